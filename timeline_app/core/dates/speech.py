"""From which day an expression counts: publication, or the day of the utterance in which it stands."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.core.dates.kinds import counts_from_told, dates_a_saying, is_today, names_day, names_weekday
from timeline_app.core.dates.meaning import Shifted, Vague
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.dates.situation import Now
from timeline_app.core.text.persons import roles
from timeline_app.core.values import Anchor, AnchorKind, Granularity

if TYPE_CHECKING:
    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.dates.headings import Headings
    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.text.context import Saying, Speech

_WEEK = 7
"""Days within which a saying tells well enough from when its words count."""
_AHEAD = 1
"""Days after publication on which something may have been said: papers are printed with the next day's date."""
_BESIDE = 200
"""Characters from a verb of saying within which its date stands."""
_NEAR = 800
"""Characters from a quote within which the saying stands that it may belong to."""
_MOST_SAYINGS = 6
"""Verbs of saying of one sentence that are tried: nobody follows more, and text without end stays cheap."""
_FAR = 14
"""Days back beyond which a reporter's weekday name no longer counts from publication."""
_BESIDE_VERB = re.compile(r"\s+(?:(?:late|early|earlier|again) )?(?:(?:on|in|at) )?(?:the )?")
"""What may stand between a verb of saying and its date ("said on Monday it may do so again")."""
_ASIDE = re.compile(r",\s+(?:who|which|whose|whom|where|when)\b[^,;:.!?]*$")
"""A clause about somebody in which a date stands that is not the saying's ("Kavan, who left in 1968, said")."""
_OTHER_CLAUSE = re.compile(
    r"\b(?:(?<!for )(?<!of )(?<!with )(?<!about )that|would|will|had|has|was|were|is|are|which|who|could|should|may|might)\b|[\"“”;]|,\s+(?:and|but)\b"
)
"""What stands between a verb of saying and the date of something else after it."""
_RELATIVE_CLAUSE = re.compile(r"\b(?:that|which|who|but)\b|[\"“”;]")
"""The same where the date comes first."""
_YEARS = frozenset([Granularity.YEAR, Granularity.QUARTER])
_BOUNDS = frozenset(["since", "until", "by", "before", "after"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "who"])

_SAID = re.compile(r"sa(?:id|ys?)|add(?:ed|s)|claim(?:ed|s)|insist(?:ed|s)|acknowledged|admitted")
_CONTENT = re.compile(
    r"\s+(?:the|an?|his|her|its|their|our|some|all|no|both|[a-z]+s'?|[A-Z][\w’'-]+) (?!late\b|early\b)[\w’'-]+"
)
"""How what was said begins, after verbs that name no hearer: "said the defeat of June 2001 had cost"."""
_TURNED = re.compile(r"[,”\"'’]\s*$")
_OCCASION = re.compile(
    r"\b(?:addressed|appeared|attended|briefed|campaigned|hosted|met|rallied|spoke|talked|testified|toured|visited)\b"
)
"""What somebody does who then talks to reporters."""
_AFTER_DEED = re.compile(
    r" (?:(?:reporters|journalists|[\w.’'-]+) ){0,4}(?:after|following) the (?P<deed>vote|meeting|talks|hearing|ruling|verdict|summit|session|signing|launch)\b",
    re.IGNORECASE,
)
_DEEDS = {
    "vote": "vot(?:e|es|ed|ing)",
    "meeting": "(?:met|meet|meeting)",
    "talks": "(?:talks|met|talked)",
    "hearing": "(?:heard|hearing)",
    "ruling": "(?:ruled|ruling|judgment)",
    "verdict": "(?:verdict|convicted|acquitted|found guilty)",
    "summit": "summit",
    "session": "session",
    "signing": "(?:signed|signing)",
    "launch": "launch(?:ed)?",
}
_AT_SITE = re.compile(
    r" (?:[\w’'-]+ ){1,4}at the (?:site|scene|ceremony|event|launch|opening|rally|gathering|function)\b", re.IGNORECASE
)
_ON_SITE = re.compile(r"\b(?:opened|inaugurated|launched|unveiled|commissioned|dedicated|laid|visited|toured)\b")
_ON_ARRIVAL = re.compile(r" (?:[\w’'-]+ ){0,3}(?:on|upon) (?:his|her|their|its) (?:arrival|return)\b")
_ARRIVED = re.compile(r"\b(?:arrived|came|flew|landed|returned)\b")
_REPORTS = re.compile(
    r"s(?:aid|ays)|told|tells|wrote|writes|posted|tweeted|announced|stated|declared|added", re.IGNORECASE
)
_INTRODUCED = 20_000
_FEW = 4
"""Sentences back in which the deed is told after which, or at which, somebody speaks."""
_OF_WHOM = re.compile(r"\b(?:who|which|whose)\b[^,;:.]{0,80}$")


_OPENING = re.compile(r"[\s\"“‘'(*•–-]*(?:(?:on|in|by|during|early in|late in|it was in) )?(?:the )?", re.IGNORECASE)
"""What may stand before a time that opens a sentence."""
_WHO_SAYS = re.compile(r"\b(?:who|which)\b[^.;]{0,40}$")
_MOST_BEFORE = 12
"""Expressions back from what was "said then" among which the day told last is sought."""
_THEN = re.compile(r" (?:(?:[\w.’'-]+ ){1,4})?(?:then|at the time|that day)\b")


class SpeechAnchors:
    """The anchors of the expressions of one passage."""

    def __init__(self, passage: Passage, headings: Headings) -> None:
        self._headings = headings
        self._text, self._sentences, self._atoms = passage.text, passage.sentences, passage.atoms
        self._passage, self._context, self._published = passage, passage.context, passage.published
        self._starts = [s.start for s in self._sentences]
        self._offsets = [a.start for a in self._atoms]
        self._dates_saying = [a.operator not in _BOUNDS and dates_a_saying(a.meaning) for a in self._atoms]

    def now(self, index: int) -> Now | None:
        """Publication, the day that heads what is told, or that of the utterance in which the expression stands."""
        atom = self._atoms[index]
        speeches = self._context.speeches(atom.start)
        written = self._passage.quoted if any(s.direct for s in speeches) else self._published
        now = self._headings.now(index) or written
        for speech in speeches:
            if not speech.direct and self._is_told_of_whom(speech, atom):
                continue
            spoken = self._day_of_speech(index, speech)
            if spoken is not None and self._counts_from(atom.meaning, speech, spoken):
                now = spoken
        return now

    def _is_told_of_whom(self, speech: Speech, atom: Atom) -> bool:
        """As in "Peru, which in May 2023 asked for help, left in July": July is no part of what was asked."""
        if speech.verb_start is None or speech.verb_end is None or atom.start < speech.verb_end:
            return False
        aside = self._is_of_whom(max(0, speech.verb_start - 100), speech.verb_start)
        return aside and "," in self._text[speech.verb_end : atom.start]

    def _counts_from(self, meaning: Meaning, speech: Speech, spoken: Now) -> bool:
        """In indirect speech the reporter's weekday names count from publication, unless the saying lies far back."""
        if speech.direct:
            return True
        if isinstance(meaning, Vague):
            return False  # the reporter's "now" is the day of writing
        if is_today(meaning) and self._published is not None:
            return False  # so is the reporter's "this morning"
        if not names_day(meaning):
            return True
        return self._published is None or self._published.first - spoken.last > _FAR

    def _day_of_speech(self, index: int, speech: Speech) -> Now | None:
        if speech.verb_start is None or speech.verb_end is None:
            return self._inherited(index, speech) if speech.direct else None
        dating = self._dating(speech.verb_start, speech.verb_end, index, (speech.start, speech.end))
        if (
            dating is not None
            and not speech.direct
            and index < dating
            and counts_from_told(self._atoms[dating].meaning)
        ):
            return None  # "divers went down on Monday, he said the following day"
        if dating is not None:
            now = self._as_now(dating)
            return (
                now
                if now and (speech.direct or self._may_count(now, told_first=speech.verb_start < speech.start))
                else None
            )
        if not speech.direct:
            return None
        return (
            self._opening_day(index, speech.verb_start) or self._then(index, speech) or self._inherited(index, speech)
        )

    def _opening_day(self, index: int, verb: int) -> Now | None:
        """As in "In May 2014 the king sent an envoy, who said: “Next year we shall ...”": the day that opens it all."""
        low, _ = self._sentence_bounds(verb)
        first = bisect_left(self._offsets, low)
        if first >= len(self._atoms) or first == index or not self._dates_saying[first] or self._passage.is_busy(first):
            return None
        atom = self._atoms[first]
        opens = _OPENING.fullmatch(self._text, low, atom.start) is not None and atom.end < verb
        return self._as_now(first) if opens and _WHO_SAYS.search(self._text, atom.end, verb) else None

    def _then(self, index: int, speech: Speech) -> Now | None:
        """As in "asked on Monday for more time. “I got it yesterday,” she said then": on the day told before."""
        if speech.verb_end is None or _THEN.match(self._text, speech.verb_end) is None:
            return None
        here = bisect_right(self._starts, speech.start) - 1
        last = bisect_left(self._offsets, speech.start) - 1
        for i in range(last, max(-1, last - _MOST_BEFORE), -1):
            if here - self._passage.sentence_of(i) > 1:
                return None
            if i != index and names_day(self._atoms[i].meaning) and not self._passage.is_busy(i):
                return self._as_now(i)
        return None

    def _may_count(self, now: Now, *, told_first: bool) -> bool:
        """What was said in some month or year is counted from only when that is told first and over."""
        over = self._published is None or now.last < self._published.first
        return now.last - now.first < _WEEK or (told_first and over)

    def _dating(self, verb_start: int, verb_end: int, index: int | None, outside: tuple[int, int] | None) -> int | None:
        """The expression that dates a verb of saying: the nearest one in its sentence, outside what is said."""
        low, high = self._sentence_bounds(verb_start)
        low, high = max(low, verb_start - _BESIDE), min(high, verb_end + _BESIDE)
        candidates = []
        for i in range(bisect_left(self._offsets, low), bisect_left(self._offsets, high)):
            atom = self._atoms[i]
            if i == index or not self._dates_saying[i] or self._passage.is_busy(i):
                continue
            inside = outside is not None and outside[0] <= atom.start < outside[1]
            if inside and not (names_weekday(atom.meaning) and self._is_beside(atom, verb_end)):
                continue
            if self._is_compared_with(atom, low):
                continue
            distance = self._distance(atom, verb_start, verb_end)
            if distance is not None:
                candidates.append((distance, i))
        return min(candidates)[1] if candidates else None

    def _is_compared_with(self, atom: Atom, low: int) -> bool:
        """As in "shrank from $4bn a year earlier, the bank said": no year in which it was said."""
        years = isinstance(atom.meaning, Shifted) and atom.meaning.unit in _YEARS and counts_from_told(atom.meaning)
        return years and _OPENING.fullmatch(self._text, low, atom.start) is None

    def _is_beside(self, atom: Atom, verb_end: int) -> bool:
        return _BESIDE_VERB.fullmatch(self._text, verb_end, max(verb_end, atom.start)) is not None

    def _distance(self, atom: Atom, verb_start: int, verb_end: int) -> int | None:
        """Characters between verb and expression; None when a clause of its own stands between."""
        if atom.start >= verb_end:
            between = self._text[verb_end : atom.start]
            if len(between) > 90 or _OTHER_CLAUSE.search(between):
                return None
            turned = (
                _TURNED.search(self._text, max(0, verb_start - 4), verb_start) is not None
            )  # "“Yes,” said the envoy"
            if not turned and _SAID.fullmatch(self._text, verb_start, verb_end) and _CONTENT.match(between):
                return None
            return atom.start - verb_end
        if verb_start - atom.end > 140:
            return None
        between = self._text[atom.end : verb_start]
        before = max(0, atom.start - 100)
        if "," in between and (_ASIDE.search(self._text, before, atom.start) or self._is_of_whom(before, atom.start)):
            return None
        if _RELATIVE_CLAUSE.search(between):
            return None
        if (
            self._text[max(0, atom.start - 4) : atom.start].strip() not in ("", "On", "on", "In", "in")
            and len(between) > 60
        ):
            return None
        return len(between) + 20

    def _is_of_whom(self, low: int, start: int) -> bool:
        """As in "Ann Lee, who took up the post in May 2021, told them": when she began, not when she told them."""
        return _OF_WHOM.search(self._text, low, start) is not None

    def _inherited(self, index: int, speech: Speech) -> Now | None:
        """An undated quote belongs to the dated saying told last by the same speaker, or beside it."""
        here = self._passage.sentence_of(index)
        for sentence_index in (*range(here, max(-1, here - 4), -1), here + 1):
            if not 0 <= sentence_index < len(self._sentences):
                continue
            sentence = self._sentences[sentence_index]
            low, high = max(sentence.start, speech.start - _NEAR), min(sentence.end, speech.end + _NEAR)
            for saying in islice(reversed(self._context.sayings(low, high)), _MOST_SAYINGS):
                if saying.verb_start == speech.verb_start or not self._are_one(saying.speaker, speech.speaker):
                    continue
                if saying.speaker is None and self._is_apart(saying, speech, sentence_index):
                    continue
                if saying.speaker is None and sentence_index > here:
                    continue  # "“I will go on Monday.” Last Christmas a truce was declared": by nobody that is told
                dating = self._dating(saying.verb_start, saying.verb_end, index, (speech.start, speech.end))
                if dating is not None and not self._is_of_what_is_said(dating, saying):
                    return self._as_now(dating)
        return (
            self._after_deed(speech)
            or self._at_site(speech)
            or self._on_arrival(speech)
            or self._of_occasion(index, speech)
        )

    def _is_of_what_is_said(self, index: int, saying: Saying) -> bool:
        """As in "Talks had begun in May 2018, officials said": when they began, not when it was said."""
        start = self._atoms[index].start
        return any(s.verb_start == saying.verb_start and s.start <= start for s in self._context.speeches(start))

    def _after_deed(self, speech: Speech) -> Now | None:
        """As in "The council voted on Monday. “Tomorrow I will call them,” she said after the vote": on that Monday."""
        if speech.verb_end is None:
            return None
        told = _AFTER_DEED.match(self._text, speech.verb_end)
        stem = _DEEDS.get(told["deed"].lower()) if told is not None else None
        return self._day_of_deed(speech, re.compile(rf"\b{stem}\b", re.IGNORECASE)) if stem is not None else None

    def _at_site(self, speech: Speech) -> Now | None:
        """As in "opened the line on Saturday. “Today we turn the tap,” he told residents at the site": on that Saturday."""
        if speech.verb_end is None or _AT_SITE.match(self._text, speech.verb_end) is None:
            return None
        return self._day_of_deed(speech, _ON_SITE)

    def _on_arrival(self, speech: Speech) -> Now | None:
        """As in "returned on Tuesday. “We met yesterday,” he told reporters on his arrival": on that Tuesday."""
        if speech.verb_end is None or _ON_ARRIVAL.match(self._text, speech.verb_end) is None:
            return None
        return self._day_of_deed(speech, _ARRIVED)

    def _day_of_deed(self, speech: Speech, deed: re.Pattern[str]) -> Now | None:
        """The one day with which a deed is told in one of the few sentences before what was said."""
        here = bisect_right(self._starts, speech.start) - 1
        for i in range(here - 1, max(-1, here - 1 - _FEW), -1):
            found = deed.search(self._text, self._sentences[i].start, self._sentences[i].end)
            dating = self._dating(found.start(), found.end(), None, None) if found is not None else None
            now = self._as_now(dating) if dating is not None else None
            if now is not None:
                return now if now.last - now.first <= 1 else None
        return None

    def _are_one(self, a: str | None, b: str | None) -> bool:
        """May two mentions be one person, by name or by the office that a text gives to a name?"""
        if _same_speaker(a, b) or a is None or b is None:
            return True
        for office, name in ((a, b), (b, a)):
            bare = office.removeprefix("the ").removeprefix("The ")
            if bare.lower() in roles() and f"{bare} {name}".lower() in self._opening:
                return True
        return False

    @cached_property
    def _opening(self) -> str:
        """Where a text mostly gives names their offices; asked by each quotation, so no longer than some pages."""
        return self._text[:_INTRODUCED].lower()

    def _is_apart(self, saying: Saying, speech: Speech, sentence: int) -> bool:
        """As in "The body threatened to bar them. “We have pulled back,” Ruiz said": of a paragraph of its own."""
        if _REPORTS.fullmatch(self._text, saying.verb_start, saying.verb_end):
            return False
        named = speech.speaker is not None and speech.speaker[:1].isupper() and speech.speaker.lower() not in _PRONOUNS
        low, high = sorted((self._sentences[sentence].start, speech.start))
        return named and "\n\n" in self._text[low:high]

    def _of_occasion(self, index: int, speech: Speech) -> Now | None:
        """As in "Sundell met him on Thursday. “Tomorrow I will tell them,” she told reporters": on that Thursday."""
        here = bisect_right(self._starts, speech.start) - 1  # the sentence in which the quotation begins
        before = self._sentences[here - 1] if here > 0 else None
        if before is None or "\n\n" in self._text[before.end : self._sentences[here].start] or speech.speaker is None:
            return None
        told = self._text[before.start : before.end]
        known = speech.speaker.lower() in _PRONOUNS or speech.speaker.split()[-1] in told
        deed = _OCCASION.search(self._text, before.start, before.end) if known else None
        dating = self._dating(deed.start(), deed.end(), index, None) if deed is not None else None
        now = self._as_now(dating) if dating is not None else None
        return now if now is not None and now.last - now.first <= 1 else None

    def _as_now(self, index: int) -> Now | None:
        reading = self._passage.reading_of(index)
        if reading.first is None or reading.last is None:
            return None
        if self._published is not None and reading.first > self._published.last + _AHEAD:
            return None  # "will hold a hearing on Jan. 17, her office said": nobody has spoken yet on that day
        last = reading.first if reading.value.endswith("TNI") else reading.last  # "said on Monday night"
        words = f"the day it was said, {span_words(reading.first, last)}"
        return Now(reading.first, last, Anchor(AnchorKind.SPEECH, reading.interval, f"t{index + 1}"), words)

    def _sentence_bounds(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0, len(self._text)
        return self._sentences[index].start, self._sentences[index].end


def _same_speaker(a: str | None, b: str | None) -> bool:
    """May two mentions be one person? Pronouns fit anybody, names must end alike."""
    if a is None or b is None or a.lower() in _PRONOUNS or b.lower() in _PRONOUNS:
        return True
    first, second = a.split(), b.split()
    for_it = first[0] == second[0] and not _OFFICERS.isdisjoint((*first, *second))  # "Iyo Power ..., Iyo President Oe"
    return first[-1] == second[-1] or for_it


_OFFICERS = frozenset(["CEO", "Chair", "Chairman", "Chairwoman", "Chief", "Director", "President", "Secretary"])
