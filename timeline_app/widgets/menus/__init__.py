"""The menus of the main window: a module each, joined here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.widgets.commands import Commands
from timeline_app.widgets.menus import event
from timeline_app.widgets.menus.article import ArticleMenu
from timeline_app.widgets.menus.edit import EditMenu
from timeline_app.widgets.menus.event import EventMenu
from timeline_app.widgets.menus.file import FileMenu
from timeline_app.widgets.menus.go import GoMenu
from timeline_app.widgets.menus.help import HelpMenu
from timeline_app.widgets.menus.view import ViewMenu

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction

    from timeline_app.widgets.main_window import MainWindow

_TIMELINE_CONTEXT = ("zoom-in", "zoom-out", "range:all", "negated", "picture")
"""The commands that a click with the right button beside the events offers."""
_TEXT_CONTEXT = ("add-event", None, "copy-text", "date", "larger", "smaller")
"""Those that a click with the right button in the article offers."""


class Menus:
    """Fills the window's menu bar, and runs the commands that the panes ask for."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.commands = Commands(window, window.menu_bar, window.statusBar().showMessage)
        self.file, self.edit, self.view = FileMenu(window), EditMenu(window), ViewMenu(window)
        self.event, self.article, self.go = EventMenu(window), ArticleMenu(window), GoMenu(window)
        self.help = HelpMenu(window, self.commands)
        for menu in (self.file, self.edit, self.view, self.event, self.article, self.go, self.help):
            self.commands.add_menu(menu.title, menu.entries())
        self._connect()

    def _connect(self) -> None:
        window, commands = self._window, self.commands
        window.empty.open_pressed.connect(commands["open"].trigger)
        window.empty.paste_pressed.connect(commands["paste"].trigger)
        window.empty.sample_pressed.connect(commands["sample"].trigger)
        window.empty.help_pressed.connect(self.commands["help"].trigger)
        window.empty.clear_pressed.connect(commands["clear-filters"].trigger)
        window.details.date_change_requested.connect(commands["date"].trigger)
        window.reader.head.other_date_requested.connect(commands["date"].trigger)
        window.timeline.menu_requested.connect(self.open_context_menu)
        window.list.menu_requested.connect(self.open_context_menu)
        window.reader.text.menu_requested.connect(self.open_text_menu)

    @property
    def actions(self) -> list[QAction]:
        return list(self.commands.actions.values())

    def open_context_menu(self, event_id: str | None, at: QPoint) -> None:
        """What can be done with the event under the pointer, and others selected with it, or with the timeline."""
        if event_id is not None and event_id not in self._window.selection.ids:
            self._window.selection.select([event_id])
        menu = self.commands.popup_menu(event.CONTEXT if event_id is not None else _TIMELINE_CONTEXT)
        if event_id is None:
            self._window.timeline.fill_menu(menu, at)
        menu.popup(at)

    def open_text_menu(self, at: QPoint) -> None:
        """What can be done with the words selected in the article."""
        self.commands.popup_menu(_TEXT_CONTEXT).popup(at)
