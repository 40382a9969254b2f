"""The canvas for screen readers: a list whose items are the events in view, each with its name, place and state.

Qt keeps pointers to interfaces made in Python without owning them: they live as long as their canvas.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QKeySequence,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline.canvas_view import CanvasView
from timeline_app.widgets.timeline.description import sentence_of, spoken
from timeline_app.widgets.timeline.reveal import bar_rect

if TYPE_CHECKING:
    from timeline_app.viewmodels.selection import Selection
    from timeline_app.widgets.timeline.state import TimelineState


_NO_INTERFACE = VoidPtr(0)
"""A null pointer: of None PySide makes a crash here, as soon as a screen reader asks."""


class EventActions(QAccessibleActionInterface):
    """What can be done with an event: taking the focus selects it, pressing it opens its sentence in the article."""

    def __init__(self, canvas: CanvasInterface, row: int) -> None:
        super().__init__()
        self._canvas, self._row = canvas, row

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        if name in self.actionNames():
            self._canvas.choose(self._row, opened=name == self.pressAction())

    def keyBindingsForAction(self, name: str) -> list[str]:
        return [QKeySequence(Qt.Key.Key_Return).toString()] if name == self.pressAction() else []


class EventInterface(QAccessibleInterface):
    """One event on the canvas."""

    def __init__(self, canvas: CanvasInterface, row: int) -> None:
        super().__init__()
        self._canvas, self.row = canvas, row
        self._actions = EventActions(canvas, row)

    def isValid(self) -> bool:
        return self._canvas.shared.position_of(self.row) is not None

    def object(self) -> Any:
        return None

    def window(self) -> Any:
        return self._canvas.view.window().windowHandle()

    def relations(self, match: Any = None) -> list[Any]:  # noqa: ARG002
        return []

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> Any:  # noqa: ARG002
        return None

    def childAt(self, x: int, y: int) -> Any:  # noqa: ARG002
        return None

    def indexOfChild(self, child: Any) -> int:  # noqa: ARG002
        return -1

    def focusChild(self) -> Any:
        return None

    def parent(self) -> QAccessibleInterface:
        return self._canvas

    def text(self, kind: QAccessible.Text) -> str:
        return self._canvas.words_of(self.row, kind)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names come from the article and are not set here."""

    def rect(self) -> QRect:
        return self._canvas.rect_of(self.row)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state: Any = QAccessible.State()
        chosen = self._canvas.chosen()
        state.focusable = state.selectable = True
        state.selected = self.row in chosen
        state.focused = bool(chosen) and chosen[-1] == self.row
        return state  # type: ignore[no-any-return]

    def foregroundColor(self) -> QColor:
        return self._canvas.shared.theme.color("ink")

    def backgroundColor(self) -> QColor:
        return self._canvas.shared.theme.color("canvas")

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._actions if kind == QAccessible.InterfaceType.ActionInterface else _NO_INTERFACE


class CanvasInterface(QAccessibleWidget):
    """The list of the events in view, in order of time."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view, QAccessible.Role.List, tr("Timeline"))
        self.view = view
        self._events: dict[int, EventInterface] = {}
        self._order: tuple[Any, list[int]] = (None, [])

    @property
    def shared(self) -> TimelineState:
        """What the parts of the timeline share."""
        return self.view.state

    def rows(self) -> list[int]:
        """Rows of the events in view, each once, by start."""
        scene = self.shared.scene
        if self._order[0] is not scene:
            data, labels = self.shared.content.data, self.shared.content.labels
            items = scene.bars.items[(scene.bars.x1 > 0) & (scene.bars.x0 < scene.window.width)]
            items = items[np.argsort(data.start[items], kind="stable")]
            rows = dict.fromkeys(data.row[items].tolist())
            self._order = scene, [row for row in rows if labels.event_id(row) is not None]
        return self._order[1]

    def words_of(self, row: int, kind: QAccessible.Text) -> str:
        """What an event is called, and as its description the sentence that tells of it."""
        shared = self.shared
        if kind == QAccessible.Text.Name:
            return spoken(shared.content.labels, row, shared.sources, shared.flags_of(row))
        event = shared.content.labels.event(row) if kind == QAccessible.Text.Description else None
        return sentence_of(event, shared.sources) if event else ""

    def choose(self, row: int, *, opened: bool) -> None:
        """Select an event as a click does, and ask for its source sentence if it is ``opened``."""
        key = self.shared.content.labels.event_id(row)
        if key is not None:
            self.view.selection.select((key,), None)
            if opened:
                self.view.opened.emit(key)

    def of_row(self, row: int) -> EventInterface:
        """The interface of an event, made once."""
        if row not in self._events:
            self._events[row] = EventInterface(self, row)
            QAccessible.registerAccessibleInterface(self._events[row])
        return self._events[row]

    def childCount(self) -> int:
        return len(self.rows())

    def child(self, index: int) -> Any:
        rows = self.rows()
        return self.of_row(rows[index]) if 0 <= index < len(rows) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        rows = self.rows()
        return rows.index(child.row) if isinstance(child, EventInterface) and child.row in rows else -1

    def childAt(self, x: int, y: int) -> Any:
        row = self.view.row_at(self.view.viewport().mapFromGlobal(QPoint(x, y)).toPointF())
        return None if row is None else self.of_row(row)

    def focusChild(self) -> Any:
        chosen = self.chosen()
        return self.of_row(chosen[-1]) if chosen else None

    def chosen(self) -> list[int]:
        """Rows that are selected, the current one last."""
        found = (self.shared.row_of(key) for key in self.view.selection.ids)
        return [row for row in found if row is not None]

    def rect_of(self, row: int) -> QRect:
        """Where an event's bar is on the screen; empty where it is not in view."""
        scene = self.shared.scene
        found = bar_rect(scene, self.shared.content.data.row[scene.bars.items] == row)
        return QRect() if found.isEmpty() else found.translated(self.view.viewport().mapToGlobal(QPoint()))


def _factory(_name: str, made: QObject) -> QAccessibleInterface | None:
    """The interface of a canvas, kept by the canvas itself; None for everything else."""
    if not isinstance(made, CanvasView):
        return None
    if made.interface is None:
        made.interface = CanvasInterface(made)
    return made.interface


@cache
def install() -> None:
    """Tell Qt, once per process, how canvases present themselves."""
    QAccessible.installFactory(_factory)


def announce_current(view: CanvasView, selection: Selection) -> None:
    """Tell a screen reader, if one listens, that the focus is on the current event."""
    if selection.current is None or not QAccessible.isActive():
        return
    interface = QAccessible.queryAccessibleInterface(view)
    row = view.state.row_of(selection.current)
    if isinstance(interface, CanvasInterface) and row is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(interface.of_row(row), QAccessible.Event.Focus))
