"""The English word tables and the slots that English patterns may name."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

from functools import cache

from timeline_app.core.dates.language import Words
from timeline_app.core.dates.national_days import national_days
from timeline_app.core.text.alternatives import BLANK, alternatives
from timeline_app.core.values import Granularity
from timeline_app.resources import read_json

_YEAR = r"1[0-9]\d\d|20\d\d"


_APPROXIMATE = (
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "nearly",
    "almost",
    "only",
    "just",
    "more than",
    "less than",
    "fewer than",
    "at least",
    "at most",
    "up to",
    "over",
    "under",
    "no more than",
    "no less than",
    "an estimated",
    "another",
    "an additional",
    "a further",
    "as many as",
    "as little as",
    "well over",
    "just over",
    "just under",
    "close to",
    "the first",
)


@cache
def english_words() -> Words:
    """The tables, read once."""
    raw = read_json("words", "dates_en.json")
    months = {m: i + 1 for i, m in enumerate(raw["months"])} | raw["month_abbreviations"]
    weekdays = {d: i for i, d in enumerate(raw["weekdays"])} | raw["weekday_abbreviations"]
    units = {w: Granularity(u) for w, u in (raw["units"] | raw["unit_plurals"]).items()}
    return Words(
        months=months,
        weekdays=weekdays,
        units=units,
        seasons=raw["seasons"],
        numbers=raw["numbers"],
        ordinals=raw["ordinals"],
        decades=raw["decades"],
        day_parts=raw["day_parts"],
        zones=raw["zones"],
        feasts=raw["feasts"],
        slots=_slots(raw),
    )


def _slots(raw: dict[str, dict[str, object]]) -> dict[str, str]:
    numeral = alternatives([n for n in raw["numbers"] if n != "zero"])
    ordinal = alternatives(list(raw["ordinals"]))
    words = rf"{numeral}(?:(?:{BLANK}and{BLANK}|{BLANK}|-){numeral}){{0,4}}"
    digits = r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:[\s-]1/2|½)|\d{1,4}(?:\.\d{1,2})?"
    tens = "(?:twenty|thirty)"
    month_names = alternatives(list(raw["months"]))
    month_short = alternatives([*raw["month_abbreviations"]])
    return {
        "month": rf"{month_names}|{month_short}\.?",
        "month_name": month_names,
        "weekday": alternatives(list(raw["weekdays"])),
        "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d,]\d|\.\d|%)",
        "day_ordinal": r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)",
        "day_word": rf"{tens}[ -]{ordinal}|{ordinal}",
        "year": _YEAR,
        "number": rf"(?:an?{BLANK}|the{BLANK})?(?:{words}|{digits})|an?{BLANK}(?:hundred|dozen|thousand)|an?",
        "count": rf"(?:{words}|{digits})",
        "some": rf"a{BLANK}few|several|some|many|a{BLANK}couple(?:{BLANK}of)?|a{BLANK}number{BLANK}of|dozens{BLANK}of|hundreds{BLANK}of",
        "unit": alternatives([*raw["units"], *raw["unit_plurals"]]),
        "units": alternatives(list(raw["unit_plurals"])),
        "one_unit": alternatives(list(raw["units"])),
        "ordinal": rf"{ordinal}|\d{{1,3}}(?:st|nd|rd|th)",
        "season": alternatives(list(raw["seasons"])),
        "numeral": numeral,
        "decade": alternatives(list(raw["decades"])),
        "part": alternatives(list(raw["day_parts"])),
        "zone": alternatives(list(raw["zones"])),
        "feast": alternatives([*raw["feasts"], *(day for day in national_days() if day not in raw["feasts"])]),
        "year_words": rf"(?:nineteen|eighteen|seventeen){BLANK}(?:hundred|(?:oh{BLANK})?{numeral}(?:[\s-]{{1,2}}{numeral})?)|two{BLANK}thousand(?:{BLANK}(?:and{BLANK})?{numeral})?|twenty{BLANK}(?:ten|eleven|twelve|{numeral}teen|twenty(?:-\w+)?)",
        "approx": alternatives(_APPROXIMATE),
    }
