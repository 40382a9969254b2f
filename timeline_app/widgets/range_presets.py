"""Keeps the buttons for ranges and the timeline in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from timeline_app.widgets.segments import Segments
    from timeline_app.widgets.timeline import TimelineView

_TOLERANCE = 0.01
"""Share by which a range may differ in length and still count as the preset chosen."""


class RangePresets(QObject):
    """A preset's button is on for as long as the range in view has the preset's length."""

    def __init__(self, buttons: Segments, timeline: TimelineView) -> None:
        super().__init__(buttons)
        self._buttons = buttons
        self._timeline = timeline
        self._span: float | None = None
        buttons.chosen.connect(self.show)
        timeline.range_changed.connect(self._on_range)

    def show(self, preset: str) -> None:
        """Show a range by its name."""
        self._span = None
        self._timeline.zoom_preset(preset)
        self._span = self._timeline.state.goal.span
        self._buttons.show_chosen(preset)

    def _on_range(self) -> None:
        """Where the view is going counts, not where it is on its way."""
        span = self._timeline.state.goal.span
        if self._span is None or abs(span - self._span) > _TOLERANCE * self._span:
            self._span = None
            self._buttons.show_chosen(None)
