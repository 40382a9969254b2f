"""Whether an expression looks back or ahead: by tense, operator and what is put off or planned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.dates.kinds import names_weekday
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.text.context import Governor, TemporalContext

_POSSESSIVE = re.compile(r"['’]s?\s")
_POSTPONED = re.compile(
    r"\b(?:extended|postponed|delayed|adjourned|rescheduled|deferred|moved|pushed back|put off)"
    r"\s+(?:[\w']+\s+){0,4}(?:to|until|till|for)\s+$"
)
_ATTRIBUTIVE = re.compile(
    r"(?:['’]s)?\s+(?!(?:in|at|to|by|with|and|or|on|for|from|as|after|before|when|that|which|of|it|he|she|they|we|but|until|through|while|because|if|during|near|outside|inside|over|under|about|against|the|a|an|"
    r"his|her|their|its|following|between|among|into|where|who|amid|since|than|is|are|was|were|will|would|has|have|had|said|morning|afternoon|evening|night|not|also|only|just|despite|without|within|via|so|"
    r"even|if|though|once|again|later|there|here|all|both|each|some|one|up|down|off|out|back|around|per|plus|now|then|too|can|could|may|might|must|should|did|does|do|no|how|what|why|whose|this|that|"
    r"\w+ed|\w+ing|\w+ly)\b)[a-z]+"
)
_DEADLINES = frozenset(
    [
        "extend",
        "extended",
        "give",
        "given",
        "have",
        "has",
        "had",
        "set",
        "delay",
        "delayed",
        "postpone",
        "postponed",
        "adjourn",
        "adjourned",
        "suspend",
        "suspended",
        "ban",
        "banned",
        "halt",
        "halted",
        "agree",
        "agreed",
        "order",
        "ordered",
        "allow",
        "allowed",
        "grant",
        "granted",
    ]
)
_PLANS = frozenset(["planned", "scheduled", "slated"])
_SETS = frozenset(["set", "called", "invited", "fixed", "booked", "announced", "call"])
_FOR = re.compile(r"\bfor\s+$")


def direction_of(text: str, atom: Atom, context: TemporalContext) -> tuple[int | None, str]:
    """-1 back, 1 ahead, 0 present, None unknown; and the words that say so."""
    start = atom.operator_start if atom.operator_start is not None else atom.start
    governor = context.governor(start, atom.end)
    direction = _of_tense(governor)
    words = _verb_words(text, governor, direction)
    operator = text[start : atom.start].lower()
    if atom.operator == "since" and operator.startswith("since"):
        return -1, "'since' looks back"
    if atom.operator == "until" and (direction != -1 or _is_deadline(governor)):
        return 1, f"'{operator.strip()}' looks ahead"
    if atom.operator == "after" and _POSSESSIVE.match(text, atom.end):
        return -1, "what follows it is told"
    if atom.operator == "by" and direction is None:
        return 1, "'by' looks ahead"
    if direction == -1 and (
        governor.lemma in _PLANS or (governor.lemma in _SETS and _FOR.search(text, max(0, start - 5), start))
    ):
        return 1, f"what is {governor.lemma} lies ahead"
    if _POSTPONED.search(text, max(0, start - 40), start):
        return 1, "what is put off lies ahead"
    possessive = _POSSESSIVE.match(text, atom.end) is not None
    if direction == 0 and possessive:
        return -1, "the possessive tells of what is known"
    if _ATTRIBUTIVE.match(text, atom.end) and not possessive and not (direction == -1 and names_weekday(atom.meaning)):
        return None, "no tense decides"
    return direction, words


def _verb_words(text: str, governor: Governor, direction: int | None) -> str:
    if governor.start is None or direction is None:
        return "no tense decides"
    verb = " ".join(text[governor.start : governor.end].split())
    return f"'{verb}' " + {-1: "looks back", 0: "is in the present tense", 1: "looks ahead"}[direction]


def _is_deadline(governor: Governor) -> bool:
    return (governor.lemma or "") in _DEADLINES


def _of_tense(governor: Governor) -> int | None:
    if governor.tense is Tense.PAST:
        return -1
    if governor.tense is Tense.FUTURE:
        return 1
    if governor.tense is Tense.PRESENT:
        return -1 if governor.perfect else 0
    return None
