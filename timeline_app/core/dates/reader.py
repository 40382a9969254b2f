"""Reads the temporal expressions of a text: finds them, decides from where each counts, resolves them in order."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline_app.core.dates import narrative
from timeline_app.core.dates.beside import Beside
from timeline_app.core.dates.bounds import bounded, joined_range
from timeline_app.core.dates.direction import Direction, direction_of
from timeline_app.core.dates.durations import dated_length
from timeline_app.core.dates.engine import Atom, find_atoms
from timeline_app.core.dates.headings import Headings
from timeline_app.core.dates.kinds import is_relative, needs_direction
from timeline_app.core.dates.meaning import Clock, DayPart, Length, Vague
from timeline_app.core.dates.options import Mode, ReadingOptions
from timeline_app.core.dates.passage import Passage
from timeline_app.core.dates.phrasing import day_words
from timeline_app.core.dates.ranges import Ranges
from timeline_app.core.dates.resolver import Now, Situation, resolve
from timeline_app.core.dates.shared import with_order_shown, with_what_follows
from timeline_app.core.dates.speech import SpeechAnchors
from timeline_app.core.dates.told import AllTold, LastTold, Told
from timeline_app.core.dates.unfixed import NOUN_AFTER, Unfixed
from timeline_app.core.dates.weekdays_beside import weekday_beside
from timeline_app.core.text.context_lexical import LexicalContext
from timeline_app.core.text.lower import searchable
from timeline_app.core.text.sentences import unwrapped
from timeline_app.core.values import (
    Anchor,
    AnchorKind,
    Interval,
    Publication,
    Sentence,
    TimeExpression,
    TimeKind,
)
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.dates.language import Language
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.text.context import TemporalContext

_POSSESSIVE = re.compile(r"['’]s?\s")  # "after Tuesday's vote": the vote is the bound, not the day
_IS_OUT = re.compile(r"\s+(?:is|was|are|were)\s+(?:out|over|up)\b")  # "before the week is out": by its end
_BEYOND = "It lies beyond the calendar of the timeline, years 1 to 9999."
_PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|adjourned|rescheduled|deferred|put off|pushed back)\s+(?:\w+\s+){0,3}(?:until|till|to)\s+$"
)


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
        self._busy: set[int] = set()
        self._readings: dict[int, Reading] = {}
        self._of_writing: dict[int, bool] = {}
        self._text, text = text, unwrapped(text, sentences)
        searched = searchable(text)
        found = [a for s in sentences for a in find_atoms(language, text, searched, s.start, s.end)]
        self._options = options = with_order_shown(found, options)
        history = options.mode is Mode.NARRATIVE or (
            options.mode is Mode.AUTO and narrative.is_history(found, published)
        )
        found = with_what_follows(text, found)
        context = context or LexicalContext(text, sentences, searched)
        self._atoms = tuple(a for a in found if _is_a_time(text, a, context, history=history))
        self._passage = Passage(
            text=text,
            sentences=tuple(sentences),
            atoms=self._atoms,
            context=context,
            published=_publication_now(published),
            quoted=_quoted_now(published),
            narrative=history,
            reading_of=self._reading,
            is_busy=self._busy.__contains__,
        )
        headings = Headings(self._passage)
        self._told = Told(self._passage, narrative.story(text, self._atoms) if history else frozenset(), headings)
        self._ranges = Ranges(self._passage, self._situation, options)
        self._anchors = SpeechAnchors(self._passage, headings)
        self._unfixed = Unfixed(self._passage, self._anchors, self._situation)
        self._beside = Beside(self._passage, self._anchors, self._situation, language.words)

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
                self._unfixed.recurring(index)
                or self._ranges.reading(index)
                or self._ranges.in_brackets(index)
                or self._beside.reading(index)
                or self._unfixed.begun(index)
                or self._resolved(index)
            )
            self._busy.discard(index)
            self._readings[index] = known
        return known

    def _resolved(self, index: int) -> Reading:
        return resolve(self._atoms[index].meaning, self._situation(index))

    def _situation(self, index: int) -> Situation:
        atom = self._atoms[index]
        direction = self._passage.direction(index) if needs_direction(atom.meaning) else Direction(None, "")
        return Situation(
            now=self._anchors.now(index) if is_relative(atom.meaning) else self._passage.published,
            memory=AllTold(self._told, index),
            direction=direction.sign,
            direction_words=direction.words,
            undecided=direction.undecided,
            firm=direction.firm,
            narrative=self._passage.narrative and not self._counts_from_writing(index),
            compared=self._passage.narrative and narrative.is_compared(self._passage.text, atom),
            before_told=index > 0 and narrative.is_before_told(self._passage.text, self._atoms[index - 1], atom),
            options=self._options,
        )

    def _counts_from_writing(self, index: int) -> bool:
        """Does it count from the day of writing even in a history: "last year", "will", a saying of this week?"""
        atom, passage = self._atoms[index], self._passage
        published = passage.published
        if any(s.direct for s in passage.context.speeches(atom.start)):
            return False
        if published is not None and narrative.counts_from_writing(
            passage.text, self._atoms, index, self._is_of_writing
        ):
            return True
        if not narrative.dates_report(passage.text, atom, passage.context):
            said = index and passage.sentence_of(index - 1) == passage.sentence_of(index)
            report = said and narrative.dates_report(passage.text, self._atoms[index - 1], passage.context)
            return bool(report) and self._counts_from_writing(index - 1)  # "said on Thursday he would within two weeks"
        story = self._told.before(index, Unit.MONTH, beside=True)
        if story is None or published is None:
            return story is None  # "he said on Thursday", where nobody knows when the text was written
        return story[0].last is None or story[0].last >= published.first - _RECENT

    def _is_of_writing(self, index: int) -> bool:
        """Is it of the writer's own time by itself? Asked for by each of the next few expressions."""
        known = self._of_writing.get(index)
        if known is None:
            text, atom, context = self._passage.text, self._atoms[index], self._passage.context
            known = narrative.is_of_writer(atom.meaning) or narrative.lies_ahead(text, atom, context)
            self._of_writing[index] = known
        return known

    def _relative_situation(self, index: int) -> Situation:
        """For a duration that turns out to say when: counted from now, whatever the tense."""
        return Situation(
            now=self._anchors.now(index),
            memory=LastTold(self._told, index),
            narrative=self._passage.narrative and not self._counts_from_writing(index),
            options=self._options,
        )

    def _expression(self, index: int, reading: Reading) -> TimeExpression:
        atom, text = self._atoms[index], self._passage.text
        start = atom.operator_start if atom.operator_start is not None else atom.start
        phrase = " ".join(text[start : atom.end].split())
        reading, operator = self._bounded(index, reading._replace(steps=(f"The text says “{phrase}”", *reading.steps)))
        interval = reading.interval
        if reading.is_resolved and interval.is_unknown:
            reading = reading.said(_BEYOND)._replace(kind=TimeKind.UNDATED)
        return TimeExpression(
            id=f"t{index + 1}",
            text=self._text[atom.start : atom.end],
            start=atom.start,
            end=atom.end,
            type=reading.type,
            value=reading.value,
            interval=interval,
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

    def _bounded(self, index: int, reading: Reading) -> tuple[Reading, str | None]:
        """The reading as the other end of a range, the words beside it or an operator bound it, and the operator."""
        atom = self._atoms[index]
        operator = "by" if atom.operator == "before" and _IS_OUT.match(self._passage.text, atom.end) else atom.operator
        partner = self._ranges.partner(index)
        if partner is not None:
            first, last = sorted((index, partner))
            return joined_range(reading, self._readings[first], self._readings[last]), "range"
        if isinstance(atom.meaning, Length):
            return dated_length(self._passage, index, reading, lambda: self._relative_situation(index)), operator
        if operator == "until" and self._goes_through(index, reading):
            return reading, None
        if operator == "by" and isinstance(atom.meaning, (Clock, DayPart)) and atom.meaning.of is None:
            return reading, operator  # "had not been restored by nightfall": on that day, whose morning is told
        if operator == "until" and isinstance(atom.meaning, Clock) and atom.meaning.of is None:
            return reading, operator  # "talks that ran until 8 p.m.": of that day
        if operator and not self._bounds_nothing(index, operator):
            begun = self._begun(index)
            sign = self._passage.direction(index).sign if operator in _FROM_NOW else None
            return bounded(reading, operator, self._begins_at(index), sign, begun), operator
        return reading, operator

    def _goes_through(self, index: int, reading: Reading) -> bool:
        """As in "through the nineties", "rain fell through the night": in all of it, and not only up to its end."""
        if not _THROUGH.match(self._passage.text, self._atoms[index].operator_start or 0):
            return False
        over = reading.unit in _GONE_THROUGH and self._passage.direction(index).sign != 1
        return reading.unit in _ERAS or (
            over and _DEFINITE.match(self._passage.text, self._atoms[index].start) is not None
        )

    def _begins_at(self, index: int) -> Now | None:
        """Where a stretch begins that the words look ahead from: the day of writing, of a quotation that of saying it."""
        direct = any(speech.direct for speech in self._passage.context.speeches(self._atoms[index].start))
        return self._anchors.now(index) if direct else self._passage.published

    def _begun(self, index: int) -> Reading | None:
        """The day just told on which what goes on until this one begins ("will begin on X and continue until Y")."""
        if index == 0:
            return None
        before = self._passage.atoms[index - 1]
        goes_on = _GOES_ON.fullmatch(self._passage.text, before.end, self._atoms[index].start)
        return self._passage.reading_of(index - 1) if goes_on else None

    def _bounds_nothing(self, index: int, operator: str) -> bool:
        """As in "after Tuesday's vote", where the vote is the bound, and "hit by Friday's storm", where nothing is.

        What is put off until a day takes place then.
        """
        text, atom = self._passage.text, self._atoms[index]
        if operator == "by" and _ATTRIBUTE.fullmatch(text, atom.start, atom.end) and NOUN_AFTER.match(text, atom.end):
            return True
        if index and weekday_beside(text, self._passage.atoms[index - 1], atom) is not None:
            return True
        if operator == "after" and _MARKED_NOUN.match(text, atom.end):
            return True  # "following Victoria Day talks", "after Monday prayers"
        if operator in ("before", "after") or (operator == "by" and self._passage.direction(index).sign != 1):
            return _POSSESSIVE.match(text, atom.end) is not None
        return operator == "until" and _PUT_OFF.search(self._passage.before(index, 60)) is not None


_ATTRIBUTE = re.compile(r"(?!year-|mid-)\w+-\w+|overnight", re.IGNORECASE)
"""Words of time that stand before a noun ("hurt by third-quarter losses")."""
_MARKED_NOUN = re.compile(
    r" (?i:[a-z]+ )?(?i:arrests?|killings?|bombings?|crackdown|talks?|meetings?|summits?|votes?|elections?|ballots?|attacks?|raids?|prayers?|celebrations?|protests?|rally|rallies"
    r"|hearings?|debates?|sessions?|services?|riots?|clashes)\b"
)
"""What takes place on the day named before it."""
_ERAS = (Unit.DECADE, Unit.CENTURY)
_GONE_THROUGH = (Unit.PART_OF_DAY, Unit.WEEKEND, Unit.WEEK, Unit.SEASON)
_DEFINITE = re.compile(r"the\b", re.IGNORECASE)
_THROUGH = re.compile(r"thr(?:ough|u)\b", re.IGNORECASE)
_RECENT = 400
"""Days before publication within which a history has come to the present."""
_FROM_NOW = frozenset(["until", "by", "before"])
"""Operators that bound a stretch which begins with the day of writing, where the tense looks ahead."""
_GOES_ON = re.compile(
    r",? and (?:(?:is|are|was|were|will) )?(?:\w+ to )?(?:continue|last|run|go on)(?:s|d|ed)? (?:until|till|to) (?:the )?"
)


def _is_a_time(text: str, atom: Atom, context: TemporalContext, *, history: bool) -> bool:
    """Words that are a time only in some texts or clauses: former, soon."""
    meaning = atom.meaning
    if not isinstance(meaning, Vague):
        return True
    if meaning.never_past:
        return not history and direction_of(text, atom, context).sign != -1
    return history or not meaning.only_in_history


def _publication_now(published: Publication | None) -> Now | None:
    if published is None:
        return None
    day = published.day
    number = day.toordinal()
    which = "publication" if day == published.shown else "the day of writing"
    return Now(number, number, Anchor(AnchorKind.PUBLICATION, Interval(day, day)), f"{which}, {day_words(day)}")


def _quoted_now(published: Publication | None) -> Now | None:
    """The day of what is quoted: of a page put out in the small hours the one before, as nobody spoke by then."""
    now = _publication_now(published)
    if now is None or published is None or published.time is None or published.anchor_date is not None:
        return now
    if published.time.hour >= _AWAKE or published.day == date.min:
        return now
    day = published.day - timedelta(days=1)
    words = f"the day before publication, {day_words(day)}, as the page was put out at {published.time:%H:%M}"
    return Now(day.toordinal(), day.toordinal(), Anchor(AnchorKind.PUBLICATION, Interval(day, day)), words)


_AWAKE = 4
"""The hour of day from which those quoted may have spoken on that day."""
