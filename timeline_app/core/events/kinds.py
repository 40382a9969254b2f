"""Kinds of events: the words that tell of one kind, and how often such an event comes about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from timeline_app import resources

_STEM = 4
"""Letters that all forms of a word have in common ("test", "testing")."""


class Pace(IntEnum):
    """How often an event of a kind comes about between the same parties."""

    ONCE = 0
    """Once, or not again for years: an invasion, a death, an election."""
    NOW_AND_THEN = 1
    DAILY = 2
    """Perhaps again the next day, or twice in one: shelling, a test, a warning."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """Words (lemmas in lower case) by the kind of event or thing that they name."""

    naming: dict[str, str]
    """Noun to the noun that stands for all that name the same thing."""
    mutual: frozenset[str]
    once: frozenset[str]
    daily: frozenset[str]
    contests: frozenset[str]
    """What is won and lost, but not again the next day."""
    groups: dict[str, frozenset[str]]
    """Word to the keys of the groups of words that tell of one kind of event."""

    def of(self, heads: frozenset[str]) -> frozenset[str]:
        """Keys of the kinds that words tell of: their groups and their stems."""
        return self._groups_of(heads) | {head[:_STEM] for head in heads}

    def _groups_of(self, heads: frozenset[str]) -> frozenset[str]:
        return frozenset(key for head in heads for key in self.groups.get(head, ()))

    def pace(self, heads: frozenset[str]) -> Pace:
        if heads & self.daily:
            return Pace.DAILY
        return Pace.ONCE if heads & self.once else Pace.NOW_AND_THEN

    def same(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Do words of two tellings tell of one kind of event?"""
        if self._groups_of(one) & self._groups_of(other):
            return True
        return any(same_stem(a, b) for a in one for b in other)


def same_stem(one: str, other: str) -> bool:
    """As in "invade" and "invasion", "arrest" and "arrested": a common beginning of most of the shorter word."""
    if one == other:
        return True
    if one[:_STEM] != other[:_STEM]:
        return False
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return length >= max(_STEM, 0.6 * min(len(one), len(other)))


@cache
def load_kinds() -> Kinds:
    """The kinds in resources/words, read once in a process."""
    data = resources.read_json("words", "kinds.json")
    telling = tuple(frozenset(group) for group in data["telling"])
    words = frozenset().union(*telling)
    return Kinds(
        naming={word: group[0] for group in data["naming"] for word in group},
        mutual=frozenset(data["mutual"]),
        once=frozenset(data["once"]),
        daily=frozenset(data["daily"]),
        contests=frozenset(data["contests"]),
        groups={w: frozenset(f"group {n}" for n, group in enumerate(telling) if w in group) for w in words},
    )
