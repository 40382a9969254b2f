"""Answers through the filters: which events pass, in what order, how many of what, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.store.wanted import Filter, Order
from timeline_app.viewmodels.latest import Latest
from timeline_app.viewmodels.search import Search
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
    from timeline_app.viewmodels.search import Hit
    from timeline_app.viewmodels.shown import Shown
    from timeline_app.viewmodels.workspace import Workspace

AT_ONCE = 50_000
"""Events up to which an answer takes a few milliseconds and need not be waited for in the background."""

REST_MS = 500
"""Milliseconds without another view after which what is not seen is found too."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The events of a table in order, by id, with what their cells are made of."""

    project: Project
    columns: EventColumns
    names: Names
    ids: Ints


class Finding(QObject):
    """Joins the filters with the project.

    ``changed`` says that other answers are to be had, ``found`` that they are had of other filters: in a large project
    that takes a moment, in which everybody goes on with what was found before.
    """

    changed = Signal()
    found = Signal()

    def __init__(self, workspace: Workspace, filters: Filters, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace, self.filters = workspace, filters
        self.at_once_up_to = AT_ONCE
        self._shown: Shown | None = None
        self._before: Shown | None = None
        """The state before, of which most still holds."""
        self._latest: Latest[Shown] = Latest(self._take, self)
        self._latest.serve(workspace)
        self._search: Search | None = None
        self._later: Latest[Search] = Latest(self._take_search, self)
        """Finds what is not needed for the first view."""
        self._later.serve(workspace)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._load_rest)
        workspace.library.changed.connect(self._follow)
        workspace.opened.connect(self._follow)
        filters.changed.connect(self._on_filters)
        workspace.leaving.connect(self._leave)

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
            self._shown, self._before = _found(self.project, self.filters.wanted, self._before), None
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
        from timeline_app.viewmodels.article_lanes import ArticleLanes  # noqa: PLC0415  (loads numpy)

        s = self.shown
        if s is None:
            return None
        published = self._publications()
        heads = ArticleLanes(self.workspace.library.documents)
        return ProjectContents(s.project, s.columns, s.names, s.possible, published, tr, s.lines, s.texts, heads)

    def _publications(self) -> tuple[tuple[date, str], ...]:
        dated = tuple(p for d in self.workspace.library.documents if (p := d.published_as))
        return ((dated[0][0], tr("Article published")),) if len(dated) == 1 else dated

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

    def load_rest(self) -> None:
        """Find what the first view did not need, and what is searched through, once it is painted."""
        self._rest.start()

    def _load_rest(self) -> None:
        shown, before = self.shown, self._search
        if shown is None or self.is_quick:
            return

        def found() -> Search:
            shown.columns.complete()
            search = Search(shown, before)
            search.prepare()
            return search

        self._later.ask(found, at_once=False)

    def find(self, query: str) -> list[Hit]:
        """Events, people and dates by what the user types."""
        shown = self.shown
        if shown is None:
            return []
        if self._search is None or self._search.shown is not shown:
            self._search = Search(shown, self._search)
        return self._search.find(query)

    def _take_search(self, search: Search) -> None:
        if search.shown is self._shown:
            self._search = search

    def _follow(self) -> None:
        """What a command changes is soon found."""
        self._latest.drop()
        self._forget()
        self.changed.emit()

    def _on_filters(self) -> None:
        project, wanted, before = self.project, self.filters.wanted, self._shown
        if project is None or self.is_quick:
            self._forget()
            self._tell()
        else:
            self._latest.ask(lambda: _found(project, wanted, before, ahead=True), at_once=False)

    def _take(self, shown: Shown) -> None:
        """A change of the project that came meanwhile is put in when somebody asks."""
        current = shown.columns is shown.project.columns()
        self._shown, self._before = (shown, None) if current else (None, shown)
        self._tell()

    def _forget(self) -> None:
        known = self._shown or self._before
        self._before, self._shown = known if known and known.project is self.project else None, None

    def _tell(self) -> None:
        self.changed.emit()
        self.found.emit()

    def _leave(self) -> None:
        self._rest.stop()
        self._shown = self._before = self._search = None


def _found(project: Project, wanted: Filter, before: Shown | None, *, ahead: bool = False) -> Shown:
    """What passes; ``ahead`` finds what will be asked of it too."""
    from timeline_app.viewmodels.shown import Shown  # noqa: PLC0415  (loads numpy)

    shown = Shown(project, wanted, before)
    if ahead:
        shown.prepare()
    return shown
