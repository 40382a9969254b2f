"""What one article says of an event, in a form that compares across articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.events import wording
from timeline_app.core.events.across.party import Party, parties
from timeline_app.core.events.kinds import Pace, load_kinds
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.events.plover import NATURAL
from timeline_app.core.values import Status, TimeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from timeline_app.core.events.wording import Number
    from timeline_app.core.values import Event, Place, Publication

AHEAD = frozenset([Status.PLANNED, Status.EXPECTED])

SIGN = tuple[str, Status, str | None]
"""What two copies of one text have in common of an event: title, status and the words that date it."""


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """One article's telling of an event."""

    article: str
    event: Event
    published: date | None
    heads: frozenset[str]
    """Lemmas of the predicate."""
    kinds: frozenset[str]
    pace: Pace
    mutual: bool
    actors: tuple[Party, ...]
    targets: tuple[Party, ...]
    things: frozenset[str]
    proper: frozenset[str]
    """Words in capitals that are part of no party and no place."""
    models: frozenset[str]
    ordinals: frozenset[str]
    numbers: tuple[Number, ...]

    @property
    def id(self) -> str:
        return self.event.id

    @property
    def everyone(self) -> tuple[Party, ...]:
        return (*self.actors, *self.targets)

    @property
    def place(self) -> Place | None:
        return self.event.place

    @property
    def is_saying(self) -> bool:
        return self.event.mode == "statement"

    @property
    def denies(self) -> bool:
        return wording.denies(self.event.title)

    @property
    def is_dated(self) -> bool:
        return self.event.when.kind is not TimeKind.UNDATED

    @property
    def is_ahead(self) -> bool:
        return self.event.status in AHEAD

    @property
    def length(self) -> int | None:
        """Days over which its interval reaches; None where an end is open."""
        interval = self.event.when.interval
        if interval.earliest is None or interval.latest is None:
            return None
        return (interval.latest - interval.earliest).days + 1

    @property
    def sign(self) -> SIGN:
        return self.event.title, self.event.status, self.event.when.words


def accounts(article: str, published: Publication | None, events: Iterable[Event]) -> list[Account]:
    """The tellings of one article."""
    day = published.day if published else None
    return [_account(article, event, day) for event in events]


def _account(article: str, event: Event, published: date | None) -> Account:
    kinds, heads = load_kinds(), _heads(event.predicate.lemma)
    known = tuple(_known(event))
    return Account(
        article=article,
        event=event,
        published=published,
        heads=heads,
        kinds=kinds.of(heads),
        pace=_pace(event, heads),
        mutual=bool(heads & kinds.mutual),
        actors=parties(event.actors),
        targets=parties(event.targets),
        things=wording.things(event.title, known, heads),
        proper=wording.proper(event.title, known),
        models=wording.models(" ".join((event.title, *(p.name for p in (*event.actors, *event.targets))))),
        ordinals=wording.ordinals(event.title),
        numbers=wording.numbers(event.title),
    )


def _known(event: Event) -> Iterator[str]:
    """The words of a title that parties and place already tell of; a name in a description is none of a party."""
    for who in (*event.actors, *event.targets):
        (party,) = parties([who])
        words = f"{who.name} {who.text}".split()
        yield from words if party.is_named or party.country else (w for w in words if w.islower())
    if event.place is not None:
        yield from event.place.name.split()


def _pace(event: Event, heads: frozenset[str]) -> Pace:
    """Nobody wills an earthquake, so it does not strike daily as an army does; nor are votes lost as shares lose."""
    kinds = load_kinds()
    natural = any(word in NATURAL for who in event.actors for word in who.name.split())
    contest = any(party.name in kinds.contests for party in parties(event.targets))
    pace = kinds.pace(heads)
    return min(pace, Pace.NOW_AND_THEN) if natural or contest else pace


def _heads(lemma: str) -> frozenset[str]:
    """The words that carry the kind: the noun of a support verb ("hold talk"), else the verb with its particle."""
    verb, _, rest = lemma.rpartition(" ")
    lexicon = load_lexicon()
    if verb and rest and verb.split(" ")[0] in lexicon.light and lexicon.is_eventive(rest):
        return frozenset([rest, lemma])
    return frozenset([lemma])
