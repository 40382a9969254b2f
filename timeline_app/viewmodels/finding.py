"""Answers through the filters: which events pass, in what order, how many of what, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.store.wanted import Filter, Order
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.events.across import Merged
    from timeline_app.core.store.columns import EventColumns
    from timeline_app.core.store.finding import Ints, Names
    from timeline_app.core.store.project import Project
    from timeline_app.core.store.wanted import Facets
    from timeline_app.core.values import Event
    from timeline_app.viewmodels.filters import Filters
    from timeline_app.viewmodels.workspace import Workspace

AT_ONCE = 50_000
"""Events up to which an answer takes a few milliseconds and need not be waited for in the background."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The events of a table in order, by id, with what their cells are made of."""

    project: Project
    columns: EventColumns
    names: Names
    ids: Ints


class Finding(QObject):
    """Joins the filters with the project. ``changed`` says that other answers are to be had."""

    changed = Signal()

    def __init__(self, workspace: Workspace, filters: Filters, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace, self.filters = workspace, filters
        self.at_once_up_to = AT_ONCE
        self._merged: Merged | None = None
        workspace.library.changed.connect(self._follow)
        workspace.opened.connect(self._on_opened)
        filters.changed.connect(self._on_filters)

    @property
    def project(self) -> Project | None:
        """The open project; asking the workspace itself would make one."""
        return self.workspace.project if self.workspace.is_open else None

    @property
    def is_quick(self) -> bool:
        """Whether the project is small enough for answers at once."""
        return sum(len(d.curated) for d in self.workspace.library.documents) <= self.at_once_up_to

    def visible(self, events: Iterable[Event]) -> list[Event]:
        """Those of the events that are shown, in the order given."""
        passing = self.passing(events)
        return passing if self.filters.lets_negated else [e for e in passing if e.status is not Status.NEGATED]

    def passing(self, events: Iterable[Event]) -> list[Event]:
        """Those of the events that pass the filters, be it that they did not happen."""
        project = self.project
        if project is None or not self.filters.is_set:
            return list(events)
        ids = project.sequence(replace(self.filters.wanted, dismissed=True, negated=True), Order.ARTICLE)
        keys = frozenset(project.keys(ids.tolist()))
        return [e for e in events if e.id in keys]

    def rows(self, order: Order, *, descending: bool = False) -> Rows | None:
        """The events that pass in an order; may be asked for in any thread."""
        project = self.project
        if project is None:
            return None
        ids = project.sequence(self.filters.wanted, order, descending=descending)
        return Rows(project, project.columns(), project.names(), ids)

    def facets(self) -> tuple[Facets, int] | None:
        """Counts of what could be chosen, and how many events there are without filters; in any thread."""
        project, wanted = self.project, self.filters.wanted
        if project is None:
            return None
        plain = Filter(dismissed=self.filters.lets_dismissed, negated=self.filters.lets_negated)
        return project.facets(wanted), project.rows(plain, Order.ARTICLE, 0, 0).total

    def _follow(self) -> None:
        """Let the project know which events of several articles are one, so that its rows are the timeline's."""
        project, merged = self.project, self.workspace.library.merged
        if project is not None and merged is not self._merged and not project.read_only:
            if _is_other(self._merged, merged):
                project.set_merged(merged or _nothing_merged())
            self._merged = merged
        self.changed.emit()

    def _on_opened(self) -> None:
        self._merged = None
        self._follow()

    def _on_filters(self) -> None:
        self.workspace.library.show_dismissed(self.filters.lets_dismissed)
        self.changed.emit()


def _is_other(before: Merged | None, after: Merged | None) -> bool:
    return _of(before) != _of(after)


def _of(merged: Merged | None) -> tuple[object, object]:
    if merged is None:
        return {}, {}
    return dict(merged.leads), {e.id: e.conflicts for e in merged.events if e.conflicts}


def _nothing_merged() -> Merged:
    from timeline_app.core.events.across import Merged  # noqa: PLC0415  (not before there is something to merge)

    return Merged((), {})
