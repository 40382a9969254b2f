"""How soon a project is painted in the real window, and how long common actions hold the window up.

    python tests/benchmarks/opening.py PROJECT [--json]

Make a large project with ``project.py --keep PROJECT``; it is changed, and changed back. Seconds of the clock, beside
them the CPU's, and for each action the longest time in which the window answered to nothing, and the CPU time of its
thread. ``calibration_s`` is the CPU time of a fixed loop on this machine, to compare machines by.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from timeline_app import app as program
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.store.values import Field
from timeline_app.settings import Preferences, Settings
from timeline_app.viewmodels.reading_cache import ReadingCache
from timeline_app.viewmodels.workspace import Folders

if TYPE_CHECKING:
    from collections.abc import Callable

TICK_MS = 5
SETTLED_MS = 1500
LOADED_MS = 3000
"""In which what the first view did not need is loaded."""
AT_MOST_S = 120


class Watch:
    """Measures the longest time between two ticks of the event loop."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def begin(self) -> None:
        """Measure anew."""
        self.longest, self._last = 0.0, time.perf_counter()


def calibration() -> float:
    """Seconds of CPU for a fixed loop."""
    begun, x = time.process_time(), 1
    for _ in range(5_000_000):
        x = x * 3 % 1_000_003
    return time.process_time() - begun


def pump(ms: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def measure(path: Path) -> dict[str, float]:
    """The figures for a project."""
    figures = {"calibration_s": calibration()}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        folders = Folders(home / "untitled", home / "backups")
        preferences = Preferences(home / "settings.json", Settings(animations=False))
        window = program.build_window(
            program.application(), preferences, ReadingCache(home / "readings", "none"), folders
        )
        program.complete_window(window)
        window.resize(1600, 900)
        window.show()
        pump(SETTLED_MS)
        watch, workspace = Watch(), window.session.workspace
        filled: list[float] = []
        window.timeline.filled.connect(lambda: filled.append(time.perf_counter()))
        clock, cpu = time.perf_counter(), time.process_time()
        if not workspace.open(path):
            raise SystemExit(f"{path} could not be opened.")
        while not (filled and window.timeline.state.content.data.size) and time.perf_counter() - clock < AT_MOST_S:
            pump(TICK_MS)
        window.timeline.canvas.viewport().repaint()
        figures |= {"painted_s": time.perf_counter() - clock, "painted_cpu_s": time.process_time() - cpu}
        figures["opening_held_s"] = watch.longest
        pump(LOADED_MS)
        begun = workspace.project.done(1)[0][0]
        first, second = window.finding.shown.keys(window.finding.shown.order[:2])
        actions: dict[str, Callable[[], object]] = {
            "select": lambda: window.selection.select([first]),
            "step": lambda: window.step(1),
            "search": lambda: window.finding.find("minister"),
            "search_again": lambda: window.finding.find("treaty river"),
            "note": lambda: window.curator.set_note(second, "x"),
            "title": lambda: window.curator.set_field(second, Field.TITLE, "Another title"),
            "date": lambda: window.curator.set_field(second, Field.WHEN, workspace.project.event(first).event.when),
            "confirm": window.curator.confirm,
            "dismiss": window.curator.dismiss,
            "select_two": lambda: window.selection.select([first, second]),
            "merge": window.curator.merge,
            "filter": lambda: window.filters.set_text("treaty"),
            "clear_filter": window.filters.clear,
            "lanes": lambda: window.timeline.set_lane_mode(LaneMode.TYPE),
            "zoom": window.timeline.zoom_all,
            "undo": lambda: workspace.undo_to(begun),
        }
        for name, act in actions.items():
            watch.begin()
            cpu = time.thread_time()
            act()
            pump(SETTLED_MS)
            figures |= {f"{name}_held_s": watch.longest, f"{name}_cpu_s": time.thread_time() - cpu}
        window.close()
    return {name: round(value, 3) for name, value in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    figures = measure(arguments.project)
    print(json.dumps(figures) if arguments.json else "\n".join(f"{n:20} {v}" for n, v in figures.items()))


if __name__ == "__main__":
    main()
