"""Expressions that count from an event: "two days after the vote" has a day once the vote has one.

TimeML leaves such an expression to the link between the two events (TLINK); here the day that the link gives to the
event is that of the expression too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.values import TimeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline_app.core.values import Event, EventTime, TimeExpression


def with_days_of_events(expressions: Sequence[TimeExpression], events: Iterable[Event]) -> tuple[TimeExpression, ...]:
    """The expressions, those left open that an event dates after all with its interval and its steps."""
    dated = {e.when.expression: e.when for e in events if e.when.kind is not TimeKind.UNDATED}
    return tuple(_counted(e, dated[e.id]) if e.interval.is_unknown and e.id in dated else e for e in expressions)


def _counted(expression: TimeExpression, when: EventTime) -> TimeExpression:
    opening = expression.steps[:1]
    return replace(expression, interval=when.interval, kind=when.kind, steps=(*opening, *when.steps), fuzzy=when.fuzzy)
