"""The pane on the right: all about the current event, and how its date was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.layout.categories import category_of
from timeline_app.core.values import Status
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import is_dated
from timeline_app.widgets.flow import FlowLayout
from timeline_app.widgets.icons import dot, icon
from timeline_app.widgets.parts import ElidedLabel, clear, icon_button, label, link_button, rule, styled
from timeline_app.widgets.passage import PassageView

if TYPE_CHECKING:
    from timeline_app.viewmodels.details import Details, Fact, Neighbour
    from timeline_app.widgets.theme import Theme

_MARGIN = 22
_CHIP_HEIGHT = 24


class DetailsPane(QWidget):
    """Shows a ``Details``; forwards what is pressed.

    ``step_requested`` carries -1 or 1, ``event_requested`` an event id, ``source_requested`` an offset of the article.
    """

    step_requested = Signal(int)
    close_requested = Signal()
    event_requested = Signal(str)
    source_requested = Signal(int)
    date_change_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "pane")
        self.setAccessibleName(tr("Event details"))
        self._theme = theme
        self._details: Details | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._header = QHBoxLayout()
        self._header.setContentsMargins(_MARGIN, 12, 14, 4)
        outer.addLayout(self._header)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(tr("Event details"))
        outer.addWidget(self._scroll, 1)
        self._position = label("", "faint", wrap=False)
        self._fill_header()
        self.show_details(None)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fill_header()
        self.show_details(self._details)

    @property
    def details(self) -> Details | None:
        return self._details

    def show_details(self, details: Details | None) -> None:
        """Show an event, or what to do where none is selected."""
        self._details = details
        self._position.setText(details.position if details else "")
        if details:
            _announce(self, f"{details.position}: {details.event.title}. {details.when}. {details.status.text}.")
        for button in (self._previous, self._next):
            button.setEnabled(details is not None)
        body = QWidget()
        styled(body, "pane")
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, 20)
        column.setSpacing(0)
        if details is None:
            self._fill_empty(column)
        else:
            self._fill(column, details)
        column.addStretch(1)
        self._replace_body(body)

    def _replace_body(self, body: QWidget) -> None:
        """Put the new contents in; the old ones may hold the button whose click brought us here."""
        old = self._scroll.takeWidget()
        if old is not None:
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

    def _fill_empty(self, column: QVBoxLayout) -> None:
        column.addWidget(label(tr("No event selected"), "strong"))
        column.addSpacing(6)
        column.addWidget(
            label(
                tr("Click an event, or a marked sentence in the article, to see how its date was read."),
                "soft",
            )
        )

    def _fill(self, column: QVBoxLayout, details: Details) -> None:
        column.addWidget(label(details.event.title, "title", selectable=True))
        column.addSpacing(9)
        column.addLayout(self._chips(details))
        column.addSpacing(16)
        self._add_when(column, details)
        column.addSpacing(12)
        column.addWidget(self._reading(details))
        column.addSpacing(16)
        self._add_source(column, details)
        self._add_facts(column, details)
        self._add_mentions(column, details)
        self._add_neighbours(column, details)

    def _chips(self, details: Details) -> FlowLayout:
        row = FlowLayout(6)
        category, _ = category_of(details.event)
        kind = _pill(category.label, self._theme.category(category.key).name())
        row.addWidget(kind)
        if details.event.status is not Status.HAPPENED:
            row.addWidget(_pill(details.status.text, self._theme.status(details.event.status.value).name()))
        for country in details.countries:
            row.addWidget(_chip(country))
        return row

    def _add_when(self, column: QVBoxLayout, details: Details) -> None:
        column.addWidget(_section(tr("When")))
        column.addSpacing(4)
        column.addWidget(label(details.when, "when", selectable=True))
        for note in (details.when_note, details.approximate):
            if note:
                column.addSpacing(2)
                column.addWidget(label(note, "soft"))

    def _reading(self, details: Details) -> QFrame:
        card = QFrame()
        card.setProperty("part", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(7)
        dated = is_dated(details.event.when)
        column.addWidget(label(tr("How the date was read") if dated else tr("Why there is no date"), "strong"))
        steps = details.steps or (tr("The text gives no date for this event, so none was read."),)
        for number, step in enumerate(steps, 1):
            column.addLayout(_step(number, step))
        if details.alternatives:
            column.addWidget(rule())
            column.addWidget(label(tr("Other readings"), "strong"))
            for other in details.alternatives:
                column.addWidget(label(other.label, "body", selectable=True))
                column.addWidget(label(tr("not taken: {reason}", reason=other.note), "faint"))
        if details.from_publication:
            change = link_button(tr("Change the publication date…"))
            change.clicked.connect(self.date_change_requested)
            column.addWidget(change)
        return card

    def _add_source(self, column: QVBoxLayout, details: Details) -> None:
        row = QHBoxLayout()
        row.addWidget(_section(tr("Source")))
        row.addStretch(1)
        opener = link_button(tr("Open article"))
        opener.setIcon(icon("external", self._theme.css("accent"), 14))
        opener.setIconSize(QSize(14, 14))
        opener.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        opener.clicked.connect(lambda: self.source_requested.emit(details.event.sentence.start))
        row.addWidget(opener)
        column.addLayout(row)
        column.addSpacing(4)
        self.passage = PassageView(details.passage, self._theme)
        self.passage.setAccessibleName(tr("Source sentence"))
        column.addWidget(self.passage)
        if details.date_passage:
            column.addSpacing(8)
            column.addWidget(label(tr("The date is from another sentence:"), "faint"))
            column.addWidget(PassageView(details.date_passage, self._theme))
        column.addSpacing(6)
        where = " · ".join(p for p in (details.document.title, details.passage.place) if p)
        column.addWidget(label(where, "faint"))

    def _add_facts(self, column: QVBoxLayout, details: Details) -> None:
        column.addSpacing(16)
        column.addWidget(_section(tr("Facts")))
        column.addSpacing(5)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        last = ""
        for row, fact in enumerate((*details.facts, details.status)):
            name = label(fact.label if fact.label != last else "", "faint", wrap=False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_fact(fact), row, 1)
            last = fact.label
        column.addLayout(grid)

    def _add_mentions(self, column: QVBoxLayout, details: Details) -> None:
        if not details.mentions:
            return
        column.addSpacing(16)
        column.addWidget(_section(tr("Also told here")))
        column.addSpacing(4)
        for text, start in details.mentions:
            row = _row(text, "", None)
            row.clicked.connect(lambda _=False, at=start: self.source_requested.emit(at))
            column.addWidget(row)

    def _add_neighbours(self, column: QVBoxLayout, details: Details) -> None:
        if not details.neighbours:
            return
        column.addSpacing(16)
        column.addWidget(_section(tr("Same week")))
        column.addSpacing(4)
        for other in details.neighbours:
            column.addWidget(self._neighbour(other))
        if details.more_neighbours:
            column.addWidget(label(tr("and {count} more", count=f"{details.more_neighbours:,}"), "faint"))

    def _neighbour(self, other: Neighbour) -> QPushButton:
        row = _row(other.title, other.when, self._theme.category(category_of(other.event)[0].key).name())
        row.clicked.connect(lambda: self.event_requested.emit(other.event_id))
        return row


def _pill(text: str, color: str) -> QWidget:
    """A pill with a dot of the category's colour."""
    chip = QFrame()
    chip.setProperty("part", "pill")
    chip.setFixedHeight(_CHIP_HEIGHT)
    row = QHBoxLayout(chip)
    row.setContentsMargins(9, 3, 11, 3)
    row.setSpacing(6)
    mark = QLabel()
    mark.setPixmap(dot(color).pixmap(10, 10))
    row.addWidget(mark)
    row.addWidget(label(text, "pill", wrap=False))
    return chip


def _chip(text: str) -> QLabel:
    made = label(text, "chip", wrap=False)
    made.setFixedHeight(_CHIP_HEIGHT)
    return made


def _announce(pane: QWidget, text: str) -> None:
    """Tell a screen reader, if one listens, which event is selected."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(pane, text))


def _section(text: str) -> QLabel:
    made = label(text.upper(), "section", wrap=False)
    made.setAccessibleName(text)  # capitals may be read out letter by letter
    return made


def _step(number: int, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(9)
    mark = label(str(number), "number", wrap=False)
    mark.setFixedSize(20, 20)
    mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, "body", selectable=True), 1)
    return row


def _fact(fact: Fact) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(label(fact.text, "body", selectable=True))
    if fact.note:
        column.addWidget(label(fact.note, "faint"))
    return column


def _row(text: str, detail: str, color: str | None) -> QPushButton:
    """A pressable line: a dot, a text cut to fit, a detail at the right."""
    row = QPushButton()
    row.setProperty("part", "row")
    row.setAccessibleName(f"{text}, {detail}" if detail else text)
    row.setToolTip(plain_tooltip(text))
    row.setCursor(Qt.CursorShape.PointingHandCursor)
    line = QHBoxLayout(row)
    line.setContentsMargins(4, 4, 4, 4)
    line.setSpacing(8)
    if color:
        mark = QLabel()
        mark.setPixmap(dot(color).pixmap(9, 9))
        line.addWidget(mark)
    line.addWidget(ElidedLabel(text, "body"), 1)
    if detail:
        line.addWidget(label(detail, "faint", wrap=False))
    row.setMinimumHeight(28)
    return row
