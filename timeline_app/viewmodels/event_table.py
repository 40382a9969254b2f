"""The events as a table: when, what. Dated ones in order of time, undated ones below."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from timeline_app.core.values import Status
from timeline_app.viewmodels import wording
from timeline_app.viewmodels.chronology import chronological
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.values import Event

_Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole + 1


class EventTable(QAbstractTableModel):
    """Rows are events; ``ID_ROLE`` gives an event's id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: list[Event] = []
        self._rows: dict[str, int] = {}
        self._year: int | None = None

    def set_events(self, events: Sequence[Event]) -> None:
        self.beginResetModel()
        self._events = chronological(events)
        self._rows = {event.id: row for row, event in enumerate(self._events)}
        self._year = usual_year(events)
        self.endResetModel()

    def row_of(self, event_id: str | None) -> int | None:
        """The row of an event, or None where it is not shown."""
        return self._rows.get(event_id or "")

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._events)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self._when_header(), tr("Event"))[section]
        return None

    def _when_header(self) -> str:
        return tr("When ({year})", year=self._year) if self._year else tr("When")

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        event = self._events[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.short_when(event.when, self._year) if index.column() == 0 else wording.titled(event)
        if role == ID_ROLE:
            return event.id
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(f"{wording.when_words(event.when)}\n{wording.titled(event)}")
        if role == Qt.ItemDataRole.FontRole and index.column() == 1 and event.status is not Status.HAPPENED:
            font = QFont()
            font.setItalic(True)
            font.setStrikeOut(event.status is Status.NEGATED)
            return font
        return None


def usual_year(events: Sequence[Event]) -> int | None:
    """The year of most events, which a list need not repeat in every line."""
    years = Counter(day.year for e in events if (day := e.when.interval.earliest or e.when.interval.latest))
    return years.most_common(1)[0][0] if years else None
