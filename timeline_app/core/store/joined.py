"""The events of many articles as arrays, one article after the other, kept up to date article by article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from timeline_app.core.store.packed import EVENT, LINK, Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Linked = tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]

MOST_IDS = 1 << 28
"""More than any project ever gives; tables by id are not made for a damaged file."""
Blobs = tuple[int, bytes]
"""The number of an article and its array."""


@dataclass(frozen=True)
class Joined:
    """Articles by number, how many events each has, and their events: ``packed.EVENT`` field by field, and links.

    A link has rows, ascending, and for each the number of a name. It may be loaded when it is asked for.
    """

    numbers: Ints
    counts: Ints
    fields: Mapping[str, npt.NDArray[Any]]
    links: Mapping[Link, Linked]

    def __post_init__(self) -> None:
        for field in self.fields.values():
            field.setflags(write=False)  # other states share it

    def __len__(self) -> int:
        return int(self.starts[-1])

    @cached_property
    def starts(self) -> Ints:
        """Where the events of each article begin; one more for the end of all."""
        return np.concatenate([np.zeros(1, np.int64), np.cumsum(self.counts)])

    def extent(self, number: int) -> tuple[int, int]:
        """The first row of an article, and the row after its last; both the same where it is not there."""
        at = int(np.searchsorted(self.numbers, number))
        there = at < len(self.numbers) and self.numbers[at] == number
        return int(self.starts[at]), int(self.starts[at + there])

    def linked(self, link: Link, first: int, last: int) -> slice:
        """Which links are those of some rows."""
        rows = self.links[link][0]
        begin, end = np.searchsorted(rows, np.array([first, last], rows.dtype))
        return slice(int(begin), int(end))


class _Links(dict[Link, "Linked"]):
    """Links that are loaded when they are asked for, which nobody may change meanwhile."""

    def __init__(self, load: Callable[[Link], Linked], lock: AbstractContextManager[object]) -> None:
        super().__init__()
        self._load, self._lock = load, lock

    def __missing__(self, link: Link) -> Linked:
        with self._lock:
            if link not in self:
                self[link] = self._load(link)
            return self[link]


def join(
    events: Sequence[Blobs], links: Callable[[Link], Sequence[Blobs]], lock: AbstractContextManager[object]
) -> Joined:
    """The arrays of articles, given in order of their numbers, as one.

    ``links`` gives those of a link when it is asked for, under the lock; until all were asked for, the articles must
    stay as they are.

    Raises:
        ValueError: they are no such arrays.
    """
    numbers, counts, data = _whole(events, EVENT)
    fields = {name: np.ascontiguousarray(data[name]) for name in EVENT.names or ()}
    if len(data) and not 0 <= fields["id"].min() <= fields["id"].max() < MOST_IDS:
        raise ValueError("there is no event of that id")
    alone = Joined(numbers, counts, fields, {})
    return Joined(numbers, counts, fields, _Links(lambda link: _linked(alone, links(link)), lock))


def splice(old: Joined, gone: Sequence[int], new: Joined) -> Joined:
    """The arrays without some articles (numbers in order), and with others in their places.

    An array in which that changes nothing is the one of the old state itself, so that what was made of it still holds.
    """
    stretches = [s for s in _stretches(old, gone, new) if s.last > s.first]
    kept = ~np.isin(old.numbers, np.array(gone, np.int64))
    numbers = np.concatenate([old.numbers[kept], new.numbers])
    order = np.argsort(numbers, kind="stable")
    counts = np.concatenate([old.counts[kept], new.counts])
    return Joined(
        _same_or(old.numbers, numbers[order]),
        _same_or(old.counts, counts[order]),
        {name: _spliced_field(name, old, stretches) for name in old.fields},
        {link: _spliced_link(link, old, stretches) for link in Link},
    )


class _Stretch(NamedTuple):
    """Rows of one of two states, and where they come to stand."""

    source: Joined
    first: int
    last: int
    at: int

    @property
    def rows(self) -> slice:
        return slice(self.first, self.last)


def _stretches(old: Joined, gone: Sequence[int], new: Joined) -> Iterator[_Stretch]:
    """What the spliced arrays are put together of, in order."""
    begin = at = 0
    for number in gone:
        first, last = old.extent(number)
        yield _Stretch(old, begin, first, at)
        at += first - begin
        fresh, end = new.extent(number)
        yield _Stretch(new, fresh, end, at)
        at += end - fresh
        begin = last
    yield _Stretch(old, begin, len(old), at)


def _spliced_field(name: str, old: Joined, stretches: Sequence[_Stretch]) -> npt.NDArray[Any]:
    before = old.fields[name]
    pieces = [s.source.fields[name][s.rows] for s in stretches]
    changed = (
        s.at != s.first if s.source is old else not np.array_equal(before[s.at : s.at + len(piece)], piece)
        for s, piece in zip(stretches, pieces, strict=True)
    )
    if sum(map(len, pieces)) == len(before) and not any(changed):
        return before
    return np.concatenate([before[:0], *pieces])


def _spliced_link(link: Link, old: Joined, stretches: Sequence[_Stretch]) -> Linked:
    rows, names, at = [], [], 0
    before, changed = old.links[link], False
    for source, first, last, place in stretches:
        which = source.linked(link, first, last)
        rows.append(source.links[link][0][which] + np.int32(place - first))
        names.append(source.links[link][1][which])
        here = slice(at, at := at + len(names[-1]))
        if source is old:
            changed |= (place, here) != (first, which)
        else:
            changed |= not (np.array_equal(before[0][here], rows[-1]) and np.array_equal(before[1][here], names[-1]))
    if not changed and at == len(before[1]):
        return before
    return np.concatenate([before[0][:0], *rows]), np.concatenate([before[1][:0], *names])


def _same_or(before: Ints, after: Ints) -> Ints:
    return before if np.array_equal(before, after) else after


def _whole(blobs: Sequence[Blobs], dtype: np.dtype[Any]) -> tuple[Ints, Ints, npt.NDArray[Any]]:
    return (
        np.array([number for number, _ in blobs], np.int64),
        np.array([len(blob) // dtype.itemsize for _, blob in blobs], np.int64),
        np.frombuffer(b"".join(blob for _, blob in blobs), dtype),
    )


def _linked(events: Joined, blobs: Sequence[Blobs]) -> Linked:
    numbers, counts, data = _whole(blobs, LINK)
    first = events.starts[np.searchsorted(events.numbers, numbers)].astype(np.int32)
    return data["event"] + np.repeat(first, counts), np.ascontiguousarray(data["name"])
