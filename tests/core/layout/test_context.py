from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.layout.context import ERA_ROWS, Context, Era, Mark, context_words, era_boxes, mark_boxes
from timeline_app.core.layout.packing import HIDDEN
from timeline_app.core.layout.scene import Window
from timeline_app.core.layout.typed import typed_days

WAR = Era("w", "Winter War", typed_days("1939-11-30")[0], typed_days("1940-03-13")[1] + 1)
DAYS = st.integers(-200, 400)
ERAS = st.lists(st.tuples(DAYS, st.integers(1, 300)), max_size=12).map(
    lambda pairs: [Era(str(i), f"Era {i}", a, a + n) for i, (a, n) in enumerate(pairs)]
)
MARKS = st.lists(DAYS, max_size=12).map(lambda days: [Mark(str(i), f"Mark {i}", at) for i, at in enumerate(days)])
WINDOW = Window(0, 200, 1000, 500)


def seven_a_letter(text):
    return 7.0 * len(text)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (math.nan, 5), (0, math.inf)])
def test_an_era_lasts(start, end):
    with pytest.raises(ValueError, match="does not last"):
        Era("e", "Never", start, end)


def test_a_mark_is_at_some_time():
    with pytest.raises(ValueError, match="at no time"):
        Mark("m", "Never", math.inf)


@given(ERAS, MARKS)
def test_names_overlap_nothing_and_stay_in_view(eras, marks):
    context = Context.of(eras, marks)
    named = [box for box in era_boxes(context, WINDOW, seven_a_letter) if box.name_width]
    for box in named:
        assert max(box.x0, 0) <= box.name_x
        assert box.name_x + box.name_width <= WINDOW.width
    for row in range(ERA_ROWS):
        boxes = sorted((box for box in named if box.row == row), key=lambda box: box.name_x)
        assert all(a.name_x + a.name_width <= b.x0 for a, b in pairwise(boxes))
    shown = mark_boxes(context, WINDOW, seven_a_letter)
    assert all(a.x + a.name_width <= b.x or not a.name_width for a, b in pairwise(shown))


@given(ERAS, MARKS)
def test_everything_in_view_is_drawn_with_or_without_its_name(eras, marks):
    context = Context.of(eras, marks)
    assert {box.era for box in era_boxes(context, WINDOW, seven_a_letter)} == {
        e for e in eras if e.start < 200 and e.end > 0
    }
    assert [box.mark for box in mark_boxes(context, WINDOW, seven_a_letter)] == [
        m for m in context.marks if 0 <= m.at < 200
    ]


@given(ERAS)
def test_the_row_of_a_name_depends_on_no_zoom(eras):
    context = Context.of(eras)
    rows = dict(zip(context.eras, context.era_rows, strict=True))
    for window in (WINDOW, Window(50, 60, 1000, 500)):
        assert all(box.row == rows[box.era] for box in era_boxes(context, window, seven_a_letter))


def test_more_eras_at_once_than_rows_are_bands_without_a_name():
    context = Context.of([Era(str(i), f"Era {i}", i, 100) for i in range(ERA_ROWS + 1)])
    boxes = era_boxes(context, WINDOW, seven_a_letter)
    assert [box.row for box in boxes] == [*range(ERA_ROWS), HIDDEN]
    assert boxes[-1].name_width == 0
    assert boxes[-1].x1 > boxes[-1].x0


def test_the_axis_keeps_rows_for_what_there_is():
    assert Context().tiers == 0
    assert Context.of([WAR]).tiers == 1
    assert Context.of([WAR], [Mark("m", "Peace", 3.0)]).tiers == 2
    assert Context.of([], [Mark("m", "Peace", 3.0)]).tiers == 1


@given(ERAS, MARKS)
def test_changes_can_be_taken_back(eras, marks):
    context, more = Context.of(eras, marks), Era("new", "New", 3.0, 9.0)
    changed = context.changed(None, more)
    assert more in changed.eras
    assert changed.changed(more, None) == context
    for thing in (*context.eras, *context.marks):
        assert thing not in (*context.changed(thing, None).eras, *context.changed(thing, None).marks)


def test_what_is_at_a_time_comes_nearest_and_shortest_first():
    long, short = Era("l", "Long", 0, 100), Era("s", "Short", 40, 60)
    near, far = Mark("n", "Near", 50.1), Mark("f", "Far", 50.5)
    assert Context.of([long, short], [far, near]).at(50.0, 1.0) == (near, far, short, long)
    assert Context.of([long, short], [far, near]).at(60.0, 1.0) == (long,)


def test_words_name_the_days():
    assert context_words(WAR) == "Winter War\nThu 30 Nov 1939 – Wed 13 Mar 1940"
    assert context_words(Mark("m", "Peace", typed_days("13 Mar 1940")[0])) == "Peace\nWed 13 Mar 1940"
