from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.layout.axis import axis
from timeline_app.core.layout.calendar import civil, day_number, number_of, weekday

WIDTH = 1200
STARTS = st.floats(-1e9, 1e9)
SPANS = st.floats(-2, 8).map(lambda power: 10.0**power)


def axis_of(first, days):
    start = day_number(date.fromisoformat(first))
    return axis(start, start + days, WIDTH / days)


def labels(cells):
    return [cell.label for cell in cells]


def test_two_weeks_name_every_day_under_weeks_and_months():
    ruled = axis_of("2024-10-26", 16)
    assert labels(ruled.lower)[:4] == ["Sat 26", "Sun 27", "Mon 28", "Tue 29"]
    assert labels(ruled.middle) == ["Week 43", "Week 44", "Week 45"]
    assert labels(ruled.upper) == ["October 2024", "November 2024"]
    assert [cell.muted for cell in ruled.lower[:3]] == [True, True, False]


@pytest.mark.parametrize(("scale", "label"), [(46, "Mon 4"), (35, "M 4"), (26, "4")])
def test_days_lose_their_names_where_they_are_narrow(scale, label):
    start = day_number(date(2024, 11, 4))
    assert axis(start, start + 20, scale).lower[0].label == label


def test_a_day_is_ruled_in_hours_under_its_name():
    ruled = axis_of("2024-11-04", 1)
    assert ruled.instants
    assert labels(ruled.lower)[:3] == ["00:00", "01:00", "02:00"]
    assert labels(ruled.middle) == ["Mon 4"]
    assert labels(ruled.upper) == ["November 2024"]


def test_an_hour_is_ruled_in_minutes():
    start = day_number(date(2024, 11, 4)) + 14 / 24
    ruled = axis(start, start + 1 / 24, WIDTH * 24)
    assert labels(ruled.lower)[:3] == ["14:00", "14:05", "14:10"]


@pytest.mark.parametrize(
    ("days", "lower", "upper"),
    [
        (100, "23", "September 2024"),
        (365, "October", "2024"),
        (1500, "Oct", "2024"),
        (3000, "Oct", "2024"),
        (3650 * 2, "2024", "2020s"),
        (365 * 150, "2020", "2000s"),
        (365 * 1200, "2000", "2000 – 2999"),
    ],
)
def test_units_follow_the_scale(days, lower, upper):
    start = day_number(date(2024, 10, 1)) - 3 if days == 100 else day_number(date(2024, 10, 1))
    ruled = axis(start, start + days, WIDTH / days)
    assert ruled.lower[0].label == lower
    assert (ruled.upper[0].label if ruled.upper else None) == upper


def test_years_before_our_era_are_named():
    start = day_number(date(1, 1, 1)) - 400
    ruled = axis(start, start + 800, WIDTH / 800)
    assert labels(ruled.upper) == ["2 BC", "1 BC", "1", "2"]
    ruled = axis(start - 365 * 500, start, WIDTH / 365 / 500)
    assert all(label.endswith("BC") for label in labels(ruled.lower))


def test_rounded_years_are_round_on_both_sides_of_our_era():
    ruled = axis(number_of(-1200), number_of(1200), 500 / (2400 * 365.2425))
    assert labels(ruled.lower) == ["1500 BC", "1000 BC", "500 BC", "1", "500", "1000"]
    assert labels(axis(number_of(-120), number_of(120), WIDTH / (240 * 365.2425)).upper) == [
        "200 BC – 101 BC",
        "100 BC – 1 BC",
        "1 – 99",
        "100s",
    ]


def test_names_of_several_years_stand_where_they_begin():
    many, single = axis_of("1990-01-01", 365 * 50), axis_of("2020-01-01", 365 * 20)
    assert many.instants
    assert not single.instants


@given(STARTS, SPANS)
def test_cells_cover_the_range_without_gaps(start, span):
    end = start + span
    ruled = axis(start, end, WIDTH / span)
    assert ruled.lower[0].start <= start
    assert ruled.lower[-1].end >= end or ruled.lower[-1].end == pytest.approx(end)
    for tier in (ruled.upper, ruled.middle, ruled.lower):
        for cell, following in pairwise(tier):
            assert cell.end == pytest.approx(following.start, abs=1e-6)


@given(STARTS, SPANS)
def test_there_are_never_more_cells_than_can_be_read(start, span):
    ruled = axis(start, start + span, WIDTH / span)
    assert 1 <= len(ruled.lower) <= WIDTH / 20 + 2


@given(STARTS, st.floats(20, 300))
def test_shaded_days_are_saturdays_and_sundays(start, span):
    for first, last in axis(start, start + span, WIDTH / span).weekends:
        assert (weekday(first), last - first) == (5, 2)


@given(STARTS, st.floats(16, 50))
def test_days_are_days_of_the_calendar(start, span):
    ruled = axis(start, start + span, WIDTH / span)
    assert all(cell.start == int(cell.start) and cell.end - cell.start == 1 for cell in ruled.lower)
    assert all(str(civil(cell.start)[2]) in cell.label for cell in ruled.lower)


@pytest.mark.parametrize(("start", "end", "scale"), [(1, 1, 10), (2, 1, 10), (0, 1, 0), (float("nan"), 1, 10)])
def test_an_empty_range_has_no_axis(start, end, scale):
    with pytest.raises(ValueError, match="no axis"):
        axis(start, end, scale)
