"""Line spacing and highlights that the reader and the passages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

if TYPE_CHECKING:
    from timeline_app.widgets.theme import Theme

LINE_HEIGHT = 149.0
"""Per cent."""
BLANK_LINE = 10.0
"""Pixels: blank lines part the paragraphs, and half a line does that."""


def space_lines(document: QTextDocument) -> None:
    """Give the text of a document room to be read."""
    whole = QTextCursor(document)
    whole.select(QTextCursor.SelectionType.Document)
    whole.mergeBlockFormat(_line_height(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight))
    narrow = _line_height(BLANK_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight)
    block = document.begin()
    while block.isValid():
        if block.length() == 1:
            QTextCursor(block).mergeBlockFormat(narrow)
        block = block.next()


def highlight(theme: Theme, *, strong: bool) -> QTextCharFormat:
    """The highlight of a sentence, or the stronger one of the expression that dates it."""
    form = QTextCharFormat()
    form.setBackground(theme.color("highlight_strong" if strong else "highlight"))
    form.setForeground(theme.color("highlight_ink"))
    return form


def _line_height(height: float, kind: QTextBlockFormat.LineHeightTypes) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(height, kind.value)
    return form
