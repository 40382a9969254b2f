"""Who speaks in quotation marks: the one person that "he" and "she" there never stand for."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.text.quotes import quote_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_STILL_SPEAKING = 3
"""Sentences over which a quotation may go on without telling again who speaks."""
_MARKS = "\"“”«»`' "

Span = tuple[int, int]


class Quotations:
    """The sentences of one text that are quoted whole. Words quoted singly are the writer's own sentence."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        spans: list[Span] = []
        for start, end in quote_spans(tree.text):
            whole = tree.text[start:end].lstrip(_MARKS)[:1].isupper()
            if whole or (spans and self._goes_on(spans[-1], start)):
                spans.append((start, end))
        self._spans = spans
        self._starts = [start for start, _ in spans]

    def _goes_on(self, before: Span, start: int) -> bool:
        """As in "“The man,” Ruiz said, “has left”"."""
        between = self._tree.text[before[1] : start]
        return between.rstrip().endswith(",") and "." not in between

    def around(self, token: Token) -> Span | None:
        """The quotation in which a token stands, in characters of the text."""
        index = bisect_right(self._starts, token.start) - 1
        return self._spans[index] if index >= 0 and token.start < self._spans[index][1] else None

    def speaker(self, span: Span) -> Token | None:
        """The subject of the verb that tells who speaks: after the quotation, before it, or some sentences back."""
        start, end = span
        last = next(iter(reversed(self._tree.between(start, end))), None)
        if last is None:
            return None
        after = (t for t in self._tellers(last.sentence) if t.start >= end)
        first = next(iter(self._tree.between(start, end)), last)
        before = (t for t in reversed(list(self._tellers(first.sentence))) if t.start < start)
        beside = next(after, None) or next(before, None)
        return beside if beside is not None else self._spoke_before(first.sentence)

    def _spoke_before(self, sentence: int) -> Token | None:
        """As in "“We want the officer,” Lee said. “He will be tried.”"."""
        for number in range(sentence - 1, sentence - _STILL_SPEAKING - 1, -1):
            told = list(self._tellers(number))
            if told:
                return told[-1]
        return None

    def _tellers(self, sentence: int) -> Iterator[Token]:
        """The subjects of verbs of saying, outside quotations."""
        for told in self._tree.sentence(sentence):
            speaks = told.dep == "nsubj" and self._tree.head(told).lemma in load_lexicon().says
            if speaks and self.around(told) is None:
                yield told
