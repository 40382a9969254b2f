"""What a project holds of the user's: articles, decisions about events, eras, filters and settings. All are frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from timeline_app.core.store.labels import Label
    from timeline_app.core.values import Clue, Event, EventTime, Participant, Place, Status

    FieldValue = str | EventTime | tuple[Participant, ...] | Status | Place | None


class Field(StrEnum):
    """What the user may set of an event; the names are those of ``values.Event``."""

    TITLE = "title"
    WHEN = "when"
    ACTORS = "actors"
    TARGETS = "targets"
    TYPE = "type"
    MODE = "mode"
    STATUS = "status"
    PLACE = "place"


class Verdict(StrEnum):
    """What the user says of an event."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class Origin(StrEnum):
    """Where an event comes from."""

    READ = "read"
    ADDED = "added"
    """By the user."""
    KEPT = "kept"
    """From an earlier reading: the user decided about it, and the present reading no longer has it."""


class Certainty(IntEnum):
    """How exactly the day of an event is known."""

    DAY = 0
    """One stated day."""
    RANGE = 1
    """Within or through a stated range of days."""
    VAGUE = 2
    """An end is open, or the days are a convention ("the coming days")."""
    NONE = 3
    """No date."""


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to be taken into a project. ``fingerprint`` is the same for what counts as the same article."""

    name: str
    text: str
    fingerprint: str
    origin: str | None = None
    """The path or address it came from."""
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article of the project, without its text. ``title`` to ``publisher`` are the user's own words, if any."""

    key: str
    name: str
    fingerprint: str
    source: int
    """The row of the text in the file."""
    added: str
    """When it was imported, ISO 8601 as passed in."""
    origin: str | None = None
    title: str | None = None
    byline: str | None = None
    agency: str | None = None
    publisher: str | None = None
    published: date | None = None
    """The publication date the user gave."""
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What the reading of an article says of it, in short."""

    title: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Choice:
    """Another reading of the event's temporal expression, taken by the user.

    ``reason`` names the alternative in later readings; ``when`` holds where a later reading has none such.
    """

    reason: str
    when: EventTime


@dataclass(frozen=True, slots=True)
class Decision:
    """All that the user decided about one event."""

    fields: Mapping[Field, FieldValue] = field(default_factory=dict)
    choice: Choice | None = None
    verdict: Verdict | None = None
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """An event that the user added, in an article or (``article`` "") in none."""

    key: str
    article: str
    event: Event


@dataclass(frozen=True, slots=True)
class Curated:
    """An event as the user has it; ``event.id`` is ``key``. ``theirs`` are the fields that the user set."""

    key: str
    article: str
    event: Event
    origin: Origin = Origin.READ
    theirs: frozenset[Field] = frozenset()
    verdict: Verdict | None = None
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for the whole project. ``day_first`` says in which order figures name day and month, if decided."""

    day_first: bool | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a command, undo or redo changed; empty where nothing was to be changed.

    ``label`` is for the Undo menu. ``articles`` are all whose events may have changed, ``events`` the keys of those
    decided about, ``kinds`` the kinds of records: "article", "decision", "added", "group", "apart", "era", "mark",
    "filter", "settings".
    """

    label: Label
    articles: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
