"""A dependency parse in plain values, so that nothing after this stage knows which parser made it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A token: Universal POS ``pos``, Penn Treebank ``tag``, ClearNLP ``dep``, index of its ``head``.

    A root is its own head.
    """

    i: int
    text: str
    lemma: str
    start: int
    end: int
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Parse:
    """All tokens of a text in order; ``sentence`` of a token indexes the sentences that were parsed."""

    tokens: tuple[Token, ...]
