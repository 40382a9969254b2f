"""What holds for every text and every day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline_app.core.dates import explain
from timeline_app.core.dates.grain import Period, civil, containing, day_number, move, to_date
from timeline_app.core.values import Granularity, Publication, PublicationStatus

DAYS = st.dates(date(1600, 1, 1), date(2099, 12, 31))
UNITS = st.sampled_from(
    [
        Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND, Granularity.MONTH, Granularity.SEASON,
        Granularity.QUARTER, Granularity.HALF, Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY,
    ]
)  # fmt: skip
WEEKDAYS = st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
TEMPLATES = st.sampled_from(["They met on {}.", "They will meet on {}.", "They left last {}.", "They leave next {}."])
WORDS = st.lists(
    st.sampled_from(
        [
            "last",
            "next",
            "this",
            "the",
            "two",
            "few",
            "days",
            "weeks",
            "months",
            "years",
            "ago",
            "earlier",
            "later",
            "before",
            "after",
            "since",
            "until",
            "by",
            "from",
            "to",
            "and",
            "of",
            "in",
            "on",
            "May",
            "March",
            "Friday",
            "Monday",
            "Oct.",
            "7",
            "12",
            "1989",
            "2024",
            "'98",
            "said",
            "will",
            "met",
            "early",
            "late",
            "mid-",
            "end",
            "quarter",
            "half",
            "first",
            "third",
            "Christmas",
            "Easter",
            "morning",
            "night",
            "9",
            "a.m.",
            "GMT",
            "0300",
            "every",
            "daily",
            "now",
            "recently",
            '"',
            ",",
            ".",
            "-",
            "10/11/12",
            "30th",
            "century",
            "BC",
            "spring",
        ]
    ),
    max_size=14,
).map(" ".join)


def published(day):
    return Publication(day, PublicationStatus.GIVEN, "given")


@given(WORDS | st.text(max_size=80), DAYS)
def test_any_text_is_read_without_error_and_in_order(text, day):
    found = explain(text, published(day))
    assert all(a.end <= b.start for a, b in pairwise(found))
    for reading in found:
        assert reading.text == text[reading.start : reading.end]
        interval = reading.interval
        assert interval.earliest is None or interval.latest is None or interval.earliest <= interval.latest
        assert reading.steps
        assert all(reading.steps)


@given(WORDS)
def test_nothing_relative_is_dated_without_a_publication(text):
    for reading in explain(text, None):
        # A saying whose own day the text gives in full needs no publication.
        assert reading.anchor.kind.value in ("none", "expression") or reading.anchor.ref is not None


@given(WEEKDAYS, TEMPLATES, DAYS)
def test_shifting_the_anchor_by_a_week_shifts_a_weekday_by_a_week(weekday, template, day):
    (now,) = explain(template.format(weekday), published(day))
    (then,) = explain(template.format(weekday), published(day + timedelta(7)))
    assert then.interval.earliest - now.interval.earliest == timedelta(7)
    assert now.interval.earliest.strftime("%A") == weekday


@given(DAYS)
@example(date(2000, 2, 29))
def test_iso_dates_are_read_back(day):
    (reading,) = explain(day.isoformat(), None)
    assert (reading.value, reading.interval.earliest, reading.interval.latest) == (day.isoformat(), day, day)


@given(st.sampled_from(["yesterday", "tomorrow", "last week", "next month", "three years ago", "this weekend"]), DAYS)
def test_the_last_step_is_the_interval(phrase, day):
    (reading,) = explain(phrase, published(day))
    assert str(reading.interval.latest.year) in reading.steps[-1]
    assert str(reading.interval.latest.day) in reading.steps[-1] or reading.granularity is Granularity.YEAR


@given(UNITS, st.integers(-400_000, 1_200_000), st.integers(-50, 50))
def test_periods_tile_the_calendar(unit, number, steps):
    period = containing(unit, number)
    if unit is not Granularity.WEEKEND:
        assert period.first <= number <= period.last
        assert period.shift(1).first == period.last + 1 or unit in (Granularity.DECADE, Granularity.CENTURY)
    assert period.shift(steps).shift(-steps) == period


@given(st.integers(-400_000, 1_200_000))
def test_days_are_numbered_one_to_one(number):
    assert day_number(*civil(number)) == number


@given(DAYS)
def test_a_leap_day_has_its_neighbours(day):
    assert move(day, 1, Granularity.YEAR).year == day.year + 1
    assert to_date(Period(Granularity.DAY, day.toordinal()).shift(1).first) == day + timedelta(1)


@given(DAYS)
@settings(max_examples=50)
def test_29_february_is_found_from_any_day(day):
    (reading,) = explain("It happened on Feb. 29.", published(day))
    assert (reading.interval.earliest.month, reading.interval.earliest.day) == (2, 29)
    assert abs((reading.interval.earliest - day).days) < 366 * 8 + 2


@pytest.mark.parametrize("words", ["the day after ", "two days before ", "Monday to ", "“today” said "])
def test_chains_without_end_are_read_with_the_same_words_as_short_ones(words):
    found = explain(words * 1_000, published(date(2024, 11, 4)))
    assert {e.text for e in explain(words * 6, published(date(2024, 11, 4)))} <= {e.text for e in found}
