"""How one item is painted: a shape for each way a time can be known, an outline for what has not happened."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from timeline_app.core.layout.data import Flag, Shape
from timeline_app.widgets.timeline.fades import draw_fading, fill_fading, is_paper

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.widgets.theme import Theme

CORNER = 5.0
MARK_CORNER = 3.0
PILL_MARGIN = 2.0
PILL_MIN = 16.0
"""Narrower marks have no room for margins or a word."""
PUT_ASIDE = 0.3
"""Opacity of what the user put aside."""
CAP_SHARE = 0.45
SOFT_PX = 26.0
FADE_PX = 192.0
HATCH_PX = 8.0
CHEVRON_STEP = 8.0
EXACT = (Shape.DAY, Shape.SPAN)
"""Shapes whose ends the text tells; the others never look solid, however narrow."""
NOTHING = Qt.BrushStyle.NoBrush
NO_PEN = Qt.PenStyle.NoPen


class Box(NamedTuple):
    """A bar in pixels of the view; ``selected`` bars have a stronger tint."""

    x0: float
    x1: float
    y: float
    height: float
    selected: bool = False

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    def rect(self, margin: float = 0.0, inset: float = 0.0) -> QRectF:
        return QRectF(self.x0 + margin, self.y + inset, self.width - 2 * margin, self.height - 2 * inset)


class Hue:
    """The colours of one category, mixed once."""

    def __init__(self, theme: Theme, key: str) -> None:
        self.theme = theme
        self.base = theme.category(key)
        self.tint = theme.mix("canvas", self.base, theme.soft)
        self.deep = theme.mix("canvas", self.base, theme.soft + 0.08)
        self.pale = theme.mix("canvas", self.base, 0.10)

    @cached_property
    def outline(self) -> QPen:
        return QPen(self.base, 1.4)

    @cached_property
    def dashed(self) -> QPen:
        pen = QPen(self.base, 1.4)
        pen.setDashPattern([3.0, 2.4])
        return pen

    @cached_property
    def baseline(self) -> QPen:
        return QPen(self.base, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)

    @cached_property
    def dashed_baseline(self) -> QPen:
        pen = QPen(self.baseline)
        pen.setDashPattern([2.2, 2.6])
        return pen

    @cached_property
    def chevron(self) -> QPen:
        return QPen(self.base, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)

    @cached_property
    def stack(self) -> QPen:
        return QPen(self.theme.mix("canvas", self.base, 0.62), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)

    @cached_property
    def rival(self) -> QPen:
        pen = QPen(self.base, 1.2)
        pen.setDashPattern([2.0, 2.0])
        return pen

    @cached_property
    def joint(self) -> QPen:
        return QPen(self.base, 1.2, Qt.PenStyle.DotLine)

    @cached_property
    def hatch(self) -> QBrush:
        color = QColor(self.base)
        color.setAlphaF(0.32)
        return QBrush(color, Qt.BrushStyle.BDiagPattern)

    @cached_property
    def solid(self) -> QBrush:
        return QBrush(self.base)


def fill(painter: QPainter, rects: list[QRect], color: QColor) -> None:
    """Fill rectangles on whole pixels; all at once, as each call costs more than a small rectangle."""
    if rects:
        painter.setPen(NO_PEN)
        painter.setBrush(color)
        painter.drawRects(rects)


def cover(painter: QPainter, width: float, height: float, color: QColor) -> None:
    """Fill the ground of a widget, and a pixel beyond: at one and a half dots a pixel its edge lies amid a dot.

    Half covered, that dot would keep some of what happens to lie in memory, as nothing else is painted beneath.
    """
    painter.fillRect(QRectF(0, 0, width + 1, height + 1), color)


def paint_bar(painter: QPainter, box: Box, hue: Hue, shape: int, flags: int) -> None:
    """Paint one item without its words."""
    if flags & Flag.COPY and shape == Shape.WITHIN:
        _paint_within_copy(painter, box, hue, flags)
    elif box.width < PILL_MIN and (shape in EXACT or flags & Flag.COPY):
        _paint_mark(painter, box, hue, flags)
    elif flags & Flag.COPY:
        _paint_copy(painter, box, hue, flags)
    elif shape in EXACT:
        _paint_solid(painter, box, hue, flags)
    elif shape == Shape.WITHIN:
        _paint_within(painter, box, hue, flags)
    else:
        _paint_open(painter, box, hue, flags)


def is_plain_mark(width: float, shape: int, flags: int) -> bool:
    """Whether an item is a narrow mark and nothing else: most are, where a timeline is crowded."""
    return width < PILL_MIN and not flags and shape in EXACT


def paint_plain_marks(painter: QPainter, places: Iterable[tuple[float, float, float]], height: float, hue: Hue) -> None:
    """Paint narrow marks of one hue as ``paint_bar`` does, given their left ends, tops and widths."""
    painter.setPen(NO_PEN)
    painter.setBrush(hue.solid)
    for x, y, width in places:
        painter.drawRoundedRect(QRectF(x, y, width, height), MARK_CORNER, MARK_CORNER)


def pill_rect(box: Box, shape: int, flags: int) -> QRectF:
    """Where the word of a pill goes."""
    if flags & Flag.COPY:
        return box.rect(PILL_MARGIN, box.height / 6)
    return box.rect(PILL_MARGIN if shape == Shape.DAY else 0.0)


def _paint_mark(painter: QPainter, box: Box, hue: Hue, flags: int) -> None:
    """Filled if it happened, hollow if not. A copy is lower than its own item, and only what is planned is dashed."""
    if not flags & (Flag.TENTATIVE | Flag.NEGATED | Flag.COPY):
        painter.setPen(NO_PEN)
        painter.setBrush(hue.solid)
        painter.drawRoundedRect(box.rect(), MARK_CORNER, MARK_CORNER)
        return
    rect = box.rect(0.7, (box.height / 6 if flags & Flag.COPY else 0.0) + 0.7)
    if flags & Flag.TENTATIVE:
        _paint_planned(painter, rect, hue, MARK_CORNER, hatched=not flags & Flag.COPY)
    else:
        painter.setPen(hue.outline)
        painter.setBrush(hue.pale)
        painter.drawRoundedRect(rect, MARK_CORNER, MARK_CORNER)
    if flags & Flag.NEGATED:
        painter.setPen(hue.outline)
        painter.drawLine(rect.bottomLeft(), rect.topRight())


def _paint_planned(painter: QPainter, rect: QRectF, hue: Hue, corner: float, *, hatched: bool) -> None:
    """A dashed outline, at any width: a closed one would pass for a copy of what happened."""
    painter.setPen(NO_PEN)
    painter.setBrush(hue.pale)
    painter.drawRoundedRect(rect, corner, corner)
    if hatched:
        _hatch(painter, rect, hue, corner)
    painter.setPen(hue.dashed)
    painter.setBrush(NOTHING)
    painter.drawRoundedRect(rect, corner, corner)


def _hatch(painter: QPainter, rect: QRectF, hue: Hue, corner: float = 0.0) -> None:
    """Lines that lean right. On paper each is drawn: a pattern has the dots of the printer, too fine to be seen."""
    shape = QPainterPath()
    shape.addRoundedRect(rect, corner, corner)
    if not is_paper(painter):
        painter.fillPath(shape, hue.hatch)
        return
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(hue.hatch.color(), 1.0))
    first, high = math.floor(rect.left() / HATCH_PX) * HATCH_PX, rect.height()
    count = math.ceil((rect.right() + high - first) / HATCH_PX)
    lefts = [first - high + n * HATCH_PX for n in range(count + 1)]
    painter.drawLines([QLineF(x, rect.bottom(), x + high, rect.top()) for x in lefts])
    painter.restore()


def _paint_copy(painter: QPainter, box: Box, hue: Hue, flags: int) -> None:
    """An outline; where the text leaves an end open, the outline fades out instead of closing."""
    rect = box.rect(PILL_MARGIN, box.height / 6)
    pen = hue.dashed if flags & Flag.TENTATIVE else hue.outline
    if flags & (Flag.FADE_LEFT | Flag.FADE_RIGHT):
        ends = _faded_ends(rect.width(), flags, 0.35, 0.35)
        for start in (rect.topLeft(), rect.bottomLeft()):
            draw_fading(painter, pen, start, rect.width(), ends)
        painter.setPen(pen)
        for closed, top, bottom in (
            (not flags & Flag.FADE_LEFT, rect.topLeft(), rect.bottomLeft()),
            (not flags & Flag.FADE_RIGHT, rect.topRight(), rect.bottomRight()),
        ):
            if closed:
                painter.drawLine(top, bottom)
    else:
        painter.setPen(pen)
        painter.setBrush(hue.pale)
        painter.drawRoundedRect(rect, 4, 4)
    if flags & Flag.NEGATED:
        _strike(painter, rect, hue)


def _faded_ends(width: float, flags: int, left: float, right: float) -> tuple[float, float]:
    """Pixels over which the open ends of a bar fade: these shares of it, but no more than FADE_PX, however long it is.

    Long bars are cut off outside the view; a fade that grew with them would reach into it, far from the true end.
    """
    return (
        min(left * width, FADE_PX) if flags & Flag.FADE_LEFT else 0.0,
        min(right * width, FADE_PX) if flags & Flag.FADE_RIGHT else 0.0,
    )


def _paint_solid(painter: QPainter, box: Box, hue: Hue, flags: int) -> None:
    """A known day or span: solid if it happened, hatched in a dashed outline if it is only planned or expected."""
    rect = box.rect(PILL_MARGIN)
    if flags & (Flag.TENTATIVE | Flag.NEGATED):
        inner = rect.adjusted(0.7, 0.7, -0.7, -0.7)
        _paint_planned(painter, inner, hue, CORNER, hatched=not flags & Flag.NEGATED)
    else:
        painter.setPen(NO_PEN)
        painter.setBrush(hue.solid)
        painter.drawRoundedRect(rect, CORNER, CORNER)
    if flags & Flag.NEGATED:
        _strike(painter, rect, hue)


def _soft_ends(box: Box) -> tuple[float, float]:
    """Pixels at either end of "some time within" that are soft."""
    soft = min(SOFT_PX, box.width * 0.16)
    return soft, soft


def _paint_within_copy(painter: QPainter, box: Box, hue: Hue, flags: int) -> None:
    """As soft at its ends as the bar that it stands for: only the bounds close it, to half its height."""
    rect = box.rect(1.2, box.height / 6)
    pen = hue.dashed if flags & Flag.TENTATIVE else hue.outline
    fill_fading(painter, rect, hue.pale, *_soft_ends(box))
    if box.width >= PILL_MIN:  # narrower, its fading would leave a dot of it
        draw_fading(painter, pen, rect.topLeft(), rect.width(), _soft_ends(box))
    painter.setPen(pen)
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.setPen(hue.outline)
    half = QPointF(0.0, rect.height() / 2)
    for corner in (rect.bottomLeft(), rect.bottomRight()):
        painter.drawLine(corner, corner - half)
    if flags & Flag.NEGATED:
        _strike(painter, rect, hue)


def _paint_within(painter: QPainter, box: Box, hue: Hue, flags: int) -> None:
    """Some time within: soft ends, a baseline and end caps for the hard bounds, and no mark in the middle."""
    fill_fading(painter, box.rect(), hue.deep if box.selected else hue.tint, *_soft_ends(box))
    tentative = bool(flags & (Flag.TENTATIVE | Flag.NEGATED))
    if tentative:
        _hatch(painter, box.rect(SOFT_PX / 3 if box.width > SOFT_PX else 0), hue)
    bottom = box.y + box.height - 0.8
    painter.setPen(hue.dashed_baseline if tentative else hue.baseline)
    painter.drawLine(QPointF(box.x0 + 1, bottom), QPointF(box.x1 - 1, bottom))
    painter.setPen(hue.baseline)
    top = box.y + box.height * CAP_SHARE
    for x in (box.x0 + 1.2, box.x1 - 1.2):
        painter.drawLine(QPointF(x, top), QPointF(x, box.y + box.height))
    if flags & Flag.NEGATED:
        _strike(painter, box.rect(), hue)


def _paint_open(painter: QPainter, box: Box, hue: Hue, flags: int) -> None:
    """An end that the text leaves open fades out over a dashed baseline, with chevrons that point on."""
    left, right = bool(flags & Flag.FADE_LEFT), bool(flags & Flag.FADE_RIGHT)
    tint = hue.deep if box.selected else hue.tint
    fill_fading(painter, box.rect(), tint, *_faded_ends(box.width, flags, 0.3, 0.4))
    if flags & (Flag.TENTATIVE | Flag.NEGATED):
        # The hatching too stops where the fade begins: a sharp end would claim a bound.
        first, last = _faded_ends(box.width, flags, 0.25, 0.25)
        _hatch(painter, box.rect().adjusted(first, 0, -last, 0), hue)
    bottom = box.y + box.height - 0.8
    tip = 3 * CHEVRON_STEP + 4
    first, last = box.x0 + (tip if left else 1), box.x1 - (tip if right else 1)
    painter.setPen(hue.dashed_baseline)
    painter.drawLine(QPointF(first, bottom), QPointF(max(first, last), bottom))
    painter.setPen(hue.baseline)
    for x, closed in ((box.x0 + 1.2, not left), (box.x1 - 1.2, not right)):
        if closed:
            painter.drawLine(QPointF(x, box.y + box.height * CAP_SHARE), QPointF(x, box.y + box.height))
    if left:
        _chevrons(painter, box.x0 + 24, box.y + box.height / 2, -1, hue)
    if right:
        _chevrons(painter, box.x1 - 24, box.y + box.height / 2, 1, hue)
    if flags & Flag.NEGATED:
        _strike(painter, box.rect(), hue)


def _chevrons(painter: QPainter, x: float, middle: float, direction: int, hue: Hue) -> None:
    painter.setPen(hue.chevron)
    painter.setBrush(NOTHING)
    for i in range(3):
        at = x + direction * i * CHEVRON_STEP
        painter.setOpacity(1 - 0.25 * i)
        points = [QPointF(at, middle - 5), QPointF(at + 5 * direction, middle), QPointF(at, middle + 5)]
        painter.drawPolyline(points)
    painter.setOpacity(1.0)


def _strike(painter: QPainter, rect: QRectF, hue: Hue) -> None:
    painter.setPen(QPen(hue.base, 1.6))
    middle = rect.center().y()
    painter.drawLine(QLineF(rect.left() - 3, middle, rect.right() + 3, middle))
