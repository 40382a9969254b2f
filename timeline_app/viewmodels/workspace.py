"""The project that is open: keeps the library as the project has it, and carries out the user's commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from timeline_app.core.store.errors import DamagedProjectError, ProjectError
from timeline_app.viewmodels.backing import Backing
from timeline_app.viewmodels.documents import Alone
from timeline_app.viewmodels.merging import Merging
from timeline_app.viewmodels.opener import Opener, Ready, StoppedError
from timeline_app.viewmodels.shelf import Shelf
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.values import Change
    from timeline_app.viewmodels.documents import Library

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Folders:
    """Where projects without a name lie, and the backups of all."""

    untitled: Path
    backups: Path


class Workspace(QObject):
    """Holds one project at a time; the first is made or opened by whoever starts the window.

    ``problem`` carries words for the user; ``opened`` says that another project is there, ``leaving`` that the present
    one is about to be closed or copied, and ``committed`` that a command was carried out, undone or done again.
    ``damaged`` carries words for the user, the path of a project that cannot be opened, and its newest backup.
    ``stepped`` says in words what was undone, done again or reverted, with the change.
    """

    problem = Signal(str)
    damaged = Signal(str, object, object)
    opened = Signal()
    leaving = Signal()
    committed = Signal(object)
    stepped = Signal(str, object)

    def __init__(
        self, library: Library, folders: Folders, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.library = library
        self._folders = folders
        self._now = now
        self._project: Project | None = None
        self._shelf = Shelf()
        self.opener = Opener(folders.backups, self)
        self.opener.ready.connect(self._take)
        self.opener.failed.connect(self._tell_unopened)
        self.merging = Merging(self)
        self._backing = Backing(self)
        self._backing.problem.connect(self.problem)
        self.merging.changed.connect(self.library.touch)
        self.merging.problem.connect(self.problem)

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

    @property
    def is_open(self) -> bool:
        """Whether there is a project; asking for ``project`` would make one."""
        return self._project is not None

    @property
    def read_only(self) -> str:
        """Why nothing can be changed, in words for the user; empty where it can."""
        return (self._project.read_only or "") if self._project else ""

    def now(self) -> datetime:
        """This moment, by the program's clock."""
        return self._now()

    def untitled(self) -> tuple[Path, ...]:
        """The projects without a name, that used last first."""
        try:
            found = [(p.stat().st_mtime, p) for p in self._folders.untitled.glob("*.timeline")]
        except OSError:
            return ()
        return tuple(path for _, path in sorted(found, reverse=True))

    def new(self) -> None:
        """Begin an empty project without a name."""
        from timeline_app.core.store.opening import untitled_path  # noqa: PLC0415  (loads numpy, which takes long)
        from timeline_app.core.store.project import create_project  # noqa: PLC0415

        self._folders.untitled.mkdir(parents=True, exist_ok=True)
        self._take(Ready.of(create_project(untitled_path(self._folders.untitled), self._folders.backups)))

    def open(self, path: Path) -> bool:
        """Open a project in place of the present one, which stays where there is a problem with the other.

        A large one takes its place later: ``opened`` says when.
        """
        if self._project is not None and path.exists() and path.samefile(self.path):
            return True
        if self.opener.is_large(path):
            self.opener.begin(path)
            return True
        try:
            self._take(self.opener.open(path))
        except (ProjectError, StoppedError) as error:
            self._tell_unopened(error, path)
            return False
        return True

    def _tell_unopened(self, error: Exception, path: Path) -> None:
        """Say why a project was not opened, unless the user wanted it so."""
        if isinstance(error, DamagedProjectError):
            self._tell_damaged(error, path)
        elif not isinstance(error, StoppedError):
            self.problem.emit(str(error))

    def _tell_damaged(self, error: DamagedProjectError, path: Path) -> None:
        if error.backup is None:
            self.problem.emit(str(error))
        else:
            self.damaged.emit(str(error), path, error.backup)

    def restore(self, path: Path, backup: Path) -> Path | None:
        """Put a backup in the place of a damaged project and open it; where the damaged file is kept, None: failed."""
        from timeline_app.core.store.backups import put_back  # noqa: PLC0415

        kept: list[Path] = []
        if self._tried(lambda: kept.append(put_back(backup, path))) and self.open(path):
            return kept[0]
        return None

    def save_as(self, path: Path) -> bool:
        """Give the project another name and place and go on there. One without a name moves."""
        before, was_untitled = self.path, self.is_untitled
        self._leave()
        if not self._tried(lambda: self.project.save_as(path)):
            return False
        if was_untitled:
            before.unlink(missing_ok=True)
        self.opened.emit()
        self._tried(self._merge)
        return True

    def revert(self, backup: Path | None = None) -> None:
        """Have everything as it was when the project was opened, or as in a backup; it can be undone."""
        if backup is None:
            change = self.carry_out(lambda project, at: project.revert_to_opening(at))
        else:
            change = self.carry_out(lambda project, at: project.revert_to(backup, at))
        if change is not None:
            done = change.label.words(tr) if change.kinds else tr("Nothing was changed since.")
            self.stepped.emit(done, change)

    def backups(self) -> tuple[Path, ...]:
        """The backups of this project, newest first."""
        return self.project.backups.all() if self.project.backups else ()

    def close(self) -> None:
        """Close the project; everything is on the disk already. One without a name in which nothing was done goes."""
        self.opener.finish()
        if self._project is None:
            return
        let_go = self._parting()
        with self.library.together():
            self.library.clear()
            self.library.accounts, self._project = Alone(), None
        let_go()

    def _parting(self) -> Callable[[], None]:
        """Tell that the present project is left; what is given closes it, once nothing of it is shown any more."""
        project, path = self._project, self.path
        assert project is not None
        self._leave()
        unused = self.is_untitled and not (project.undo_label or project.redo_label or self.read_only)

        def let_go() -> None:
            project.close()
            if unused:
                path.unlink(missing_ok=True)

        return let_go

    # Commands

    def show_done(self, change: Change) -> None:
        """Show what a command changed that was carried out elsewhere, as in the background."""
        if change.kinds:
            self._follow(change)
            self._backing.begin(self.project, self._now())

    def carry_out(self, command: Callable[[Project, datetime], Change | None]) -> Change | None:
        """Carry out a command and show what it changed; None where it could not be, or changed nothing."""
        found: list[Change | None] = []
        if not self._tried(lambda: found.append(command(self.project, self._now()))):
            return None
        change = found[0]
        if change is not None:
            self.show_done(change)
        return change

    @property
    def undo_words(self) -> str:
        """What Undo would take back, empty where there is nothing."""
        label = self.project.undo_label if self.is_open else None
        return label.words(tr) if label else ""

    @property
    def redo_words(self) -> str:
        """What Redo would do again, empty where there is nothing."""
        label = self.project.redo_label if self.is_open else None
        return label.words(tr) if label else ""

    def history(self, limit: int) -> list[tuple[int, str, str]]:
        """Number, words and time (ISO 8601) of the last commands, newest first."""
        return [(number, label.words(tr), at) for number, label, at in self.project.done(limit)]

    def undo(self) -> None:
        """Take back the last command."""
        if change := self.carry_out(lambda project, _at: project.undo()):
            self.stepped.emit(tr("Undone: {what}", what=change.label.words(tr)), change)

    def redo(self) -> None:
        """Do again what was undone last."""
        if change := self.carry_out(lambda project, _at: project.redo()):
            self.stepped.emit(tr("Done again: {what}", what=change.label.words(tr)), change)

    def undo_to(self, number: int) -> None:
        """Take back all commands after the one of that number; 0 is before all."""
        count, last = 0, None
        with self.library.together():
            while (done := self.project.done(1)) and done[0][0] > number:
                last = self.carry_out(lambda project, _at: project.undo())
                if last is None:
                    break
                count += 1
        if last is not None:
            self.stepped.emit(tr("Undone: {count} changes", count=count), last)

    def refresh(self, keys: frozenset[str] | set[str]) -> None:
        """Show articles as the project now has them."""
        there, summaries = self.project.articles.some(keys), self.project.articles.summaries(keys)
        with self.library.together():
            for key in sorted(keys, key=lambda k: int(k[1:])):
                if key in there:
                    known = self.library.get(key)
                    self.library.put(self._shelf.document(self.project, there[key], summaries.get(key), known))
                else:
                    self.library.close(key)
            self._tried(self._merge)

    def _leave(self) -> None:
        self.leaving.emit()
        self.merging.finish()
        self._backing.finish()

    def _tried(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except ProjectError as error:
            self.problem.emit(str(error))
            return False
        return True

    def _take(self, ready: Ready) -> None:
        """Have this project in place of the present one."""
        let_go = self._parting() if self._project is not None else None
        with self.library.together():
            self._project, self._shelf, self.library.accounts = ready.project, ready.shelf, ready.project
            self.library.fill(ready.documents)
            self._tried(self._merge)
        if let_go is not None:
            let_go()
        self.opened.emit()

    def _follow(self, change: Change) -> None:
        with self.library.together():
            everything = "settings" in change.kinds
            self.refresh({d.key for d in self.library.documents} if everything else {k for k in change.articles if k})
        self.committed.emit(change)

    def _merge(self) -> None:
        if self.merging.follow(self.project, len(self.library.documents)):
            self.library.touch()
