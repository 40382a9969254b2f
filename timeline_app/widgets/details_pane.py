"""The pane on the right: all about the current event, how its date was read, and what the user says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.details_body import MARGIN, DetailsBody
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import clear, icon_button, label, styled
from timeline_app.widgets.seen import WhenSeen
from timeline_app.widgets.verdict_bar import VerdictBar

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.viewmodels.curator import Curator
    from timeline_app.viewmodels.details import Details
    from timeline_app.widgets.passage import PassageView
    from timeline_app.widgets.theme import Theme


class DetailsPane(QWidget):
    """Shows a ``Details``; what the user changes goes to the curator.

    ``step_requested`` carries -1 or 1, ``event_requested`` an event id, ``source_requested`` an offset of the article.
    """

    step_requested = Signal(int)
    close_requested = Signal()
    event_requested = Signal(str)
    source_requested = Signal(int)
    date_change_requested = Signal()

    def __init__(self, curator: Curator, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "pane")
        self.setAccessibleName(tr("Event details"))
        self._curator, self._theme, self._today = curator, theme, today
        self._details: Details | None = None
        self._waiting: Details | None = None
        """What is to be shown once the user has done with what is being changed."""
        self._body: DetailsBody | None = None
        self._when_seen = WhenSeen(self, self._make)
        self._shown: str | None = None
        self._turn = self._count = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._header = QHBoxLayout()
        self._header.setContentsMargins(MARGIN, 12, 14, 4)
        outer.addLayout(self._header)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(tr("Event details"))
        outer.addWidget(self._scroll, 1)
        self.verdicts = VerdictBar(curator, theme)
        outer.addWidget(self.verdicts)
        self._position = label("", "faint", wrap=False)
        self._fill_header()
        self.show_details(None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.verdicts.set_theme(theme)
        self._fill_header()
        self._show_header()
        self._when_seen.ask()

    @property
    def body(self) -> DetailsBody | None:
        """The contents, made at the latest when somebody asks for them; None where no event is selected."""
        self._when_seen.now()
        return self._body

    @property
    def details(self) -> Details | None:
        return self._details

    @property
    def is_editing(self) -> bool:
        """Whether something of the event is being changed."""
        return self._body is not None and self._body.is_editing

    @property
    def passage(self) -> PassageView:
        """The source sentence in its context."""
        assert self.body is not None
        return self.body.passage

    def show_details(self, details: Details | None) -> None:
        """Show an event, or what to do where none is selected; what is being changed of it is not disturbed."""
        if self.is_editing and _same_event(details, self._details):
            self._waiting = details
            return
        if self._is_shown(details):
            self.verdicts.show_event(details.curated if details else None)
            return
        self._waiting, self._turn = None, self._turn + 1
        turn = self._turn
        if self._body is not None:
            self._body.leave()
        if turn != self._turn:
            return  # what was written has been taken, and newer details are shown since
        before, self._details = self._details, details
        self._count = len(self._curator.selected)
        self._show_header()
        self._when_seen.ask()
        if details and not _same_event(before, details):
            _announce(self, f"{details.position}: {details.event.title}. {details.when}. {details.status.text}.")

    def _is_shown(self, details: Details | None) -> bool:
        """Whether there is nothing to be made anew, which costs more than all else in the window."""
        return details is not None and details == self._details and len(self._curator.selected) == self._count

    def edit(self, name: str) -> None:
        """Begin to change a field of the event: "title", "when", "kind", "status", "actors", "note", "tag" ..."""
        field = self.body.fields.get(name) if self.body else None
        if field is not None:
            self._scroll.ensureWidgetVisible(field)
            field.begin()

    def _show_header(self) -> None:
        details = self._details
        self._position.setText(details.position if details else "")
        for button in (self._previous, self._next):
            button.setEnabled(details is not None)
        self.verdicts.show_event(details.curated if details else None)

    def _make(self) -> None:
        """Make the contents anew, once for all that one command changes."""
        details = self._details
        focused, place = self._focused_field(), self._scroll.verticalScrollBar().value()
        same = self._body is not None and details is not None and self._shown == details.event.id
        self._replace_body(self._make_body(details) if details else self._empty())
        self._shown = details.event.id if details else None
        if same:
            self._scroll.verticalScrollBar().setValue(place)
        if focused and self._body and focused in self._body.fields:
            self._body.fields[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_field(self) -> str | None:
        """The name of the field that has the keyboard: it is to have it in the new contents too."""
        focus = QApplication.focusWidget()
        if self._body is None or focus is None:
            return None
        return next((n for n, f in self._body.fields.items() if f is focus or f.isAncestorOf(focus)), None)

    def _make_body(self, details: Details) -> DetailsBody:
        body = DetailsBody(details, self._curator, self._theme, self._today)
        body.event_requested.connect(self.event_requested)
        body.source_requested.connect(self.source_requested)
        body.date_change_requested.connect(self.date_change_requested)
        body.edit_ended.connect(self._on_edit_ended)
        self._body = body
        return body

    def _empty(self) -> QWidget:
        self._body = None
        made = QWidget()
        styled(made, "pane")
        column = QVBoxLayout(made)
        column.setContentsMargins(MARGIN, 4, MARGIN, 20)
        column.setSpacing(6)
        column.addWidget(label(tr("No event selected"), "strong"))
        hint = tr("Click an event, or a marked sentence in the article, to see how its date was read.")
        column.addWidget(label(hint, "soft"))
        column.addStretch(1)
        return made

    def _on_edit_ended(self) -> None:
        """Show what came in while something was being changed."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.show_details(waiting)

    def _replace_body(self, body: QWidget) -> None:
        """Put the new contents in; the old ones may hold the button whose click brought us here.

        The keyboard stays in the pane: Qt would give it to whatever comes next in the window.
        """
        focus, old = self.window().focusWidget(), self._scroll.takeWidget()
        if old is not None:
            if focus is not None and old.isAncestorOf(focus):
                self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)
            old.blockSignals(True)
            old.hide()
            old.deleteLater()
        self._scroll.setWidget(body)

    def _fill_header(self) -> None:
        self._header.removeWidget(self._position)
        clear(self._header)
        ink = self._theme.css("ink_soft")
        self._previous = icon_button(icon("previous", ink), tr("Previous event"), "Alt+Up")
        self._next = icon_button(icon("next", ink), tr("Next event"), "Alt+Down")
        close = icon_button(icon("close", ink), tr("Close the details"))
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        close.clicked.connect(self.close_requested)
        self._header.addWidget(self._position)
        self._header.addStretch(1)
        for button in (self._previous, self._next, close):
            self._header.addWidget(button)


def _same_event(one: Details | None, other: Details | None) -> bool:
    return one is not None and other is not None and one.event.id == other.event.id


def _announce(pane: QWidget, text: str) -> None:
    """Tell a screen reader, if one listens, which event is selected."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, text))
