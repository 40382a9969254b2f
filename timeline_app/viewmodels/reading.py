"""Reads articles in processes of their own, so that the window never waits and survives a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from timeline_app.core.schema import extraction_from_dict
from timeline_app.viewmodels.reading_process import WORKER, Job, ReadingProcess
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Job", "ReadingService"]

MANY = 6
"""Waiting articles from which one more process is worth the seconds that it takes to load the language model."""


class ReadingService(QObject):
    """Queues jobs for worker processes: one, started with the first job or by ``warm_up``, and more for many jobs.

    Exactly one of ``finished`` (id, Extraction), ``failed`` (id, words for the user) and ``cancelled`` (id) follows
    each ``read``, unless the same id is read anew, which cancels the older reading silently.
    """

    finished = Signal(str, object)
    failed = Signal(str, str)
    cancelled = Signal(str)

    def __init__(self, command: Sequence[str] = WORKER, most: int = 1, parent: QObject | None = None) -> None:
        """``most`` is how many processes may run at the same time."""
        super().__init__(parent)
        self._command = tuple(command)
        self._most = most
        self._processes: list[ReadingProcess] = []
        self._queue: dict[str, Job] = {}

    @property
    def is_busy(self) -> bool:
        return bool(self._queue) or any(p.job for p in self._processes)

    def warm_up(self) -> None:
        """Start a worker, so that the language model is there when the first article comes."""
        if not self._processes:
            self._start()

    def read(self, job: Job) -> None:
        """Read an article; a reading of the same id that is under way is dropped."""
        self._drop(job.id)
        self._queue[job.id] = job
        self._next()

    def cancel(self, job_id: str) -> None:
        """Give up a reading. One under way costs its worker, which starts again with the next job."""
        if self._drop(job_id):
            self.cancelled.emit(job_id)
            self._next()

    def stop(self) -> None:
        """End the workers; call before the application ends."""
        self._queue.clear()
        for process in list(self._processes):
            self._end(process)

    def _drop(self, job_id: str) -> bool:
        if self._queue.pop(job_id, None):
            return True
        for process in self._processes:
            if process.job and process.job.id == job_id:
                self._end(process)
                return True
        return False

    def _next(self) -> None:
        """Hand waiting jobs to processes that have none, in order."""
        if self._queue and (not self._processes or self._needs_more):
            self._start()
        for process in [p for p in self._processes if p.job is None]:
            if self._queue:
                process.read(self._queue.pop(next(iter(self._queue))))

    @property
    def _needs_more(self) -> bool:
        return len(self._processes) < self._most and len(self._queue) >= MANY * len(self._processes)

    def _start(self) -> None:
        process = ReadingProcess(self._command, self)
        self._processes.append(process)
        process.answered.connect(self._on_answer)
        process.lost.connect(self._on_lost)
        process.start()

    def _end(self, process: ReadingProcess) -> None:
        if process in self._processes:
            self._processes.remove(process)
            process.kill()

    def _on_answer(self, job: Job, answer: dict[str, Any]) -> None:
        if "error" in answer:
            self.failed.emit(job.id, tr("This article could not be read ({reason}).", reason=answer["error"]))
        else:
            self.finished.emit(job.id, extraction_from_dict(answer["extraction"]))
        self._next()

    def _on_lost(self, job: Job | None, words: str) -> None:
        """A worker is gone: say so for the job it had, and go on with the others in a new one.

        One that was lost without a job fails the job that it would have had: else it might be started for ever.
        """
        for process in [p for p in self._processes if p.has_ended]:
            self._end(process)
        if job is None and self._queue:
            job = self._queue.pop(next(iter(self._queue)))
        if job is not None:
            reason = f" ({words})" if words else ""
            self.failed.emit(job.id, tr("The reading process ended unexpectedly{reason}.", reason=reason))
        self._next()
