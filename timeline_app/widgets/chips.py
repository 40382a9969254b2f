"""Chips that switch categories of events on and off, as many as fit; the rest in a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.icons import dot

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QResizeEvent

    from timeline_app.core.layout.categories import Category
    from timeline_app.widgets.theme import Theme

_GAP = 8
_HEIGHT = 28


class Chip(QToolButton):
    """A pill with a dot: filled while the category is shown, a ring while it is hidden."""

    def __init__(self, category: Category, count: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.category = category
        self.setProperty("part", "chip")
        self.setText(" " + tr(category.label).replace("&", "&&"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(10, 10))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(_HEIGHT)
        self.setToolTip(tr("{count} events. Click to hide or show them.", count=count))
        self.setAccessibleName(tr("Show {category}", category=category.label))
        self._theme = theme
        self.toggled.connect(self._paint_dot)

    def _paint_dot(self, filled: bool) -> None:
        self.setIcon(dot(self._theme.category(self.category.key).name(), filled=filled))


class ChipRow(QWidget):
    """``toggled`` carries a category's key and whether it is to be shown."""

    toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(tr("Categories"))
        self._chips: list[Chip] = []
        self._more = QToolButton(self)
        self._more.setProperty("part", "chip")
        self._more.setCheckable(True)
        self._more.setChecked(True)
        self._more.setFixedHeight(_HEIGHT)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        self._more.setAccessibleName(tr("More categories"))
        self._more.hide()

    @property
    def chips(self) -> list[Chip]:
        return self._chips

    def show_categories(
        self, categories: Sequence[tuple[Category, int]], hidden: Collection[str], theme: Theme
    ) -> None:
        """Make the chips anew."""
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._chips = [Chip(category, count, theme, self) for category, count in categories]
        for chip in self._chips:
            chip.setChecked(chip.category.key not in hidden)
            chip.toggled.connect(lambda on, key=chip.category.key: self.toggled.emit(key, on))
            chip.show()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(sum(c.sizeHint().width() + _GAP for c in self._chips), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(52 if self._chips else 0, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Place the chips from the left; those that don't fit go to the menu behind "+2"."""
        fitting = self._fitting()
        x = 0
        for chip in self._chips[:fitting]:
            chip.setGeometry(x, 0, chip.sizeHint().width(), _HEIGHT)
            chip.show()
            x += chip.width() + _GAP
        rest = self._chips[fitting:]
        for chip in rest:
            chip.hide()
        self._more.setVisible(bool(rest))
        if rest:
            self._more.setText(f"+{len(rest)}" if fitting else tr("Kinds"))
            self._more.setGeometry(x, 0, self._more.sizeHint().width(), _HEIGHT)
            self._fill_menu(rest)

    def _fitting(self) -> int:
        widths = [c.sizeHint().width() + _GAP for c in self._chips]
        if sum(widths) - _GAP <= self.width():
            return len(widths)
        room, fitting = self.width() - 56, 0
        while fitting < len(widths) and widths[fitting] <= room:
            room -= widths[fitting]
            fitting += 1
        return fitting

    def _fill_menu(self, chips: Sequence[Chip]) -> None:
        menu = self._more.menu()
        menu.clear()
        for chip in chips:
            action = QAction(chip.icon(), chip.text().strip(), menu)
            action.setCheckable(True)
            action.setChecked(chip.isChecked())
            action.toggled.connect(chip.setChecked)
            menu.addAction(action)
