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
    "The deadliest attack in a decade killed 40 people.",
    "Prices rose to their highest level in 14 years.",
    "Norway's king arrived on his first visit in nearly ten years.",
    "The council (est. 1945) condemned the strike.",
]


@pytest.mark.parametrize("text", [*COMPARED, "Their meeting followed up on an earlier one in Lima on Feb. 16."])
def test_what_is_only_compared_with_dates_no_event(text):
    assert dated(text) == []


TOLD = [
    ("Rebels have held the town since March 2020.", "since March 2020"),
    ("Troops arrested two men in the west in 2020.", "2020"),
    ("The last attack came in 2019.", "2019"),
    ("Protests have gone on since 2014.", "since 2014"),
    ("The first attack in 2023 killed 40 people.", "2023"),
    ("Rebels took five towns in the past three weeks.", "the past three weeks"),
]


@pytest.mark.parametrize(("text", "words"), TOLD)
def test_what_is_told_of_a_time_is_dated(text, words):
    assert words in dated(text)


@pytest.mark.parametrize("text", ["The index closed at a record Friday.", "Output reached a record Friday."])
def test_a_record_is_of_its_day(read, text):
    (event,) = read(text)
    assert event.when.interval.earliest == date(2024, 11, 1)


def test_a_verb_with_its_prefix_is_one_word(read):
    (event,) = read("Ana Ruiz was re-elected on 3 November 2020.")
    assert (event.title, event.predicate.text) == ("Ana Ruiz re-elected", "re-elected")


@pytest.mark.parametrize(
    "text", ["Most prisoners have been held since May.", "More than 300 men have been held since May."]
)
def test_since_when_something_has_lasted_is_told(read, text):
    (event,) = read(text)
    assert event.when.interval.earliest == date(2024, 5, 1)


def test_a_deadline_to_come_is_of_what_was_agreed(read):
    agreed, sell = read("The club agreed to sell the ground by 2031.")
    assert agreed.when.kind is TimeKind.UNDATED
    assert sell.when.interval.latest == date(2031, 12, 31)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Between June and August, 200 people fled.", "between June and August"),
        ("The fair lasted from May to June.", "from May to June"),
        ("The gate will open by 5 December.", "by 5 December"),
        ("He left on Friday.", "Friday"),
    ],
)
def test_no_word_is_missing_that_bounds_the_time(read, text, words):
    assert words in [e.when.words for e in read(text)]
