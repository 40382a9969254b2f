"""Which events are looked for, and by what they can be chosen and sorted: values, without the arrays that answer."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_LETTERS = unicodedata.ucd_3_2_0
UNDECIDED = "undecided"


class Facet(StrEnum):
    """By what events can be chosen."""

    ACTOR = "actor"
    """Who takes part, acting or not."""
    COUNTRY = "country"
    TYPE = "type"
    CATEGORY = "category"
    STATUS = "status"
    ARTICLE = "article"
    SOURCE = "source"
    """Who says so."""
    PLACE = "place"
    CERTAINTY = "certainty"
    VERDICT = "verdict"
    TAG = "tag"


class Order(StrEnum):
    """By what events can be sorted. All others hold the order of time among equals."""

    TIME = "time"
    ARTICLE = "article"
    TITLE = "title"
    IMPORTANCE = "importance"
    STATUS = "status"
    TYPE = "type"
    PLACE = "place"
    SOURCE = "source"
    ACTOR = "actor"
    """The first one named."""
    CERTAINTY = "certainty"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions hold at once; of one facet, any of the values. Days count from 1970-01-01, both included.

    Dismissed events are left out unless asked for here or chosen by their verdict; events that did not happen only
    where that is asked for, unless chosen by their status.
    """

    text: str = ""
    chosen: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    first: int | None = None
    last: int | None = None
    dismissed: bool = False
    negated: bool = True

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready, as a project keeps it."""
        chosen = {facet.value: sorted(values) for facet, values in self.chosen.items() if values}
        return {
            "text": self.text,
            "chosen": chosen,
            "first": self.first,
            "last": self.last,
            "dismissed": self.dismissed,
            "negated": self.negated,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Filter:
        """Read back what ``to_dict`` made."""
        chosen = {Facet(facet): frozenset(values) for facet, values in data["chosen"].items()}
        return cls(data["text"], chosen, data["first"], data["last"], data["dismissed"], data.get("negated", True))


ALL = Filter(dismissed=True)


@dataclass(frozen=True, slots=True)
class Facets:
    """How many events there would be for each value, most first, and for each year in which they begin.

    The counts of a facet leave its own choice aside, so that another value can be chosen instead.
    """

    total: int
    counts: Mapping[Facet, tuple[tuple[str, int], ...]]
    years: tuple[tuple[int, int], ...]


def match_expression(query: str) -> str | None:
    """The search in the words of FTS5: each word typed begins a word of the event. None where nothing is typed.

    Words are parted where the index parts them; it knows no letters of later versions of Unicode than its own.
    """
    composed = unicodedata.normalize("NFC", query)
    words = "".join(c if _LETTERS.category(c)[0] in "LN" else " " for c in composed).split()
    return " AND ".join(f'"{word}"*' for word in words) or None
