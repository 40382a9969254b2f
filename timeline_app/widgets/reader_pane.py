"""The article as plain text, with all that was read in it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QTextEdit, QToolTip, QVBoxLayout, QWidget

from timeline_app.viewmodels.marks import MarkKind, events_at, reading_at, selected_marks, standing_marks, unused_at
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.article_head import ArticleHead
from timeline_app.widgets.parts import ElidedChooser, styled
from timeline_app.widgets.text_format import highlight, space_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from timeline_app.core.values import Event
    from timeline_app.viewmodels.documents import Document
    from timeline_app.viewmodels.marks import Mark
    from timeline_app.widgets.theme import Theme

_GAP = 10
"""Pixels between the text and the scroll bar."""
_RING = 6
"""Pixels between the text and the frame that shows that it has the keyboard."""
_PLAIN_BEYOND = 300_000
"""Characters beyond which paragraphs are not spaced, because Qt takes seconds to lay them out."""


class ArticleText(QTextEdit):
    """The text. ``clicked`` carries the offset in the article that was clicked or that Enter was pressed at."""

    clicked = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "reading")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAcceptDrops(False)
        self.setViewportMargins(_RING - 1, 3, _GAP, 3)
        self.setAccessibleName(tr("Article"))
        self.setAccessibleDescription(tr("Press Enter in a marked sentence to select its events on the timeline."))
        self.viewport().setMouseTracking(True)
        self._document: Document | None = None
        self._theme: Theme | None = None
        self._text_px = 14
        self._looks: tuple[object, ...] = ()
        """What the looks of the text are made of beside itself."""
        self._sought: tuple[int, int] | None = None
        """What was brought into view last, until the user looks elsewhere."""
        self.verticalScrollBar().actionTriggered.connect(self._look_elsewhere)

    @property
    def shown(self) -> Document | None:
        return self._document

    def show_document(self, document: Document | None, theme: Theme, text_px: int) -> None:
        """Show an article with its standing marks; where it looks the same, nothing is laid out anew or deselected."""
        same_text = self._document is not None and document is not None and document.text == self._document.text
        marks = standing_marks(document) if document else []
        before, self._looks = self._looks, (marks, theme.name, text_px)
        place = self.verticalScrollBar().value()
        self._document, self._theme, self._text_px = document, theme, text_px
        if same_text and before == self._looks:
            return
        sought, self._sought = self._sought if same_text else None, None  # not to be sought in a text half made
        self.setExtraSelections([])
        self._forget_format()
        self.setPlainText(document.display.text if document else "")
        all_at_once = QTextCursor(self.document())
        all_at_once.beginEditBlock()
        self._space_paragraphs()
        for mark in marks:
            self._format(mark)
        all_at_once.endEditBlock()
        self._sought = sought
        if same_text:
            self.verticalScrollBar().setValue(place)

    def _forget_format(self) -> None:
        """Text takes the format at the cursor, which may stand on a date word: then all of it would look like one."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())

    def show_selection(self, event: Event | None, *, scroll: bool) -> None:
        """Mark the selected event, and scroll its sentence into view if asked to."""
        if self._document is None or self._theme is None:
            return
        marks = selected_marks(self._document, event) if event else []
        self.setExtraSelections([self._selection(m) for m in marks])
        if event and scroll:
            self.scroll_to(event.sentence.start, event.sentence.end)

    def scroll_to(self, start: int, end: int | None = None) -> None:
        """Bring a stretch of the article into view, a third from the top unless all of it is in view already.

        It stays in view when the pane gets another size, as where it was not seen before, and does not fit any more.
        """
        if self._document is None:
            return
        self._sought = start, end or start
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._document.display.position(start))
        self.setTextCursor(cursor)
        self._bring_into_view(*self._sought)

    def _bring_into_view(self, start: int, end: int) -> None:
        if self._document is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._document.display.position(end))
        bottom = self.cursorRect(cursor).bottom()
        cursor.setPosition(self._document.display.position(start))
        top = self.cursorRect(cursor).top()
        height = self.viewport().height()
        if top < 0 or bottom > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - max(min(height // 3, height - (bottom - top)), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sought is not None:
            self._bring_into_view(*self._sought)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._look_elsewhere()
        super().wheelEvent(event)

    def _look_elsewhere(self) -> None:
        self._sought = None

    def _space_paragraphs(self) -> None:
        self.document().setDocumentMargin(0)
        if self.document().characterCount() > _PLAIN_BEYOND:
            return
        space_lines(self.document())
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        sized = QTextCharFormat()
        sized.setProperty(QTextCharFormat.Property.FontPixelSize, self._text_px)
        whole.mergeCharFormat(sized)

    def _cursor(self, mark: Mark) -> QTextCursor:
        assert self._document is not None
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._document.display.position(mark.start))
        cursor.setPosition(self._document.display.position(mark.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _format(self, mark: Mark) -> None:
        self._cursor(mark).mergeCharFormat(self._style(mark.kind))

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(mark)
        made.format = self._style(mark.kind)
        return made

    def _style(self, kind: MarkKind) -> QTextCharFormat:
        """How a mark looks; never by colour alone: sentences are underlined, expressions bold, clutter small."""
        assert self._theme is not None
        theme, form = self._theme, QTextCharFormat()
        if kind is MarkKind.CLUTTER:
            form.setForeground(theme.color("ink_faint"))
            form.setProperty(QTextCharFormat.Property.FontPixelSize, max(self._text_px - 3, 9))
        elif kind is MarkKind.HEADLINE:
            form.setFontWeight(QFont.Weight.DemiBold)
            form.setProperty(QTextCharFormat.Property.FontPixelSize, self._text_px + 4)
        elif kind is MarkKind.MINOR:
            form.setForeground(theme.color("ink_soft"))
        elif kind is MarkKind.SENTENCE:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(theme.color("ink_faint", 0.6))
        elif kind is MarkKind.STAMP:
            form.setForeground(theme.color("publication"))
            form.setFontWeight(QFont.Weight.DemiBold)
        elif kind is MarkKind.EXPRESSION:
            form.setForeground(theme.color("accent"))
            form.setFontWeight(QFont.Weight.Medium)
        else:
            strong = kind is MarkKind.SELECTED_EXPRESSION
            form = highlight(theme, strong=strong)
            form.setFontWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
        return form

    def selected_span(self) -> tuple[int, int]:
        """The stretch of the article that is selected; of no width, where the cursor stands, if nothing is."""
        if self._document is None:
            return 0, 0
        cursor, display = self.textCursor(), self._document.display
        return display.offset(cursor.selectionStart()), display.offset(cursor.selectionEnd())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A click beside what is selected says that the sentence there is meant."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        if by_mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_requested.emit(event.globalPos())

    def offset_at(self, point: QPoint) -> int | None:
        """The offset in the article under a point of the viewport, or None beside the text."""
        if self._document is None:
            return None
        position = self.document().documentLayout().hitTest(point + self._scrolled(), Qt.HitTestAccuracy.ExactHit)
        return self._document.display.offset(position) if position >= 0 else None

    def _scrolled(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        offset = self.offset_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and offset is not None and not self.textCursor().hasSelection():
            self.clicked.emit(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        offset = self.offset_at(event.position().toPoint())
        told = self._document is not None and offset is not None and bool(events_at(self._document, offset))
        shape = Qt.CursorShape.PointingHandCursor if told else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._look_elsewhere()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._document is not None:
            self.clicked.emit(self._document.display.offset(self.textCursor().position()))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self._show_reading(event)  # type: ignore[arg-type]
            return True
        return super().viewportEvent(event)

    def _show_reading(self, event: QHelpEvent) -> None:
        offset = self.offset_at(event.pos())
        text = reading_at(self._document, offset) if self._document and offset is not None else None
        QToolTip.showText(event.globalPos(), plain_tooltip(text or ""), self.viewport())


class ReaderPane(QWidget):
    """Header and text of the current article.

    ``events_requested`` carries ids of the events of a sentence that was clicked, ``document_requested`` the key of
    the article chosen, ``date_requested`` another publication date to read the article with. ``remarked`` says how an
    expression that was clicked was read, where no event hangs on it.
    """

    events_requested = Signal(list)
    document_requested = Signal(str)
    date_requested = Signal(object)
    remarked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "pane")
        self._theme = theme
        self._text_px = 14
        self._document: Document | None = None
        self._event: Event | None = None
        self._keys: list[str] = []
        self._titles: list[str] = []
        self._chooser = ElidedChooser()
        self._chooser.setAccessibleName(tr("Open articles"))
        self._list = QStringListModel(self)
        self._chooser.setModel(self._list)
        self._chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._chooser.activated.connect(lambda at: self.document_requested.emit(self._keys[at]))
        self.head = ArticleHead()
        self.head.date_requested.connect(self.date_requested)
        self.text = ArticleText()
        self.text.setPlaceholderText(
            tr("An article stands here, with its dates marked. Open one with Ctrl+O, or paste one with Ctrl+Shift+V.")
        )
        self.text.clicked.connect(self._on_clicked)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22 - _RING, 14, 6, 6)
        column.setSpacing(3)
        above = QVBoxLayout()
        above.setContentsMargins(_RING, 0, 0, 0)
        above.setSpacing(3)
        chooser = QHBoxLayout()
        chooser.setContentsMargins(0, 0, 16, 7)
        chooser.addWidget(self._chooser)
        above.addLayout(chooser)
        above.addWidget(self.head)
        column.addLayout(above)
        column.addSpacing(8)
        column.addWidget(self.text, 1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_text()

    def set_text_size(self, px: int) -> None:
        """The size of the article's letters in pixels."""
        self._text_px = px
        self._show_text()

    def show_documents(self, documents: tuple[Document, ...], current: Document | None) -> None:
        """Show the current article; offer the others in a list."""
        self._chooser.setVisible(len(documents) > 1)
        titles = [d.title for d in documents]
        self._keys = [d.key for d in documents]
        if titles != self._titles:
            self._titles = titles
            self._list.setStringList(titles)
        if current:
            self._chooser.setCurrentIndex(self._keys.index(current.key))
        if current is not self.text.shown:
            self._document = current
            self.head.show_document(current)
            self.text.show_document(current, self._theme, self._text_px)

    def show_selection(self, event: Event | None, *, scroll: bool = True) -> None:
        """Mark the selected event, or none."""
        self._event = event
        self.text.show_selection(event, scroll=scroll)

    def _show_text(self) -> None:
        """Show the same in another theme or size."""
        self.text.show_document(self.text.shown, self._theme, self._text_px)
        self.text.show_selection(self._event, scroll=False)

    def _on_clicked(self, offset: int) -> None:
        told = events_at(self.text.shown, offset) if self.text.shown else []
        if told:
            self.events_requested.emit([e.id for e in told])
        unused = unused_at(self.text.shown, offset) if self.text.shown else None
        if unused:
            self.remarked.emit(unused)
