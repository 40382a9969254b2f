"""Years, decades, centuries, eras, fiscal years."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.dates.fiscal_nations import national_year
from timeline_app.core.dates.grain import Hundreds, Period
from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import Cyclic, Fiscal, Part, Shifted, Stated
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from timeline_app.core.dates.meaning import Meaning


def _year(found: Found) -> Meaning:
    return Stated(Period(Unit.YEAR, found.year()))


_ONE_IN = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|rank(?:s|ed)?|out))\s+in\s+$", re.IGNORECASE
)
_YEAR_ENDS = re.compile(r"(?:[;)]|[.,](?!\d))|\s*$")
_IN_FRONT = re.compile(
    r" (?:King |Queen |Prince |Emperor |Pope |Saint |St\.? )?[A-Z]\w+ (?:(?:the|of|[IVX]+|[A-Z]\w+) )*"
    r"(?:was|were|had|became|fell|fled|won|led|took|made|met|sent|built|gave|died|came|went|seized|\w{2,}ed)\b"
)
"""A person and a verb after a year that opens its sentence ("In 988 Vladimir was baptised"), and after no number."""


def _early(found: Found) -> Meaning | None:
    """As in "baptised in 988.", where nothing is counted."""
    text, start, end = found.text, found.start, found.end
    if _ONE_IN.search(text, max(0, start - 16), start):
        return None
    opens = text[max(0, start - 3) : start] == "In " and _IN_FRONT.match(text, end) is not None
    return Stated(Period(Unit.YEAR, int(found["number"]))) if opens or _YEAR_ENDS.match(text, end) else None


def _bc(found: Found) -> Meaning:
    return Stated(Period(Unit.YEAR, 1 - int(found["number"])))


def _decade(found: Found) -> Meaning:
    """The 1850s are ten years; the 1800s are a century, as hardly anybody calls its first ten years so."""
    number = int(found["number"])
    if number % 100 == 0 and number < _THIS_MILLENNIUM:
        return Stated(Hundreds(Unit.CENTURY, number // 100))
    return Stated(Period(Unit.DECADE, int(found["number"]) // 10))


_THIS_MILLENNIUM = 2000
"""The 2000s are mostly the years up to 2009."""


def _decade_bc(found: Found) -> Meaning:
    return Stated(Period(Unit.DECADE, -1 - int(found["number"]) // 10))


def _short_decade(found: Found) -> Stated:
    """The 'nineties are the decade of this century or the last that has begun: a convention of two-digit years."""
    tens = found.words.decades[found["decade"]] if found.has("decade") else int(found["tens"])
    century = {"nineteen": 1900, "eighteen": 1800, "seventeen": 1700, "twenty": 2000}.get(found["century"])
    if century is None:
        century = 1900 if tens >= 30 or found.has("decade") else 2000
    return Stated(Period(Unit.DECADE, (century + tens) // 10))


def _century(found: Found) -> Meaning | None:
    number = found.whole("ordinal") or 0
    if not 1 <= number <= 30:
        return None
    return Stated(Period(Unit.CENTURY, -number if found.has("bc") else number - 1))


def _spoken(found: Found) -> Meaning | None:
    year = spoken_year(found["year_words"], found)
    return Stated(Period(Unit.YEAR, year)) if year else None


def spoken_year(said: str, found: Found) -> int | None:
    """Nineteen ninety-seven -> 1997, two thousand and four -> 2004."""
    if said.startswith("two thousand"):
        return int(found.words.number(said) or 0)
    head, rest = said.split(" ", 1)
    tail = 0 if rest == "hundred" else int(found.words.number(rest.removeprefix("oh ")) or 0)
    return int(found.words.number(head) or 0) * 100 + tail


def _short(found: Found) -> Meaning:
    return Cyclic("short year", int(found["tens"]))


def _fiscal(found: Found) -> Meaning:
    digits = re.sub(r"\D", "", found["fiscal"])
    year = int(digits) if len(digits) == 4 else 2000 + int(digits) if int(digits) < 69 else 1900 + int(digits)
    return Fiscal(year + 1, over_two=True) if found.has("last") else Fiscal(year)


_NUMBER_BEFORE = re.compile(
    r"(?:[/-]|\b(?:Resolution|Directive|Regulation|Decision|Case|Decree|Order|Statement|Release|Ref|Nos?|Act|Law)\.? )$"
)
"""What a number such as 2003/04 follows that is of no year."""


def _over_two(found: Found) -> Meaning | None:
    """As in "2011/12", "the 2011-12 financial year": a year of its own; "1914-18" is a stretch of some."""
    year = int(found["fiscal"])
    follows = (year + 1) % 100 == int(found["last"]) % 100
    if _NUMBER_BEFORE.search(found.text, max(0, found.start - 16), found.start):
        return None
    return Fiscal(year + 1, over_two=True) if follows and (_is_fiscal(found) or found.has("noun")) else None


def _is_fiscal(found: Found) -> bool:
    """As in "2011/12"; with a hyphen only where a text of money tells of a nation whose firms count so."""
    if found["to"] == "/":
        return True
    if _PART_OF_YEAR.search(found.text, max(0, found.start - 12), found.start):
        return True
    around = max(0, found.start - _AROUND), found.end + _AROUND
    if not _IN_YEAR.search(found.text, max(0, found.start - 8), found.start) or not _OF_MONEY.search(
        found.text, *around
    ):
        return False
    nation = national_year(found.text)
    return nation is not None and nation.firms


_PART_OF_YEAR = re.compile(r"\b(?:quarter|half|months|weeks) of $")
_IN_YEAR = re.compile(r"\b(?:in|for|during|of) $")
_OF_MONEY = re.compile(
    r"[$£€¥₹]\s?\d|\b(?:Rs|crore|lakh|profits?|revenues?|sales|budget|exports?|imports?|output|growth|GDP|yen)\b"
)
_AROUND = 120


_SHIFTS = {"last": -1, "the previous": -1, "this": 0, "the current": 0, "next": 1}
"""Of fiscal years, which Indian papers call no more than that: "the first quarter of next fiscal"."""
_BC = r"(?:B\.C\.(?:E\.)?|BCE?)"

YEARS = Finder(
    "year",
    ("figures",),
    (
        Rule("year", r"(?:(?:the )?years? )?{year}", _year, (("2018", "2018"), ("1812", "1812"))),
        Rule(
            "fiscal year",
            r"(?:the )?(?:fiscal(?: year)?|financial year|FY)(?: \(FY\))? ?(?:of )?(?P<fiscal>(?:19|20)\d\d|['’]?\d\d)(?:[-–/](?P<last>(?:20)?\d\d)(?!\d))?",
            _fiscal,
            (("fiscal 2025", "2025"), ("FY25", "2025"), ("FY2023/24", "2024"), ("fiscal year (FY) 2014-15", "2015")),
            needs=("fiscal", "financial", "fy"),
        ),
        Rule(
            "fiscal as a noun",
            r"(?P<shift>last|the previous|this|the current|next) fiscal"
            r"(?=[.,;:)”\"]|$|\n| (?:and|are|as|at|but|by|compared|could|due|for|from|had|has|in|is|may|on|or|than|that|to|was|when|which|while|will|with|would)\b)",
            lambda m: Shifted(Unit.YEAR, _SHIFTS[m["shift"]]),
            (("next fiscal", "2025"), ("last fiscal", "2023")),
            needs=("fiscal",),
        ),
        Rule(
            "fiscal year over two",
            r"(?:the )?(?P<fiscal>(?:19|20)\d\d)(?P<to>[-–/])(?P<last>(?:(?:19|20)(?=\d\d (?:financial|fiscal|budget|tax)))?\d\d)(?!\d)(?: (?P<noun>financial|fiscal|budget|tax|school|academic|crop|marketing)\b(?: years?)?)?",
            _over_two,
            (("the 2023/24 financial year", "2024"), ("2023/24", "2024")),
            needs=("-", "–", "/"),
        ),
        Rule(
            "decade",
            r"(?:the )?(?P<number>1\d\d0|20\d0)['’]?s",
            _decade,
            (("the 1980s", "198"), ("the 1800s", "18"), ("the 2000s", "200")),
            needs=("s",),
        ),
    ),
)

EARLY_YEARS = Finder(
    "early year",
    ("early",),
    (Rule("year of three figures", r"(?P<number>[1-9]\d\d)", _early, ()),),
)

ERAS = Finder(
    "era",
    ("era",),
    (
        Rule("year BC", r"(?:ca?\. ?)?(?P<number>[1-9]\d{0,3}) " + _BC, _bc, (("480 BC", "BC0480"),)),
        Rule(
            "year AD",
            r"(?:AD|A\.D\.) (?P<number>[1-9]\d{0,3})|(?P<number2>[1-9]\d{0,3}) (?:AD|A\.D\.|CE|C\.E\.)",
            lambda m: Stated(Period(Unit.YEAR, int(m["number"] or m["number2"]))),
            (("AD 79", "0079"), ("622 CE", "0622")),
        ),
        Rule("decade BC", r"the (?P<number>[1-9]\d{0,2}0)s " + _BC, _decade_bc, (("the 470s BC", "BC047"),)),
    ),
)

NAMED_YEARS = Finder(
    "named year",
    ("spoken", "decade", "short"),
    (
        Rule(
            "spoken year",
            r"(?:the year )?{year_words}",
            _spoken,
            (("nineteen ninety-seven", "1997"), ("the year two thousand", "2000")),
        ),
        Rule(
            "decade by name",
            r"(?:the )?(?:(?P<century>nineteen|eighteen|seventeen|twenty)[ -])?['’]?{decade}",
            _short_decade,
            (("the nineties", "199"), ("the nineteen-sixties", "196")),
        ),
        Rule(
            "part of a decade, short",
            r"the (?P<edge>early|late|mid)[ -](?P<tens>[2-9]0)s",
            lambda m: Part({"early": "START", "mid": "MID", "late": "END"}[m["edge"]], _short_decade(m)),
            (("the late 80s", "198"),),
        ),
        Rule("decade, short", r"(?:the )?['’](?P<tens>\d0)['’]?s", _short_decade, (("the '80s", "198"),)),
        Rule("year, short", r"['’](?P<tens>\d\d)", _short, (("'98", "1998"),)),
    ),
)

CENTURIES = Finder(
    "century",
    ("century",),
    (
        Rule(
            "century",
            rf"(?:the )?{{ordinal}}[ -]century(?: (?P<bc>{_BC}))?",
            _century,
            (("the 19th century", "18"), ("the fourth century BC", "BC03")),
        ),
    ),
)
