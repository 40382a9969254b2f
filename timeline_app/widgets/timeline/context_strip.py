"""The names of eras and marker lines at the foot of the axis, over the bands and lines that they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline_app.core.layout.calendar import range_name
from timeline_app.core.layout.context import MARK_GAP, NAME_INSET, era_boxes, mark_boxes
from timeline_app.core.layout.packing import HIDDEN
from timeline_app.widgets.timeline.text import Font

if TYPE_CHECKING:
    from timeline_app.core.layout.context import EraBox, MarkBox
    from timeline_app.core.layout.scene import Window
    from timeline_app.widgets.timeline.state import TimelineState

TIER = 18
"""Pixels of the axis for one row of names."""


class ContextStrip:
    """Paints the strip with any painter; rows of eras first, then the names of marks."""

    def __init__(self, state: TimelineState) -> None:
        self._state = state
        self._era, self._mark = Font(11, 500), Font(11, 600)

    @property
    def height(self) -> int:
        return self._state.context.tiers * TIER

    def paint(self, p: QPainter, top: float) -> None:
        """Paint the strip from a height on."""
        window, context = self._state.window, self._state.context
        for era in era_boxes(context, window, self._era.width):
            if era.row != HIDDEN:
                self._paint_era(p, era, top + era.row * TIER)
        line = top + self.height - TIER
        for mark in mark_boxes(context, window, self._mark.width):
            self._paint_mark(p, mark, line, top + self.height)
        if self._state.stretch is not None:
            self._paint_stretch(p, window, top)

    def _paint_era(self, p: QPainter, era: EraBox, top: float) -> None:
        theme = self._state.theme
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("era", 0.26 if theme.dark else 0.2))
        p.drawRoundedRect(QRectF(era.x0, top + 1, max(era.x1 - era.x0, 2.0), TIER - 2), 3, 3)
        if era.name_width:
            p.setFont(self._era.font)
            p.setPen(theme.color("ink"))
            name = self._era.elided(era.era.name, era.name_width)
            p.drawText(QRectF(era.name_x, top, era.name_width + 2, TIER), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_mark(self, p: QPainter, mark: MarkBox, top: float, bottom: float) -> None:
        """A flag at the line, which starts here and goes on through the lanes."""
        color, x = self._state.theme.color("era"), round(mark.x) + 0.5
        p.setPen(QPen(color, 1))
        p.drawLine(QPointF(x, top + 2), QPointF(x, bottom))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(color)
        p.drawPolygon([QPointF(x, top + 3), QPointF(x + MARK_GAP - 0.5, top + 6.5), QPointF(x, top + 10)])
        if mark.name_width:
            p.setFont(self._mark.font)
            p.setPen(color)
            room = QRectF(mark.x + MARK_GAP + 2, top, mark.name_width + 2, TIER)
            name = self._mark.elided(mark.mark.name, mark.name_width)
            p.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_stretch(self, p: QPainter, window: Window, bottom: float) -> None:
        """The stretch that is marked out, with its days."""
        stretch, theme = self._state.stretch, self._state.theme
        assert stretch is not None
        x0, x1 = max(window.x(stretch.start), 0.0), min(window.x(stretch.end), window.width)
        if x1 <= x0:
            return
        rect = QRectF(x0, bottom - 24, x1 - x0, 22)
        p.setPen(QPen(theme.color("accent"), 1.4))
        p.setBrush(theme.color("accent_soft"))
        p.drawRoundedRect(rect, 4, 4)
        days = range_name(stretch.start, stretch.end)
        if self._era.width(days) + 2 * NAME_INSET <= rect.width():
            p.setFont(self._era.font)
            p.setPen(theme.color("accent"))
            p.drawText(rect, Qt.AlignmentFlag.AlignCenter, days)


def paint_bands(p: QPainter, state: TimelineState) -> None:
    """The eras as tints through all lanes."""
    theme, window = state.theme, state.window
    for index, box in enumerate(era_boxes(state.context, window, _no_name)):
        # Eras beside each other differ a little, so that it shows where one ends.
        strength = (0.085, 0.05)[index % 2] * (1.25 if theme.dark else 1.0)
        left, right = max(round(box.x0), 0), min(round(box.x1), round(window.width))
        p.fillRect(left, 0, max(right - left, 1), round(window.height), theme.color("era", strength))


def paint_context_lines(p: QPainter, state: TimelineState) -> None:
    """The ends of eras and the marker lines, through all lanes."""
    theme, window = state.theme, state.window
    ends = [x for box in era_boxes(state.context, window, _no_name) for x in (box.x0, box.x1)]
    p.setPen(QPen(theme.color("era", 0.5), 1, Qt.PenStyle.DashLine))
    p.drawLines([_upright(x, window.height) for x in ends])
    p.setPen(QPen(theme.color("era", 0.8), 1))
    p.drawLines([_upright(box.x, window.height) for box in mark_boxes(state.context, window, _no_name)])


def _upright(x: float, height: float) -> QLineF:
    return QLineF(round(x) + 0.5, 0.0, round(x) + 0.5, height)


def _no_name(_text: str) -> float:
    return 0.0
