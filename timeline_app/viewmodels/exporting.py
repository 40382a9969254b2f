"""Writes the project, or a part of it, into files for other programs: in the background, and only whole files."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from timeline_app.core.store.errors import ProjectError
from timeline_app.exports.dossier import Choice, chosen
from timeline_app.exports.formats import ExportError, Extras, export, told_once
from timeline_app.exports.saving import save_all
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.wanted import Filter
    from timeline_app.exports.dossier import Dossier
    from timeline_app.exports.formats import Format

    Picture = Callable[[Dossier], bytes | None]


class Scope(Enum):
    """Which events are written."""

    ALL = "all"
    SHOWN = "shown"
    """Those that pass the filters."""
    SELECTED = "selected"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is to be written where, under which title. ``at`` is this moment in UTC; ``selected`` are keys of events."""

    form: Format
    path: Path
    title: str
    at: datetime
    scope: Scope = Scope.ALL
    undated: bool = True
    dismissed: bool = False
    selected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written, and what they leave out, in words for the user."""

    paths: tuple[Path, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Gathered:
    wish: ExportWish
    dossier: Dossier
    choice: Choice


class Exporter(QObject):
    """Does one export at a time. ``done`` carries an ``Exported``, ``failed`` words for the user.

    ``picture`` paints the timeline for formats that hold one; it is called in the thread of the window.
    """

    done = Signal(object)
    failed = Signal(str)
    _gathered = Signal(object, object)

    def __init__(self, picture: Picture, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._stopped = threading.Event()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._gathered.connect(self._paint)

    def start(self, project: Project, wanted: Filter, wish: ExportWish) -> None:
        """Begin to write what ``wish`` says; ``wanted`` are the filters, for the scope that asks for them."""
        self._stopped = stopped = threading.Event()
        self._pool.start(lambda: self._guarded(stopped, lambda: self._gather(project, wanted, wish, stopped)))

    def stop(self) -> None:
        """Give up: nothing is written any more, and neither ``done`` nor ``failed`` comes."""
        self._stopped.set()

    def finish(self) -> None:
        """Give up and wait for the end of what is under way."""
        self.stop()
        self._pool.waitForDone()

    def _gather(self, project: Project, wanted: Filter, wish: ExportWish, stopped: threading.Event) -> None:
        from timeline_app.exports.projects import passing, project_dossier  # noqa: PLC0415  (loads numpy)

        among = None
        if wish.scope is Scope.SHOWN:
            among = passing(project, wanted)
        elif wish.scope is Scope.SELECTED:
            among = wish.selected
        dossier = told_once(replace(project_dossier(project), title=wish.title), wish.form)
        choice = Choice(undated=wish.undated, dismissed=wish.dismissed or wish.form.whole, among=among)
        if not stopped.is_set():
            self._gathered.emit(_Gathered(wish, dossier, choice), stopped)

    def _paint(self, gathered: _Gathered, stopped: threading.Event) -> None:
        if stopped.is_set():
            return
        extras = Extras(gathered.wish.at)
        if gathered.wish.form.pictured and gathered.dossier.sources:
            extras = replace(extras, picture=self._picture(chosen(gathered.dossier, gathered.choice)[0]))
        self._pool.start(lambda: self._guarded(stopped, lambda: self._write(gathered, extras, stopped)))

    def _write(self, gathered: _Gathered, extras: Extras, stopped: threading.Event) -> None:
        wish = gathered.wish
        found = export(gathered.dossier, wish.form, wish.path.name, extras, gathered.choice)
        if not stopped.is_set():
            self.done.emit(Exported(save_all(wish.path.parent, found.files), found.left_out))

    def _guarded(self, stopped: threading.Event, step: Callable[[], None]) -> None:
        try:
            step()
        except (ExportError, ProjectError) as error:
            if not stopped.is_set():
                self.failed.emit(str(error))
        except Exception as error:
            if not stopped.is_set():
                self.failed.emit(tr("Nothing was written: {reason}", reason=f"{type(error).__name__}: {error}"))
            raise


def with_ending(path: Path, form: Format) -> Path:
    """The path with an ending of the format, unless it has one."""
    fits = any(path.name.lower().endswith(ending) for ending in form.endings)
    return path if fits else path.with_name(path.name + form.endings[0])
