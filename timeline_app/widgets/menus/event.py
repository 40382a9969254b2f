"""The menu of the selected event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from timeline_app.viewmodels.export_text import event_as_text
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from timeline_app.widgets.commands import Entry

CONTEXT = ("source", "copy", "fit", "clear")
"""The commands that a click with the right button on an event offers."""


class EventMenu(WindowMenu):
    """What can be done with the event that is selected."""

    @property
    def title(self) -> str:
        return tr("E&vent")

    def entries(self) -> list[Entry]:
        lack, zoom = self._lacks.selection, self._window.timeline.zoom_to_selection
        keys = ("Ctrl+Return", "Ctrl+Enter")
        return [
            Command("source", tr("&Source sentence"), self.show_source, keys, lack=lack),
            Command("fit", tr("&Zoom to the selection"), zoom, ("Ctrl+J",), lack=lack),
            None,
            Command("copy", tr("&Copy the event with its source"), self.copy, ("Ctrl+Shift+C",), lack=lack),
        ]

    def show_source(self) -> None:
        self._window.show_source(self._window.selection.current)

    def copy(self) -> None:
        """Copy the event with its source sentence."""
        if self._window.details.details:
            QGuiApplication.clipboard().setText(event_as_text(self._window.details.details))
            self._window.statusBar().showMessage(tr("Copied the event with its source."))
