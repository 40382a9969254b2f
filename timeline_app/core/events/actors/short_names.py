"""The short forms by which titles call people: the surname, where the text uses it and nobody else bears it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS
from timeline_app.core.events.actors.bearers import without_article
from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.gazetteer import load_gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.events.actors.name import Name
    from timeline_app.core.text.tree import Tree

_REGIONS = frozenset(["Virginia", "Georgia", "Florence", "Sydney", "Victoria", "Charlotte", "Carolina", "Paris"])
"""Given names that would be read as a place."""


def short_forms(tree: Tree, names: Sequence[Name]) -> dict[str, str]:
    """Of each person the single word that the text uses most for them, and for nobody else and no place."""
    people = [n for n in names if n.kind is Kind.PERSON]
    bearers: dict[str, set[str]] = {}
    for person in people:
        for part in person.name.split():
            bearers.setdefault(without_article(part), set()).add(person.name)
    used: dict[str, Counter[str]] = {}
    called: dict[str, set[str]] = {}
    told = [(p, " ".join(tree.text[tree.tokens[p.first].start : tree.tokens[p.last].end].split())) for p in people]
    for person, text in told:
        called.setdefault(text, set()).add(person.name)
    for person, text in told:
        shorter = len(text) < len(person.name)
        own = bearers.get(text) == {person.name} or (
            text in person.name.split()[1:-1] and called[text] == {person.name}
        )
        if shorter and own and not (_is_place(text) or text in MONTHS):
            used.setdefault(person.name, Counter())[text] += 1
    return {name: max(forms, key=lambda f: (forms[f], not name.startswith(f))) for name, forms in used.items()}


def _is_place(word: str) -> bool:
    """As in "Virginia" for Virginia Welch."""
    return word in load_gazetteer().names or word in load_gazetteer().capitals or word in _REGIONS
