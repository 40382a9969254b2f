"""A field for one date, typed in words or picked from a calendar, with the day as it was understood beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from timeline_app.viewmodels.date_input import parse_day
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import day_words
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from timeline_app.widgets.theme import Theme

_CALENDAR_WIDTH = 380
"""Pixels in which the names of the weekdays fit."""


class DateField(QWidget):
    """``changed`` carries the day understood, or None; ``submitted`` says that Enter was pressed on a day."""

    changed = Signal(object)
    submitted = Signal()

    def __init__(self, name: str, today: date, theme: Theme, parent: QWidget | None = None) -> None:
        """``today`` is the page at which the calendar opens while no day is typed; a later day is said to be one."""
        super().__init__(parent)
        self._today = today
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(tr("14 May 2024"))
        self.field.setFixedWidth(120)
        self.understood = label("", "faint", wrap=False)
        self.button = QToolButton()
        self.button.setAccessibleName(tr("Pick the day from a calendar"))
        self.button.setToolTip(tr("Pick the day from a calendar"))
        self.button.setIconSize(QSize(16, 16))
        self.set_theme(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.understood, self.field, self.button):
            row.addWidget(widget)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self._on_enter)
        self.button.clicked.connect(self._open_calendar)

    def set_theme(self, theme: Theme) -> None:
        self.button.setIcon(icon("calendar", theme.css("ink_soft")))

    @property
    def day(self) -> date | None:
        """The day that stands in the field, if it is one."""
        return parse_day(self.field.text())

    def set_day(self, day: date | None) -> None:
        """Fill the field in, or empty it."""
        self.field.setText(day_words(day, weekday=False) if day else "")

    def _on_text(self, text: str) -> None:
        day = self.day
        self.understood.setText(self._words(day, " ".join(text.split())))
        self.changed.emit(day)

    def _words(self, day: date | None, text: str) -> str:
        """What is to be known of the day beside the field: nothing where it says it all."""
        if day is None:
            return tr("Write it as 14 May 2024") if text else ""
        if day > self._today:
            return tr("{day} is still to come", day=day_words(day))
        return "" if text == day_words(day, weekday=False) else day_words(day)

    def _on_enter(self) -> None:
        if self.day:
            self.submitted.emit()

    def _open_calendar(self) -> None:
        open_calendar(self.field, self.day or self._today, self._pick)

    def _pick(self, day: date) -> None:
        self.set_day(day)
        self.field.setFocus()


def open_calendar(below: QWidget, shown: date, pick: Callable[[date], object]) -> QCalendarWidget:
    """Open a calendar below a widget at a day; ``pick`` gets the day that is chosen."""
    popup = QFrame(below, Qt.WindowType.Popup)
    popup.setProperty("part", "popup")
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar = QCalendarWidget(popup)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setMinimumWidth(_CALENDAR_WIDTH)
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
    calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))

    def picked(day: QDate) -> None:
        popup.close()
        pick(cast("date", day.toPython()))

    calendar.clicked.connect(picked)
    calendar.activated.connect(picked)
    QVBoxLayout(popup).addWidget(calendar)
    popup.move(below.mapToGlobal(QPoint(0, below.height() + 4)))
    popup.show()
    calendar.setFocus()
    return calendar
