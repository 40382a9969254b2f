"""Do two articles tell of one event? Weighed from what they say of actors, targets, things, place, time and numbers.

Wording only proposes. One contradiction keeps two events apart whatever else agrees, and what may come about again
the next day needs more agreement than what comes about once: an event listed twice is a flaw, two shown as one a lie.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.events.across.moments import Moment, gap, moment, publications_apart, statuses_fit
from timeline_app.core.events.across.party import Party, Sort, common, differ
from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.kinds import Pace, load_kinds
from timeline_app.core.text.persons import human_nouns

if TYPE_CHECKING:
    from timeline_app.core.events.across.account import Account
    from timeline_app.core.events.across.stories import Stories
    from timeline_app.core.values import Place

STRONG = 2
"""Points for an actor or target that is told from all others: a state, a name, a country's forces; also for a place."""

_DIFFERING_COUNT = 2.0
"""Counts of one thing that differ by more than this factor are of two events (early counts of victims grow)."""

_ALIKE = 0.7
"""Share of the content words of the shorter in common from which two sayings of one speaker are one."""

DIFFERENT = -1
"""They contradict each other."""

UNSURE = 0
"""Too little speaks for it."""

COPY = 100
"""Points for what two copies of one text say in the same words."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one event: points in all, and how many actors or targets are told from all others."""

    points: int
    strong: int
    counts: bool = False
    """Do both count the same thing?"""
    model: bool = False
    placed: bool = False


def compare(one: Account, other: Account, stories: Stories) -> int:
    """How much speaks for one event: DIFFERENT, UNSURE, or more than 0 points."""
    if one.article == other.article:
        return DIFFERENT
    one, other = (one, other) if one.id < other.id else (other, one)  # so that the order of asking does not matter
    if one.sign == other.sign and stories.are_copies(one.article, other.article):
        return COPY
    when = moment(one, other)
    if when is Moment.APART:
        return _with_other_date(one, other, stories)
    return on_the_same_days(one, other, when)


def on_the_same_days(one: Account, other: Account, when: Moment) -> int:
    """As ``compare``, of tellings whose times allow that they are one."""
    if one.is_saying is not other.is_saying or not statuses_fit(one, other):
        return DIFFERENT
    if not (one.kinds & other.kinds and load_kinds().same(one.heads, other.heads)):
        return UNSURE
    found = _sayings(one, other) if one.is_saying else evidence(one, other, when)
    if found is None:
        return DIFFERENT
    enough = (
        found.points >= STRONG * 2
        if one.is_saying
        else _is_enough(found, when, _pace(one, other), ahead=one.is_ahead and other.is_ahead)
    )
    return found.points + 2 * (when is Moment.DAY) if enough else UNSURE


def _pace(one: Account, other: Account) -> Pace:
    return max(one.pace, other.pace)


def _is_enough(found: Evidence, when: Moment, pace: Pace, *, ahead: bool) -> bool:
    if when is Moment.DAY:
        if pace is Pace.DAILY:
            return found.points >= 4 and (found.strong > 0 or found.counts)
        alone = pace is Pace.ONCE and found.strong > 0
        return alone or (found.points >= 3 and (found.strong > 0 or found.placed))
    if when is Moment.WEEK:
        return found.points >= 4 and (found.model or ahead if pace is Pace.DAILY else found.strong > 0)
    if when is Moment.UNDATED:
        return found.strong >= 2 and pace is not Pace.DAILY
    if pace is Pace.ONCE:
        return found.strong >= 2
    return when is Moment.WIDE and pace is Pace.NOW_AND_THEN and found.strong > 0 and found.points >= 5


def _with_other_date(one: Account, other: Account, stories: Stories) -> int:
    """Tellings without a day in common are one event only if all else identifies it and neither tells of another."""
    days, reports = gap(one, other), publications_apart(one, other)
    pace = _pace(one, other)
    once = pace is Pace.ONCE
    if days is None or reports is None or pace is Pace.DAILY or one.is_saying or other.is_saying:
        return DIFFERENT
    if days > (7 if once else 1) or reports > (14 if once else 1) or not (one.is_dated and other.is_dated):
        return DIFFERENT
    narrow = max(one.length or 0, other.length or 0) <= 2
    if not narrow or one.event.status is not other.event.status:
        return DIFFERENT
    found = evidence(one, other, Moment.APART) if load_kinds().same(one.heads, other.heads) else None
    if found is None or found.strong < 2:
        return DIFFERENT
    if not (stories.is_alone(one) and stories.is_alone(other)):
        return DIFFERENT
    return found.points if once or stories.are_of_one_story(one.article, other.article) else DIFFERENT


def competes(one: Account, other: Account) -> bool:
    """Could another telling mean either of two events of one article, by all but the time?"""
    if not load_kinds().same(one.heads, other.heads):
        return False
    found = evidence(one, other, Moment.APART)
    return found is not None and found.strong >= 2


# -- what is said of whom, what and where ----------------------------------------------------------------------------


def evidence(one: Account, other: Account, when: Moment) -> Evidence | None:
    """What agrees; None where something contradicts."""
    if _any_apart(one.models, other.models) or _any_apart(one.ordinals, other.ordinals):
        return None
    shared = _parties(one, other)
    counts = _counts(one, other, tolerant=when is Moment.DAY)
    placed = places_agree(one.place, other.place)
    if shared is None or counts is None or placed is False:
        return None
    model, proper = bool(one.models & other.models), bool(one.proper & other.proper)
    whom = common(one.targets, other.targets) or (one.mutual and len(shared) > 1)
    things = 0 if whom and any(p.sort is not Sort.DESCRIPTION for p in shared) else _things(one, other)
    if things is None:
        return None
    where = STRONG if placed and not _is_party(one.place, shared) else 0
    return Evidence(
        points=sum(map(_weight, shared)) + things + max(model, STRONG * proper) + where + bool(counts),
        strong=sum(_weight(p) == STRONG for p in shared) + model,
        counts=bool(counts),
        model=model,
        placed=bool(where) or proper,
    )


def _any_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


def _parties(one: Account, other: Account) -> tuple[Party, ...] | None:
    """The participants in common, None where they contradict; those of a meeting may change places."""
    if one.mutual and other.mutual:
        shared = common(one.everyone, other.everyone)
        mine = tuple(p for p in one.everyone if p not in shared)
        theirs = tuple(p for p in other.everyone if not common((p,), shared))
        return None if differ(mine, theirs) else shared
    if differ(one.actors, other.actors) and not common(one.actors, other.actors):
        return None
    whom = common(one.targets, other.targets)
    if (differ(one.targets, other.targets) and not whom) or differ(_described(one, whom), _described(other, whom)):
        return None
    return (*common(one.actors, other.actors), *(whom or (*_mentioned(one, other), *_mentioned(other, one))))


def _mentioned(one: Account, other: Account) -> tuple[Party, ...]:
    """Those to whom the one has it done, whom the other only names in passing ("names X as chief")."""
    return tuple(p for p in one.targets if p.sort is Sort.NAME and set(p.name.split()) <= other.proper)


def _described(account: Account, shared: tuple[Party, ...]) -> tuple[Party, ...]:
    """The goods, people or papers an act is done to: of those that differ, one in common is no agreement."""
    return tuple(p for p in account.targets if p.sort is Sort.DESCRIPTION and not common((p,), shared))


def _weight(party: Party) -> int:
    if party.is_named or party.country:
        return STRONG
    return 0 if party.name in human_nouns() else 1


def _things(one: Account, other: Account) -> int | None:
    """Points for the other words that both have, None where they speak of other things."""
    both = one.things & other.things
    if not one.things or not other.things:
        return 0
    if not both:
        return 0 if one.mutual else None
    most = 2 * len(both) >= min(len(one.things), len(other.things))
    return min(STRONG, len(both)) if most else 0


def _counts(one: Account, other: Account, *, tolerant: bool) -> int | None:
    """How many things both count alike; None where they differ by more than news of one event do."""
    theirs = dict(other.numbers)
    both = [(number, theirs[unit]) for unit, number in one.numbers if unit in theirs]
    if any(a != b and not (tolerant and _is_close(a, b)) for a, b in both):
        return None
    return len(both)


def _is_close(one: float, other: float) -> bool:
    return max(one, other) <= _DIFFERING_COUNT * min(one, other)


def places_agree(one: Place | None, other: Place | None) -> bool | None:
    """Whether two places agree; None where one may lie in the other or nothing is told."""
    if one is None or other is None:
        return None
    if one.name == other.name:
        return True
    if one.country is not None and other.country is not None and one.country != other.country:
        return False
    whole = load_gazetteer().title(one.country or "") in (one.name, other.name)
    return None if whole or one.latitude is None or other.latitude is None else False


def _is_party(place: Place | None, shared: tuple[Party, ...]) -> bool:
    """Is the place one of the participants already counted ("visits Japan")?"""
    return place is not None and any(p.name in (place.name.lower(), place.country) for p in shared)


def _sayings(one: Account, other: Account) -> Evidence | None:
    """Two sayings are one if one speaker says the same in nearly the same words."""
    speakers = common(one.actors, other.actors)
    if not speakers or not speakers[0].is_named or _counts(one, other, tolerant=False) is None:
        return None
    both, fewest = len(one.things & other.things), min(len(one.things), len(other.things))
    alike = both >= 4 and both >= _ALIKE * fewest and one.denies == other.denies
    return Evidence(STRONG + both, 1) if alike else Evidence(0, 1)
