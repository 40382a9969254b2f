"""What the words around a temporal expression say about it: the tense of its clause, and whose speech it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol


class Tense(StrEnum):
    """Tense of the clause that an expression modifies; NONE where there is no finite verb."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


class Governor(NamedTuple):
    """The verb group that governs an expression. ``modal`` is the modal verb as written, lower case."""

    tense: Tense
    perfect: bool = False
    progressive: bool = False
    modal: str | None = None
    lemma: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """A report: the words reported, the verb of saying, and who says it through what."""

    start: int
    end: int
    direct: bool
    verb_start: int | None = None
    verb_end: int | None = None
    speaker: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying and who says so: a name, or a pronoun as written."""

    verb_start: int
    verb_end: int
    speaker: str | None = None


class TemporalContext(Protocol):
    """Answers for one text. Implementations: lexical (word lists, fast) and syntactic (from a dependency parse)."""

    def governor(self, start: int, end: int) -> Governor:
        """The verb group that the words in [start, end) modify."""
        ...

    def speeches(self, offset: int) -> tuple[Speech, ...]:
        """The reports in which the offset stands, outermost first."""
        ...

    def sayings(self, start: int, end: int) -> tuple[Saying, ...]:
        """The verbs of saying in [start, end), in order."""
        ...
