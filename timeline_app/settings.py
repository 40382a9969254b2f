"""The user's preferences: typed, versioned, one JSON file in the platform's configuration folder."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VERSION = 2
RECENT_FILES = 10
SCALES = ("100", "115", "130", "150", "175")
"""Percents by which the whole window can be enlarged."""
SMALLEST_TEXT, LARGEST_TEXT = 10, 28
"""Pixels of the article's letters."""
DAY_ORDERS: dict[str, bool | None] = {"ask": None, "day_first": True, "month_first": False}
"""The names of the orders of day and month in figures, and whether the day is first; None leaves it open."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All preferences with their defaults. ``geometry`` and ``layout`` are Qt's saved states in base 64."""

    theme: str = "system"
    """``light``, ``dark`` or ``system``."""
    scale: str = ""
    """By how many percent the window is enlarged, one of ``SCALES``; empty while nothing was chosen."""
    lane_mode: str = "actor"
    show_negated: bool = False
    wheel_zooms: bool = False
    """The wheel zooms and Ctrl+wheel scrolls, instead of the other way round."""
    slim_empty: bool = False
    """Lanes of which nothing is in view are no higher than their name."""
    animations: bool = True
    """The view glides to where it goes, unless the desktop has animations switched off."""
    day_order: str = "ask"
    """How figures such as 7/10/23 are read where nothing on the page decides; one of ``DAY_ORDERS``."""
    reader_text_size: int = 14
    """Pixels."""
    table_columns: tuple[str, ...] = ()
    """The names of the columns of the event table; none: the usual ones."""
    geometry: str = ""
    layout: str = ""
    recent: tuple[str, ...] = ()
    last_project: str = ""
    """The project that was open last, which the next start opens again."""

    @property
    def day_first(self) -> bool | None:
        """Whether such figures name the day first; None where they are left open."""
        return DAY_ORDERS.get(self.day_order)

    def with_recent(self, path: str) -> Settings:
        """The same with a file put first among the recent ones."""
        others = [p for p in self.recent if p != path]
        return replace(self, recent=(path, *others)[:RECENT_FILES])


def load(path: Path) -> Settings:
    """The preferences in the file; defaults for what is missing, of the wrong type or from a newer version."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(data, dict):
        return Settings()
    return _typed(_migrated(data))


def save(path: Path, settings: Settings) -> None:
    """Write the preferences: beside the old file, then renamed over it.

    Raises:
        OSError: the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps({"version": VERSION, **asdict(settings)}, indent=1), encoding="utf-8")
    draft.replace(path)


def _to_2(data: dict[str, Any]) -> dict[str, Any]:
    """Version 1 knew neither animations nor the order of day and month, and took any size of the text."""
    size = data.get("reader_text_size")
    if isinstance(size, int):
        data = {**data, "reader_text_size": min(max(size, SMALLEST_TEXT), LARGEST_TEXT)}
    return {**data, "version": 2}


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _to_2}
"""From each older version to the next."""


def _migrated(data: dict[str, Any]) -> dict[str, Any]:
    version = data.get("version")
    while isinstance(version, int) and version in MIGRATIONS:
        data = MIGRATIONS[version](data)
        version += 1
    return data if version == VERSION else {}


def _typed(data: dict[str, Any]) -> Settings:
    """Only values of the right type; a list of strings stands for a tuple."""
    default = Settings()
    known: dict[str, Any] = {}
    for field in fields(Settings):
        value = data.get(field.name)
        if isinstance(value, list):
            value = tuple(v for v in value if isinstance(v, str))
        if type(value) is type(getattr(default, field.name)):
            known[field.name] = value
    return replace(default, **known)


class Preferences:
    """The preferences in use, written back at every change. A folder that cannot be written costs only the memory."""

    def __init__(self, path: Path | None, values: Settings | None = None) -> None:
        """``path`` is the file, None keeps everything in memory; ``values`` go before what the file says."""
        self._path = path
        self.values = values or (load(path) if path else Settings())

    def change(self, **changes: Any) -> None:
        """Set preferences by name."""
        self.replace(replace(self.values, **changes))

    def replace(self, values: Settings) -> None:
        """Set all preferences at once."""
        if values == self.values:
            return
        self.values = values
        if self._path:
            with suppress(OSError):
                save(self._path, values)
