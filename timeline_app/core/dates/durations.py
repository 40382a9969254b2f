"""Durations that the words beside them date: a start, an end, a whole, a state that lasts, a record that looks back."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from timeline_app.core.dates.bounds import about, ended, is_of_days, on_that_day, part_of_period, started, within_period
from timeline_app.core.dates.direction_cues import HABITUAL
from timeline_app.core.dates.grain import Period, civil, move, to_date
from timeline_app.core.dates.meaning import Base, Length, Meaning, Shifted, Stated, Window
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.dates.refiners.joins import is_day
from timeline_app.core.dates.resolver import Situation, resolve
from timeline_app.core.dates.situation import SIZE
from timeline_app.core.text.context import Tense
from timeline_app.core.values import AnchorKind, TimeKind
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.dates.reading import Reading

_BESIDE = 24
"""Characters between a duration and the date that begins, ends or holds it."""
_STARTS = re.compile(r"\b(?:starting|beginning|from)\b")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_ENDS = re.compile(r"\s+(?:(?:that|which)\s+)?(?:ended|ending|to|through)\s+(?:(?:on|in)\s+)?(?:the end of\s+)?")
_IN = re.compile(r"\bin\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_RECORD = re.compile(
    r"(?<!\ba )\b(?:\w+est|first|most|least|worst|best|only|record|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b[^.;]{0,70}\bin\s+(?:about\s+|more than\s+|nearly\s+)?$"
)
_RECORD_ENDS = re.compile(r"\bin\s+(?:about\s+|more than\s+|nearly\s+)?$")
"""How all that ends, and little else: sooner looked for."""
_TIMES = re.compile(
    r"\b(?:times?|(?:most|least) \w+|best|worst|only|(?!(?:west|east|interest|request|protest|arrest)\b)[a-z]{2,}est)\b[^.;,]{0,30}\bin\s+$"
    r"|\b(?:first|second|third|fourth|fifth)(?: (?!(?:will|would|is|are|was|were|to|can|could|may|might|must|should|due)\b)[\w'’-]+){1,5} in\s+$"
)
"""What is counted or compared over a time: "for the third time in two years", "the first such visit in ten years"."""
_OF_AN_EVENT = re.compile(r"\s+(?:of|after|from)\s+(?:the|its|his|her|their|an?|being|\w+ing)\b")
_AT_MOST = ("LESS_THAN", "EQUAL_OR_LESS")
_AT_LEAST = ("MORE_THAN", "EQUAL_OR_MORE")
_STATES = frozenset(
    """
    been closed shut open missing lived waited ruled governed stood remained stayed existed stuck trapped stranded tied
    besieged detained studied worked taught campaigned fought served led headed chaired farmed resisted occupied known
    argued debated negotiated produced operated used monitored followed covered represented held
    """.split()  # noqa: SIM905  (words read better as words)
)
"""Main verbs of states and of what one goes on doing, which a present perfect tells to last."""


def dated_length(passage: Passage, index: int, reading: Reading, situation: Callable[[], Situation]) -> Reading:
    """The reading of a duration, dated where the words beside it say when; ``situation``: from where it counts."""
    atom = passage.atoms[index]
    meaning = atom.meaning
    if not isinstance(meaning, Length):
        return reading
    beside = _by_neighbour(passage, index, reading, meaning) or _from_beginning(passage, index, reading, meaning)
    beside = beside or _of_day_told(passage, index, reading, meaning)
    if beside is not None:
        return beside
    if _tells_when(passage, index, meaning):
        return _from_now(reading, meaning, situation())
    if _has_so_long(passage, index):
        return _window(reading, Window(meaning, 1, within=True), situation())
    if atom.operator == "within":
        direction = passage.direction(index)
        told = (
            direction.sign == -1
            or direction.undecided
            or _is_conditional(passage, index)
            or _OF_AN_EVENT.match(passage.text, atom.end)
        )
        if direction.sign == -1 and (begun := _within_from_day_told(passage, index, reading, meaning)) is not None:
            return begun
        here = situation()
        said = here.now is not None and here.now.anchor.kind is AnchorKind.SPEECH
        base = Base.NOW if said else _day_of_sentence(passage, index) or Base.NOW
        return reading if told else _window(reading, Window(meaning, 1, base, within=True), here)
    if (opening := _first_of_this_year(passage, index, reading, meaning)) is not None:
        return opening
    if atom.operator == "for" and _still_lasts(passage, atom):
        return _window(reading, Window(meaning, -1), situation())._replace(fuzzy=True)
    if (
        not _is_of_first(passage, atom)
        and _RECORD_ENDS.search(passage.before(index, 30))
        and _RECORD.search(passage.before(index, 90))
    ):
        window = _window(reading, Window(meaning, -1), situation())
        return window._replace(fuzzy=True, value=reading.value, type=reading.type)
    return reading


def _has_so_long(passage: Passage, index: int) -> bool:
    """As in "now has one month to reply": until then, unless it is so only if something happens."""
    if not _HAS_SO_LONG.search(passage.before(index, 40)) or not _TO_DO.match(passage.text, passage.atoms[index].end):
        return False
    return not _is_conditional(passage, index)


def _is_conditional(passage: Passage, index: int) -> bool:
    """Does the sentence open with a condition: "If he loses, parliament has 30 days to choose another"?"""
    return _CONDITION.match(passage.text, passage.sentences[passage.sentence_of(index)].start) is not None


_CONDITION = re.compile(r"[\s\"“‘'(]*(?:if|should|unless|once|in case|were|when(?:ever)?)\b", re.IGNORECASE)


def _by_neighbour(passage: Passage, index: int, reading: Reading, length: Length) -> Reading | None:
    """As in "three days starting on Thursday", "the first nine months of 1989", "the six months ended June 30"."""
    atom = passage.atoms[index]
    if index + 1 >= len(passage.atoms) or passage.atoms[index + 1].start - atom.end >= _BESIDE:
        return None
    gap = passage.text[atom.end : passage.atoms[index + 1].start]
    other, ref = passage.reading_of(index + 1), f"t{index + 2}"
    if _STARTS.search(gap) and other.first is not None and other.first == other.last:
        return started(reading, length, other, ref)
    year = other.first is not None and other.unit is Unit.YEAR  # a fiscal one is no year of the calendar
    if (other.period is not None or year) and _OF.fullmatch(gap):
        return part_of_period(reading, length, other, passage.text[atom.start : atom.end], ref)
    if _ENDS.fullmatch(gap) and other.last is not None:
        return ended(reading, length, other, ref)
    if gap.strip() == "in" and atom.operator == "for" and SIZE[other.unit] > SIZE[Unit.WEEK]:
        return within_period(reading, other, ref)
    if gap.strip() == "on" and atom.operator == "for" and other.first is not None and other.first == other.last:
        return on_that_day(reading, length, other, ref)
    return None


def _is_of_first(passage: Passage, atom: Atom) -> bool:
    """As in "the first nine months"."""
    return passage.text[atom.start : atom.end].lower().startswith(("the first ", "first "))


def _first_of_this_year(passage: Passage, index: int, reading: Reading, length: Length) -> Reading | None:
    """As in "Trade rose in the first 11 months": of the year of writing, or the last where that has not come so far."""
    atom, now = passage.atoms[index], passage.published
    sentence = passage.sentences[passage.sentence_of(index)]
    if (
        not _is_of_first(passage, atom)
        or length.unit is not Unit.MONTH
        or length.count is None
        or now is None
        or length.count > _YEAR
    ):
        return None
    if _OF.match(passage.text, atom.end) or not _OF_FIGURES.search(passage.text, sentence.start, sentence.end):
        return None
    year = civil(now.first)[0]
    for start in (date(year, 1, 1), date(max(1, year - 1), 1, 1)):
        end = move(start, int(length.count), Unit.MONTH)
        if end is not None and end.toordinal() <= now.first + 1:
            whole = Period(Unit.YEAR, start.year)
            told = resolve(Stated(whole), Situation(now))
            return part_of_period(reading, length, told, "first", "")
    return None


_YEAR = 12
_OF_FIGURES = re.compile(
    r"\d ?(?:%|percent|per cent|pc\b)|\b(?:million|billion|trade|exports?|imports?|sales|profits?|output|revenues?|deficit)\b",
    re.IGNORECASE,
)


def _from_beginning(passage: Passage, index: int, reading: Reading, length: Length) -> Reading | None:
    """As in "began on 23 August 2006 and lasted three days"."""
    if index == 0 or passage.sentence_of(index - 1) != passage.sentence_of(index):
        return None
    start = passage.atoms[index - 1]
    if not _LASTED.fullmatch(passage.text, start.end, passage.atoms[index].start):
        return None
    first = passage.reading_of(index - 1)
    began = _BEGAN.search(passage.before(index - 1, 40)) is not None
    known = began and first.first is not None and first.first == first.last
    return started(reading, length, first, f"t{index}") if known else None


def _of_day_told(passage: Passage, index: int, reading: Reading, length: Length) -> Reading | None:
    """As in "two days later the ports were shut for 12 hours", "yesterday closed the bridge for five days"."""
    if index == 0 or passage.atoms[index].operator != "for":
        return None
    day = passage.atoms[index - 1]
    between = passage.text[day.end : passage.atoms[index].operator_start or 0]
    if passage.sentence_of(index - 1) != passage.sentence_of(index) or _APART.search(between) or day.operator:
        return None
    told = passage.reading_of(index - 1)
    if told.first is None or told.first != told.last or not is_day(day.meaning):
        return None
    shuts = _SHUTS.search(between) is not None
    right_after = between == " " and length.unit in (Unit.DAY, Unit.WEEK)  # "returns on Monday for four days"
    if right_after or (shuts and (length.unit in (Unit.DAY, Unit.WEEK) or is_of_days(length))):
        return started(reading, length, told, f"t{index}")
    return on_that_day(reading, length, told, f"t{index}") if shuts or _SHUTS_SHORTLY.search(between) else None


def _within_from_day_told(passage: Passage, index: int, reading: Reading, length: Length) -> Reading | None:
    """As in "The deal, signed in August 2017, collapsed within 18 months": from then on, and no longer."""
    base = _day_of_sentence(passage, index)
    opened = _SIGNED.search(passage.before(index, 120)) if base is not None else None
    if base is None or opened is None:
        return None
    told, day = passage.reading_of(index - 1), None
    if told.first is not None and told.last is not None:
        day = to_date(told.last)
    end = move(day, int(length.count), length.unit) if day is not None and length.count is not None else None
    if end is None or told.first is None:
        return None
    return within_period(reading, told._replace(first=told.first, last=end.toordinal()), f"t{index}")


_SIGNED = re.compile(r",? (?:\w+ed|begun|built|made|struck|set up|won) (?:in|on) [^.;:]{3,24}, ")
"""As in "the deal, signed in August 2017, ...": when that began of which it is told how long it lasted."""
_HAS_SO_LONG = re.compile(r"\b(?:has|have|['’]ve) (?:now |just |only |another |still )*$")
_TO_DO = re.compile(r" (?:in which )?to [a-z]+")
_APART = re.compile(r"[,;:.()“”\"]|\b(?:and|but|or|after|before|that|which|who)\b")
_SHUTS = re.compile(
    r"\b(?:banned|barred|blocked|closed|grounded|halted|shut|sealed|suspended|stopped|idled|paraly[sz]ed)\b"
)
"""Verbs of what lasts from the day on which it is done."""
_SHUTS_SHORTLY = re.compile(r"\b(?:were|was) (?:\w+ )?(?:\w+ed|shut|out|without)\b")


_LASTED = re.compile(
    r",? (?:and |but )?(?:(?:it|they|he|she) )?(?:(?:will|would|(?:is|are|was|were) (?:due|expected|scheduled|set) to) )?"
    r"(?:lasts?|lasted|continues?|continued|goes on|go on|went on|ran|runs?|do so|does so|did so"
    r"|(?:drifted|stayed|walked|waited|hid|held out|fought|marched|sailed|searched|camped|remained)(?: \w+){0,2})(?: for)? "
)
_BEGAN = re.compile(
    r"\b(?:begins?|began|begun|starts?|started|opens?|opened|broke out|erupted|set in|comes? into force|came into force|left|set out|entered|arrived|came|landed)\b[^.;:]{0,24}$"
)


def _day_of_sentence(passage: Passage, index: int) -> Meaning | None:
    """The past day told before in the sentence, from which "within 20 days" counts ("on 22 December ordered")."""
    if index == 0 or passage.sentence_of(index - 1) != passage.sentence_of(index) or passage.published is None:
        return None
    if passage.atoms[index - 1].operator == "since":
        return None  # "has had 60,000 claims since 1 October, and will pay within two weeks"
    told = passage.reading_of(index - 1)
    short = told.unit in (Unit.DAY, Unit.MONTH)
    past = told.period is not None and short and told.period.last < passage.published.first
    return Stated(told.period) if past and told.period is not None else None


def _tells_when(passage: Passage, index: int, length: Length) -> bool:
    """As in "will meet in two weeks": the end of it is meant."""
    whole = length.count is not None and length.count == int(length.count)
    if not whole or _IN.search(passage.before(index, 90)) is None or _TIMES.search(passage.before(index, 60)):
        return False
    return passage.direction(index).sign == 1 or _is_fixed(passage, index)


_FIXED = frozenset(["begin", "close", "end", "expire", "meet", "open", "retire", "return", "start", "vote"])
"""What is set for its day: fewer verbs than those whose present looks ahead to a day that is named."""


def _is_fixed(passage: Passage, index: int) -> bool:
    """As in "the capital votes in less than three weeks": the present of what is fixed beforehand."""
    atom = passage.atoms[index]
    governor = passage.context.governor(atom.start, atom.end)
    present = governor.tense is Tense.PRESENT and not (governor.perfect or governor.progressive)
    return present and governor.lemma in _FIXED and not HABITUAL.search(passage.before(index, 60))


def _from_now(reading: Reading, length: Length, situation: Situation) -> Reading:
    """As in "in two weeks", "in less than two weeks" (until then), "in over two weeks" (from then on)."""
    if length.mod in _AT_MOST:
        until = _window(reading, Window(length, 1, within=True), situation)
        return until._replace(value=reading.value, type=reading.type) if until.is_resolved else reading
    point = resolve(Shifted(length.unit, int(length.count or 0), counted=True), situation)
    if not point.is_resolved:
        return reading
    then = about(reading, point, length)
    if length.mod not in _AT_LEAST:
        return then
    return then._replace(last=None, kind=TimeKind.OPEN, steps=(*then.steps, span_words(then.first, None)))


def _window(reading: Reading, window: Window, situation: Situation) -> Reading:
    found = resolve(window, situation)
    return found._replace(steps=(reading.steps[0], *found.steps))


def _still_lasts(passage: Passage, atom: Atom) -> bool:
    """As in "has been running for two years": a state in the present perfect reaches up to now."""
    start = atom.operator_start if atom.operator_start is not None else atom.start
    governor = passage.context.governor(start, atom.end)
    if not governor.perfect or governor.start is None or governor.end is None or governor.end > start:
        return False
    present = passage.text[governor.start : governor.end].lower().startswith(("has ", "have "))
    return present and (governor.progressive or governor.lemma in _STATES)
