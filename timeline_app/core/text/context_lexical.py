"""Tense and reported speech by word lists: no language model, computed lazily and only where an expression stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.text.context import Governor, Saying, Speech, Tense
from timeline_app.resources import read_json, read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline_app.core.values import Sentence

_REACH = 400
"""Characters on either side of an expression in which its verb is looked for: keeps sentences without end linear."""
_QUOTE_REACH = 240
_BOUNDARY = re.compile(
    r"[;:—]|\s--\s|[\"“”]|``|''|,\s+(?:which|who|whose|where|but|while|although|though|because|after|before|as|when|if|and)\b|\b(?:which|who|whom|whose|that|because|although|though|while|whether|unless|but)\b"
)
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
    lemmas = {*words["saying"], *words["statement"]} - {
        "praise",
        "hail",
        "blame",
        "reject",
        "accuse",
        "maintain",
        "post",
    }
    pasts, _ = _verbs()
    regular = {lemma + ("d" if lemma.endswith("e") else "ed") for lemma in lemmas}
    doubled = {lemma[:-1] + "ied" for lemma in lemmas if lemma.endswith("y")}
    return frozenset(
        {p for p, lemma in pasts.items() if lemma in lemmas}
        | regular
        | doubled
        | {lemma + "s" for lemma in lemmas}
        | {"according to"}
    )


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
_NOT_PAST = frozenset(
    ["indeed", "need", "seed", "speed", "feed", "breed", "bleed", "deed", "weed", "red", "bed", "shed", "united", "sacred", "hundred", "kindred", "alleged", "so-called", "armed"]
)


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
        found = []
        for match in _saying_pattern().finditer(self._text, start, end):
            if self._quote_at(match.start()) is None:
                found.append(Saying(match.start(), match.end(), self._speaker(match.start(), match.end(), start, end)))
        return tuple(found)

    def _speaker(self, verb_start: int, verb_end: int, low: int, high: int) -> str | None:
        """The name or pronoun beside a verb of saying; None for anything else ("the diplomat said")."""
        before = _SPEAKER_BEFORE.search(self._text, max(low, verb_start - 60), verb_start)
        if before:
            return before[1]
        after = _SPEAKER_AFTER.match(self._text, verb_end, min(high, verb_end + 60))
        return after[1] if after else None

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
                return Speech(
                    content,
                    end,
                    False,
                    before[-1].start(),
                    before[-1].end(),
                    self._speaker(before[-1].start(), before[-1].end(), low, high),
                )
        after = [m for m in verbs if m.start() > offset]
        if after and self._is_tail(offset, after[0]):
            return Speech(
                low,
                after[0].start(),
                False,
                after[0].start(),
                after[0].end(),
                self._speaker(after[0].start(), after[0].end(), offset, high),
            )
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
        """ "..., Blinken said": a clause, then a comma before the speaker, and no clause of its own between."""
        comma = self._text.rfind(",", offset, verb.start())
        clause = any(g.end is not None and g.end <= comma for g in self._groups_in(*self._bounds(offset, offset)))
        return clause and comma >= 0 and verb.start() - comma < 90 and self._clauseless(comma, verb.start())

    def _clauseless(self, start: int, end: int) -> bool:
        return re.search(r"\b(?:which|who|but|that|because|while|where|when)\b", self._text[start:end]) is None

    def _direct(self, start: int, end: int) -> Speech:
        """A quote and the verb that tells whose it is: after it, else before it in the same paragraph."""
        paragraph = self._paragraph(start, end)
        after = _saying_pattern().search(self._text, end, min(paragraph[1], end + _QUOTE_REACH))
        before = [m for m in _saying_pattern().finditer(self._text, max(paragraph[0], start - _QUOTE_REACH), start)]
        introduced = before and re.match(r"[^.!?]{0,120}[:,]\s*$", self._text[before[-1].end() : start])
        verb = (
            before[-1]
            if introduced
            else after
            if after and self._tells(end, after.start())
            else before[-1]
            if before
            else None
        )
        if verb is None:
            return Speech(start, end, True)
        return Speech(
            start,
            end,
            True,
            verb.start(),
            verb.end(),
            self._speaker(
                verb.start(), verb.end(), max(paragraph[0], verb.start() - 80), min(paragraph[1], verb.end() + 60)
            ),
        )

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


_PROPER = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*"
_SPEAKER_BEFORE = re.compile(
    rf"\b({_PROPER}|he|she|they|He|She|They|I|we)\s+(?:(?:has|had|have|also|later|then|again|\w+ly)\s+){{0,2}}\Z"
)
_SPEAKER_AFTER = re.compile(rf"\s+(?:[a-z-]+\s+){{0,3}}({_PROPER}|he|she|they)\b")


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
    groups: list[Governor] = []
    tokens = [
        _Token(m.group().lower().replace("’", "'"), m.start(), m.end(), m.lastgroup != "word")
        for m in _GROUP.finditer(text, low, high)
    ]
    index = 0
    while index < len(tokens):
        if tokens[index].auxiliary:
            chain, index = _chain(tokens, index, text)
            group = _of_chain(chain, groups, text)
        else:
            group = _simple(tokens[index], text)
            index += 1
        if group:
            groups.append(group)
    return groups


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    auxiliary: bool


def _chain(tokens: list[_Token], index: int, text: str) -> tuple[list[_Token], int]:
    """The auxiliaries from ``index`` on with the main verb that follows them, adverbs left out."""
    chain = [tokens[index]]
    index += 1
    while index < len(tokens) and len(chain) < 6:
        token = tokens[index]
        between = text[chain[-1].end : token.start]
        if token.word in _ADVERBS or (token.word.endswith("ly") and not token.auxiliary):
            if token.start - chain[-1].end > 24:
                break
            index += 1
            continue
        if (
            token.start - chain[-1].end > 36
            or _BREAK.search(between)
            or (token.word == "to" and chain[-1].word not in _BEFORE_TO)
        ):
            break
        if token.auxiliary:
            chain.append(token)
            index += 1
            continue
        if _is_main(token, chain[-1].word, text):
            chain.append(token)
            index += 1
            if (
                index < len(tokens)
                and token.word in _PLANNED
                and tokens[index].word == "to"
                and tokens[index].start - token.end < 3
            ):
                continue
        break
    return chain, index


def _is_main(token: _Token, auxiliary: str, text: str) -> bool:
    """May the word be the main verb after the auxiliary?"""
    pasts, participles = _verbs()
    if not text[token.start].islower() or token.word in _DETERMINERS:
        return False
    if auxiliary in _BE:
        return token.word.endswith(("ed", "ing")) or token.word in participles or token.word in _PLANNED
    if auxiliary in _HAVE:
        return token.word.endswith("ed") or token.word in participles
    return token.word not in pasts or token.word in participles


def _of_chain(chain: list[_Token], groups: list[Governor], text: str) -> Governor | None:
    words = [t.word for t in chain]
    first, last = words[0], words[-1]
    start, end = chain[0].start, chain[-1].end
    progressive = len(words) > 1 and last.endswith("ing")
    if first in _WILL:
        return Governor(Tense.FUTURE, progressive=progressive, modal=first, lemma=last, start=start, end=end)
    if first in _MODALS:
        tense = Tense.PAST if "have" in words[1:] else Tense.NONE if first == "could" else Tense.FUTURE
        return Governor(tense, modal=first, lemma=last, start=start, end=end)
    if first == "to":
        return _infinitive(chain, groups, text)
    planned = any(w in _PLANNED for w in words[1:])
    if first in _HAVE:
        perfect = len(words) > 1
        looks_ahead = "to" in words or (planned and first not in _HAD and last != "expected")
        tense = (
            Tense.FUTURE
            if looks_ahead and first not in _HAD
            else Tense.PAST
            if perfect or first in _HAD
            else Tense.PRESENT
        )
        return Governor(tense, perfect=perfect, lemma=last if perfect else "have", start=start, end=end)
    if first in _BE_PRESENT:
        return Governor(
            Tense.FUTURE if planned or "to" in words else Tense.PRESENT,
            progressive=progressive,
            lemma=last,
            start=start,
            end=end,
        )
    if first in _PAST_AUX:
        ahead = (planned and last not in ("about", "likely", "ready")) or words[1:2] == ["to"]
        return Governor(
            Tense.FUTURE if ahead else Tense.PAST, progressive=progressive, lemma=last, start=start, end=end
        )
    if first in ("does", "do", "don't", "doesn't", "get", "gets"):
        return Governor(Tense.PRESENT, lemma=last, start=start, end=end)
    return None


def _infinitive(chain: list[_Token], groups: list[Governor], text: str) -> Governor | None:
    """ "to meet": ahead after a verb or noun of planning, otherwise as its main verb ("failed to agree", "rose to lead")."""
    if len(chain) < 2 or chain[1].start - chain[0].end > 12:
        return None
    start, end, lemma = chain[0].start, chain[-1].end, chain[-1].word
    main = groups[-1] if groups else None
    between = text[max(chain[0].start - 28, main.end or 0 if main else 0) : chain[0].start]
    planning = _PLANNING.search(between) is not None or (
        main is not None and start - (main.end or 0) < 40 and is_planning(main.lemma or "")
    )
    if main is None or planning or main.tense is Tense.FUTURE:
        return Governor(Tense.FUTURE, modal="to", lemma=lemma, start=start, end=end)
    return Governor(main.tense, main.perfect, main.progressive, None, lemma, start, end)


def is_planning(word: str) -> bool:
    """Is it a word after which "to" looks ahead?"""
    return _PLANNING.fullmatch(word) is not None


def _simple(token: _Token, text: str) -> Governor | None:
    """A verb without auxiliary, by its form."""
    pasts, participles = _verbs()
    word, start, end = token.word, token.start, token.end
    if not text[start].islower() or _is_adjective(text, start, word):
        return None
    if word in _SET_FOR and _SET_AFTER.match(text, end) and not _AS_BEFORE.search(text[max(0, start - 20) : start]):
        return Governor(Tense.FUTURE, lemma=word, start=start, end=end)
    if word in pasts or (len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST):
        return Governor(Tense.PAST, lemma=pasts.get(word, word), start=start, end=end)
    if word in participles:
        return Governor(Tense.PAST, perfect=True, lemma=participles[word], start=start, end=end)
    if _PRESENT.fullmatch(word) and _SUBJECT_BEFORE.search(text[max(0, start - 24) : start]):
        return Governor(Tense.PRESENT, lemma=word.rstrip("s"), start=start, end=end)
    return None


_WILL = frozenset(["will", "shall", "won't", "'ll"])
_MODALS = frozenset(["would", "could", "can", "cannot", "may", "might", "must", "should", "ought", "'d"])
_HAVE = frozenset(["has", "have", "had", "hasn't", "haven't", "hadn't", "'ve"])
_HAD = frozenset(["had", "hadn't"])
_BE_PRESENT = frozenset(["is", "are", "am", "'re", "'m", "isn't", "aren't", "be"])
_BE = _BE_PRESENT | {"was", "were", "been", "wasn't", "weren't", "get", "gets", "got"}
_PAST_AUX = frozenset(["was", "were", "did", "didn't", "wasn't", "weren't", "got", "been"])
_BEFORE_TO = _HAVE | _BE | _PLANNED | {"ought"}
_ADVERBS = frozenset("not never also still already just now only even yet soon then there again first ever".split())  # noqa: SIM905
_DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those", "in", "on", "at", "of", "for", "and", "or", "but", "it", "he", "she", "they", "we", "i", "you", "who", "which", "what", "as", "with", "by", "from"]
)
_BREAK = re.compile(r"[,;:.\d$]|\b(?:the|a|an|in|on|at|of|for|with|that|and|but|or|by)\b")
_PLANNING = re.compile(
    r"(?:\b(?:plan|expect|want|hope|agree|intend|decide|vow|pledge|prepare|promise|seek|schedule|invite|ask|urge|call|aim|order|offer|threaten|propose|demand|need|choose|commit|wait|try|set|due|"
    r"ready|bid|move|deadline|deal|effort|proposal|decision|promise|agreement|order|intention|attempt|right|time|chance|opportunity|about|going|bound|likely|poised|slated)(?:s|d|ed|ned|ting|ing)?\b\s*(?:\w+\s+){0,2})$|"
    r"(?:plan|expect|want|hope|agree|intend|decide|vow|pledge|prepare|promise|seek|schedule|invite|ask|urge|aim|order|offer|threaten|propose|demand|need|choose|commit|wait|try|chose|sought|vowed)\w*"
)
_SET_FOR = frozenset(["due", "scheduled", "slated", "planned", "set", "expected"])
_SET_AFTER = re.compile(
    r"\s+(?:for|on|in|by|early|late|to\s+(?!the\b|a\b|its\b|his\b|their\b|\d)|next|this|Mon|Tue|Wed|Thu|Fri|Sat|Sun|tomorrow|later)"
)
_AS_BEFORE = re.compile(r"\b(?:as|than|previously|originally|initially)\s+(?:\w+ly\s+)?$")
_SUBJECT_BEFORE = re.compile(
    r"(?:[A-Z][\w.’'-]*|\b(?:he|she|it|who|which|that|court|government|party|union|company|ministry|court|parliament|team|group|court))\s+(?:\w+ly\s+|also\s+|now\s+)?$"
)
_ADJECTIVE_BEFORE = re.compile(
    r"\b(?:the|a|an|this|that|its|his|her|their|our|of|some|many|most|all|any|no)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)


def _is_adjective(text: str, start: int, word: str) -> bool:
    """ "the proposed law", "an armed group": a participle between an article and a noun tells no tense."""
    return bool(_ADJECTIVE_BEFORE.search(text[max(0, start - 16) : start])) and (
        word.endswith("ed")
        or word
        in ("left", "set", "lost", "cut", "put", "let", "read", "hurt", "cost", "felt", "found", "ground", "saw", "led")
    )
