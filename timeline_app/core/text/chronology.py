"""Lines of a chronology: days that head what is told below them, and entries that begin with their time.

As in "MONDAY 23 OCTOBER" above a paragraph, and in "Late 2009: First meetings", "Thurs, 9pm: Storm is named".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS
from timeline_app.core.text.moments import is_clock, is_day_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 3
"""Entries, or days that head paragraphs, that make a chronology."""
_FEWEST_FIXED = 2
"""Entries of one whose time has a day with its month, or a year."""
_LONGEST_HEAD = 45
"""Characters of the time before a colon or dash."""
_SHORTEST = 2
"""Words of what an entry tells."""
_ENOUGH = 200
"""Characters of what an entry tells from which one knows that it tells something."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_MONTH = rf"(?:{'|'.join(f'{m[:3]}(?:{m[3:]})?' if len(m) > 3 else m for m in MONTHS)}|Sept)\.?"
_WEEKDAY = rf"(?:{'|'.join(f'{d[:3]}(?:{d[3:]})?' for d in WEEKDAYS)}|Tues|Weds|Thurs?)\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"{_DAY}(?:\s?(?:-|–|and|to|&)\s?{_DAY})?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_HEAD_OF_DAY = re.compile(
    rf"\W*(?:weekend\s+)?(?:{_WEEKDAY}(?:\s?[-–/]\s?{_WEEKDAY})?,?\s+)?(?:the\s+)?"
    rf"(?:{_DAYS}(?:\s+of)?\s+{_MONTH}|{_MONTH}\s+{_DAYS})(?:,?\s+{_YEAR})?\W*",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"\W{{0,3}}(?P<head>[^\n:–—]{{1,{_LONGEST_HEAD}}}?(?:\d:\d\d[^\n:–—]{{0,30}}?)?)(?:(?::|\s[-–—])\s+|\s{{2,}}|\s*\t\s*)(?P<told>\S.*)",
    re.DOTALL,
)
_FIXED = re.compile(rf"{_DAY}\s+{_MONTH}(?!\w)|(?<!\w){_MONTH}\s+{_DAY}(?!\w)|(?<!\w){_YEAR}(?!\w)", re.IGNORECASE)
_TIMES = re.compile(
    rf"(?:{_MONTH}|{_WEEKDAY}|{_DAYS}|{_YEAR}s?|\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\.?|\d{{1,2}}[:.]\d\d|\d{{4}}|GMT|UTC|local(?:\s+time)?"
    r"|early|mid|late|later|of|the|to|and|from|until|in|on|at|by|around|about|end|same|next|following|previous|after|before"
    r"|that|first|second|third|fourth|half|quarter|years?|months?|weeks?|days?|hours?|morning|afternoon|evening|night|noon"
    r"|midnight|dawn|spring|summer|autumn|winter|present|now|today|yesterday|tomorrow|weekend|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|updated?)(?!\w)",
    re.IGNORECASE,
)
_UNITS = re.compile(
    rf"(?<!\w)(?:{_MONTH}|{_WEEKDAY}|{_YEAR}s?|years?|months?|weeks?|days?|night|morning|today|tomorrow)(?!\w)",
    re.IGNORECASE,
)


def heads_with_day(text: str) -> bool:
    """A line that says nothing but a day or two of a month, with or without weekday and year."""
    return _HEAD_OF_DAY.fullmatch(text) is not None


def is_entry(text: str) -> bool:
    """A line that begins with its time and a colon or dash, and then tells something."""
    return told_from(text) is not None


def is_marked_entry(text: str) -> bool:
    """The same, where a colon or dash parts the time from the rest, and not only spaces."""
    told = told_from(text)
    return told is not None and text[:told].rstrip().endswith((":", "-", "–", "—"))


def told_from(text: str) -> int | None:
    """Where, in an entry, what it tells begins behind its time; None where the text is no entry."""
    match = _ENTRY.match(text)
    if match is None or _UNITS.search(match["head"]) is None or re.search(r"\w", _TIMES.sub(" ", match["head"])):
        return None
    told = match["told"][:_ENOUGH]
    says = re.search(r"[^\W\d_]{3,}", _TIMES.sub(" ", told)) and len(_WORD.findall(told)) >= _SHORTEST
    return match.start("told") if says else None


def entries(texts: Sequence[str]) -> set[int]:
    """The indices of lines that are entries of a chronology: several in a row, of which two have a date."""
    found: set[int] = set()
    run: list[int] = []
    for i, text in enumerate([*texts, ""]):
        if is_entry(text):
            run.append(i)
            continue
        fixed = sum(_FIXED.search(texts[k][: _LONGEST_HEAD + 10]) is not None for k in run)
        if len(run) >= _FEWEST and fixed >= _FEWEST_FIXED:
            found.update(run)
        run = []
    return found


def days_heading(texts: Sequence[str], is_told: Sequence[bool]) -> list[int]:
    """The indices of lines that head the entries of a chronology: days by themselves, each above what ``is_told``.

    Clock times may stand between, as on pages that are written as things happen.
    """
    heads = [
        i
        for i, text in enumerate(texts)
        if _is_above(i, texts, is_told) and (heads_with_day(text) or is_day_alone(text))
    ]
    fewest = _FEWEST if any(is_day_alone(texts[i]) for i in heads) else _FEWEST - 1  # those with a year may be stamps
    return heads if len({texts[i] for i in heads}) >= fewest else []


def _is_above(i: int, texts: Sequence[str], is_told: Sequence[bool]) -> bool:
    below = i + 2 if i + 1 < len(texts) and is_clock(texts[i + 1]) else i + 1
    return below < len(texts) and is_told[below]
