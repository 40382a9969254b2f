"""What one frame shows: bars, labels, links between copies, and counts of what is hidden, as pixels. Pure geometry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.counts import Counts, Density, DensityMeter, counts_of
from timeline_app.core.layout.data import Flag, Shape
from timeline_app.core.layout.lane_geometry import LaneGeometry, stack
from timeline_app.core.layout.metrics import zoom_step
from timeline_app.core.layout.packing import fade_lengths

if TYPE_CHECKING:
    from timeline_app.core.layout.data import Bools, Floats, Ints, TimelineData
    from timeline_app.core.layout.metrics import Metrics
    from timeline_app.core.layout.placed import Layout, Placed, Rails

CLIP_PX = 400.0
"""Bars end this far outside the view at most: pixels stay small however deep the zoom."""
LABEL_MARGIN_PX = 8.0
LEAST_LABEL_PX = 38.0
"""A label that is cut to less says nothing."""
LEAST_SPARE_PX = 72.0
"""What a bar that was given a row without words must have for them: two letters between its neighbours say nothing."""
LINE_PX = 2.0
LINK_INSET_PX = 5.0
"""From the visible left end of a lasting bar to the line that leads to its copy."""


@dataclass(frozen=True, slots=True)
class Window:
    """What is in view: days from ``start`` to ``end`` over ``width`` pixels, ``height`` pixels from ``scroll`` down."""

    start: float
    end: float
    width: float
    height: float
    scroll: float = 0.0
    scale: float = field(init=False)
    """Pixels a day."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "scale", self.width / (self.end - self.start))

    def x(self, time: float) -> float:
        return (time - self.start) * self.scale

    def time(self, x: float) -> float:
        return self.start + x / self.scale


@dataclass(frozen=True, slots=True)
class Bars:
    """Drawn items: positions in the data, boxes in pixels of the view, and label boxes (width 0: no label)."""

    items: Ints
    x0: Floats
    x1: Floats
    y: Floats
    label_x: Floats
    label_width: Floats
    inside: Bools

    def __len__(self) -> int:
        return len(self.items)


@dataclass(frozen=True, slots=True)
class RivalBox:
    """Another article's time for a drawn item: ends in pixels, and the stretch that joins it to the item's bar."""

    item: int
    x0: float
    x1: float
    y: float
    flags: int
    joint: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lines:
    """Long spans of crowded lanes, as thin lines: positions in the data, left and right ends and heights."""

    items: Ints
    x0: Floats
    x1: Floats
    y: Floats


@dataclass(frozen=True, slots=True)
class Link:
    """From an item to its copy in another lane: a vertical line at ``x`` between two heights."""

    item: int
    x: float
    y0: float
    y1: float


@dataclass(frozen=True, slots=True)
class Scene:
    """One frame."""

    window: Window
    geometry: LaneGeometry
    lanes: Ints
    bars: Bars
    lines: Lines
    counts: Counts
    links: tuple[Link, ...]
    bar_height: float
    density: Density | None = None
    rivals: tuple[RivalBox, ...] = ()

    def at(self, x: float, y: float) -> int | None:
        """The drawn item at a point of the view, its label included; the topmost where several overlap."""
        bars, lines = self.bars, self.lines
        right = np.maximum(bars.x1, np.where(bars.label_width > 0, bars.label_x + bars.label_width, bars.x1))
        hit = (bars.x0 - 2 <= x) & (x <= right + 2) & (bars.y <= y) & (y < bars.y + self.bar_height)
        found = np.flatnonzero(hit)
        if len(found):
            return int(bars.items[found[-1]])
        for box in self.rivals:
            first, last = min(box.x0, box.joint[0]), max(box.x1, box.joint[1])
            if first - 2 <= x <= last + 2 and box.y <= y < box.y + self.bar_height:
                return box.item
        near = np.flatnonzero((lines.x0 <= x) & (x <= lines.x1) & (np.abs(lines.y + LINE_PX / 2 - y) <= LINE_PX))
        return int(lines.items[near[0]]) if len(near) else None

    def hidden(self) -> int:
        """How many items of the lanes in view are counted instead of drawn."""
        return int(self.counts.number.sum())


class Composer:
    """Composes scenes of one timeline's data. Remembers heights of lanes, which depend on zoom but not on position."""

    def __init__(self, data: TimelineData, layout: Layout, metrics: Metrics) -> None:
        self.data, self.layout, self.metrics = data, layout, metrics
        self.expanded: Bools = np.zeros(data.lane_count, bool)
        self.slim: Bools = np.zeros(data.lane_count, bool)
        """Lanes of the height of their name. What is in them is counted."""
        self._heights: dict[tuple[int, float, bytes, bytes], tuple[LaneGeometry, Ints]] = {}
        self._density = DensityMeter(data)

    def another(self) -> Composer:
        """One with the same lanes that may be given other heights. What was laid out is shared."""
        made = Composer(self.data, self.layout, self.metrics)
        made.expanded, made.slim = self.expanded, self.slim
        return made

    def geometry(self, step: int, height: float) -> LaneGeometry:
        """Where lanes stand at a step of zoom in a view of that height."""
        return self._laid_out(step, height)[0]

    def _laid_out(self, step: int, height: float) -> tuple[LaneGeometry, Ints]:
        key = (step, height, self.expanded.tobytes(), self.slim.tobytes())
        if key not in self._heights:
            caps = self.layout.caps(step, self.expanded, height)
            overflow = self.layout.overflows(step, caps)
            if len(self._heights) > 64:
                self._heights.clear()
            self._heights[key] = stack(caps, overflow, self.slim, height, self.metrics), caps
        return self._heights[key]

    def compose(self, window: Window) -> Scene:
        """The frame for a window."""
        step = zoom_step(window.scale)
        geometry, caps = self._laid_out(step, window.height)
        lanes = geometry.in_view(window.scroll, window.height)
        placed = self.layout.placed(window.start, window.end, step, caps)
        rails = self.layout.rails(window.start, window.end, step)
        if self.slim.any():
            placed = placed.where(~self.slim[self.data.lane[placed.items]])
            rails = rails.where(~self.slim[self.data.lane[rails.items]])
        tops = row_tops(geometry, self.data, placed, self.metrics)
        bars = self._bars(window, placed, tops - window.scroll)
        drawn = np.concatenate([placed.items, rails.items])
        return Scene(
            window,
            geometry,
            lanes,
            bars,
            self._lines(window, geometry, rails),
            counts_of(self.data, window, geometry, lanes[geometry.strip[lanes]], drawn, step, self.metrics),
            self._links(window, geometry, placed),
            self.metrics.bar,
            self._density.at(window, lanes, step) if self.metrics.rail else None,
            self._rivals(window, bars) if len(self.data.rivals) else (),
        )

    def prefer(self, position: int) -> None:
        """Make sure that an item finds a row, at the cost of others."""
        self.data.prefer(position)
        self.layout.forget()
        self._heights.clear()

    def locate(self, position: int, window: Window) -> float | None:
        """Pixels from the top of all lanes to an item's bar, or to its slim lane, at the window's zoom.

        None where it has no row.
        """
        step = zoom_step(window.scale)
        geometry, caps = self._laid_out(step, window.height)
        if self.slim[lane := int(self.data.lane[position])]:
            return float(geometry.tops[lane])
        start = float(self.data.start[position])
        placed = self.layout.placed(start, start + 1 / window.scale, step, caps)
        placed = placed.where(placed.items == position)
        return float(row_tops(geometry, self.data, placed, self.metrics)[0]) if len(placed.items) else None

    def _bars(self, window: Window, placed: Placed, y: Floats) -> Bars:
        seen = (y + self.metrics.bar > 0) & (y < window.height)
        placed, y = placed.where(seen), y[seen]
        x0, x1 = bar_ends(window, self.data, placed.items, self.metrics)
        reach = reach_ends(window, self.data, placed.items, x1, self.metrics)
        label_x, label_width = label_boxes(window, self.data, placed, (x0, x1, reach), self.metrics)
        x0, x1 = (np.clip(x, -CLIP_PX, window.width + CLIP_PX) for x in (x0, x1))
        return Bars(placed.items, x0, x1, y, label_x, label_width, placed.inside)

    def _rivals(self, window: Window, bars: Bars) -> tuple[RivalBox, ...]:
        rivals = self.data.rivals
        place_of = {int(item): index for index, item in enumerate(bars.items.tolist())}
        boxes = []
        for item, start, end, flags in zip(
            rivals.item.tolist(), rivals.start.tolist(), rivals.end.tolist(), rivals.flags.tolist(), strict=True
        ):
            at = place_of.get(item)
            if at is None:
                continue
            x0 = window.x(start)
            x1 = max(window.x(end), x0 + self.metrics.min_bar)
            x0, x1 = (min(max(x, -CLIP_PX), window.width + CLIP_PX) for x in (x0, x1))
            bar = float(bars.x0[at]), float(bars.x1[at])
            joint = (bar[1], max(x0, bar[1])) if x0 >= bar[0] else (min(x1, bar[0]), bar[0])
            boxes.append(RivalBox(item, x0, x1, float(bars.y[at]), flags, joint))
        return tuple(boxes)

    def _lines(self, window: Window, geometry: LaneGeometry, rails: Rails) -> Lines:
        y = geometry.tops[self.data.lane[rails.items]] + self.metrics.pad + rails.line * LINE_PX - window.scroll
        seen = (y > -LINE_PX) & (y < window.height)
        items, y = rails.items[seen], y[seen]
        x0, x1 = bar_ends(window, self.data, items, self.metrics)
        return Lines(items, np.maximum(x0, -CLIP_PX), np.minimum(x1, window.width + CLIP_PX), y)

    def _links(self, window: Window, geometry: LaneGeometry, placed: Placed) -> tuple[Link, ...]:
        """From each drawn copy to its own item, if that has a row in the days in view.

        What has no certain day has none: wherever a line stood, it would seem to say which day.
        """
        is_copy = (self.data.flags[placed.items] & Flag.COPY) != 0
        if not is_copy.any():
            return ()
        certain = np.isin(self.data.shape[placed.items], (Shape.DAY, Shape.SPAN))
        copies = np.flatnonzero(is_copy & certain)
        tops = row_tops(geometry, self.data, placed, self.metrics) - window.scroll
        own_top = dict(zip(self.data.row[placed.items[~is_copy]].tolist(), tops[~is_copy].tolist(), strict=True))
        x0, x1 = bar_ends(window, self.data, placed.items[copies], self.metrics)
        first, last = np.clip(x0, 0, window.width), np.clip(x1, 0, window.width)
        spans = self.data.shape[placed.items[copies]] == Shape.SPAN
        middle = np.where(spans, np.minimum(first + LINK_INSET_PX, last), (first + last) / 2)
        links = []
        rows = self.data.row[placed.items[copies]]
        for row, top, x in zip(rows.tolist(), tops[copies].tolist(), middle.tolist(), strict=True):
            if row in own_top:
                y0, y1 = sorted((own_top[row], top))
                links.append(Link(row, x, y0 + self.metrics.bar, y1))
        return tuple(links)


def row_tops(geometry: LaneGeometry, data: TimelineData, placed: Placed, metrics: Metrics) -> Floats:
    """Tops of the bars from the top of all lanes; a lane's rows stand in its middle."""
    lane = data.lane[placed.items]
    below = metrics.rail + np.where(geometry.strip[lane], metrics.strip, 0.0)
    free = geometry.heights[lane] - below - geometry.rows[lane] * metrics.row
    first = geometry.tops[lane] + metrics.rail + free / 2
    return np.asarray(first + placed.row * metrics.row + (metrics.row - metrics.bar) / 2, np.float64)


def bar_ends(window: Window, data: TimelineData, items: Ints, metrics: Metrics) -> tuple[Floats, Floats]:
    """Left and right ends of bars in pixels: at least ``min_bar`` wide, open ends drawn out."""
    flags = data.flags[items]
    x0 = (data.start[items] - window.start) * window.scale
    x1 = np.maximum((data.end[items] - window.start) * window.scale, x0 + metrics.min_bar)
    fade = fade_lengths(x1 - x0, metrics)
    return x0 - np.where(flags & Flag.FADE_LEFT, fade, 0.0), x1 + np.where(flags & Flag.FADE_RIGHT, fade, 0.0)


def reach_ends(window: Window, data: TimelineData, items: Ints, x1: Floats, metrics: Metrics) -> Floats:
    """Right ends of bars and of the times that rival them, in pixels."""
    if not len(data.rivals):
        return x1
    last = data.last[items]
    rivalled = last > data.end[items]
    return np.where(rivalled, np.maximum(x1, (last - window.start) * window.scale + metrics.min_bar), x1)


def label_boxes(
    window: Window, data: TimelineData, placed: Placed, ends: tuple[Floats, Floats, Floats], metrics: Metrics
) -> tuple[Floats, Floats]:
    """Left ends and widths of the labels: those in a bar kept to its visible part, those beside it cut at the edge.

    ``ends`` are the left and right ends of the bars, and those with all that rivals them, behind which labels stand.
    """
    flags = data.flags[placed.items]
    x0, x1, reach = ends
    head = x0 + np.where(flags & Flag.FADE_LEFT, metrics.tip, 0.0)
    tail = x1 - np.where(flags & Flag.FADE_RIGHT, metrics.tip, 0.0)
    left = np.where(placed.inside, np.maximum(head, 0.0) + metrics.inset, reach + metrics.gap)
    limit = np.where(placed.inside, tail - metrics.inset, np.inf)
    limit = np.minimum(limit, window.width - LABEL_MARGIN_PX)
    room = (placed.following - window.start) * window.scale - metrics.space - left
    granted = np.where(placed.inside, placed.label, np.minimum(placed.full, np.maximum(placed.label, room)))
    width = np.minimum(granted, limit - left)
    # A label whose bar has left the view goes with it: half a title without its bar says nothing.
    least = np.where(placed.label > 0, LEAST_LABEL_PX, LEAST_SPARE_PX)
    shown = (np.where(placed.inside, x1, reach) > 0) & (width >= np.minimum(least, placed.full))
    return left, np.where(shown, np.maximum(width, 0.0), 0.0)
