"""The search field and its results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from timeline_app.viewmodels.search import Hit, HitKind
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import label
from timeline_app.widgets.result_list import ResultList, Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from timeline_app.widgets.theme import Theme

_ICONS = {HitKind.PERSON: "person", HitKind.DATE: "calendar", HitKind.EVENT: "event"}
_MOST_ROWS = 12
_BESIDE_HINT = 50
"""Pixels of the field for the lens and for what is left free at the sides."""


class SearchBox(QLineEdit):
    """A field that lists hits beneath itself while typing. ``hit_chosen`` carries the hit."""

    hit_chosen = Signal(object)
    left = Signal()
    """Esc was pressed in the empty field: the timeline may have the keyboard."""

    def __init__(self, find: Callable[[str], list[Hit]], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._hits: list[Hit] = []
        self._popup: QFrame | None = None
        self._list: ResultList | None = None
        self._hints = (tr("Find events, people, dates…  Ctrl+F"), tr("Find events, people…"), tr("Find…"))
        self.setAccessibleName(tr("Find events, people, dates"))
        self.setToolTip(tr("Find events, people, dates (Ctrl+F)"))
        self.setMaximumWidth(290)
        self.setFixedHeight(32)
        self._lens = QAction(tr("Search"), self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.set_theme(theme)
        self.textChanged.connect(self._search)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._lens.setIcon(icon("search", theme.css("ink_faint")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The fullest hint that is read whole."""
        super().resizeEvent(event)
        room, measure = self.width() - _BESIDE_HINT, self.fontMetrics().horizontalAdvance
        self.setPlaceholderText(next((hint for hint in self._hints if measure(hint) <= room), self._hints[-1]))

    def sizeHint(self) -> QSize:
        return QSize(270, 32)

    @property
    def hits(self) -> list[Hit]:
        return self._hits

    @property
    def is_open(self) -> bool:
        """Whether results are shown."""
        return self._popup is not None and self._popup.isVisible()

    def _search(self, query: str) -> None:
        self._hits = self._find(query)
        if query.strip():
            self._show_results()
        else:
            self.close_results()

    def _show_results(self) -> None:
        results = self._results()
        ink = self._theme.css("ink_soft")
        results.set_rows([Row(h.label, h.detail, icon(_ICONS[h.kind], ink, 16)) for h in self._hits])
        results.setVisible(bool(self._hits))
        self._nothing.setVisible(not self._hits)
        assert self._popup is not None
        height = results.height_for(_MOST_ROWS) + 12 if self._hits else 44
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        width = min(max(self.width(), 420), self.window().width() - corner.x() - 12)
        self._popup.setGeometry(corner.x(), corner.y(), width, height)
        self._popup.show()
        self._popup.raise_()

    def _results(self) -> ResultList:
        """The list, made when first needed."""
        if self._list is None:
            self._popup = QFrame(self.window())
            self._popup.setProperty("part", "popup")
            column = QVBoxLayout(self._popup)
            column.setContentsMargins(4, 5, 4, 5)
            self._list = ResultList(self._popup)
            self._list.setAccessibleName(tr("Results"))
            self._list.chosen.connect(self._choose)
            self._nothing = label(tr("Nothing found. Try a name, a word of the title or a date."), "soft")
            self._nothing.setContentsMargins(8, 4, 8, 4)
            column.addWidget(self._list)
            column.addWidget(self._nothing)
            self.window().installEventFilter(self)
        return self._list

    def close_results(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _choose(self, row: int) -> None:
        hit = self._hits[row]
        self.close_results()
        self.hit_chosen.emit(hit)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcut of the same key."""
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif not (self.is_open and self._results().take_key(event)):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.text().strip():
            self._search(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.close_results()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.is_open:
            self.close_results()
        return super().eventFilter(watched, event)
