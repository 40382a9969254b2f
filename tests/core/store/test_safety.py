"""Kills, full disks, damaged files: nothing that was acknowledged is lost, and what went wrong is said."""

import os
import random
import shutil
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from projects import AT, ENGINE, MEETING, made, new_article, reading, state

from timeline_app.core.store.backups import KEPT, Backups, put_back
from timeline_app.core.store.errors import (
    DamagedProjectError,
    DiskError,
    DiskFullError,
    ProjectError,
    ReadOnlyProjectError,
)
from timeline_app.core.store.project import create_project, open_project
from timeline_app.core.store.values import Verdict
from timeline_app.core.store.wanted import Filter, Order

KILLS = int(os.environ.get("TIMELINE_KILLS", "12"))
WORKER = Path(__file__).with_name("crash_worker.py")


# ---- killed while saving


def last_acknowledged(path, seconds):
    """Let a process save until it is killed; the number of the last command that it knew to be saved."""
    worker = subprocess.Popen([sys.executable, WORKER, path], stdout=subprocess.PIPE, text=True)
    assert worker.stdout.readline() == "ready\n"
    time.sleep(seconds)
    worker.kill()
    lines = worker.stdout.read().splitlines()
    worker.wait()
    return int(lines[-1]) if lines else None


def test_killed_at_any_moment_nothing_acknowledged_is_lost_and_undo_is_still_there(path):
    made(path).close()
    moments = random.Random(1)
    for _ in range(KILLS):
        acknowledged = last_acknowledged(path, moments.uniform(0, 0.08))
        project = open_project(path)
        assert project.read_only is None
        done = [label for _, label, _ in project.done(10**6)]
        if acknowledged:
            assert len(done) in {acknowledged, acknowledged + 1}
            notes = {c.note for c in project.events()}
            assert f"note {acknowledged}" in notes or f"note {acknowledged + 1}" in notes
        assert project.undo().label == done[0]
        assert project.redo().label == done[0]
        assert project._book.database.rows("PRAGMA integrity_check") == [("ok",)]
        project.close()


def test_a_journal_left_by_a_kill_in_a_folder_that_cannot_be_written_is_explained(path, monkeypatch):
    made(path).close()
    killed = path.with_name("killed.timeline")
    project = open_project(path)
    with project._book.database.transaction() as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        for number in range(200):
            connection.execute("REPLACE INTO record VALUES ('x', ?, ?)", (str(number), "y" * 3000))
        shutil.copy(path, killed)
        shutil.copy(f"{path}-journal", f"{killed}-journal")
    project.close()
    monkeypatch.setattr("timeline_app.core.store.opening._lock", lambda _: (None, "The folder cannot be written."))
    with pytest.raises(ReadOnlyProjectError, match=r"not closed properly.*killed.timeline-journal"):
        open_project(killed)
    monkeypatch.undo()
    recovered = open_project(killed)
    assert recovered._book.history.all("x") == {}
    assert recovered.find("treaty")
    recovered.close()


# ---- a full disk


def fill_up(project, pages=2):
    connection = project._book.database.connection
    [(there,)] = connection.execute("PRAGMA page_count").fetchall()
    connection.execute(f"PRAGMA max_page_count = {there + pages}")


def test_on_a_full_disk_the_last_state_is_intact_and_the_user_is_told(path):
    project = made(path)
    before, undo = state(project), project.undo_label
    fill_up(project)
    big = [new_article(n) for n in range(2, 400)]
    with pytest.raises(DiskFullError, match="Make room"):
        project.articles.add(big, AT)
    assert (state(project), project.undo_label) == (before, undo)
    with pytest.raises(DiskFullError):
        project.curation.set_note(MEETING, "long " * 20_000, AT)
    project._book.database.connection.execute("PRAGMA max_page_count = 1073741823")
    project.articles.add(big, AT)
    project.articles.put_reading("a5", reading(5), ENGINE)
    assert len(project.articles.all()) == 399
    project.close()
    reopened = open_project(path)
    assert len(reopened.articles.all()) == 399
    assert reopened._book.database.rows("PRAGMA integrity_check") == [("ok",)]
    reopened.close()


def test_a_command_that_fails_half_way_leaves_no_trace(project, monkeypatch):
    before = state(project)

    def fail(*_arguments):
        raise MemoryError

    monkeypatch.setattr(project._book.derived, "refresh", fail)
    for command in (lambda: project.curation.confirm([MEETING], AT), project.undo):
        with pytest.raises(MemoryError):
            command()
    monkeypatch.undo()
    assert state(project) == before
    project.articles.add([new_article(2)], AT)
    assert project.articles.text("a2") == new_article(2).text


# ---- damage


def damage(path, at=0.3, size=6000):
    with path.open("r+b") as file:
        file.seek(int(path.stat().st_size * at))
        file.write(b"\xa5" * size)


def test_a_damaged_project_is_left_as_it_is_and_its_backup_offered(path, tmp_path):
    project = made(path, backups=tmp_path / "backups")
    backup = project.backup(AT)
    project.close()
    damage(path)
    broken = path.read_bytes()
    with pytest.raises(DamagedProjectError, match=r"work.timeline is damaged.*2026-01-01 120000.timeline") as caught:
        open_project(path, tmp_path / "backups")
    assert caught.value.backup == backup
    assert path.read_bytes() == broken
    kept = put_back(backup, path)
    assert kept.read_bytes() == broken
    restored = open_project(path)
    assert restored.find("treaty")
    restored.close()


def test_a_damaged_project_without_backup_is_told_as_such(path):
    made(path).close()
    damage(path)
    with pytest.raises(DamagedProjectError, match="no backup") as caught:
        open_project(path)
    assert caught.value.backup is None


@pytest.mark.parametrize(("place", "value"), [(0, b"X"), (68, b"XXXX"), (60, b"\0\0\0\0")])
def test_a_project_whose_beginning_is_damaged_is_known_by_its_backups(path, tmp_path, place, value):
    project = made(path, backups=tmp_path / "backups")
    backup = project.backup(AT)
    project.close()
    with path.open("r+b") as file:
        file.seek(place)
        file.write(value)
    with pytest.raises(DamagedProjectError) as caught:
        open_project(path, tmp_path / "backups")
    assert caught.value.backup == backup


def test_a_damaged_project_does_not_push_out_good_backups(project, path):
    good = project.backup(AT)
    damage(path, at=0.5, size=20_000)
    project._book.database.connection.execute("PRAGMA shrink_memory")
    with pytest.raises(DamagedProjectError):
        project.backup(AT + timedelta(hours=2))
    assert project.backups.all() == (good,)


def test_a_second_damaged_file_is_kept_beside_the_first(path, tmp_path):
    made(path, backups=tmp_path / "backups").close()
    backup = tmp_path / "good.timeline"
    shutil.copy(path, backup)
    assert [put_back(backup, path).name for _ in range(2)] == ["work (damaged 1).timeline", "work (damaged 2).timeline"]


def test_a_cut_off_project_is_damaged(path):
    made(path).close()
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(DamagedProjectError):
        open_project(path)


@pytest.fixture(scope="module")
def intact(tmp_path_factory):
    path = tmp_path_factory.mktemp("fuzz") / "intact.timeline"
    project = made(path)
    project.curation.confirm([MEETING], AT)
    project.context.save_filter("x", Filter("dam"), AT)
    project.close()
    return path


def use_everything(project):
    state(project)
    project.facets(Filter("dam"))
    project.rows(Filter(), Order.TITLE, 0, 10)
    project.find("treaty")
    project.articles.extraction("a1")
    while project.undo():
        pass
    while project.redo():
        pass


@settings(max_examples=int(os.environ.get("TIMELINE_FUZZ", "150")), suppress_health_check=list(HealthCheck))
@given(
    changes=st.lists(st.tuples(st.floats(0, 0.9999), st.integers(0, 255)), min_size=1, max_size=30),
    thorough=st.booleans(),
)
@example(changes=[(0.0007, 255)], thorough=True)
@example(changes=[(0.05, 0), (0.5, 0), (0.9, 0)], thorough=False)
def test_whatever_happens_to_the_bytes_of_a_file_the_answer_is_words_for_the_user(
    intact, tmp_path_factory, changes, thorough
):
    content = bytearray(intact.read_bytes())
    for place, value in changes:
        content[int(place * len(content))] = value
    path = tmp_path_factory.mktemp("damaged") / "x.timeline"
    path.write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        if not thorough:
            patch.setattr("timeline_app.core.store.opening.SMALL", 0)
        try:
            project = open_project(path)
        except ProjectError:
            return
        try:
            use_everything(project)
        except (ProjectError, KeyError):
            pass
        finally:
            project.close()


# ---- backups


def hours(number):
    return AT + timedelta(hours=number)


def changed_and_backed_up(project, at):
    project.curation.set_note(MEETING, str(at), at)
    return project.backup(at)


def test_backups_are_made_at_most_once_an_hour_and_the_last_ones_kept(project):
    assert project.backup(AT)
    assert changed_and_backed_up(project, AT + timedelta(minutes=59)) is None
    made_later = [changed_and_backed_up(project, hours(n)) for n in range(1, 8)]
    assert all(made_later)
    assert project.backups.all() == tuple(reversed(made_later))[:KEPT]


def test_what_is_backed_up_already_does_not_push_out_what_came_before(project):
    backup = project.backup(AT)
    assert project.backup(hours(5)) is None
    assert project.backups.all() == (backup,)


def test_an_untouched_project_needs_no_backup(path, tmp_path):
    project = create_project(path, tmp_path / "backups")
    assert project.backup(AT) is None
    assert project.backups.newest() is None
    project.close()


def test_without_a_folder_there_are_no_backups(path):
    project = made(path)
    assert (project.backups, project.backup(AT)) == (None, None)
    project.close()


def test_projects_of_one_name_have_backups_of_their_own(tmp_path):
    one, other = Backups(tmp_path, tmp_path / "a" / "x.timeline"), Backups(tmp_path, tmp_path / "b" / "x.timeline")
    assert one.folder != other.folder


def test_a_backup_is_a_project_like_any_other(project, tmp_path):
    backup = project.backup(AT)
    copy = open_project(shutil.copy(backup, tmp_path / "copy.timeline"))
    assert state(copy) == state(project)
    copy.close()


def test_a_backup_that_cannot_be_written_is_told(path, tmp_path):
    (tmp_path / "file").write_text("in the way")
    project = made(path, backups=tmp_path / "file")
    with pytest.raises(DiskError, match="No backup"):
        project.backup(AT)
    project.close()


def test_reverting_to_a_backup_can_be_undone(project):
    project.curation.confirm([MEETING], AT)
    backed_up, backup = state(project), project.backup(AT)
    project.curation.dismiss([MEETING], AT)
    project.articles.add([new_article(2)], AT)
    project.articles.put_reading("a1", reading(without=(1, 2)), "engine 2")
    project.revert_to(backup, AT)
    assert state(project) == backed_up
    assert str(project.undo_label) == "Revert to 2026-01-01 120000"
    project.undo()
    assert project.event(MEETING).verdict is Verdict.DISMISSED
    assert len(project.articles.all()) == 2


# ---- saving under another name


def test_save_as_goes_on_in_the_new_file_and_leaves_the_old_one(project, path, tmp_path):
    before = state(project)
    told = []
    project.save_as(tmp_path / "other.timeline", lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
    project.curation.confirm([MEETING], AT)
    old = open_project(path)
    assert old.read_only is None
    assert state(old) == before
    old.close()
    assert project.path == tmp_path / "other.timeline"
    assert str(project.undo().label).startswith("Confirm")
    assert str(project.undo().label) == "Import article 1.txt"


def test_a_project_without_a_name_goes_from_where_it_was_when_it_gets_one(project, path, tmp_path):
    project.save_as(tmp_path / "named.timeline", keep_old=False)
    assert not path.exists()
    assert project.find("treaty")


def test_save_as_does_not_replace_a_project_that_is_open(project, tmp_path):
    other = made(tmp_path / "other.timeline")
    with pytest.raises(ReadOnlyProjectError, match="cannot be replaced"):
        project.save_as(tmp_path / "other.timeline")
    assert project.path.name == "work.timeline"
    other.close()


def test_save_as_where_nothing_can_be_written_leaves_the_project_open(project, tmp_path):
    with pytest.raises(ProjectError):
        project.save_as(tmp_path / "no" / "such" / "folder.timeline")
    project.curation.confirm([MEETING], AT)
    assert project.path.name == "work.timeline"


def test_a_project_whose_file_was_deleted_can_still_be_saved(project, path, tmp_path):
    path.unlink()
    with pytest.raises(ProjectError, match="another name"):
        project.curation.confirm([MEETING], AT)
    (tmp_path / "rescued.timeline").write_bytes(b"replaced")
    project.save_as(tmp_path / "rescued.timeline")
    project.curation.confirm([MEETING], AT)
    assert project.event(MEETING).verdict is Verdict.CONFIRMED


def test_save_as_to_the_same_file_changes_nothing(project, path):
    project.save_as(path)
    project.curation.confirm([MEETING], AT)
    assert project.path == path


def test_times_of_backups_may_have_a_zone(project):
    assert project.backup(AT.astimezone())
    assert changed_and_backed_up(project, datetime.fromisoformat("2026-01-01T12:30:00+00:00")) is None


def test_what_a_killed_backup_left_goes_with_the_next(project):
    folder = project.backups.folder
    folder.mkdir(parents=True)
    for name in (".x.timeline.1.part", ".x.timeline.1.part-journal"):
        (folder / name).write_text("half")
    assert project.backup(AT)
    assert [p.name for p in folder.iterdir() if p.name.startswith(".")] == []
