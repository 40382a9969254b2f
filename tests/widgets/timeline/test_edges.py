"""Edges of the parts where a pixel of the layout is no whole number of dots."""

from __future__ import annotations

from math import ceil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

PARTS = ("axis_bar", "header", "corner", "overview", "legend")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("beyond", [0, 1])
def test_every_dot_is_painted_though_an_edge_lies_amid_one(view, part, beyond):
    """At one and a half dots a pixel; what is beneath is not known, here it is magenta."""
    view.resize(1200 + beyond, 760 + beyond)
    QApplication.processEvents()
    widget = getattr(view, part)
    image = QImage(ceil(widget.width() * 1.5), ceil(widget.height() * 1.5), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1.5)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    last = image.width() - 1, image.height() - 1
    edge = [(last[0], y) for y in range(image.height())] + [(x, last[1]) for x in range(image.width())]
    assert not [spot for spot in edge if image.pixelColor(*spot).hslHue() in range(290, 310)]
