"""The table of events beside the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from timeline_app.viewmodels.event_table import ID_ROLE, EventTable
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from timeline_app.core.values import Event
    from timeline_app.viewmodels.selection import Selection


class EventList(QTableView):
    """Shows the visible events and shares the selection. ``activated_event`` is for Enter and a double click."""

    activated_event = Signal(str)

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("List of events"))
        self._selection = selection
        self._following = False
        self._table = EventTable(self)
        self.setModel(self._table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.resizeSection(0, 122)
        self._hint = label(
            tr("No events to list. Open an article (Ctrl+O), or switch kinds of events on in the bar above."), "soft"
        )
        self._hint.setContentsMargins(10, 12, 10, 12)
        QVBoxLayout(self.viewport()).addWidget(self._hint, 0, Qt.AlignmentFlag.AlignTop)
        self.selectionModel().selectionChanged.connect(self._on_rows)
        self.doubleClicked.connect(lambda index: self.activated_event.emit(index.data(ID_ROLE)))
        selection.changed.connect(self._on_selection)

    def set_events(self, events: Sequence[Event]) -> None:
        self._following = True
        self._table.set_events(events)
        self._following = False
        self._hint.setVisible(not events)
        self._on_selection(None)

    def _on_rows(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if not self._following:
            self._selection.select([i.data(ID_ROLE) for i in self.selectionModel().selectedRows()], self)

    def _on_selection(self, origin: object) -> None:
        if origin is self:
            return
        self._following = True
        self.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for event_id in self._selection.ids:
            if (row := self._table.row_of(event_id)) is not None:
                index = self._table.index(row, 0)
                self.selectionModel().select(index, flags)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.scrollTo(index)
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated_event.emit(self.currentIndex().data(ID_ROLE))
        else:
            super().keyPressEvent(event)
