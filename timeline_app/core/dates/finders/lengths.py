"""Durations, and stretches of time that end or begin at a known day."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import Base, Length, Meaning, Window
from timeline_app.core.values import Granularity as Unit

_MODS = {
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "some": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "more than": "MORE_THAN",
    "over": "MORE_THAN",
    "well over": "MORE_THAN",
    "just over": "MORE_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "under": "LESS_THAN",
    "just under": "LESS_THAN",
    "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "an estimated": "APPROX",
    "close to": "APPROX",
}
_BACK = ("last", "past", "previous", "recent", "preceding", "prior", "final")


def _length(found: Found) -> Length:
    number = found.number()
    if "couple" in found["number"]:
        return Length(2, found.unit(), "APPROX")
    if found.has("half") or found.has("half2"):
        number = (number or 0) + 0.5
    return Length(number, found.unit(), _MODS.get(found["approx"]) or ("APPROX" if found.has("so") else None))


def _half(found: Found) -> Length:
    return Length(0.5, found.unit())


def _unknown(found: Found) -> Length:
    return Length(None, found.unit())


def _window(found: Found) -> Meaning | None:
    if _is_verb(found):
        return None
    if found["way"] in ("last", "final") and found.text[found.end : found.end + 4] == " of ":
        return _length(found)  # "the last three months of 1988": of that, not up to now
    sign = -1 if found["way"] in _BACK else 1
    base = Base.TOLD if found["way"] in ("previous", "preceding", "following", "ensuing", "prior") else Base.NOW
    return Window(_length(found) if found.has("number") else _unknown(found), sign, base)


_MODAL_BEFORE = re.compile(
    r"(?:\b(?:will|would|can|could|may|might|must|shall|should|to|do|does|did|not|only|usually|typically)|n['’]t|['’]ll|['’]d)\s+$",
    re.IGNORECASE,
)


def _is_verb(found: Found) -> bool:
    """As in "will last two weeks"."""
    start = found.start
    return found["way"] == "last" and _MODAL_BEFORE.search(found.text[max(0, start - 14) : start]) is not None


def _fortnight(found: Found) -> Meaning:
    length = Length(2, Unit.WEEK)
    base = Base.TOLD if found["way"] in ("previous", "following") else Base.NOW
    return Window(length, -1 if found["way"] in _BACK else 1, base) if found.has("way") else length


def _vague_window(found: Found) -> Meaning:
    return Window(_unknown(found), -1 if found["way"] in _BACK else 1, reference=True)


_PLURALS = ("days", "weeks", "weekends", "months", "years", "hours", "hrs", "mins", "minutes", "quarters", "decades", "centuries")  # fmt: skip
_QUALIFIED = (
    "more|full|consecutive|straight|long|additional|whole|solid|extra|further|short|successive|calendar|trading|business|"
    "working|school|weekday|odd|bloody|turbulent|difficult|crucial|critical"
)
"""Words between a number and its unit."""
_COUNT = r"(?:{approx} )?(?P<number>{count}|an?|a couple(?: of)?|an additional|another)"

LENGTHS = Finder(
    "duration",
    ("unit", "century"),
    (
        Rule(
            "so long",
            rf"(?:the )?{_COUNT}(?:[ -](?:{_QUALIFIED}))?(?P<half>[ -]and[ -]a[ -]half)?[ -]{{unit}}(?P<so> or so)?(?:-long|(?P<half2> and a half))?",
            _length,
            (
                ("five years", "P5Y"),
                ("10-year", "P10Y"),
                ("two and a half years", "P2.5Y"),
                ("a year and a half", "P1.5Y"),
                ("a decade", "P10Y"),
                ("about 90 minutes", "PT90M"),
            ),
        ),
        Rule(
            "in about so much time",
            r"{approx} (?P<number>{count}|an?) {unit}['’]s? time",
            _length,
            (("under two years' time", "P2Y"), ("about a month's time", "P1M")),
            needs=("time",),
        ),
        Rule(
            "fortnight",
            r"(?:(?:the )?(?P<way>past|last|next|coming|previous|following) |a |one |the )fortnight",
            _fortnight,
            (("the past fortnight", "P2W"), ("a fortnight", "P2W")),
            needs=("fortnight",),
        ),
        Rule(
            "half a unit",
            r"(?:half an?|a half|half)[ -]{one_unit}",
            _half,
            (("half an hour", "PT30M"),),
            needs=("half",),
        ),
        Rule(
            "past so long",
            r"(?:(?P<approx>at least|more than|less than|about|nearly|almost|roughly) )?(?:the )?(?P<way>last|past|next|coming|previous|preceding|following|ensuing|final) (?:{approx2} )?(?P<number>{count}|couple(?: of)?|twenty[ -]four) {unit}",
            _window,
            (("the past three years", "P3Y"), ("the next six months", "P6M")),
            needs=("last", "past", "next", "coming", "previous", "preceding", "following", "ensuing", "final"),
        ),
        Rule(
            "past few",
            r"(?:the )?(?P<way>last|past|next|coming|previous|following|ensuing) (?:few|several|couple of|many) {unit}",
            _window,
            (("the next few days", "PXD"), ("the past several weeks", "PXW")),
            needs=("few", "several", "couple", "many"),
        ),
        Rule(
            "recent so long",
            r"(?:the )?(?:more |most )?(?P<way>recent|coming|past) {units}(?: and {units2})?",
            _vague_window,
            (("recent weeks", "PAST_REF"), ("the coming days", "FUTURE_REF")),
            needs=("recent", "coming", "past"),
        ),
        Rule(
            "first so long",
            r"(?:its|their|his|her) first {count} {units}",
            lambda m: Length(m.number("count"), m.unit("units")),
            (("its first nine months", "P9M"),),
            needs=("first",),
        ),
        Rule(
            "many units",
            r"(?P<quantity>{some}|many|most|all|the|these|those)[ -]{unit}",
            lambda m: (
                Length(2, m.unit(), "APPROX")
                if m["quantity"].startswith("a couple")
                else Length(None, m.unit())
                if m["quantity"] in ("a few", "several", "many", "some", "a number of")
                or m["quantity"].endswith("s of")
                else None
            ),
            (("several years", "PXY"), ("a few days", "PXD")),
            needs=("few", "several", "some", "many", "couple", "number", "dozens", "hundreds"),
        ),
        Rule(
            "unit-long",
            r"(?:{count}[ -])?(?P<unit>day|week|month|year|decade|century|hour)s?-long",
            lambda m: Length(
                m.number("count") or (None if m.said.lower().split("-")[0].endswith("s") else 1), m.unit()
            ),
            (("day-long", "P1D"), ("decades-long", "PXY")),
            needs=("long",),
        ),
        Rule(
            "units",
            r"{units}(?! of (?:(?:last|next|this|the|that) (?:month|year|decade|century|summer|winter|spring|autumn)|{month_name}|\d{4}))",
            _unknown,
            (("years", "PXY"),),
            needs=_PLURALS,
        ),
    ),
)
