from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.values import EventTime, Granularity, Interval, TimeKind
from timeline_app.viewmodels import wording

DAY = date(2024, 11, 4)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (DAY, DAY, "Mon 4 Nov 2024"),
        (date(2024, 10, 28), date(2024, 11, 3), "Mon 28 Oct – Sun 3 Nov 2024"),
        (date(2023, 12, 30), date(2024, 1, 2), "Sat 30 Dec 2023 – Tue 2 Jan 2024"),
        (date(2024, 10, 1), date(2024, 10, 31), "October 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2023, 2, 1), date(2023, 2, 28), "February 2023"),
        (date(2024, 7, 1), date(2024, 9, 30), "Jul – Sep 2024"),
        (date(2023, 12, 1), date(2024, 2, 29), "Dec 2023 – Feb 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(1990, 1, 1), date(1999, 12, 31), "1990s"),
        (date(1914, 1, 1), date(1918, 12, 31), "1914 – 1918"),
        (date(9999, 1, 1), date.max, "9999"),
        (DAY, None, "From Mon 4 Nov 2024"),
        (None, DAY, "Until Mon 4 Nov 2024"),
        (None, None, "No date"),
    ],
)
def test_intervals_are_named_as_people_name_them(first, last, words):
    assert wording.interval_words(Interval(first, last)) == words


def test_clock_times_follow_the_day():
    at = Interval(DAY, DAY, time(12, 35), time(12, 35))
    between = Interval(DAY, DAY, time(9), time(17))
    assert wording.interval_words(at) == "Mon 4 Nov 2024, 12:35"
    assert wording.interval_words(between) == "Mon 4 Nov 2024, 09:00–17:00"


@pytest.mark.parametrize(
    ("first", "last", "shown_year", "words"),
    [
        (DAY, DAY, 2024, "Mon 4 Nov"),
        (DAY, DAY, 2023, "Mon 4 Nov 2024"),
        (date(2024, 10, 28), date(2024, 11, 3), 2024, "28 Oct – 3 Nov"),
        (date(2024, 10, 28), date(2024, 11, 3), None, "28 Oct – 3 Nov 2024"),
        (date(2023, 12, 30), date(2024, 1, 2), None, "30 Dec 2023 – 2 Jan 2024"),
        (date(2023, 12, 30), date(2024, 1, 2), 2023, "30 Dec – 2 Jan 2024"),
        (date(2023, 12, 30), date(2024, 1, 2), 2024, "30 Dec 2023 – 2 Jan"),
        (DAY, None, 2024, "From 4 Nov"),
        (DAY, None, None, "From 4 Nov 2024"),
        (None, DAY, 2024, "Until 4 Nov"),
        (None, None, 2024, "No date"),
    ],
)
def test_lists_leave_out_the_year_that_goes_without_saying(first, last, shown_year, words):
    assert wording.short_words(Interval(first, last), shown_year) == words


@pytest.mark.parametrize(
    ("kind", "first", "last", "words"),
    [
        (TimeKind.WITHIN, date(2024, 10, 28), date(2024, 11, 3), "Some time in week 44; the day isn’t stated."),
        (TimeKind.WITHIN, date(2024, 10, 1), date(2024, 10, 31), "Some time in October 2024; the day isn’t stated."),
        (TimeKind.WITHIN, date(2024, 11, 1), date(2024, 11, 3), "Some time in these 3 days; the day isn’t stated."),
        (TimeKind.WITHIN, DAY, None, "It is not stated when it ends."),
        (TimeKind.SPAN, date(2024, 11, 1), date(2024, 11, 3), "Lasts through these 3 days."),
        (TimeKind.OPEN, DAY, None, "It is not stated when it ends."),
        (TimeKind.OPEN, None, DAY, "It is not stated when it began."),
        (TimeKind.UNDATED, None, None, "The text does not say when."),
        (TimeKind.UNDATED, None, DAY, "The text does not say when, only that it is not after Mon 4 Nov 2024."),
        (TimeKind.UNDATED, DAY, None, "The text does not say when, only that it is not before Mon 4 Nov 2024."),
        (TimeKind.UNDATED, DAY, DAY, "The text does not say when; Mon 4 Nov 2024 is assumed."),
    ],
)
def test_what_an_interval_claims_is_said(kind, first, last, words):
    assert wording.explanation(EventTime(Interval(first, last), kind)) == words


def test_bounds_that_only_the_tense_gives_are_no_date():
    bounded = EventTime(Interval(None, DAY), TimeKind.UNDATED)
    assert wording.when_words(bounded) == wording.short_when(bounded) == "No date"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2024, 11, 4), "The day of publication."),
        (date(2024, 11, 3), "The day before publication."),
        (date(2024, 11, 5), "The day after publication."),
        (date(2024, 11, 1), "3 days before publication."),
        (date(2024, 11, 8), "4 days after publication."),
        (date(2024, 5, 5), "About 6 months before publication."),
        (date(2026, 11, 4), "About 2 years after publication."),
        (date(2022, 4, 4), "About 2 years and 7 months before publication."),
        (date(2027, 12, 5), "About 3 years and 1 month after publication."),
        (date(2012, 4, 4), "About 13 years before publication."),
        (date(1638, 7, 15), "About 386 years before publication."),
    ],
)
def test_days_are_set_against_the_publication(day, words):
    assert wording.distance_words(day, DAY) == words


def test_old_days_name_no_weekday_as_countries_wrote_different_calendars():
    assert wording.day_words(date(1638, 7, 15)) == "15 Jul 1638"


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_names_its_own_weekday(day):
    weekday, number, month, year = wording.day_words(day).split()
    assert (weekday, month) == (day.ctime()[:3], day.ctime()[4:7])
    assert (int(number), int(year)) == (day.day, day.year)


@given(st.dates(), st.dates(), st.sampled_from(TimeKind))
def test_every_interval_has_words_and_an_explanation(one, two, kind):
    interval = Interval(min(one, two), max(one, two))
    assert wording.interval_words(interval)
    assert wording.short_words(interval)
    assert wording.explanation(EventTime(interval, kind))


@pytest.mark.parametrize(
    ("first", "last", "granularity", "words"),
    [
        (date(1970, 1, 1), None, Granularity.YEAR, "From 1970"),
        (None, date(1970, 12, 31), Granularity.YEAR, "Until 1970"),
        (date(2023, 10, 1), None, Granularity.MONTH, "From October 2023"),
        (None, date(2024, 2, 29), Granularity.MONTH, "Until February 2024"),
        (date(2024, 1, 1), None, Granularity.DAY, "From Mon 1 Jan 2024"),
        (date(2024, 1, 3), None, Granularity.MONTH, "From Wed 3 Jan 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), Granularity.YEAR, "2024"),
    ],
)
def test_an_open_end_speaks_in_the_unit_of_the_text(first, last, granularity, words):
    kind = TimeKind.OPEN if None in (first, last) else TimeKind.WITHIN
    assert wording.when_words(EventTime(Interval(first, last), kind, granularity)) == words
