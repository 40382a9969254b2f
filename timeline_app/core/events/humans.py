"""What can intend something: persons, groups, and the places and bodies that stand for them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.roles import persons

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token

_BODIES = frozenset(
    """
    administration airport alliance assembly authority bank brewery cabinet cartel chamber city clinic command
    consortium cooperative county defence defense diocese directorate district embassy emirate empire exchange factory
    federation force foundation fund garrison guild hospital hotel inspectorate insurgency junta kingdom lab
    laboratory mill mine ministry monarchy movement museum ngo office palace panel plant presidency prosecution
    province refinery region registry school secretariat shop side state store subsidiary sultanate synod town
    treasury village website
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Places and institutions that can intend something."""

_NO_PERSONS = frozenset(
    """
    answer barrier border boulder bunker cancer career carrier center chamber chapter charter cluster computer
    container corner corridor counter cover crater danger disaster disorder door elevator encounter error factor
    fever fiber filter floor freighter frontier generator glacier harbor helicopter hunger indicator labor
    ladder layer letter locker matter meter mirror monitor motor murder newspaper number offer order paper
    pepper poster powder power processor quarter reactor river rotor rubber sector sensor server sewer shelter
    shoulder silver summer supper surrender tanker temper terror theater timber tower tractor trailer transfer
    trigger vapor vector water weather winter wonder
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Nouns that end as those for persons do."""

_AIMS = frozenset(["goal", "aim", "plan", "objective", "idea", "task", "mission", "purpose", "priority", "intention"])
"""Nouns for what somebody means to do: "our goal is to meet"."""


@cache
def _intending() -> frozenset[str]:
    return persons() | _BODIES


def is_human(reading: Reading, token: Token | None) -> bool:
    """Can what the token names intend something: a name, a pronoun for persons, a person or a group?"""
    if token is None:
        return False
    if token.pos == "PRON":
        return token.text.lower() not in ("it", "that", "this", "which")
    return (
        token.lemma in _AIMS
        or token.i in reading.named
        or token.pos == "PROPN"
        or token.lemma in _intending()
        or (token.lemma.endswith(("er", "or", "ist")) and token.lemma not in _NO_PERSONS)
    )
