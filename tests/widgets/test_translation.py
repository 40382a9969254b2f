"""Every visible string passes through tr(): read from the source, and seen in a window in an invented language."""

import ast
import re
from pathlib import Path

import pytest
from gestures import run
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QTabBar, QToolButton, QWidget

import timeline_app

PACKAGE = Path(timeline_app.__file__).parent
FILES = sorted(p for part in ("widgets", "viewmodels") for p in (PACKAGE / part).rglob("*.py"))
VISIBLE = {
    "setText": 0, "setToolTip": 0, "setStatusTip": 0, "setPlaceholderText": 0, "setAccessibleName": 0,
    "setAccessibleDescription": 0, "setWindowTitle": 0, "setTitle": 0, "setSuffix": 0, "setPrefix": 0, "addAction": 0,
    "addMenu": 0, "addItem": 0, "showMessage": 0, "setPlainText": 0, "add_button": 0, "show_problem": 0, "drawText": -1,
    "label": 0, "link_button": 0, "icon_button": 1, "Command": 1, "Submenu": 0, "LiveMenu": 0, "Notice": 1,
    "Emptiness": 0, "QPushButton": 0, "QLabel": 0, "QCheckBox": 0, "QAction": 0, "Fact": 0, "Group": 0,
}  # fmt: skip
"""Calls that show text, and which argument of theirs it is."""
WORD = re.compile(r"[^\W\d_]{2,}")


def words_in(node):
    """The constant words of an expression that did not come through a call."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return WORD.findall(node.value)
    if isinstance(node, ast.JoinedStr):
        return [w for part in node.values if isinstance(part, ast.Constant) for w in words_in(part)]
    if isinstance(node, ast.BinOp):
        return words_in(node.left) + words_in(node.right)
    if isinstance(node, ast.IfExp):
        return words_in(node.body) + words_in(node.orelse)
    return []


def untranslated(source):
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        at = VISIBLE.get(name)
        if at is not None and node.args and at < len(node.args) and words_in(node.args[at]):
            found.append(f"line {node.lineno}: {ast.unparse(node)[:90]}")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_visible_string_goes_past_tr(path):
    assert untranslated(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_what_is_translated_is_a_constant_that_a_translator_can_find(path):
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
    filled = [
        f"line {n.lineno}: {ast.unparse(n)[:90]}"
        for n in calls
        if getattr(n.func, "id", "") == "tr" and n.args and isinstance(n.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert filled == []


@pytest.mark.parametrize(
    "line",
    ['label("Open", "body")', 'a.setText(f"{n} events")', 'Command("x", "Zoom in", run)', 'b.setText("All " + c)'],
)
def test_a_string_that_goes_past_tr_is_found(line):
    assert untranslated(line)


@pytest.mark.parametrize("line", ['label(tr("Open"), "body")', 'a.setText(f"{n} / {m}")', "b.setText(words)"])
def test_a_string_that_is_translated_is_let_through(line):
    assert untranslated(line) == []


class Pseudo(QTranslator):
    """An invented language of longer words in brackets; what is to be filled in and marked letters stay."""

    def translate(self, _context, source_text, _disambiguation=None, _number=-1):
        if _context != "timeline_app":
            return None
        return f"[{source_text}{'~' * (len(source_text) // 3)}]"

    def isEmpty(self):
        return False


@pytest.fixture
def pseudo(qapp):
    language = Pseudo()
    QCoreApplication.installTranslator(language)
    yield
    QCoreApplication.removeTranslator(language)


def shown_texts(widget):
    """Every text of the widgets in sight, and of what they tell a screen reader."""
    for one in [widget, *widget.findChildren(QWidget)]:
        if not one.isVisible():
            continue
        yield one, one.accessibleName()
        yield one, one.toolTip()
        if isinstance(one, QLabel | QAbstractButton):
            yield one, one.text()
        if isinstance(one, QLineEdit):
            yield one, one.placeholderText()
        if isinstance(one, QTabBar):
            yield from ((one, one.tabText(i)) for i in range(one.count()))


def unbracketed(widget, allowed=frozenset()):
    return [
        (type(one).__name__, text)
        for one, text in shown_texts(widget)
        if WORD.search(text) and "[" not in text and text not in allowed
    ]


def clipped(widget):
    """Labels and buttons that are too small for their text."""
    found = []
    for one in widget.findChildren(QLabel) + widget.findChildren(QAbstractButton):
        if (
            one.visibleRegion().isEmpty()
            or not one.text()
            or type(one).__name__ == "ElidedLabel"
            or shows_icon_only(one)
        ):
            continue
        if isinstance(one, QLabel) and one.wordWrap():
            if one.heightForWidth(one.width()) > one.height():
                found.append(one.text())
        elif one.minimumSizeHint().width() > one.width():
            found.append(one.text())
    return found


def shows_icon_only(button):
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(button, QToolButton) and button.toolButtonStyle() is icon_only and not button.icon().isNull()


def test_an_empty_window_speaks_the_users_language_and_clips_nothing(pseudo, make_window):
    window = make_window()
    assert unbracketed(window) == []
    assert clipped(window) == []


def test_every_command_speaks_the_users_language(pseudo, make_window):
    window = make_window()
    assert [a.text() for a in window.menus.actions if "[" not in a.text()] == []
    assert [a.text() for a in window.menu_bar.actions() if "[" not in a.text()] == []


@pytest.mark.parametrize("command", ["preferences", "help", "shortcuts", "log"])
def test_dialogs_speak_the_users_language_and_clip_nothing(pseudo, make_window, command):
    window = make_window()
    run(window, command)
    (dialog,) = window.findChildren(QDialog)
    QApplication.processEvents()
    assert "[" in dialog.windowTitle()
    assert unbracketed(dialog, {"English"}) == []
    assert clipped(dialog) == []
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
