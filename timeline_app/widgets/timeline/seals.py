"""What is shown on a bar besides its own time: several articles behind it, other times, and what the user did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline_app.core.layout.data import Flag

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from timeline_app.core.layout.scene import RivalBox
    from timeline_app.widgets.theme import Theme
    from timeline_app.widgets.timeline.bars import Box, Hue

SEALED = Flag.MERGED | Flag.CONTRADICTED | Flag.CONFIRMED | Flag.EDITED
"""Flags that this module paints."""
RADIUS = 6.0
STACK_GAP = 2.2
STACK_INSET = 5.0
RIVAL_INSET = 4.0

_SIGNS = {
    Flag.CONTRADICTED: (((-2.8, -1.3), (2.8, -1.3)), ((-2.8, 1.5), (2.8, 1.5)), ((1.6, -3.4), (-1.6, 3.6))),
    Flag.EDITED: (((-2.8, 2.8), (-2.1, 0.4), (2.2, -3.2), (3.2, -2.0), (-0.9, 2.1), (-2.8, 2.8)),),
    Flag.CONFIRMED: (((-2.8, 0.2), (-0.8, 2.4), (3.0, -2.4)),),
}
"""Lines of each sign about its middle, in pixels: is not equal to, a pencil, a tick. The gravest comes first."""


def paint_seals(p: QPainter, box: Box, hue: Hue, flags: int, width: float) -> None:
    """Paint the signs at the visible right end of a bar, and a second edge under what several articles tell."""
    if flags & Flag.MERGED:
        _paint_stack(p, box, hue)
    if flags & Flag.COPY:
        return
    signs = [flag for flag in _SIGNS if flags & flag]
    x = min(max(box.x1 - RADIUS / 2, RADIUS + 1), width - RADIUS - 1)
    for flag in signs[: None if box.width > 3 * RADIUS else 1]:
        _paint_seal(p, QPointF(x, box.y + 1.5), flag, hue.theme)
        x -= 2 * RADIUS + 1


def seal_color(theme: Theme, flag: int) -> QColor:
    """The ground of a sign."""
    if flag == Flag.EDITED:
        return theme.color("accent")
    return theme.status("error" if flag == Flag.CONTRADICTED else "ok")


def _paint_seal(p: QPainter, middle: QPointF, flag: int, theme: Theme) -> None:
    p.setPen(QPen(theme.color("canvas"), 1.4))
    p.setBrush(seal_color(theme, flag))
    p.drawEllipse(middle, RADIUS, RADIUS)
    p.setPen(QPen(theme.color("canvas"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.setBrush(Qt.BrushStyle.NoBrush)
    for line in _SIGNS[flag]:
        p.drawPolyline([middle + QPointF(x, y) for x, y in line])


def _paint_stack(p: QPainter, box: Box, hue: Hue) -> None:
    """The edge of a second sheet below the first."""
    y = box.y + box.height + STACK_GAP - (box.height / 6 if box.height < 20 else 0.0)
    inset = min(STACK_INSET, box.width / 4)
    p.setPen(hue.stack)
    p.drawLine(QPointF(box.x0 + inset, y), QPointF(box.x1 - inset, y))


def paint_rival(p: QPainter, rival: RivalBox, height: float, hue: Hue) -> None:
    """The outline of a time that another article gives, joined to the bar it rivals; open ends stay open."""
    rect = QRectF(rival.x0, rival.y + RIVAL_INSET, rival.x1 - rival.x0, height - 2 * RIVAL_INSET)
    middle = rect.center().y()
    first, last = rival.joint
    p.setPen(hue.joint)
    if last > first:
        p.drawLine(QPointF(first, middle), QPointF(last, middle))
    p.setPen(hue.rival)
    p.setBrush(Qt.BrushStyle.NoBrush)
    if not rival.flags & (Flag.FADE_LEFT | Flag.FADE_RIGHT):
        p.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4)
        return
    p.drawLine(rect.topLeft(), rect.topRight())
    p.drawLine(rect.bottomLeft(), rect.bottomRight())
    if not rival.flags & Flag.FADE_LEFT:
        p.drawLine(rect.topLeft(), rect.bottomLeft())
    if not rival.flags & Flag.FADE_RIGHT:
        p.drawLine(rect.topRight(), rect.bottomRight())
