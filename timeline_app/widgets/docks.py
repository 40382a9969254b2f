"""The panes beside the timeline: docks that share tabs at the right until the user moves them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDockWidget, QTabWidget, QWidget

from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

LAYOUT_VERSION = 2
"""Raise when docks come or go: an older saved layout is then not restored."""
_WIDTH = 380


class Docks:
    """The docks of a window: ``event``, ``article``, ``list`` and ``filter``."""

    def __init__(
        self, window: QMainWindow, event: QWidget, article: QWidget, events: QWidget, filters: QWidget
    ) -> None:
        self._window = window
        window.setDockOptions(window.DockOption.AllowTabbedDocks | window.DockOption.AllowNestedDocks)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.event = self._dock("event", tr("Event"), event)
        self.article = self._dock("article", tr("Article"), article)
        self.list = self._dock("list", tr("List"), events)
        self.filter = self._dock("filter", tr("Filter"), filters)
        self.reset()

    @property
    def all(self) -> tuple[QDockWidget, ...]:
        return (self.event, self.article, self.list, self.filter)

    def reset(self) -> None:
        """All panes as tabs at the right, the event's in front."""
        for dock in self.all:
            dock.setFloating(False)
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.show()
        self._put_in_order()
        self.event.raise_()
        self.fit()

    def _put_in_order(self) -> None:
        """The tabs as they were at first."""
        for left, right in pairwise(self.all):
            self._window.tabifyDockWidget(left, right)

    def fit(self) -> None:
        """Give the panes a width that suits the window; it must be shown."""
        self._window.resizeDocks([self.event], [self.fitting_width()], Qt.Orientation.Horizontal)

    def fitting_width(self) -> int:
        """Pixels that leave the timeline most of the window."""
        return max(290, min(_WIDTH, round(self._window.width() * 0.3)))

    def article_beside(self, beside: bool) -> None:
        """Put the article at the left of the timeline, or back among the tabs."""
        if not beside:
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.article)
            self._put_in_order()
            return
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.article)
        self.article.show()
        self._window.resizeDocks([self.article], [self.fitting_width()], Qt.Orientation.Horizontal)
        self.event.raise_()

    @property
    def is_article_beside(self) -> bool:
        return self._window.dockWidgetArea(self.article) is Qt.DockWidgetArea.LeftDockWidgetArea

    def reveal(self, dock: QDockWidget) -> None:
        """Show a pane in front of the others."""
        dock.show()
        dock.raise_()

    def save(self) -> str:
        """The layout as text."""
        return b64encode(self._window.saveState(LAYOUT_VERSION).data()).decode()

    def restore(self, layout: str) -> bool:
        """Restore a saved layout; False where it is of another version or broken."""
        return bool(layout) and self._window.restoreState(QByteArray(b64decode(layout)), LAYOUT_VERSION)

    def _dock(self, name: str, title: str, content: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(f"dock-{name}")
        dock.setWidget(content)
        dock.setMinimumWidth(260)
        dock.setTitleBarWidget(QWidget())
        dock.topLevelChanged.connect(lambda floating: _show_title_bar(dock, floating))
        # Behind other tabs Qt still counts a pane as visible: Tab would go through what nobody sees.
        dock.visibilityChanged.connect(content.setEnabled)
        return dock


def _show_title_bar(dock: QDockWidget, shown: bool) -> None:
    """A pane of its own has Qt's title bar; among tabs the tab is title enough."""
    dock.setTitleBarWidget(None if shown else QWidget())  # type: ignore[arg-type]  # None restores Qt's own
