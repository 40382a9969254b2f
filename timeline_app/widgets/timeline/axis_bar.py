"""The calendar above the canvas, from centuries to minutes. The names of its upper tier never leave the view."""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from timeline_app.core.layout.context import context_words
from timeline_app.core.layout.navigation import Range
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import count_words
from timeline_app.widgets.timeline.bars import NO_PEN, cover, fill
from timeline_app.widgets.timeline.context_strip import ContextStrip
from timeline_app.widgets.timeline.description import describe_issue, without_markup
from timeline_app.widgets.timeline.text import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent

    from timeline_app.core.layout.axis import Axis, Cell
    from timeline_app.core.layout.published import Issue
    from timeline_app.core.layout.scene import Window
    from timeline_app.widgets.timeline.state import TimelineState

HEIGHT = 80
"""Pixels of the calendar; what the strip of eras and marks takes comes on top."""
DRAG_PX = 4
UPPER_MIDDLE = 17.0
MIDDLE_TOP, MIDDLE_HEIGHT = 33.0, 16.0
LOWER_TOP, LOWER_HEIGHT = 52.0, 22.0
WORD_AIR = 2.0
UPPER_AIR = 5.0
"""Left free beside the names of the upper tier, at the sides of the view too."""
FLAG_INSET = 8.0
ISSUE_TOP = MIDDLE_TOP + MIDDLE_HEIGHT
"""Where the bar over what was published together stands."""
_SMOOTH = QPainter.RenderHint.Antialiasing


class _Word(NamedTuple):
    """A name in the middle tier, with its ends in pixels."""

    text: str
    left: float
    right: float
    font: Font
    color: str

    @classmethod
    def at(cls, left: float, text: str, font: Font, color: str) -> _Word:
        return cls(text, left, left + font.width(text), font, color)

    def wider(self, by: float) -> _Word:
        """The word with room at both sides."""
        return self._replace(left=self.left - by, right=self.right + by)

    def overlaps(self, other: _Word) -> bool:
        return self.left <= other.right and other.left <= self.right


class AxisBar(QWidget):
    """Paints the axis of the window in view. Dragging along it marks out a stretch of time."""

    menu_wanted = Signal(QPoint)
    """The place on the screen: a stretch has been marked out, or a menu asked for."""

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._strip = ContextStrip(state)
        self._pressed: float | None = None
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._upper, self._middle = Font(14, 600), Font(11, 500)
        self._lower, self._marked, self._flagged = Font(12, 500), Font(12, 600), Font(11, 600)
        for signal in (state.window_changed, state.content_changed, state.theme_changed):
            signal.connect(self.update)
        state.context_changed.connect(self._follow_context)

    def _time(self, x: float) -> float:
        return self._state.window.time(x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().x()
            self._state.set_stretch(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging marks out whole days."""
        x = event.position().x()
        if self._pressed is not None and abs(x - self._pressed) >= DRAG_PX:
            first, last = sorted((self._time(self._pressed), self._time(x)))
            self._state.set_stretch(Range(float(math.floor(first)), float(max(math.ceil(last), math.floor(first) + 1))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._state.stretch is not None:
            self.menu_wanted.emit(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), without_markup(self.told_at(event.pos().x())), self)
            return True
        return super().event(event)

    def told_at(self, x: float) -> str:
        """The eras and marks at a place, or what can be done with the axis."""
        things = self._state.context.at(self._time(x), DRAG_PX / self._state.window.scale)
        issue = self._state.published_at(x, DRAG_PX)
        published = describe_issue(self._state.content.published_days, issue) if issue else ""
        words = "\n\n".join([*([published] if published else []), *map(context_words, things)])
        return words or tr("Drag along the calendar to mark out a stretch of time.")

    def _follow_context(self) -> None:
        self.setFixedHeight(HEIGHT + self._strip.height)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        self.paint_axis(p)
        p.end()

    def paint_axis(self, p: QPainter) -> None:
        """Paint the axis with any painter."""
        window = self._state.window
        ruled = self._state.ruled
        p.setRenderHint(_SMOOTH)
        bottom = HEIGHT + self._strip.height
        cover(p, window.width, bottom, self._state.theme.color("chrome"))
        p.setRenderHint(_SMOOTH, on=False)
        self._paint_upper(p, window, ruled.upper)
        self._paint_middle(p, window, ruled)
        self._paint_lower(p, window, ruled)
        p.setRenderHint(_SMOOTH)
        self._strip.paint(p, HEIGHT)
        # As a rectangle: smoothing takes a long line fifty times as long.
        p.fillRect(QRectF(0, bottom - 1, window.width + 1, 2), self._state.theme.color("line_strong"))

    def _rule(self, p: QPainter, x: float, top: float, bottom: float, name: str) -> None:
        p.fillRect(round(x), round(top), 1, round(bottom - top), self._state.theme.color(name))

    def _fill(self, p: QPainter, rects: list[QRect], name: str) -> None:
        fill(p, rects, self._state.theme.color(name))

    def _paint_upper(self, p: QPainter, window: Window, cells: tuple[Cell, ...]) -> None:
        xs = [x for x in (window.x(cell.start) for cell in cells) if 0 < x < window.width]
        self._fill(p, [QRect(round(x), 6, 1, HEIGHT - 6) for x in xs], "line_strong")
        p.setPen(self._state.theme.color("ink"))
        self._upper.draw(p, [(name, x, UPPER_MIDDLE) for name, x in self._upper_names(window, cells)])

    def _upper_names(self, window: Window, cells: tuple[Cell, ...]) -> list[tuple[str, float]]:
        """Names stick to the left edge until the next one needs their place. Half of 2023 would be another year."""
        names = []
        for cell in cells:
            x0, x1 = window.x(cell.start), window.x(cell.end)
            if x1 <= 0 or x0 >= window.width:
                continue
            x, name = max(x0, 0.0) + 10, cell.label
            if x + self._upper.width(name) + 10 > x1 and cell.short:
                name = cell.short
            width = self._upper.width(name)
            x = min(x, x1 - width - UPPER_AIR) if x0 <= 0 else x
            if x >= UPPER_AIR and x + width <= min(x1, window.width) - UPPER_AIR:
                names.append((name, x))
        return names

    def _paint_middle(self, p: QPainter, window: Window, ruled: Axis) -> None:
        """Weeks or days, and the flags of marked days, which take precedence where both do not fit."""
        top, height = round(MIDDLE_TOP), HEIGHT - round(MIDDLE_TOP)
        xs = [x for x in (window.x(cell.start) for cell in ruled.middle) if 0 < x < window.width]
        self._fill(p, [QRect(round(x), top, 1, height) for x in xs], "line_strong")
        names = self._middle_names(window, ruled)
        flags = self._flags(p, window, names)
        self._write(p, _clear_of(flags, names))
        self._write(p, flags)

    def _write(self, p: QPainter, words: list[_Word]) -> None:
        """No line goes through a word: neither that of a month within a week, nor that of a marked day."""
        self._clear(p, [(word.left, word.right) for word in words], MIDDLE_TOP, MIDDLE_HEIGHT)
        middle = MIDDLE_TOP + MIDDLE_HEIGHT / 2
        for (font, color), alike in groupby(words, lambda word: (word.font, word.color)):
            p.setPen(self._state.theme.color(color))
            font.draw(p, [(word.text, word.left, middle) for word in alike])

    def _clear(self, p: QPainter, ends: list[tuple[float, float]], top: float, height: float) -> None:
        """Clear the ground of words, given their left and right ends."""
        places = [QRectF(left - WORD_AIR, top, right - left + 2 * WORD_AIR, height).toRect() for left, right in ends]
        self._fill(p, places, "chrome")

    def _middle_names(self, window: Window, ruled: Axis) -> list[_Word]:
        """The names of weeks or days that fit their cells, kept in view."""
        names = []
        for cell in ruled.middle:
            left = max(window.x(cell.start), 0.0) + 8
            word = _Word.at(left, cell.label, self._middle, "ink_faint")
            if word.right <= min(window.x(cell.end), window.width) - 4:
                names.append(word)
        return names

    def _paint_lower(self, p: QPainter, window: Window, ruled: Axis) -> None:
        theme = self._state.theme
        marked = self._state.published_lines
        middle = LOWER_TOP + LOWER_HEIGHT / 2
        ticks: dict[bool, list[QRect]] = {False: [], True: []}
        names: dict[bool, list[tuple[str, float, float]]] = {False: [], True: []}
        for cell in ruled.lower:
            x0, x1 = window.x(cell.start), window.x(cell.end)
            if x1 <= 0 or x0 >= window.width:
                continue
            ticks[cell.strong].append(QRect(round(x0), HEIGHT - 6, 1, 6))
            width = self._lower.width(cell.label)
            if ruled.instants:
                # Half a year's name would be another year: what is cut off at the edge is left out.
                if x0 + 4 >= 0 and x0 + 4 + width <= window.width:
                    names[cell.muted].append((cell.label, x0 + 4 + width / 2, middle))
            elif cell.end - cell.start == 1 and cell.start in marked:
                self._paint_published_day(p, x0, x1, cell.label)
            else:
                x0, x1 = max(x0, 0.0), min(x1, window.width)
                if width <= x1 - x0 + 2:
                    names[cell.muted].append((cell.label, (x0 + x1) / 2, middle))
        self._fill(p, ticks[False], "line")
        self._fill(p, ticks[True], "line_strong")
        lines = [window.x(day) for day in self._marked_days()]
        crossed = []
        for name, centre, _ in (*names[False], *names[True]) if lines else ():
            left, right = (centre + side * self._lower.width(name) / 2 for side in (-1, 1))
            if any(left - WORD_AIR < x < right + WORD_AIR for x in lines):
                crossed.append((left, right))
        self._clear(p, crossed, LOWER_TOP + 1, LOWER_HEIGHT - 3)
        for muted, texts in names.items():
            p.setPen(theme.color("ink_faint" if muted else "ink_soft"))
            self._lower.draw_centred(p, texts)

    def _marked_days(self) -> tuple[float, ...]:
        """The publication days, and today where it is known."""
        today = self._state.today
        return (*self._state.published_lines, *(() if today is None else (today,)))

    def _paint_published_day(self, p: QPainter, x0: float, x1: float, label: str) -> None:
        theme = self._state.theme
        rect = QRectF(round(x0), LOWER_TOP - 1, x1 - x0, LOWER_HEIGHT)
        p.setRenderHint(_SMOOTH)
        p.setPen(NO_PEN)
        p.setBrush(theme.color("publication"))
        p.drawRoundedRect(rect.adjusted(2, 0, -2, 0), 5, 5)
        p.setRenderHint(_SMOOTH, on=False)
        p.setPen(theme.color("publication_ink"))
        self._marked.draw_centred(p, ((label, rect.center().x(), rect.center().y()),))

    def _flags(self, p: QPainter, window: Window, names: list[_Word]) -> list[_Word]:
        """Words for what was published and for today, right of their lines.

        Where the line of another day would go through a word, that other day has the word.
        """
        issues, today = self._state.published, self._paint_today(p, window)
        flags = [today] if today is not None else []
        limits = [*(window.x(issue.first) for issue in issues[1:]), window.width]
        for issue, limit in zip(issues, limits, strict=False):
            self._paint_issue(p, window, issue)
            word = self._flag(max(window.x(issue.first), 0.0), _published_words(issue), names, today, limit)
            if word is not None:
                flags.append(word)
        return flags

    def _paint_today(self, p: QPainter, window: Window) -> _Word | None:
        """The line of today and its word, an empty one where the line of another day would go through it."""
        today = self._state.today
        if today is None or not -window.scale < (x := window.x(today)) < window.width:
            return None
        if x >= 0:
            self._rule(p, x, MIDDLE_TOP, HEIGHT, "today")
        word = _Word.at(max(x, 0.0) + FLAG_INSET, tr("Today"), self._flagged, "today")
        lines = (window.x(issue.first) for issue in self._state.published)
        free = word.right < window.width and not any(word.left <= line <= word.right for line in lines)
        return word if free else word._replace(text="", right=word.left)

    def _flag(
        self, x: float, texts: tuple[str, ...], names: list[_Word], today: _Word | None, limit: float
    ) -> _Word | None:
        """The fullest words that end before a limit: after the name of a week that begins there, if both fit."""
        beside = x + FLAG_INSET
        after = max((n.right + 12 for n in names if abs(n.left - beside) < 4), default=beside)
        line_of_today = [today.wider(FLAG_INSET - 1)] if today else []
        places = [(left, text, kept) for text in texts for left, kept in ((after, names), (beside, []))]
        if today is not None and today.right > x:
            places += [(today.right + FLAG_INSET, text, []) for text in texts]
        for left, text, kept in places:
            word = _Word.at(left, text, self._flagged, "publication")
            if word.right < limit and not any(map(word.overlaps, [*kept, *line_of_today])):
                return word
        return None

    def _paint_issue(self, p: QPainter, window: Window, issue: Issue) -> None:
        """A line for the first of what is told together, a bar to the last, and lines down from there."""
        for day in issue.lines:
            if 0 <= (x := window.x(day)) < window.width:
                self._rule(p, x, MIDDLE_TOP if day == issue.first else ISSUE_TOP, HEIGHT, "publication")
        left, right = (round(min(max(window.x(day), 0.0), window.width)) for day in (issue.first, issue.last))
        p.fillRect(QRectF(left, ISSUE_TOP, right - left, 2), self._state.theme.color("publication"))


def _clear_of(flags: list[_Word], names: list[_Word]) -> list[_Word]:
    """The names that keep apart from all flags."""
    return [name for name in names if not any(name.overlaps(flag.wider(FLAG_INSET)) for flag in flags)]


def _published_words(issue: Issue) -> tuple[str, ...]:
    """What is said of articles beside their line, the fullest first. The line of a single one can do without words."""
    full = count_words(issue.articles, "Article published", "{count} articles published")
    if issue.articles == 1:
        return full, tr("Published")
    return full, count_words(issue.articles, "1 article", "{count} articles"), f"{issue.articles:,}"
