"""Seasons, feasts and anniversaries."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.dates.finders.weekdays import PICK, PICKS
from timeline_app.core.dates.grain import Period
from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import Cyclic, Meaning, Relation, Stated
from timeline_app.core.dates.national_days import national_days, rule_of_nation
from timeline_app.core.values import Granularity as Unit


def _season(found: Found) -> Meaning | None:
    season = found.words.seasons[found["season"]]
    if found["season"] == "fall" and not found.has("pick") and not found.has("the") and not found.has("year"):
        return None
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    if found.has("last"):
        return _over_new_year(found, season)
    if found.has("south"):
        return _southern(found, season)
    return Cyclic("season", season, PICKS[found["pick"]], within)


_VALUES = ("SP", "SU", "FA", "WI")


def _over_new_year(found: Found, season: int) -> Meaning | None:
    """As in "the winter of 2019-20"; a summer over two years is a southern one."""
    year = found.year()
    if season not in (1, 3) or (year + 1) % 100 != int(found["last"]) % 100:
        return None
    return Stated(Period(Unit.SEASON, 4 * year + 3), told_as=f"{year}-{_VALUES[season]}")


def _southern(found: Found, season: int) -> Meaning | None:
    """South of the equator it is winter in June; the value keeps the name, the days are the southern ones."""
    north = (season + 2) % 4
    if found.has("year") and season == 1:
        return None  # the southern summer of a year may be either of two
    if not found.has("year"):
        return Cyclic("season", north, PICKS[found["pick"]])
    return Stated(Period(Unit.SEASON, 4 * found.year() + north), told_as=f"{found.year()}-{_VALUES[season]}")


_BREAKING_FAST = re.compile(r"\bRamadan\b|\b[Ff]itr\b|\bfast(?:ing|s)\b|\bShawwal\b")
_SACRIFICE = re.compile(r"\bHajj?\b|\bhajj?\b|\b[Aa]dha\b|\bsacrific|\bMecca\b|\bZu'?l-?[Hh]ijj?ah?\b")
_NEAR = 3_000
"""Characters around the bare "Eid" within which a text tells which of the two it means."""


def _which_eid(found: Found) -> str | None:
    """The feast that the bare "Eid" is: that after Ramadan or that of the pilgrimage; None where the text tells neither."""
    around = found.text[max(0, found.start - _NEAR) : found.end + _NEAR]
    fast, sacrifice = _BREAKING_FAST.search(around), _SACRIFICE.search(around)
    if (fast is None) == (sacrifice is None):
        return None
    return "eid al-fitr" if fast else "eid al-adha"


_CANADA = re.compile(
    r"\bCanad|\bOttawa\b|\bToronto\b|\bMontreal\b|\bVancouver\b|\bOntario\b|\bQuebec\b|\bAlberta\b|\bManitoba\b"
    r"|\bSaskatchewan\b|\bNova Scotia\b|\bNewfoundland\b|\bBritish Columbia\b|\bNew Brunswick\b"
)


_CHINA = re.compile(
    r"\bChin(?:a|ese)\b|\bBeijing\b|\bXinhua\b|\bMongolia|\bTaiwan|\bHong Kong\b|\bSingapore\b|\bHohhot\b"
)


def _feast(found: Found) -> Meaning | None:
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    name = found["feast"]
    if name.startswith("thanksgiving") and _CANADA.search(found.text[max(0, found.start - _NEAR) : found.end + _NEAR]):
        name = "canadian thanksgiving"
    if name == "spring festival" and not (
        _CHINA.search(found.text, max(0, found.start - _NEAR), found.end + _NEAR)
        and found.text[found.start_of("feast")].isupper()
    ):
        return None
    if name in national_days():
        own = _of_nation(found, name)
        if own is not None or name not in found.words.feasts:
            return Cyclic("feast", f"{name} of {own[0]}", PICKS[found["pick"]], within, rule=own[1]) if own else None
    if name == "eid":
        which = _which_eid(found)
        rule = {**found.words.feasts[which], "length": 3} if which else None
        return Cyclic("feast", f"{which} and after", PICKS[found["pick"]], within, rule=rule) if rule else None
    return Cyclic("feast", name, PICKS[found["pick"]], within, rule=found.words.feasts[name])


_OF_SOMETHING = re.compile(r"\s+of\b")


def _of_nation(found: Found, name: str) -> tuple[str, dict[str, object]] | None:
    """Which nation's day it is; a "National Day of Mourning" is none's."""
    start = found.start_of("feast")
    named = found.text[start].isupper() and not _OF_SOMETHING.match(found.text, found.end)
    return rule_of_nation(name, found.text, start, found.end) if named else None


_EID = 4
"""Days that are kept at most: three after Ramadan, four at the pilgrimage."""


def _day_of_feast(found: Found) -> Meaning | None:
    """As in "the tenth day of Ramadan"."""
    number, name = found.whole("ordinal") or found.whole("count"), found["feast"]
    name = (_which_eid(found) or name) if name == "eid" else name
    if name in national_days():
        return None  # it lasts a day
    rule = found.words.feasts[name]
    length = _EID if name.startswith("eid ") else rule.get("length", 1)
    if number is None or not isinstance(length, int) or not 1 <= number <= length:
        return None
    within: Meaning | None = Stated(Period(Unit.YEAR, found.year())) if found.has("year") else None
    shifted = {**rule, "length": 1, "offset": int(str(rule.get("offset", 0))) + number - 1}
    return Cyclic("feast", f"{name} {number}", PICKS[""], within, rule=shifted)


SEASONS = Finder(
    "season",
    ("season",),
    (
        Rule(
            "season",
            rf"(?:(?P<pick>{PICK}) |(?P<the>the ))?(?P<south>southern |austral |antipodean )?{{season}}(?:(?:,| of)? {{year}}(?:[-–/](?P<last>(?:20|19)?\d\d)(?!\d))?)?",
            _season,
            (
                ("last spring", "2024-SP"),
                ("the summer of 2023", "2023-SU"),
                ("winter 2022", "2022-WI"),
                ("the winter of 2019-20", "2019-WI"),
            ),
        ),
    ),
)


_HOLDS_NEW_YEAR = re.compile(
    r"\b(?:at|over|since|before|after|until|till|by|for|on|enter(?:s|ed|ing)?|greet(?:s|ed|ing)?|celebrat(?:e|es|ed|ing)|mark(?:s|ed|ing)?"
    r"|welcom(?:e|es|ed|ing)|saw in|(?:ring|rings|rang|usher|ushers|ushered)(?: in)?)\s+(?:the\s+)?$"
)
_BOUND_BY_NEW_YEAR = re.compile(r"\b(?:before|until|till|by|since|after) $")
_NO_NOUN = re.compile(
    r"\s+(?!holidays?\b|break\b|(?:without|after|before|with|in|at|and|on|by|of|that|when|as|but|or|to|from|he|she|they|it|we|I|the|an?)\b)[a-z]"
)


def _new_year(found: Found) -> Meaning | None:
    """As in "until New Year", "greeted the New Year"; not "a New Year message", nor another calendar's."""
    holds = _HOLDS_NEW_YEAR if found.said.endswith("New Year") else _BOUND_BY_NEW_YEAR
    named = holds.search(found.text, max(0, found.start - 14), found.start)
    if not named or _NO_NOUN.match(found.text, found.end):
        return None
    return Cyclic("feast", "new year", PICKS[""], rule={"month": 1, "day": 1})


def _in_new_year(found: Found) -> Meaning:
    """As in "in the new year", "early in the new year": its first month."""
    del found
    return Cyclic("month", 1)


FEASTS = Finder(
    "feast",
    ("feast",),
    (
        Rule("new year", r"(?:the )?new year(?!['’]s)", _new_year, (), needs=("new",)),
        Rule(
            "in the new year",
            r"(?:early |soon )?in the new year(?! \d)",
            _in_new_year,
            (),
            needs=("new",),
        ),
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


def _anniversary(found: Found) -> Meaning | None:
    """As in "on Monday, the 40th anniversary of the coup": what is said of a day. Alone it tells none."""
    beside = found.text[max(0, found.start - 2) : found.start] == ", "
    return Relation(None, 0, "anniversary") if beside else None


ANNIVERSARIES = Finder(
    "anniversary",
    ("anniversary",),
    (Rule("anniversary", r"the (?:{ordinal} )?anniversary(?= of)", _anniversary, ()),),
)
