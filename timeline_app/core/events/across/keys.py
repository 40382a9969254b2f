"""Keys that two tellings of one event have in common at the least, so that few are compared with few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.across.moments import WEEK, news
from timeline_app.core.events.across.party import Sort
from timeline_app.core.events.kinds import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline_app.core.events.across.account import Account

Key = tuple[str, str, int]
"""Kind, one of the parties or places or the title, and a stretch of days."""

_STRETCH = 8
"""Days of a stretch."""

_ANY_TIME = -1

_LONGEST = 31
"""Days beyond which an interval is no news of a few days."""

MOST = 50
"""Events of one article under one key: more of them are a list, in which none can be told from the others."""


def keys(account: Account) -> set[Key]:
    """All keys of a telling: titles for copies, kinds with a party or place for the rest."""
    stretches = list(_stretches(account))
    found = {("title", account.event.title, stretch) for stretch in stretches}
    if account.pace is Pace.ONCE or not stretches:
        stretches.append(_ANY_TIME)
    marks = set(_marks(account))
    return found | {(kind, mark, stretch) for kind in account.kinds for mark in marks for stretch in stretches}


def _stretches(account: Account) -> Iterable[int]:
    """The stretches of its days, and of those on which other articles may have it."""
    days = news(account)
    if days is None or days.earliest is None or days.latest is None:
        return ()
    if (days.latest - days.earliest).days > _LONGEST:
        return ()
    margin = WEEK if account.pace is Pace.ONCE else 1
    first, last = days.earliest.toordinal() - margin, days.latest.toordinal() + margin
    return range(first // _STRETCH, last // _STRETCH + 1)


def _marks(account: Account) -> Iterator[str]:
    """The country of a state or a described group, the first and last word of a name, the place."""
    for party in account.everyone:
        if party.sort is Sort.NAME:
            words = party.name.split() or [party.name]
            yield from (words[0], words[-1])
        else:
            yield party.country or party.name
    if account.place is not None:
        yield account.place.name.lower()


def keyed(accounts: Iterable[Account]) -> dict[Key, list[Account]]:
    """The tellings of one article by their keys, without the keys that make a list."""
    found: dict[Key, list[Account]] = {}
    for account in accounts:
        for key in keys(account):
            found.setdefault(key, []).append(account)
    return {key: told for key, told in found.items() if len(told) <= MOST}
