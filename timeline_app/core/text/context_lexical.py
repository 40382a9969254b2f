"""Tense and reported speech by word lists: no language model, computed lazily and only where an expression stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.text.context import Governor, Saying, Speech, Tense
from timeline_app.resources import read_json, read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline_app.core.values import Sentence

_REACH = 400
"""Characters on either side of an expression in which its verb is looked for: keeps sentences without end linear."""
_QUOTE_REACH = 240
_BOUNDARY = re.compile(r"[;:—]|\s--\s|[\"“”]|``|''|,\s+(?:which|who|whose|where|but|while|although|though|because|after|before|as|when|if|and)\b|\b(?:which|who|whom|whose|that|because|although|though|while|whether|unless|but)\b")
_QUOTES = re.compile(r"[\"“”«»]|``|''|\n[ \t]*\n")
_OPENING = frozenset(["“", "«", "``"])
_THAT = re.compile(r"\b(?:that|if|whether|how|why)\b|,\s*$")


@cache
def _verbs() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Irregular pasts and participles, each with its lemma."""
    pasts: dict[str, str] = {}
    participles: dict[str, str] = {}
    for line in read_lines("words", "irregular_verbs.txt"):
        lemma, *forms = line.split()
        if forms:
            pasts.update(dict.fromkeys(forms[0].split("/"), lemma))
            participles.update(dict.fromkeys(forms[-1].split("/"), lemma))
    return pasts, participles


@cache
def _sayings() -> frozenset[str]:
    words = read_json("words", "speech.json")
    lemmas = {*words["saying"], *words["statement"]} - {"praise", "hail", "blame", "reject", "accuse", "maintain"}
    pasts, _ = _verbs()
    regular = {lemma + ("d" if lemma.endswith("e") else "ed") for lemma in lemmas}
    doubled = {lemma[:-1] + "ied" for lemma in lemmas if lemma.endswith("y")}
    return frozenset({p for p, lemma in pasts.items() if lemma in lemmas} | regular | doubled | {lemma + "s" for lemma in lemmas} | {"according to"})


_GROUP = re.compile(
    r"\b(?:(?P<aux>will|shall|won['’]t|would|could|can|cannot|may|might|must|should|ought|has|have|had|hasn['’]t|haven['’]t|hadn['’]t|is|are|was|were|am|be|been|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|"
    r"does|do|did|didn['’]t|doesn['’]t|don['’]t|gets?|got|to)|(?P<word>[A-Za-z]+(?:ed|ied)|[a-z]+))\b|(?P<short>['’](?:ll|ve|d|re|m))\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"(?:say|tell|meet|hold|visit|hear|post|begin|start|open|end|resume|travel|arrive|leave|return|go|come|expect|plan|face|mark|take|make|run|close|release|host|seek|want|warn|call|urge|vow|"
    r"claim|deny|report|announce|continue|launch|sign|vote|play|fly|head|kick|turn|win|lose|lead|become|remain|expire|publish|present|welcome|celebrate|give|get|address|gather|convene|debate|"
    r"decide|discuss|elect|hope|intend|join|mean|move|need|prepare|receive|reopen|report|show|speak|stand|step|stop|strike|talk|unveil|walk|work|appear|issue|fall|rise|enter|set|pay|due)(?:s|es)"
)
_PLANNED = frozenset("due scheduled slated set expected planned supposed poised bound likely about going ready".split())  # noqa: SIM905
_NOT_PAST = frozenset("indeed need seed speed feed breed bleed deed weed red bed shed united sacred hundred kindred alleged so-called armed".split())  # noqa: SIM905
_FAILED = frozenset("failed managed began continued started used refused tried declined able forced allowed unable helped made led ordered seemed appeared had".split())  # noqa: SIM905
_SKIP_BETWEEN = frozenset("not never also still already just now only even yet reportedly probably soon then there recently currently he she it they we i you".split())  # noqa: SIM905


class LexicalContext:
    """A ``TemporalContext`` by word lists over the given sentences."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        self._sentences = tuple(sentences)
        self._starts = [s.start for s in self._sentences]
        self._groups: dict[tuple[int, int], tuple[Governor, ...]] = {}
        self._quotes: tuple[tuple[int, int], ...] | None = None
        self._quote_starts: list[int] = []

    # --- tense ------------------------------------------------------------------------------------------------------

    def governor(self, start: int, end: int) -> Governor:
        low, high = self._bounds(start, end)
        groups = self._groups_in(low, high)
        before = [g for g in groups if g.end is not None and g.end <= start]
        after = [g for g in groups if g.start is not None and g.start >= end]
        if before and self._reaches(before[-1].end or 0, start):
            return before[-1]
        if after and (not before or self._reaches(end, after[0].start or 0) or not self._near(before[-1], start)):
            return after[0]
        return before[-1] if before else after[0] if after else Governor(Tense.NONE)

    def _reaches(self, start: int, end: int) -> bool:
        """Is there no clause boundary between?"""
        return _BOUNDARY.search(self._text, start, end) is None

    def _near(self, group: Governor, start: int) -> bool:
        return start - (group.end or 0) < 60

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        sentence = self.sentence_at(start)
        low, high = (sentence.start, sentence.end) if sentence else (0, len(self._text))
        return max(low, start - _REACH), min(high, end + _REACH)

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
            found = self._groups[low, high] = tuple(_verb_groups(self._text, low, high))
        return found

    # --- reported speech --------------------------------------------------------------------------------------------

    def speeches(self, offset: int) -> tuple[Speech, ...]:
        outer = self._indirect(offset)
        quote = self._quote_at(offset)
        if quote is None:
            return (outer,) if outer else ()
        direct = self._direct(*quote)
        if outer and outer.verb_start != direct.verb_start and outer.verb_start is not None and not quote[0] <= outer.verb_start < quote[1]:
            return (direct,)
        return (direct, outer) if outer and outer.verb_start is not None and quote[0] <= outer.verb_start < quote[1] else (direct,)

    def sayings(self, start: int, end: int) -> tuple[Saying, ...]:
        """The verbs of saying between two offsets, outside quotes."""
        found = []
        for match in _saying_pattern().finditer(self._text, start, end):
            if self._quote_at(match.start()) is None:
                found.append(Saying(match.start(), match.end(), self._speaker(match.start(), match.end(), start, end)))
        return tuple(found)

    def _speaker(self, verb_start: int, verb_end: int, low: int, high: int) -> str | None:
        """The name or pronoun beside a verb of saying."""
        before = list(_NAME.finditer(self._text, max(low, verb_start - 80), verb_start))
        if before and verb_start - before[-1].end() <= 40:
            return before[-1].group()
        after = _NAME.search(self._text, verb_end, min(high, verb_end + 60))
        return after.group() if after else None

    def _indirect(self, offset: int) -> Speech | None:
        sentence = self.sentence_at(offset)
        if sentence is None:
            return None
        low, high = max(sentence.start, offset - _REACH), min(sentence.end, offset + _REACH)
        inside = self._quote_at(offset)
        verbs = [m for m in _saying_pattern().finditer(self._text, low, high) if self._quote_at(m.start()) == inside]
        before = [m for m in verbs if m.end() <= offset]
        if before:
            content = self._content_start(before[-1].end(), offset)
            if content is not None:
                end = self._content_end(offset, sentence.end)
                return Speech(content, end, False, before[-1].start(), before[-1].end(), self._speaker(before[-1].start(), before[-1].end(), low, high))
        after = [m for m in verbs if m.start() > offset]
        if after and self._is_tail(offset, after[0]):
            return Speech(low, after[0].start(), False, after[0].start(), after[0].end(), self._speaker(after[0].start(), after[0].end(), offset, high))
        return None

    def _content_start(self, verb_end: int, offset: int) -> int | None:
        """Where the words reported begin, after "that" or a new subject; None while still beside the verb."""
        between = self._text[verb_end:offset]
        match = re.search(r"\b(?:that|if|whether|how)\s", between)
        if match:
            return verb_end + match.end()
        groups = self._groups_in(*self._bounds(offset, offset))
        inside = [g for g in groups if g.start is not None and verb_end <= g.start < offset]
        return verb_end if inside and not re.search(r",\s+(?:but|while|although|and)\b", between) else None

    def _content_end(self, offset: int, end: int) -> int:
        match = re.compile(r",\s+(?:but|while|although|though)\b").search(self._text, offset, end)
        return match.start() if match else end

    def _is_tail(self, offset: int, verb: re.Match[str]) -> bool:
        """"..., Blinken said": a comma before the speaker, and no clause of its own between."""
        comma = self._text.rfind(",", offset, verb.start())
        return comma >= 0 and verb.start() - comma < 90 and self._clauseless(comma, verb.start())

    def _clauseless(self, start: int, end: int) -> bool:
        return re.search(r"\b(?:which|who|but|that|because|while|where|when)\b", self._text[start:end]) is None

    def _direct(self, start: int, end: int) -> Speech:
        """A quote and the verb that tells whose it is: after it, else before it in the same paragraph."""
        paragraph = self._paragraph(start, end)
        after = _saying_pattern().search(self._text, end, min(paragraph[1], end + _QUOTE_REACH))
        before = [m for m in _saying_pattern().finditer(self._text, max(paragraph[0], start - _QUOTE_REACH), start)]
        introduced = before and re.match(r"[^.!?]{0,120}[:,]\s*$", self._text[before[-1].end() : start])
        verb = before[-1] if introduced else after if after and self._tells(end, after.start()) else before[-1] if before else None
        if verb is None:
            return Speech(start, end, True)
        return Speech(start, end, True, verb.start(), verb.end(), self._speaker(verb.start(), verb.end(), max(paragraph[0], verb.start() - 80), min(paragraph[1], verb.end() + 60)))

    def _tells(self, end: int, verb: int) -> bool:
        """Does the verb after a quote stand in the sentence that the quote belongs to?"""
        return re.search(r"[.!?]\s+[A-Z]", self._text[end:verb]) is None

    def _paragraph(self, start: int, end: int) -> tuple[int, int]:
        low = self._text.rfind("\n\n", max(0, start - 2000), start)
        high = self._text.find("\n\n", end, end + 2000)
        return (low if low >= 0 else max(0, start - 2000)), (high if high >= 0 else min(len(self._text), end + 2000))

    def _quote_at(self, offset: int) -> tuple[int, int] | None:
        if self._quotes is None:
            self._quotes = tuple(_quote_spans(self._text))
            self._quote_starts = [q[0] for q in self._quotes]
        index = bisect_right(self._quote_starts, offset) - 1
        if index < 0 or offset >= self._quotes[index][1]:
            return None
        return self._quotes[index]


_NAME = re.compile(r"\b(?:[A-Z][\w’'-]+|he|she|they|it|who|I|we)\b(?!\s+(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))")


@cache
def _saying_pattern() -> re.Pattern[str]:
    words = sorted(_sayings(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def _quote_spans(text: str) -> list[tuple[int, int]]:
    """Quotes in order. One that a paragraph leaves open ends with it, as printers' usage has it."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _QUOTES.finditer(text):
        mark = match.group()
        if "\n" in mark:
            if opened is not None:
                spans.append((opened, match.start()))
            opened = None
        elif opened is None:
            if mark not in ("”", "»", "''"):
                opened = match.start()
        elif mark not in _OPENING:
            spans.append((opened, match.end()))
            opened = None
    if opened is not None and len(text) - opened < 2000:
        spans.append((opened, len(text)))
    return spans


def _verb_groups(text: str, low: int, high: int) -> list[Governor]:
    """The verb groups in a stretch of text, left to right."""
    pasts, participles = _verbs()
    groups: list[Governor] = []
    tokens = [(m.group().lower().replace("’", "'"), m.start(), m.end(), m.lastgroup) for m in _GROUP.finditer(text, low, high)]
    index = 0
    while index < len(tokens):
        word, start, end, kind = tokens[index]
        if kind in ("aux", "short"):
            group, index = _auxiliary(tokens, index, groups, text)
            if group:
                groups.append(group)
            continue
        index += 1
        governor = _simple(word, start, end, pasts, participles, text)
        if governor and not _is_adjective(text, start, end, word):
            groups.append(governor)
    return groups


_Tokens = list[tuple[str, int, int, str | None]]
_PAST_AUX = frozenset(["was", "were", "did", "didn't", "wasn't", "weren't", "got"])
_MODALS = frozenset(["would", "could", "can", "cannot", "may", "might", "must", "should", "ought"])


def _auxiliary(tokens: _Tokens, index: int, groups: list[Governor], text: str) -> tuple[Governor | None, int]:
    word, start, end, _ = tokens[index]
    rest = [t for t in tokens[index + 1 : index + 6] if t[0] not in _SKIP_BETWEEN]
    following = rest[0] if rest and rest[0][1] - end < 40 else None
    last = following[2] if following else end
    skip = index + 1 + (tokens[index + 1 : index + 6].index(following) + 1 if following and following[3] == "word" else 0)
    lemma = following[0] if following else None
    if word in ("will", "shall", "won't", "'ll"):
        return Governor(Tense.FUTURE, modal=word, lemma=lemma, start=start, end=last), skip
    if word in _MODALS or word == "'d":
        past = following is not None and following[0] == "have"
        return Governor(Tense.PAST if past else Tense.FUTURE, modal=word, lemma=lemma, start=start, end=last), skip
    if word == "to":
        return _infinitive(following, start, last, groups, text), skip if following else index + 1
    if word in ("has", "have", "had", "hasn't", "haven't", "hadn't", "'ve"):
        if following and following[0] == "to":
            return Governor(Tense.PAST if word.startswith("had") else Tense.FUTURE, lemma="have", start=start, end=end), index + 1
        perfect = following is not None and (following[0].endswith("ed") or following[0] in _verbs()[1] or following[0] == "been")
        past = perfect or word.startswith("had")
        return Governor(Tense.PAST if past else Tense.PRESENT, perfect=perfect, lemma=lemma, start=start, end=last if perfect else end), skip if perfect else index + 1
    planned = following is not None and following[0] in _PLANNED
    if word in ("is", "are", "am", "'re", "'m", "isn't", "aren't", "be"):
        progressive = following is not None and following[0].endswith("ing")
        tense = Tense.FUTURE if planned or (following and following[0] == "to") or word == "be" else Tense.PRESENT
        return Governor(tense, progressive=progressive, lemma=lemma, start=start, end=last if planned or progressive else end), skip if planned or progressive else index + 1
    if word in _PAST_AUX:
        future = (planned and following is not None and following[0] in ("due", "scheduled", "slated", "set", "expected", "going")) or (following is not None and following[0] == "to")
        return Governor(Tense.FUTURE if future else Tense.PAST, lemma=lemma, start=start, end=last if following and following[0] != "to" else end), skip
    if word in ("does", "do", "don't", "doesn't", "get", "gets"):
        return Governor(Tense.PRESENT, lemma=lemma, start=start, end=last), skip
    return None, index + 1


def _infinitive(following: tuple[str, int, int, str | None] | None, start: int, end: int, groups: list[Governor], text: str) -> Governor | None:
    """"to meet" looks ahead, unless what was decided has been done ("failed to agree", "was forced to resign")."""
    if following is None or following[3] != "word" or not text[following[1]].islower() or following[1] - start > 12:
        return None
    if following[0] in ("the", "a", "an", "his", "her", "its", "their", "be") and following[0] != "be":
        return None
    main = groups[-1] if groups else None
    if main and main.end is not None and start - main.end < 4 and main.lemma in _FAILED:
        return Governor(main.tense, lemma=following[0], start=start, end=end)
    return Governor(Tense.FUTURE, modal="to", lemma=following[0], start=start, end=end)


def _simple(word: str, start: int, end: int, pasts: Mapping[str, str], participles: Mapping[str, str], text: str) -> Governor | None:
    if word in _PLANNED and word in ("scheduled", "slated", "due", "planned", "expected", "set"):
        return Governor(Tense.FUTURE, lemma=word, start=start, end=end)
    if word in pasts or (len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST and text[start].islower()):
        return Governor(Tense.PAST, lemma=pasts.get(word, word), start=start, end=end)
    if word in participles:
        return Governor(Tense.PAST, perfect=True, lemma=participles[word], start=start, end=end)
    if _PRESENT.fullmatch(word) and text[start].islower():
        return Governor(Tense.PRESENT, lemma=word.rstrip("s"), start=start, end=end)
    return None


_ADJECTIVE_BEFORE = re.compile(r"\b(?:the|a|an|this|that|its|his|her|their|our|of|some|many|most|all|any|no)\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def _is_adjective(text: str, start: int, end: int, word: str) -> bool:
    """"the proposed law", "an armed group": a participle between an article and a noun tells no tense."""
    del end
    return bool(_ADJECTIVE_BEFORE.search(text[max(0, start - 16) : start])) and (word.endswith("ed") or word in ("left", "set", "lost", "cut", "put", "let", "read", "hurt", "cost", "felt", "found", "ground", "saw", "led"))
