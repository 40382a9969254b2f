"""Dialogs for eras and marker lines: name and days of one, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.layout.calendar import range_name
from timeline_app.core.layout.context import Context, Era, Mark
from timeline_app.core.layout.typed import typed_days, written_day
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

FIELD_WIDTH = 320


class ContextForm(QDialog):
    """Asks for the name and the days of an era or a marker line, and offers what it was opened with.

    ``submitted`` carries the era or mark as the user wants it.
    """

    submitted = Signal(object)

    def __init__(self, thing: Era | Mark, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thing = thing
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(thing.name)
        self.name.setMinimumWidth(FIELD_WIDTH)
        self.first = QLineEdit(written_day(thing.start if isinstance(thing, Era) else thing.at))
        self.last = QLineEdit(written_day(thing.end - 1)) if isinstance(thing, Era) else None
        self._offered = (self.first.text(), self.last.text() if self.last else "")
        self._understood = QLabel()
        self._understood.setTextFormat(Qt.TextFormat.PlainText)
        self._understood.setProperty("tone", "faint")
        choices = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(choices)
        self._arrange()
        for field in (self.name, self.first, self.last):
            if field is not None:
                field.textChanged.connect(self._check)
        self.buttons.accepted.connect(self._submit)
        self.buttons.rejected.connect(self.reject)
        self._check()

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("&First day") if self.last else tr("&Day"), self.first)
        if self.last is not None:
            form.addRow(tr("&Last day"), self.last)
        form.addRow("", self._understood)
        form.addRow(self.buttons)

    def wanted(self) -> Era | Mark | None:
        """What the fields say, or None while something is missing or unclear."""
        name, first = self.name.text().strip(), typed_days(self.first.text())
        if not name or first is None:
            return None
        if isinstance(self._thing, Mark):
            kept = self.first.text() == self._offered[0]
            return Mark(self._thing.key, name, self._thing.at if kept else float(first[0]))
        last = typed_days(self.last.text()) if self.last else None
        if last is None or last[1] < first[0]:
            return None
        if (self.first.text(), self.last.text() if self.last else "") == self._offered:
            return Era(self._thing.key, name, self._thing.start, self._thing.end)
        return Era(self._thing.key, name, float(first[0]), float(last[1] + 1))

    def _check(self) -> None:
        wanted = self.wanted()
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(wanted is not None)
        self._understood.setText(self._lack() if wanted is None else _days_words(wanted))

    def _lack(self) -> str:
        """What is missing, and what to do about it."""
        if not self.name.text().strip():
            return tr("Give it a name.")
        for field in (self.first, self.last):
            if field is not None and typed_days(field.text()) is None:
                return tr("Write days as 30 Nov 1939, Nov 1939, 1939 or 44 BC.")
        return tr("The last day is before the first.")

    def _submit(self) -> None:
        wanted = self.wanted()
        if wanted is not None:
            self.accept()
            self.submitted.emit(wanted)


class ContextList(QDialog):
    """All eras and marker lines, to be changed, removed or shown. Each signal carries one of them."""

    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    show_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Eras and marker lines"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Eras and marker lines"))
        self._none = QLabel(tr("There are none yet. Right-click the timeline, or choose View, Eras and marker lines."))
        self._none.setWordWrap(True)
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(self._none)
        column.addLayout(self._buttons())
        self.resize(440, 320)
        self.list.itemActivated.connect(lambda: self._tell(self.edit_wanted.emit))
        self.show_context(context)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        tell = self._tell
        self._choices = [
            _button(tr("&Change…"), lambda: tell(self.edit_wanted.emit)),
            _button(tr("&Remove"), lambda: tell(self.remove_wanted.emit)),
            _button(tr("&Show"), lambda: tell(self.show_wanted.emit)),
        ]
        for button in self._choices:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(_button(tr("C&lose"), self.close))
        return row

    def show_context(self, context: Context) -> None:
        """List what there is now; the chosen place in the list stays."""
        at = max(self.list.currentRow(), 0)
        self.list.clear()
        things: list[Era | Mark] = [*context.eras, *context.marks]
        for thing in things:
            item = QListWidgetItem(f"{thing.name}   {_days_words(thing)}")
            item.setData(Qt.ItemDataRole.UserRole, thing)
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self._none.setVisible(not self.list.count())
        for button in self._choices:
            button.setEnabled(self.list.count() > 0)

    def _tell(self, emit: Callable[[object], None]) -> None:
        item = self.list.currentItem()
        if item is not None:
            emit(item.data(Qt.ItemDataRole.UserRole))


def _button(text: str, press: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: press())
    return button


def _days_words(thing: Era | Mark) -> str:
    return range_name(thing.start, thing.end) if isinstance(thing, Era) else range_name(thing.at, thing.at)
