"""The calendar above the canvas, from centuries to minutes. The names of its upper tier never leave the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from timeline_app.core.layout.axis import Axis, Cell, axis
from timeline_app.core.layout.calendar import day_number
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline.text import Font, ShortTexts

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from timeline_app.core.layout.scene import Window
    from timeline_app.widgets.timeline.state import TimelineState

HEIGHT = 80
UPPER_BASE = 22.0
MIDDLE_TOP, MIDDLE_HEIGHT = 33.0, 16.0
LOWER_TOP, LOWER_HEIGHT = 52.0, 22.0


class AxisBar(QWidget):
    """Paints the axis of the window in view."""

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setFixedHeight(HEIGHT)
        self._upper, self._middle = Font(14, 600), Font(11, 500)
        self._lower, self._marked, self._flag = Font(12, 500), Font(12, 600), Font(11, 600)
        self._texts = ShortTexts()
        for signal in (state.window_changed, state.content_changed, state.theme_changed):
            signal.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        self.paint_axis(p)
        p.end()

    def paint_axis(self, p: QPainter) -> None:
        """Paint the axis with any painter."""
        window = self._state.window
        ruled = axis(window.start, window.end, window.scale)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.fillRect(QRectF(0, 0, window.width, HEIGHT), self._state.theme.color("chrome"))
        self._paint_upper(p, window, ruled.upper)
        taken = self._paint_middle(p, window, ruled)
        self._paint_flags(p, window, taken)
        self._paint_lower(p, window, ruled)
        p.setPen(QPen(self._state.theme.color("line_strong"), 1))
        p.drawLine(QPointF(0, HEIGHT - 0.5), QPointF(window.width, HEIGHT - 0.5))

    def _rule(self, p: QPainter, x: float, top: float, bottom: float, name: str) -> None:
        p.fillRect(round(x), round(top), 1, round(bottom - top), self._state.theme.color(name))

    def _text(self, p: QPainter, font: Font, color: QColor, rect: QRectF, text: str, *, centred: bool = False) -> None:
        p.setPen(color)
        if centred:
            self._texts.centred(p, text, rect.center().x(), rect.center().y(), font)
        else:
            self._texts.left(p, text, rect.left(), rect.center().y(), font)

    def _paint_upper(self, p: QPainter, window: Window, cells: tuple[Cell, ...]) -> None:
        """Names stick to the left edge until the next one pushes them out."""
        for cell in cells:
            x0, x1 = window.x(cell.start), window.x(cell.end)
            if x1 <= 0 or x0 >= window.width:
                continue
            if x0 > 0:
                self._rule(p, x0, 6, HEIGHT, "line_strong")
            width = self._upper.width(cell.label)
            x = max(x0, 0.0) + 10
            if x0 <= 0 or x + width <= x1:
                x = min(x, x1 - width - 10)
                self._text(p, self._upper, self._state.theme.color("ink"), QRectF(x, 6, width + 4, 22), cell.label)

    def _paint_middle(self, p: QPainter, window: Window, ruled: Axis) -> list[tuple[float, float]]:
        """Paint weeks or days; returns where their names stand, as pairs of left and right."""
        theme = self._state.theme
        taken: list[tuple[float, float]] = []
        for cell in ruled.middle:
            x0, x1 = window.x(cell.start), window.x(cell.end)
            if x1 <= 0 or x0 >= window.width:
                continue
            if x0 > 0:
                self._rule(p, x0, MIDDLE_TOP, HEIGHT, "line_strong")
            left = max(x0, 0.0) + 8
            width = self._middle.width(cell.label)
            if left + width <= x1 - 4:
                rect = QRectF(left, MIDDLE_TOP, width + 4, MIDDLE_HEIGHT)
                self._text(p, self._middle, theme.color("ink_faint"), rect, cell.label)
                taken.append((left, left + width))
        return taken

    def _paint_lower(self, p: QPainter, window: Window, ruled: Axis) -> None:
        theme = self._state.theme
        marked = {day_number(day) for day, _ in self._state.content.publications}
        for cell in ruled.lower:
            x0, x1 = window.x(cell.start), window.x(cell.end)
            if x1 <= 0 or x0 >= window.width:
                continue
            self._rule(p, x0, HEIGHT - 6, HEIGHT, "line_strong" if cell.strong else "line")
            if cell.end - cell.start == 1 and cell.start in marked and not ruled.instants:
                self._paint_published_day(p, x0, x1, cell.label)
                continue
            color = theme.color("ink_faint" if cell.muted else "ink_soft")
            if ruled.instants:
                self._text(p, self._lower, color, QRectF(x0 + 4, LOWER_TOP, x1 - x0, LOWER_HEIGHT), cell.label)
            elif self._lower.width(cell.label) <= x1 - x0 + 2:
                self._text(
                    p, self._lower, color, QRectF(x0, LOWER_TOP, x1 - x0, LOWER_HEIGHT), cell.label, centred=True
                )

    def _paint_published_day(self, p: QPainter, x0: float, x1: float, label: str) -> None:
        theme = self._state.theme
        rect = QRectF(round(x0), LOWER_TOP - 1, x1 - x0, LOWER_HEIGHT)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("publication"))
        p.drawRoundedRect(rect.adjusted(2, 0, -2, 0), 5, 5)
        self._text(p, self._marked, theme.color("publication_ink"), rect, label, centred=True)

    def _paint_flags(self, p: QPainter, window: Window, taken: list[tuple[float, float]]) -> None:
        """Words for the publication days and today, right of their lines and of the name of a week there."""
        theme = self._state.theme
        flags = [
            (float(day_number(day)), tr("Article published"), "publication")
            for day, _ in self._state.content.publications
        ]
        if self._state.today is not None:
            flags.append((self._state.today, tr("Today"), "today"))
        for day, text, color in sorted(set(flags)):
            x = window.x(day)
            if not -window.scale < x < window.width:
                continue
            if x >= 0:
                self._rule(p, x, MIDDLE_TOP, HEIGHT, color)
            left, width = max(x, 0.0) + 8, self._flag.width(text)
            left = max([left, *(b + 12 for a, b in taken if a <= left + width and left <= b)])
            if all(left > b or left + width < a for a, b in taken) and left + width < window.width:
                rect = QRectF(left, MIDDLE_TOP, width + 4, MIDDLE_HEIGHT)
                self._text(p, self._flag, theme.color(color), rect, text)
                taken.append((left, left + width))
