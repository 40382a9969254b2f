"""A row of joined buttons of which one at most is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segments(QFrame):
    """``chosen`` carries the key of the button pressed."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[tuple[str, str, str]], name: str, parent: QWidget | None = None) -> None:
        """Make the row.

        Args:
            entries: key, text and tooltip of each button.
            name: the accessible name of the whole.
            parent: the parent widget.
        """
        super().__init__(parent)
        self.setProperty("part", "segments")
        self.setAccessibleName(name)
        self.setFixedHeight(32)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(1)
        self._buttons = {key: self._button(key, text, tip) for key, text, tip in entries}
        for button in self._buttons.values():
            row.addWidget(button)

    def button(self, key: str) -> QToolButton:
        return self._buttons[key]

    def show_chosen(self, key: str | None) -> None:
        """Show which button is on; None for none."""
        for own, button in self._buttons.items():
            button.setChecked(own == key)

    def _button(self, key: str, text: str, tip: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("part", "segment")
        made.setText(text)
        made.setToolTip(tip)
        made.setAccessibleName(tip or text)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._press(key))
        return made

    def _press(self, key: str) -> None:
        self.show_chosen(key)
        self.chosen.emit(key)
