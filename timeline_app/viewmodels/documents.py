"""The articles open in the window and what was read in them."""

from __future__ import annotations

from bisect import bisect_right
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.store.curation import curate, is_dismissed, keyed
from timeline_app.viewmodels.display_text import DisplayText
from timeline_app.viewmodels.merging import Merging

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from timeline_app.core.events.across import Decisions, Merged
    from timeline_app.core.store.values import Curated
    from timeline_app.core.values import (
        Clue,
        Event,
        Extraction,
        Publication,
        PublicationAlternative,
        TimeExpression,
    )


class ReadingState(Enum):
    """How far the reading of an article has come."""

    READING = auto()
    READY = auto()
    FAILED = auto()
    CANCELLED = auto()


@dataclass(frozen=True)
class Document:
    """An open article. ``key`` is unique in the window and prefixes the ids of its events."""

    key: str
    name: str
    text: str
    origin: str | None = None
    """The path or address it came from."""
    published: date | None = None
    """The publication date the user gave, if any."""
    state: ReadingState = ReadingState.READING
    extraction: Extraction | None = None
    error: str | None = None
    clues: tuple[Clue, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    """The user's own title, byline, agency and publisher, those that there are."""
    decided: tuple[Curated, ...] | None = None
    """The events as the user has them, where they are kept in a project."""

    @cached_property
    def display(self) -> DisplayText:
        """The text as the reader shows it."""
        return DisplayText.of(self.text)

    @cached_property
    def curated(self) -> tuple[Curated, ...]:
        """The events as the user has them, dismissed ones too. Their ids are unique among all open articles."""
        if self.decided is not None:
            return self.decided
        return curate(keyed(self.key, self.extraction.events), {}) if self.extraction else ()

    @cached_property
    def as_read(self) -> dict[str, Event]:
        """The events as they were read, without what the user made of them, by the ids they have in the window."""
        return keyed(self.key, self.extraction.events) if self.extraction else {}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events that the user has not dismissed."""
        return tuple(c.event for c in self.curated if not is_dismissed(c))

    @cached_property
    def told(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """Where each event is told, by its id: its sentence, and the sentences that mention it again."""
        sentences = self.extraction.sentences if self.extraction else ()
        starts = [s.start for s in sentences]

        def whole(start: int, end: int) -> tuple[int, int]:
            at = bisect_right(starts, start) - 1
            inside = at >= 0 and start < sentences[at].end
            return (sentences[at].start, sentences[at].end) if inside else (start, end)

        return {
            e.id: ((e.sentence.start, e.sentence.end), *(whole(m.start, m.end) for m in e.mentions))
            for e in (c.event for c in self.curated)
        }

    @cached_property
    def expressions(self) -> dict[str, TimeExpression]:
        """The temporal expressions by their id within the article."""
        return {e.id: e for e in self.extraction.expressions} if self.extraction else {}

    @property
    def publication(self) -> Publication | None:
        return self.extraction.article.published if self.extraction else None

    @property
    def other_dates(self) -> tuple[PublicationAlternative, ...]:
        """Dates that might be the publication's but were not taken."""
        if self.extraction is None:
            return ()
        published = self.publication
        return published.alternatives if published else self.extraction.article.date_candidates

    @property
    def title(self) -> str:
        """What the user calls it, else the headline where one was read, else the name of the file."""
        return self.given.get("title") or (self.extraction.article.title if self.extraction else None) or self.name


class Library(QObject):
    """All open articles in the order opened; the current one is the one the reader shows.

    ``changed`` says that articles came, went or were read; ``current_changed`` that the reader shows another.
    """

    changed = Signal()
    current_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents: dict[str, Document] = {}
        self._current: str | None = None
        self._merging = Merging()
        self._curated: dict[str, tuple[Document, Curated]] = {}
        self._events: dict[str, Event] = {}
        self._shows_dismissed = False
        self._held: set[str] | None = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Announce all changes made within as one, at the end."""
        if self._held is not None:
            yield
            return
        self._held = set()
        try:
            yield
        finally:
            held, self._held = self._held, None
            self._index()
            for name in sorted(held):
                self._announce(name)

    # Articles

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(self._documents.values())

    @property
    def current(self) -> Document | None:
        return self._documents.get(self._current) if self._current else None

    def get(self, key: str) -> Document | None:
        return self._documents.get(key)

    def put(self, document: Document) -> None:
        """Add an article, or replace it by a later state of it. The first one is shown."""
        self._documents[document.key] = document
        if self._current is None:
            self.show(document.key)
        self._index()
        self._announce("changed")

    def update(self, document: Document) -> None:
        """Replace an article by a later state of it. One that was closed meanwhile stays closed."""
        if document.key in self._documents:
            self.put(document)

    def close(self, key: str) -> None:
        """Close an article; the reader goes on to the last one left."""
        if self._documents.pop(key, None):
            self._index()
            if key == self._current:
                self._current = next(reversed(self._documents), None)
                self._announce("current_changed")
            self._announce("changed")

    def clear(self) -> None:
        """Close all articles and forget what was decided about their events."""
        with self.together():
            for key in list(self._documents):
                self.close(key)
            self.decide(None)

    def show(self, key: str) -> None:
        """Let the reader show this article."""
        if key != self._current and key in self._documents:
            self._current = key
            self._announce("current_changed")

    # Events

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of all articles: what several tell of stands once, what the user dismissed only if asked for."""
        return tuple(self._events.values())

    def find(self, event_id: str) -> tuple[Document, Event] | None:
        """The event of that id with its article: also one that stands behind another, or was dismissed."""
        found = self._curated.get(event_id)
        return (found[0], self._events.get(event_id, found[1].event)) if found else None

    def curated(self, event_id: str) -> Curated | None:
        """The event with what the user made of it."""
        found = self._curated.get(event_id)
        return found[1] if found else None

    def lead(self, event_id: str) -> str:
        """The id of the event that stands for this one on the timeline: mostly its own."""
        return self._merging.lead(event_id)

    def all_curated(self) -> tuple[Curated, ...]:
        """Every event with what the user made of it, dismissed ones too."""
        return tuple(curated for _, curated in self._curated.values())

    def told_in(self, event_id: str, key: str) -> Event | None:
        """What an article tells of an event: the event itself, or the article's own telling of it."""
        document = self.get(key)
        lead = self.lead(event_id)
        told = [c.event for c in document.curated if self.lead(c.key) == lead] if document else []
        return next((e for e in told if e.id == event_id), told[0] if told else None)

    @property
    def merged(self) -> Merged | None:
        """Which events of several articles are one; None where there are no several."""
        return self._merging.merged

    @property
    def shows_dismissed(self) -> bool:
        return self._shows_dismissed

    def show_dismissed(self, shown: bool) -> None:
        """Have what the user dismissed among the events, or not."""
        if shown != self._shows_dismissed:
            self._shows_dismissed = shown
            self._index()
            self._announce("changed")

    @property
    def dismissed_count(self) -> int:
        return sum(is_dismissed(c) for _, c in self._curated.values())

    def decide(self, decisions: Decisions | None) -> None:
        """Say which events the user made one, and which pairs are never to be one."""
        if self._merging.decide(decisions):
            self._index()
            self._announce("changed")

    def _announce(self, signal: str) -> None:
        """Emit a signal without arguments, now or when all changes are made."""
        if self._held is not None:
            self._held.add(signal)
        else:
            getattr(self, signal).emit()

    def _index(self) -> None:
        if self._held is not None:
            return
        self._curated = {c.key: (d, c) for d in self.documents for c in d.curated}
        told = self._merging.events_of(self.documents)
        if self._shows_dismissed:
            told = (*told, *(c.event for _, c in self._curated.values() if is_dismissed(c)))
        self._events = {e.id: e for e in told}
