"""First words that some papers set in capitals: "ON JULY 1ST some 300 lorries queued"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.values import Sentence

_SMALL = frozenset(
    """
    a an and at between but by during early for from in late last next of on or since the this to until when while with
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_CALENDAR = frozenset([*MONTHS, *WEEKDAYS])
_OPENING = re.compile(
    r"(?:[A-Z]{1,9}|\d{1,2}(?:ST|ND|RD|TH))(?: (?:[A-Z]{1,9}|\d{1,4}(?:ST|ND|RD|TH)?)\b)+(?= [a-z0-9])"
)


def with_small_openings(text: str, sentences: Iterable[Sentence]) -> str:
    """The text with such words written as others are, every character in its place.

    Only where they are small words and times, of which one knows how they are written.
    """
    parts: list[str] = []
    done = 0
    for sentence in sentences:
        found = _OPENING.match(text, sentence.start, sentence.end)
        words = found.group().split(" ") if found is not None else []
        if found is not None and words[0].lower() in _SMALL and all(_is_known(word) for word in words):
            small = " ".join(_written(word) for word in words)
            parts += text[done : found.start()], small[:1].upper() + small[1:]
            done = found.end()
    return "".join((*parts, text[done:])) if parts else text


def _is_known(word: str) -> bool:
    return word[0].isdigit() or word.lower() in _SMALL or word.title() in _CALENDAR


def _written(word: str) -> str:
    return word.title() if word.title() in _CALENDAR else word.lower()
