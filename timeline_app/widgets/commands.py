"""The commands of the window: menus, palette, context menus and the list of keys show the same actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QMenuBar, QWidget


def never() -> str:
    """The ``lack`` of a command that can always run."""
    return ""


def plain_name(text: str) -> str:
    """The name of a command or menu without its marked letter and dots."""
    return text.replace("&", "").rstrip("…")


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can have done.

    ``keys`` are in Qt's portable form, the first is shown in the menu. ``on`` says whether a switch is on: ``run`` then
    gets the wanted state; in a ``group`` of exclusive choices it gets nothing. ``lack`` says what is missing for the
    command to run, in words for the user, and is empty when nothing is. ``says`` is its text at the moment, where that
    changes. ``within`` are the panes that must have the keyboard for its keys to be heard; none: the whole window.
    """

    id: str
    text: str
    run: Callable[..., object]
    keys: tuple[str, ...] = ()
    on: Callable[[], bool] | None = None
    group: str = ""
    lack: Callable[[], str] = never
    says: Callable[[], str] | None = None
    within: Sequence[QWidget] = ()


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu within a menu; one with an ``id`` can stand in context menus too."""

    title: str
    entries: Sequence[Command | None]
    id: str = ""


@dataclass(frozen=True, slots=True)
class LiveMenu:
    """A menu within a menu whose entries are asked for whenever it is about to show; the palette does not know them."""

    title: str
    entries: Callable[[], Sequence[tuple[str, Callable[[], object]]]]


Entry = Command | Submenu | LiveMenu | None
"""None is a separator."""


class Commands(QObject):
    """The actions by the ids of their commands, and the menus they stand in.

    An action is switched off only while a menu or the palette shows it: a key pressed too early then tells what is
    missing instead of doing nothing, and nobody has to keep the actions up to date.
    """

    def __init__(self, owner: QWidget, menu_bar: QMenuBar, tell: Callable[[str], object]) -> None:
        """``tell`` gets the words on what is missing for a command that was run all the same."""
        super().__init__(owner)  # menus that come and go let go of it only as of a QObject
        self._owner = owner
        self._bar = menu_bar
        self._tell = tell
        self._groups: dict[str, QActionGroup] = {}
        self._commands: dict[str, Command] = {}
        self.actions: dict[str, QAction] = {}
        self.by_menu: dict[str, list[str]] = {}
        """The ids of the commands under the titles of their menus, in the order of the menu bar."""
        self._submenus: dict[str, QMenu] = {}

    def __getitem__(self, command_id: str) -> QAction:
        return self.actions[command_id]

    def add_menu(self, title: str, entries: Sequence[Entry]) -> QMenu:
        """Add a menu to the bar, and its commands to the window."""
        known = set(self.actions)
        menu = self._bar.addMenu(title)
        self._fill(menu, entries)
        self.by_menu[title] = [i for i in self.actions if i not in known]
        return menu

    def popup_menu(self, ids: Iterable[str | None]) -> QMenu:
        """A menu of its own with some of the commands and submenus; it deletes itself when it closes.

        None is a separator.
        """
        menu = self._live(QMenu(self._owner))
        for entry in ids:
            if entry is None:
                menu.addSeparator()
            elif entry in self._submenus:
                # As an action: a menu added as such would be taken for the other one's child, and deleted with it.
                menu.addAction(self._submenus[entry].menuAction())
            else:
                menu.addAction(self.actions[entry])
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def lack(self, command_id: str) -> str:
        """What is missing for a command to run; empty when nothing is."""
        return self._commands[command_id].lack()

    def tick(self) -> None:
        """Show which switches and choices are on."""
        for command_id, command in self._commands.items():
            if command.on is not None:
                self.actions[command_id].setChecked(command.on())

    def show_state(self) -> None:
        """Tick what is on, and switch off what cannot run, with the reason as its tip."""
        self.tick()
        for command_id, action in self.actions.items():
            lack = self.lack(command_id)
            if (says := self._commands[command_id].says) is not None:
                action.setText(says())
            action.setEnabled(not lack)
            action.setStatusTip(lack)
            action.setToolTip(lack)

    def enable_all(self) -> None:
        """Let every key be heard again once no menu shows."""
        for action in self.actions.values():
            action.setEnabled(True)

    def _fill(self, menu: QMenu, entries: Sequence[Entry]) -> None:
        self._live(menu)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, Submenu):
                inner = menu.addMenu(entry.title)
                self._fill(inner, entry.entries)
                self._submenus[entry.id or entry.title] = inner
            elif isinstance(entry, LiveMenu):
                self._fill_when_shown(menu, entry)
            else:
                menu.addAction(self._action(entry))

    def _live(self, menu: QMenu) -> QMenu:
        """Let a menu show what is on and what is missing."""
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.show_state)
        menu.aboutToHide.connect(self.enable_all)
        return menu

    def _fill_when_shown(self, menu: QMenu, live: LiveMenu) -> None:
        inner = menu.addMenu(live.title)

        def fill() -> None:
            inner.clear()
            for text, run in live.entries():
                inner.addAction(text.replace("&", "&&")).triggered.connect(lambda _on=False, chosen=run: chosen())
            inner.menuAction().setEnabled(not inner.isEmpty())

        menu.aboutToShow.connect(fill)

    def _action(self, command: Command) -> QAction:
        assert command.id not in self.actions, command.id
        action = QAction(command.text, self._owner)
        action.setShortcuts([QKeySequence(k) for k in command.keys])
        action.setCheckable(command.on is not None)
        if command.group:
            self._group(command.group).addAction(action)
        action.triggered.connect(lambda _checked=False: self._run(command))
        if command.within:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for widget in command.within or (self._owner,):
            widget.addAction(action)
        self.actions[command.id] = action
        self._commands[command.id] = command
        return action

    def _run(self, command: Command) -> None:
        """Run a command, or tell why not. A switch goes by what is on now: the tick may be older."""
        if lack := command.lack():
            self._tell(lack)
        elif command.on is None or command.group:
            command.run()
        else:
            command.run(not command.on())
        if command.on is not None:
            self.actions[command.id].setChecked(command.on())

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self._owner)
        return self._groups[name]
