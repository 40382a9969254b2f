from datetime import date
from itertools import cycle, islice

import pytest

import timeline_app
from timeline_app.core import batch
from timeline_app.core.batch import BatchCancelledError, Failure, Job, extract_many, read_many
from timeline_app.core.values import Clue

JOBS = [Job(f"Published 4 November 2024\n\nKenya sent {n} ships to Oslo on Sunday.\n") for n in range(2, 9)]


def test_many_are_read_as_one_by_one_in_a_pool_of_processes(monkeypatch):
    monkeypatch.setattr(batch, "CHUNK_CHARACTERS", 200)
    assert extract_many(JOBS, workers=2) == [timeline_app.extract(job.text) for job in JOBS]


def test_progress_counts_every_text(monkeypatch):
    monkeypatch.setattr(batch, "CHUNK_CHARACTERS", 100)
    told = []
    extract_many(JOBS, workers=1, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(JOBS), len(JOBS))
    assert told == sorted(told)


def test_a_cancelled_batch_stops(monkeypatch):
    monkeypatch.setattr(batch, "CHUNK_CHARACTERS", 100)
    told = []
    with pytest.raises(BatchCancelledError):
        extract_many(JOBS, workers=1, progress=lambda done, _: told.append(done), cancelled=lambda: len(told) == 2)
    assert len(told) == 2


def test_an_unreadable_text_loses_no_other(monkeypatch):
    def read(text, published=None, **_):
        if text == "bad":
            raise ValueError("no")
        return timeline_app.extract(text, published)

    monkeypatch.setattr(batch, "extract", read)
    first, second = extract_many([Job("bad"), JOBS[0]], workers=1)
    assert first == Failure("ValueError: no")
    assert second == timeline_app.extract(JOBS[0].text)


def test_nothing_to_read():
    assert extract_many([]) == []


def test_a_few_texts_are_read_without_starting_processes(monkeypatch):
    def refuse(*_):
        raise AssertionError("a pool was started")

    monkeypatch.setattr(batch, "CHUNK_CHARACTERS", 100)
    monkeypatch.setattr(batch, "_read_in_pool", refuse)
    assert len(extract_many(JOBS)) == len(JOBS)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_endless_archive_is_read_as_it_comes_and_only_a_little_ahead(monkeypatch, workers):
    monkeypatch.setattr(batch, "CHUNK_CHARACTERS", 100)
    monkeypatch.setattr(batch, "START_S", 0.001)
    taken = []
    endless = (taken.append(job) or job for job in cycle(JOBS))
    read = read_many(endless, workers=workers)
    assert list(islice(read, 20)) == [timeline_app.extract(job.text) for job in islice(cycle(JOBS), 20)]
    assert len(taken) < 100
    read.close()


def test_a_text_from_a_file_is_read_with_what_the_file_tells_of_it():
    page = "Menu\nLogin\nPublished 4 November 2024\n\nKenya sent ships to Oslo on Sunday.\n"
    day = date(2024, 11, 11)
    (read,) = read_many([Job(page, day, as_page=True, clues=(Clue("title", "Ships", "a test"),))])
    clues = (Clue("title", "Ships", "a test"),)
    assert read == timeline_app.core.pipeline.extract(page, day, as_page=True, clues=clues)
