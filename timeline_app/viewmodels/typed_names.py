"""Participants and places from what the user types: names that are known keep what is known of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.values import Participant, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline_app.core.events.gazetteer import Gazetteer
    from timeline_app.core.values import Event
    from timeline_app.viewmodels.documents import Document

SEPARATOR = "; "


def names_typed(text: str) -> tuple[str, ...]:
    """The names in a field, parted by semicolons, each once."""
    return tuple(dict.fromkeys(name for part in text.split(";") if (name := " ".join(part.split()))))


def as_names(people: Iterable[Participant]) -> str:
    """Participants as a field shows them."""
    return SEPARATOR.join(p.name for p in people)


def participants(
    text: str, document: Document, event: Event, known: Mapping[str, Participant]
) -> tuple[Participant, ...]:
    """Who is meant by the names typed.

    Whoever takes part already stays as read. ``known`` are participants of other events by name: their role and country
    are taken over. Names of countries, groups and capitals bring their code.
    """
    here = {p.name: p for p in (*event.actors, *event.targets)}
    return tuple(here.get(n) or _participant(n, document, event, known.get(n)) for n in names_typed(text))


def place(text: str, document: Document, event: Event) -> Place | None:
    """The place of that name, with what the gazetteer has of it; None where nothing is typed."""
    name = " ".join(text.split())
    if not name:
        return None
    if event.place and event.place.name == name:
        return event.place
    start, end = _found(name, document, event)
    found = _gazetteer().location(name)
    if found is None:
        return Place(name, name, start, end)
    return Place(found.name, name, start, end, found.country, found.latitude, found.longitude)


def known_people(events: Iterable[Event]) -> dict[str, Participant]:
    """Everybody who takes part in events, by name; of several accounts one that has a role and a country."""
    found: dict[str, Participant] = {}
    for event in events:
        for person in (*event.actors, *event.targets):
            before = found.get(person.name)
            if before is None or _told(person) > _told(before):
                found[person.name] = person
    return found


def _told(person: Participant) -> int:
    return (person.role is not None) + (person.country is not None)


def _participant(name: str, document: Document, event: Event, known: Participant | None) -> Participant:
    start, end = _found(name, document, event)
    if known is not None:
        return replace(known, text=name, start=start, end=end)
    gazetteer = _gazetteer()
    codes = (table.get(name) for table in (gazetteer.names, gazetteer.groups, gazetteer.capitals))
    return Participant(name, name, start, end, country=next((c for c in codes if c), None))


def _found(name: str, document: Document, event: Event) -> tuple[int, int]:
    """Where the sentence has the name; no width at its beginning where it does not."""
    first, last = event.sentence.start, event.sentence.end
    at = document.text.casefold().find(name.casefold(), first, last)
    return (at, at + len(name)) if at >= 0 else (first, first)


def _gazetteer() -> Gazetteer:
    from timeline_app.core.events.gazetteer import load_gazetteer  # noqa: PLC0415  (not before it is needed)

    return load_gazetteer()
