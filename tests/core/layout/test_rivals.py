"""Events that several articles tell of, and times that contradict each other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timelines import FixedWidths, event, random_columns, told, when

from timeline_app.core.layout.content import MANY, content_of
from timeline_app.core.layout.data import Columns, Flag, TimelineData
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.layout.metrics import COMFORTABLE
from timeline_app.core.layout.rivals import Rivals
from timeline_app.core.layout.scene import Composer, Window
from timeline_app.core.layout.whole import WholeLayout
from timeline_app.core.values import TimeKind

MONDAY, FRIDAY = when("2024-11-04"), when("2024-11-08")
WEEK = when("2024-11-04", "2024-11-10", TimeKind.WITHIN)
SINCE = when("2024-11-06", None, TimeKind.OPEN)


def data_of(*events, **more):
    return content_of(events, (), LaneMode.ONE, **more).data


def test_events_of_several_articles_are_flagged():
    data = data_of(event("a"), told("b", MONDAY, MONDAY), told("c", MONDAY, FRIDAY, about="date"))
    flags = dict(zip(data.row.tolist(), data.flags.tolist(), strict=True))
    assert flags == {0: 0, 1: Flag.MERGED, 2: Flag.MERGED | Flag.CONTRADICTED}


def test_what_the_user_did_is_flagged_by_id():
    data = data_of(event("a"), event("b"), reviewed={"b": Flag.CONFIRMED | Flag.EDITED, "gone": Flag.EDITED})
    assert sorted(data.flags.tolist()) == [0, Flag.CONFIRMED | Flag.EDITED]


@pytest.mark.parametrize(
    ("others", "about", "expected"),
    [
        ([FRIDAY], "date", 1),
        ([FRIDAY, FRIDAY, SINCE], "date", 2),
        ([WEEK], "date", 0),
        ([MONDAY], "date", 0),
        ([when(None, None, TimeKind.UNDATED)], "date", 0),
        ([FRIDAY], "number", 0),
        ([FRIDAY], None, 0),
    ],
    ids=["other day", "each once", "vaguer agrees", "same day", "undated", "other number", "no conflict"],
)
def test_only_times_that_contradict_the_event_rival_it(others, about, expected):
    assert len(data_of(told("a", MONDAY, *others, about=about)).rivals) == expected


def test_a_rival_time_belongs_to_the_event_and_not_to_its_copies():
    columns = Columns.from_arrays([5.0, 5.0], [6.0, 6.0], [1, 0], flags=[0, Flag.COPY])
    columns.row[:] = 7
    data = TimelineData(columns, 2, Rivals.from_rows([(7, 1.0, 2.0, 0), (8, 0.0, 1.0, 0)]))
    assert data.rivals.item.tolist() == [1]
    assert data.first.tolist() == [5.0, 1.0]
    assert data.extent == (1.0, 6.0)


def test_in_a_crowd_rival_times_are_not_drawn():
    crowd = [event(f"e{i}", MONDAY) for i in range(MANY)]
    assert len(data_of(*crowd, told("a", MONDAY, FRIDAY, about="date")).rivals) == 0


def composed(columns, rivals, window):
    data = TimelineData(columns, 2, rivals)
    return Composer(data, WholeLayout(data, FixedWidths(), COMFORTABLE), COMFORTABLE).compose(window)


@pytest.mark.parametrize(("start", "joint"), [(2.0, (300.0, 500.0)), (8.0, (600.0, 800.0)), (5.5, (600.0, 600.0))])
def test_a_rival_time_is_joined_to_its_bar_in_the_same_row(start, joint):
    one = Columns.from_arrays([5.0], [6.0], [0])
    scene = composed(one, Rivals.from_rows([(0, start, start + 1, 0)]), Window(0, 12, 1200, 300))
    (box,) = scene.rivals
    assert (box.x0, box.x1, box.y) == (start * 100, start * 100 + 100, scene.bars.y[0])
    assert box.joint == pytest.approx(joint)
    assert scene.at(box.x0 + 50, box.y + 5) == 0


def test_a_label_stands_behind_the_last_time():
    one = Columns.from_arrays([5.0], [6.0], [0])
    scene = composed(one, Rivals.from_rows([(0, 8.0, 9.0, 0)]), Window(0, 20, 1200, 300))
    assert scene.bars.label_x[0] > 9 * 60


def test_an_event_shows_as_long_as_a_rival_time_is_in_view():
    one = Columns.from_arrays([5.0], [6.0], [0])
    scene = composed(one, Rivals.from_rows([(0, 80.0, 81.0, 0)]), Window(70, 90, 1200, 300))
    assert len(scene.rivals) == 1
    assert scene.bars.label_width[0] > 0


@given(st.integers(0, 2**32 - 1), st.floats(-50, 420), st.floats(-1, 2.9).map(lambda power: 10.0**power))
@settings(max_examples=60)
def test_times_that_rival_each_other_cover_no_other_bar_or_label(seed, start, span):
    rng = np.random.default_rng(seed)
    columns = random_columns(120, 2, seed)
    first = columns.start + rng.normal(0, 20, 120)
    rows = [(i, first[i], first[i] + rng.choice([0.0, 1.0, 9.0]), 0) for i in np.flatnonzero(rng.random(120) < 0.3)]
    scene = composed(columns, Rivals.from_rows(rows), Window(start, start + span, 1200, 5000))
    bars = scene.bars
    beside = (bars.label_width > 0) & ~bars.inside
    boxes = list(zip(bars.items, bars.x0, bars.x1, bars.y, strict=True))
    boxes += list(
        zip(
            bars.items[beside],
            bars.label_x[beside],
            (bars.label_x + bars.label_width)[beside],
            bars.y[beside],
            strict=True,
        )
    )
    for rival in scene.rivals:
        left, right = min(rival.x0, rival.joint[0]), max(rival.x1, rival.joint[1])
        for item, x0, x1, y in boxes:
            if y == rival.y and item != rival.item and x0 < 1200 and x1 > 0:
                assert x1 <= left + 0.5 or x0 >= right - 0.5


@given(st.integers(0, 2**32 - 1), st.floats(-50, 170), st.floats(-1, 2.4).map(lambda power: 10.0**power))
@settings(max_examples=60)
def test_every_event_in_view_is_drawn_or_counted_whatever_rivals_it(seed, start, span):
    rng = np.random.default_rng(seed)
    columns = random_columns(300, 2, seed, days=120.0)
    firsts = [(i, columns.start[i] + rng.normal(0, 30)) for i in np.flatnonzero(rng.random(300) < 0.2)]
    made = Rivals.from_rows([(i, first, first + 1, 0) for i, first in firsts])
    scene = composed(columns, made, Window(start, start + span, 1200, 20_000))
    data = TimelineData(columns, 2, made)
    in_view = (data.start < start + span) & ((data.end > start) | (data.start >= start))
    drawn = scene.bars.items[in_view[scene.bars.items]]
    assert len(np.unique(drawn)) == len(drawn)
    assert len(drawn) + scene.hidden() == int(in_view.sum())


def test_rows_stay_over_a_pan_whatever_rivals_the_events():
    rng = np.random.default_rng(9)
    columns = random_columns(2000, 4, seed=9)
    rows = [(i, s, s + 2, 0) for i, s in enumerate((columns.start + rng.normal(0, 15, 2000)).tolist()) if i % 3 == 0]
    data = TimelineData(columns, 4, Rivals.from_rows(rows))
    composer = Composer(data, WholeLayout(data, FixedWidths(), COMFORTABLE), COMFORTABLE)
    tops = {}
    for start in np.arange(0, 300, 7.3):
        bars = composer.compose(Window(start, start + 40, 1200, 20_000)).bars
        for item, y in zip(bars.items.tolist(), bars.y.tolist(), strict=True):
            tops.setdefault(item, set()).add(round(y, 3))
    assert len(tops) > 100
    assert all(len(seen) == 1 for seen in tops.values())
