"""The small parts of which the details of an event are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.widgets.icons import dot
from timeline_app.widgets.parts import ElidedLabel, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.viewmodels.details import Fact

CHIP_HEIGHT = 24


def pill(text: str, color: str, *, filled: bool = True) -> QWidget:
    """A pill with a dot of the category's colour, or a ring: what has not happened is outlined everywhere."""
    made = QFrame()
    made.setProperty("part", "pill")
    made.setFixedHeight(CHIP_HEIGHT)
    line = QHBoxLayout(made)
    line.setContentsMargins(9, 3, 11, 3)
    line.setSpacing(6)
    mark = QLabel()
    mark.setPixmap(dot(color, filled=filled).pixmap(10, 10))
    line.addWidget(mark)
    line.addWidget(label(text, "pill", wrap=False))
    return made


def chip(text: str) -> QLabel:
    """A plain chip."""
    made = label(text, "chip", wrap=False)
    made.setFixedHeight(CHIP_HEIGHT)
    return made


def section(text: str) -> QLabel:
    """The heading of a section."""
    made = label(text.upper(), "section", wrap=False)
    made.setAccessibleName(text)  # capitals may be read out letter by letter
    return made


def step(number: int, text: str) -> QHBoxLayout:
    """A numbered line."""
    line = QHBoxLayout()
    line.setSpacing(9)
    mark = label(str(number), "number", wrap=False)
    mark.setFixedSize(20, 20)
    mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(text, "body", selectable=True), 1)
    return line


def fact_lines(facts: Iterable[Fact]) -> QWidget:
    """Lines, each with what stands behind it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for fact in facts:
        column.addWidget(label(fact.text, "body"))
        if fact.note:
            column.addWidget(label(fact.note, "faint"))
    return made


def row(text: str, detail: str, color: str | None) -> QPushButton:
    """A pressable line: a dot, a text cut to fit, a detail at the right."""
    made = QPushButton()
    made.setProperty("part", "row")
    made.setAccessibleName(f"{text}, {detail}" if detail else text)
    made.setToolTip(plain_tooltip(text))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    line = QHBoxLayout(made)
    line.setContentsMargins(4, 4, 4, 4)
    line.setSpacing(8)
    if color:
        mark = QLabel()
        mark.setPixmap(dot(color).pixmap(9, 9))
        line.addWidget(mark)
    words = ElidedLabel(text, "body")
    words.setSizePolicy(
        QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
    )  # else short ones stand in the middle
    line.addWidget(words, 1)
    if detail:
        line.addWidget(label(detail, "faint", wrap=False))
    made.setMinimumHeight(28)
    return made
