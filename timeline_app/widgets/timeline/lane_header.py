"""The lanes' names beside the canvas, scrolled with it.

A double click gives a lane all the rows it needs, and goes to the nearest event of one that is slim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline.bars import cover
from timeline_app.widgets.timeline.description import without_markup
from timeline_app.widgets.timeline.text import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from timeline_app.core.layout.lanes import Lane
    from timeline_app.widgets.timeline.state import TimelineState

WIDE, NARROW = 214, 172
BADGE_X, BADGE = 16.0, 30.0
TEXT_X = 56.0
NAME_HALF = 22.0
LINE, AIR, MOST_LINES = 17.0, 8.0, 3
"""Pitch of the lines of a name, what stays free above and below them, and how many a name may take."""


class LaneHeader(QWidget):
    """Paints badge, name and people of each lane in view."""

    wheel_turned = Signal(object)

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setFixedWidth(WIDE)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._badge, self._small_badge = Font(11, 600), Font(9, 600)
        self._name, self._people = Font(13, 600), Font(11, 400)
        self._painted: tuple[object, ...] = ()
        state.window_changed.connect(self._follow)
        for signal in (state.content_changed, state.theme_changed):
            signal.connect(self.update)

    def _follow(self) -> None:
        """Repaint only where lanes have moved: while panning through time they stay."""
        geometry = self._state.geometry
        seen = (geometry.tops.tobytes(), geometry.heights.tobytes(), self._state.scroll)
        if self._painted != seen:
            self._painted = seen
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        self.paint_lanes(p, self.width(), self.height())
        p.end()

    def paint_lanes(self, p: QPainter, width: float, height: float) -> None:
        """Paint the headers with any painter."""
        state, theme = self._state, self._state.theme
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        cover(p, width, height, theme.color("chrome"))
        geometry = state.geometry
        for lane in geometry.in_view(state.scroll, height).tolist():
            rect = QRectF(0, float(geometry.tops[lane]) - state.scroll, width, float(geometry.heights[lane]))
            if lane:
                p.setPen(QPen(theme.color("line_strong"), 1))
                p.drawLine(QPointF(0, round(rect.top()) + 0.5), QPointF(width, round(rect.top()) + 0.5))
            self._paint_lane(p, rect, state.content.lanes[lane], height)
        p.setPen(QPen(theme.color("line_strong"), 1))
        p.drawLine(QPointF(width - 0.5, 0), QPointF(width - 0.5, height))

    def _paint_lane(self, p: QPainter, rect: QRectF, lane: Lane, height: float) -> None:
        """Names stay in the middle of the part of the lane that is in view."""
        theme = self._state.theme
        room = rect.width() - TEXT_X - 12
        if rect.height() < BADGE:
            self._paint_slim(p, rect, lane.name)
            return
        beneath = lane.beneath if rect.height() >= 40 else ""
        names = self._name_lines(lane.name, room, rect.height() - (LINE if beneath else 0.0))
        lines = len(names) + bool(beneath)
        half = min(rect.height() / 2, max(NAME_HALF, LINE * lines / 2 + 5))
        visible = (max(rect.top(), 0.0) + min(rect.bottom(), height)) / 2
        middle = min(max(visible, rect.top() + half), rect.bottom() - half)
        self._paint_badge(p, QRectF(BADGE_X, middle - BADGE / 2, BADGE, BADGE), lane.badge)
        base = middle + 5 - LINE * (lines - 1) / 2
        p.setFont(self._name.font)
        p.setPen(theme.color("ink"))
        for number, name in enumerate(names):
            p.drawText(QPointF(TEXT_X, base + LINE * number), name)
        p.setFont(self._people.font)
        p.setPen(theme.color("ink_faint"))
        p.drawText(QPointF(TEXT_X, base + LINE * len(names)), self._people.elided(beneath, room))

    def _paint_slim(self, p: QPainter, rect: QRectF, name: str) -> None:
        """Only the name, of a lane that has nothing in view."""
        p.setPen(self._state.theme.color("ink_faint"))
        words = self._people.elided(name, rect.width() - BADGE_X - 12)
        self._people.draw(p, ((words, BADGE_X, rect.center().y()),))

    def _name_lines(self, name: str, room: float, height: float) -> list[str]:
        """A name in as many lines as the lane has room for, three at most: titles of articles begin alike."""
        most = max(1, min(MOST_LINES, int((height - 2 * AIR) // LINE)))
        lines: list[str] = []
        rest = name
        while len(lines) < most - 1 and self._name.width(rest) > room:
            head = rest
            while " " in head and self._name.width(head) > room:
                head = head.rpartition(" ")[0]
            if self._name.width(head) > room:
                break
            lines.append(head)
            rest = rest[len(head) :].lstrip()
        return [*lines, self._name.elided(rest, room)]

    def _paint_badge(self, p: QPainter, rect: QRectF, text: str) -> None:
        theme = self._state.theme
        p.setPen(QPen(theme.color("line_strong"), 1))
        p.setBrush(theme.color("canvas"))
        p.drawRoundedRect(rect, 6, 6)
        font = self._badge if self._badge.width(text) <= rect.width() - 4 else self._small_badge
        p.setFont(font.font)
        p.setPen(theme.color("ink_soft"))
        p.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _lane_at(self, y: float) -> int | None:
        return self._state.geometry.lane_at(y + self._state.scroll)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        lane = self._lane_at(event.position().y())
        if lane is None:
            return
        if self._state.composer.slim[lane]:
            self._state.show_nearest(lane)
        else:
            self._state.expand_lane(lane, expanded=not self._state.composer.expanded[lane])

    def told_of(self, lane: int) -> str:
        """A lane's name, what stands beneath, and that it is empty."""
        told, slim = self._state.content.lanes[lane], bool(self._state.composer.slim[lane])
        return "\n".join(
            line
            for line in (told.name, told.beneath, tr("Nothing in view. Double-click to go there.") if slim else "")
            if line
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.wheel_turned.emit(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            lane = self._lane_at(event.pos().y())
            text = "" if lane is None else without_markup(self.told_of(lane))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
