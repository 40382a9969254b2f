"""Which events are shown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.layout.categories import OTHER, category_of
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.layout.categories import Category
    from timeline_app.core.values import Event


class Filters(QObject):
    """Categories switched off, and whether events that did not happen are shown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hidden: frozenset[str] = frozenset()
        self._show_negated = False

    @property
    def hidden(self) -> frozenset[str]:
        """The keys of the categories that are switched off."""
        return self._hidden

    @property
    def show_negated(self) -> bool:
        return self._show_negated

    def set_hidden(self, keys: Iterable[str]) -> None:
        """Show all categories but these."""
        if (hidden := frozenset(keys)) != self._hidden:
            self._hidden = hidden
            self.changed.emit()

    def set_category_shown(self, key: str, shown: bool) -> None:
        """Switch one category on or off."""
        self.set_hidden(self._hidden - {key} if shown else self._hidden | {key})

    def set_show_negated(self, shown: bool) -> None:
        """Show or leave out events that the text says did not happen."""
        if shown != self._show_negated:
            self._show_negated = shown
            self.changed.emit()

    def visible(self, events: Iterable[Event]) -> list[Event]:
        """Those of the events that are shown, in the order given."""
        return [e for e in self.of_shown_kinds(events) if self._show_negated or e.status is not Status.NEGATED]

    def of_shown_kinds(self, events: Iterable[Event]) -> list[Event]:
        """Those of the categories that are switched on, whether they happened or not."""
        return [e for e in events if category_of(e)[0].key not in self._hidden]


def categories(events: Iterable[Event]) -> list[tuple[Category, int]]:
    """The categories that occur with the number of their events, most frequent first, the nondescript one last."""
    counted = Counter(category_of(e)[0] for e in events).most_common()
    return sorted(counted, key=lambda item: item[0] is OTHER)
