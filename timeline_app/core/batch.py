"""Reads many articles at once, on all cores. Results are those of reading one by one, in the order given.

Every worker process loads the parser once. Processes are spawned, not forked, so that a window with its threads can
start them on every platform.
"""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.pipeline import extract

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from timeline_app.core.values import Extraction

START_S = 2.5
"""Seconds until a worker has loaded the parser."""

CHARACTERS_PER_S = 50_000
"""What one core reads, roughly."""

CHUNK_CHARACTERS = 40_000
"""Characters handed to a worker at a time: about a second of work, so that progress and cancelling stay prompt."""


@dataclass(frozen=True, slots=True)
class Job:
    """A text to read and its publication date, where known beside the text."""

    text: str
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A text that could not be read, and why, in words for the user."""

    reason: str


class BatchCancelledError(Exception):
    """The caller asked to stop; nothing of the batch is returned."""


def extract_many(
    jobs: Sequence[Job],
    workers: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Extraction | Failure]:
    """Read all texts.

    Args:
        jobs: the texts.
        workers: processes to use; by default one for each core where that is quicker than to read in this very
            process, as a single worker does.
        progress: called with (texts done, texts in all) after each portion.
        cancelled: asked between portions; True stops the batch.

    Raises:
        BatchCancelledError: ``cancelled`` said so.
    """
    chunks = list(_chunks(jobs))
    count = min(workers or _best_count(jobs), len(chunks))
    watch = _Watch(len(jobs), progress, cancelled)
    read = _read_here(chunks, watch) if count <= 1 else _read_in_pool(chunks, count, watch)
    return [result for chunk in read for result in chunk]


def _best_count(jobs: Sequence[Job]) -> int:
    cores = os.cpu_count() or 1
    alone = sum(len(job.text) for job in jobs) / CHARACTERS_PER_S
    return cores if alone * (1 - 1 / cores) > START_S else 1


@dataclass
class _Watch:
    """Counts what is done, tells it and asks whether to go on."""

    total: int
    progress: Callable[[int, int], None] | None
    cancelled: Callable[[], bool] | None
    done: int = 0

    def check(self) -> None:
        if self.cancelled is not None and self.cancelled():
            raise BatchCancelledError

    def add(self, count: int) -> None:
        self.done += count
        if self.progress is not None:
            self.progress(self.done, self.total)


def _chunks(jobs: Sequence[Job]) -> Iterator[list[Job]]:
    chunk: list[Job] = []
    size = 0
    for job in jobs:
        chunk.append(job)
        size += len(job.text)
        if size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _read_chunk(chunk: list[Job]) -> list[Extraction | Failure]:
    return [_read(job) for job in chunk]


def _read(job: Job) -> Extraction | Failure:
    try:
        return extract(job.text, job.published)
    except Exception as error:  # noqa: BLE001  (one unreadable text must not lose the other thousands)
        return Failure(f"{type(error).__name__}: {error}")


def _read_here(chunks: list[list[Job]], watch: _Watch) -> list[list[Extraction | Failure]]:
    read = []
    for chunk in chunks:
        watch.check()
        read.append(_read_chunk(chunk))
        watch.add(len(chunk))
    return read


def _read_in_pool(chunks: list[list[Job]], workers: int, watch: _Watch) -> list[list[Extraction | Failure]]:
    read: dict[int, list[Extraction | Failure]] = {}
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        waiting: dict[Future[list[Extraction | Failure]], int] = {
            pool.submit(_read_chunk, chunk): number for number, chunk in enumerate(chunks)
        }
        try:
            while waiting:
                watch.check()
                done, _ = wait(waiting, timeout=0.2, return_when=FIRST_COMPLETED)
                for future in done:
                    number = waiting.pop(future)
                    read[number] = future.result()
                    watch.add(len(chunks[number]))
        except BatchCancelledError:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [read[number] for number in range(len(chunks))]
