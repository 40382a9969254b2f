"""RSS and Atom feeds: an article for each item, by feedparser."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from timeline_app.core.values import Clue
from timeline_app.readers.files import DocumentError, without_controls
from timeline_app.readers.imported import Imported, Kind
from timeline_app.readers.parsers.moments import iso_moment
from timeline_app.readers.parsers.structured import one_line, web_address
from timeline_app.readers.parsers.web_page import text_of_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUMMARY = "The feed gives only a summary. Open the address of the article for its whole text."


def read_feed(data: bytes, name: str, origin: str) -> list[Imported]:
    """Read a feed. Of a broken one what is readable is read, and each article says so.

    Raises:
        DocumentError: there is no item with text in it.
    """
    import feedparser  # noqa: PLC0415  (only feeds need it)

    # It would take a text for an address or a path and open that; a stream of bytes it only reads.
    feed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    broken = (f"“{name}” is damaged: what could be read of it was imported.",) if feed.bozo and _matters(feed) else ()
    publisher = one_line(str(feed.feed.get("title", "")))
    articles = [_article(entry, publisher, origin, broken, feed.version) for entry in feed.entries]
    readable = [article for article in articles if article.text.strip()]
    if not readable:
        raise DocumentError(f"No article was found in the feed “{name}”. It is empty or damaged.")
    return readable


def _matters(feed: Any) -> bool:
    """Is the feed really broken, or only declared with another encoding than it has?"""
    return type(feed.get("bozo_exception")).__name__ not in {"CharacterEncodingOverride", "NonXMLContentType"}


def _article(entry: Any, publisher: str, origin: str, notices: tuple[str, ...], version: str) -> Imported:
    title = text_of_markup(str(entry.get("title", ""))).replace("\n", " ")
    content = [str(part.get("value", "")) for part in entry.get("content", [])]
    body = text_of_markup(max(content, key=len)) if content else text_of_markup(str(entry.get("summary", "")))
    link = web_address(str(entry.get("link", "")))
    told = notices if content else (*notices, _SUMMARY)
    text = without_controls("\n\n".join(part for part in (title, body) if part))
    return Imported(
        name=title or link or origin,
        text=text + "\n",
        origin=origin,
        kind=Kind.FEED,
        clues=tuple(_clues(entry, title, publisher, version)),
        notices=told,
        address=link,
    )


def _clues(entry: Any, title: str, publisher: str, version: str) -> Iterator[Clue]:
    if title:
        yield Clue("title", title, "feed item title")
    author = one_line(str(entry.get("author", "")))
    if author and "@" not in author:
        yield Clue("author", author, "feed item author")
    if publisher:
        yield Clue("publisher", publisher, "feed title")
    published, updated = (
        iso_moment(str(entry[key] or "")) if key in entry else None for key in ("published", "updated")
    )
    if published:
        yield Clue("published", published, "feed item published")
    if updated and updated != published:
        # RSS 1.0 has one date for both; elsewhere a date of change is no date of publication.
        field = "published" if version == "rss10" and not published else "modified"
        yield Clue(field, updated, "feed item date" if field == "published" else "feed item updated")
