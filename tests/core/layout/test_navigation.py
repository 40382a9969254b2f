from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.layout.data import Columns, Flag, TimelineData
from timeline_app.core.layout.navigation import FARTHEST, MAX_SPAN, MIN_SPAN, History, Range, between, first_view
from timeline_app.core.layout.order import beside, in_time

STARTS = st.floats(-1e6, 1e6)
SPANS = st.floats(0.1, 1e5)


@given(STARTS, SPANS, st.floats(0, 1), st.floats(0.5, 2))
def test_zooming_keeps_the_time_under_the_pointer(start, span, share, factor):
    view = Range(start, start + span)
    at = start + share * span
    zoomed = view.zoomed(factor, at)
    assert zoomed.span == pytest.approx(span / factor)
    assert (at - zoomed.start) / zoomed.span == pytest.approx(share, abs=1e-5)


@given(STARTS, SPANS, st.floats(-1e4, 1e4))
def test_panning_keeps_the_span(start, span, days):
    moved = Range(start, start + span).moved(days)
    assert moved.span == pytest.approx(span)
    assert moved.start == pytest.approx(start + days, abs=1e-6)


@given(st.floats(-1e12, 1e12), st.floats(0, 1e12))
def test_no_range_leaves_what_the_axis_can_show(start, span):
    view = Range(start, start + span).clamped()
    assert MIN_SPAN * 0.99 <= view.span <= MAX_SPAN * 1.01
    assert view.start >= -FARTHEST
    assert view.end <= FARTHEST


def test_fitting_leaves_room_for_labels_at_the_right():
    fitted = Range(0, 100).fitted()
    assert fitted.start < 0
    assert fitted.end - 100 > 0 - fitted.start


def test_one_day_is_shown_among_its_days():
    fitted = Range(10, 11).fitted()
    assert fitted.span >= 14
    assert fitted.start < 10
    assert fitted.end > 11


def test_the_first_view_shows_everything_where_days_can_still_be_read():
    view = first_view(np.array([0.0, 9.0]), np.array([1.0, 10.0]), [5.0])
    assert view.start <= 0
    assert view.end >= 10


def test_the_first_view_leaves_out_the_far_past():
    starts = np.array([-20_000.0, 1.0, 2.0, 3.0])
    view = first_view(starts, starts + 1, [4.0])
    assert view.start > -100
    assert view.end >= 5


def test_without_events_the_first_view_is_about_the_publication():
    view = first_view(np.empty(0), np.empty(0), [100.0])
    assert view.start < 100 < view.end


@given(STARTS, SPANS, STARTS, SPANS)
def test_on_the_way_between_ranges_all_times_move_as_in_one_zoom(a, b, c, d):
    start, end = Range(a, a + b), Range(c, c + d)
    assert between(start, end, 0.0).start == pytest.approx(start.start)
    assert between(start, end, 1.0).end == pytest.approx(end.end, abs=1e-6)
    half = between(start, end, 0.5)
    assert half.span == pytest.approx((start.span * end.span) ** 0.5)
    assert min(start.start, end.start) - 1e-6 <= half.start <= max(start.start, end.start) + 1e-6


def test_history_goes_back_and_forward():
    history, first, second = History(), Range(0, 1), Range(1, 2)
    history.leave(first)
    assert history.back(second) == first
    assert history.forward(first) == second
    assert history.forward(second) is None


def test_going_somewhere_new_forgets_what_lay_ahead():
    history = History()
    history.leave(Range(0, 1))
    history.back(Range(1, 2))
    history.leave(Range(0, 1))
    assert history.forward(Range(5, 6)) is None
    assert history.back(Range(5, 6)) == Range(0, 1)


def test_history_is_bounded():
    history = History(limit=3)
    for start in range(10):
        history.leave(Range(start, start + 1))
    steps = 0
    while history.back(Range(-1, 0)):
        steps += 1
    assert steps == 3


def lanes_of(starts, lanes, flags=None):
    starts = np.array(starts, float)
    return TimelineData(Columns.from_arrays(starts, starts + 1, lanes, flags=flags), max(lanes) + 1)


@given(st.lists(st.tuples(STARTS, st.integers(0, 2)), min_size=1), STARTS, SPANS)
def test_the_nearest_begin_of_all_lanes_is_found_and_held(pairs, centre, span):
    starts, lanes = zip(*pairs, strict=True)
    found = lanes_of(starts, lanes).nearest_start(centre)
    assert abs(found - centre) == min(abs(start - centre) for start in starts)
    held = Range(centre - span / 2, centre + span / 2).holding(found)
    assert held.start <= found <= held.end
    assert held.span == pytest.approx(span)


def test_without_events_nothing_is_nearest():
    assert TimelineData(Columns.from_arrays([], [], []), 1).nearest_start(0.0) is None


def walk(data, direction):
    position, seen = None, []
    while (position := in_time(data, position, direction)) is not None:
        seen.append(int(data.row[position]))
    return seen


def test_events_follow_in_time_then_by_lane():
    data = lanes_of([3, 1, 2, 1], [0, 1, 0, 0])
    assert walk(data, 1) == [3, 1, 2, 0]
    assert walk(data, -1) == [0, 2, 1, 3]


def test_copies_are_passed_over():
    data = lanes_of([1, 1, 2], [0, 1, 1], [0, Flag.COPY, 0])
    assert walk(data, 1) == [0, 2]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), min_size=1, max_size=30))
def test_a_walk_visits_every_event_once(pairs):
    data = lanes_of([a for a, _ in pairs], [b for _, b in pairs])
    assert sorted(walk(data, 1)) == list(range(len(pairs)))
    assert walk(data, -1) == walk(data, 1)[::-1]


def test_lanes_beside_are_entered_at_the_nearest_time():
    data = lanes_of([5, 0, 6, 50], [0, 2, 2, 2])
    assert int(data.row[beside(data, 0, 1)]) == 2
    assert beside(data, 0, -1) is None
    assert in_time(lanes_of([0], [0]), 0, 1) is None


def test_the_first_view_of_several_articles_spans_the_news_of_all():
    starts = np.array([0.0, 1.0, 2.0, 300.0, 301.0, -9000.0])
    view = first_view(starts, starts + 1, [3.0, 302.0])
    assert view.start < 0
    assert view.end > 303
    assert view.span < 500


def test_a_fit_leaves_the_last_event_a_sixth_of_the_view_for_its_label_and_no_more_than_a_fifth():
    for span in (20, 100, 200_000):
        fitted = Range(0, span).fitted()
        assert 1 / 6 < (fitted.end - span) / fitted.span < 1 / 5


@pytest.mark.parametrize("published", [[], [-200_000.0, 300.0]])
def test_the_first_view_is_where_most_events_are_and_not_the_centuries_between(published):
    starts = np.array([-380_000.0, -200_000.0, -90_000.0, *np.linspace(0, 700, 20)])
    view = first_view(starts, starts + 1, published)
    assert view.start <= 200
    assert view.end >= 600
    assert view.span < 1500


def test_the_first_view_of_a_history_without_a_crowd_shows_all():
    starts = np.linspace(-380_000.0, 0.0, 30)
    view = first_view(starts, starts + 1, [])
    assert view.start <= -380_000
    assert view.end >= 1


def test_the_first_view_cuts_off_nothing_that_lies_little_outside():
    starts = np.array([-20_000.0, *np.linspace(0.0, 85.0, 40)])
    view = first_view(starts, starts + 1, [86.0, 500.0])
    assert view.start <= 0
    assert view.end >= 500
