"""Lower case that keeps every character in its place."""

from __future__ import annotations


def lowered(text: str) -> str:
    """The text in lower case, each character in its place: some letters of other alphabets become two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower()[:1] for c in text)
