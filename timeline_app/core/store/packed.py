"""The events of one article as compact arrays, as the file keeps them and the columns of a project join them."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.categories import category_index, category_of
from timeline_app.core.layout.columns import is_dated
from timeline_app.core.layout.data import Flag, Shape
from timeline_app.core.layout.extents import extent_of
from timeline_app.core.store.values import Certainty, Curated, Origin, Verdict
from timeline_app.core.values import Interval, Status, TimeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import numpy.typing as npt

    from timeline_app.core.values import Event, EventTime, Participant

_EPOCH = date(1970, 1, 1)
NO_DAY: Final = np.iinfo(np.int32).min
"""Stands for an open or unknown end."""
KINDS = tuple(TimeKind)
STATUSES = tuple(Status)
VERDICTS = (None, *Verdict)
ORIGINS = tuple(Origin)


class Link(IntEnum):
    """What an event is linked to, several of each."""

    PARTY = 0
    """The names of its actors and targets."""
    COUNTRY = 1
    TAG = 2
    LANE = 3
    """The country codes, or ``name:`` and the name, by which it stands in lanes of actors; its own first."""
    PERSON = 4
    """Who is named beneath a lane of actors: the key of the lane, ``BENEATH``, and the name."""
    CHANNEL = 5
    """Through whom its source says so: the name of the source, ``BENEATH``, and that of the channel."""


BENEATH: Final = "\n"
"""Stands between the key of a lane and a name beneath it."""


EVENT = np.dtype(
    [
        ("id", "<i8"),
        ("start", "<f8"),
        ("end", "<f8"),
        ("earliest", "<i4"),
        ("latest", "<i4"),
        ("importance", "<f4"),
        ("type", "<i4"),
        ("mode", "<i4"),
        ("place", "<i4"),
        ("source", "<i4"),
        ("shape", "u1"),
        ("flags", "<u2"),
        ("category", "u1"),
        ("kind", "u1"),
        ("status", "u1"),
        ("certainty", "u1"),
        ("verdict", "u1"),
        ("origin", "u1"),
        ("noted", "u1"),
    ]
)
"""Names are numbers of the project's table of names, 0 for none; days count from 1970-01-01."""
LINK = np.dtype([("event", "<i4"), ("name", "<i4")])
"""``event`` is the place of the event in its article's array."""

_SHAPES = {TimeKind.DAY: Shape.DAY, TimeKind.WITHIN: Shape.WITHIN, TimeKind.SPAN: Shape.SPAN}
_TENTATIVE = (Status.PLANNED, Status.EXPECTED, Status.POSSIBLE)


def pack_events(
    events: Sequence[Curated], ids: Sequence[int], name: Callable[[str | None], int], known_until: float | None
) -> npt.NDArray[Any]:
    """The events of an article, which have these ids. ``name`` gives the number of a name.

    ``known_until`` is the day number after the publication, up to which what is said to go on is drawn.
    """
    return np.array([_row(c, i, name, known_until) for c, i in zip(events, ids, strict=True)], EVENT)


def pack_links(events: Sequence[Curated], name: Callable[[str | None], int]) -> dict[Link, npt.NDArray[Any]]:
    """What the events of an article are linked to, an event's own first."""
    found: dict[Link, list[tuple[int, int]]] = {link: [] for link in Link}
    for at, curated in enumerate(events):
        for link, texts in _links(curated):
            found[link] += [(at, name(text)) for text in dict.fromkeys(texts)]
    return {link: np.array(rows, LINK) for link, rows in found.items()}


def interval_of(earliest: int, latest: int) -> Interval:
    """The interval of two days of a row, in days only."""
    first, last = (_EPOCH + timedelta(days=int(day)) if day != NO_DAY else None for day in (earliest, latest))
    return Interval(first, last)


def certainty_of(when: EventTime) -> Certainty:
    """How exactly the day of an event is known."""
    if when.kind is TimeKind.UNDATED or when.interval.is_unknown:
        return Certainty.NONE
    if when.kind is TimeKind.OPEN or when.fuzzy:
        return Certainty.VAGUE
    return Certainty.DAY if when.interval.is_single_day else Certainty.RANGE


def _row(curated: Curated, number: int, name: Callable[[str | None], int], known_until: float | None) -> Any:
    event, when = curated.event, curated.event.when
    start, end, fades = extent_of(when, known_until) if is_dated(event) else (0.0, 0.0, 0)
    interval = when.interval
    return (
        number,
        start,
        end,
        day_number(interval.earliest) if interval.earliest else NO_DAY,
        day_number(interval.latest) if interval.latest else NO_DAY,
        event.importance,
        name(event.type),
        name(event.mode),
        name(event.place.name if event.place else None),
        name(event.reported_by.name if event.reported_by else None),
        _SHAPES.get(when.kind, Shape.OPEN),
        fades | _status_flag(event) | _user_flags(curated) | _put_aside(curated),
        category_index(category_of(event)[0]),
        KINDS.index(when.kind),
        STATUSES.index(event.status),
        certainty_of(when),
        VERDICTS.index(curated.verdict),
        ORIGINS.index(curated.origin),
        bool(curated.note),
    )


def _status_flag(event: Event) -> int:
    if event.status is Status.NEGATED:
        return Flag.NEGATED
    return Flag.TENTATIVE if event.status in _TENTATIVE else Flag.NONE


def _user_flags(curated: Curated) -> int:
    confirmed = Flag.CONFIRMED if curated.verdict is Verdict.CONFIRMED else Flag.NONE
    return confirmed | (Flag.EDITED if curated.theirs or curated.origin is Origin.ADDED else Flag.NONE)


def _put_aside(curated: Curated) -> int:
    return Flag.DISMISSED if curated.verdict is Verdict.DISMISSED else Flag.NONE


def _links(curated: Curated) -> Iterator[tuple[Link, list[str]]]:
    event = curated.event
    parties = (*event.actors, *event.targets)
    countries = [who.country for who in parties if who.country]
    if event.place and event.place.country:
        countries.append(event.place.country)
    yield Link.PARTY, [who.name for who in parties]
    yield Link.COUNTRY, countries
    yield Link.TAG, list(curated.tags)
    lanes = {who.name: lane for who in parties if (lane := _lane(who))}
    yield Link.LANE, list(lanes.values())
    yield Link.PERSON, [f"{lanes.get(who.name, '')}{BENEATH}{who.name}" for who in parties if _is_beneath(who, lanes)]
    source = event.reported_by
    yield Link.CHANNEL, [f"{source.name}{BENEATH}{source.channel}"] if source and source.channel else []


def _is_beneath(who: Participant, lanes: Mapping[str, str]) -> bool:
    """The people of a country; and who is only described, where nobody is named."""
    return who.country is not None if lanes else True


def _lane(who: Participant) -> str | None:
    """As ``core.layout.lanes`` has it: lanes are for countries and names; who is only described shares the last one."""
    if who.country:
        return who.country
    return None if who.name[:1].islower() or who.name[:1].isdigit() else f"name:{who.name}"
