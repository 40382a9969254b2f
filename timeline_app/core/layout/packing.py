"""Rows within lanes, on footprints that hold a bar and its label, so that no two overlap.

Where all fit, first fit by start: it uses the fewest rows that the footprints allow (interval graph colouring, see
Kleinberg and Tardos, Algorithm Design, 4.1). Where they do not, first fit by importance: what matters most is sure of
its place.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.data import Flag

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats, Ints, TimelineData
    from timeline_app.core.layout.metrics import LabelMeasurer, Metrics

    Rows = dict[int, list[list[float]]]

HIDDEN = -1


@dataclass(frozen=True, slots=True)
class Footprints:
    """What items claim of a row at one scale: days from ``left`` to ``right``, label included.

    ``label`` is the pixels granted to the label (0: none), ``full`` what it would take, ``inside`` whether it stands in
    the bar.
    """

    left: Floats
    right: Floats
    label: npt.NDArray[np.float32]
    full: npt.NDArray[np.float32]
    inside: Bools


def footprints(
    data: TimelineData, items: Ints, scale: float, full: npt.NDArray[np.float32], metrics: Metrics
) -> Footprints:
    """Footprints of the items at a scale in pixels a day; ``full`` is what their labels would take."""
    flags = data.flags[items]
    start, end = data.start[items], data.end[items]
    right = np.maximum(end, start + metrics.min_bar / scale)
    fade = fade_lengths((right - start) * scale, metrics) / scale
    left = start - np.where(flags & Flag.FADE_LEFT, fade, 0.0)
    right = right + np.where(flags & Flag.FADE_RIGHT, fade, 0.0)
    reach = right if data.last is data.end else np.maximum(right, data.last[items] + metrics.min_bar / scale)
    bar_px = (right - left) * scale
    room = bar_px - 2 * metrics.inset - metrics.tip * _open_ends(flags)
    day_like = data.shape[items] == 0
    inside = ~day_like & ((room >= full) | (room >= metrics.label_inside_min))
    inside |= day_like & (room >= full + metrics.label_inside_min)
    # In a bar, the bar itself cuts the label: the more of it shows, the longer it gets.
    label = np.where(inside, full, np.minimum(full, metrics.label_max)).astype(np.float32)
    beside = np.where(inside | (label <= 0), 0.0, metrics.gap + label + metrics.space)
    return Footprints(np.minimum(left, data.first[items]), reach + (beside + 2.0) / scale, label, full, inside)


def bare_ends(prints: Footprints, scale: float, metrics: Metrics) -> Floats:
    """Where footprints would end without a label beside the bar, in days."""
    beside = np.where(prints.inside | (prints.label <= 0), 0.0, metrics.gap + prints.label + metrics.space)
    return np.asarray(prints.right - beside / scale, np.float64)


def fade_lengths(bar_px: Floats, metrics: Metrics) -> Floats:
    """Pixels by which open ends are drawn out: a short bar must not seem long because its end is not known."""
    return np.clip(bar_px, metrics.fade_min, metrics.fade)


def _open_ends(flags: npt.NDArray[np.uint16]) -> npt.NDArray[np.float32]:
    """How many ends of each item fade: 0, 1 or 2."""
    ends = ((flags & Flag.FADE_LEFT) != 0).astype(np.float32)
    return np.asarray(ends + ((flags & Flag.FADE_RIGHT) != 0), np.float32)


def label_widths(data: TimelineData, items: Ints, measurer: LabelMeasurer) -> npt.NDArray[np.float32]:
    """Full widths; copies bear no label, their own item does."""
    widths = np.zeros(len(items), np.float32)
    own = (data.flags[items] & Flag.COPY) == 0
    widths[own] = measurer.widths(data.row[items[own]])
    return widths


def first_fit(left: Floats, right: Floats, rows: int) -> npt.NDArray[np.int16]:
    """The lowest free row for each footprint, in order of ``left``; HIDDEN where all rows are taken."""
    order = np.lexsort((-right, left))
    chosen: list[int] = []
    free = list(range(rows))
    # Rows that are not free yet, by the end of what stands in them.
    taken: list[tuple[float, int]] = []
    for begin, end in zip(left[order].tolist(), right[order].tolist(), strict=True):
        while taken and taken[0][0] <= begin:
            heappush(free, heappop(taken)[1])
        if free:
            chosen.append(free[0])
            heappush(taken, (end, heappop(free)))
        else:
            chosen.append(HIDDEN)
    found = np.empty(len(left), np.int16)
    found[order] = chosen
    return found


def rows_needed(left: Floats, right: Floats) -> int:
    """How many rows first fit takes without a limit: as many as footprints lie over each other anywhere."""
    begins, ends = np.sort(left), np.sort(right)
    begun = np.arange(1, len(begins) + 1)
    return int((begun - ends.searchsorted(begins, "right")).max(initial=0))


def runs(left: Floats, right: Floats) -> tuple[Floats, Floats]:
    """For each footprint of a lane, from where to where the run goes that it is part of.

    A run is what overlaps, one footprint the next: its rows have nothing to do with those of any other run.
    """
    if not len(left):
        return left, right
    begins, ends = np.sort(left), np.sort(right)
    # A run begins where all that has begun before has ended.
    firsts = np.flatnonzero(np.concatenate(([True], ends[:-1] <= begins[1:])))
    run = begins[firsts].searchsorted(left, "right") - 1
    return begins[firsts][run], ends[np.append(firsts[1:], len(ends)) - 1][run]


def take(row: list[float], left: float, right: float) -> bool:
    """Take a span of a row; False where some of it is taken already.

    ``row`` holds the ends of what is taken in order, left and right by turns: a place that is odd lies within a span.
    """
    place = bisect_right(row, left)
    if place & 1 or (place < len(row) and row[place] < right):
        return False
    row[place:place] = (left, right)
    return True


def empty_rows(lanes: Ints, caps: Ints) -> Rows:
    """Rows for these lanes, as many as each may take, with nothing in them."""
    return {lane: [[] for _ in range(int(caps[lane]))] for lane in lanes.tolist()}


def fit_by_importance(
    lane: Ints, left: Floats, right: Floats, importance: npt.NDArray[np.float32], rows: Rows
) -> npt.NDArray[np.int16]:
    """The lowest row with room for each footprint, the most important first; HIDDEN where none has room.

    ``rows`` are those of each lane, from the lowest, with what is taken of them.
    """
    order = np.argsort(-importance, kind="stable")
    chosen: list[int] = []
    for of_lane, begin, end in zip(lane[order].tolist(), left[order].tolist(), right[order].tolist(), strict=True):
        for number, row in enumerate(rows[of_lane]):
            if take(row, begin, end):
                chosen.append(number)
                break
        else:
            chosen.append(HIDDEN)
    found = np.empty(len(left), np.int16)
    found[order] = chosen
    return found


def most_important(group: Ints, importance: npt.NDArray[np.float32], keep: Ints) -> Bools:
    """Which members are among the most important of their group: as many of it as ``keep`` tells for each member."""
    # Two sorts of one key each, the second of small integers and stable, are several times faster than a lexsort.
    order = np.argsort(-importance)
    order = order[np.argsort(_small(group)[order], kind="stable")]
    sorted_group = group[order]
    fresh = np.concatenate(([True], sorted_group[1:] != sorted_group[:-1])) if len(order) else np.empty(0, bool)
    first = np.maximum.accumulate(np.where(fresh, np.arange(len(order)), 0))
    chosen = np.empty(len(order), bool)
    chosen[order] = np.arange(len(order)) - first < keep[order]
    return chosen


def _small(group: Ints) -> Ints:
    """The numbers of groups in a type that numpy sorts by radix, where they fit."""
    fits = len(group) and group.min() >= 0 and group.max() < np.iinfo(np.int16).max
    return group.astype(np.int16) if fits else group


def next_in_row(left: Floats, lane: Ints, row: Ints) -> Floats:
    """For each footprint, where the next one of its lane and row begins; infinite where none follows or it has no row.

    Up to there its label may go: at another scale that is another number of pixels.
    """
    following = np.full(len(left), np.inf)
    shown = np.flatnonzero(row >= 0)
    order = shown[np.lexsort((left[shown], row[shown], lane[shown]))]
    same = (lane[order][1:] == lane[order][:-1]) & (row[order][1:] == row[order][:-1])
    following[order[:-1]] = np.where(same, left[order[1:]], np.inf)
    return following
