"""A mention of a name in a text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Kind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A mention: tokens [first, last] by index, the name used everywhere, and what the text says of its bearer."""

    kind: Kind
    name: str
    first: int
    last: int
    role: str | None = None
    country: str | None = None


def most_named(mentions: Sequence[Name]) -> str | None:
    """The name that is mentioned most often; None where there is none or two are mentioned alike."""
    counts = Counter(n.name for n in mentions).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]
