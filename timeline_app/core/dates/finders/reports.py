"""What companies report of: quarters, halves and the same period of another year."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

from timeline_app.core.dates.finders.calendar_dates import DIGITS
from timeline_app.core.dates.finders.weekdays import PICK, PICKS
from timeline_app.core.dates.grain import Period
from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import Base, Counterpart, Cyclic, Length, Meaning, Pick, Shifted, Stated
from timeline_app.core.values import Granularity as Unit


def numbered_period(found: Found) -> Meaning | None:
    """A quarter or half by its number: the third quarter, the 1988 first quarter, third-period."""
    number, unit = found.whole("ordinal"), Unit.QUARTER if found["calendar"] == "period" else found.unit("calendar")
    if number is None and found["ordinal"] in ("last", "final", "latest"):
        number = 4 if unit is Unit.QUARTER else 2
    limit = 4 if unit is Unit.QUARTER else 2
    if number is None or number > limit:
        return None
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    kind, pick = "quarter" if unit is Unit.QUARTER else "half", PICKS.get(found["pick"], Pick.AUTO)
    return Cyclic(kind, number, pick, within, fiscal="fiscal" in found.said.lower())


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
    if "quarter" in (found["what"], found["what2"]):
        return Shifted(Unit.QUARTER, -4, Base.EITHER)
    return Counterpart(Shifted(Unit.YEAR, -1))


def _quarter_of_year(found: Found) -> Meaning:
    """As in "last year's quarter": the one of which a report tells, in that year."""
    years = -1 if found["which"] == "last" else 0
    if found["what"] == "quarter":
        return Shifted(Unit.QUARTER, 4 * years, Base.EITHER)
    return Counterpart(Shifted(Unit.YEAR, years))


def _same_month(found: Found) -> Meaning:
    unit = Unit.WEEK if found["what"] == "week" else Unit.MONTH
    told = found["what"] == "month" or (found["what"] == "week" and not found.said.lower().startswith("this"))
    base = Base.TOLD if told else Base.NOW
    count = (52 if unit is Unit.WEEK else 12) * (1 if found.has("next") else -1)
    return Shifted(unit, count, base, counted=True, approximate=True)


def _half_reported(found: Found) -> Meaning:
    return Cyclic("half", 1 if found["ordinal"] == "first" else 2, fiscal="fiscal" in found.said.lower())


_LAST_YEAR = r"(?:last year|a year (?:ago|earlier|before)|the (?:year before|(?:previous|prior|preceding) year))"


_ALIKE = r"(?:same|like|comparable|corresponding|equivalent|similar)"


_REPORTED = r"(?= (?:net|profits?|loss|losses|earnings|results?|sales|revenues?|income|figures|pretax|operating|turnover|gains?|output|growth|orders)\b)"


REPORTS = Finder(
    "period of a report",
    ("unit", "period"),
    (
        Rule(
            "same period of another year",
            rf"(?:(?:the|its|a) )?{_ALIKE} (?P<what>period|quarter)(?: (?:of|in))? (?:{_LAST_YEAR}|{{year}})|the (?P<what2>quarter) {_LAST_YEAR}",
            _same_of_year,
            (("the same quarter last year", "2023-Q3"), ("the like period of 2022", "2022")),
            needs=("period", "quarter"),
        ),
        Rule(
            "same month of last year",
            rf"(?:(?:the )?(?:{_ALIKE})|this) (?P<what>month|week|time) (?:{_LAST_YEAR}|(?P<next>next year))",
            _same_month,
            (("this time last year", "2023-11"), ("the same month a year earlier", "2023-11")),
            needs=("year",),
        ),
        Rule(
            "period told of",
            r"(?:the|its) (?:latest|reported|most recent) period",
            lambda _: Shifted(Unit.QUARTER, 0, Base.EITHER),
            (),
            needs=("period",),
        ),
        Rule(
            "quarter of a year",
            r"the {year} (?:quarter|period)(?! (?:of|in|when|during))",
            lambda m: Counterpart(Stated(Period(Unit.YEAR, m.year()))),
            (("the 2022 quarter", "2022"),),
            needs=DIGITS,
        ),
        Rule(
            "quarter of last year",
            r"(?P<which>last|this) year['’]s (?P<what>quarter|period)",
            _quarter_of_year,
            (("last year's quarter", "2023-Q3"), ("last year's period", "2023")),
            needs=("s",),
        ),
        Rule(
            "numbered period",
            rf"(?:fiscal )?{{ordinal}}-(?P<calendar>period){_REPORTED}",
            numbered_period,
            (),
            needs=("period",),
        ),
        Rule(
            "half reported",
            rf"(?:fiscal )?(?P<ordinal>first|second)-half{_REPORTED}",
            _half_reported,
            (),
            needs=("half",),
        ),
        Rule(
            "prior unit",
            r"(?:the )?(?:prior|previous)-(?P<calendar>year|quarter|month|week)",
            lambda m: Shifted(m.unit("calendar"), -1, Base.EITHER),
            (("prior-year", "2023"),),
            needs=("prior", "previous"),
        ),
        Rule(
            "end of year",
            r"(?:the )?year['’]s end(?: {year})?",
            _year_end,
            (("year's end", "2024-12-31"),),
            needs=("end",),
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
