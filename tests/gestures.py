"""What tests do with the window, and what they see of it."""

from article import span
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

LEFT = Qt.MouseButton.LeftButton


def click_bar(qtbot, window, event_id):
    rect = window.timeline.event_rect(event_id)
    assert rect is not None
    target = window.timeline.canvas.viewport()
    place = target.mapFrom(window.timeline, rect.center())
    qtbot.mouseClick(target, LEFT, pos=place)
    QApplication.processEvents()


def click_words(qtbot, window, words):
    window.docks.reveal(window.docks.article)
    QApplication.processEvents()
    text = window.reader.text
    text.scroll_to(span(words)[0])
    QApplication.processEvents()
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.shown.display.position(span(words)[0] + 2))
    qtbot.mouseClick(text.viewport(), LEFT, pos=text.cursorRect(cursor).center())


def marked(window):
    return [s.cursor.selectedText() for s in window.reader.text.extraSelections()]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def run(window, command):
    window.menus.commands[command].trigger()
    QApplication.processEvents()


def saved_as(window, monkeypatch, path):
    """Give the project a name, as the file dialog would."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    run(window, "save-as")
