"""What the program is, what it runs on, and whose works it uses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.viewmodels.credits import about_text, credits_of_others, versions
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.parts import label

_SIZE = (600, 560)


class AboutDialog(Frame):
    """Purpose, versions, credits."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(tr("About Timeline"), _SIZE, parent)
        purpose = tr(
            "Turns news articles into a timeline one can trust: every event shows the sentence it came from and how "
            "its date was read. Free software under the MIT licence."
        )
        self.column.addWidget(label(tr("Timeline"), "headline"))
        self.column.addWidget(label(purpose, "body"))
        self.column.addWidget(_scrolled(_versions(), _credits()), 1)
        self.add_copy_button(about_text, tr("Copy"))
        self.add_close_button()


def _versions() -> QWidget:
    return _table(tr("Versions"), versions())


def _credits() -> QWidget:
    rows = [(c.work, f"{c.use}\n{c.licence} · {c.holder}") for c in credits_of_others()]
    return _table(tr("With thanks"), rows)


def _table(heading: str, rows: list[tuple[str, str]]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 6, 0, 10)
    grid.setHorizontalSpacing(18)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(heading, "section"), 0, 0, 1, 2)
    for i, (name, text) in enumerate(rows, 1):
        grid.addWidget(label(name, "strong", wrap=False), i, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, "soft", selectable=True), i, 1)
    return made


def _scrolled(*parts: QWidget) -> QScrollArea:
    inner = QWidget()
    inner.setProperty("part", "pane")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 8, 0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.setAccessibleName(tr("Versions and credits"))
    return area
