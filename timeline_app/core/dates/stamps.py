"""Stamps: the dates printed in the head and foot of a page, with label, clock time and zone, not yet judged."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, time
from enum import IntEnum
from typing import TYPE_CHECKING

from dateutil import parser as dateutil_parser

from timeline_app.core.text import moments
from timeline_app.core.text.calendars import day_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_YEAR, LAST_YEAR = 1600, 2200
"""The years in which a page may have been published: from the first newspapers to well after us."""


class Order(IntEnum):
    """In which order a numeric date names day, month and year."""

    NAMED = 0
    """The month is named, or the date is ISO 8601: nothing to decide."""
    DAY_FIRST = 1
    MONTH_FIRST = 2
    YEAR_FIRST = 3

    @property
    def words(self) -> str:
        return {1: "day first", 2: "month first", 3: "year first"}.get(self, "as written")


class Label(IntEnum):
    """What the words beside a date say that it is; lower is better."""

    PUBLISHED = 0
    NONE = 1
    UPDATED = 2
    COPYRIGHT = 3
    SAVED = 4
    """The day of the visit, of whoever saved or printed the page."""
    DATED = 5
    """No more than the word "date"."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as printed: its readings by order, most usual first. ``utc_offset`` is in hours east of UTC."""

    text: str
    start: int
    end: int
    readings: tuple[tuple[Order, date], ...]
    label: Label
    separator: str | None = None
    weekday: int | None = None
    clock: time | None = None
    zone: str | None = None
    utc_offset: float | None = None

    @property
    def is_ambiguous(self) -> bool:
        return len({day for order, day in self.readings if order is not Order.YEAR_FIRST}) > 1


_ZONES: dict[str, float | None] = {
    **dict.fromkeys(("gmt", "utc", "z", "wet"), 0.0),
    "bst": 1.0,
    "west": 1.0,
    "cet": 1.0,
    "cest": 2.0,
    "eet": 2.0,
    "eest": 3.0,
    "msk": 3.0,
    "trt": 3.0,
    "pkt": 5.0,
    "ist": 5.5,
    "hkt": 8.0,
    "sgt": 8.0,
    "jst": 9.0,
    "kst": 9.0,
    "aest": 10.0,
    "aedt": 11.0,
    "nzst": 12.0,
    "nzdt": 13.0,
    "est": -5.0,
    "edt": -4.0,
    "cst": -6.0,
    "cdt": -5.0,
    "mst": -7.0,
    "mdt": -6.0,
    "pst": -8.0,
    "pdt": -7.0,
    # Summer or winter time, as the day may be: no fixed offset.
    **dict.fromkeys(("et", "ct", "mt", "pt")),
}
AMERICAN_ZONES = frozenset(["et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt"])
_ZONE = r"(?P<zone>Z\b|[A-Z]{2,4}\b(?:\s*[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)"
_CLOCK = re.compile(
    rf"""(?<![\d.,:/-])(?P<hour>2[0-3]|[01]?\d)
    (?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?|(?P<military>[0-5]\d)(?=\s*(?:GMT|UTC|hrs|hours)))?(?!\d)\s*
    (?P<half>[ap]\.?\s?m\b\.?)?\s*(?:\(?{_ZONE}\)?)?""",
    re.VERBOSE | re.IGNORECASE,
)
_ISO_CLOCK = re.compile(r"T?(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?")
_WEEKDAY_AFTER = re.compile(r",?\s+\(?(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?,?\s*$", re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{1,4})")
_YEAR_MONTH_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_UNIX = re.compile(r"([A-Za-z]{3,9}\s+\d{1,2})\s+(\d\d:\d\d(?::\d\d)?)(\s+[A-Z]{2,4})?\s+(\d{4})")
"""As programs write a moment: "Oct 26 17:48:31 2000"."""
_SPAN = re.compile(r"(\d{1,2})\s?[-–]\s?(\d{1,2})(\s+[A-Za-z]+\.?\s+\d{4})")
"""The days of an issue: "24 - 30 December 1998"."""


def _first_of_span(match: re.Match[str]) -> str:
    """The first of two days; a number before a dash that is no earlier day ("No. 17 - 5 May 1998") is none."""
    return (match[1] if int(match[1]) < int(match[2]) else match[2]) + match[3]


_WIRED = re.compile(r"(\d\d)(\d\d)(\d\d) ?(GMT|UTC|Z) ([A-Z]{3}) (\d{2,4})", re.IGNORECASE)
"""Day, hour, minute, zone, month and year, as in "301840 GMT DEC 08"."""
_SHORT_YEAR = re.compile(r"\s?['’](\d\d)$")
"""As in "12 Mar.'08"."""
_LETTERS = re.compile(r"[A-Za-z]{3}")
_JOINED = re.compile(r"\b(\d\d)([A-Z]{3})(\d{4})\b")
"""As in "07NOV2003"."""
_SPELT = re.compile(r"\s+of\s+|\s*[»>]\s*", re.IGNORECASE)
"""What stands between the parts of "the 7th of December, 2006" and "2007 » August » 16"."""
_ROMAN = re.compile(r"\b(\d{1,2})\.\s?(I{1,3}|I?V|VI{0,3}|I?X|XI{0,2})\.\s?(\d{4})\b")
_ROMAN_MONTHS = "I II III IV V VI VII VIII IX X XI XII".split()  # noqa: SIM905  (a list of words reads better as words)
_DANISH = re.compile(r"(\d{1,2})/(\d{1,2})-(\d{4})")
"""Day and month as Danes write them: "6/11-2024"."""
_BUDDHIST = re.compile(r"(?<=[A-Za-z]\s)2[45]\d\d\b")
"""Years of the Thai calendar, behind the name of a month: no page is of the 25th century."""
_BUDDHIST_ERA = 543
_HOURS = 24
_DAYS = [name[:3].lower() for name in calendar.day_name]


def find_stamps(text: str, start: int, end: int) -> Iterator[Stamp]:
    """The stamps of one line of the page, in order."""
    line = text[start:end]
    matches = list(moments.DATE.finditer(line))
    for i, match in enumerate(matches):
        readings = _readings(match.group())
        if not readings:
            continue
        before = matches[i - 1].end() if i else 0
        after = matches[i + 1].start() if i + 1 < len(matches) else len(line)
        yield _stamp(line, start, match, readings, before, after)


def _stamp(
    line: str, offset: int, match: re.Match[str], readings: tuple[tuple[Order, date], ...], before: int, after: int
) -> Stamp:
    weekday = _WEEKDAY.search(line, before, match.start()) or _WEEKDAY_AFTER.match(line, match.end(), after)
    label = _label(line, match, before, after)
    clock, zone, clock_end = _clock(line, match, before, _next_label(line, match.end(), after))
    numeric = _NUMERIC.fullmatch(match.group())
    end = max(match.end(), clock_end)
    return Stamp(
        text=line[match.start() : end],
        start=offset + match.start(),
        end=offset + end,
        readings=readings,
        label=label,
        separator=numeric.group(2) if numeric else None,
        weekday=_DAYS.index(weekday.group(1)[:3].lower()) if weekday else None,
        clock=clock,
        zone=zone,
        utc_offset=_offset(zone),
    )


# --- the day -------------------------------------------------------------------------------------------------------


def _readings(words: str) -> tuple[tuple[Order, date], ...]:
    words = _BUDDHIST.sub(lambda m: str(int(m[0]) - _BUDDHIST_ERA), words)
    if (elsewhere := day_elsewhere(words)) is not None:
        return tuple((order, day) for order, day in _valid(Order.NAMED, *(str(part) for part in elsewhere)))
    words = _SPELT.sub(" ", _JOINED.sub(r"\1 \2 \3", words))
    if roman := _ROMAN.fullmatch(words):
        month = str(_ROMAN_MONTHS.index(roman[2]) + 1)
        return tuple((Order.NAMED, day) for _, day in _valid(Order.NAMED, roman[3], month, roman[1]))
    if danish := _DANISH.fullmatch(words):
        return tuple((Order.NAMED, day) for _, day in _valid(Order.NAMED, danish[3], danish[2], danish[1]))
    words = _SHORT_YEAR.sub(lambda m: f" {_century(int(m[1]))}", words)
    words = _UNIX.sub(r"\1 \4", _SPAN.sub(_first_of_span, words)).replace("/", " ") if _LETTERS.search(words) else words
    words = _WIRED.sub(r"\1 \5 \6", _YEAR_MONTH_DAY.sub(r"\1-\2-\3", words))
    numeric = _NUMERIC.fullmatch(words)
    if numeric:
        return tuple(_numeric_readings(*numeric.groups()))
    try:
        moment = dateutil_parser.parse(re.sub(r"(?<=\d)-(?=[A-Za-z])|(?<=[A-Za-z])-(?=\d)|,(?=\d)", " ", words))
    except (ValueError, OverflowError):
        return ()
    told = f"{moment.year % 100:02d}" in words  # a parser that misses the year would take today's
    return ((Order.NAMED, moment.date()),) if told and FIRST_YEAR <= moment.year <= LAST_YEAR else ()


def _numeric_readings(a: str, separator: str, b: str, c: str) -> Iterator[tuple[Order, date]]:
    if len(a) == 4:
        order = Order.NAMED if separator == "-" else Order.YEAR_FIRST
        # Year first always goes on with the month (ISO 8601): nothing to decide either.
        yield from _valid(order if order is Order.NAMED else Order.NAMED, a, b, c)
        return
    yield from _valid(Order.DAY_FIRST, c, b, a)
    yield from _valid(Order.MONTH_FIRST, c, a, b)
    if len(c) == 2:
        yield from _valid(Order.YEAR_FIRST, a, b, c)


def _valid(order: Order, year: str, month: str, day: str) -> Iterator[tuple[Order, date]]:
    full = _century(int(year)) if len(year) <= 2 else int(year)
    try:
        when = date(full, int(month), int(day))
    except ValueError:
        return
    if FIRST_YEAR <= full <= LAST_YEAR:
        yield order, when


def _century(year: int) -> int:
    """Two-digit years as POSIX strptime reads them: 69-99 are 1969-1999, 00-68 are 2000-2068."""
    return year + (1900 if year >= 69 else 2000)


# --- words beside it -----------------------------------------------------------------------------------------------


def _label(line: str, match: re.Match[str], before: int, after: int) -> Label:
    """The label nearest before the date; failing that one after it that no later date claims."""
    prefix = _last_label(line[before : match.start()])
    if prefix is not None:
        return prefix
    if before:
        return Label.NONE
    suffix = line[match.end() : after]
    if after != len(line):
        return Label.NONE
    label = _first_label(suffix)
    return Label.NONE if label is Label.UPDATED and _has_own_time(suffix) else label


_AGO = re.compile(r"\bago\b|\b(?:há|hace|vor|il y a) \d", re.IGNORECASE)


def _has_own_time(suffix: str) -> bool:
    """As in "5 November 2024, 07:02 | Updated 09:45", "Updated 2 hours ago": of the update is what follows the word."""
    at = _labels(suffix)[0][0]
    return bool(_AGO.search(suffix, at)) or any(_is_clock(found) for found in _CLOCK.finditer(suffix, at))


def _labels(words: str) -> list[tuple[int, Label]]:
    found = [(m.start(), Label.PUBLISHED) for m in moments.PUBLISHED.finditer(words)]
    found += [(m.start(), Label.UPDATED) for m in moments.UPDATED.finditer(words)]
    found += [(m.start(), Label.DATED) for m in moments.DATED.finditer(words)]
    found += [(m.start(), Label.SAVED) for m in moments.SAVED.finditer(words)]
    found += [(m.start(), Label.COPYRIGHT) for m in re.finditer(r"©|\bcopyright\b", words, re.IGNORECASE)]
    return sorted(found)


def _last_label(words: str) -> Label | None:
    found = _labels(words)
    return found[-1][1] if found else None


def _first_label(words: str) -> Label:
    found = _labels(words)
    return found[0][1] if found else Label.NONE


def _next_label(line: str, start: int, end: int) -> int:
    """Where the words that belong to this date stop: at the next label of an update."""
    match = moments.UPDATED.search(line, start, end)
    return match.start() if match else end


def _clock(line: str, match: re.Match[str], before: int, after: int) -> tuple[time | None, str | None, int]:
    """Clock time and zone beside the date, and where they end. Those after the date are preferred."""
    if unix := _UNIX.fullmatch(match.group()):
        hour, minute = unix[2].split(":")[:2]
        return time(int(hour), int(minute)) if int(hour) < _HOURS else None, unix[3] and unix[3].strip(), match.end()
    if wired := _WIRED.fullmatch(match.group()):
        return time(int(wired[2]), int(wired[3])), wired[4], match.end()
    iso = _ISO_CLOCK.match(line, match.end(), after)
    if iso:
        return _to_time(iso), iso["zone"], iso.end()
    before_it = [m for m in _CLOCK.finditer(line, before, match.start()) if _is_clock(m) and _known_zone(m)]
    elsewhere = bool(before_it) and ELSEWHERE.match(line, match.end(), after) is not None
    for found in () if elsewhere else _CLOCK.finditer(line, match.end(), after):
        if _is_clock(found) and found.start() - match.end() < 30 and not _is_price(line, match.end(), found):
            words = found.group().rstrip()
            return _to_time(found), _known_zone(found), found.start() + len(words)
    earlier = [m for m in _CLOCK.finditer(line, before, match.start()) if _is_clock(m) and match.start() - m.end() < 20]
    if earlier:
        return _to_time(earlier[-1]), _known_zone(earlier[-1]), match.end()
    return None, None, match.end()


def _is_clock(match: re.Match[str]) -> bool:
    return bool(match["minute"] or match["military"] or match["half"])


ELSEWHERE = re.compile(
    r"\s*\(\d{1,2}[:.]\d\d\s+(?:on\s+)?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\s+in\s", re.IGNORECASE
)
"""As in "02:20 UTC, Fri 14 Aug 2015 (21:20 Thursday in Quito)": the same moment where the report was written."""
_CURRENCY = re.compile(r"(?:\b[A-Z][^\W\d_]{2,}|[$£€]) ?$")
_OF_CLOCKS = re.compile(r"(?:day|time|at|um|uhr|published|posted|updated) ?$", re.IGNORECASE)


def _is_price(line: str, after: int, found: re.Match[str]) -> bool:
    """As in "Issue 40   Leva 1.50": the price of a paper behind its day."""
    if found["half"] or "." not in found.group() or not _CURRENCY.search(line, after, found.start()):
        return False
    return _OF_CLOCKS.search(line, after, found.start()) is None


def _known_zone(match: re.Match[str]) -> str | None:
    zone = match["zone"]
    if not zone:
        return None
    return zone if re.split(r"[\s+-]", zone)[0].lower() in _ZONES or zone[0] in "+-" else None


def _to_time(match: re.Match[str]) -> time:
    parts = match.groupdict()
    hour, minute = int(parts["hour"]), int(parts["minute"] or parts.get("military") or 0)
    half = (parts.get("half") or "")[:1].lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)


def _offset(zone: str | None) -> float | None:
    """Hours east of UTC. Zones whose offset depends on the season ("ET") give None."""
    if not zone:
        return None
    signed = re.search(r"([+-])(\d{1,2}):?(\d\d)?$", zone)
    if signed:
        return (1 if signed[1] == "+" else -1) * (int(signed[2]) + int(signed[3] or 0) / 60)
    return _ZONES.get(zone.lower())
