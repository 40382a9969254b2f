"""Which of the tellings that are linked tell of one event: best first, each to the group that it fits best.

A telling joins a group if it agrees with one member at the least and contradicts none; if it fits two groups equally
well, it stays alone, as nobody can tell which of two events it is. The order is that of the tellings' own content, so
the order in which articles came does not matter.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline_app.core.events.across.comparison import COPY, DIFFERENT, UNSURE, compare
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.events.across.account import Account
    from timeline_app.core.events.across.decisions import Decisions
    from timeline_app.core.events.across.stories import Stories

Group = list["Account"]

_STATUSES = (Status.HAPPENED, Status.NEGATED, Status.PLANNED, Status.EXPECTED, Status.POSSIBLE)


def quality(account: Account) -> tuple[object, ...]:
    """Sorts the best telling first: dated, to the fewest days, as done, with the most parties; then the earliest."""
    when = account.event.when
    return (
        not account.is_dated,
        account.length if account.length is not None else date.max.toordinal(),
        when.fuzzy,
        _STATUSES.index(account.event.status),
        -sum(p.is_named for p in account.everyone),
        account.published or date.max,
        account.article,
        account.event.predicate.start,
        account.id,
    )


def grouped(accounts: Iterable[Account], stories: Stories, decisions: Decisions) -> list[Group]:
    """The groups of tellings that are of one event; a telling that is alone is a group of its own."""
    groups: list[Group] = []
    for account in sorted(accounts, key=quality):
        group = _fitting(account, groups, stories, decisions)
        if group is None:
            groups.append([account])
        else:
            group.append(account)
    for ids in sorted(decisions.together, key=sorted):
        groups = _united(groups, ids, decisions)
    return groups


def _united(groups: list[Group], ids: frozenset[str], decisions: Decisions) -> list[Group]:
    """The groups in which the user joined tellings as one, but for what the user keeps apart from any of them."""
    touched = [group for group in groups if any(account.id in ids for account in group)]
    members = [account for group in touched for account in group]
    united = [account for account in members if account.id in ids]
    outside: list[Group] = []
    for block in _blocks([a for a in members if a.id not in ids], decisions):
        apart = any(decisions.are_apart(a.id, b.id) for a in block for b in united)
        if apart:
            outside.append(block)
        else:
            united.extend(block)
    return [*(group for group in groups if group not in touched), *([united] if united else []), *outside]


def _blocks(accounts: Group, decisions: Decisions) -> list[Group]:
    """Tellings with those that the user joined with them."""
    found: dict[frozenset[str], Group] = {}
    for account in accounts:
        ids = next((ids for ids in decisions.together if account.id in ids), frozenset([account.id]))
        found.setdefault(ids, []).append(account)
    return list(found.values())


def _fitting(account: Account, groups: list[Group], stories: Stories, decisions: Decisions) -> Group | None:
    found = [(fit, group) for group in groups if (fit := _fit(account, group, stories, decisions)) is not None]
    if not found:
        return None
    best = max(fit for fit, _ in found)
    fitting = [group for fit, group in found if fit == best]
    return fitting[0] if len(fitting) == 1 else None


def _fit(account: Account, group: Group, stories: Stories, decisions: Decisions) -> tuple[int, int] | None:
    """How well a telling fits a group: points and, of copies, nearness in the text; None where it does not."""
    if any(decisions.are_apart(account.id, member.id) for member in group):
        return None
    points = [compare(account, member, stories) for member in group]
    if DIFFERENT in points or max(points) <= UNSURE:
        return None
    start = account.event.predicate.start
    apart = [abs(start - m.event.predicate.start) for m, p in zip(group, points, strict=True) if p == COPY]
    return max(points), -min(apart, default=0)
