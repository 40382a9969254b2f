"""The whole timeline in small, with a window over the part in view that can be dragged and resized."""

from __future__ import annotations

from enum import Enum
from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from timeline_app.core.calendar_names import SHORT_MONTHS
from timeline_app.core.layout.axis import Cell, axis
from timeline_app.core.layout.calendar import civil, day_number, year_name
from timeline_app.core.layout.categories import CATEGORIES
from timeline_app.core.layout.data import Flag, Shape
from timeline_app.core.layout.navigation import Range
from timeline_app.core.layout.packing import first_fit
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline.bars import cover
from timeline_app.widgets.timeline.text import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from timeline_app.core.layout.data import Floats, Ints
    from timeline_app.widgets.timeline.state import TimelineState

HEIGHT = 76
TOP, BOTTOM = 24.0, 8.0
BARS_AT_MOST = 3000
"""More items than these are shown as density."""
FEW_LANES = 6
GRIP = 7.0
FINEST_SCALE = 2.5
"""Pixels a day above which the scale would name days: months and years are enough here."""
NAME_PX = 56.0
LONGEST_NAMED = 366
"""Days up to which a name is of all of a cell; longer ones bear that of their first year, which only stands at it."""
SIDE = 8.0
EDGE_AIR = 3.0
"""Left free between a name of the scale and an edge of the window."""
INSIDE = 0.5
"""Days before an end, which is the midnight after, that are surely of the day that ends."""
AIR = 0.02
"""Share of the view that is shown beyond it where it goes beyond all events, so that its grips can be seen."""


class _Grip(Enum):
    """What of the window the pointer holds."""

    WINDOW = "window"
    LEFT = "left"
    RIGHT = "right"


class Overview(QWidget):
    """Paints all items once per content, size and theme; each frame adds only the window."""

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._left = 214.0
        self._picture: QPixmap | None = None
        self._names: list[tuple[float, str]] = []
        self._grip: _Grip | None = None
        self._grabbed = 0.0
        self._name, self._small = Font(12, 500), Font(11, 400)
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Overview of the whole timeline"))
        self._extent = self._wanted()
        state.window_changed.connect(self._follow)
        state.content_changed.connect(self._forget)
        state.theme_changed.connect(self._forget)
        state.context_changed.connect(self._forget)

    def set_left(self, pixels: float) -> None:
        """Where the strip begins: the width of the lane headers."""
        self._left = pixels
        self._forget()

    @property
    def extent(self) -> Range:
        """The days shown: all items and publications with some air, and always what the canvas shows."""
        return self._extent

    def _wanted(self) -> Range:
        whole, seen, goal = self._whole(), self._state.range, self._state.goal
        air = AIR * max(seen.span, goal.span)
        start, end = min(seen.start, goal.start), max(seen.end, goal.end)
        inside = whole.start <= start and end <= whole.end
        return whole if inside else Range(min(whole.start, start - air), max(whole.end, end + air))

    def _follow(self) -> None:
        """Widen with the view; not while the window is dragged, or its scale would run away under the pointer."""
        if self._grip is None and (wanted := self._wanted()) != self._extent:
            self._extent, self._picture = wanted, None
        self.update()

    def _whole(self) -> Range:
        """All items and publications, and some air."""
        told = self._told()
        return told.around(told.centre, max(told.span, 28.0) * 1.16) if told is not None else self._state.range

    def _told(self) -> Range | None:
        """From the first to the last item or publication; None without any."""
        data, published = self._state.content.data, self._state.content.publications
        ends = list(data.extent or ()) + [float(day_number(day)) + 0.5 for day, _ in published]
        return Range(min(ends), max(ends)) if ends else None

    def told_words(self) -> str:
        """The months or years in which there is something: those of the air about it would promise events."""
        told = self._told()
        return _months_between(Range(told.start, max(told.end - INSIDE, told.start)) if told else self.extent)

    def _forget(self) -> None:
        self._extent, self._picture = self._wanted(), None
        self.update()

    def resizeEvent(self, _event: object) -> None:
        self._picture = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        if self._state.direct:
            self._paint_all(p, self.width())
        else:
            p.drawPixmap(0, 0, self._drawn())
        self._paint_window(p)
        self._paint_names(p)
        p.end()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(QSize(ceil(self.width() * ratio), ceil(self.height() * ratio)))
            self._picture.setDevicePixelRatio(ratio)
            p = QPainter(self._picture)
            self._paint_all(p, self.width())
            p.end()
        return self._picture

    @property
    def _scale(self) -> float:
        """Pixels a day."""
        return max(self.width() - self._left - 2 * SIDE, 1.0) / self.extent.span

    def _x(self, time: float) -> float:
        return self._left + SIDE + (time - self.extent.start) * self._scale

    def _xs(self, times: Floats) -> Floats:
        """Pixels of many times."""
        return np.asarray(self._left + SIDE + (times - self.extent.start) * self._scale, np.float64)

    def _time(self, x: float) -> float:
        return self.extent.start + (x - self._left - SIDE) / self._scale

    def _paint_all(self, p: QPainter, width: float) -> None:
        theme, extent = self._state.theme, self.extent
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        cover(p, width, HEIGHT, theme.color("chrome"))
        p.fillRect(QRectF(self._left, 1, width + 1 - self._left, HEIGHT), theme.color("canvas"))
        p.setPen(QPen(theme.color("line_strong"), 1))
        p.drawLine(QPointF(0, 0.5), QPointF(width, 0.5))
        p.drawLine(QPointF(self._left - 0.5, 0), QPointF(self._left - 0.5, HEIGHT))
        self._words(p, self._name, "ink_soft", 16, 32, tr("Overview"))
        self._words(p, self._small, "ink_faint", 16, 50, self.told_words())
        self._paint_scale(p, extent)
        if self._state.content.data.size <= BARS_AT_MOST:
            self._paint_items(p)
        else:
            self._paint_density(p)
        self._paint_context(p)
        p.setPen(QPen(theme.color("publication"), 1.2))
        for issue in self._state.content.published_days.within(extent, width - self._left):
            for x in map(self._x, issue.lines):
                p.drawLine(QPointF(x, 20), QPointF(x, HEIGHT - 4))
            p.fillRect(QRectF(self._x(issue.first), 20, self._x(issue.last) - self._x(issue.first), 2), p.pen().color())

    def _paint_context(self, p: QPainter) -> None:
        """Eras and marker lines, along the upper edge."""
        theme, context = self._state.theme, self._state.context
        left, right = self._left, float(self.width())
        for era in context.eras:
            x0, x1 = (min(max(self._x(t), left), right) for t in (era.start, era.end))
            if x1 > x0:
                p.fillRect(QRectF(x0, 18, max(x1 - x0, 2.0), 3), theme.color("era", 0.6))
        p.setPen(QPen(theme.color("era"), 1.2))
        for x in (self._x(mark.at) for mark in context.marks):
            if left < x < right:
                p.drawLine(QPointF(x, 18), QPointF(x, HEIGHT - 4))

    def _words(self, p: QPainter, font: Font, color: str, x: float, base: float, text: str) -> None:
        p.setFont(font.font)
        p.setPen(self._state.theme.color(color))
        p.drawText(QPointF(x, base), font.elided(text, self._left - x - 6) if x < self._left else text)

    def _paint_scale(self, p: QPainter, extent: Range) -> None:
        """Months or years."""
        for cell in self._scale_cells(extent):
            if (x := self._x(cell.start)) > self._left:
                p.fillRect(round(x), 1, 1, HEIGHT - 1, self._state.theme.color("line"))
        self._names = self.scale_names(extent)

    def _paint_names(self, p: QPainter) -> None:
        """The names of the scale, but those that an edge of the window would go through."""
        edges = self.window_ends()
        for left, name in self._names:
            right = left + self._small.width(name)
            if not any(left - EDGE_AIR < edge < right + EDGE_AIR for edge in edges):
                self._words(p, self._small, "ink_soft", left, 16, name)

    def scale_names(self, extent: Range) -> list[tuple[float, str]]:
        """The names of the scale with their left ends in pixels, as far apart as they need."""
        names: list[tuple[float, str]] = []
        end = self._left
        for cell in self._scale_cells(extent):
            x = self._x(cell.start)
            if x < self._left and cell.end - cell.start > LONGEST_NAMED:
                continue
            left = max(x, self._left + SIDE) + 6
            name = _with_year(cell) if end <= self._left or cell.strong else cell.label
            if left > end + 10 and left + self._small.width(name) < self.width() - 4:
                names.append((left, name))
                end = left + self._small.width(name)
        return names

    def _scale_cells(self, extent: Range) -> tuple[Cell, ...]:
        """The finest cells of an axis that have room for their names."""
        scale = self._scale
        ruled = axis(extent.start, extent.end, min(scale, FINEST_SCALE))
        narrow = min((cell.end - cell.start for cell in ruled.lower), default=0.0) * scale < NAME_PX
        return ruled.upper if narrow and ruled.upper else ruled.lower

    def _paint_items(self, p: QPainter) -> None:
        """A thin bar for each item, lanes below each other."""
        data, theme = self._state.content.data, self._state.theme
        lanes = self._rows()
        pitch = min((HEIGHT - TOP - BOTTOM) / max(int(lanes.max(initial=0)) + 1, 1), 8.0)
        thick = max(1.0, pitch * 0.66)
        own = np.flatnonzero((data.flags & Flag.COPY) == 0)
        x0, x1 = (self._xs(times[own]) for times in (data.start, data.end))
        exact = (data.shape[own] == Shape.DAY) & ((data.flags[own] & Flag.TENTATIVE) == 0)
        hues = [[theme.category(category.key, alpha) for alpha in (0.5, 1.0)] for category in CATEGORIES]
        columns = (x0, np.maximum(x1 - x0, 3.0), TOP + lanes[own] * pitch, data.category[own], exact)
        for x, wide, y, category, solid in zip(*(c.tolist() for c in columns), strict=True):
            p.fillRect(QRectF(x, y, wide, thick), hues[category][solid])

    def _rows(self) -> Ints:
        """The row of each item: its lane, or with few lanes, wherever it does not cover others."""
        data = self._state.content.data
        if data.lane_count > FEW_LANES:
            return data.lane.astype(np.int64)
        least = self.extent.span / max(self.width(), 1) * 4
        rows = first_fit(data.start, np.maximum(data.end, data.start + least), FEW_LANES)
        return np.maximum(rows, 0).astype(np.int64)

    def _paint_density(self, p: QPainter) -> None:
        """How many items begin in each pixel, as the root of the share in the most: few still show beside many."""
        x0, x1 = self._left + SIDE, self.width() - SIDE
        counts = self._starts_by_pixel(round(x1 - x0))
        tallest = HEIGHT - TOP - BOTTOM
        heights = np.sqrt(counts / max(int(counts.max(initial=1)), 1)) * tallest
        color = self._state.theme.category("statements")
        for index in np.flatnonzero(counts).tolist():
            height = max(1.0, float(heights[index]))
            p.fillRect(QRectF(x0 + index, HEIGHT - BOTTOM - height, 1, height), color)

    def _starts_by_pixel(self, pixels: int) -> Ints:
        extent, data = self.extent, self._state.content.data
        edges = np.linspace(extent.start, extent.end, max(pixels, 1) + 1)
        per_lane = data.starts_before(np.arange(data.lane_count), edges)
        return np.asarray(np.diff(per_lane, axis=1).sum(axis=0), np.int64)

    def window_ends(self) -> tuple[float, float]:
        """Left and right end of the window over the part in view, in pixels."""
        left, right = self._left + 2, self.width() - 2
        x0, x1 = (min(max(self._x(t), left), right) for t in (self._state.range.start, self._state.range.end))
        if x1 - x0 < 12:
            middle = min(max((x0 + x1) / 2, left + 6), right - 6)
            return middle - 6, middle + 6
        return x0, x1

    def _paint_window(self, p: QPainter) -> None:
        theme = self._state.theme
        x0, x1 = self.window_ends()
        veil, left, first, last = theme.color("chrome", 0.55), round(self._left), round(x0), round(x1)
        # On whole pixels, without smoothing: the veil is large.
        p.fillRect(left, 1, first - left, HEIGHT - 1, veil)
        p.fillRect(last, 1, self.width() - last, HEIGHT - 1, veil)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(theme.color("accent"), 1.5))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawRoundedRect(QRectF(x0, 2, x1 - x0, HEIGHT - 5), 4, 4)
        p.setBrush(theme.color("panel"))
        for x in (x0, x1):
            p.drawRoundedRect(QRectF(x - 3.5, HEIGHT / 2 - 11, 7, 22), 3, 3)

    def _grip_at(self, x: float) -> _Grip | None:
        x0, x1 = self.window_ends()
        if abs(x - x0) <= GRIP:
            return _Grip.LEFT
        if abs(x - x1) <= GRIP:
            return _Grip.RIGHT
        return _Grip.WINDOW if x0 < x < x1 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if event.button() != Qt.MouseButton.LeftButton or x < self._left:
            return
        self._grip = self._grip_at(x)
        if self._grip is None:
            self._state.show_range(self._state.range.around(self._time(x), self._state.range.span), remember=True)
            self._grip = _Grip.WINDOW
        else:
            self._state.history.leave(self._state.range)
        self._grabbed = self._time(x) - self._state.range.start

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._grip is None:
            grip = self._grip_at(x) if x >= self._left else None
            self.setCursor(_CURSORS[grip])
            return
        time, view = self._time(x), self._state.range
        least = view.span / 50
        if self._grip is _Grip.LEFT:
            view = Range(min(time, view.end - least), view.end)
        elif self._grip is _Grip.RIGHT:
            view = Range(view.start, max(time, view.start + least))
        else:
            view = view.moved(time - self._grabbed - view.start)
        self._state.show_range(view)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grip = None
        self._follow()


_CURSORS = {
    None: Qt.CursorShape.PointingHandCursor,
    _Grip.WINDOW: Qt.CursorShape.OpenHandCursor,
    _Grip.LEFT: Qt.CursorShape.SizeHorCursor,
    _Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
}


def _with_year(cell: Cell) -> str:
    """A month's name with its year; years as they are."""
    year = year_name(civil(cell.start)[0])
    return cell.label if year in cell.label else f"{cell.label} {year}"


def _months_between(extent: Range) -> str:
    """``Sep – Dec 2024``, or years where that is too fine."""
    (y0, m0, _), (y1, m1, _) = civil(extent.start), civil(extent.end)
    if y1 - y0 > 2:
        return f"{year_name(y0)} – {year_name(y1)}"
    last = f"{SHORT_MONTHS[m1 - 1]} {year_name(y1)}"
    if (y0, m0) == (y1, m1):
        return last
    first = SHORT_MONTHS[m0 - 1] if y0 == y1 else f"{SHORT_MONTHS[m0 - 1]} {year_name(y0)}"
    return f"{first} – {last}"
