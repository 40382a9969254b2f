"""The list of all commands with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem

from timeline_app.viewmodels.key_list import KeyRow, as_text, matching, timeline_keys
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import plain_name
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from timeline_app.widgets.commands import Commands

_SIZE = (560, 620)


def key_rows(commands: Commands) -> list[KeyRow]:
    """The commands in the order of the menus, then the keys of the timeline."""
    rows = [
        KeyRow(plain_name(menu), plain_name(commands[i].text()), _keys(commands, i))
        for menu, ids in commands.by_menu.items()
        for i in ids
    ]
    return [*rows, *timeline_keys()]


def _keys(commands: Commands, command_id: str) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(key.toString(native) for key in commands[command_id].shortcuts())


class ShortcutsDialog(Frame):
    """Rows under the names of their menus, and a field that leaves those that match."""

    def __init__(self, rows: Sequence[KeyRow], parent: QWidget | None) -> None:
        super().__init__(tr("Keyboard shortcuts"), _SIZE, parent)
        self._rows = rows
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a command or a key…"))
        self.field.setAccessibleName(tr("Find a command or a key"))
        self.field.textChanged.connect(self._show)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Commands and keys"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self.nothing = label(tr("No command matches. Try another word, such as “zoom” or “Ctrl”."), "soft")
        for widget in (self.field, self.nothing, self.tree):
            self.column.addWidget(widget)
        self.add_copy_button(self.text, tr("Copy as text"))
        self.add_close_button()
        self._show("")

    def text(self) -> str:
        """What the list shows, as plain text to be printed."""
        return as_text(matching(self._rows, self.field.text()))

    def _show(self, query: str) -> None:
        self.tree.clear()
        places: dict[str, QTreeWidgetItem] = {}
        for row in matching(self._rows, query):
            if row.place not in places:
                places[row.place] = self._heading(row.place)
            QTreeWidgetItem(places[row.place], [row.name, row.keys])
        self.tree.expandAll()
        self.nothing.setVisible(not places)
        self.tree.setVisible(bool(places))

    def _heading(self, place: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [place])
        font = item.font(0)
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)
        item.setFirstColumnSpanned(True)
        return item
