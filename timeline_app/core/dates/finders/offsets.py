"""So many units before or after now, what was told, or something named."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import Base, Length, Meaning, Relation, Shifted
from timeline_app.core.values import Granularity as Unit

_AT_LEAST = ("more than", "over", "well over", "at least")
_BACK = ("ago", "earlier", "before", "previously", "before that", "prior")
_FROM_NOW = ("ago", "from now", "hence", "from today", "time")


def _counted(found: Found) -> Meaning | None:
    way = found["way"]
    if found.has("exact") and (number := found.whole()) is not None and way == "ago":
        return Shifted(found.unit(), -number, Shifted(Unit.DAY, 0), counted=True, to_the_day=True)
    return _shifted(found, -1 if way in _BACK else 1, Base.NOW if way in _FROM_NOW else Base.TOLD)


def _shifted(found: Found, sign: int, base: Base) -> Meaning | None:
    unit, number = found.unit(), None if _is_vague(found["number"]) else found.number()
    if found["number"] in ("a couple of", "a couple"):
        number = 2
    approximate = found.has("approx") or found.has("so")
    if number is None:
        return Shifted(unit, sign, base, vague=True)
    if found["way"] == "from today" and unit is Unit.WEEK and number == int(number):
        return Shifted(Unit.DAY, 7 * int(number), base, counted=True)
    if number != int(number):
        months = {Unit.YEAR: 12, Unit.MONTH: 1}.get(unit)
        return Shifted(Unit.MONTH, sign * round(number * months), base, counted=True) if months else None
    beyond = sign < 0 and base is Base.NOW and found["approx"] in _AT_LEAST
    return Shifted(unit, sign * int(number), base, counted=True, approximate=approximate, beyond=beyond)


def _is_vague(said: str) -> bool:
    return not said or said.startswith(("a few", "several", "some", "many", "a number", "dozens", "not many"))


def _part_of_century(found: Found) -> Meaning:
    years = 25 if "quarter" in found.said else 50
    return Shifted(Unit.YEAR, -years, Base.TOLD if found.has("told") else Base.NOW, counted=True, approximate=True)


_IN_THE_DAY = re.compile(r"\b(?:later|earlier|late|early) (?:in )?the $", re.IGNORECASE)


def _relation(found: Found) -> Meaning | None:
    start = found.start
    if found.text[max(0, start - 9) : start].lower().endswith(("years to ", "year to ")):
        return None  # "thirty years to the day after the crash"
    if _IN_THE_DAY.search(found.text, max(0, start - 12), start + 4):
        return None  # "later in the day before returning home"
    if found["way"] in ("from", "after") and found.text[max(0, start - 4) : start].lower() == "for ":
        return None  # "for three days from Monday", "shut for five days after the flood": so long it lasts
    if found["way"] == "from" and found.text[max(0, start - 4) : start].lower().endswith(" of "):
        return None  # "a pause of 72 hours from Tuesday"
    sign = -1 if found["way"] in ("before", "prior to", "ahead of") else 1
    whole = found.unit() is Unit.WEEK and found.text[start : start + 4].lower() == "the "
    return Relation(Length(found.number() or 1, found.unit()), sign, found["event"], whole)


def _day_of_telling(found: Found) -> Meaning:
    return Shifted(found.unit(), -1 if found["way"] in ("before", "earlier") else 1, Base.TOLD)


def _around(found: Found) -> Meaning:
    return Shifted(Unit.DAY, 2 if found["way"] == "after" else -2)


_COUNT = r"(?:{approx} )?(?P<number>{count}|an?|a couple(?: of)?)"
_VAGUE = r"(?P<number>a few|several|some|many|a number of|dozens of|not many|)"

_ENDS = r"(?=[.,;]|$)"
_WAY = (
    rf"ago|from now|hence|from today|earlier|before{_ENDS}|previously|before that|prior(?! to)|later(?! than)|afterwards?|"
    rf"after{_ENDS}|after that"
)
_WAYS = ("ago", "from", "hence", "earlier", "before", "previously", "prior", "later", "after", "afterward", "afterwards")  # fmt: skip
_EVENT = r"(?P<event>(?!because\b|due to\b|amid\b|as\b|at\b|in\b)[\w’'-]+(?:[ -](?!(?:and|but|or|in|on|at|to|for|which|that|who|when|while|after|before|as)\b)[\w’'-]+){0,4})"

OFFSETS = Finder(
    "offset",
    ("unit", "century"),
    (
        Rule(
            "part of a century ago",
            r"(?:about |nearly |almost |more than |over )?(?:a quarter of a|a quarter|half a|a half) century "
            r"(?:ago|(?P<told>earlier))",
            _part_of_century,
            (("a quarter of a century ago", "1999"), ("half a century ago", "1974")),
            needs=("century",),
        ),
        Rule(
            "fortnight ago",
            rf"a fortnight (?P<way>{_WAY})",
            lambda m: Shifted(
                Unit.WEEK,
                -2 if m["way"] in _BACK else 2,
                Base.NOW if m["way"] in _FROM_NOW else Base.TOLD,
                counted=True,
            ),
            (("a fortnight ago", "2024-W43"),),
            needs=("fortnight",),
        ),
        Rule(
            "counted",
            rf"{_COUNT}[ -]{{unit}}(?P<so> or so)? (?P<way>{_WAY})(?P<exact> to the day)?",
            _counted,
            (
                ("two years ago", "2022"),
                ("11 days ago", "2024-10-24"),
                ("two years ago to the day", "2022-11-04"),
                ("a month ago", "2024-10"),
                ("two weeks from now", "2024-W47"),
                ("two weeks from today", "2024-11-18"),
                ("two days earlier", "2024-11-02"),
                ("three days later", "2024-11-07"),
            ),
            needs=_WAYS,
        ),
        Rule(
            "in so much time",
            r"(?P<number>{count}|an?) {unit}['’]s? (?P<way>time)",
            _counted,
            (("two weeks' time", "2024-W47"),),
            needs=("time",),
        ),
        Rule(
            "counted vaguely",
            rf"(?:only |just )?{_VAGUE} ?{{units}} (?P<way>{_WAY})",
            _counted,
            (("several years ago", "PAST_REF"), ("weeks earlier", "PAST_REF"), ("a few days later", "FUTURE_REF")),
            needs=_WAYS,
        ),
        Rule(
            "so long after",
            rf"{_COUNT} {{unit}}(?= (?P<way>before|after|following|prior to|ahead of|from(?! (?:\d|{{month_name}}))) {_EVENT})",
            _relation,
            (),
            needs=("before", "after", "following", "prior", "ahead", "from"),
        ),
        Rule(
            "the unit of telling",
            r"(?:the|a) (?P<unit>day|week|month|year) (?P<way>before|after|earlier|later)"
            r"(?=[.,;]|$| (?:in|at|to|by|with|and|that|when|as|because|amid|due to)\b)",
            _day_of_telling,
            (("the day before", "2024-11-03"), ("the year before", "2023")),
            needs=("before", "after", "earlier", "later"),
        ),
        Rule(
            "the day after an event",
            rf"(?:the|a) (?P<unit>day|week|month|year|decade|century)(?= (?P<way>before|after|following) {_EVENT})",
            _relation,
            (),
            needs=("before", "after", "following"),
        ),
        Rule(
            "day after tomorrow",
            r"(?:the )?day (?P<way>before|after) (?:yesterday|tomorrow)",
            _around,
            (("the day after tomorrow", "2024-11-06"), ("the day before yesterday", "2024-11-02")),
            needs=("yesterday", "tomorrow"),
        ),
    ),
)
