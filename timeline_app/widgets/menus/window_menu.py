"""What every menu of the window is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from timeline_app.widgets.menus.lacks import Lacks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.widgets.commands import Entry
    from timeline_app.widgets.main_window import MainWindow


class WindowMenu(ABC):
    """A menu of the bar: its entries, and as its methods what they do where that takes more than a call of a pane."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._lacks = Lacks(window)

    @property
    @abstractmethod
    def title(self) -> str:
        """The title with the ``&`` before its letter."""

    @abstractmethod
    def entries(self) -> Sequence[Entry]:
        """What stands in the menu, from top to bottom."""
