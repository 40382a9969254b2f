"""What "the talks" or "the draft" are called where the text first tells of them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.phrases import noun_phrase
from timeline_app.core.events.lexicon import load_lexicon

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_PAPERS = frozenset(
    """
    accord agreement bill budget constitution contract decree deal draft law motion pact plan proposal referendum report
    resolution treaty truce
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_TELLING = frozenset(["amod", "compound", "nmod", "poss", "prep"])
_OTHERS = frozenset(
    """
    additional another any different earlier every first fresh further future last late latest new next no old other
    past possible present previous recent same second separate several similar some such third
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Words that tell of another than the one meant, or nothing of which."""
_MOST = 40
"""Mentions of one kind that are looked at: a text that tells more of them is a list."""
_LONGEST = 7
"""Words of the longest name that is taken over."""


class Known:
    """The papers and deeds of one text, by the words with which it first tells of them."""

    def __init__(self, tree: Tree, dates: frozenset[int]) -> None:
        self._tree = tree
        self._dates = dates
        self._told: dict[tuple[str, str], list[Token]] = {}
        eventive = load_lexicon().is_eventive
        for token in tree.tokens:
            if token.pos == "NOUN" and (token.lemma in _PAPERS or eventive(token.lemma)):
                self._told.setdefault((token.lemma, token.tag), []).append(token)

    def fuller(self, noun: Token) -> str:
        """The words for a bare "the talks", where the text told of one such thing only before; else none."""
        mentions = self._told.get((noun.lemma, noun.tag), [])
        if not mentions or not _is_bare(self._tree, noun):
            return ""
        told = {}
        for other in itertools.islice(mentions, _MOST):
            if other.sentence < noun.sentence and _tells_which(self._tree, other):
                words = noun_phrase(self._tree, other, self._dates)
                told[words.lower()] = "" if _tells_of_others(self._tree, other) else words
        words = next(iter(told.values())) if len(told) == 1 else ""
        return words if 1 < len(words.split()) <= _LONGEST else ""


def _is_bare(tree: Tree, noun: Token) -> bool:
    """Has it no words of its own but the article?"""
    children = tree.children(noun)
    definite = any(c.dep == "det" and c.text.lower() == "the" for c in children)
    return definite and not any(c.dep in _TELLING | _FURTHER for c in children)


_FURTHER = frozenset(["acl", "appos", "conj", "nummod", "predet", "relcl"])


def _tells_which(tree: Tree, noun: Token) -> bool:
    """As in "the peace talks", "a nuclear deal", not "a massive blast": is it told which or what kind of one?"""
    words = tree.children(noun)
    kinds = (c for c in words if c.dep == "amod" and c.tag == "JJ" and c.lemma.endswith(_OF_A_KIND))
    return any(c.dep in _TELLING - {"amod"} for c in words) or any(c.lemma.lower() not in _PRAISING for c in kinds)


_OF_A_KIND = ("al", "an", "ar", "ary", "ese", "ic", "ish")
"""Endings of adjectives that tell what kind of thing it is, more than what somebody thinks of it."""
_PRAISING = frozenset(
    [
        "critical",
        "crucial",
        "dramatic",
        "final",
        "general",
        "historic",
        "initial",
        "popular",
        "special",
        "tragic",
        "vital",
    ]
)


def _tells_of_others(tree: Tree, noun: Token) -> bool:
    """As in "another draft law", "two peace talks", "an expected visit": of others, or of none yet."""
    words = [c for c in tree.children(noun) if c.dep in _TELLING | {"det", "nummod"}]
    return any(c.lemma.lower() in _OTHERS or c.dep == "nummod" or c.tag in ("VBN", "VBG") for c in words)
