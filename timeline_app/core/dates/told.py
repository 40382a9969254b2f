"""What was told before: the reading from which "two days later" or "the same week" counts."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.dates.grain import civil
from timeline_app.core.dates.kinds import core, has_year, is_deictic, is_tellable, names_day, names_weekday
from timeline_app.core.dates.listed import MOST_BACK, Listed, begins_sentence
from timeline_app.core.dates.meaning import Base, Clock, Cyclic, DayPart, Length, Pick, Shifted
from timeline_app.core.dates.narrative import dates_report
from timeline_app.core.dates.situation import SIZE, Memory
from timeline_app.core.text.context import Tense
from timeline_app.core.text.cue import Cue
from timeline_app.core.values import AnchorKind, TimexType
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.dates.headings import Headings
    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.dates.reading import Reading

_NEWS_REACH, _HISTORY_REACH = 3, 40
"""Sentences back in which "the same day" may be sought."""
_TALE_REACH, _LONG_AGO = 3, 2
"""Sentences between the times of a tale, and years before that of publication from which it is one."""
_NEAR = 6
"""Expressions around one among which another day of its sentence is sought."""
_HOW_IT_WENT = re.compile(
    r"\bhow (?:the|that|its|their) (?:day|night|evening|hours|events?|attack|coup|siege|drama) (?:went|unfolded|developed|happened|passed)\b"
    r"|\b(?:chronology|sequence|timeline) of (?:the day|that day|the night|events)\b|\b(?:hour by hour|minute by minute)\b",
    re.IGNORECASE,
)
_COURSE = 3000
"""Characters back in which a text says that it tells how a day went."""
_HAD_BEEN = re.compile(r"\b(?:who|which|that|whom|where) [^,;:.]{0,60}\bhad [a-z]+[^,;:.]{0,40}$")
_MONTH_AHEAD = 31
"""Days after writing beyond which what is told in the past does not go on from what is to come."""
_RECALLED = 3 * 365
"""Days before writing beyond which who is quoted looks back."""
_NOUN_NEXT = re.compile(r" [a-z]{3,}")
_OPENING = re.compile(
    r"[\s\"“‘'(*•–-]*(?:(?:but|and|then|again|back|already|only|late|early|later|it was) )?(?:(?:in|during|throughout|for|over|around) )?(?:the )?(?:year |fiscal )?",
    re.IGNORECASE,
)
"""What may stand before a year that opens a sentence."""
_PAIR = 4
"""Expressions back to the first of a pair in one sentence."""
_ADVERBIAL = re.compile(r"\b(?:in|on) (?:early |mid-|late )?$", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|when|where)\b", re.IGNORECASE)
_LEADS_ON = re.compile(r"\b(?:and|then|before)\b")
_IN_WHICH = re.compile(r", when [^.;:“”\"]{0,80}$")
"""As in "dates from 2003, when they went unpaid from March to September": months of that year."""
_TURNS = re.compile(
    r"[;:“”\"]|\b(?:said|says|told|announced|reported|added|confirmed|warned|now|who|which|that|when)\b"
)
"""What parts two dates of a sentence: what is said, or told of something else."""
_POSSESSIVE = re.compile(r" ?['’]s?\s")
_HELD = re.compile(r" ?['’]s (?:[\w’'-]+ ){1,4}(?:took place|(?:was|were) held|opened|began|started|ended)\b")
"""As in "last year's fair took place in September": what is told of belongs to that year."""
_ASIDE = re.compile(r"\b(?:quarter|year|period|months|weeks|half|which|that)\s+(?:ended|ending|ends)\s+(?:on\s+)?$")

_COMPARED_WITH = Cue(
    r"\b(?:[a-z]{2,}est|first|last|least|only|worst|most [a-z]+)\b(?: [\w’'-]+){0,4} since(?: [\w’'-]+){0,4} $", "since"
)
"""As in "the largest since the vote on 5 October": a day of long ago, from which nothing goes on."""

_WHO_DID = re.compile(r"\b(?:who|whose|whom)\b[^,;:.]{0,80}$")
_THAT_HAD = re.compile(r" that [^.;:]{0,60}\bhad (?:\w+ ){1,4}$")
_AFTER = re.compile(r",? after (?!the next\b)[^.;:“”\"]{4,80}$")
_OPEN_RELATIVE = re.compile(r"\b(?:who|whose|whom|(?<=, )which)\b[^,;:.]{0,80}$")
_TO_COME = frozenset(["would", "will", "should", "could"])
_FOR = re.compile(r"\b(?:for|in) $", re.IGNORECASE)
_ROUGH = (Unit.WEEK, Unit.MONTH, Unit.SEASON)
_AWAITED = re.compile(r"\b(?:is|are) (?:now |still )?(?:expected|due|scheduled|planned|likely) ")
_LATER_ON = re.compile(r"(?:[\w-]+ ){1,4}(?:later|after(?:wards)?),? on (?:the )?", re.IGNORECASE)
_COMPARED = (Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY)


_EVENT_OF_YEAR = re.compile(
    r"(?: [\w’'-]+){0,3}? (?:World Cup|Olympics|Paralympics|Games|Euros|(?:[Pp]residential |[Gg]eneral )?[Ee]lections?|[Ff]inal|[Ss]ummit|[Cc]onference|[Tt]ournament|[Cc]hampionships?|[Aa]greement|[Tt]reaty|[Aa]ccords?|[Pp]act|[Cc]oup|[Ee]arthquake|[Ff]estival|[Rr]eferendum|[Cc]ensus|[Cc]up)\b"
)
"""What takes place in the year by which it is called: "The 2026 World Cup"."""


def _names_event(text: str, atom: Atom) -> bool:
    return has_year(atom.meaning) and _EVENT_OF_YEAR.match(text, atom.end) is not None


def _opens(text: str, start: int, atom: Atom) -> bool:
    """Does a year open the sentence that begins at ``start``: "In 1975, ...", "Six years later, ..."?

    Not in "The 1926 span was shut Nov. 13": there it tells which span.
    """
    opening = _OPENING.fullmatch(text, start, atom.start)
    if opening is None:
        return False
    if _names_event(text, atom):
        return True
    if has_year(atom.meaning) and opening.group().lower().endswith("the ") and _NOUN_NEXT.match(text, atom.end):
        return False
    meaning = atom.meaning
    shifted = isinstance(meaning, Shifted) and meaning.unit is Unit.YEAR and meaning.count != 0 and not meaning.vague
    owns = _POSSESSIVE.match(text, atom.end) is not None and _HELD.match(text, atom.end) is None
    return has_year(meaning) or (shifted and not owns)


def _holds(whole: Reading, part: Reading) -> bool:
    if whole.first is None or whole.last is None or part.first is None:
        return True
    return whole.first <= part.first <= whole.last


class Told:
    """What was told before each expression of a passage. ``story``: indices of those that carry a history on."""

    def __init__(self, passage: Passage, story: frozenset[int], headings: Headings) -> None:
        self._passage, self._story, self._headings = passage, story, headings
        self.listed = Listed(passage, headings)

    def before(
        self,
        index: int,
        unit: Unit,
        *,
        beside: bool = False,
        exactly: bool = False,
        by: int | None = None,
        since: int | None = None,
    ) -> tuple[Reading, str] | None:
        """The last reading before this one that is dated and no coarser than ``unit``, or ``exactly`` in it.

        ``beside``: in the same paragraph and no farther than the last sentence; ``by``, ``since``: begun by that day, or
        not before (ordinals).
        """
        passage = self._passage
        reach = 1 if beside else _HISTORY_REACH if passage.narrative else (5 if exactly else _NEWS_REACH)
        here, moved, longer = passage.sentence_of(index), None, False
        back = SIZE[unit] > SIZE[Unit.DAY] or passage.direction(index).sign == -1
        onward_only = by is None and since is None and not beside and back
        headed = self._headings.now(index) if onward_only else None
        by = headed.last if headed is not None else by  # what is told under a day goes on from it
        background: tuple[Reading, str] | None = None
        for i in range(index - 1, max(-1, index - MOST_BACK), -1):
            if here - passage.sentence_of(i) > reach:
                return background
            if beside and "\n\n" in passage.text[passage.atoms[i].end : passage.atoms[index].start]:
                return None
            longer = longer or self._is_other_period(i)
            if exactly and longer:
                return None
            if not self._carries_on(i, beside=beside) or self._stands_aside(i) or self._is_quoted_apart(i, index):
                continue
            if beside and (
                self._only_dates_report(i) or self._is_in_relative(i, index) or self._is_of_time_before(i, index)
            ):
                continue
            if self._tells_of_before(i, index):
                continue
            reading = passage.reading_of(i)
            if self._is_left_open(i, reading):
                return None
            if reading.first is None or reading.last is None or reading.type in (TimexType.DURATION, TimexType.SET):
                continue
            if (since is not None and reading.first < since) or self._is_far_ahead(index, reading):
                continue
            if (by is not None and reading.first > by) or self._is_promised(i, index, reading):
                continue
            recalled = self._is_recalled(i, index, reading)
            apart = recalled or (background is None and self._is_in_relative(i, index, before=True))
            if not (beside or exactly) and apart:
                # "who had seized power in 1972, lost the vote a year later"
                close = background is None and SIZE[reading.unit] <= SIZE[unit]
                background = (reading, f"t{i + 1}") if close else background
                continue
            if longer and unit is Unit.YEAR and reading.unit is Unit.QUARTER:
                return None
            if reading.unit is unit or (SIZE[reading.unit] < SIZE[unit] and not exactly):
                return None if moved and not _holds(moved, reading) else (reading, f"t{i + 1}")
            distance = here - passage.sentence_of(i)
            rough = (reading.unit in _ROUGH and distance < 2) or (reading.unit is Unit.YEAR and not distance)
            rough = rough and not (distance and self._had_been(i))
            if not moved and not exactly and (passage.narrative or (rough and not self._lies_ahead(reading))):
                moved = reading  # told more roughly: a finer time before it counts only if it lies in it
        return background

    def tells_of_a_day_before(self, index: int, day: int) -> bool:
        """Has the text, however far back, told of a day or a part of one before the given day (an ordinal)?"""
        told = (i for i in range(index - 1, max(-1, index - MOST_BACK), -1) if not self._passage.is_in_other_zone(i))
        readings = (self._passage.reading_of(i) for i in told)
        within = (r for r in readings if SIZE[r.unit] <= SIZE[Unit.DAY] and r.type is not TimexType.DURATION)
        return any(r.last is not None and r.first is not None and r.last < day for r in within)

    def _only_dates_report(self, index: int) -> bool:
        """As in "the quake that struck on Friday killed 214, officials said on Monday. It hit at 5.12am"."""
        passage, here = self._passage, self._passage.sentence_of(index)
        if not dates_report(passage.text, passage.atoms[index], passage.context):
            return False
        near = range(max(0, index - _NEAR), min(len(passage.atoms), index + _NEAR))
        beside = (i for i in near if i != index and passage.sentence_of(i) == here and not passage.is_busy(i))
        return any(names_weekday(passage.atoms[i].meaning) for i in beside)

    def _is_in_relative(self, index: int, later: int, *, before: bool = False) -> bool:
        """As in "Ruiz, who led the first round on 10 April, won, the office said before midnight".

        ``before``: only where the clause tells of what had been before ("who had led").
        """
        passage = self._passage
        here = passage.sentence_of(index)
        if here != passage.sentence_of(later):
            return False
        ahead = passage.text[passage.sentences[here].start : passage.atoms[index].start]
        between = passage.text[passage.atoms[index].end : passage.atoms[later].start]
        clause = _OPEN_RELATIVE.search(ahead)
        return clause is not None and "," in between and (not before or " had " in clause[0])

    def _is_of_time_before(self, index: int, later: int) -> bool:
        """As in "had held up the boxes the night before. She was to speak at 10 p.m.": the story comes back from there."""
        meaning = core(self._passage.atoms[index].meaning)
        meaning = meaning.of if isinstance(meaning, DayPart) and meaning.of is not None else meaning
        if not isinstance(meaning, Shifted) or meaning.base is not Base.TOLD or meaning.count >= 0:
            return False
        atoms, context = self._passage.atoms, self._passage.context
        verbs = [context.governor(atoms[i].start, atoms[i].end) for i in (index, later)]
        first, second = (
            self._passage.text.startswith("had ", v.start) if v.start is not None else False for v in verbs
        )
        return first and not second

    def _stands_aside(self, index: int) -> bool:
        """As in "On 24 August they searched the home of the man who signed it in May 2022": of the man, not the story."""
        passage = self._passage
        if index == 0 or passage.sentence_of(index - 1) != passage.sentence_of(index):
            return False
        before = passage.atoms[index - 1]
        if before.operator or not is_tellable(before.meaning):
            return False
        start = passage.atoms[index].start
        if _AFTER.search(passage.text, before.end, start) and names_day(before.meaning):
            return SIZE[passage.reading_of(index).unit] > SIZE[Unit.DAY]  # "on Tuesday, after riots in November"
        return _WHO_DID.search(passage.text, before.end, start) is not None

    def _is_quoted_apart(self, index: int, later: int) -> bool:
        """As in "“We leave tomorrow,” she said the same day": not the day of which she spoke."""
        return is_deictic(self._passage.atoms[index].meaning) and self._is_in_other_quote(index, later)

    def _is_promised(self, index: int, later: int, reading: Reading) -> bool:
        """As in "“The first load comes on Wednesday,” he said. Three days earlier he had had none": before he said so."""
        return self._lies_ahead(reading) and self._is_in_other_quote(index, later)

    def _had_been(self, index: int) -> bool:
        """As in "took down a flag that students had planted in April": before what the sentence tells."""
        passage = self._passage
        start = passage.sentences[passage.sentence_of(index)].start
        return _HAD_BEEN.search(passage.text, start, passage.atoms[index].start) is not None

    def _is_recalled(self, index: int, later: int, reading: Reading) -> bool:
        """As in "“I wed in the spring of 1955,” she said. Two weeks later the pier was lit": what she looks back to."""
        now, last = self._passage.published, reading.last
        old = now is not None and last is not None and now.first - last > _RECALLED
        return old and not self._passage.narrative and self._is_in_other_quote(index, later)

    def _is_far_ahead(self, later: int, reading: Reading) -> bool:
        """As in "would hand it over from July 1. A vote was due the same evening", told in May: not of that evening."""
        now = self._passage.published
        if now is None or reading.first is None or reading.first - now.last <= _MONTH_AHEAD:
            return False
        atom = self._passage.atoms[later]
        governor = self._passage.context.governor(atom.start, atom.end)
        verb = self._passage.text[governor.start or 0 : governor.end or 0].lower()
        return verb.startswith(("was ", "were ", "had ")) or (governor.tense is Tense.PAST and governor.modal is None)

    def _lies_ahead(self, reading: Reading) -> bool:
        now = self._passage.published
        return now is not None and reading.first is not None and reading.first > now.last

    def _is_in_other_quote(self, index: int, later: int) -> bool:
        passage = self._passage
        start = passage.atoms[later].start
        quoted = (s for s in passage.context.speeches(passage.atoms[index].start) if s.direct)
        return any(not s.start <= start < s.end for s in quoted)

    def _tells_of_before(self, index: int, later: int) -> bool:
        """As in "told them on 5 February that nobody had been held that night": what had been so before he said it."""
        passage = self._passage
        if passage.sentence_of(index) != passage.sentence_of(later):
            return False
        meaning, between = (
            passage.atoms[later].meaning,
            passage.text[passage.atoms[index].end : passage.atoms[later].start],
        )
        if not isinstance(meaning, DayPart) or _THAT_HAD.match(between) is None:
            return False
        told = (passage.atoms[i].meaning for i in range(max(0, index - _NEAR), index))
        return any(isinstance(m, DayPart) and m.code == meaning.code for m in told)  # a night was told of before

    def _is_left_open(self, index: int, reading: Reading) -> bool:
        """A day that may be of any month, or week: what counts from it is as open, and jumps over nothing."""
        meaning = core(self._passage.atoms[index].meaning)
        return isinstance(meaning, Cyclic) and meaning.kind in ("day", "weekday", "date") and not reading.is_resolved

    def _is_other_period(self, index: int) -> bool:
        """What a report compares next: half a year, nine months, the year ("For the nine months, profit was ...")."""
        meaning = self._passage.atoms[index].meaning
        if meaning == Shifted(Unit.YEAR, 0, Base.EITHER):
            return _FOR.search(self._passage.before(index, 8)) is not None
        return isinstance(meaning, Length) and meaning.unit is Unit.MONTH and meaning.count in (6, 9)

    def _carries_on(self, index: int, *, beside: bool) -> bool:
        """May later expressions count from this one?"""
        meaning = self._passage.atoms[index].meaning
        if self._passage.is_busy(index) or not is_tellable(meaning) or self._is_aside(index):
            return False
        if not self._passage.narrative:
            return True
        return (index in self._story or beside) and not is_deictic(meaning) and not self._is_foretold(index)

    def _is_foretold(self, index: int) -> bool:
        """What was to come when the story had come so far ("would not arrive until May"), or was said to ("next spring")."""
        atom, context = self._passage.atoms[index], self._passage.context
        inner = core(atom.meaning)
        if isinstance(inner, Cyclic) and inner.pick is Pick.NEXT:
            return True
        if any(speech.direct for speech in context.speeches(atom.start)):
            return True
        return atom.operator == "until" and context.governor(atom.start, atom.end).modal in _TO_COME

    def opening_year(self, index: int) -> tuple[Reading, str] | None:
        """The expression with a stated year, before that of publication, that opens the sentence of this one."""
        passage = self._passage
        sentence = passage.sentences[passage.sentence_of(index)]
        for i in range(index - 1, max(-1, index - 20), -1):
            atom = passage.atoms[i]
            if atom.start < sentence.start or atom.operator in ("since", "until", "by", "before", "after"):
                return None
            if not _opens(passage.text, sentence.start, atom) or passage.is_busy(i):
                continue
            reading = passage.reading_of(i)
            now = passage.published
            past = (
                now is None
                or (reading.last is not None and reading.last < now.first)
                or _names_event(passage.text, atom)
            )
            return (reading, f"t{i + 1}") if past and reading.is_resolved else None
        return None

    def tale(self, index: int) -> tuple[Reading, str] | None:
        """What a piece of history within news told last, where this expression goes on with it.

        It begins with a day or month of a past year ("On 26 July 1956 ...") and goes on as long as each few sentences
        have a time of it, and nothing counts from the day of writing. Where that is unknown, it goes on in its sentence.
        """
        passage, now = self._passage, self._passage.published
        counted_out = self._is_counted_out(index)
        if passage.narrative or self._comes_to_the_present(index):
            return None
        here, reach = passage.sentence_of(index), _TALE_REACH if now is not None or counted_out else 0
        by_years = counted_out and self._counts_years(index - 1)
        for i in range(index - 1 - (counted_out and not by_years), max(-1, index - MOST_BACK), -1):
            meaning = passage.atoms[i].meaning
            if here - passage.sentence_of(i) > reach or is_deictic(meaning) or names_weekday(meaning):
                return None
            if passage.is_busy(i) or not is_tellable(meaning):
                continue
            reading = passage.reading_of(i)
            if self._is_left_open(i, reading):
                here = passage.sentence_of(i)  # it is of the tale, whatever its month
            if reading.first is None or reading.last is None or reading.type in (TimexType.DURATION, TimexType.SET):
                continue
            if (has_year(meaning) and not (counted_out or begins_sentence(self._passage, i))) or self._is_in_relative(
                i, index
            ):
                continue  # an aside: "the August 1988 ceasefire"
            if not has_year(meaning) and reading.anchor.kind is AnchorKind.PUBLICATION:
                continue  # a plan of the time, perhaps
            long_past = counted_out or now is None or civil(reading.last)[0] <= civil(now.first)[0] - _LONG_AGO
            close = counted_out or reading.unit is Unit.SEASON or SIZE[reading.unit] <= SIZE[Unit.MONTH]
            return (reading, f"t{i + 1}") if long_past and close else None
        return None

    def _counts_years(self, index: int) -> bool:
        """As in "They wed in 2014, and parted two years later, on 7 May": of the year that is counted out."""
        meaning = core(self._passage.atoms[index].meaning)
        return isinstance(meaning, Shifted) and meaning.unit is Unit.YEAR

    def _comes_to_the_present(self, index: int) -> bool:
        """As in "On October 19 they initialed a pact, which is expected to be signed": news again, and no tale."""
        passage = self._passage
        if passage.published is None:
            return False
        sentence = passage.sentences[passage.sentence_of(index)]
        return _AWAITED.search(passage.text, passage.atoms[index].end, sentence.end) is not None

    def _is_counted_out(self, index: int) -> bool:
        """As in "A few days later, on 24 September": what was told before has the year, whenever it was written."""
        if not index:
            return False
        before, atom = self._passage.atoms[index - 1], self._passage.atoms[index]
        return _LATER_ON.fullmatch(self._passage.text, before.start, atom.start) is not None

    def paired(self, index: int) -> tuple[Reading, str] | None:
        """The last day or month of a past year in the sentence, where "and" leads from it to this expression."""
        passage, now = self._passage, self._passage.published
        if passage.narrative or now is None:
            return None
        here = passage.sentence_of(index)
        for i in range(index - 1, max(-1, index - _PAIR), -1):
            atom = passage.atoms[i]
            if passage.sentence_of(i) != here or is_deictic(atom.meaning) or names_weekday(atom.meaning):
                return None
            if passage.is_busy(i) or not has_year(atom.meaning):
                continue
            if atom.operator == "from" and _IN_WHICH.match(passage.text[atom.end : passage.atoms[index].start]):
                return passage.reading_of(i), f"t{i + 1}"
            if not self._is_adverbial(i):
                continue
            if self._is_in_relative(i, index):
                continue  # "Peru, which in May 2023 had left, came back in July"
            between = passage.text[atom.end : passage.atoms[index].start]
            reading = passage.reading_of(i)
            if reading.first is None or reading.last is None or SIZE[reading.unit] > SIZE[Unit.MONTH]:
                return None
            past = civil(reading.last)[0] < civil(now.first)[0]
            return (reading, f"t{i + 1}") if past and _LEADS_ON.search(between) and not _TURNS.search(between) else None
        return None

    def _is_adverbial(self, index: int) -> bool:
        """As in "fled in January 1979", unlike "the August 1988 ceasefire" and "who fled in May 2009"."""
        passage = self._passage
        start = passage.atoms[index].start
        before = passage.text[passage.sentences[passage.sentence_of(index)].start : start]
        return _ADVERBIAL.search(before) is not None and _RELATIVE.search(before) is None

    def day_of_course(self, index: int) -> tuple[Reading, str] | None:
        """As in "seized it on Wednesday. This is how the day went. ... At 2:40 p.m. they sealed it off": of Wednesday.

        Another day that is named on the way ends it.
        """
        passage, start = self._passage, self._passage.atoms[index].start
        cues = list(_HOW_IT_WENT.finditer(passage.text, max(0, start - _COURSE), start))
        for i in range(index - 1, max(-1, index - MOST_BACK), -1) if cues else ():
            meaning = passage.atoms[i].meaning
            day = meaning.of if isinstance(meaning, (Clock, DayPart)) else meaning
            named = names_day(meaning) or (day is not None and is_deictic(day))
            if passage.atoms[i].start > cues[-1].start():
                if named:
                    return None
                continue
            if not named or passage.is_busy(i):
                continue
            reading = passage.reading_of(i)
            one = reading.first is not None and reading.first == reading.last
            return (reading, f"t{i + 1}") if one else None
        return None

    def day_above(self, index: int, unit: Unit) -> tuple[Reading, str] | None:
        """The day that heads the paragraph, for what needs a day."""
        return self._headings.day_above(index) if unit is Unit.DAY else None

    def _is_aside(self, index: int) -> bool:
        """A comparison ("a year earlier"), the end of a period ("the quarter ended Sept. 30"): nothing counts on.

        Nor does anything from a clock time told again in another zone.
        """
        meaning = self._passage.atoms[index].meaning
        if self._passage.is_in_other_zone(index):
            return True
        if isinstance(meaning, Shifted) and meaning.count < 0 and meaning.unit in _COMPARED:
            return meaning.unit is not Unit.QUARTER or meaning.counted or meaning.base is not Base.NOW
        if _COMPARED_WITH.search(self._passage.before(index, 80)) is not None:
            return True
        return _ASIDE.search(self._passage.before(index, 24)) is not None


class LastTold(Memory):
    """Of what was told before an expression, what was told last."""

    __slots__ = ("_index", "_told")

    def __init__(self, told: Told, index: int) -> None:
        self._told, self._index = told, index

    def told(self, unit: Unit, *, by: int | None = None, since: int | None = None) -> tuple[Reading, str] | None:
        return self._told.before(self._index, unit, by=by, since=since)


class AllTold(LastTold):
    """All that was told before an expression."""

    __slots__ = ()

    def beside(self, unit: Unit) -> tuple[Reading, str] | None:
        return self._told.before(self._index, unit, beside=True) or self._told.day_above(self._index, unit)

    def tells_of_a_day_before(self, day: int) -> bool:
        return self._told.tells_of_a_day_before(self._index, day)

    def quarter(self) -> tuple[Reading, str] | None:
        return self._told.before(self._index, Unit.QUARTER, exactly=True)

    def opening_year(self) -> tuple[Reading, str] | None:
        return self._told.opening_year(self._index)

    def listed_before(self) -> tuple[Reading, str] | None:
        return self._told.listed.before(self._index)

    def listed_day(self) -> tuple[Reading, str] | None:
        return self._told.listed.day(self._index)

    def tale(self) -> tuple[Reading, str] | None:
        return self._told.tale(self._index)

    def paired(self) -> tuple[Reading, str] | None:
        return self._told.paired(self._index)

    def day_of_course(self) -> tuple[Reading, str] | None:
        return self._told.day_of_course(self._index)

    def heading_year(self) -> int | None:
        return self._told.listed.heading_year(self._index)

    def entry(self) -> tuple[Reading, str, bool] | None:
        return self._told.listed.entry(self._index)
