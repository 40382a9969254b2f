"""The log file: set up in one place, read back for reports. Logs name files and faults, never what articles say."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

ROOT = "timeline_app"
"""The logger above those of all modules, which are named after them."""
FILE = "timeline-app.log"
_BYTES = 400_000
_OLD_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LONGEST_LINE = 200
"""Characters; a fault may quote what it was about, and that may be an article."""


def start_log(folder: Path) -> Path:
    """Write what happens to a rotating file in the folder, and warnings to standard error; returns the file.

    A folder that cannot be written costs only the file.
    """
    path = folder / FILE
    logger = logging.getLogger(ROOT)
    stop_log()
    logger.setLevel(logging.INFO)
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.WARNING)
    handlers: list[logging.Handler] = [terminal]
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_OLD_FILES, encoding="utf-8"))
    for handler in handlers:
        handler.setFormatter(logging.Formatter(_FORMAT))
        logger.addHandler(handler)
    return path


def stop_log() -> None:
    """Close the log."""
    logger = logging.getLogger(ROOT)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def last_lines(path: Path, count: int = 40) -> str:
    """The end of the log, each line cut to a readable length; nothing where there is none."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(shortened(line) for line in lines[-count:])


def shortened(line: str) -> str:
    """A line without the name of the user's folder, and without most of what a fault quotes."""
    line = line.replace(str(Path.home()), "~")
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…"
