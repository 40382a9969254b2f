"""The project as a file: new, opened, named, read only, damaged, reverted; everything is kept without being asked."""

import os
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from article import TEXT, key
from gestures import LEFT, run, saved_as
from projects import made
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog
from seen import all_events

from timeline_app.core.store.errors import DamagedProjectError
from timeline_app.core.store.project import open_project
from timeline_app.viewmodels import opener
from timeline_app.viewmodels.notices import Notice, Offer
from timeline_app.viewmodels.recent import recent_articles, recent_projects


def test_the_title_names_the_project_and_says_that_it_has_no_name_yet(window):
    assert "Untitled 1 (no name yet)" in window.windowTitle()
    assert "Ministers agree on river treaty" in window.windowTitle()


def test_saving_a_project_without_a_name_asks_for_one_and_goes_on_there(window, tmp_path, monkeypatch):
    saved_as(window, monkeypatch, tmp_path / "River")
    assert window.session.workspace.path == tmp_path / "River.timeline"
    assert window.windowTitle().endswith("River – Timeline")
    assert list((tmp_path / "untitled").glob("*.timeline")) == []
    run(window, "save")
    assert "saved as soon as it is made" in window.statusBar().currentMessage()


def test_a_new_project_is_empty_and_the_one_before_is_kept_among_the_recent_ones(window):
    run(window, "new")
    assert window.session.library.documents == ()
    assert window.centre.currentWidget() is window.empty
    (words, path), *_ = recent_projects((), window.session.workspace)
    assert words.startswith("Untitled 1 — ")
    window.session.open_files([path])
    assert window.document.text == TEXT
    assert all_events(window)


def test_projects_in_which_nothing_was_done_do_not_pile_up(window, tmp_path):
    for _ in range(3):
        run(window, "new")
    assert len(list((tmp_path / "untitled").glob("*.timeline"))) == 2


def test_recent_projects_and_articles_are_told_apart(window):
    recent = ("/a/River.timeline", "/a/news.txt")
    assert [str(p) for _, p in recent_projects(recent, window.session.workspace)] == ["/a/River.timeline"]
    assert [str(p) for _, p in recent_articles(recent)] == ["/a/news.txt"]


def test_a_project_open_elsewhere_is_told_and_can_only_be_read(window, make_window, tmp_path, monkeypatch, qtbot):
    saved_as(window, monkeypatch, tmp_path / "River")
    second = make_window()
    second.session.open_files([tmp_path / "River.timeline"])
    assert "open in another window" in second.problem_banner.text.text()
    assert "(read only)" in second.windowTitle()
    assert all_events(second)
    for command in ("paste", "undo", "date", "close"):
        assert "can only be read" in second.menus.commands.lack(command)
    run(second, "close")
    assert "can only be read" in second.statusBar().currentMessage()
    assert second.document is not None


def test_of_a_damaged_project_the_backup_is_offered_and_the_file_is_kept(window, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "River.timeline"
    saved_as(window, monkeypatch, path)
    window.session.open_text("Second. " + TEXT)
    assert window.session.workspace.backups()
    run(window, "new")
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))
    window.session.open_files([path])
    assert window.problem_banner.notice.offer is Offer.RESTORE
    assert "damaged" in window.problem_banner.text.text()
    qtbot.mouseClick(window.problem_banner.action, LEFT)
    assert window.session.workspace.path == path
    assert TEXT in {d.text for d in window.session.library.documents}
    assert "River (damaged 1).timeline" in window.problem_banner.text.text()
    assert (tmp_path / "River (damaged 1).timeline").exists()


def test_a_file_that_is_no_project_leaves_the_present_one_open(window, tmp_path):
    path = tmp_path / "no.timeline"
    path.write_text("nothing of the kind")
    window.session.open_files([path])
    assert window.problem_banner.isVisible()
    assert window.document.text == TEXT


def test_reverting_to_the_opening_can_be_undone(window, make_window, tmp_path, monkeypatch):
    saved_as(window, monkeypatch, tmp_path / "River")
    window.session.open_text("Second. " + TEXT)
    run(window, "revert")
    assert len(window.session.library.documents) == 1
    run(window, "undo")
    assert len(window.session.library.documents) == 2


def test_a_backup_is_listed_by_its_time_and_reverted_to(window):
    workspace = window.session.workspace
    (backup,) = workspace.backups()
    window.session.open_text("Second. " + TEXT)
    ((words, revert),) = window.menus.file._backups()
    assert words == "Mon 20 May 2024, 09:00"
    revert()
    assert len(window.session.library.documents) == 1
    assert backup.exists()


@pytest.mark.parametrize("name", ["open", "folder", "save-as"])
def test_leaving_a_file_dialog_changes_nothing(window, monkeypatch, name):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    before = window.session.workspace.path
    run(window, name)
    assert window.session.workspace.path == before
    assert len(window.session.library.documents) == 1


def test_what_was_done_is_undone_and_done_again_by_the_menu_that_names_it(window):
    run(window, "close")
    assert window.session.library.documents == ()
    window.menus.commands.show_state()
    assert "Remove" in window.menus.commands["undo"].text()
    run(window, "undo")
    assert window.session.library.find(key("e2")) is not None
    assert window.statusBar().currentMessage().startswith("Undone: Remove")
    window.menus.commands.show_state()
    assert "Remove" in window.menus.commands["redo"].text()
    run(window, "redo")
    assert window.session.library.documents == ()


def test_undo_reaches_back_to_before_the_project_was_opened(window, make_window, tmp_path, monkeypatch):
    saved_as(window, monkeypatch, tmp_path / "River")
    window.session.open_text("Second. " + TEXT)
    run(window, "new")
    window.session.open_files([tmp_path / "River.timeline"])
    assert len(window.session.library.documents) == 2
    run(window, "undo")
    assert len(window.session.library.documents) == 1


def test_the_history_lists_what_was_done_and_goes_back_to_a_line(window):
    for number in range(3):
        window.session.open_text(f"Copy {number}. " + TEXT)
    run(window, "history")
    dialog = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "HistoryDialog" and w.isVisible())
    assert dialog.list.count() == 5
    assert not dialog.back.isEnabled()
    dialog.list.setCurrentRow(3)
    dialog.back.click()
    assert len(window.session.library.documents) == 1
    assert window.statusBar().currentMessage() == "Undone: 3 changes"


def test_an_article_that_was_undone_is_not_read_on(make_window, reader):
    reader.at_once = False
    window = make_window()
    window.session.open_text(TEXT)
    run(window, "undo")
    assert window.session.library.documents == ()
    run(window, "redo")
    assert [j.id for j in reader.jobs] == ["a1", "a1"]
    reader.answer()
    assert all_events(window)


def test_another_order_of_day_and_month_has_articles_read_again_until_it_is_undone(window, reader):
    run(window, "day-first:False")
    assert reader.jobs[-1].day_first is False
    assert window.document.extraction is not None
    asked = len(reader.jobs)
    run(window, "undo")
    assert window.session.workspace.project.context.settings.day_first is None
    assert len(reader.jobs) == asked
    assert window.document.extraction is not None


def test_what_was_said_of_a_project_goes_with_it(window):
    window.desk.say(Notice("info", "2 articles were read by another version of the program.", Offer.READ_ANEW))
    run(window, "new")
    assert not window.problem_banner.isVisible()
    assert window.problem_banner.notice is None


def test_what_an_earlier_version_read_is_offered_to_be_read_again(window, reader, tmp_path, qtbot):
    path = window.session.workspace.path
    run(window, "new")
    project = open_project(path)
    project.articles.put_reading("a1", window_reading(project), "an earlier engine")
    project.close()
    window.session.open_files([path])
    assert window.problem_banner.notice.offer is Offer.READ_ANEW
    asked = len(reader.jobs)
    reader.jobs.clear()
    window.session._cache._engine = "a later engine"
    qtbot.mouseClick(window.problem_banner.action, LEFT)
    assert [j.id for j in reader.jobs] == ["a1"]
    assert asked


def test_it_is_told_where_nobody_can_say_what_an_earlier_version_read(window, monkeypatch):
    path = window.session.workspace.path

    def fails():
        raise DamagedProjectError(path, "the readings are not there")

    run(window, "new")
    monkeypatch.setattr(window.session, "outdated", fails)
    window.session.open_files([path])
    assert "the readings are not there" in window.problem_banner.notice.text


def window_reading(project):
    return project.articles.extraction("a1")


def test_backups_are_made_at_most_once_an_hour(window):
    assert len(window.session.workspace.backups()) == 1
    window.session.open_text("Second. " + TEXT)
    assert len(window.session.workspace.backups()) == 1
    now = window.session.workspace._now()
    window.session.workspace._now = lambda: now + timedelta(hours=2)
    window.session.open_text("Third. " + TEXT)
    assert len(window.session.workspace.backups()) == 2


def _of_another_version(path):
    made(path, articles=3).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE meta SET value = 0 WHERE name = 'derived'")
        connection.commit()


def test_what_must_be_made_anew_at_opening_is_told_and_done(window, tmp_path):
    _of_another_version(tmp_path / "old.timeline")
    heard = []
    window.session.workspace.opener.progress.connect(lambda done, every: heard.append((done, every)))
    window.session.open_files([tmp_path / "old.timeline"])
    assert (heard[0], heard[-1]) == ((0, 4), (4, 4))
    assert window.session.workspace.name == "old"
    assert window.findChild(QProgressDialog) is None or not window.findChild(QProgressDialog).isVisible()


def test_an_opening_that_is_stopped_leaves_everything_as_it_was(window, tmp_path):
    path = tmp_path / "old.timeline"
    _of_another_version(path)
    before = path.read_bytes()
    workspace = window.session.workspace
    workspace.opener.progress.connect(
        lambda done, _every: done == 1 and window.findChild(QProgressDialog).canceled.emit()
    )
    window.session.open_files([path])
    assert workspace.is_untitled
    assert window.document.text == TEXT
    assert path.read_bytes() == before
    window.session.open_files([path])
    assert workspace.is_untitled  # stopped once more: the listener still presses Stop


def test_what_was_said_of_one_project_is_gone_in_the_next(window, tmp_path, monkeypatch):
    saved_as(window, monkeypatch, tmp_path / "River")
    run(window, "new")
    window.statusBar().showMessage("1 event was read.")
    assert window.session.workspace.open(tmp_path / "River.timeline")
    assert window.statusBar().currentMessage() == ""


def test_a_large_project_is_opened_while_the_window_goes_on(window, tmp_path, qtbot, monkeypatch):
    made(tmp_path / "large.timeline", articles=2).close()
    monkeypatch.setattr(opener, "AT_ONCE", 0)
    workspace = window.session.workspace
    with qtbot.waitSignal(workspace.opened):
        window.session.open_files([tmp_path / "large.timeline"])
        assert window.document.text == TEXT
        assert workspace.is_untitled
    assert workspace.name == "large"
    assert len(all_events(window)) == 8
    assert not window.desk.opening.isVisible()


def test_the_last_of_several_large_ones_is_the_one_that_is_opened(window, tmp_path, qtbot, monkeypatch):
    for name in ("one", "two"):
        made(tmp_path / f"{name}.timeline").close()
    monkeypatch.setattr(opener, "AT_ONCE", 0)
    workspace = window.session.workspace
    with qtbot.waitSignal(workspace.opened):
        workspace.open(tmp_path / "one.timeline")
        workspace.open(tmp_path / "two.timeline")
    assert workspace.name == "two"
    open_project(tmp_path / "one.timeline").close()  # nobody holds it


def test_a_large_file_that_is_no_project_leaves_everything_as_it_was(window, tmp_path, qtbot, monkeypatch):
    (tmp_path / "none.timeline").write_bytes(b"nothing of ours")
    monkeypatch.setattr(opener, "AT_ONCE", 0)
    workspace = window.session.workspace
    with qtbot.waitSignal(workspace.problem):
        workspace.open(tmp_path / "none.timeline")
    assert "not a project file" in window.problem_banner.notice.text
    assert workspace.is_untitled
