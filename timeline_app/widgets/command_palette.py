"""Every command by its name: type a few letters, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import plain_name
from timeline_app.widgets.icons import icon
from timeline_app.widgets.result_list import ResultList, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.widgets.commands import Commands
    from timeline_app.widgets.theme import Theme

_WIDTH = 520
_MOST_ROWS = 11
_MISSING = -1


def ranked(query: str, names: Sequence[str]) -> list[int]:
    """Numbers of the names that hold the letters of the query in order, in their own order.

    Where words of some names begin with what is typed, names that only hold it within a word are left out, and where
    any hold it in one piece, those that hold its letters strewn about.

    >>> ranked("lane", ["Lanes by place", "Article pane", "Status: Planned"])
    [0]
    """
    wanted = query.casefold().split()
    scored = [([_score(term, name.casefold()) for term in wanted], i) for i, name in enumerate(names)]
    found = [(max(s, default=0), i) for s, i in scored if _MISSING not in s]
    best = min((worst for worst, _ in found), default=0)
    return [i for worst, i in found if worst == best]


def _score(term: str, name: str) -> int:
    """0 at the start of a word, 1 within one, 2 strewn; ``_MISSING`` where a letter is missing."""
    at = name.find(term)
    if at >= 0:
        return 0 if at == 0 or f" {term}" in name else 1
    letters = iter(name)
    return 2 if all(letter in letters for letter in term) else _MISSING


class CommandPalette(QFrame):
    """An overlay near the top of the window; it goes when it loses the keyboard.

    What cannot run now is listed with the reason in place of its key.
    """

    def __init__(self, commands: Commands, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "popup")
        self._theme = theme
        self._commands = commands
        self._ids = list(commands.actions)
        self._names = [plain_name(commands[i].text()) for i in self._ids]
        self._shown: list[int] = []
        self._back: QWidget | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type a command…"))
        self.field.setAccessibleName(tr("Type a command"))
        self.list = ResultList()
        self.list.setAccessibleName(tr("Commands"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.chosen.connect(self._run)
        self.hide()

    def open(self, back: QWidget | None) -> None:
        """Show all commands; the keyboard goes back to ``back`` afterwards."""
        self._back = back
        self._commands.tick()
        self.field.clear()
        self._filter("")
        room = self.window().width()
        width = min(_WIDTH, room - 32)
        self.setGeometry((room - width) // 2, 64, width, self._height())
        self.show()
        self.raise_()
        self.field.setFocus()

    def _height(self) -> int:
        return self.field.sizeHint().height() + self.list.height_for(_MOST_ROWS) + 26

    def _filter(self, query: str) -> None:
        self._shown = ranked(query, self._names)
        ink = self._theme.css("ink_faint")
        self.list.set_rows([self._row(self._ids[i], self._names[i], ink) for i in self._shown])
        self.resize(self.width(), self._height())

    def _row(self, command_id: str, name: str, ink: str) -> Row:
        action, lack = self._commands[command_id], self._commands.lack(command_id)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        state = "✓ " if action.isCheckable() and action.isChecked() else ""
        return Row(state + name, lack or key, icon("command", ink, 16), not lack)

    def _run(self, row: int) -> None:
        action = self._commands[self._ids[self._shown[row]]]
        self.dismiss()
        action.trigger()

    def dismiss(self) -> None:
        self.hide()
        if self._back is not None and isValid(self._back):  # the details' contents may be new by now
            self._back.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # no command of the window while the palette has the keyboard
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
            return self.list.take_key(event)
        return super().eventFilter(watched, event)
