from datetime import date

import pytest

import timeline_app
from timeline_app.core.values import TimeKind

WEDNESDAY = date(2024, 11, 6)


def dated(text):
    events = timeline_app.extract(text, published=WEDNESDAY).events
    return [e.when.words for e in events if e.when.kind is not TimeKind.UNDATED]


COMPARED = [
    "Inflation hit its highest level since March 1982.",
    "Turnout rose to the highest since 1952.",
    "The leaders met for the first time since 1991.",
    "Arrests doubled compared with 2020.",
    "Unlike in 2008, Georgia fought.",
    "Just as in 2014, Russia sent troops.",
    "The council (est. 1945) condemned the strike.",
]


@pytest.mark.parametrize("text", COMPARED)
def test_what_is_only_compared_with_dates_no_event(text):
    assert dated(text) == []


TOLD = [
    ("Rebels have held the town since March 2020.", "March 2020"),
    ("Troops arrested two men in the west in 2020.", "2020"),
    ("The last attack came in 2019.", "2019"),
    ("Protests have gone on since 2014.", "2014"),
]


@pytest.mark.parametrize(("text", "words"), TOLD)
def test_what_is_told_of_a_time_is_dated(text, words):
    assert words in dated(text)
