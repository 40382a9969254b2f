"""The line below the timeline: what the shapes mean, and what the view shows at which scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from timeline_app.core.layout.data import Flag, Shape
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline.bars import Box, Hue, paint_bar
from timeline_app.widgets.timeline.text import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from timeline_app.widgets.timeline.state import TimelineState

HEIGHT = 30


def samples(*, negated: bool) -> tuple[tuple[str, float, Shape, int], ...]:
    """What each shape means, with the width of its sample in pixels; ``negated`` events only where they show."""
    return (
        *(((tr("did not happen"), 26.0, Shape.DAY, Flag.NEGATED),) if negated else ()),
        (tr("exact day"), 18.0, Shape.DAY, Flag.NONE),
        (tr("some time within"), 36.0, Shape.WITHIN, Flag.NONE),
        (tr("lasting"), 36.0, Shape.SPAN, Flag.NONE),
        (tr("open ended"), 52.0, Shape.OPEN, Flag.FADE_RIGHT),
        (tr("planned or expected"), 26.0, Shape.DAY, Flag.TENTATIVE),
        (tr("same event, other actor"), 20.0, Shape.DAY, Flag.COPY),
    )


class Legend(QWidget):
    """Paints a sample of each shape with its meaning; those that do not fit are left out, last first."""

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._font = Font(11, 400)
        self._picture = QPixmap()
        self._key: tuple[object, ...] = ()
        self.setFixedHeight(HEIGHT)
        for signal in (state.window_changed, state.content_changed, state.theme_changed):
            signal.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        if self._state.direct:
            self._paint_all(p)
        else:
            p.drawPixmap(0, 0, self._drawn())
        p.setFont(self._font.font)
        p.setPen(self._state.theme.color("ink_faint"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        p.drawText(QRectF(0, 1, self.width() - 16, HEIGHT), side, self.status())
        p.end()

    def _drawn(self) -> QPixmap:
        """Ground and samples: painted once, until size, theme or screen change."""
        ratio = self.devicePixelRatioF()
        key = (self.width(), ratio, self._state.theme.name, self._room(), self._state.content.shows_negated)
        if key != self._key:
            self._key = key
            self._picture = QPixmap(round(self.width() * ratio), round(HEIGHT * ratio))
            self._picture.setDevicePixelRatio(ratio)
            p = QPainter(self._picture)
            self._paint_all(p)
            p.end()
        return self._picture

    def _room(self) -> float:
        """Pixels that the samples may take beside the status, in coarse steps so that digits change nothing."""
        step = 40.0
        return float((self.width() - 40 - self._font.width(self.status())) // step * step)

    def _paint_all(self, p: QPainter) -> None:
        theme = self._state.theme
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.fillRect(QRectF(0, 0, self.width(), HEIGHT), theme.color("chrome"))
        p.setPen(QPen(theme.color("line_strong"), 1))
        p.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        self._paint_samples(p, self._room())

    def _paint_samples(self, p: QPainter, limit: float) -> None:
        hue, x = Hue(self._state.theme, "other"), 16.0
        for text, width, shape, flags in samples(negated=self._state.content.shows_negated):
            end = x + width + 7 + self._font.width(text)
            if end > limit:
                return
            inset = 0.0 if flags & Flag.COPY else 2.0
            paint_bar(p, Box(x, x + width, 8 + inset / 2, 16 - inset), hue, shape, flags)
            p.setFont(self._font.font)
            p.setPen(self._state.theme.color("ink_soft"))
            p.drawText(QRectF(x + width + 7, 1, end - x, HEIGHT), Qt.AlignmentFlag.AlignVCenter, text)
            x = end + 20

    def status(self) -> str:
        """What the view shows, at which scale, and that days carry no time zone."""
        scene = self._state.scene
        hidden = scene.hidden()
        parts = [tr("Civil dates as written, no time zone"), scale_words(scene.window.scale)]
        if hidden:
            parts.insert(0, tr("{count} more in these lanes", count=f"{hidden:,}"))
        return "     ".join(parts)


def scale_words(px_per_day: float) -> str:
    """The scale in the unit that suits it: ``1 day = 62 px``."""
    for unit, days in (("minute", 1 / 1440), ("hour", 1 / 24), ("day", 1.0), ("month", 30.44), ("year", 365.2425)):
        if px_per_day * days >= 12:
            return f"1 {unit} = {px_per_day * days:,.0f} px"
    return f"1 century = {px_per_day * 36524.25:,.1f} px"
