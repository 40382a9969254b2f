"""The timeline: canvas, axis, lane headers, overview and legend in one widget."""

from timeline_app.core.layout.lanes import LaneMode
from timeline_app.widgets.timeline.view import TimelineView

__all__ = ["LaneMode", "TimelineView"]
