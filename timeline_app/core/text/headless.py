"""Mends subjects whose head a parser misses: "A magnitude 6 earthquake struck", "The Group of 20 summit opens"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import SUBJECTS, below, replaced, root_of, subject_relation

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_MEETINGS = frozenset(["conference", "forum", "meeting", "summit", "talk"])
_MEASURED = 3
"""Tokens at most from "magnitude" to what is measured: "magnitude 6 offshore earthquake"."""
_LAPSING = frozenset("begin collapse end expire fail lapse pass start".split())  # noqa: SIM905


def with_measured_quake(tokens: list[Token]) -> list[Token]:
    """As in "A magnitude 6.1 earthquake struck": the earthquake did, not its magnitude."""
    base = tokens[0].i if tokens else 0
    for thing in (t for t in tokens if t.dep == "appos" and t.pos == "NOUN"):
        measure = tokens[thing.head - base]
        number = any(t.tag == "CD" and measure.i < t.i < thing.i for t in tokens)
        if measure.lemma == "magnitude" and measure.dep in SUBJECTS and number and thing.i - measure.i <= _MEASURED:
            tokens = _headed(tokens, measure, thing)
    return tokens


def with_summit_of_group(tokens: list[Token]) -> list[Token]:
    """As in "The Group of 20 summit opens": the summit does."""
    base = tokens[0].i if tokens else 0
    for thing in (t for t in tokens if t.dep == "pobj" and t.lemma in _MEETINGS and t.i - base > 2):
        of, number = tokens[thing.head - base], tokens[thing.i - 1 - base]
        group = tokens[of.head - base]
        one = group.text == "Group" and of.text == "of" and number.tag == "CD" and number.i == of.i + 1
        if one and group.dep in SUBJECTS | {"pobj", "dobj"}:
            tokens = replaced(_headed(tokens, group, thing, of), replace(number, dep="pobj", head=of.i))
    return tokens


def _headed(tokens: list[Token], measure: Token, thing: Token, *kept: Token) -> list[Token]:
    """The thing in the place of what only measures or names it, with all that hung there but ``kept``."""
    rest = (replace(t, head=thing.i) for t in below(tokens, measure) if t != thing and t not in kept)
    named = (replace(measure, dep="nmod", head=thing.i), replace(thing, dep=measure.dep, head=measure.head))
    return replaced(tokens, *rest, *named)


def with_deadline_passed(tokens: list[Token]) -> list[Token]:
    """As in "The deadline for a deal passed on Friday": what passed is the deadline, where nothing else is finite."""
    root = root_of(tokens)
    base = tokens[0].i if tokens else 0
    finite = any(t.tag in ("VBD", "VBZ", "MD") for t in tokens)
    if root is None or root.pos != "NOUN" or tokens[-1].text != "." or finite:
        return tokens
    verb = next((t for t in tokens if t.dep == "acl" and t.tag == "VBN" and t.lemma in _LAPSING and t.i > root.i), None)
    noun = tokens[verb.head - base] if verb is not None else None
    if verb is None or noun is None or noun.dep != "pobj" or any(t.dep == "agent" for t in below(tokens, verb)):
        return tokens
    ends = (replace(t, head=verb.i) for t in below(tokens, root) if t.i > verb.i)
    return replaced(
        tokens, *ends, replace(root, dep="nsubj", head=verb.i), replace(verb, tag="VBD", dep="ROOT", head=verb.i)
    )


def with_decision_expected(tokens: list[Token]) -> list[Token]:
    """As in "A decision on whether to approve the merger is expected": the decision is, and the merger approved."""
    root = root_of(tokens)
    if root is None or root.pos != "NOUN":
        return tokens
    verb = next((t for t in below(tokens, root) if t.dep == "acl" and t.tag == "VBN" and t.i > root.i), None)
    own = below(tokens, verb) if verb is not None else []
    helping = any(t.dep == "auxpass" and t.tag in ("VBZ", "VBD", "VBP") for t in own)
    told = next((t for t in own if t.dep == "nsubjpass" and t.i > root.i), None)
    aim = next((t for t in tokens if told is not None and t.tag == "VB" and t.dep == "pcomp" and t.i < told.i), None)
    if verb is None or told is None or aim is None or not helping or any(t.dep == "dobj" for t in below(tokens, aim)):
        return tokens
    ends = (replace(t, head=verb.i) for t in below(tokens, root) if t.i > verb.i)
    return replaced(
        tokens,
        *ends,
        replace(told, dep="dobj", head=aim.i),
        replace(root, dep=subject_relation(tokens, verb), head=verb.i),
        replace(verb, dep="ROOT", head=verb.i),
    )


def with_left_open(tokens: list[Token]) -> list[Token]:
    """As in "left open the possibility of a cut": an adjective, and what is left open is the possibility."""
    for leaving, word, article in zip(tokens, tokens[1:], tokens[2:], strict=False):
        opened = (
            leaving.lemma == "leave" and word.text == "open" and word.head == leaving.i and word.tag in ("VB", "VBP")
        )
        thing = (
            next((t for t in below(tokens, word) if t.dep == "dobj" and t.i > article.i - 1), None) if opened else None
        )
        if thing is not None and article.tag == "DT":
            adjective = replace(word, tag="JJ", pos="ADJ", dep="oprd")
            tokens = replaced(tokens, adjective, replace(thing, head=leaving.i))
    return tokens


def with_score(tokens: list[Token]) -> list[Token]:
    """As in "beat Milan 3-1": neither number is anything that was beaten."""
    for first, dash, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        joined = first.end == dash.start and dash.end == second.start and dash.text in ("-", "–")
        if joined and first.tag == second.tag == "CD" and second.dep in ("dative", "dobj", "npadvmod", "oprd"):
            tokens = replaced(tokens, replace(second, dep="nummod"), replace(first, dep="nummod"))
    return tokens
