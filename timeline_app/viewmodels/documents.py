"""The articles open in the window and what was read in them."""

from __future__ import annotations

from bisect import bisect_right
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from timeline_app.core.store.curation import article_of, curate, is_dismissed, keyed
from timeline_app.viewmodels.display_text import DisplayText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from timeline_app.core.store.values import Curated
    from timeline_app.core.values import (
        Clue,
        Conflict,
        Event,
        Extraction,
        Publication,
        PublicationAlternative,
        Telling,
        TimeExpression,
    )


FOR_WANT_OF_A_DAY = "gives no publication date"
"""What the last step of an expression says that counts from a publication which is not known."""


class ReadingState(Enum):
    """How far the reading of an article has come."""

    READING = auto()
    READY = auto()
    FAILED = auto()
    CANCELLED = auto()


@dataclass(frozen=True)
class Opened:
    """What an article holds: fetched when somebody looks at it, as there may be thousands."""

    text: str
    extraction: Extraction | None = None
    clues: tuple[Clue, ...] = ()
    curated: tuple[Curated, ...] = ()
    """The events as the user has them, dismissed ones too. Their ids are unique among all open articles."""
    as_read: Mapping[str, Event] = field(default_factory=dict)
    """The events as they were read, without what the user made of them, by the ids they have in the window."""

    @cached_property
    def display(self) -> DisplayText:
        """The text as the reader shows it."""
        return DisplayText.of(self.text)

    @cached_property
    def by_id(self) -> dict[str, Curated]:
        """The events by the ids they have in the window."""
        return {c.key: c for c in self.curated}

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


@dataclass(frozen=True)
class Document:
    """An open article. ``key`` is unique in the window and prefixes the ids of its events."""

    key: str
    name: str
    open: Callable[[], Opened] = field(compare=False, repr=False)
    origin: str | None = None
    """The path or address it came from."""
    published: date | None = None
    """The publication date the user gave, if any."""
    state: ReadingState = ReadingState.READING
    error: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    """The user's own title, byline, agency and publisher, those that there are."""
    headline: str | None = None
    """As it was read."""
    day: date | None = None
    """The day of publication, the user's or the page's."""
    is_read: bool = False
    """Whether there is an extraction."""

    @classmethod
    def of(cls, key: str, name: str, text: str, extraction: Extraction | None = None) -> Document:
        """An article in memory, read if there is an extraction, of which nothing was decided."""
        read = keyed(key, extraction.events) if extraction else {}
        opened = Opened(text, extraction, (), curate(read, {}), read)
        if extraction is None:
            return cls(key, name, lambda: opened)
        article = extraction.article
        day = article.published.shown if article.published else None
        state = ReadingState.READY
        return cls(key, name, lambda: opened, state=state, headline=article.title, day=day, is_read=True)

    @property
    def text(self) -> str:
        return self.open().text

    @property
    def extraction(self) -> Extraction | None:
        return self.open().extraction

    @property
    def clues(self) -> tuple[Clue, ...]:
        """What the file said of the article outside the text."""
        return self.open().clues

    @property
    def display(self) -> DisplayText:
        return self.open().display

    @property
    def curated(self) -> tuple[Curated, ...]:
        return self.open().curated

    @property
    def as_read(self) -> Mapping[str, Event]:
        return self.open().as_read

    @property
    def events(self) -> tuple[Event, ...]:
        return self.open().events

    @property
    def told(self) -> dict[str, tuple[tuple[int, int], ...]]:
        return self.open().told

    @property
    def expressions(self) -> dict[str, TimeExpression]:
        return self.open().expressions

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

    @cached_property
    def undatable(self) -> str:
        """The first words of the text that have no date because the day of publication is not known; empty if none."""
        unread = (e for e in self.expressions.values() if e.interval.is_unknown and e.steps)
        return next((e.text for e in unread if FOR_WANT_OF_A_DAY in e.steps[-1]), "")

    @cached_property
    def published_as(self) -> tuple[date, str] | None:
        """The day of publication with the title, None where the day is not known."""
        return (self.day, self.title) if self.day else None

    @cached_property
    def title(self) -> str:
        """What the user calls it, else the headline where one was read, else the name of the file."""
        return self.given.get("title") or self.headline or self.name


def read_alike(some: Sequence[Document], others: Sequence[Document]) -> bool:
    """Whether these are the same articles, as far read and of the same days, whatever else became of them."""
    return len(some) == len(others) and all(
        a is b or (a.key, a.state, a.day) == (b.key, b.state, b.day) for a, b in zip(some, others, strict=True)
    )


class Accounts(Protocol):
    """Which events of several articles are one; a project knows."""

    def lead(self, key: str) -> str:
        """The event that stands for this one: mostly its own."""
        ...

    def tellings(self, curated: Curated) -> tuple[tuple[Telling, ...], tuple[Conflict, ...]]:
        """What several articles tell of an event, and in what they contradict each other; empty for one article."""
        ...


class Alone:
    """Every event stands for itself."""

    def lead(self, key: str) -> str:
        return key

    def tellings(self, _curated: Curated) -> tuple[tuple[Telling, ...], tuple[Conflict, ...]]:
        return (), ()


def _number(key: str) -> int:
    return int(key[1:] or 0)


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
        self.accounts: Accounts = Alone()
        """Set by whoever keeps the articles."""
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
        last = next(reversed(self._documents), document.key)
        came_back = document.key not in self._documents and _number(document.key) < _number(last)
        self._documents[document.key] = document
        if came_back:
            self._documents = dict(sorted(self._documents.items(), key=lambda item: _number(item[0])))
        if self._current is None:
            self.show(document.key)
        self._announce("changed")

    def fill(self, documents: Iterable[Document]) -> None:
        """Have these articles, in order of their keys, and no others."""
        with self.together():
            self.clear()
            self._documents = {d.key: d for d in documents}
            if first := next(iter(self._documents), None):
                self.show(first)

    def update(self, document: Document) -> None:
        """Replace an article by a later state of it. One that was closed meanwhile stays closed."""
        if document.key in self._documents:
            self.put(document)

    def close(self, key: str) -> None:
        """Close an article; the reader goes on to the last one left."""
        if self._documents.pop(key, None):
            if key == self._current:
                self._current = next(reversed(self._documents), None)
                self._announce("current_changed")
            self._announce("changed")

    def clear(self) -> None:
        """Close all articles."""
        with self.together():
            self._documents = {}
            if self._current is not None:
                self._current = None
                self._announce("current_changed")
            self.touch()

    def show(self, key: str) -> None:
        """Let the reader show this article."""
        if key != self._current and key in self._documents:
            self._current = key
            self._announce("current_changed")

    def touch(self) -> None:
        """Say that the events are others than before, whatever became of the articles."""
        self._announce("changed")

    # Events

    def find(self, event_id: str) -> tuple[Document, Event] | None:
        """The event of that id with its article: also one that stands behind another, or was dismissed."""
        document, curated = self.get(article_of(event_id)), self.curated(event_id)
        if document is None or curated is None:
            return None
        tellings, conflicts = self.accounts.tellings(curated)
        told = replace(curated.event, tellings=tellings, conflicts=conflicts) if tellings else curated.event
        return document, told

    def curated(self, event_id: str) -> Curated | None:
        """The event with what the user made of it."""
        document = self.get(article_of(event_id))
        return document.open().by_id.get(event_id) if document else None

    def lead(self, event_id: str) -> str:
        """The id of the event that stands for this one on the timeline: mostly its own."""
        return self.accounts.lead(event_id)

    def told_in(self, event_id: str, key: str) -> Event | None:
        """What an article tells of an event: the event itself, or the article's own telling of it."""
        document = self.get(key)
        if document is None:
            return None
        lead = self.lead(event_id)
        found = self.find(lead)
        known = (event_id, lead, *(t.event for t in (found[1].tellings if found else ())))
        return next((c.event for i in known if (c := document.open().by_id.get(i))), None)

    def _announce(self, signal: str) -> None:
        """Emit a signal without arguments, now or when all changes are made."""
        if self._held is not None:
            self._held.add(signal)
        else:
            getattr(self, signal).emit()
