"""Events as the user has them: what was read, with the user's decisions on top. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline_app.core.store.values import Added, Choice, Curated, Decision, Field, Origin, Verdict
from timeline_app.core.values import UNKNOWN, EventTime, TimeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline_app.core.values import Alternative, Event, TimeExpression

UNDECIDED = Decision()


def article_of(key: str) -> str:
    """The article of an event's key, "" where it stands in none."""
    return key.partition(":")[0]


def keyed(article: str, events: Iterable[Event]) -> dict[str, Event]:
    """The events of an article under keys that are the same in every reading of its text: ``a12:345-352``.

    A key is the article's and the place of the predicate. The second event of one predicate is ``a12:345-352.2``.
    """
    met: Counter[str] = Counter()
    named = {}
    for event in events:
        place = f"{article}:{event.predicate.start}-{event.predicate.end}"
        met[place] += 1
        key = place if met[place] == 1 else f"{place}.{met[place]}"
        named[key] = replace(event, id=key)
    return named


def curate(
    read: Mapping[str, Event],
    decisions: Mapping[str, Decision],
    added: Sequence[Added] = (),
    kept: Mapping[str, Event] | None = None,
    expressions: Mapping[str, TimeExpression] | None = None,
) -> tuple[Curated, ...]:
    """The events as the user has them, in order of the text.

    ``read`` are the events of the present reading by key, ``kept`` the last known form of those that only earlier
    readings have: they stay where the user decided about them. ``expressions`` are the present reading's, by id.
    """
    gone = {key: event for key, event in (kept or {}).items() if key not in read}
    origins = (
        *((key, event, Origin.READ) for key, event in read.items()),
        *((key, event, Origin.KEPT) for key, event in gone.items()),
        *((a.key, a.event, Origin.ADDED) for a in added),
    )
    curated = (
        _decided(key, event, origin, decisions.get(key, UNDECIDED), expressions or {}) for key, event, origin in origins
    )
    return tuple(sorted(curated, key=lambda c: c.event.sentence.start))


def _decided(
    key: str, event: Event, origin: Origin, decision: Decision, expressions: Mapping[str, TimeExpression]
) -> Curated:
    fields: dict[str, Any] = {field.value: value for field, value in decision.fields.items()}
    theirs = set(decision.fields)
    if decision.choice and Field.WHEN not in theirs:
        fields["when"] = _chosen(event, decision.choice, expressions)
        theirs.add(Field.WHEN)
    return Curated(
        key,
        article_of(key),
        event if event.id == key and not fields else replace(event, id=key, **fields),
        origin,
        frozenset(theirs),
        decision.verdict,
        decision.note,
        decision.tags,
    )


def _chosen(event: Event, choice: Choice, expressions: Mapping[str, TimeExpression]) -> EventTime:
    """The alternative as the present reading has it, so that it moves with the publication date; else as it was."""
    expression = expressions.get(event.when.expression or "")
    offered = expression.alternatives if expression else ()
    same = next((a for a in offered if a.reason == choice.reason), None)
    return alternative_time(event.when, same) if same else choice.when


def alternative_time(when: EventTime, alternative: Alternative) -> EventTime:
    """When an event takes place if another reading of its expression holds."""
    kind = when.kind
    if kind is TimeKind.DAY and not alternative.interval.is_single_day:
        kind = TimeKind.WITHIN
    elif kind is TimeKind.WITHIN and alternative.interval.is_single_day:
        kind = TimeKind.DAY
    steps = (*when.steps, f"You chose another reading: {alternative.label}")
    return replace(when, interval=alternative.interval, kind=kind, steps=steps)


def undated(event: Event, why: str) -> Event:
    """The event without its date, and why."""
    steps = (*event.when.steps, why)
    return replace(event, when=EventTime(UNKNOWN, TimeKind.UNDATED, words=event.when.words, steps=steps))


def is_empty(decision: Decision) -> bool:
    """Whether nothing is decided."""
    return decision == UNDECIDED


def is_dismissed(curated: Curated) -> bool:
    """Whether the user put the event aside."""
    return curated.verdict is Verdict.DISMISSED
