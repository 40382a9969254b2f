"""What may be opened, how, and by whom; what is told where it may not."""

import os
import shutil
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from projects import AT, MEETING, made, new_article, state

from timeline_app.core.store import opening, tables
from timeline_app.core.store.errors import (
    DiskError,
    ForeignFileError,
    MissingProjectError,
    NewerProjectError,
    ProjectExistsError,
    ReadOnlyProjectError,
)
from timeline_app.core.store.lock import FileLock, HeldError
from timeline_app.core.store.opening import untitled_path
from timeline_app.core.store.project import create_project, open_project
from timeline_app.core.store.values import Verdict

NOBODY = 65534


@pytest.fixture
def closed(path):
    made(path).close()
    return path


@pytest.fixture
def public_folder():
    """A folder that others may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def unprivileged():
    """For root nothing is write-protected: be somebody else meanwhile."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


# ---- what is no project of ours


@pytest.mark.parametrize("content", [b"", b"An article of 14 May 2024.", b"SQLite format 3\0", b"\0" * 5000])
def test_what_is_no_project_is_refused_and_left_as_it_was(tmp_path, content):
    file = tmp_path / "article.timeline"
    file.write_bytes(content)
    with pytest.raises(ForeignFileError, match="import it instead"):
        open_project(file)
    assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


def test_another_programs_database_is_refused_and_left_as_it_was(tmp_path):
    file = tmp_path / "places.sqlite"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE places (name)")
    other.close()
    before = file.read_bytes()
    with pytest.raises(ForeignFileError, match="another program"):
        open_project(file)
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_a_later_versions_project_is_refused_and_left_as_it_was(closed):
    with closed.open("r+b") as file:
        file.seek(60)
        file.write(struct.pack(">I", tables.VERSION + 1))
    before = closed.read_bytes()
    with pytest.raises(NewerProjectError, match="Update the program"):
        open_project(closed)
    assert closed.read_bytes() == before


def test_a_project_that_is_not_there_is_named(tmp_path):
    for missing in (tmp_path / "gone.timeline", tmp_path):
        with pytest.raises(MissingProjectError, match=missing.name):
            open_project(missing)


def test_a_new_project_replaces_no_file(closed):
    before = closed.read_bytes()
    with pytest.raises(ProjectExistsError, match="another name"):
        create_project(closed)
    assert closed.read_bytes() == before


def test_a_new_project_where_none_can_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DiskError, match="Choose another folder"):
        create_project(tmp_path / "file" / "x.timeline")


def test_projects_without_a_name_get_the_next_number(tmp_path):
    assert untitled_path(tmp_path).name == "Untitled 1.timeline"
    create_project(untitled_path(tmp_path)).close()
    assert untitled_path(tmp_path).name == "Untitled 2.timeline"


# ---- only reading


def test_a_write_protected_file_is_opened_for_reading_and_says_why(public_folder):
    path = public_folder / "x.timeline"
    made(path).close()
    public_folder.chmod(0o777)
    path.chmod(0o444)
    with unprivileged():
        project = open_project(path)
        assert "write-protected" in project.read_only
        assert project.event(MEETING).verdict is None
        with pytest.raises(ReadOnlyProjectError, match=r"write-protected.*another name"):
            project.curation.confirm([MEETING], AT)
        with pytest.raises(ReadOnlyProjectError):
            project.undo()
        project.close()
    assert [p.name for p in public_folder.iterdir()] == ["x.timeline"]


def test_a_project_in_a_read_only_folder_is_opened_for_reading_and_says_why(public_folder):
    path = public_folder / "x.timeline"
    made(path).close()
    public_folder.chmod(0o555)
    with unprivileged():
        project = open_project(path)
        assert f"{public_folder} cannot be written" in project.read_only
        assert project.find("treaty")
        project.close()
    public_folder.chmod(0o755)


def test_a_read_only_project_can_be_saved_elsewhere_and_changed_there(public_folder, tmp_path):
    path = public_folder / "x.timeline"
    made(path).close()
    holder = open_project(path)
    project = open_project(path)
    project.save_as(public_folder / "mine.timeline")
    project.curation.confirm([MEETING], AT)
    assert holder.event(MEETING).verdict is None
    project.close()
    holder.close()


def test_a_read_only_project_with_lost_derived_tables_is_shown_all_the_same(closed):
    project = open_project(closed)
    expected = state(project)
    with project._book.database.transaction() as connection:
        connection.execute("DROP TABLE words")
    before = closed.read_bytes()
    second = open_project(closed)
    assert second.read_only
    assert state(second) == expected
    assert second.find("treaty")
    second.close()
    project.close()
    assert closed.read_bytes() == before


# ---- one writer at a time


def test_a_second_window_can_only_read_and_is_told_who_writes(closed):
    first = open_project(closed)
    second = open_project(closed)
    assert f"process {os.getpid()} on {socket.gethostname()}" in second.read_only
    first.curation.confirm([MEETING], AT)
    second.close()
    first.close()
    third = open_project(closed)
    assert third.read_only is None
    assert third.event(MEETING).verdict is Verdict.CONFIRMED
    third.close()
    assert [p.name for p in closed.parent.iterdir()] == [closed.name]


def test_the_lock_of_a_killed_window_is_taken_over(closed):
    script = f"""
import os, signal, sys
from pathlib import Path
from timeline_app.core.store.project import open_project
project = open_project(Path({str(closed)!r}))
print("open", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    died = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert died.stdout == "open\n"
    assert FileLock(closed).path.exists()
    project = open_project(closed)
    assert project.read_only is None
    project.close()


def test_another_machines_lock_is_respected_and_how_to_get_rid_of_it_is_told(closed):
    lock = FileLock(closed)
    lock.path.write_text('{"pid": 7, "host": "elsewhere"}')
    project = open_project(closed)
    assert "process 7 on elsewhere" in project.read_only
    assert f"delete the file {lock.path.name}" in project.read_only
    project.close()
    assert lock.path.exists()


def test_a_lock_file_of_nonsense_is_taken_over(closed):
    FileLock(closed).path.write_bytes(b"\xff\x00 nonsense")
    project = open_project(closed)
    assert project.read_only is None
    project.close()


def test_a_lock_is_held_by_one_and_free_again_after_release(tmp_path):
    one, other = FileLock(tmp_path / "x"), FileLock(tmp_path / "x")
    one.acquire()
    with pytest.raises(HeldError):
        other.acquire()
    one.release()
    other.acquire()
    other.release()
    other.release()


# ---- copies, derived tables, versions


def test_a_copy_made_while_the_project_is_open_is_whole(path, tmp_path):
    project = made(path)
    project.curation.confirm([MEETING], AT)
    shutil.copy(path, tmp_path / "copy.timeline")
    copy = open_project(tmp_path / "copy.timeline")
    assert state(copy) == state(project)
    copy.close()
    project.close()


@pytest.mark.parametrize(
    "loss",
    [
        "DROP TABLE words",
        "DROP TABLE packed",
        "DROP TABLE telling",
        "UPDATE meta SET value = 0 WHERE name = 'derived'",
        "DELETE FROM meta WHERE name = 'derived'",
    ],
)
def test_lost_or_older_derived_tables_are_made_anew_with_progress(closed, loss):
    project = open_project(closed)
    expected = state(project)
    with project._book.database.transaction() as connection:
        connection.execute(loss)
    project.close()
    told = []
    project = open_project(closed, progress=lambda done, total: told.append((done, total)))
    assert state(project) == expected
    assert project.find("treaty")
    assert told == [(0, 2), (1, 2)]
    project.close()


def test_making_derived_tables_anew_can_be_stopped_and_the_file_is_as_before(closed):
    project = open_project(closed)
    with project._book.database.transaction() as connection:
        connection.execute("DELETE FROM meta WHERE name = 'derived'")
    project.close()
    before = closed.read_bytes()

    def stop(_done, _total):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        open_project(closed, progress=stop)
    assert closed.read_bytes() == before
    assert [p.name for p in closed.parent.iterdir()] == [closed.name]


def test_an_earlier_version_is_brought_up_step_by_step(closed, monkeypatch):
    steps = {
        tables.VERSION: lambda c: c.execute("CREATE TABLE first_step (x)"),
        tables.VERSION + 1: lambda c: c.execute("ALTER TABLE first_step RENAME TO second_step"),
    }
    monkeypatch.setattr(opening, "MIGRATIONS", steps)
    monkeypatch.setattr(opening, "VERSION", tables.VERSION + 2)
    project = open_project(closed)
    assert project._book.database.rows("SELECT count(*) FROM second_step") == [(0,)]
    assert project._book.database.rows("PRAGMA user_version") == [(tables.VERSION + 2,)]
    assert project.find("treaty")
    project.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(closed, monkeypatch):
    def fail(connection):
        connection.execute("DELETE FROM record")
        raise ValueError("no way")

    monkeypatch.setattr(opening, "MIGRATIONS", {tables.VERSION: fail})
    monkeypatch.setattr(opening, "VERSION", tables.VERSION + 1)
    before = closed.read_bytes()
    with pytest.raises(ValueError, match="no way"):
        open_project(closed)
    assert closed.read_bytes() == before


def test_every_version_has_its_migration():
    assert set(tables.MIGRATIONS) == set(range(1, tables.VERSION))


@pytest.mark.parametrize("legacy", sorted((Path(__file__).parent / "legacy").glob("*.timeline")), ids=lambda p: p.stem)
def test_projects_of_earlier_versions_open_with_everything_in_them(legacy, tmp_path):
    path = tmp_path / legacy.name
    shutil.copy(legacy, path)
    project = open_project(path)
    event = project.event(MEETING)
    assert (event.event.title, event.verdict, event.note, event.tags) == ("Mine", Verdict.CONFIRMED, "seen", ("talks",))
    assert len(event.event.tellings) == 2
    assert [era.name for era in project.context.drawn.eras] == ["Dispute"]
    assert [mark.name for mark in project.context.drawn.marks] == ["Deadline"]
    assert list(project.context.filters) == ["Water"]
    assert project.context.settings.notes == "Ask Vik"
    assert str(project.undo_label) == "Change the project's settings"
    while project.undo():
        pass
    assert project.articles.all() == ()
    while project.redo():
        pass
    assert project.event(MEETING) == event
    project.articles.add([new_article(3)], AT)
    project.close()
