"""Choices that a user may make about how dates are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """From where yearless dates count: the day of publication (news) or what was told before (histories)."""

    AUTO = "auto"
    NEWS = "news"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """``day_first`` settles 7/10/23 where the text leaves it open; None: leave it unresolved, with both readings."""

    mode: Mode = Mode.AUTO
    day_first: bool | None = None


DEFAULT = ReadingOptions()
