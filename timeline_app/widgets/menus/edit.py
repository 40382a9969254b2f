"""The menu of finding and selecting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from timeline_app.viewmodels.preference_list import preference_groups
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command
from timeline_app.widgets.dialogs.frame import show
from timeline_app.widgets.dialogs.preferences import PreferencesDialog
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from timeline_app.widgets.commands import Entry


class EditMenu(WindowMenu):
    """Search and selection."""

    @property
    def title(self) -> str:
        return tr("&Edit")

    def entries(self) -> list[Entry]:
        clear = self._window.selection.clear
        return [
            Command("find", tr("&Find events, people, dates"), self.find, ("Ctrl+F",)),
            Command("clear", tr("C&lear the selection"), clear, ("Esc",), lack=self._lacks.selection),
            None,
            Command("preferences", tr("&Preferences…"), self.open_preferences, ("Ctrl+,",)),
        ]

    def find(self) -> None:
        self._window.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.top_bar.search.selectAll()

    def open_preferences(self) -> None:
        """Show what can be chosen; every choice is in force at once."""
        groups = preference_groups(self._window.places.backups)
        dialog = PreferencesDialog(groups, self._window.preferences.values, self._window)
        dialog.changed.connect(self._window.set_preference)
        show(dialog)
