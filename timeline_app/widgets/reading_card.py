"""How the date of an event was read, step by step, and the readings that were not taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.core.store.values import Field
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import is_dated
from timeline_app.widgets.details_parts import step
from timeline_app.widgets.parts import label, link_button, rule

if TYPE_CHECKING:
    from timeline_app.viewmodels.curator import Curator
    from timeline_app.viewmodels.details import Details


class ReadingCard(QFrame):
    """``date_change_requested``: the publication date, from which it was counted, is to be changed."""

    date_change_requested = Signal()

    def __init__(self, details: Details, curator: Curator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._details, self._curator = details, curator
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(7)
        column.addWidget(label(self._heading(), "strong"))
        steps = details.steps or (tr("The text gives no date for this event, so none was read."),)
        for number, text in enumerate(steps, 1):
            column.addLayout(step(number, text))
        self._add_alternatives(column)
        if details.from_publication:
            change = link_button(tr("Change the publication date…"))
            change.clicked.connect(self.date_change_requested)
            column.addWidget(change)

    def _heading(self) -> str:
        if not is_dated(self._details.event.when):
            return tr("Why there is no date")
        theirs = self._details.lines[Field.WHEN].theirs
        return tr("How your date was read") if theirs else tr("How the date was read")

    def _add_alternatives(self, column: QVBoxLayout) -> None:
        details = self._details
        if not details.alternatives:
            return
        column.addWidget(rule())
        column.addWidget(label(tr("Other readings"), "strong"))
        for other, choice in zip(details.alternatives, details.choices, strict=True):
            line = QHBoxLayout()
            line.addWidget(label(other.label, "body", selectable=True), 1)
            take = link_button(tr("Take this"))
            take.setAccessibleName(tr("Take the reading {days}", days=other.label))
            take.clicked.connect(partial(self._curator.choose, details.event.id, choice))
            line.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
            column.addWidget(label(tr("not taken: {reason}", reason=other.note), "faint"))
