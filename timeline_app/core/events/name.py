"""A mention of a name in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
