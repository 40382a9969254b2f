"""Text of the canvas: widths measured by table, elided lines kept ready to draw. Always plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTransform

from timeline_app.widgets.theme import ui_font

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.content import Labels

WORDS_GAP = 8.0
ELIDED_STEP = 8
"""Cut labels are elided to multiples of these pixels, so that panning does not shape text in every frame."""
LEAST_WORDS = 36.0
MAX_KEPT = 6000
SLACK = 1.5


class Font:
    """A font with its metrics and a table of advances: summing it is several times faster than shaping."""

    def __init__(self, px: int, weight: int, *, italic: bool = False) -> None:
        self.font: QFont = ui_font(px, weight, italic=italic)
        self.metrics = QFontMetricsF(self.font)
        self.height = self.metrics.height()
        self._advance: dict[str, float] = {}

    def width(self, text: str) -> float:
        """Pixels of the text on one line, without kerning."""
        advance = self._advance
        total = SLACK if text else 0.0
        for letter in text:
            if letter not in advance:
                advance[letter] = self.metrics.horizontalAdvance(letter)
            total += advance[letter]
        return total

    def elided(self, text: str, width: float) -> str:
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


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


class Measurer:
    """Widths of labels: title and the words of the text behind it."""

    def __init__(self, labels: Labels, fonts: Fonts) -> None:
        self._labels, self._fonts = labels, fonts
        self._known: dict[int, float] = {}

    def widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
        known = self._known
        out = np.empty(len(rows), np.float32)
        for index, row in enumerate(rows.tolist()):
            if row not in known:
                known[row] = self._measure(row)
            out[index] = known[row]
        return out

    def _measure(self, row: int) -> float:
        words = quoted(self._labels.words(row))
        # The bolder font of a selected label decides, so that selecting moves nothing.
        width = self._fonts.selected.width(self._labels.title(row))
        return width + (WORDS_GAP + self._fonts.words.width(words) if words else 0.0)


@dataclass(frozen=True, slots=True)
class _Line:
    """A label ready to draw: the title and where the words stand after it."""

    title: QStaticText
    words: QStaticText | None
    words_x: float


class LabelPainter:
    """Draws labels of titles and words, elided to their boxes, and remembers the shaped text."""

    def __init__(self, labels: Labels, fonts: Fonts) -> None:
        self._labels, self.fonts = labels, fonts
        self._lines: dict[tuple[int, int, int], _Line] = {}
        self._plain: dict[tuple[str, int], QStaticText] = {}

    def draw(
        self,
        painter: QPainter,
        row: int,
        x: float,
        middle: float,
        width: float,
        inks: tuple[QColor, QColor],
        font: Font,
        *,
        struck: bool = False,
    ) -> None:
        """Draw a row's label with its left end at ``x``, around the height ``middle``, in at most ``width`` pixels."""
        line = self._line(row, width, font)
        painter.setFont(font.font)
        painter.setPen(inks[0])
        painter.drawStaticText(QPointF(x, middle - font.height / 2), line.title)
        if struck:
            # Qt draws the strike of a static text from a wrong origin.
            painter.drawLine(QPointF(x, middle + 0.5), QPointF(x + line.title.size().width(), middle + 0.5))
        if line.words is not None:
            painter.setFont(self.fonts.words.font)
            painter.setPen(inks[1])
            painter.drawStaticText(QPointF(x + line.words_x, middle - self.fonts.words.height / 2 + 0.5), line.words)

    def centred(self, painter: QPainter, text: str, x: float, middle: float, font: Font) -> None:
        """Draw a short text around a point, in the painter's pen."""
        painter.setFont(font.font)
        at = QPointF(x - font.width(text) / 2, middle - font.height / 2)
        painter.drawStaticText(at, self._short(text, font))

    def _short(self, text: str, font: Font) -> QStaticText:
        key = (text, id(font))
        if key not in self._plain:
            if len(self._plain) > MAX_KEPT:
                self._plain.clear()
            self._plain[key] = _static(text, font)
        return self._plain[key]

    def _line(self, row: int, width: float, font: Font) -> _Line:
        title, words = self._labels.title(row), quoted(self._labels.words(row))
        title_px = font.width(title)
        words_px = self.fonts.words.width(words)
        full = title_px + (WORDS_GAP + words_px if words else 0.0)
        room = full if full <= width + 1 else float(int(width // ELIDED_STEP) * ELIDED_STEP)
        key = (row, int(room * 4), id(font))
        if key not in self._lines:
            if len(self._lines) > MAX_KEPT:
                self._lines.clear()
            self._lines[key] = self._shaped(title, words, title_px, room, font)
        return self._lines[key]

    def _shaped(self, title: str, words: str, title_px: float, room: float, font: Font) -> _Line:
        """The title first; the words only where a readable part of them fits behind it."""
        left = room - title_px - WORDS_GAP
        if title_px > room:
            title = font.elided(title, room)
        words_px = self.fonts.words.width(words)
        if words and left < words_px:
            words = self.fonts.words.elided(words, left) if left >= LEAST_WORDS else ""
        return _Line(_static(title, font), _static(words, self.fonts.words) if words else None, title_px + WORDS_GAP)


def _static(text: str, font: Font) -> QStaticText:
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(QTransform(), font.font)
    return made
