"""Which articles are copies of one text, and which tell one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.across.comparison import competes, on_the_same_days
from timeline_app.core.events.across.moments import Moment, moment, publications_apart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline_app.core.events.across.account import Account

_COPY = 0.8
"""Share of the events of the longer of two articles that copies have in common word for word."""

_COPIED_WITHIN = 2
"""Days within which a text is passed on as news."""


class Stories:
    """Answers about pairs of articles, each from the accounts of the two alone."""

    def __init__(self, told: Mapping[str, Sequence[Account]]) -> None:
        self._told = told
        self._copies: dict[tuple[str, str], bool] = {}
        self._stories: dict[tuple[str, str], bool] = {}

    def forget(self, article: str) -> None:
        for known in (self._copies, self._stories):
            for pair in [pair for pair in known if article in pair]:
                del known[pair]

    def are_copies(self, one: str, other: str) -> bool:
        """Do nearly all events of both read the same, word for word, within days?"""
        pair = (min(one, other), max(one, other))
        if pair not in self._copies:
            self._copies[pair] = _copies(self._told[one], self._told[other])
        return self._copies[pair]

    def is_alone(self, account: Account) -> bool:
        """Does its article tell of no other event with which it could be mistaken?"""
        return not any(competes(account, a) for a in self._told[account.article] if a is not account)

    def are_of_one_story(self, one: str, other: str) -> bool:
        """Do both tell of some other event in common, with dates that agree?"""
        pair = (min(one, other), max(one, other))
        if pair not in self._stories:
            self._stories[pair] = any(_agree(a, b) for a in self._told[pair[0]] for b in self._told[pair[1]])
        return self._stories[pair]


def _copies(one: Sequence[Account], other: Sequence[Account]) -> bool:
    mine, theirs = {a.sign for a in one}, {a.sign for a in other}
    apart = publications_apart(one[0], other[0])
    if apart is not None and apart > _COPIED_WITHIN:
        return False
    both, longest = len(mine & theirs), max(len(mine), len(theirs))
    return both >= 2 and (both == longest or (both >= 3 and both >= _COPY * longest))


def _agree(one: Account, other: Account) -> bool:
    when = moment(one, other)
    return when in (Moment.DAY, Moment.WEEK) and on_the_same_days(one, other, when) > 0
