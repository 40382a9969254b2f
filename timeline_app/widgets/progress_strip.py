"""A part of the status bar that shows one thing under way in the background, and stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from timeline_app.viewmodels.pace import Pace, progress_words
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.parts import label, link_button

if TYPE_CHECKING:
    from collections.abc import Sequence

_BAR_PX = 110


class ProgressStrip(QWidget):
    """Hidden while nothing is under way. ``stop_pressed`` says that the user wants it stopped."""

    stop_pressed = Signal()

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        """``what`` is under way, as the first word of the line: "Importing"."""
        super().__init__(parent)
        self._what = what
        self._pace = Pace()
        self._clock = QElapsedTimer()
        self._clock.start()
        self.words = label("", "faint", wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_PX)
        self.bar.setAccessibleName(what)
        self.stop = link_button(tr("Stop"))
        self.stop.setAccessibleName(tr("Stop {what}", what=what.lower()))
        self.stop.clicked.connect(self.stop_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(8)
        parts: Sequence[QWidget] = (self.words, self.bar, self.stop)
        for part in parts:
            row.addWidget(part)
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Show how much is done; nothing is left to do where ``total`` is 0 or all is done."""
        left = self._pace.left_s(done, total, self._clock.elapsed() / 1000)
        self.setVisible(done < total)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.words.setText(progress_words(self._what, done, total, left))
