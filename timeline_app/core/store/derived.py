"""Keeps the tables that are made from the records and readings: events by key, words for the search, packed columns.

They are written in the transaction of what changed them, and made anew where they are lost or of an earlier version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.categories import category_of
from timeline_app.core.store.codec import article_from_json, storable
from timeline_app.core.store.packed import pack_events, pack_links
from timeline_app.core.store.tables import DERIVED_TABLES, DERIVED_VERSION, make_derived

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from timeline_app.core.store.contents import Contents
    from timeline_app.core.store.database import Database
    from timeline_app.core.store.history import Edit, History
    from timeline_app.core.store.names import NameTable
    from timeline_app.core.store.values import Curated, KeptArticle

    Line = tuple[str, str, str, str, str, int, int]
    """Key, title, the words that date it, the word for its pill, names, and the extent of the sentence."""

_LINE = "key, title, words, pill, names, first, last"
UNKNOWN_DIGEST = b"?"
"""No digest of anything, not even of an article that tells nothing: the article is to be compared in any case."""
_PER_EVENT = ("decision", "added", "group")


def number_of(article: str) -> int:
    """The number in an article's key; 0 for events in no article."""
    return int(article[1:]) if article else 0


def key_of(number: int) -> str:
    """The key of the article of a number, "" for 0."""
    return f"a{number}" if number else ""


def touched_articles(edits: Iterable[Edit]) -> set[str]:
    """The keys of the articles whose events a change may concern, "" for events in no article."""
    touched = {e.key for e in edits if e.kind == "article"}
    return touched | {e.key.partition(":")[0] for e in edits if e.kind in _PER_EVENT}


class Derived:
    """Writes within the caller's transaction and does not open one, but for ``rebuild``."""

    def __init__(self, database: Database, history: History, contents: Contents, names: NameTable) -> None:
        self._database, self._history, self._contents, self._names = database, history, contents, names
        self.lines_version = 0
        """Grows with every change of titles, names or sentences."""
        self.ids_version = 0
        """Grows when events come or go."""

    @property
    def is_current(self) -> bool:
        """Whether the tables are there and of this version."""
        rows = self._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        there = {name for (name,) in rows}
        return there.issuperset(DERIVED_TABLES) and self._database.meta("derived") == DERIVED_VERSION

    def rebuild(self, connection: sqlite3.Connection, progress: Callable[[int, int], None] | None = None) -> None:
        """Make all tables anew. ``progress`` is told how many articles are done, of how many; it may raise to stop."""
        make_derived(connection)
        self._names.forget()
        keys = ["", *self._history.all("article")]
        for done, key in enumerate(keys):
            if progress:
                progress(done, len(keys))
            self.derive(connection, key)

    def refresh(self, connection: sqlite3.Connection, edits: list[Edit]) -> None:
        """Follow a change of the records."""
        if any(e.kind == "settings" and _order(e.before) != _order(e.after) for e in edits):
            self.rebuild(connection)
            return
        again = {e.key.partition(":")[0] for e in edits if e.kind in _PER_EVENT}
        for edit in edits:
            if edit.kind == "article" and not self._only_shown(connection, edit):
                again.add(edit.key)
        for key in sorted(again):
            self.derive(connection, key)
        self._regroup(connection, edits)

    def derive(self, connection: sqlite3.Connection, key: str) -> None:
        """Make the rows of an article anew; events that stay keep their ids."""
        data = self._history.get("article", key)
        article = article_from_json(key, data) if data else None
        _mark(connection, key)
        if key and article is None:
            connection.execute("UPDATE packed SET shown = 0 WHERE article = ?", (number_of(key),))
            return
        curated = self._contents.curated(article)
        ids = self._write_events(connection, key, curated)
        name = self._namer(connection)
        events = pack_events(curated, ids, name, self._known_until(article))
        shown, number = article is None or not article.removed, number_of(key)
        self._write_summary(connection, article)
        connection.execute("REPLACE INTO packed VALUES (?, ?, ?)", (number, shown, events.tobytes()))
        connection.executemany(
            "REPLACE INTO packed_link VALUES (?, ?, ?)",
            [(link.value, number, names.tobytes()) for link, names in pack_links(curated, name).items()],
        )

    def _only_shown(self, connection: sqlite3.Connection, edit: Edit) -> bool:
        """Show or hide the rows of an article, if that is all that changed. They stay when it goes: it may return."""
        before, after = edit.before, edit.after
        if after is not None and before is not None and _reading_of(before) != _reading_of(after):
            return False
        shown = after is not None and not after["removed"]
        _mark(connection, edit.key)
        found = connection.execute("UPDATE packed SET shown = ? WHERE article = ?", (shown, number_of(edit.key)))
        return found.rowcount > 0 or after is None

    def _write_summary(self, connection: sqlite3.Connection, article: KeptArticle | None) -> None:
        """What is known of an article without opening it; nothing of one that is not read."""
        extraction = self._contents.extraction(article) if article else None
        if article is None or extraction is None:
            connection.execute("DELETE FROM summary WHERE article = ?", (number_of(article.key if article else ""),))
            return
        read, title = extraction.article, extraction.article.title
        day = read.published.shown.isoformat() if read.published else None
        row = (number_of(article.key), storable(title) if title else None, day)
        connection.execute("REPLACE INTO summary VALUES (?, ?, ?)", row)

    def _regroup(self, connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
        """Have events merged anew that the user made one, or parted."""
        keys = {k for e in edits if e.kind in ("group", "apart") for k in e.key.split("|")}
        for article in {key.partition(":")[0] for key in keys}:
            connection.execute("UPDATE keyed SET digest = ? WHERE article = ?", (UNKNOWN_DIGEST, number_of(article)))
            _mark(connection, article)

    def _write_events(self, connection: sqlite3.Connection, key: str, curated: tuple[Curated, ...]) -> list[int]:
        text = storable(self._contents.text(key))
        rows = connection.execute(
            f"SELECT {_LINE}, id FROM event WHERE key > ? AND key < ?",  # noqa: S608
            (f"{key}:", f"{key};"),
        )
        old: dict[str, tuple[int, Line]] = {row[0]: (row[7], row[:7]) for row in rows}
        lines = [_line(c) for c in curated]
        changed = [line for line in lines if old.get(line[0], (0, None))[1] != line]
        gone = [old[k] for k in old.keys() - {line[0] for line in lines}]
        self.lines_version += bool(changed or gone)
        self.ids_version += bool(gone or any(line[0] not in old for line in lines))
        _unindex(connection, [*gone, *(old[line[0]] for line in changed if line[0] in old)], text)
        connection.executemany("DELETE FROM event WHERE id = ?", [(number,) for number, _ in gone])
        numbers = {k: number for k, (number, _) in old.items()}
        for line in changed:
            numbers[line[0]] = _write_line(connection, line, numbers.get(line[0]))
        _index(connection, [(numbers[line[0]], line) for line in changed], text)
        return [numbers[line[0]] for line in lines]

    def _known_until(self, article: KeptArticle | None) -> float | None:
        extraction = self._contents.extraction(article) if article else None
        published = extraction.article.published if extraction else None
        return day_number(published.day) + 1.0 if published else None

    def _namer(self, connection: sqlite3.Connection) -> Callable[[str | None], int]:
        known, new = self._names.current(), dict[str, int]()

        def name(text: str | None) -> int:
            if not text:
                return 0
            text = storable(text)
            number = known.number(text) or new.get(text)
            if number is None:
                made = connection.execute("INSERT INTO name (text) VALUES (?)", (text,))
                number = new[text] = int(made.lastrowid or 0)
            return number

        return name


def _mark(connection: sqlite3.Connection, article: str) -> None:
    """Have the merging look at an article again."""
    if article:
        connection.execute("INSERT INTO unmerged (article) VALUES (?)", (number_of(article),))


def _order(settings: dict[str, Any] | None) -> object:
    return (settings or {}).get("day_first")


def _reading_of(article: dict[str, Any]) -> object:
    return article["source"], article["published"]


def _line(curated: Curated) -> Line:
    event = curated.event
    parties = dict.fromkeys(who.name for who in (*event.actors, *event.targets))
    place = [event.place.name] if event.place else []
    names = "; ".join([*parties, *place])
    words = storable(event.when.words or "")
    pill = category_of(event)[1]
    return curated.key, storable(event.title), words, pill, storable(names), event.sentence.start, event.sentence.end


def _write_line(connection: sqlite3.Connection, line: Line, number: int | None) -> int:
    if number is None:
        made = connection.execute(f"INSERT INTO event ({_LINE}) VALUES (?, ?, ?, ?, ?, ?, ?)", line)  # noqa: S608
        return int(made.lastrowid or 0)
    fields = "title = ?, words = ?, pill = ?, names = ?, first = ?, last = ?"
    connection.execute(f"UPDATE event SET {fields} WHERE id = ?", (*line[1:], number))  # noqa: S608
    return number


def _index(connection: sqlite3.Connection, lines: list[tuple[int, Line]], text: str) -> None:
    """Have events found by their words."""
    connection.executemany("INSERT INTO headings (rowid, text) VALUES (?, ?)", _headings(lines))
    connection.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", _words(lines, text))


def _unindex(connection: sqlite3.Connection, lines: list[tuple[int, Line]], text: str) -> None:
    """The indices hold no text of their own, so that what is to go must be named word by word."""
    connection.executemany("INSERT INTO headings (headings, rowid, text) VALUES ('delete', ?, ?)", _headings(lines))
    connection.executemany("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", _words(lines, text))


def _headings(lines: list[tuple[int, Line]]) -> list[tuple[int, str]]:
    return [(number, f"{title} {names}") for number, (_, title, _, _, names, _, _) in lines]


def _words(lines: list[tuple[int, Line]], text: str) -> list[tuple[int, str]]:
    return [(number, f"{title} {names} {text[first:last]}") for number, (_, title, _, _, names, first, last) in lines]
