"""What is known of an article beside its events, and where each of it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline_app.core.values import BlockKind, PublicationStatus
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.core.values import Article, Publication
    from timeline_app.viewmodels.documents import Document

_CLUES = {"title": "title", "byline": "author", "agency": "agency", "publisher": "publisher"}
"""The words of an article that the user can set, and what files call them."""
_EVIDENCE = 120
"""Characters of the page's own words that are quoted."""


@dataclass(frozen=True, slots=True)
class ArticleFact:
    """One line: ``text`` as it stands, empty where nothing is known; ``evidence`` says where it comes from."""

    field: str
    name: str
    text: str
    evidence: str
    theirs: bool


def article_facts(document: Document) -> tuple[ArticleFact, ...]:
    """Title, author, agency and publisher."""
    article = document.extraction.article if document.extraction else None
    return tuple(_fact(field, document, article) for field in _CLUES)


def byline_words(document: Document) -> str:
    """Author, agency and publisher in one line."""
    found = (f.text for f in article_facts(document)[1:])
    return " · ".join(dict.fromkeys(words for words in found if words))


def swapped(published: Publication) -> date | None:
    """The date with day and month the other way round, where the page has it in figures that allow it."""
    day = published.date
    in_figures = published.text is not None and not any(c.isalpha() for c in published.text.partition(",")[0])
    if published.status is PublicationStatus.GIVEN or not in_figures or day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def _fact(field: str, document: Document, article: Article | None) -> ArticleFact:
    names = {"title": tr("Title"), "byline": tr("Author"), "agency": tr("Agency"), "publisher": tr("Publisher")}
    read = (getattr(article, field) if article else None) or ""
    own = document.given.get(field)
    if own is None:
        return ArticleFact(field, names[field], read, _evidence(field, read, document, article), theirs=False)
    as_read = tr("Yours. As read: {words}", words=read) if read else tr("Yours. Nothing was read.")
    return ArticleFact(field, names[field], own, as_read, theirs=True)


def _evidence(field: str, read: str, document: Document, article: Article | None) -> str:
    if not read or article is None:
        return tr("Not found on the page") if article else tr("Not read yet")
    clue = next((c for c in document.clues if c.field == _CLUES[field] and c.value == read), None)
    if clue is not None:
        return tr("From the file: {origin}", origin=clue.origin)
    if field == "title":
        return tr("The headline of the page")
    line = _line_with(read, article)
    return tr("The page says “{line}”", line=line) if line else tr("Worked out from the page")


def _line_with(words: str, article: Article) -> str:
    """The first line of the page that has the words, bylines before all else."""
    blocks = sorted(article.blocks, key=lambda b: b.kind is not BlockKind.BYLINE)
    lines = (line for b in blocks for line in article.text[b.start : b.end].splitlines())
    found = next((line for line in lines if words.casefold() in line.casefold()), "")
    line = " ".join(found.split())
    return line if len(line) <= _EVIDENCE else line[: _EVIDENCE - 1] + "…"
