from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from timelines import FixedWidths

from timeline_app.core.layout.data import Columns, Flag, TimelineData
from timeline_app.core.layout.metrics import COMFORTABLE
from timeline_app.core.layout.packing import (
    HIDDEN,
    first_fit,
    footprints,
    label_widths,
    most_important,
    next_in_row,
    rows_needed,
    runs,
)

BOXES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=60)


def boxes(pairs):
    left = np.array([a for a, _ in pairs], float)
    return left, left + np.array([w for _, w in pairs], float)


def overlaps(left, right, row):
    order = np.lexsort((left, row))
    same = row[order][1:] == row[order][:-1]
    return (same & (left[order][1:] < right[order][:-1] - 1e-9) & (row[order][1:] >= 0)).any()


@given(BOXES, st.integers(1, 6))
def test_no_two_in_a_row_overlap(pairs, rows):
    left, right = boxes(pairs)
    row = first_fit(left, right, rows)
    assert not overlaps(left, right, row)
    assert row.max(initial=-1) < rows


@given(BOXES)
def test_it_takes_no_more_rows_than_overlap_at_once(pairs):
    left, right = boxes(pairs)
    row = first_fit(left, right, 1000)
    deepest = max((int(((left <= x) & (right > x)).sum()) for x in left), default=0)
    assert row.max(initial=-1) + 1 == deepest == rows_needed(left, right)


@given(BOXES, st.integers(1, 3))
def test_only_what_finds_every_row_taken_is_hidden(pairs, rows):
    left, right = boxes(pairs)
    row = first_fit(left, right, rows)
    for index in np.flatnonzero(row == HIDDEN):
        crossing = (left <= left[index]) & (right > left[index]) & (row >= 0)
        assert len(set(row[crossing])) == rows


@given(BOXES)
def test_runs_hold_all_that_overlaps_and_end_where_nothing_does(pairs):
    left, right = boxes(pairs)
    first, last = runs(left, right)
    for index in range(len(left)):
        overlap = (left < right[index]) & (right > left[index])
        assert (first[overlap] == first[index]).all()
        assert (last[overlap] == last[index]).all()
        inside = (left < last[index]) & (right > first[index])
        assert (first[index], last[index]) == (left[inside].min(), right[inside].max())
        # No place within it is free.
        for place in np.arange(first[index], last[index]) + 0.5:
            assert ((left < place) & (right > place)).any()


@given(st.lists(st.tuples(st.integers(0, 4), st.floats(0, 1, width=32)), max_size=50), st.integers(1, 4))
def test_the_most_important_of_each_group_are_kept(pairs, keep):
    group = np.array([g for g, _ in pairs], np.int64)
    importance = np.array([i for _, i in pairs], np.float32)
    chosen = most_important(group, importance, np.full(len(group), keep))
    for g in set(group.tolist()):
        kept, left = importance[(group == g) & chosen], importance[(group == g) & ~chosen]
        assert len(kept) == min(keep, int((group == g).sum()))
        assert not len(left) or left.max() <= kept.min()


def prints_of(columns, scale=50.0):
    data = TimelineData(columns, 1)
    items = np.arange(data.size)
    return data, footprints(data, items, scale, label_widths(data, items, FixedWidths()), COMFORTABLE)


def test_a_day_claims_its_pill_and_its_label_beside_it():
    _, prints = prints_of(Columns.from_arrays([0.0], [1.0], [0]))
    assert not prints.inside[0]
    assert prints.label[0] == 30
    assert prints.right[0] * 50 >= 50 + COMFORTABLE.gap + 30


def test_a_long_span_holds_its_label():
    _, prints = prints_of(Columns.from_arrays([0.0], [10.0], [0], shape=[2]))
    assert prints.inside[0]
    assert prints.right[0] < 10.1


def test_a_copy_has_no_label():
    _, prints = prints_of(Columns.from_arrays([0.0], [1.0], [0], flags=[Flag.COPY]))
    assert prints.label[0] == 0
    assert prints.right[0] < 1.1


@pytest.mark.parametrize(("days", "faded"), [(0.1, COMFORTABLE.fade_min), (1.0, 50.0), (30.0, COMFORTABLE.fade)])
def test_an_open_end_is_drawn_out_by_no_more_than_the_bar_is_long(days, faded):
    _, prints = prints_of(Columns.from_arrays([5.0], [5.0 + days], [0], shape=[3], flags=[Flag.FADE_LEFT]))
    assert prints.left[0] == pytest.approx(5 - faded / 50)


@given(BOXES, st.integers(1, 6))
def test_the_next_in_a_row_is_the_first_that_begins_after(pairs, rows):
    left, right = boxes(pairs)
    row = first_fit(left, right, rows).astype(np.int64)
    following = next_in_row(left, np.zeros(len(left), np.int64), row)
    for index in range(len(left)):
        after = (row == row[index]) & (left > left[index]) & (row[index] >= 0)
        assert following[index] == left[after].min(initial=np.inf)
