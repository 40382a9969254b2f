"""What the rules that mend a parse do to the tokens of one sentence. Tokens are in order and number through."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token


SUBJECTS = frozenset(["nsubj", "nsubjpass", "expl"])
"""Relations of a subject to its verb."""

ASTRAY = frozenset(["dobj", "appos", "npadvmod", "attr", "oprd", "conj"])
"""Relations by which the subject of a main verb hangs on what stands before it, when a parser misses it."""


def replaced(tokens: list[Token], *changed: Token) -> list[Token]:
    """The tokens with some of them replaced by others of the same places."""
    base = tokens[0].i
    mended = list(tokens)
    for token in changed:
        mended[token.i - base] = token
    return mended


def below(tokens: list[Token], head: Token) -> list[Token]:
    """The dependants of a token."""
    at = head.i
    return [t for t in tokens if t.head == at and t.i != at]


def has_told(tokens: list[Token], verb: Token) -> bool:
    """Has a verb a subject of its own?"""
    return any(t.dep in SUBJECTS for t in below(tokens, verb))
