"""Reads many articles at once, on all cores. Results are those of reading one by one, in the order given.

Every worker process loads the parser once. Processes are spawned, not forked, so that a window with its threads can
start them on every platform. Only a few portions are under way at a time: an archive needs no more memory than these.
"""

from __future__ import annotations

import gc
import math
import multiprocessing
import os
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from timeline_app.core.pipeline import extract
from timeline_app.core.text.language import load_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from timeline_app.core.values import Clue, Extraction

START_S = 2.5
"""Seconds until a worker has loaded the parser."""

CHARACTERS_PER_S = 80_000
"""What one core reads, roughly."""

CHUNK_CHARACTERS = 25_000
"""Characters handed to a worker at a time: a third of a second of work, so that progress and cancelling stay prompt
and no worker is left alone for long with the last portion."""

_AHEAD = 4
"""Portions for each worker that are under way or wait to be fetched."""


@dataclass(frozen=True, slots=True)
class Job:
    """A text to read, with what is known beside it; see ``pipeline.extract``."""

    text: str
    published: date | None = None
    as_page: bool = False
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A text that could not be read, and why, in words for the user."""

    reason: str


_Chunk = list[Job]


class BatchCancelledError(Exception):
    """The caller asked to stop; nothing more is read."""


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
        BatchCancelledError: ``cancelled`` said so; nothing of the batch is returned.
    """
    results: list[Extraction | Failure] = []
    for read in _portions(jobs, workers, cancelled):
        results.extend(read)
        if progress is not None:
            progress(len(results), len(jobs))
    return results


def read_many(
    jobs: Iterable[Job], workers: int | None = None, cancelled: Callable[[], bool] | None = None
) -> Iterator[Extraction | Failure]:
    """Read texts one after the other as they come, in their order, with only a few of them in memory.

    Arguments and errors are those of ``extract_many``; ``jobs`` may be endless.
    """
    for read in _portions(jobs, workers, cancelled):
        yield from read


def _portions(
    jobs: Iterable[Job], workers: int | None, cancelled: Callable[[], bool] | None
) -> Iterator[list[Extraction | Failure]]:
    chunks = _chunks(jobs)
    first = list(_worth_a_pool(chunks))
    long = sum(len(job.text) for chunk in first for job in chunk) >= _pool_pays()
    count = workers or ((os.cpu_count() or 1) if long else 1)
    rest = chain(first, chunks)
    if count == 1 or len(first) <= 1:
        return _read_here(rest, cancelled)
    return _read_in_pool(rest, count, cancelled)


def _pool_pays() -> float:
    """Characters from which on it is quicker to start workers than to read in this process."""
    cores = os.cpu_count() or 1
    return CHARACTERS_PER_S * START_S / (1 - 1 / cores) if cores > 1 else math.inf


def _worth_a_pool(chunks: Iterator[_Chunk]) -> Iterator[_Chunk]:
    """As many portions as are needed to see whether a pool pays."""
    size = 0
    for chunk in chunks:
        yield chunk
        size += sum(len(job.text) for job in chunk)
        if size >= _pool_pays():
            return


def _chunks(jobs: Iterable[Job]) -> Iterator[_Chunk]:
    chunk: _Chunk = []
    size = 0
    for job in jobs:
        chunk.append(job)
        size += len(job.text)
        if size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _read_chunk(chunk: _Chunk) -> list[Extraction | Failure]:
    return [_read(job) for job in chunk]


def _read(job: Job) -> Extraction | Failure:
    try:
        return extract(job.text, job.published, as_page=job.as_page, clues=job.clues)
    except Exception as error:  # noqa: BLE001  (one unreadable text must not lose the other thousands)
        return Failure(f"{type(error).__name__}: {error}")


def _check(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise BatchCancelledError


def _read_here(chunks: Iterable[_Chunk], cancelled: Callable[[], bool] | None) -> Iterator[list[Extraction | Failure]]:
    for chunk in chunks:
        _check(cancelled)
        yield _read_chunk(chunk)


def _read_in_pool(
    chunks: Iterator[_Chunk], workers: int, cancelled: Callable[[], bool] | None
) -> Iterator[list[Extraction | Failure]]:
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _start_worker)
    waiting: deque[Future[list[Extraction | Failure]]] = deque()
    try:
        while True:
            waiting.extend(pool.submit(_read_chunk, c) for c in islice(chunks, workers * _AHEAD - len(waiting)))
            if not waiting:
                return
            _check(cancelled)
            while not wait([waiting[0]], timeout=0.2).done:
                _check(cancelled)
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start_worker() -> None:
    """Load the parser before the first text comes, and keep the collector from looking through it all the time."""
    load_language()
    gc.collect()
    gc.freeze()
