"""The scroll bar of the lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.widgets.timeline.state import TimelineState


class LaneScrollBar(QScrollBar):
    """Lies over the right edge of the canvas, where the lanes are higher than it.

    Taking room from the canvas would change the scale, and with it whether the bar is needed.
    """

    def __init__(self, state: TimelineState, canvas: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._state, self._canvas = state, canvas
        self._hidden = False
        self._placed: tuple[object, ...] = ()
        """What is shown: the lanes' height, how far they are scrolled, and where the canvas is."""
        self.setAccessibleName(tr("Scroll lanes"))
        self.valueChanged.connect(lambda value: state.scroll_to(float(value)))
        state.window_changed.connect(self._follow)

    def keep_hidden(self) -> None:
        """Never show: of a picture nothing is scrolled."""
        self._hidden = True
        self.hide()

    def _follow(self) -> None:
        placed = self._state.geometry.total, self._state.scroll, self._canvas.geometry()
        if placed != self._placed:
            self._placed = placed
            self._place()

    def _place(self) -> None:
        total, height = self._state.geometry.total, self._state.height
        blocker = QSignalBlocker(self)
        self.setRange(0, max(0, round(total - height)))
        self.setPageStep(round(height))
        self.setSingleStep(round(self._state.metrics.row))
        self.setValue(round(self._state.scroll))
        blocker.unblock()
        canvas, width = self._canvas.geometry(), self.sizeHint().width()
        self.setGeometry(canvas.right() + 1 - width, canvas.top(), width, canvas.height())
        self.setVisible(total > height + 1 and not self._hidden)
