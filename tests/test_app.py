"""The program as a whole: pictures, the real reading process, what is loaded when."""

import gc
import os
import subprocess
import sys

import pytest
from article import TEXT, extraction, key
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QApplication
from seen import all_events

from timeline_app import app as program
from timeline_app import resources
from timeline_app.settings import Preferences, Settings
from timeline_app.viewmodels.reading_cache import ReadingCache
from timeline_app.viewmodels.reading_process import Job
from timeline_app.viewmodels.workspace import Folders
from timeline_app.widgets.dialogs.preferences import PreferencesDialog

SAMPLE = resources.path("articles", "borrell-seoul.txt")


@pytest.fixture(autouse=True)
def no_window_stays(qtbot):
    """A window left behind is styled again with every later one: the tests after it would take ever longer."""
    yield
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def folders(path):
    return Folders(path / "untitled", path / "backups")


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.setattr(program, "extract", lambda text, clues: extraction())
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_has_the_size_and_theme_asked_for(qtbot, article, tmp_path, theme):
    output = tmp_path / "picture.png"
    program.render_picture([article], output, (1200, 700), theme)
    picture = QImage(str(output))
    assert (picture.width(), picture.height()) == (1200, 700)
    assert (picture.pixelColor(2, 2).lightness() < 100) == (theme == "dark")


def test_a_picture_shows_the_event_asked_for(qtbot, article, tmp_path):
    pictures = []
    for number, select in enumerate((None, "e4", key("e4"))):
        output = tmp_path / f"{number}.png"
        program.render_picture([article], output, (1200, 700), "light", select)
        pictures.append(QImage(str(output)))
    assert pictures[0] != pictures[1]
    assert pictures[1] == pictures[2]


def test_the_ending_of_the_name_says_what_a_picture_is_made_of(qtbot, article, tmp_path):
    program.render_picture([article], tmp_path / "a.svg", (1200, 700), "light")
    assert "Overview" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    program.render_picture([article], tmp_path / "a.pdf", (1200, 700), "light")
    assert "Overview" in PdfReader(tmp_path / "a.pdf").pages[0].extract_text()


def test_a_picture_of_an_unknown_event_is_refused(qtbot, article, tmp_path):
    with pytest.raises(LookupError, match="no event “e99”"):
        program.render_picture([article], tmp_path / "picture.png", (1200, 700), "light", "e99")


def test_a_picture_that_cannot_be_written_is_an_error(qtbot, article, tmp_path):
    with pytest.raises(OSError, match="could not be written"):
        program.render_picture([article], tmp_path / "none" / "picture.png", (1200, 700), "light")


def test_the_sample_is_read_by_the_reading_process_and_kept(qtbot, tmp_path):
    cache = ReadingCache(tmp_path / "readings", "test")
    window = program.build_window(
        program.application(), Preferences(None, Settings(theme="light")), cache, folders(tmp_path)
    )
    qtbot.addWidget(window)
    program.complete_window(window)
    window.show()
    with qtbot.waitSignal(window.session.read, timeout=30_000):
        window.session.open_files([SAMPLE])
    assert any("Borrell" in e.title for e in all_events(window))
    assert window.selection.current is not None
    assert cache.get(Job("", window.document.text, clues=window.document.clues)) == window.document.extraction
    window.close()


def test_files_are_remembered_but_not_the_sample(qtbot, article, tmp_path):
    preferences = Preferences(tmp_path / "settings.json")
    cache = ReadingCache(tmp_path / "readings", "test")
    window = program.build_window(program.application(), preferences, cache, folders(tmp_path))
    qtbot.addWidget(window)
    window.session.took_in.emit([str(SAMPLE), "https://example.org/no-file"])
    window.session.took_in.emit([str(article)])
    assert preferences.values.recent == (str(article),)


def test_the_window_loads_neither_spacy_nor_the_timeline_before_it_is_painted():
    code = """
import sys
from timeline_app import app
from timeline_app.settings import Preferences
from timeline_app.viewmodels.reading_cache import ReadingCache
from pathlib import Path
from timeline_app.viewmodels.workspace import Folders
from timeline_app.widgets.dialogs.preferences import PreferencesDialog
folders = Folders(Path("unused"), Path("unused"))
window = app.build_window(app.application(), Preferences(None), ReadingCache(Path("unused")), folders)
early = {"spacy", "pyqtgraph", "numpy"} & set(sys.modules)
app.complete_window(window)
print(sorted(early), "spacy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] False"


def test_void_calls_of_qt_leave_the_references_to_none_alone(qtbot):
    """PySide6 6.12.0 on Python 3.11 lost one in most void calls and ended the process within minutes."""
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    pen, box, point = QPen(QColor("red")), QRectF(0, 0, 9, 9), QPointF(1, 1)
    calls = (
        lambda: painter.setPen(pen),
        lambda: painter.drawRect(box),
        lambda: painter.drawLine(point, point),
        lambda: painter.drawText(point, "a"),
        lambda: painter.fillRect(box, QColor("blue")),
        lambda: painter.setWorldTransform(QTransform()),
        lambda: image.fill(QColor("white")),
        painter.save,
        painter.restore,
    )
    for call in calls:
        call()
    before = sys.getrefcount(None)
    for _ in range(200):
        for call in calls:
            call()
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < 100


def test_the_finished_window_keeps_its_menus(qtbot, tmp_path):
    cache = ReadingCache(tmp_path / "readings", "test")
    window = program.build_window(program.application(), Preferences(None), cache, folders(tmp_path))
    qtbot.addWidget(window)
    program.complete_window(window)
    gc.collect()
    with qtbot.waitSignal(window.menus.commands["sample"].triggered):
        window.empty.sample_pressed.emit()
    window.close()


@pytest.mark.parametrize(
    ("preference", "given", "ratio"), [("150", None, 1.5), ("150", "2", 2.0), ("large", None, 1.0)]
)
def test_the_window_is_enlarged_by_the_preference_unless_the_environment_says_otherwise(preference, given, ratio):
    code = f"from timeline_app import app\napp.enlarge({preference!r})\nprint(app.application().devicePixelRatio())"
    environment = {k: v for k, v in os.environ.items() if k != "QT_SCALE_FACTOR"}
    environment |= {"QT_SCALE_FACTOR": given} if given else {}
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert float(told.stdout.split()[-1]) == ratio


def test_large_letters_elsewhere_lead_once_to_the_size_of_the_window(qtbot, tmp_path):
    cache = ReadingCache(tmp_path / "readings", "test")
    window = program.build_window(program.application(), Preferences(None), cache, folders(tmp_path))
    program.complete_window(window)
    window.show()
    program.offer_enlarging(window, 13)
    assert not window.problem_banner.isVisible()
    program.offer_enlarging(window, 19)
    assert "large letters" in window.problem_banner.text.text()
    qtbot.mouseClick(window.problem_banner.action, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(PreferencesDialog)
    assert "scale" in dialog.controls
    dialog.close()
    program.offer_enlarging(window, 19)
    assert not window.problem_banner.isVisible()
    window.close()
