"""Small building blocks of the panes. Text from articles is always plain: Qt would load files named in rich text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from timeline_app.viewmodels.tooltip import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


def label(text: str, part: str, *, wrap: bool = True, selectable: bool = False) -> QLabel:
    """A plain text label in the style of ``part``."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("part", part)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def styled(widget: QWidget, part: str) -> None:
    """Let the style sheet paint the background of a plain widget."""
    widget.setProperty("part", part)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class ElidedLabel(QLabel):
    """One line of plain text that shrinks with an ellipsis; the tooltip has it in full."""

    def __init__(self, text: str, part: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("part", part)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._full = ""
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self._full = " ".join(text.split())
        self.setAccessibleName(self._full)
        self.setToolTip(plain_tooltip(self._full))
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._full) + 4
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(self.width(), 20))
        if shown != self.text():
            self.setText(shown)


def icon_button(icon: QIcon, name: str, shortcut: str = "") -> QToolButton:
    """A button that shows only an icon; ``name`` is its tooltip and accessible name."""
    made = QToolButton()
    made.setIcon(icon)
    made.setIconSize(QSize(18, 18))
    made.setProperty("part", "icon")
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({shortcut})" if shortcut else name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def link_button(text: str) -> QPushButton:
    """A button that looks like a link."""
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("part", "link")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


class ElidedChooser(QComboBox):
    """Offers titles: one that is too long ends in an ellipsis and not within a letter."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 4)
        option.currentText = words


def rule() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("part", "rule")
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        assert item is not None
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
