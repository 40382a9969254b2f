"""A project is found again as it was left."""

import pytest
from article import TEXT, key
from gestures import run, saved_as
from PySide6.QtWidgets import QApplication

from timeline_app.core.store import drawn

DAM = key("e4")


@pytest.fixture
def path(window, tmp_path, monkeypatch):
    """A project that was left with an event selected and other days in view than at first."""
    saved_as(window, monkeypatch, tmp_path / "River")
    window.selection.select([DAM])
    window.timeline.show_range(19_800.0, 19_830.0)
    run(window, "new")
    assert window.selection.ids == ()
    return tmp_path / "River.timeline"


def test_days_and_selection_are_those_that_it_was_left_with(window, path):
    window.session.open_files([path])
    assert window.timeline.visible_range == (19_800.0, 19_830.0)
    assert window.selection.ids == (DAM,)


def test_a_window_that_starts_with_it_shows_it_so_too(window, path, make_window):
    second = make_window()
    second.session.workspace.open(path)
    assert second.timeline.visible_range == (19_800.0, 19_830.0)


def test_a_large_project_is_shown_so_when_it_is_laid_out(window, path, qtbot, monkeypatch):
    monkeypatch.setattr(drawn, "QUICK", 0)
    window.session.open_files([path])
    qtbot.waitUntil(lambda: window.timeline.visible_range == (19_800.0, 19_830.0))


def test_an_event_that_is_gone_is_not_selected(window, path):
    window.session.open_files([path])
    run(window, "close")
    run(window, "new")
    window.session.open_files([path])
    assert window.selection.ids == ()


def test_another_name_changes_nothing_that_is_seen(window, tmp_path, monkeypatch):
    window.selection.select([key("e1"), DAM])
    window.timeline.show_range(19_800.0, 19_830.0)
    saved_as(window, monkeypatch, tmp_path / "River")
    QApplication.processEvents()
    assert window.selection.ids == (key("e1"), DAM)
    assert window.timeline.visible_range == (19_800.0, 19_830.0)


def test_to_keep_a_view_is_nothing_that_could_be_undone(window, path):
    window.session.open_files([path])
    assert window.session.workspace.undo_words.startswith("Import")
    assert window.document.text == TEXT
