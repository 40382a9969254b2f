"""Tells a run that ended hard from one that was closed, by a lock file that only a closed run takes away."""

from __future__ import annotations

import faulthandler
import os
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from pathlib import Path


class RunMarker:
    """The marker of this run, and where Python writes what a crash in machine code was doing."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds the markers; one that cannot be written costs only the knowledge of a crash."""
        self._folder = folder
        self._lock = QLockFile(str(folder / f"run-{os.getpid()}.lock"))
        self._fault: IO[str] | None = None

    def start(self) -> str | None:
        """Mark this run as under way. Returns what earlier runs left that ended hard, None where all were closed."""
        left = [self._collect(path) for path in sorted(self._folder.glob("run-*.lock")) if _is_left(path)]
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._fault = self._fault_file(os.getpid()).open("w", encoding="utf-8")
            faulthandler.enable(self._fault)
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)
        return "\n\n".join(left) if left else None

    def end(self) -> None:
        """Say that this run was closed."""
        self._lock.unlock()
        if self._fault:
            faulthandler.disable()
            self._fault.close()
            self._fault_file(os.getpid()).unlink(missing_ok=True)

    def _collect(self, lock: Path) -> str:
        """What a run wrote as it crashed, and take its files away."""
        fault = self._fault_file(int(lock.stem.partition("-")[2]))
        try:
            return fault.read_text(encoding="utf-8", errors="replace").strip()
        except OSError:
            return ""
        finally:
            with suppress(OSError):
                lock.unlink(missing_ok=True)
                fault.unlink(missing_ok=True)

    def _fault_file(self, pid: int) -> Path:
        return self._folder / f"fault-{pid}.log"


def _is_left(path: Path) -> bool:
    """Whether the run that made a lock is gone."""
    if not path.stem.partition("-")[2].isdigit():
        return False
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True
