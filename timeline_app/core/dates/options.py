"""Choices that a user may make about how dates are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Mode(StrEnum):
    """From where yearless dates count: the day of publication (news) or what was told before (histories)."""

    AUTO = "auto"
    NEWS = "news"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """``day_first`` is the order in which the page shows that it writes 7/10/23, None where it shows none.

    ``assumed_day_first`` is the user's choice for where nothing decides; None: leave it unresolved, with both readings.
    ``updated`` is the day of the page's last update, None where it tells none.
    """

    mode: Mode = Mode.AUTO
    day_first: bool | None = None
    assumed_day_first: bool | None = None
    updated: date | None = None


DEFAULT = ReadingOptions()
