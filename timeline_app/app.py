"""The composition root: builds the window and what it works with, and supplies the clock."""

from __future__ import annotations

import logging
import os
import sys
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QFontInfo, QPixmapCache
from PySide6.QtWidgets import QApplication

from timeline_app import extract, resources
from timeline_app.core.store.curation import keyed
from timeline_app.readers.importer import import_path
from timeline_app.settings import SCALES, Preferences, Settings
from timeline_app.viewmodels.documents import Library
from timeline_app.viewmodels.languages import catalogue_for
from timeline_app.viewmodels.notices import Notice, Offer
from timeline_app.viewmodels.places import Places
from timeline_app.viewmodels.reading import ReadingService
from timeline_app.viewmodels.reading_cache import ReadingCache
from timeline_app.viewmodels.selection import Selection
from timeline_app.viewmodels.session import Session
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.workspace import Folders, Workspace
from timeline_app.widgets.following import let_glide
from timeline_app.widgets.interrupts import Interrupts
from timeline_app.widgets.main_window import MainWindow
from timeline_app.widgets.theming import Theming
from timeline_app.widgets.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.values import Event

_LOG = logging.getLogger(__name__)
NAME = "timeline-app"
LARGE_LETTERS = 17
"""Pixels of the system's font from which a reader may want this window larger too."""
PICTURES_KB = 1024
"""Of pictures that Qt keeps: each change of theme adds some that are never asked for again."""
WARM_UP_AFTER = 500
"""Milliseconds after which the language model is loaded even if nothing is to be read yet."""


def run_window(files: Sequence[Path]) -> int:
    """Open the window on the files, or on the sample article, and return the exit code when it is closed."""
    preferences = Preferences(_config_file())
    enlarge(preferences.values.scale)
    app = application()
    letters = QFontInfo(app.font()).pixelSize()
    folders = _project_folders()
    with Watch(_log_folder()) as watch:
        Interrupts(app.quit, app)
        window = build_window(app, preferences, ReadingCache(_cache_folder()), folders)
        watch.before_crash.append(window.keep_layout)
        window.places = Places(watch.log, folders.backups)
        window.first_painted.connect(lambda: _start(window, files))
        window.first_painted.connect(lambda: offer_enlarging(window, letters))
        window.first_painted.connect(lambda: watch.over(window))
        window.show()
        return app.exec()


def render_picture(
    files: Sequence[Path], output: Path, size: tuple[int, int], theme: str, select: str | None = None
) -> None:
    """Save a picture of the window on articles, read in this process.

    Args:
        files: the articles.
        output: the file to write; its suffix names the format.
        size: width and height in pixels.
        theme: ``light`` or ``dark``.
        select: the id of an event to select; the most important one otherwise.

    Raises:
        DocumentError: a file cannot be read as an article.
        LookupError: no event has that id.
        OSError: the picture cannot be written.
    """
    with TemporaryDirectory() as folder:
        kept = Folders(Path(folder, "untitled"), Path(folder, "backups"))
        window = build_window(
            application(), Preferences(None, Settings(theme=theme)), ReadingCache(_cache_folder()), kept
        )
        try:
            _render(window, files, output, size, select)
        finally:
            window.close()


_TURNS = 3
"""Turns of the event loop: panes are filled in the second, and their texts take their heights in the next."""


def _render(window: MainWindow, files: Sequence[Path], output: Path, size: tuple[int, int], select: str | None) -> None:
    complete_window(window)
    window.setMinimumSize(0, 0)
    window.resize(*size)
    window.show()
    for path in files:
        _show_read(window, path)
    if select is not None:
        window.selection.select([_event_id(window, select)])
    for _ in range(_TURNS):
        QApplication.processEvents()
    if output.suffix.lower() != ".png":
        _draw(window, output)
    elif not window.grab().save(str(output)):
        raise OSError(f"“{output}” could not be written: choose a folder that exists.")


def _draw(window: MainWindow, output: Path) -> None:
    """Save the window as lines and text."""
    from timeline_app.widgets.timeline.picture import write_vectors  # noqa: PLC0415  (loads numpy)

    window.timeline.state.direct = True
    write_vectors(window, str(output))


def timeline_picture(events: Sequence[Event], published: Sequence[tuple[date, str]]) -> bytes:
    """A PNG of the whole timeline of these events, in the light theme, for a report."""
    from timeline_app.widgets.timeline.report_picture import report_picture  # noqa: PLC0415  (loads numpy)

    Theming(application(), "light")
    return report_picture(events, published, today())


def today() -> date:
    """The user's day: the only place where the program reads the clock."""
    return datetime.now().astimezone().date()


def enlarge(scale: str) -> None:
    """Have Qt draw everything larger by a preference, which it only asks for before the application is made.

    What the environment says goes before it.
    """
    if scale in SCALES:
        os.environ.setdefault("QT_SCALE_FACTOR", str(int(scale) / 100))


def offer_enlarging(window: MainWindow, letters: int) -> None:
    """Tell once whoever has large letters (in pixels) elsewhere, how to have them here: sizes go together."""
    if letters >= LARGE_LETTERS and not window.preferences.values.scale:
        window.preferences.change(scale=SCALES[0])
        text = tr("Your system uses large letters. The preferences have a size for all of this window.")
        window.desk.say(Notice("info", text, Offer.PREFERENCES))


def application() -> QApplication:
    """The one Qt application, made if need be."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    QPixmapCache.setCacheLimit(PICTURES_KB)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("Timeline")
    if catalogue := catalogue_for(QLocale.system().uiLanguages()):
        catalogue.setParent(app)
        app.installTranslator(catalogue)
    return app


def build_window(app: QApplication, preferences: Preferences, cache: ReadingCache, folders: Folders) -> MainWindow:
    """A window with everything it works with but the timeline, not yet shown."""
    selection = Selection()
    library = Library()
    workspace = Workspace(library, folders, now)
    service = ReadingService(most=os.cpu_count() or 1)
    session = Session(workspace, service, cache)
    session.day_first = preferences.values.day_first
    window = MainWindow(session, selection, Theming(app, preferences.values.theme), preferences, today())
    for part in (selection, library, workspace, service, session, window.theming):
        part.setParent(window)
    service.failed.connect(lambda _key, words: _LOG.error("An article could not be read: %s", words))
    session.took_in.connect(lambda origins: _remember(preferences, origins))
    workspace.opened.connect(lambda: _remember_project(preferences, workspace))
    return window


def complete_window(window: MainWindow) -> None:
    """Put in the timeline and the menus, whose libraries take longer to load than all the rest."""
    from timeline_app.widgets.menus import Menus  # noqa: PLC0415
    from timeline_app.widgets.timeline_setup import make_timeline  # noqa: PLC0415

    timeline = make_timeline(window.selection, window.theming.theme, window.preferences.values, today())
    window.complete(timeline)
    window.menus = Menus(window)  # nobody else keeps them, and without them the panes' wishes go unheard


def _remember(preferences: Preferences, origins: Sequence[str]) -> None:
    """Put files among the recent ones; the sample is in the menu anyway."""
    for origin in origins:
        if Path(origin).is_file() and not Path(origin).is_relative_to(resources.root()):
            preferences.replace(preferences.values.with_recent(origin))


def _remember_project(preferences: Preferences, workspace: Workspace) -> None:
    """Open this project at the next start; one with a name goes among the recent files."""
    preferences.change(last_project=str(workspace.path))
    if not workspace.is_untitled:
        preferences.replace(preferences.values.with_recent(str(workspace.path)))


def _start(window: MainWindow, files: Sequence[Path]) -> None:
    """Begin to read, and make the timeline meanwhile."""
    _open_at_start(window, files)
    complete_window(window)
    let_glide(window, window.preferences.values.animations)
    QTimer.singleShot(WARM_UP_AFTER, window.session.warm_up)


def _open_at_start(window: MainWindow, files: Sequence[Path]) -> None:
    """The files in a project of their own; without any, the project that was open last, or the sample."""
    workspace = window.session.workspace
    if files:
        window.session.open_files(files)
        return
    last = window.preferences.values.last_project
    if not (last and Path(last).exists() and workspace.open(Path(last))):
        window.session.warm_up()  # the language model loads while the project is made
        window.session.open_files([resources.path("articles", "borrell-seoul.txt")])


def _show_read(window: MainWindow, path: Path) -> None:
    """Read an article here and now, and show it."""
    for found in import_path(path):
        key = window.session.put(found)
        window.session.take(key, extract(found.text, clues=found.clues))


def _event_id(window: MainWindow, wanted: str) -> str:
    """The id in the window of an event, given with or without its article's prefix."""
    for document in window.session.library.documents:
        read = document.extraction.events if document.extraction else ()
        names = {event.id: key for key, event in zip(keyed(document.key, read), read, strict=True)}
        found = names.get(wanted) or names.get(wanted.removeprefix(f"{document.key}:"))
        if found or wanted in {c.key for c in document.curated}:
            return found or wanted
    raise LookupError(f"There is no event “{wanted}” in these articles.")


def now() -> datetime:
    """This moment, for what is kept of a project's commands."""
    return datetime.now().astimezone()


def _project_folders() -> Folders:
    from platformdirs import user_data_path  # noqa: PLC0415

    data = user_data_path(NAME, appauthor=False)
    return Folders(data / "untitled", data / "backups")


def _log_folder() -> Path:
    from platformdirs import user_log_path  # noqa: PLC0415

    return user_log_path(NAME, appauthor=False)


def _config_file() -> Path:
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path(NAME, appauthor=False) / "settings.json"


def _cache_folder() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415

    return user_cache_path(NAME, appauthor=False) / "readings"
