"""The parent's side of the import process: one child, started when needed, ended when it overruns, started again."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import timeline_app

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MEGABYTES = 500
"""Memory that the child may take."""

_POLL_S = 0.05
"""Seconds between two looks at whether the caller wants to stop."""
_MOST_DOCUMENTS = 500
"""Documents after which a child is replaced, since libraries in C rarely give memory back."""


class ProcessLostError(Exception):
    """The child took too long, or died of a document. ``overran``: it was ended because its time was up."""

    def __init__(self, *, overran: bool) -> None:
        super().__init__("too slow" if overran else "died")
        self.overran = overran


class ImportCancelledError(Exception):
    """The caller asked to stop."""


class ParserProcess:
    """Asks a child one thing after the other; for use by one thread at a time. ``close`` ends the child."""

    def __init__(self, megabytes: int = MEGABYTES) -> None:
        self._command = [sys.executable, "-m", "timeline_app.readers.worker", str(megabytes)]
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._asked = 0

    def ask(
        self, request: dict[str, Any], data: bytes, seconds: float, cancelled: Callable[[], bool] | None = None
    ) -> dict[str, Any]:
        """The child's answer to a request about some bytes.

        Raises:
            ProcessLostError: there was none within ``seconds``, or the child died.
            ImportCancelledError: ``cancelled`` said so.
        """
        child = self._ready()
        try:
            assert child.stdin is not None
            child.stdin.write(json.dumps({**request, "size": len(data)}).encode() + b"\n" + data)
            child.stdin.flush()
        except OSError:
            self.close()
            raise ProcessLostError(overran=False) from None
        answer: dict[str, Any] = json.loads(self._wait(seconds, cancelled))
        if answer.get("memory") or self._asked >= _MOST_DOCUMENTS:
            self.close()
        return answer

    def close(self) -> None:
        """End the child; the next question starts another."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):  # what was still to be written to a child that is gone
                        pipe.close()

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            self._child = _started(self._command)
            self._answers = queue.SimpleQueue()
            self._asked = 0
            threading.Thread(target=_listen, args=(self._child, self._answers), daemon=True).start()
        self._asked += 1
        return self._child

    def _wait(self, seconds: float, cancelled: Callable[[], bool] | None) -> bytes:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                line = self._answers.get(timeout=_POLL_S)
            except queue.Empty:
                if cancelled is not None and cancelled():
                    self.close()
                    raise ImportCancelledError from None
                continue
            if line:
                return line
            self.close()
            raise ProcessLostError(overran=False)
        self.close()
        raise ProcessLostError(overran=True)


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """A child that finds the same package even outside an installation, and does not get the terminal's Ctrl+C."""
    here = str(Path(timeline_app.__file__).parent.parent)
    others = os.environ.get("PYTHONPATH")
    environment = {**os.environ, "PYTHONPATH": f"{here}{os.pathsep}{others}" if others else here}
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )


def _listen(child: subprocess.Popen[bytes], answers: queue.SimpleQueue[bytes]) -> None:
    """Pass on the child's lines, and an empty one when it has ended."""
    assert child.stdout is not None
    try:
        for line in child.stdout:
            answers.put(line)
    except (OSError, ValueError):  # closed while it was read
        pass
    answers.put(b"")
