"""The menu of what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from timeline_app.logs import last_lines
from timeline_app.viewmodels.report import report_text
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.command_palette import CommandPalette
from timeline_app.widgets.commands import Command
from timeline_app.widgets.dialogs.about import AboutDialog
from timeline_app.widgets.dialogs.crash import LogDialog
from timeline_app.widgets.dialogs.frame import show
from timeline_app.widgets.dialogs.help import HelpDialog
from timeline_app.widgets.dialogs.shortcuts import ShortcutsDialog, key_rows
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from timeline_app.widgets.commands import Commands, Entry
    from timeline_app.widgets.main_window import MainWindow

_LOG_LINES = 400


class HelpMenu(WindowMenu):
    """Help pages, all commands, the log, and what the program is."""

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._commands = commands
        self.palette: CommandPalette | None = None

    @property
    def title(self) -> str:
        return tr("&Help")

    def entries(self) -> list[Entry]:
        return [
            Command("help", tr("&Help"), self.open_help, ("F1",)),
            Command("palette", tr("&All commands…"), self.open_palette, ("Ctrl+K", "Ctrl+Shift+P")),
            Command("shortcuts", tr("&Keyboard shortcuts…"), self.open_shortcuts, ("Ctrl+?", "Ctrl+Shift+?")),
            None,
            Command("log", tr("Show the &log…"), self.open_log),
            Command("report", tr("&Copy the report"), self.copy_report),
            None,
            Command("about", tr("A&bout Timeline"), self.open_about),
        ]

    def open_help(self, page: str = "") -> None:
        """Show the help, from its first page or from a page by its name."""
        dialog = HelpDialog(self._window)
        dialog.open_page(page)
        show(dialog)

    def open_palette(self) -> None:
        """List all commands in an overlay."""
        if self.palette is not None:
            self.palette.deleteLater()
        self.palette = CommandPalette(self._commands, self._window.theming.theme, self._window)
        self.palette.open(self._window.focusWidget())

    def open_shortcuts(self) -> None:
        show(ShortcutsDialog(key_rows(self._commands), self._window))

    def open_log(self) -> None:
        log = self._window.places.log
        show(LogDialog(str(log or ""), last_lines(log, _LOG_LINES) if log else "", self._window))

    def copy_report(self) -> None:
        """Copy versions and the end of the log, for those who look after the program."""
        QGuiApplication.clipboard().setText(report_text(self._window.places.log))
        self._window.statusBar().showMessage(tr("Copied the report: it holds no text of your articles."))

    def open_about(self) -> None:
        show(AboutDialog(self._window))
