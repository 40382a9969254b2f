"""Opens project files: small ones at once, large ones in the background, so that the window goes on meanwhile."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from timeline_app.core.store.errors import ProjectError
from timeline_app.viewmodels.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from timeline_app.core.store.project import Project
    from timeline_app.viewmodels.documents import Document

AT_ONCE = 32 << 20
"""Bytes of a file up to which it is opened, with its columns, within a tenth of a second or so."""


class StoppedError(Exception):
    """The user gave up an opening; the file is as it was."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A project with all that the window needs to show it."""

    project: Project
    shelf: Shelf
    documents: tuple[Document, ...]

    @classmethod
    def of(cls, project: Project) -> Ready:
        """Load what there is of a project; it is closed where it cannot be read after all.

        Raises:
            ProjectError: it cannot be read.
        """
        shelf = Shelf()
        try:
            with ThreadPoolExecutor(1) as pool:
                articles = pool.submit(project.articles.all)
                summaries = project.articles.summaries()
                documents = pool.submit(
                    lambda: tuple(shelf.document(project, a, summaries.get(a.key), None) for a in articles.result())
                )
                project.columns().prepare()
        except ProjectError:
            project.close()
            raise
        return cls(project, shelf, documents.result())


class Opener(QObject):
    """``ready`` carries a project opened in the background, ``failed`` why one was not, and its path.

    ``progress`` says of a project that must be brought up to this version how many articles are done, of how many; all
    are when it ends. ``busy`` says that something is being opened in the background, or no longer.
    """

    ready = Signal(object)
    failed = Signal(object, object)
    progress = Signal(int, int)
    busy = Signal(bool)
    _ended = Signal(int, object, object, object)

    def __init__(self, backups: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._turn = 0
        self._stopped = False
        self.is_busy = False
        """Whether something is being opened in the background."""
        self._ended.connect(self._on_ended)

    def is_large(self, path: Path) -> bool:
        """Whether a file is rather opened in the background."""
        try:
            return path.stat().st_size > AT_ONCE
        except OSError:
            return False

    def open(self, path: Path) -> Ready:
        """Open a project here and now.

        Raises:
            ProjectError: it cannot be opened.
            StoppedError: the user does not want to wait for what must be made anew in it.
        """
        from timeline_app.core.store.project import open_project  # noqa: PLC0415  (loads numpy, which takes long)

        self._stopped, last = False, 0

        def tell(done: int, every: int) -> None:
            nonlocal last
            last = every
            self.progress.emit(done, every)
            if self._stopped:
                raise StoppedError

        try:
            return Ready.of(open_project(path, self._backups, tell))
        finally:
            if last:
                self.progress.emit(last, last)

    def begin(self, path: Path) -> None:
        """Open a project in the background; what was being opened is given up."""
        self.finish()
        turn = self._turn
        self._tell_busy(True)
        self._pool.start(lambda: self._run(turn, path))

    def stop(self) -> None:
        """Give up what must be made anew first; the file stays as it was."""
        self._stopped = True

    def finish(self) -> None:
        """Give up what is being opened, and wait for its end."""
        self._turn += 1
        self.stop()
        self._pool.waitForDone()
        self._tell_busy(False)

    def _tell_busy(self, busy: bool) -> None:
        if busy != self.is_busy:
            self.is_busy = busy
            self.busy.emit(busy)

    def _run(self, turn: int, path: Path) -> None:
        try:
            self._ended.emit(turn, path, self.open(path), None)
        except (ProjectError, StoppedError) as error:
            self._ended.emit(turn, path, None, error)

    def _on_ended(self, turn: int, path: Path, ready: Ready | None, error: Exception | None) -> None:
        if turn != self._turn:
            if ready is not None:
                ready.project.close()
            return
        self._tell_busy(False)
        if ready is not None:
            self.ready.emit(ready)
        else:
            self.failed.emit(error, path)
