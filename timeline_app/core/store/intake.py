"""Takes in articles together with their readings and with what was decided about their events, as one command."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from timeline_app.core.store import labels
from timeline_app.core.store.codec import added_to_json, article_to_json, decision_to_json
from timeline_app.core.store.curation import UNDECIDED
from timeline_app.core.store.leads import pair_key
from timeline_app.core.store.values import Added, Decision, KeptArticle, NewArticle

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from timeline_app.core.events.across import Decisions
    from timeline_app.core.store.book import Book
    from timeline_app.core.store.values import Change
    from timeline_app.core.values import Event, Extraction

    Wanted = dict[tuple[str, str], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Handed:
    """An article that is handed over. Events go by the ids they have where they come from.

    ``article`` is one that is new here, or the key of one that is there already; "" stands for events in no article.
    ``extraction`` and ``published`` (the user's date) count for new ones only. ``places`` are the keys of read events
    within the article, "345-352"; what is decided of those is in ``decided``. ``added`` are events of the user's.
    """

    article: NewArticle | str
    name: str
    extraction: Extraction | None = None
    published: date | None = None
    places: Mapping[str, str] = field(default_factory=dict)
    decided: Mapping[str, Decision] = field(default_factory=dict)
    added: Mapping[str, tuple[Event, Decision]] = field(default_factory=dict)


def take_in(book: Book, handed: Sequence[Handed], merging: Decisions, at: datetime, engine: str) -> Change:
    """Have the articles, readings and decisions in the project; what was decided there of the same events gives way.

    Raises:
        ProjectError: it could not be saved; nothing is changed.
    """
    with book.changing() as connection:
        intake = _Intake(book, connection, at)
        for one in handed:
            intake.take(one)
        intake.take_merging(merging)

        def keep(connection: sqlite3.Connection) -> None:
            for article, extraction in intake.read:
                book.contents.keep_reading(connection, article, extraction, engine)

        return book.carry_out(labels.TAKE_IN.of([one.name for one in handed]), at, intake.wanted, keep)


class _Intake:
    """Gathers the records of one command."""

    def __init__(self, book: Book, connection: sqlite3.Connection, at: datetime) -> None:
        self._book, self._connection, self._at = book, connection, at
        self._keys: dict[str, str] = {}
        """The keys that events have here, by the ids they came with."""
        self.wanted: Wanted = {}
        self.read: list[tuple[KeptArticle, Extraction]] = []

    def take(self, one: Handed) -> None:
        if isinstance(one.article, NewArticle):
            key, text = self._new(one.article, one), one.article.text
        else:
            key, text = one.article, self._known(one.article)
        self._keys |= {event: f"{key}:{place}" for event, place in one.places.items()}
        for event, decision in one.decided.items():
            self.wanted["decision", self._keys[event]] = decision_to_json(decision)
        for event, (made, decision) in one.added.items():
            self._keys[event] = self._add(made, key, text, decision)

    def take_merging(self, merging: Decisions) -> None:
        """What the user made one, and what was parted; of events that did not come along nothing is said."""
        for group in merging.together:
            members = [self._keys[event] for event in sorted(group) if event in self._keys]
            if len(members) > 1:
                self.wanted |= {("group", m): {"group": members[0], "place": i} for i, m in enumerate(members)}
        for pair in merging.apart:
            parted = [self._keys[event] for event in sorted(pair) if event in self._keys]
            if len(parted) > 1:
                self.wanted["apart", pair_key(*parted)] = {}

    def _new(self, new: NewArticle, one: Handed) -> str:
        [key] = self._book.next_key("a", self._connection)
        source = self._book.contents.keep_source(self._connection, new)
        at = self._at.isoformat()
        kept = KeptArticle(key, new.name, new.fingerprint, source, at, new.origin, published=one.published)
        self.wanted["article", key] = article_to_json(kept)
        if one.extraction is not None:
            self.read.append((kept, one.extraction))
        return key

    def _known(self, key: str) -> str:
        """The text of an article that is there; one that was removed comes back."""
        if key:
            kept = self._book.contents.article(key)
            self.wanted["article", key] = article_to_json(replace(kept, removed=False))
        return self._book.contents.text(key)

    def _add(self, event: Event, article: str, text: str, decision: Decision) -> str:
        [number] = self._book.next_key("u", self._connection)
        key = f"{article}:{number}"
        self.wanted["added", key] = added_to_json(Added(key, article, replace(event, id=key)), text)
        if decision != UNDECIDED:
            self.wanted["decision", key] = decision_to_json(decision)
        return key
