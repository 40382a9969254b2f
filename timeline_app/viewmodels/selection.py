"""The one selection that timeline, details, reader and lists share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable


class Selection(QObject):
    """Selected event ids, in the order chosen, and the current one among them (the last chosen), or None.

    ``changed`` carries the object that asked, so that a view need not scroll itself for its own click.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return self._ids

    @property
    def current(self) -> str | None:
        return self._ids[-1] if self._ids else None

    def select(self, ids: Iterable[str], origin: object | None = None) -> None:
        """Replace the selection; repeated ids count once. Says nothing when nothing changes."""
        chosen = tuple(dict.fromkeys(ids))
        if chosen != self._ids:
            self._ids = chosen
            self.changed.emit(origin)

    def toggle(self, event_id: str, origin: object | None = None) -> None:
        """Add the event to the selection, or take it out."""
        rest = [i for i in self._ids if i != event_id]
        self.select(rest if event_id in self._ids else [*rest, event_id], origin)

    def clear(self, origin: object | None = None) -> None:
        self.select((), origin)
