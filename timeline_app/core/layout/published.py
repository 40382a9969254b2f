"""The days of publication: neighbours that a reader could not tell apart are gathered and told by their number."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.metrics import step_scale, zoom_step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.layout.data import Bools, Ints
    from timeline_app.core.layout.navigation import Range

NEAR_PX, WIDE_PX = 24.0, 120.0
"""Days nearer to each other than this are told together, over no more than so many pixels."""
FEW = 3
"""Of more days that are told together only the first and the last have a line: more would hide the events."""
APART_PX = 4.0
"""Lines nearer to each other than this are one."""
KEPT_STEPS = 8


@dataclass(frozen=True, slots=True)
class Issue:
    """Articles that are told together, of the days from ``first`` to ``last``; those of ``lines`` have a line."""

    first: int
    last: int
    articles: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """At a step of zoom: the indices at which groups of days begin, and one more; and which days have a line."""

    begins: Ints
    lined: Bools


class PublishedDays:
    """The days of any number of articles. Which of them go together depends on zoom, and never on what is in view."""

    def __init__(self, publications: Sequence[tuple[date, str]]) -> None:
        self._publications = publications
        numbers = np.array([day_number(day) for day, _ in publications], np.int64)
        self._order = np.argsort(numbers, kind="stable")
        self._numbers = numbers[self._order]
        self.days, first = np.unique(self._numbers, return_index=True)
        self._before = np.append(first, len(numbers))
        """How many articles are older than each day, and at last all of them."""
        self._steps: OrderedDict[int, _Step] = OrderedDict()

    def within(self, view: Range, width: float) -> tuple[Issue, ...]:
        """What is told in a view of so many pixels, in order of time: every article, by a line or by a number."""
        step = zoom_step(width / view.span)
        begins, lined = self._at(step).begins, self._at(step).lined
        firsts, lasts = self.days[begins[:-1]], self.days[begins[1:] - 1]
        low = int(lasts.searchsorted(view.start - 1))
        high = int(firsts.searchsorted(view.end, "right"))
        issues = []
        for a, b in zip(begins[low:high].tolist(), begins[low + 1 : high + 1].tolist(), strict=True):
            days = self.days[a:b]
            articles = int(self._before[b] - self._before[a])
            issues.append(Issue(int(days[0]), int(days[-1]), articles, tuple(days[lined[a:b]].tolist())))
        return tuple(issues)

    def names(self, issue: Issue, most: int) -> list[tuple[int, str]]:
        """The day and the name of the articles that are told together, no more than so many."""
        low = int(self._numbers.searchsorted(issue.first))
        rows = self._order[low : low + min(issue.articles, most)].tolist()
        return [(day_number(day), name) for day, name in (self._publications[row] for row in rows)]

    def _at(self, step: int) -> _Step:
        if step not in self._steps:
            self._steps[step] = self._gathered(step_scale(step))
            if len(self._steps) > KEPT_STEPS:
                self._steps.popitem(last=False)
        return self._steps[step]

    def _gathered(self, scale: float) -> _Step:
        """Days that follow each other closely go together, those of a long row in pieces of equal length."""
        if not len(self.days):
            return _Step(np.zeros(1, np.int64), np.zeros(0, np.bool_))
        gaps = np.diff(self.days, prepend=self.days[0] - 1) * scale
        row = np.maximum.accumulate(np.where(gaps >= NEAR_PX, np.arange(len(gaps)), 0))
        piece = np.floor((self.days - self.days[row]) * scale / WIDE_PX).astype(np.int64)
        new = (np.diff(row, prepend=-1) != 0) | (np.diff(piece, prepend=0) != 0)
        begins = np.append(np.flatnonzero(new), len(self.days))
        lengths = np.diff(begins)
        ends = np.zeros(len(self.days), np.bool_)
        ends[begins[:-1]] = ends[begins[1:] - 1] = True
        candidates = np.flatnonzero(ends | np.repeat(lengths <= FEW, lengths))
        apart = np.diff(self.days[candidates], prepend=-np.inf) * scale >= APART_PX
        lined = np.zeros(len(self.days), np.bool_)
        lined[candidates[apart]] = True
        return _Step(begins, lined)
