"""Dates by month name or in figures, with or without the year."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.dates.finders.weekdays import LAST_AFTER, PICK, PICKS
from timeline_app.core.dates.grain import Period, day_number, stated
from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import Cyclic, Fraction, Numeric, Pick, Shifted, Stated
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from timeline_app.core.dates.meaning import Meaning


DIGITS = (*"0123456789", *(f"{number:02d}" for number in range(100)))
"""Figures, one or two at a time."""
ORDINALS = tuple(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
    """.split()  # noqa: SIM905  (words read better as words)
)


def _full(found: Found) -> Meaning | None:
    day = int(found.number("day") or found.number("day_word") or 0)
    return _stated_or_no_day(_year(found), found.month(), day)


def _stated_or_no_day(year: int, month: int, day: int) -> Meaning | None:
    """The day, or what the text gives though the calendar has no such day ("30 February 1900")."""
    period = stated(year, month, day)
    if period is None and 28 < day <= 31 and 1 <= month <= 12:
        return Numeric(day, month, year, day_first=True)
    return Stated(period) if period else None


def _year(found: Found) -> int:
    year = found.year()
    return 1 - year if found.has("bc") else year


_ORDINAL_NAME = re.compile(r"(?:[A-Z][a-z]+-)?[A-Z][a-z]+ [A-Z][a-z]")


def _date(found: Found) -> Meaning | None:
    day = int(found.number("day") or found.number("day_ordinal") or found.number("day_word") or 0)
    month = found.month()
    if found.has("day_word") and _ORDINAL_NAME.match(found.text, found.start_of("day_word")):
        return None  # "By the end of May the Second Army ..."
    if stated(2000, month, day):
        return Cyclic("date", 100 * month + day, PICKS[found["pick"]])
    return Numeric(day, month, None, day_first=True) if 28 < day <= 31 else None


def _date_last(found: Found) -> Meaning | None:
    which = "2" if found.has("month2") else ""
    day, month = int(found.number(f"day{which}") or 0), found.month(f"month{which}")
    return Cyclic("date", 100 * month + day, Pick.LAST) if stated(2000, month, day) else None


def _ten_days(found: Found) -> Meaning:
    """A third of a month, by which weather and harvests are told in Russian and its neighbours."""
    number = {"first": 1, "second": 2}.get(found["nth"], 3)
    period = stated(found.year(), found.month()) if found.has("year") else None
    return Fraction(number, 3, Stated(period) if period else Cyclic("month", found.month()))


def _month_year(found: Found) -> Meaning | None:
    period = stated(_year(found), found.month())
    return Stated(period) if period else None


def _month(found: Found) -> Meaning | None:
    return Cyclic("month", found.month(), PICKS[found["pick"]])


def _quarter_of_months(found: Found) -> Meaning | None:
    """January to March of 2023-24 are those of 2024: such years begin in April."""
    first, last = found.month(), found.month("month2")
    if first % 3 != 1 or last - first != 2:
        return None
    late = found.has("last") and first == 1
    within = Stated(Period(Unit.YEAR, found.year() + late)) if found.has("year") else None
    return Cyclic("quarter", (first + 2) // 3, within=within)


def _dotted(found: Found) -> Meaning | None:
    return Numeric(int(found["first"]), int(found["second"]), _century(found["last"]), day_first=True)


def _slashed(found: Found) -> Meaning | None:
    return Numeric(int(found["first"]), int(found["second"]), _century(found["last"]), day_first=None)


_ON = re.compile(
    r"\b(?:on|since|dated|until|till|before|after|by|from|\w+day,?|\d\d?/\d\d?,? (?:to|and|until))\s+$", re.IGNORECASE
)


def _day_and_month(found: Found) -> Meaning | None:
    """As in "on 30/10", but no fraction, score or "24/7"."""
    first, second, start = int(found["first"]), int(found["second"]), found.start
    said = _ON.search(found.text, max(0, start - 16), start)
    if said is None or not (stated(2000, second, first) or stated(2000, first, second)):
        return None
    return Numeric(first, second, None, day_first=None)


def _century(digits: str) -> int:
    """Two-digit years by the POSIX rule: 69-99 are 19xx, 00-68 are 20xx."""
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= 69 else 2000)


def _iso(found: Found) -> Meaning | None:
    return _stated_or_no_day(found.year(), int(found["first"]), int(found["second"]))


def _day_of_month_near(found: Found) -> Meaning | None:
    """As papers and letters had it: "the 24th inst." of this month, "ult." of the last, "prox." of the next."""
    months = {"inst": 0, "ult": -1, "prox": 1}[found["month_near"]]
    return Cyclic("day", int(found.number("day_ordinal") or 0), within=Shifted(Unit.MONTH, months))


_OF_MANY = re.compile(r"\b\d+(?:st|nd|rd|th) (?:anniversary|annual|birthday|edition)\b", re.IGNORECASE)
_BESIDE = 200
"""Characters before "the 30th" in which the anniversaries are told of which it is one."""


def _day_of_month(found: Found) -> Meaning | None:
    if _OF_MANY.search(found.text, max(0, found.start - _BESIDE), found.start):
        return None  # "divers came for the 25th anniversary; for the 30th, nobody did"
    return Cyclic("day", int(found.number("day_ordinal") or 0))


def _eleventh(found: Found) -> Meaning:
    """The one day that English names by its date alone."""
    del found
    return Stated(Period(Unit.DAY, day_number(2001, 9, 11)))


_BC = r"(?:,? (?P<bc>B\.C\.(?:E\.)?|BCE?\b))?"
DATES = Finder(
    "date",
    ("month",),
    (
        Rule(
            "month day year",
            r"{month}(?: |(?<=\.)){day},? {year}" + _BC,
            _full,
            (("Oct. 7, 2023", "2023-10-07"), ("Nov.18, 2024", "2024-11-18")),
            "month",
            needs=DIGITS,
        ),
        Rule(
            "month day of several, year",
            r"{month} {day}(?=(?:-|–| and | to ){day2},? {year})",
            _full,
            (),
            "month",
            needs=DIGITS,
        ),
        Rule(
            "month day word year",
            r"{month} (?:the )?{day_word},? {year}",
            _full,
            (("July fourth, 1976", "1976-07-04"),),
            "month",
            needs=ORDINALS,
        ),
        Rule(
            "day month year",
            r"(?:the )?{day}(?: of)? {month}(?:(?:,| of)? |,){year}" + _BC,
            _full,
            (("7 October 2023", "2023-10-07"), ("7th of October, 2023", "2023-10-07"), ("7 May,2023", "2023-05-07")),
            "month",
            needs=DIGITS,
        ),
        Rule(
            "day month year, hyphens",
            r"{day}-{month}-{year}",
            _full,
            (("07-Oct-2023", "2023-10-07"),),
            "month",
            needs=("-",),
        ),
        Rule(
            "date last",
            rf"(?:{{month}} {{day}}|(?:the )?{{day2}}(?: of)? {{month2}}){LAST_AFTER}",
            _date_last,
            (("December 31 last", "2023-12-31"), ("the 5th of May last", "2024-05-05")),
            needs=("last",),
        ),
        Rule(
            "month day",
            rf"(?:(?P<pick>{PICK}) )?{{month}} (?:the )?{{day}}",
            _date,
            (("Oct. 7", "2024-10-07"), ("October 7th", "2024-10-07")),
            "month",
            needs=DIGITS,
        ),
        Rule(
            "month day word",
            r"{month} (?:the )?{day_word}",
            _date,
            (("October seventh", "2024-10-07"),),
            "month",
            needs=ORDINALS,
        ),
        Rule(
            "day month",
            r"(?:the )?{day}(?: of)? {month}",
            _date,
            (("7 October", "2024-10-07"), ("the 7th of October", "2024-10-07")),
            "month",
            needs=DIGITS,
        ),
        Rule(
            "day word of month",
            r"(?:the )?{day_word} of {month}",
            _date,
            (("the seventh of October", "2024-10-07"),),
            "month",
            needs=ORDINALS,
        ),
        Rule(
            "ten days of a month",
            r"(?:the )?(?P<nth>first|second|third|last) ten days of {month}(?:,? {year})?",
            _ten_days,
            (("the second ten days of July", "2024-07"), ("the last ten days of May 2012", "2012-05")),
            "month",
            needs=("ten",),
        ),
        Rule(
            "month year",
            r"{month}(?:,| of)? {year}" + _BC,
            _month_year,
            (("October 2023", "2023-10"), ("October, 1917", "1917-10")),
            "month",
            needs=DIGITS,
        ),
        Rule(
            "month and short year",
            r"{month} ['’](?P<short>\d\d)",
            lambda m: Stated(p) if (p := stated(_century(m["short"]), m.month())) else None,
            (("Oct. '23", "2023-10"),),
            "month",
            needs=("'", "’"),
        ),
        Rule(
            "month",
            rf"(?:(?P<pick>{PICK}) )?{{month}}",
            _month,
            (("October", "2024-10"), ("last May", "2024-05"), ("next June", "2025-06")),
            "month",
        ),
        Rule(
            "quarter by its last month",
            r"(?:the )?(?P<month>March|June|September|December) quarter",
            lambda m: Cyclic("quarter", m.month() // 3),
            (("the September quarter", "2024-Q3"),),
            needs=("quarter",),
        ),
        Rule(
            "quarter by its months",
            r"(?:the )?{month}(?:-|–| to ){month2} quarter(?: of {year}(?:[-–/](?P<last>(?:20)?\d\d)(?!\d))?)?",
            _quarter_of_months,
            (("the April-June quarter", "2024-Q2"), ("January-March quarter of 2023-24", "2024-Q1")),
            "month",
            needs=("quarter",),
        ),
    ),
)

ELEVENTH = Finder(
    "day that names an event",
    ("month", "figures"),
    (
        Rule(
            "11 September",
            r"(?:Sept\.|September) 11(?= (?:attacks?|terror\w*|hijack\w*|commission|suicide|strikes|atrocit\w+))|(?<![\d/])9/11(?![/\d])",
            _eleventh,
            (("9/11", "2001-09-11"),),
            needs=("11",),
        ),
    ),
)

DATES_IN_FIGURES = Finder(
    "date in figures",
    ("figures",),
    (
        Rule(
            "ISO date",
            r"{year}[-/.](?P<first>0?[1-9]|1[0-2])[-/.](?P<second>0?[1-9]|[12]\d|3[01])",
            _iso,
            (("2023-10-07", "2023-10-07"),),
            needs=("-", "/", "."),
        ),
        Rule(
            "slashed date",
            r"(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<last>(?:19|20)\d\d|\d\d)",
            _slashed,
            (("25/10/23", "2023-10-25"), ("10/25/2023", "2023-10-25")),
            needs=("/",),
        ),
        Rule(
            "day and month in figures",
            r"(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)(?![/\d%])(?! (?:of|the|majority|vote|inch|[a-z]+s)\b)",
            _day_and_month,
            (),
            needs=("/",),
        ),
        Rule(
            "hyphenated date",
            r"(?P<first>[0-3]?\d)-(?P<second>[01]?\d)-(?P<last>(?:19|20)\d\d)",
            _slashed,
            (("25-10-2023", "2023-10-25"),),
            needs=("-",),
        ),
        Rule(
            "dotted date",
            r"(?P<first>[0-3]?\d)\.(?P<second>[01]?\d)\.(?P<last>(?:19|20)\d\d|\d\d)",
            _dotted,
            (("7.10.2023", "2023-10-07"),),
            needs=(".",),
        ),
    ),
)

DAYS_OF_MONTH = Finder(
    "day of the month",
    ("nth",),
    (
        Rule(
            "the nth of a month near",
            r"(?:the )?{day_ordinal} (?P<month_near>inst|ult|prox)(?:ant|imo)?",
            _day_of_month_near,
            (("the 7th inst", "2024-11-07"), ("2nd ult", "2024-10-02"), ("the 3rd proximo", "2024-12-03")),
            needs=("inst", "instant", "ult", "ultimo", "prox", "proximo"),
        ),
        Rule("the nth", r"the {day_ordinal}", _day_of_month, (("the 7th", "2024-11-07"),)),
    ),
)
