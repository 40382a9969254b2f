"""English, declared once: the ordered list of finders and what refines their findings."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.dates.english_words import english_words
from timeline_app.core.dates.finders.calendar_dates import DATES, DATES_IN_FIGURES, DAYS_OF_MONTH, ELEVENTH
from timeline_app.core.dates.finders.lengths import LENGTHS
from timeline_app.core.dates.finders.offsets import OFFSETS
from timeline_app.core.dates.finders.reports import QUARTERS, REPORTS, YEAR_TO_YEAR
from timeline_app.core.dates.finders.seasons import ANNIVERSARIES, FEASTS, SEASONS
from timeline_app.core.dates.finders.units import NTH, PARTS, SMALL_HOURS, UNITS
from timeline_app.core.dates.finders.weekdays import WEEKDAYS
from timeline_app.core.dates.finders.words import (
    ADVERBS,
    CLOCKS,
    DEICTIC,
    HOURS_OF_PARTS,
    MORNING_CLOCKS,
    RECURRING,
    WEEKLY,
    YEARLY,
)
from timeline_app.core.dates.finders.years import CENTURIES, EARLY_YEARS, ERAS, NAMED_YEARS, YEARS
from timeline_app.core.dates.language import Language, Words
from timeline_app.core.dates.national_days import national_days
from timeline_app.core.dates.refiners.affixes import AFFIXES
from timeline_app.core.dates.refiners.friends import FRIENDS
from timeline_app.core.dates.refiners.joins import JOINS
from timeline_app.core.dates.refiners.lists import CONTINUATIONS, CONTINUED
from timeline_app.core.dates.refiners.phrases import PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDS = {
    "deictic": (
        "today yesterday tomorrow now currently current nowadays presently present moment recently lately former past soon future "
        "term|before then|by then|until then|since then|after then|that date|these days|of late|once upon|long ago|some time ago|before long|the time being"
    ),
    "part": "overnight tonight nights",
    "adverb": "hourly daily nightly weekly biweekly fortnightly monthly yearly annually bimonthly semiannually weekdays weekends",
    "unit": "half fortnight",
    "century": "century centuries",
    "period": "period first-half second-half",
    "compared": "q1 q2 q3 q4 h1 h2 year-ago year-end year-earlier|year end",
    "clock": "am pm o'clock noon midnight",
    "era": "bc bce ad ce",
    "spoken": "nineteen eighteen seventeen|two thousand",
    "figures": "fiscal",
    "anniversary": "anniversary",
}
"""Trigger words beside those of the word tables, single words before the first bar."""


_OPERATOR_ENDS = (
    "since until till to through thru by than before of preceding after past beyond within from starting beginning "
    "effective between for following"
)


def _trigger_words(words: Words) -> dict[str, str]:
    tables: dict[str, Iterable[str]] = {
        "month": words.months,
        "weekday": [w for day in words.weekdays for w in (day, f"{day}s")],
        "unit": words.units,
        "season": words.seasons,
        "feast": (*words.feasts, *national_days(), "new year"),
        "part": words.day_parts,
        "decade": words.decades,
    }
    extra = {name: [*text.split("|")[0].split(), *text.split("|")[1:]] for name, text in _WORDS.items()}
    return {word: name for source in (tables, extra) for name, group in source.items() for word in group}


@cache
def english() -> Language:
    """English."""
    words = english_words()
    return Language(
        code="en",
        words=words,
        trigger_words=_trigger_words(words),
        trigger_patterns={
            "quarter": r"[1-4]q(?:\d\d| ?20\d\d)?(?![^\W_])",
            "short": r"['’]\d\d(?!\d)|[2-9]0s\b",
            "nth": r"\d\d?(?:st|nd|rd|th)\b",
            "clock": r"(?<!\S)[0-2]?\d\.[0-5]\d(?=(?: {zone2})?(?:$|\n))|\d\d?:\d\d|\d\d?(?:\.\d\d)?[ap]m\b|[0-2]\d[0-5]\d (?:{zone}|hours|hrs|h)\b|0\d[0-5]\d\b|[ap]\.m",
            "figures": r"(?:1\d\d\d|20\d\d)(?!\d)|\d\d?[./-]\d\d?[./-]\d\d|[0-3]?\d/[0-3]?\d(?![\d/])|9/11(?!\d)|fy ?\d",
            "part": r"to- ?night(?![^\W_])",
            "deictic": r"to- ?(?:day|morrow)(?![^\W_])",
            "early": r"(?<=in\s)[1-9]\d\d(?![\d%])",
            "era": r"(?:b\.c|a\.d|c\.e)\b",
        },
        trigger_signs=r"['’\d]|[a-z][.y]|to-",
        finders=(
            DATES,
            ELEVENTH,
            DATES_IN_FIGURES,
            ERAS,
            YEARS,
            EARLY_YEARS,
            NAMED_YEARS,
            CENTURIES,
            WEEKDAYS,
            FEASTS,
            ANNIVERSARIES,
            SEASONS,
            OFFSETS,
            RECURRING,
            NTH,
            UNITS,
            REPORTS,
            YEAR_TO_YEAR,
            QUARTERS,
            WEEKLY,
            YEARLY,
            ADVERBS,
            LENGTHS,
            CLOCKS,
            MORNING_CLOCKS,
            HOURS_OF_PARTS,
            PARTS,
            SMALL_HOURS,
            DEICTIC,
            DAYS_OF_MONTH,
        ),
        joins=JOINS,
        affixes=AFFIXES,
        continuations=CONTINUATIONS,
        continued=CONTINUED,
        friends=(*FRIENDS, *PHRASES),
        operators={
            "since": r"(?:ever )?since",
            "until": r"(?:until|till) after|until|till|up until|(?<!-)up to|through|thru|lasting to",
            "by": r"by|no later than|not later than",
            "before": r"before|prior to|ahead of|(?<!no\s)(?<!not\s)earlier than|preceding",
            "after": r"after|(?<!\bthe\s)following|later than|(?<!\bdrove\s)(?<!\bwalked\s)(?<!\bwent\s)(?<!\bcame\s)(?<!\bran\s)(?<!\bflew\s)(?<!\brode\s)past|beyond",
            "within": r"within",
            "from": r"from|(?:no|not) (?:earlier|sooner) than|starting(?: on| in| from)?|beginning(?: on| in| from)?|as of|effective(?: as of| from| in| on)?",
            "between": r"between",
            "for": r"for",
        },
        affix_hints=("of", "early", "late", "mid", "earlier"),
        operator_ends=tuple(_OPERATOR_ENDS.split()),
        after_operators=frozenset(["about", "around", "at", "least", "on", "in", "as", "late"]),
        ranges=(r" ?[-–—/] ?", r" (?:or|to|through|until|till|and|thru) (?:the )?"),
    )
