"""The line below the timeline: what the shapes mean, and what the view shows at which scale."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from timeline_app.core.layout.data import Flag, Shape
from timeline_app.core.layout.scene import RivalBox
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline.bars import PUT_ASIDE, Box, Hue, cover, paint_bar
from timeline_app.widgets.timeline.seals import RADIUS, SEALED, paint_rival, paint_seals
from timeline_app.widgets.timeline.text import Font

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPaintEvent

    from timeline_app.widgets.timeline.state import TimelineState

HEIGHT = 30
SIDE, WORD_GAP, WIDE_GAP, NARROW_GAP = 16.0, 7.0, 20.0, 10.0
STATUS_GAP, STATUS_STEP = "     ", 40.0
LEAST_UNIT_PX = 12.0
MARKS = Flag.TENTATIVE | Flag.COPY | Flag.NEGATED | Flag.DISMISSED | SEALED
"""Flags with a sample of their own, whatever the shape."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A form with its meaning in full and in short, and the width of the picture of it in pixels."""

    name: str
    short: str
    width: float
    shape: Shape
    flags: int = Flag.NONE
    rare: bool = False
    """Told of only where it is in view."""

    def shows(self, forms: Collection[tuple[int, int]]) -> bool:
        """Whether any item of these shapes and flags has this form."""
        if self.flags & MARKS:
            return any(flags & self.flags for _, flags in forms)
        return any(shape == self.shape for shape, _ in forms)


def samples() -> tuple[Sample, ...]:
    """Every form there is."""
    return (
        Sample(tr("exact day"), tr("day"), 18.0, Shape.DAY),
        Sample(tr("some time within"), tr("within"), 36.0, Shape.WITHIN),
        Sample(tr("lasting"), tr("lasting"), 36.0, Shape.SPAN),
        Sample(tr("open ended"), tr("open"), 52.0, Shape.OPEN, Flag.FADE_RIGHT),
        Sample(tr("planned or expected"), tr("planned"), 26.0, Shape.DAY, Flag.TENTATIVE),
        Sample(tr("same event, other lane"), tr("other lane"), 20.0, Shape.DAY, Flag.COPY),
        Sample(tr("did not happen"), tr("negated"), 26.0, Shape.DAY, Flag.NEGATED, rare=True),
        Sample(tr("told by several articles"), tr("several"), 22.0, Shape.DAY, Flag.MERGED, rare=True),
        Sample(tr("articles contradict each other"), tr("contradicted"), 44.0, Shape.DAY, Flag.CONTRADICTED, rare=True),
        Sample(tr("checked by you"), tr("checked"), 22.0, Shape.DAY, Flag.CONFIRMED, rare=True),
        Sample(tr("set by you"), tr("yours"), 22.0, Shape.DAY, Flag.EDITED, rare=True),
        Sample(tr("dismissed by you"), tr("dismissed"), 22.0, Shape.DAY, Flag.DISMISSED, rare=True),
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the line holds: samples with their words, the pixels between them, and the status at the right."""

    samples: tuple[tuple[Sample, str], ...]
    gap: float
    status: str


class Legend(QWidget):
    """Paints a sample of each form that is in view, with its meaning; words give way before any form does."""

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._font = Font(11, 400)
        self._samples = samples()
        self._picture = QPixmap()
        self._key: tuple[object, ...] = ()
        self._plan: _Plan | None = None
        self._asked: tuple[object, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        for signal in (state.window_changed, state.content_changed, state.theme_changed):
            signal.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p, plan = QPainter(self), self.plan()
        if self._state.direct:
            self._paint_all(p, plan)
        else:
            p.drawPixmap(0, 0, self._drawn(plan))
        p.setPen(self._state.theme.color("ink_faint"))
        self._font.draw(p, ((plan.status, self.width() - SIDE - self._font.width(plan.status), HEIGHT / 2 + 1),))
        p.end()

    def _drawn(self, plan: _Plan) -> QPixmap:
        """Ground and samples: painted once, until size, theme or screen change."""
        ratio = self.devicePixelRatioF()
        key = (self.width(), ratio, self._state.theme.name, plan.samples, plan.gap)
        if key != self._key:
            self._key = key
            self._picture = QPixmap(ceil(self.width() * ratio), ceil(HEIGHT * ratio))
            self._picture.setDevicePixelRatio(ratio)
            p = QPainter(self._picture)
            self._paint_all(p, plan)
            p.end()
        return self._picture

    def plan(self) -> _Plan:
        """What fits: all forms, then only those in view, then in fewer words and with less of the status."""
        shown, parts = self._in_view(), self._status_parts()
        asked = (self.width(), shown, parts)
        if self._plan is None or asked != self._asked:
            self._asked, self._plan = asked, self._planned(shown, parts)
        return self._plan

    def _planned(self, shown: list[Sample], parts: list[str]) -> _Plan:
        full, scale = STATUS_GAP.join(parts), parts[-1]
        everything = [s for s in self._samples if s in shown or not s.rare]
        tries = (
            (everything, False, WIDE_GAP, full),
            (shown, False, WIDE_GAP, full),
            (shown, False, WIDE_GAP, scale),
            (shown, True, WIDE_GAP, scale),
            (shown, True, WIDE_GAP, ""),
            (shown, True, NARROW_GAP, ""),
        )
        plans = (
            _Plan(tuple((s, s.short if brief else s.name) for s in kept), gap, status)
            for kept, brief, gap, status in tries
        )
        plan = next(plans)
        while self._wanted(plan) > self.width():
            following = next(plans, None)
            if following is None:
                break
            plan = following
        return plan

    def _wanted(self, plan: _Plan) -> float:
        """Pixels that the line takes. The status counts in coarse steps, so that digits change nothing."""
        words = sum(s.width + WORD_GAP + self._font.width(text) + plan.gap for s, text in plan.samples)
        status = (self._font.width(plan.status) // STATUS_STEP + 1) * STATUS_STEP if plan.status else 0.0
        return 2 * SIDE - plan.gap + words + (status + plan.gap if status else 0.0)

    def _in_view(self) -> list[Sample]:
        """The forms of the bars that the view shows."""
        bars, data = self._state.scene.bars, self._state.content.data
        items = bars.items[(bars.x1 > 0) & (bars.x0 < self._state.width)]
        # Few forms are in view, however many bars.
        forms = set(zip(data.shape[items].tolist(), data.flags[items].tolist(), strict=True))
        return [s for s in self._samples if s.shows(forms)]

    def _paint_all(self, p: QPainter, plan: _Plan) -> None:
        theme = self._state.theme
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        cover(p, self.width(), HEIGHT, theme.color("chrome"))
        p.setPen(QPen(theme.color("line_strong"), 1))
        p.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        self._paint_samples(p, plan)

    def _paint_samples(self, p: QPainter, plan: _Plan) -> None:
        hue, x = Hue(self._state.theme, "other"), SIDE
        for sample, text in plan.samples:
            inset = 0.0 if sample.flags & Flag.COPY else 2.0
            box = Box(x, x + sample.width, 8 + inset / 2, 16 - inset)
            _paint_sample(p, box, hue, sample)
            p.setFont(self._font.font)
            p.setPen(self._state.theme.color("ink_soft"))
            left, width = x + sample.width + WORD_GAP, self._font.width(text)
            p.drawText(QRectF(left, 1, width + 2, HEIGHT), Qt.AlignmentFlag.AlignVCenter, text)
            x = left + width + plan.gap

    def status(self) -> str:
        """What the view shows, at which scale, and that days carry no time zone."""
        return STATUS_GAP.join(self._status_parts())

    def _status_parts(self) -> list[str]:
        scene = self._state.scene
        hidden = scene.hidden()
        parts = [tr("Civil dates as written, no time zone"), scale_words(scene.window.scale)]
        if hidden:
            parts.insert(0, tr("{count} more bars in these lanes", count=f"{hidden:,}"))
        return parts


def _paint_sample(p: QPainter, box: Box, hue: Hue, sample: Sample) -> None:
    """A form as the canvas has it; of a contradiction both sides."""
    if sample.flags & Flag.CONTRADICTED:
        third = box.width / 3
        box, other = Box(box.x0, box.x0 + 1.3 * third, box.y, box.height), box.x1 - third
        paint_rival(p, RivalBox(0, other, box.x0 + 3 * third, box.y, Flag.NONE, (box.x1, other)), box.height, hue)
    p.setOpacity(PUT_ASIDE if sample.flags & Flag.DISMISSED else 1.0)
    paint_bar(p, box, hue, sample.shape, sample.flags)
    p.setOpacity(1.0)
    paint_seals(p, box, hue, sample.flags, box.x1 + RADIUS)


def scale_words(px_per_day: float) -> str:
    """The scale in the unit that suits it: ``1 day = 62 px``."""
    year = 365.2425
    units = (
        (tr("1 minute"), 1 / 1440),
        (tr("1 hour"), 1 / 24),
        (tr("1 day"), 1.0),
        (tr("1 month"), year / 12),
        (tr("1 year"), year),
        (tr("10 years"), year * 10),
        (tr("1 century"), year * 100),
        (tr("1,000 years"), year * 1000),
    )
    unit, days = next((unit for unit in units if px_per_day * unit[1] >= LEAST_UNIT_PX), units[-1])
    return tr("{unit} = {count} px", unit=unit, count=f"{px_per_day * days:,.0f}")
