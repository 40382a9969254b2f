"""Feasts that hang on the moon, against almanacs."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.english_words import english_words
from timeline_app.core.dates.feasts import feast_days
from timeline_app.core.dates.moon import diwali, lunar_new_year, new_moon


@pytest.mark.parametrize(
    "day",
    [
        "1912-02-18", "1966-01-21", "1985-02-20", "2000-02-05", "2015-02-19", "2019-02-05", "2020-01-25", "2023-01-22",
        "2024-02-10", "2025-01-29", "2026-02-17", "2033-01-31", "2034-02-19",
    ],
)  # fmt: skip
def test_knows_the_lunar_new_year(day):
    assert str(date.fromordinal(lunar_new_year(int(day[:4])))) == day


@pytest.mark.parametrize(
    "day", ["2009-10-17", "2015-11-11", "2017-10-19", "2020-11-14", "2021-11-04", "2023-11-12", "2024-10-31"]
)
def test_diwali_lies_within_the_doubt(day):
    first, last = feast_days(english_words().feasts["diwali"], int(day[:4]))
    assert first <= date.fromisoformat(day).toordinal() <= last


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        ("passover", "2024-04-23"), ("passover", "2000-04-20"), ("rosh hashanah", "2020-09-19"), ("yom kippur", "1973-10-06"),
        ("hanukkah", "2024-12-26"), ("hanukkah", "2021-11-29"), ("purim", "2023-03-07"), ("shavuot", "2024-06-12"),
    ],
)  # fmt: skip
def test_knows_the_hebrew_feasts(feast, day):
    first, _ = feast_days(english_words().feasts[feast], int(day[:4]))
    assert str(date.fromordinal(first)) == day


@given(st.integers(1600, 2199))
def test_lunar_years_are_twelve_or_thirteen_months_long(year):
    assert lunar_new_year(year + 1) - lunar_new_year(year) in (353, 354, 355, 383, 384, 385)


@given(st.integers(1600, 2200))
def test_diwali_falls_between_mid_october_and_mid_november(year):
    assert date(year, 10, 17) <= date.fromordinal(diwali(year)) <= date(year, 11, 16)


@given(st.integers(-4000, 2400))
def test_new_moons_are_a_month_apart(number):
    assert 29.2 < new_moon(number + 1) - new_moon(number) < 29.9
