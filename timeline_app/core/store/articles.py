"""The articles of a project: import, removal, publication dates, the user's words about them, and their readings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from timeline_app.core.store import labels
from timeline_app.core.store.codec import article_from_json, article_to_json, clues_from_json
from timeline_app.core.store.derived import key_of, number_of
from timeline_app.core.store.errors import decoding
from timeline_app.core.store.values import KeptArticle, Summary

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from timeline_app.core.store.book import Book
    from timeline_app.core.store.values import Change, Curated, NewArticle
    from timeline_app.core.values import Clue, Extraction


class Articles:
    """Reached as ``project.articles``. Times of commands are passed in; keys are like "a12" and never used again."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._kept: tuple[int, dict[str, KeptArticle]] | None = None

    def all(self, *, removed: bool = False) -> tuple[KeptArticle, ...]:
        """The articles in order of their import, those removed only if asked for."""
        return tuple(a for a in self._all().values() if removed or not a.removed)

    def get(self, key: str) -> KeptArticle:
        """An article, removed or not.

        Raises:
            KeyError: there is none of that key.
        """
        return self._book.contents.article(key)

    def text(self, key: str) -> str:
        """The text of an article."""
        return self._book.contents.text(key)

    def clues(self, key: str) -> tuple[Clue, ...]:
        """What the article's file said of it outside the text."""
        return clues_from_json(self._book.contents.source(self.get(key).source))

    def extraction(self, key: str) -> Extraction | None:
        """The present reading; its events are as read, their ids those of the reading. None where it is not read."""
        return self._book.contents.extraction(self.get(key))

    def events(self, key: str) -> tuple[Curated, ...]:
        """The events of an article as the user has them; of "" those in no article."""
        return self._book.contents.curated(self.get(key) if key else None)

    def some(self, keys: Iterable[str]) -> dict[str, KeptArticle]:
        """Those of the articles that are there and not removed."""
        records = ((key, self._book.history.get("article", key)) for key in keys)
        found = (article_from_json(key, data) for key, data in records if data)
        return {a.key: a for a in found if not a.removed}

    @decoding("a summary")
    def summaries(self, keys: Collection[str] | None = None) -> dict[str, Summary]:
        """What is known of articles that are read without opening them, of all if none are named."""
        asked = "SELECT article, title, published FROM summary"
        database = self._book.database
        numbers = [number_of(key) for key in keys or ()]
        rows = database.rows(asked) if keys is None else database.among(f"{asked} WHERE article IN ({{}})", numbers)
        return {key_of(n): Summary(title, date.fromisoformat(day) if day else None) for n, title, day in rows}

    def known(self, fingerprint: str) -> KeptArticle | None:
        """The article of that fingerprint, removed or not, or None."""
        return next((a for a in self._all().values() if a.fingerprint == fingerprint), None)

    def unread(self, engine: str) -> tuple[str, ...]:
        """The keys of the articles that this engine has not read as they stand, those without any reading first."""
        made = self._book.contents.engines(self.all())
        return tuple(sorted((k for k, by in made.items() if by != engine), key=lambda k: made[k] is not None))

    def add(self, articles: Sequence[NewArticle], at: datetime) -> Change:
        """Import articles. One that the project has already is not added again; one that was removed comes back."""
        present = {a.fingerprint: a for a in self._all().values()}
        new = {a.fingerprint: a for a in articles if a.fingerprint not in present}
        back = [a for n in articles if (a := present.get(n.fingerprint)) and a.removed]
        wanted = _records(replace(a, removed=False) for a in back)
        with self._book.changing() as connection:
            keys = self._book.next_key("a", connection, len(new))
            kept = [self._keep(connection, k, a, at) for k, a in zip(keys, new.values(), strict=True)]
            wanted |= _records(kept)
            names = [a.name for a in (*kept, *back)]
            return self._book.carry_out(labels.IMPORT.of(names), at, wanted)

    def remove(self, keys: Iterable[str], at: datetime) -> Change:
        """Take articles and their events out of sight; nothing of them is lost."""
        return self._set(keys, at, labels.REMOVE, removed=True)

    def restore(self, keys: Iterable[str], at: datetime) -> Change:
        """Bring removed articles back."""
        return self._set(keys, at, labels.RESTORE_ARTICLES, removed=False)

    def set_words(self, key: str, at: datetime, **words: str | None) -> Change:
        """Set the user's own ``title``, ``byline``, ``agency``, ``publisher`` or ``name``; None is as read.

        Raises:
            TypeError: another field is named.
        """
        if unknown := set(words) - {"title", "byline", "agency", "publisher", "name"}:
            raise TypeError(f"not a field of an article's words: {sorted(unknown)}")
        return self._set([key], at, labels.CHANGE_DETAILS, **words)

    def set_published(
        self, key: str, day: date | None, at: datetime, extraction: Extraction | None = None, engine: str = ""
    ) -> Change:
        """Set the publication date, or leave it to the page again (None), with the reading that follows from it.

        Without a reading an earlier one on the same date holds; if there is none the article waits in ``unread``.
        """
        article = replace(self.get(key), published=day)

        def keep(connection: sqlite3.Connection) -> None:
            if extraction is not None:
                self._book.contents.keep_reading(connection, article, extraction, engine)

        with self._book.changing():
            if extraction is not None:
                self._book.write([], keep)
            return self._set([key], at, labels.SET_PUBLISHED, published=day)

    def put_reading(self, key: str, extraction: Extraction, engine: str) -> None:
        """Keep what an engine read in an article as it stands; no command, and nothing to undo."""
        self.put_readings([(key, extraction)], engine)

    def put_readings(self, readings: Sequence[tuple[str, Extraction]], engine: str) -> None:
        """Keep readings of several articles in one transaction. Those of articles that are not there are left.

        Raises:
            ValueError: a reading is of another text.
        """
        there = self._all()
        known = [(there[key], extraction) for key, extraction in readings if key in there]

        def keep(connection: sqlite3.Connection) -> None:
            for article, extraction in known:
                self._book.contents.keep_reading(connection, article, extraction, engine)

        self._book.write([article.key for article, _ in known], keep)

    def _all(self) -> dict[str, KeptArticle]:
        if self._kept is None or self._kept[0] != self._book.version:
            records = self._book.history.all("article")
            with decoding("an article"):
                kept = [article_from_json(key, records[key]) for key in sorted(records, key=number_of)]
            self._kept = (self._book.version, {a.key: a for a in kept})
        return self._kept[1]

    def _keep(self, connection: sqlite3.Connection, key: str, new: NewArticle, at: datetime) -> KeptArticle:
        source = self._book.contents.keep_source(connection, new)
        return KeptArticle(key, new.name, new.fingerprint, source, at.isoformat(), new.origin)

    def _set(self, keys: Iterable[str], at: datetime, command: labels.Command, **fields: Any) -> Change:
        with self._book.changing():
            changed = [replace(self.get(key), **fields) for key in keys]
            return self._book.carry_out(command.of([a.name for a in changed]), at, _records(changed))


def _records(articles: Iterable[KeptArticle]) -> dict[tuple[str, str], dict[str, Any] | None]:
    return {("article", a.key): article_to_json(a) for a in articles}
