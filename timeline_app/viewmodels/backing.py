"""Makes backups of the project while it is worked on."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from timeline_app.core.store.errors import ProjectError

if TYPE_CHECKING:
    from datetime import datetime

    from timeline_app.core.store.project import Project

AT_ONCE = 8 << 20
"""Bytes of a project up to which a copy takes a few milliseconds and need not be made in the background."""
MOST_TURNS = 4
"""How often a copy may begin anew because the project was changed meanwhile, before it is left for later."""


class _StoppedError(Exception):
    """The copy is not wanted any more, or does not get done."""


class Backing(QObject):
    """``problem`` carries words for the user."""

    problem = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stop = Event()

    def begin(self, project: Project, at: datetime) -> None:
        """Make a backup if one is due, and none is being made."""
        if self._pool.activeThreadCount():
            return
        self._stop.clear()
        if project.size <= AT_ONCE:
            self._make(project, at)
        else:
            self._pool.start(lambda: self._make(project, at))

    def finish(self) -> None:
        """Give up the copy under way, as before the project closes; another is due the next time."""
        self._stop.set()
        self._pool.waitForDone()

    def _make(self, project: Project, at: datetime) -> None:
        seen, turns = 0, 0

        def tell(done: int, _pages: int) -> None:
            nonlocal seen, turns
            turns, seen = turns + (done < seen), done
            if self._stop.is_set() or turns > MOST_TURNS:
                raise _StoppedError

        try:
            project.backup(at, tell)
        except _StoppedError:
            pass
        except ProjectError as error:
            self.problem.emit(str(error))
