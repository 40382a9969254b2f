"""Calendar units counted by words: last week, this year, the third quarter, the following day, the weekend."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.dates.finders.calendar_dates import ORDINALS
from timeline_app.core.dates.finders.reports import numbered_period
from timeline_app.core.dates.finders.weekdays import PICK
from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import (
    Base,
    Cyclic,
    DayPart,
    Length,
    Meaning,
    Nth,
    Shifted,
    Window,
)
from timeline_app.core.text.alternatives import alternatives
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


_IN_A_YEAR = re.compile(r" (?:of|in) \d{4}\b")
_LASTS = re.compile(r"\b(?:for|over|throughout|during) $", re.IGNORECASE)
"""What makes a stretch of a unit: "for the next year" lasts a year."""


_NTH = {"last": -1, "final": -1, "first": 1, "second last": -2, "penultimate": -2, "last but one": -2, "third last": -3}


_SHIFT = alternatives(list(_SHIFTS))


_CALENDAR = "day|weekend|week|month|quarter|year|decade|century"


def _unit(found: Found) -> Meaning | None:
    unit, said = found.unit("calendar"), found["shift"]
    start = found.start
    before = found.text[max(0, start - 12) : start]
    count, base = _SHIFTS[said]
    if said.endswith("same") and _IN_A_YEAR.match(found.text, found.end):
        return None  # "the same month of 2021": of that year, not the one told of
    if unit is Unit.DAY and said in ("the", "last", "next", "the coming", "the latest", "this", "this past"):
        return None
    if unit is not Unit.DAY and said == "the next":
        return Window(Length(1, unit), 1, told_in_history=not _LASTS.search(before))
    return Shifted(unit, count, base)


_HAS_OBJECT = re.compile(
    r"\b(?:on|about|with|to|against|says?|said|tells?|told (?:\w+|the \w+)|d(?:o|oes|id|one)|announced|confirmed|denied|"
    r"admitted|discussed|wrote|predicted|signed|passed|proposed|rejected) $",
    re.IGNORECASE,
)
"""What takes the "this" of "We agreed on this last month" for its object."""


def _past(found: Found) -> Meaning | None:
    unit = found.unit("calendar")
    start = found.start
    if found.said[:9].lower() == "this last" and _HAS_OBJECT.search(found.text, max(0, start - 24), start):
        return None
    last_century = unit is Unit.CENTURY and found["way"] == "last"
    return (
        Shifted(unit, -1)
        if unit is Unit.WEEKEND or last_century
        else Window(Length(1, unit), -1, named=unit not in (Unit.DECADE, Unit.CENTURY))
    )


def _nth(found: Found) -> Meaning | None:
    which = "2" if found.has("nth2") or found.has("ordinal2") else ""
    number = _NTH.get(found[f"nth{which}"].replace("-", " ")) or found.whole(f"ordinal{which}")
    if number is None or number > 6:
        return None
    bare = found.said.lower().startswith("last ")
    if bare and found["calendar"] != "day" and not found.has("weekday"):
        before = found.text[max(0, found.start - 6) : found.start].lower()
        if not before.endswith(("its ", "his ", "her ", "their ", "'s ", "’s ")):
            return None  # "was found guilty last month of bribery"
    if found.has(f"weekday{which}"):
        return Nth(number, Unit.DAY, found.weekday(f"weekday{which}"))
    return Nth(number, found.unit(f"calendar{which}"))


def _half(found: Found) -> Meaning | None:
    if found.has("two") and found["ordinal"] in ("second", "latter"):
        return None
    number = 1 if found["ordinal"] == "first" else 2
    return Cyclic("half", number, within=Shifted(Unit.YEAR, 0, Base.EITHER) if found.has("year_said") else None)


_OF_MONEY = re.compile(
    r"[$£€¥]\s?\d|\b(?i:profits?|sales|revenues?|earnings|loss(?:es)?|exports?|imports?|output|turnover|income|results|GDP|orders|"
    r"dividends?|shipments?|fiscal|financial year)\b"
)
_OF_PLAY = re.compile(
    r"\b(?i:goals?|match(?:es)?|scored|scorer|minutes?|half-?time|penalty|league|cup|coach|players?|striker|kick-?off|team)\b"
)
_AROUND = 120
"""Characters around "the first half" in which the figures or the players stand that tell of what it is one."""


def _final_quarter(found: Found) -> Meaning | None:
    """As in "is to be delivered in the final quarter", unlike that of a match."""
    low, high = max(0, found.start - _AROUND), found.end + _AROUND
    return None if _OF_PLAY.search(found.text, low, high) else Cyclic("quarter", 4)


def _half_of_business(found: Found) -> Meaning | None:
    """As in "profit fell in the first half", unlike "scored in the first half"."""
    low, high = max(0, found.start - _AROUND), found.end + _AROUND
    low = max(low, found.text.rfind(". ", low, found.start), found.text.rfind("\n", low, found.start))
    if not _OF_MONEY.search(found.text, low, high) or _OF_PLAY.search(found.text, low, high):
        return None
    return Cyclic("half", 1 if found["ordinal"] == "first" else 2)


def _part(found: Found) -> Meaning | None:
    code, said = found.words.day_parts[found["part"]], found["pick"]
    if said in ("last", "this"):
        return DayPart(code, Shifted(Unit.DAY, -1 if said == "last" else 0))
    counts = {"the previous": -1, "the next": 1, "the following": 1, "that": 0, "the same": 0, "that same": 0}
    return DayPart(code, Shifted(Unit.DAY, counts[said], Base.TOLD))


def _night_between(found: Found) -> Meaning | None:
    first = found.weekday()
    return DayPart("NI", Cyclic("weekday", first)) if found.weekday("weekday2") == (first + 1) % 7 else None


def _part_of_day(found: Found) -> Meaning:
    through = found.text[max(0, found.start - 8) : found.start].lower() == "through "
    if through and found.said.lower() == "the night" and not found.text.startswith(" of ", found.end):
        return DayPart("NI", overnight=True)  # "worked through the night" is no night of a day that nothing tells
    return DayPart(found.words.day_parts[found["part"]], None)


def _nights(found: Found) -> Meaning:
    back = found["way"] in ("ago", "earlier", "before that")
    base = Base.NOW if found["way"] == "ago" else Base.TOLD
    count = 2 if found["number"] == "a couple of" else found.whole() or 1
    return DayPart("NI", Shifted(Unit.DAY, -count if back else count, base, counted=True))


def _night_before(found: Found) -> Meaning:
    return DayPart(found.words.day_parts[found["part"]], Shifted(Unit.DAY, -1, Base.TOLD))


_YEAR_BEFORE = r"(?:(?P<year>(?:19|20)\d\d)(?:['’]s)? )"


_WEEKEND_NOUNS = (
    "attacks?|battles?|clash(?:es)?|raids?|strikes?|meetings?|summit|talks|rall(?:y|ies)|march(?:es)?|protests?|"
    "demonstrations?|votes?|voting|elections?|polls?|ballot|referendum|reports?|statement|speech|interview|visit|"
    "fighting|violence|shelling|bombings?|killings?|shootings?|storms?|floods?|deal|agreement|cease-?fire|truce"
)
"""What took or takes place on "a weekend raid"."""

UNITS = Finder(
    "unit",
    ("unit", "century"),
    (
        Rule(
            "year ended",
            r"the (?:(?:financial|fiscal) )?year(?= (?:(?:(?:that|which) )?end(?:ed|ing)\b|to (?:the end of )?(?:\d\d? )?{month_name}))",
            lambda _: Length(1, Unit.YEAR),
            (),
            needs=("year",),
        ),
        Rule(
            "weekend before a noun",
            rf"(?:an? |the )weekend(?= (?:{_WEEKEND_NOUNS})\b)",
            lambda _: Shifted(Unit.WEEKEND, 0, Base.EITHER),
            (),
            needs=("weekend",),
        ),
        Rule(
            "calendar unit",
            rf"(?P<shift>{_SHIFT}) (?:(?:fiscal|financial|calendar) )?(?P<calendar>{_CALENDAR})(?! of the [\w-]+[ -]century)",
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
            needs=("before", "after"),
        ),
        Rule(
            "unit just ended",
            r"the (?P<calendar>week|month|quarter|year|decade|century) (?:that (?:has )?)?just (?:ended|past|gone|over|finished)",
            lambda m: Shifted(m.unit("calendar"), -1),
            (("the year just ended", "2023"),),
            needs=("just",),
        ),
        Rule(
            "past unit",
            rf"(?:the|this|over(?! last \w+['’]s)) (?P<way>past|last) (?P<calendar>{_CALENDAR})(?! of (?:the (?:(?:\w+|\w+-\w+)[ -]century|(?:\w+ )?year\b)|(?:19|20)\d\d\b))",
            _past,
            (("the past year", "2023"), ("the last month", "2024-10")),
            needs=("past", "last"),
        ),
        Rule(
            "numbered quarter or half",
            rf"(?:(?P<pick>(?!that [\w-]+-quarter)(?:{PICK})|the) )?{_YEAR_BEFORE}?(?:fiscal[ -])?{{ordinal}}(?:-| fiscal | )(?P<calendar>quarter)(?! of (?:the )?[\w-]+[ -]century)",
            numbered_period,
            (("the third quarter", "2024-Q3"), ("third-quarter", "2024-Q3"), ("the 1988 third quarter", "1988-Q3")),
            needs=("quarter",),
        ),
        Rule(
            "last quarter of",
            r"the (?P<ordinal>last|final) (?P<calendar>quarter)(?= of (?!the [\w-]+[ -]century))",
            numbered_period,
            (),
            needs=("quarter",),
        ),
        Rule(
            "half-year",
            r"(?:the )?(?P<ordinal>first|second|last|latter|final) (?:half|(?P<two>two quarters))(?:(?P<year_said> of the year)|(?= of (?:(?:the|this|last|next|that)(?: \w+)? year\b|fiscal|FY|\d{4}(?!s))))",
            _half,
            (("the first half of the year", "2024-H1"), ("the last two quarters of the year", "2024-H2")),
            needs=("half", "quarters"),
        ),
        Rule(
            "final quarter",
            r"the final quarter(?! of|[- ](?:century|mile))",
            _final_quarter,
            (),
            needs=("quarter",),
        ),
        Rule(
            "half of business",
            r"the (?P<ordinal>first|second) half(?! of|[- ](?:century|hour|dozen|marathon))",
            _half_of_business,
            (),
            needs=("half",),
        ),
    ),
)


SMALL_HOURS = Finder(
    "hours of the day",
    ("unit",),
    (
        Rule(
            "early hours",
            r"the (?:wee |early |small |(?P<late>late ))(?P<part>morning |evening |night |afternoon )?hours",
            lambda m: DayPart(m.words.day_parts[m["part"]] if m.has("part") else "NI" if m.has("late") else "MO"),
            (("the early hours", "2024-11-04TMO"), ("the late hours", "2024-11-04TNI")),
            needs=("hours",),
        ),
    ),
)


NTH = Finder(
    "nth unit",
    ("unit", "weekday"),
    (
        Rule(
            "nth unit of",
            r"(?:the )?(?:(?P<nth>last|final|second[- ]last|third[- ]last|penultimate|last but one)|{ordinal}) (?:(?P<calendar>day|week|weekend|month)|{weekday})(?= of\b)|"
            r"the (?:(?P<nth2>last|final|second[- ]last|third[- ]last|penultimate|last but one)|{ordinal2}) (?:(?P<calendar2>day|week|weekend|month)|{weekday2})(?= in\b)",
            _nth,
            (),
            needs=("last", "final", "penultimate", "st", "nd", "rd", "th", *ORDINALS),
        ),
    ),
)


PARTS = Finder(
    "part of day",
    ("part",),
    (
        Rule(
            "part of a day told or now",
            r"(?P<pick>(?<!\bthe\s)last|this|the previous|the next|the following|that same|that|the same) {part}",
            _part,
            (("last night", "2024-11-03TNI"), ("this morning", "2024-11-04TMO")),
        ),
        Rule(
            "night between two days",
            r"the night (?:between|of|from) {weekday} (?:and|to|into) {weekday2}",
            _night_between,
            (("the night between Friday and Saturday", "2024-11-01TNI"),),
            needs=("night",),
        ),
        Rule(
            "the night before",
            r"the {part} before",
            _night_before,
            (("the night before", "2024-11-03TNI"),),
            needs=("before",),
        ),
        Rule(
            "so many nights before or after",
            r"(?P<number>{count}|a couple of|a) nights? (?P<way>ago|earlier|later|before that|after that|afterwards?)",
            _nights,
            (("three nights ago", "2024-11-01TNI"), ("two nights earlier", "2024-11-02TNI")),
            needs=("ago", "earlier", "later", "before", "after", "afterward", "afterwards"),
        ),
        Rule(
            "part of day",
            r"(?:the )?(?:(?:late|early|mid)[- ])?{part}(?: hours)?",
            _part_of_day,
            (("the morning", "2024-11-04TMO"),),
        ),
        Rule(
            "overnight",
            r"overnight",
            lambda _: DayPart("NI", overnight=True),
            (("overnight", "2024-11-03TNI"),),
            needs=("overnight",),
        ),
        Rule(
            "tonight",
            r"tonight|to- ?night",
            lambda _: DayPart("NI", Shifted(Unit.DAY, 0)),
            (("tonight", "2024-11-04TNI"),),
            needs=("tonight", "night"),
        ),
    ),
)
