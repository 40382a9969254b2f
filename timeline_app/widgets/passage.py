"""A short passage of an article with its sentence and temporal expression highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from timeline_app.viewmodels.display_text import DisplayText
from timeline_app.widgets.text_format import highlight, space_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from timeline_app.viewmodels.details import Passage
    from timeline_app.widgets.theme import Theme


class PassageView(QTextEdit):
    """Read-only plain text as high as it needs to be."""

    def __init__(self, passage: Passage, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "reading")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        self._fill(passage, theme)

    def _fill(self, passage: Passage, theme: Theme) -> None:
        display = DisplayText.of(passage.text)
        self.setPlainText(display.text)
        space_lines(self.document())
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        context = QTextCharFormat()
        context.setForeground(theme.color("ink_soft"))
        whole.mergeCharFormat(context)
        self._mark(display, passage.sentence, highlight(theme, strong=False))
        if passage.expression:
            strong = highlight(theme, strong=True)
            strong.setFontWeight(QFont.Weight.DemiBold)
            self._mark(display, passage.expression, strong)

    def _mark(self, display: DisplayText, span: tuple[int, int], form: QTextCharFormat) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(display.position(span[0]))
        cursor.setPosition(display.position(span[1]), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._height())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def _height(self) -> int:
        return round(self.document().size().height()) + 2

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The pane around it scrolls, not the passage."""
        event.ignore()
