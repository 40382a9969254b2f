"""The canvas: one graphics item that paints a whole frame in pixels, on a pyqtgraph view box."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from timeline_app.core.layout.categories import CATEGORIES
from timeline_app.core.layout.data import Flag, Shape, spans
from timeline_app.core.layout.scene import LINE_PX
from timeline_app.widgets.timeline.bars import (
    NO_PEN,
    NOTHING,
    PILL_MIN,
    PUT_ASIDE,
    Box,
    Hue,
    cover,
    fill,
    is_plain_mark,
    paint_bar,
    paint_plain_marks,
    pill_rect,
)
from timeline_app.widgets.timeline.context_strip import paint_bands, paint_context_lines
from timeline_app.widgets.timeline.seals import SEALED, paint_rival, paint_seals
from timeline_app.widgets.timeline.text import Place

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtWidgets import QWidget

    from timeline_app.core.layout.axis import Axis
    from timeline_app.core.layout.data import Ints
    from timeline_app.core.layout.scene import Scene
    from timeline_app.viewmodels.selection import Selection
    from timeline_app.widgets.theme import Theme
    from timeline_app.widgets.timeline.state import TimelineState

ALL_LINKS = 24
"""More links than these are drawn for hovered and selected items only: a thicket says nothing."""
DAY_TINT_PX = 3.0
COUNT_PAD = 5.0
STRUCK = Flag.NEGATED | Flag.DISMISSED
"""What is struck through: it did not happen, or the user put it aside."""
NOT_SOLID = Flag.TENTATIVE | Flag.NEGATED | Flag.FADE_LEFT | Flag.FADE_RIGHT
"""Flags of bars that are too pale for light words on them."""
DENSITY_POWER, SHADES = 0.7, 64
"""How the share of a column in the fullest becomes a shade: few still show beside many."""


class _Ink(Enum):
    """How a label is written: the colours of its title and of its words."""

    PLAIN = ("ink", "ink_soft")
    STRUCK = ("ink_faint", "ink_soft")
    ON_SOLID = ("ink_on_solid", "ink_on_solid")


class CanvasPainter:
    """Paints frames of a timeline's state with any QPainter: the screen's, a picture's, a printer's."""

    def __init__(self, state: TimelineState, selection: Selection) -> None:
        self._state, self._selection = state, selection
        self.ring = False
        """Whether to show that the canvas has the focus."""
        self._hues: list[Hue] = []
        self._hue_theme: Theme | None = None
        self._shades_theme: Theme | None = None
        self._shade_table = np.zeros(1, np.uint32)
        self._band = np.zeros((1, 1), np.uint32)

    def paint(self, p: QPainter) -> None:
        """Paint the frame in view; the painter's origin is the canvas's upper left corner."""
        scene = self._state.scene
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._chosen_rows()
        ruled = self._state.ruled
        # Rectangles on whole pixels: smoothing their edges costs more than all the rest of the frame.
        p.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        weekends = self._paint_ground(p, scene, ruled)
        self._paint_grid(p, scene, ruled)
        if self._state.context.tiers:
            paint_context_lines(p, self._state)
        self._paint_day_lines(p, scene)
        self._paint_selected_span(p, scene, chosen, lines=True)
        self._paint_links(p, scene, chosen)
        self._paint_patches(p, scene, weekends)
        self._paint_context(p, scene)
        self._paint_selected_span(p, scene, chosen, lines=False)
        self._paint_day_tints(p, scene)
        self._paint_lines(p, scene)
        self._paint_density(p, scene)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_rivals(p, scene)
        self._paint_bars(p, scene, chosen)
        self._paint_labels(p, scene, chosen)
        self._paint_counts(p, scene)
        if self.ring:
            p.setPen(QPen(self._state.theme.color("focus"), 2))
            p.setBrush(NOTHING)
            p.drawRoundedRect(QRectF(1, 1, scene.window.width - 2, scene.window.height - 2), 3, 3)

    @property
    def hues(self) -> list[Hue]:
        """Colours by category, mixed once for each theme."""
        if self._hue_theme is not self._state.theme:
            self._hue_theme = self._state.theme
            self._hues = [Hue(self._hue_theme, category.key) for category in CATEGORIES]
        return self._hues

    def _chosen_rows(self) -> set[int]:
        found = (self._state.row_of(key) for key in self._selection.ids)
        return {row for row in found if row is not None}

    def _paint_ground(self, p: QPainter, scene: Scene, ruled: Axis) -> list[tuple[int, int]]:
        """Paint the surface and the weekends; returns the weekends' left and right ends in pixels."""
        theme, window = self._state.theme, scene.window
        height = round(window.height)
        cover(p, window.width, window.height, theme.color("canvas"))
        ends = [(round(window.x(start)), round(window.x(end))) for start, end in ruled.weekends]
        fill(p, [QRect(left, 0, right - left, height) for left, right in ends], theme.color("weekend"))
        return ends

    def _paint_grid(self, p: QPainter, scene: Scene, ruled: Axis) -> None:
        """The calendar's lines, and lines between lanes."""
        theme, window = self._state.theme, scene.window
        width, height = round(window.width), round(window.height)
        for strong, name in ((False, "line"), (True, "line_strong")):
            xs = [round(window.x(cell.start)) for cell in ruled.lower if cell.strong is strong]
            fill(p, [QRect(x, 0, 1, height) for x in xs], theme.color(name))
        tops = (scene.geometry.tops[scene.lanes[1:]] - window.scroll).tolist()
        fill(p, [QRect(0, round(top), width, 1) for top in tops], theme.color("line_strong"))

    def _paint_patches(self, p: QPainter, scene: Scene, weekends: list[tuple[int, int]]) -> None:
        """Clears lines behind labels, in bars too, whose ends are translucent; weekends keep their shade."""
        bars, theme = scene.bars, self._state.theme
        worded = bars.label_width > 0
        x, width, y = bars.label_x[worded], bars.label_width[worded], bars.y[worded]
        left, right, top = (np.rint(part).astype(np.int64) for part in (x - 3, x + width + 3, y + 4))
        height = round(scene.bar_height - 8)
        fill(p, _rects(left, right, top, height), theme.color("canvas"))
        if weekends:
            first, last = np.array(weekends, np.int64).T
            low, high = last.searchsorted(left, "right"), first.searchsorted(right, "left")
            day, label = spans(low, np.maximum(low, high))
            left, right = np.maximum(left[label], first[day]), np.minimum(right[label], last[day])
            fill(p, _rects(left, right, top[label], height), theme.color("weekend"))

    def _paint_context(self, p: QPainter, scene: Scene) -> None:
        """Eras, and the stretch that is marked out."""
        if self._state.context.eras:
            paint_bands(p, self._state)
        if self._state.stretch is not None:
            for paint in (self._paint_shade, self._paint_ends):
                paint(p, scene, self._state.stretch.start, self._state.stretch.end)

    def _paint_day_lines(self, p: QPainter, scene: Scene) -> None:
        """Lines at the publication days and at today, which labels are cleared of."""
        window = scene.window
        days = [(float(day), "publication") for day in self._state.published_lines]
        if self._state.today is not None:
            days.append((self._state.today, "today"))
        for day, name in days:
            if 0 <= (x := round(window.x(day))) < window.width:
                p.fillRect(x, 0, 1, round(window.height), self._state.theme.color(name, 0.55))

    def _paint_day_tints(self, p: QPainter, scene: Scene) -> None:
        """The publication days, as far as they are wide enough, shaded over all that is cleared."""
        theme, window = self._state.theme, scene.window
        if window.scale < DAY_TINT_PX:
            return
        tint = theme.color("publication", 0.13 if theme.dark else 0.07)
        for day in self._state.published_lines:
            left, right = (round(min(max(window.x(end), -9.0), window.width + 9.0)) for end in (day, day + 1))
            p.fillRect(QRect(left, 0, right - left, round(window.height)), tint)

    def _paint_selected_span(self, p: QPainter, scene: Scene, chosen: set[int], *, lines: bool) -> None:
        """The days that the current event may stand in, through all lanes: the lines at their ends, or their shade."""
        current = self._selection.current
        row = None if current is None else self._state.row_of(current)
        position = None if row is None else self._state.position_of(row)
        if row not in chosen or position is None:
            return
        data = self._state.content.data
        paint = self._paint_ends if lines else self._paint_shade
        paint(p, scene, float(data.start[position]), float(data.end[position]))

    def _paint_shade(self, p: QPainter, scene: Scene, start: float, end: float) -> None:
        """Set off some days through all lanes."""
        x0, x1 = _ends(scene, start, end)
        tint = self._state.theme.color("accent", 0.07 if self._state.theme.dark else 0.045)
        p.fillRect(QRect(round(x0), 0, round(x1) - round(x0), round(scene.window.height)), tint)

    def _paint_ends(self, p: QPainter, scene: Scene, start: float, end: float) -> None:
        """Lines where these days begin and end."""
        p.setPen(QPen(self._state.theme.color("accent", 0.55), 1, Qt.PenStyle.DashLine))
        for x in _ends(scene, start, end):
            p.drawLine(QPointF(_crisp(x), 0), QPointF(_crisp(x), scene.window.height))

    def _paint_links(self, p: QPainter, scene: Scene, chosen: set[int]) -> None:
        special = chosen | {self._state.hovered}
        few = len(scene.links) <= ALL_LINKS
        data = self._state.content.data
        for link in scene.links:
            if not (few or link.item in special):
                continue
            position = self._state.position_of(link.item)
            if position is None:
                continue
            pen = QPen(self.hues[int(data.category[position])].base, 1.4, Qt.PenStyle.DotLine)
            p.setPen(pen)
            p.setOpacity(1.0 if link.item in special else 0.6)
            p.drawLine(QPointF(link.x, link.y0), QPointF(link.x, link.y1))
        p.setOpacity(1.0)

    def _paint_lines(self, p: QPainter, scene: Scene) -> None:
        lines, data = scene.lines, self._state.content.data
        columns = (lines.x0, lines.x1, lines.y, data.category[lines.items])
        for x0, x1, y, category in zip(*(column.tolist() for column in columns), strict=True):
            p.fillRect(QRectF(x0, y, x1 - x0, LINE_PX - 1), self.hues[category].base)

    def _paint_rivals(self, p: QPainter, scene: Scene) -> None:
        categories = self._state.content.data.category
        for rival in scene.rivals:
            paint_rival(p, rival, scene.bar_height, self.hues[int(categories[rival.item])])

    def _paint_bars(self, p: QPainter, scene: Scene, chosen: set[int]) -> None:
        data, bars = self._state.content.data, scene.bars
        items = bars.items
        bare = ~bars.inside | (bars.label_width <= 0)
        parts = (
            bars.x0,
            bars.x1,
            bars.y,
            data.shape[items],
            data.flags[items],
            data.category[items],
            data.row[items],
            bare,
        )
        hovered = self._state.hovered
        marks: dict[int, list[tuple[float, float, float]]] = {}
        for x0, x1, y, shape, flags, category, row, worded in zip(*(part.tolist() for part in parts), strict=True):
            if is_plain_mark(x1 - x0, shape, flags) and row not in chosen and row != hovered:
                marks.setdefault(category, []).append((x0, y, x1 - x0))
                continue
            box = Box(x0, x1, y, scene.bar_height, row in chosen)
            hue = self.hues[category]
            if flags & Flag.DISMISSED:
                p.setOpacity(PUT_ASIDE)
            paint_bar(p, box, hue, shape, flags)
            if worded and (shape == Shape.DAY or flags & Flag.COPY) and box.width > PILL_MIN:
                self._paint_pill_word(p, box, hue, shape, flags, row)
            if row in chosen or row == hovered:
                self._paint_ring(p, box, strong=row in chosen)
            if flags & SEALED:
                paint_seals(p, box, hue, flags, scene.window.width)
            if flags & Flag.DISMISSED:
                p.setOpacity(1.0)
        for category, places in marks.items():
            paint_plain_marks(p, places, scene.bar_height, self.hues[category])

    def _paint_pill_word(self, p: QPainter, box: Box, hue: Hue, shape: int, flags: int, row: int) -> None:
        rect, font = pill_rect(box, shape, flags), self._state.fonts.pill
        words = self._state.content.labels.pill(row)
        # At least a letter: the hue alone would tell not everybody.
        words = (*words, *(word[:1].upper() for word in words[:1]))
        word = next((w for w in words if font.width(w) + 6 <= rect.width()), None)
        if word is None:
            return
        middle = word_middle(rect, font.width(word) / 2 + 3, self._state.width)
        outlined = flags & (Flag.COPY | Flag.TENTATIVE | Flag.NEGATED)
        p.setPen(hue.base if outlined else self._state.theme.color("ink_on_solid"))
        if flags & Flag.TENTATIVE and not flags & Flag.COPY:
            # The hatching stops short of the word.
            half = self._state.fonts.pill.width(word) / 2 + 3
            p.fillRect(QRectF(middle - half, rect.center().y() - 7, 2 * half, 14), hue.pale)
        font.draw_centred(p, ((word, middle, rect.center().y()),))

    def _paint_ring(self, p: QPainter, box: Box, *, strong: bool) -> None:
        color = self._state.theme.color("selection", 1.0 if strong else 0.55)
        p.setPen(QPen(color, 2 if strong else 1.4))
        p.setBrush(NOTHING)
        p.drawRoundedRect(box.rect(-3, -3), 7, 7)

    def _paint_labels(self, p: QPainter, scene: Scene, chosen: set[int]) -> None:
        bars, data = scene.bars, self._state.content.data
        shown = np.flatnonzero(bars.label_width > 0)
        items = bars.items[shown]
        parts = (bars.label_x, bars.label_width, bars.y, bars.inside)
        columns = [part[shown].tolist() for part in parts] + [data.flags[items].tolist(), data.row[items].tolist()]
        columns += [data.shape[items].tolist(), data.category[items].tolist()]
        half = scene.bar_height / 2
        alike: dict[tuple[_Ink, bool], list[Place]] = {}
        for x, width, y, inside, flags, row, shape, category in zip(*columns, strict=True):
            if inside and flags & (Flag.TENTATIVE | Flag.NEGATED):
                self._quiet_hatch(p, x, y, width, scene.bar_height, category)
            if inside and shape != Shape.WITHIN and not flags & (NOT_SOLID | Flag.DISMISSED):
                ink = _Ink.ON_SOLID
            else:
                ink = _Ink.STRUCK if flags & STRUCK else _Ink.PLAIN
            alike.setdefault((ink, row in chosen), []).append(Place(row, x, y + half, width))
        fonts, theme = self._state.fonts, self._state.theme
        for (ink, strong), places in alike.items():
            title, words = (theme.color(name) for name in ink.value)
            font = fonts.selected if strong else fonts.title
            self._state.labels.draw(p, places, (title, words), font, struck=ink is _Ink.STRUCK)

    def _quiet_hatch(self, p: QPainter, x: float, y: float, width: float, height: float, category: int) -> None:
        """Clears the hatching behind a label in its bar."""
        p.fillRect(QRectF(x - 4, y + 3, width + 8, height - 6), self.hues[category].tint)

    def _paint_counts(self, p: QPainter, scene: Scene) -> None:
        """What is not drawn, as numbers: on pills that invite a click, or bare on the density of crowded lanes."""
        theme, font, counts = self._state.theme, self._state.fonts.count, scene.counts
        pairs = zip(counts.number.tolist(), counts.before.tolist(), strict=True)
        texts = [count_text(number, before=before) for number, before in pairs]
        xs, ys = ((counts.x0 + counts.x1) / 2).tolist(), (counts.y + counts.height / 2).tolist()
        if not self._state.content.crowded:
            p.setPen(NO_PEN)
            p.setBrush(theme.color("chip"))
            for text, x, y in zip(texts, xs, ys, strict=True):
                half = font.width(text) / 2 + COUNT_PAD
                p.drawRoundedRect(QRectF(x - half, y - 7, 2 * half, 14), 7, 7)
        p.setPen(theme.color("ink_soft"))
        font.draw_numbers(p, zip(texts, xs, ys, strict=True))

    def _paint_density(self, p: QPainter, scene: Scene) -> None:
        """A band along each crowded lane, the stronger the more begins there, against the fullest column in view."""
        density = scene.density
        if density is None:
            return
        strip, width = round(self._state.metrics.strip), round(scene.window.width)
        most = max(int(density.counts.max(initial=1)), 1)
        # Of few numbers there are many: each number's shade is reckoned once.
        numbers = np.arange(most + 1) if most < density.counts.size else density.counts
        levels = np.ceil((numbers / most) ** DENSITY_POWER * (len(self._shades) - 1)).astype(np.int64)
        shades = self._shades.take(levels)
        shades = shades.take(density.counts) if numbers is not density.counts else shades
        # Pixel for pixel, as scaling costs more than the larger picture.
        middles = np.linspace(0.5, width - 0.5, width)
        columns = density.column_at(scene.window.start + middles / scene.window.scale)
        # An index instead of ``take`` would leave the rows apart in memory, and repeating them slow.
        self._band = np.repeat(shades.take(columns, axis=1), strip, axis=0)
        image = QImage(self._band.data, width, len(self._band), width * 4, QImage.Format.Format_ARGB32_Premultiplied)
        bottoms = scene.geometry.tops[density.lanes] + scene.geometry.heights[density.lanes] - scene.window.scroll
        for row, bottom in enumerate(bottoms.tolist()):
            p.drawImage(0, round(bottom) - strip, image, 0, row * strip, width, strip)

    @property
    def _shades(self) -> npt.NDArray[np.uint32]:
        """Colours of the density from none to the most: premultiplied ARGB, transparent for none."""
        if self._shades_theme is not self._state.theme:
            self._shades_theme = self._state.theme
            base = self._state.theme.category("statements")
            alpha = np.linspace(0.05, 0.5, SHADES)
            alpha[0] = 0.0
            channels = (alpha * 255, alpha * base.red(), alpha * base.green(), alpha * base.blue())
            a, r, g, b = (channel.astype(np.uint32) for channel in channels)
            self._shade_table = np.asarray((a << 24) | (r << 16) | (g << 8) | b, np.uint32)
        return self._shade_table


def word_middle(rect: QRectF, half: float, width: float) -> float:
    """Where a word half so wide stands: amid the visible part of its pill, and out of view together with the pill."""
    visible = (max(rect.left(), 0.0) + min(rect.right(), width)) / 2
    return min(max(visible, rect.left() + half), rect.right() - half)


def count_text(number: int, *, before: bool) -> str:
    """``+12``, ``+3.4k``; with an arrow for what began before the view."""
    short = (
        str(number) if number < 10_000 else f"{number / 1000:.0f}k" if number < 1_000_000 else f"{number / 1e6:.1f}M"
    )
    return f"‹ +{short}" if before else f"+{short}"


def _rects(left: Ints, right: Ints, top: Ints, height: int) -> list[QRect]:
    ends = zip(left.tolist(), (right - left).tolist(), top.tolist(), strict=True)
    return [QRect(x, y, width, height) for x, width, y in ends]


def _ends(scene: Scene, start: float, end: float) -> tuple[float, float]:
    """Where some days begin and end in pixels, not far outside the view."""
    x0, x1 = (min(max(scene.window.x(time), -9.0), scene.window.width + 9.0) for time in (start, end))
    return x0, x1


def _crisp(x: float) -> float:
    """The middle of the pixel column, where a line of one pixel is sharp."""
    return round(x) + 0.5


class CanvasItem(pg.GraphicsObject):  # type: ignore[misc]
    """The one item in the view box. Its bounds are the view's: bars far outside cannot make it too large to draw."""

    def __init__(self, view_box: pg.ViewBox, painter: CanvasPainter) -> None:
        super().__init__()
        self._view_box, self._painter = view_box, painter
        self.setParentItem(view_box)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._view_box.width(), self._view_box.height())

    def paint(self, p: QPainter, _option: Any, _widget: QWidget | None = None) -> None:
        self._painter.paint(p)
