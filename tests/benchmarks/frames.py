"""Time of a frame and memory of an event, over a scripted pan and zoom, for this canvas and for pyqtgraph's own items.

Run as ``python tests/benchmarks/frames.py --events 1000000``; ``--json`` prints one line of JSON with the keys
cpu_ms_median, cpu_ms_p99, first_frame_s and bytes_per_event (the last over the data itself). Data are made up: bursts
over 75 years in 20 lanes, half instants, a third single days, the rest spans from hours to years. The frame is 1600 by 900
pixels with axis, lanes, labels, overview, legend and a selection. ``--beside`` times one BarGraphItem for each category
and one QGraphicsRectItem for each event on the same script; ``--only NAME`` runs one of the three. Of rectangles there are
100,000 at most, as more take minutes to build: their row says for how many events it stands (events) and how many were
asked for (asked).
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

LANES, CATEGORIES = 20, 8
FRAMES, SIZE = 200, (1600, 900)
FIRST_DAY, LAST_DAY = -7305.0, 20089.0
RECTS_AT_MOST = 100_000


def made_up(n, seed=7):
    """Start, end, lane and category of n events, sorted by start. Days as float64."""
    rng = np.random.default_rng(seed)
    bursts = max(4, min(4000, n // 200))
    centre = rng.uniform(FIRST_DAY, LAST_DAY, bursts)
    width = np.exp(rng.normal(np.log(20), 1.5, bursts))
    burst = rng.integers(0, bursts, n, dtype=np.int32)
    start = centre[burst] + rng.standard_normal(n) * width[burst]
    alone = rng.random(n) < 0.4
    start[alone] = rng.uniform(FIRST_DAY, LAST_DAY, int(alone.sum()))
    np.clip(start, FIRST_DAY, LAST_DAY, out=start)
    kind = rng.random(n)
    duration = np.zeros(n)
    day = (kind >= 0.5) & (kind < 0.8)
    start[day], duration[day] = np.floor(start[day]), 1.0
    span = kind >= 0.8
    duration[span] = np.exp(rng.normal(np.log(10), 1.6, int(span.sum())))
    order = np.argsort(start, kind="stable")
    start, duration = start[order], duration[order]
    return (
        start,
        start + duration,
        rng.integers(0, LANES, n, dtype=np.int16),
        rng.integers(0, CATEGORIES, n, dtype=np.uint8),
    )


def script(frames=FRAMES):
    """Ranges of days: pan over half of everything, zoom in to a day, pan at four months, zoom out again."""
    quarter, full = frames // 4, LAST_DAY - FIRST_DAY
    middle = FIRST_DAY + full * 0.62
    shares = np.linspace(0, 1, quarter)
    pan = [(FIRST_DAY + full / 2 * s, FIRST_DAY + full / 2 * s + full / 2) for s in shares]
    spans = full * (1 / full) ** shares
    zoom_in = [(middle - s / 2, middle + s / 2) for s in spans]
    slide = [(middle - 60 + 2 * i, middle + 60 + 2 * i) for i in range(quarter)]
    spans = 120 * (full / 120) ** shares
    zoom_out = [(middle - s / 2, middle + s / 2) for s in spans]
    return pan + zoom_in + slide + zoom_out


def memory():
    """Resident bytes of this process."""
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")


def canvas(data):
    """This project's timeline; returns the widget to repaint and a function that sets the range."""
    from PySide6.QtWidgets import QApplication

    from timeline_app.core.layout.content import ColumnLabels, Content
    from timeline_app.core.layout.data import Columns, TimelineData
    from timeline_app.core.layout.lanes import Lane
    from timeline_app.core.layout.navigation import Range
    from timeline_app.viewmodels.selection import Selection
    from timeline_app.widgets.theme import apply_theme, load_theme
    from timeline_app.widgets.timeline import TimelineView

    start, end, lane, category = data
    columns = Columns.from_arrays(start, end, lane, category=category, importance=start % 1)
    lanes = tuple(Lane(str(i), str(i), f"Lane {i}") for i in range(LANES))
    content = Content(TimelineData(columns, LANES), lanes, ColumnLabels("Event {} of a made-up list".format))
    del columns
    apply_theme(QApplication.instance(), load_theme("light"))
    selection = Selection()
    view = TimelineView(selection, load_theme("light"))
    view.set_content(content)
    selection.select((str(len(start) // 2),))
    return view, lambda a, b: view.state.show_range(Range(a, b))


def _plot():
    import pyqtgraph as pg

    plot = pg.PlotWidget()
    plot.hideButtons()
    plot.getViewBox().disableAutoRange()
    plot.getViewBox().setYRange(0, LANES, padding=0)
    return plot, lambda a, b: plot.getViewBox().setXRange(a, b, padding=0)


def bar_graph_items(data):
    """One BarGraphItem for each category."""
    import pyqtgraph as pg

    start, end, lane, category = data
    plot, go = _plot()
    for c in range(CATEGORIES):
        m = category == c
        wide = np.maximum(end[m], start[m] + 0.05)
        plot.addItem(
            pg.BarGraphItem(x0=start[m], x1=wide, y0=lane[m] + 0.1, height=0.8, pen=None, brush=pg.intColor(c)),
            ignoreBounds=True,
        )
    return plot, go


def rect_items(data):
    """One QGraphicsRectItem for each event."""
    import pyqtgraph as pg
    from PySide6.QtWidgets import QGraphicsRectItem

    plot, go = _plot()
    brushes, pen = [pg.mkBrush(pg.intColor(c)) for c in range(CATEGORIES)], pg.mkPen(None)
    for a, b, lane, category in zip(*(column.tolist() for column in data), strict=True):
        item = QGraphicsRectItem(a, lane + 0.1, max(b - a, 0.05), 0.8)
        item.setPen(pen)
        item.setBrush(brushes[category])
        plot.getViewBox().addItem(item, ignoreBounds=True)
    return plot, go


VARIANTS = {"canvas": canvas, "bar_graph_items": bar_graph_items, "rect_items": rect_items}


def measure(name, n, frames=FRAMES):
    """Build one variant and run the script; CPU milliseconds, seconds and bytes."""
    from PySide6.QtWidgets import QApplication

    import timeline_app.widgets.timeline  # noqa: F401  (loading the program is not part of what is measured)

    app = QApplication.instance() or QApplication([])
    data = made_up(n)
    ranges = script(frames)
    gc.collect()
    before, began = memory(), time.perf_counter()
    widget, go = VARIANTS[name](data)
    widget.resize(*SIZE)
    widget.show()
    go(*ranges[0])
    app.processEvents()
    widget.grab()
    first = time.perf_counter() - began
    gc.collect()
    grown = memory() - before
    times = []
    for a, b in ranges:
        start = time.process_time()
        go(a, b)
        app.processEvents()
        times.append((time.process_time() - start) * 1000)
    found = {
        "variant": name,
        "events": n,
        "cpu_ms_median": round(float(np.median(times)), 2),
        "cpu_ms_p99": round(float(np.percentile(times, 99)), 2),
        "first_frame_s": round(first, 3),
        "bytes_per_event": round(grown / n, 1),
    }
    if name == "canvas":
        found["hit_test_ms"] = hit_test_ms(widget)
        found["drawn"] = len(widget.state.scene.bars)
    return found


def hit_test_ms(view):
    """The slowest of hit tests at points all over the canvas, in milliseconds of CPU."""
    slowest = 0.0
    scene = view.state.scene
    for x in range(5, int(view.state.width), 97):
        for y in range(5, int(view.state.height), 31):
            start = time.process_time()
            scene.at(x, y)
            slowest = max(slowest, time.process_time() - start)
    return round(slowest * 1000, 3)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=lambda text: int(float(text)), default=1_000_000)
    parser.add_argument("--json", action="store_true", help="one line of JSON for each variant")
    parser.add_argument("--beside", action="store_true", help="also time pyqtgraph's own items")
    parser.add_argument("--only", choices=VARIANTS, default="canvas")
    asked = parser.parse_args()
    names = [asked.only]
    if asked.beside:
        names = list(VARIANTS)
    for name in names:
        if len(names) > 1:
            # Each in a process of its own: memory is measured, and pyqtgraph keeps what it has drawn.
            command = [sys.executable, __file__, "--events", str(asked.events), "--only", name]
            subprocess.run([*command, "--json"] if asked.json else command, check=True)
            continue
        found = measure(name, min(asked.events, RECTS_AT_MOST) if name == "rect_items" else asked.events)
        if found["events"] < asked.events:
            found["asked"] = asked.events
        print(
            json.dumps(found) if asked.json else "  ".join(f"{key} {value}" for key, value in found.items()), flush=True
        )
    # Leaves without tearing down millions of items.
    os._exit(0)


if __name__ == "__main__":
    main()
