"""Eras and marker lines: shown, told, added, changed and removed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox, QMenu, QPushButton

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.context import Era, Mark
from timeline_app.widgets.timeline import axis_bar
from timeline_app.widgets.timeline.context_form import ContextForm, ContextList
from timeline_app.widgets.timeline.context_strip import TIER

MONDAY = day_number(date(2024, 11, 4))
ERA = Era("e1", "Ceasefire", MONDAY - 3, MONDAY + 2)
MARK = Mark("m1", "Election day", MONDAY + 1)


@pytest.fixture
def edits(view):
    found = []
    view.context_edited.connect(lambda before, after: found.append((before, after)))
    return found


def form_of(view):
    return next(form for form in view.findChildren(ContextForm) if form.isVisible())


def confirm(form):
    form.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def actions(menu):
    return {action.text().replace("&", ""): action for action in menu.actions()}


def test_the_axis_grows_by_what_has_to_be_named(view):
    assert view.axis_bar.height() == axis_bar.HEIGHT
    view.set_eras([ERA])
    assert view.axis_bar.height() == view.corner.height() == axis_bar.HEIGHT + TIER
    view.set_marks([MARK])
    assert view.axis_bar.height() == axis_bar.HEIGHT + 2 * TIER
    view.set_eras([])
    view.set_marks([])
    assert view.axis_bar.height() == view.corner.height() == axis_bar.HEIGHT


def test_an_era_is_a_band_behind_all_lanes(view):
    before = view.canvas.grab().toImage()
    view.set_eras([ERA])
    after = view.canvas.grab().toImage()
    inside, outside = (round(view.state.window.x(day)) for day in (MONDAY - 2.5, MONDAY + 3.5))
    height = view.canvas.height()
    assert after.pixelColor(inside, height - 3) != before.pixelColor(inside, before.height() - 3)
    assert after.pixelColor(outside, height - 3) == before.pixelColor(outside, before.height() - 3)


def test_a_marker_line_goes_through_all_lanes(view):
    before = view.canvas.grab().toImage()
    view.set_marks([MARK])
    after, x = view.canvas.grab().toImage(), round(view.state.window.x(MARK.at))
    assert all(after.pixelColor(x, y) != before.pixelColor(x, y) for y in (2, after.height() - 3))


def test_the_axis_tells_what_stands_at_a_place(view):
    view.set_eras([ERA])
    view.set_marks([MARK])
    told = view.axis_bar.told_at(view.state.window.x(MARK.at))
    assert told == "Election day\nTue 5 Nov 2024\n\nCeasefire\nFri 1 Nov – Tue 5 Nov 2024"
    assert view.axis_bar.told_at(view.state.window.x(MONDAY + 8)).startswith("Drag along the calendar")


def test_a_marker_line_is_added_where_the_pointer_is(view, edits):
    at = view.canvas.viewport().mapToGlobal(QPoint(round(view.state.window.x(MONDAY + 2.4)), 10))
    menu = QMenu()
    view.fill_menu(menu, at)
    actions(menu)["Add a marker line here…"].trigger()
    form = form_of(view)
    assert form.first.text() == "6 Nov 2024"
    assert not form.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    form.name.setText("Deadline")
    confirm(form)
    assert edits == [(None, Mark("m1", "Deadline", MONDAY + 2))]
    assert view.context.marks == (edits[0][1],)


def test_a_drag_along_the_calendar_marks_out_days_for_an_era(view, edits, qtbot):
    bar = view.axis_bar
    first, last = (QPoint(round(view.state.window.x(day)), 20) for day in (MONDAY - 2.5, MONDAY + 1.5))
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(bar, last)
    with qtbot.waitSignal(view.menu_requested):
        qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=last)
    assert (view.state.stretch.start, view.state.stretch.end) == (MONDAY - 3, MONDAY + 2)
    menu = QMenu()
    view.fill_menu(menu, bar.mapToGlobal(last))
    actions(menu)["Mark this stretch as an era…"].trigger()
    form = form_of(view)
    assert (form.first.text(), form.last.text()) == ("1 Nov 2024", "5 Nov 2024")
    form.name.setText("Ceasefire")
    confirm(form)
    assert edits == [(None, ERA)]
    assert view.state.stretch is None


def test_a_stretch_can_be_zoomed_to_or_forgotten(view, qtbot):
    from timeline_app.core.layout.navigation import Range

    view.state.set_stretch(Range(MONDAY - 1, MONDAY + 1))
    view.annotator.zoom_to_stretch()
    assert view.visible_range == (MONDAY - 1, MONDAY + 1)
    view.state.set_stretch(Range(MONDAY, MONDAY + 1))
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view.state.stretch is None


def test_what_is_in_view_can_become_an_era(view, edits):
    view.show_range(MONDAY - 4, MONDAY + 7)
    view.annotator.add_era()
    form = form_of(view)
    form.name.setText("The visit")
    confirm(form)
    assert edits == [(None, Era("e1", "The visit", MONDAY - 4, MONDAY + 7))]


def test_what_stands_there_is_changed_and_removed_from_the_menu(view, edits):
    view.set_eras([ERA])
    at = view.canvas.viewport().mapToGlobal(QPoint(round(view.state.window.x(MONDAY)), 10))
    menu = QMenu()
    view.fill_menu(menu, at)
    inner = actions(actions(menu)["Ceasefire"].menu())
    inner["Change…"].trigger()
    form = form_of(view)
    form.name.setText("Truce")
    form.last.setText("Nov 2024")
    confirm(form)
    truce = Era("e1", "Truce", MONDAY - 3, day_number(date(2024, 12, 1)))
    assert edits == [(ERA, truce)]
    assert view.context.eras == (truce,)
    view.annotator.remove(truce)
    assert edits[-1] == (truce, None)
    assert view.context.eras == ()


@pytest.mark.parametrize(
    ("field", "text", "lack"),
    [
        ("name", "  ", "Give it a name."),
        ("first", "5/6/2024", "Write days as 30 Nov 1939, Nov 1939, 1939 or 44 BC."),
        ("last", "1939", "The last day is before the first."),
    ],
)
def test_the_form_says_what_is_missing(view, field, text, lack):
    view.annotator.change(ERA)
    form = form_of(view)
    getattr(form, field).setText(text)
    assert form._understood.text() == lack
    assert form.wanted() is None


def test_eras_before_our_era_are_typed_like_others(view, edits):
    view.annotator.change(ERA)
    form = form_of(view)
    form.first.setText("500 BC")
    form.last.setText("44 BC")
    assert form._understood.text().endswith("31 Dec 44 BC")
    confirm(form)
    assert edits[0][1].start < edits[0][1].end < 0


def test_all_are_listed_to_be_changed_removed_and_shown(view, edits):
    view.set_eras([ERA])
    view.set_marks([MARK])
    view.annotator.manage()
    shown = view.findChild(ContextList)
    texts = [shown.list.item(i).text() for i in range(shown.list.count())]
    assert texts == ["Ceasefire   Fri 1 Nov – Tue 5 Nov 2024", "Election day   Tue 5 Nov 2024"]
    buttons = {b.text().replace("&", ""): b for b in shown.findChildren(QPushButton)}
    shown.list.setCurrentRow(1)
    buttons["Show"].click()
    assert sum(view.visible_range) / 2 == pytest.approx(MARK.at)
    buttons["Remove"].click()
    assert edits == [(MARK, None)]
    assert shown.list.count() == 1
    buttons["Remove"].click()
    assert not buttons["Remove"].isEnabled()
