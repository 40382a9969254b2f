"""The canvas as a widget: pyqtgraph's graphics view with a view box, and gestures of mouse and touch pad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QNativeGestureEvent
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsView, QPinchGesture, QRubberBand, QWidget

from timeline_app.core.layout.navigation import Range
from timeline_app.widgets.timeline.canvas import CanvasItem, CanvasPainter

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QAccessibleInterface,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from timeline_app.core.layout.counts import Count
    from timeline_app.viewmodels.selection import Selection
    from timeline_app.widgets.timeline.state import TimelineState

NOTCH = 120.0
"""Eighths of a degree that a wheel turns between two notches (Qt's unit)."""
ZOOM_PER_NOTCH = 1.25
SCROLL_PER_NOTCH = 60.0
DRAG_PX = 4


_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class TimelineViewBox(pg.ViewBox):  # type: ignore[misc]
    """Holds the canvas. The range is the state's and gestures are the canvas view's: its own would cost every frame."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0, invertY=True)
        self.setMouseEnabled(x=False, y=False)
        self.disableAutoRange()

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:  # noqa: ARG002
        event.ignore()


class CanvasView(pg.GraphicsView):  # type: ignore[misc]
    """Shows the canvas and turns gestures into ranges. Clicks on events are only reported."""

    clicked = Signal(object, object)
    """Row or None, and the keyboard modifiers."""
    double_clicked = Signal(object)
    menu_wanted = Signal(object, QPoint)
    """Row or None, and the place on the screen."""
    tooltip_wanted = Signal(QPointF, QPoint)
    key_pressed = Signal(object)
    opened = Signal(str)
    """Id of an event that a screen reader opened."""

    interface: QAccessibleInterface | None = None
    """What screen readers see of this canvas, made when the first one asks."""

    def __init__(self, state: TimelineState, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.state, self.selection = state, selection
        self.wheel_zooms = False
        self._pressed: QPointF | None = None
        self._dragged = False
        self._band: QRubberBand | None = None
        self._grabbed: tuple[Range, float] = (state.range, 0.0)
        self.view_box = TimelineViewBox()
        self.setCentralItem(self.view_box)
        self.painter = CanvasPainter(state, selection)
        self.item = CanvasItem(self.view_box, self.painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The item paints all of it: Qt need not lay a ground of its own beneath, or keep a picture of one.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        changes = (state.window_changed, state.content_changed, state.theme_changed, state.hover_changed)
        for signal in (*changes, state.context_changed, selection.changed):
            signal.connect(self.repaint_later)

    def repaint_later(self) -> None:
        # The item is all there is to paint: the scene need not find out what its change uncovers.
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event is not None:
            self.state.resize(self.viewport().width(), self.viewport().height())

    # Wheel, touch pad, pinch.

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Wheel scrolls lanes, Shift or sideways pans, Ctrl zooms at the pointer; ``wheel_zooms`` swaps the two."""
        pixels, turned = event.pixelDelta(), event.angleDelta()
        across, along = (
            (float(pixels.x()), float(pixels.y()))
            if not pixels.isNull()
            else (turned.x() / NOTCH * SCROLL_PER_NOTCH, turned.y() / NOTCH * SCROLL_PER_NOTCH)
        )
        modifiers = event.modifiers()
        if bool(modifiers & Qt.KeyboardModifier.ControlModifier) != self.wheel_zooms and along:
            self.zoom_at(event.position().x(), ZOOM_PER_NOTCH ** (along / SCROLL_PER_NOTCH))
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(along):
            self.pan(across or along, 0.0)
        elif self.state.geometry.total > self.state.height:
            self.pan(0.0, along)
        else:
            self.pan(along, 0.0)
        event.accept()

    def zoom_at(self, x: float, factor: float) -> None:
        """Zoom by a factor, the time under ``x`` staying where it is."""
        self.state.show_range(self.state.range.zoomed(factor, self.state.window.time(x)))

    def pan(self, dx: float, dy: float) -> None:
        """Move what is shown by pixels, to the right and down."""
        if dy:
            self.state.scroll_to(self.state.scroll - dy)
        if dx:
            self.state.show_range(self.state.range.moved(-dx / self.state.window.scale))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.tooltip_wanted.emit(QPointF(event.pos()), event.globalPos())
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_at(event.position().x(), 1.0 + event.value())
            return True
        if event.type() == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.zoom_at(centre.x(), pinch.scaleFactor() or 1.0)
                return True
        if event.type() == QEvent.Type.Leave:
            self.state.set_hovered(None)
        return bool(super().viewportEvent(event))

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragged = event.position(), False
        self._grabbed = self.state.range, self.state.scroll
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            self._hover(at)
            return
        moved = at - self._pressed
        if not self._dragged and moved.manhattanLength() >= DRAG_PX:
            self._dragged = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if not self._dragged:
            return
        if self._band is not None:
            left, right = sorted((round(self._pressed.x()), round(at.x())))
            self._band.setGeometry(QRect(left, 0, right - left, self.viewport().height()))
            self._band.show()
            return
        view, scroll = self._grabbed
        self.state.scroll_to(scroll - moved.y())
        self.state.show_range(view.moved(-moved.x() / self.state.window.scale))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        band, self._band = self._band, None
        self.viewport().unsetCursor()
        if band is not None:
            band.hide()
            band.deleteLater()
            self._zoom_to_pixels(pressed.x(), event.position().x())
        elif self._dragged:
            self.state.history.leave(self._grabbed[0])
        else:
            self._click(event.position(), event.modifiers())

    def _zoom_to_pixels(self, first: float, last: float) -> None:
        left, right = sorted((first, last))
        if right - left >= DRAG_PX:
            window = self.state.window
            self.state.show_range(Range(window.time(left), window.time(right)), remember=True)

    def _click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        count = self.count_at(at)
        if count is not None:
            self.zoom_to_count(count)
            return
        self.clicked.emit(self.row_at(at), modifiers)

    def zoom_to_count(self, count: Count) -> None:
        """Zoom into a count: to its cell, or for what began before the view, out to twice as much."""
        view = self.state.range
        target = view.zoomed(0.5, view.end) if count.before else Range(count.start, count.end)
        self.state.travel(target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self.double_clicked.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.open_menu_by_key()
        else:
            self.menu_wanted.emit(self.row_at(QPointF(event.pos())), event.globalPos())

    def open_menu_by_key(self) -> None:
        """At the current event, or in the middle of the view."""
        row = self.state.row_of(self.selection.current or "")
        position = None if row is None else self.state.position_of(row)
        spot = QPointF(self.state.width / 2, self.state.height / 2)
        found = np.flatnonzero(self.state.scene.bars.items == (-1 if position is None else position))
        if len(found):
            x0, y = (float(part[found[0]]) for part in (self.state.scene.bars.x0, self.state.scene.bars.y))
            spot = QPointF(max(x0, 0.0) + 8, y + self.state.scene.bar_height)
        self.menu_wanted.emit(row if len(found) else None, self.viewport().mapToGlobal(spot).toPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring shows the focus to those who came by keyboard."""
        super().focusInEvent(event)
        self.painter.ring = event.reason() in _KEYBOARD
        self.repaint_later()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.painter.ring = False
        self.repaint_later()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(event)

    def _hover(self, at: QPointF) -> None:
        row = self.row_at(at)
        self.state.set_hovered(row)
        pointing = row is not None or self.count_at(at) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor)

    def row_at(self, at: QPointF) -> int | None:
        """The row whose bar or label is at a point of the canvas."""
        position = self.state.scene.at(at.x(), at.y())
        return None if position is None else int(self.state.content.data.row[position])

    def count_at(self, at: QPointF) -> Count | None:
        """The count of hidden items at a point of the canvas."""
        return self.state.scene.counts.at(at.x(), at.y())
