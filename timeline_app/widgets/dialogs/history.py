"""The list of what was done in the project, to go back to a point in it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import clock_words, day_words
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_SIZE = (560, 480)


class HistoryDialog(Frame):
    """Newest first. ``wanted`` carries the number of the last command that is to stay done, 0 for none."""

    wanted = Signal(int)

    def __init__(self, done: Sequence[tuple[int, str, str]], parent: QWidget | None) -> None:
        """``done`` are number, label and time of commands, newest first."""
        super().__init__(tr("History"), _SIZE, parent)
        hint = tr("Go back to a line, and all that was done after it is undone. Redo brings it back.")
        self.column.addWidget(label(hint, "soft"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What was done"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, words, at in done:
            self._add(f"{words}   ({_when(at)})", number)
        if done and done[-1][0] == 1:
            self._add(tr("The empty project"), 0)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._go())
        self.column.addWidget(self.list, 1)
        self.back = self.add_button(tr("&Go back to this"), self._go)
        self.list.currentRowChanged.connect(lambda row: self.back.setEnabled(row > 0))
        self.back.setEnabled(False)
        self.add_close_button()

    def _add(self, words: str, number: int) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(Qt.ItemDataRole.UserRole, number)

    def _go(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.list.currentRow() > 0:
            self.accept()
            self.wanted.emit(int(item.data(Qt.ItemDataRole.UserRole)))


def _when(at: str) -> str:
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{day_words(moment.date())}, {clock_words(moment.time())}"
