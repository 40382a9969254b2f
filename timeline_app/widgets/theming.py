"""Which theme is in use: the user's choice, or the system's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from timeline_app.widgets.theme import apply_theme, load_theme, system_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from timeline_app.widgets.theme import Theme

CHOICES = ("system", "light", "dark")


class Theming(QObject):
    """Applies the theme to the application and follows the system while the choice is ``system``."""

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.choice = choice if choice in CHOICES else "system"
        self.theme = self._wanted()
        apply_theme(app, self.theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: str) -> None:
        """Use ``light``, ``dark`` or what the system says."""
        self.choice = choice
        self._apply()

    def next_choice(self) -> str:
        """The choice that a press of the theme button leads to: the opposite of what is seen."""
        return "light" if self.theme.dark else "dark"

    def _wanted(self) -> Theme:
        return system_theme() if self.choice == "system" else load_theme(self.choice)

    def _follow(self) -> None:
        if self.choice == "system":
            self._apply()

    def _apply(self) -> None:
        wanted = self._wanted()
        if wanted is not self.theme:
            self.theme = wanted
            apply_theme(self._app, wanted)
        self.changed.emit(wanted)
