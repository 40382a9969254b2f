"""The head of the reader: title, byline, date; folded away below, where each of it comes from, to be corrected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.core.values import PublicationStatus
from timeline_app.viewmodels.article_facts import article_facts, byline_words, swapped
from timeline_app.viewmodels.publication import stamp_line
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import day_words
from timeline_app.widgets.editing import ROOM, EditableText
from timeline_app.widgets.flow import FlowLayout
from timeline_app.widgets.parts import clear, label, link_button

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QPushButton

    from timeline_app.viewmodels.article_facts import ArticleFact
    from timeline_app.viewmodels.documents import Document

_SHARE, _LEAST = 0.45, 120
"""Share of the window's height, and pixels, that the evidence may take of it in any case."""


class ArticleHead(QWidget):
    """Signals are what the user wants; the reader passes them on.

    ``date_requested`` carries another publication date, None for the page's own; ``other_date_requested`` asks for one.

    ``words_given`` carries the field of the article and the user's words, None to have it as read.
    """

    date_requested = Signal(object)
    other_date_requested = Signal()
    words_given = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.fields: dict[str, EditableText] = {}
        self._stale = False
        """Whether something came in while the user was writing."""
        self._title = label("", "headline")
        self._byline = label("", "faint")
        self._published = label("", "published")
        self.about = link_button(tr("About this article"))
        self.about.setCheckable(True)
        self.about.toggled.connect(self._fill)
        self._card = QFrame()
        self._card.setProperty("part", "card")
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(8, 8, 8, 9)
        self._inside.setSpacing(3)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._card)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setMinimumHeight(0)
        self._fitting = QTimer(self)  # new widgets have no height before the event loop has shown them
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(3)
        for widget in (self._title, self._byline, self._published, self.about, self._scroll):
            column.addWidget(widget)

    @property
    def is_editing(self) -> bool:
        """Whether something is being changed."""
        return any(field.is_open for field in self.fields.values())

    def show_document(self, document: Document | None) -> None:
        """Show another article, or the same in a later state; the evidence opens where the date wants a look."""
        before, self._document = self._document, document
        same = before is not None and document is not None and before.key == document.key
        self._title.setText(document.title if document else tr("No article is open"))
        self._byline.setText(byline_words(document) if document else "")
        self._byline.setVisible(bool(self._byline.text()))
        published = document.publication if document else None
        self._published.setText(stamp_line(published) if published else "")
        self._published.setVisible(published is not None)
        article = document.extraction.article if document and document.extraction else None
        self.about.setVisible(article is not None)
        if not same or before is None or before.extraction is None:
            self.about.setChecked(
                article is not None and (published is None or published.status is PublicationStatus.AMBIGUOUS)
            )
        if same and self.is_editing:
            self._stale = True  # nobody is disturbed in writing
        else:
            self._fill()

    def _on_ended(self) -> None:
        if self._stale:
            self._fill()

    def edit(self, name: str) -> None:
        """Begin to change title, byline, agency or publisher."""
        self.about.setChecked(True)
        if name in self.fields:
            self._fit()
            self.fields[name].begin()
            self._scroll.ensureWidgetVisible(self.fields[name])

    def _fill(self) -> None:
        self._stale = False
        focused = next((n for n, f in self.fields.items() if f.hasFocus()), None)
        self.fields = {}
        clear(self._inside)
        shown = self._document is not None and self._document.extraction is not None and self.about.isChecked()
        self._scroll.setVisible(shown)
        if not shown or self._document is None:
            return
        self._add_date(self._document)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12 - ROOM)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        grid.setContentsMargins(ROOM, 4, 0, 0)
        for fact in article_facts(self._document):
            self._add_fact(grid, fact)
        self._inside.addLayout(grid)
        self._fitting.start()
        if focused in self.fields:
            self.fields[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """What came in behind another pane had no height yet."""
        super().showEvent(event)
        self._fitting.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The evidence is as high as it needs to be, but leaves room for the text."""
        needed = self._card.heightForWidth(max(self.width() - 16, 1)) + 2
        self._scroll.setFixedHeight(min(needed, max(round(self.window().height() * _SHARE), _LEAST)))

    def _add_date(self, document: Document) -> None:
        """Why the date was read so, and what it may be instead."""
        published = document.publication
        article = document.extraction.article if document.extraction else None
        reason = published.reason if published else (article.no_date_reason if article else "")
        if document.published is not None:
            reason = tr("You gave this date.")
        if reason:
            words = label(reason, "soft")
            words.setContentsMargins(ROOM, 0, ROOM, 0)
            self._inside.addWidget(words)
        flow = FlowLayout(4)
        others = {other.date: other.reason for other in document.other_dates}
        turned = swapped(published) if published else None
        if turned is not None and turned not in others:
            flow.addWidget(self._swap(tr("Swap day and month: {day}", day=day_words(turned)), turned, ""))
        for day, why in others.items():
            flow.addWidget(self._swap(tr("Read with {day}", day=day_words(day)), day, why))
        if document.published is not None:
            flow.addWidget(self._swap(tr("Use the page’s own date"), None, ""))
        known = document.other_dates or published
        other = link_button(tr("Give another date…") if known else tr("Give the date…"))
        other.clicked.connect(self.other_date_requested)
        flow.addWidget(other)
        self._inside.addLayout(flow)

    def _swap(self, words: str, day: date | None, why: str) -> QPushButton:
        made = link_button(words)
        made.setToolTip(plain_tooltip(why))
        made.clicked.connect(lambda: self.date_requested.emit(day))
        return made

    def _add_fact(self, grid: QGridLayout, fact: ArticleFact) -> None:
        at = grid.rowCount()
        display = label(fact.text or tr("Add…"), "body" if fact.text else "faint")
        field = EditableText(display, fact.name, fact.text)
        field.given.connect(lambda words: self.words_given.emit(fact.field, words or None))
        field.ended.connect(self._on_ended)
        field.setToolTip(tr("Click to change"))
        self.fields[fact.field] = field
        grid.addWidget(_name(fact.name), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, at, 1)
        evidence = label(fact.evidence, "theirs" if fact.theirs else "faint")
        evidence.setContentsMargins(ROOM, 0, ROOM, 3)
        grid.addWidget(evidence, at + 1, 1)
        if fact.theirs:
            back = link_button(tr("Take back"))
            back.setAccessibleName(tr("Take back your change: {name}", name=fact.name))
            back.clicked.connect(partial(self.words_given.emit, fact.field, None))
            grid.addWidget(back, at + 2, 1)


def _name(words: str) -> QWidget:
    made = label(words, "faint", wrap=False)
    made.setContentsMargins(0, 2, 0, 0)
    return made
