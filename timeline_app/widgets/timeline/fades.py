"""Ends that fade, on every device: paper knows no colours that grow clear, but it knows one that is evenly clear.

A bar that fades by 26 pixels at its left end is on the screen one rectangle with a gradient, in a PDF as many as there
are steps, each a little shorter than the one before: where the first alone lies, hardly anything is seen.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPaintEngine

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPen

PAPER = (QPaintEngine.Type.Pdf, QPaintEngine.Type.Picture)
"""What Qt writes of a gradient that grows clear, PDF viewers show as if it did not; pictures are played to printers."""
STEP_PX, MOST_STEPS = 2.0, 12
"""Of layers much clearer than a twelfth viewers keep nothing: what they add to a pale tint is less than a shade."""


def clear(color: QColor) -> QColor:
    """The same colour, not to be seen."""
    made = QColor(color)
    made.setAlpha(0)
    return made


def is_paper(painter: QPainter) -> bool:
    """Whether what is painted ends in a PDF file or on a printer."""
    return painter.paintEngine().type() in PAPER


def fill_fading(painter: QPainter, rect: QRectF, color: QColor, left: float, right: float) -> None:
    """Fill a rectangle that fades out over some pixels at its left and right end; over none the end is sharp."""
    if is_paper(painter):
        _fill_in_steps(painter, rect, color, left, right)
    elif rect.width() > 0:
        painter.fillRect(rect, QBrush(_gradient(rect, color, left, right)))


def draw_fading(painter: QPainter, pen: QPen, start: QPointF, width: float, ends: tuple[float, float]) -> None:
    """Draw a level line that fades out over some pixels at its ends, solid or dashed as the pen is.

    It is filled: a pen with a gradient is a black one in drawings.
    """
    half = pen.widthF() / 2
    line = QRectF(start.x(), start.y() - half, width, 2 * half)
    if pen.style() == Qt.PenStyle.SolidLine:
        fill_fading(painter, line, pen.color(), *ends)
        return
    dash, gap = (length * pen.widthF() for length in pen.dashPattern()[:2])
    color, at = QColor(pen.color()), 0.0
    while at < width:
        color.setAlphaF(min(_shown(at + dash / 2, ends[0]), _shown(width - at - dash / 2, ends[1])))
        painter.fillRect(QRectF(line.left() + at, line.top(), min(dash, width - at), line.height()), color)
        at += dash + gap


def _shown(inside: float, fade: float) -> float:
    """How much is seen so far inside an end that fades over some pixels: from 0 to 1."""
    return min(max(inside / fade, 0.0), 1.0) if fade else 1.0


def _gradient(rect: QRectF, color: QColor, left: float, right: float) -> QLinearGradient:
    made = QLinearGradient(rect.left(), 0, rect.right(), 0)
    made.setColorAt(0.0, clear(color) if left else color)
    made.setColorAt(left / rect.width(), color)
    made.setColorAt(1 - right / rect.width(), color)
    made.setColorAt(1.0, clear(color) if right else color)
    return made


def _fill_in_steps(painter: QPainter, rect: QRectF, color: QColor, left: float, right: float) -> None:
    """Rectangles one in the other, so clear that together they come to 1/n, 2/n ... of the colour."""
    steps = min(max(math.ceil(max(left, right) / STEP_PX), 1), MOST_STEPS)
    layer = QColor(color)
    for step in range(steps):
        share = (step + 0.5) / steps
        layer.setAlphaF(1 / (steps - step))
        painter.fillRect(rect.adjusted(left * share, 0, -right * share, 0), layer)
