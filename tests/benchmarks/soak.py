# ruff: noqa: E402  (Qt is told of its platform before it is loaded)
"""Random use of the real window for minutes on end: nothing raises, memory stays, no reference to None is lost.

Run as ``python tests/benchmarks/soak.py --minutes 30 --events 10000``. The seed is printed and can be given again. After
a warm-up the resident memory and the reference count of None are noted, and each minute a line says where they are.
Exits with 1 if anything raised, if memory has grown by more than a tenth, or if references to None get lost: without
them Python aborts. Some calls of PySide (sendEvent, a layout on a widget) give None a reference too many, which harms
nobody and is only told.
"""

from __future__ import annotations

import argparse
import ctypes
import faulthandler
import gc
import os
import random
import sys
import tempfile
import time
import traceback
from datetime import date, timedelta
from pathlib import Path

faulthandler.enable()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from seen import visible_events

from timeline_app import app as program
from timeline_app.core.layout.content import EventContents
from timeline_app.core.layout.context import Era, Mark
from timeline_app.core.layout.data import Flag
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.values import (
    Article,
    Block,
    BlockKind,
    Event,
    EventTime,
    Extraction,
    Interval,
    Participant,
    Predicate,
    Publication,
    PublicationStatus,
    Sentence,
    Status,
    TimeKind,
)
from timeline_app.readers.imported import Imported, Kind
from timeline_app.settings import Preferences, Settings
from timeline_app.viewmodels.reading_cache import ReadingCache
from timeline_app.viewmodels.workspace import Folders
from timeline_app.widgets.timeline.picture import PictureWish

PUBLISHED = date(2024, 11, 4)
COUNTRIES = ("KOR", "PRK", "USA", "RUS", "EUU", "UKR", "CHN", "JPN", "FRA", None)
TYPES = ("CONSULT", "AGREE", "AID", "ACCUSE", "SANCTION", "MOBILIZE", "ASSAULT", "PROTEST", None)
GROWTH, WARM_UP = 0.10, 0.1
LOSS = 0.02
"""References to None lost for each action that would be too many."""
_LIBC = ctypes.CDLL(None)


def reading(n, seed):
    """An invented article with n events, and the reading of it."""
    dice, sentences, events, text = random.Random(seed), [], [], ""
    for i in range(n):
        start = len(text)
        text += f"Party {i % 97} meets party {i % 89} on matter {i}.\n"
        sentences.append(Sentence(start, len(text) - 1, 0))
        events.append(_event(dice, i, sentences[-1], text))
    published = Publication(PUBLISHED, PublicationStatus.GIVEN, "given")
    article = Article(text, (Block(BlockKind.BODY, 0, len(text)),), published, title="An invented article")
    return text, Extraction(article, tuple(sentences), (), tuple(events))


def _event(dice, i, sentence, text):
    first = PUBLISHED + timedelta(days=round(dice.gauss(0, 500)))
    kind = dice.choice([TimeKind.DAY] * 4 + [TimeKind.WITHIN, TimeKind.SPAN, TimeKind.OPEN, TimeKind.UNDATED])
    last = first if kind is TimeKind.DAY else first + timedelta(days=dice.randrange(1, 60))
    interval = Interval(None, None) if kind is TimeKind.UNDATED else Interval(first, last)
    actor = Participant(f"Party {i % 97}", "Party", sentence.start, sentence.start + 5, country=dice.choice(COUNTRIES))
    verb = text.index("meets", sentence.start)
    return Event(
        f"e{i}",
        f"Party {i % 97} meets party {i % 89} " + "again " * dice.randrange(6),
        Predicate("meets", "meet", verb, verb + 5),
        EventTime(interval, kind, words="then"),
        dice.choice([Status.HAPPENED] * 5 + [Status.PLANNED, Status.NEGATED]),
        sentence,
        (actor,),
        type=dice.choice(TYPES),
        importance=dice.random(),
    )


class Hand:
    """Does one thing at random to the window; ``done`` counts."""

    def __init__(self, window, dice):
        self.window, self.dice, self.done, self.last = window, dice, 0, ""
        self.timeline = window.timeline
        self.deeds = [
            (self.wheel, 12),
            (self.drag, 8),
            (self.move, 10),
            (self.click, 8),
            (self.key, 14),
            (self.preset, 3),
            (self.pan, 6),
            (self.select, 5),
            (self.lanes, 2),
            (self.theme, 1),
            (self.resize, 2),
            (self.overview, 3),
            (self.chips, 1),
            (self.negated, 1),
            (self.search, 1),
            (self.menu, 1),
            (self.context, 1),
            (self.expand, 1),
            (self.history, 2),
            (self.hover, 3),
            (self.picture, 0.1),
            (self.reviewed, 0.5),
            (self.undated, 0.5),
        ]

    def act(self):
        deed = self.dice.choices([d for d, _ in self.deeds], [w for _, w in self.deeds])[0]
        self.last = deed.__name__
        deed()
        self.close_popups()
        self.done += 1

    def close_popups(self):
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.close()

    def spot(self, widget):
        return QPoint(self.dice.randrange(max(widget.width(), 1)), self.dice.randrange(max(widget.height(), 1)))

    def send(self, widget, kind, at, button, buttons, modifiers=Qt.KeyboardModifier.NoModifier):
        spot = QPointF(at)
        QApplication.sendEvent(widget, QMouseEvent(kind, spot, widget.mapToGlobal(spot), button, buttons, modifiers))

    def wheel(self):
        port = self.timeline.canvas.viewport()
        at = QPointF(self.spot(port))
        turned = QPoint(self.dice.choice([0, 0, 120, -120]), self.dice.choice([120, -120, 360, -360, 15]))
        none, buttons = Qt.KeyboardModifier, Qt.MouseButton.NoButton
        keys = self.dice.choice([none.NoModifier, none.ControlModifier, none.ControlModifier, none.ShiftModifier])
        phase = Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(
            port, QWheelEvent(at, port.mapToGlobal(at), QPoint(), turned, buttons, keys, phase, False)
        )

    def drag(self):
        port = self.dice.choice([self.timeline.canvas.viewport(), self.timeline.axis_bar])
        keys = self.dice.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self.send(port, QEvent.Type.MouseButtonPress, self.spot(port), left, left, keys)
        for _ in range(self.dice.randrange(1, 5)):
            self.send(port, QEvent.Type.MouseMove, self.spot(port), none, left, keys)
        self.send(port, QEvent.Type.MouseButtonRelease, self.spot(port), left, none, keys)

    def move(self):
        port, none = self.timeline.canvas.viewport(), Qt.MouseButton.NoButton
        self.send(port, QEvent.Type.MouseMove, self.spot(port), none, none)

    def click(self):
        port = self.timeline.canvas.viewport()
        press = self.dice.choice([QTest.mouseClick, QTest.mouseDClick])
        keys = self.dice.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
        press(port, Qt.MouseButton.LeftButton, keys, self.spot(port))

    def key(self):
        names = (
            "Left",
            "Right",
            "Up",
            "Down",
            "Home",
            "End",
            "PageUp",
            "PageDown",
            "Plus",
            "Minus",
            "0",
            "F",
            "Return",
            "Escape",
            "Tab",
            "Backtab",
        )
        key = getattr(Qt.Key, f"Key_{self.dice.choice(names)}")
        none = Qt.KeyboardModifier
        keys = self.dice.choice([none.NoModifier, none.NoModifier, none.ShiftModifier, none.AltModifier])
        QTest.keyClick(QApplication.focusWidget() or self.timeline.canvas, key, keys)
        if self.dice.random() < 0.3:
            self.timeline.setFocus()

    def preset(self):
        self.timeline.zoom_preset(self.dice.choice(["day", "week", "2 weeks", "month", "year", "decade", "all"]))

    def pan(self):
        self.timeline.pan(self.dice.uniform(-1, 1))

    def select(self):
        events = visible_events(self.window)
        if events:
            self.window.selection.select(
                [e.id for e in self.dice.sample(events, min(self.dice.randrange(1, 4), len(events)))]
            )

    def lanes(self):
        self.timeline.set_lane_mode(self.dice.choice(list(LaneMode)))

    def theme(self):
        self.window.theming.choose(self.dice.choice(["light", "dark"]))

    def resize(self):
        self.window.resize(self.dice.randrange(700, 1920), self.dice.randrange(480, 1080))

    def overview(self):
        strip = self.timeline.overview
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self.send(strip, QEvent.Type.MouseButtonPress, self.spot(strip), left, left)
        self.send(strip, QEvent.Type.MouseMove, self.spot(strip), none, left)
        self.send(strip, QEvent.Type.MouseButtonRelease, self.spot(strip), left, none)

    def chips(self):
        kinds = ("talks", "weapons", "other", "aid")
        self.window.filters.set_hidden(self.dice.sample(kinds, self.dice.randrange(3)))

    def negated(self):
        self.window.show_negated(self.dice.random() < 0.5)

    def search(self):
        field = self.window.top_bar.search
        field.setFocus()
        QTest.keyClicks(QApplication.focusWidget() or field, f"party {self.dice.randrange(97)}")
        QTest.keyClick(QApplication.focusWidget() or field, self.dice.choice([Qt.Key.Key_Return, Qt.Key.Key_Escape]))
        field.clear()
        self.timeline.setFocus()

    def menu(self):
        port = self.timeline.canvas.viewport()
        at = self.spot(port)
        reason = self.dice.choice([QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
        QApplication.sendEvent(self.timeline.canvas.viewport(), QContextMenuEvent(reason, at, port.mapToGlobal(at)))

    def context(self):
        start, end = self.timeline.visible_range
        times = sorted(self.dice.uniform(start, end) for _ in range(6))
        self.timeline.set_eras(
            [Era(str(i), f"Era {i}", a, b) for i, (a, b) in enumerate(zip(times, times[2:], strict=False))]
        )
        self.timeline.set_marks([Mark(str(i), f"Mark {i}", t) for i, t in enumerate(times[::2])])
        self.dice.choice([self.timeline.add_mark, self.timeline.annotator.add_era, self.timeline.annotator.manage])()

    def expand(self):
        count = self.timeline.state.content.data.lane_count
        if count:
            self.timeline.state.expand_lane(self.dice.randrange(count), expanded=self.dice.random() < 0.5)

    def history(self):
        self.dice.choice([self.timeline.back, self.timeline.forward])()

    def hover(self):
        port = self.timeline.canvas.viewport()
        at = self.spot(port)
        self.timeline.canvas.tooltip_wanted.emit(QPointF(at), port.mapToGlobal(at))

    def picture(self):
        self.timeline.render_image(PictureWish(whole=self.dice.random() < 0.3, scale=0.5))

    def reviewed(self):
        events = visible_events(self.window)
        some = self.dice.sample(events, min(20, len(events)))
        reviewed = {e.id: self.dice.choice([Flag.EDITED, Flag.CONFIRMED]) for e in some}
        self.timeline.update_contents(EventContents(events, (), reviewed))

    def undated(self):
        self.timeline.corner.open_undated()


def memory():
    """Resident bytes of this process."""
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")


class Soak:
    """Acts again and again from the event loop, as Qt frees what it deletes later only there."""

    def __init__(self, window, minutes, dice, faults):
        self.hand, self.seconds, self.faults = Hand(window, dice), minutes * 60, faults
        self.began = self.told = time.monotonic()
        self.warm = None
        self.timer = QTimer()
        self.timer.timeout.connect(self.step)
        self.timer.start(0)

    def step(self):
        self.hand.act()
        now = time.monotonic()
        if self.faults or now - self.began > self.seconds:
            self.timer.stop()
            QApplication.exit()
        elif self.warm is None and now - self.began > self.seconds * WARM_UP:
            self.warm = self.hand.done, *state()
            self.tell("warm")
        elif now - self.told > 60:
            self.told = now
            self.tell(f"{(now - self.began) / 60:.0f} min")

    def tell(self, when):
        size, count = state()
        print(f"{when}: {self.hand.done:,} actions, {size / 1e6:.1f} MB, None {count:,}", flush=True)

    def is_well(self):
        if self.faults:
            print(f"after {self.hand.done:,} actions, in {self.hand.last}")
            return False
        return verdict(self.hand.done, self.warm)


def state():
    """Bytes and references to None, after what can be freed is freed and given back to the system."""
    gc.collect()
    if hasattr(_LIBC, "malloc_trim"):
        _LIBC.malloc_trim(0)
    return memory(), sys.getrefcount(None)


def verdict(done, warm):
    actions, before, references = warm
    after, count = state()
    growth, drift = after / before - 1, (count - references) / max(done - actions, 1)
    print(
        f"{done:,} actions; memory {growth:+.1%} since the warm-up; None {count - references:+,} ({drift:+.4f} an action)"
    )
    return growth <= GROWTH and drift >= -LOSS


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--events", type=int, default=40)
    parser.add_argument("--seed", type=int, default=None)
    asked = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if asked.seed is None else asked.seed
    print(f"seed {seed}, {asked.events:,} events, {asked.minutes:g} minutes", flush=True)
    faults = []

    def note(kind, error, trace):
        faults.append(error)
        traceback.print_exception(kind, error, trace)

    with tempfile.TemporaryDirectory() as folder:
        folders = Folders(Path(folder, "untitled"), Path(folder, "backups"))
        app = program.application()
        window = program.build_window(
            app, Preferences(None, Settings(theme="light")), ReadingCache(Path(folder, "r")), folders
        )
        program.complete_window(window)
        sys.excepthook = note
        window.resize(1600, 900)
        window.show()
        text, read = reading(asked.events, seed)
        window.session.take(window.session.put(Imported("invented.txt", text, "pasted", Kind.TEXT)), read)
        made = Soak(window, asked.minutes, random.Random(seed), faults)
        app.exec()
        well = made.is_well()
        window.close()
    print("well" if well else "NOT WELL", flush=True)
    os._exit(0 if well else 1)


if __name__ == "__main__":
    main()
