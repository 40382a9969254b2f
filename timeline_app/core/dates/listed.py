"""Lists of dates and chronologies: the year, the day or the entry under which an expression stands."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.core.dates.kinds import has_year

if TYPE_CHECKING:
    from timeline_app.core.dates.headings import Headings
    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.dates.reading import Reading

MOST_BACK = 60
"""Expressions tried backwards from one: text without end stays cheap."""
_OPENS_LINE = re.compile(r"(?:\n|^)[ \t•*–-]*$")
_YEAR_LINE = re.compile(r"(?:^|\n)[ \t]*((?:1[5-9]|20)\d\d)[ \t:.]*(?=\n)")
_TWO = 1
"""Days from the first to the last of an entry of a day or two."""
_LISTED = 12
"""Expressions in one entry of a list of dates, or between two that make one."""
_LIST = 1500
"""Characters back in which a list of dates names its year."""
_ENTRY_AFTER = re.compile(r"(?: local(?: time)?)?(?: \([^()\n]{1,20}\))?\.? ?(?:[-–—:]+(?:\s|$)|\||\n)")
_HEADS = re.compile(r"[\s.:|–—-]*")
_ENTRY_BEFORE = re.compile(r"(?:^|\n|[.;:!?]\s)[\s•*–—-]*$")
"""What stands around the date of an entry in a list of dates."""
_OPENING = re.compile(
    r"[\s\"“‘'(*•–-]*(?:(?:on|in|by|from|until|during|early (?:on|in)|late (?:on|in)|it was on) )?(?:the )?(?:(?:morning|afternoon|evening|night) of )?",
    re.IGNORECASE,
)
"""What may stand before a date that opens a sentence."""


def begins_sentence(passage: Passage, index: int) -> bool:
    """Does an expression open its sentence: "On 26 July 1956 ..."?"""
    sentence = passage.sentences[passage.sentence_of(index)]
    return _OPENING.fullmatch(passage.text, sentence.start, passage.atoms[index].start) is not None


class Listed:
    """The lists of dates of a passage."""

    def __init__(self, passage: Passage, headings: Headings) -> None:
        self._passage, self._headings = passage, headings

    def heading_year(self, index: int) -> int | None:
        """The year alone on a line above, where this expression opens a line: an item of a list of dates."""
        text, start = self._passage.text, self._passage.atoms[index].start
        if _OPENS_LINE.search(text, max(0, start - 24), start) is None:
            return None
        years = list(_YEAR_LINE.finditer(text, max(0, start - _LIST), start))
        if not years or self._is_list_left(years[-1].end(), index):
            return None
        return int(years[-1][1])

    def _is_list_left(self, since: int, index: int) -> bool:
        """Has a line with a year of its own ended the list under a year?"""
        text = self._passage.text
        for i in range(index - 1, max(-1, index - MOST_BACK), -1):
            atom = self._passage.atoms[i]
            if atom.start < since:
                return False
            if has_year(atom.meaning) and _OPENS_LINE.search(text, max(0, atom.start - 24), atom.start):
                return True
        return False

    def before(self, index: int) -> tuple[Reading, str] | None:
        """The entry before this one in a chronology ("24 May 2022 - ... March 2 - ..."), if its year is told."""
        if not self._is_entry(index):
            return None
        entries = [i for i in range(max(0, index - MOST_BACK), index + 1) if self._is_entry(i)]
        if len(entries) < 2 or not any(has_year(self._passage.atoms[i].meaning) for i in entries[:-1]):
            return None
        reading = self._passage.reading_of(entries[-2])
        return (reading, f"t{entries[-2] + 1}") if reading.first is not None else None

    def day(self, index: int) -> tuple[Reading, str] | None:
        """The entry before this one ("Wed April 17: ... Thurs, 9pm: ..."), if it is of a day or two."""
        if not self._is_entry(index):
            return None
        before = next((i for i in range(index - 1, max(-1, index - _LISTED), -1) if self._is_entry(i)), None)
        if before is None or self._passage.is_busy(before):
            return None
        reading = self._passage.reading_of(before)
        close = reading.first is not None and reading.last is not None and reading.last - reading.first <= _TWO
        return (reading, f"t{before + 1}") if close else None

    def entry(self, index: int) -> tuple[Reading, str, bool] | None:
        """The date that heads the entry of a chronology in which this stands, and whether this opens its sentence."""
        above = self._headings.day_above(index)
        if above is not None:
            return (*above, begins_sentence(self._passage, index))
        if self._is_entry(index) or not any(self._entries[max(0, index - _LISTED + 1) : index]):
            return None
        text, start = self._passage.text, self._passage.atoms[index].start
        for i in range(index - 1, max(-1, index - _LISTED), -1):
            between = text[self._passage.atoms[i].end : start]
            headed = _HEADS.match(between)
            if "\n" in between[headed.end() if headed else 0 :]:
                return None
            if self._is_entry(i):
                reading = self._passage.reading_of(i)
                one_of_several = any(self._is_entry(k) for k in self._around(i) if k != i)
                known = one_of_several and reading.first is not None
                return (reading, f"t{i + 1}", begins_sentence(self._passage, index)) if known else None
        return None

    def _around(self, index: int) -> range:
        return range(max(0, index - _LISTED), min(len(self._passage.atoms), index + _LISTED))

    def _is_entry(self, index: int) -> bool:
        """Does it begin a line or sentence, with a dash or colon after it?"""
        return self._entries[index]

    @cached_property
    def _entries(self) -> list[bool]:
        text = self._passage.text
        return [
            _ENTRY_AFTER.match(text, atom.end) is not None
            and _ENTRY_BEFORE.search(text, max(0, atom.start - 12), atom.start) is not None
            for atom in self._passage.atoms
        ]
