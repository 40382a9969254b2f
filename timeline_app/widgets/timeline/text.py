"""Text of the canvas: widths measured by table, elided lines remembered. Always plain text.

A text that is drawn again is kept shaped, which takes longer than to draw it once: a pan brings many that are never
seen again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPaintEngine,
    QPainter,
    QPen,
    QRawFont,
    QTextLayout,
)

from timeline_app.widgets.theme import ui_font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import numpy.typing as npt

    from timeline_app.core.layout.content import Labels

WORDS_GAP = 8.0
CHIP_PAD, CHIP_GAP, CHIP_HEIGHT = 4.0, 6.0, 15.0
ELIDED_STEP = 8
"""Cut labels are elided to multiples of these pixels, so that panning does not shape text in every frame."""
LEAST_WORDS = 36.0
MAX_KEPT = 1500
MAX_MEASURED = 20_000
UNBROKEN = 1e6
"""Pixels of a line that holds any text."""
SLACK = 1.5
ELLIPSIS = "…"
_SCREEN = QPaintEngine.Type.Raster
_SHAPED = re.compile("[\u0590-\u1fff\u2060-\U0010ffff]")
"""Characters of scripts whose letters change with their neighbours, and in width: their sum says nothing."""


class _Advances(dict[str, float]):
    """Pixels that each letter of a font takes, looked up on first use."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> float:
        self[letter] = self._metrics.horizontalAdvance(letter)
        return self[letter]


class _Shaped(NamedTuple):
    """A text as glyphs of one or more fonts, from the left end of its base line, and half its width."""

    runs: list[QGlyphRun]
    half: float


class _Texts(dict[str, _Shaped | None]):
    """Texts that are kept shaped, and None for those drawn once: many are never seen again."""

    def __init__(self, font: Font) -> None:
        super().__init__()
        self.font = font

    def shaped(self, text: str) -> _Shaped | None:
        """The text as glyphs, if it is drawn again."""
        found = self.get(text)
        if found is None:
            if len(self) > MAX_KEPT:
                self.clear()
            found = self[text] = self.shape(text) if text in self else None
        return found

    def shape(self, text: str) -> _Shaped:
        layout = QTextLayout(text, self.font.font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(UNBROKEN)
        # Letters of other fonts make the line higher, and must not move the others.
        line.setPosition(QPointF(0.0, -line.ascent()))
        layout.endLayout()
        return _Shaped(layout.glyphRuns(), self.font.width(text) / 2)


class _Numbers(_Texts):
    """Numbers with their signs. Most of a frame's are new, so that they are put together instead of shaped.

    The glyphs of digits are always the same, and how far they stand apart depends on the neighbour alone.
    """

    def __init__(self, font: Font) -> None:
        super().__init__(font)
        self._glyphs = QRawFont.fromFont(font.font)
        self._steps: dict[str, float] = {}
        """Pixels from the first letter to the second, by pairs."""

    def shaped(self, text: str) -> _Shaped | None:
        """The number as glyphs."""
        self.setdefault(text)  # as if it had been drawn before
        return super().shaped(text)

    def shape(self, text: str) -> _Shaped:
        glyphs = self._glyphs.glyphIndexesForString(text)
        if 0 in glyphs:  # a sign that only another font has
            return super().shape(text)
        steps = map(self._step, map(add, text, text[1:]))
        run = QGlyphRun()
        run.setRawFont(self._glyphs)
        run.setGlyphIndexes(glyphs)
        run.setPositions([QPointF(x, 0.0) for x in accumulate(steps, initial=0.0)])
        return _Shaped([run], self.font.width(text) / 2)

    def _step(self, pair: str) -> float:
        if pair not in self._steps:
            metrics = self.font.metrics
            self._steps[pair] = metrics.horizontalAdvance(pair) - metrics.horizontalAdvance(pair[1])
        return self._steps[pair]


class Font:
    """A font with its metrics and a table of advances: summing it is several times faster than shaping."""

    def __init__(self, px: int, weight: int, *, italic: bool = False) -> None:
        self.font: QFont = ui_font(px, weight, italic=italic)
        self.metrics = QFontMetricsF(self.font)
        self.height = self.metrics.height()
        self._rise = self.metrics.ascent() - self.height / 2
        self._advances = _Advances(self.metrics)
        self._texts, self._numbers = _Texts(self), _Numbers(self)

    def width(self, text: str) -> float:
        """Pixels of the text on one line, without kerning."""
        if not text.isascii() and _SHAPED.search(text):
            return self.metrics.horizontalAdvance(text) + SLACK
        return sum(map(self._advances.__getitem__, text), SLACK) if text else 0.0

    def elided(self, text: str, width: float) -> str:
        """The text cut to some pixels, its end an ellipsis. By the table too: shaping takes eight times as long."""
        if not text.isascii() and _SHAPED.search(text):
            return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        ends = list(accumulate(map(self._advances.__getitem__, text), initial=0.0))
        if ends[-1] <= width:
            return text
        room = width - self._advances[ELLIPSIS]
        return text[: max(bisect_right(ends, room) - 1, 0)] + ELLIPSIS if room >= 0 else ""

    def draw(self, painter: QPainter, texts: Iterable[tuple[str, float, float]]) -> None:
        """Draw texts in the painter's pen, each from its left end, around a height."""
        painter.setFont(self.font)
        look, rise, draw = _looking(painter, self._texts), self._rise, painter.drawGlyphRun
        for text, x, middle in texts:
            kept = look(text)
            if kept is None:
                painter.drawText(QPointF(x, middle + rise), text)
            else:
                for run in kept.runs:
                    draw(QPointF(x, middle + rise), run)

    def draw_centred(self, painter: QPainter, texts: Iterable[tuple[str, float, float]]) -> None:
        """Draw texts in the painter's pen, each around a point."""
        self._draw_around(painter, texts, self._texts)

    def draw_numbers(self, painter: QPainter, numbers: Iterable[tuple[str, float, float]]) -> None:
        """Draw numbers with their signs in the painter's pen, each around a point."""
        self._draw_around(painter, numbers, self._numbers)

    def _draw_around(self, painter: QPainter, texts: Iterable[tuple[str, float, float]], known: _Texts) -> None:
        painter.setFont(self.font)
        look, rise, draw = _looking(painter, known), self._rise, painter.drawGlyphRun
        for text, x, middle in texts:
            kept = look(text)
            if kept is None:
                painter.drawText(QPointF(x - self.width(text) / 2, middle + rise), text)
            else:
                for run in kept.runs:
                    draw(QPointF(x - kept.half, middle + rise), run)


def _looking(painter: QPainter, known: _Texts) -> Callable[[str], _Shaped | None]:
    """Where to look for shaped texts: for drawings and paper nowhere, as in these words can be searched."""
    return known.shaped if painter.paintEngine().type() is _SCREEN else _not_shaped


def _not_shaped(_text: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of the canvas."""

    title: Font
    selected: Font
    words: Font
    pill: Font
    count: Font

    @classmethod
    def made(cls, *, small: bool = False) -> Fonts:
        """The fonts; ``small`` ones for crowded lanes."""
        less = 1 if small else 0
        return cls(
            title=Font(13 - less, 500),
            selected=Font(13 - less, 600),
            words=Font(12 - less, 400, italic=True),
            pill=Font(11, 600),
            count=Font(10, 600),
        )


def quoted(words: str) -> str:
    """The words of the text in quotation marks, or nothing."""
    return f"“{words}”" if words else ""


class _Words(NamedTuple):
    """The strings of a label and what they take in pixels, the title in the bolder font of selected labels.

    ``chip`` is how many articles tell of it ("×3"), before the title; empty for one. ``full`` is what all take.
    """

    title: str
    words: str
    chip: str
    chip_px: float
    full: float


class Measurer:
    """Widths of labels: title and the words of the text behind it."""

    def __init__(self, labels: Labels, fonts: Fonts) -> None:
        self._known = _Measured(labels, fonts)

    def widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
        known = self._known
        return np.array([known[row].full for row in rows.tolist()], np.float32)

    def words_of(self, row: int) -> _Words:
        """A row's strings and widths, measured once."""
        return self._known[row]


class _Measured(dict[int, _Words]):
    """The words of rows, measured on first use."""

    def __init__(self, labels: Labels, fonts: Fonts) -> None:
        super().__init__()
        self._labels, self._fonts = labels, fonts

    def __missing__(self, row: int) -> _Words:
        if len(self) > MAX_MEASURED:
            self.clear()
        self[row] = self._measure(row)
        return self[row]

    def _measure(self, row: int) -> _Words:
        labels, fonts = self._labels, self._fonts
        title, words, tellings = labels.title(row), labels.words(row), labels.tellings(row)
        # The bolder font decides, so that selecting moves nothing.
        full = fonts.selected.width(title)
        if words:
            if labels.event_id(row) is not None:
                words = quoted(words)  # of a publication it is the day, which need not stand in the text like this
            full += WORDS_GAP + fonts.words.width(words)
        if tellings < 2:
            return _Words(title, words, "", 0.0, full)
        chip = f"×{tellings}"
        chip_px = fonts.count.width(chip) + 2 * CHIP_PAD + CHIP_GAP
        return _Words(title, words, chip, chip_px, full + chip_px)


class _Line(NamedTuple):
    """A label cut to its room: the title and where the words stand after it."""

    title: str
    words: str
    words_x: float


class Place(NamedTuple):
    """Where a row's label stands: its left end, the height that it is around, and the pixels it may take."""

    row: int
    x: float
    middle: float
    width: float


class LabelPainter:
    """Draws labels of titles and words, elided to their boxes, and remembers the shaped text."""

    def __init__(self, measurer: Measurer, fonts: Fonts) -> None:
        self._measurer, self.fonts = measurer, fonts
        self._lines: dict[tuple[int, int, Font], _Line] = {}

    def draw(
        self, painter: QPainter, places: Iterable[Place], inks: tuple[QColor, QColor], font: Font, *, struck: bool
    ) -> None:
        """Draw the labels of rows, their titles and their words each in one ink.

        All titles come before all words: to change pen or font takes about as long as to draw a short text.
        """
        titles: list[tuple[str, float, float]] = []
        words: list[tuple[str, float, float]] = []
        for row, x, middle, width in places:
            told = self._measurer.words_of(row)
            if told.chip:
                self._draw_chip(painter, told, x, middle, inks[1])
            left = x + told.chip_px
            line = self._line(row, told, width - told.chip_px, font)
            titles.append((line.title, left, middle))
            if line.words:
                words.append((line.words, left + line.words_x, middle + 0.5))
        painter.setPen(inks[0])
        font.draw(painter, titles)
        if struck:
            _strike(painter, titles, font)
        if words:
            painter.setPen(inks[1])
            self.fonts.words.draw(painter, words)

    def _draw_chip(self, painter: QPainter, told: _Words, x: float, middle: float, ink: QColor) -> None:
        """How many articles tell of it, in a frame."""
        font = self.fonts.count
        rect = QRectF(x, middle - CHIP_HEIGHT / 2, told.chip_px - CHIP_GAP, CHIP_HEIGHT)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 4, 4)
        font.draw_centred(painter, ((told.chip, rect.center().x(), middle),))

    def _line(self, row: int, told: _Words, width: float, font: Font) -> _Line:
        width = max(width, 0.0)
        full = told.full - told.chip_px
        room = full if full <= width + 1 else float(int(width // ELIDED_STEP) * ELIDED_STEP)
        key = (row, int(room * 4), font)
        if key not in self._lines:
            if len(self._lines) > MAX_KEPT:
                self._lines.clear()
            self._lines[key] = self._cut(told.title, told.words, font.width(told.title), room, font)
        return self._lines[key]

    def _cut(self, title: str, words: str, title_px: float, room: float, font: Font) -> _Line:
        """The title first; the words only where a readable part of them fits behind it."""
        left = room - title_px - WORDS_GAP
        if title_px > room:
            title = font.elided(title, room)
        words_px = self.fonts.words.width(words)
        if words and left < words_px:
            words = self.fonts.words.elided(words, left) if left >= LEAST_WORDS else ""
        return _Line(title, words, title_px + WORDS_GAP)


def _strike(painter: QPainter, titles: Iterable[tuple[str, float, float]], font: Font) -> None:
    """Strike titles through. A font that strikes out draws a fainter line, at another height."""
    for title, x, middle in titles:
        end = x + font.metrics.horizontalAdvance(title)
        painter.drawLine(QPointF(x, middle + 0.5), QPointF(end, middle + 0.5))
