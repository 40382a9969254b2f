"""Menus, keys and the command palette."""

import random
from datetime import date

import pytest
from article import TEXT, extraction, key
from gestures import LEFT, marked, run
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from timeline_app.widgets.result_list import DETAIL_ROLE


def test_no_two_commands_share_a_key(window):
    keys = [k.toString() for a in window.menus.actions for k in a.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_command_has_a_name_and_a_place_in_a_menu(window):
    def in_menu(menu):
        for action in menu.actions():
            yield action
            if action.menu():
                yield from in_menu(action.menu())

    listed = [a for top in window.menu_bar.actions() for a in in_menu(top.menu())]
    for action in window.menus.actions:
        assert action.text()
        assert action in listed


def test_the_palette_runs_what_is_typed(window, qtbot):
    run(window, "palette")
    palette = window.menus.help.palette
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "theme dark")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.theming.choice == "dark"


def test_the_palette_survives_that_the_pane_it_came_from_is_made_anew(window, qtbot):
    window.details.passage.setFocus()
    run(window, "palette")
    palette = window.menus.help.palette
    window.selection.select([key("e4")])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_no_command_fails_whatever_came_before_it(window, reader):
    reader.reading = lambda job: extraction(None) if job.published == date(2024, 6, 14) else extraction()
    asking = {"open", "folder", "save", "save-as", "picture", "print", "print-whole", "quit", "full-screen"}
    dialogs = {"preferences", "help", "shortcuts", "log", "about"}
    names = sorted(set(window.menus.commands.actions) - asking - dialogs)
    names = [n for n in names if not n.startswith("theme:")]
    dice = random.Random(7)
    for _ in range(100):
        run(window, dice.choice(names))
        if not window.session.library.documents:
            window.session.open_text(TEXT)
    assert window.isVisible()


def test_a_preset_is_on_until_the_range_changes(window, qtbot):
    qtbot.mouseClick(window.top_bar.presets.button("month"), LEFT)
    first, last = window.timeline.visible_range
    assert 25 < last - first < 35
    assert window.top_bar.presets.button("month").isChecked()
    window.timeline.pan(0.2)
    assert window.top_bar.presets.button("month").isChecked()
    run(window, "zoom-in")
    assert not window.top_bar.presets.button("month").isChecked()


def test_a_preset_is_on_when_the_view_glides_there(window, qtbot):
    window.timeline.set_gliding(True)
    button = window.top_bar.presets.button("year")
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: window.timeline.visible_range[1] - window.timeline.visible_range[0] > 360)
    assert button.isChecked()


def test_an_event_has_a_menu_of_its_own(window, qtbot):
    menus = []
    window.menus.open_context_menu(key("e4"), QPoint(5, 5))
    menus.append(QApplication.activePopupWidget())
    assert window.selection.ids == (key("e4"),)
    assert window.menus.commands["copy"] in menus[0].actions()
    menus[0].close()
    window.menus.open_context_menu(None, QPoint(5, 5))
    assert window.menus.commands["zoom-out"] in QApplication.activePopupWidget().actions()
    QApplication.activePopupWidget().close()


def test_the_wheel_can_zoom_instead_of_scroll(window):
    run(window, "wheel")
    assert window.preferences.values.wheel_zooms
    assert window.timeline.canvas.wheel_zooms


def test_empty_lanes_are_slim_as_long_as_that_is_chosen(window):
    run(window, "slim")
    assert window.preferences.values.slim_empty
    start, _ = window.timeline.visible_range
    window.timeline.show_range(start - 20000, start - 19990)
    window.timeline.state.rest()
    assert window.timeline.state.slim_count == window.timeline.state.content.data.lane_count
    run(window, "slim")
    assert not window.timeline.state.slim_count


def test_the_menu_of_an_event_opens_again_and_again_with_its_submenus(window, qtbot):
    submenus = []
    for _ in range(3):
        window.menus.open_context_menu(key("e4"), QPoint(5, 5))
        menu = QApplication.activePopupWidget()
        submenus.append([a.menu().title() for a in menu.actions() if a.menu()])
        menu.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert submenus[0]
    assert submenus[0] == submenus[1] == submenus[2]


@pytest.mark.parametrize(("suffix", "magic"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_a_picture_of_the_timeline_is_saved(window, tmp_path, suffix, magic):
    path = tmp_path / f"timeline.{suffix}"
    window.menus.file.pictures.save_as(str(path))
    assert path.read_bytes().startswith(magic)
    assert str(path) in window.statusBar().currentMessage()


def test_a_picture_says_whose_timeline_it_is(window, tmp_path):
    with_caption, without = tmp_path / "with.svg", tmp_path / "without.svg"
    window.menus.file.pictures.save_as(str(with_caption))
    window.timeline.save_picture(str(without))
    title = "Ministers agree on river treaty"
    told, bare = (path.read_text(encoding="utf-8") for path in (with_caption, without))
    assert told.count(title) == bare.count(title) + 1
    assert ">Published Tue 14 May 2024<" in told


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_picture_that_cannot_be_saved_is_a_problem(window, tmp_path, suffix):
    window.menus.file.pictures.save_as(str(tmp_path / "none" / f"timeline.{suffix}"))
    assert "could not be saved" in window.problem_banner.text.text()


def test_the_event_is_copied_with_its_source(window):
    window.selection.select([key("e4")])
    run(window, "copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Mon 6 May – Sun 12 May 2024: Belmar opens the Hark dam (happened)")
    assert "“Belmar opened the gates of the Hark dam last week, flooding fields in southern Arlund.”" in copied


def test_the_article_text_grows_and_shrinks_within_limits(window):
    for _ in range(40):
        run(window, "larger")
    assert marked(window)
    assert window.preferences.values.reader_text_size == 28
    for _ in range(40):
        run(window, "smaller")
    assert window.preferences.values.reader_text_size == 10


def test_a_command_that_cannot_run_says_what_is_missing(window):
    run(window, "clear")
    run(window, "copy")
    assert window.statusBar().currentMessage() == "Select an event first."
    commands = window.menus.commands
    menu = commands.popup_menu(["copy", "zoom-in"])
    menu.popup(QPoint(5, 5))
    assert not commands["copy"].isEnabled()
    assert commands["copy"].statusTip() == "Select an event first."
    assert commands["zoom-in"].isEnabled()
    menu.close()
    assert commands["copy"].isEnabled()


def test_the_palette_tells_why_a_command_cannot_run(window, qtbot):
    run(window, "clear")
    run(window, "palette")
    palette = window.menus.help.palette
    qtbot.keyClicks(palette.field, "copy the event")
    index = palette.list.model().index(0, 0)
    assert index.data(DETAIL_ROLE) == "Select an event first."
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_switch_goes_by_what_is_on_and_not_by_an_old_tick(window):
    window.show_negated(True)
    run(window, "negated")
    assert not window.filters.show_negated
    assert not window.menus.commands["negated"].isChecked()


def test_recent_files_are_listed_and_open(window, tmp_path):
    path = tmp_path / "R&D.txt"
    path.write_text("Fresh. " + TEXT)
    window.preferences.change(recent=(str(path),))
    (file_menu, *_) = (a.menu() for a in window.menu_bar.actions())
    file_menu.aboutToShow.emit()
    recent = next(a.menu() for a in file_menu.actions() if "recent" in a.text())
    (entry,) = recent.actions()
    entry.trigger()
    assert window.document.name == "R&D.txt"
    file_menu.aboutToHide.emit()
