"""The words behind the numbers of the columns."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from timeline_app.core.store.database import Database


class Names:
    """The words behind numbers, of one state of the project. Immutable; threads may share it."""

    def __init__(self, words: Mapping[int, str]) -> None:
        self._words = {0: "", **words}
        self._numbers = {word: number for number, word in self._words.items()}

    def with_more(self, words: Mapping[int, str]) -> Names:
        """These and others."""
        return Names({**self._words, **words}) if words else self

    @cached_property
    def last(self) -> int:
        """The highest number."""
        return max(self._words)

    def number(self, word: str) -> int | None:
        """The number of a name, or None."""
        return self._numbers.get(word)

    def words(self, numbers: Sequence[int]) -> list[str]:
        """The names of numbers."""
        return [self._words[number] for number in numbers]

    def ranks(self, numbers: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Numbers that sort as the names do, nothing last."""
        ordered = sorted(self._words, key=lambda n: (not n, self._words[n].casefold()))
        ranks = np.zeros(self.last + 1, np.int64)
        ranks[ordered] = np.arange(len(ordered))
        return np.asarray(ranks[numbers])


class NameTable:
    """Reads the table of names, to which names are only ever added."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known = Names({})

    def current(self) -> Names:
        """All names as they now are."""
        with self._database.lock:
            more = dict(self._database.rows("SELECT id, text FROM name WHERE id > ?", self._known.last))
            self._known = self._known.with_more(more)
            return self._known

    def forget(self) -> None:
        """Drop what is known, as after names were added in vain or all were made anew."""
        self._known = Names({})
