"""Preferences, keys, about, help and reports, opened from their commands."""

import pytest
from article import AMBIGUOUS, TEXT, extraction
from gestures import LEFT, run
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from timeline_app.settings import Preferences
from timeline_app.viewmodels.help_pages import help_pages
from timeline_app.viewmodels.places import Places
from timeline_app.widgets.dialogs.history import HistoryDialog

DIALOGS = ("preferences", "help", "shortcuts", "log", "about")


def open_dialog(window, command):
    run(window, command)
    return window.findChildren(QDialog)[-1]


def close(dialog):
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("command", DIALOGS)
@pytest.mark.parametrize("size", [(760, 480), (1600, 900)])
def test_a_dialog_fits_into_its_window_and_closes_with_esc(make_window, qtbot, command, size):
    window = make_window(size=size)
    dialog = open_dialog(window, command)
    assert dialog.isVisible()
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QDialog) == []


@pytest.mark.parametrize("command", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_is_reached_by_tab(window, qtbot, command):
    dialog = open_dialog(window, command)
    controls = [
        w
        for w in dialog.findChildren(QWidget)
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.focusProxy() is None
    ]
    names = [w.accessibleName() or (w.text() if isinstance(w, QAbstractButton) else "") for w in controls]
    assert [c for c, name in zip(controls, names, strict=True) if not name] == []
    seen = set()
    for _ in range(40):  # links in a page are stops of their own
        focus = QApplication.focusWidget()
        seen.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert set(controls) <= seen
    close(dialog)


@pytest.mark.parametrize("command", DIALOGS)
def test_labels_of_dialogs_are_plain_text(window, command):
    dialog = open_dialog(window, command)
    assert [w for w in dialog.findChildren(QLabel) if w.textFormat() is not Qt.TextFormat.PlainText] == []
    close(dialog)


def test_preferences_are_in_force_and_kept_at_once(window, tmp_path):
    dialog = open_dialog(window, "preferences")
    for name, on in (("wheel_zooms", True), ("animations", False), ("show_negated", True)):
        dialog.controls[name].setChecked(on)
    dialog.controls["reader_text_size"].setValue(20)
    scale = dialog.controls["scale"]
    assert scale.currentText() == "100 %"
    scale.setCurrentIndex(scale.findData("130"))
    scale.activated.emit(scale.currentIndex())
    theme = dialog.controls["theme"]
    theme.setCurrentIndex(theme.findData("dark"))
    theme.activated.emit(theme.currentIndex())
    assert window.timeline.canvas.wheel_zooms
    assert not window.timeline.state.glide.enabled
    assert window.filters.show_negated
    assert window.theming.theme.dark
    kept = Preferences(tmp_path / "settings.json").values
    assert (kept.wheel_zooms, kept.animations, kept.show_negated) == (True, False, True)
    assert (kept.reader_text_size, kept.theme, kept.scale) == (20, "dark", "130")
    close(dialog)


def test_preferences_show_what_is_set(make_window):
    from timeline_app.settings import Settings

    window = make_window(Settings(theme="dark", day_order="month_first", reader_text_size=22, animations=False))
    dialog = open_dialog(window, "preferences")
    assert dialog.controls["theme"].currentData() == "dark"
    assert dialog.controls["day_order"].currentData() == "month_first"
    assert dialog.controls["reader_text_size"].value() == 22
    assert not dialog.controls["animations"].isChecked()
    close(dialog)


def test_the_preferences_name_the_folder_of_the_backups(window, tmp_path):
    window.places = Places(backups=tmp_path)
    dialog = open_dialog(window, "preferences")
    assert str(tmp_path) in [w.text() for w in dialog.findChildren(QLabel)]
    close(dialog)


def test_the_list_of_keys_names_every_command_and_finds_by_key(window, qtbot):
    dialog = open_dialog(window, "shortcuts")
    text = dialog.text()
    for action in window.menus.actions:
        assert action.text().replace("&", "").rstrip("…") in text
    qtbot.keyClicks(dialog.field, "ctrl+f")
    assert "Find events, people, dates" in dialog.text()
    assert "Quit" not in dialog.text()
    qtbot.mouseClick(button(dialog, "Copy as text"), LEFT)
    assert QGuiApplication.clipboard().text() == dialog.text()
    dialog.field.setText("no such thing")
    assert dialog.nothing.isVisible()
    close(dialog)


def test_about_can_be_copied(window, qtbot):
    dialog = open_dialog(window, "about")
    qtbot.mouseClick(button(dialog, "Copy"), LEFT)
    assert "GeoNames" in QGuiApplication.clipboard().text()
    close(dialog)


def test_help_shows_each_page_and_follows_links_to_pages_only(window):
    dialog = open_dialog(window, "help")
    for row, page in enumerate(help_pages()):
        dialog.list.setCurrentRow(row)
        assert dialog.browser.toPlainText().startswith(page.title)
    dialog.browser.anchorClicked.emit(QUrl("publication.md"))
    assert dialog.browser.toPlainText().startswith("The publication date")
    dialog.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert dialog.browser.toPlainText().startswith("The publication date")
    close(dialog)


def test_help_loads_nothing_from_anywhere(window, tmp_path):
    dialog = open_dialog(window, "help")
    url = QUrl.fromLocalFile(str(tmp_path / "picture.png"))
    assert dialog.browser.loadResource(QTextDocument.ResourceType.ImageResource.value, url) is None
    close(dialog)


def test_help_stays_open_beside_the_window(window):
    dialog = open_dialog(window, "help")
    assert not dialog.isModal()
    close(dialog)


def test_the_log_is_shown_and_the_report_copied(window, tmp_path):
    log = tmp_path / "log"
    log.write_text("INFO Started\n")
    window.places = Places(log=log)
    dialog = open_dialog(window, "log")
    assert "INFO Started" in dialog.text.toPlainText()
    close(dialog)
    run(window, "report")
    assert "INFO Started" in QGuiApplication.clipboard().text()


def button(dialog, text):
    return next(b for b in dialog.findChildren(QAbstractButton) if b.text() == text)


def test_articles_that_hang_on_the_order_of_day_and_month_are_read_again(make_window, reader):
    reader.reading = lambda job: extraction(AMBIGUOUS)
    window = make_window()
    window.session.open_text(TEXT)
    dialog = open_dialog(window, "preferences")
    orders = dialog.controls["day_order"]
    orders.setCurrentIndex(orders.findData("month_first"))
    orders.activated.emit(orders.currentIndex())
    assert [job.day_first for job in reader.jobs] == [None, False]
    close(dialog)


def test_other_articles_are_not_read_again_for_it(window, reader):
    asked = len(reader.jobs)
    window.set_preference("day_order", "day_first")
    assert len(reader.jobs) == asked
    assert window.session.day_first is True


def test_a_long_line_of_the_history_is_wrapped_and_read_whole(qtbot):
    long = "Change the title of “" + "a treaty on the river " * 8 + "”"
    dialog = HistoryDialog([(2, long, "2026-01-01T12:00:00"), (1, "Import", "2026-01-01T11:00:00")], None)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    first, second = (dialog.list.visualItemRect(dialog.list.item(row)) for row in (0, 1))
    assert first.height() > second.height()
    assert first.right() <= dialog.list.viewport().width()
    assert not dialog.list.horizontalScrollBar().isVisible()
