"""Mends what a parser makes of headlines and entries of chronologies, which leave out articles and forms of "be"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS
from timeline_app.core.text.coordination import ACTED_ON
from timeline_app.core.text.edits import below, replaced, root_of
from timeline_app.core.text.happenings import base_verbs, eventive_nouns
from timeline_app.core.text.persons import human_nouns

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_BESIDE_NOUN = frozenset(["amod", "compound", "det", "nmod", "nummod", "poss"])
_OPENS_OBJECT = frozenset(["DT", "NNP", "NNPS", "PRP$"])
_WAYS = frozenset(["east", "north", "south", "west"])
_DAYS = frozenset([*MONTHS, *WEEKDAYS])
_SPANS = frozenset(["day", "week", "month"])


def with_present_taken_for_plural(tokens: list[Token]) -> list[Token]:
    """As in "NATO envoy tours Lima": a plural of what may be a verb, between a noun and a name."""
    root = _plural_or_verb(tokens)
    if root is None or root.i == tokens[-1].i:
        return tokens
    if any(t.tag in _FINITE and not (t.dep == "conj" and t.head == root.i) for t in tokens):
        return tokens
    at = root.i - tokens[0].i
    told, following = tokens[at - 1], tokens[at + 1]
    between_names = told.tag == following.tag == "NNP" and following.dep in ("npadvmod", "dobj")
    if root.lemma in human_nouns() and not between_names:  # "Peru hosts Chile on Friday"
        return tokens
    is_told = told.head == root.i and told.dep in _BESIDE_NOUN and told.tag in ("NN", "NNP", "NNPS", "JJ")
    lone = told.tag == "JJ" and not any(t.head == root.i and t.i < told.i for t in tokens)
    if not is_told or lone or following.text in _DAYS:
        return tokens
    acted_on = any(t.dep == "dobj" and t.i > root.i for t in below(tokens, root))
    if not acted_on and following.tag not in _OPENS_OBJECT and following.text.lower() not in _WAYS:
        return tokens
    objects = (
        replace(t, dep="advmod" if t.text.lower() in _WAYS else "dobj")
        for t in below(tokens, root)
        if t.dep == "appos" or (t.dep == "npadvmod" and t.tag == "NNP" and t.i == root.i + 1)
    )
    return replaced(
        tokens,
        *_hung_on(told, tokens, root),
        *objects,
        replace(told, pos="NOUN" if told.pos == "ADJ" else told.pos, dep="nsubj"),
        replace(root, pos="VERB", tag="VBZ"),
    )


def with_present_before_day(tokens: list[Token]) -> list[Token]:
    """As in "The court rules on Thursday on a complaint that he did not ...": where no other clause is main."""
    root = _plural_or_verb(tokens)
    if root is None:
        return tokens
    told = tokens[root.i - 1 - tokens[0].i]
    ties = [t for t in below(tokens, root) if t.dep == "prep" and t.text in ("on", "in")]
    when = [t for tie in ties for t in below(tokens, tie) if t.text in _DAYS or t.lemma in _SPANS]
    if not when or told.head != root.i or told.tag != "NN" or told.dep != "compound":
        return tokens
    if any(t.tag in _FINITE and not _is_in_clause(tokens, t) for t in tokens):
        return tokens
    verb = replace(root, pos="VERB", tag="VBZ")
    return replaced(tokens, *_hung_on(told, tokens, root), replace(told, dep="nsubj"), verb)


def _plural_or_verb(tokens: list[Token]) -> Token | None:
    """The root, if it is a plural that may be a verb in the present and a word stands before it."""
    root = root_of(tokens)
    if root is None or root.tag != "NNS" or root.lemma not in base_verbs() or root.i == tokens[0].i:
        return None
    return root


def _hung_on(told: Token, tokens: list[Token], root: Token) -> list[Token]:
    """What a parser hangs on a plural that is none: it belongs to the noun before it."""
    return [replace(t, head=told.i) for t in below(tokens, root) if t.i < told.i and t.dep in _BESIDE_NOUN]


def _is_in_clause(tokens: list[Token], verb: Token) -> bool:
    """Does a finite verb, or that which it helps, stand in a clause below another word?"""
    base = tokens[0].i
    verb = tokens[verb.head - base] if verb.dep in ("aux", "auxpass") else verb
    return verb.dep in ("acl", "advcl", "ccomp", "relcl", "pcomp")


def with_noun_at_head(tokens: list[Token]) -> list[Token]:
    """As in "Landfall at Moriu", "Ministers of Peru agreed": the capital letter is that of the line, and no name's."""
    base = tokens[0].i if tokens else 0
    first = tokens[0] if tokens else None
    if first is None or first.tag not in ("NNP", "NNPS") or first.dep == "compound":
        return tokens
    word = first.text.lower()
    people = word.endswith("s") and word[:-1] in human_nouns()
    if not people and (first.tag == "NNPS" or word not in eventive_nouns()):
        return tokens
    joined = len(tokens) > 1 and tokens[1].tag in ("NNP", "NNPS")
    if joined or any(t.head == base and t.dep == "compound" for t in tokens):
        return tokens
    tag, lemma = ("NNS", word[:-1]) if people else ("NN", word)
    return replaced(tokens, replace(first, tag=tag, pos="NOUN", lemma=lemma))


def with_aim_of_noun(tokens: list[Token]) -> list[Token]:
    """As in "UN appeal to be launched in Lima", where "appeal" is no verb: it is what is to be launched."""
    root = root_of(tokens)
    base = tokens[0].i if tokens else 0
    if root is None or root.tag not in ("VBP", "VB") or root.i == base:
        return tokens
    told = tokens[root.i - 1 - base]
    aim = next((t for t in below(tokens, root) if t.dep == "xcomp" and t.i > root.i and t.tag in ("VB", "VBN")), None)
    own = [t for t in below(tokens, root) if t != aim and t.dep not in ("compound", "amod", "punct")]
    finite = any(t.tag in _FINITE for t in tokens if t != root)
    if aim is None or told.dep not in ("compound", "amod") or told.head != root.i or own or finite:
        return tokens
    passive = any(t.dep == "auxpass" for t in below(tokens, aim))
    return replaced(
        tokens,
        replace(root, pos="NOUN", tag="NN", dep="nsubjpass" if passive else "nsubj", head=aim.i),
        replace(aim, dep="ROOT", head=aim.i),
        *(replace(t, head=aim.i) for t in below(tokens, root) if t.dep == "punct"),
    )


def with_passive_left_out(tokens: list[Token]) -> list[Token]:
    """As in "Census held", "Roadblock lifted in May": without an object it is what is done to the subject."""
    root = root_of(tokens)
    if root is None or root.tag not in ("VBD", "VBN") or tokens[-1].text in (".", "!", "?"):
        return tokens
    own = below(tokens, root)
    by = next((t for t in own if t.dep in ("agent", "prep") and t.text == "by" and t.i == root.i + 1), None)
    done_by = by is not None and any(t.dep == "pobj" and t.pos != "NUM" for t in below(tokens, by))
    done_by = done_by and not any(t.tag == "CD" and t.i == root.i + 2 for t in tokens)  # "Shares plunged by 5%"
    if not done_by and (root.tag != "VBD" or root.lemma not in ACTED_ON | _HELD):
        return tokens
    told = next((t for t in own if t.dep == "nsubj" and t.i < root.i), None)
    if told is None or told.pos == "PRON" or any(t.dep == "det" for t in below(tokens, told)):
        return tokens
    if any(t.dep in ("dobj", "ccomp", "xcomp", "prt", "dative", "aux") for t in own):
        return tokens
    return replaced(tokens, replace(root, tag="VBN"), replace(told, dep="nsubjpass"))


_HELD = frozenset(["close", "hold", "lift", "open", "postpone"])
