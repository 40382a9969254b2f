"""Words for what takes place, nouns and verbs."""

from __future__ import annotations

from functools import cache

from timeline_app import resources


@cache
def eventive_nouns() -> frozenset[str]:
    """Nouns for events, as WordNet and a list of our own have them ("talks", "landfall")."""
    lines = (*resources.read_lines("words", "eventive_nouns.txt"), *resources.read_lines("words", "happenings.txt"))
    return frozenset(lines)


@cache
def base_verbs() -> frozenset[str]:
    """Verbs in their base form, as WordNet has them ("visit", "open")."""
    return frozenset(resources.read_lines("words", "verbs.txt"))
