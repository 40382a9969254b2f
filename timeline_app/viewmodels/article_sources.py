"""What the articles of the window say, for whoever shows events without their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.values import Event
    from timeline_app.viewmodels.documents import Library


class ArticleSources:
    """Sentences of events and names of articles, from the open articles."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def sentence(self, event: Event) -> str:
        """The sentence that tells of an event, empty where its article is not open."""
        found = self._library.find(event.id)
        return found[0].text[event.sentence.start : event.sentence.end] if found else ""

    def article(self, key: str) -> str:
        """The title of an article, or its key where it is not open."""
        document = self._library.get(key)
        return document.title if document else key
