"""How lanes of articles are headed: by title, and beneath it where the article is from and of which day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline_app.core.layout.content import plain
from timeline_app.core.layout.lanes import Lane, initials, unnamed
from timeline_app.viewmodels.wording import day_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline_app.viewmodels.documents import Document


@dataclass(frozen=True)
class ArticleLanes:
    """Heads the lanes of these articles by their keys; may be asked in any thread."""

    documents: tuple[Document, ...]

    def __call__(self, key: str) -> Lane:
        document = self._by_key.get(key)
        if document is None:
            return unnamed(key)
        title = plain(document.title)
        return Lane(key, initials(title), title, beneath_title(document))

    @cached_property
    def _by_key(self) -> Mapping[str, Document]:
        return {d.key: d for d in self.documents}


def beneath_title(document: Document) -> str:
    """Where an article is from and when it was published, as far as is known: "example.org, Mon 4 Nov 2024"."""
    publisher = document.given.get("publisher") or _site(document.origin or "")
    return ", ".join(part for part in (plain(publisher), day_words(document.day) if document.day else "") if part)


def _site(origin: str) -> str:
    """The site of a web address, "" for a file."""
    host = urlsplit(origin).hostname if origin.startswith(("http://", "https://")) else None
    return (host or "").removeprefix("www.")
