"""Keeps track of which events of several articles are one, looking only at what a change can concern.

The links found are kept in the file: which events hang together (``cluster``), which stands for which (``telling``),
what they contradict each other in (``conflict``), and hashes of the keys under which an article's events are likely to
be those of another (``keyed``). A change loads the articles that share a key with it, and no others.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.events.across import Chronicle, Decisions, Told
from timeline_app.core.events.across.account import accounts
from timeline_app.core.events.across.keys import keyed
from timeline_app.core.schema import event_to_dict
from timeline_app.core.store.codec import dumps
from timeline_app.core.store.curation import article_of, is_dismissed
from timeline_app.core.store.derived import UNKNOWN_DIGEST, key_of, number_of
from timeline_app.core.store.errors import decoding
from timeline_app.core.store.leads import apart, groups, ids_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    import numpy.typing as npt

    from timeline_app.core.events.across import Regrouped
    from timeline_app.core.store.book import Book

    Progress = Callable[[int, int], None]
    Hashes = npt.NDArray[np.uint32]


def decisions(book: Book) -> Decisions:
    """Which events the user merged and which parted."""
    return Decisions(frozenset(frozenset(members) for members in groups(book.history).values()), apart(book.history))


def told(book: Book, article: str) -> Told | None:
    """What an article tells, without what the user dismissed; None where it is not shown or not read."""
    with book.database.lock:  # an import may be undone meanwhile, in another thread
        data = book.history.get("article", article)
        if data is None or data["removed"]:
            return None
        kept = book.contents.article(article)
        extraction = book.contents.extraction(kept)
        if extraction is None:
            return None
        events = tuple(c.event for c in book.contents.curated(kept) if not is_dismissed(c))
        return Told(article, extraction.article.published, events)


@dataclass(slots=True)
class _Changed:
    """Articles by key that tell other things than when they were merged last, with what they tell, and its digest."""

    upto: int
    """The last mark that was looked at."""
    told: dict[str, Told | None] = field(default_factory=dict)
    digests: dict[str, bytes] = field(default_factory=dict)
    hashes: dict[str, Hashes] = field(default_factory=dict)


class StoredMerging:
    """Brings the merging of a project up to date. The project may be used meanwhile: what changes is marked again."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._rows = book.database.rows

    @property
    def waiting(self) -> int:
        """How many articles changed since."""
        return int(self._rows("SELECT count(DISTINCT article) FROM unmerged")[0][0])

    @decoding("which events are one")
    def update(self, progress: Progress | None = None) -> bool:
        """Follow all changes, and say whether other events are one than before.

        ``progress`` is told of steps done, two for each article, and of how many; it may raise to stop, with nothing
        changed.

        Raises:
            ProjectError: it could not be saved.
        """
        if self._is_alone():
            return False
        tell = progress or (lambda _done, _all: None)
        changed = self._changes(tell)
        if not changed.told:
            return self._settle(changed, None, frozenset())
        chronicle, touched = self._compared(changed, tell)
        found = chronicle.regrouped(touched, decisions(self._book))
        return self._settle(changed, found, touched)

    def _is_alone(self) -> bool:
        """Whether there is one article, with nothing that it could be one with."""
        several = self._rows("SELECT count(*) FROM packed WHERE shown AND article")[0][0] > 1
        return not (several or self._rows("SELECT 1 FROM keyed LIMIT 1") or self._book.history.all("group"))

    def _changes(self, progress: Progress) -> _Changed:
        marked = self._rows("SELECT article, max(turn) FROM unmerged GROUP BY article ORDER BY article")
        changed = _Changed(max((turn for _, turn in marked), default=0))
        for done, (number, _) in enumerate(marked):
            progress(done, 2 * len(marked))
            self._look_at(key_of(number), changed)
        return changed

    def _look_at(self, article: str, changed: _Changed) -> None:
        """Note an article that tells other things than before."""
        here = told(self._book, article)
        digest = _digest(here)
        before = self._book.database.one("SELECT digest FROM keyed WHERE article = ?", number_of(article))
        if digest != (before[0] if before else b""):
            changed.told[article] = here
            changed.digests[article] = digest
            changed.hashes[article] = _hashes(here)

    # -- comparing

    def _compared(self, changed: _Changed, progress: Progress) -> tuple[Chronicle, frozenset[str]]:
        """The changed articles beside all that may tell of the same, and the events whose groups may be others now."""
        chronicle, loaded = Chronicle(), set(changed.told)
        before = {k for article in changed.told for k in self._hanging_with(self._clustered(article))}
        rest = frozenset(k for k in before if article_of(k) not in changed.told)
        self._load(chronicle, {article_of(k) for k in rest} | self._likely(changed), loaded)
        chronicle.relink(rest)
        new = set()
        for done, here in enumerate(changed.told.values(), len(changed.told)):
            progress(done, 2 * len(changed.told))
            if here is not None:
                chronicle.add(here)
                new |= {e.id for e in here.events}
        touched = frozenset(rest | new)
        while more := self._missing(chronicle, touched) - loaded:
            self._load(chronicle, more, loaded)
        return chronicle, touched | (before - rest)

    def _load(self, chronicle: Chronicle, articles: Iterable[str], loaded: set[str]) -> None:
        for article in sorted(set(articles) - loaded, key=number_of):
            loaded.add(article)
            if (here := told(self._book, article)) is not None:
                chronicle.restore(here, self._clusters_of(article))

    def _missing(self, chronicle: Chronicle, touched: Iterable[str]) -> set[str]:
        """Articles with events that hang together with these, or that the user made one with any of those."""
        near = set(chronicle.beside(touched))
        near |= {k for ids in decisions(self._book).together if ids & near for k in ids}
        return {article_of(k) for k in {*near, *self._hanging_with(near)}}

    def _likely(self, changed: _Changed) -> set[str]:
        """The articles that share a key with a changed one."""
        wanted = np.unique(np.concatenate([np.zeros(0, np.uint32), *changed.hashes.values()]))
        numbers = [number for (number,) in self._rows("SELECT article FROM keyed")]
        rows = self._book.database.among("SELECT article, hashes FROM keyed WHERE article IN ({})", numbers)
        return {
            key_of(number)
            for number, blob in rows
            if np.isin(np.frombuffer(blob, np.uint32), wanted, assume_unique=True).any()
        }

    # -- what hung together

    def _clustered(self, article: str) -> list[str]:
        """The events of an article that hung together with any."""
        return [key for (key,) in self._rows("SELECT key FROM cluster WHERE key > ? AND key < ?", *_extent(article))]

    def _clusters_of(self, article: str) -> list[list[str]]:
        """What the events of an article hung together with."""
        found: dict[int, list[str]] = {}
        rows = self._rows(
            "SELECT cluster, key FROM cluster WHERE cluster IN "
            "(SELECT cluster FROM cluster WHERE key > ? AND key < ?) ORDER BY key",
            *_extent(article),
        )
        for number, key in rows:
            found.setdefault(number, []).append(key)
        return list(found.values())

    def _hanging_with(self, keys: Iterable[str]) -> set[str]:
        clusters = "SELECT cluster FROM cluster WHERE key IN ({})"
        rows = self._book.database.among(f"SELECT key FROM cluster WHERE cluster IN ({clusters})", sorted(keys))  # noqa: S608
        return {key for (key,) in rows}

    # -- keeping

    def _settle(self, changed: _Changed, found: Regrouped | None, touched: frozenset[str]) -> bool:
        """Keep what was found, in one transaction. What was marked since stays marked."""
        if self._book.database.read_only is not None or not changed.upto:
            return False
        with self._book.database.lock:
            with self._book.changing() as connection:
                connection.execute("DELETE FROM unmerged WHERE turn <= ?", (changed.upto,))
                if found is None:
                    return False
                _keep_keys(connection, changed)
                other = self._keep(connection, found, touched)
            if other:
                self._book.regrouped()
            return other

    def _keep(self, connection: sqlite3.Connection, found: Regrouped, touched: frozenset[str]) -> bool:
        keys = {*touched, *(k for ids in found.clusters for k in ids)}
        ids = ids_of(self._book.database, keys)
        before = self._groups_now(ids.values())
        connection.executemany("DELETE FROM cluster WHERE key = ?", [(k,) for k in sorted(keys)])
        connection.executemany("DELETE FROM telling WHERE event = ? OR lead = ?", [(i, i) for i in ids.values()])
        connection.executemany("DELETE FROM conflict WHERE lead = ?", [(i,) for i in ids.values()])
        number = int(connection.execute("SELECT coalesce(max(cluster), 0) FROM cluster").fetchone()[0])
        for cluster in found.clusters:
            if len(cluster) > 1:
                number += 1
                connection.executemany("INSERT INTO cluster VALUES (?, ?)", [(k, number) for k in cluster])
        there = [(ids[k], ids[lead], at) for at, (k, lead) in enumerate(found.leads.items()) if {k, lead} <= ids.keys()]
        connection.executemany("INSERT INTO telling VALUES (?, ?, ?)", there)
        connection.executemany(
            "INSERT INTO conflict VALUES (?, ?)",
            [
                (ids[lead], dumps([[c.about, [list(a) for a in c.accounts]] for c in its]))
                for lead, its in found.conflicts.items()
                if lead in ids
            ],
        )
        return before != self._groups_now(ids.values())

    def _groups_now(self, ids: Iterable[int]) -> set[tuple[object, ...]]:
        """What the tables say of events: which stands for which, and the contradictions."""
        wanted = sorted(ids)
        asked = (
            "SELECT event, lead FROM telling WHERE event IN ({})",
            "SELECT event, lead FROM telling WHERE lead IN ({})",
            "SELECT lead, accounts FROM conflict WHERE lead IN ({})",
        )
        return {row for statement in asked for row in self._book.database.among(statement, wanted)}


def _keep_keys(connection: sqlite3.Connection, changed: _Changed) -> None:
    """What was marked meanwhile may have been joined or parted, which no digest shows: it is compared once more."""
    again = {number for (number,) in connection.execute("SELECT article FROM unmerged")}
    for article, here in changed.told.items():
        number = number_of(article)
        digest = UNKNOWN_DIGEST if number in again else changed.digests[article]
        if here is None and number not in again:
            connection.execute("DELETE FROM keyed WHERE article = ?", (number,))
        else:
            row = (number, digest, changed.hashes[article].tobytes())
            connection.execute("REPLACE INTO keyed VALUES (?, ?, ?)", row)


def _digest(here: Told | None) -> bytes:
    """What merging depends on, in short; empty for an article that tells nothing."""
    if here is None:
        return b""
    published = here.published.day.isoformat() if here.published else None
    data = dumps([published, [event_to_dict(e, "") for e in here.events]])
    return hashlib.blake2b(data.encode(), digest_size=16).digest()


def _hashes(here: Told | None) -> Hashes:
    """The keys of an article's events in short. Two that fall together cost a comparison and change nothing."""
    if here is None:
        return np.zeros(0, np.uint32)
    keys = keyed(accounts(here.article, here.published, here.events))
    return np.unique(
        np.array([zlib.crc32("\0".join(map(str, key)).encode("utf-8", "replace")) for key in keys], np.uint32)
    )


def _extent(article: str) -> tuple[str, str]:
    return f"{article}:", f"{article};"
