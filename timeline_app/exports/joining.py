"""Several dossiers as one: projects and articles that are exported together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.across import Decisions
from timeline_app.exports.dossier import Dossier, Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.values import Event

    Groups = frozenset[frozenset[str]]


def joined(parts: Sequence[Dossier]) -> Dossier:
    """All articles and events. The keys and ids of the first part then begin with "p1", and so on."""
    if len(parts) == 1:
        return parts[0]
    marked = [_marked(part, f"p{number}") for number, part in enumerate(parts, 1)]
    return Dossier(
        ", ".join(part.title for part in parts),
        tuple(s for part in marked for s in part.sources),
        tuple(e for part in marked for e in part.entries),
        Decisions(
            frozenset(ids for part in marked for ids in part.decisions.together),
            frozenset(ids for part in marked for ids in part.decisions.apart),
        ),
    )


def _marked(part: Dossier, mark: str) -> Dossier:
    several = len(part.sources) > 1

    def event(of: Event, source: str) -> Event:
        # The ids of a single article that was only read do not name it.
        return replace(of, id=mark + (of.id if several or ":" in of.id else f"{source}:{of.id}"))

    def entry(of: Entry) -> Entry:
        read = event(of.read, of.source) if of.read else None
        return replace(of, event=event(of.event, of.source), source=mark + of.source, read=read)

    def groups(of: Groups) -> Groups:
        return frozenset(frozenset(mark + i for i in ids) for ids in of)

    return replace(
        part,
        sources=tuple(replace(s, key=mark + s.key) for s in part.sources),
        entries=tuple(map(entry, part.entries)),
        decisions=Decisions(groups(part.decisions.together), groups(part.decisions.apart)),
    )
