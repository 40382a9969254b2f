"""What all parts of the timeline share: content, window in view, history, hovered item. Says when they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from timeline_app.core.layout.axis import Axis, axis
from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.context import Context
from timeline_app.core.layout.data import Flag
from timeline_app.core.layout.metrics import COMFORTABLE, COMPACT, zoom_step
from timeline_app.core.layout.navigation import PRESETS, History, Range
from timeline_app.core.layout.paged import PagedLayout
from timeline_app.core.layout.scene import Composer, Scene, Window, bar_ends
from timeline_app.core.layout.whole import WholeLayout
from timeline_app.widgets.timeline import reveal
from timeline_app.widgets.timeline.description import NO_SOURCES
from timeline_app.widgets.timeline.glide import Glide
from timeline_app.widgets.timeline.text import Fonts, LabelPainter, Measurer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from timeline_app.core.layout.content import Content
    from timeline_app.core.layout.data import Bools
    from timeline_app.core.layout.lane_geometry import LaneGeometry
    from timeline_app.core.layout.published import Issue
    from timeline_app.widgets.theme import Theme
    from timeline_app.widgets.timeline.description import Sources

REST_MS = 300
"""How long the view must stand still before lanes that have become empty are slimmed."""


class TimelineState(QObject):
    """The shared state. Ranges are day numbers; ``scroll`` is pixels from the top of all lanes."""

    window_changed = Signal()
    content_changed = Signal()
    context_changed = Signal()
    """Other eras and marks, or another stretch."""
    hover_changed = Signal()
    lanes_changed = Signal()
    """Other lanes are slim."""
    theme_changed = Signal()

    def __init__(self, content: Content, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.today: float | None = None
        self.context = Context()
        self.stretch: Range | None = None
        """A stretch of time that the user has marked out, to do something with it."""
        self.sources: Sources = NO_SOURCES
        self.direct = False
        """Parts paint without pictures kept ready: for output finer than the screen."""
        self.hovered: int | None = None
        self.range = self._settled = Range(0, 14)
        self.history = History()
        self.glide = Glide(self._place, self)
        self._slims_empty = False
        self._rested: Range | None = None
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._come_to_rest)
        self.width, self.height, self.scroll = 800.0, 400.0, 0.0
        self._scene: Scene | None = None
        self._ruled: Axis | None = None
        self._measurer: Measurer | None = None
        self.content, self.metrics = content, COMFORTABLE
        self.set_content(content)

    def set_content(self, content: Content) -> None:
        """Show other content, from its first view."""
        self.glide.stop()
        self.replace_content(content)
        self.range = self._settled = content.first_view
        self.history = History()
        self.scroll = 0.0
        self._changed()

    @property
    def is_settled(self) -> bool:
        """Is the view one that nobody has chosen?"""
        return self.range == self._settled

    def settle(self) -> None:
        """Take the view as it is for one that nobody has chosen."""
        self._settled = self.range

    def replace_content(self, content: Content) -> None:
        """Show the same or changed events in other lanes, in the view as it is."""
        metrics = COMPACT if content.crowded else COMFORTABLE
        self.content, before = content, self.content
        if self._measurer is None or before.labels.source != content.labels.source or metrics is not self.metrics:
            self.metrics, self.fonts = metrics, Fonts.made(small=content.crowded)
            self._measurer = Measurer(content.labels, self.fonts)
            self.labels = LabelPainter(self._measurer, self.fonts)
        measurer = self._measurer
        layout = (PagedLayout if content.crowded else WholeLayout)(content.data, measurer, self.metrics)
        self.composer, self._rested = Composer(content.data, layout, self.metrics), None
        self.hovered = None
        self._kept: int | None = None
        self._step: int | None = None
        self._positions: dict[int, int | None] = {}
        self._published: tuple[tuple[Range, float], tuple[Issue, ...]] | None = None
        self._scene = None
        self.content_changed.emit()

    def show_same_as(self, other: TimelineState) -> None:
        """Show what another state shows, where it shows it. What was laid out is shared."""
        self.content, self.metrics, self.context = other.content, other.metrics, other.context
        self.fonts, self.labels, self.composer = other.fonts, other.labels, other.composer.another()
        self._slims_empty = other._slims_empty
        self.today, self.range, self.scroll = other.today, other.range, other.scroll
        self._positions = {}
        self._published = None
        self.content_changed.emit()
        self.context_changed.emit()
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.theme_changed.emit()

    def set_context(self, context: Context) -> None:
        """Show these eras and marks."""
        if context != self.context:
            self.context = context
            self.context_changed.emit()

    def set_stretch(self, stretch: Range | None) -> None:
        """Mark out a stretch of time, or none."""
        if stretch != self.stretch:
            self.stretch = stretch
            self.context_changed.emit()

    def set_today(self, day: date | None) -> None:
        self.today = None if day is None else float(day_number(day))
        self.window_changed.emit()

    @property
    def window(self) -> Window:
        return Window(self.range.start, self.range.end, self.width, self.height, self.scroll)

    @property
    def published(self) -> tuple[Issue, ...]:
        """What was published in the view, as far as it is told together."""
        if self._published is None or self._published[0] != (self.range, self.width):
            issues = self.content.published_days.within(self.range, self.width)
            self._published = ((self.range, self.width), issues)
        return self._published[1]

    @property
    def published_lines(self) -> tuple[int, ...]:
        """The publication days that have a line in the view."""
        return tuple(day for issue in self.published for day in issue.lines)

    def published_at(self, x: float, slack: float) -> Issue | None:
        """What was published at a place in pixels of the view: on its days, or some pixels beside their lines."""
        window = self.window
        for issue in self.published:
            right = max(window.x(issue.last) + slack, window.x(issue.last + 1) - 1)
            if window.x(issue.first) - slack <= x <= right:
                return issue
        return None

    @property
    def geometry(self) -> LaneGeometry:
        return self.composer.geometry(zoom_step(self.width / self.range.span), self.height)

    @property
    def scene(self) -> Scene:
        """The frame in view, composed once for each window."""
        if self._scene is None:
            self._scene = self.composer.compose(self.window)
        return self._scene

    @property
    def ruled(self) -> Axis:
        """The calendar over the view, reckoned once for each window."""
        if self._ruled is None:
            window = self.window
            self._ruled = axis(window.start, window.end, window.scale)
        return self._ruled

    def resize(self, width: float, height: float) -> None:
        """Fit a canvas of that size; the days in view stay, and in sight what is kept and was so."""
        kept = self._kept_in_sight
        self.width, self.height = max(width, 1.0), max(height, 1.0)
        self._changed()
        if kept is not None:
            reveal.scroll_to(self, kept)

    def show_range(self, view: Range, *, remember: bool = False) -> None:
        """Go to a range at once; ``remember`` makes the one that is left part of the history."""
        self.glide.stop()
        if remember:
            self.history.leave(self.range)
        self._place(view)

    def travel(self, view: Range, *, remember: bool = True, arrived: Callable[[], None] | None = None) -> None:
        """Go to a range, gliding if that is switched on, and call ``arrived`` there."""
        if remember:
            self.history.leave(self.goal)

        def arrive() -> None:
            self.rest()
            if arrived is not None:
                arrived()

        self.glide.to(self.range, view.clamped(), arrive)

    @property
    def goal(self) -> Range:
        """The range in view, or the one that a glide is on its way to."""
        return self.glide.goal or self.range

    def _place(self, view: Range) -> None:
        view = view.clamped()
        lane, offset = self._anchor_lane()
        kept = self._kept_in_sight if zoom_step(self.width / view.span) != self._step else None
        beneath = 0.0 if kept is None else reveal.top_of(self, kept) - self.scroll
        self.range = view
        if lane is not None:
            self.scroll = float(self.geometry.tops[lane]) + offset
        self._changed()
        if kept is not None and self.in_view(kept):
            # The lanes above it have other heights now: what is looked at stays where it is.
            self.scroll_to(reveal.top_of(self, kept) - beneath)
            reveal.scroll_to(self, kept)

    @property
    def _kept_in_sight(self) -> int | None:
        """What is kept, if it is among the rows in view."""
        return self._kept if self._kept is not None and reveal.is_in_sight(self, self._kept) else None

    def _anchor_lane(self) -> tuple[int | None, float]:
        """The lane at the top of the view: heights change with zoom, and it should stay where it is."""
        geometry = self.geometry
        if self.scroll <= 0:
            return None, 0.0
        lane = geometry.lane_at(self.scroll)
        return lane, self.scroll - float(geometry.tops[lane]) if lane is not None else 0.0

    def scroll_to(self, y: float) -> None:
        if y != self.scroll:
            self.scroll = y
            self._changed()

    def set_hovered(self, row: int | None) -> None:
        if row != self.hovered:
            self.hovered = row
            self.hover_changed.emit()

    def expand_lane(self, lane: int, *, expanded: bool) -> None:
        """Give a lane all the rows that its items take, or its share of the window again."""
        self.composer.expanded = self.composer.expanded.copy()
        self.composer.expanded[lane] = expanded
        self._changed()

    def slim_empty_lanes(self, *, slim: bool) -> None:
        """Whether lanes of which nothing is in view are no higher than their name."""
        self._slims_empty = slim
        self.rest()

    @property
    def slim_count(self) -> int:
        """How many lanes are."""
        return int(np.count_nonzero(self.composer.slim))

    def rest(self) -> None:
        """Slim the lanes that are empty now. While the view moves they keep their heights, so that no row jumps."""
        self._rest.stop()
        slim = self._empty_lanes()
        if np.array_equal(slim, self.composer.slim):
            return
        kept, tops = self._kept_in_sight, self.geometry.tops
        stay = np.flatnonzero(~(slim | self.composer.slim) & (tops >= self.scroll))
        anchor = int(self.content.data.lane[kept]) if kept is not None else int(stay[0]) if len(stay) else 0
        beneath = float(tops[anchor]) - self.scroll
        self.composer.slim = slim
        self.scroll = float(self.geometry.tops[anchor]) - beneath
        self._changed()
        self.lanes_changed.emit()

    def _empty_lanes(self) -> Bools:
        """The lanes that are to be slim: none of their bars, with ends that fade, is in view."""
        self._rested = self.range
        if not self._slims_empty:
            return np.zeros(self.content.data.lane_count, np.bool_)
        beside = self.metrics.fade / self.window.scale
        return ~self.content.data.lanes_between(self.range.start - beside, self.range.end + beside)

    def _come_to_rest(self) -> None:
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.rest()
        else:
            self._rest.start()

    def refresh(self) -> None:
        """Compose anew and tell: fonts or the screen changed."""
        self._changed()

    def _changed(self) -> None:
        self._scene = self._ruled = None
        if self._slims_empty and self._rested != self.range:
            if self._rested is None or self.direct:
                self.composer.slim = self._empty_lanes()
                self.lanes_changed.emit()
            else:
                self._rest.start()
        step = zoom_step(self.window.scale)
        if step != self._step:
            self._step = step
            if self._kept is not None and self.in_view(self._kept):
                self._make_sure()
        self.scroll = float(min(max(self.scroll, 0.0), max(self.geometry.total - self.height, 0.0)))
        self.window_changed.emit()

    def row_of(self, event_id: str) -> int | None:
        """The row of an event's id, or None."""
        return self.content.labels.row_of(event_id)

    def position_of(self, row: int) -> int | None:
        """Where a row's own item stands in the data, or None for what is not on the axis."""
        if row not in self._positions:
            data = self.content.data
            found = np.flatnonzero((data.row == row) & ((data.flags & Flag.COPY) == 0))
            self._positions[row] = int(found[0]) if len(found) else None
        return self._positions[row]

    def flags_of(self, row: int) -> int:
        """The flags of a row's own item; none where it is not on the axis."""
        position = self.position_of(row)
        return Flag.NONE if position is None else int(self.content.data.flags[position])

    def top_of(self, position: int) -> float | None:
        """Pixels from the top of all lanes to an item's bar, or None where it has no row at this zoom."""
        return self.composer.locate(position, self.window)

    def keep(self, position: int | None) -> None:
        """See to it that an item has a row at every zoom, at the cost of less important ones where need be."""
        self._kept = position
        if self._make_sure():
            self._changed()

    def _make_sure(self) -> bool:
        """Prefer the kept item if it has no row; whether that was so."""
        if self._kept is None or self.top_of(self._kept) is not None:
            return False
        self.composer.prefer(self._kept)
        return True

    def in_view(self, position: int) -> bool:
        """Whether any of an item's time is in view."""
        data = self.content.data
        return bool(data.start[position] < self.range.end and data.end[position] >= self.range.start)

    def ends_of(self, position: int) -> tuple[float, float]:
        """Left and right end of an item's bar in pixels of the view."""
        x0, x1 = bar_ends(self.window, self.content.data, np.array([position]), self.metrics)
        return float(x0[0]), float(x1[0])

    def whole_range(self) -> Range:
        """The range that shows all items and publications, with room for labels."""
        ends = list(self.content.data.extent or ())
        ends += [day_number(day) + shift for day, _ in self.content.publications for shift in (0, 1)]
        return Range(min(ends), max(ends)).fitted() if ends else self.range

    def show_nearest(self, lane: int) -> None:
        """Go to what begins nearest in a lane, as close as the view is."""
        nearest = self.content.data.nearest_start(self.goal.centre, lane)
        if nearest is not None:
            self.travel(self.goal.around(nearest, self.goal.span))

    def preset(self, name: str, at: float | None = None) -> Range:
        """The range that a named zoom shows about a time; without one about the middle of the view.

        Where nothing begins there, it goes to what begins nearest.

        Raises:
            KeyError: there is no such preset.
        """
        if at is not None:
            return self.goal.around(at, PRESETS[name])
        shown = self.goal.around(self.goal.centre, PRESETS[name])
        nearest = self.content.data.nearest_start(shown.centre)
        return shown if nearest is None else shown.holding(nearest)
