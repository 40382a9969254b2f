"""What does not come about until a day, and so comes about on it or later: "did not resume until Friday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import negation, verb_group
from timeline_app.core.events.limits import named_time
from timeline_app.core.events.speaking import saying_above
from timeline_app.core.events.trigger import Form
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Interval, Status, TimeKind

if TYPE_CHECKING:
    from timeline_app.core.events.mood import Judgement
    from timeline_app.core.events.trigger import Reading, Trigger
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import TimeExpression

_FORESEEN = frozenset(["due", "expect", "likely", "plan", "schedule", "set", "slate"])
"""Words for what is to come, whose "not" is that of the event ("is not expected to reopen before May")."""


def awaited(reading: Reading, trigger: Trigger) -> tuple[TimeExpression, Judgement] | None:
    """The time at which, or from which on, something denied until then takes place, and the status that it has.

    As in "did not resume until Friday" (it did on Friday), "will not open until May" (it is to, from May on). Of what
    is not expected before Friday nothing is told but that it is not to be until then.
    """
    told = (*reading.attachments.of(trigger.host), *reading.attachments.of(trigger.content))
    limit = next((e for e in told if e.operator == "until" and e.mod is None), None)
    word = _denial(reading, trigger) if limit is not None else None
    if limit is None or word is None or trigger.form is Form.SPEECH:
        return None
    words = f"{word} … {limit.operator}"
    begins = named_time(limit)
    if begins is None or begins.earliest is None:
        return None
    over = reading.published is not None and begins.earliest <= reading.published
    kind = TimeKind.DAY if begins.is_single_day else TimeKind.WITHIN
    then = replace(limit, interval=begins, kind=kind, operator=None)
    past = _is_past(reading, trigger)
    if over and (past or _is_told_by_writer(reading, trigger)):
        return _told(then, f"“{words}”: then it did"), (Status.HAPPENED, words)
    if past:
        return None
    if "due" in (trigger.content.lemma, trigger.host.lemma):
        return _told(then, f"“{words}”: due then"), (Status.EXPECTED, words)
    later = replace(limit, interval=Interval(begins.earliest, None), kind=TimeKind.OPEN, operator=None)
    return _told(later, f"“{words}”: not sooner"), (Status.EXPECTED, words)


def _told(expression: TimeExpression, step: str) -> TimeExpression:
    return replace(expression, steps=(*expression.steps, step))


def _denial(reading: Reading, trigger: Trigger) -> str | None:
    """The "not" of the clause, of what foresees it, or right before the limit."""
    tree = reading.tree
    verbs: list[Token] = [trigger.host] if trigger.form is not Form.NOUN else []
    verbs += [m for m in trigger.matrix if m.lemma in _FORESEEN]
    words = [verb_group(tree, v).negation if v is trigger.host else negation(tree, v) for v in verbs]
    limits = (p for v in verbs for p in tree.children(v, "prep") if p.text.lower() in ("until", "till"))
    words += [negation(tree, p) for p in limits]  # "Not until Friday did it respond"
    found = next((w for w in words if w is not None), None)
    return found.lower() if found is not None and found.lower() in ("not", "n't", "n’t", "never") else None


def _is_told_by_writer(reading: Reading, trigger: Trigger) -> bool:
    """As in "The fleet would not reach it until May 1905": of the past, which the writer knows."""
    would = trigger.form is Form.VERB and verb_group(reading.tree, trigger.host).modal == "would"
    return would and saying_above(reading.tree, trigger.host, reading.lexicon) is None


def _is_past(reading: Reading, trigger: Trigger) -> bool:
    ruling = next((m for m in trigger.matrix if m.lemma in _FORESEEN), trigger.host)
    ruling = reading.tree.head(ruling) if ruling.pos == "ADJ" else ruling
    group = verb_group(reading.tree, ruling)
    return group.tense is Tense.PAST and group.modal is None and ruling is trigger.host
