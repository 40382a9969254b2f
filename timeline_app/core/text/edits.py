"""What the rules that mend a parse do to the tokens of one sentence. Tokens are in order and number through."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.text.syntax import Token


PAST = frozenset(["VBD", "VBN"])
"""Tags of pasts and past participles, which taggers take for each other."""
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


def is_tree(tokens: Sequence[Token]) -> bool:
    """Does every token lead up to a root, so that nothing hangs below itself?"""
    base = tokens[0].i if tokens else 0
    sound: set[int] = set()
    for token in tokens:
        path: set[int] = set()
        while token.i not in sound:
            if token.i in path:
                return False
            path.add(token.i)
            if token.head == token.i:
                break
            token = tokens[token.head - base]  # noqa: PLW2901
        sound |= path
    return True


def below(tokens: list[Token], head: Token) -> list[Token]:
    """The dependants of a token."""
    at = head.i
    return [t for t in tokens if t.head == at and t.i != at]


def is_within(tokens: list[Token], token: Token, head: Token) -> bool:
    """Does a token hang below another, directly or through others, or is it that one?"""
    base = tokens[0].i
    for _ in tokens:
        if token.i == head.i:
            return True
        token = tokens[token.head - base]
    return False


def root_of(tokens: list[Token]) -> Token | None:
    """The token that hangs on nothing."""
    return next((t for t in tokens if t.head == t.i), None)


def is_passive(tokens: list[Token], verb: Token) -> bool:
    """Does an auxiliary of the passive hang on a verb?"""
    return any(t.dep == "auxpass" for t in below(tokens, verb))


def subject_relation(tokens: list[Token], verb: Token) -> str:
    """How a subject hangs on a verb: as of a passive where that has an auxiliary of one."""
    return "nsubjpass" if is_passive(tokens, verb) else "nsubj"


def has_told(tokens: list[Token], verb: Token) -> bool:
    """Has a verb a subject of its own?"""
    return any(t.dep in SUBJECTS for t in below(tokens, verb))
