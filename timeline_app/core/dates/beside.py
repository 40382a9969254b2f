"""What the expression beside one tells of it: its beginning, its end, what day it was, which anniversary."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.dates.bounds import begun, ended
from timeline_app.core.dates.cycles import first_from, latest
from timeline_app.core.dates.fiscal import BEGINS, ENDS, FISCAL_YEAR, FiscalYears
from timeline_app.core.dates.grain import Period, civil, containing, move, to_date
from timeline_app.core.dates.kinds import has_year, is_today
from timeline_app.core.dates.meaning import (
    Base,
    Clock,
    Cyclic,
    DayPart,
    Fiscal,
    Length,
    Nth,
    Pick,
    Relation,
    Shifted,
    Stated,
)
from timeline_app.core.dates.refiners.joins import is_day, is_of_the_moon
from timeline_app.core.dates.resolver import Situation, resolve
from timeline_app.core.dates.situation import bounds, counted_from
from timeline_app.core.dates.weekdays_beside import weekday_beside
from timeline_app.core.values import Granularity as Unit
from timeline_app.core.values import TimeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.dates.language import Words
    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.dates.speech import SpeechAnchors


_RECESS = re.compile(r" (?:recess|break|holidays?|vacation)\b")
_ANNIVERSARY = re.compile(
    r"\b(?:(?P<nth>\w+) )?anniversary of (?:the |its |his |her |their )?$|\b(?:years?|decades?) (?:to the day )?(?:on from|after|since) (?:the )?$"
)
_OTHER_YEAR = "It happened in an earlier year, and the text does not say which."
_HALF_A_QUARTER = 45
"""Days: a quarter that ends on 1 October is mostly the third."""
_RUNS_ON = re.compile(r"\b(?:and|then|until|till|before)\b")
_LOOKS_BACK = re.compile(r"[;“”\"]|\b(?:after|following|since|earlier|had|when|while|who|which|that|where)\b")
_HAD = re.compile(r"\bhad\b")
_ENDS_THEN = re.compile(
    r"\b(?:ended|ends|lifted|left|finished|stopped|over|returned|closed|freed|released|until|till|then|lasted|went on)\b"
)
_NOON, _EVENING = 12, 18
_LONG = {
    "fiscal year": Length(1, Unit.YEAR),
    "quarter": Length(3, Unit.MONTH),
    "half": Length(6, Unit.MONTH),
    "week": Length(1, Unit.WEEK),
    "month": Length(1, Unit.MONTH),
}
"""How long is what is named by its end."""


class Beside:
    """Readings of the expressions of a passage that another beside them tells."""

    def __init__(
        self,
        passage: Passage,
        anchors: SpeechAnchors,
        situation: Callable[[int], Situation],
        words: Words,
    ) -> None:
        self._passage, self._anchors, self._situation, self._atoms = passage, anchors, situation, passage.atoms
        self._words = words
        self._fiscal = FiscalYears(passage, anchors, situation)

    def reading(self, index: int) -> Reading | None:
        return (
            self._of_anniversary(index)
            or self._of_later_named(index)
            or self._of_apposition(index)
            or self._of_morning_after(index)
            or self._of_told_end(index)
            or self._of_told_beginning(index)
            or self._fiscal.reading(index)
            or self._of_weekday_beside(index)
            or self._of_stretch_told(index)
        )

    def _resolved(self, index: int) -> Reading:
        return resolve(self._atoms[index].meaning, self._situation(index))

    def _of_anniversary(self, index: int) -> Reading | None:
        """A date in "the third anniversary of the February 24 invasion": so many years before the day it is marked."""
        meaning = self._atoms[index].meaning
        if not isinstance(meaning, Cyclic) or meaning.kind != "date" or meaning.within or meaning.pick is not Pick.AUTO:
            return None
        match = _ANNIVERSARY.search(self._passage.before(index, 60))
        if match is None:
            return None
        years = self._words.number(match["nth"]) if match["nth"] else None
        marked = self._resolved(index)
        if not years or marked.first is None:
            return marked._replace(first=None, last=None, kind=TimeKind.UNDATED, steps=(_OTHER_YEAR,), alternatives=())
        return resolve(Shifted(Unit.YEAR, -int(years), meaning, to_the_day=True), self._situation(index))

    def _of_apposition(self, index: int) -> Reading | None:
        """What a day is to something: "On Sept. 10, the day before the attacks", "on Friday, the third day of Eid"."""
        meaning, atoms = self._atoms[index].meaning, self._atoms
        feast = not _is_said_of_day(meaning)
        if index == 0 or (feast and not (_is_of_feast(meaning) or is_today(meaning))):
            return None
        day = atoms[index - 1]
        text = self._passage.text
        if is_today(meaning):
            same = text[day.end : atoms[index].start] == " (" and text[atoms[index].end : atoms[index].end + 1] == ")"
            named = self._passage.reading_of(index - 1) if same and is_day(day.meaning) else None
            return named and named._replace(steps=(*named.steps, "The same day: it is told what it was"))
        told = day.meaning.of if isinstance(day.meaning, (Clock, DayPart)) and day.meaning.of else day.meaning
        if not is_day(told) or self._passage.text[day.end : atoms[index].start] != ", ":
            return None
        reading = self._passage.reading_of(index - 1)._replace(alternatives=())
        if feast and not _are_close(reading, self._resolved(index)):
            return None
        steps = (*reading.steps, "The same day: it is told what it was")
        if isinstance(meaning, Relation) and meaning.shift not in (None, Length(1, Unit.DAY)):
            length = self._resolved(index)  # "on Thursday, five days after the blast"
            return reading._replace(steps=steps, value=length.value, type=length.type)
        return reading._replace(steps=steps)

    def _of_morning_after(self, index: int) -> Reading | None:
        """As in "began at 11 p.m. on Friday and ended at 7 a.m.": on the day after, unless the words look back."""
        meaning, atoms = self._atoms[index].meaning, self._atoms
        if index == 0 or not isinstance(meaning, Clock) or meaning.of is not None:
            return None
        before = atoms[index - 1]
        if not isinstance(before.meaning, Clock) or meaning.hour >= before.meaning.hour:
            return None
        if self._passage.sentence_of(index - 1) != self._passage.sentence_of(index):
            return None
        gap = self._passage.text[before.end : atoms[index].start]
        late = before.meaning.hour >= _EVENING and meaning.hour <= _NOON
        onward = _RUNS_ON.search(gap) is not None and (late or _ENDS_THEN.search(gap) is not None)
        back = _LOOKS_BACK.search(gap) is not None
        told = self._passage.reading_of(index - 1)
        if told.first is None or told.first != told.last or not (onward or back):
            return None
        if back and not (late and _HAD.search(gap)):
            return None
        day = Stated(Period(Unit.DAY, told.first + (0 if back else 1)))
        reading = resolve(replace(meaning, of=day), self._situation(index))
        why = "On the same day: the words look back" if back else "The day after: what is told runs on"
        return reading._replace(steps=(counted_from(told), why, *reading.steps[1:]))

    def _of_later_named(self, index: int) -> Reading | None:
        """As in "will march again a week later, on Easter Sunday": that day."""
        meaning, atoms = self._atoms[index].meaning, self._atoms
        if not isinstance(meaning, Shifted) or meaning.base is not Base.TOLD or index + 1 >= len(atoms):
            return None
        if meaning.unit is Unit.YEAR:
            return None  # "two years later, on 7 May": the year of that day
        day = atoms[index + 1]
        if not (meaning.counted and is_day(day.meaning)) or self._passage.text[atoms[index].end : day.start] != ", on ":
            return None
        length, named = self._resolved(index), self._passage.reading_of(index + 1)
        if None in (length.first, length.last, named.first, named.last) or named.unit is not Unit.DAY:
            return None
        within = bounds(length)[0] - 1 <= bounds(named)[0] <= bounds(length)[1] + 1
        steps = (*length.steps[:1], "The day named beside it", *named.steps[-1:])
        return named._replace(steps=steps, alternatives=()) if within else None

    def _of_told_end(self, index: int) -> Reading | None:
        """A year or quarter whose end the text tells: "fiscal 2024-25, which ended on June 30"."""
        length = _LONG.get(_unit_named(self._atoms[index].meaning))
        if length is None or index + 1 >= len(self._atoms):
            return None
        if not ENDS.fullmatch(self._passage.text, self._atoms[index].end, self._atoms[index + 1].start):
            return None
        end, whole = self._fiscal.end_beside(index), self._resolved(index)
        if end is None or end.last is None:
            return None
        if (later := self._parts_after(index)) is not None:
            return self._part_of_fiscal_year(whole, later, length, end, index)
        if whole.unit is Unit.WEEK:
            whole = whole._replace(value=containing(Unit.WEEK, end.last).value)
        if whole.unit is Unit.QUARTER and isinstance(self._atoms[index].meaning, Shifted):
            quarter = containing(Unit.QUARTER, end.last - _HALF_A_QUARTER)
            whole = whole._replace(value=quarter.value, period=quarter)
        return ended(whole, length, end, f"t{index + 2}")

    def _parts_after(self, index: int) -> int | None:
        """How many quarters or halves follow this one in "the third quarter of the financial year", whose end is told."""
        meaning, atom = self._atoms[index].meaning, self._atoms[index]
        if not isinstance(meaning, Cyclic) or meaning.kind not in ("quarter", "half"):
            return None
        named = FISCAL_YEAR.search(self._passage.text, atom.start, atom.end)
        return (4 if meaning.kind == "quarter" else 2) - int(meaning.key) if named else None

    def _part_of_fiscal_year(
        self, whole: Reading, later: int, length: Length, end: Reading, index: int
    ) -> Reading | None:
        day = to_date(end.last + 1) if end.last is not None else None
        moved = move(day, -later * int(length.count or 0), Unit.MONTH) if day else None
        if moved is None:
            return None
        last = Stated(Period(Unit.DAY, moved.toordinal() - 1))
        reading = ended(whole, length, resolve(last, self._situation(index)), f"t{index + 2}")
        return reading._replace(value=containing(Unit.QUARTER, moved.toordinal() - 1).value, period=None)

    def _of_told_beginning(self, index: int) -> Reading | None:
        """A fiscal year whose beginning the text tells: "fiscal 2026, which begins in April"; a recess likewise."""
        meaning = self._atoms[index].meaning
        if isinstance(meaning, Cyclic) and meaning.kind == "season":
            return self._of_recess(index)
        if not isinstance(meaning, Fiscal) or index + 1 >= len(self._atoms):
            return None
        if not BEGINS.fullmatch(self._passage.text, self._atoms[index].end, self._atoms[index + 1].start):
            return None
        start = self._passage.reading_of(index + 1)
        if start.first is None or start.unit not in (Unit.DAY, Unit.MONTH):
            return None
        if civil(start.first)[0] not in (meaning.year, meaning.year - 1):
            return None
        return begun(self._resolved(index), _LONG["fiscal year"], start, f"t{index + 2}")

    def _of_recess(self, index: int) -> Reading | None:
        """As in "the summer recess, which starts on July 22": from that day on."""
        if index + 1 >= len(self._atoms):
            return None
        gap = _RECESS.match(self._passage.text, self._atoms[index].end)
        if gap is None or not BEGINS.fullmatch(self._passage.text, gap.end(), self._atoms[index + 1].start):
            return None
        start, whole = self._passage.reading_of(index + 1), self._resolved(index)
        if start.first is None or whole.last is None or not start.first <= whole.last:
            return None
        steps = (*start.steps, "It begins then")
        return whole._replace(first=start.first, steps=steps, period=None, alternatives=())

    def _of_weekday_beside(self, index: int) -> Reading | None:
        """As in "the Tuesday after Easter", "the Friday before Christmas": the first such day from there."""
        meaning, atoms = self._atoms[index].meaning, self._atoms
        if not isinstance(meaning, Cyclic) or meaning.kind != "weekday" or meaning.pick is not Pick.AUTO:
            return None
        if index + 1 >= len(atoms) or meaning.within is not None or self._passage.is_busy(index + 1):
            return None
        way = weekday_beside(self._passage.text, atoms[index], atoms[index + 1])
        told = self._passage.reading_of(index + 1) if way else None
        if told is None or told.first is None or told.last is None:
            return None
        found = (
            first_from(meaning, told.last, strictly=True) if way == 1 else latest(meaning, told.first, strictly=True)
        )
        if found is None:
            return None
        reading = resolve(Stated(Period(Unit.DAY, found.first)), self._situation(index))
        words = "The first after it" if way == 1 else "The last before it"
        return reading._replace(steps=(counted_from(told), words, *reading.steps[1:]))

    def _of_stretch_told(self, index: int) -> Reading | None:
        """As in "was washed away in January 2020, and the repair dragged on until May": the first May from then."""
        meaning, atoms = self._atoms[index].meaning, self._atoms
        if not isinstance(meaning, Cyclic) or meaning.kind not in ("date", "month") or atoms[index].operator != "until":
            return None
        if meaning != Cyclic(meaning.kind, meaning.key):
            return None
        here = self._passage.sentence_of(index)
        before = range(index - 1, max(-1, index - _STRETCH), -1)
        start = next((i for i in before if has_year(atoms[i].meaning) and atoms[i].operator is None), None)
        if start is None or self._passage.sentence_of(start) != here or self._passage.direction(index).sign != -1:
            return None
        gap = _ASIDE.sub(" ", self._passage.text[atoms[start].end : atoms[index].operator_start or 0])
        told, now = self._passage.reading_of(start), self._passage.published
        if _OTHER_TALE.search(gap) or told.unit not in (Unit.DAY, Unit.MONTH) or told.first is None:
            return None
        found = first_from(meaning, told.first)
        if found is None or found.period is None or found.first - told.first > _A_YEAR:
            return None
        if now is not None and found.first > now.last:
            return None
        reading = resolve(Stated(found.period), self._situation(index))
        return reading._replace(
            steps=(counted_from(told), "The first from then: it lasts until then", *reading.steps[1:])
        )


_STRETCH = 4
"""Expressions back to the one with which a stretch of the same sentence begins."""
_A_YEAR = 365
_ASIDE = re.compile(r", (?:which|who|whose|whom|where)\b[^,;:“”\"]{1,90}, ")
_OTHER_TALE = re.compile(
    r"[;:“”\"]|\b(?:said|says|told|announced|reported|added|confirmed|now|who|which|when|while|but)\b"
)
"""What parts the beginning of a stretch from its end: what is said, or told of something else."""


def _is_of_feast(meaning: Meaning) -> bool:
    """A feast or the eve of one: "On November 13, the eve of Eid al-Fitr"."""
    if isinstance(meaning, Shifted):
        eve = meaning.unit is Unit.DAY and abs(meaning.count) == 1
        return eve and not isinstance(meaning.base, Base) and _is_of_feast(meaning.base)
    return isinstance(meaning, Cyclic) and meaning.kind == "feast"


def _are_close(day: Reading, feast: Reading) -> bool:
    """May a feast be on that day? Those of the moon are known but for a day or two."""
    return day.first is not None and feast.first is not None and abs(day.first - feast.first) <= _DOUBT


_DOUBT = 3


def _is_said_of_day(meaning: Meaning) -> bool:
    """The day before or after something, the third or last day of something, an anniversary."""
    if isinstance(meaning, Relation):
        return meaning.shift is None or meaning.shift.unit not in (Unit.HOUR, Unit.MINUTE)
    if is_of_the_moon(meaning):
        return True
    return isinstance(meaning, Nth) and meaning.unit is Unit.DAY and meaning.weekday is None


def _unit_named(meaning: Meaning) -> str:
    if isinstance(meaning, Fiscal):
        return "fiscal year"
    if isinstance(meaning, Shifted):
        return meaning.unit.value if meaning.base is Base.EITHER and not meaning.count else ""
    return meaning.kind if isinstance(meaning, Cyclic) and meaning.kind != "month" else ""
