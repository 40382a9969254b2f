"""The project that is open: keeps the library as the project has it, and carries out the user's commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from timeline_app.core.store.errors import ProjectError
from timeline_app.viewmodels.documents import Document, ReadingState
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.values import Change, KeptArticle
    from timeline_app.viewmodels.documents import Library

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Folders:
    """Where projects without a name lie, and the backups of all."""

    untitled: Path
    backups: Path


class Workspace(QObject):
    """Holds one project at a time; the first is made or opened by whoever starts the window.

    ``problem`` carries words for the user; ``opened`` says that another project is there, and ``committed`` that a
    command was carried out, undone or done again.
    """

    problem = Signal(str)
    opened = Signal()
    committed = Signal(object)

    def __init__(
        self, library: Library, folders: Folders, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.library = library
        self._folders = folders
        self._now = now
        self._project: Project | None = None

    # The project

    @property
    def project(self) -> Project:
        """The open project; one without a name is made where there is none yet."""
        if self._project is None:
            self.new()
        assert self._project is not None
        return self._project

    @property
    def path(self) -> Path:
        return self.project.path

    @property
    def is_untitled(self) -> bool:
        """Whether the project has no name of the user's yet; it is kept all the same."""
        return self.path.parent == self._folders.untitled

    @property
    def name(self) -> str:
        return self.path.stem

    def new(self) -> None:
        """Begin an empty project without a name."""
        from timeline_app.core.store.opening import untitled_path  # noqa: PLC0415  (loads numpy, which takes long)
        from timeline_app.core.store.project import create_project  # noqa: PLC0415

        self._folders.untitled.mkdir(parents=True, exist_ok=True)
        self._take(create_project(untitled_path(self._folders.untitled), self._folders.backups))

    def open(self, path: Path) -> bool:
        """Open a project in place of the present one, which stays where there is a problem with the other."""
        from timeline_app.core.store.project import open_project  # noqa: PLC0415

        try:
            project = open_project(path, self._folders.backups)
        except ProjectError as error:
            self.problem.emit(str(error))
            return False
        self._take(project)
        if project.read_only:
            self.problem.emit(tr("“{name}” can only be read: {reason}", name=path.name, reason=project.read_only))
        return True

    def save_as(self, path: Path) -> bool:
        """Give the project another name and place and go on there. One without a name moves."""
        before, was_untitled = self.path, self.is_untitled
        if not self._tried(lambda: self.project.save_as(path)):
            return False
        if was_untitled:
            before.unlink(missing_ok=True)
        self.opened.emit()
        return True

    def revert(self, backup: Path | None = None) -> None:
        """Have everything as it was when the project was opened, or as in a backup; it can be undone."""
        if backup is None:
            self.carry_out(lambda project, at: project.revert_to_opening(at))
        else:
            self.carry_out(lambda project, at: project.revert_to(backup, at))

    def backups(self) -> tuple[Path, ...]:
        """The backups of this project, newest first."""
        return self.project.backups.all() if self.project.backups else ()

    def close(self) -> None:
        """Close the project; everything is on the disk already."""
        if self._project is not None:
            self._project.close()
            self._project = None

    # Commands

    def carry_out(self, command: Callable[[Project, datetime], Change | None]) -> Change | None:
        """Carry out a command and show what it changed; None where it could not be, or changed nothing."""
        found: list[Change | None] = []
        if not self._tried(lambda: found.append(command(self.project, self._now()))):
            return None
        change = found[0]
        if change is not None and change.kinds:
            self._follow(change)
            self._tried(lambda: self.project.backup(self._now()))
        return change

    def undo(self) -> None:
        """Take back the last command."""
        self.carry_out(lambda project, _at: project.undo())

    def redo(self) -> None:
        """Do again what was undone last."""
        self.carry_out(lambda project, _at: project.redo())

    def refresh(self, keys: frozenset[str] | set[str]) -> None:
        """Show articles as the project now has them."""
        with self.library.together():
            for key in sorted(keys, key=lambda k: int(k[1:])):
                kept = self.project.articles.get(key)
                if kept.removed:
                    self.library.close(key)
                else:
                    self.library.put(self._document(kept))

    def _tried(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except ProjectError as error:
            self.problem.emit(str(error))
            return False
        return True

    def _take(self, project: Project) -> None:
        self.close()
        self._project = project
        with self.library.together():
            self.library.clear()
            for kept in project.articles.all():
                self.library.put(self._document(kept))
            self._decide()
        self.opened.emit()

    def _follow(self, change: Change) -> None:
        with self.library.together():
            self.refresh({key for key in change.articles if key})
            self._decide()
        self.committed.emit(change)

    def _decide(self) -> None:
        self.library.decide(self.project.curation.decisions)

    def _document(self, kept: KeptArticle) -> Document:
        """An article as the project has it. One that is being read, or could not be, stays in that state."""
        articles = self.project.articles
        extraction = articles.extraction(kept.key)
        known = self.library.get(kept.key)
        state = ReadingState.READY if extraction else (known.state if known else ReadingState.READING)
        return Document(
            key=kept.key,
            name=kept.name,
            text=known.text if known else articles.text(kept.key),
            origin=kept.origin,
            published=kept.published,
            state=state,
            extraction=extraction,
            error=known.error if known and extraction is None else None,
            clues=known.clues if known else articles.clues(kept.key),
            given_title=kept.title,
            decided=articles.events(kept.key) if extraction else (),
        )
