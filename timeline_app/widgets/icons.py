"""Icons: line drawings in resources/icons, painted in a colour of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from timeline_app import resources

_SCALES = (1, 2, 3)
_PX = 18


@cache
def icon(name: str, color: str, px: int = _PX) -> QIcon:
    """The icon of that name, ``px`` device-independent pixels wide, sharp at up to 300 % scaling.

    Args:
        name: a file of resources/icons without its suffix; it draws in ``currentColor``.
        color: ``#RRGGBB``.
        px: width and height.
    """
    drawing = QSvgRenderer(
        QByteArray(resources.read_text("icons", f"{name}.svg").replace("currentColor", color).encode())
    )
    made = QIcon()
    for scale in _SCALES:
        pixmap = _blank(px, scale)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, px, px))
        painter.end()
        made.addPixmap(pixmap)
    return made


@cache
def dot(color: str, *, filled: bool = True, px: int = 10) -> QIcon:
    """A round mark of a category: filled, or a ring where the category is switched off."""
    made = QIcon()
    for scale in _SCALES:
        pixmap = _blank(px, scale)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(color))
        painter.setBrush(QColor(color) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(1, 1, px - 2, px - 2))
        painter.end()
        made.addPixmap(pixmap)
    return made


def _blank(px: int, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(px, px) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
