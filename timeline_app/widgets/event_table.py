"""The table of events: two columns where it is narrow, those the user chose where it has room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QVBoxLayout, QWidget

from timeline_app.viewmodels.event_table import COLUMNS, ID_ROLE, ORDERS, USUAL, Column, EventTable, column_name, ranges
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.parts import label
from timeline_app.widgets.seen import WhenSeen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from timeline_app.viewmodels.finding import Finding
    from timeline_app.viewmodels.selection import Selection

COMPACT = (Column.WHEN, Column.TITLE)
MOST_SELECTED = 10_000
"""Events that can be selected together: details and timeline follow each change of the selection."""
_WIDTHS = {Column.WHEN: 122, Column.TITLE: 340, Column.ACTORS: 190, Column.ARTICLE: 220, Column.WORDS: 130}
_WIDTH = 110
_WIDEST_WHEN, _SHARE_OF_WHEN = 200, 0.6
"""Pixels, and share of the width, that the dates may take by themselves."""
_MEASURED = 200
"""Rows that are looked at for how much they need."""
_ROW = 30
_Flag = QItemSelectionModel.SelectionFlag


class EventTableView(QTableView):
    """Shows what passes the filters and shares the selection.

    ``activated_event`` is for Enter and a double click, ``columns_chosen`` carries the names of the columns that the
    user wants, ``told`` words for the user, ``menu_requested`` an event and a point of the screen.
    """

    activated_event = Signal(str)
    columns_chosen = Signal(tuple)
    told = Signal(str)
    menu_requested = Signal(object, QPoint)

    def __init__(self, finding: Finding, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("List of events"))
        self._selection = selection
        self._following = False
        self._fitting = False
        self._fitted_by_hand = False
        """Whether the user chose how wide the dates are."""
        self._compact = True
        self._chosen: tuple[Column, ...] = USUAL
        self.table = EventTable(finding, self)
        self.setModel(self.table)
        self._set_up()
        self._set_up_header()
        self._hint = label(
            tr("No events to list. Open an article (Ctrl+O), or clear the filters (Ctrl+Shift+F)."), "soft"
        )
        self._hint.setContentsMargins(10, 12, 10, 12)
        QVBoxLayout(self.viewport()).addWidget(self._hint, 0, Qt.AlignmentFlag.AlignTop)
        self.selectionModel().selectionChanged.connect(self._on_rows)
        self.doubleClicked.connect(lambda index: self.activated_event.emit(index.data(ID_ROLE)))
        selection.changed.connect(self._on_selection)
        self._finding = finding
        self._when_seen = WhenSeen(self.viewport(), self.table.refresh)
        finding.changed.connect(self._on_found)
        self.table.filled.connect(self._on_filled)
        self.table.modelAboutToBeReset.connect(lambda: self._follow(True))

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.open_column_menu)
        header.setToolTip(tr("Click to sort. The right button chooses the columns."))
        for at, column in enumerate(COLUMNS):
            header.resizeSection(at, _WIDTHS.get(column, _WIDTH))
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setResizeContentsPrecision(_MEASURED)
        header.sectionResized.connect(self._on_resized)
        self.setSortingEnabled(True)
        header.sortIndicatorChanged.connect(self._on_sorted)
        self._lay_out()

    # What is shown

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return COMPACT if self._compact else self._chosen

    def set_compact(self, compact: bool) -> None:
        """Show only when and what, as where there is no room, or all columns chosen."""
        if compact != self._compact:
            self._compact = compact
            self._lay_out()

    def choose_columns(self, names: Iterable[str]) -> None:
        """Show these columns where there is room; unknown names are passed over."""
        wanted = set(names)
        self._chosen = tuple(c for c in COLUMNS if c.value in wanted) or USUAL
        self._lay_out()

    def open_column_menu(self, at: QPoint) -> QMenu:
        """Let the user choose the columns."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for column in COLUMNS:
            menu.addAction(self._switch(column, menu))
        menu.popup(self.horizontalHeader().mapToGlobal(at))
        return menu

    def _switch(self, column: Column, menu: QMenu) -> QAction:
        action = QAction(column_name(column), menu)
        action.setCheckable(True)
        action.setChecked(column in self._chosen)
        action.setEnabled(column is not Column.TITLE)
        action.toggled.connect(lambda on: self._show_column(column, on))
        return action

    def _show_column(self, column: Column, shown: bool) -> None:
        wanted = {*self._chosen, column} if shown else {*self._chosen} - {column}
        self.choose_columns(wanted)
        self.columns_chosen.emit(tuple(c.value for c in self._chosen))

    def _lay_out(self) -> None:
        shown, header = self.columns, self.horizontalHeader()
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column not in shown)
            stretched = self._compact and column is Column.TITLE
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(at, mode)
            if not stretched and column is Column.TITLE:
                header.resizeSection(at, _WIDTHS[column])
        header.setStretchLastSection(not self._compact)

    def _on_resized(self, section: int, _before: int, _now: int) -> None:
        if section == 0 and not self._fitting:
            self._fitted_by_hand = True

    def _fit_dates(self) -> None:
        """Dates with their years are wider than those of one year."""
        if not self._fitted_by_hand:
            self._fitting = True
            most = min(_WIDEST_WHEN, round(self.viewport().width() * _SHARE_OF_WHEN))
            needed = min(self.sizeHintForColumn(0) + 1, most)
            self.horizontalHeader().resizeSection(0, max(needed, _WIDTHS[Column.WHEN]))
            self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Behind other tabs a pane has no width yet to share out."""
        super().resizeEvent(event)
        self._fit_dates()

    def _on_sorted(self, section: int, _order: Qt.SortOrder) -> None:
        if COLUMNS[section] not in ORDERS:
            self.told.emit(tr("The table cannot be sorted by this column."))
            self.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)

    # The selection

    def _follow(self, following: bool) -> None:
        self._following = following

    def _on_found(self) -> None:
        """A large project is put in order once the table is seen."""
        if self._finding.is_quick:
            self.table.refresh()
        else:
            self._when_seen.ask()

    def _on_filled(self) -> None:
        self._hint.setVisible(not self.table.rowCount())
        self._fit_dates()
        self._following = False
        self._on_selection(None)

    def _on_rows(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if self._following:
            return
        rows = self._selected_rows()
        if len(rows) > MOST_SELECTED:
            self.told.emit(tr("Only the first {count} events are selected.", count=f"{MOST_SELECTED:,}"))
        current = self.currentIndex().data(ID_ROLE)
        keys = self.table.keys(rows[:MOST_SELECTED])
        self._selection.select([k for k in keys if k != current] + [k for k in keys if k == current], self)

    def _selected_rows(self) -> list[int]:
        selection = self.selectionModel().selection()
        stretches = sorted((r.top(), r.bottom()) for r in map(selection.at, range(selection.count())))
        return [row for first, last in stretches for row in range(first, last + 1)]

    def _on_selection(self, origin: object) -> None:
        if origin is self:
            return
        self._following = True
        last = len(COLUMNS) - 1
        chosen = QItemSelection()
        for first, final in ranges(self.table.rows_of(self._selection.ids)):
            chosen.select(self.table.index(first, 0), self.table.index(final, last))
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)
        if (row := self.table.row_of(self._selection.current)) is not None:
            index = self.table.index(row, 0)
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            self.scrollTo(index)
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated_event.emit(self.currentIndex().data(ID_ROLE))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for the row under the pointer, or by key for the current one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(self.viewport().mapFrom(self, event.pos()))
        if index.isValid():
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_requested.emit(index.data(ID_ROLE), below if by_key else event.globalPos())

    def copy(self) -> None:
        """Put the selected rows into the clipboard as tab-separated values."""
        rows = self._selected_rows()[:MOST_SELECTED]
        if rows:
            QGuiApplication.clipboard().setText(self.table.as_text(rows, self.columns))
            self.told.emit(tr("Copied {count} rows.", count=f"{len(rows):,}"))
