"""Arrays of many articles as one, kept up to date article by article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

MOST_SPLICED = 2000
"""Changed articles above which all is loaded anew."""
Blobs = tuple[int, bytes]
"""The number of an article and its array."""


@dataclass(frozen=True)
class Joined:
    """The arrays of articles one after the other, in order of the articles' numbers, and how long each is."""

    numbers: Ints
    data: npt.NDArray[Any]
    counts: Ints

    @cached_property
    def starts(self) -> Ints:
        """Where the array of each article begins; one more for the end of all."""
        return np.concatenate([np.zeros(1, np.int64), np.cumsum(self.counts)])


def join(blobs: Sequence[Blobs], dtype: np.dtype[Any]) -> Joined:
    """The arrays of articles, given in order of their numbers, as one."""
    return Joined(
        np.array([number for number, _ in blobs], np.int64),
        np.frombuffer(b"".join(blob for _, blob in blobs), dtype),
        np.array([len(blob) // dtype.itemsize for _, blob in blobs], np.int64),
    )


def splice(old: Joined, gone: Sequence[int], new: Joined) -> Joined:
    """The arrays without some articles (numbers in order), and with others in their places."""
    numbers, data, counts = [], [], []
    at = 0
    for number in gone:
        here = int(np.searchsorted(old.numbers, number))
        there = int(np.searchsorted(new.numbers, number))
        fresh = slice(there, there + bool(there < len(new.numbers) and new.numbers[there] == number))
        for part, which in ((old, slice(at, here)), (new, fresh)):
            numbers.append(part.numbers[which])
            data.append(_bytes(part.data[part.starts[which.start] : part.starts[which.stop]]))
            counts.append(part.counts[which])
        at = here + bool(here < len(old.numbers) and old.numbers[here] == number)
    return Joined(
        np.concatenate([*numbers, old.numbers[at:]]),
        np.concatenate([*data, _bytes(old.data[old.starts[at] :])]).view(old.data.dtype),
        np.concatenate([*counts, old.counts[at:]]),
    )


def _bytes(data: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """Records as bytes, which are joined as a whole and not field by field."""
    return data.view(np.uint8)


class Stream:
    """Arrays of one kind. ``load`` gives those of some articles, or of all (None)."""

    def __init__(self, dtype: np.dtype[Any], load: Callable[[Sequence[int] | None], list[Blobs]]) -> None:
        self._dtype, self._load = dtype, load
        self._joined: Joined | None = None
        self._changed: set[int] = set()

    def current(self) -> Joined:
        """The arrays as they now are."""
        if self._joined is None or len(self._changed) > MOST_SPLICED:
            self._joined = join(self._load(None), self._dtype)
        elif self._changed:
            changed = sorted(self._changed)
            self._joined = splice(self._joined, changed, join(self._load(changed), self._dtype))
        self._changed = set()
        return self._joined

    def touch(self, articles: set[int]) -> None:
        """These articles may have changed."""
        self._changed |= articles

    def forget(self) -> None:
        """All may have changed."""
        self._joined, self._changed = None, set()
