"""Words beside an expression that narrow it: early, mid-, the end of, later this, or so."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

from timeline_app.core.dates.language import Affix, Found
from timeline_app.core.dates.meaning import (
    Base,
    Cyclic,
    DayPart,
    Fiscal,
    Fraction,
    Meaning,
    Numeric,
    Part,
    Shifted,
    Stated,
)
from timeline_app.core.values import Granularity as Unit

_MODS = {
    "early": "START",
    "earlier": "START",
    "beginning": "START",
    "start": "START",
    "outset": "START",
    "opening": "START",
    "onset": "START",
    "dawn": "START",
    "mid": "MID",
    "middle": "MID",
    "midst": "MID",
    "height": "MID",
    "late": "END",
    "later": "END",
    "end": "END",
    "close": "END",
    "rest": "END",
    "remainder": "END",
    "latter": "END",
    "early part": "START",
    "latter part": "END",
    "turn": "START",
    "first": "START",
    "second": "END",
    "last": "END",
    "final": "END",
    "closing": "END",
}
_PERIODS = Stated | Cyclic | Shifted | DayPart | Fiscal | Numeric


def _edge(found: Found, meaning: Meaning) -> Meaning | None:
    if not isinstance(meaning, _PERIODS) or (isinstance(meaning, Shifted) and meaning.vague):
        return None
    return Part(_MODS[found["edge"]], meaning)


def _end_of(found: Found, meaning: Meaning) -> Meaning | None:
    if not isinstance(meaning, _PERIODS) or (isinstance(meaning, Shifted) and meaning.vague):
        return None
    if found["edge"] == "turn":
        return _turn(meaning)
    rest = found["edge"] in ("rest", "remainder")
    parts = ("middle", "midst", "rest", "remainder", "early part", "latter part")
    return Part(_MODS[found["edge"]], meaning, edge=found["edge"] not in parts, from_now=rest)


def _turn(meaning: Meaning) -> Meaning:
    """As in "at the turn of the year": where it meets the one before."""
    if isinstance(meaning, Shifted) and meaning.unit is Unit.YEAR and meaning.base is Base.EITHER:
        return Cyclic("feast", "turn of the year", rule={"month": 12, "day": 31, "length": 2})
    return Part("START", meaning, edge=True)


def _eve(found: Found, meaning: Meaning) -> Meaning | None:
    """The day before a day or feast; of "the eve of the 2003 invasion" only the year is a time."""
    del found
    whole_days = ("date", "day", "weekday", "feast")
    is_day = isinstance(meaning, Numeric) or (isinstance(meaning, Stated) and meaning.period.unit is Unit.DAY)
    if not is_day and not (isinstance(meaning, Cyclic) and meaning.kind in whole_days):
        return None
    return Shifted(Unit.DAY, -1, meaning, counted=True)


_PARTS = {"half": 2, "third": 3, "quarter": 4, "decade": 10}


def _fraction(found: Found, meaning: Meaning) -> Meaning | None:
    parts = _PARTS[found["part"]]
    number = found.whole("nth") if found.has("ordinal") else parts
    if not isinstance(meaning, _PERIODS) or isinstance(meaning, DayPart) or number is None or number > parts:
        return None
    if found.said.lower().endswith("the ") and isinstance(meaning, Stated) and meaning.period.unit is Unit.YEAR:
        return None  # "the second half of the 2023 season"
    century = isinstance(meaning, Stated) and meaning.period.unit is Unit.CENTURY
    return Fraction(number, parts, meaning) if parts < 10 or century else None


def _so_far(found: Found, meaning: Meaning) -> Meaning | None:
    """Earlier and later count from now: not the early or late part of the whole."""
    if not isinstance(meaning, _PERIODS):
        return None
    return Part(_MODS[found["edge"]], meaning, from_now=True)


def _same(found: Found, meaning: Meaning) -> Meaning | None:
    del found
    return meaning if isinstance(meaning, _PERIODS) else None


AFFIXES = (
    Affix(
        "edge",
        r"(?:the )?(?:very )?(?P<edge>early|late|mid)(?:[ -](?:in |on |part of |parts of )?)?(?:the )?",
        _edge,
        (("early October", "2024-10"), ("late last year", "2023"), ("mid-January", "2025-01")),
    ),
    Affix(
        "end of",
        r"(?:the )?(?:very )?(?P<edge>beginning|start|end|close|middle|midst|height|outset|onset|opening|dawn|rest|remainder|turn|early part|latter part) of (?:the )?",
        _end_of,
        (("the end of the year", "2024"), ("the beginning of October", "2024-10")),
    ),
    Affix(
        "eve of",
        r"(?:the )?(?:very )?eve of (?:the )?",
        _eve,
        (("the eve of 5 May 2024", "2024-05-04"), ("the very eve of Easter 2024", "2024-03-30")),
    ),
    Affix(
        "half of",
        r"(?:the )?(?P<nth>{ordinal}|last|latter|final) (?P<part>half|third|quarter|decade) of (?:the )?",
        _fraction,
        (("the second half of the 1980s", "198"), ("the last quarter of the 20th century", "19")),
    ),
    Affix(
        "days of",
        r"(?:the )?(?P<edge>first|opening|early|last|final|closing) (?:few |two |three )?(?:days|weeks|months) of (?:the )?",
        _edge,
        (("the last days of October", "2024-10"), ("the early months of 2023", "2023")),
    ),
    Affix("part of", r"(?:the )?(?P<edge>latter|first|second|last) (?:part|portion) of (?:the )?", _edge, ()),
    Affix(
        "earlier or later in",
        r"(?P<edge>earlier|later) (?:in |on )?(?:the )?",
        _so_far,
        (("earlier this month", "2024-11"), ("later this year", "2024")),
    ),
    Affix("good part of", r"(?:a good part of|much of|most of|all of|part of|parts of|the whole of) ", _same, ()),
)
