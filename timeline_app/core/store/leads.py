"""Which event stands for which others: what the user merged, over what was found to be told by several articles."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.store.errors import decoding
from timeline_app.core.store.values import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy.typing as npt

    from timeline_app.core.store.database import Database
    from timeline_app.core.store.history import Edit, History


@dataclass(frozen=True)
class Led:
    """Who stands for whom, by id, and the leads that are contradicted, with whether it is about the date."""

    leads: Mapping[int, int] = field(default_factory=dict)
    contradicted: Mapping[int, bool] = field(default_factory=dict)

    @cached_property
    def pairs(self) -> npt.NDArray[np.int64]:
        """Each event that only tells again, with its lead."""
        telling = np.fromiter(self.leads.keys(), np.int64, len(self.leads))
        return np.stack([telling, np.fromiter(self.leads.values(), np.int64, len(self.leads))], axis=1)

    @cached_property
    def below(self) -> Mapping[int, list[int]]:
        """The events that each lead stands for."""
        below: defaultdict[int, list[int]] = defaultdict(list)
        for event, lead in self.leads.items():
            below[lead].append(event)
        return dict(below)


NOBODY = Led()
"""Every event stands for itself."""


def concerns_leads(edit: Edit) -> bool:
    """Whether who stands for whom may be changed by a change of a record.

    It is not by what else the user says of an event: that is for the merging to follow.
    """
    verdicts = {(data or {}).get("verdict") for data in (edit.before, edit.after)}
    return edit.kind in {"group", "apart", "article", "settings"} or (edit.kind == "decision" and len(verdicts) > 1)


def groups(history: History) -> dict[str, tuple[str, ...]]:
    """The events that the user merged, by group, the lead first."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    with decoding("a group"):
        for key, data in history.all("group").items():
            found[data["group"]].append((int(data["place"]), key))
    return {group: tuple(key for _, key in sorted(members)) for group, members in found.items()}


def apart(history: History) -> frozenset[frozenset[str]]:
    """The pairs of events that the user said are never one."""
    return frozenset(frozenset(pair.split("|")) for pair in history.all("apart"))


def pair_key(one: str, other: str) -> str:
    """The key of the record that keeps two events apart."""
    return "|".join(sorted((one, other)))


def ids_of(database: Database, keys: Iterable[str]) -> dict[str, int]:
    """The ids of events by key; those that are not there are left out."""
    return dict(database.among("SELECT key, id FROM event WHERE key IN ({})", list(keys)))


def leads(database: Database, history: History) -> dict[int, int]:
    """The lead of each event that only tells again, by id. What the user merged or parted goes first."""
    found: dict[int, int] = dict(database.rows("SELECT event, lead FROM telling ORDER BY place"))
    if gone := _just_hidden(database):
        found = {event: lead for event, lead in found.items() if event not in gone and lead not in gone}
    merged, parted = groups(history), apart(history)
    if not merged and not parted:
        return found
    ids = ids_of(database, {*(k for g in merged.values() for k in g), *(k for pair in parted for k in pair)})
    for one, other in map(sorted, parted):
        _part(found, ids.get(one), ids.get(other))
    hidden = {number for (number,) in database.rows("SELECT article FROM packed WHERE NOT shown")}
    for members in merged.values():
        told = [k for k in members if k in ids and not _is_dismissed(history, k)]
        there = [ids[k] for k in told if int(k.partition(":")[0][1:] or 0) not in hidden]
        _merge(found, there)
    return found


def _just_hidden(database: Database) -> set[int]:
    """The events of articles that went and were not missed by the merging yet."""
    numbers = database.rows("SELECT article FROM packed WHERE NOT shown AND article IN (SELECT article FROM unmerged)")
    found: set[int] = set()
    for (number,) in numbers:
        rows = database.rows("SELECT id FROM event WHERE key > ? AND key < ?", f"a{number}:", f"a{number};")
        found |= {event for (event,) in rows}
    return found


def _is_dismissed(history: History, key: str) -> bool:
    decision = history.get("decision", key)
    return decision is not None and decision.get("verdict") == Verdict.DISMISSED.value


def _part(found: dict[int, int], one: int | None, other: int | None) -> None:
    """Keep two events apart that were found to be one: the one that only told again stands for itself."""
    if one is None or other is None:
        return
    lead, second = found.get(one, one), found.get(other, other)
    if lead == second:
        found.pop(other if lead == one else one, None)


def _merge(found: dict[int, int], members: list[int]) -> None:
    """Put a lead over events and over all that they led."""
    if not members:
        return
    lead = members[0]
    below = {found[m] for m in members if m in found} | set(members)
    moved = [event for event, its in found.items() if its in below]
    for event in dict.fromkeys((*members, *moved, *below)):
        found[event] = lead
    found.pop(lead, None)
