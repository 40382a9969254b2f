"""The help: pages that lie beside the program, and nothing from anywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QFont, QKeyEvent, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from timeline_app.viewmodels.help_pages import help_page, help_pages
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.text_format import space_lines

if TYPE_CHECKING:
    from timeline_app.viewmodels.help_pages import HelpPage

_SIZE = (860, 640)
_LIST_WIDTH = 210
_ROW_PADDING = 14
_MARGIN = 16
_ABOVE_HEADING = 16.0
"""Pixels."""


class HelpBrowser(QTextBrowser):
    """Shows pages as they are shipped: no markup in them, no pictures, no files, no network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setProperty("part", "reading")
        self.setAccessibleName(tr("Help page"))
        self.document().setDocumentMargin(_MARGIN)

    def show_page(self, page: HelpPage) -> None:
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        self.document().setMarkdown(page.text, features)
        space_lines(self.document())
        _set_headings_apart(self.document())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing is ever loaded."""
        return None


def _set_headings_apart(document: QTextDocument) -> None:
    """Give headings room above, and bold words the weight that the shipped typeface has."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        if block.blockFormat().headingLevel() > 1:
            form = QTextBlockFormat()
            form.setTopMargin(_ABOVE_HEADING)
            cursor.mergeBlockFormat(form)
        _soften(document, block)
        block = block.next()


def _soften(document: QTextDocument, block: QTextBlock) -> None:
    cursor = QTextCursor(document)
    for first, last in _bold_runs(block):
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(form)


def _bold_runs(block: QTextBlock) -> list[tuple[int, int]]:
    """Where bold words begin and end in the document."""
    runs, at = [], block.begin()
    while not at.atEnd():
        piece = at.fragment()
        if piece.charFormat().fontWeight() > QFont.Weight.DemiBold:
            runs.append((piece.position(), piece.position() + piece.length()))
        at += 1
    return runs


class HelpDialog(Frame):
    """The list of pages and the one that is read. It may stay open beside the window."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(tr("Help"), _SIZE, parent)
        self.setModal(False)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Help pages"))
        self.list.setFixedWidth(_LIST_WIDTH)
        for page in help_pages():
            self._add(page)
        self.browser = HelpBrowser()
        self.browser.anchorClicked.connect(lambda link: self.open_page(link.toString()))
        self.list.currentRowChanged.connect(lambda row: self.browser.show_page(help_pages()[row]))
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.browser, 1)
        self.column.addLayout(row, 1)
        self.add_close_button()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _add(self, page: HelpPage) -> None:
        item = QListWidgetItem(page.title, self.list)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + _ROW_PADDING))

    def open_page(self, name: str) -> None:
        """Show a page by its name; a link that leads elsewhere is not followed."""
        page = help_page(name)
        if page is not None:
            self.list.setCurrentRow(help_pages().index(page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 once more goes back to the first page."""
        if event.key() == Qt.Key.Key_F1:
            self.list.setCurrentRow(0)
        else:
            super().keyPressEvent(event)
