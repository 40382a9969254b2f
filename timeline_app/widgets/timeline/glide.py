"""Gliding from one range to another, so that the eye can follow where the view goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from timeline_app.core.layout.navigation import Range, between

if TYPE_CHECKING:
    from collections.abc import Callable

DURATION_MS = 180


class Glide(QObject):
    """Moves a range in steps. Switched off, it arrives at once."""

    def __init__(self, show: Callable[[Range], None], parent: QObject) -> None:
        super().__init__(parent)
        self.enabled = False
        self._show = show
        self._start = self._end = Range(0, 1)
        self._arrived: Callable[[], None] | None = None
        self._moving = False
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(DURATION_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._step)

    @property
    def goal(self) -> Range | None:
        """Where a glide under way will end."""
        return self._end if self._animation.state() == QVariantAnimation.State.Running else None

    def to(self, start: Range, end: Range, arrived: Callable[[], None] | None = None) -> None:
        """Glide, or go at once; ``arrived`` is called at the end, unless the glide is stopped before."""
        self.stop()
        self._start, self._end, self._arrived = start, end, arrived
        if self.enabled and start != end:
            self._animation.start()
        else:
            self._step(1.0)

    def stop(self) -> None:
        """Stay where the glide is; does nothing when it is the glide itself that moves the view."""
        if not self._moving:
            self._animation.stop()

    def _step(self, share: float) -> None:
        self._moving = True
        self._show(self._end if share >= 1.0 else between(self._start, self._end, share))
        if share >= 1.0 and self._arrived is not None:
            self._arrived()
        self._moving = False
