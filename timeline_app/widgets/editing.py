"""Text that can be changed where it stands: it reads as text until it is clicked, or Enter or F2 is pressed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.typed_names import SEPARATOR
from timeline_app.widgets.parts import styled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QIcon, QMouseEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_STILL_HERE = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons for which an editor loses the keyboard without having been left."""
ROOM = 6
"""Pixels around the text, which the pane takes off its margin so that all texts stand in a line."""
_NOTE_HEIGHT = 88


class Quiet(QFrame):
    """A stop of the keyboard that shows something and does ``begin`` when it is clicked or Enter or F2 is pressed."""

    def __init__(self, display: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Change: {name}", name=name))
        self.display = display
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM - 1, 1, ROOM - 1, 1)
        column.setSpacing(0)
        column.addWidget(display)

    def begin(self) -> None:
        """Let the user change it."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Keep Enter and F2 from the window's shortcuts of the same keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _begins(event):
            event.accept()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _begins(event):
            self.begin()
        else:
            super().keyPressEvent(event)


class EditableText(Quiet):
    """``given`` carries the text as it was changed; ``begun`` and ``ended`` surround the editing.

    Enter takes the text, and so does going elsewhere; Esc gives up.
    """

    given = Signal(str)
    begun = Signal()
    ended = Signal()

    def __init__(
        self,
        display: QWidget,
        name: str,
        typed: str,
        hints: Callable[[], Sequence[str]] = tuple,
        *,
        lines: bool = False,
    ) -> None:
        """``typed`` is what the editor begins with, ``hints`` gives what is offered for the word being typed."""
        super().__init__(display, name)
        self._name, self._typed, self._hints, self._lines = name, typed, hints, lines
        self.editor: Line | Note | None = None

    @property
    def is_open(self) -> bool:
        return self.editor is not None

    def begin(self) -> None:
        if self.editor is not None:
            return
        self.editor = Note(self._typed) if self._lines else Line(self._typed, self._hints())
        self.editor.setAccessibleName(self._name)
        self.editor.taken.connect(self._take)
        self.editor.given_up.connect(self.give_up)
        self.display.hide()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.editor)
        self.editor.show()  # what is not shown yet cannot have the keyboard
        self.editor.setFocus()
        self.editor.selectAll()
        self.begun.emit()

    def give_up(self) -> None:
        """Have the text as it was."""
        if self._close():
            self.ended.emit()

    def leave(self) -> None:
        """Take what was written, as when the user goes elsewhere."""
        if self.editor is not None:
            self._take(self.editor.words, stay=False)

    def _take(self, text: str, stay: bool) -> None:
        changed = text.strip() != self._typed.strip()
        if not self._close(focus=stay):
            return
        if changed:
            self.given.emit(text.strip())
        self.ended.emit()

    def _close(self, *, focus: bool = True) -> bool:
        editor, self.editor = self.editor, None
        if editor is None:
            return False
        self.display.show()
        if focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        return True


class Line(QLineEdit):
    """One line. ``taken`` carries the text and whether the keyboard stays here, ``given_up`` says that Esc was hit."""

    taken = Signal(str, bool)
    given_up = Signal()

    def __init__(self, text: str = "", hints: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        if hints:
            self._offer(hints)

    @property
    def words(self) -> str:
        return self.text()

    def _offer(self, hints: Sequence[str]) -> None:
        completer = _LastName(self)
        completer.setModel(QStringListModel(list(hints), completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcut of the same key."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in _ENTER:
            self.taken.emit(self.text(), True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.taken.emit(self.text(), False)


class Note(QPlainTextEdit):
    """Several lines; Ctrl+Enter takes them. Signals as of ``Line``."""

    taken = Signal(str, bool)
    given_up = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("part", "note")
        self.setTabChangesFocus(True)
        self.setFixedHeight(_NOTE_HEIGHT)
        self.setPlaceholderText(tr("Ctrl+Enter keeps the note, Esc gives up."))

    @property
    def words(self) -> str:
        return self.toPlainText()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.taken.emit(self.toPlainText(), True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.taken.emit(self.toPlainText(), False)


class ChoiceText(Quiet):
    """Opens a menu of what it may be. ``menu`` is the one open last."""

    def __init__(
        self, display: QWidget, name: str, choices: Sequence[tuple[str, QIcon | None, bool, Callable[[], object]]]
    ) -> None:
        """``choices`` are the words, a mark, whether it is so now, and what taking it does."""
        super().__init__(display, name)
        self._choices = choices
        self.menu: QMenu | None = None

    def begin(self) -> None:
        menu = QMenu(self)
        for words, mark, is_now, act in self._choices:
            action = menu.addAction(words.replace("&", "&&"))
            if mark is not None:
                action.setIcon(mark)
            action.setCheckable(mark is None)
            action.setChecked(is_now)
            action.triggered.connect(lambda _on=False, chosen=act: chosen())
            if is_now:
                menu.setActiveAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class _LastName(QCompleter):
    """Completes the last of several names in a field."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(";")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        name = super().pathFromIndex(index)  # type: ignore[arg-type]
        field = self.widget()
        before = field.text().rpartition(";")[0] if isinstance(field, QLineEdit) else ""
        return f"{before}{SEPARATOR}{name}" if before else name


def _begins(event: QKeyEvent) -> bool:
    return event.key() in {*_ENTER, Qt.Key.Key_F2, Qt.Key.Key_Space} and not event.modifiers() & _MODIFIERS


def is_ours(event: QKeyEvent) -> bool:
    """Whether an editor wants a key that the window has a command for."""
    keys = {Qt.Key.Key_Escape, *_ENTER, Qt.Key.Key_F2}
    return event.key() in keys


def inset(widget: QWidget) -> QHBoxLayout:
    """A widget that stands in a line with the texts that can be changed."""
    row = QHBoxLayout()
    row.setContentsMargins(ROOM, 0, ROOM, 0)
    row.addWidget(widget)
    if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum:
        row.addStretch(1)
    return row
