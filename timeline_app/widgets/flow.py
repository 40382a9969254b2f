"""A layout that places widgets in a line and wraps them like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class FlowLayout(QLayout):
    """Rows of widgets at their preferred size, ``gap`` pixels apart both ways."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return max((p.y() + i.sizeHint().height() for p, i in zip(places, self._items, strict=True)), default=0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [i.sizeHint() for i in self._items]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for place, item in zip(self._places(rect.width()), self._items, strict=True):
            item.setGeometry(QRect(rect.topLeft() + place, item.sizeHint()))

    def _places(self, width: int) -> list[QPoint]:
        """Where each item goes, from the upper left corner."""
        places, x, y, row = [], 0, 0, 0
        for item in self._items:
            size = item.sizeHint()
            if x and x + size.width() > width:
                x, y, row = 0, y + row + self._gap, 0
            places.append(QPoint(x, y))
            x, row = x + size.width() + self._gap, max(row, size.height())
        return places
