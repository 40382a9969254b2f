"""Properties that hold for every frame, of small timelines (packed whole) and large ones (packed by page)."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timelines import composer, random_columns

from timeline_app.core.layout.data import Columns, Flag, Shape
from timeline_app.core.layout.scene import Window

LANES = 4
SEEDS = st.integers(0, 2**32 - 1)
STARTS = st.floats(-50, 420)
SPANS = st.floats(-1, 2.9).map(lambda power: 10.0**power)


@pytest.fixture(params=[False, True], ids=["whole", "paged"])
def paged(request):
    return request.param


def text_boxes(scene):
    """Left, right and height of all bars and all labels beside them."""
    bars = scene.bars
    beside = (bars.label_width > 0) & ~bars.inside
    left = np.concatenate([bars.x0, bars.label_x[beside]])
    right = np.concatenate([bars.x1, (bars.label_x + bars.label_width)[beside]])
    return left, right, np.concatenate([bars.y, bars.y[beside]])


@given(SEEDS, STARTS, SPANS)
@settings(max_examples=60)
@pytest.mark.parametrize("is_paged", [False, True])
def test_no_two_bars_or_labels_overlap(is_paged, seed, start, span):
    made = composer(random_columns(150, LANES, seed), LANES, paged=is_paged)
    left, right, y = text_boxes(made.compose(Window(start, start + span, 1200, 5000)))
    order = np.lexsort((left, y))
    same_row = y[order][1:] == y[order][:-1]
    # Ends are cut off at a distance outside the view, where they may meet.
    inside = (left[order][1:] < 1200) & (right[order][:-1] > 0)
    assert not (same_row & inside & (left[order][1:] < right[order][:-1] - 0.5)).any()


@given(SEEDS, STARTS, SPANS)
@settings(max_examples=60)
def test_nor_do_they_where_a_lane_is_crowded(seed, start, span):
    made = composer(random_columns(400, 1, seed, copies=True), 1, paged=False)
    left, right, y = text_boxes(made.compose(Window(start, start + span, 1200, 130)))
    order = np.lexsort((left, y))
    same_row = y[order][1:] == y[order][:-1]
    inside = (left[order][1:] < 1200) & (right[order][:-1] > 0)
    assert not (same_row & inside & (left[order][1:] < right[order][:-1] - 0.5)).any()


@given(SEEDS, STARTS, SPANS)
@settings(max_examples=60)
@pytest.mark.parametrize("is_paged", [False, True])
def test_every_event_in_view_is_drawn_or_counted(is_paged, seed, start, span):
    columns = random_columns(400, LANES, seed, days=120.0)
    made = composer(columns, LANES, paged=is_paged)
    window = Window(start, start + span, 1200, 20_000)
    scene = made.compose(window)
    data = made.data
    in_view = (data.start < window.end) & ((data.end > window.start) | (data.start >= window.start))
    drawn = np.concatenate([scene.bars.items, scene.lines.items])
    drawn = drawn[in_view[drawn]]
    assert len(np.unique(drawn)) == len(drawn)
    assert len(drawn) + scene.hidden() == int(in_view.sum())


@given(SEEDS, STARTS, SPANS, st.lists(st.booleans(), min_size=LANES, max_size=LANES))
@settings(max_examples=40)
@pytest.mark.parametrize("is_paged", [False, True])
def test_what_is_in_slim_lanes_is_counted_and_all_others_are_as_ever(is_paged, seed, start, span, slim):
    made = composer(random_columns(400, LANES, seed, days=120.0), LANES, paged=is_paged)
    window = Window(start, start + span, 1200, 20_000)
    before = made.compose(window)
    made.slim = np.array(slim)
    scene = made.compose(window)
    lanes = made.data.lane
    assert not made.slim[lanes[scene.bars.items]].any()
    assert not made.slim[lanes[scene.lines.items]].any()
    assert scene.bars.items.tolist() == [item for item in before.bars.items.tolist() if not slim[lanes[item]]]
    heights = scene.geometry.heights[made.slim]
    assert (heights == made.metrics.strip + 4).all()
    in_view = (made.data.start < window.end) & ((made.data.end > window.start) | (made.data.start >= window.start))
    drawn = np.concatenate([scene.bars.items, scene.lines.items])
    assert int(in_view[drawn].sum()) + scene.hidden() == int(in_view.sum())
    assert set(np.flatnonzero(~made.data.lanes_between(start, start + span))).isdisjoint(lanes[np.flatnonzero(in_view)])


def test_no_row_stays_free_beside_what_is_counted():
    """Before three events whose labels take three rows there is room for the bars of others, if not for their labels."""
    start = np.arange(8.0)
    columns = Columns.from_arrays(start, start + 1, np.zeros(8), importance=start)
    made = composer(columns, 1, paged=False)
    made.layout._measurer.widths = lambda rows: np.full(len(rows), 250.0, np.float32)
    assert made.geometry(10, 30).rows[0] == 3
    scene = made.compose(Window(-1, 29, 1200, 30))
    assert scene.hidden() == 0
    # Only what is in the first of the three rows is in a view of so few pixels.
    assert sorted(scene.bars.items[scene.bars.label_width > 0].tolist()) == [7]
    assert len(scene.bars) > 1


def test_a_count_stands_beneath_what_it_counts():
    """All hidden items begin on one day, in a cell that reaches far to the right of it."""
    columns = Columns.from_arrays(np.full(40, 10.0), np.full(40, 11.0), np.zeros(40))
    made = composer(columns, 1, paged=False)
    for start in np.linspace(-15, 9, 13).tolist():
        window = Window(start, start + 30, 1200, 100)
        (count,) = made.compose(window).counts
        left, _, right, _ = count.box
        assert abs((left + right) / 2 - window.x(10.5)) <= 20
        assert count.number == made.compose(window).hidden()


@given(SEEDS, STARTS, SPANS)
@settings(max_examples=60)
def test_counts_never_meet(seed, start, span):
    made = composer(random_columns(400, 1, seed), 1, paged=False)
    boxes = sorted(count.box for count in made.compose(Window(start, start + span, 1200, 130)).counts)
    assert all(one[2] <= following[0] + 1e-6 for one, following in pairwise(boxes))


def test_what_matters_most_keeps_its_label_where_others_fill_the_gaps():
    start = np.arange(40) * 0.5
    columns = Columns.from_arrays(start, start + 0.5, np.zeros(40), importance=np.where(np.arange(40) == 20, 1, 0.1))
    made = composer(columns, 1, paged=False)
    bars = made.compose(Window(-1, 29, 1200, 100)).bars
    assert bars.label_width[bars.items == 20] == 170


def rows_seen(made, starts, span, height=20_000.0):
    """The tops at which items are drawn, over a pan."""
    seen = {}
    for start in starts:
        scene = made.compose(Window(start, start + span, 1200, height))
        for item, y in zip(scene.bars.items.tolist(), scene.bars.y.tolist(), strict=True):
            seen.setdefault(item, set()).add(round(y, 3))
    return seen


def test_rows_and_choice_stay_while_panning_over_ten_thousand_events(paged):
    made = composer(random_columns(10_000, 12, seed=3, days=2000.0), 12, paged=paged)
    seen = rows_seen(made, np.arange(0, 1000, 9.7), 70.0)
    assert len(seen) > 200
    assert all(len(tops) == 1 for tops in seen.values())


@given(SEEDS, STARTS, st.lists(STARTS, max_size=4), st.floats(-0.5, 2.3).map(lambda power: 10.0**power))
@settings(max_examples=40)
@pytest.mark.parametrize("is_paged", [False, True])
def test_what_is_drawn_does_not_depend_on_the_way_there(is_paged, seed, start, way, span):
    columns = random_columns(800, LANES, seed)
    window = Window(start, start + span, 1200, 2000)
    straight = composer(columns, LANES, paged=is_paged).compose(window).bars
    wandered = composer(columns, LANES, paged=is_paged)
    for place in way:
        wandered.compose(Window(place, place + span, 1200, 2000))
    again = wandered.compose(window).bars
    for name in ("items", "x0", "x1", "y", "label_x", "label_width"):
        assert getattr(straight, name).tolist() == getattr(again, name).tolist()


def test_lanes_keep_their_height_while_panning(paged):
    made = composer(random_columns(2000, LANES, seed=8), LANES, paged=paged)
    heights = {made.compose(Window(s, s + 20, 1200, 700)).geometry.total for s in range(0, 380, 13)}
    assert len(heights) == 1


def test_the_most_important_events_of_a_crowd_are_drawn(paged):
    n = 500
    columns = Columns.from_arrays(
        np.linspace(0, 1, n), np.linspace(0, 1, n), np.zeros(n), importance=np.where(np.arange(n) == 321, 1.0, 0.1)
    )
    scene = composer(columns, 1, paged=paged).compose(Window(-5, 5, 1200, 2000))
    assert 321 in scene.bars.items.tolist()
    assert scene.hidden() == n - len(scene.bars)


def test_an_event_begun_before_the_view_is_counted_at_its_edge():
    n = 60
    columns = Columns.from_arrays(np.zeros(n), np.full(n, 100.0), np.zeros(n), shape=np.full(n, 2))
    scene = composer(columns, 1, paged=False).compose(Window(50, 60, 1200, 2000))
    before = [count for count in scene.counts if count.before]
    assert len(before) == 1
    assert before[0].number + len(scene.bars) == n


def test_labels_in_bars_stay_in_view():
    columns = Columns.from_arrays([0.0], [1000.0], [0], shape=[1])
    scene = composer(columns, 1, paged=False).compose(Window(400, 410, 1200, 300))
    assert scene.bars.inside[0]
    assert 0 <= scene.bars.label_x[0] < 30
    assert scene.bars.x0[0] > -1000, "pixels stay small however deep the zoom"


@pytest.mark.parametrize("paged", [False, True])
@pytest.mark.parametrize("scale", [16.5, 20.0, 22.0])
def test_a_label_goes_on_up_to_the_next_in_its_row(paged, scale):
    """Whatever the scale at which rows are laid out leaves it: a label of 300 pixels is granted 180 or 260 at first."""
    days = np.array([0.0, 20.0, 55.0, 80.0])
    made = composer(Columns.from_arrays(days, days + 1, [0] * 4, importance=[4, 3, 2, 1]), 1, paged=paged)
    made.layout._measurer.widths = lambda rows: np.full(len(rows), 300.0, np.float32)
    bars = made.compose(Window(-5, -5 + 1900 / scale, 1900, 300)).bars
    shown = dict(zip(bars.items.tolist(), bars.label_width.tolist(), strict=True))
    assert bars.y.tolist() == [bars.y[0]] * 4
    pill = np.maximum(1.0, made.metrics.min_bar / scale)
    room = (20 - pill) * scale - made.metrics.gap - made.metrics.space
    assert shown[0] == pytest.approx(min(room, 300))
    assert shown[1] == shown[2] == 300


def test_labels_end_at_the_edge_of_the_view():
    columns = Columns.from_arrays([9.0], [10.0], [0])
    scene = composer(columns, 1, paged=False).compose(Window(0, 10.15, 1200, 300))
    assert scene.bars.label_x[0] + scene.bars.label_width[0] <= 1200


def test_a_link_joins_a_copy_to_its_own_event():
    both = Columns.from_arrays([1.0, 1.0], [2.0, 2.0], [0, 1], flags=[0, Flag.COPY])
    both.row[1] = 0
    scene = composer(both, 2, paged=False).compose(Window(0, 10, 1200, 300))
    assert len(scene.links) == 1
    link = scene.links[0]
    assert link.y0 < link.y1
    assert 120 < link.x < 240


@pytest.mark.parametrize("shape", [Shape.WITHIN, Shape.OPEN])
def test_what_has_no_certain_day_is_joined_nowhere(shape):
    both = Columns.from_arrays([1.0, 1.0], [8.0, 8.0], [0, 1], shape=[shape, shape], flags=[0, Flag.COPY])
    both.row[1] = 0
    assert composer(both, 2, paged=False).compose(Window(0, 10, 1200, 300)).links == ()


def test_the_line_of_a_lasting_event_starts_at_its_visible_left_end():
    both = Columns.from_arrays([1.0, 1.0], [8.0, 8.0], [0, 1], shape=[Shape.SPAN] * 2, flags=[0, Flag.COPY])
    both.row[1] = 0
    (link,) = composer(both, 2, paged=False).compose(Window(4, 14, 1200, 300)).links
    assert 0 <= link.x < 12


def test_points_find_what_is_drawn_there(paged):
    made = composer(random_columns(300, LANES, seed=11, days=60.0), LANES, paged=paged)
    scene = made.compose(Window(0, 60, 1200, 3000))
    for item, x0, x1, y in zip(scene.bars.items, scene.bars.x0, scene.bars.x1, scene.bars.y, strict=True):
        if x0 >= 0:
            assert scene.at(min((x0 + x1) / 2, 1199), y + 3) == item
    assert scene.at(600, scene.geometry.total + 50) is None


def test_an_item_can_be_located_without_being_in_view(paged):
    made = composer(random_columns(300, LANES, seed=12, days=300.0), LANES, paged=paged)
    scene = made.compose(Window(100, 130, 1200, 3000))
    elsewhere = Window(0, 30, 1200, 3000)
    for item, y in zip(scene.bars.items.tolist(), scene.bars.y.tolist(), strict=True):
        assert made.locate(item, elsewhere) == pytest.approx(y)


def test_an_expanded_lane_shows_more(paged):
    made = composer(random_columns(3000, 12, seed=13, days=300.0), 12, paged=paged)
    window = Window(100, 130, 1200, 600)
    before = made.geometry(8, 600).rows[2]
    made.expanded = np.arange(12) == 2
    assert made.geometry(8, 600).rows[2] > before
    assert len(made.compose(window).bars) > 0


def test_no_events_make_an_empty_scene(paged):
    scene = composer(Columns.from_arrays([], [], []), 0, paged=paged).compose(Window(0, 10, 1200, 300))
    assert (len(scene.bars), len(scene.counts), scene.at(5, 5)) == (0, 0, None)


def test_hundreds_of_lanes_show_only_those_in_view(paged):
    made = composer(random_columns(3000, 600, seed=14), 600, paged=paged)
    scene = made.compose(Window(0, 400, 1200, 700, scroll=9000))
    assert 0 < len(scene.lanes) < 30
    assert (scene.bars.y > -40).all()
    assert (scene.bars.y < 700).all()


def test_a_preferred_event_has_a_row_and_everything_is_still_counted(paged):
    n = 800
    start = np.sort(np.random.default_rng(6).uniform(0, 2, n))
    made = composer(
        Columns.from_arrays(start, start + 0.5, np.zeros(n), importance=np.linspace(1, 0, n)), 1, paged=paged
    )
    window = Window(-5, 5, 1200, 3000)
    rank_last = n - 1
    assert made.locate(rank_last, window) is None
    made.prefer(rank_last)
    assert made.locate(rank_last, window) is not None
    scene = made.compose(window)
    assert rank_last in scene.bars.items
    assert len(scene.bars) + scene.hidden() == n
    made.prefer(n - 2)
    assert made.locate(n - 2, window) is not None
    assert made.locate(rank_last, window) is None


@given(SEEDS, STARTS, SPANS, st.lists(st.floats(-1.5, 1.5), max_size=6))
@settings(max_examples=60)
def test_the_density_is_the_same_from_wherever_a_view_is_reached(seed, start, span, moves):
    columns = random_columns(400, LANES, seed)
    made = composer(columns, LANES, paged=True)
    for share in [*moves, 0.0]:
        scene = made.compose(Window(start + share * span, start + (share + 1) * span, 1200, 5000))
    seen, data = scene.density, made.data
    ends = np.array([seen.first, seen.first + seen.counts.shape[1]]) * seen.cell
    assert ends[0] <= scene.window.start < scene.window.end <= ends[1]
    inside = (data.start >= ends[0]) & (data.start < ends[1])
    expected = np.zeros_like(seen.counts)
    np.add.at(expected, (data.lane[inside].astype(int), seen.column_at(data.start[inside])), 1)
    assert seen.counts.sum() == inside.sum()
    # A start on the very edge of a column may be counted on either side of it.
    on_edge = np.isclose(data.start[inside] / seen.cell % 1.0, 0.0, atol=1e-9).any()
    assert on_edge or np.array_equal(seen.counts, expected)
