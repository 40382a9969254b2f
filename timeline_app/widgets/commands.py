"""Every command of the window with its name, key and menu; the palette lists the same actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """``keys`` are in Qt's portable form, the first is shown in the menu. ``group`` makes exclusive choices."""

    id: str
    text: str
    run: Callable[..., object]
    keys: tuple[str, ...] = ()
    checkable: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu within a menu."""

    title: str
    entries: Sequence[Command | None]


Entry = Command | Submenu | None
"""None is a separator."""


class Commands:
    """The actions by the ids of their commands, and the menus they stand in."""

    def __init__(self, owner: QWidget, menu_bar: QMenuBar) -> None:
        self._owner = owner
        self._bar = menu_bar
        self._groups: dict[str, QActionGroup] = {}
        self.actions: dict[str, QAction] = {}

    def __getitem__(self, command_id: str) -> QAction:
        return self.actions[command_id]

    def add_menu(self, title: str, entries: Sequence[Entry]) -> QMenu:
        """Add a menu to the bar, and its commands to the window."""
        menu = self._bar.addMenu(title)
        self._fill(menu, entries)
        return menu

    def choose(self, group: str, value: str) -> None:
        """Show which choice of an exclusive group is on."""
        action = self.actions.get(f"{group}:{value}")
        if action:
            action.setChecked(True)

    def _fill(self, menu: QMenu, entries: Sequence[Entry]) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, Submenu):
                self._fill(menu.addMenu(entry.title), entry.entries)
            else:
                menu.addAction(self._action(entry))

    def _action(self, command: Command) -> QAction:
        action = QAction(command.text, self._owner)
        action.setShortcuts([QKeySequence(k) for k in command.keys])
        action.setCheckable(command.checkable or bool(command.group))
        if command.group:
            self._group(command.group).addAction(action)
        (action.toggled if command.checkable else action.triggered).connect(
            command.run if command.checkable else lambda _checked=False: command.run()
        )
        self._owner.addAction(action)
        self.actions[command.id] = action
        return action

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self._owner)
        return self._groups[name]
