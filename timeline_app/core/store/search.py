"""Answers questions about the events of a project: one by key, pages of a table, search as one types, counts."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from timeline_app.core.store.codec import loads
from timeline_app.core.store.curation import article_of
from timeline_app.core.store.errors import decoding
from timeline_app.core.store.finding import Finder
from timeline_app.core.store.leads import ids_of
from timeline_app.core.store.wanted import ALL, Facets, Filter, Order, match_expression
from timeline_app.core.values import Conflict, Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from timeline_app.core.store.book import Book
    from timeline_app.core.store.columns import EventColumns
    from timeline_app.core.store.names import Names
    from timeline_app.core.store.values import Curated

    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

CANDIDATES = 1000
"""Events looked at for the most important of a search; a word begun with one letter has hundreds of thousands."""
LARGE_SHARE = 0.05
"""Of all events: among the candidates there are some that pass a filter that lets so many through."""
ARTICLES_KEPT = 64


class Page(NamedTuple):
    """A stretch of the rows of a table: the ids of its events, and how many rows there are in all."""

    ids: tuple[int, ...]
    total: int


class EventLine(NamedTuple):
    """What a label shows of an event: key, title, the words that date it, and the word for its pill."""

    key: str
    title: str
    words: str
    pill: str


class State(NamedTuple):
    """Columns, the words behind their numbers, and which of their rows pass a filter; all of one moment.

    ``possible`` are those that would pass if what did not happen were asked for.
    """

    columns: EventColumns
    names: Names
    passes: Bools
    possible: Bools


_GONE = EventLine("", "", "", "")


def _numbers(ids: Iterable[int]) -> list[int]:
    """Ids as SQLite takes them, which knows none of numpy's numbers."""
    return [int(i) for i in ids]


def _array(rows: Sequence[tuple[int]]) -> Ints:
    """The numbers of a query for one number a row."""
    return np.fromiter((i for (i,) in rows), np.int64, len(rows))


def _word(value: object) -> str:
    """A text of a table, which in a damaged file can be anything."""
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


class EventSearch:
    """Keeps answers until the project changes.

    The database is held only while it is asked: what is found in the columns of a moment holds for that moment, however
    long it takes, and nobody need wait for it.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._version = -1
        self._finder: Finder | None = None
        self._articles: Any = None
        self._matching: tuple[tuple[str, int], Ints] | None = None
        self._sequence: tuple[tuple[Finder, Filter, Order, bool], Ints] | None = None
        self._by_title: tuple[int, Ints] | None = None

    @decoding("the columns")
    def columns(self) -> EventColumns:
        """All events shown, as arrays."""
        with self._book.database.lock:
            return self._book.columns.get()

    def names(self) -> Names:
        """The words behind the numbers of the columns."""
        return self._refresh().names

    def event(self, key: str) -> Curated:
        """An event with its tellings.

        Raises:
            KeyError: there is none of that key.
        """
        with self._book.database.lock:
            curated = self._curated(key)
            told, conflicts = self.tellings(curated)
            return replace(curated, event=replace(curated.event, tellings=told, conflicts=conflicts))

    def events(self, wanted: Filter | None) -> tuple[Curated, ...]:
        """All events that a filter lets through."""
        with self._book.database.lock:
            state = self.state(wanted or ALL)
            return tuple(self.event(key) for key in self.texts(state.columns.ids[state.passes].tolist(), "key"))

    @decoding("an event")
    def texts(self, ids: Sequence[int], column: str) -> list[str]:
        """The title or key of events by id."""
        rows = self._book.database.among(f"SELECT id, {column} FROM event WHERE id IN ({{}})", _numbers(ids))  # noqa: S608
        found = {number: _word(text) for number, text in rows}
        return [found.get(int(i), "") for i in ids]

    @decoding("an event")
    def lines(self, ids: Sequence[int]) -> list[EventLine]:
        """What labels show of events by id; those that are gone have empty lines."""
        statement = "SELECT id, key, title, words, pill FROM event WHERE id IN ({})"
        rows = self._book.database.among(statement, _numbers(ids))
        found = {row[0]: EventLine(*map(_word, row[1:])) for row in rows}
        return [found.get(int(i), _GONE) for i in ids]

    def lead(self, key: str) -> str:
        """The key of the event that stands for this one, mostly its own."""
        with self._book.database.lock:
            leads = self._book.led().leads
            number = self.ids([key]).get(key) if leads else None
            lead = leads.get(number) if number is not None else None
            return key if lead is None else self.texts([lead], "key")[0]

    def told_in(self, lead: int) -> int:
        """How many articles tell of an event, by its id."""
        with self._book.database.lock:
            others = self._book.led().below.get(lead, ())
            return len({article_of(key) for key in self.texts([lead, *others], "key")}) if others else 1

    @decoding("the columns")
    def passing(self, wanted: Filter) -> Ints:
        """The rows of the columns that a filter lets through, in order."""
        return np.flatnonzero(self.state(wanted).passes)

    @decoding("the columns")
    def state(self, wanted: Filter) -> State:
        """The columns, which of their rows a filter lets through, and the names, all of one moment."""
        finder, found = self._asked(wanted.text)
        possible = finder.mask(replace(wanted, negated=True), found)
        return State(finder.columns, finder.names, finder.kept(possible, wanted), possible)

    def ids(self, keys: Sequence[str]) -> dict[str, int]:
        """The ids of events by key."""
        return ids_of(self._book.database, keys)

    def find(self, query: str, limit: int, wanted: Filter = ALL) -> tuple[str, ...]:
        """The keys of events with all words typed; hits in title and names first, then the most important."""
        match = match_expression(query)
        if match is None:
            return ()
        with self._book.database.lock:
            finder, with_text = self._asked(wanted.text)
            columns, passes = finder.columns, finder.mask(wanted, with_text)
            best = self._ranked(columns, "headings", match, passes)
            if len(best) < limit:
                best = list(dict.fromkeys([*best, *self._ranked(columns, "words", match, passes)]))
            return tuple(self.texts(columns.ids[best[:limit]].tolist(), "key"))

    @decoding("the columns")
    def facets(self, wanted: Filter) -> Facets:
        """The counts for a filter."""
        finder, found = self._asked(wanted.text)
        return finder.facets(wanted, found)

    @decoding("the columns")
    def page(self, wanted: Filter, order: Order, offset: int, limit: int, *, descending: bool) -> Page:
        """A stretch of the rows of a table."""
        ids = self.sequence(wanted, order, descending=descending)
        return Page(tuple(ids[offset : offset + limit].tolist()), len(ids))

    @decoding("the columns")
    def sequence(self, wanted: Filter, order: Order, *, descending: bool) -> Ints:
        """The ids of all events that a filter lets through."""
        finder, found = self._asked(wanted.text)
        kept, ids = self._sequence or (None, None)
        if ids is None or kept != (finder, wanted, order, descending):
            rows = finder.order(order, self._titles)
            rows = rows[finder.mask(wanted, found)[rows]]
            ids = finder.columns.ids[rows[::-1] if descending else rows]
            self._sequence = (finder, wanted, order, descending), ids
        return ids

    def _refresh(self) -> Finder:
        """What answers for the present state; another after each change."""
        with self._book.database.lock:
            if self._finder is None or self._version != self._book.version:
                self._finder = Finder(self.columns(), self._book.names.current())
                self._articles = lru_cache(ARTICLES_KEPT)(self._read_article)
                self._version = self._book.version
            return self._finder

    def _asked(self, text: str) -> tuple[Finder, Ints | None]:
        """What answers for the present state, and the rows of events with all these words, None without words."""
        match = match_expression(text)
        with self._book.database.lock:
            finder = self._refresh()
            return finder, None if match is None else finder.columns.telling(self._ids_with(match))

    def _ids_with(self, match: str) -> Ints:
        """The events with some words. They are kept, as most changes are not of words."""
        version = self._book.derived.lines_version
        if self._matching is None or self._matching[0] != (match, version):
            found = self._book.database.rows("SELECT rowid FROM words WHERE words MATCH ?", match)
            self._matching = (match, version), _array(found)
        return self._matching[1]

    def _ranked(self, columns: EventColumns, index: str, match: str, passes: Any) -> list[int]:
        statement = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?"  # noqa: S608
        # Of a filter that lets little through, all there are must be looked at.
        most = CANDIDATES if passes.sum() > LARGE_SHARE * len(passes) else -1
        rows = columns.telling(_array(self._book.database.rows(statement, match, most)))
        rows = rows[passes[rows]]
        order = np.argsort(-columns["importance"][rows], kind="stable")
        return [int(row) for row in rows[order]]

    def _titles(self) -> Ints:
        with self._book.database.lock:
            version = self._book.derived.lines_version
            if self._by_title is None or self._by_title[0] != version:
                found = self._book.database.rows("SELECT id FROM event ORDER BY title COLLATE NOCASE, id")
                self._by_title = version, _array(found)
            return self._by_title[1]

    def _curated(self, key: str) -> Curated:
        self._refresh()
        found: Curated = self._articles(article_of(key))[key]
        return found

    def _read_article(self, article: str) -> dict[str, Curated]:
        contents = self._book.contents
        return {c.key: c for c in contents.curated(contents.article(article) if article else None)}

    def tellings(self, curated: Curated) -> tuple[tuple[Telling, ...], tuple[Conflict, ...]]:
        """What the articles that tell of an event say of its time, and what they contradict each other in."""
        with self._book.database.lock:
            number = self.ids([curated.key]).get(curated.key)
            others = self.texts(self._book.led().below.get(number, ()), "key") if number is not None else []
            told = [self._curated(key) for key in others if key]
            if not told:
                return (), ()
            ids = self.ids([curated.key, *others]).values()
            return tuple(Telling(c.article, c.key, c.event.when) for c in (curated, *told)), self._conflicts(ids)

    @decoding("a conflict")
    def _conflicts(self, ids: Iterable[int]) -> tuple[Conflict, ...]:
        found = [self._book.database.one("SELECT accounts FROM conflict WHERE lead = ?", number) for number in ids]
        return tuple(
            Conflict(about, tuple((a, words) for a, words in accounts))
            for row in found
            if row
            for about, accounts in loads(row[0])
        )
