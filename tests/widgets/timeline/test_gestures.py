from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from timelines import PUBLISHED, event, when, who

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MIDDLE, ASIDE = QPoint(500, 200), QPoint(620, 200)


def test_a_click_selects_and_a_click_beside_clears(pointer, selection, on_canvas):
    pointer.click(on_canvas("visit"))
    assert selection.ids == ("visit",)
    pointer.click(QPoint(3, 3))
    assert selection.ids == ()


def test_a_click_on_the_label_is_a_click_on_the_event(view, pointer, selection, on_canvas):
    at = on_canvas("visit") + QPoint(round(view.state.window.scale), 0)
    pointer.click(at)
    assert selection.current == "visit"


def test_ctrl_click_adds_and_takes_away(pointer, selection, on_canvas):
    pointer.click(on_canvas("visit"))
    pointer.click(on_canvas("drill"), CTRL)
    assert selection.ids == ("visit", "drill")
    pointer.click(on_canvas("visit"), CTRL)
    assert selection.ids == ("drill",)


def test_a_click_does_not_move_the_view(view, pointer, on_canvas):
    before = view.visible_range
    pointer.click(on_canvas("plan"))
    assert view.visible_range == before


def test_a_double_click_zooms_to_the_event_and_asks_for_its_source(view, pointer, on_canvas, qtbot):
    view.zoom_preset("month")
    before = view.visible_range
    with qtbot.waitSignal(view.event_activated) as told:
        pointer.double_click(on_canvas("plan"))
    assert told.args == ["plan"]
    assert view.visible_range[1] - view.visible_range[0] < before[1] - before[0]


def test_a_drag_pans_and_can_be_undone(view, pointer):
    start, end = view.visible_range
    pointer.drag(MIDDLE, ASIDE)
    assert view.visible_range[0] == pytest.approx(start - 120 / view.state.window.scale)
    assert view.visible_range[1] - view.visible_range[0] == pytest.approx(end - start)
    view.back()
    assert view.visible_range == pytest.approx((start, end))


def test_a_drag_with_shift_zooms_to_what_it_spans(view, pointer):
    expected = view.state.window.time(500), view.state.window.time(620)
    pointer.drag(MIDDLE, ASIDE, SHIFT)
    assert view.visible_range == pytest.approx(expected)


def test_ctrl_and_wheel_zoom_at_the_pointer(view, pointer):
    under = view.state.window.time(500)
    span = view.visible_range[1] - view.visible_range[0]
    pointer.wheel(MIDDLE, turned=(0, 120), modifiers=CTRL)
    assert view.visible_range[1] - view.visible_range[0] < span
    assert view.state.window.time(500) == pytest.approx(under)
    pointer.wheel(MIDDLE, turned=(0, -120), modifiers=CTRL)
    assert view.visible_range[1] - view.visible_range[0] == pytest.approx(span)


def test_fractions_of_a_notch_zoom_by_fractions(view, pointer):
    whole, parts = view.visible_range, 8
    pointer.wheel(MIDDLE, turned=(0, 120), modifiers=CTRL)
    zoomed = view.visible_range
    view.show_range(*whole)
    for _ in range(parts):
        pointer.wheel(MIDDLE, turned=(0, 120 // parts), modifiers=CTRL)
    assert view.visible_range == pytest.approx(zoomed)


@pytest.mark.parametrize("sent", [{"turned": (0, 120), "modifiers": SHIFT}, {"turned": (120, 0)}, {"pixels": (60, 4)}])
def test_shift_and_wheel_or_a_sideways_swipe_pan(view, pointer, sent):
    start, _ = view.visible_range
    pointer.wheel(MIDDLE, **sent)
    assert view.visible_range[0] == pytest.approx(start - 60 / view.state.window.scale)


def test_the_wheel_scrolls_lanes_where_they_do_not_fit(view, pointer, qapp):
    crowd = [event(f"c{i}", when("2024-11-04"), [who(f"Group {i}")]) for i in range(40)]
    view.set_events(crowd, PUBLISHED)
    before = view.visible_range
    pointer.wheel(MIDDLE, turned=(0, -120))
    assert view.state.scroll > 0
    assert view.visible_range == before
    pointer.wheel(MIDDLE, turned=(0, 12000))
    assert view.state.scroll == 0


def test_a_preference_swaps_wheel_and_ctrl_wheel(view, pointer):
    view.set_wheel_zooms(True)
    span = view.visible_range[1] - view.visible_range[0]
    pointer.wheel(MIDDLE, turned=(0, 120))
    assert view.visible_range[1] - view.visible_range[0] < span


def test_the_pointer_tells_what_it_is_over(view, pointer, on_canvas, qtbot):
    with qtbot.waitSignal(view.hovered) as told:
        pointer.move(on_canvas("drill"), held=False)
    assert told.args == ["drill"]
    with qtbot.waitSignal(view.hovered) as told:
        pointer.move(QPoint(3, 3), held=False)
    assert told.args == [None]


def test_a_click_on_a_count_zooms_into_it(view, pointer):
    crowd = [event(f"c{i}", when("2024-11-04"), [who("Jo", "EUU")], title=f"Title {i}") for i in range(300)]
    view.set_events(crowd, PUBLISHED)
    view.state.scroll_to(1e9)
    count = next(c for c in view.state.scene.counts if not c.before)
    before = view.visible_range
    left, top, right, bottom = count.box
    pointer.click(QPoint(round((left + right) / 2), round((top + bottom) / 2)))
    assert view.visible_range == pytest.approx((count.start, count.end))
    view.back()
    assert view.visible_range == pytest.approx(before)


def test_the_overview_window_moves_the_view(view, qtbot):
    overview = view.overview
    x0, x1 = overview.window_ends()
    span = view.visible_range[1] - view.visible_range[0]
    start = QPoint(round((x0 + x1) / 2), 40)
    qtbot.mousePress(overview, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(overview, start - QPoint(60, 0))
    qtbot.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=start - QPoint(60, 0))
    assert overview.window_ends()[0] == pytest.approx(x0 - 60, abs=2)
    assert view.visible_range[1] - view.visible_range[0] == pytest.approx(span)


def test_an_edge_of_the_overview_window_resizes_it(view, qtbot):
    overview = view.overview
    x0, x1 = overview.window_ends()
    end = view.visible_range[1]
    qtbot.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(round(x0), 40))
    qtbot.mouseMove(overview, QPoint(round((x0 + x1) / 2), 40))
    qtbot.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=QPoint(round((x0 + x1) / 2), 40))
    assert view.visible_range[1] == pytest.approx(end)
    assert overview.window_ends()[0] == pytest.approx((x0 + x1) / 2, abs=2)


def test_the_context_menu_is_asked_for_with_its_event(view, on_canvas, qtbot):
    at = on_canvas("visit")
    with qtbot.waitSignal(view.menu_requested) as told:
        view.canvas.menu_wanted.emit(view.canvas.row_at(at.toPointF()), view.canvas.viewport().mapToGlobal(at))
    assert told.args[0] == "visit"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Right, "drill"),
        (Qt.Key.Key_Left, "statement"),
        (Qt.Key.Key_Home, "statement"),
        (Qt.Key.Key_End, "plan"),
    ],
)
def test_keys_walk_through_the_events(view, selection, qtbot, key, expected):
    view.select_first()
    if key == Qt.Key.Key_Left:
        view.select_next()
    qtbot.keyClick(view.canvas, key)
    assert selection.current == expected


def test_keys_zoom_fit_and_clear(view, selection, qtbot):
    view.zoom_preset("month")
    whole = view.visible_range
    span = whole[1] - whole[0]
    qtbot.keyClick(view.canvas, Qt.Key.Key_Plus)
    assert view.visible_range[1] - view.visible_range[0] < span
    qtbot.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert view.visible_range[1] - view.visible_range[0] == pytest.approx(span)
    selection.select(("plan",))
    qtbot.keyClick(view.canvas, Qt.Key.Key_F)
    assert view.visible_range[1] - view.visible_range[0] < span
    qtbot.keyClick(view.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.visible_range == pytest.approx(whole)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert selection.ids == ()


def test_enter_asks_for_the_source_of_the_current_event(view, selection, qtbot):
    selection.select(("plan",))
    with qtbot.waitSignal(view.event_activated) as told:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert told.args == ["plan"]
