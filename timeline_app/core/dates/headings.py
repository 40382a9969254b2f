"""Days that stand alone above what is told of them, as in digests and diaries: what is told there counts from them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.core.dates.kinds import core
from timeline_app.core.dates.meaning import Cyclic, Stated
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.dates.situation import Now
from timeline_app.core.text.chronology import heads_with_day
from timeline_app.core.values import Anchor, AnchorKind
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.dates.reading import Reading

_LONGEST = 3
"""Days from the first to the last that a heading names; what is farther apart was not read aright."""
_FEWEST = 2
"""Days with text below them that make a digest; one may be a stamp."""


class Headings:
    """The headings of a passage, each a day or two of a month on a line of its own."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage

    @cached_property
    def _first_of(self) -> list[int]:
        """The indices of the first expressions of headings that have text below them."""
        passage, found = self._passage, []
        for index, atom in enumerate(passage.atoms):
            number = passage.sentence_of(index)
            sentence = passage.sentences[number]
            first = index == 0 or passage.sentence_of(index - 1) != number
            if not first or not isinstance(core(atom.meaning), (Cyclic, Stated)):
                continue
            alone = "\n" in passage.text[sentence.end : sentence.end + 2]  # unlike "3 May: Talks open"
            if alone and heads_with_day(passage.text[sentence.start : sentence.end]):
                found.append(index)
        days = {passage.text[passage.atoms[i].start : passage.atoms[i].end] for i in found}
        return found if len(days) >= _FEWEST else []

    def above(self, index: int) -> int | None:
        """The first expression of the heading under which an expression stands."""
        place = bisect_right(self._first_of, index) - 1
        if place < 0:
            return None
        heading = self._first_of[place]
        return heading if self._passage.sentence_of(heading) != self._passage.sentence_of(index) else None

    def day_above(self, index: int) -> tuple[Reading, str] | None:
        """The reading of that heading, if it is dated, and the id of its expression."""
        heading = self.above(index)
        if heading is None or self._passage.is_busy(heading):
            return None
        reading = self._passage.reading_of(heading)
        last = self._last_day(index) or reading.last
        if reading.first is None or last is None or reading.unit is not Unit.DAY:
            return None
        known = last - reading.first <= _LONGEST
        return (reading._replace(last=last), f"t{heading + 1}") if known else None

    def now(self, index: int) -> Now | None:
        """The day or days of that heading, from which the words below it count."""
        told = self.day_above(index)
        if told is None or told[0].first is None or told[0].last is None:
            return None
        first, last = told[0].first, told[0].last
        words = f"the day that heads it, {span_words(first, last)}"
        return Now(first, last, Anchor(AnchorKind.EXPRESSION, told[0].interval, told[1]), words)

    def _last_day(self, index: int) -> int | None:
        """The last day of a heading of two: "28-29 October"."""
        heading, passage = self.above(index), self._passage
        if heading is None or heading + 1 >= len(passage.atoms) or passage.is_busy(heading + 1):
            return None
        joined = passage.sentence_of(heading + 1) == passage.sentence_of(heading)
        return passage.reading_of(heading + 1).last if joined else None
