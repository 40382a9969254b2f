"""Lists of nouns that name persons."""

from __future__ import annotations

from functools import cache

from timeline_app import resources


@cache
def human_nouns() -> frozenset[str]:
    """Nouns that many people bear ("a man", "the police")."""
    return frozenset(resources.read_lines("words", "human_nouns.txt"))


@cache
def roles() -> frozenset[str]:
    """Nouns that name a person by office or rank."""
    return frozenset(resources.read_lines("words", "roles.txt"))
