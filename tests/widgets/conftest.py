from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from article import TEXT, extraction
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.settings import Preferences, Settings
from timeline_app.viewmodels.documents import Library
from timeline_app.viewmodels.reading_cache import ReadingCache
from timeline_app.viewmodels.selection import Selection
from timeline_app.viewmodels.session import Session
from timeline_app.viewmodels.workspace import Folders, Workspace
from timeline_app.widgets.main_window import MainWindow
from timeline_app.widgets.menus import Menus
from timeline_app.widgets.theming import Theming
from timeline_app.widgets.timeline_setup import make_timeline

TODAY = date(2024, 5, 20)
NOW = datetime(2024, 5, 20, 9, 0, tzinfo=UTC)


class Reader(QObject):
    """Stands in for the reading process: ``answer`` says when, ``reading`` what."""

    finished = Signal(str, object)
    failed = Signal(str, str)
    cancelled = Signal(str)

    def __init__(self):
        super().__init__()
        self.at_once = True
        self.jobs = []
        self.reading = lambda job: extraction()

    def read(self, job):
        self.jobs.append(job)
        if self.at_once:
            self.answer()

    def answer(self):
        job = self.jobs[-1]
        read = self.reading(job)
        self.finished.emit(job.id, replace(read, article=replace(read.article, text=job.text)))

    def cancel(self, job_id):
        self.cancelled.emit(job_id)

    def warm_up(self):
        pass

    def stop(self):
        pass


@pytest.fixture
def reader(qtbot):
    return Reader()


@pytest.fixture
def make_window(qtbot, reader, tmp_path):
    made = []

    def make(values=None, size=(1600, 900)):
        settings = Preferences(tmp_path / "settings.json", values or Settings(theme="light"))
        workspace = Workspace(Library(), Folders(tmp_path / "untitled", tmp_path / "backups"), lambda: NOW)
        session = Session(workspace, reader, ReadingCache(tmp_path / "readings", "test"))
        theming = Theming(QApplication.instance(), settings.values.theme)
        window = MainWindow(session, Selection(), theming, settings, TODAY)
        window.complete(make_timeline(window.selection, theming.theme, settings.values, TODAY))
        window.menus = Menus(window)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        made.append((window, theming))
        return window

    yield make
    for window, theming in made:
        window.close()
        theming.setParent(window)
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window):
    """The window on the invented article."""
    made = make_window()
    made.session.open_text(TEXT)
    QApplication.processEvents()
    return made
