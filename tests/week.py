"""A working week in the window, by clicks and keys: articles in, corrections kept, results out. Run as a process to be killed.

    python tests/week.py FOLDER [--articles N] [--model]

makes N articles (200) in FOLDER, works on them with the real reading process (--model) or with the parser of rules, and
prints what it does and how long it takes. In the tests the process is killed once it says "ready", and whoever killed it
looks at what is left.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from seen import all_events, visible_events

from timeline_app.app import build_window, complete_window
from timeline_app.core.store.values import Verdict
from timeline_app.exports.formats import FORMATS
from timeline_app.settings import Preferences, Settings
from timeline_app.viewmodels.documents import ReadingState
from timeline_app.viewmodels.reading_cache import ReadingCache
from timeline_app.viewmodels.wording import is_dated, when_words
from timeline_app.viewmodels.workspace import Folders
from timeline_app.widgets.dialogs.export import ExportDialog

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FIRST = date(2024, 1, 9)
DATES = ("3 to 5 May 2024", "since 1 March 2024", "14 February 2024")
_STATES = ("Norway", "Kenya", "Chile", "Nepal", "Ghana", "Peru", "Latvia", "Oman")
_PEOPLE = ("Ada Lind", "Tomas Reyl", "Nora Vik", "Ines Brandt", "Jonas Falk", "Mira Holt", "Samuel Okoth")
_CITIES = ("Geneva", "Vienna", "Oslo", "Nairobi", "Lima", "Riga", "Muscat")
_DEEDS = (
    "sent 200 soldiers to the border last week",
    "signed a trade agreement with {other} on Friday",
    "imposed sanctions on {other} on 3 March 2023",
    "opened talks with {other} yesterday",
)


def article(number: int) -> str:
    """A short article of its own for each number; no two have the same day."""
    state, other = _STATES[number % 8], _STATES[(number // 8 + number + 1) % 8]
    one, two = _PEOPLE[number % 7], _PEOPLE[(number + 3) % 7]
    day = FIRST + timedelta(days=3 * number)
    deed = _DEEDS[number % 4].format(other=other)
    return (
        f"{state} and {other} move closer, round {number}\n\nPublished {day.day} {day:%B %Y}, 09:30\n\n"
        f"President {one} of {state} met Prime Minister {two} in {_CITIES[number % 7]} on Monday. "
        f"{state} {deed}.\n\n{one} is expected to visit {_CITIES[(number + 2) % 7]} next month, the ministry said.\n"
    )


def write_articles(folder: Path, number: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(number):
        (folder / f"article-{n:03}.txt").write_text(article(n), encoding="utf-8")


class RulesReader(QObject):
    """Reads with the parser of rules, an article at a time when the window has nothing else to do."""

    finished = Signal(str, object)
    failed = Signal(str, str)
    cancelled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._jobs = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def read(self, job) -> None:
        self._jobs.append(job)
        self._timer.start()

    def _next(self) -> None:
        from timeline_app.core.pipeline import extract
        from timeline_app.core.text.rules import RulesLanguage

        if not self._jobs:
            self._timer.stop()
            return
        job = self._jobs.pop(0)
        read = extract(job.text, job.published, RulesLanguage(), as_page=True, clues=job.clues, day_first=job.day_first)
        self.finished.emit(job.id, read)

    def cancel(self, job_id: str) -> None:
        self._jobs = [j for j in self._jobs if j.id != job_id]
        self.cancelled.emit(job_id)

    def warm_up(self) -> None:
        pass

    def stop(self) -> None:
        self._timer.stop()


def picture(project) -> dict:
    """All that the user sees of a project, as JSON has it; notes aside, which are written up to the end."""
    events = [e for article in project.articles.all() for e in project.articles.events(article.key)]
    return {
        "articles": [[a.key, a.name, a.title] for a in project.articles.all()],
        "events": {
            e.key: [e.event.title, when_words(e.event.when), e.event.status.value, e.verdict, sorted(e.theirs)]
            for e in events
        },
        "together": sorted(sorted(ids) for ids in project.curation.decisions.together),
        "filters": sorted(project.context.filters),
    }


class Week:
    """The window, and the hands on it."""

    def __init__(self, root: Path, *, model: bool) -> None:
        self.root = root
        self.app = QApplication.instance() or QApplication([])
        folders = Folders(root / "untitled", root / "backups")
        self.window = build_window(self.app, Preferences(None, Settings(theme="light")), _cache(root), folders)
        if not model:
            self._read_by_rules()
        complete_window(self.window)
        self.window.resize(1600, 900)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)

    def _read_by_rules(self) -> None:
        session, reader = self.window.session, RulesReader()
        session._service.stop()
        session._service = reader
        reader.finished.connect(session._on_finished)
        reader.failed.connect(session._on_failed)
        reader.cancelled.connect(session._on_cancelled)

    # ---- hands

    def until(self, done, seconds: float = 900) -> None:
        end = time.monotonic() + seconds
        while not done():
            if time.monotonic() > end:
                raise TimeoutError
            QApplication.processEvents()
            time.sleep(0.005)  # unlike Qt's own waiting it lets other threads run

    def run(self, command: str) -> None:
        self.window.menus.commands[command].trigger()
        QApplication.processEvents()

    def key(self, key, modifiers=NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def click_row(self, event_id: str, modifiers=NONE) -> None:
        view = self.window.list
        index = view.table.index(view.table.row_of(event_id), 1)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), LEFT, modifiers, view.visualRect(index).center())
        QApplication.processEvents()

    @property
    def dated(self) -> list:
        """The dated events that stand alone, in order of the articles."""
        return [e for e in visible_events(self.window) if is_dated(e.when) and len(e.tellings) < 2]

    # ---- the days

    def monday(self, articles: Path, project: Path) -> None:
        """Import the folder, give the project a name."""
        QFileDialog.getExistingDirectory = lambda *_: str(articles)
        QFileDialog.getSaveFileName = lambda *_: (str(project), "")
        self.run("folder")
        wanted = len(list(articles.glob("*.txt")))
        documents = lambda: self.window.session.library.documents  # noqa: E731
        self.until(lambda: len(documents()) == wanted and all(d.state is ReadingState.READY for d in documents()))
        self.run("save-as")

    def tuesday(self) -> list[str]:
        """Correct three dates, typed in words."""
        self.run("pane-list")
        chosen = [e.id for e in self.dated][1 : 1 + 4 * len(DATES) : 4]
        for event_id, words in zip(chosen, DATES, strict=True):
            self.run("pane-list")
            self.click_row(event_id)
            self.key(Qt.Key.Key_D, CTRL | SHIFT)
            self.key(Qt.Key.Key_A, CTRL)
            self.write(words)
            self.key(Qt.Key.Key_Return)
        return chosen

    def wednesday(self) -> str:
        """Make two events one."""
        self.run("pane-list")
        one, other = (e.id for e in self.dated[-2:])
        self.click_row(one)
        self.click_row(other, CTRL)
        self.key(Qt.Key.Key_J, CTRL | SHIFT)
        return self.window.selection.current

    def thursday(self) -> str:
        """Put one event aside, by its key."""
        self.run("pane-list")
        event_id = self.dated[7].id
        self.click_row(event_id)
        self.key(Qt.Key.Key_X)
        return event_id

    def friday(self, out: Path) -> int:
        """Filter, save the filter, and export in all formats what is shown; how many events that is."""
        self.run("pane-filter")
        pane = self.window.filter
        QTest.mouseClick(pane.words, LEFT, NONE, QPoint(20, 10))
        self.write("met")
        QTest.mouseClick(pane.keep, LEFT)
        self.write("Meetings")
        self.key(Qt.Key.Key_Return)
        shown = len(visible_events(self.window))
        out.mkdir(exist_ok=True)
        for row, form in enumerate(FORMATS):
            self.run("export")
            dialog = self.window.findChildren(ExportDialog)[-1]
            dialog.formats.setCurrentRow(row)
            said = []
            dialog._exporter.done.connect(lambda *_a, said=said: said.append("done"))
            dialog._exporter.failed.connect(lambda *_a, said=said: said.append("failed"))
            dialog.write_to(out / f"week{form.endings[0]}")
            self.until(lambda said=said: bool(said), 120)
            assert said == ["done"], (form.name, dialog.outcome.text())
            dialog.reject()
        self.window.activateWindow()  # what window managers do when a dialog closes
        self.until(self.window.isActiveWindow)
        self.run("clear-filters")
        return shown

    def on(self, event_id: str) -> None:
        """Write notes on an event, one over the other, and say so after each, until somebody ends it."""
        for number in count(1):
            self.window.selection.select([event_id])
            self.run("note")
            self.window.details.body.fields["note"].editor.setPlainText(f"note {number}")
            self.key(Qt.Key.Key_Return, CTRL)
            assert self.window.session.library.curated(event_id).note == f"note {number}"
            print(number, flush=True)


def _cache(root: Path) -> ReadingCache:
    return ReadingCache(root / "readings", "week")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--model", action="store_true")
    arguments = parser.parse_args()
    root = arguments.folder
    write_articles(root / "articles", arguments.articles)
    week, times, at = Week(root, model=arguments.model), {}, time.perf_counter()

    def timed(name: str, done: object) -> object:
        nonlocal at
        times[name], at = round(time.perf_counter() - at, 2), time.perf_counter()
        return done

    timed("import and read", week.monday(root / "articles", root / "week.timeline"))
    corrected = timed("three dates", week.tuesday())
    merged = timed("merge", week.wednesday())
    dismissed = timed("dismiss", week.thursday())
    shown = timed("filter, save it, export all", week.friday(root / "out"))
    project = week.window.session.workspace.project
    state = {
        "picture": picture(project),
        "history": [words for _, words, _ in week.window.session.workspace.history(1000)],
        "corrected": corrected,
        "merged": merged,
        "dismissed": dismissed,
        "shown": shown,
        "events": len(all_events(week.window)),
        "seconds": times,
    }
    print(json.dumps(state), flush=True)
    week.on(corrected[0])


NOW = datetime(2024, 5, 20, 9, 0, tzinfo=UTC)
__all__ = ["Verdict", "article", "picture", "write_articles"]

if __name__ == "__main__":
    sys.exit(main())
