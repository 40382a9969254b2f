"""What stands beside the events: eras and marker lines, saved filters, settings, and the state of the view."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from timeline_app.core.store.codec import dumps, era_from_json, era_to_json
from timeline_app.core.store.finding import Filter
from timeline_app.core.store.values import Era

if TYPE_CHECKING:
    from datetime import datetime

    from timeline_app.core.store.book import Book
    from timeline_app.core.store.values import Change, Settings


class Context:
    """Reached as ``project.context``."""

    def __init__(self, book: Book) -> None:
        self._book = book

    @property
    def eras(self) -> tuple[Era, ...]:
        """The eras and marker lines, by their first day."""
        eras = [era_from_json(key, data) for key, data in self._book.history.all("era").items()]
        return tuple(sorted(eras, key=lambda e: (e.first, e.key)))

    def add_era(self, name: str, first: int, at: datetime, last: int | None = None) -> Change:
        """Add an era, or a marker line where no last day is given. Days count from 1970-01-01, both included."""
        with self._book.changing() as connection:
            [key] = self._book.next_key("m" if last is None else "e", connection)
            era = Era(key, name, first, last)
            return self._book.carry_out(f"Add {_kind(era)} “{name}”", at, {("era", key): era_to_json(era)})

    def change_era(self, era: Era, at: datetime) -> Change:
        """Give the era of this key another name or other days.

        Raises:
            KeyError: there is none of that key.
        """
        self._era(era.key)
        return self._book.carry_out(f"Change {_kind(era)} “{era.name}”", at, {("era", era.key): era_to_json(era)})

    def remove_era(self, key: str, at: datetime) -> Change:
        """Remove an era or marker line.

        Raises:
            KeyError: there is none of that key.
        """
        era = self._era(key)
        return self._book.carry_out(f"Remove {_kind(era)} “{era.name}”", at, {("era", key): None})

    @property
    def filters(self) -> dict[str, Filter]:
        """The saved filters by name."""
        return {name: Filter.from_dict(data) for name, data in self._book.history.all("filter").items()}

    def save_filter(self, name: str, wanted: Filter, at: datetime) -> Change:
        """Save a filter under a name; one of that name is replaced."""
        return self._book.carry_out(f"Save filter “{name}”", at, {("filter", name): wanted.to_dict()})

    def remove_filter(self, name: str, at: datetime) -> Change:
        """Forget a saved filter."""
        return self._book.carry_out(f"Remove filter “{name}”", at, {("filter", name): None})

    @property
    def settings(self) -> Settings:
        """What holds for the whole project."""
        return self._book.contents.settings()

    def set_settings(self, at: datetime, **changes: Any) -> Change:
        """Change settings by name. Another order of day and month has articles wait in ``unread``."""
        settings = replace(self.settings, **changes)
        return self._book.carry_out("Change project settings", at, {("settings", ""): asdict(settings)})

    @property
    def view(self) -> dict[str, Any]:
        """The state of the view as last kept: JSON of the window's own."""
        return self._book.history.get("view", "") or {}

    def keep_view(self, view: dict[str, Any]) -> None:
        """Keep the state of the view; no command, and nothing to undo."""
        if view != self.view:
            with self._book.changing() as connection:
                connection.execute("REPLACE INTO record VALUES ('view', '', ?)", (dumps(view),))

    def _era(self, key: str) -> Era:
        data = self._book.history.get("era", key)
        if data is None:
            raise KeyError(key)
        return era_from_json(key, data)


def _kind(era: Era) -> str:
    return "marker line" if era.last is None else "era"
