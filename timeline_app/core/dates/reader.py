"""Reads the temporal expressions of a text: finds them, decides from where each counts, resolves them in order."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline_app.core.dates import narrative
from timeline_app.core.dates.bounds import begun, bounded, ended, fiscal_year_at, joined_range
from timeline_app.core.dates.cycles import first_from, nearest
from timeline_app.core.dates.direction import Direction, direction_of
from timeline_app.core.dates.durations import dated_length
from timeline_app.core.dates.engine import Atom, find_atoms
from timeline_app.core.dates.grain import Period, civil, containing
from timeline_app.core.dates.kinds import core, is_relative, names_weekday, needs_direction, with_core
from timeline_app.core.dates.meaning import (
    Base,
    Clock,
    Cyclic,
    DayPart,
    Fiscal,
    Length,
    Nth,
    Part,
    Pick,
    Relation,
    Shifted,
    Stated,
    Vague,
)
from timeline_app.core.dates.options import Mode, ReadingOptions
from timeline_app.core.dates.passage import Passage
from timeline_app.core.dates.phrasing import day_words
from timeline_app.core.dates.ranges import Ranges
from timeline_app.core.dates.refiners.joins import is_day
from timeline_app.core.dates.resolver import Now, Situation, resolve
from timeline_app.core.dates.shared import with_order_shown, with_what_follows
from timeline_app.core.dates.situation import alternative
from timeline_app.core.dates.speech import SpeechAnchors
from timeline_app.core.dates.told import AllTold, LastTold, Told
from timeline_app.core.text.context_lexical import LexicalContext
from timeline_app.core.text.cue import Cue
from timeline_app.core.text.lower import searchable
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
    from collections.abc import Iterator, Sequence

    from timeline_app.core.dates.language import Language
    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.values import Alternative

_POSSESSIVE = re.compile(r"['’]s?\s")  # "after Tuesday's vote": the vote is the bound, not the day
_ENDS = re.compile(
    r"\s*,?\s+(?:(?:which|that)\s+)?(?:ended|ends|ending|closed|closes|to)\s+(?:(?:on|in)\s+)?(?:the end of\s+)?"
)
_BEGINS = re.compile(
    r"\s*,?\s+(?:(?:which|that)\s+)?(?:begins|began|beginning|starts|started|starting|will (?:begin|start)|runs from)\s+(?:(?:on|in)\s+)?"
)
_RECESS = re.compile(r" (?:recess|break|holidays?|vacation)\b")
_IS_OUT = re.compile(r"\s+(?:is|was|are|were)\s+(?:out|over|up)\b")  # "before the week is out": by its end
_UNTIL_AFTER = re.compile(r"\b(?:until|till) after $")
_BEYOND = "It lies beyond the calendar of the timeline, years 1 to 9999."
_PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|adjourned|rescheduled|deferred|put off|pushed back)\s+(?:\w+\s+){0,3}(?:until|till|to)\s+$"
)
_ANNIVERSARY = re.compile(
    r"\b(?:(?P<nth>\w+) )?anniversary of (?:the |its |his |her |their )?$|\b(?:years?|decades?) (?:to the day )?(?:on from|after|since) (?:the )?$"
)
_HABIT = Cue(
    r"\b(?:usually|typically|normally|generally|traditionally|always|often)\b[^.;:,]*$",
    "usually|typically|normally|generally|traditionally|always|often",
)
_ANY = re.compile(r"\b(?:one|any|some|every|another|(?:on|was|is|be) an?(?: \w+)?) $", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r" (?!(?:in|at|of|and|or|when|that|but|to|as|after|before|by|with|for|from|a|the|he|she|it|we|they|I)\b)[\w’'-]+"
)
_NO_CERTAIN = "The text does not say which."
_RECURS = "It tells of what recurs, not of one time."
_EACH_NATION = "Every country has one of its own, and the text does not say which is meant."
_NEAR, _JUST_OVER = 2, 1
"""Days after the writer's, and before it, within which a weekday is that one, whatever else is open."""
_WAS_TO_HAVE = re.compile(r"\b(?:was|were) to have (?:been )?\w+\b[^.;:]*$")
"""As in "were to have been flown out on Friday": what did not come about, mostly over."""
_IN_SIGHT = 90
"""Days before and after an American vote in which news speaks of its day without the year."""
_OTHER_YEAR = "It happened in an earlier year, and the text does not say which."


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
        self._words = language.words
        self._busy: set[int] = set()
        self._readings: dict[int, Reading] = {}
        self._of_writing: dict[int, bool] = {}
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
        self._told = Told(self._passage, narrative.story(text, self._atoms) if history else frozenset())
        self._ranges = Ranges(self._passage, self._situation, options)
        self._anchors = SpeechAnchors(self._passage)

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
                self._of_what_recurs(index)
                or self._ranges.reading(index)
                or self._ranges.in_brackets(index)
                or self._of_anniversary(index)
                or self._of_apposition(index)
                or self._of_told_end(index)
                or self._of_told_beginning(index)
                or self._of_next_weekend(index)
                or self._of_week_begun(index)
                or self._of_weekday_quoted(index)
                or self._of_fiscal_year(index)
                or self._resolved(index)
            )
            self._busy.discard(index)
            self._readings[index] = known
        return known

    def _resolved(self, index: int) -> Reading:
        return resolve(self._atoms[index].meaning, self._situation(index))

    def _of_what_recurs(self, index: int) -> Reading | None:
        """Of weekdays, months and the like those that name no one time."""
        meaning = core(self._atoms[index].meaning)
        if not isinstance(meaning, Cyclic):
            return None
        reading = self._of_habit(index, meaning) or self._of_far_vote(index, meaning)
        if reading is None and meaning.kind == "weekday":
            reading = self._of_any(index, meaning) or self._of_dropped(index, meaning) or self._of_lead(index, meaning)
        return reading

    def _of_habit(self, index: int, meaning: Cyclic) -> Reading | None:
        """What recurs has no one day: "snow usually falls in November"."""
        if meaning.within or meaning.pick is not Pick.AUTO:
            return None
        if _HABIT.search(self._passage.before(index, 60)) is None or self._passage.direction(index).sign in (-1, 1):
            return None
        open_ = resolve(replace(meaning, pick=Pick.SAME), Situation(None))
        return open_._replace(steps=(_RECURS,))

    def _of_far_vote(self, index: int, feast: Cyclic) -> Reading | None:
        """An election day or the like, the American one of which is months away: that of some other country."""
        if "every" not in feast.rule or feast.within is not None or feast.pick is not Pick.AUTO:
            return None
        reading, now = self._resolved(index), self._passage.published
        if reading.first is None or now is None or abs(reading.first - now.first) <= _IN_SIGHT:
            return None
        return resolve(replace(feast, pick=Pick.SAME), Situation(None))._replace(steps=(_EACH_NATION,))

    def _of_any(self, index: int, weekday: Cyclic) -> Reading | None:
        """Some weekday, no certain one: "three weeks ago, on a Tuesday"."""
        text, atom = self._passage.text, self._atoms[index]
        if _ANY.search(text, max(0, atom.start - 20), atom.start) is None or _NOUN_AFTER.match(text, atom.end):
            return None
        return resolve(replace(weekday, pick=Pick.SAME), Situation(None))._replace(steps=(_NO_CERTAIN,))

    def _of_dropped(self, index: int, weekday: Cyclic) -> Reading | None:
        """The weekday of a plan that was put off: past or to come, the text does not say."""
        if weekday.pick is not Pick.AUTO:
            return None
        direction = self._passage.direction(index)
        if not direction.undecided:
            return None
        if direction.near_decides and (near := self._of_nearest_days(index, weekday)) is not None:
            return near
        open_ = resolve(replace(weekday, pick=Pick.SAME), Situation(None))
        steps = (f"{direction.words[0].upper()}{direction.words[1:]}.",)
        return open_._replace(steps=steps, alternatives=tuple(self._either(index, weekday)))

    def _of_lead(self, index: int, weekday: Cyclic) -> Reading | None:
        """Tomorrow's weekday told as past under a dateline: agencies write for the next day, or from where it has begun.

        A lead tells the news: it does not call a day of almost a week ago by its bare weekday.
        """
        now, passage, atom = self._passage.published, self._passage, self._atoms[index]
        if now is None or weekday.pick is not Pick.AUTO or weekday.within or now.first != now.last:
            return None
        coming = first_from(weekday, now.last, strictly=True)
        if coming is None or coming.first != now.last + 1 or passage.direction(index).sign != -1:
            return None
        if not passage.is_lead(passage.sentence_of(index)) or passage.context.speeches(atom.start):
            return None
        steps = (f"Counted from {now.words}", "The day after it: a lead under a dateline tells the news of the day")
        ahead = resolve(replace(weekday, pick=Pick.COMING), self._situation(index))
        back = resolve(replace(weekday, pick=Pick.PAST), self._situation(index)).period
        others = (alternative(back, "almost a week before the page"),) if back is not None else ()
        return ahead._replace(steps=steps, alternatives=others)

    def _either(self, index: int, weekday: Cyclic) -> Iterator[Alternative]:
        """The last and the next such day, between which nothing decides."""
        for pick, reason in ((Pick.PAST, "it may be over"), (Pick.COMING, "it may be to come")):
            period = resolve(replace(weekday, pick=pick), self._situation(index)).period
            if period is not None:
                yield alternative(period, f"nothing in the text says which: {reason}")

    def _of_nearest_days(self, index: int, weekday: Cyclic) -> Reading | None:
        """The weekday if it is close to the writer's day; what was dropped long before may be of the one after."""
        now = self._passage.published
        found = nearest(weekday, now.first) if now is not None else None
        if now is None or found is None:
            return None
        away = found.first - now.first
        was_to = _WAS_TO_HAVE.search(self._passage.before(index, 60)) is not None
        if not away or away > _NEAR or -away > (_NEAR if was_to else _JUST_OVER):
            return None
        pick = Pick.COMING if away > 0 else Pick.PAST
        meaning = with_core(self._atoms[index].meaning, replace(weekday, pick=pick))
        return resolve(meaning, self._situation(index))

    def _of_told_end(self, index: int) -> Reading | None:
        """A year or quarter whose end the text tells: "fiscal 2024-25, which ended on June 30"."""
        length = _LONG.get(_unit_named(self._atoms[index].meaning))
        if length is None or index + 1 >= len(self._atoms):
            return None
        if not _ENDS.fullmatch(self._passage.text, self._atoms[index].end, self._atoms[index + 1].start):
            return None
        end, whole = self._end_beside(index), self._resolved(index)
        if end is None or end.last is None:
            return None
        if whole.unit is Unit.WEEK:
            whole = whole._replace(value=containing(Unit.WEEK, end.last).value)
        if whole.unit is Unit.QUARTER and isinstance(self._atoms[index].meaning, Shifted):
            quarter = containing(Unit.QUARTER, end.last - _HALF_A_QUARTER)
            whole = whole._replace(value=quarter.value, period=quarter)
        return ended(whole, length, end, f"t{index + 2}")

    def _of_told_beginning(self, index: int) -> Reading | None:
        """A fiscal year whose beginning the text tells: "fiscal 2026, which begins in April"; a recess likewise."""
        meaning = self._atoms[index].meaning
        if isinstance(meaning, Cyclic) and meaning.kind == "season":
            return self._of_recess(index)
        if not isinstance(meaning, Fiscal) or index + 1 >= len(self._atoms):
            return None
        if not _BEGINS.fullmatch(self._passage.text, self._atoms[index].end, self._atoms[index + 1].start):
            return None
        start = self._reading(index + 1)
        if start.first is None or start.unit not in (Unit.DAY, Unit.MONTH):
            return None
        if civil(start.first)[0] not in (meaning.year, meaning.year - 1):
            return None
        return begun(self._resolved(index), _LONG["fiscal year"], start, f"t{index + 2}")

    def _of_next_weekend(self, index: int) -> Reading | None:
        """As in "hopes to raise it by the weekend", written on a Sunday: the limit is not the day of writing."""
        atom = self._atoms[index]
        if atom.operator not in ("by", "until", "before") or self._passage.direction(index).sign != 1:
            return None
        if not isinstance(atom.meaning, Shifted) or (atom.meaning.unit, atom.meaning.count) != (Unit.WEEKEND, 0):
            return None
        this, now = self._resolved(index), self._anchors.now(index)
        if this.period is None or now is None or not this.period.first <= now.first <= this.period.last:
            return None
        return resolve(replace(atom.meaning, count=1, base=Base.NOW), self._situation(index))

    def _of_week_begun(self, index: int) -> Reading | None:
        """As in "will not walk out this week", written on a Sunday: of the week that begins with that day."""
        if self._atoms[index].meaning != Shifted(Unit.WEEK, 0) or self._passage.direction(index).sign != 1:
            return None
        now = self._anchors.now(index)
        if now is None or now.first % 7 or now.first != now.last:
            return None
        week = resolve(Shifted(Unit.WEEK, 1), self._situation(index))
        if not week.is_resolved:
            return None
        steps = (*week.steps[:1], "The week that begins then, as the tense looks ahead")
        return week._replace(first=now.first, last=now.first + 6, steps=steps, period=None, alternatives=())

    def _of_weekday_quoted(self, index: int) -> Reading | None:
        """As in "“It will be there by Friday,” she said on Friday": who means the same day says "today"."""
        meaning, atom = self._atoms[index].meaning, self._atoms[index]
        limit = atom.operator in ("by", "before", "until") and self._passage.direction(index).sign == 1
        if not limit or not isinstance(meaning, Cyclic) or meaning != Cyclic("weekday", meaning.key):
            return None
        now = self._anchors.now(index)
        direct = any(speech.direct for speech in self._passage.context.speeches(atom.start))
        if not direct or now is None or now.first != now.last or (now.first - 1) % 7 != meaning.key:
            return None
        return resolve(replace(meaning, pick=Pick.COMING), self._situation(index))

    def _of_fiscal_year(self, index: int) -> Reading | None:
        """As in "this fiscal year": a year of its own, which is known where the text tells how one ends."""
        atom = self._atoms[index]
        part = isinstance(atom.meaning, Part)
        meaning = atom.meaning.of if isinstance(atom.meaning, Part) else atom.meaning
        if not isinstance(meaning, Shifted) or meaning.unit is not Unit.YEAR or not isinstance(meaning.base, Base):
            return None
        if _FISCAL.search(self._passage.text, atom.start, atom.end) is None:
            return None
        reading, now = self._resolved(index), self._anchors.now(index)
        end = self._fiscal_end()
        if end is None or now is None or part:
            return reading._replace(first=None, last=None, kind=TimeKind.UNDATED, steps=(_OWN_YEAR,), alternatives=())
        return fiscal_year_at(reading, meaning.count, end, now.first)

    def _fiscal_end(self) -> tuple[int, int] | None:
        """Month and day on which a fiscal year ends, where the text tells it of one."""
        for i, atom in enumerate(self._atoms[:-1]):
            gap_end = self._atoms[i + 1].start
            if isinstance(atom.meaning, Fiscal) and _ENDS.fullmatch(self._passage.text, atom.end, gap_end):
                end = self._end_beside(i)
                if end is not None and end.last is not None:
                    return civil(end.last)[1:]
        return None

    def _of_recess(self, index: int) -> Reading | None:
        """As in "the summer recess, which starts on July 22": from that day on."""
        if index + 1 >= len(self._atoms):
            return None
        gap = _RECESS.match(self._passage.text, self._atoms[index].end)
        if gap is None or not _BEGINS.fullmatch(self._passage.text, gap.end(), self._atoms[index + 1].start):
            return None
        start, whole = self._reading(index + 1), self._resolved(index)
        if start.first is None or whole.last is None or not start.first <= whole.last:
            return None
        steps = (*start.steps, "It begins then")
        return whole._replace(first=start.first, steps=steps, period=None, alternatives=())

    def _end_beside(self, index: int) -> Reading | None:
        """The next expression, in the year that this one names."""
        meaning, inner = self._atoms[index].meaning, core(self._atoms[index + 1].meaning)
        if isinstance(inner, Stated):
            return self._reading(index + 1) if inner.period.unit in (Unit.DAY, Unit.MONTH) else None
        if not isinstance(inner, Cyclic) or inner.within is not None:
            return None
        if inner.kind not in ("date", "month") and not names_weekday(inner):
            return None
        if isinstance(meaning, Fiscal):
            inner = replace(inner, within=Stated(Period(Unit.YEAR, meaning.year + self._ends_later(index, meaning))))
        return resolve(inner, self._situation(index + 1))

    def _ends_later(self, index: int, meaning: Fiscal) -> bool:
        """As in "fiscal 2000, which ends March 31", written in January 2001: called by the year in which it began."""
        gap = self._passage.text[self._atoms[index].end : self._atoms[index + 1].start]
        now = self._passage.published
        return now is not None and " ends " in f"{gap} " and civil(now.first)[0] == meaning.year + 1

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
        if index == 0 or not _is_said_of_day(meaning):
            return None
        day = atoms[index - 1]
        told = day.meaning.of if isinstance(day.meaning, (Clock, DayPart)) and day.meaning.of else day.meaning
        if not is_day(told) or self._passage.text[day.end : atoms[index].start] != ", ":
            return None
        reading = self._reading(index - 1)._replace(alternatives=())
        steps = (*reading.steps, "The same day: it is told what it was")
        if isinstance(meaning, Relation) and meaning.shift not in (None, Length(1, Unit.DAY)):
            length = self._resolved(index)  # "on Thursday, five days after the blast"
            return reading._replace(steps=steps, value=length.value, type=length.type)
        return reading._replace(steps=steps)

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
            text=text[atom.start : atom.end],
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
        if operator == "after" and _UNTIL_AFTER.search(self._passage.before(index, 16)):
            operator = "until"
        partner = self._ranges.partner(index)
        if partner is not None:
            first, last = sorted((index, partner))
            return joined_range(reading, self._readings[first], self._readings[last]), "range"
        if isinstance(atom.meaning, Length):
            return dated_length(self._passage, index, reading, lambda: self._relative_situation(index)), operator
        if (
            operator == "until"
            and reading.unit in _ERAS
            and _THROUGH.match(self._passage.text, atom.operator_start or 0)
        ):
            return reading, None  # "through the nineties": in all of them
        if operator and not self._bounds_nothing(index, operator):
            begun = self._begun(index)
            sign = self._passage.direction(index).sign if operator in _FROM_NOW else None
            return bounded(reading, operator, self._begins_at(index), sign, begun), operator
        return reading, operator

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
        if operator == "by" and _ATTRIBUTE.fullmatch(text, atom.start, atom.end) and _NOUN_AFTER.match(text, atom.end):
            return True
        if operator in ("before", "after") or (operator == "by" and self._passage.direction(index).sign != 1):
            return _POSSESSIVE.match(text, atom.end) is not None
        return operator == "until" and _PUT_OFF.search(self._passage.before(index, 60)) is not None


_ATTRIBUTE = re.compile(r"(?!year-|mid-)\w+-\w+|overnight", re.IGNORECASE)
"""Words of time that stand before a noun ("hurt by third-quarter losses")."""
_ERAS = (Unit.DECADE, Unit.CENTURY)
_THROUGH = re.compile(r"thr(?:ough|u)\b", re.IGNORECASE)
_RECENT = 400
"""Days before publication within which a history has come to the present."""
_FROM_NOW = frozenset(["until", "by", "before"])
"""Operators that bound a stretch which begins with the day of writing, where the tense looks ahead."""
_GOES_ON = re.compile(
    r",? and (?:(?:is|are|was|were|will) )?(?:\w+ to )?(?:continue|last|run|go on)(?:s|d|ed)? (?:until|till|to) (?:the )?"
)
_FISCAL = re.compile(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
_OWN_YEAR = "It is a fiscal year, and the text does not say when those begin."
_HALF_A_QUARTER = 45
"""Days: a quarter that ends on 1 October is mostly the third."""
_LONG = {
    "fiscal year": Length(1, Unit.YEAR),
    "quarter": Length(3, Unit.MONTH),
    "half": Length(6, Unit.MONTH),
    "week": Length(1, Unit.WEEK),
    "month": Length(1, Unit.MONTH),
}
"""How long is what is named by its end."""


def _is_said_of_day(meaning: Meaning) -> bool:
    """The day before or after something, the third or last day of something, an anniversary."""
    if isinstance(meaning, Relation):
        return meaning.shift is None or meaning.shift.unit not in (Unit.HOUR, Unit.MINUTE)
    return isinstance(meaning, Nth) and meaning.unit is Unit.DAY and meaning.weekday is None


def _unit_named(meaning: Meaning) -> str:
    if isinstance(meaning, Fiscal):
        return "fiscal year"
    if isinstance(meaning, Shifted):
        return meaning.unit.value if meaning.base is Base.EITHER and not meaning.count else ""
    return meaning.kind if isinstance(meaning, Cyclic) and meaning.kind != "month" else ""


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
    return Now(number, number, Anchor(AnchorKind.PUBLICATION, Interval(day, day)), f"publication, {day_words(day)}")


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
