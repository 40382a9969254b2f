"""Answers which events are looked for: those that a filter lets through, counts of what could be chosen, order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from timeline_app.core.layout.categories import CATEGORIES
from timeline_app.core.store.packed import STATUSES, VERDICTS, Link
from timeline_app.core.store.values import Certainty, Verdict
from timeline_app.core.store.wanted import UNDECIDED, Facet, Facets, Filter, Order
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from timeline_app.core.store.columns import EventColumns
    from timeline_app.core.store.names import Names

    Bools = npt.NDArray[np.bool_]
    Ints = npt.NDArray[np.int64]


class Finder:
    """Answers for one state of the columns. ``names`` are words by number and numbers by word."""

    def __init__(self, columns: EventColumns, names: Names) -> None:
        self.columns, self.names = columns, names
        self._orders: dict[Order, Ints] = {}

    def mask(self, wanted: Filter, found: Ints | None = None, without: Facet | None = None) -> Bools:
        """Which rows a filter lets through, one facet left aside. ``found`` are the rows with the text."""
        passes = self._base(wanted, found)
        for facet, values in wanted.chosen.items():
            if values and facet is not without:
                passes &= self._chosen(facet, values)
        return self.kept(passes, wanted, without)

    def kept(self, passes: Bools, wanted: Filter, without: Facet | None = None) -> Bools:
        """Rows without those that a filter leaves out unless they are chosen, one facet left aside."""
        for facet, hidden in _left_out(wanted):
            if facet is not without:
                passes = passes & (self.columns[facet.value] != hidden)
        return passes

    def facets(self, wanted: Filter, found: Ints | None = None) -> Facets:
        """The counts for a filter."""
        passes = self.mask(wanted, found)
        counts = {}
        for facet in Facet:
            own = wanted.chosen.get(facet) or facet in {Facet.VERDICT, Facet.STATUS}
            counts[facet] = self._counts(facet, self.mask(wanted, found, facet) if own else passes)
        return Facets(int(passes.sum()), counts, self._years(passes))

    def order(self, order: Order, titles: Callable[[], Ints]) -> Ints:
        """All rows in order. ``titles`` gives ids in order of the titles."""
        if order not in self._orders:
            self._orders[order] = self._ordered(order, titles)
        return self._orders[order]

    def _base(self, wanted: Filter, found: Ints | None) -> Bools:
        columns = self.columns
        if found is None:
            passes = columns.shown.copy()
        else:
            passes = np.zeros(len(columns), np.bool_)
            passes[found] = True
        if wanted.first is not None:
            passes &= columns.dated & (columns["end"] > wanted.first)
        if wanted.last is not None:
            passes &= columns.dated & (columns["start"] < wanted.last + 1)
        return passes

    def _chosen(self, facet: Facet, values: frozenset[str]) -> Bools:
        codes = np.array([code for v in values if (code := self._code(facet, v)) is not None], np.int64)
        if facet in _LINKED:
            rows, names = self.columns.links(_LINKED[facet])
            passes = np.zeros(len(self.columns), np.bool_)
            passes[rows[_among(names, codes)]] = True
            return passes
        return _among(self._codes(facet), codes)

    def _counts(self, facet: Facet, passes: Bools) -> tuple[tuple[str, int], ...]:
        if facet in _LINKED:
            rows, names = self.columns.links(_LINKED[facet])
            codes = names[passes[rows]]
        else:
            codes = self._codes(facet)[passes]
        counted = np.bincount(codes) if len(codes) else np.zeros(0, np.int64)
        there = np.flatnonzero(counted)
        there = there[np.argsort(-counted[there], kind="stable")]
        words = self._words(facet, there)
        return tuple(zip(words, counted[there].tolist(), strict=True))

    def _codes(self, facet: Facet) -> npt.NDArray[Any]:
        return self.columns.article if facet is Facet.ARTICLE else self.columns[facet.value]

    def _code(self, facet: Facet, value: str) -> int | None:
        if facet is Facet.ARTICLE:
            return int(value[1:] or 0)
        if facet in _LISTED:
            return _LISTED[facet].index(value) if value in _LISTED[facet] else None
        return self.names.number(value)

    def _words(self, facet: Facet, codes: Ints) -> list[str]:
        if facet is Facet.ARTICLE:
            return [f"a{code}" if code else "" for code in codes.tolist()]
        if facet in _LISTED:
            return [_LISTED[facet][code] for code in codes.tolist()]
        return self.names.words(codes.tolist())

    def _years(self, passes: Bools) -> tuple[tuple[int, int], ...]:
        days = np.floor(self.columns["start"][passes & self.columns.dated]).astype("datetime64[D]")
        years, counts = np.unique(days.astype("datetime64[Y]").astype(np.int64) + 1970, return_counts=True)
        return tuple(zip(years.tolist(), counts.tolist(), strict=True))

    def _ordered(self, order: Order, titles: Callable[[], Ints]) -> Ints:
        columns = self.columns
        if order is Order.ARTICLE:
            return np.arange(len(columns))
        if order is Order.TITLE:
            return columns.rows_of(titles())
        time = columns.in_time
        if order is Order.TIME:
            return time
        if order is Order.IMPORTANCE:
            keys = -columns["importance"]
        elif order in {Order.STATUS, Order.CERTAINTY, Order.VERDICT}:
            keys = columns[order.value]
        elif order is Order.ACTOR:
            keys = self.names.ranks(self._first_named())
        else:
            keys = self.names.ranks(columns[order.value])
        return time[np.argsort(keys[time], kind="stable")]

    def _first_named(self) -> Ints:
        rows, names = self.columns.links(Link.PARTY)
        first = np.zeros(len(self.columns), np.int64)
        first[rows[::-1]] = names[::-1]
        return first


def _left_out(wanted: Filter) -> Iterator[tuple[Facet, int]]:
    """What a filter leaves out unless it is chosen: by which facet, and the number of the value."""
    if not wanted.dismissed and Verdict.DISMISSED not in wanted.chosen.get(Facet.VERDICT, ()):
        yield Facet.VERDICT, VERDICTS.index(Verdict.DISMISSED)
    if not wanted.negated and Status.NEGATED not in wanted.chosen.get(Facet.STATUS, ()):
        yield Facet.STATUS, STATUSES.index(Status.NEGATED)


_LINKED = {Facet.ACTOR: Link.PARTY, Facet.COUNTRY: Link.COUNTRY, Facet.TAG: Link.TAG}
_LISTED: dict[Facet, tuple[str, ...]] = {
    Facet.CATEGORY: tuple(c.key for c in CATEGORIES),
    Facet.STATUS: tuple(s.value for s in STATUSES),
    Facet.CERTAINTY: tuple(c.name.lower() for c in Certainty),
    Facet.VERDICT: tuple(v.value if v else UNDECIDED for v in VERDICTS),
}


def _among(codes: npt.NDArray[Any], wanted: Ints) -> Bools:
    if not len(codes) or not len(wanted):
        return np.zeros(len(codes), np.bool_)
    table = np.zeros(int(max(codes.max(), wanted.max())) + 1, np.bool_)
    table[wanted] = True
    return np.asarray(table[codes])
