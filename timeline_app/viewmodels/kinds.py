"""The kinds of events that the user can choose: PLOVER types with their modes, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline_app import resources
from timeline_app.core.layout.categories import category_of_kind
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.core.layout.categories import Category


@dataclass(frozen=True, slots=True)
class Kind:
    """A PLOVER type with a mode or without; None is what has no type."""

    type: str | None
    mode: str | None = None

    @property
    def category(self) -> Category:
        """The group of events to which the timeline gives a hue."""
        return category_of_kind(self.type or "", self.mode or "")

    @property
    def words(self) -> str:
        """The kind's name, such as “Mobilise: weapons”."""
        name = tr(_NAMES[self.type]) if self.type in _NAMES else (self.type or tr("Other")).capitalize()
        return tr("{kind}: {mode}", kind=name, mode=tr(self.mode)) if self.mode else name


_NAMES = {
    "AGREE": "Agree",
    "CONSULT": "Consult",
    "SUPPORT": "Support",
    "CONCEDE": "Concede",
    "COOPERATE": "Cooperate",
    "AID": "Aid",
    "RETREAT": "Retreat",
    "REQUEST": "Request",
    "ACCUSE": "Accuse",
    "REJECT": "Reject",
    "THREATEN": "Threaten",
    "PROTEST": "Protest",
    "SANCTION": "Sanction",
    "MOBILIZE": "Mobilise",
    "COERCE": "Coerce",
    "ASSAULT": "Assault",
}


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds in the order of PLOVER, from cooperation to conflict; the one without a type last."""
    listed = {kind: modes for kind, modes in resources.read_json("words", "plover.json").items() if kind != "comment"}
    return (*(Kind(kind, mode or None) for kind, modes in listed.items() for mode in modes), Kind(None))
