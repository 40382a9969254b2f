"""The preferences: what is chosen is in force at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatchmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QScrollArea, QSpinBox, QWidget

from timeline_app.viewmodels.preference_list import Choice, Fact, Number, Switch
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.settings import Settings
    from timeline_app.viewmodels.preference_list import Group, Item

_SIZE = (560, 560)
_BESIDE_BOX = 22
"""Pixels from the left of a switch to its words."""


@dataclass(slots=True)
class _Row:
    """Where the next preference goes."""

    number: int = 0


class PreferencesDialog(Frame):
    """``changed`` carries the name of a setting and its new value."""

    changed = Signal(str, object)

    def __init__(self, groups: Sequence[Group], values: Settings, parent: QWidget | None) -> None:
        super().__init__(tr("Preferences"), _SIZE, parent)
        self._values = values
        self.controls: dict[str, QWidget] = {}
        self._row = _Row()
        inner = QWidget()
        inner.setProperty("part", "pane")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 10, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        for group in groups:
            self._add_group(group)
        self._grid.setRowStretch(self._row.number, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(area)
        self.add_close_button()

    def _add_group(self, group: Group) -> None:
        heading = label(group.heading, "section")
        heading.setContentsMargins(0, 10 if self._row.number else 0, 0, 2)
        self._grid.addWidget(heading, self._row.number, 0, 1, 2)
        self._row.number += 1
        for item in group.items:
            self._add(item)

    @singledispatchmethod
    def _add(self, item: Item) -> None:
        raise TypeError(type(item).__name__)

    @_add.register
    def _choice(self, item: Choice) -> None:
        box = QComboBox()
        for value, words in item.options:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(getattr(self._values, item.name)), 0))
        box.activated.connect(lambda _index: self.changed.emit(item.name, box.currentData()))
        self._place(item.name, item.text, box, item.hint)

    @_add.register
    def _number(self, item: Number) -> None:
        box = QSpinBox()
        box.setRange(item.least, item.most)
        box.setSuffix(item.unit)
        box.setValue(getattr(self._values, item.name))
        box.valueChanged.connect(lambda value: self.changed.emit(item.name, value))
        self._place(item.name, item.text, box)

    @_add.register
    def _switch(self, item: Switch) -> None:
        box = QCheckBox(item.text)
        box.setChecked(getattr(self._values, item.name))
        box.toggled.connect(lambda on: self.changed.emit(item.name, on))
        self.controls[item.name] = box
        self._grid.addWidget(box, self._row.number, 0, 1, 2)
        self._row.number += 1
        self._hint(item.hint, box)

    @_add.register
    def _fact(self, item: Fact) -> None:
        told = label(item.value, "body", selectable=True)
        self._grid.addWidget(label(item.text, "body", wrap=False), self._row.number, 0)
        self._grid.addWidget(told, self._row.number, 1)
        self._row.number += 1
        self._hint(item.hint, told)

    def _place(self, name: str, text: str, control: QWidget, hint: str = "") -> None:
        """A control beside its name."""
        named = label(text, "body", wrap=False)
        named.setBuddy(control)
        control.setAccessibleName(text)
        self.controls[name] = control
        self._grid.addWidget(named, self._row.number, 0)
        self._grid.addWidget(control, self._row.number, 1, Qt.AlignmentFlag.AlignLeft)
        self._row.number += 1
        self._hint(hint, control)

    def _hint(self, text: str, control: QWidget) -> None:
        if text:
            control.setAccessibleDescription(text)
            told = label(text, "faint")
            told.setContentsMargins(_BESIDE_BOX if isinstance(control, QCheckBox) else 0, 0, 0, 4)
            self._grid.addWidget(told, self._row.number, 0, 1, 2)
            self._row.number += 1
