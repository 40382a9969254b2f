"""Verb groups by word lists: auxiliaries and main verb read as one chain, with the tense that the chain says."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.text.alternatives import alternatives
from timeline_app.core.text.context import Governor, Tense
from timeline_app.core.text.lower import BEFORE_WORD
from timeline_app.resources import read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

_CLIPPED = frozenset(["ll", "ve", "d", "re", "m"])
"""What is left of auxiliaries after an apostrophe."""
_WORD = re.compile(rf"{BEFORE_WORD}[a-z]+(?![^\W_])(?:'t\b)?")
_TO = re.compile(r"[^a-z]{1,2}\bto\b")
_LONGEST = 6
"""Words of a chain: more are no verb group."""
_NEGATED = frozenset(["won", "hasn", "haven", "hadn", "isn", "aren", "wasn", "weren", "didn", "doesn", "don"])
"""What is one word with "'t"; of others ("can't") the rest stands alone."""
_AUXILIARIES = frozenset(
    """
    will shall won't would could can cannot may might must should ought has have had hasn't haven't hadn't is are was
    were am be been isn't aren't wasn't weren't does do did didn't doesn't don't get gets got to 'll 've 'd 're 'm
    """.split()  # noqa: SIM905  (words read better as words)
)
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty".split()  # noqa: SIM905
)
"""As in "sentenced to four years": no verb."""
RATINGS = frozenset(["junk", "negative", "neutral", "normal", "positive", "severe", "stable"])
"""As in "cut its outlook to negative": no verb either."""
_WHITHER = frozenset("court custody freedom hospital office parliament power prison safety trial war".split())  # noqa: SIM905
"""As in "remanded to custody": where to."""
_PRESENT = frozenset(
    """
    say tell meet hold visit hear post begin start open end resume travel arrive leave return go come expect
    plan face mark take make run close release host seek want warn call urge vow claim deny report announce
    continue launch sign vote play fly head kick turn win lose lead become remain expire publish present
    welcome celebrate give get address gather convene debate decide discuss elect hope intend join mean move
    need prepare receive reopen show speak stand step stop strike talk unveil walk work appear issue fall rise
    enter set pay due choose pick cast operate test
    """.split()  # noqa: SIM905  (words read better as words)
)
"""Verbs whose present is taken for a verb where a subject stands before it."""
_PRESENT_S = frozenset(form for word in _PRESENT for form in (f"{word}s", f"{word}es")) | {"denies", "flies"}
_PLANNED = frozenset("due scheduled slated set expected planned supposed poised bound likely about going ready".split())  # noqa: SIM905
_NOT_PAST = frozenset(
    """
    indeed need seed speed feed breed bleed deed weed red bed shed united sacred hundred kindred alleged so-called
    armed armored armoured masked uniformed bearded veiled crowded
    preferred limited skilled detailed sophisticated complicated experienced talented gifted beloved rugged
    naked wicked hatred
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


@cache
def irregular_verbs() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Irregular pasts and participles, each with its lemma."""
    pasts: dict[str, str] = {}
    participles: dict[str, str] = {}
    for line in read_lines("words", "irregular_verbs.txt"):
        lemma, *forms = line.split()
        if forms:
            pasts.update(dict.fromkeys(forms[0].split("/"), lemma))
            participles.update(dict.fromkeys(forms[-1].split("/"), lemma))
    return pasts, participles


def plain(searched: str) -> str:
    """A text made ``searchable`` as verbs are looked up in it: with straight apostrophes."""
    return searched.replace("’", "'")


def verb_groups(text: str, words_of: str, low: int, high: int) -> list[Governor]:
    """The verb groups in a stretch of text, left to right; ``words_of``: the whole text made ``plain``."""
    groups: list[Governor] = []
    done = low
    for match in _head_pattern().finditer(words_of, low, high + 1):
        if match.start() < done:
            continue
        token = _token(match)
        if _is_month(token, text) or (token.word in _NAMING and _CALLED.match(text, token.start - 2)):
            continue
        if token.word in _AUXILIARIES:
            chain, done = _chain(token, match.end() - 1, text, words_of, high)
            group = _of_chain(chain, groups, text)
        else:
            group = _simple(token, text, words_of)
            if group is not None and groups and _PREFIXED.fullmatch(text, groups[-1].end or 0, group.start or 0):
                group = groups.pop()._replace(lemma=group.lemma, end=group.end)  # "is to be re-elected"
            if group is not None and groups and _shares_auxiliaries(text, groups[-1], group):
                group = groups[-1]._replace(lemma=group.lemma, start=group.start, end=group.end)
        if group:
            groups.append(group)
    return groups


def _shares_auxiliaries(text: str, first: Governor, second: Governor) -> bool:
    """As in "must be passed by May and signed by June": a participle after "and" that goes on with a passive."""
    if first.tense is not Tense.FUTURE or second.tense is not Tense.PAST or first.end is None or second.start is None:
        return False
    passive = _PASSIVE.search(text, first.start or 0, first.end) is not None
    return passive and _GOES_ON.fullmatch(text, first.end, second.start) is not None


_PREFIXED = re.compile(r" (?:re|co|pre|de|un)-")
_PASSIVE = re.compile(r"\bbe [a-z]+$")
_GOES_ON = re.compile(
    r"(?:(?!\b(?:who|which|that|when|where|after|before|while)\b)[^.;:“”\"]){0,60}\b(?:and|or)(?: then| later)? "
)
_NAMING = frozenset(["called", "codenamed", "dubbed", "named"])
_CALLED = re.compile(r", [a-z]+ [^,.;:]{1,40},")
"""As in "an exercise, named Alon, off the coast on 15 May": what it is called has no day."""


class _Token(NamedTuple):
    word: str
    start: int
    end: int


def _token(match: re.Match[str]) -> _Token:
    word, start, end = match[0][1:], match.start(), match.end() - 1
    if word in _CLIPPED and match[0][0] == "'":
        return _Token(match[0], start - 1, end)
    negated = word[-2:] == "'t" and word[:-2] not in _NEGATED
    return _Token(word[:-2], start, end - 2) if negated else _Token(word, start, end)


def _is_month(token: _Token, text: str) -> bool:
    return token.word == "may" and text.startswith("May", token.start)


_LY_VERBS = frozenset(
    ["apply", "bully", "comply", "fly", "imply", "multiply", "rally", "rely", "reply", "supply", "tally"]
)
"""Verbs that end as adverbs do."""
_BASE_FORMS = frozenset(["beat", "lay"])
"""Verbs whose plain form is the past of another, or their own."""


def _chain(first: _Token, after: int, text: str, words_of: str, high: int) -> tuple[list[_Token], int]:
    """The auxiliaries from the first on with the main verb after them, adverbs left out, and where the group ends.

    ``after``: where the next word may begin.
    """
    chain, last, done = [first], first, after
    for match in _WORD.finditer(words_of, after, high + 1):
        token = _token(match)
        if _is_month(token, text):
            continue
        auxiliary = token.word in _AUXILIARIES
        if token.word in _ADVERBS or (token.word.endswith("ly") and not (auxiliary or token.word in _LY_VERBS)):
            if token.start - last.end > 24:
                break
            done = token.end
            continue
        if (
            token.start - last.end > 36
            or _BREAK.search(text[last.end : token.start])
            or (token.word == "to" and last.word not in _BEFORE_TO)
        ):
            break
        if not (auxiliary or _is_main(token, last.word, text)):
            break
        chain.append(token)
        last, done = token, token.end
        if len(chain) == _LONGEST or not (
            auxiliary or (token.word in _PLANNED and _TO.match(words_of, token.end + 1, high + 1))
        ):
            break
    return chain, done


def _is_main(token: _Token, auxiliary: str, text: str) -> bool:
    """May the word be the main verb after the auxiliary?"""
    pasts, participles = irregular_verbs()
    if not text[token.start].islower() or token.word in _NO_MAIN_VERBS:
        return False
    if auxiliary in _BE:
        return token.word.endswith(("ed", "ing")) or token.word in participles or token.word in _PLANNED
    if auxiliary in _HAVE:
        return token.word.endswith("ed") or token.word in participles
    return token.word not in pasts or token.word in participles or token.word in _BASE_FORMS


def _of_chain(chain: list[_Token], groups: list[Governor], text: str) -> Governor | None:
    words = [t.word for t in chain]
    first, last = words[0], words[-1]
    start, end = chain[0].start, chain[-1].end
    progressive = len(words) > 1 and last.endswith("ing")
    if first in _WILL:
        return Governor(Tense.FUTURE, progressive=progressive, modal=first, lemma=last, start=start, end=end)
    if first in _MODALS:
        was_able = first == "could" and (last in _PERCEIVED or _HARDLY.search(text, start, end))
        back = any(word == "have" and after != "to" for word, after in pairwise((*words, "")))  # not "would have to"
        tense = Tense.PAST if back else Tense.NONE if was_able else Tense.FUTURE
        return Governor(tense, modal=first, lemma=last, start=start, end=end)
    if first == "to":
        return _infinitive(chain, groups, text)
    planned = any(w in _PLANNED for w in words[1:]) and not (last == "set" and _SET_GOING.match(text, end))
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
        lemma = last if perfect else "have"
        return Governor(tense, perfect, progressive, lemma=lemma, start=start, end=end)
    if first in _BE_PRESENT:
        over = "to" in words and words[words.index("to") + 1 :][:1] == ["have"]  # "is likely to have shrunk"
        return Governor(
            Tense.PAST if over else Tense.FUTURE if planned or "to" in words else Tense.PRESENT,
            progressive=progressive,
            lemma=last,
            start=start,
            end=end,
        )
    if first in _PAST_AUX:
        dropped = words[1:3] == ["to", "have"]  # "was to have come": it did not
        ahead = not dropped and ((planned and last not in ("about", "likely", "ready")) or words[1:2] == ["to"])
        return Governor(
            Tense.FUTURE if ahead else Tense.PAST, progressive=progressive, lemma=last, start=start, end=end
        )
    if first in ("does", "do", "don't", "doesn't", "get", "gets"):
        return Governor(Tense.PRESENT, lemma=last, start=start, end=end)
    return None


def _infinitive(chain: list[_Token], groups: list[Governor], text: str) -> Governor | None:
    """As in "to meet": ahead after a verb or noun of planning, otherwise as its main verb ("failed to agree")."""
    if len(chain) < 2 or chain[1].start - chain[0].end > 12:
        return None
    start, end, lemma = chain[0].start, chain[-1].end, chain[-1].word
    main = groups[-1] if groups else None
    between = text[max(chain[0].start - 28, main.end or 0 if main else 0) : chain[0].start]
    if main is not None and main.tense is Tense.PAST and _TRIED_THEN.match(between):
        return Governor(main.tense, main.perfect, main.progressive, None, lemma, start, end)
    planning = (
        _PLANNING.search(between) is not None
        or _VOTED_THAT_DAY.search(text, max(0, chain[0].start - 60), chain[0].start)
        or (main is not None and start - (main.end or 0) < 40 and is_planning(main.lemma or ""))
    )
    planning = planning or (main is not None and _opens_next(text, main.end or 0, start, end))
    passive = len(chain) > 2 and chain[1].word == "be" and (main is None or main.lemma not in _HEARSAY)
    if main is None or planning or passive or main.tense is Tense.FUTURE:
        return Governor(Tense.FUTURE, modal="to", lemma=lemma, start=start, end=end)
    return Governor(main.tense, main.perfect, main.progressive, None, lemma, start, end)


def _opens_next(text: str, main_end: int, start: int, end: int) -> bool:
    """As in the headline "Two held, panel to report by May": the next of two clauses, whose "to" is "will"."""
    if _NEXT_SUBJECT.fullmatch(text, main_end, start) is None:
        return False
    line = text[end : end + _HEADLINE].split("\n", 1)[0]
    return len(line) < _HEADLINE and not line.rstrip().endswith((".", "?", "!", "”", '"'))


_NEXT_SUBJECT = re.compile(r"(?: [\w’'-]+){0,3}[,;] (?:(?!\w+ing\b|which\b|who\b|and\b|or\b|not\b)[\w’'-]+ ){1,4}")
_HEADLINE = 100
"""Characters of the rest of a line that may be that of a headline, which has no full stop."""
_VOTED_THAT_DAY = re.compile(r"\bvoted [^.;:,“”\"]{0,40}\b(?:\w+day|yesterday|today) $")
"""As in "voted on Tuesday to close it on 8 November", unlike "voted to leave in June": the vote has its day."""
_TRIED_THEN = re.compile(r"\s+(?:while |after |when )?(?:trying|attempting)\s+$")
"""What somebody was at when it happened: "was caught while trying to flee"."""


@cache
def _head_pattern() -> re.Pattern[str]:
    """Words with which a verb group may begin, in a text made ``plain``: regular pasts and those of the lists."""
    pasts, participles = irregular_verbs()
    heads = [*_AUXILIARIES, *pasts, *participles, *_SET_FOR, *_PRESENT, *_PRESENT_S, *_WITH_TIME, *_UNMISTAKABLE]
    words = alternatives([word for word in heads if word[0] != "'"])
    clipped = rf"(?<=')(?:{'|'.join(_CLIPPED)})"
    return re.compile(rf"{BEFORE_WORD}(?:{clipped}|{words}|[a-z]*ed)(?![^\W_])(?:'t\b)?")


def is_planning(word: str) -> bool:
    """Is it a word after which "to" looks ahead?"""
    return _PLANNING.fullmatch(word) is not None


_ALLEGED_THEN = re.compile(r" (?:that|(?:late |early )?(?:on|in)|last|yesterday)(?![\w-])")


def _alleges(text: str, end: int, word: str) -> bool:
    """As in "the union alleged on Wednesday", unlike "the alleged plot"."""
    return word == "alleged" and _ALLEGED_THEN.match(text, end) is not None


def _simple(token: _Token, text: str, words_of: str) -> Governor | None:
    """A verb without auxiliary, by its form."""
    word, start, end = token.word, token.start, token.end
    pasts, participles = irregular_verbs()
    if not text[start].islower() or _is_adjective(words_of, start, word) or _is_negated(word):
        return None
    if _ELLIPTIC.search(text, max(0, start - 4), start) and _ENDS_CLAUSE.match(text, end):
        return None  # "with a second round, if needed, two weeks later"
    done = word in pasts or word in participles or word.endswith("ed")
    if done and text.endswith("having ", 0, start):  # "deny having shot it down on Sunday": over by then
        return Governor(Tense.PAST, perfect=True, lemma=participles.get(word, word), start=start, end=end)
    if text.endswith("ing ", 0, start) and _BECOMING.search(text, max(0, start - 10), start):
        return None  # "is going to start getting beaten": one group, and the tense is that of its beginning
    if _STAYING.search(text, max(0, start - 14), start):
        return None  # "will stay shut", "remained closed": a state, and the tense is that of staying
    if (
        word in _SET_FOR
        and _SET_AFTER.match(text, end)
        and not _AS_BEFORE.search(text[max(0, start - 20) : start])
        and not (word == "set" and _is_of_the_past(text, start, end))
    ):
        return Governor(Tense.FUTURE, lemma=word, start=start, end=end)
    if word == "used" and not text.startswith(" to ", end):  # "used tear gas to clear it", not "used to clear it"
        return Governor(Tense.PAST, lemma="use", start=start, end=end)
    regular = len(word) > 4 and word.endswith("ed") and (word not in _NOT_PAST or _alleges(text, end, word))
    if word in pasts or word in _SHORT_PASTS or regular:
        return Governor(Tense.PAST, lemma=pasts.get(word, word), start=start, end=end)
    if word in participles and participles[word] != word:  # "come" without "have" is no participle
        return Governor(Tense.PAST, perfect=True, lemma=participles[word], start=start, end=end)
    if text[max(0, start - 2) : start] == ", " and _IN_FORCE.match(text, start):
        return Governor(Tense.PRESENT, lemma=word, start=start, end=end)
    if (word in _PRESENT or word in participles) and _PLURAL_BEFORE.search(text[max(0, start - 48) : start]):
        return Governor(Tense.PRESENT, lemma=word, start=start, end=end)
    if word in _NO_NOUNS and _PLURAL_OF_BEFORE.search(text[max(0, start - 48) : start]):
        return Governor(Tense.PRESENT, lemma=word, start=start, end=end)
    if word in _WITH_TIME and _TIME_AFTER.match(text, end) and not _COUNTED.search(text[max(0, start - 16) : start]):
        return Governor(Tense.PRESENT, lemma=word.rstrip("s"), start=start, end=end)
    if word in _UNMISTAKABLE and not _NOUN_BEFORE.search(text[max(0, start - 16) : start]):
        return Governor(Tense.PRESENT, lemma="go" if word == "goes" else word[:-1], start=start, end=end)
    if word in _PRESENT_S and text[max(0, start - 2) : start] == ", " and _OBJECT_AFTER.match(text, end):
        return Governor(Tense.PRESENT, lemma=word.rstrip("s"), start=start, end=end)
    if word in _PRESENT_S and _SUBJECT_BEFORE.search(text[max(0, start - 24) : start]):
        return Governor(Tense.PRESENT, lemma=word.rstrip("s"), start=start, end=end)
    return None


def _is_of_the_past(text: str, start: int, end: int) -> bool:
    """Is it what was set going, or a mark that was set, unlike what is set for a day?"""
    return _SET_GOING.match(text, end) is not None or _RECORD_BEFORE.search(text, max(0, start - 20), start) is not None


_ELLIPTIC = re.compile(r"\b(?:if|as) $")
_ENDS_CLAUSE = re.compile(r"\s*[,.;:)]")
_SHORT_PASTS = frozenset(["died", "lied", "owed", "vied"])
_BECOMING = re.compile(r"\b(?:getting|being|becoming) $")
_STAYING = re.compile(r"\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|lies?|lay) (?:\w+ly )?$")
_UNDOING = re.compile(
    r"un(?:ti|veil|leash|cover|fold|load|lock|it|der\w+|ifi|nerv|seat|pack|plugg|ravel|wrapp|mask)ed$"
)


def _is_negated(word: str) -> bool:
    """As in "an unspecified date": an adjective, unlike "unveiled"."""
    return word.startswith("un") and word.endswith("ed") and not is_undoing(word)


def is_undoing(word: str) -> bool:
    """Is it a past such as "unveiled", in which something is undone?"""
    return _UNDOING.match(word) is not None


_HEARSAY = frozenset(
    ["said", "say", "believed", "thought", "think", "reported", "known", "know", "found", "find", "alleged"]
)
"""After these "to be held" tells of now; after other verbs "the talks to be held" lie ahead."""
_WILL = frozenset(["will", "shall", "won't", "'ll"])
_PERCEIVED = frozenset(["see", "seen", "hear", "heard", "feel", "felt", "smell", "reached", "found", "located"])
_HARDLY = re.compile(r"\b(?:not|only|hardly|barely|still|finally|no longer)\b|n['’]t\b", re.IGNORECASE)
"""What was heard or could not be done on a day tells of the past; what "could begin on Monday" lies ahead."""
_MODALS = frozenset(["would", "could", "can", "cannot", "may", "might", "must", "should", "ought", "'d"])
_HAVE = frozenset(["has", "have", "had", "hasn't", "haven't", "hadn't", "'ve"])
_HAD = frozenset(["had", "hadn't"])
_BE_PRESENT = frozenset(["is", "are", "am", "'re", "'m", "isn't", "aren't", "be"])
_BE = _BE_PRESENT | {"was", "were", "been", "wasn't", "weren't", "get", "gets", "got"}
_PAST_AUX = frozenset(["was", "were", "did", "didn't", "wasn't", "weren't", "got", "been"])
_BEFORE_TO = _HAVE | _BE | _PLANNED | {"ought"}
_ADVERBS = frozenset("not never also still already just now only even yet soon then there again first ever".split())  # noqa: SIM905
_DETERMINERS = frozenset(
    """
    the a an his her its their this that these those in on at of for and or but it he she they we i you who which
    what as with by from
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_BREAK = re.compile(r"[,;:.\d$]|\b(?:the|a|an|in|on|at|of|for|with|that|and|but|or|by)\b")
_PLANNING = re.compile(
    r"(?:\b(?:plan|expect|want|hope|agree|intend|decide|vow|pledge|prepare|promise|seek|schedule|invite|ask|urge|call|aim|order|offer|threaten|propose|demand|need|choose|commit|wait|try|set|due|"
    r"ready|bid|move|deadline|deal|effort|proposal|decision|promise|agreement|order|intention|attempt|right|time|chance|opportunity|about|going|bound|likely|poised|slated)(?:s|d|ed|ned|ting|ing)?\b\s*(?:\w+\s+){0,2})$|"
    r"(?:plan|expect|want|hope|agree|intend|decide|vow|pledge|prepare|promise|seek|schedule|invite|ask|urge|aim|order|offer|threaten|propose|demand|need|choose|commit|wait|try|chose|sought|vowed|subpoena|summon|require|instruct|request|authori[sz]e|nominate|told|tell|tip)\w*"
)
_SET_FOR = frozenset(["due", "scheduled", "slated", "planned", "set", "expected"])
_SET_AFTER = re.compile(
    r"\s+(?:(?:back|out|home|up) )?(?:for|on|in|by|early|late|"
    r"to\s+(?!the\b|a\b|its\b|his\b|their\b|\d)|next|this|Mon|Tue|Wed|Thu|Fri|Sat|Sun|tomorrow|later)"
)
_SET_GOING = re.compile(
    r" (?:off|out|up|down|in|ablaze|alight|afire|on fire|free|aside|back|afloat|loose|adrift|apart|against|forth|upon|"
    r"sail)\b(?! for \w+day)"
)
"""What is set going, unlike what is set for a day."""
_RECORD_BEFORE = re.compile(
    r"\b(?:records?|highs?|lows?|marks?|peaks?|bests?|levels?|precedents?|rules?|examples?|limits?|milestones?) $"
)
"""What is set in the past: "a high set on Aug. 6"."""
_AS_BEFORE = re.compile(r"\b(?:as|than|previously|originally|initially)\s+(?:\w+ly\s+)?$")
_UNMISTAKABLE = frozenset(
    """
    meets begins opens takes arrives goes comes expires resumes closes falls departs leaves
    holds becomes hears attends decides sits convenes travels speaks appears reopens
    """.split()  # noqa: SIM905  (words read better as words)
)
_WITH_TIME = frozenset(["starts", "ends", "runs", "plays", "returns", "lasts", "needs", "kicks", "airs", "premieres"])
"""Forms that may be nouns, but hardly before a time or with what they need."""
_TIME_AFTER = re.compile(
    r"\s+(?:(?:again|anew|off|only|just|next|this|on|in|at|from|until|through|by|early|late|tomorrow|today|approval|the|an?|his|her|its|their)\b|[A-Z]\w+day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_COUNTED = re.compile(
    r"(?:\d|\b(?:the|a|an|its|his|her|their|of|two|three|four|five|home|dead|loose|all|both|these|those|some))\s+$"
)
_IN_FORCE = re.compile(
    r"(?:come into (?:force|effect|operation)|take effect|go (?:on (?:trial|sale|strike)|to the polls))\b"
)
"""The present of many, after what is told between commas: "The rules, agreed in May, come into force"."""
_OBJECT_AFTER = re.compile(r"\s+(?:his|her|its|their|the|an?)\b")
_NOUN_BEFORE = re.compile(r"\b(?:the|a|an|its|his|her|their|of|in|on|at|by|for|with|from)\s+$")
_PLURAL_BEFORE = re.compile(
    r"(?:\b[A-Za-z]{3,}[^su\W]s|\b[Tt]hey|\b[Ww]e|"
    r"\b(?:He|She|[A-Z]\w+) and (?:\w+ ){0,2}(?:[A-Z]\w+ ){0,2}[A-Z]\w+)\s+(?:\w+ly\s+|also\s+)?$"
)
_NO_NOUNS = frozenset(
    "arrive become begin continue convene expire gather go meet receive remain resume take".split()  # noqa: SIM905
)
_PLURAL_OF_BEFORE = re.compile(r"\b[a-z]{2,}[^su\W]s of (?:[a-z]+ ){1,2}$")
"""As in "three days of mourning begin": the subject is not the noun right before the verb."""
_SUBJECT_BEFORE = re.compile(
    r"(?:\b(?!(?:The|A|An|Its|His|Her|Their|Our|This|That|These|Those|In|On|At|Of|By|For|From|With|Many|Some|No|More|Most|All|Both|Such)\b)[A-Z][\w.’'-]*|\b(?:he|she|it|who|which|that|government|party|union|company|ministry|parliament|team|group|court|minister|president|premier|chancellor|envoy|ambassador|king|queen|prince|pope|bishop|general|mayor|governor|mission|delegation))(?<!['’]s)\s+(?:\w+ly\s+|also\s+|now\s+)?$"
)
_ADJECTIVE_BEFORE = re.compile(
    r"\b(?:the|a|an|this|(?:at|by|for|from|in|of|on|to|with) that|its|his|her|their|our|of|some|many|most|all|any|no)"
    r"\s+(?:\w+ly\s+)?$"
)
"""What makes a participle one of a noun; "that" only after a preposition, since "blasts that killed" tells a past."""
_NO_MAIN_VERBS = _DETERMINERS | _NUMBERS | RATINGS | _WHITHER


_ALSO_ADJECTIVES = frozenset(
    ["left", "set", "lost", "cut", "put", "let", "read", "hurt", "cost", "felt", "found", "ground", "saw", "led"]
)


def _is_adjective(words_of: str, start: int, word: str) -> bool:
    """As in "the proposed law", "an armed group": a participle between an article and a noun tells no tense."""
    may_be = word.endswith("ed") or word in _ALSO_ADJECTIVES
    if may_be and _ADJECTIVE_BEFORE.search(words_of[max(0, start - 20) : start + 1]):
        return True
    return word.endswith(("ed", "en")) and _is_of_object(words_of, start + 1, start + 1 + len(word))


_BARE = r"(?:to|will|would|shall|should|may|might|must|can|could) (?:also |now |not )?(?!be |have |get )[a-z]+ "
_OF_INFINITIVE = re.compile(rf"\b{_BARE}$")
_NOUN_AFTER = re.compile(
    r" (?!(?:a|again|after|against|ago|all|also|an|and|any|as|at|back|because|before|but|by|down|during|early"
    r"|earlier|every|for|from|he|her|him|his|if|in|into|it|its|last|late|later|me|more|my|next|no|off|on|once|or|our|out|over|she|since"
    r"|so|some|than|that|the|their|them|then|there|these|they|this|those|through|to|today|tomorrow|under|until|up|us|we"
    r"|what|when|where|whether|which|while|who|with|within|without|yesterday|\w+ly|\w+day)\b)[a-z]+"
)
_WHOM_ONE = re.compile(
    r"\b(?!(?:and|as|because|but|if|or|said|so|than|that|then|when|where|while|yet) )[a-z]+ (?:he|i|it|she|they|we)"
    rf" (?:(?:ha[ds] |have )?[a-z]+ )?{_BARE}$"
)


def _is_of_object(words_of: str, start: int, end: int) -> bool:
    """As in "to visit flooded towns": what comes about is the visit. Not so in "a bill he vowed to stop passed"."""
    low = max(0, start - 60)
    return (
        _NOUN_AFTER.match(words_of, end) is not None
        and _OF_INFINITIVE.search(words_of, low, start) is not None
        and _WHOM_ONE.search(words_of, low, start) is None
    )
