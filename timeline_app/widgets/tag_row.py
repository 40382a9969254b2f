"""The tags of an event: chips to take away, and a field to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.details_parts import CHIP_HEIGHT
from timeline_app.widgets.editing import ROOM, EditableText
from timeline_app.widgets.flow import FlowLayout
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline_app.widgets.theme import Theme

_FIELD_WIDTH = 150


class _Chip(QToolButton):
    """Delete is pressed on a chip for its tag, not for the event."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.click()
            return True
        return super().event(event)


class TagRow(QWidget):
    """``added`` and ``removed`` carry a tag. ``adder`` is the field for another one."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(
        self, tags: Sequence[str], known: Callable[[], Sequence[str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(6)
        self.setLayout(flow)
        if tags:  # the field has room of its own, by which it stands in a line with the texts above
            self.setContentsMargins(ROOM, 0, ROOM, 0)
        self.chips = [self._chip(tag, theme) for tag in tags]
        for chip in self.chips:
            flow.addWidget(chip)
        self.adder = EditableText(
            label(tr("Add a tag…"), "faint", wrap=False), tr("Tag"), "", lambda: [t for t in known() if t not in tags]
        )
        self.adder.setMinimumHeight(CHIP_HEIGHT)
        self.adder.given.connect(self.added)
        self.adder.begun.connect(self._widen)
        flow.addWidget(self.adder)

    def _widen(self) -> None:
        if self.adder.editor is not None:
            self.adder.editor.setFixedWidth(_FIELD_WIDTH)

    def _chip(self, tag: str, theme: Theme) -> QToolButton:
        made = _Chip()
        made.setProperty("part", "tag")
        made.setText(tag.replace("&", "&&"))
        made.setIcon(icon("close", theme.css("ink_faint"), 12))
        made.setIconSize(QSize(12, 12))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setFixedHeight(CHIP_HEIGHT)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolTip(tr("Take this tag away"))
        made.setAccessibleName(tr("Take the tag {tag} away", tag=tag))
        made.clicked.connect(lambda: self.removed.emit(tag))
        return made
