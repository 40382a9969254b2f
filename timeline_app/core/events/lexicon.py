"""The word lists by which events are recognised, typed and judged; all are plain files in resources/words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from timeline_app import resources


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER event type and its mode, if any."""

    type: str
    mode: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lemmas in lower case. ``phrases`` are keyed by (verb, object)."""

    verbs: dict[str, EventType]
    intransitive: dict[str, EventType]
    """Verbs that have this type where they have no object."""
    nouns: dict[str, EventType]
    phrases: dict[tuple[str, str], EventType]
    states: frozenset[str]
    eventive: frozenset[str]
    light: frozenset[str]
    objects: frozenset[str]
    modality: dict[str, frozenset[str]]
    attribution: frozenset[str]
    statements: frozenset[str]
    saying: frozenset[str]
    says: frozenset[str]
    """Verbs of saying and of stating."""
    speech_acts: frozenset[str]
    """Verbs for what is done in words: "promised", "welcomed"."""
    attributes: frozenset[str]
    """All verbs by which words or thoughts are put to somebody."""

    def is_eventive(self, noun: str) -> bool:
        return noun in self.eventive or noun in self.nouns or noun in self.objects


@cache
def load_lexicon() -> Lexicon:
    """The word lists in resources/words, read once in a process."""
    plover = {k: v for k, v in resources.read_json("words", "plover.json").items() if k != "comment"}
    light = resources.read_json("words", "light_verbs.json")
    modality = {k: frozenset(v) for k, v in resources.read_json("words", "modality.json").items() if k != "comment"}
    speech = resources.read_json("words", "speech.json")
    return Lexicon(
        verbs=_typed(plover, "verbs"),
        intransitive=_typed(plover, "intransitive"),
        nouns=_typed(plover, "nouns"),
        phrases=_phrases(plover),
        states=frozenset(resources.read_lines("words", "states.txt")),
        eventive=frozenset(
            resources.read_lines("words", "eventive_nouns.txt") + resources.read_lines("words", "happenings.txt")
        ),
        light=frozenset(light["verbs"]),
        objects=frozenset(light["objects"]),
        modality=modality,
        attribution=frozenset(speech["attribution"]),
        statements=frozenset(speech["statement"]),
        saying=frozenset(speech["saying"]),
        says=frozenset(speech["saying"]) | frozenset(speech["statement"]),
        speech_acts=frozenset(speech["act"]),
        attributes=frozenset(speech["attribution"]) | frozenset(speech["statement"]),
    )


def _typed(plover: dict[str, Any], part: str) -> dict[str, EventType]:
    """Words to types; the first type that claims a word has it, as the file is in order of specificity of its verbs."""
    found: dict[str, EventType] = {}
    for name, modes in plover.items():
        for mode, lists in modes.items():
            for word in lists.get(part, ()):
                found.setdefault(word, EventType(name, mode or None))
    return found


def _phrases(plover: dict[str, Any]) -> dict[tuple[str, str], EventType]:
    found: dict[tuple[str, str], EventType] = {}
    for name, modes in plover.items():
        for mode, lists in modes.items():
            for verbs, objects in lists.get("phrases", ()):
                for pair in product(verbs.split("|"), objects.split("|")):
                    found.setdefault(pair, EventType(name, mode or None))
    return found
