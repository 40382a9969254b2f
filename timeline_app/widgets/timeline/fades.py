"""Ends that fade, on every device: paper knows no colours that grow clear, but it knows one that is evenly clear.

A bar that fades by 26 pixels at its left end is on the screen one rectangle with a gradient, in a PDF as many as there
are steps, each a little shorter than the one before: where the first alone lies, hardly anything is seen.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPaintEngine, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

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
        painter.fillRect(rect, QBrush(_gradient(rect, color, clear(color), left, right)))


def fading_pen(painter: QPainter, pen: QPen, rect: QRectF, ground: QColor, ends: tuple[float, float]) -> QPen:
    """A pen for lines along a rectangle that fade out over some pixels at its ends; on paper into the ground."""
    color = pen.color()
    faded = ground if is_paper(painter) else clear(color)
    made = QPen(pen)
    made.setBrush(QBrush(_gradient(rect, color, faded, *ends)))
    return made


def _gradient(rect: QRectF, color: QColor, faded: QColor, left: float, right: float) -> QLinearGradient:
    made = QLinearGradient(rect.left(), 0, rect.right(), 0)
    made.setColorAt(0.0, faded if left else color)
    made.setColorAt(left / rect.width(), color)
    made.setColorAt(1 - right / rect.width(), color)
    made.setColorAt(1.0, faded if right else color)
    return made


def _fill_in_steps(painter: QPainter, rect: QRectF, color: QColor, left: float, right: float) -> None:
    """Rectangles one in the other, so clear that together they come to 1/n, 2/n ... of the colour."""
    steps = min(max(math.ceil(max(left, right) / STEP_PX), 1), MOST_STEPS)
    layer = QColor(color)
    for step in range(steps):
        share = (step + 0.5) / steps
        layer.setAlphaF(1 / (steps - step))
        painter.fillRect(rect.adjusted(left * share, 0, -right * share, 0), layer)
