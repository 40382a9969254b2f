"""Where the time of an expression lies against the writer's day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.values import TimeExpression


def is_later(expression: TimeExpression, published: date | None) -> bool:
    """Does it begin after that day?"""
    return bool(published and expression.interval.earliest and expression.interval.earliest > published)


def is_due(expression: TimeExpression, published: date | None) -> bool:
    """As in "agreed to sell it by 2031", "to limit it until 2031": an end to come is that of what was agreed."""
    latest = expression.interval.latest
    ends = expression.is_deadline or expression.operator in ("until", "within")
    return bool(ends and published and latest and latest > published)


def is_past(expression: TimeExpression, published: date | None) -> bool:
    """Is it over before that day?"""
    latest = expression.interval.latest
    return bool(published and latest and latest < published)
