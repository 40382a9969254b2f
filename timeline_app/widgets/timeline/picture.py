"""The timeline as a picture: a bitmap, or lines and text that stay sharp in SVG and PDF.

The parts paint themselves as on the screen, laid out at the picture's own size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintDevice

    from timeline_app.widgets.timeline.view import TimelineView

PDF_DPI = 96


def image(view: TimelineView, size: QSize, scale: float) -> QImage:
    """A bitmap of ``size`` device-independent pixels with ``scale`` dots along each."""
    made = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(scale)
    made.fill(view.state.theme.color("chrome"))
    _paint(view, made, size)
    return made


def svg(view: TimelineView, path: str, size: QSize) -> None:
    """Write an SVG file.

    Raises:
        OSError: it cannot be written there.
    """
    writer = QSvgGenerator()
    writer.setFileName(path)
    writer.setSize(size)
    writer.setViewBox(QRect(QPoint(0, 0), size))
    writer.setTitle("Timeline")
    _paint(view, writer, size)


def pdf(view: TimelineView, path: str, size: QSize) -> None:
    """Write a PDF of one page, as large as the picture at 96 dots an inch.

    Raises:
        OSError: it cannot be written there.
    """
    writer = QPdfWriter(path)
    inches = QSizeF(size.width() / PDF_DPI, size.height() / PDF_DPI)
    writer.setPageSize(QPageSize(inches, QPageSize.Unit.Inch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    writer.setResolution(PDF_DPI)
    writer.setTitle("Timeline")
    _paint(view, writer, size)


def _paint(view: TimelineView, device: QPaintDevice, size: QSize) -> None:
    """Lay the view out at the size, paint it, and put it back as it was."""
    before, painter = view.size(), QPainter()
    try:
        if not painter.begin(device):
            raise OSError("The picture cannot be written there.")
        view.resize(size)
        view.state.direct = True
        flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
        view.render(painter, QPoint(0, 0), QRegion(), flags)
    finally:
        painter.end()
        view.state.direct = False
        view.resize(before)
