"""Asks when an event took place: in words or from a calendar, and shows what was understood before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.typed_time import Extent, Typed, as_typed, extent_of, read_typed
from timeline_app.viewmodels.wording import day_words
from timeline_app.widgets.date_field import open_calendar
from timeline_app.widgets.editing import Line
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import label, link_button

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.values import EventTime, Publication
    from timeline_app.widgets.theme import Theme


class WhenEditor(QFrame):
    """``given`` carries the ``EventTime`` that was taken; ``given_up`` says that there is none."""

    given = Signal(object)
    given_up = Signal()

    def __init__(
        self, when: EventTime, published: Publication | None, today: date, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """``published`` is what "last Friday" counts from, ``today`` where the calendar opens if nothing else says."""
        super().__init__(parent)
        self.setProperty("part", "card")
        self._when, self._published, self._today = when, published, today
        self._start = as_typed(when)
        self._typed: Typed | None = None
        self._claimed = False
        """Whether the user said what the days are; else other words say it themselves."""
        self.field = Line(self._start)
        self.field.setAccessibleName(tr("Date in words"))
        self.field.setPlaceholderText(tr("14 May 2024, last Friday, 3 to 5 May…"))
        self.button = QToolButton()
        self.button.setIcon(icon("calendar", theme.css("ink_soft")))
        self.button.setIconSize(QSize(16, 16))
        self.button.setAccessibleName(tr("Pick the day from a calendar"))
        self.button.setToolTip(tr("Pick the day from a calendar"))
        self.extent = QComboBox()
        self.extent.setAccessibleName(tr("What the days are"))
        for extent, words in _extents():
            self.extent.addItem(words, extent)
        self.understood = label("", "strong")
        self.take = QPushButton(tr("Take this date"))
        self.take.setProperty("part", "primary")
        self.cancel = link_button(tr("Cancel"))
        self._build()
        self._connect()
        known = extent_of(when)
        self.extent.setCurrentIndex(self.extent.findData(known if known is Extent.WITHIN else Extent.AS_WRITTEN))
        self._read()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 11, 12, 11)
        column.setSpacing(8)
        first, last = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.field, 1)
        first.addWidget(self.button)
        last.addWidget(self.take)
        last.addWidget(self.cancel)
        last.addStretch(1)
        column.addLayout(first)
        column.addWidget(self.extent)
        column.addWidget(self.understood)
        column.addLayout(last)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._read)
        self.field.textEdited.connect(self._on_edited)
        self.extent.currentIndexChanged.connect(self._read)
        self.extent.activated.connect(self._on_claimed)
        self.field.taken.connect(self._on_taken)
        self.field.given_up.connect(self.given_up)
        self.take.clicked.connect(self._give)
        self.cancel.clicked.connect(self.given_up)
        self.button.clicked.connect(self._open_calendar)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcut of the same key, wherever in here the keyboard is."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self.given_up.emit()
            event.accept()
            return True
        return super().event(event)

    def begin(self) -> None:
        """Give the field the keyboard."""
        self.field.setFocus()
        self.field.selectAll()

    def _read(self) -> None:
        extent = self.extent.currentData()
        self._typed = read_typed(self.field.text(), self._published, extent)
        self.understood.setText(self._typed.words)
        self.field.setEnabled(extent is not Extent.UNDATED)
        self.take.setEnabled(self._typed.when is not None)

    def _on_claimed(self) -> None:
        self._claimed = True

    def _on_edited(self) -> None:
        if not self._claimed:
            self.extent.setCurrentIndex(self.extent.findData(Extent.AS_WRITTEN))

    def _on_taken(self, _text: str, by_enter: bool) -> None:
        """A date is taken only when asked for, never because somebody looked elsewhere."""
        if by_enter:
            self._give()

    def _give(self) -> None:
        if self._typed is None or self._typed.when is None:
            return
        when = self._typed.when
        if (when.interval, when.kind) == (self._when.interval, self._when.kind):
            self.given_up.emit()
        else:
            self.given.emit(when)

    def _open_calendar(self) -> None:
        first = self._when.interval.earliest or self._when.interval.latest
        shown = first or (self._published.day if self._published else self._today)
        open_calendar(self.field, shown, self._pick)

    def _pick(self, day: date) -> None:
        self.extent.setCurrentIndex(self.extent.findData(Extent.AS_WRITTEN))
        self.field.setText(day_words(day, weekday=False))
        self.field.setFocus()


def _extents() -> tuple[tuple[Extent, str], ...]:
    return (
        (Extent.AS_WRITTEN, tr("As the words say")),
        (Extent.WITHIN, tr("Some time within these days")),
        (Extent.SPAN, tr("All through these days")),
        (Extent.SINCE, tr("From then on")),
        (Extent.UNTIL, tr("Until then")),
        (Extent.UNDATED, tr("No date")),
    )
