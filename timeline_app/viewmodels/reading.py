"""Reads articles in a process of its own, so that the window never waits and survives a crash."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import timeline_app
from timeline_app.core.schema import extraction_from_dict
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

WORKER = (sys.executable, "-m", "timeline_app.worker")
_TAIL = 2000
"""Characters of the worker's error output that are kept for the message."""


@dataclass(frozen=True, slots=True)
class Job:
    """One reading that was asked for."""

    id: str
    text: str
    published: date | None = None

    def request(self) -> bytes:
        day = self.published.isoformat() if self.published else None
        return (json.dumps({"id": self.id, "text": self.text, "published": day}) + "\n").encode()


class ReadingService(QObject):
    """Queues jobs for one worker process, which is started with the first job or by ``warm_up``.

    Exactly one of ``finished`` (id, Extraction), ``failed`` (id, words for the user) and ``cancelled`` (id) follows
    each ``read``, unless the same id is read anew, which cancels the older reading silently.
    """

    finished = Signal(str, object)
    failed = Signal(str, str)
    cancelled = Signal(str)

    def __init__(self, command: Sequence[str] = WORKER, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._queue: list[Job] = []
        self._running: Job | None = None
        self._errors = ""
        self._answers: list[bytes] = []

    @property
    def is_busy(self) -> bool:
        return self._running is not None or bool(self._queue)

    def warm_up(self) -> None:
        """Start the worker, so that the language model is there when the first article comes."""
        if self._process is None:
            self._process = self._start()

    def read(self, job: Job) -> None:
        """Read an article; a reading of the same id that is under way is dropped."""
        self._drop(job.id)
        self._queue.append(job)
        self._next()

    def cancel(self, job_id: str) -> None:
        """Give up a reading. One under way costs the worker, which starts again with the next job."""
        if self._drop(job_id):
            self.cancelled.emit(job_id)
            self._next()

    def stop(self) -> None:
        """End the worker; call before the application ends."""
        self._queue.clear()
        self._running = None
        self._kill()

    def _drop(self, job_id: str) -> bool:
        waiting = [j for j in self._queue if j.id != job_id]
        dropped = len(waiting) < len(self._queue)
        self._queue = waiting
        if self._running and self._running.id == job_id:
            self._running = None
            self._kill()
            return True
        return dropped

    def _next(self) -> None:
        if self._running is None and self._queue:
            self.warm_up()
            assert self._process is not None
            self._running = self._queue.pop(0)
            self._process.write(self._running.request())

    def _start(self) -> QProcess:
        process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_errors)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_end)
        self._errors = ""
        self._answers = []
        process.start(self._command[0], list(self._command[1:]))
        return process

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)  # what is still under way concerns nobody any more
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()

    def _on_output(self) -> None:
        if self._process is None:
            return
        self._answers.append(bytes(self._process.readAllStandardOutput().data()))
        if b"\n" not in self._answers[-1]:
            return  # a long answer comes in many pieces: looking through all of them each time would take long
        *lines, rest = b"".join(self._answers).split(b"\n")
        self._answers = [rest]
        for line in lines:
            self._on_answer(json.loads(line))

    def _on_answer(self, answer: dict[str, Any]) -> None:
        job = self._running
        if job is None or answer.get("id") != job.id:
            return
        self._running = None
        if "error" in answer:
            self.failed.emit(job.id, tr("This article could not be read ({reason}).", reason=answer["error"]))
        else:
            self.finished.emit(job.id, extraction_from_dict(answer["extraction"]))
        self._next()

    def _on_errors(self) -> None:
        if self._process is not None:
            text = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            self._errors = (self._errors + text)[-_TAIL:]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_end()

    def _on_end(self) -> None:
        """The worker is gone: say so for the job it had, and go on with the others in a new one."""
        job, self._running = self._running, None
        last = self._errors.strip().rpartition("\n")[2]
        self._kill()
        if job is not None:
            reason = f" ({last})" if last else ""
            self.failed.emit(job.id, tr("The reading process ended unexpectedly{reason}.", reason=reason))
        self._next()


def _environment() -> QProcessEnvironment:
    """The window's environment, in which the worker finds the same package even outside an installation."""
    environment = QProcessEnvironment.systemEnvironment()
    here = str(Path(timeline_app.__file__).parent.parent)
    others = environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", f"{here}{os.pathsep}{others}" if others else here)
    return environment
