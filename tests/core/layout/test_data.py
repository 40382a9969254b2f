from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timelines import random_columns

from timeline_app.core.layout.data import LEVEL_FLOOR, Columns, TimelineData
from timeline_app.core.layout.durations import LEAST_OCTAVE, MOST_OCTAVE, DurationClasses

SEEDS = st.integers(0, 2**32 - 1)
LANES = 3


@given(SEEDS)
@settings(max_examples=20)
def test_items_are_in_order_of_lane_and_start_and_keep_their_rows(seed):
    columns = random_columns(200, LANES, seed)
    data = TimelineData(columns, LANES)
    assert (np.diff(data.lane) >= 0).all()
    for lane in range(LANES):
        part = data.slice(lane)
        assert (data.lane[part] == lane).all()
        assert (np.diff(data.start[part]) >= 0).all()
    assert (columns.start[data.row] == data.start).all()
    assert (columns.end[data.row] == data.end).all()
    assert sorted(data.row.tolist()) == list(range(200))


@given(st.lists(st.floats(0, 1e6), max_size=60), st.data())
def test_items_of_a_class_last_from_a_power_of_two_to_twice_that(durations, data):
    lasting = np.array(durations, np.float64)
    copies = np.array([data.draw(st.booleans()) for _ in durations], bool)
    classes = DurationClasses(lasting, copies)
    counted = [i for i, days in enumerate(durations) if days > 0 and not copies[i]]
    found = [classes.members(octave).tolist() for octave in range(LEAST_OCTAVE, MOST_OCTAVE + 1)]
    assert sorted(position for members in found for position in members) == counted
    for octave in range(-30, 20):
        wanted = [i for i in counted if 2.0**octave <= durations[i] < 2.0 ** (octave + 1)]
        assert classes.members(octave).tolist() == wanted


def test_sorted_and_shuffled_columns_give_the_same_order():
    columns = random_columns(300, LANES, 4)
    order = np.argsort(columns.start, kind="stable")
    ordered = Columns(*(getattr(columns, name)[order] for name in Columns.__slots__))
    assert TimelineData(ordered, LANES).row.tolist() == TimelineData(columns, LANES).row.tolist()


@given(SEEDS, st.floats(-20, 420))
@settings(max_examples=40)
def test_counts_agree_with_counting(seed, time):
    data = TimelineData(random_columns(150, LANES, seed), LANES)
    places = data.starts_before(np.arange(LANES), np.array([time]))
    under_way = data.under_way(np.arange(LANES), time)
    for lane in range(LANES):
        ours = data.lane == lane
        assert places[lane, 0] - data.offsets[lane] == (data.start[ours] < time).sum()
        assert under_way[lane] == ((data.start < time) & (data.end > time) & ours).sum()


def test_each_level_of_the_pyramid_holds_the_more_important_half():
    data = TimelineData(random_columns(20_000, LANES, 2), LANES)
    assert len(data.levels) >= 3
    whole = np.arange(data.size)
    for level in data.levels:
        assert (np.diff(level) > 0).all()
        assert len(level) == pytest.approx(len(whole) / 2, rel=0.02)
        left_out = np.setdiff1d(whole, level)
        assert data.importance[level].min() >= data.importance[left_out].max()
        whole = level
    assert len(whole) >= LEVEL_FLOOR


def test_equal_importance_still_thins_out():
    n = 8 * LEVEL_FLOOR
    data = TimelineData(Columns.from_arrays(np.arange(n), np.arange(n), np.zeros(n)), 1)
    assert len(data.levels[-1]) < n / 4


def test_the_extent_spans_all_items_and_none_have_none():
    data = TimelineData(Columns.from_arrays([5.0, 1.0], [6.0, 9.0], [0, 1]), 2)
    assert data.extent == (1.0, 9.0)
    assert TimelineData(Columns.from_arrays([], [], []), 0).extent is None


@pytest.mark.parametrize(
    ("start", "end", "lane", "said"),
    [
        ([1.0], [0.0], [0], "ends before"),
        ([float("nan")], [0.0], [0], "not finite"),
        ([0.0], [float("inf")], [0], "not finite"),
        ([0.0], [1.0], [-1], "lane"),
        ([0.0, 1.0], [1.0], [0], "length"),
    ],
)
def test_columns_that_contradict_themselves_are_refused(start, end, lane, said):
    with pytest.raises(ValueError, match=said):
        Columns.from_arrays(start, end, lane)
