"""Expressions that count from an event have its day once the event has one."""

from datetime import date

import pytest

import timeline_app
from timeline_app.core.values import Interval, TimexType

MONDAY = date(2024, 11, 4)


def told(text, words):
    return next(e for e in timeline_app.extract(text, published=MONDAY).expressions if e.text == words)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Kenya held a vote on 1 October. Two days after the vote, Ann Lee quit.", "Two days", date(2024, 10, 3)),
        ("A bus fell into a river on 1 October. A day before the accident, Ann Lee quit.", "A day", date(2024, 9, 30)),
    ],
)
def test_what_counts_from_a_dated_event_is_of_that_day_and_says_so(text, words, day):
    expression = told(text, words)
    assert (expression.interval, expression.type) == (Interval(day, day), TimexType.DURATION)
    assert any("counted from then" in step for step in expression.steps)


@pytest.mark.parametrize(
    "text",
    ["Two days after the vote, Ann Lee quit.", "Prices fell on 1 October. Two days after the vote, Ann Lee quit."],
)
def test_what_counts_from_an_event_that_nobody_dates_stays_open(text):
    assert told(text, "Two days").interval.is_unknown
