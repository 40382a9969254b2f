"""What stands beside the events: eras and marker lines, saved filters, settings, and the state of the view."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from timeline_app.core.layout.context import Context as Drawn
from timeline_app.core.layout.context import Era, Mark
from timeline_app.core.store import labels
from timeline_app.core.store.codec import dumps
from timeline_app.core.store.errors import decoding
from timeline_app.core.store.wanted import Filter

if TYPE_CHECKING:
    from datetime import datetime

    from timeline_app.core.store.book import Book
    from timeline_app.core.store.values import Change, Settings


class Context:
    """Reached as ``project.context``."""

    def __init__(self, book: Book) -> None:
        self._book = book

    @property
    def drawn(self) -> Drawn:
        """The eras and marker lines, as the timeline takes them."""
        with decoding("an era"):
            eras = [Era(key, **data) for key, data in self._book.history.all("era").items()]
            marks = [Mark(key, **data) for key, data in self._book.history.all("mark").items()]
            return Drawn.of(eras, marks)

    def add_era(self, name: str, start: float, end: float, at: datetime) -> Change:
        """Add an era. Times are day numbers, the end exclusive.

        Raises:
            ValueError: it does not last.
        """
        return self._add(Era("", name, start, end), "e", at)

    def add_mark(self, name: str, moment: float, at: datetime) -> Change:
        """Add a marker line at a day number."""
        return self._add(Mark("", name, moment), "m", at)

    def change(self, thing: Era | Mark, at: datetime) -> Change:
        """Give the era or marker line of this key another name or time.

        Raises:
            KeyError: there is none of that key.
        """
        self._there(thing)
        return self._put(labels.CHANGE_ERA if isinstance(thing, Era) else labels.CHANGE_MARK, thing, at)

    def remove(self, thing: Era | Mark, at: datetime) -> Change:
        """Remove the era or marker line of this key.

        Raises:
            KeyError: there is none of that key.
        """
        self._there(thing)
        command = labels.REMOVE_ERA if isinstance(thing, Era) else labels.REMOVE_MARK
        return self._book.carry_out(command.of([thing.name]), at, {(_kind(thing), thing.key): None})

    @property
    def filters(self) -> dict[str, Filter]:
        """The saved filters by name."""
        with decoding("a filter"):
            return {name: Filter.from_dict(data) for name, data in self._book.history.all("filter").items()}

    def save_filter(self, name: str, wanted: Filter, at: datetime) -> Change:
        """Save a filter under a name; one of that name is replaced."""
        return self._book.carry_out(labels.SAVE_FILTER.of([name]), at, {("filter", name): wanted.to_dict()})

    def remove_filter(self, name: str, at: datetime) -> Change:
        """Forget a saved filter."""
        return self._book.carry_out(labels.REMOVE_FILTER.of([name]), at, {("filter", name): None})

    @property
    def settings(self) -> Settings:
        """What holds for the whole project."""
        return self._book.contents.settings()

    def set_settings(self, at: datetime, **changes: Any) -> Change:
        """Change settings by name. Another order of day and month has articles wait in ``unread``."""
        settings = replace(self.settings, **changes)
        return self._book.carry_out(labels.SET_SETTINGS.of([]), at, {("settings", ""): asdict(settings)})

    @property
    def view(self) -> dict[str, Any]:
        """The state of the view as last kept: JSON of the window's own."""
        return self._book.history.get("view", "") or {}

    def keep_view(self, view: dict[str, Any]) -> None:
        """Keep the state of the view; no command, and nothing to undo."""
        if view != self.view:
            with self._book.changing() as connection:
                connection.execute("REPLACE INTO record VALUES ('view', '', ?)", (dumps(view),))

    def _add(self, thing: Era | Mark, prefix: str, at: datetime) -> Change:
        with self._book.changing() as connection:
            [key] = self._book.next_key(prefix, connection)
            command = labels.ADD_ERA if isinstance(thing, Era) else labels.ADD_MARK
            return self._put(command, replace(thing, key=key), at)

    def _put(self, command: labels.Command, thing: Era | Mark, at: datetime) -> Change:
        data = asdict(thing)
        return self._book.carry_out(command.of([thing.name]), at, {(_kind(thing), data.pop("key")): data})

    def _there(self, thing: Era | Mark) -> None:
        if self._book.history.get(_kind(thing), thing.key) is None:
            raise KeyError(thing.key)


def _kind(thing: Era | Mark) -> str:
    return "era" if isinstance(thing, Era) else "mark"
