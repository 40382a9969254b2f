"""Reads what a project holds of an article: its text, its present reading, and its events as the user has them."""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from timeline_app.core.store.codec import (
    added_from_json,
    article_from_json,
    decision_from_json,
    dumps,
    pack,
    reading_from_json,
    reading_to_json,
    settings_from_json,
    source_to_json,
    unpack,
)
from timeline_app.core.store.curation import curate, keyed, undated
from timeline_app.core.store.errors import DamagedProjectError, decoding
from timeline_app.core.values import AnchorKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from timeline_app.core.store.database import Database
    from timeline_app.core.store.history import History
    from timeline_app.core.store.values import Curated, Decision, KeptArticle, NewArticle, Settings
    from timeline_app.core.values import Event, Extraction

_ANOTHER_DATE = (
    "The article's date was changed since, and the present reading no longer has this event: when it was is left open"
)
TEXTS_KEPT = 64
READINGS_KEPT = 8
"""Readings kept decoded: a change of an article asks for its own several times, and others are merged meanwhile."""


class Contents:
    """Texts and readings are only ever added to: which one holds follows from the records."""

    def __init__(self, database: Database, history: History) -> None:
        self._database, self._history = database, history
        self._source = lru_cache(TEXTS_KEPT)(self._read_source)
        self._reading = lru_cache(READINGS_KEPT)(self._read_reading)

    def forget(self) -> None:
        """Drop what is remembered of the tables, as after a change that was taken back."""
        self._source.cache_clear()
        self._reading.cache_clear()

    def article(self, key: str) -> KeptArticle:
        """An article.

        Raises:
            KeyError: there is none of that key.
        """
        data = self._history.get("article", key)
        if data is None:
            raise KeyError(key)
        return article_from_json(key, data)

    def settings(self) -> Settings:
        """What holds for the whole project."""
        return settings_from_json(self._history.get("settings", ""))

    def source(self, row: int) -> dict[str, Any]:
        """A text with its clues."""
        return self._source(row)

    def text(self, article: str) -> str:
        """The text of an article, "" for that of events in no article."""
        return str(self.source(self.article(article).source)["text"]) if article else ""

    def keep_source(self, connection: sqlite3.Connection, new: NewArticle) -> int:
        """The row of a text with its clues, which is kept once however often it is imported."""
        data = dumps(source_to_json(new.text, new.clues)).encode()
        digest = hashlib.sha256(data).digest()
        found = connection.execute("SELECT id FROM source WHERE digest = ?", (digest,)).fetchone()
        if found:
            return int(found[0])
        made = connection.execute("INSERT INTO source (digest, body) VALUES (?, ?)", (digest, zlib.compress(data)))
        return int(made.lastrowid or 0)

    def basis(self, article: KeptArticle) -> str:
        """What the reading of an article depends on beside its text: the user's date, and the order of figures."""
        return basis_of(article, self.settings())

    def keep_reading(
        self, connection: sqlite3.Connection, article: KeptArticle, extraction: Extraction, engine: str
    ) -> None:
        """Keep a reading of an article as it stands; earlier ones of the same basis go unless events hang on them."""
        text, basis = self.source(article.source)["text"], self.basis(article)
        if extraction.article.text != text:
            raise ValueError(f"the reading is of another text than article {article.key}")
        decided = self._decided(article.key) - self._history.of_article("added", article.key).keys()
        earlier = self._readings(article, basis)
        if decided <= set(keyed(article.key, extraction.events)):
            connection.executemany("DELETE FROM reading WHERE id = ?", [(row,) for row, _, _ in earlier])
        body = pack(reading_to_json(extraction))
        connection.execute(
            "INSERT INTO reading (source, basis, engine, body) VALUES (?, ?, ?, ?)",
            (article.source, basis, engine, body),
        )
        self._reading.cache_clear()

    def engines(self, articles: Iterable[KeptArticle]) -> dict[str, str | None]:
        """What made the present reading of each article, by key; None where there is none."""
        rows = self._database.rows("SELECT source, basis, engine, max(id) FROM reading GROUP BY source, basis")
        made = {(source, basis): engine for source, basis, engine, _ in rows}
        settings = self.settings()
        return {a.key: made.get((a.source, basis_of(a, settings))) for a in articles}

    @decoding("a reading")
    def extraction(self, article: KeptArticle) -> Extraction | None:
        """The present reading: the last made of this text on this basis."""
        with self._database.lock:
            row = self._database.one(
                "SELECT id FROM reading WHERE source = ? AND basis = ? ORDER BY id DESC LIMIT 1",
                article.source,
                self.basis(article),
            )
            return self._extraction(row[0], article) if row else None

    @decoding("the events of an article")
    def curated(self, article: KeptArticle | None) -> tuple[Curated, ...]:
        """The events of an article, or those in no article, as the user has them."""
        with self._database.lock:
            key = article.key if article else ""
            extraction = self.extraction(article) if article else None
            read = keyed(key, extraction.events) if extraction else {}
            decisions = self._decisions(key)
            added = [added_from_json(k, data) for k, data in self._history.of_article("added", key).items()]
            known = {*read, *(a.key for a in added)}
            missing = {k for k in self._decided(key) if k not in known}
            kept = self._last_known(article, missing) if article and missing else {}
            expressions = {e.id: e for e in extraction.expressions} if extraction else {}
            return curate(read, decisions, added, kept, expressions)

    def _decisions(self, article: str) -> dict[str, Decision]:
        return {k: decision_from_json(data) for k, data in self._history.of_article("decision", article).items()}

    def _decided(self, article: str) -> set[str]:
        """Events that stay whatever is read: the user decided about them, be it only what they are one with."""
        return {*self._history.of_article("decision", article), *self._history.of_article("group", article)}

    def _last_known(self, article: KeptArticle, missing: set[str]) -> dict[str, Event]:
        """Events of earlier readings, those on the present basis first, then from the newest back."""
        basis = self.basis(article)
        rows = sorted(self._readings(article), key=lambda r: (r[1] == basis, r[0]), reverse=True)
        found: dict[str, Event] = {}
        for row, made_on, _ in rows:
            if missing <= found.keys():
                break
            extraction = self._extraction(row, article)
            events = keyed(article.key, extraction.events)
            if made_on != basis:
                events = _without_counted_dates(events, extraction)
            found |= {k: e for k, e in events.items() if k in missing and k not in found}
        return found

    def _readings(self, article: KeptArticle, basis: str | None = None) -> list[tuple[int, str, str]]:
        rows: Iterable[Any] = self._database.rows(
            "SELECT id, basis, engine FROM reading WHERE source = ? ORDER BY id", article.source
        )
        return [row for row in rows if basis is None or row[1] == basis]

    def _extraction(self, row: int, article: KeptArticle) -> Extraction:
        return self._reading(row, article.source)

    def _read_reading(self, row: int, source: int) -> Extraction:
        found = self._database.one("SELECT body FROM reading WHERE id = ?", row)
        if found is None:
            raise DamagedProjectError(self._database.path, "a reading is missing")
        return reading_from_json(unpack(found[0]), self.source(source)["text"])

    def _read_source(self, row: int) -> dict[str, Any]:
        found = self._database.one("SELECT body FROM source WHERE id = ?", row)
        if found is None:
            raise DamagedProjectError(self._database.path, "the text of an article is missing")
        with decoding("the text of an article"):
            data = unpack(found[0])
            return {"text": str(data["text"]), "clues": data["clues"]}


def basis_of(article: KeptArticle, settings: Settings) -> str:
    """What a reading depends on beside the text and its clues, as a short word."""
    order = {None: "", True: "day first", False: "month first"}[settings.day_first]
    return f"{article.published or ''}/{order}"


def _without_counted_dates(events: dict[str, Event], extraction: Extraction) -> dict[str, Event]:
    """Of events read with another publication date, only what the text dates by itself keeps its date."""
    own = {e.id for e in extraction.expressions if e.anchor.kind is AnchorKind.NONE}
    return {k: e if e.when.expression in own else undated(e, _ANOTHER_DATE) for k, e in events.items()}
