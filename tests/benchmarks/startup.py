"""How long the window takes to come up, against a minimal pyqtgraph program. Run: python tests/benchmarks/startup.py [--json]

Each program runs in a process of its own, in turn; the times are seconds of wall clock from before exec to after the
first paint, medians over the rounds:

- ``minimal_s``: a minimal pyqtgraph program, until its plot is painted
- ``window_s``: ours, until its window is painted
- ``first_s``: ours on its very first start, with no reading kept, until the timeline of the sample is painted
- ``later_s``: ours on a later start, until the timeline of the sample is painted

and the three ratios to ``minimal_s``.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]

MINIMAL = """
import sys, time
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QTimer

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, done)
        return False

def done():
    print(time.time() - float(sys.argv[1]))
    sys.stdout.flush()
    app.quit()

app = pg.mkQApp()
plot = pg.PlotWidget()
plot.resize(1440, 860)
watch = Watch()
plot.viewport().installEventFilter(watch)
plot.show()
app.exec()
"""

OURS = """
import json, sys, time
from timeline_app import app as program
from PySide6.QtCore import QEvent, QObject, QTimer

times = {}

class Watch(QObject):
    def __init__(self, name, ready):
        super().__init__()
        self.name, self.ready = name, ready

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.name not in times and self.ready():
            times[self.name] = None
            QTimer.singleShot(0, self.done)
        return False

    def done(self):
        times[self.name] = time.time() - float(sys.argv[1])
        if len(times) == 2 and None not in times.values():
            print(json.dumps(times))
            sys.stdout.flush()
            window.close()

def build(*args):
    global window
    window = make(*args)
    window.installEventFilter(watches[0])
    return window

def complete(window):
    finish(window)
    window.timeline.canvas.viewport().installEventFilter(watches[1])

watches = Watch("window", lambda: True), Watch("timeline", lambda: window.finding.shown is not None and window.finding.shown.count > 0)
make, program.build_window = program.build_window, build
finish, program.complete_window = program.complete_window, complete
program.run_window([])
"""


def run(program: str, home: Path) -> str:
    """What the program prints; its settings and cache are kept under ``home``."""
    folders = {"XDG_CACHE_HOME": str(home / "cache"), "XDG_CONFIG_HOME": str(home / "config")}
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **folders, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", program, repr(time.time())]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60).stdout


def measure(rounds: int) -> dict[str, float]:
    """Medians over the rounds, after one that warms the disk up."""
    minimal, window, first, later = [], [], [], []
    for number in range(rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            plain = float(run(MINIMAL, home))
            cold, warm = (json.loads(run(OURS, home)) for _ in range(2))
        if number:
            minimal.append(plain)
            window += [cold["window"], warm["window"]]
            first.append(cold["timeline"])
            later.append(warm["timeline"])
    base = median(minimal)
    times = {"minimal_s": base, "window_s": median(window), "first_s": median(first), "later_s": median(later)}
    ratios = {f"{name[:-2]}_ratio": value / base for name, value in times.items() if name != "minimal_s"}
    return {name: round(value, 3) for name, value in {**times, **ratios}.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print JSON only")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    result = measure(arguments.rounds)
    if arguments.json:
        print(json.dumps(result))
        return
    for name, value in result.items():
        print(f"{name:15} {value:7.3f}")


if __name__ == "__main__":
    main()
