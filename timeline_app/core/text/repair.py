"""Mends parses that a parser is known to get wrong in news prose, by rules of word order that hold for English at large."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_CLAUSE_OPENERS = frozenset(["after", "before", "since", "until", "as", "because", "while", "when"])


def repair(tokens: list[Token]) -> list[Token]:
    """The tokens of one sentence (heads index the list) with finite verbs restored that were taken for adjectives."""
    for i, token in enumerate(tokens):
        if token.tag == "VBN" and token.dep == "amod" and token.head > i:
            tokens = _as_clause(tokens, i)
    return _with_main_verb(tokens)


def _with_main_verb(tokens: list[Token]) -> list[Token]:
    """As in "Long queues formed in the city.": a full sentence without a main verb has it in the participle of its noun."""
    root = next((t for t in tokens if t.head == t.i), None)
    if root is None or root.pos not in ("NOUN", "PROPN") or tokens[-1].text != ".":
        return tokens
    verb = next((t for t in tokens if t.dep == "acl" and t.tag == "VBN" and t.head == root.i), None)
    if verb is None or any(t.head == verb.i and t.dep in ("agent", "auxpass") for t in tokens):
        return tokens
    mended = list(tokens)
    for token in tokens:
        if token.head == root.i and token.i > verb.i:
            mended[token.i] = replace(token, head=verb.i, dep="advcl" if token.dep == "relcl" else token.dep)
    mended[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
    mended[root.i] = replace(root, dep="nsubj", head=verb.i)
    return mended


def _as_clause(tokens: list[Token], verb: int) -> list[Token]:
    """As in "after a storm trapped hundreds": a participle between a noun and its own noun, after "after", is the verb.

    A participle that modifies a noun follows an article, an adjective, a preposition or a verb, never a whole noun phrase
    that a conjunction has just opened.
    """
    opener = _opener(tokens, verb)
    if opener is None:
        return tokens
    told, done = tokens[opener].i, tokens[verb].head
    subject = next((t for t in tokens if t.dep == "pobj" and t.head == told and t.i < verb), None)
    if subject is None:
        return tokens
    mended = list(tokens)
    mended[verb] = replace(tokens[verb], tag="VBD", dep="advcl", head=tokens[opener].head)
    mended[opener] = replace(tokens[opener], dep="mark", head=verb)
    mended[subject.i] = replace(subject, dep="nsubj", head=verb)
    mended[done] = replace(tokens[done], dep="dobj", head=verb)
    return mended


def _opener(tokens: list[Token], verb: int) -> int | None:
    """The word that opens the clause before the verb, if a noun stands right before the verb."""
    if not verb or tokens[verb - 1].pos not in ("NOUN", "PROPN"):
        return None
    for i in range(verb - 2, -1, -1):
        if tokens[i].text.lower() in _CLAUSE_OPENERS and tokens[i].dep == "prep":
            return i
        if tokens[i].pos in ("VERB", "AUX", "PUNCT"):
            return None
    return None
