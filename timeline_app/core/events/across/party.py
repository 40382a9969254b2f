"""Who or what a participant is, comparable across articles: a state, somebody with a name, or a mere description."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.kinds import load_kinds
from timeline_app.core.events.wording import fold, stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.values import Participant

_COMPLEMENT = re.compile(r"\s+(?:of|for|in|at|from|on|to|with)\s+")
_AMOUNTS = frozenset(
    ["hundreds", "thousands", "dozens", "scores", "tens", "millions", "lot", "number", "group", "pair"]
)


class Sort(StrEnum):
    """By what a participant is known."""

    STATE = "state"
    NAME = "name"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Party:
    """A participant as other articles would have it too; ``name`` is a state's code, a name or a noun, folded."""

    sort: Sort
    name: str
    country: str | None = None

    @property
    def is_named(self) -> bool:
        return self.sort is not Sort.DESCRIPTION


def parties(participants: Iterable[Participant]) -> tuple[Party, ...]:
    """The participants of an event as other articles would have them, each once."""
    return tuple(dict.fromkeys(_party(p.name, p.country) for p in participants))


@cache
def _party(name: str, country: str | None) -> Party:
    if country is not None and load_gazetteer().title(country) == name:
        return Party(Sort.STATE, country, country)
    head = _head(name)
    if head[-1:].isupper() or head[:1].isupper():
        return Party(Sort.NAME, fold(name), country)
    return Party(Sort.DESCRIPTION, load_kinds().naming.get(stem(head), stem(head)), country)


def _head(name: str) -> str:
    """The noun of a description: "managers" of "airport managers", "lorries" of "hundreds of lorries"."""
    first, _, rest = name.partition(" of ")
    if rest and first.rsplit(" ", 1)[-1].lower() in _AMOUNTS:
        return _head(rest)
    return (_COMPLEMENT.split(name)[0].split() or [name])[-1]


def same_party(one: Party, other: Party) -> bool | None:
    """True if they are one, False if they are two, None where both may stand for one another.

    A state stands for its minister and its forces, and a description for anybody of whom it does not say otherwise.
    """
    if one.sort is not other.sort:
        foreign = one.country is not None and other.country is not None and one.country != other.country
        return False if foreign else None
    if one.country and other.country and one.country != other.country:
        return False
    if one.name == other.name:
        return True
    if one.sort is Sort.NAME:
        return _is_part_of(one.name, other.name) or _is_part_of(other.name, one.name)
    return False


def _is_part_of(short: str, full: str) -> bool:
    """As "Borrell" is of "Josep Borrell", and "Kim" of "Kim Yong-hyun"."""
    words = full.split()
    return " " not in short and len(words) > 1 and short in (words[0], words[-1])


def common(ones: Iterable[Party], others: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those of the first that are among the second."""
    return tuple(p for p in ones if any(same_party(p, q) is True for q in others))


def differ(ones: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Do both name somebody, and nobody of the one can be anybody of the other?"""
    return bool(ones and others) and all(same_party(p, q) is False for p in ones for q in others)
