"""Regular English inflection, for titles in the headline present."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline_app import resources
from timeline_app.core.text.happenings import base_verbs

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Verbs of one syllable that double their last letter ("planned", "barred")."""
_DOUBLED = frozenset(
    """
    admit commit emit omit permit remit submit transmit abet allot equip outfit regret acquit confer defer deter incur
    infer occur prefer recur refer transfer compel control dispel expel impel patrol propel rebel repel
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Longer ones that do so, as their last syllable is stressed."""
_THIRD = {"be": "is", "have": "has", "do": "does", "go": "goes"}


def third_person(lemma: str) -> str:
    """The third person singular: "meets", "tries", "launches"; of a verb with a particle, that of the verb."""
    verb, _, rest = lemma.partition(" ")
    form = _THIRD.get(verb) or _regular_third(verb)
    return f"{form} {rest}".strip()


def _regular_third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def participle(verb: Token) -> str:
    """The past participle: as written where it stands in the text, else formed from the lemma."""
    if verb.tag == "VBN":
        return verb.text.lower()
    known = _irregular().get(verb.lemma)
    if known:
        return known
    if verb.tag == "VBD" and verb.text.lower().endswith("ed"):
        return verb.text.lower()  # of regular verbs both are one form
    if verb.lemma.endswith("e"):
        return verb.lemma + "d"
    if verb.lemma in _DOUBLED or _SHORT.fullmatch(verb.lemma):
        return f"{verb.lemma}{verb.lemma[-1]}ed"
    if verb.lemma.endswith("y") and verb.lemma[-2:-1] not in "aeiou":
        return verb.lemma[:-1] + "ied"
    return verb.lemma + "ed"


def is_verb(lemma: str) -> bool:
    """Is the word also a verb ("test", "visit")?"""
    return lemma in base_verbs()


@cache
def _irregular() -> dict[str, str]:
    rows = (line.split() for line in resources.read_lines("words", "irregular_verbs.txt"))
    return {lemma: past_participle for lemma, _, past_participle in rows}
