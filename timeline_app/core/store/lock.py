"""A lock file beside the project keeps a second program from writing to it; the system frees it if its holder dies."""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)  # beyond the words, which others must be able to read
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class HeldError(Exception):
    """Somebody else holds the lock. The message says who."""


class FileLock:
    """Holds ``<project>.lock`` from ``acquire`` to ``release``. The file names the process and machine that hold it.

    What counts is the system's lock on that file, not its being there: after a kill it is taken over at once. Another
    machine's file, as on a shared disk whose locks may not reach us, is respected until somebody deletes it.
    """

    def __init__(self, project: Path) -> None:
        self.path = project.with_name(project.name + ".lock")
        self.taken_over = False
        """Whether the last holder died with it."""
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            HeldError: another process has it.
            OSError: no lock file can be made here.
        """
        while self._descriptor is None:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                self._claim(descriptor)
            except BaseException:
                os.close(descriptor)
                raise

    def release(self) -> None:
        """Give the lock back."""
        if self._descriptor is not None:
            with suppress(OSError):
                self.path.unlink()
            os.close(self._descriptor)
            self._descriptor = None

    def _claim(self, descriptor: int) -> None:
        holder = _holder(descriptor)
        here = socket.gethostname()
        try:
            _take(descriptor)
        except OSError as error:
            raise HeldError(_words(holder)) from error
        if holder and holder.get("host") != here:
            raise HeldError(
                f"{_words(holder)} If that is not so any more, delete the file {self.path.name} beside the project."
            )
        if not self._is_current(descriptor):  # its last holder deleted it meanwhile
            os.close(descriptor)
            return
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps({"pid": os.getpid(), "host": here}).encode())
        self._descriptor = descriptor

    def _is_current(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self.path.stat())
        except FileNotFoundError:
            return False


def _holder(descriptor: int) -> dict[str, object] | None:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        holder = json.loads(os.read(descriptor, 4096))
    except (OSError, ValueError):
        return None
    return holder if isinstance(holder, dict) else None


def _words(holder: dict[str, object] | None) -> str:
    if not holder:
        return "The project is open in another window."
    return f"The project is open in another window (process {holder.get('pid')} on {holder.get('host')})."
