"""The whole window without a mouse: every stop of the keyboard shows that it has the focus, and a tour by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListWidget

from timeline_app.core.layout.lanes import LaneMode
from timeline_app.widgets.timeline.context_form import ContextForm
from timeline_app.widgets.timeline.picture_form import PictureForm

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def where():
    """The widget that has the keyboard: of an open menu the menu itself."""
    popup, focus = QApplication.activePopupWidget(), QApplication.focusWidget()
    return focus if popup is None or (focus is not None and popup.isAncestorOf(focus)) else popup


@pytest.fixture
def press(qtbot, window):
    """Presses a key where the keyboard is."""

    def press(key, modifiers=NONE, times=1):
        for _ in range(times):
            qtbot.keyClick(where() or window, key, modifiers)
            QApplication.processEvents()

    return press


@pytest.fixture
def write(qtbot):
    """Types where the keyboard is."""
    return lambda text: qtbot.keyClicks(QApplication.focusWidget(), text)


def come_back(window, qtbot):
    """What window managers do when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def run(press, write, command):
    """A command by the palette."""
    press(Qt.Key.Key_K, CTRL)
    write(command)
    press(Qt.Key.Key_Return)


def looks(window, widget):
    """What a widget and a little around it look like."""
    corner = widget.mapTo(window, widget.rect().topLeft())
    area = widget.rect().translated(corner).adjusted(-4, -4, 4, 4)
    return window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def stops(window, press):
    """The widgets that Tab comes by, from the timeline round to it again, and those that do not show it."""
    window.timeline.setFocus()
    found, unseen = [], []
    for _ in range(100):
        press(Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget in found:
            return found, unseen
        found.append(widget)
        focused = looks(window, widget)
        widget.clearFocus()
        if looks(window, widget) == focused:
            unseen.append(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
    raise AssertionError("Tab never comes round")


def test_tab_comes_by_everything_and_every_stop_shows_it(window, press):
    found, unseen = stops(window, press)
    bar, corner = window.top_bar, window.timeline.corner
    for widget in (bar.theme_button, corner._mode, corner._undated, window.timeline.canvas):
        assert widget in found
    assert any(bar.search.isAncestorOf(widget) or widget is bar.search for widget in found)
    assert any(bar.chips.isAncestorOf(widget) for widget in found)
    assert any(bar.presets.isAncestorOf(widget) or widget is bar.presets for widget in found)
    assert [f"{type(w).__name__} {w.accessibleName()}" for w in unseen] == []


def test_the_tour_is_made_without_a_mouse(window, press, write, tmp_path, monkeypatch, qtbot):
    timeline, selection = window.timeline, window.selection
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Home)
    first = selection.current
    press(Qt.Key.Key_Right)
    assert selection.current not in {None, first}
    press(Qt.Key.Key_Return)
    assert window.reader.text.hasFocus()
    press(Qt.Key.Key_T, CTRL)
    assert timeline.canvas.hasFocus()
    before = timeline.visible_range
    press(Qt.Key.Key_Plus, times=2)
    assert timeline.visible_range[1] - timeline.visible_range[0] < before[1] - before[0]
    press(Qt.Key.Key_3, ALT)
    assert 25 < timeline.visible_range[1] - timeline.visible_range[0] < 40
    run(press, write, "lanes by country")
    assert timeline.lane_mode is LaneMode.COUNTRY
    press(Qt.Key.Key_F, CTRL)
    write("treaty")
    press(Qt.Key.Key_Return)
    assert "treaty" in window.details.details.event.title.casefold()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Tab)
    while QApplication.focusWidget() is not timeline.corner._undated:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    tray = QApplication.activePopupWidget().findChild(QListWidget)
    assert tray.hasFocus()
    press(Qt.Key.Key_Return)
    assert timeline.state.position_of(timeline.state.row_of(selection.current)) is None
    press(Qt.Key.Key_T, CTRL)
    chip = window.top_bar.chips.findChildren(type(window.top_bar.chips._chips[0]))[0]
    while QApplication.focusWidget() is not chip:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert window.filters.hidden
    run(press, write, "clear all filters")
    assert not window.filters.hidden
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert window.menus.commands["source"] in menu.actions()
    press(Qt.Key.Key_Escape)
    run(press, write, "add a marker line")
    form = window.timeline.findChild(ContextForm)
    form.name.setFocus()
    write("Deadline")
    press(Qt.Key.Key_Return)
    assert [mark.name for mark in timeline.context.marks] == ["Deadline"]
    come_back(window, qtbot)
    monkeypatch.setattr(
        "timeline_app.widgets.menus.pictures.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "a"), "")
    )
    press(Qt.Key.Key_S, CTRL | SHIFT)
    window.findChild(PictureForm).buttons.setFocus()
    press(Qt.Key.Key_Return)
    assert (tmp_path / "a.png").exists()
    come_back(window, qtbot)
    run(press, write, "theme: dark")
    assert window.theming.theme.dark
