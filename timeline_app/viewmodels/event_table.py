"""The events as a table of any length: only what is looked at is fetched from the project."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from timeline_app.core.layout.categories import CATEGORIES
from timeline_app.core.store.values import Certainty, Verdict
from timeline_app.core.store.wanted import Order
from timeline_app.core.values import Status
from timeline_app.viewmodels import wording
from timeline_app.viewmodels.latest import Latest
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.values import Interval
    from timeline_app.viewmodels.finding import Finding, Rows

_Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole + 1
PAGE = 128
"""Rows fetched together."""
PAGES_KEPT = 64


class Column(StrEnum):
    """What the table can show of an event."""

    WHEN = "when"
    TITLE = "title"
    STATUS = "status"
    ACTORS = "actors"
    PLACE = "place"
    KIND = "kind"
    TYPE = "type"
    SAID_BY = "said by"
    ARTICLE = "article"
    CERTAINTY = "certainty"
    VERDICT = "verdict"
    TAGS = "tags"
    IMPORTANCE = "importance"
    WORDS = "words"


COLUMNS = tuple(Column)
USUAL = (
    Column.WHEN,
    Column.TITLE,
    Column.ACTORS,
    Column.STATUS,
    Column.KIND,
    Column.PLACE,
    Column.ARTICLE,
    Column.VERDICT,
)
"""The columns of a table that nobody has chosen columns for."""
ORDERS = {
    Column.WHEN: Order.TIME,
    Column.TITLE: Order.TITLE,
    Column.STATUS: Order.STATUS,
    Column.ACTORS: Order.ACTOR,
    Column.PLACE: Order.PLACE,
    Column.TYPE: Order.TYPE,
    Column.SAID_BY: Order.SOURCE,
    Column.ARTICLE: Order.ARTICLE,
    Column.CERTAINTY: Order.CERTAINTY,
    Column.VERDICT: Order.VERDICT,
    Column.IMPORTANCE: Order.IMPORTANCE,
}
"""The columns by which a table can be sorted."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of a row without its article: enough for all columns but the words of the text."""

    key: str
    title: str
    when: Interval | None
    """None where the event is not dated."""
    status: Status
    actors: tuple[str, ...]
    place: str
    kind: str
    type: str
    said_by: str
    article: str
    certainty: Certainty
    verdict: Verdict | None
    tags: tuple[str, ...]
    importance: float


class EventTable(QAbstractTableModel):
    """Rows are events; ``ID_ROLE`` gives an event's key. ``filled`` says that other rows are shown."""

    filled = Signal()

    def __init__(self, finding: Finding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finding = finding
        self._rows: Rows | None = None
        self._pages: dict[int, list[Line]] = {}
        self._order, self._descending = Order.TIME, False
        self._year: int | None = None
        self._latest: Latest[tuple[Rows | None, int | None]] = Latest(self._show, self)
        self._latest.serve(finding.workspace)
        finding.workspace.leaving.connect(lambda: self._show((None, None)))

    def refresh(self) -> None:
        """Show the events as they now are, as soon as they are found."""
        order, descending = self._order, self._descending
        question = self._finding.rows

        def found() -> tuple[Rows | None, int | None]:
            rows = question(order, descending=descending)
            return rows, _only_year(rows) if rows else None

        self._latest.ask(found, at_once=self._finding.is_quick)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by time where there is no order of it."""
        chosen = ORDERS.get(COLUMNS[column], Order.TIME) if column >= 0 else Order.TIME
        descending = order is Qt.SortOrder.DescendingOrder
        if (chosen, descending) != (self._order, self._descending):
            self._order, self._descending = chosen, descending
            self.refresh()

    def row_of(self, key: str | None) -> int | None:
        """The row of an event, or None where it is not shown."""
        rows = self.rows_of([key]) if key else []
        return rows[0] if rows else None

    def rows_of(self, keys: Sequence[str]) -> list[int]:
        """The rows of those of the events that are shown, from top to bottom."""
        if self._rows is None or not keys:
            return []
        import numpy as np  # noqa: PLC0415  (not before the first paint of the window)

        ids = list(self._rows.project.ids(keys).values())
        return [int(row) for row in np.flatnonzero(np.isin(self._rows.ids, ids))]

    def keys(self, rows: Sequence[int]) -> list[str]:
        """The keys of the events in some rows."""
        return self._rows.project.keys([int(self._rows.ids[row]) for row in rows]) if self._rows else []

    def as_text(self, rows: Sequence[int], columns: Sequence[Column]) -> str:
        """Rows as tab-separated values, with the names of the columns above."""
        lines = ["\t".join(self._header(column) for column in columns)]
        for row in rows:
            cells = (str(self._text(row, column)) for column in columns)
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        return "\n".join(lines) + "\n"

    # Qt's part

    def rowCount(self, parent: _Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._rows is None else len(self._rows.ids)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._header(COLUMNS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), column)
        line = self._line(index.row())
        if role == ID_ROLE:
            return line.key
        if role == Qt.ItemDataRole.ToolTipRole:
            put_aside = [tr("Dismissed by you")] if line.verdict is Verdict.DISMISSED else []
            return plain_tooltip("\n".join([_long_when(line), wording.titled(line.title, line.status), *put_aside]))
        if role == Qt.ItemDataRole.FontRole and column is Column.TITLE:
            return _font(line)
        return None

    # Inside

    def _show(self, found: tuple[Rows | None, int | None]) -> None:
        self.beginResetModel()
        self._pages = {}
        self._rows, self._year = found
        self.endResetModel()
        self.filled.emit()

    def _header(self, column: Column) -> str:
        if column is Column.WHEN and self._year:
            return tr("When ({year})", year=self._year)
        return column_name(column)

    def _text(self, row: int, column: Column) -> str:
        line = self._line(row)
        if column is Column.WHEN:
            return wording.short_words(line.when, self._year) if line.when else tr("No date")
        if column is Column.ARTICLE:
            document = self._finding.workspace.library.get(line.article)
            return document.title if document else line.article
        if column is Column.WORDS:
            found = self._finding.workspace.library.find(line.key)
            return (found[1].when.words or "") if found else ""
        return _plain_text(line, column)

    def _line(self, row: int) -> Line:
        page = row // PAGE
        if page not in self._pages:
            if len(self._pages) >= PAGES_KEPT:
                self._pages.pop(next(iter(self._pages)))
            assert self._rows is not None
            self._pages[page] = _lines(self._rows, page * PAGE)
        return self._pages[page][row % PAGE]


def column_name(column: Column) -> str:
    """The heading of a column."""
    return {
        Column.WHEN: tr("When"),
        Column.TITLE: tr("Event"),
        Column.STATUS: tr("Status"),
        Column.ACTORS: tr("Actors"),
        Column.PLACE: tr("Place"),
        Column.KIND: tr("Kind"),
        Column.TYPE: tr("Type (PLOVER)"),
        Column.SAID_BY: tr("Said by"),
        Column.ARTICLE: tr("Article"),
        Column.CERTAINTY: tr("Certainty"),
        Column.VERDICT: tr("Verdict"),
        Column.TAGS: tr("Tags"),
        Column.IMPORTANCE: tr("Importance"),
        Column.WORDS: tr("Words of the text"),
    }[column]


def _plain_text(line: Line, column: Column) -> str:
    texts = {
        Column.TITLE: lambda: wording.titled(line.title, line.status),
        Column.STATUS: lambda: wording.status_words(line.status),
        Column.ACTORS: lambda: ", ".join(line.actors),
        Column.PLACE: lambda: line.place,
        Column.KIND: lambda: tr(line.kind),
        Column.TYPE: lambda: line.type,
        Column.SAID_BY: lambda: line.said_by,
        Column.CERTAINTY: lambda: certainty_words(line.certainty),
        Column.VERDICT: lambda: verdict_words(line.verdict) if line.verdict else "",
        Column.TAGS: lambda: ", ".join(line.tags),
        Column.IMPORTANCE: lambda: f"{line.importance:.2f}",
    }
    return texts[column]()


def certainty_words(certainty: Certainty) -> str:
    """How exactly the day is known."""
    return {
        Certainty.DAY: tr("Day stated"),
        Certainty.RANGE: tr("Range of days"),
        Certainty.VAGUE: tr("Vague"),
        Certainty.NONE: tr("No date"),
    }[certainty]


def verdict_words(verdict: Verdict | None) -> str:
    """What the user says of an event."""
    if verdict is None:
        return tr("Undecided")
    return tr("Confirmed") if verdict is Verdict.CONFIRMED else tr("Dismissed")


def _long_when(line: Line) -> str:
    return wording.interval_words(line.when) if line.when else tr("No date")


def _font(line: Line) -> QFont | None:
    dismissed = line.verdict is Verdict.DISMISSED
    if line.status is Status.HAPPENED and not dismissed:
        return None
    font = QFont()
    font.setItalic(line.status is not Status.HAPPENED)
    font.setStrikeOut(line.status is Status.NEGATED or dismissed)
    return font


def _lines(rows: Rows, first: int) -> list[Line]:
    """A page of rows, beginning with one. An event that is gone since has an empty line until the next refresh."""
    ids = rows.ids[first : first + PAGE]
    keys, titles = rows.project.keys(ids.tolist()), rows.project.titles(ids.tolist())
    here = rows.columns.rows_of(ids)
    at = dict(zip(rows.columns.ids[here].tolist(), here.tolist(), strict=True))
    linked = _linked_names(rows, sorted(at.values()))
    return [
        _line(rows, at[i], key, title, linked) if i in at else _GONE
        for i, key, title in zip(ids.tolist(), keys, titles, strict=True)
    ]


_GONE = Line("", "", None, Status.HAPPENED, (), "", "", "", "", "", Certainty.NONE, None, (), 0.0)


def _line(rows: Rows, at: int, key: str, title: str, linked: dict[tuple[bool, int], tuple[str, ...]]) -> Line:
    from timeline_app.core.store.packed import STATUSES, VERDICTS  # noqa: PLC0415  (loads numpy)

    columns, number = rows.columns, int(rows.columns.article[at])
    kind, place, source = rows.names.words([int(columns[name][at]) for name in ("type", "place", "source")])
    return Line(
        key,
        title,
        _interval(rows, at) if columns.dated[at] else None,
        STATUSES[columns["status"][at]],
        linked.get((False, at), ()),
        place,
        CATEGORIES[columns["category"][at]].label,
        kind,
        source,
        f"a{number}" if number else "",
        Certainty(int(columns["certainty"][at])),
        VERDICTS[columns["verdict"][at]],
        linked.get((True, at), ()),
        float(columns["importance"][at]),
    )


def _interval(rows: Rows, at: int) -> Interval:
    from timeline_app.core.store.packed import interval_of  # noqa: PLC0415  (loads numpy)

    return interval_of(rows.columns["earliest"][at], rows.columns["latest"][at])


def _linked_names(rows: Rows, wanted: Sequence[int]) -> dict[tuple[bool, int], tuple[str, ...]]:
    """Names by whether they are tags, and row."""
    from timeline_app.core.store.packed import Link  # noqa: PLC0415  (loads numpy)

    found: dict[tuple[bool, int], tuple[str, ...]] = {}
    for link in (Link.PARTY, Link.TAG):
        at, numbers = rows.columns.links(link)
        for row in wanted:
            first, last = at.searchsorted([row, row + 1])
            if first < last:
                found[link is Link.TAG, row] = tuple(rows.names.words(numbers[first:last].tolist()))
    return found


def _only_year(rows: Rows) -> int | None:
    """The year in which all events begin, which a list need not repeat in every line.

    None where they are of several years: to name one of them would tell of the others that they are of it.
    """
    import numpy as np  # noqa: PLC0415  (not before the first paint of the window)

    columns = rows.columns
    shown = columns.rows_of(rows.ids)
    shown = shown[columns.dated[shown]]
    if not len(shown):
        return None
    days = np.floor(columns["start"][shown]).astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64)
    return int(days[0]) + 1970 if (days == days[0]).all() else None


def ranges(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows as stretches, first and last."""
    found = []
    for _, run in groupby(enumerate(rows), key=lambda item: item[1] - item[0]):
        stretch = [row for _, row in run]
        found.append((stretch[0], stretch[-1]))
    return found
