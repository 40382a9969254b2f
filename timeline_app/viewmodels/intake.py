"""Takes what was exported into the project again, in the background: JSON and tables of this program."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from timeline_app.core.store.errors import ProjectError
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from timeline_app.core.store.values import Change
    from timeline_app.exports.dossier import Dossier
    from timeline_app.viewmodels.workspace import Workspace

SUFFIXES = (".json", ".csv")
LARGEST = 500_000_000
"""Bytes of a file above which it would not fit into the memory of a usual machine when read."""


class TakeInError(Exception):
    """Nothing was taken in. The message is for the user."""


class Intake(QObject):
    """``busy`` says whether a file is being taken in, ``taken`` carries how many articles came, ``problem`` words."""

    busy = Signal(bool)
    taken = Signal(int)
    problem = Signal(str)
    _done = Signal(object, object, int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._stopped = threading.Event()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._done.connect(self._on_done)

    def start(self, path: Path, engine: Callable[[], str]) -> None:
        """Take a file in; its readings count as made by ``engine``."""
        self._stopped = stopped = threading.Event()
        project, at = self._workspace.project, self._workspace.now()
        self.busy.emit(True)

        def work() -> None:
            from timeline_app.exports.taking_in import handed_over  # noqa: PLC0415  (loads numpy)
            from timeline_app.readers.fingerprints import fingerprint  # noqa: PLC0415

            try:
                dossier = read_exported(path)
                handed = handed_over(project, dossier, fingerprint)
                if stopped.is_set():
                    self._done.emit(None, tr("Stopped: nothing of “{name}” was taken in.", name=path.name), 0)
                    return
                change = project.take_in(handed, dossier.decisions, at, engine())
                self._done.emit(change, "", len(handed))
            except (TakeInError, ProjectError) as error:
                self._done.emit(None, str(error), 0)
            except ValueError as error:
                self._done.emit(None, tr("“{name}” cannot be taken in: {reason}", name=path.name, reason=error), 0)

        self._pool.start(work)

    def stop(self) -> None:
        """Give up what is under way, unless it is being saved already."""
        self._stopped.set()

    def finish(self) -> None:
        """Give up and wait for the end, as before the project closes."""
        self.stop()
        self._pool.waitForDone()

    def _on_done(self, change: Change | None, problem: str, count: int) -> None:
        self.busy.emit(False)
        if change is None:
            self.problem.emit(problem)
            return
        self._workspace.show_done(change)
        self.taken.emit(count if change.kinds else 0)


def read_exported(path: Path) -> Dossier:
    """What a file of this program's holds.

    Raises:
        TakeInError: it cannot be read, or is not one.
    """
    from timeline_app.exports.csv_file import read_csv  # noqa: PLC0415
    from timeline_app.exports.json_file import ForeignFileError, read_json  # noqa: PLC0415

    try:
        if (size := path.stat().st_size) > LARGEST:
            words = tr("“{name}” has {size} MB, which is too much at once.", name=path.name, size=size // 1_000_000)
            raise TakeInError(words)
        # newline="" keeps the line ends within the cells of a table.
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read()
        return read_csv(text) if path.suffix.lower() == ".csv" else read_json(text)
    except OSError as error:
        words = tr(
            "“{name}” cannot be read ({reason}). Check that you may read it.", name=path.name, reason=error.strerror
        )
        raise TakeInError(words) from error
    except UnicodeDecodeError as error:
        raise TakeInError(tr("“{name}” is not in UTF-8. Save it as UTF-8 text.", name=path.name)) from error
    except ForeignFileError as error:
        raise TakeInError(f"{path.name}: {error}") from error
