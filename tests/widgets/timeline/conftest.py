from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPageLayout, QPageSize, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from timelines import EVENTS, PUBLISHED

from timeline_app.viewmodels.selection import Selection
from timeline_app.widgets.theme import load_theme
from timeline_app.widgets.timeline import TimelineView


@pytest.fixture
def selection(qapp):
    return Selection()


@pytest.fixture
def view(qtbot, selection):
    made = TimelineView(selection, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    made.set_events(EVENTS, PUBLISHED)
    QApplication.processEvents()
    return made


class Pointer:
    """Sends what mouse, wheel and touch pad send to a canvas, at points of the canvas."""

    def __init__(self, view):
        self.viewport = view.canvas.viewport()

    def _send(self, kind, at, button, buttons, modifiers):
        spot = QPointF(at)
        QApplication.sendEvent(
            self.viewport, QMouseEvent(kind, spot, self.viewport.mapToGlobal(spot), button, buttons, modifiers)
        )

    def press(self, at, modifiers=Qt.KeyboardModifier.NoModifier):
        self._send(QEvent.Type.MouseButtonPress, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, modifiers)

    def move(self, at, modifiers=Qt.KeyboardModifier.NoModifier, *, held=True):
        buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, buttons, modifiers)

    def release(self, at, modifiers=Qt.KeyboardModifier.NoModifier):
        self._send(QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, modifiers)

    def click(self, at, modifiers=Qt.KeyboardModifier.NoModifier):
        self.press(at, modifiers)
        self.release(at, modifiers)

    def double_click(self, at):
        self.click(at)
        self._send(
            QEvent.Type.MouseButtonDblClick,
            at,
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.release(at)

    def drag(self, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
        self.press(start, modifiers)
        self.move((start + end) / 2, modifiers)
        self.move(end, modifiers)
        self.release(end, modifiers)

    def wheel(self, at, *, turned=(0, 0), pixels=(0, 0), modifiers=Qt.KeyboardModifier.NoModifier):
        spot = QPointF(at)
        sent = QWheelEvent(
            spot,
            self.viewport.mapToGlobal(spot),
            QPoint(*pixels),
            QPoint(*turned),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.viewport, sent)


@pytest.fixture
def pointer(view):
    return Pointer(view)


@pytest.fixture
def on_canvas(view):
    """The middle of an event's bar, in pixels of the canvas."""

    def middle(event_id):
        rect = view.event_rect(event_id)
        assert rect is not None, f"{event_id} is not in view"
        return view.canvas.viewport().mapFrom(view, rect.center())

    return middle


@pytest.fixture
def printer_to(qapp):
    """Makes a printer of landscape pages that go into a PDF file."""

    def made(path):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setOutputFileName(str(path))
        return printer

    return made
