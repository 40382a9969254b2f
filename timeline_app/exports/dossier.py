"""What is handed on: articles, and the events in them as the user has them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.core.values import Status
from timeline_app.exports.words import is_dated

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.values import Article, Event, Extraction


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article under its key, with the file or address it came from."""

    key: str
    name: str
    extraction: Extraction
    origin: str | None = None

    @property
    def article(self) -> Article:
        return self.extraction.article

    @property
    def title(self) -> str:
        """The headline where one was read, else the name."""
        return self.article.title or self.name

    @property
    def published(self) -> date | None:
        return self.article.published.date if self.article.published else None


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of the article ``source``, and what the user made of it."""

    event: Event
    source: str
    verdict: str | None = None
    """"confirmed", "dismissed" or None."""
    note: str = ""
    tags: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    """The fields that the user set."""

    @property
    def is_dismissed(self) -> bool:
        return self.verdict == "dismissed"


@dataclass(frozen=True)
class Dossier:
    """Articles in order and their events."""

    title: str
    sources: tuple[SourceArticle, ...]
    entries: tuple[Entry, ...]

    @cached_property
    def by_key(self) -> dict[str, SourceArticle]:
        """The articles by their keys."""
        return {s.key: s for s in self.sources}

    def told_by(self, entry: Entry) -> tuple[SourceArticle, ...]:
        """The articles that tell of an event, its own first."""
        keys = dict.fromkeys([entry.source, *(t.article for t in entry.event.tellings)])
        return tuple(self.by_key[key] for key in keys if key in self.by_key)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which events are handed on."""

    undated: bool = True
    dismissed: bool = False
    negated: bool = True


def chosen(dossier: Dossier, choice: Choice) -> tuple[Dossier, tuple[str, ...]]:
    """The dossier with the chosen events in order of time, and what is left out, in words for the user."""
    kept, left_out = list(dossier.entries), []
    for wanted, leave, one, many in _RULES:
        if wanted(choice):
            continue
        gone = [e for e in kept if leave(e)]
        kept = [e for e in kept if not leave(e)]
        if gone:
            left_out.append(f"{len(gone)} {one if len(gone) == 1 else many} left out")
    return replace(dossier, entries=tuple(sorted(kept, key=in_time))), tuple(left_out)


_RULES: tuple[tuple[Callable[[Choice], bool], Callable[[Entry], bool], str, str], ...] = (
    (lambda c: c.dismissed, lambda e: e.is_dismissed, "dismissed event", "dismissed events"),
    (
        lambda c: c.negated,
        lambda e: e.event.status is Status.NEGATED,
        "event that did not happen",
        "events that did not happen",
    ),
    (lambda c: c.undated, lambda e: not is_dated(e.event), "event without a date", "events without a date"),
)


def in_time(entry: Entry) -> tuple[bool, date, time, date, str, int]:
    """Sort key: by start, then end, then place in the text; undated events last. An open start sorts by the end."""
    event = entry.event
    interval = event.when.interval
    if not is_dated(event):
        return True, date.max, time.min, date.max, entry.source, event.sentence.start
    start = interval.earliest or interval.latest or date.max
    last = interval.latest or date.max
    return False, start, interval.earliest_time or time.min, last, entry.source, event.sentence.start


def uid_of(entry: Entry) -> str:
    """A name for the event that no other in the dossier has, of letters, digits, dots and hyphens."""
    own = entry.event.id.rpartition(":")[2]
    return f"{entry.source}.{own}"


def dossier_of(title: str, sources: tuple[SourceArticle, ...]) -> Dossier:
    """All events of the articles as they were read; ids carry the key of their article where there are several."""
    several = len(sources) > 1
    return Dossier(
        title,
        sources,
        tuple(
            Entry(replace(event, id=f"{s.key}:{event.id}") if several else event, s.key)
            for s in sources
            for event in s.extraction.events
        ),
    )
