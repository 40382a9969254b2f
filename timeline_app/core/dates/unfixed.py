"""Weekdays, feasts and weeks that are not simply the one before or after: what recurs, was dropped, or begins now."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.dates.cycles import first_from, nearest
from timeline_app.core.dates.kinds import core, with_core
from timeline_app.core.dates.meaning import Base, Cyclic, Pick, Shifted
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.dates.resolver import Now, Situation, resolve
from timeline_app.core.dates.situation import alternative
from timeline_app.core.text.cue import Cue
from timeline_app.core.values import Anchor, AnchorKind
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.dates.speech import SpeechAnchors
    from timeline_app.core.values import Alternative


_HABIT = Cue(
    r"\b(?:usually|typically|normally|generally|traditionally|always|often)\b[^.;:,]*$",
    "usually|typically|normally|generally|traditionally|always|often",
)
_ANY = re.compile(r"\b(?:one|any|some|every|another|(?:on|was|is|be) an?(?: \w+)?) $", re.IGNORECASE)
NOUN_AFTER = re.compile(
    r" (?!(?:in|at|of|and|or|when|that|but|to|as|after|before|by|with|for|from|a|the|he|she|it|we|they|I)\b)[\w’'-]+"
)
_NO_CERTAIN = "The text does not say which."
_RECURS = "It tells of what recurs, not of one time."
_EACH_NATION = "Every country has one of its own, and the text does not say which is meant."
_NEAR, _JUST_OVER = 2, 1
"""Days after the writer's, and before it, within which a weekday is that one, whatever else is open."""
_WAS_TO_HAVE = re.compile(r"\b(?:was|were) to have (?:been )?\w+\b[^.;:]*$")
"""As in "were to have been flown out on Friday": what did not come about, mostly over."""
_CALLED_OFF = re.compile(
    r"[^.;:“”\"]{0,60}\b(?:called off|cancell?ed|scrapped|shelved|abandoned|dropped)\b(?! (?:until|till|to|for|by))[^.;:“”\"]{0,40}? (?:on )?"
)
_IN_SIGHT = 90
"""Days before and after an American vote in which news speaks of its day without the year."""


class Unfixed:
    """Readings of the expressions of a passage that name another time than their words alone would, or none."""

    def __init__(self, passage: Passage, anchors: SpeechAnchors, situation: Callable[[int], Situation]) -> None:
        self._passage, self._anchors, self._situation, self._atoms = passage, anchors, situation, passage.atoms

    def recurring(self, index: int) -> Reading | None:
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
        reading, now = resolve(self._atoms[index].meaning, self._situation(index)), self._passage.published
        if reading.first is None or now is None or abs(reading.first - now.first) <= _IN_SIGHT:
            return None
        return resolve(replace(feast, pick=Pick.SAME), Situation(None))._replace(steps=(_EACH_NATION,))

    def _of_any(self, index: int, weekday: Cyclic) -> Reading | None:
        """Some weekday, no certain one: "three weeks ago, on a Tuesday"."""
        text, atom = self._passage.text, self._atoms[index]
        if weekday.pick is not Pick.AUTO:
            return None
        if _ANY.search(text, max(0, atom.start - 20), atom.start) is None or NOUN_AFTER.match(text, atom.end):
            return None
        return resolve(replace(weekday, pick=Pick.SAME), Situation(None))._replace(steps=(_NO_CERTAIN,))

    def _of_dropped(self, index: int, weekday: Cyclic) -> Reading | None:
        """The weekday of a plan that was put off: past or to come, the text does not say."""
        if weekday.pick is not Pick.AUTO:
            return None
        direction = self._passage.direction(index)
        if not direction.undecided:
            return None
        if (after := self._of_called_off(index, weekday)) is not None:
            return after
        if direction.near_decides and (near := self._of_nearest_days(index, weekday)) is not None:
            return near
        open_ = resolve(replace(weekday, pick=Pick.SAME), Situation(None))
        steps = (f"{direction.words[0].upper()}{direction.words[1:]}.",)
        return open_._replace(steps=steps, alternatives=tuple(self._either(index, weekday)))

    def _of_called_off(self, index: int, weekday: Cyclic) -> Reading | None:
        """As in "had planned to visit Saturday but called off the trip Tuesday": the first Saturday after that Tuesday."""
        if index + 1 >= len(self._atoms) or self._passage.is_busy(index + 1):
            return None
        then = self._atoms[index + 1]
        if not _CALLED_OFF.fullmatch(self._passage.text, self._atoms[index].end, then.start):
            return None
        day = self._passage.reading_of(index + 1)
        if day.unit is not Unit.DAY or day.first is None or day.first != day.last:
            return None
        words = f"the day it was called off, {span_words(day.first, day.last)}"
        off = Now(day.first, day.last, Anchor(AnchorKind.EXPRESSION, day.interval, f"t{index + 2}"), words)
        return resolve(replace(weekday, pick=Pick.NEXT), Situation(now=off))

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
        now = self._anchors.now(index)
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

    def begun(self, index: int) -> Reading | None:
        """Of weeks, weekends and weekdays that the day of saying so belongs to."""
        return self._of_next_weekend(index) or self._of_week_begun(index) or self._of_weekday_quoted(index)

    def _of_next_weekend(self, index: int) -> Reading | None:
        """As in "hopes to raise it by the weekend", written on a Sunday: the limit is not the day of writing."""
        atom = self._atoms[index]
        if atom.operator not in ("by", "until", "before") or self._passage.direction(index).sign != 1:
            return None
        if not isinstance(atom.meaning, Shifted) or (atom.meaning.unit, atom.meaning.count) != (Unit.WEEKEND, 0):
            return None
        this, now = resolve(self._atoms[index].meaning, self._situation(index)), self._anchors.now(index)
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
