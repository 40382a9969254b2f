"""Where else an event is told, and what else took place that week."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.details_parts import row, section
from timeline_app.widgets.editing import ROOM, inset
from timeline_app.widgets.parts import label, link_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from timeline_app.viewmodels.curator import Curator
    from timeline_app.viewmodels.details import Account, Details, Neighbour
    from timeline_app.widgets.theme import Theme


class OtherPlaces(QWidget):
    """``event_requested`` carries an event id, ``source_requested`` an offset of the article."""

    event_requested = Signal(str)
    source_requested = Signal(int)

    def __init__(self, details: Details, curator: Curator, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details, self._curator, self._theme = details, curator, theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add_accounts()
        self._add_mentions()
        self._add_neighbours()

    def _add(self, widget: QWidget, gap: int = 0) -> None:
        self._column.addSpacing(gap)
        self._column.addLayout(inset(widget))

    def _add_accounts(self) -> None:
        details = self._details
        if len(details.tellings) < 2:
            return
        count = details.event.told_in
        head = tr("Told by {count}", count=count) if count > 1 else tr("One of {count}", count=len(details.tellings))
        self._add(section(head), 16)
        self._column.addSpacing(2)
        for account in details.tellings:
            self._column.addLayout(self._account(account))
        for conflict in details.conflicts:
            self._add(label(conflict.label, "faint"), 4)
            self._add(label(conflict.text, "body", selectable=True))

    def _account(self, account: Account) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(2, 0, ROOM, 0)
        line.addWidget(row(account.name, account.when, None), 1)
        split = link_button(tr("Split off"))
        split.setAccessibleName(tr("Split off what {article} tells", article=account.name))
        split.clicked.connect(partial(self._curator.split, account.key))
        line.addWidget(split)
        return line

    def _add_mentions(self) -> None:
        if not self._details.mentions:
            return
        self._add(section(tr("Also told here")), 16)
        self._column.addSpacing(4)
        for text, start in self._details.mentions:
            made = row(text, "", None)
            made.clicked.connect(lambda _=False, at=start: self.source_requested.emit(at))
            self._column.addWidget(made)

    def _add_neighbours(self) -> None:
        details = self._details
        if not details.neighbours:
            return
        self._add(section(tr("Same week")), 16)
        self._column.addSpacing(4)
        for other in details.neighbours:
            self._column.addWidget(self._neighbour(other))
        if details.more_neighbours:
            self._add(label(tr("and {count} more", count=f"{details.more_neighbours:,}"), "faint"))

    def _neighbour(self, other: Neighbour) -> QPushButton:
        made = row(other.title, other.when, self._theme.category(other.category.key).name())
        made.clicked.connect(lambda: self.event_requested.emit(other.event_id))
        return made
