"""What the dialogs share: a title, contents, a row of buttons; no larger than the window they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.parts import styled

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOM = QSize(40, 40)
"""Pixels that are left of the window around a dialog."""


def show(dialog: QDialog) -> None:
    """Open a dialog above its window, without waiting for it; it is deleted when it closes."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if dialog.isModal():
        dialog.open()
    else:
        dialog.show()


class Frame(QDialog):
    """Contents go into ``column``, buttons into ``buttons``, from the left; Esc closes."""

    def __init__(self, title: str, size: tuple[int, int], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        styled(self, "pane")
        around = parent.window().size() - _ROOM if parent else QSize(*size)
        self.resize(QSize(*size).boundedTo(around))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(20, 18, 20, 12)
        self.column.setSpacing(10)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(20, 10, 20, 14)
        self.buttons.setSpacing(8)
        outer.addLayout(self.column, 1)
        outer.addLayout(self.buttons)

    def add_button(self, text: str, act: Callable[[], object]) -> QPushButton:
        """A button at the right of those there are."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        self.buttons.addWidget(button)
        return button

    def add_copy_button(self, text: Callable[[], str], name: str) -> QPushButton:
        """A button that copies a text and says that it has."""
        button = self.add_button(name, lambda: self._copy(text(), button))
        return button

    def add_close_button(self, text: str = "") -> QPushButton:
        """The button at the right end that Enter presses."""
        self.buttons.addStretch(1)
        button = self.add_button(text or tr("Close"), self.accept)
        button.setDefault(True)
        return button

    def _copy(self, text: str, button: QPushButton) -> None:
        QGuiApplication.clipboard().setText(text)
        button.setText(tr("Copied"))
