"""Which article the banner speaks of: about one after the other, and no more about what was put aside."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.viewmodels.notices import Notice, date_wanted, named, question_of, remark_of, state_notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline_app.viewmodels.documents import Document, Library

LOOKED_AT = 5
"""Articles without a date that are opened to see whether one asks for it: there may be hundreds."""


class Questions:
    """Keeps to an article until its question is answered or put aside, whatever the reader shows meanwhile.

    A banner that came and went with every selection would move what stands below it.
    """

    def __init__(self) -> None:
        self._aside: set[str] = set()
        self._about: str | None = None
        self._wanted: str | None = None

    def want(self, key: str) -> None:
        """Ask for the date of an article because the user wants to give it."""
        self._wanted = key

    def put_aside(self, library: Library) -> None:
        """Ask no more about any article that is there, until the user wants it."""
        if self._wanted is not None:
            self._wanted = None
        else:
            self._aside |= {d.key for d in library.documents}

    def answered(self) -> None:
        """What the user wanted to give is given."""
        self._wanted = None

    def notice(self, library: Library) -> Notice | None:
        """What the banner says now."""
        current, among_others = library.current, len(library.documents) > 1
        if current is not None and (notice := state_notice(current)):
            return notice
        if wanted := library.get(self._wanted or ""):
            return date_wanted(wanted)
        return self._first(question_of, library, among_others) or self._first(remark_of, library, among_others)

    def _first(self, say: Callable[[Document], Notice | None], library: Library, among_others: bool) -> Notice | None:
        for document in self._candidates(library):
            if document.is_read and document.key not in self._aside and (notice := say(document)):
                self._about = document.key
                return named(notice, document, among_others)
        return None

    def _candidates(self, library: Library) -> Iterator[Document]:
        first = (library.get(self._about or ""), library.current)
        yield from (d for d in first if d is not None)
        undated = (d for d in library.documents if d.is_read and d.day is None and d.key not in self._aside)
        yield from islice(undated, LOOKED_AT)
