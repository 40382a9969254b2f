"""Reads the temporal expressions of a text: finds them, decides from where each counts, resolves them in order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.dates import narrative
from timeline_app.core.dates.bounds import bounded, ended, joined_range, part_of_period, started
from timeline_app.core.dates.engine import Atom, find_atoms
from timeline_app.core.dates.meaning import (
    Base,
    Clock,
    Cyclic,
    DayPart,
    Length,
    Meaning,
    Part,
    Pick,
    Relation,
    Shifted,
    Stated,
    Vague,
    Window,
)
from timeline_app.core.dates.options import Mode, ReadingOptions
from timeline_app.core.dates.phrasing import day_words, span_words
from timeline_app.core.dates.resolver import Now, Situation, resolve
from timeline_app.core.text.context import Tense
from timeline_app.core.text.context_lexical import LexicalContext
from timeline_app.core.values import Anchor, AnchorKind, Interval, Publication, Sentence, TimeExpression, TimexType
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.dates.language import Language
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.text.context import Governor, Speech, TemporalContext

_SIZE = {u: i for i, u in enumerate(Unit)}
_TOLD_REACH = 3
"""Sentences back in which news speaks of "the same day"; histories reach without end."""
_WEEK = 7
"""Days: what was said in some month or year is told too roughly to count from."""
_FAR = 14
"""Days back beyond which a reporter's weekday name no longer counts from publication."""
_ASIDE = re.compile(r"\b(?:ended|ending|ends)\s+(?:on\s+)?$")
_IN = re.compile(r"\bin\s+(?:about\s+|around\s+)?$")
_POSSESSIVE = re.compile(r"['’]s?\s")
_POSTPONED = re.compile(
    r"\b(?:extended|postponed|delayed|adjourned|rescheduled|deferred|moved|pushed back|put off)\s+(?:[\w']+\s+){0,4}(?:to|until|till|for)\s+$"
)
_ATTRIBUTIVE = re.compile(
    r"(?:['’]s)?\s+(?!(?:in|at|to|by|with|and|or|on|for|from|as|after|before|when|that|which|of|it|he|she|they|we|but|until|through|while|because|if|during|near|outside|inside|over|under|about|against|the|a|an|"
    r"his|her|their|its|following|between|among|into|where|who|amid|since|than|is|are|was|were|will|would|has|have|had|said|morning|afternoon|evening|night|not|also|only|just|despite|without|within|via|so|"
    r"even|if|though|once|again|later|there|here|all|both|each|some|one|up|down|off|out|back|around|per|plus|now|then|too|can|could|may|might|must|should|did|does|do|no|how|what|why|whose|this|that|"
    r"\w+ed|\w+ing|\w+ly)\b)[a-z]+"
)
_DEADLINES = frozenset(
    ["extend", "extended", "give", "given", "have", "has", "had", "set", "delay", "delayed", "postpone", "postponed", "adjourn", "adjourned", "suspend", "suspended", "ban", "banned", "halt", "halted", "agree", "agreed", "order", "ordered", "allow", "allowed", "grant", "granted"]
)
_PLANS = frozenset(["planned", "scheduled", "slated"])
_SETS = frozenset(["set", "called", "invited", "fixed", "booked", "announced", "call"])
_FOR = re.compile(r"\bfor\s+$")
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who"])


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
        self._sentences = tuple(sentences)
        self._starts = [s.start for s in self._sentences]
        self._context = context or LexicalContext(text, sentences)
        self._options = options
        atoms = [a for s in self._sentences for a in find_atoms(language, text, s.start, s.end)]
        self._narrative = options.mode is Mode.NARRATIVE or (
            options.mode is Mode.AUTO and narrative.is_history(atoms, published)
        )
        self._atoms = [
            a for a in atoms if self._narrative or not (isinstance(a.meaning, Vague) and a.meaning.only_in_history)
        ]
        self._story = narrative.story(text, self._atoms) if self._narrative else frozenset()
        self._offsets = [a.start for a in self._atoms]
        self._sentence_of = [bisect_right(self._starts, a.start) - 1 for a in self._atoms]
        self._published = _publication_now(published)
        self._readings: dict[int, Reading] = {}
        self._busy: set[int] = set()

    def read(self) -> tuple[TimeExpression, ...]:
        readings = [self._reading(i) for i in range(len(self._atoms))]
        return tuple(self._expression(i, r) for i, r in enumerate(readings))

    # --- one expression ---------------------------------------------------------------------------------------------

    def _reading(self, index: int) -> Reading:
        """The reading of an expression, without operator."""
        known = self._readings.get(index)
        if known is None:
            self._busy.add(index)
            known = self._end_of_range(index) or resolve(self._atoms[index].meaning, self._situation(index))
            self._busy.discard(index)
            self._readings[index] = known
        return known

    def _end_of_range(self, index: int) -> Reading | None:
        """An end of a range that recurs ("from Monday to Wednesday") is counted from the other end, which is read first."""
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
                and not _names_weekday(meaning)
                and _has_year(self._atoms[other].meaning)
                and not isinstance(self._atoms[other].meaning, Clock)
            )
            if not shares_year and not self._spans(first, last):
                continue
            ahead = not shares_year and (_has_year(self._atoms[first].meaning) or self._direction(first)[0] in (0, 1))
            core = _core(meaning)
            if ahead is not (pick == 1) or not isinstance(core, Cyclic) or core.pick is not Pick.AUTO or core.within:
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
        a, b = self._atoms[first], self._atoms[last]
        if b.range_first != a.start:
            return False
        gap = self._text[a.end : b.start]
        if re.search(r"\band\b", gap):
            return a.operator == "between"
        return not (re.search(r"\bto\b", gap) and a.operator not in (None, "from", "between", "since"))

    def _situation(self, index: int) -> Situation:
        atom = self._atoms[index]
        relative = _relative(atom.meaning)
        now = self._now(index) if relative else self._published
        direction, words = self._direction(index) if _needs_direction(atom.meaning) else (None, "")
        return Situation(
            now=now,
            told=lambda unit: self._told_before(index, unit),
            beside=lambda unit: self._told_before(index, unit, beside=True),
            direction=direction,
            direction_words=words,
            narrative=self._narrative,
            options=self._options,
        )

    def _expression(self, index: int, reading: Reading) -> TimeExpression:
        atom = self._atoms[index]
        phrase = " ".join(self._text[atom.operator_start or atom.start : atom.end].split())
        reading = replace(reading, steps=(f"The text says '{phrase}'", *reading.steps))
        partner = self._range_partner(index)
        operator = atom.operator
        if partner is not None:
            first, last = sorted((index, partner))
            reading, operator = joined_range(reading, self._readings[first], self._readings[last]), "range"
        elif isinstance(atom.meaning, Length):
            reading = self._dated_length(index, reading)
        elif operator:
            reading = bounded(reading, operator, self._published, self._direction(index)[0])
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
            and self._direction(index)[0] == 1
            and meaning.count is not None
            and meaning.count == int(meaning.count)
        ):
            point = resolve(Shifted(meaning.unit, int(meaning.count), counted=True), self._relative_situation(index))
            return (
                replace(
                    point, steps=(reading.steps[0], *point.steps), value=reading.value, type=reading.type, fuzzy=True
                )
                if point.is_resolved
                else reading
            )
        if atom.operator == "within":
            return replace(resolve(Window(meaning, 1, within=True), self._relative_situation(index)), steps=())
        if re.search(
            r"\b(?:\w+est|first|most|least|worst|best|only|record|lowest|highest)\b[^.;]{0,70}\bin\s+(?:about\s+|more than\s+|nearly\s+)?$",
            before,
        ):
            window = resolve(Window(meaning, -1), self._relative_situation(index))
            return replace(
                window, fuzzy=True, steps=(reading.steps[0], *window.steps), value=reading.value, type=reading.type
            )
        return reading

    def _relative_situation(self, index: int) -> Situation:
        return Situation(
            now=self._now(index),
            told=lambda unit: self._told_before(index, unit),
            narrative=self._narrative,
            options=self._options,
        )

    # --- what was told ----------------------------------------------------------------------------------------------

    def _told_before(self, index: int, unit: Unit, *, beside: bool = False) -> tuple[Reading, str] | None:
        """The last reading before this one that is dated and no coarser than ``unit``."""
        reach = 1 if beside else 40 if self._narrative else _TOLD_REACH
        here = self._sentence_of[index]
        back = range(index - 1, max(-1, index - 60), -1)
        for i in back:
            if here - self._sentence_of[i] > reach:
                return None
            if i in self._busy or not _tellable(self._atoms[i].meaning) or self._is_aside(i):
                continue
            if self._narrative and ((i not in self._story and not beside) or _is_deictic(self._atoms[i].meaning)):
                continue
            reading = self._reading(i)
            if reading.first is None or reading.last is None or reading.type in (TimexType.DURATION, TimexType.SET):
                continue
            if _SIZE[reading.unit] <= _SIZE[unit]:
                return reading, f"t{i + 1}"
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
        return _ASIDE.search(self._text[max(0, start - 12) : start]) is not None

    # --- from where it counts ---------------------------------------------------------------------------------------

    def _now(self, index: int) -> Now | None:
        """Publication, or the day of the utterance in which the expression stands."""
        atom = self._atoms[index]
        now = self._published
        for speech in self._context.speeches(atom.start):
            spoken = self._day_of_speech(index, speech)
            if spoken is not None and self._counts_from(atom.meaning, speech, spoken):
                now = spoken
        return now

    def _counts_from(self, meaning: Meaning, speech: Speech, spoken: Now) -> bool:
        """In indirect speech the reporter's weekday names count from publication, unless the saying lies far back."""
        if speech.direct or not _names_day(meaning):
            return True
        return self._published is None or self._published.first - spoken.last > _FAR

    def _day_of_speech(self, index: int, speech: Speech) -> Now | None:
        if speech.verb_start is None or speech.verb_end is None:
            return self._inherited(index, speech) if speech.direct else None
        dating = self._dating(speech.verb_start, speech.verb_end, index, (speech.start, speech.end))
        if dating is not None:
            now = self._as_now(dating)
            return now if now and (speech.direct or now.last - now.first < _WEEK) else None
        return self._inherited(index, speech) if speech.direct else None

    def _dating(self, verb_start: int, verb_end: int, index: int | None, outside: tuple[int, int] | None) -> int | None:
        """The expression that dates a verb of saying: the nearest one in its sentence, outside what is said."""
        low, high = self._sentence_bounds(verb_start)
        candidates = []
        for i in range(bisect_left(self._offsets, low), bisect_left(self._offsets, high)):
            atom = self._atoms[i]
            if (
                i == index
                or i in self._busy
                or not _dates_a_saying(atom.meaning)
                or atom.operator in ("since", "until", "by", "before", "after")
            ):
                continue
            if outside and outside[0] <= atom.start < outside[1]:
                continue
            distance = self._distance(atom, verb_start, verb_end)
            if distance is not None:
                candidates.append((distance, i))
        return min(candidates)[1] if candidates else None

    def _distance(self, atom: Atom, verb_start: int, verb_end: int) -> int | None:
        """Characters between verb and expression; None when a clause of its own stands between."""
        if atom.start >= verb_end:
            between = self._text[verb_end : atom.start]
            if len(between) > 90 or re.search(
                r"\b(?:that|would|will|had|has|was|were|is|are|which|who|could|should|may|might)\b|[\"“”;]|,\s+(?:and|but)\b",
                between,
            ):
                return None
            return len(between)
        between = self._text[atom.end : verb_start]
        if len(between) > 140 or re.search(r"\b(?:that|which|who|but)\b|[\"“”;]", between):
            return None
        if (
            self._text[max(0, atom.start - 4) : atom.start].strip() not in ("", "On", "on", "In", "in")
            and len(between) > 60
        ):
            return None
        return len(between) + 20

    def _inherited(self, index: int, speech: Speech) -> Now | None:
        """An undated quote belongs to the dated saying told last by the same speaker, or beside it."""
        here = self._sentence_of[index]
        for sentence_index in (*range(here, max(-1, here - 4), -1), here + 1):
            if not 0 <= sentence_index < len(self._sentences):
                continue
            sentence = self._sentences[sentence_index]
            for saying in reversed(self._context.sayings(sentence.start, sentence.end)):
                if saying.verb_start == speech.verb_start or not _same_speaker(saying.speaker, speech.speaker):
                    continue
                dating = self._dating(saying.verb_start, saying.verb_end, index, (speech.start, speech.end))
                if dating is not None:
                    return self._as_now(dating)
        return None

    def _as_now(self, index: int) -> Now | None:
        reading = self._reading(index)
        if reading.first is None or reading.last is None:
            return None
        words = f"the day it was said, {span_words(reading.first, reading.last)}"
        return Now(reading.first, reading.last, Anchor(AnchorKind.SPEECH, reading.interval, f"t{index + 1}"), words)

    def _sentence_bounds(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0, len(self._text)
        return self._sentences[index].start, self._sentences[index].end

    # --- direction --------------------------------------------------------------------------------------------------

    def _direction(self, index: int) -> tuple[int | None, str]:
        """-1 back, 1 ahead, 0 present, None unknown; and the words that say so."""
        atom = self._atoms[index]
        start = atom.operator_start if atom.operator_start is not None else atom.start
        governor = self._context.governor(start, atom.end)
        direction = _of_tense(governor)
        words = self._verb_words(governor, direction)
        operator = self._text[start : atom.start].lower()
        if atom.operator == "since" and operator.startswith("since"):
            return -1, "'since' looks back"
        if atom.operator == "until" and (direction != -1 or _is_deadline(governor)):
            return 1, f"'{operator.strip()}' looks ahead"
        if atom.operator == "by" and direction is None:
            return 1, "'by' looks ahead"
        if direction == -1 and (
            governor.lemma in _PLANS or (governor.lemma in _SETS and _FOR.search(self._text, max(0, start - 5), start))
        ):
            return 1, f"what is {governor.lemma} lies ahead"
        if _POSTPONED.search(self._text, max(0, start - 40), start):
            return 1, "what is put off lies ahead"
        possessive = _POSSESSIVE.match(self._text, atom.end) is not None
        if direction == 0 and possessive:
            return -1, "the possessive tells of what is known"
        if (
            _ATTRIBUTIVE.match(self._text, atom.end)
            and not possessive
            and not (isinstance(_core(atom.meaning), Cyclic) and direction == -1 and _names_weekday(atom.meaning))
        ):
            return None, "no tense decides"
        return direction, words

    def _verb_words(self, governor: Governor, direction: int | None) -> str:
        if governor.start is None or direction is None:
            return "no tense decides"
        verb = " ".join(self._text[governor.start : governor.end].split())
        return f"'{verb}' " + {-1: "looks back", 0: "is in the present tense", 1: "looks ahead"}[direction]


def _is_deadline(governor: Governor) -> bool:
    return (governor.lemma or "") in _DEADLINES


def _of_tense(governor: Governor) -> int | None:
    if governor.tense is Tense.PAST:
        return -1
    if governor.tense is Tense.FUTURE:
        return 1
    if governor.tense is Tense.PRESENT:
        return -1 if governor.perfect else 0
    return None


def _publication_now(published: Publication | None) -> Now | None:
    if published is None:
        return None
    day = published.day
    number = day.toordinal()
    return Now(number, number, Anchor(AnchorKind.PUBLICATION, Interval(day, day)), f"publication, {day_words(day)}")


def _core(meaning: Meaning) -> Meaning:
    """The meaning inside early, late, morning or a clock time."""
    if isinstance(meaning, Part):
        return _core(meaning.of)
    if isinstance(meaning, DayPart | Clock):
        return _core(meaning.of) if meaning.of is not None else Shifted(Unit.DAY, 0, Base.BESIDE)
    if isinstance(meaning, Cyclic) and meaning.within is not None:
        return _core(meaning.within)
    if isinstance(meaning, Shifted) and not isinstance(meaning.base, Base):
        return _core(meaning.base)
    return meaning


def _relative(meaning: Meaning) -> bool:
    """Does it need a day to count from?"""
    return isinstance(_core(meaning), Shifted | Cyclic | Window | Vague)


def _needs_direction(meaning: Meaning) -> bool:
    core = _core(meaning)
    return (isinstance(core, Cyclic) and core.pick is Pick.AUTO) or (
        isinstance(core, Shifted) and core.base is Base.EITHER
    )


def _names_day(meaning: Meaning) -> bool:
    core = _core(meaning)
    return isinstance(core, Cyclic) and core.kind in ("weekday", "date", "month", "feast") and core.pick is Pick.AUTO


def _has_year(meaning: Meaning) -> bool:
    """Does the text state the year?"""
    if isinstance(meaning, Part):
        return _has_year(meaning.of)
    return isinstance(meaning, Stated) or (isinstance(meaning, Cyclic) and isinstance(meaning.within, Stated))


def _is_deictic(meaning: Meaning) -> bool:
    core = _core(meaning)
    return isinstance(core, Shifted) and core.base is Base.NOW


def _names_weekday(meaning: Meaning) -> bool:
    core = _core(meaning)
    return isinstance(core, Cyclic) and core.kind == "weekday"


def _tellable(meaning: Meaning) -> bool:
    return not isinstance(meaning, Length | Window | Vague | Relation)


def _dates_a_saying(meaning: Meaning) -> bool:
    core = _core(meaning)
    if isinstance(core, Shifted):
        return not core.vague
    return not isinstance(core, Length | Window | Vague | Relation)


def _same_speaker(a: str | None, b: str | None) -> bool:
    """May two mentions be one person? Pronouns fit anybody, names must end alike."""
    if a is None or b is None or a.lower() in _PRONOUNS or b.lower() in _PRONOUNS:
        return True
    return a.split()[-1] == b.split()[-1]
