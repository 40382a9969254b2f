"""A timeline as it goes into a picture or on paper: below a title, above its sources, with nothing to be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.core.layout.content import plain
from timeline_app.widgets.timeline.text import Font

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from timeline_app.viewmodels.caption import Caption
    from timeline_app.widgets.theme import Theme
    from timeline_app.widgets.timeline.view import TimelineView

SIDE = 16.0
TITLE_HEIGHT, SOURCES_HEIGHT = 42, 26


class Line(QWidget):
    """Words on one line, cut where they are too long; no line without words."""

    def __init__(self, words: str, font: Font, ink: str, theme: Theme, height: int) -> None:
        super().__init__()
        self._words, self._font, self._ink, self._theme = plain(words), font, ink, theme
        self.setFixedHeight(height if words else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(QRectF(self.rect()), self._theme.color("chrome"))
        p.setPen(self._theme.color(self._ink))
        words = self._font.elided(self._words, self.width() - 2 * SIDE)
        self._font.draw(p, ((words, SIDE, self.height() / 2),))
        p.end()


class Sheet(QWidget):
    """Holds a timeline that nobody operates, between its title and its sources."""

    def __init__(self, timeline: TimelineView, caption: Caption) -> None:
        super().__init__()
        self.timeline = timeline
        timeline.make_still()
        theme = timeline.state.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line(caption.title, Font(17, 600), "ink", theme, TITLE_HEIGHT))
        column.addWidget(timeline, 1)
        column.addWidget(Line(caption.sources, Font(11, 400), "ink_soft", theme, SOURCES_HEIGHT))

    def resize_now(self, size: QSize) -> None:
        """Resize and lay out at once: nobody waits for events."""
        self.resize(size)
        for widget in (self, self.timeline):
            layout = widget.layout()
            assert layout is not None
            layout.activate()
