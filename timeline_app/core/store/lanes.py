"""Lanes from columns: which lane each of a million events stands in, by the rule of ``layout.lanes``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from timeline_app.core.layout.categories import CATEGORIES
from timeline_app.core.layout.data import MAX_LANES, Flag, spans
from timeline_app.core.layout.lanes import COPY_WEIGHT, MAX_PEOPLE, LaneMode, lane_named
from timeline_app.core.store.derived import key_of
from timeline_app.core.store.packed import BENEATH, Link

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from timeline_app.core.layout.data import Columns
    from timeline_app.core.store.columns import EventColumns
    from timeline_app.core.store.names import Names

    Bools = npt.NDArray[np.bool_]
    Ints = npt.NDArray[np.int64]

_LINKS = {LaneMode.ACTOR: Link.PERSON, LaneMode.SPEAKER: Link.CHANNEL}
OTHER = 0
"""The number of the lane for events that name none; it comes last."""


@dataclass(frozen=True, slots=True)
class LaneItems:
    """The keys of the lanes in order, for ``layout.lanes.lane_named``, and the timeline's columns with all copies."""

    keys: tuple[str, ...]
    columns: Columns
    beneath: Mapping[str, str]
    """By the key of a lane who is named beneath its name."""


def lay_in_lanes(columns: EventColumns, names: Names, mode: LaneMode, rows: Ints) -> LaneItems:
    """The items for dated rows, in their order. Lanes beyond what a timeline can hold are one with the last.

    The most important lane comes first, the one first named in the articles before equals, and the one without a name
    last.
    """
    at, lane = _named(columns, mode, rows)
    own = np.concatenate([np.ones(min(len(at), 1), np.bool_), at[1:] != at[:-1]])
    weights = columns["importance"][at].astype(np.float64) * np.where(own, 1.0, COPY_WEIGHT)
    ranked = _ranked(_named_first(at, own), lane, weights)
    position = np.zeros(int(lane.max(initial=0)) + 1, np.int64)
    position[ranked] = np.minimum(np.arange(len(ranked)), MAX_LANES - 1)
    items = columns.items(at, position[lane])
    items = replace(items, flags=items.flags | np.where(own, 0, Flag.COPY).astype(np.uint16))
    keys = _keys(ranked[:MAX_LANES], mode, names)
    beneath = _beneath(columns, names, mode, rows)
    return LaneItems((*keys[:-1], "") if len(ranked) > MAX_LANES else keys, items, beneath)


def _beneath(columns: EventColumns, names: Names, mode: LaneMode, rows: Ints) -> dict[str, str]:
    """The most important people of each lane, or those through whom a source says so."""
    link = _LINKS.get(mode)
    if link is None:
        return {}
    at, person = columns.links(link)
    shown = np.zeros(len(columns), np.bool_)
    shown[rows] = True
    kept = shown[at]
    if not kept.all():
        at, person = at[kept], person[kept]
    weight = np.bincount(person, columns["importance"][at])
    first = np.full(len(weight), -1)
    first[person[::-1]] = np.arange(len(person))[::-1]
    there = np.flatnonzero(first >= 0)
    ranked = there[np.lexsort((first[there], -weight[there]))]
    found: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    for words in names.words(ranked.tolist()):
        lane, _, name = words.partition(BENEATH)
        if lane not in found:
            found[lane], titles[lane] = [], lane_named(lane, mode).name
        if len(found[lane]) < MAX_PEOPLE and name != titles[lane]:
            found[lane].append(name)
    return {lane: ", ".join(people) for lane, people in found.items()}


def _named_first(at: Ints, own: Bools) -> Ints:
    """Numbers in order of where in the articles a row names each of its lanes; the names of a row stand together."""
    place = np.arange(len(at))
    place -= np.maximum.accumulate(np.where(own, place, 0))
    return at * (int(place.max(initial=0)) + 1) + place


def _ranked(first_named: Ints, lane: Ints, weights: npt.NDArray[np.float64]) -> Ints:
    """The lanes that occur, in order."""
    weight = np.bincount(lane, weights).round(6)
    nowhere = np.iinfo(np.int64).max
    first = np.full(len(weight), nowhere)
    np.minimum.at(first, lane, first_named)
    there = np.flatnonzero(first < nowhere)
    return there[np.lexsort((first[there], -weight[there], there == OTHER))]


def _named(columns: EventColumns, mode: LaneMode, rows: Ints) -> tuple[Ints, Ints]:
    """Rows and the numbers of the lanes they stand in, an event's own first."""
    match mode:
        case LaneMode.ACTOR | LaneMode.COUNTRY:
            return _linked(columns, Link.LANE if mode is LaneMode.ACTOR else Link.COUNTRY, rows)
        case LaneMode.TYPE:
            return rows, columns["category"][rows].astype(np.int64) + 1
        case LaneMode.PLACE:
            return rows, columns["place"][rows].astype(np.int64)
        case LaneMode.SOURCE:
            return _spread(*columns.tellers, len(columns), rows)
        case LaneMode.SPEAKER:
            return rows, columns["source"][rows].astype(np.int64) + 1
    return rows, np.ones(len(rows), np.int64)


def _linked(columns: EventColumns, link: Link, rows: Ints) -> tuple[Ints, Ints]:
    return _spread(*columns.links(link), len(columns), rows)


def _spread(at: npt.NDArray[Any], name: npt.NDArray[Any], count: int, rows: Ints) -> tuple[Ints, Ints]:
    """The rows, in their order, each once for every name that it has; ``at`` are the rows of the names, ascending."""
    counts = np.bincount(at, minlength=count)
    first, many = (np.cumsum(counts) - counts)[rows], counts[rows]
    places, owner = spans(first, first + np.maximum(many, 1))
    names = np.append(name, np.int32(OTHER))[places].astype(np.int64)
    names[(many == 0)[owner]] = OTHER
    return rows[owner], names


def _keys(lanes: npt.NDArray[Any], mode: LaneMode, names: Names) -> tuple[str, ...]:
    numbers = lanes.tolist()
    match mode:
        case LaneMode.TYPE:
            return tuple(CATEGORIES[number - 1].key for number in numbers)
        case LaneMode.SOURCE:
            return tuple(key_of(number) for number in numbers)
        case LaneMode.SPEAKER:
            return tuple(names.words([number - 1])[0] or "article" for number in numbers)
        case LaneMode.ONE:
            return ("all",) * len(numbers)
    return tuple(names.words(numbers))
