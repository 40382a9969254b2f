"""Has the project find which events of several articles are one: a few articles at once, many in the background."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from timeline_app.core.store.errors import ProjectError

if TYPE_CHECKING:
    from timeline_app.core.store.project import Project

AT_ONCE = 12
"""Articles of a project up to which all that a change can concern is compared within a tenth of a second or so."""


STEPS = 2
"""Steps in which the project compares an article."""


class _StoppedError(Exception):
    """Nobody waits for the merging any more."""


class Merging(QObject):
    """``changed`` says that other events are one than before, ``problem`` carries words for the user.

    ``progress`` says how many articles are done, of how many; both numbers are 0 when nothing is left to do.
    """

    changed = Signal()
    problem = Signal(str)
    progress = Signal(int, int)
    _ended = Signal(int, bool, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stop = Event()
        self._under_way: Project | None = None
        self._turn = 0
        """What was stopped may still tell of its end when the next is under way."""
        self._ended.connect(self._on_ended)

    @property
    def is_under_way(self) -> bool:
        return self._under_way is not None

    def follow(self, project: Project, articles: int) -> bool:
        """Follow what changed in a project of so many articles; True if by now other events are one than before.

        Raises:
            ProjectError: it could not be saved.
        """
        if self._under_way is not None or project.read_only or not project.unmerged:
            return False
        if articles <= AT_ONCE:
            return project.merge()
        self._begin(project)
        return False

    def stop(self) -> None:
        """Leave it for the next change, or the next opening."""
        self._stop.set()

    def finish(self) -> None:
        """Stop what is under way and wait for its end, as before the project closes; it is done the next time."""
        self.stop()
        self._pool.waitForDone()
        self._under_way = None

    def _begin(self, project: Project) -> None:
        self._stop.clear()
        self._under_way = project
        self._turn += 1
        turn = self._turn
        self._pool.start(lambda: self._run(project, turn))

    def _run(self, project: Project, turn: int) -> None:
        try:
            self._ended.emit(turn, project.merge(self._tell), "")
        except _StoppedError:
            self._ended.emit(turn, False, "")
        except ProjectError as error:
            self._ended.emit(turn, False, str(error))
        except BaseException:  # for whoever watches the program; the next change is followed all the same
            self._ended.emit(turn, False, "")
            raise

    def _tell(self, done: int, every: int) -> None:
        if self._stop.is_set():
            raise _StoppedError
        self.progress.emit(done // STEPS, every // STEPS)

    def _on_ended(self, turn: int, changed: bool, problem: str) -> None:
        if turn != self._turn:
            return
        project, self._under_way = self._under_way, None
        self.progress.emit(0, 0)
        if problem:
            self.problem.emit(problem)
        elif project is not None:
            if changed:
                self.changed.emit()
            if self._under_way is None and not self._stop.is_set() and project.unmerged:  # what changed meanwhile
                self._begin(project)
