"""The menu of taking back, finding and selecting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from timeline_app.viewmodels.preference_list import preference_groups
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command
from timeline_app.widgets.dialogs.frame import show
from timeline_app.widgets.dialogs.history import HistoryDialog
from timeline_app.widgets.dialogs.preferences import PreferencesDialog
from timeline_app.widgets.menus.lacks import first_of
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from timeline_app.widgets.commands import Entry

_LISTED = 1000
"""Commands that the history lists."""
_LONGEST = 60


class EditMenu(WindowMenu):
    """Undo, search and selection."""

    @property
    def title(self) -> str:
        return tr("&Edit")

    def entries(self) -> list[Entry]:
        clear, workspace = self._window.selection.clear, self._window.session.workspace
        undo, redo = first_of(self._lacks.writable, self._lacks.undo), first_of(self._lacks.writable, self._lacks.redo)
        return [
            Command("undo", tr("&Undo"), workspace.undo, ("Ctrl+Z",), lack=undo, says=self._undo_words),
            Command("redo", tr("&Redo"), workspace.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), lack=redo, says=self._redo_words),
            Command("history", tr("&History…"), self.open_history, lack=undo),
            None,
            Command(
                "copy-text", tr("&Copy the words selected"), self._window.reader.text.copy, lack=self._selected_words
            ),
            Command("find", tr("&Find events, people, dates"), self.find, ("Ctrl+F",)),
            Command("clear", tr("C&lear the selection"), clear, ("Esc",), lack=self._lacks.selection),
            None,
            Command("preferences", tr("&Preferences…"), self.open_preferences, ("Ctrl+,",)),
        ]

    def _selected_words(self) -> str:
        chosen = self._window.reader.text.textCursor().hasSelection()
        return "" if chosen else tr("Select words in the article first.")

    def _undo_words(self) -> str:
        words = self._window.session.workspace.undo_words
        return tr("&Undo: {what}", what=_short(words)) if words else tr("&Undo")

    def _redo_words(self) -> str:
        words = self._window.session.workspace.redo_words
        return tr("&Redo: {what}", what=_short(words)) if words else tr("&Redo")

    def open_history(self) -> None:
        """List what was done, to go back to a point in it."""
        workspace = self._window.session.workspace
        dialog = HistoryDialog(workspace.history(_LISTED), self._window)
        dialog.wanted.connect(workspace.undo_to)
        show(dialog)

    def find(self) -> None:
        self._window.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.top_bar.search.selectAll()

    def open_preferences(self) -> None:
        """Show what can be chosen; every choice is in force at once."""
        groups = preference_groups(self._window.places.backups)
        dialog = PreferencesDialog(groups, self._window.preferences.values, self._window)
        dialog.changed.connect(self._window.set_preference)
        show(dialog)


def _short(words: str) -> str:
    """A label that does not make the menu wider than the window; ``&`` marks no letter in it."""
    cut = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    return cut.replace("&", "&&")
