"""How weekdays of the text fit a day of publication: news names most often that day itself or the one before."""

from __future__ import annotations

import calendar
import math
import re
from typing import TYPE_CHECKING

from timeline_app.core.values import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

# How far before publication the weekdays of news lie, same day first (measured on real news pages: 48 % of the first
# bare weekdays are the day of publication, 21 % the day before, 12 % two days before).
_TOLD_BACK = (0.48, 0.21, 0.12, 0.06, 0.05, 0.04, 0.04)
_TOLD_AHEAD = (0.20, 0.20, 0.16, 0.14, 0.12, 0.10, 0.08)
_LATER_WEIGHT = 0.35
"""Weight of the weekdays after the first one, which are spread more widely."""
_MOST_WEEKDAYS = 8

_WEEKDAY = re.compile(
    r"\b(?P<before>(?:\w+[ \n]){0,6})(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    r"(?![ \n]+[A-Z][a-z]|'s)"
)
_NAMED_DAY = re.compile(r"\b(?:Good|Easter|Black|Bloody|Palm|Ash|Whit|Holy|Maundy|Cyber|Super|[Ll]ast|[Ee]very)[ \n]$")
"""Before weekdays with a name of their own, and those that tell of another week or of all."""
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to(?! (?:an?|the|his|her|its|their|our|my|some|more|(?-i:[A-Z])\w+|\d+)\b)|due|next|coming"
    r"|until|by|plans?|planned|scheduled|expected|set|starting|before)\b",
    re.IGNORECASE,
)


def weekdays_told(text: str, blocks: Sequence[Block]) -> list[tuple[int, str, bool]]:
    """The first weekdays of the body: number (Monday 0), the words, and whether they look ahead."""
    told = []
    for block in blocks:
        if block.kind is not BlockKind.BODY:
            continue
        for match in _WEEKDAY.finditer(text, block.start, block.end):
            if not _NAMED_DAY.search(match["before"]):
                number = list(calendar.day_name).index(match["day"])
                words = " ".join(match.group().split()[-4:])
                told.append((number, words, bool(_AHEAD.search(match["before"]))))
            if len(told) == _MOST_WEEKDAYS:
                return told
    return told


def likelihood(day: date, told: Sequence[tuple[int, str, bool]], *, against_chance: bool = False) -> float:
    """How well weekdays fit a day, as the logarithm of a probability; or of the odds against any day at all."""
    total = 0.0
    for i, (weekday, _, ahead) in enumerate(told):
        distance = (weekday - day.weekday()) % 7 if ahead else (day.weekday() - weekday) % 7
        share = (_TOLD_AHEAD if ahead else _TOLD_BACK)[distance] * (7 if against_chance else 1)
        total += math.log(share) * (1.0 if i == 0 else _LATER_WEIGHT)
    return total
