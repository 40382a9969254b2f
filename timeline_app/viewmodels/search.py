"""Finds events, people and dates by what the user types."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.core.inherited import inherit
from timeline_app.viewmodels import wording
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from timeline_app.core.store.columns import Ints
    from timeline_app.viewmodels.shown import Shown

_EPOCH = date(1970, 1, 1)
_HALF, _LOW, _MASK = 32, -(1 << 31), (1 << 32) - 1
"""Two days as one number: the last counted from the lowest, so that it is never below 0."""
LIMIT = 8
"""Hits shown of each kind."""
MOST_CHOSEN = 2000
"""Events that choosing a hit selects, the most important ones of more."""


class HitKind(Enum):
    """What a hit is."""

    PERSON = "person"
    DATE = "date"
    EVENT = "event"


@dataclass(frozen=True)
class Hit:
    """A line of the result list; choosing it selects its events."""

    kind: HitKind
    label: str
    detail: str
    choose: Callable[[], tuple[str, ...]] = field(compare=False, repr=False)

    @cached_property
    def event_ids(self) -> tuple[str, ...]:
        """The events, in order of time."""
        return self.choose()


class Search:
    """The words under which the events shown, the people in them and their dates are found."""

    def __init__(self, shown: Shown, before: Search | None = None) -> None:
        """Take what was gathered before as far as it still holds."""
        self.shown = shown
        if before is not None:
            self._take_over(before)

    def _take_over(self, before: Search) -> None:
        """Much is gathered in order of time: where that changed, all is gathered anew."""
        if "in_time" not in self.shown.__dict__ or self.shown.in_time is not before.shown.in_time:
            return
        from timeline_app.core.store.packed import Link  # noqa: PLC0415  (loads numpy)

        mine, theirs = self.shown.columns, before.shown.columns
        kept = ["_dated"] if mine.dated is theirs.dated else []
        if mine.links(Link.PARTY) is theirs.links(Link.PARTY):
            kept += ["_people", "_parties"]
        if kept and all(mine[name] is theirs[name] for name in ("earliest", "latest")):
            kept += ["_intervals", "_days"]
        inherit(self, before, kept)

    def prepare(self) -> None:
        """Gather what there is before anybody asks."""
        _ = self._people, self._days

    def find(self, query: str) -> list[Hit]:
        """Hits for a query, people and dates before events. Every word typed must begin a word of the hit.

        Case, accents and the order of the words do not matter; an empty query finds nothing.
        """
        terms = _words(query)
        if not terms:
            return []
        return [*self._find_people(terms), *self._find_dates(terms), *self._find_events(query)]

    def _find_people(self, terms: Sequence[str]) -> Iterator[Hit]:
        found = (person for person in self._people if _matches(terms, person[0]))
        for _, name, number, count in islice(found, LIMIT):
            yield Hit(HitKind.PERSON, name, _counted(count), partial(self._with, number))

    def _find_dates(self, terms: Sequence[str]) -> Iterator[Hit]:
        from timeline_app.core.store.packed import interval_of  # noqa: PLC0415  (loads numpy)

        near = [{day for day, words in self._days.items() if any(w.startswith(t) for w in words)} for t in terms]
        found = (i for i in self._intervals if all(i[0] in days or i[1] in days for days in near))
        for first, last, count in islice(found, LIMIT):
            label = wording.interval_words(interval_of(first, last))
            yield Hit(HitKind.DATE, label, _counted(count), partial(self._within, first, last))

    def _find_events(self, query: str) -> Iterator[Hit]:
        from timeline_app.core.store.packed import interval_of  # noqa: PLC0415  (loads numpy)

        project, columns = self.shown.project, self.shown.columns
        keys = project.find(query, LIMIT, self.shown.wanted)
        ids = project.ids(keys)
        lines = dict(zip(keys, project.lines([ids[k] for k in keys if k in ids]), strict=False))
        for key, line in lines.items():
            rows = columns.rows_of([ids[key]])
            when = tr("No date")
            if len(rows) and columns.dated[row := rows[0]]:
                when = wording.short_words(interval_of(columns["earliest"][row], columns["latest"][row]))
            yield Hit(HitKind.EVENT, line.title, when, partial(tuple, [key]))

    # What there is, gathered with the first question

    @cached_property
    def _people(self) -> list[tuple[list[str], str, int, int]]:
        """The words of each name, the name, its number, and in how many events it is; the most frequent first."""
        import numpy as np  # noqa: PLC0415  (not before the first paint of the window)

        numbers = self._parties[1]
        there, first, counts = np.unique(numbers, return_index=True, return_counts=True)
        order = np.lexsort((first, -counts))
        names = self.shown.project.names().words(there[order].tolist())
        return [
            (_words(name), name, number, count)
            for name, number, count in zip(names, there[order].tolist(), counts[order].tolist(), strict=True)
        ]

    @cached_property
    def _parties(self) -> tuple[Ints, Ints]:
        """The rows shown and the numbers of the names of who takes part, in order of time."""
        import numpy as np  # noqa: PLC0415

        from timeline_app.core.store.packed import Link  # noqa: PLC0415  (loads numpy)

        columns = self.shown.columns
        rank = np.full(len(columns), -1)
        rank[self.shown.in_time] = np.arange(len(self.shown.in_time))
        rows, numbers = columns.links(Link.PARTY)
        order = np.argsort(rank[rows], kind="stable")
        order = order[rank[rows[order]] >= 0]
        return rows[order].astype(np.int64), numbers[order].astype(np.int64)

    @cached_property
    def _intervals(self) -> list[tuple[int, int, int]]:
        """First and last day of each interval, and how many events have it; in order of time."""
        import numpy as np  # noqa: PLC0415

        rows, columns = self._dated, self.shown.columns
        first, last = (columns[name][rows].astype(np.int64) for name in ("earliest", "latest"))
        both: Ints = (first << _HALF) + (last - _LOW)
        found: Ints
        found, counts = np.unique(both, return_counts=True)
        ends = zip((found >> _HALF).tolist(), ((found & _MASK) + _LOW).tolist(), counts.tolist(), strict=True)
        return [(first, last, count) for first, last, count in ends]

    @cached_property
    def _days(self) -> dict[int, tuple[str, ...]]:
        """The words under which each day is found with which an interval begins or ends."""
        from timeline_app.core.store.packed import NO_DAY  # noqa: PLC0415  (loads numpy)

        days = {day for first, last, _ in self._intervals for day in (first, last)} - {NO_DAY}
        return {day: _day_words(_EPOCH + timedelta(days=day)) for day in days}

    @cached_property
    def _dated(self) -> Ints:
        rows = self.shown.in_time
        dated: Ints = rows[self.shown.columns.dated[rows]]
        return dated

    # What a hit stands for

    def _with(self, number: int) -> tuple[str, ...]:
        rows, numbers = self._parties
        return self._keys(rows[numbers == number])

    def _within(self, first: int, last: int) -> tuple[str, ...]:
        columns, rows = self.shown.columns, self._dated
        return self._keys(rows[(columns["earliest"][rows] == first) & (columns["latest"][rows] == last)])

    def _keys(self, rows: Ints) -> tuple[str, ...]:
        import numpy as np  # noqa: PLC0415

        if len(rows) > MOST_CHOSEN:
            best = np.argsort(-self.shown.columns["importance"][rows], kind="stable")[:MOST_CHOSEN]
            rows = rows[np.sort(best)]
        return tuple(self.shown.keys(self.shown.columns.ids[rows]))


def _counted(count: int) -> str:
    return wording.count_words(count, tr("1 event"), tr("{count} events"))


def _day_words(day: date) -> tuple[str, ...]:
    """The ways in which a day may be typed: 2024-11-03, 03.11.2024, 3 November 2024, Sunday."""
    weekday, month = wording.FULL_WEEKDAYS[day.weekday()], wording.FULL_MONTHS[day.month - 1]
    figures = (f"{day.year:04}", f"{day.month:02}", f"{day.day:02}", str(day.day), str(day.year))
    return (
        day.isoformat(),
        f"{day.day:02}.{day.month:02}.{day.year:04}",
        weekday.casefold(),
        month.casefold(),
        *figures,
    )


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    parts = "".join(c if c.isalnum() or c in "-." else " " for c in plain if not unicodedata.combining(c)).split()
    pieces = (piece for part in parts for piece in part.replace("-", " ").split())
    return [word.strip(".") for word in dict.fromkeys([*parts, *pieces]) if word.strip(".")]


def _matches(terms: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(term) for word in words) for term in terms)
