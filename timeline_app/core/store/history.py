"""Records of the user's, changed by named commands that can be undone and redone without limit.

A record is JSON under a kind and a key. A command is the list of its records before and after, kept in the file in the
transaction that made the change.
"""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline_app.core.store.codec import dumps, loads, pack, unpack
from timeline_app.core.store.errors import decoding
from timeline_app.core.store.labels import Label

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from timeline_app.core.store.database import Database

    Json = dict[str, Any]


class Edit(NamedTuple):
    """What becomes of one record; None is a record that is not there."""

    kind: str
    key: str
    before: Json | None
    after: Json | None


class History:
    """The records and the commands that made them. It writes within the caller's transaction and does not open one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, kind: str, key: str) -> Json | None:
        """A record, or None."""
        row = self._database.one("SELECT value FROM record WHERE kind = ? AND key = ?", kind, key)
        return loads(row[0]) if row else None

    def keys(self) -> list[tuple[str, str]]:
        """Kind and key of every record."""
        return [(kind, key) for kind, key in self._database.rows("SELECT kind, key FROM record")]

    def all(self, kind: str) -> dict[str, Json]:
        """The records of a kind by key."""
        return _by_key(self._database.rows("SELECT key, value FROM record WHERE kind = ? ORDER BY key", kind))

    def of_article(self, kind: str, article: str) -> dict[str, Json]:
        """The records of a kind whose keys are events of an article."""
        rows = self._database.rows(
            "SELECT key, value FROM record WHERE kind = ? AND key > ? AND key < ? ORDER BY key",
            kind,
            f"{article}:",
            f"{article};",
        )
        return _by_key(rows)

    def edits(self, wanted: Mapping[tuple[str, str], Json | None]) -> list[Edit]:
        """What is to be done to have the records (by kind and key) so; those that are so already are left out."""
        edits = (Edit(kind, key, self.get(kind, key), after) for (kind, key), after in wanted.items())
        return [edit for edit in edits if edit.before != edit.after]

    def carry_out(self, connection: sqlite3.Connection, label: Label, at: str, edits: list[Edit]) -> None:
        """Apply a new command. What was undone before it can no longer be redone."""
        position = self.position
        connection.execute("DELETE FROM command WHERE seq > ?", (position,))
        connection.execute(
            "INSERT INTO command VALUES (?, ?, ?, ?)", (position + 1, dumps(astuple(label)), at, pack(edits))
        )
        self._apply(connection, edits)
        self._move(connection, position + 1)

    def undo(self, connection: sqlite3.Connection) -> tuple[Label, list[Edit]] | None:
        """Take back the last command; its label and what was done for it, or None where there is none."""
        position = self.position
        found = self._command(position)
        if found is None:
            return None
        label, edits = found
        back = [Edit(e.kind, e.key, e.after, e.before) for e in reversed(edits)]
        self._apply(connection, back)
        self._move(connection, position - 1)
        return label, back

    def redo(self, connection: sqlite3.Connection) -> tuple[Label, list[Edit]] | None:
        """Apply again the command last undone."""
        position = self.position + 1
        found = self._command(position)
        if found is None:
            return None
        self._apply(connection, found[1])
        self._move(connection, position)
        return found

    @property
    def position(self) -> int:
        """The number of the command last done; 0 before the first."""
        return int(self._database.meta("position") or 0)

    def label(self, number: int) -> Label | None:
        """The label of a command, or None where there is none of that number."""
        row = self._database.one("SELECT label FROM command WHERE seq = ?", number)
        return _label(row[0]) if row else None

    def labels(self, limit: int = 100) -> list[tuple[int, Label, str]]:
        """Number, label and time of the last commands up to the present one, newest first."""
        rows = self._database.rows(
            "SELECT seq, label, at FROM command WHERE seq <= ? ORDER BY seq DESC LIMIT ?", self.position, limit
        )
        return [(int(seq), _label(label), str(at)) for seq, label, at in rows]

    def _command(self, number: int) -> tuple[Label, list[Edit]] | None:
        row = self._database.one("SELECT label, edits FROM command WHERE seq = ?", number)
        with decoding("a command"):
            return (_label(row[0]), [Edit(*edit) for edit in unpack(row[1])]) if row else None

    @staticmethod
    def _apply(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
        for edit in edits:
            if edit.after is None:
                connection.execute("DELETE FROM record WHERE kind = ? AND key = ?", (edit.kind, edit.key))
            else:
                connection.execute("REPLACE INTO record VALUES (?, ?, ?)", (edit.kind, edit.key, dumps(edit.after)))

    @staticmethod
    def _move(connection: sqlite3.Connection, position: int) -> None:
        connection.execute("REPLACE INTO meta VALUES ('position', ?)", (position,))


def _by_key(rows: list[tuple[str, str]]) -> dict[str, Json]:
    """Records by key, all decoded together, which of thousands is much faster."""
    values = loads(f"[{','.join(value for _, value in rows)}]")
    return {key: value for (key, _), value in zip(rows, values, strict=True)}


def _label(text: str) -> Label:
    with decoding("a label"):
        return Label(*loads(text))
