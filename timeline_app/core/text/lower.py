"""Lower case that keeps every character in its place, and texts as they are searched."""

from __future__ import annotations

BEFORE_WORD = r"[^a-z](?<![^\W_])"
"""The character before a word in a text made ``searchable``.

A pattern that begins with few characters is found sooner by far: a search steps over all others without trying it.
"""


def lowered(text: str) -> str:
    """The text in lower case, each character in its place: some letters of other alphabets become two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)


def searchable(text: str) -> str:
    """The text in lower case after a blank, so that something stands before its first word too.

    The character before an offset of the text stands at that offset, the one at the offset stands one further on.
    """
    return f" {lowered(text)}"
