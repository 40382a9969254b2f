"""What stands in place of the timeline while there is none, and what to do then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.parts import label, link_button, styled

if TYPE_CHECKING:
    from timeline_app.viewmodels.emptiness import Emptiness


class EmptyPage(QFrame):
    """A heading, a hint and the commands that help."""

    open_pressed = Signal()
    paste_pressed = Signal()
    sample_pressed = Signal()
    help_pressed = Signal()
    clear_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "pane")
        self._heading = label("", "empty")
        self._hint = label("", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 24, 48, 24)
        column.addStretch(2)
        for widget in (self._heading, self._hint):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addSpacing(14)
        column.addWidget(self._buttons(), 0, Qt.AlignmentFlag.AlignHCenter)
        self._clear = QPushButton(tr("Clear all filters"))
        self._clear.setProperty("part", "primary")
        self._clear.setToolTip(tr("Ctrl+Shift+F"))
        self._clear.clicked.connect(self.clear_pressed)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._offers.hide()
        self._clear.hide()

    def show_emptiness(self, lack: Emptiness) -> None:
        """Say what is missing and what to do."""
        self._heading.setText(lack.heading)
        self._hint.setText(lack.hint)
        self._offers.setVisible(lack.offer)
        self._clear.setVisible(lack.filtered)

    def _buttons(self) -> QWidget:
        self._offers = QWidget()
        offers = QVBoxLayout(self._offers)
        row = QHBoxLayout()
        offers.addLayout(row)
        opener = QPushButton(tr("Open an article…"))
        opener.setProperty("part", "primary")
        opener.clicked.connect(self.open_pressed)
        paste = QPushButton(tr("Paste text"))
        paste.clicked.connect(self.paste_pressed)
        sample = QPushButton(tr("Show the sample"))
        sample.clicked.connect(self.sample_pressed)
        for button in (opener, paste, sample):
            row.addWidget(button)
        helper = link_button(tr("First steps"))
        helper.clicked.connect(self.help_pressed)
        offers.addWidget(helper, 0, Qt.AlignmentFlag.AlignHCenter)
        return self._offers
