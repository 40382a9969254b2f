from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.viewmodels.date_input import parse_day
from timeline_app.viewmodels.wording import day_words

DAY = date(2024, 5, 14)


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-14",
        "2024/5/14",
        "14 May 2024",
        " 14  may 2024 ",
        "14th May, 2024",
        "May 14, 2024",
        "May 14 2024",
        "Tuesday, 14 May 2024",
        "Tue 14 May 2024",
        "14.05.2024",
        "14/5/2024",
        "5/14/2024",
        "14-May-2024",
    ],
)
def test_days_are_understood_as_people_write_them(text):
    assert parse_day(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May",
        "5/6/2024",
        "05.06.2024",
        "14.05.24",
        "30 Feb 2024",
        "31/4/2024",
        "0000-01-01",
        "14 Ma 2024",
        "14 Mars 2024",
        "9" * 99,
    ],
)
def test_what_is_no_day_or_could_be_two_is_not_guessed(text):
    assert parse_day(text) is None


def test_the_same_number_twice_is_one_day():
    assert parse_day("5/5/2024") == date(2024, 5, 5)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_understood_as_the_window_writes_it(day):
    assert parse_day(day_words(day)) == day
    assert parse_day(day_words(day, weekday=False)) == day
    assert parse_day(day.isoformat()) == day


@given(st.text(max_size=30))
def test_no_text_raises(text):
    parse_day(text)
