import os
from pathlib import Path

import pytest

from timeline_app.exports import saving
from timeline_app.exports.formats import ExportError
from timeline_app.exports.saving import save_all


def test_files_are_written_over_older_ones_and_leave_nothing_beside(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"old and longer")
    assert save_all(tmp_path, {"a.csv": b"new", "b.csv": b"x"}) == (tmp_path / "a.csv", tmp_path / "b.csv")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.csv": b"new", "b.csv": b"x"}


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ExportError, match="could not be written"):
        save_all(tmp_path / "nowhere", {"a.csv": b"new"})


def test_a_full_disk_leaves_the_older_file(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_bytes(b"old")

    def full(_handle):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(saving.os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        save_all(tmp_path, {"a.csv": b"new"})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.csv": b"old"}


def test_a_short_write_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "stat", lambda _self, **_: os.stat_result((0,) * 10))
    with pytest.raises(ExportError, match="only a part"):
        save_all(tmp_path, {"a.csv": b"new"})


def test_a_written_file_can_be_read_by_those_whom_the_user_lets(tmp_path):
    (path,) = save_all(tmp_path, {"a.csv": b"new"})
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert path.stat().st_mode == plain.stat().st_mode
