"""The corner above the lane headers: what lanes stand for, how much is shown, and the tray of what has no date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.layout.content import plain
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import count_words, titled
from timeline_app.widgets.theme import ui_font
from timeline_app.widgets.timeline import axis_bar
from timeline_app.widgets.timeline.context_strip import TIER
from timeline_app.widgets.timeline.text import quoted

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from timeline_app.widgets.timeline.state import TimelineState

MODE_NAMES = {
    LaneMode.ACTOR: "Actor",
    LaneMode.COUNTRY: "Country",
    LaneMode.TYPE: "Kind",
    LaneMode.PLACE: "Place",
    LaneMode.SOURCE: "Article",
    LaneMode.SPEAKER: "Said by",
    LaneMode.ONE: "One lane",
}
TRAY_ROWS = 16
_GIVES_WAY = 4
"""Pixels by which buttons may be narrower than they want to be before their words are cut."""
BUTTON_INSET = 10
"""Pixels from the left of the button to its words."""
MOST_LISTED = 500
"""Events in the tray, beyond which they are for the List."""


class Corner(QWidget):
    """Buttons for the lane mode, the undated tray and the negated events, with counts."""

    mode_chosen = Signal(object)
    undated_chosen = Signal(int)
    negated_wanted = Signal(bool)

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setFixedHeight(axis_bar.HEIGHT)
        self._mode = QToolButton(self)
        self._mode.setProperty("look", "link")
        self._mode.setFont(ui_font(12, 600))
        self._mode.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._mode.setMenu(self._mode_menu())
        self._mode.setToolTip(tr("What the lanes stand for"))
        self._caption = _label(tr("Lanes by"), 12, 500)
        self._counts = _label("", 11, 400)
        self._counts.setProperty("tone", "faint")
        self._caption.setProperty("tone", "soft")
        self._has_caption, self._still = True, False
        self._undated = self._chip(tr("Events that have no place on the axis"))
        self._undated.clicked.connect(self.open_undated)
        self._negated = self._chip(tr("Events that the text says did not happen"))
        self._negated.setCheckable(True)
        self._negated.toggled.connect(self.negated_wanted)
        self._arrange()
        state.content_changed.connect(self.refresh)
        state.lanes_changed.connect(self.refresh)
        state.context_changed.connect(self._follow_context)
        state.theme_changed.connect(self.update)
        self.set_mode(LaneMode.ACTOR)

    def _follow_context(self) -> None:
        """As high as the axis; what its strip of eras takes stays free."""
        strip = self._state.context.tiers * TIER
        self.setFixedHeight(axis_bar.HEIGHT + strip)
        self._column.setContentsMargins(14 - BUTTON_INSET, 12, 6, 6 + strip)

    def _chip(self, tip: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setFont(ui_font(11, 500))
        chip.setProperty("look", "chip")
        chip.setToolTip(tip)
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        return chip

    def _arrange(self) -> None:
        self._top = top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self._caption)
        top.addWidget(self._mode)
        top.addStretch(1)
        top.addWidget(self._negated)
        below = QHBoxLayout()
        below.setContentsMargins(BUTTON_INSET, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self._counts)
        below.addStretch(1)
        below.addWidget(self._undated)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14 - BUTTON_INSET, 12, 6, 6)
        self._column.setSpacing(2)
        self._column.addLayout(top)
        self._column.addLayout(below)

    def _mode_menu(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        for mode, name in MODE_NAMES.items():
            action = QAction(tr(name), group)
            action.setCheckable(True)
            action.setData(mode)
            menu.addAction(action)
        group.triggered.connect(lambda action: self.mode_chosen.emit(LaneMode(action.data())))
        return menu

    def set_mode(self, mode: LaneMode) -> None:
        self._mode.setText(f"{tr(MODE_NAMES[mode])} ▾")
        name = tr(MODE_NAMES[mode])
        self._has_caption = mode is not LaneMode.ONE
        self._mode.setAccessibleName(tr("Lanes by {what}", what=name) if self._has_caption else name)
        for action in self._mode.menu().actions():
            action.setChecked(LaneMode(action.data()) is mode)
        self.refresh()

    def undated_text(self) -> str:
        """What the undated button says; empty where there are none."""
        return self._undated.text() if self._state.content.undated else ""

    def set_negated_shown(self, shown: bool) -> None:
        self._negated.setChecked(shown)

    def make_still(self) -> None:
        """Tell the same without buttons."""
        self._still = True
        self.refresh()

    def _tell(self) -> None:
        """Put into words what the buttons say."""
        content = self._state.content
        for button in (self._mode, self._undated, self._negated):
            button.hide()
        lanes = self._lanes_told()
        told = [count_words(content.event_count, "1 dated", "{count} dated")]
        if content.undated:
            told.append(tr("{count} undated", count=len(content.undated)))
        if content.negated:
            told.append(tr("{count} negated", count=len(content.negated)))
        self._caption.setText(self._mode.accessibleName())
        self._caption.show()
        # In two lines where one is too short: nothing that is left out may go untold on paper.
        self._counts.setText(self._fitting(" · ".join((lanes, *told)), "\n".join((" · ".join(told[:2]), *told[2:]))))
        self._top.setContentsMargins(BUTTON_INSET, 0, 0, 0)
        self._column.activate()

    def refresh(self) -> None:
        """Show the counts of the content."""
        if self._still:
            self._tell()
            return
        content = self._state.content
        told = count_words(content.event_count, "1 dated", "{count} dated")
        for button, rows, word in (
            (self._undated, content.undated, "{count} undated"),
            (self._negated, content.negated, "{count} negated"),
        ):
            button.setText(tr(word, count=f"{len(rows):,}"))
        self._undated.setVisible(bool(content.undated))
        lanes = self._lanes_told()
        self._counts.setText(self._fitting(f"{lanes} · {told}", told))
        slim = count_words(self._state.slim_count, "1 lane with nothing in view", "{count} lanes with nothing in view")
        self._counts.setToolTip(f"{lanes} · {told}" + (f"\n{slim}" if self._state.slim_count else ""))
        self._negated.setVisible(bool(content.negated) or self._negated.isChecked())
        if self._negated.isChecked():
            self._negated.setText(tr("negated ×"))
        beside = (self._caption, self._mode, *(() if self._negated.isHidden() else (self._negated,)))
        fits = sum(part.sizeHint().width() for part in beside) <= self._room() + _GIVES_WAY
        captioned = self._has_caption and fits
        self._caption.setVisible(captioned)
        self._top.setContentsMargins(BUTTON_INSET if captioned else 0, 0, 0, 0)  # its words stand over the counts
        self._column.activate()  # pictures do not wait for events

    def _lanes_told(self) -> str:
        """How many lanes there are, and how many of them have something in view where the others are slim."""
        count, slim = self._state.content.data.lane_count, self._state.slim_count
        if slim:
            return tr("{shown} of {count} lanes", shown=f"{count - slim:,}", count=f"{count:,}")
        return count_words(count, "1 lane", "{count} lanes")

    def _fitting(self, full: str, short: str) -> str:
        """The full words where they have room beside the button of the undated."""
        room = self._room() - 4
        if not self._undated.isHidden():
            room -= self._undated.sizeHint().width()
        return full if self._counts.fontMetrics().horizontalAdvance(full) <= room else short

    def _room(self) -> int:
        """Pixels for what stands in one line."""
        margins = self._column.contentsMargins()
        return self.width() - margins.left() - BUTTON_INSET - margins.right() - 4

    def resizeEvent(self, _event: object) -> None:
        self.refresh()

    def open_undated(self) -> None:
        """List the undated events; choosing one selects it."""
        tray = Tray(self, self._state.theme.color("ink_soft"))
        labels, undated = self._state.content.labels, self._state.content.undated
        above = ""
        for row in undated[:MOST_LISTED]:
            article = plain(self._state.sources.one_of(labels.event_id(row) or ""))
            if article != above:
                tray.add_article(article)
                above = article
            words = quoted(labels.words(row))
            title = titled(labels.title(row), labels.status(row))
            tray.add_event(row, "   ".join(part for part in (plain(title), words) if part), (title, words, article))
        if len(undated) > MOST_LISTED:
            tray.say_more(len(undated) - MOST_LISTED)
        tray.chosen.connect(self.undated_chosen)
        tray.open_below(self._undated)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(self.rect(), self._state.theme.color("chrome"))
        p.setPen(QPen(self._state.theme.color("line_strong"), 1))
        p.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        p.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        p.end()


class Tray(QFrame):
    """A popup with the undated events."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, ink: QColor) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._ink = ink
        """Of the names of articles."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Events without a date"))
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 10, 10, 6)
        self._column.setSpacing(6)
        self._column.addWidget(_label(tr("Not placed on the axis; choose one to see why"), 12, 600))
        self._column.addWidget(self.list)

    def add_article(self, name: str) -> None:
        """Name the article that the next events are from: once, and not in each line."""
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(ui_font(11, 600))
        item.setForeground(self._ink)
        item.setToolTip(plain_tooltip(name))
        self.list.addItem(item)

    def add_event(self, row: int, line: str, told: tuple[str, ...]) -> None:
        """One line, and under the pointer all that is told of it."""
        item = QListWidgetItem(line)
        item.setToolTip(plain_tooltip("\n".join(part for part in told if part)))
        item.setData(Qt.ItemDataRole.UserRole, row)
        self.list.addItem(item)

    def say_more(self, count: int) -> None:
        """Say how many there are beyond those listed, and where they are."""
        text = tr("and {count} more, all of them in the List (Ctrl+3)", count=f"{count:,}")
        self._column.addWidget(_label(text, 12, 400))

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget, as high as its list up to a limit."""
        rows = range(min(self.list.count(), TRAY_ROWS))
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(row) + 2 * self.list.spacing() for row in rows) + 8)
        self.resize(420, self.sizeHint().height())
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.show()
        items = map(self.list.item, range(self.list.count()))
        first = next((item for item in items if item.flags() & Qt.ItemFlag.ItemIsSelectable), None)
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.scrollToTop()
        self.list.setFocus()

    def _choose(self, item: QListWidgetItem) -> None:
        row = item.data(Qt.ItemDataRole.UserRole)
        if row is not None:
            self.chosen.emit(row)
            self.close()


def _label(text: str, px: int, weight: int) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(ui_font(px, weight))
    return label
