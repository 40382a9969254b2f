"""Ranges: which neighbours are the two ends of one, and what an end takes from the other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from timeline_app.core.dates.cycles import first_from, latest
from timeline_app.core.dates.direction_cues import MOVED_FROM
from timeline_app.core.dates.grain import Period
from timeline_app.core.dates.kinds import core, has_year, is_deictic, names_weekday
from timeline_app.core.dates.meaning import Base, Clock, Cyclic, Meaning, Pick, Shifted, Stated
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.dates.resolver import Now, Situation, resolve
from timeline_app.core.dates.situation import counted_from
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Anchor, AnchorKind, TimexType
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.dates.options import ReadingOptions
    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.dates.reading import Reading

_POSSESSIVE = re.compile(r" ?['’]s?\s")
_PUT_OFF_ON = re.compile(
    r"\b(?:extended|prolonged|renewed|delayed|postponed|moved|pushed back|put back|brought forward)"
    r" (?:\w+ )?(?:in|on) $"
)
"""As in "was extended in January to 9 September": when it was done, and until when."""
_HALF_A_DAY = 12 * 60
"""Minutes: two zones are seldom farther apart."""
_ONE_INSTANT = "The same instant in another zone: on the day on which the two are nearest"
_AND, _TO = re.compile(r"\band\b"), re.compile(r"\bto\b")


_WEEK = 7
"""Days back from the end of a range within which its bare weekday lies, if that end is still to come."""


_HALF_A_YEAR, _YEAR = 183, 366
"""Days back to which what goes on is told to have begun without its year, and to which if a year ends in it."""


def _minutes(clock: Clock) -> int:
    return clock.hour * 60 + clock.minute


def _is_bare_date(meaning: Meaning) -> TypeGuard[Cyclic]:
    """A month, or a day of one, without its year."""
    if not isinstance(meaning, Cyclic) or meaning.kind not in ("date", "month"):
        return False
    return meaning.within is None and meaning.pick is Pick.AUTO


class Ranges:
    """The ranges of a passage."""

    def __init__(self, passage: Passage, situation: Callable[[int], Situation], options: ReadingOptions) -> None:
        self._passage, self._situation, self._options = passage, situation, options
        self._second_ends = self._find_second_ends()

    def _find_second_ends(self) -> frozenset[int]:
        """Indices of the second ends of ranges. A range has two ends: the end of one begins no other."""
        atoms = self._passage.atoms
        ends: set[int] = set()
        for last in range(1, len(atoms)):
            if last - 1 not in ends and self._is_range(atoms[last - 1], atoms[last]):
                ends.add(last)
        return frozenset(ends)

    def _is_range(self, a: Atom, b: Atom) -> bool:
        text = self._passage.text
        if b.range_first != a.start or MOVED_FROM.search(text, max(0, a.start - 50), a.start):
            return False
        if _PUT_OFF_ON.search(text, max(0, a.start - 40), a.start):
            return False
        if isinstance(a.meaning, Shifted) and a.meaning.base is Base.EITHER and a.operator not in ("from", "between"):
            return False  # "the week to Sunday" is one stretch
        gap = text[a.end : b.start]
        if a.operator not in ("from", "between") and _POSSESSIVE.match(text, b.end):
            return False  # "a correction on Friday to December's figures"
        if _AND.search(gap):
            return a.operator == "between"
        return not (_TO.search(gap) and a.operator not in (None, "from", "between", "since"))

    def _spans(self, first: int, last: int) -> bool:
        """Are two neighbours the ends of a range?"""
        return first + 1 == last and last in self._second_ends

    def partner(self, index: int) -> int | None:
        """The other end of the range, if both ends are dated, of one kind and in order."""
        first, last = (index, index + 1) if self._passage.atoms[index].range_first is None else (index - 1, index)
        if first < 0 or last >= len(self._passage.atoms) or not self._spans(first, last):
            return None
        a, b = self._passage.reading_of(first), self._passage.reading_of(last)
        if TimexType.DURATION in (a.type, b.type) or a.first is None or b.first is None or b.last is None:
            return None
        return (last if index == first else first) if a.first <= b.first else None

    def reading(self, index: int) -> Reading | None:
        """The reading of an end that recurs ("from Monday to Wednesday"), counted from the other end, read first."""
        if not self._may_be_end(index):
            return None
        going_on = self._going_on(index)
        if going_on is not None:
            return going_on
        for other, pick in ((index - 1, 1), (index + 1, -1)):
            first, last = sorted((index, other))
            if not self._are_neighbours(first, last, other):
                continue
            clock = self._clock(index, other)
            if clock is not None:
                return clock
            if self._counts_from_other(index, other, pick):
                return self._from_other(self._passage.atoms[index].meaning, other, pick)
        return None

    def _going_on(self, index: int) -> Reading | None:
        """The first end of what lasts now: "The contract runs from January 1 to June 30", told on January 7."""
        now, atoms = self._passage.published, self._passage.atoms
        if now is None or self._passage.narrative or not self._spans(index, index + 1):
            return None
        first, last = atoms[index].meaning, atoms[index + 1].meaning
        if not (_is_bare_date(first) and _is_bare_date(last)):
            return None
        governor = self._passage.context.governor(atoms[index].start, atoms[index + 1].end)
        if governor.tense is not Tense.PRESENT or governor.perfect:
            return None
        begun = latest(first, now.last)
        end = first_from(last, begun.first) if begun is not None else None
        over_new_year = isinstance(first.key, int) and isinstance(last.key, int) and last.key < first.key
        limit = now.first - (_YEAR if over_new_year else _HALF_A_YEAR)
        if begun is None or end is None or end.last < now.first or begun.first < limit:
            return None
        return resolve(replace(first, pick=Pick.PAST), self._situation(index))

    def _may_be_end(self, index: int) -> bool:
        """Is it the second end of a range, or the next expression? Most are neither."""
        atoms = self._passage.atoms
        followed = index + 1 < len(atoms) and atoms[index + 1].range_first is not None
        return followed or atoms[index].range_first is not None

    def _are_neighbours(self, first: int, last: int, other: int) -> bool:
        atoms = self._passage.atoms
        return (
            first >= 0
            and last < len(atoms)
            and not self._passage.is_busy(other)
            and atoms[last].range_first == atoms[first].start
        )

    def in_brackets(self, index: int) -> Reading | None:
        """A clock time told in two zones, the second in brackets: "9 p.m. (1900 GMT)", "4 a.m. (0800 GMT Friday)".

        It is one instant: where the text tells the day of one, the other is of the day on which they are nearest.
        """
        meaning = self._passage.atoms[index].meaning
        if isinstance(meaning, Cyclic) and meaning.kind == "weekday":
            return self._of_day_before(index)
        if not isinstance(meaning, Clock) or meaning.of is not None:
            return None
        if self._passage.is_in_other_zone(index):
            first = self._passage.reading_of(index - 1)
            known = self._at_nearest(index, index - 1, first)
            return known or first._replace(value=f"XXXX-XX-XXT{meaning.hour:02d}:{meaning.minute:02d}")
        if self._passage.is_in_other_zone(index + 1) and self._clock_at(index + 1).of is not None:
            return self._at_nearest(index, index + 1, self._passage.reading_of(index + 1))
        return None

    def _of_day_before(self, index: int) -> Reading | None:
        """As in "last night (Tuesday)": the weekday of what stands before the bracket."""
        atoms = self._passage.atoms
        if not index or self._passage.text[atoms[index - 1].end : atoms[index].start] != " (":
            return None
        told = self._passage.reading_of(index - 1)
        inner = core(atoms[index].meaning)
        fits = told.first is not None and isinstance(inner, Cyclic) and (told.first - 1) % 7 == inner.key
        if told.first is None or not fits or not is_deictic(atoms[index - 1].meaning):
            return None
        reading = resolve(Stated(Period(Unit.DAY, told.first)), self._situation(index))
        return reading._replace(steps=(counted_from(told), "The weekday of it", *reading.steps[1:]))

    def _clock_at(self, index: int) -> Clock:
        meaning = self._passage.atoms[index].meaning
        if not isinstance(meaning, Clock):
            raise TypeError(f"not a clock time: {meaning!r}")
        return meaning

    def _at_nearest(self, index: int, other: int, told: Reading) -> Reading | None:
        """A clock time on that day beside the other's on which the two are nearest: 9 p.m. and 0200 GMT of the next."""
        if told.first is None or told.first != told.last:
            return None
        own, its = self._clock_at(index), self._clock_at(other)
        later = _minutes(its) - _minutes(own)
        shift = (later > _HALF_A_DAY) - (later < -_HALF_A_DAY)
        day = Stated(Period(Unit.DAY, told.first + shift))
        reading = resolve(replace(own, of=day), self._situation(index))
        return reading._replace(steps=(counted_from(told), _ONE_INSTANT, *reading.steps[1:]))

    def _clock(self, index: int, other: int) -> Reading | None:
        """A clock time takes the day of the clock time at the other end; a range that runs past midnight has two."""
        meaning, partner = self._passage.atoms[index].meaning, self._passage.atoms[other].meaning
        if not isinstance(meaning, Clock) or meaning.of is not None:
            return None
        if not isinstance(partner, Clock) or (partner.of is None and index < other):
            return None
        ends = (meaning, partner) if index < other else (partner, meaning)
        wraps = self._spans(min(index, other), max(index, other)) and _minutes(ends[1]) <= _minutes(ends[0])
        if partner.of is None and not wraps:
            return None
        told = self._passage.reading_of(other) if wraps else None
        if told is None or told.first is None or told.first != told.last:
            return resolve(replace(meaning, of=partner.of), self._situation(other))
        day = Stated(Period(Unit.DAY, told.first + (1 if index > other else -1)))
        reading = resolve(replace(meaning, of=day), self._situation(index))
        return reading._replace(steps=(counted_from(told), "The range runs past midnight", *reading.steps[1:]))

    def _counts_from_other(self, index: int, other: int, pick: int) -> bool:
        atoms = self._passage.atoms
        meaning, partner = atoms[index].meaning, atoms[other].meaning
        if isinstance(partner, Clock) and partner.of is None:
            return False  # its day is told by this one
        shares_year = pick == -1 and not names_weekday(meaning) and has_year(partner) and not isinstance(partner, Clock)
        first, last = sorted((index, other))
        if not shares_year and not self._spans(first, last):
            return False
        ahead = not shares_year and (has_year(atoms[first].meaning) or self._passage.direction(first).sign in (0, 1))
        inner = core(meaning)
        return ahead is (pick == 1) and isinstance(inner, Cyclic) and inner.pick is Pick.AUTO and not inner.within

    def _from_other(self, meaning: Meaning, other: int, pick: int) -> Reading | None:
        reading, today = self._passage.reading_of(other), self._passage.published
        if reading.first is None or reading.last is None:
            return None
        if pick == -1 and names_weekday(meaning) and today is not None and reading.first - today.last > _WEEK:
            return None  # "from Monday until Jan. 20": the coming Monday, not the one before the 20th
        anchor = Anchor(AnchorKind.EXPRESSION, reading.interval, f"t{other + 1}")
        words = f"the other end, {span_words(reading.first, reading.last)}"
        now = Now(reading.first, reading.last, anchor, words)
        why = "a range runs forward"
        onward = Situation(now=now, direction=pick, direction_words=why, firm=True, options=self._options)
        return resolve(meaning, onward)
