"""The kinds of events that the timeline tells apart by hue and by a short word, from PLOVER types and modes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.values import Event


@dataclass(frozen=True, slots=True)
class Category:
    """``key`` names the hue in the themes, ``word`` stands on the pill of an event, ``label`` names the group."""

    key: str
    word: str
    label: str


VISITS = Category("visits", "visit", "Visits")
TALKS = Category("talks", "talks", "Talks")
STATEMENTS = Category("statements", "statement", "Statements")
WEAPONS = Category("weapons", "force", "Weapons & force")
TROOPS = Category("troops", "troops", "Troops & mobilisation")
SANCTIONS = Category("sanctions", "pressure", "Sanctions & coercion")
AID = Category("aid", "aid", "Aid & cooperation")
PROTEST = Category("protest", "protest", "Protest")
OTHER = Category("other", "event", "Other")
SOURCE = Category("source", "source", "Sources")

CATEGORIES = (VISITS, TALKS, STATEMENTS, WEAPONS, TROOPS, SANCTIONS, AID, PROTEST, OTHER, SOURCE)
"""In the order of legends and filters; columns hold indices into it."""

_PARTS = re.compile(r"[a-z]+")
_INDEX = {category.key: index for index, category in enumerate(CATEGORIES)}

_BY_TYPE = {
    "CONSULT": (TALKS, "talks"),
    "AGREE": (AID, "deal"),
    "SUPPORT": (AID, "support"),
    "CONCEDE": (AID, "yields"),
    "COOPERATE": (AID, "joint"),
    "AID": (AID, "aid"),
    "RETREAT": (TROOPS, "retreat"),
    "REQUEST": (STATEMENTS, "asks"),
    "ACCUSE": (STATEMENTS, "criticism"),
    "REJECT": (STATEMENTS, "rejects"),
    "THREATEN": (SANCTIONS, "threat"),
    "PROTEST": (PROTEST, "protest"),
    "SANCTION": (SANCTIONS, "sanction"),
    "MOBILIZE": (TROOPS, "troops"),
    "COERCE": (SANCTIONS, "coercion"),
    "ASSAULT": (WEAPONS, "attack"),
}
_BY_MODE = {
    ("CONSULT", "visit"): (VISITS, "visit"),
    ("CONSULT", "phone"): (TALKS, "call"),
    ("MOBILIZE", "weapons"): (WEAPONS, "weapons"),
    ("AID", "military"): (AID, "arms aid"),
    ("CONCEDE", "release"): (AID, "release"),
    ("RETREAT", "ceasefire"): (TROOPS, "ceasefire"),
}
_SAYING = frozenset(
    (
        "say",
        "tell",
        "state",
        "announce",
        "declare",
        "report",
        "claim",
        "add",
        "note",
        "confirm",
        "warn",
        "statement",
        "remark",
        "comment",
        "announcement",
        "declaration",
        "address",
        "interview",
        "post",
        "write",
        "describe",
        "estimate",
        "stress",
        "reiterate",
        "assess",
        "believe",
        "express",
    )
)
_WORD_OF_LEMMA = {
    "ACCUSE": {
        "accuse": "accuses",
        "accusation": "accuses",
        "blame": "blames",
        "concern": "concern",
        "worry": "concern",
        "alarm": "concern",
        "condemn": "condemns",
        "condemnation": "condemns",
        "investigate": "inquiry",
        "investigation": "inquiry",
    },
    "MOBILIZE": {"test": "test", "launch": "launch", "fire": "firing", "firing": "firing"},
    "CONSULT": {"call": "call", "phone": "call", "visit": "visit", "trip": "trip", "summit": "summit"},
    "SANCTION": {"expel": "expels", "convict": "verdict", "sentence": "verdict", "withdraw": "withdraws"},
    "COERCE": {"arrest": "arrest", "detain": "arrest", "deport": "deports", "ban": "ban", "seize": "seizure"},
}
"""Where the lemma says more exactly than the type what happened. The general word must hold for all the others."""
_SHORTER = {"statement": "says", "concern": "worry", "ceasefire": "truce", "coercion": "coerces", "condemns": "rebuke"}
"""A shorter word for the same, for pills too narrow for the usual one."""


def category_of(event: Event) -> tuple[Category, str]:
    """The event's category, and the word for its pill, which may be more exact than the category's own."""
    kind, mode = event.type or "", event.mode or ""
    lemma = event.predicate.lemma.lower()
    category, word = _of_kind(kind, mode) or (None, "")
    if category:
        exact = _WORD_OF_LEMMA.get(kind, {})
        return category, next((exact[part] for part in _PARTS.findall(lemma) if part in exact), word)
    if lemma in _SAYING:
        return STATEMENTS, STATEMENTS.word
    return OTHER, OTHER.word


def category_of_kind(kind: str, mode: str) -> Category:
    """The category of a PLOVER type and mode alone, whatever the words of the event."""
    found = _of_kind(kind, mode)
    return found[0] if found else OTHER


def _of_kind(kind: str, mode: str) -> tuple[Category, str] | None:
    return _BY_MODE.get((kind, mode)) or _BY_TYPE.get(kind)


def wordings(word: str) -> tuple[str, ...]:
    """A word for a pill, then a shorter one for the same if there is any."""
    return (word, _SHORTER[word]) if word in _SHORTER else (word,)


def category_index(category: Category) -> int:
    """The place of a category in CATEGORIES, as columns hold it."""
    return _INDEX[category.key]
