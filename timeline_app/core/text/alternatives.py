"""Regular expressions for word lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BLANK = r"(?:[\s\xa0]{1,3})"
"""White space of at most three characters, so that no pattern can run away on hostile input."""


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, shared beginnings factored out so that it fails fast."""
    return _branch(sorted({word.lower() for word in words}))


def _branch(words: list[str]) -> str:
    heads: dict[str, list[str]] = {}
    for word in words:
        if word:
            heads.setdefault(word[0], []).append(word[1:])
    if not heads:
        return ""
    options = [_letter(head) + _branch(tails) for head, tails in heads.items()]
    if "" in words:
        return f"(?:{'|'.join(options)})?"
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


def _letter(character: str) -> str:
    if character == " ":
        return BLANK
    return "['’]" if character == "'" else re.escape(character)
