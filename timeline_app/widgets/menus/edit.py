"""The menu of finding and selecting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command
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
        ]

    def find(self) -> None:
        self._window.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.top_bar.search.selectAll()
