"""A text while it is read: its expressions, where they stand, and how those already read turned out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.core.dates.direction import Direction, direction_of
from timeline_app.core.dates.meaning import Clock
from timeline_app.core.dates.weekdays_beside import weekday_beside
from timeline_app.core.text.datelines import dateline

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.dates.situation import Now
    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.values import Sentence


@dataclass(frozen=True)
class Passage:
    """What the parts of the reader share. An expression is named by its index in ``atoms``.

    ``reading_of`` reads an expression; ``is_busy`` tells which are being read, so that none counts from itself.
    """

    text: str
    sentences: tuple[Sentence, ...]
    atoms: tuple[Atom, ...]
    context: TemporalContext
    published: Now | None
    quoted: Now | None
    """The day on which what is quoted without a day of its own was said: mostly that of publication."""
    narrative: bool
    reading_of: Callable[[int], Reading]
    is_busy: Callable[[int], bool]

    @cached_property
    def _sentence_of(self) -> list[int]:
        starts = [s.start for s in self.sentences]
        return [bisect_right(starts, atom.start) - 1 for atom in self.atoms]

    def sentence_of(self, index: int) -> int:
        """The index of the sentence in which an expression stands."""
        return self._sentence_of[index]

    def is_lead(self, sentence: int) -> bool:
        """Does a sentence open the story: behind a dateline, or below one that has a line of its own?"""
        own = self.sentences[sentence]
        if dateline(self.text, own.start, own.end):
            return True
        above = self.sentences[sentence - 1] if sentence else None
        found = dateline(self.text, above.start, own.start) if above is not None else None
        return found is not None and above is not None and found.end() >= above.end

    def is_in_other_zone(self, index: int) -> bool:
        """Is an expression the clock time just before it, told again in brackets for another zone?"""
        if not 0 < index < len(self.atoms) or not isinstance(self.atoms[index].meaning, Clock):
            return False
        before = self.atoms[index - 1]
        return isinstance(before.meaning, Clock) and self.text[before.end : self.atoms[index].start] == " ("

    @cached_property
    def _directions(self) -> dict[int, Direction]:
        return {}

    def direction(self, index: int) -> Direction:
        """Whether an expression looks back or ahead."""
        known = self._directions.get(index)
        if known is None:
            beside = index and weekday_beside(self.text, self.atoms[index - 1], self.atoms[index])
            of = self.atoms[index - 1 if beside else index]  # "fixed for the Tuesday after Easter": both lie ahead
            known = self._directions[index] = direction_of(self.text, of, self.context)
        return known

    def before(self, index: int, characters: int) -> str:
        """So many characters before an expression."""
        start = self.atoms[index].start
        return self.text[max(0, start - characters) : start]
