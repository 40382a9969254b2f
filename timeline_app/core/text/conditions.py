"""Mends what a parser makes of conditions without "if": "It would have closed had they not found a buyer".

Their auxiliary stands first (Huddleston and Pullum 2002, chapter 11, section 4.7); after the main clause parsers take
them for it, or for something that it tells.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import SUBJECTS, below, replaced

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_OPENING = frozenset(["had", "should", "were"])
_OPEN = frozenset(["would", "could", "might", "will", "may", "'d", "’d"])


def with_turned_condition(tokens: list[Token]) -> list[Token]:
    """As in "The dam would have burst had the storm hit it": what follows "had" hangs on the main clause."""
    base = tokens[0].i if tokens else 0
    for opener in [t for t in tokens if t.text in _OPENING and t.i > base]:
        main = _main_before(tokens, opener)
        if main is None:
            continue
        if opener.dep == "aux":
            tokens = _under(tokens, main, tokens[opener.head - base], opener)
        elif opener.text == "had":
            tokens = _with_had(tokens, main, opener)
        elif opener.text == "were":
            tokens = _with_were(tokens, main, opener)
    return tokens


def _main_before(tokens: list[Token], opener: Token) -> Token | None:
    """The verb of the open clause before, if what opens the condition has no subject before it."""
    base = tokens[0].i
    modals = [t for t in tokens if t.i < opener.i and t.dep == "aux" and t.text.lower() in _OPEN]
    main = tokens[modals[-1].head - base] if modals else None
    before = tokens[opener.i - 1 - base]
    turned = opener.tag in ("VBD", "VBN", "MD") and before.dep not in SUBJECTS and before.tag not in ("WDT", "WP")
    following = tokens[opener.i + 1 - base] if opener.i + 1 - base < len(tokens) else None
    noun = following is not None and following.tag in ("DT", "NNP", "NNPS", "NN", "NNS", "PRP", "PRP$", "CD", "JJ")
    told = main is not None and main.pos == "VERB" and main.i < opener.i and any(_is_told(t, main) for t in tokens)
    parted = main is not None and any(t.text in (";", ":") for t in tokens[main.i - base : opener.i - base])
    return main if told and turned and noun and not parted else None


def _is_told(token: Token, verb: Token) -> bool:
    return token.dep in SUBJECTS and token.head == verb.i and token.i < verb.i


def _under(tokens: list[Token], main: Token, verb: Token, opener: Token) -> list[Token]:
    """The condition below the main clause, where the parser has it the other way round or as what is told."""
    told = any(t.dep in SUBJECTS and opener.i < t.i < verb.i for t in below(tokens, verb))
    if not told or verb.i < opener.i:
        return tokens
    past = replace(verb, tag="VBN") if opener.text == "had" and verb.tag == "VBD" else verb
    if main.head == verb.i and main.dep == "ccomp":
        top = main.i if verb.head == verb.i else verb.head
        ends = (replace(t, head=main.i) for t in below(tokens, verb) if t.dep == "punct" and t.i > verb.i)
        return replaced(tokens, *ends, replace(main, dep=verb.dep, head=top), replace(past, dep="advcl", head=main.i))
    return replaced(tokens, replace(past, dep="advcl")) if verb.head == main.i else tokens


def _with_had(tokens: list[Token], main: Token, had: Token) -> list[Token]:
    """As in "would have burst had the storm hit", with the hitting told by a "had" of its own."""
    inner = next((t for t in below(tokens, had) if t.dep == "ccomp" and t.tag in ("VBD", "VBN") and t.i > had.i), None)
    if had.head != main.i or inner is None or any(t.dep in SUBJECTS for t in below(tokens, had)):
        return tokens
    if not any(t.dep in SUBJECTS and had.i < t.i < inner.i for t in below(tokens, inner)):
        return tokens
    auxiliary = replace(had, pos="AUX", tag="VBD", dep="aux", head=inner.i)
    moved = (replace(t, head=inner.i) for t in below(tokens, had) if t != inner)
    return replaced(tokens, *moved, auxiliary, replace(inner, tag="VBN", dep="advcl", head=main.i))


def _with_were(tokens: list[Token], main: Token, were: Token) -> list[Token]:
    """As in "would strike were the talks to fail", with the talks taken for what there were."""
    noun = next((t for t in below(tokens, were) if t.dep == "attr" and t.i > were.i), None)
    aim = next((t for t in below(tokens, noun) if t.dep in ("relcl", "acl") and t.tag == "VB"), None) if noun else None
    if were.head != main.i or noun is None or aim is None:
        return tokens
    return replaced(
        tokens,
        replace(were, dep="advcl"),
        replace(noun, dep="nsubj"),
        replace(aim, dep="xcomp", head=were.i),
    )
