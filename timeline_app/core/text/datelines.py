"""Datelines: place, day and agency in front of a story (AP Stylebook, 'datelines')."""

from __future__ import annotations

import re

from timeline_app.core.calendar_names import SHORT_MONTHS, SHORT_WEEKDAYS

WIRES = (
    r"Reuters|Associated Press|AP|AFP|Agence France-Presse|Bloomberg|Xinhua|TASS|Interfax|RIA Novosti|Kyodo(?: News)?|"
    r"Yonhap(?: News Agency)?|ANSA|EFE|dpa|DPA|UPI|PTI|ANI|IANS|Anadolu(?: Agency)?|AAP|PA Media|Press Association"
)
"""The agencies that may stand in a dateline or byline by themselves."""

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
"""A month as stamps and datelines write it, without the full stop of its short form."""
_DAY = rf"(?:{MONTH}\.?\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\.?)(?:,?\s+\d{{4}})?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ANY_DAY = (
    rf"(?:(?:{_WEEKDAY},?\s+)?"
    r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?"
    rf"|{_WEEKDAY}\.?)"
)
_CAPITAL = r"[A-Z\u00C0-\u00DE\u0100-\u017F]"
_CAPITALS = rf"{_CAPITAL}(?:{_CAPITAL}|[.'’-])+(?:[ /]{_CAPITAL}(?:{_CAPITAL}|[.'’-])+){{0,3}}"
_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}"
_NAMES = rf"{_NAME}(?:\s?/\s?{_NAME}){{0,3}}"
"""One place or several: "Nairobi/Geneva"."""
_DAY_OF_YEAR = rf"(?:{MONTH}\.?\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\.?),?\s+\d{{4}}"
_DASH = r"(?:(?:[-–—_]{1,2}|:)\s|—(?=[A-Z]))"
_SHAPES = (
    re.compile(
        rf"(?:\[{_ANY_DAY}\]\s+)?"
        rf"(?P<place>(?!(?:FILE |HANDOUT )?(?:PHOTO|PICTURE|VIDEO|UPDATED?)\b){_CAPITALS}"
        rf"(?:,\s+(?!{_WEEKDAY}\b)[A-Z][\w.]+(?:\s[A-Z][a-z]+)?)?"
        rf"|{_NAME}(?=,\s+{_ANY_DAY}\s*(?:\(|[-–—]))"
        rf"|{_NAME}(?:,\s+[A-Z][\w.]+)?(?=\s+(?:\([A-Z][A-Za-z .]{{2,30}}\)\s+)?\((?:{WIRES})\)\s*[-–—:]))"
        rf"(?:,\s+{_ANY_DAY})?\s*(?:\([^)\n]{{2,40}}\)\s*){{0,2}}{_DASH}"
    ),
    re.compile(
        rf"(?P<place>{_NAME})(?:\s\[[A-Z]\w+\])?,\s+{_DAY}\s*\([A-Za-z][\w ./&-]{{1,30}}\)"
        r"\s*(?:\.?\s?[-–—:]+\s*|(?=[A-Z“\"]))"
    ),
    re.compile(rf"(?P<place>{_CAPITALS}|{_NAME}),\s+{_DAY}\s*\.?\s*/(?:{WIRES}|[A-Z]{{2,8}})/[.\s]*[-–—]?\s*"),
    re.compile(rf"(?P<place>{_CAPITALS})\.\s+{_DAY}\s*(?:\([^)\n]{{2,40}}\)\s*)?{_DASH}"),
    re.compile(rf"(?P<place>{_CAPITALS}),?\s+(?i:{_DAY}|{_WEEKDAY})\.\s+(?=[A-Z“\"])"),
    re.compile(rf"(?P<place>{_CAPITALS}),\s+(?:{_DAY}|{_WEEKDAY})\.?(?=\s*(?:\n\n|\Z))"),
    re.compile(rf"(?P<place>{_NAME})\s+\((?:{WIRES})\),?\s+{_DAY}\s*{_DASH}"),
    re.compile(rf"[(\[](?P<place>{_NAMES}(?:,\s+[A-Z][\w.]+)?),\s+{_DAY}[)\]]\s*(?:[-–—]+\s*|:\s+|(?=[A-Z“\"]))"),
    re.compile(
        rf"(?P<place>{_NAMES}(?:,\s+[A-Z][\w.]+(?:\s[A-Z][a-z]+)?)?)(?:,\s+|\s*[-–—|]\s+){_DAY_OF_YEAR}\s*(?:[-–—|]\s*|:\s+)"
    ),
    re.compile(rf"(?P<place>{_NAMES})\s+\({_DAY_OF_YEAR}\)\s*(?:[-–—]\s*|:\s+)"),
    re.compile(rf"{_DAY_OF_YEAR}(?:,\s+|\s*[|–—-]\s+)(?P<place>{_NAMES})\s*{_DASH}"),
    re.compile(
        rf"(?P<place>{_CAPITALS}|{_NAME})(?:,\s+{_NAME})?,\s+{_DAY}\s*/\s*\d{{1,2}}:\d\d\s*(?:[ap]\.?m\.?)?"
        rf"\s*(?:\([^)\n]{{2,40}}\)\s*)?(?:{_DASH}|\.\s*-?\s+)"
    ),
    re.compile(rf"{_DAY},?\s+\((?P<place>{_CAPITALS}|{_NAME})\)\s*{_DASH}"),
    re.compile(
        rf"(?P<place>{_NAME}),?\s+\([^()\n]{{0,60}}[-–—/]\s*\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\.?,?\s+\d{{4}}\s*\)"
        r"\s*[-–—:]?\s*"
    ),
)
"""As in "LISBON, June 3 (Agency) - A", "Lisbon, Jun 3 (PTI) A", "LISBON, June 3. /TASS/. A", "LISBON. June 3 - A",
"LISBON, JUNE 3. A", "LISBON, Tuesday.", "Lisbon (AFP) June 3, 2024 - A", "(Lisbon, June 3, 2024) - A",
"[Lisbon/Porto, 3 June 2024] A", "Lisbon - 3 June 2024: A", "Lisbon (3 June 2024) - A", "3 June 2024, Lisbon - A",
"June 3, 2024 (LISBON) - A", "Lisbon, Portugal, Jun 3, 2024 / 06:02 am - A",
"Lisbon, (APP - Agency - 3rd Jun, 2024) A"."""
_AGENCY = re.compile(r"^[^\n]{0,80}?\((?P<agency>[A-Z][A-Za-z .-]{1,30})\)\s*(?:[-–—_]|--)")


_TOLD = re.compile(
    rf"(?:(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})|(?P<number>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<name>{MONTH}))"
    r"(?:\.?,?\s+(?P<year>\d{4}))?\b",
    re.IGNORECASE,
)
_ONLY_WEEKDAY = re.compile(rf"\b({_WEEKDAY})\b", re.IGNORECASE)


def dateline(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The dateline with which the text in [start, end) begins; ``place`` is its group for the place. None if none."""
    stop = len(text) if end is None else end
    first = None
    for match in (shape.match(text, start, stop) for shape in _SHAPES):
        if match is not None and day_in_dateline(match) is not None:
            return match
        first = first or match
    return first


def is_dateline(line: str) -> bool:
    """Is a line nothing but a dateline that tells a day?"""
    found = dateline(line)
    if found is None or found.end() != len(line):
        return False
    return day_in_dateline(found) is not None or weekday_in_dateline(found) is not None


def day_in_dateline(match: re.Match[str]) -> tuple[int | None, int, int] | None:
    """Year (None where it has none), month and day that a dateline tells; None if it tells no day."""
    told = _TOLD.search(match.group(), match.end("place") - match.start()) or _TOLD.match(match.group())
    if told is None:
        return None
    month = SHORT_MONTHS.index((told["month"] or told["name"])[:3].capitalize()) + 1
    return (int(told["year"]) if told["year"] else None), month, int(told["day"] or told["number"])


def weekday_in_dateline(match: re.Match[str]) -> int | None:
    """The weekday (0 Monday) that is all the day a dateline tells: "SYDNEY, Tuesday."."""
    told = _ONLY_WEEKDAY.search(match.group(), match.end("place") - match.start())
    if told is None or day_in_dateline(match) is not None:
        return None
    return SHORT_WEEKDAYS.index(told[1][:3].capitalize())


def agency_in_dateline(text: str) -> str | None:
    """The agency in brackets before the dash of a dateline."""
    match = _AGENCY.search(text)
    return match["agency"] if match else None
