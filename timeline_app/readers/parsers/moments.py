"""Dates as machines write them, as ISO 8601; anything else stays as found, to be read with the page's evidence."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?)?(Z|[+-]\d\d:?\d\d)?")
_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ]\s*(?P<clock>\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_LONGEST = 80
_PLACEHOLDERS = frozenset(["0001-01-01", "1601-01-01", "1900-01-01", "1970-01-01"])
"""Days that programs write when they know none."""


def iso_moment(words: str) -> str | None:
    """A date or moment as ``2024-11-04`` or ``2024-11-04T12:35+09:00``; words in other forms unchanged.

    None where there is no date: no words, a day that is not in the calendar, or one that programs write for "unknown".
    """
    words = " ".join(words.split())
    if not words or len(words) > _LONGEST or not any(c.isdigit() for c in words):
        return None
    match = _ISO.fullmatch(words) or _ISO.fullmatch(_spread(words))
    if match is None:
        return _from_mail(words) or words
    return _checked(match["day"], match["clock"], match["zone"])


def moment_text(moment: datetime | date) -> str:
    """A moment in the form in which clues carry it, to the minute."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    zone = moment.strftime("%z")
    offset = "Z" if zone == "+0000" else zone[:3] + ":" + zone[3:5] if zone else ""
    return f"{moment:%Y-%m-%dT%H:%M}{offset}"


def _spread(words: str) -> str:
    match = _COMPACT.fullmatch(words)
    if not match:
        return words
    year, month, day, hour, minute, zone = match.groups()
    clock = f"T{hour}:{minute}{zone or ''}" if hour else ""
    return f"{year}-{month}-{day}{clock}"


def _checked(day: str, clock: str | None, zone: str | None) -> str | None:
    try:
        date.fromisoformat(day)
    except ValueError:
        return None
    if day in _PLACEHOLDERS:
        return None
    if clock in {None, "00:00"} or clock > "23:59":
        return day  # midnight is what programs write that know the day alone
    return f"{day}T{clock}{_zone(zone)}"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in {"Z", "UTC", "GMT"}:
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _from_mail(words: str) -> str | None:
    """A date as e-mail and RSS write it (RFC 5322): "Mon, 04 Nov 2024 12:35:00 +0900"."""
    if not re.match(r"(?:[A-Z][a-z]{2},\s*)?\d{1,2} [A-Z][a-z]{2,8} \d{2,4} \d{1,2}:\d\d", words):
        return None
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return moment_text(moment) if moment.date().isoformat() not in _PLACEHOLDERS else None
