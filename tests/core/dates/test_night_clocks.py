"""Clock times of a night: what runs past midnight ends on the morning after."""

from datetime import date, datetime, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline_app.core.dates import explain
from timeline_app.core.values import Publication, PublicationStatus

MONDAY = Publication(date(2024, 11, 4), PublicationStatus.GIVEN, "given")


def moments(text):
    return [e.value for e in explain(text, MONDAY)]


def steps(text):
    return [step for e in explain(text, MONDAY) for step in e.steps]


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("The curfew ran from 10 p.m. on Friday to 6 a.m.", "2024-11-01T22:00", "2024-11-02T06:00"),
        ("The curfew ran from 10 p.m. to 6 a.m. on Saturday.", "2024-11-01T22:00", "2024-11-02T06:00"),
        ("The curfew ran from 10 p.m. until 6 a.m. on Saturday.", "2024-11-01T22:00", "2024-11-02T06:00"),
        ("The curfew ran from 22:00 on Friday to 06:30.", "2024-11-01T22:00", "2024-11-02T06:30"),
        ("The curfew ran from 12:00 on Friday to 11:59.", "2024-11-01T12:00", "2024-11-02T11:59"),
        ("They met between 11 p.m. on Friday and 2 a.m.", "2024-11-01T23:00", "2024-11-02T02:00"),
        ("The curfew ran from 22:00 on 31 December 2023 to 06:30.", "2023-12-31T22:00", "2024-01-01T06:30"),
        ("The curfew ran from 10 p.m. to 6 a.m. on 1 March 2024.", "2024-02-29T22:00", "2024-03-01T06:00"),
    ],
)
def test_a_range_that_runs_past_midnight_has_two_days(text, begins, ends):
    assert moments(text) == [begins, ends]
    assert "The range runs past midnight" in steps(text)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("The polls were open from 9 a.m. on Friday to 5 p.m.", "2024-11-01T09:00", "2024-11-01T17:00"),
        ("The polls were open from 9 a.m. to 5 p.m. on Friday.", "2024-11-01T09:00", "2024-11-01T17:00"),
        ("The polls were open from 1 a.m. on Friday to midnight.", "2024-11-01T01:00", "2024-11-01T24:00"),
        ("The polls were open from 9 p.m. on Friday to 11 p.m.", "2024-11-01T21:00", "2024-11-01T23:00"),
    ],
)
def test_a_range_within_a_day_has_one(text, begins, ends):
    assert moments(text) == [begins, ends]
    assert "The range runs past midnight" not in steps(text)


def test_a_range_whose_ends_both_have_a_day_keeps_them():
    text = "The curfew ran from 10 p.m. on Thursday until 6 a.m. on Saturday."
    assert moments(text) == ["2024-10-31T22:00", "2024-11-02T06:00"]


def test_both_ends_of_a_range_past_midnight_span_the_night():
    for found in explain("The curfew ran from 10 p.m. on Friday to 6 a.m.", MONDAY):
        assert (found.interval.earliest, found.interval.latest) == (date(2024, 11, 1), date(2024, 11, 2))


CLOCKS = st.times().map(lambda t: t.replace(second=0, microsecond=0))
DAYS = st.dates(date(1900, 1, 1), date(2024, 10, 30))
RANGES = st.sampled_from(["from {0} on {2} to {1}", "from {0} to {1} on {2}", "from {0} until {1} on {2}"])


def of_twelve(clock):
    return f"{clock.hour % 12 or 12}:{clock:%M} {'p.m.' if clock.hour >= 12 else 'a.m.'}"


def of_twenty_four(clock):
    return f"{clock:%H:%M}"


@given(CLOCKS, CLOCKS, DAYS, RANGES, st.sampled_from([of_twelve, of_twenty_four]))
@example(time(23, 59), time(0, 0), date(2024, 2, 29), "from {0} on {2} to {1}", of_twenty_four)
@example(time(23, 59), time(0, 0), date(2024, 1, 1), "from {0} to {1} on {2}", of_twelve)
@example(time(22, 0), time(2, 30), date(1999, 12, 31), "between {0} on {2} and {1}", of_twelve)
def test_a_range_of_two_clock_times_on_one_told_day_never_ends_before_it_starts(first, last, day, phrase, shown):
    told = phrase.format(shown(first), shown(last), f"{day.day} {day:%B %Y}")
    begins, ends = map(datetime.fromisoformat, moments(f"The curfew ran {told}."))
    assert begins <= ends
    assert (begins.time(), ends.time()) == (first, last)
    assert day in (begins.date(), ends.date())
    assert (ends - begins).total_seconds() <= 24 * 3600


@pytest.mark.parametrize("joined", ["and ended", "and was lifted", "then ended", "and was lifted, crews said,"])
@pytest.mark.parametrize("hour", ["5 a.m.", "7.30 a.m.", "05:00"])
def test_what_began_in_the_evening_and_runs_on_ended_on_the_morning_after(joined, hour):
    text = f"The curfew began at 11 p.m. on Friday {joined} at {hour}"
    assert moments(text)[1].startswith("2024-11-02T")
    assert "The day after: what is told runs on" in steps(text)


@pytest.mark.parametrize(
    "between",
    [
        "after talks ended",
        "and talks that had ended",
        "and, following talks,",
        "and people who left",
        "and: “We met",
        "; and they left",
        ". Crews came and left",
        ", crews left",
    ],
)
def test_what_looks_back_or_stands_apart_runs_on_from_no_evening(between):
    text = f"The curfew began at 11 p.m. on Friday {between} at 5 a.m."
    assert "The day after: what is told runs on" not in steps(text)


@pytest.mark.parametrize(("begins", "ends"), [("9 a.m.", "5 a.m."), ("5 p.m.", "8 a.m."), ("11 p.m.", "noon")])
def test_what_ends_at_an_earlier_hour_than_it_began_ends_on_the_day_after(begins, ends):
    text = f"The curfew began at {begins} on Friday and ended at {ends}"
    assert moments(text)[1].startswith("2024-11-02T")


@pytest.mark.parametrize(("first", "second"), [("9 a.m.", "5 a.m."), ("5 p.m.", "8 a.m."), ("11 p.m.", "11.30 p.m.")])
def test_of_what_does_not_end_an_earlier_hour_may_be_of_the_same_day(first, second):
    text = f"A guard was shot at {first} on Friday and a clerk was shot at {second}"
    assert "The day after: what is told runs on" not in steps(text)
    assert moments(text)[1].startswith("2024-11-01T")


def test_people_who_had_left_at_an_earlier_hour_did_so_on_the_same_day():
    text = "The fair ended at 11 p.m. on Friday, and people who had left at 5 a.m. came back."
    assert moments(text) == ["2024-11-01T23:00", "2024-11-01T05:00"]


@pytest.mark.parametrize(("phrase", "second"), [("from 10 p.m. to 6 a.m.", "2024-11-05T06:00")])
def test_a_night_without_a_day_ends_after_it_begins(phrase, second):
    assert moments(f"The curfew is {phrase}") == ["2024-11-04T22:00", second]


def test_a_morning_with_a_day_of_its_own_keeps_it():
    text = "The curfew began at 11 p.m. on Friday and ended at 5 a.m. on Sunday."
    assert moments(text) == ["2024-11-01T23:00", "2024-11-03T05:00"]


def test_where_the_evening_has_no_day_the_morning_after_has_none():
    found = explain("The curfew began at 11 p.m. and ended at 5 a.m.", None)
    assert [e.interval.is_unknown for e in found] == [True, True]
