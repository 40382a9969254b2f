"""The events of many articles as one list, in which what several articles tell stands once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline_app.core.events.across.account import Account, accounts
from timeline_app.core.events.across.comparison import compare
from timeline_app.core.events.across.conflicts import conflicts
from timeline_app.core.events.across.decisions import NONE, Decisions
from timeline_app.core.events.across.grouping import Group, grouped, quality
from timeline_app.core.events.across.keys import Key, keyed
from timeline_app.core.events.across.stories import Stories
from timeline_app.core.values import Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline_app.core.values import Conflict, Event, Publication


@dataclass(frozen=True, slots=True)
class Told:
    """An article's key, its publication, and its events, whose ids no other article uses."""

    article: str
    published: Publication | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """The events of all articles, each once, in the order in which the articles came; ``leads`` finds the rest."""

    events: tuple[Event, ...]
    leads: Mapping[str, str]
    """Id of every telling that stands behind another one, to the id of that one."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """What became of some events and of all that hangs together with them."""

    clusters: tuple[tuple[str, ...], ...]
    """The ids of all that hangs together, those alone too."""
    leads: Mapping[str, str]
    """As of ``Merged``."""
    conflicts: Mapping[str, tuple[Conflict, ...]]
    """What tellings contradict each other in, by the id of the lead."""


class Chronicle:
    """Takes articles one by one and merges their events; the result is that of all at once, in any order.

    Tellings that agree are linked, and what hangs together by links is a cluster. Only clusters that an article
    touches are looked at again when it comes or goes.
    """

    def __init__(self) -> None:
        self._told: dict[str, list[Account]] = {}
        self._index: dict[Key, list[Account]] = {}
        self._cluster: dict[str, list[Account]] = {}
        """Event id to all that hang together with it, itself included; shared by all of them."""
        self._groups: dict[int, list[Group]] = {}
        """Groups of clusters, by the identity of the cluster, as long as it does not change."""
        self._stories = Stories(self._told)

    def add(self, told: Told) -> None:
        """Take in an article.

        Raises:
            ValueError: an article of this key, or an event of one of these ids, is there already.
        """
        found = keyed(self._take(told))
        for account, others in self._likely(found):
            self._link(account, others)
        for key, own in found.items():
            self._index.setdefault(key, []).extend(own)

    def restore(self, told: Told, clusters: Iterable[Iterable[str]] = ()) -> None:
        """Take in an article whose tellings were linked before; ``clusters`` are what hung together, in any article.

        Raises:
            ValueError: as ``add``.
        """
        read = self._take(told)
        for key, own in keyed(read).items():
            self._index.setdefault(key, []).extend(own)
        for ids in clusters:
            there = [self._cluster[i] for i in ids if i in self._cluster]
            for other in there[1:]:
                if self._cluster[there[0][0].id] is not self._cluster[other[0].id]:
                    self._join(self._cluster[there[0][0].id], self._cluster[other[0].id])

    def relink(self, ids: Iterable[str]) -> None:
        """Find anew what of these events hangs together, as where what linked them is gone."""
        self._relink([a for i in ids if i in self._cluster for a in self._cluster[i] if a.id == i])

    def beside(self, ids: Iterable[str]) -> frozenset[str]:
        """These events, those of them that are there, and all that hangs together with any."""
        return frozenset(a.id for i in ids for a in self._cluster.get(i, ()))

    def regrouped(self, ids: Iterable[str], decisions: Decisions = NONE) -> Regrouped:
        """What these events, and all that hangs together with any of them, are one with."""
        decided = {i for those in (*decisions.together, *decisions.apart) for i in those if i in self._cluster}
        wanted = {id(c): c for i in ids if (c := self._cluster.get(i))}
        touched = {id(c): c for i in decided for c in (self._cluster[i],)}
        regions = [r for r in self._regions(touched, decisions) if any(id(self._cluster[a.id]) in wanted for a in r)]
        regions += [c for number, c in wanted.items() if number not in touched]
        groups = [_led(g) for r in regions for g in grouped(r, self._stories, decisions) if len(g) > 1]
        return Regrouped(
            tuple(tuple(a.id for a in region) for region in regions),
            {a.id: group[0].id for group in groups for a in group[1:]},
            {group[0].id: found for group in groups if (found := conflicts(group))},
        )

    def remove(self, article: str) -> None:
        """Take out an article.

        Raises:
            KeyError: there is none of this key.
        """
        gone = self._told.pop(article)
        self._stories.forget(article)
        for key in keyed(gone):
            self._index[key] = [a for a in self._index[key] if a.article != article]
        touched = {id(c): c for a in gone if (c := self._cluster.pop(a.id))}.values()
        for cluster in touched:
            self._groups.pop(id(cluster), None)
            self._relink([a for a in cluster if a.article != article])

    def merged(self, decisions: Decisions = NONE) -> Merged:
        """All events, each once, as the texts and the user's decisions have it."""
        groups = [group for group in self._all_groups(decisions) if len(group) > 1]
        leads = {group[0].id: _lead(group) for group in map(_led, groups)}
        behind = {a.id: lead for group in map(_led, groups) for lead in (group[0].id,) for a in group[1:]}
        every = (account for told in self._told.values() for account in told)
        events = tuple(leads.get(a.id, a.event) for a in every if a.id not in behind)
        return Merged(events, behind)

    def _take(self, told: Told) -> list[Account]:
        if told.article in self._told:
            raise ValueError(f"article {told.article!r} is there already: remove it first")
        taken = next((e.id for e in told.events if e.id in self._cluster), None)
        if taken is not None:
            raise ValueError(f"event id {taken!r} is in use already: ids must be unique over all articles")
        read = self._told[told.article] = accounts(told.article, told.published, told.events)
        for account in read:
            self._cluster[account.id] = [account]
        return read

    # -- links

    def _likely(self, found: Mapping[Key, Sequence[Account]]) -> Iterable[tuple[Account, Iterable[Account]]]:
        """Each telling of an article with those of others that share a key with it."""
        likely: dict[str, dict[str, Account]] = {}
        for key, own in found.items():
            others = {a.id: a for a in self._index.get(key, ())}
            for account in own if others else ():
                likely.setdefault(account.id, {}).update(others)
        mine = {account.id: account for own in found.values() for account in own}
        return [(mine[i], others.values()) for i, others in likely.items()]

    def _link(self, account: Account, others: Iterable[Account]) -> None:
        """Join the clusters of those that agree with a telling; what hangs together already is not compared again."""
        for other in others:
            mine, theirs = self._cluster[account.id], self._cluster[other.id]
            if mine is not theirs and compare(account, other, self._stories) > 0:
                self._join(mine, theirs)

    def _join(self, one: list[Account], other: list[Account]) -> None:
        small, large = sorted((one, other), key=len)
        self._groups.pop(id(small), None)
        self._groups.pop(id(large), None)
        large.extend(small)
        for account in small:
            self._cluster[account.id] = large

    def _relink(self, rest: Sequence[Account]) -> None:
        """Find anew what hangs together in a cluster of which a part is gone."""
        ids = {a.id for a in rest}
        for account in rest:
            self._cluster[account.id] = [account]
        for article in dict.fromkeys(a.article for a in rest):
            for account, others in self._likely(keyed(self._told[article])):
                if account.id in ids:
                    self._link(account, [a for a in others if a.id in ids])

    # -- groups

    def _all_groups(self, decisions: Decisions) -> Iterable[Group]:
        decided = {i for ids in (*decisions.together, *decisions.apart) for i in ids if i in self._cluster}
        touched = {id(self._cluster[i]): self._cluster[i] for i in decided}
        for cluster in {id(c): c for c in self._cluster.values()}.values():
            if id(cluster) not in touched and len(cluster) > 1:
                yield from self._groups_of(cluster)
        for region in self._regions(touched, decisions):
            yield from grouped(region, self._stories, decisions)

    def _groups_of(self, cluster: list[Account]) -> list[Group]:
        if id(cluster) not in self._groups:
            self._groups[id(cluster)] = grouped(cluster, self._stories, NONE)
        return self._groups[id(cluster)]

    def _regions(self, clusters: Mapping[int, list[Account]], decisions: Decisions) -> Iterable[list[Account]]:
        """The clusters on which there are decisions, joined where the user joined some of their tellings."""
        region = {number: [number] for number in clusters}
        for ids in decisions.together:
            parts = {id(region[n]): region[n] for i in ids if i in self._cluster for n in (id(self._cluster[i]),)}
            whole = [number for part in parts.values() for number in part]
            region |= dict.fromkeys(whole, whole)
        unique = {id(numbers): numbers for numbers in region.values()}.values()
        return [[a for number in numbers for a in clusters[number]] for numbers in unique]


def merge_articles(articles: Iterable[Told], decisions: Decisions = NONE) -> Merged:
    """The events of all articles, what several tell of once.

    Raises:
        ValueError: two articles of one key, or two events of one id.
    """
    chronicle = Chronicle()
    for told in articles:
        chronicle.add(told)
    return chronicle.merged(decisions)


def _led(group: Group) -> Group:
    """The group with the telling first that stands for it: the best of those whose dates most tellings share."""
    if len(group) == 1:
        return group
    dates: dict[object, int] = {}
    for account in group:
        if account.is_dated:
            dates[account.event.when.interval] = dates.get(account.event.when.interval, 0) + 1
    ordered = sorted(group, key=quality)
    narrowest = min((a.length for a in ordered if a.length is not None and a.is_dated), default=None)
    fine = [a for a in ordered if a.is_dated and a.length == narrowest] or ordered
    lead = max(fine, key=lambda a: dates.get(a.event.when.interval, 0))
    return [lead, *(a for a in ordered if a is not lead)]


def _lead(group: Group) -> Event:
    tellings = tuple(Telling(a.article, a.id, a.event.when) for a in group)
    return replace(group[0].event, tellings=tellings, conflicts=conflicts(group))
