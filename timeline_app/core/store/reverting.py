"""What must be done to have a project as it is in one of its backups."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from timeline_app.core.store.codec import loads
from timeline_app.core.store.database import connect, file_version

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from timeline_app.core.store.history import History

    Json = dict[str, Any]

_NEWEST = "SELECT max(id) FROM reading GROUP BY source, basis"


def records_of(backup: Path, history: History) -> dict[tuple[str, str], Json | None]:
    """The records of a backup, and those of the project that it does not have as absent."""
    file_version(backup)
    with closing(connect(backup, read_only=True)) as connection:
        rows = connection.execute("SELECT kind, key, value FROM record").fetchall()
    wanted: dict[tuple[str, str], Json | None] = dict.fromkeys(history.keys())
    wanted |= {(kind, key): loads(value) for kind, key, value in rows}
    return {(kind, key): value for (kind, key), value in wanted.items() if kind != "view"}


def take_readings(backup: Path, connection: sqlite3.Connection) -> bool:
    """Have the backup's readings hold again, where others were made since; whether there were any.

    Texts need not be taken over: none is ever deleted.
    """
    with closing(connect(backup, read_only=True)) as old:
        theirs = old.execute(f"SELECT source, basis, engine, body FROM reading WHERE id IN ({_NEWEST})")  # noqa: S608
        changed = False
        for source, basis, engine, body in theirs:
            ours = connection.execute(
                "SELECT body FROM reading WHERE source = ? AND basis = ? ORDER BY id DESC LIMIT 1", (source, basis)
            ).fetchone()
            if ours is None or ours[0] != body:
                connection.execute(
                    "INSERT INTO reading (source, basis, engine, body) VALUES (?, ?, ?, ?)",
                    (source, basis, engine, body),
                )
                changed = True
    return changed
