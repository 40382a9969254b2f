"""The user's preferences: typed, versioned, one JSON file in the platform's configuration folder."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VERSION = 1
RECENT_FILES = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """All preferences with their defaults. ``geometry`` and ``layout`` are Qt's saved states in base 64."""

    theme: str = "system"
    """``light``, ``dark`` or ``system``."""
    lane_mode: str = "actor"
    show_negated: bool = False
    wheel_zooms: bool = False
    """The wheel zooms and Ctrl+wheel scrolls, instead of the other way round."""
    reader_text_size: int = 14
    """Pixels."""
    geometry: str = ""
    layout: str = ""
    recent: tuple[str, ...] = ()

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


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
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
