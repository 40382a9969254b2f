"""Where the quotes of a text stand."""

from __future__ import annotations

import re

_QUOTES = re.compile(r"[\"“”«»`'\n](?:(?<=[\"“”«»])|(?<=`)`|(?<=')'|(?<=\n)[ \t]*\n)")
"""Begins with one of a few characters, between which a search steps over all others."""
_OPENING = frozenset(["“", "«", "``"])


def quote_spans(text: str) -> list[tuple[int, int]]:
    """Quotes in order. One that a paragraph leaves open ends with it, as printers' usage has it."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _QUOTES.finditer(text):
        mark = match.group()
        if "\n" in mark:
            if opened is not None:
                spans.append((opened, match.start()))
            opened = None
        elif opened is None:
            if mark not in ("”", "»", "''"):
                opened = match.start()
        elif mark not in _OPENING:
            spans.append((opened, match.end()))
            opened = None
    if opened is not None and len(text) - opened < 2000:
        spans.append((opened, len(text)))
    return spans
