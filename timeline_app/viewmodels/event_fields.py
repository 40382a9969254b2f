"""The fields of an event that the user can change: as they stand, as an editor starts from them, as they were read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.store.values import Field, Origin
from timeline_app.viewmodels import wording
from timeline_app.viewmodels.kinds import Kind
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.typed_names import as_names
from timeline_app.viewmodels.typed_time import as_typed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline_app.core.store.values import Curated
    from timeline_app.core.values import Event

FIELDS = (Field.TITLE, Field.WHEN, Field.TYPE, Field.STATUS, Field.ACTORS, Field.TARGETS, Field.PLACE)
"""Those shown, in this order; the mode goes with its type."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field: ``text`` as it stands, ``typed`` as its editor starts, ``as_read`` where the user set something else.

    ``theirs``: the user set it. ``can_go_back``: there is a reading to go back to.
    """

    field: Field
    name: str
    text: str
    typed: str
    theirs: bool = False
    as_read: str = ""
    can_go_back: bool = False


def field_lines(event: Event, curated: Curated | None, read: Event | None) -> Mapping[Field, FieldLine]:
    """The fields of an event that is shown, with what the user set of it and what was read."""
    return {field: _line(field, event, curated, read) for field in FIELDS}


def field_name(field: Field) -> str:
    """What a field is called."""
    return {
        Field.TITLE: tr("Title"),
        Field.WHEN: tr("Date"),
        Field.TYPE: tr("Kind"),
        Field.MODE: tr("Kind"),
        Field.STATUS: tr("Status"),
        Field.ACTORS: tr("Who"),
        Field.TARGETS: tr("With or to whom"),
        Field.PLACE: tr("Where"),
    }[field]


def field_text(field: Field, event: Event) -> str:
    """A field of an event in words; empty where there is nothing."""
    if field is Field.TITLE:
        return event.title
    if field is Field.WHEN:
        return wording.when_words(event.when)
    if field is Field.STATUS:
        return wording.status_words(event.status)
    if field is Field.PLACE:
        return event.place.name if event.place else ""
    if field in {Field.ACTORS, Field.TARGETS}:
        return as_names(event.actors if field is Field.ACTORS else event.targets)
    return Kind(event.type, event.mode).words


def _line(field: Field, event: Event, curated: Curated | None, read: Event | None) -> FieldLine:
    theirs = curated is not None and _is_theirs(field, curated)
    other = field_text(field, read) if theirs and read else ""
    typed = as_typed(event.when) if field is Field.WHEN else field_text(field, event)
    can_go_back = theirs and curated is not None and curated.origin is not Origin.ADDED
    as_read = (other or tr("nothing")) if can_go_back and read else ""
    return FieldLine(field, field_name(field), field_text(field, event), typed, theirs, as_read, can_go_back)


def _is_theirs(field: Field, curated: Curated) -> bool:
    return field in curated.theirs or (field is Field.TYPE and Field.MODE in curated.theirs)
