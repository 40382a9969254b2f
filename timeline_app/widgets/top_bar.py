"""The bar above the timeline: title, search, categories, ranges, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.chips import ChipRow
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import ElidedLabel, icon_button
from timeline_app.widgets.search_box import SearchBox
from timeline_app.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from timeline_app.viewmodels.search import Hit
    from timeline_app.widgets.theme import Theme

PRESETS = ("day", "2 weeks", "month", "year", "decade", "all")
_TITLE_SHARE = 0.18
"""Share of the bar that the title may take."""
_NARROW = 1360
"""Pixels of window width below which the title goes (the window has it too) and the search field shrinks."""


class TopBar(QFrame):
    """Its parts are public; whoever puts them to work connects them."""

    theme_pressed = Signal()

    def __init__(self, find: Callable[[str], list[Hit]], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "bar")
        self.setFixedHeight(52)
        self._has_title = False
        self.title = ElidedLabel("", "document")
        self.search = SearchBox(find, theme)
        self.chips = ChipRow()
        texts = (tr("Day"), tr("2 weeks"), tr("Month"), tr("Year"), tr("Decade"), tr("All"))
        tips = [tr("Show {range} (Alt+{number})", range=t.lower(), number=n) for n, t in enumerate(texts, 1)]
        self.presets = Segments(list(zip(PRESETS, texts, tips, strict=True)), tr("Range shown"))
        self.theme_button = icon_button(icon("system", theme.css("ink_soft")), tr("Theme"))
        self.theme_button.clicked.connect(self.theme_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addWidget(self.search, 1)
        row.addWidget(self.chips, 3)
        row.addWidget(self.presets)
        row.addWidget(self.theme_button)

    def set_theme(self, theme: Theme, choice: str) -> None:
        """Repaint the icons. ``choice`` is ``light``, ``dark`` or ``system``, and has an icon of its own."""
        self.search.set_theme(theme)
        self.theme_button.setIcon(icon(choice, theme.css("ink_soft")))
        self.theme_button.setIconSize(QSize(18, 18))
        names = {"light": tr("Theme: light"), "dark": tr("Theme: dark"), "system": tr("Theme: as the system")}
        self.theme_button.setToolTip(names[choice])
        self.theme_button.setAccessibleName(names[choice])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_title(self, title: str) -> None:
        """What the timeline is about; left out where there is no room."""
        self.title.set_text(title)
        self._has_title = bool(title)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < _NARROW
        self.title.setVisible(self._has_title and not narrow)
        self.title.setMaximumWidth(round(self.width() * _TITLE_SHARE))
        self.search.setMinimumWidth(200 if narrow else 270)
