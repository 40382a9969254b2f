"""Keys that two tellings of one event have in common at the least, so that few are compared with few."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from timeline_app.core.events.across.moments import WEEK, news
from timeline_app.core.events.across.party import Sort
from timeline_app.core.events.kinds import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline_app.core.events.across.account import Account
    from timeline_app.core.events.across.party import Party

Key = tuple[str, str, int]
"""Kind, one of the parties or places or the title, and a stretch of days."""

_STRETCH = 8
"""Days of a stretch."""

_EVER = -1
"""Stands for any time: of what comes about once, two parties that are told from all others single it out."""

_LONG = -2
"""Stands for a time too long, or too little known, to be news of a few days."""

_LONGEST = 31
"""Days beyond which an interval is no news of a few days."""

MOST = 50
"""Events of one article under one key: more of them are a list, in which none can be told from the others."""


def keys(account: Account) -> set[Key]:
    """All keys of a telling: titles for copies, kinds with a party or place for the rest."""
    stretches = list(_stretches(account)) or [_LONG]
    found = {("title", account.event.title, stretch) for stretch in stretches}
    marks = {mark for one in _marks(account) for mark in one}
    found |= {(kind, mark, stretch) for kind in account.kinds for mark in marks for stretch in stretches}
    if account.pace is Pace.ONCE:
        found |= {(kind, pair, _EVER) for kind in account.kinds for pair in _pairs(account)}
    return found


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


def _marks(account: Account) -> list[set[str]]:
    """Of each party and the place what it is found by: a country, the first and last word of a name, a noun."""
    marks = [_party_marks(party) for party in account.everyone]
    return [*marks, {account.place.name.lower()}] if account.place is not None else marks


def _party_marks(party: Party) -> set[str]:
    if party.sort is Sort.NAME:
        words = party.name.split() or [party.name]
        return {words[0], words[-1]}
    return {party.country or party.name}


def _pairs(account: Account) -> Iterator[str]:
    """Each two of what may tell it from all others: parties, models, and names that are only mentioned."""
    parties = [_party_marks(party) for party in account.everyone if party.is_named or party.country]
    single = [*parties, *({word} for word in (*account.models, *account.proper))]
    for one, other in combinations(single, 2):
        yield from ("|".join(sorted(pair)) for pair in product(one, other))


def keyed(accounts: Iterable[Account]) -> dict[Key, list[Account]]:
    """The tellings of one article by their keys, without the keys that make a list."""
    found: dict[Key, list[Account]] = {}
    for account in accounts:
        for key in keys(account):
            found.setdefault(key, []).append(account)
    return {key: told for key, told in found.items() if len(told) <= MOST}
