"""Tells web addresses from names of files and from texts."""

from __future__ import annotations

import re

_WITHOUT_SCHEME = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
"""A host with a name, and what may follow it: "example.org", "news.example.org/today?page=2"."""


def is_address(words: str) -> bool:
    """Is this a web address, rather than a file's name or a text?"""
    return words.strip().lower().startswith(("http://", "https://")) and len(words.split()) == 1


def address_typed(words: str) -> str | None:
    """The web address that somebody typed who need not say how it is fetched, or None.

    >>> address_typed("example.org/news")
    'https://example.org/news'
    """
    typed = words.strip()
    if is_address(typed):
        return typed
    return f"https://{typed}" if _WITHOUT_SCHEME.fullmatch(typed) else None
