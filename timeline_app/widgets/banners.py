"""The strip above the timeline that says what is going on or wrong, and offers what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from timeline_app.viewmodels.notices import Notice, Offer
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import day_words
from timeline_app.widgets.date_field import DateField
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import icon_button, label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from timeline_app.widgets.theme import Theme

NARROW = 840
"""Pixels of width below which text and controls of a question do not fit side by side."""


class Banner(QFrame):
    """Shows one notice at a time; hidden while there is none.

    ``taken`` carries a notice whose other offer is taken; ``left`` says that it went away with the keyboard in it.
    """

    cancel_pressed = Signal()
    retry_pressed = Signal()
    date_given = Signal(object)
    taken = Signal(object)
    dismissed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        """``today`` is where the calendar opens."""
        super().__init__(parent)
        self.setProperty("part", "banner")
        self.notice: Notice | None = None
        self._theme = theme
        self.text = label("", "body")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Reading"))
        self.picker = DateField(tr("Publication date"), today, theme)
        self.picker.changed.connect(self._on_day)
        self.picker.submitted.connect(self._act)
        self.action = QPushButton()
        self.close_button = icon_button(icon("close", theme.css("ink_soft")), tr("Dismiss"))
        self.action.clicked.connect(self._act)
        self.close_button.clicked.connect(self.dismissed)
        self._build()
        self.hide()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(16, 8, 10, 8)
        self._row.setSpacing(10)
        controls = QHBoxLayout()
        controls.addWidget(self.picker)
        controls.addWidget(self.action)
        controls.addWidget(self.close_button)
        self._row.addWidget(self.text, 1)
        self._row.addLayout(controls)
        column.addLayout(self._row)
        column.addWidget(self.progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the controls would squeeze the text, they stand below it."""
        super().resizeEvent(event)
        self._arrange()

    def setVisible(self, visible: bool) -> None:
        """Hand the keyboard on: Qt would give it to whatever comes next, be it in another pane."""
        focus = self.window().focusWidget()
        held = not visible and focus is not None and self.isAncestorOf(focus)
        super().setVisible(visible)
        if held:
            self.left.emit()

    def _arrange(self) -> None:
        narrow = self.width() < NARROW and self.picker.isVisibleTo(self)
        self._row.setStretch(0, 0 if narrow else 1)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.close_button.setIcon(icon("close", theme.css("ink_soft")))
        self.picker.set_theme(theme)

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice, or hide."""
        self.notice = notice
        if notice is None:
            self.hide()
            return
        self.text.setText(notice.text)
        self.setAccessibleName(notice.text)
        self.setProperty("tone", notice.tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.progress.setVisible(notice.offer is Offer.CANCEL)
        self.picker.setVisible(notice.offer is Offer.GIVE_DATE)
        self.action.setText(self._action_text(notice))
        self.action.setVisible(notice.offer is not Offer.NOTHING)
        self.action.setEnabled(notice.offer is not Offer.GIVE_DATE)
        if notice.offer is Offer.GIVE_DATE:
            self.picker.set_day(notice.date)
            self._on_day(self.picker.day)
        self._arrange()
        self.show()

    def _action_text(self, notice: Notice) -> str:
        if notice.offer is Offer.SWAP_DATE and notice.date:
            return tr("Read with {day}", day=day_words(notice.date))
        return {
            Offer.CANCEL: tr("Stop reading"),
            Offer.RETRY: tr("Read again"),
            Offer.GIVE_DATE: tr("Read with this date"),
            Offer.UNDO: tr("Undo"),
            Offer.FAILURES: tr("Show the list…"),
            Offer.RESTORE: tr("Restore the backup"),
            Offer.READ_ANEW: tr("Read them again"),
            Offer.SHOW_DISMISSED: tr("Show them"),
            Offer.PREFERENCES: tr("Preferences…"),
        }.get(notice.offer, "")

    def _on_day(self, day: date | None) -> None:
        self.action.setEnabled(day is not None)

    def _act(self) -> None:
        if self.notice is None:
            return
        if self.notice.offer is Offer.CANCEL:
            self.cancel_pressed.emit()
        elif self.notice.offer is Offer.RETRY:
            self.retry_pressed.emit()
        elif self.notice.offer is Offer.GIVE_DATE:
            self.date_given.emit(self.picker.day)
        elif self.notice.offer is Offer.SWAP_DATE:
            self.date_given.emit(self.notice.date)
        else:
            self.taken.emit(self.notice)
