"""Lanes: which lane an event stands in, which others show a copy of it, and in what order lanes come."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline_app.core.layout.categories import CATEGORIES, Category, category_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from timeline_app.core.values import Event, Participant

COPY_WEIGHT = 0.3
"""What an event counts for the importance of a lane that only shows its copy."""
MAX_PEOPLE = 6
_BADGES = {"EUU": "EU", "UNO": "UN"}


class LaneMode(StrEnum):
    """What the lanes stand for."""

    ACTOR = "actor"
    """The state or organisation that acts; its people are named beneath."""
    COUNTRY = "country"
    """Every country involved, acting or not, and the one where it happens."""
    TYPE = "type"
    PLACE = "place"
    SOURCE = "source"
    """The article that tells of it; what several tell stands in the lane of each."""
    SPEAKER = "speaker"
    """Who says so."""
    ONE = "one"
    """All events in one lane."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane's header: badge of up to four letters, name, and the people or parts named beneath."""

    key: str
    badge: str
    name: str
    beneath: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an event stands: lane indices, its own first; the rest show outlined copies."""

    event: int
    lanes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """All lanes in order, and the placement of every event, in the order of the events given."""

    lanes: tuple[Lane, ...]
    placements: tuple[Placement, ...]


@dataclass(slots=True)
class _Tally:
    """What is gathered of a lane while the events are read."""

    name: str
    badge: str
    order: int
    weight: float = 0.0
    people: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Key:
    """A lane as one event names it; ``person`` goes beneath the lane's name.

    ``own_name`` says that the program gave the name, and not an article.
    """

    key: str
    name: str
    badge: str
    person: str | None = None
    own_name: bool = False


_OTHER = _Key("", "Other", "·", own_name=True)
_ARTICLE = _Key("article", "The article itself", "§", own_name=True)
_ALL = _Key("all", "All events", "∗", own_name=True)
_NAME = "name:"
"""Begins the keys of lanes of actors that are no state or group of states."""


def unnamed(article: str) -> Lane:
    """The lane of an article of which nothing is known but its key."""
    return Lane(article, initials(article), article)


def assign_lanes(
    events: Sequence[Event],
    mode: LaneMode,
    say: Callable[[str], str] = str,
    article: Callable[[str], Lane] = unnamed,
) -> Lanes:
    """Lanes for the events: the most important first, those first named before equals, "Other" last.

    ``say`` puts the names that are the program's own, and not the articles', into the user's language. ``article``
    heads the lane of an article by its key, as only its reader knows what it is called.
    """
    tallies: dict[str, _Tally] = {}
    homes: list[tuple[str, ...]] = []
    for event in events:
        keys = [_in_words(key, say) for key in _KEYS[mode](event) or [_OTHER]]
        homes.append(tuple(dict.fromkeys(key.key for key in keys)))
        _count(tallies, keys, homes[-1], event.importance)
    ranked = sorted(tallies, key=lambda k: (k == _OTHER.key, -round(tallies[k].weight, 6), tallies[k].order))
    position = {key: index for index, key in enumerate(ranked)}
    return Lanes(
        tuple(article(key) if mode is LaneMode.SOURCE and key else _lane(key, tallies[key]) for key in ranked),
        tuple(Placement(i, tuple(position[k] for k in keys)) for i, keys in enumerate(homes)),
    )


def lane_named(
    key: str,
    mode: LaneMode,
    say: Callable[[str], str] = str,
    beneath: str = "",
    article: Callable[[str], Lane] = unnamed,
) -> Lane:
    """The lane of a key as ``assign_lanes`` heads it: for lanes made from columns."""
    if mode is LaneMode.SOURCE and key:
        return article(key)
    found = _in_words(_key_of(key, mode), say)
    return Lane(found.key, found.badge, found.name, beneath)


def _key_of(key: str, mode: LaneMode) -> _Key:
    if not key:
        return _OTHER
    if mode is LaneMode.ONE:
        return _ALL
    if mode is LaneMode.SPEAKER and key == _ARTICLE.key:
        return _ARTICLE
    if mode is LaneMode.TYPE:
        return _category(next(category for category in CATEGORIES if category.key == key))
    name = key.removeprefix(_NAME)
    if mode in {LaneMode.ACTOR, LaneMode.COUNTRY} and name == key:
        return _country(key)
    return _Key(key, name, initials(name))


def _in_words(key: _Key, say: Callable[[str], str]) -> _Key:
    return replace(key, name=say(key.name)) if key.own_name else key


def _count(tallies: dict[str, _Tally], keys: Iterable[_Key], homes: tuple[str, ...], importance: float) -> None:
    for key in keys:
        tally = tallies.setdefault(key.key, _Tally(key.name, key.badge, len(tallies)))
        if key.person and key.person != tally.name:
            tally.people[key.person] = tally.people.get(key.person, 0.0) + importance
    for index, home in enumerate(homes):
        tallies[home].weight += importance * (COPY_WEIGHT if index else 1.0)


def _lane(key: str, tally: _Tally) -> Lane:
    people = sorted(tally.people, key=lambda p: -tally.people[p])[:MAX_PEOPLE]
    return Lane(key, tally.badge, tally.name, ", ".join(people))


def _party(who: Participant) -> _Key:
    """The lane of a participant: the country or group it belongs to, else itself."""
    if who.country:
        name = _title(who.country)
        return _Key(who.country, name, _badge(who.country), who.name)
    return _Key(f"{_NAME}{who.name}", who.name, initials(who.name))


def _country(code: str) -> _Key:
    return _Key(code, _title(code), _badge(code))


def _title(code: str) -> str:
    """The name of a country or group of states."""
    from timeline_app.core.events.gazetteer import load_gazetteer  # noqa: PLC0415  (slow to start with)

    return load_gazetteer().title(code)


def _badge(code: str) -> str:
    return _BADGES.get(code, code[:4])


def initials(name: str) -> str:
    """Up to three capitals: of a name's words, or an acronym as it stands.

    >>> initials("South Korea")
    'SK'
    """
    if name.isupper() and len(name) <= 4:
        return name
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return letters[:3] or name[:1].upper()


def _by_actor(event: Event) -> list[_Key]:
    """Lanes are for names; parties that are only described ("gunmen", "a flood") share the last one."""
    parties = (*event.actors, *event.targets)
    named = [who for who in parties if who.country or not (who.name[:1].islower() or who.name[:1].isdigit())]
    return [_party(who) for who in named] or [replace(_OTHER, person=who.name) for who in parties]


def _by_country(event: Event) -> list[_Key]:
    codes = [who.country for who in (*event.actors, *event.targets)]
    if event.place:
        codes.append(event.place.country)
    return [_country(code) for code in codes if code]


def _by_type(event: Event) -> list[_Key]:
    return [_category(category_of(event)[0])]


def _category(category: Category) -> _Key:
    return _Key(category.key, category.label, category.label[:1], own_name=True)


def _by_place(event: Event) -> list[_Key]:
    if event.place is None:
        return []
    return [_Key(event.place.name, event.place.name, initials(event.place.name))]


def _by_source(event: Event) -> list[_Key]:
    """Its own article first: in a project the id of an event begins with the key of it ("a12:40-48")."""
    own, colon, _ = event.id.partition(":")
    others = sorted((t.article for t in event.tellings), key=lambda key: (len(key), key))
    keys = dict.fromkeys([own, *others]) if colon else {}
    return [_Key(key, key, "") if key else _OTHER for key in keys]


def _by_speaker(event: Event) -> list[_Key]:
    if event.reported_by is None:
        return [_ARTICLE]
    name = event.reported_by.name
    return [_Key(name, name, initials(name), event.reported_by.channel)]


def _in_one(_event: Event) -> list[_Key]:
    return [_ALL]


_KEYS: dict[LaneMode, Callable[[Event], list[_Key]]] = {
    LaneMode.ACTOR: _by_actor,
    LaneMode.COUNTRY: _by_country,
    LaneMode.TYPE: _by_type,
    LaneMode.PLACE: _by_place,
    LaneMode.SOURCE: _by_source,
    LaneMode.SPEAKER: _by_speaker,
    LaneMode.ONE: _in_one,
}
