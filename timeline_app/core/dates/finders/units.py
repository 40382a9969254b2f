"""Calendar units counted by words: last week, this year, the third quarter, the following day, the weekend."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.dates.finders.weekdays import PICK, PICKS
from timeline_app.core.dates.grain import Period
from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import (
    Base,
    Counterpart,
    Cyclic,
    DayPart,
    Length,
    Meaning,
    Nth,
    Pick,
    Shifted,
    Stated,
    Window,
)
from timeline_app.core.values import Granularity as Unit

_SHIFTS: dict[str, tuple[int, Base]] = {
    "last": (-1, Base.NOW),
    "the latest": (-1, Base.NOW),
    "this": (0, Base.NOW),
    "this same": (0, Base.NOW),
    "the current": (0, Base.NOW),
    "current": (0, Base.NOW),
    "the present": (0, Base.NOW),
    "next": (1, Base.NOW),
    "the coming": (1, Base.NOW),
    "the upcoming": (1, Base.NOW),
    "this coming": (1, Base.NOW),
    "this past": (-1, Base.NOW),
    "the previous": (-1, Base.TOLD),
    "previous": (-1, Base.TOLD),
    "the prior": (-1, Base.TOLD),
    "the preceding": (-1, Base.TOLD),
    "the following": (1, Base.TOLD),
    "following": (1, Base.TOLD),
    "the next": (1, Base.TOLD),
    "that": (0, Base.TOLD),
    "that same": (0, Base.TOLD),
    "that very": (0, Base.TOLD),
    "the same": (0, Base.TOLD),
    "the very same": (0, Base.TOLD),
    "the": (0, Base.EITHER),
    "the full": (0, Base.EITHER),
    "the whole": (0, Base.EITHER),
    "the entire": (0, Base.EITHER),
}
_LASTS = re.compile(r"\b(?:for|over|throughout|during) $", re.IGNORECASE)
"""What makes a stretch of a unit: "for the next year" lasts a year."""
_NTH = {"last": -1, "final": -1, "first": 1}
_SHIFT = "|".join(sorted(_SHIFTS, key=len, reverse=True))
_CALENDAR = "day|weekend|week|month|quarter|year|decade|century"


def _unit(found: Found) -> Meaning | None:
    unit, said = found.unit("calendar"), found["shift"]
    start = found.match.start()
    before = found.match.string[max(0, start - 12) : start]
    count, base = _SHIFTS[said]
    if unit is Unit.DAY and said in ("the", "last", "next", "the coming", "the latest", "this", "this past"):
        return None
    if unit is not Unit.DAY and said == "the next":
        return Window(Length(1, unit), 1, told_in_history=not _LASTS.search(before))
    return Shifted(unit, count, base)


def _past(found: Found) -> Meaning:
    unit = found.unit("calendar")
    last_century = unit is Unit.CENTURY and found["way"] == "last"
    return Shifted(unit, -1) if unit is Unit.WEEKEND or last_century else Window(Length(1, unit), -1)


def _numbered(found: Found) -> Meaning | None:
    number, unit = found.whole("ordinal"), Unit.QUARTER if found["calendar"] == "period" else found.unit("calendar")
    if number is None and found["ordinal"] in ("last", "final", "latest"):
        number = 4 if unit is Unit.QUARTER else 2
    limit = 4 if unit is Unit.QUARTER else 2
    if number is None or number > limit:
        return None
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    kind, pick = "quarter" if unit is Unit.QUARTER else "half", PICKS.get(found["pick"], Pick.AUTO)
    return Cyclic(kind, number, pick, within, fiscal="fiscal" in found.match[0].lower())


def _nth(found: Found) -> Meaning | None:
    number = _NTH.get(found["nth"]) or found.whole("ordinal")
    if number is None or number > 6:
        return None
    if found.has("weekday"):
        return Nth(number, Unit.DAY, found.weekday())
    return Nth(number, found.unit("calendar"))


def _half(found: Found) -> Meaning:
    number = 1 if found["ordinal"] == "first" else 2
    return Cyclic("half", number, within=Shifted(Unit.YEAR, 0, Base.EITHER) if found.has("year_said") else None)


def _season(found: Found) -> Meaning | None:
    season = found.words.seasons[found["season"]]
    if found["season"] == "fall" and not found.has("pick") and not found.has("the") and not found.has("year"):
        return None
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    if found.has("south"):
        return _southern(found, season)
    return Cyclic("season", season, PICKS[found["pick"]], within)


_VALUES = ("SP", "SU", "FA", "WI")


def _southern(found: Found, season: int) -> Meaning | None:
    """South of the equator it is winter in June; the value keeps the name, the days are the southern ones."""
    north = (season + 2) % 4
    if found.has("year") and season == 1:
        return None  # the southern summer of a year may be either of two
    if not found.has("year"):
        return Cyclic("season", north, PICKS[found["pick"]])
    return Stated(Period(Unit.SEASON, 4 * found.year() + north), told_as=f"{found.year()}-{_VALUES[season]}")


def _feast(found: Found) -> Meaning:
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    name = found["feast"]
    return Cyclic("feast", name, PICKS[found["pick"]], within, rule=found.words.feasts[name])


def _year_earlier(found: Found) -> Meaning:
    if found["what"] in ("quarter", "third quarter"):
        return Shifted(Unit.QUARTER, -4, Base.EITHER)
    return Shifted(Unit.YEAR, -1, Base.EITHER)


def _year_earlier_length(found: Found) -> Meaning:
    return Length(found.number("count"), found.unit("units"))


def _year_earlier_quarter(found: Found) -> Meaning:
    return Cyclic("quarter", found.whole("ordinal") or 1, within=Shifted(Unit.YEAR, -1))


def _year_end(found: Found) -> Meaning:
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    return Cyclic("date", 1231, PICKS[found["pick"]], within)


def _same_of_year(found: Found) -> Meaning:
    """As in "the same period last year", "the like quarter of 1988"."""
    if found.has("year"):
        return Counterpart(Stated(Period(Unit.YEAR, found.year())))
    if found["what"] == "quarter":
        return Shifted(Unit.QUARTER, -4, Base.EITHER)
    return Counterpart(Shifted(Unit.YEAR, -1))


def _same_month(found: Found) -> Meaning:
    unit = Unit.WEEK if found["what"] == "week" else Unit.MONTH
    base = Base.TOLD if found["what"] == "month" else Base.NOW
    return Shifted(unit, -52 if unit is Unit.WEEK else -12, base, counted=True, approximate=True)


def _half_reported(found: Found) -> Meaning:
    return Cyclic("half", 1 if found["ordinal"] == "first" else 2, fiscal="fiscal" in found.match[0].lower())


def _part(found: Found) -> Meaning | None:
    code, said = found.words.day_parts[found["part"]], found["pick"]
    if said in ("last", "this"):
        return DayPart(code, Shifted(Unit.DAY, -1 if said == "last" else 0))
    counts = {"the previous": -1, "the next": 1, "the following": 1, "that": 0, "the same": 0, "that same": 0}
    return DayPart(code, Shifted(Unit.DAY, counts[said], Base.TOLD))


def _night_before(found: Found) -> Meaning:
    return DayPart(found.words.day_parts[found["part"]], Shifted(Unit.DAY, -1, Base.TOLD))


def _day_of_feast(found: Found) -> Meaning | None:
    """As in "the tenth day of Ramadan"."""
    number, name = found.whole("ordinal") or found.whole("count"), found["feast"]
    rule = found.words.feasts[name]
    length = rule.get("length", 1)
    if number is None or not isinstance(length, int) or not 1 <= number <= length:
        return None
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    shifted = {**rule, "length": 1, "offset": int(str(rule.get("offset", 0))) + number - 1}
    return Cyclic("feast", f"{name} {number}", PICKS[""], within, rule=shifted)


_YEAR_BEFORE = r"(?:(?P<year>(?:19|20)\d\d)(?:['’]s)? )"

UNITS = Finder(
    "unit",
    ("unit", "century"),
    (
        Rule(
            "year ended",
            r"the (?:(?:financial|fiscal) )?year(?= (?:end(?:ed|ing)\b|to (?:the end of )?(?:\d\d? )?{month_name}))",
            lambda _: Length(1, Unit.YEAR),
            (),
        ),
        Rule(
            "calendar unit",
            rf"(?P<shift>{_SHIFT}) (?:(?:fiscal|calendar) )?(?P<calendar>{_CALENDAR})(?! of the [\w-]+[ -]century)",
            _unit,
            (
                ("last week", "2024-W44"),
                ("this year", "2024"),
                ("next quarter", "2025-Q1"),
                ("the weekend", "2024-W44-WE"),
            ),
        ),
        Rule(
            "unit before last",
            r"the (?P<calendar>weekend|week|month|year) (?:(?P<back>before last)|after next)",
            lambda m: Shifted(m.unit("calendar"), -2 if m.has("back") else 2),
            (("the week before last", "2024-W43"), ("the weekend after next", "2024-W47-WE")),
        ),
        Rule(
            "past unit",
            rf"(?:the|this|over) (?P<way>past|last) (?P<calendar>{_CALENDAR})(?! of the (?:\w+|\w+-\w+)[ -]century)",
            _past,
            (("the past year", "P1Y"), ("the last month", "P1M")),
        ),
        Rule(
            "numbered quarter or half",
            rf"(?:(?P<pick>{PICK}|the) )?{_YEAR_BEFORE}?(?:fiscal )?{{ordinal}}(?:-| fiscal | )(?P<calendar>quarter)(?! of (?:the )?[\w-]+[ -]century)",
            _numbered,
            (("the third quarter", "2024-Q3"), ("third-quarter", "2024-Q3"), ("the 1988 third quarter", "1988-Q3")),
        ),
        Rule(
            "last quarter of",
            r"the (?P<ordinal>last|final) (?P<calendar>quarter)(?= of (?!the [\w-]+[ -]century))",
            _numbered,
            (),
        ),
        Rule(
            "half-year",
            r"(?:the )?(?P<ordinal>first|second|last|latter) half(?:(?P<year_said> of the year)|(?= of (?:(?:the|this|last|next|that)(?: \w+)? year\b|fiscal|FY|\d{4}(?!s))))",
            _half,
            (("the first half of the year", "2024-H1"),),
        ),
    ),
)

_LAST_YEAR = r"(?:last year|a year (?:ago|earlier|before)|the (?:year before|(?:previous|prior|preceding) year))"
_ALIKE = r"(?:same|like|comparable|corresponding|equivalent|similar)"
_REPORTED = r"(?= (?:net|profits?|loss|losses|earnings|results?|sales|revenues?|income|figures|pretax|operating|turnover|gains?|output|growth|orders)\b)"

REPORTS = Finder(
    "period of a report",
    ("unit", "period"),
    (
        Rule(
            "same period of another year",
            rf"(?:(?:the|its|a) )?{_ALIKE} (?P<what>period|quarter)(?: (?:of|in))? (?:{_LAST_YEAR}|{{year}})",
            _same_of_year,
            (("the same quarter last year", "2023-Q3"), ("the like period of 2022", "2022")),
        ),
        Rule(
            "same month of last year",
            rf"(?:(?:the )?(?:{_ALIKE})|this) (?P<what>month|week|time) {_LAST_YEAR}",
            _same_month,
            (("this time last year", "2023-11"), ("the same month a year earlier", "2023-11")),
        ),
        Rule(
            "period told of",
            r"(?:the|its) (?:latest|reported|most recent) period",
            lambda _: Shifted(Unit.QUARTER, 0, Base.EITHER),
            (),
        ),
        Rule(
            "quarter of a year",
            r"the {year} (?:quarter|period)(?! (?:of|in|when|during))",
            lambda m: Counterpart(Stated(Period(Unit.YEAR, m.year()))),
            (("the 2022 quarter", "2022"),),
        ),
        Rule(
            "numbered period",
            rf"(?:fiscal )?{{ordinal}}-(?P<calendar>period){_REPORTED}",
            _numbered,
            (),
        ),
        Rule("half reported", rf"(?:fiscal )?(?P<ordinal>first|second)-half{_REPORTED}", _half_reported, ()),
        Rule(
            "prior unit",
            r"(?:the )?(?:prior|previous)-(?P<calendar>year|quarter|month|week)",
            lambda m: Shifted(m.unit("calendar"), -1, Base.EITHER),
            (("prior-year", "2023"),),
        ),
        Rule(
            "end of year",
            r"(?:the )?year['’]s end(?: {year})?",
            _year_end,
            (("year's end", "2024-12-31"),),
        ),
    ),
)

_SHORT_YEAR = r"(?: (?:of )?{year}|[ /]?['’](?P<short>\d\d)(?!\d)|[ /](?P<fiscal>FY) ?(?P<short2>(?:20)?\d\d)(?!\d))?"


def _short_quarter(found: Found) -> Meaning:
    said = found["short"] or found["short2"] or found["year"]
    year = int(said) % 100 + 2000 if len(said) == 2 else int(said or 0)
    within: Meaning | None = Stated(Period(Unit.YEAR, year)) if said else None
    kind = "half" if found.has("half") else "quarter"
    return Cyclic(kind, int(found["number"] or found["number2"]), within=within, fiscal=found.has("fiscal"))


QUARTERS = Finder(
    "quarter in figures",
    ("quarter",),
    (
        Rule(
            "3Q",
            r"(?P<number>[1-4])(?P<kind>Q)(?:(?P<short>\d\d)(?!\d)| ?{year})?",
            _short_quarter,
            (("1Q24", "2024-Q1"), ("3Q", "2024-Q3")),
            "kind",
        ),
    ),
)

YEAR_TO_YEAR = Finder(
    "comparison of years",
    ("compared",),
    (
        Rule(
            "Q3",
            r"(?:(?P<kind>Q)(?P<number>[1-4])|(?P<half>H)(?P<number2>[12]))" + _SHORT_YEAR,
            _short_quarter,
            (("Q3 2023", "2023-Q3"), ("H1 '23", "2023-H1"), ("Q2 FY24", "2024-Q2")),
            "kind",
        ),
        Rule(
            "year earlier period",
            r"(?:the |its |a )?(?:comparable |same )?year-(?:ago|earlier)(?: (?P<what>period|quarter))?",
            _year_earlier,
            (("the year-earlier period", "2023"),),
        ),
        Rule(
            "year-earlier months",
            r"(?:the )?year-(?:ago|earlier) {count} {units}",
            _year_earlier_length,
            (("the year-earlier nine months", "P9M"),),
        ),
        Rule(
            "year-earlier quarter",
            r"(?:the )?year-(?:ago|earlier) {ordinal} quarter",
            _year_earlier_quarter,
            (("the year-earlier third quarter", "2023-Q3"),),
        ),
        Rule(
            "year-end",
            rf"(?:(?P<pick>{PICK}) )?(?:the )?year[ -]end(?: {{year}})?",
            _year_end,
            (("year-end", "2024-12-31"),),
        ),
    ),
)

SMALL_HOURS = Finder(
    "hours of the day",
    ("unit",),
    (
        Rule(
            "early hours",
            r"the (?:wee |early |small |late )(?P<part>morning |evening |night |afternoon )?hours",
            lambda m: DayPart(m.words.day_parts[m["part"]] if m.has("part") else "MO"),
            (("the early hours", "2024-11-04TMO"),),
        ),
    ),
)

NTH = Finder(
    "nth unit",
    ("unit", "weekday"),
    (
        Rule(
            "nth unit of",
            r"(?:the )?(?:(?P<nth>last|final)|{ordinal}) (?:(?P<calendar>day|week|weekend|month)|{weekday})(?= (?:of|in)\b)",
            _nth,
            (),
        ),
    ),
)

SEASONS = Finder(
    "season",
    ("season",),
    (
        Rule(
            "season",
            rf"(?:(?P<pick>{PICK}) |(?P<the>the ))?(?P<south>southern |austral |antipodean )?{{season}}(?:(?:,| of)? {{year}})?",
            _season,
            (("last spring", "2024-SP"), ("the summer of 2023", "2023-SU"), ("winter 2022", "2022-WI")),
        ),
    ),
)

FEASTS = Finder(
    "feast",
    ("feast",),
    (
        Rule(
            "feast",
            rf"(?:(?P<pick>{PICK}) )?(?:the )?{{feast}}(?:(?:,| of| in)? {{year}})?",
            _feast,
            (
                ("Lunar New Year 2024", "2024-02-10"),
                ("Yom Kippur", "2024-10-12"),
                ("Christmas 2023", "2023-12-25"),
                ("Good Friday", "2025-04-18"),
                ("New Year's Eve", "2024-12-31"),
            ),
        ),
        Rule(
            "day of a feast",
            r"(?:(?:the )?{ordinal} day|day {count}) of {feast}(?:(?:,| in)? {year})?",
            _day_of_feast,
            (("the second day of Rosh Hashanah 2023", "2023-09-17"),),
        ),
    ),
)

PARTS = Finder(
    "part of day",
    ("part",),
    (
        Rule(
            "part of a day told or now",
            r"(?P<pick>last|this|the previous|the next|the following|that same|that|the same) {part}",
            _part,
            (("last night", "2024-11-03TNI"), ("this morning", "2024-11-04TMO")),
        ),
        Rule("the night before", r"the {part} before", _night_before, (("the night before", "2024-11-03TNI"),)),
        Rule(
            "part of day",
            r"(?:the )?(?:(?:late|early|mid)[- ])?{part}(?: hours)?",
            lambda m: DayPart(m.words.day_parts[m["part"]], None),
            (("the morning", "2024-11-04TMO"),),
        ),
        Rule("overnight", r"overnight", lambda _: DayPart("NI", overnight=True), (("overnight", "2024-11-03TNI"),)),
        Rule("tonight", r"tonight", lambda _: DayPart("NI", Shifted(Unit.DAY, 0)), (("tonight", "2024-11-04TNI"),)),
    ),
)
