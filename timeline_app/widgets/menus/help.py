"""The menu of what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from timeline_app import __version__
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.command_palette import CommandPalette
from timeline_app.widgets.commands import Command
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from timeline_app.widgets.commands import Commands, Entry
    from timeline_app.widgets.main_window import MainWindow


class HelpMenu(WindowMenu):
    """All commands, and what the program is."""

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._commands = commands
        self.palette: CommandPalette | None = None

    @property
    def title(self) -> str:
        return tr("&Help")

    def entries(self) -> list[Entry]:
        return [
            Command("palette", tr("&All commands…"), self.open_palette, ("Ctrl+K", "Ctrl+Shift+P", "F1")),
            Command("about", tr("A&bout"), self.about),
        ]

    def open_palette(self) -> None:
        """List all commands in an overlay."""
        if self.palette is not None:
            self.palette.deleteLater()
        self.palette = CommandPalette(self._commands, self._window.theming.theme, self._window)
        self.palette.open(self._window.focusWidget())

    def about(self) -> None:
        """Name the program and its version."""
        text = tr(
            "Timeline {version}\n\nTurns news articles into a timeline one can trust: every event shows the sentence "
            "it came from and how its date was read.",
            version=__version__,
        )
        box = QMessageBox(QMessageBox.Icon.NoIcon, tr("About"), text, QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()
