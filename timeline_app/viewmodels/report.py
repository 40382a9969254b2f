"""The text that a user may send to those who can mend a fault. It holds no word of any article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.logs import last_lines, shortened
from timeline_app.viewmodels.credits import versions
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from pathlib import Path


def report_text(log: Path | None, fault: str = "") -> str:
    """Versions, the traceback of a fault where there is one, and the last lines of the log file."""
    parts = [tr("Report of Timeline"), "\n".join(f"{name}: {number}" for name, number in versions())]
    if fault.strip():
        parts += [tr("What went wrong"), "\n".join(shortened(line) for line in fault.strip().splitlines())]
    parts += [tr("The end of the log"), (last_lines(log) if log else "") or tr("(the log is empty)")]
    return "\n\n".join(parts)
