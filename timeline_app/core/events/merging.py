"""One event told twice in an article becomes one event with mentions.

Two tellings are one when their words are of one stem or one kind of meeting, and nothing they say of actors, targets,
place or time disagrees, and something they say agrees. Wording alone never joins two events.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.kinds import load_kinds
from timeline_app.core.events.trigger import Form
from timeline_app.core.events.wording import numbers
from timeline_app.core.values import Mention, Status, TimeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.events.draft import Draft
    from timeline_app.core.values import EventTime, Interval, Participant, Place

NEAR = 200
"""Earlier tellings of its kind with which a telling is compared: a text that says one thing thousands of times is a
list, and comparing all with all would take time by the square of its length."""


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Join the tellings of one event; each joined draft stands where the best telling stood."""
    merged: list[Draft] = []
    places: dict[str, list[int]] = {}
    for draft in drafts:
        keys = _keys(draft)
        likely = sorted({i for key in keys for i in places.get(key, [])[-NEAR:]})
        place = next((i for i in likely if same_event(merged[i], draft)), len(merged))
        if place == len(merged):
            merged.append(draft)
        else:
            merged[place] = _joined(merged[place], draft)
        for key in keys:
            places.setdefault(key, []).append(place)
    return merged


def _keys(draft: Draft) -> frozenset[str]:
    """What tellings of one event have in common at the least; it spares comparing every telling with every other."""
    return load_kinds().of(_heads(draft))


def same_event(one: Draft, other: Draft) -> bool:
    """Do two tellings tell of one event?"""
    if Form.SPEECH in (one.trigger.form, other.trigger.form):
        return False
    later = max(one, other, key=lambda d: d.trigger.content.i)
    if (
        not load_kinds().same(_heads(one), _heads(other))
        or not _times_agree(one.time, other.time)
        or not _statuses_agree(one, other)
        or _counts_differ(one, other)
        or later.is_another
    ):
        return False
    if one.trigger.host.sentence == other.trigger.host.sentence and one.trigger.form is other.trigger.form:
        return False
    verdicts = (_actors_agree(one, other), _targets_agree(one, other), _places_agree(one, other))
    if False in verdicts or _acts_are_others(one, other):
        return False
    nominal = Form.NOUN in (one.trigger.form, other.trigger.form)
    needed = 1 if nominal or one.time.kind is TimeKind.UNDATED or other.time.kind is TimeKind.UNDATED else 2
    return verdicts.count(True) >= needed


def _statuses_agree(one: Draft, other: Draft) -> bool:
    """A noun has no tense: that it happened is only what stands in the absence of other words."""
    nominal = [d for d in (one, other) if d.trigger.form is Form.NOUN and d.status is Status.HAPPENED]
    return one.status is other.status or bool(
        nominal and {one.status, other.status} == {Status.HAPPENED, Status.PLANNED}
    )


def _acts_are_others(one: Draft, other: Draft) -> bool:
    """As in "Kenya expelled Peru's envoys, Lima expelled Kenya's": who acts is acted on, so it is an answer to it.

    What is done together ("X met Y") may be told from either side.
    """
    if (_heads(one) | _heads(other)) & load_kinds().mutual:
        return False
    acting = (_identities(one.actors), _identities(other.actors))
    suffering = (_identities(one.targets), _identities(other.targets))
    exchanged = acting[0] & suffering[1] or acting[1] & suffering[0]
    return bool(exchanged) and all(acting) and not acting[0] & acting[1]


def _counts_differ(one: Draft, other: Draft) -> bool:
    """As in "kill nine people" and "4,000 people killed": what both count comes to different numbers."""
    mine, theirs = dict(numbers(one.title)), dict(numbers(other.title))
    return any(mine[unit] != theirs[unit] for unit in mine.keys() & theirs.keys())


def _heads(draft: Draft) -> frozenset[str]:
    content = draft.trigger.content
    return frozenset([content.lemma, content.text.lower(), draft.trigger.lemma])


def _times_agree(one: EventTime, other: EventTime) -> bool:
    if TimeKind.UNDATED in (one.kind, other.kind):
        return True
    return overlap(one.interval, other.interval)


def overlap(one: Interval, other: Interval) -> bool:
    """Do two intervals share a day, open ends reaching as far as they like?"""
    starts_in_time = one.earliest is None or other.latest is None or one.earliest <= other.latest
    ends_in_time = other.earliest is None or one.latest is None or other.earliest <= one.latest
    return starts_in_time and ends_in_time


Verdict = bool | None
"""Agrees, disagrees, or says nothing."""


def _actors_agree(one: Draft, other: Draft) -> Verdict:
    return _agree(one.actors, other.actors, one.parties, other.parties)


def _targets_agree(one: Draft, other: Draft) -> Verdict:
    named = _agree(one.targets, other.targets, one.parties, other.parties)
    return True if one.topics & other.topics else named


def _agree(
    mine: tuple[Participant, ...],
    theirs: tuple[Participant, ...],
    all_mine: frozenset[str],
    all_theirs: frozenset[str],
) -> Verdict:
    """Names or countries in common; a meeting of X with Y is one of Y with X."""
    if not mine or not theirs:
        return None
    if {p.name for p in mine} & {p.name for p in theirs}:
        return True
    if any(_is_short_for(a, b) or _is_short_for(b, a) for a in mine for b in theirs):
        return None
    return bool(_identities(mine) & all_theirs and _identities(theirs) & all_mine)


def _is_short_for(short: Participant, full: Participant) -> bool:
    """As in "police" for "Georgian police": perhaps the same, told with less. Of several there may be others."""
    plain = short.country is None and short.name.islower() and not short.name.endswith("s")
    return plain and full.name.endswith(f" {short.name}")


def _identities(people: tuple[Participant, ...]) -> set[str]:
    return {p.name for p in people} | {p.country for p in people if p.country}


def _places_agree(one: Draft, other: Draft) -> Verdict:
    if one.place is None or other.place is None:
        return None
    if one.place.name == other.place.name:
        return True
    whole = one.place.country == other.place.country and (_is_country(one.place) or _is_country(other.place))
    known = one.place.latitude is not None and other.place.latitude is not None
    return False if known and not whole else None


def _is_country(place: Place) -> bool:
    return place.country is not None and load_gazetteer().title(place.country) == place.name


def _joined(one: Draft, other: Draft) -> Draft:
    """The better telling, with what only the other one says, and the other as a mention."""
    best, rest = (one, other) if _quality(one) >= _quality(other) else (other, one)
    mention = Mention(rest.predicate.text, rest.predicate.start, rest.predicate.end)
    return replace(
        best,
        time=_better_time(best, rest),
        actors=best.actors or rest.actors,
        targets=best.targets or rest.targets,
        place=best.place or rest.place,
        source=best.source or rest.source,
        mentions=tuple(sorted({*best.mentions, *rest.mentions, mention}, key=lambda m: (m.start, m.end))),
    )


def _quality(draft: Draft) -> tuple[bool, bool, bool, int]:
    verbal = draft.trigger.form is not Form.NOUN
    return not draft.trigger.passing, verbal, draft.time.kind is not TimeKind.UNDATED, -draft.predicate.start


def _better_time(best: Draft, rest: Draft) -> EventTime:
    if best.time.kind is not TimeKind.UNDATED or rest.time.kind is TimeKind.UNDATED:
        return best.time
    step = f"“{best.predicate.text}” and “{rest.predicate.text}” tell of one event"
    return replace(rest.time, steps=(*rest.time.steps, step))
