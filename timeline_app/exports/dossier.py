"""What is handed on: articles, and the events in them as the user has them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.core.events.across import Told, merge_articles
from timeline_app.core.events.across.decisions import NONE, Decisions
from timeline_app.core.values import Status
from timeline_app.exports.words import is_dated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline_app.core.values import Article, Event, Extraction

    _Rule = tuple[Callable[["Entry"], bool], str, str]


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
    origin: str = "read"
    """"read", "added" by the user, or "kept" from an earlier reading."""
    read: Event | None = None
    """The event as it was read, where the user set fields of it."""

    @property
    def is_dismissed(self) -> bool:
        return self.verdict == "dismissed"


@dataclass(frozen=True)
class Dossier:
    """Articles in order and their events; ``decisions`` are the user's on which events are one."""

    title: str
    sources: tuple[SourceArticle, ...]
    entries: tuple[Entry, ...]
    decisions: Decisions = NONE

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
    """Which events are handed on. ``among``, if given, are the ids of those that are, as filtered or selected."""

    undated: bool = True
    dismissed: bool = False
    negated: bool = True
    among: frozenset[str] | None = None


def chosen(dossier: Dossier, choice: Choice) -> tuple[Dossier, tuple[str, ...]]:
    """The dossier with the chosen events in order of time, and what is left out, in words for the user."""
    kept, left_out = list(dossier.entries), []
    for leaves, one, many in (_outside(dossier, choice), *_rules(choice)):
        gone = [e for e in kept if leaves(e)]
        kept = [e for e in kept if not leaves(e)]
        if gone:
            left_out.append(f"{len(gone):,} {one if len(gone) == 1 else many} left out")
    return replace(dossier, entries=tuple(sorted(kept, key=in_time))), tuple(left_out)


def _rules(choice: Choice) -> Iterator[_Rule]:
    if not choice.dismissed:
        yield _is_dismissed, "dismissed event", "dismissed events"
    if not choice.negated:
        yield _is_negated, "event that did not happen", "events that did not happen"
    if not choice.undated:
        yield _is_undated, "event without a date", "events without a date"


def _is_dismissed(entry: Entry) -> bool:
    return entry.is_dismissed


def _is_negated(entry: Entry) -> bool:
    return entry.event.status is Status.NEGATED


def _is_undated(entry: Entry) -> bool:
    return not is_dated(entry.event)


def _outside(dossier: Dossier, choice: Choice) -> _Rule:
    """What is not among the events wanted. What stands behind a wanted event goes with it."""
    wanted = choice.among
    if wanted is None:
        return (lambda _entry: False), "", ""
    told = {t.event for e in dossier.entries for t in e.event.tellings if e.event.id in wanted}
    kept = wanted | told
    return (lambda entry: entry.event.id not in kept), "event not chosen", "events not chosen"


def merged(dossier: Dossier, *, whole: bool = False) -> Dossier:
    """The dossier with what several articles tell standing once, with its sources and conflicts.

    ``whole`` keeps the other articles' own accounts beside it, for formats that lose nothing.
    """
    if len(dossier.sources) < 2 and not dossier.decisions.together:
        return dossier
    told: dict[str, list[Event]] = {s.key: [] for s in dossier.sources}
    for entry in dossier.entries:
        if not entry.is_dismissed:
            told[entry.source].append(entry.event)
    articles = (Told(s.key, s.article.published, tuple(told[s.key])) for s in dossier.sources)
    found = merge_articles(articles, dossier.decisions)
    leads = {event.id: event for event in found.events}
    entries = (replace(e, event=leads.get(e.event.id, e.event)) for e in dossier.entries)
    return replace(dossier, entries=tuple(e for e in entries if whole or e.event.id not in found.leads))


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
    return f"{entry.source or 'own'}.{own}"


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
