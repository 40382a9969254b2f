"""Asks for a web address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from timeline_app.readers.addresses import address_typed, is_address
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SIZE = (560, 170)


class AddressDialog(Frame):
    """``wanted`` carries the address that was entered."""

    wanted = Signal(str)

    def __init__(self, offered: str, parent: QWidget | None) -> None:
        """``offered`` stands in the field at first where it is an address."""
        super().__init__(tr("Add from a web address"), _SIZE, parent)
        self.column.addWidget(label(tr("The address of an article, or of a feed (RSS, Atom) with articles:"), "body"))
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Web address"))
        self.field.setPlaceholderText(tr("example.org/news"))
        self.column.addWidget(self.field)
        self.hint = label("", "faint")
        self.column.addWidget(self.hint)
        self.column.addStretch(1)
        self.buttons.addStretch(1)
        self.add_button(tr("Cancel"), self.reject)
        self.submit = self.add_button(tr("Add"), self._give)
        self.submit.setDefault(True)
        self.field.textChanged.connect(self._check)
        if is_address(offered.strip()):
            self.field.setText(offered.strip())
            self.field.selectAll()
        self._check()
        self.field.setFocus()

    def _check(self) -> None:
        typed = self.field.text().strip()
        known = address_typed(typed) is not None
        self.submit.setEnabled(known)
        unclear = bool(typed) and not known
        self.hint.setText(tr("Write it as example.org/news or https://example.org/news.") if unclear else "")

    def _give(self) -> None:
        if (address := address_typed(self.field.text())) is not None:
            self.accept()
            self.wanted.emit(address)
