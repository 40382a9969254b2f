"""Answers through the filters: which events pass, in what order, how many of what, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.store.wanted import Filter, Order
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.store.columns import EventColumns
    from timeline_app.core.store.drawn import ProjectContents
    from timeline_app.core.store.finding import Ints
    from timeline_app.core.store.names import Names
    from timeline_app.core.store.project import Project
    from timeline_app.core.store.wanted import Facets
    from timeline_app.viewmodels.filters import Filters
    from timeline_app.viewmodels.shown import Shown
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
        self._shown: Shown | None = None
        for changed in (workspace.library.changed, workspace.opened, filters.changed):
            changed.connect(self._tell)
        workspace.leaving.connect(self._forget)

    @property
    def project(self) -> Project | None:
        """The open project; asking the workspace itself would make one."""
        return self.workspace.project if self.workspace.is_open else None

    @property
    def is_quick(self) -> bool:
        """Whether the project is small enough for answers at once."""
        project = self.project
        return project is None or len(project.columns()) <= self.at_once_up_to

    @property
    def shown(self) -> Shown | None:
        """The events that pass, the same as long as nothing changes; None without a project."""
        if self._shown is None and self.project is not None:
            from timeline_app.viewmodels.shown import Shown  # noqa: PLC0415  (loads numpy)

            self._shown = Shown(self.project, self.filters.wanted)
        return self._shown

    def is_there(self, key: str) -> bool:
        """Whether an event can be shown at all, be it that filters hide it: not behind another, nor put aside."""
        shown = self.shown
        return shown is not None and shown.is_there(key)

    def lets_through(self, key: str) -> bool:
        """Whether an event passes the filters."""
        shown = self.shown
        return shown is not None and key in shown

    def contents(self) -> ProjectContents | None:
        """What the timeline shows of them, and of what would pass if it had happened."""
        from timeline_app.core.store.drawn import ProjectContents  # noqa: PLC0415  (loads numpy)

        project = self.project
        if project is None:
            return None
        lines, state = project.lines_version, project.state(replace(self.filters.wanted, negated=True))
        return ProjectContents(project, state.columns, state.names, state.rows, self._publications(), tr, lines)

    def _publications(self) -> tuple[tuple[date, str], ...]:
        dated = [(d.day, d) for d in self.workspace.library.documents if d.day]
        if len(dated) == 1:
            return ((dated[0][0], tr("Article published")),)
        return tuple((day, d.title) for day, d in dated)

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

    def _forget(self) -> None:
        self._shown = None

    def _tell(self) -> None:
        self._shown = None
        self.changed.emit()
