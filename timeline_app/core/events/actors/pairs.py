"""Which two "both sides" and "the two countries" are: the only two of whom the text has told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.grammar.clauses import SUBJECTS
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.text.page_patterns import AGENCY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.events.actors.name import Name
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_NATIONS = frozenset(["country", "government", "nation", "neighbor", "neighbour", "state"])
_SIDES = frozenset(["party", "side"])
_FURTHER = frozenset(["additional", "further", "last", "latter", "more", "new", "other", "remaining"])
_OF_NATIONS = (Kind.COUNTRY, Kind.CAPITAL, Kind.DEMONYM)


def the_two(tree: Tree, names: Sequence[Name], noun: Token) -> tuple[str, str] | None:
    """Names of the two states meant by "the two countries" or "both sides"; None where it may be others.

    Sides may be no states at all, so that none is named where anybody else has acted so far.
    """
    if noun.lemma not in _NATIONS | _SIDES or not _is_of_two(tree, noun):
        return None
    before = [n for n in names if n.last < noun.i]
    states = list(dict.fromkeys(code for n in before if (code := _state(n)) is not None))
    if len(states) != len(("one", "other")):
        return None
    named = {n.country for n in before if n.kind in (Kind.COUNTRY, Kind.CAPITAL)}
    if noun.lemma in _SIDES and (len(named & set(states)) < len(states) or any(_acts(tree, n) for n in before)):
        return None
    one, other = (load_gazetteer().title(code) for code in states)
    return one, other


def _is_of_two(tree: Tree, noun: Token) -> bool:
    words = {c.text.lower() for c in tree.children(noun, "det", "nummod", "predet", "amod")}
    return bool(words & {"both", "two"}) and not words & _FURTHER and tree.child(noun, "poss", "prep") is None


def _state(name: Name) -> str | None:
    """The state that a name is of; None for groups of states and for places and persons."""
    if name.kind not in _OF_NATIONS or name.name in load_gazetteer().groups:
        return None
    return name.country


def _acts(tree: Tree, name: Name) -> bool:
    """Is it a body that has done something besides telling the news?"""
    if name.kind not in (Kind.ORGANISATION, Kind.OTHER) or AGENCY.fullmatch(name.name):
        return False
    last = tree.tokens[name.last]
    while last.dep in ("compound", "appos", "nmod"):  # "the Hamas group attacked"
        last = tree.head(last)
    joined = last.dep == "conj" or bool(tree.children(last, "conj"))
    return joined or (last.dep in SUBJECTS and tree.head(last).lemma not in load_lexicon().says)
