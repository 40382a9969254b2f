"""Where the program keeps what a user may want to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The log file, and the folder of the copies of projects; None where there is none."""

    log: Path | None = None
    backups: Path | None = None
