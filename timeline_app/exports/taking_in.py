"""Hands what was exported over to a project: articles known there stay in their place, the rest comes in beside."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.store.curation import keyed
from timeline_app.core.store.intake import Handed
from timeline_app.core.store.values import Decision, Field, NewArticle, Verdict
from timeline_app.core.values import PublicationStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.values import Curated, KeptArticle
    from timeline_app.core.values import Event
    from timeline_app.exports.dossier import Dossier, Entry, SourceArticle

_PLACE = re.compile(r":(\d+-\d+(?:\.\d+)?)$")
_READ = "read"


def handed_over(project: Project, dossier: Dossier, fingerprint: Callable[[str], str]) -> list[Handed]:
    """The articles of a dossier as the project can take them in.

    An article that the project has, be it removed, is not doubled: only what was decided about its events comes in, and
    of that only what is not so already. A table holds no more of an article than the sentences of its events; it is
    known by its key or name, and by these sentences standing in the same places.

    Args:
        project: where they go.
        dossier: what was read from a file.
        fingerprint: of a text, the same for what counts as the same article.

    Raises:
        ValueError: a field or verdict is named that there is not.
    """
    by_name: dict[str, list[KeptArticle]] = {}
    for kept in project.articles.all(removed=True):
        by_name.setdefault(kept.name, []).append(kept)
    own: dict[str, list[Entry]] = {source.key: [] for source in dossier.sources}
    for entry in dossier.entries:
        own[entry.source].append(replace(entry, event=_plain(entry.event)))
    return [_handed(project, source, own[source.key], by_name, fingerprint) for source in dossier.sources]


def _handed(
    project: Project,
    source: SourceArticle,
    entries: Sequence[Entry],
    by_name: Mapping[str, Sequence[KeptArticle]],
    fingerprint: Callable[[str], str],
) -> Handed:
    if not source.key:
        present = {c.key: c for c in project.articles.events("")}
        return _into("", source, entries, present)
    mark = fingerprint(source.article.text)
    kept = project.articles.known(mark) or _of_sentences(project, source, entries, by_name.get(source.name, ()))
    if kept is not None:
        return _into(kept.key, source, entries, {c.key: c for c in project.articles.events(kept.key)})
    return _as_new(NewArticle(source.name, source.article.text, mark, source.origin), source, entries)


def _of_sentences(
    project: Project, source: SourceArticle, entries: Sequence[Entry], candidates: Sequence[KeptArticle]
) -> KeptArticle | None:
    """The article in which all sentences stand where the file has them."""
    places = [slice(e.event.sentence.start, e.event.sentence.end) for e in entries]
    said = source.article.text
    for kept in candidates:
        text = project.articles.text(kept.key)
        if places and all(said[place] == text[place] for place in places):
            return kept
    return None


def _as_new(new: NewArticle, source: SourceArticle, entries: Sequence[Entry]) -> Handed:
    read = sorted((e for e in entries if e.origin == _READ), key=lambda e: (e.event.sentence.start, _place(e) or ""))
    events = tuple(_plain(e.read or e.event) for e in read)
    places = [key.partition(":")[2] for key in keyed("", events)]
    return Handed(
        new,
        source.title,
        replace(source.extraction, events=events),
        _given(source),
        {e.event.id: place for e, place in zip(read, places, strict=True)},
        {e.event.id: decision for e in read if (decision := _decision(e)) != Decision()},
        {e.event.id: (e.event, _verdict_only(e)) for e in entries if e.origin != _READ},
    )


def _into(key: str, source: SourceArticle, entries: Sequence[Entry], present: Mapping[str, Curated]) -> Handed:
    """What there is to take over for an article that is there. Events that it has not, come as the user's own."""
    there = {e.event.id: place for e in entries if f"{key}:{(place := _within(e))}" in present}
    decided = {
        e.event.id: _decision(e)
        for e in entries
        if e.event.id in there and _differs(e, present[f"{key}:{there[e.event.id]}"])
    }
    more = [e for e in entries if e.event.id not in there and (e.origin != _READ or _decision(e) != Decision())]
    added = {e.event.id: (e.event, _verdict_only(e)) for e in more}
    return Handed(key, source.title, places=there, decided=decided, added=added)


def _within(entry: Entry) -> str:
    """The key of the event within its article, as a project gives it."""
    event = entry.event
    if entry.origin == "added":
        return event.id.rpartition(":")[2]
    return _place(entry) or f"{event.predicate.start}-{event.predicate.end}"


def _place(entry: Entry) -> str | None:
    found = _PLACE.search(entry.event.id)
    return found[1] if found else None


def _decision(entry: Entry) -> Decision:
    fields = {Field(name): getattr(entry.event, name) for name in entry.edited}
    return Decision(fields, None, Verdict(entry.verdict) if entry.verdict else None, entry.note, entry.tags)


def _verdict_only(entry: Entry) -> Decision:
    """Of an event that is itself the user's: its fields need no decision."""
    return replace(_decision(entry), fields={})


def _differs(entry: Entry, present: Curated) -> bool:
    """Whether the project has anything else of the event than the file says."""
    said = _decision(entry)
    return (
        set(said.fields) != present.theirs
        or any(getattr(present.event, field.value) != value for field, value in said.fields.items())
        or (said.verdict, said.note, said.tags) != (present.verdict, present.note, present.tags)
    )


def _given(source: SourceArticle) -> date | None:
    """The publication date where the user gave it."""
    published = source.article.published
    return published.date if published and published.status is PublicationStatus.GIVEN else None


def _plain(event: Event) -> Event:
    """The article's own account, without what others tell."""
    return replace(event, tellings=(), conflicts=())
