"""Context behind the events: eras as bands over all lanes, marker lines, and the room for their names in the axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.calendar import range_name
from timeline_app.core.layout.packing import HIDDEN, first_fit
from timeline_app.core.layout.scene import CLIP_PX, LEAST_LABEL_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline_app.core.layout.scene import Window

ERA_ROWS = 2
"""Rows of the axis for names of eras. More eras at one time are bands without a name, told of by the tooltip."""
NAME_INSET = 8.0
MARK_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of time with a name, from day number ``start`` to ``end`` (exclusive). ``key`` is unique among eras.

    Raises:
        ValueError: it does not last, or an end is not finite.
    """

    key: str
    name: str
    start: float
    end: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.start) and math.isfinite(self.end) and self.start < self.end):
            raise ValueError(f"era {self.name!r} does not last: {self.start} to {self.end}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment with a name, as a day number. ``key`` is unique among marks.

    Raises:
        ValueError: the moment is not finite.
    """

    key: str
    name: str
    at: float

    def __post_init__(self) -> None:
        if not math.isfinite(self.at):
            raise ValueError(f"mark {self.name!r} is at no time: {self.at}")


@dataclass(frozen=True, slots=True)
class Context:
    """All eras and marks of a timeline, in order of time."""

    eras: tuple[Era, ...] = ()
    marks: tuple[Mark, ...] = ()

    @classmethod
    def of(cls, eras: Sequence[Era] = (), marks: Sequence[Mark] = ()) -> Context:
        """Put them in order."""
        return cls(
            tuple(sorted(eras, key=lambda era: (era.start, -era.end))), tuple(sorted(marks, key=lambda mark: mark.at))
        )

    @property
    def era_rows(self) -> tuple[int, ...]:
        """The row of each era's name, whatever the zoom; HIDDEN where too many lie over each other."""
        if not self.eras:
            return ()
        left, right = (np.array([getattr(era, end) for era in self.eras]) for end in ("start", "end"))
        return tuple(first_fit(left, right, ERA_ROWS).tolist())

    @property
    def tiers(self) -> int:
        """Rows that the axis keeps for names: of eras, and one of marks."""
        return max(self.era_rows, default=HIDDEN) + 1 + bool(self.marks)

    def changed(self, before: Era | Mark | None, after: Era | Mark | None) -> Context:
        """The context with one thing added (``before`` is None), taken away (``after`` is None) or replaced."""
        eras = [era for era in self.eras if era != before] + ([after] if isinstance(after, Era) else [])
        marks = [mark for mark in self.marks if mark != before] + ([after] if isinstance(after, Mark) else [])
        return Context.of(eras, marks)

    def at(self, time: float, slack: float) -> tuple[Era | Mark, ...]:
        """The marks within ``slack`` days of a time, nearest first, then the eras that it lies in, shortest first."""
        marks = [mark for mark in self.marks if abs(mark.at - time) <= slack]
        eras = [era for era in self.eras if era.start <= time < era.end]
        marks.sort(key=lambda mark: abs(mark.at - time))
        eras.sort(key=lambda era: era.end - era.start)
        return (*marks, *eras)


@dataclass(frozen=True, slots=True)
class EraBox:
    """An era in view: its ends in pixels, the row of its name, and the name's box (width 0: no room)."""

    era: Era
    x0: float
    x1: float
    row: int
    name_x: float
    name_width: float


@dataclass(frozen=True, slots=True)
class MarkBox:
    """A mark in view, in pixels, with the room for its name (0: none, another mark is too near)."""

    mark: Mark
    x: float
    name_width: float


def era_boxes(context: Context, window: Window, measure: Callable[[str], float]) -> tuple[EraBox, ...]:
    """The eras in view. Names begin in the visible part of their era and have room up to the next of their row.

    ``measure`` tells their widths in pixels.
    """
    rows, boxes = context.era_rows, []
    for index, (era, row) in enumerate(zip(context.eras, rows, strict=True)):
        x0, x1 = window.x(era.start), window.x(era.end)
        if x1 <= 0 or x0 >= window.width:
            continue
        left = max(x0, 0.0) + NAME_INSET
        following = (
            window.x(other.start)
            for other, of in zip(context.eras[index + 1 :], rows[index + 1 :], strict=True)
            if of == row
        )
        room = min(next(following, window.width), window.width) - NAME_INSET - left
        width = min(measure(era.name), room)
        readable = row != HIDDEN and (width >= LEAST_LABEL_PX or width >= measure(era.name))
        x0, x1 = max(x0, -CLIP_PX), min(x1, window.width + CLIP_PX)
        boxes.append(EraBox(era, x0, x1, row, left, width if readable else 0.0))
    return tuple(boxes)


def mark_boxes(context: Context, window: Window, measure: Callable[[str], float]) -> tuple[MarkBox, ...]:
    """The marks in view, with names as far as the next mark leaves room."""
    seen = [mark for mark in context.marks if 0 <= window.x(mark.at) < window.width]
    following = [window.x(mark.at) for mark in seen[1:]] + [window.width] * bool(seen)
    boxes = []
    for mark, limit in zip(seen, following, strict=True):
        x = window.x(mark.at)
        full = measure(mark.name)
        width = min(full, limit - x - 2 * MARK_GAP)
        boxes.append(MarkBox(mark, x, width if width >= min(full, LEAST_LABEL_PX) else 0.0))
    return tuple(boxes)


def context_words(thing: Era | Mark) -> str:
    """The name, and the days that it stands for."""
    if isinstance(thing, Mark):
        return f"{thing.name}\n{range_name(thing.at, thing.at)}"
    return f"{thing.name}\n{range_name(thing.start, thing.end)}"
