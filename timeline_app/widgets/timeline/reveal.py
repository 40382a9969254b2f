"""Brings an item into view with as little movement as that takes, and says where it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.navigation import Range, first_view

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.layout.data import Bools
    from timeline_app.core.layout.scene import Scene
    from timeline_app.widgets.timeline.state import TimelineState

EDGE_PX = 24.0
FAR = 6.0
"""An event so many times farther than the view is long is no reason to shrink all that is in view."""
HELD = 0.95
"""Share of the view that a bar may take and still be seen whole."""


def span_of(state: TimelineState, positions: Sequence[int]) -> Range:
    """From the first start to the last end of some items."""
    data, chosen = state.content.data, list(positions)
    return Range(float(data.start[chosen].min()), float(data.end[chosen].max()))


def first_of(state: TimelineState, positions: Sequence[int], published: date | None) -> Range:
    """The range to open with if these items, and the day of their article, were all there is."""
    data, chosen = state.content.data, list(positions)
    return first_view(data.start[chosen], data.end[chosen], [day_number(published)] if published else ())


def show_bar(state: TimelineState, position: int) -> None:
    """Move no more than it takes to see an item's bar, and zoom out only where the view cannot hold it."""
    x0, x1 = state.ends_of(position)
    width, view, bar = state.width, state.range, span_of(state, (position,))
    if bar.span > view.span * HELD:
        state.show_range(bar.fitted(labels=0.06), remember=True)
    elif x1 < EDGE_PX or x0 > width - EDGE_PX * 4:
        state.show_range(view.around(bar.centre, view.span))
    elif bar.start < view.start or bar.end > view.end:
        air = view.span * (1 - HELD) / 2
        late, early = bar.end + air - view.end, bar.start - air - view.start
        state.show_range(view.moved(late if bar.end > view.end else early))
    scroll_to(state, position)


def widen_to(state: TimelineState, position: int) -> None:
    """Widen the view to hold an item that is not in it, unless that is far off."""
    view, bar = state.range, span_of(state, (position,))
    both = Range(min(view.start, bar.start), max(view.end, bar.end))
    if not state.in_view(position) and both.span < FAR * max(view.span, bar.span):
        state.show_range(both.fitted(labels=0.06))


def scroll_to(state: TimelineState, position: int) -> None:
    """Scroll the lanes until an item's row is in view, or its lane where it has none."""
    state.rest()
    top = top_of(state, position)
    low, high = top + state.metrics.row * 2 - state.height, top - state.metrics.row
    state.scroll_to(min(max(state.scroll, low), max(high, 0.0)))


def is_in_sight(state: TimelineState, position: int) -> bool:
    """Whether an item's row is among those in view, or its lane where it has none."""
    row_above = state.scroll - state.metrics.row
    return state.in_view(position) and row_above < top_of(state, position) < state.scroll + state.height


def top_of(state: TimelineState, position: int) -> float:
    """Pixels from the top of all lanes to an item's row, or to its lane where it has none."""
    top = state.top_of(position)
    return float(state.geometry.tops[state.content.data.lane[position]]) if top is None else top


def bar_rect(scene: Scene, wanted: Bools) -> QRect:
    """The visible part of the first wanted bar in pixels of the canvas; empty where none of it is in view."""
    found = np.flatnonzero(wanted)
    if not len(found):
        return QRect()
    x0, x1, y = (float(part[found[0]]) for part in (scene.bars.x0, scene.bars.x1, scene.bars.y))
    left, right = max(x0, 0.0), min(x1, scene.window.width)
    return QRect(round(left), round(y), round(right - left), round(scene.bar_height)) if right > left else QRect()
