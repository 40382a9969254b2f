"""One process that reads articles: JSON lines in and out, and what becomes of it when it ends."""

from __future__ import annotations

import json
import logging
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import timeline_app

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.values import Clue

_LOG = logging.getLogger(__name__)
WORKER = (sys.executable, "-m", "timeline_app.worker")
_TAIL = 2000
"""Characters of the process's error output that are kept for the message."""


@dataclass(frozen=True, slots=True)
class Job:
    """One reading that was asked for."""

    id: str
    text: str
    published: date | None = None
    clues: tuple[Clue, ...] = ()
    day_first: bool | None = None
    """The order of day and month in figures where the page gives no evidence for one."""

    def request(self) -> bytes:
        """The line that the process gets."""
        request = {
            "id": self.id,
            "text": self.text,
            "published": self.published.isoformat() if self.published else None,
            "clues": [[clue.field, clue.value, clue.origin] for clue in self.clues],
            "day_first": self.day_first,
        }
        return (json.dumps(request) + "\n").encode()


class ReadingProcess(QObject):
    """Reads one job at a time.

    ``answered`` carries the job and the answer; ``lost`` the job, or None if it had none, and the last words of the
    process, which is then gone for good.
    """

    answered = Signal(object, object)
    lost = Signal(object, str)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job: Job | None = None
        self.has_ended = False
        self._errors = ""
        self._answers: list[bytes] = []
        self._process = process = QProcess(self)
        process.setProcessEnvironment(_environment())
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_errors)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_end)
        self._command = tuple(command)

    def start(self) -> None:
        """Start the process; connect to the signals before, as it may be lost at once."""
        self._process.start(self._command[0], list(self._command[1:]))

    def read(self, job: Job) -> None:
        """Begin a job; the process must have none."""
        self.job = job
        self._process.write(job.request())

    def kill(self) -> None:
        """End the process; what is still under way concerns nobody any more."""
        self._process.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(2000)
        self.deleteLater()

    def _on_output(self) -> None:
        self._answers.append(bytes(self._process.readAllStandardOutput().data()))
        if b"\n" not in self._answers[-1]:
            return  # a long answer comes in many pieces: looking through all of them each time would take long
        *lines, rest = b"".join(self._answers).split(b"\n")
        self._answers = [rest]
        for line in lines:
            self._on_answer(json.loads(line))

    def _on_answer(self, answer: dict[str, Any]) -> None:
        job = self.job
        if job is not None and answer.get("id") == job.id:
            self.job = None
            self.answered.emit(job, answer)

    def _on_errors(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self._errors = (self._errors + text)[-_TAIL:]
        _LOG.warning("The reading process says: %s", text.strip()[-_TAIL:])

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            QTimer.singleShot(0, self._on_end)  # not from within the process's own call, which must not lose it

    def _on_end(self) -> None:
        self.has_ended = True
        job, self.job = self.job, None
        self.lost.emit(job, self._errors.strip().rpartition("\n")[2])


def _environment() -> QProcessEnvironment:
    """The window's environment, in which the worker finds the same package even outside an installation."""
    environment = QProcessEnvironment.systemEnvironment()
    here = str(Path(timeline_app.__file__).parent.parent)
    others = environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", f"{here}{os.pathsep}{others}" if others else here)
    return environment
