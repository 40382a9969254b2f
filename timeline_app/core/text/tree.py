"""The dependency tree of a parse: questions about heads and dependants, asked by token."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import wraps
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline_app.core.text.syntax import Parse, Token

_PLACE = attrgetter("i")
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Tree:
    """A parse with its dependants indexed. Tokens are in the order of the text."""

    def __init__(self, text: str, parse: Parse) -> None:
        self.text = text
        self.tokens = parse.tokens
        self._starts = [token.start for token in parse.tokens]
        self._children: list[list[Token]] = [[] for _ in parse.tokens]
        self._sentences: dict[int, list[Token]] = {}
        self.answers: defaultdict[Any, dict[Any, Any]] = defaultdict(dict)
        """What ``asked_once`` found, by question."""
        for token in parse.tokens:
            self._sentences.setdefault(token.sentence, []).append(token)
            if token.head != token.i:
                self._children[token.head].append(token)

    def head(self, token: Token) -> Token:
        return self.tokens[token.head]

    def is_root(self, token: Token) -> bool:
        return token.head == token.i

    def children(self, token: Token, *deps: str) -> list[Token]:
        """Dependants in order, of the given relations if any are given."""
        found = self._children[token.i]
        return [child for child in found if child.dep in deps] if deps and found else found

    def child(self, token: Token, *deps: str) -> Token | None:
        for child in self._children[token.i]:
            if child.dep in deps:
                return child
        return None

    def preposition(self, token: Token, lemma: str) -> Token | None:
        """The first preposition of that lemma that hangs on a token."""
        return next((p for p in self.children(token, "prep") if p.lemma == lemma), None)

    def of_what(self, token: Token) -> Token | None:
        """As in "the death of Ana Ruiz": the noun after the "of" that hangs on a token."""
        of = self.preposition(token, "of")
        return self.child(of, "pobj") if of is not None else None

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads above a token, nearest first."""
        tokens = self.tokens
        for _ in range(len(tokens)):
            if token.head == token.i:
                return
            token = tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[Token]:
        """The token and all below it, in order."""
        found, stack = [], [token]
        while stack:
            top = stack.pop()
            found.append(top)
            stack.extend(self._children[top.i])
        return sorted(found, key=_PLACE)

    def is_below(self, token: Token, above: Token) -> bool:
        """Does a token depend on another, directly or through others?"""
        return any(head.i == above.i for head in self.ancestors(token))

    def sentence(self, number: int) -> list[Token]:
        return self._sentences.get(number, [])

    def after(self, token: Token, steps: int = 1) -> Token | None:
        """The token so many places on in the same sentence (back, if negative)."""
        i = token.i + steps
        if 0 <= i < len(self.tokens) and self.tokens[i].sentence == token.sentence:
            return self.tokens[i]
        return None

    def words(self, first: Token, last: Token) -> str:
        """The text from the first to the last token, with single blanks."""
        return " ".join(self.text[first.start : last.end].split())

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that overlap the offsets [start, end)."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found = []
        for i in range(first, len(self.tokens)):
            token = self.tokens[i]
            if token.start >= end:
                break
            if token.end > start:
                found.append(token)
        return found

    def top(self, tokens: list[Token]) -> Token | None:
        """The token of a phrase whose head lies outside it."""
        inside = {token.i for token in tokens}
        return next((t for t in tokens if t.head not in inside or t.head == t.i), tokens[0] if tokens else None)

    def conjuncts(self, token: Token) -> list[Token]:
        """The token and what is coordinated below it, in order."""
        found = [token]
        for item in found:
            found.extend(self.children(item, "conj"))
        return sorted(found, key=_PLACE)


def asked_once(question: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Answer a question once for each token of a tree: trees do not change, and rules ask the same again and again.

    The first argument is the tree, all others are told by their values; there are no named ones.
    """

    @wraps(question)
    def answer(*asked: Given.args, **named: Given.kwargs) -> Answer:
        tree: Any = asked[0]
        token: Any = asked[1]
        known = tree.answers[question]
        key = (token.i, *asked[2:]) if len(asked) > 2 else token.i
        if key not in known:
            known[key] = question(*asked, **named)
        found: Answer = known[key]
        return found

    return answer
