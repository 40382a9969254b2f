"""Tense and reported speech by word lists: no language model, computed lazily and only where an expression stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS
from timeline_app.core.text.alternatives import alternatives
from timeline_app.core.text.context import Governor, Saying, Speech, Tense
from timeline_app.core.text.lower import BEFORE_WORD, searchable
from timeline_app.core.text.quotes import quote_spans
from timeline_app.core.text.verb_groups import irregular_verbs, plain, verb_groups
from timeline_app.resources import read_json

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from timeline_app.core.values import Sentence

_REACH = 400
"""Characters on either side of an expression in which its verb is looked for: keeps sentences without end linear."""
_QUOTE_REACH = 240
_BOUNDARY = re.compile(
    r"[;:—]|[.!?]\s+[A-Z]|\s--\s|[\"“”]|``|''|,\s+(?:which|who|whose|where|but|while|although|though|because|after|before|as|when|if|and)\b|\b(?:which|who|whom|whose|that|because|although|though|while|whether|unless|but)\b"
)


@cache
def _sayings() -> frozenset[str]:
    words = read_json("words", "speech.json")
    lemmas = {*words["saying"], *words["statement"]} - {
        "praise",
        "hail",
        "blame",
        "reject",
        "accuse",
        "maintain",
        "post",
    }
    pasts, _ = irregular_verbs()
    regular = {lemma + ("d" if lemma.endswith("e") else "ed") for lemma in lemmas}
    doubled = {lemma[:-1] + "ied" for lemma in lemmas if lemma.endswith("y")}
    return frozenset(
        {p for p, lemma in pasts.items() if lemma in lemmas}
        | regular
        | doubled
        | {lemma + "s" for lemma in lemmas}
        | {"according to"}
    )


class LexicalContext:
    """A ``TemporalContext`` by word lists over the given sentences. ``searched``: the text made ``searchable``.

    ``captions``: the blocks of the text that tell of pictures, in the present of what had happened. ``presents``: verbs
    in the present that a parser found, in order, of which word lists know nothing.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        searched: str | None = None,
        captions: Collection[int] = (),
        presents: Sequence[Governor] = (),
    ) -> None:
        self._text = text
        self._plain = plain(searched or searchable(text))
        self._sentences = tuple(sentences)
        self._captions = captions
        self._presents = tuple(presents)
        self._present_ends = [verb.end or 0 for verb in presents]
        self._starts = [s.start for s in self._sentences]
        self._groups: dict[tuple[int, int], tuple[Governor, ...]] = {}
        self._speakers: dict[tuple[int, int, int, int], str | None] = {}
        self._quotes: tuple[tuple[int, int], ...] | None = None
        self._quote_starts: list[int] = []

    # --- tense ------------------------------------------------------------------------------------------------------

    def governor(self, start: int, end: int) -> Governor:
        found = self._governor(start, end)
        if not self._captions or found.tense is not Tense.PRESENT or found.perfect:
            return found
        sentence = self.sentence_at(start)
        return found._replace(tense=Tense.PAST) if sentence and sentence.block in self._captions else found

    def _governor(self, start: int, end: int) -> Governor:
        low, high = self._bounds(start, end)
        before = after = None
        for group in self._groups_in(low, high):
            if group.end is not None and group.end <= start:
                before = before if before is not None and self._is_in_aside(group, start) else group
            elif group.start is not None and group.start >= end:
                after = group
                break
        if after and (after.start or 0) - end <= 1 and _AND_BEFORE.search(self._text, max(low, start - 12), start):
            return after  # "began on March 1 and Eid is expected to fall": the subject of the next clause
        before = self._nearer_present(before, low, start)
        if before and self._reaches(before.end or 0, start):
            return before
        if after and (not before or self._reaches(end, after.start or 0) or not self._near(before, start)):
            return after
        return before or after or _NO_VERB

    def _is_in_aside(self, verb: Governor, start: int) -> bool:
        """As in "may close the road, blocked since Monday, on Friday": a participle set off before the expression."""
        first, last = verb.start or 0, verb.end or 0
        bare = verb.tense is Tense.PAST and " " not in self._text[first:last]
        return bare and self._text[first - 2 : first] == ", " and _ASIDE_ENDS.match(self._text, last, start) is not None

    def _nearer_present(self, before: Governor | None, low: int, start: int) -> Governor | None:
        """The verb before an expression that a parser found, if it stands nearer than the one that word lists know."""
        index = bisect_right(self._present_ends, start) - 1
        found = self._presents[index] if index >= 0 else None
        first = max(low, before.end or 0) if before else low
        return found if found is not None and (found.start or 0) >= first else before

    def _reaches(self, start: int, end: int) -> bool:
        """Is there no clause boundary between?"""
        return _BOUNDARY.search(self._text, start, end) is None

    def _near(self, group: Governor, start: int) -> bool:
        return start - (group.end or 0) < 60

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        sentence = self.sentence_at(start)
        low, high = (sentence.start, sentence.end) if sentence else (0, len(self._text))
        if high - low <= 2 * _REACH:
            return low, high
        step = (start - low) // _REACH  # on a grid, so that neighbours share their verbs
        return max(low, low + (step - 1) * _REACH), min(high, low + (step + 2) * _REACH + end - start)

    def sentence_at(self, offset: int) -> Sentence | None:
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset > self._sentences[index].end:
            return None
        return self._sentences[index]

    def _groups_in(self, low: int, high: int) -> tuple[Governor, ...]:
        found = self._groups.get((low, high))
        if found is None:
            if len(self._groups) > 64:
                self._groups.clear()
            found = self._groups[low, high] = tuple(verb_groups(self._text, self._plain, low, high))
        return found

    # --- reported speech --------------------------------------------------------------------------------------------

    def speeches(self, offset: int) -> tuple[Speech, ...]:
        quote = self._quote_at(offset)
        outer = self._indirect(offset, quote)
        if quote is None:
            return (outer,) if outer else ()
        direct = self._direct(*quote)
        if (
            outer
            and outer.verb_start != direct.verb_start
            and outer.verb_start is not None
            and not quote[0] <= outer.verb_start < quote[1]
        ):
            return (direct,)
        return (
            (direct, outer)
            if outer and outer.verb_start is not None and quote[0] <= outer.verb_start < quote[1]
            else (direct,)
        )

    def sayings(self, start: int, end: int) -> tuple[Saying, ...]:
        """The verbs of saying between two offsets, outside quotes."""
        return tuple(
            Saying(first, last, self._speaker(first, last, start, end))
            for first, last in self._verbs_of_saying(start, end)
            if self._quote_at(first) is None
        )

    def _verbs_of_saying(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the verbs of saying in [start, end) stand, in order."""
        for match in _saying_pattern().finditer(self._plain, start, end + 1):
            if self._text[match.start()].islower():
                yield match.start(), match.end() - 1

    def _speaker(self, verb_start: int, verb_end: int, low: int, high: int) -> str | None:
        """The name or pronoun beside a verb of saying; None for anything else ("the diplomat said")."""
        place = max(low, verb_start - 60), verb_start, verb_end, min(high, verb_end + 60)
        if place not in self._speakers:  # every quote asks for the speakers around it
            before = _SPEAKER_BEFORE.search(self._text, *place[:2])
            found = before or _SPEAKER_AFTER.match(self._text, *place[2:])
            self._speakers[place] = found[1] if found else None
        return self._speakers[place]

    def _indirect(self, offset: int, inside: tuple[int, int] | None) -> Speech | None:
        """The report by a verb of saying that stands in the same quote as the offset, or like it outside of any."""
        sentence = self.sentence_at(offset)
        if sentence is None:
            return None
        low, high = max(sentence.start, offset - _REACH), min(sentence.end, offset + _REACH)
        before = after = None
        for verb in self._verbs_of_saying(low, high):
            if self._quote_at(verb[0]) != inside:
                continue
            if verb[1] <= offset:
                before = verb
            elif verb[0] > offset:
                after = verb
                break
        content = self._content_start(before[1], offset) if before else None
        if (
            before
            and content is not None
            and not (self._opens_clause(content, offset) or self._is_apart(content, offset))
        ):
            end = self._content_end(offset, sentence.end)
            return Speech(content, end, False, *before, self._speaker(*before, low, high))
        if after and self._is_tail(offset, after[0]):
            return Speech(low, after[0], False, *after, self._speaker(*after, offset, high))
        return None

    def _opens_clause(self, content: int, offset: int) -> bool:
        """As in "declared that he had won, and on Tuesday the court annulled it": the text tells it."""
        opened = _AND_THEN.search(self._text, max(content, offset - _OPENING), offset) is not None
        return opened and self.governor(offset, offset).modal is None

    def _is_apart(self, content: int, offset: int) -> bool:
        """As in "said sales would start in May, but they began last week": what came is no part of what was said."""
        matches = list(_TOLD_APART.finditer(self._text, content, offset))
        if not matches:
            return False
        verb = self.governor(offset, offset)
        told = verb.tense is Tense.PAST and not verb.perfect and verb.modal is None
        return self._text[matches[-1].start()] == ";" or (told and (verb.start or 0) > matches[-1].start())

    def _content_start(self, verb_end: int, offset: int) -> int | None:
        """Where the words reported begin, after "that" or a new subject; None while still beside the verb."""
        between = self._text[verb_end:offset]
        inner = _INNER_QUOTE.search(between)
        if inner and not _INNER_END.search(between, inner.end()):
            return verb_end + inner.end()
        match = _CONJUNCTION.search(between)
        if match:
            return verb_end + match.end()
        groups = self._groups_in(*self._bounds(offset, offset))
        inside = [g for g in groups if g.start is not None and verb_end <= g.start < offset]
        if not inside or _NEXT_CLAUSE.search(between):
            return None
        when = _WHEN_SAID.match(self._text, verb_end, offset)  # "said in July it would open in October"
        return when.end() if when else verb_end

    def _content_end(self, offset: int, end: int) -> int:
        match = _CONTRAST.search(self._text, offset, end)
        return match.start() if match else end

    def _is_tail(self, offset: int, verb: int) -> bool:
        """As in "..., Blinken said": a clause, then a comma before the speaker, and no clause of its own between."""
        comma = self._text.rfind(",", offset, verb)
        clause = any(g.end is not None and g.end <= comma for g in self._groups_in(*self._bounds(offset, offset)))
        joined = comma >= 0 and _JOINED.match(self._text, comma) is not None  # "left, and two days later she said"
        return clause and comma >= 0 and verb - comma < 90 and not joined and self._clauseless(comma, verb)

    def _clauseless(self, start: int, end: int) -> bool:
        return _CLAUSE.search(self._text[start:end]) is None

    def _direct(self, start: int, end: int) -> Speech:
        """A quote and the verb that tells whose it is: after it, else before it in the same paragraph."""
        paragraph = self._paragraph(start, end)
        before = list(self._verbs_of_saying(max(paragraph[0], start - _QUOTE_REACH), start))
        verb = before[-1] if before else None
        if verb is None or not _INTRODUCES.match(self._text[verb[1] : start]):
            after = next(self._verbs_of_saying(end, min(paragraph[1], end + _QUOTE_REACH)), None)
            verb = after if after and self._tells(end, after[0]) else verb
        verb = verb or self._before_colon(start)
        if verb is None:
            return Speech(start, end, True)
        low, high = max(paragraph[0], verb[0] - 80), min(paragraph[1], verb[1] + 60)
        return Speech(start, end, True, *verb, self._speaker(*verb, low, high))

    def _before_colon(self, quote: int) -> tuple[int, int] | None:
        """As in "She apologised on Sunday: “We learned only yesterday ...”": what stands there is how it was said."""
        sentence = self.sentence_at(quote)
        if sentence is None or self._text[sentence.start : quote].rstrip()[-1:] != ":":
            return None
        groups = self._groups_in(*self._bounds(quote, quote))
        verbs = [g for g in groups if g.start is not None and sentence.start <= g.start < quote]
        last = verbs[0] if verbs else None
        return (last.start, last.end) if last and last.start is not None and last.end is not None else None

    def _tells(self, end: int, verb: int) -> bool:
        """Does the verb after a quote stand in the sentence that the quote belongs to? A full stop in it ends that."""
        if self._text[max(0, end - 4) : end].rstrip("\"”'»").endswith(".") and _NEW_SENTENCE.match(self._text, end):
            return False
        return _SENTENCE_BREAK.search(self._text[end:verb]) is None

    def _paragraph(self, start: int, end: int) -> tuple[int, int]:
        low = self._text.rfind("\n\n", max(0, start - 2000), start)
        high = self._text.find("\n\n", end, end + 2000)
        return (low if low >= 0 else max(0, start - 2000)), (high if high >= 0 else min(len(self._text), end + 2000))

    def _quote_at(self, offset: int) -> tuple[int, int] | None:
        if self._quotes is None:
            self._quotes = tuple(quote_spans(self._text))
            self._quote_starts = [q[0] for q in self._quotes]
        index = bisect_right(self._quote_starts, offset) - 1
        if index < 0 or offset >= self._quotes[index][1]:
            return None
        return self._quotes[index]


_NO_VERB = Governor(Tense.NONE)
_AND_BEFORE = re.compile(r"\b(?:and|but|while) (?:the )?$")
_CONJUNCTION = re.compile(r"\b(?:that|if|whether|how)\s")
_ASIDE_ENDS = re.compile(
    r"(?: (?!and\b|but\b|or\b|then\b)[\w’'-]+){1,6}, (?:(?:on|in|by|at|until|from|before) (?:the )?)?$"
)
_WHEN_SAID = re.compile(
    rf" (?:(?:on|in|at|late|early|earlier|last|this|mid|the) )*(?:(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b(?: \d{{1,2}})?"
    rf"|\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:week|month|year|summer|autumn|winter|spring)\b|(?=\d{{4}}\b))"
    r"(?:,? \d{4})?,? (?=(?:it|he|she|they|we|there|the|an?|its|his|her|their|this|these|all|no)\b|[A-Z])"
)
"""When something was said, between the verb and what was said."""
_INNER_QUOTE = re.compile(r"[:,] ?['‘](?=\w)")
_INNER_END = re.compile(r"[.,!?]['’](?!\w)")
"""The bounds of a quotation within a quotation: "He said to us: ‘They called me, and will pay next week.’"."""
_AND_THEN = re.compile(r", (?:and|but) (?:(?:on|in|late|early|then|by) ){0,2}$")
_OPENING = 20
"""Characters before a time that may open a clause of its own."""
_NEXT_CLAUSE = re.compile(r",\s+(?:but|while|although|and)\b")
_CONTRAST = re.compile(r",\s+(?:but|while|although|though)\b")
_TOLD_APART = re.compile(
    r";\s+(?:on|in|by|at|last|this|yesterday)\b|,\s+but\s+(?:they|it|he|she|the|these|those|its|his|her|their)\b"
)
"""What opens another clause that the text tells: "said in May it might sell; on Friday it did", "but they began"."""
_JOINED = re.compile(r",\s+and\b")
_CLAUSE = re.compile(r"\b(?:which|who|but|that|because|while|where|when)\b")
_INTRODUCES = re.compile(r"[^.!?]{0,120}[:,]\s*$")
_SENTENCE_BREAK = re.compile(r"[.!?]\s+[A-Z]")
_NEW_SENTENCE = re.compile(r"\s+[A-Z]")
_PROPER = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*"
_SPEAKER_BEFORE = re.compile(
    rf"\b({_PROPER}|he|she|they|He|She|They|I|we)\s+(?:(?:has|had|have|also|later|then|again|\w+ly)\s+){{0,2}}\Z"
)
_SPEAKER_AFTER = re.compile(rf"\s+(?:[a-z-]+\s+){{0,3}}({_PROPER}|he|she|they)\b")


@cache
def _saying_pattern() -> re.Pattern[str]:
    """For texts made ``plain``."""
    return re.compile(rf"{BEFORE_WORD}{alternatives(_sayings())}(?![^\W_])")
