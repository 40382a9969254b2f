"""A list of results under a field that keeps the keyboard: for the search and for the command palette."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_ROW = 30
_PAD = 10
_GAP = 12
_MOST_OF_ROW = 0.75
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A result: its text, a detail for the right edge, and an icon."""

    text: str
    detail: str
    icon: QIcon
    enabled: bool = True


class RowModel(QAbstractListModel):
    """The results shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.DecorationRole: row.icon,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.text}, {row.detail}" if row.detail else row.text,
            DETAIL_ROLE: row.detail,
        }.get(role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        enabled = index.isValid() and self._rows[index.row()].enabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if enabled else Qt.ItemFlag.NoItemFlags


class ResultList(QListView):
    """The list. ``chosen`` carries the number of the row that was clicked or that Enter was pressed on."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "results")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_RowDelegate(self))
        self._model = RowModel(self)
        self.setModel(self._model)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, the first enabled one current."""
        self._model.set_rows(rows)
        first = next((i for i, row in enumerate(rows) if row.enabled), 0)
        self.setCurrentIndex(self._model.index(first, 0))

    @property
    def count(self) -> int:
        return self._model.rowCount()

    def height_for(self, most: int) -> int:
        """Pixels for the rows there are, at most ``most`` of them."""
        return min(self.count, most) * _ROW + 2 * self.frameWidth() + 2

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key pressed in the field above; False for keys that are the field's own."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
            Qt.Key(event.key())
        )
        if step is not None and self.count:
            row = min(max(self.currentIndex().row() + step, 0), self.count - 1)
            self.setCurrentIndex(self._model.index(row, 0))
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            if self._model.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEnabled:
                self.chosen.emit(self.currentIndex().row())
            return True
        return False


class _RowDelegate(QStyledItemDelegate):
    """Icon, text and, right-aligned and fainter, the detail."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        rect: QRect = option.rect.adjusted(4, 1, -4, -1)
        palette: QPalette = option.palette
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        if option.state & QStyle.StateFlag.State_Selected:
            tint = palette.color(QPalette.ColorRole.Highlight)
            tint.setAlphaF(0.18)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(rect, 5, 5)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        icon.paint(painter, QRect(rect.left() + _PAD, rect.top() + (rect.height() - 16) // 2, 16, 16))
        self._paint_text(painter, rect.adjusted(_PAD + 24, 0, -_PAD, 0), palette, index, enabled=enabled)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, palette: QPalette, index: _Index, *, enabled: bool) -> None:
        """The text has as much room as it needs, up to most of the row; the detail has the rest."""
        plain, right = painter.font(), Qt.TextElideMode.ElideRight
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.Medium)
        faint = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText)
        painter.setFont(strong)
        painter.setPen(palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text) if enabled else faint)
        text = painter.fontMetrics().elidedText(index.data(), right, round(rect.width() * _MOST_OF_ROW))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        room = rect.width() - painter.fontMetrics().horizontalAdvance(text) - _GAP
        painter.setFont(plain)
        painter.setPen(faint)
        detail = painter.fontMetrics().elidedText(index.data(DETAIL_ROLE) or "", right, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, detail)
