"""Makes the timeline as the preferences have it. Imported after the first paint: it loads numpy and pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.layout.lanes import LaneMode
from timeline_app.widgets.timeline import TimelineView

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.settings import Settings
    from timeline_app.viewmodels.selection import Selection
    from timeline_app.widgets.theme import Theme


def make_timeline(selection: Selection, theme: Theme, values: Settings, today: date) -> TimelineView:
    """A timeline without events; ``today`` is the day to mark."""
    timeline = TimelineView(selection, theme)
    timeline.set_lane_mode(lane_mode_of(values.lane_mode))
    timeline.set_today(today)
    timeline.set_wheel_zooms(values.wheel_zooms)
    timeline.set_slim_empty(values.slim_empty)
    timeline.set_show_negated(values.show_negated)
    for target in (timeline.canvas, timeline.canvas.viewport()):
        target.setAcceptDrops(False)  # files dropped on the timeline are for the window
    return timeline


def lane_mode_of(name: str) -> LaneMode:
    """The lane mode of that name; by actor where a setting names none that there is."""
    return LaneMode(name) if name in set(LaneMode) else LaneMode.ACTOR
