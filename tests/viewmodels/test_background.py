"""What is done to a large project beside the work on it."""

import pytest
from projects import AT, MEETING, key_of, made

from timeline_app.viewmodels import backing, merging

OTHER = key_of(1, "a2")


@pytest.fixture
def two(tmp_path):
    project = made(tmp_path / "two.timeline", articles=2, backups=tmp_path / "backups")
    yield project
    project.close()


@pytest.fixture
def in_background(monkeypatch):
    monkeypatch.setattr(merging, "AT_ONCE", 0)
    monkeypatch.setattr(backing, "AT_ONCE", 0)


def test_few_articles_are_merged_at_once(qtbot, two):
    assert merging.Merging().follow(two, 2)
    assert two.lead(OTHER) == MEETING


def test_many_are_merged_in_the_background(qtbot, two, in_background):
    made_one, heard = merging.Merging(), []
    made_one.progress.connect(lambda done, every: heard.append((done, every)))
    with qtbot.waitSignal(made_one.changed):
        assert not made_one.follow(two, 2)
    assert two.lead(OTHER) == MEETING
    assert heard[0] == (0, 2)
    assert heard[-1] == (0, 0)
    assert not made_one.is_under_way


def test_what_changes_meanwhile_is_followed_too(qtbot, two, in_background):
    made_one = merging.Merging()
    made_one.follow(two, 2)
    two.curation.dismiss([MEETING], AT)
    made_one.follow(two, 2)
    qtbot.waitUntil(lambda: not made_one.is_under_way and not two.unmerged)
    assert two.lead(OTHER) == OTHER


def test_it_is_given_up_when_the_project_closes(qtbot, two, in_background):
    made_one = merging.Merging()
    made_one.follow(two, 2)
    made_one.finish()
    assert not made_one.is_under_way
    assert two.unmerged in {0, 2}
    two.merge()
    assert two.unmerged == 0


def test_the_end_of_what_was_given_up_does_not_end_the_next(qtbot, two, tmp_path, in_background):
    other = made(tmp_path / "other.timeline", articles=2)
    made_one = merging.Merging()
    made_one.follow(other, 2)
    made_one.finish()
    other.close()
    with qtbot.waitSignal(made_one.changed):
        made_one.follow(two, 2)
    assert two.lead(OTHER) == MEETING


def test_a_backup_is_made_beside_the_work(qtbot, two, in_background):
    two.curation.set_note(MEETING, "seen", AT)
    made_one = backing.Backing()
    made_one.begin(two, AT)
    qtbot.waitUntil(lambda: len(two.backups.all()) == 1)
    made_one.finish()


def test_a_backup_that_cannot_be_made_is_told_of(qtbot, two, tmp_path):
    (tmp_path / "backups").write_text("no folder")
    made_one, heard = backing.Backing(), []
    made_one.problem.connect(heard.append)
    made_one.begin(two, AT)
    assert "No backup could be made" in heard[0]
