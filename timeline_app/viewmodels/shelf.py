"""Opens articles of a project when somebody looks at them, and keeps those looked at last."""

from __future__ import annotations

from collections import OrderedDict
from itertools import count
from typing import TYPE_CHECKING

from timeline_app.core.store.curation import keyed
from timeline_app.viewmodels.documents import Document, Opened, ReadingState

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.values import KeptArticle, Summary

KEPT = 64
"""Articles kept open."""
_WORDS = ("title", "byline", "agency", "publisher")
"""What the user may say of an article in words of their own."""


class Shelf:
    """Makes documents of a project's articles."""

    def __init__(self) -> None:
        self._open: OrderedDict[int, Opened] = OrderedDict()
        self._numbers = count()

    def document(
        self, project: Project, kept: KeptArticle, summary: Summary | None, known: Document | None
    ) -> Document:
        """An article as the project now has it. One that is being read, or could not be, stays in that state."""
        unread = known.state if known and known.state is not ReadingState.READY else ReadingState.READING
        return Document(
            key=kept.key,
            name=kept.name,
            open=self._opener(project, kept.key),
            origin=kept.origin,
            published=kept.published,
            state=ReadingState.READY if summary else unread,
            error=known.error if known and not summary else None,
            given={name: words for name in _WORDS if (words := getattr(kept, name)) is not None},
            headline=summary.title if summary else None,
            day=summary.published if summary else None,
            is_read=summary is not None,
        )

    def _opener(self, project: Project, key: str) -> Callable[[], Opened]:
        number = next(self._numbers)

        def opened() -> Opened:
            if number not in self._open:
                self._open[number] = _opened(project, key)
                if len(self._open) > KEPT:
                    self._open.popitem(last=False)
            self._open.move_to_end(number)
            return self._open[number]

        return opened


def _opened(project: Project, key: str) -> Opened:
    articles = project.articles
    extraction = articles.extraction(key)
    return Opened(
        articles.text(key),
        extraction,
        articles.clues(key),
        articles.events(key) if extraction else (),
        keyed(key, extraction.events) if extraction else {},
    )
