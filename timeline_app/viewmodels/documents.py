"""The articles open in the window and what was read in them."""

from __future__ import annotations

from bisect import bisect_right
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.viewmodels.display_text import DisplayText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from timeline_app.core.values import Event, Extraction, Publication, PublicationAlternative, TimeExpression


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
    path: Path | None = None
    published: date | None = None
    """The publication date the user gave, if any."""
    state: ReadingState = ReadingState.READING
    extraction: Extraction | None = None
    error: str | None = None

    @cached_property
    def display(self) -> DisplayText:
        """The text as the reader shows it."""
        return DisplayText.of(self.text)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events, their ids made unique among all open articles."""
        read = self.extraction.events if self.extraction else ()
        return tuple(replace(e, id=f"{self.key}:{e.id}") for e in read)

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
            for e in self.events
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
        """The headline where one was read, else the name of the file."""
        return (self.extraction.article.title if self.extraction else None) or self.name


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
        self._opened = 0
        self._events: dict[str, tuple[Document, Event]] = {}
        self._held: set[str] | None = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Announce all changes made within as one, at the end."""
        self._held = set()
        try:
            yield
        finally:
            held, self._held = self._held, None
            self._index()
            for name in sorted(held):
                self._announce(name)

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(self._documents.values())

    @property
    def current(self) -> Document | None:
        return self._documents.get(self._current) if self._current else None

    def get(self, key: str) -> Document | None:
        return self._documents.get(key)

    def add(self, name: str, text: str, path: Path | None = None, published: date | None = None) -> Document:
        """Open an article and show it. The same text opened again is shown and not added twice."""
        known = next((d for d in self.documents if d.text == text), None)
        if known is None:
            self._opened += 1
            known = Document(f"a{self._opened}", name, text, path, published)
            self._put(known)
        self.show(known.key)
        return known

    def update(self, document: Document) -> None:
        """Replace an article by a later state of it. One that was closed meanwhile stays closed."""
        if document.key in self._documents:
            self._put(document)

    def close(self, key: str) -> None:
        """Close an article; the reader goes on to the last one left."""
        if self._documents.pop(key, None):
            self._index()
            if key == self._current:
                self._current = next(reversed(self._documents), None)
                self._announce("current_changed")
            self._announce("changed")

    def show(self, key: str) -> None:
        """Let the reader show this article."""
        if key != self._current and key in self._documents:
            self._current = key
            self._announce("current_changed")

    def find(self, event_id: str) -> tuple[Document, Event] | None:
        """The event of that id with its article."""
        return self._events.get(event_id)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of all articles."""
        return tuple(event for _, event in self._events.values())

    def _put(self, document: Document) -> None:
        self._documents[document.key] = document
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
        self._events = {e.id: (d, e) for d in self.documents for e in d.events}
