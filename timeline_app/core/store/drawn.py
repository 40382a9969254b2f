"""What the timeline shows of a project: made from its columns, with words fetched for what is seen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.calendar import day_name, day_number
from timeline_app.core.layout.categories import SOURCE, wordings
from timeline_app.core.layout.content import MANY, Content, plain, with_sources
from timeline_app.core.layout.data import TimelineData
from timeline_app.core.layout.lanes import LaneMode, lane_named, unnamed
from timeline_app.core.layout.rivals import NO_RIVALS
from timeline_app.core.store.lanes import lay_in_lanes
from timeline_app.core.store.packed import STATUSES
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline_app.core.layout.content import Publication
    from timeline_app.core.layout.lanes import Lane
    from timeline_app.core.store.columns import Bools, EventColumns, Ints
    from timeline_app.core.store.names import Names
    from timeline_app.core.store.project import Project
    from timeline_app.core.store.search import EventLine
    from timeline_app.core.values import Event

BLOCK = 16
"""Rows whose words are fetched together: neighbours are seen together, or all are laid out one after the other."""
BLOCKS_KEPT = 2048
EVENTS_KEPT = 256
QUICK = 50_000
"""Events whose content is made within a tenth of a second or so."""


class Texts:
    """The words of the rows of a project's columns, fetched where they are seen: for all states that have the same."""

    def __init__(self, project: Project, ids: Ints) -> None:
        self._project, self._ids = project, ids
        self._block = lru_cache(BLOCKS_KEPT)(self._fetched)

    def line(self, row: int) -> EventLine:
        """What a label shows of a row."""
        return self._block(row // BLOCK)[row % BLOCK]

    def _fetched(self, block: int) -> list[EventLine]:
        return self._project.lines(self._ids[block * BLOCK : (block + 1) * BLOCK].tolist())


class StoredLabels:
    """Labels of the rows of a project's columns, and after them of the publications."""

    def __init__(
        self,
        project: Project,
        columns: EventColumns,
        publications: Sequence[Publication],
        say: Callable[[str], str],
        texts: Texts,
    ) -> None:
        self._project, self._columns, self._publications, self._say = project, columns, publications, say
        self._count, self._texts = len(columns), texts
        self._event = lru_cache(EVENTS_KEPT)(self._found)

    @property
    def source(self) -> object:
        return self._texts, self._publications

    def row_of(self, event_id: str) -> int | None:
        rows = self._columns.rows_of(list(self._project.ids([event_id]).values()))
        return int(rows[0]) if len(rows) else None

    def event_id(self, row: int) -> str | None:
        return self._line(row).key or None if row < self._count else None

    def title(self, row: int) -> str:
        if row < self._count:
            return plain(self._line(row).title)
        return plain(self._publications[row - self._count][1])

    def words(self, row: int) -> str:
        if row < self._count:
            return plain(self._line(row).words)
        return day_name(day_number(self._publications[row - self._count][0]))

    def pill(self, row: int) -> tuple[str, ...]:
        word = self._line(row).pill if row < self._count else SOURCE.word
        return tuple(self._say(wording) for wording in wordings(word))

    def status(self, row: int) -> Status:
        return STATUSES[self._columns["status"][row]] if row < self._count else Status.HAPPENED

    def tellings(self, row: int) -> int:
        return self._project.told_in(int(self._columns.ids[row])) if row < self._count else 1

    def event(self, row: int) -> Event | None:
        return self._event(row) if row < self._count else None

    def _line(self, row: int) -> EventLine:
        return self._texts.line(row)

    def _found(self, row: int) -> Event | None:
        key = self._line(row).key
        return self._project.event(key).event if key else None


@dataclass(frozen=True, slots=True, eq=False)
class ProjectContents:
    """Some events as they can be shown; made once for a state of the project and of the filters."""

    project: Project
    columns: EventColumns
    names: Names
    passes: Bools
    """Which rows of the columns are to be shown."""
    publications: tuple[Publication, ...]
    say: Callable[[str], str]
    lines: int
    """The version of the words of events; see ``Project.lines_version``."""
    texts: Texts
    article: Callable[[str], Lane] = unnamed
    """Heads the lane of an article by its key; equal where the same is said of all articles."""

    def looks_like(self, other: ProjectContents) -> bool:
        """Whether the same is to be seen of both, as where only a note was set."""
        return (
            (self.project, self.lines, self.publications) == (other.project, other.lines, other.publications)
            and self.article == other.article
            and np.array_equal(self.passes, other.passes)
            and self.columns.looks_like(other.columns)
        )

    @property
    def is_quick(self) -> bool:
        """Whether ``content`` need not be waited for in the background."""
        return len(self.columns) <= QUICK

    def content(self, mode: LaneMode, *, show_negated: bool) -> Content:
        """As ``core.layout.content.content_of`` makes it of events. May be asked for in any thread."""
        dated, negated = self.columns.dated, (self.columns["status"] == _NEGATED) & self.passes
        kept = self.passes if show_negated else self.passes & ~negated
        # In order of time, in which many are put in order within their lanes several times faster.
        rows = self.columns.in_time[(dated & kept)[self.columns.in_time]]
        laid = lay_in_lanes(self.columns, self.names, mode, rows)
        lanes = tuple(lane_named(k, mode, self.say, laid.beneath.get(k, ""), self.article) for k in laid.keys)
        columns = laid.columns
        if self.publications and mode is not LaneMode.ONE:
            columns, lanes = with_sources(columns, lanes, self.publications, len(self.columns), self.say)
        # Pages do not look as far as rivals may lie apart: in a crowd they are told of and not drawn.
        rivals = self.columns.rivals if len(columns.start) <= MANY else NO_RIVALS
        content = Content(
            TimelineData(columns, len(lanes), rivals),
            lanes,
            StoredLabels(self.project, self.columns, self.publications, self.say, self.texts),
            self.publications,
            tuple(np.flatnonzero(kept & ~dated).tolist()),
            () if show_negated else tuple(np.flatnonzero(negated).tolist()),
            bool(negated.any()) and show_negated,
        )
        if content.crowded:
            content.prepare()
        return content


_NEGATED = STATUSES.index(Status.NEGATED)
