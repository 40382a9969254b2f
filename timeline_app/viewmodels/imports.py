"""Imports many sources in the background: files, folders and web addresses, with progress, cancel and a report."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import QObject, Signal

from timeline_app.readers.imported import Failure, Imported

if TYPE_CHECKING:
    from timeline_app.readers.importer import Data

Source = Union[Path, str, "Data"]
Importing = Callable[[Sequence[Source], Callable[[int, int], None], Callable[[], bool]], Iterator[Imported | Failure]]
PORTION_S = 0.2
"""Seconds for which what was imported is gathered before it is handed on."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How an import ended. ``again`` names what was in the project already."""

    found: int = 0
    failures: tuple[Failure, ...] = ()
    cancelled: bool = False
    again: tuple[str, ...] = ()


@dataclass
class _Run:
    """One import; its thread alone changes it, but for ``stopped``."""

    sources: Sequence[Source]
    stopped: threading.Event = field(default_factory=threading.Event)
    found: list[Imported] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    handed: int = 0
    told_at: float = 0.0


class ImportService(QObject):
    """Runs one import after the other in a thread of its own; the parsers run in processes beyond that.

    ``imported`` carries a list of articles, ``progress`` sources done and in all, ``finished`` an ``ImportReport``.
    """

    imported = Signal(list)
    progress = Signal(int, int)
    finished = Signal(object)

    def __init__(self, importing: Importing | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._importing = importing or _import_many
        self._runs: list[_Run] = []
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    @property
    def is_busy(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self, sources: Sequence[Source]) -> None:
        """Import sources, after those that are under way."""
        with self._lock:
            self._runs.append(_Run(tuple(sources)))
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="import", daemon=True)
                self._thread.start()

    def cancel(self) -> None:
        """Stop what is under way and what waits; what was imported stays."""
        with self._lock:
            for run in self._runs:
                run.stopped.set()

    def stop(self) -> None:
        """Stop and wait for the end; call before the application ends."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(5)

    def _work(self) -> None:
        while (run := self._next()) is not None:
            try:
                self._import(run)
            except Exception as error:  # noqa: BLE001  (a mistake in an import is told and ends only that import)
                run.failures.append(Failure("", "", f"{type(error).__name__}: {error}"))
            self._hand_on(run)
            self.finished.emit(ImportReport(run.handed, tuple(run.failures), run.stopped.is_set()))
            with self._lock:
                self._runs.remove(run)

    def _next(self) -> _Run | None:
        with self._lock:
            if not self._runs:
                self._thread = None
            return self._runs[0] if self._runs else None

    def _import(self, run: _Run) -> None:
        for outcome in self._importing(run.sources, self.progress.emit, run.stopped.is_set):
            if isinstance(outcome, Failure):
                run.failures.append(outcome)
            else:
                run.found.append(outcome)
            if time.monotonic() - run.told_at > PORTION_S:
                self._hand_on(run)

    def _hand_on(self, run: _Run) -> None:
        if run.found:
            run.handed += len(run.found)
            self.imported.emit(run.found)
            run.found = []
        run.told_at = time.monotonic()


def _import_many(
    sources: Sequence[Source], progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> Iterator[Imported | Failure]:
    from timeline_app.readers.importer import import_many  # noqa: PLC0415  (not before something is imported)

    return import_many(sources, progress, cancelled)
