"""Word classes and lemmas of a spaCy model, remembered.

A model's attribute ruler maps fine tags to word classes with a matcher, and its lemmatizer works out each lemma anew;
together they take a third of the time of a parse. Nearly all rules look at one token: its lower form, tag and relation;
a lemma follows from the form, the word class and the morphology. What the two make of a token is therefore worked out
once for each form, tag and relation, by themselves, and looked up from then on; sentences with words that take part in
rules over two tokens go through both as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS = ("ORTH", "LOWER", "TAG", "DEP", "HEAD", "LENGTH", "SPACY")
_WORDS_AT_MOST = 100_000
"""Triples remembered before all are forgotten: an archive of any size needs no more memory than these."""


class Word(NamedTuple):
    """What a model says of a token. ``start`` and ``end`` are offsets in the document, ``head`` an index in it."""

    pos: str
    tag: str
    dep: str
    lemma: str
    head: int
    start: int
    end: int


class RememberedWords:
    """Reads parsed documents as their attribute ruler and lemmatizer would."""

    def __init__(self, ruler: Any, lemmatizer: Any, vocab: Any) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        self._vocab = vocab
        self._strings = vocab.strings
        self._words = _words_in_rules(ruler.patterns)
        self._joint = [_Joint(pattern, self._strings) for pattern in _joint_patterns(ruler.patterns)]
        self._expletive = _signed(self._strings.add("expl"))
        self._known: dict[tuple[int, int, int], tuple[str, str, str, str]] = {}
        self._classes: dict[tuple[str, str, str], tuple[str, str, str]] = {}
        self._lemmas: dict[tuple[str, str, str], str] = {}

    def __call__(self, document: Any) -> Iterator[Word]:
        """The words of a document that has been tagged and parsed."""
        rows = document.to_array(_COLUMNS).astype("int64").tolist() if len(document) else []
        together = self._has_joint(rows)
        if together:
            self._lemmatizer(self._ruler(document))
        if len(self._known) > _WORDS_AT_MOST:
            self._known.clear()
            self._lemmas.clear()
        start = 0
        for i, (orth, _, tag, dep, head, length, blank) in enumerate(rows):
            if together:
                token = document[i]
                found = (token.pos_, token.tag_, token.dep_, token.lemma_)
            else:
                found = self._known.get((orth, tag, dep)) or self._learn((orth, tag, dep), document[i])
            yield Word(*found, i + head, start, start + length)
            start += length + blank

    def _has_joint(self, rows: list[list[int]]) -> bool:
        """May a rule over several tokens apply?"""
        if any(row[3] == self._expletive for row in rows):
            return True
        forms = {row[1] for row in rows}
        likely = [rule for rule in self._joint if rule.words <= forms]
        return bool(likely) and any(rule.may_apply([self._strings[f % _HASHES] for f in forms]) for rule in likely)

    def _learn(self, triple: tuple[int, int, int], token: Any) -> tuple[str, str, str, str]:
        lower, tag, dep = token.lower_, token.tag_, token.dep_
        key = (lower if lower in self._words else "", tag, dep)
        pos, morph, lemma = self._classes.get(key) or self._learn_class(key, token.text)
        if not lemma:
            lemma = self._lemmas.get((token.text, pos, morph)) or self._learn_lemma(token, pos, morph)
        found = (pos, tag, dep, lemma)
        self._known[triple] = found
        return found

    def _learn_class(self, key: tuple[str, str, str], text: str) -> tuple[str, str, str]:
        """Let the ruler judge a document of this one token."""
        from spacy.tokens import Doc  # noqa: PLC0415  (spaCy is loaded by now, and only if it is installed)

        document = Doc(self._vocab, words=[text], tags=[key[1]], deps=[key[2]], heads=[0])
        self._ruler(document)
        token = document[0]
        found = (token.pos_, str(token.morph), token.lemma_)
        self._classes[key] = found
        return found

    def _learn_lemma(self, token: Any, pos: str, morph: str) -> str:
        token.pos_ = pos
        token.set_morph(morph)
        lemma = self._of_prefixed(token.text, pos, morph) or str(self._lemmatizer.lemmatize(token)[0])
        self._lemmas[token.text, pos, morph] = lemma
        return lemma

    def _of_prefixed(self, text: str, pos: str, morph: str) -> str | None:
        """As in "re-elected": the rules of the lemmatizer know the verb only without its prefix."""
        from spacy.tokens import Doc  # noqa: PLC0415  (spaCy is loaded by now, and only if it is installed)

        prefix, hyphen, verb = text.rpartition("-")
        if not (pos == "VERB" and prefix and verb):
            return None
        bare = Doc(self._vocab, words=[verb])[0]
        bare.pos_ = pos
        bare.set_morph(morph)
        return f"{prefix}{hyphen}{self._lemmatizer.lemmatize(bare)[0]}"


_HASHES = 2**64
"""Hashes of strings are unsigned; an array of signed numbers holds them modulo this."""


def _signed(key: int) -> int:
    return key - _HASHES if key >= _HASHES // 2 else key


class _Joint:
    """A rule over several tokens: the lower forms that a sentence must hold for it to apply, and patterns of others."""

    def __init__(self, pattern: list[dict[str, Any]], strings: Any) -> None:
        conditions = [token.get("LOWER") for token in pattern]
        self.words = frozenset(_signed(strings.add(c)) for c in conditions if isinstance(c, str))
        self._patterns = [re.compile(c["REGEX"]) for c in conditions if isinstance(c, dict) and "REGEX" in c]

    def may_apply(self, forms: list[str]) -> bool:
        return all(any(pattern.search(form) for form in forms) for pattern in self._patterns)


def _joint_patterns(rules: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """The patterns over several tokens, but for those that begin with an expletive, which are told by the relation."""
    patterns = (pattern for rule in rules for pattern in rule["patterns"] if len(pattern) > 1)
    return (pattern for pattern in patterns if pattern[0].get("DEP") != "expl")


def _words_in_rules(rules: list[dict[str, Any]]) -> frozenset[str]:
    """Lower forms named in rules over one token."""
    patterns = (pattern[0] for rule in rules for pattern in rule["patterns"] if len(pattern) == 1)
    return frozenset(form for token in patterns for form in _forms(token.get("LOWER")))


def _forms(condition: Any) -> list[str]:
    if isinstance(condition, str):
        return [condition]
    return list(condition.get("IN", ())) + list(condition.get("NOT_IN", ())) if isinstance(condition, dict) else []
