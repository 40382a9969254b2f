"""Reads the temporal expressions of a text: finds them, decides from where each counts, resolves them in order."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.dates import narrative
from timeline_app.core.dates.bounds import about, bounded, ended, joined_range, part_of_period, started
from timeline_app.core.dates.direction import MOVED_FROM, Direction, direction_of
from timeline_app.core.dates.engine import Atom, find_atoms
from timeline_app.core.dates.grain import Period
from timeline_app.core.dates.kinds import (
    core,
    has_year,
    is_deictic,
    is_relative,
    is_tellable,
    names_weekday,
    needs_direction,
)
from timeline_app.core.dates.meaning import (
    Clock,
    Cyclic,
    Fiscal,
    Length,
    Pick,
    Shifted,
    Stated,
    Vague,
    Window,
)
from timeline_app.core.dates.options import Mode, ReadingOptions
from timeline_app.core.dates.phrasing import day_words, span_words
from timeline_app.core.dates.refiners.joins import is_day
from timeline_app.core.dates.resolver import Now, Situation, resolve
from timeline_app.core.dates.situation import SIZE
from timeline_app.core.dates.speech import SpeechAnchors
from timeline_app.core.text.context_lexical import LexicalContext
from timeline_app.core.values import (
    Anchor,
    AnchorKind,
    Interval,
    Publication,
    Sentence,
    TimeExpression,
    TimeKind,
    TimexType,
)
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.dates.language import Language
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.text.context import TemporalContext

_TOLD_REACH = 3
"""Sentences back in which news speaks of "the same day"; histories reach without end."""
_ASIDE = re.compile(r"\b(?:quarter|year|period|months|weeks|half|which|that)\s+(?:ended|ending|ends)\s+(?:on\s+)?$")
_POSSESSIVE = re.compile(r"['’]s?\s")  # "after Tuesday's vote": the vote is the bound, not the day
_ENDS = re.compile(
    r"\s*,?\s+(?:(?:which|that)\s+)?(?:ended|ends|ending|closed|closes|to)\s+(?:(?:on|in)\s+)?(?:the end of\s+)?"
)
_IS_OUT = re.compile(r"\s+(?:is|was|are|were)\s+(?:out|over|up)\b")  # "before the week is out": by its end
_OPENING = 12
"""Characters from the beginning of a sentence within which an expression opens it."""
_BEYOND = "It lies beyond the calendar of the timeline, years 1 to 9999."
_RECORD = re.compile(
    r"\b(?:\w+est|first|most|least|worst|best|only|record|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b[^.;]{0,70}\bin\s+(?:about\s+|more than\s+|nearly\s+)?$"
)
_OF_AN_EVENT = re.compile(r"\s+(?:of|after|from)\s+(?:the|its|his|her|their|an?|being|\w+ing)\b")
_PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|adjourned|rescheduled|deferred|put off|pushed back)\s+(?:\w+\s+){0,3}(?:until|till|to)\s+$"
)
_ANNIVERSARY = re.compile(
    r"\b(?:(?P<nth>\w+) )?anniversary of (?:the |its |his |her |their )?$|\b(?:years?|decades?) (?:on from|after|since) (?:the )?$"
)
_STATES = frozenset(
    """
    been closed shut open missing lived waited ruled governed stood remained stayed existed stuck trapped
    """.split()  # noqa: SIM905  (words read better as words)
)
"""Main verbs of states, which a present perfect tells to last."""
_OTHER_YEAR = "It happened in an earlier year, and the text does not say which."
_IN = re.compile(r"\bin\s+(?:about\s+|around\s+)?$")


class Reader:
    """Reads one text. Readings are made in order and kept, so that later ones may count from earlier ones."""

    def __init__(
        self,
        language: Language,
        text: str,
        sentences: Sequence[Sentence],
        published: Publication | None,
        context: TemporalContext | None,
        options: ReadingOptions,
    ) -> None:
        self._text = text
        self._words = language.words
        self._sentences = tuple(sentences)
        self._starts = [s.start for s in self._sentences]
        self._context = context or LexicalContext(text, sentences)
        self._options = options
        atoms = [a for s in self._sentences for a in find_atoms(language, text, s.start, s.end)]
        self._narrative = options.mode is Mode.NARRATIVE or (
            options.mode is Mode.AUTO and narrative.is_history(atoms, published)
        )
        atoms = [_on_the_day_that_follows(text, atoms, i) for i in range(len(atoms))]
        self._atoms = [
            a for a in atoms if self._narrative or not (isinstance(a.meaning, Vague) and a.meaning.only_in_history)
        ]
        self._story = narrative.story(text, self._atoms) if self._narrative else frozenset()
        self._sentence_of = [bisect_right(self._starts, a.start) - 1 for a in self._atoms]
        self._published = _publication_now(published)
        self._range_ends = self._second_ends()
        self._busy: set[int] = set()
        self._anchors = SpeechAnchors(
            text, self._sentences, self._atoms, self._context, self._published, self._reading, self._busy.__contains__
        )
        self._readings: dict[int, Reading] = {}

    def read(self) -> tuple[TimeExpression, ...]:
        readings = [self._reading(i) for i in range(len(self._atoms))]
        return tuple(self._expression(i, r) for i, r in enumerate(readings))

    # --- one expression ---------------------------------------------------------------------------------------------

    def _reading(self, index: int) -> Reading:
        """The reading of an expression, without operator."""
        known = self._readings.get(index)
        if known is None:
            self._busy.add(index)
            known = (
                self._end_of_range(index)
                or self._of_anniversary(index)
                or self._of_fiscal_year(index)
                or self._resolved(index)
            )
            self._busy.discard(index)
            self._readings[index] = known
        return known

    def _resolved(self, index: int) -> Reading:
        return resolve(self._atoms[index].meaning, self._situation(index))

    def _of_fiscal_year(self, index: int) -> Reading | None:
        """A fiscal year whose end the text tells: "fiscal 2024-25, which ended on June 30"."""
        meaning = self._atoms[index].meaning
        if not isinstance(meaning, Fiscal) or index + 1 >= len(self._atoms):
            return None
        after = self._atoms[index + 1]
        inner = core(after.meaning)
        if not isinstance(inner, Cyclic) or inner.kind not in ("date", "month") or inner.within is not None:
            return None
        if not _ENDS.fullmatch(self._text, self._atoms[index].end, after.start):
            return None
        end = resolve(replace(inner, within=Stated(Period(Unit.YEAR, meaning.year))), self._situation(index))
        whole = self._resolved(index)
        if end.last is None:
            return whole
        return ended(whole, Length(1, Unit.YEAR), end, f"t{index + 2}")

    def _of_anniversary(self, index: int) -> Reading | None:
        """A date in "the third anniversary of the February 24 invasion": so many years before the day it is marked."""
        atom = self._atoms[index]
        meaning = atom.meaning
        if not isinstance(meaning, Cyclic) or meaning.kind != "date" or meaning.within or meaning.pick is not Pick.AUTO:
            return None
        match = _ANNIVERSARY.search(self._text, max(0, atom.start - 60), atom.start)
        if match is None:
            return None
        years = self._words.number(match["nth"]) if match["nth"] else None
        marked = self._resolved(index)
        if not years or marked.first is None:
            return replace(marked, first=None, last=None, kind=TimeKind.UNDATED, steps=(_OTHER_YEAR,), alternatives=())
        return resolve(Shifted(Unit.YEAR, -int(years), meaning, to_the_day=True), self._situation(index))

    def _end_of_range(self, index: int) -> Reading | None:
        """An end of a range that recurs ("from Monday to Wednesday") is counted from the other end, read first."""
        for other, pick in ((index - 1, 1), (index + 1, -1)):
            first, last = sorted((index, other))
            if (
                first < 0
                or last >= len(self._atoms)
                or other in self._busy
                or self._atoms[last].range_first != self._atoms[first].start
            ):
                continue
            meaning = self._atoms[index].meaning
            if (
                isinstance(meaning, Clock)
                and meaning.of is None
                and isinstance(partner := self._atoms[other].meaning, Clock)
                and partner.of is not None
            ):
                return resolve(replace(meaning, of=partner.of), self._situation(other))
            shares_year = (
                pick == -1
                and not names_weekday(meaning)
                and has_year(self._atoms[other].meaning)
                and not isinstance(self._atoms[other].meaning, Clock)
            )
            if not shares_year and not self._spans(first, last):
                continue
            ahead = not shares_year and (has_year(self._atoms[first].meaning) or self._direction(first).sign in (0, 1))
            inner = core(meaning)
            if ahead is not (pick == 1) or not isinstance(inner, Cyclic) or inner.pick is not Pick.AUTO or inner.within:
                continue
            reading = self._reading(other)
            if reading.first is None or reading.last is None:
                return None
            now = Now(
                reading.first,
                reading.last,
                Anchor(AnchorKind.EXPRESSION, reading.interval, f"t{other + 1}"),
                f"the other end, {span_words(reading.first, reading.last)}",
            )
            return resolve(
                meaning,
                Situation(now=now, direction=pick, direction_words="a range runs forward", options=self._options),
            )
        return None

    def _spans(self, first: int, last: int) -> bool:
        """Are two neighbours the ends of a range?"""
        return first + 1 == last and last in self._range_ends

    def _second_ends(self) -> frozenset[int]:
        """Indices of the second ends of ranges. A range has two ends: the end of one begins no other."""
        ends: set[int] = set()
        for last in range(1, len(self._atoms)):
            if last - 1 not in ends and self._is_range(self._atoms[last - 1], self._atoms[last]):
                ends.add(last)
        return frozenset(ends)

    def _is_range(self, a: Atom, b: Atom) -> bool:
        if b.range_first != a.start or MOVED_FROM.search(self._text, max(0, a.start - 50), a.start):
            return False
        gap = self._text[a.end : b.start]
        if re.search(r"\band\b", gap):
            return a.operator == "between"
        return not (re.search(r"\bto\b", gap) and a.operator not in (None, "from", "between", "since"))

    def _situation(self, index: int) -> Situation:
        atom = self._atoms[index]
        relative = is_relative(atom.meaning)
        now = self._anchors.now(index) if relative else self._published
        direction = self._direction(index) if needs_direction(atom.meaning) else Direction(None, "")
        return Situation(
            now=now,
            told=lambda unit: self._told_before(index, unit),
            opening_year=lambda: self._opening_year(index),
            quarter=lambda: self._told_before(index, Unit.QUARTER, exactly=True),
            beside=lambda unit: self._told_before(index, unit, beside=True),
            direction=direction.sign,
            direction_words=direction.words,
            firm=direction.firm,
            narrative=self._narrative,
            options=self._options,
        )

    def _expression(self, index: int, reading: Reading) -> TimeExpression:
        atom = self._atoms[index]
        phrase = " ".join(self._text[atom.operator_start or atom.start : atom.end].split())
        reading = replace(reading, steps=(f"The text says “{phrase}”", *reading.steps))
        partner = self._range_partner(index)
        operator = "by" if atom.operator == "before" and _IS_OUT.match(self._text, atom.end) else atom.operator
        if partner is not None:
            first, last = sorted((index, partner))
            reading, operator = joined_range(reading, self._readings[first], self._readings[last]), "range"
        elif isinstance(atom.meaning, Length):
            reading = self._dated_length(index, reading)
        elif operator and not self._bounds_nothing(atom, operator):
            reading = bounded(reading, operator, self._published, self._direction(index).sign)
        if reading.is_resolved and reading.interval.is_unknown:
            reading = replace(reading.said(_BEYOND), kind=TimeKind.UNDATED)
        return TimeExpression(
            id=f"t{index + 1}",
            text=self._text[atom.start : atom.end],
            start=atom.start,
            end=atom.end,
            type=reading.type,
            value=reading.value,
            interval=reading.interval,
            kind=reading.kind,
            granularity=reading.unit,
            anchor=reading.anchor,
            rule=atom.rule,
            steps=reading.steps,
            mod=reading.mod,
            operator=operator,
            fuzzy=reading.fuzzy,
            alternatives=reading.alternatives,
        )

    def _bounds_nothing(self, atom: Atom, operator: str) -> bool:
        """As in "after Tuesday's vote", where the vote is the bound; what is put off until a day takes place then."""
        if operator in ("before", "after"):
            return _POSSESSIVE.match(self._text, atom.end) is not None
        return operator == "until" and _PUT_OFF.search(self._text, max(0, atom.start - 60), atom.start) is not None

    def _range_partner(self, index: int) -> int | None:
        """The other end of the range, if both ends are dated, of one kind and in order."""
        first, last = index, index + 1
        if self._atoms[index].range_first is not None:
            first, last = index - 1, index
        if first < 0 or last >= len(self._atoms) or not self._spans(first, last):
            return None
        a, b = self._reading(first), self._reading(last)
        if (
            a.first is None
            or b.last is None
            or a.first > b.last
            or b.first is None
            or b.first < a.first
            or a.type is TimexType.DURATION
            or b.type is TimexType.DURATION
        ):
            return None
        return last if index == first else first

    def _dated_length(self, index: int, reading: Reading) -> Reading:
        """A duration is dated by the start told beside it, or when a record looks back over it."""
        atom = self._atoms[index]
        meaning = atom.meaning
        if not isinstance(meaning, Length):
            return reading
        if index + 1 < len(self._atoms) and self._atoms[index + 1].start - atom.end < 24:
            gap = self._text[atom.end : self._atoms[index + 1].start]
            start = self._reading(index + 1)
            if (
                re.search(r"\b(?:starting|beginning|from)\b", gap)
                and start.first is not None
                and start.first == start.last
            ):
                return started(reading, meaning, start, f"t{index + 2}")
            if start.period is not None and re.fullmatch(r"\s+of\s+(?:the\s+)?", gap):
                return part_of_period(reading, meaning, start, self._text[atom.start : atom.end], f"t{index + 2}")
            if re.fullmatch(r"\s+(?:ended|ending|to)\s+(?:on\s+)?", gap) and start.last is not None:
                return ended(reading, meaning, start, f"t{index + 2}")
        before = self._text[max(0, atom.start - 90) : atom.start]
        if (
            _IN.search(before)
            and self._direction(index).sign == 1
            and meaning.count is not None
            and meaning.count == int(meaning.count)
        ):
            point = resolve(Shifted(meaning.unit, int(meaning.count), counted=True), self._relative_situation(index))
            return about(reading, point, meaning) if point.is_resolved else reading
        if atom.operator == "within" and (
            self._direction(index).sign == -1 or _OF_AN_EVENT.match(self._text, atom.end)
        ):
            return reading
        if atom.operator == "within":
            window = resolve(Window(meaning, 1, within=True), self._relative_situation(index))
            return replace(window, steps=(reading.steps[0], *window.steps))
        if atom.operator == "for" and self._still_lasts(atom):
            window = resolve(Window(meaning, -1), self._relative_situation(index))
            return replace(window, fuzzy=True, steps=(reading.steps[0], *window.steps))
        if _RECORD.search(before):
            window = resolve(Window(meaning, -1), self._relative_situation(index))
            return replace(
                window, fuzzy=True, steps=(reading.steps[0], *window.steps), value=reading.value, type=reading.type
            )
        return reading

    def _still_lasts(self, atom: Atom) -> bool:
        """As in "has been running for two years": a state in the present perfect reaches up to now."""
        start = atom.operator_start if atom.operator_start is not None else atom.start
        governor = self._context.governor(start, atom.end)
        if not governor.perfect or governor.start is None or governor.end is None or governor.end > start:
            return False
        present = self._text[governor.start : governor.end].lower().startswith(("has ", "have "))
        return present and (governor.progressive or governor.lemma in _STATES)

    def _direction(self, index: int) -> Direction:
        return direction_of(self._text, self._atoms[index], self._context)

    def _relative_situation(self, index: int) -> Situation:
        return Situation(
            now=self._anchors.now(index),
            told=lambda unit: self._told_before(index, unit),
            narrative=self._narrative,
            options=self._options,
        )

    # --- what was told ----------------------------------------------------------------------------------------------

    def _told_before(
        self, index: int, unit: Unit, *, beside: bool = False, exactly: bool = False
    ) -> tuple[Reading, str] | None:
        """The last reading before this one that is dated and no coarser than ``unit``, or ``exactly`` in it."""
        reach = 1 if beside else 40 if self._narrative else _TOLD_REACH
        here = self._sentence_of[index]
        back = range(index - 1, max(-1, index - 60), -1)
        for i in back:
            if here - self._sentence_of[i] > reach:
                return None
            if beside and "\n\n" in self._text[self._atoms[i].end : self._atoms[index].start]:
                return None
            if i in self._busy or not is_tellable(self._atoms[i].meaning) or self._is_aside(i):
                continue
            if self._narrative and ((i not in self._story and not beside) or is_deictic(self._atoms[i].meaning)):
                continue
            reading = self._reading(i)
            if reading.first is None or reading.last is None or reading.type in (TimexType.DURATION, TimexType.SET):
                continue
            if reading.unit is unit or (SIZE[reading.unit] < SIZE[unit] and not exactly):
                return reading, f"t{i + 1}"
        return None

    def _opening_year(self, index: int) -> tuple[Reading, str] | None:
        """The expression with a stated year, before that of publication, that opens the sentence of this one."""
        sentence = self._sentences[self._sentence_of[index]]
        for i in range(index - 1, max(-1, index - 20), -1):
            atom = self._atoms[i]
            if atom.start < sentence.start or atom.operator in ("since", "until", "by", "before", "after"):
                return None
            if atom.start - sentence.start > _OPENING or not has_year(atom.meaning) or i in self._busy:
                continue
            reading = self._reading(i)
            past = self._published is None or (reading.last is not None and reading.last < self._published.first)
            return (reading, f"t{i + 1}") if past and reading.is_resolved else None
        return None

    def _is_aside(self, index: int) -> bool:
        start, meaning = self._atoms[index].start, self._atoms[index].meaning
        if (
            isinstance(meaning, Shifted)
            and meaning.count < 0
            and meaning.unit in (Unit.YEAR, Unit.QUARTER)
            and not self._narrative
        ):
            return True  # a comparison ("a year earlier"), from which nothing counts
        return _ASIDE.search(self._text[max(0, start - 24) : start]) is not None


def _publication_now(published: Publication | None) -> Now | None:
    if published is None:
        return None
    day = published.day
    number = day.toordinal()
    return Now(number, number, Anchor(AnchorKind.PUBLICATION, Interval(day, day)), f"publication, {day_words(day)}")


_TO_THE_DAY = re.compile(r"[\s(,]*(?:\d{4} (?:GMT|UTC)(?: \w+day)?[\s),]*)?(?:on\s+)?")


def _on_the_day_that_follows(text: str, atoms: Sequence[Atom], index: int) -> Atom:
    """As in "7 pm (1800 GMT) on Thursday": a clock time takes the day that follows its other zone."""
    atom = atoms[index]
    if not (isinstance(atom.meaning, Clock) and atom.meaning.of is None):
        return atom
    for other in atoms[index + 1 : index + 3]:
        between = text[atom.end : other.start]
        if is_day(other.meaning) and len(between) < 34 and _TO_THE_DAY.fullmatch(between.replace(")", " ")):
            return replace(atom, meaning=replace(atom.meaning, of=other.meaning))
    return atom
