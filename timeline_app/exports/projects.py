"""A project as it is handed on: its articles with the user's words about them, and the events as the user has them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.store.curation import keyed
from timeline_app.core.values import Article, Block, BlockKind, Extraction
from timeline_app.exports.dossier import Dossier, Entry, SourceArticle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.values import Curated, KeptArticle
    from timeline_app.core.store.wanted import Filter
    from timeline_app.core.values import Event

ADDED_BY_HAND = SourceArticle("", "Added by hand", Extraction(Article("", ()), (), (), ()))
"""Stands for the source of events that the user added to no article."""
_UNREAD = "This article has not been read yet."


def project_dossier(project: Project) -> Dossier:
    """All articles and events, dismissed ones too; each article's own account of an event that several tell of."""
    sources: list[SourceArticle] = []
    entries: list[Entry] = []
    for kept in project.articles.all():
        source = _source(project, kept)
        read = keyed(kept.key, source.extraction.events)
        sources.append(source)
        entries += [_entry(curated, read) for curated in project.articles.events(kept.key)]
    loose = [_entry(curated, {}) for curated in project.articles.events("")]
    sources += [ADDED_BY_HAND] if loose else []
    return Dossier(project.path.stem, tuple(sources), (*entries, *loose), project.curation.decisions)


def passing(project: Project, wanted: Filter) -> frozenset[str]:
    """The ids of the events that a filter lets through, for ``Choice.among``."""
    return frozenset(curated.key for curated in project.events(wanted))


def _source(project: Project, kept: KeptArticle) -> SourceArticle:
    extraction = project.articles.extraction(kept.key) or _unread(project.articles.text(kept.key))
    own = {f: w for f in ("title", "byline", "agency", "publisher") if (w := getattr(kept, f)) is not None}
    return SourceArticle(
        kept.key, kept.name, replace(extraction, article=replace(extraction.article, **own)), kept.origin
    )


def _unread(text: str) -> Extraction:
    return Extraction(Article(text, (Block(BlockKind.BODY, 0, len(text)),)), (), (), (), (_UNREAD,))


def _entry(curated: Curated, read: Mapping[str, Event]) -> Entry:
    return Entry(
        curated.event,
        curated.article,
        curated.verdict.value if curated.verdict else None,
        curated.note,
        curated.tags,
        tuple(sorted(field.value for field in curated.theirs)),
        curated.origin.value,
        read.get(curated.key) if curated.theirs else None,
    )
