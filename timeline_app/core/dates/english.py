"""English, declared once: the ordered list of finders and what refines their findings."""

from __future__ import annotations

from functools import cache

from timeline_app.core.dates.english_words import english_words
from timeline_app.core.dates.finders.calendar_dates import DATES, DAYS_OF_MONTH
from timeline_app.core.dates.finders.lengths import LENGTHS
from timeline_app.core.dates.finders.offsets import OFFSETS
from timeline_app.core.dates.finders.units import FEASTS, PARTS, SEASONS, UNITS
from timeline_app.core.dates.finders.weekdays import WEEKDAYS
from timeline_app.core.dates.finders.words import CLOCKS, DEICTIC, SETS
from timeline_app.core.dates.finders.years import ERAS, NAMED_YEARS, YEARS
from timeline_app.core.dates.language import Language, alternatives
from timeline_app.core.dates.refiners.affixes import AFFIXES
from timeline_app.core.dates.refiners.friends import FRIENDS
from timeline_app.core.dates.refiners.joins import JOINS
from timeline_app.core.dates.refiners.lists import CONTINUATIONS

_DEICTIC = (
    "today", "yesterday", "tomorrow", "now", "currently", "current", "nowadays", "presently", "present", "these days", "moment", "recently", "lately", "of late",
    "former", "once upon", "past", "long ago", "some time ago", "soon", "before long", "future", "term", "the time being",
)  # fmt: skip
_ADVERBS = (
    "hourly", "daily", "nightly", "weekly", "biweekly", "fortnightly", "monthly", "yearly", "annually", "bimonthly", "semiannually", "weekdays", "weekends",
)  # fmt: skip


@cache
def english() -> Language:
    words = english_words()
    slots = words.slots
    return Language(
        code="en",
        words=words,
        triggers={
            "month": rf"(?:{slots['month_name']})\b|(?:{slots['month']})(?=\.?[\s\d,-])",
            "weekday": rf"(?:{slots['weekday']})(?:s\b|\b)",
            "unit": rf"(?:{slots['unit']})\b|q[1-4]\b|h[12]\b|half\b|year-(?:ago|end|earlier)\b",
            "deictic": rf"(?:{alternatives(_DEICTIC)})\b",
            "part": rf"(?:{slots['part']}|overnight|tonight)\b",
            "season": rf"(?:{slots['season']})\b",
            "feast": rf"(?:{slots['feast']})\b",
            "adverb": rf"(?:{alternatives(_ADVERBS)})\b",
            "decade": rf"(?:{slots['decade']})\b",
            "spoken": r"(?:nineteen|eighteen|seventeen|two thousand|twenty) ",
            "clock": rf"[ap]\.?m\b|o['’]clock|noon\b|midnight\b|\d\d?:\d\d|[0-2]\d[0-5]\d (?=(?:{slots['zone']}|hours|hrs|h)\b)",
            "era": r"(?:bce?|b\.c|ad|a\.d|ce)\b",
            "short": r"['’]\d\d",
            "nth": r"\d\d?(?:st|nd|rd|th)\b",
            "figures": r"(?:1\d\d\d|20\d\d)(?!\d)|(?:fiscal|fy)|\d\d?[./-]\d\d?[./-]\d\d|9/11(?!\d)",
        },
        finders=(
            DATES,
            ERAS,
            YEARS,
            NAMED_YEARS,
            WEEKDAYS,
            FEASTS,
            SEASONS,
            OFFSETS,
            SETS,
            UNITS,
            LENGTHS,
            CLOCKS,
            PARTS,
            DEICTIC,
            DAYS_OF_MONTH,
        ),
        joins=JOINS,
        affixes=AFFIXES,
        continuations=CONTINUATIONS,
        friends=FRIENDS,
        operators={
            "since": r"(?:ever )?since",
            "until": r"until|till|up until|up to|through|thru|lasting to",
            "by": r"by|no later than",
            "before": r"before|prior to|ahead of|earlier than|preceding",
            "after": r"after|later than|past",
            "within": r"within",
            "from": r"from|starting(?: on| in| from)?|beginning(?: on| in| from)?|as of|effective(?: as of| from)?",
            "between": r"between",
            "for": r"for",
        },
        ranges=(r" ?[-–—/] ?", r" (?:or|to|through|until|till|and|thru) (?:the )?"),
    )
