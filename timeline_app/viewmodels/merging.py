"""The events of all open articles as one list, kept up to date article by article."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline_app.core.events.across import Chronicle, Decisions, Merged
    from timeline_app.core.values import Event, Publication
    from timeline_app.viewmodels.documents import Document

    Account = tuple[tuple[Event, ...], Publication | None]


class Merging:
    """What several articles tell of, and what the user made one, stands once; see ``core.events.across``.

    The merging itself is loaded with the first occasion for it: a single article has none.
    """

    def __init__(self) -> None:
        self._chronicle: Chronicle | None = None
        self._told: dict[str, Account] = {}
        self._decisions: Decisions | None = None
        self._leads: Mapping[str, str] = {}
        self.merged: Merged | None = None
        """The merging last made, None where there was no occasion for it."""

    def decide(self, decisions: Decisions | None) -> bool:
        """Take over the user's decisions, and say whether they are others than before."""
        before, self._decisions = self._decisions, decisions
        return before != decisions

    def lead(self, event_id: str) -> str:
        """The event that stands for this one."""
        return self._leads.get(event_id, event_id)

    def events_of(self, documents: Sequence[Document]) -> tuple[Event, ...]:
        """The events, each once."""
        if len(documents) < 2 and not (self._decisions and self._decisions.together):
            self._chronicle, self._told, self._leads, self.merged = None, {}, {}, None
            return tuple(chain.from_iterable(d.events for d in documents))
        from timeline_app.core.events.across import Decisions  # noqa: PLC0415  (not before it is needed)

        self.merged = self._follow(documents).merged(self._decisions or Decisions())
        self._leads = self.merged.leads
        return self.merged.events

    def _follow(self, documents: Sequence[Document]) -> Chronicle:
        """Take out the articles that went or changed, and take in those that came or changed."""
        from timeline_app.core.events.across import Chronicle, Told  # noqa: PLC0415

        if self._chronicle is None:
            self._chronicle = Chronicle()
        now: dict[str, Account] = {d.key: (d.events, d.publication) for d in documents}
        for key in [k for k, told in self._told.items() if now.get(k) != told]:
            self._chronicle.remove(key)
            del self._told[key]
        for key, (events, published) in now.items():
            if key not in self._told:
                self._chronicle.add(Told(key, published, events))
                self._told[key] = (events, published)
        return self._chronicle
