from __future__ import annotations

from datetime import date, time

import pytest
from timelines import event, when

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.columns import events_to_columns, extent_of, is_dated
from timeline_app.core.layout.data import Flag, Shape
from timeline_app.core.layout.lanes import Placement
from timeline_app.core.values import Status, TimeKind

MONDAY = day_number(date(2024, 11, 4))
MINUTE = 1 / 1440


def test_a_day_lasts_to_midnight():
    assert extent_of(when("2024-11-04")) == (MONDAY, MONDAY + 1, Flag.NONE)


def test_a_week_ends_after_its_last_day():
    assert extent_of(when("2024-10-28", "2024-11-03", TimeKind.WITHIN)) == (MONDAY - 7, MONDAY, Flag.NONE)


def test_a_clock_time_is_one_minute():
    start, end, _ = extent_of(when("2024-11-04", at=time(14, 30)))
    assert start == pytest.approx(MONDAY + 14.5 / 24)
    assert end - start == pytest.approx(MINUTE)


def test_two_clock_times_bound_a_span():
    start, end, _ = extent_of(when("2024-11-04", kind=TimeKind.SPAN, at=time(9), until=time(17)))
    assert (start, end) == (pytest.approx(MONDAY + 9 / 24), pytest.approx(MONDAY + 17 / 24 + MINUTE))


def test_since_is_drawn_to_the_day_of_publication_and_fades():
    assert extent_of(when("2024-10-30", None, TimeKind.OPEN), MONDAY + 1) == (MONDAY - 5, MONDAY + 1, Flag.FADE_RIGHT)


def test_an_open_future_claims_no_more_than_its_first_day():
    assert extent_of(when("2024-11-06", None, TimeKind.OPEN), MONDAY + 1) == (MONDAY + 2, MONDAY + 3, Flag.FADE_RIGHT)


def test_until_fades_towards_the_past():
    assert extent_of(when(None, "2024-11-04", TimeKind.OPEN)) == (MONDAY, MONDAY + 1, Flag.FADE_LEFT)


def test_of_vague_days_the_far_end_fades():
    coming = extent_of(when("2024-11-04", "2024-11-11", TimeKind.OPEN, fuzzy=True), MONDAY + 1)
    assert coming == (MONDAY, MONDAY + 8, Flag.FADE_RIGHT)
    recent = extent_of(when("2024-10-28", "2024-11-04", TimeKind.OPEN, fuzzy=True), MONDAY + 1)
    assert recent == (MONDAY - 7, MONDAY + 1, Flag.FADE_LEFT)


def test_undated_events_have_no_extent():
    nowhere = when(None, None, TimeKind.UNDATED)
    assert not is_dated(event(time=nowhere))
    assert not is_dated(event(time=when(None, None, TimeKind.OPEN)))
    with pytest.raises(ValueError, match="undated"):
        extent_of(nowhere)


@pytest.mark.parametrize(
    ("status", "flag"),
    [
        (Status.HAPPENED, Flag.NONE),
        (Status.PLANNED, Flag.TENTATIVE),
        (Status.EXPECTED, Flag.TENTATIVE),
        (Status.POSSIBLE, Flag.TENTATIVE),
        (Status.NEGATED, Flag.NEGATED),
    ],
)
def test_the_status_shows(status, flag):
    columns = events_to_columns([event(status=status)], [Placement(0, (0,))])
    assert columns.flags.tolist() == [flag]


def test_other_lanes_get_copies():
    columns = events_to_columns(
        [event("a"), event("b", when("2024-11-01", "2024-11-03", TimeKind.SPAN))],
        [Placement(1, (2, 0)), Placement(0, (1,))],
    )
    assert columns.row.tolist() == [1, 1, 0]
    assert columns.lane.tolist() == [2, 0, 1]
    assert columns.flags.tolist() == [0, Flag.COPY, 0]
    assert columns.shape.tolist() == [Shape.SPAN, Shape.SPAN, Shape.DAY]


def test_no_events_make_empty_columns():
    assert len(events_to_columns([], []).start) == 0
