"""What the articles of the window say, for whoever shows events without their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.store.curation import article_of, is_dismissed
from timeline_app.viewmodels.event_fields import field_lines
from timeline_app.viewmodels.translation import tr

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

    def yours(self, event: Event) -> list[str]:
        """What the user made of an event: what was read of the fields they set, and that they put it aside."""
        curated, found = self._library.curated(event.id), self._library.find(event.id)
        if curated is None or found is None:
            return []
        lines = field_lines(event, curated, found[0].as_read.get(event.id)).values()
        words = [tr("{name} as read: {words}", name=line.name, words=line.as_read) for line in lines if line.as_read]
        return [*words, tr("Dismissed by you")] if is_dismissed(curated) else words

    def one_of(self, event_id: str) -> str:
        """The title of the article that an event is from, empty where there is only one."""
        several = len(self._library.documents) > 1
        return self.article(article_of(event_id)) if several else ""

    def article(self, key: str) -> str:
        """The title of an article, or its key where it is not open."""
        document = self._library.get(key)
        return document.title if document else key
