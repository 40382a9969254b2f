"""Nouns that name persons: by office or rank, by trade or kin."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.text.persons import human_nouns, roles

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token


_OF_CONFLICTS = frozenset(
    """
    cameraman campaigner extremist hostage insurgent islamist jihadist labourer lawmaker looter migrant militant
    militiaman paramilitary peacekeeper photographer protester protestor rescuer rioter separatist shareholder striker
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Words of news that WordNet's texts, most of them of the 1960s, do not attest."""


@cache
def persons() -> frozenset[str]:
    """Nouns that name persons or groups of them."""
    return human_nouns() | roles() | _OF_CONFLICTS


def is_role(token: Token) -> bool:
    """Does the word name one person by office or rank?"""
    return (token.text.lower() in roles() or token.lemma in roles()) and token.tag not in (
        "NNS",
        "NNPS",
        "VB",
        "VBZ",
        "VBD",
    )
