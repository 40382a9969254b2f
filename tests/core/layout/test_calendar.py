from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.layout.calendar import (
    civil,
    clock,
    day_name,
    day_number,
    iso_week,
    month_index,
    month_start,
    number_of,
    range_name,
    weekday,
    year_name,
)

DAYS = st.integers(-3_000_000_000, 3_000_000_000)


@given(st.dates())
def test_days_agree_with_the_standard_library(day):
    number = day_number(day)
    assert civil(number) == (day.year, day.month, day.day)
    assert number_of(day.year, day.month, day.day) == number
    assert weekday(number) == day.weekday()


@given(st.dates(date(1, 1, 8), date(9999, 12, 24)))
def test_weeks_agree_with_the_standard_library(day):
    assert iso_week(day_number(day)) == day.isocalendar().week


@given(DAYS)
def test_any_day_of_any_year_comes_back(number):
    assert number_of(*civil(number)) == number


@given(DAYS)
def test_weekdays_go_round(number):
    assert weekday(number + 1) == (weekday(number) + 1) % 7


@given(st.integers(-10_000_000, 10_000_000))
def test_months_begin_on_their_first_day(index):
    assert civil(month_start(index))[2] == 1
    assert month_index(month_start(index)) == index
    assert 28 <= month_start(index + 1) - month_start(index) <= 31


def test_the_epoch_is_a_thursday():
    assert day_number(date(1970, 1, 1)) == 0
    assert weekday(0) == 3


@pytest.mark.parametrize(
    ("year", "name"), [(2024, "2024"), (1, "1"), (0, "1 BC"), (-43, "44 BC"), (12000, "12,000"), (-9999, "10,000 BC")]
)
def test_years_are_written_as_readers_write_them(year, name):
    assert year_name(year) == name


def test_clock_times_round_to_the_minute():
    assert clock(0.5) == "12:00"
    assert clock(14 / 24 + 5 / 1440) == "14:05"
    assert clock(-0.25) == "18:00"
    assert clock(0.99999) == "00:00"


def test_days_and_ranges_in_words():
    start = day_number(date(2024, 10, 28))
    assert day_name(start) == "Mon 28 Oct 2024"
    assert range_name(start, start + 7) == "Mon 28 Oct – Sun 3 Nov 2024"
    assert range_name(start, start + 1) == "Mon 28 Oct 2024"
    assert range_name(start, start) == "Mon 28 Oct 2024"
    assert range_name(start, start + 70) == "Mon 28 Oct 2024 – Sun 5 Jan 2025"


def test_a_leap_day_is_there_once_in_four_hundred_years_of_centuries():
    assert civil(number_of(2000, 2, 28) + 1) == (2000, 2, 29)
    assert civil(number_of(1900, 2, 28) + 1) == (1900, 3, 1)
    assert number_of(0, 3, 1) - number_of(0, 2, 28) == 2
    assert day_number(date(2024, 2, 29) + timedelta(1)) == number_of(2024, 3, 1)
