"""An event in the making."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Trigger
    from timeline_app.core.values import EventTime, Mention, Participant, Place, Predicate, Source, Status


@dataclass(frozen=True, slots=True)
class Draft:
    """What was read of one telling of an event."""

    trigger: Trigger
    predicate: Predicate
    title: str
    time: EventTime
    status: Status
    status_words: str | None
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    place: Place | None
    source: Source | None
    topics: frozenset[str] = frozenset()
    mentions: tuple[Mention, ...] = ()
    has_subject: bool = True
    is_another: bool = False
    """Does the text call it another one than what it told before?"""

    @property
    def parties(self) -> frozenset[str]:
        """Names and countries of all who take part."""
        everyone = (*self.actors, *self.targets)
        return frozenset(p.name for p in everyone) | frozenset(p.country for p in everyone if p.country)
