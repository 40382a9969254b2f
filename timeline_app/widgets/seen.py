"""Work that a pane does once somebody sees it: panes behind a tab count as visible, but are never painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Acts for a widget that is seen, else before it is seen next."""

    def __init__(self, widget: QWidget, act: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._act = widget, act
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.now)
        self.is_waiting = False
        """Whether something is still to be done."""
        widget.installEventFilter(self)

    def ask(self) -> None:
        """Act with the next turn of the event loop, once however often it is asked for."""
        self.is_waiting = True
        if self._widget.isVisible() and not self._widget.visibleRegion().isEmpty():
            self._timer.start()

    def now(self) -> None:
        """Act, if there is still anything to be done."""
        self._timer.stop()
        if self.is_waiting:
            self.is_waiting = False
            self._act()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self.is_waiting:
            self._timer.start()
        return False
