"""Where an event takes place: the place its own words name, with coordinates where the gazetteer has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.grammar.clauses import clause_verb
from timeline_app.core.events.grammar.valency import objects
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.values import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.actors.name import Name
    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_WHERE = ("in", "at", "near", "outside", "inside", "off", "around", "on", "across", "to", "into", "from", "through")
"""Prepositions of place, the most telling first."""

_MOTION = frozenset(
    """
    visit arrive travel fly go come return reach enter tour trip journey arrival invade leave send deploy dispatch
    move cross march land invasion withdraw flee sail
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_PLACES = (Kind.PLACE, Kind.CAPITAL, Kind.COUNTRY)


def place_of(tree: Tree, cast: Cast, trigger: Trigger) -> Place | None:
    """The place of an event, or None. A capital that stands for its government is no place."""
    travelled = _travelled(tree, cast, trigger)
    if travelled is not None:
        return _place(tree, travelled[1])
    found = [(rank, token, name) for rank, token, name in _candidates(tree, cast, trigger) if _is_where(trigger, rank)]
    if not found:
        return None
    _, _, name = min(found, key=lambda item: (item[0], item[1].i))
    return _place(tree, name)


def _is_where(trigger: Trigger, rank: int) -> bool:
    """Goals and sources are places only of motion."""
    return rank < _WHERE.index("to") or trigger.content.lemma in _MOTION or trigger.host.lemma in _MOTION


def _travelled(tree: Tree, cast: Cast, trigger: Trigger) -> tuple[Token, Name] | None:
    """The object of a verb of motion: "visited Japan", and the "of" or "to" of its noun."""
    if trigger.content.lemma not in ("visit", "tour", "reach", "enter", "leave", "invade", "cross", "trip", "invasion"):
        return None
    if trigger.form is Form.NOUN:
        targets = [tree.child(p, "pobj") for p in tree.children(trigger.host, "prep") if p.lemma in ("of", "to")]
    else:
        targets = list(objects(tree, trigger.host))
    for target in targets:
        name = cast.name_at(target) if target is not None else None
        if target is not None and name is not None and name.kind in _PLACES:
            return target, name
    return None


def _candidates(tree: Tree, cast: Cast, trigger: Trigger) -> Iterator[tuple[int, Token, Name]]:
    for root in {trigger.host.i: trigger.host, trigger.content.i: trigger.content}.values():
        for preposition in _prepositions(tree, root):
            target = tree.child(preposition, "pobj")
            name = cast.name_at(target) if target is not None else None
            if target is not None and name is None and preposition.lemma in _WHERE:
                name = next(
                    (n for c in tree.children(target, "compound", "nmod", "poss") if (n := cast.name_at(c))), None
                )
                name = name if target.lemma in _AREAS else None
            if target is not None and name is not None and name.kind in _PLACES and preposition.lemma in _WHERE:
                yield _WHERE.index(preposition.lemma), target, name


_AREAS = frozenset(
    ["region", "province", "district", "city", "area", "border", "coast", "airport", "port", "county", "crossing"]
)


def _prepositions(tree: Tree, root: Token) -> Iterator[Token]:
    """Prepositions of the event's words, and of its objects and companions where the parser hung them there."""
    for child in tree.children(root):
        if child.dep in ("prep", "agent"):
            yield child
            target = tree.child(child, "pobj")
            if target is not None and child.lemma in ("with", "at", "to", "in", "during", "for", "of", "by", "on"):
                yield from _inner(tree, target)
        elif child.dep in ("dobj", "nsubjpass", "attr"):
            yield from _inner(tree, child)
    if root.dep in ("dobj", "nsubj", "nsubjpass") and root.pos == "NOUN":
        verb = clause_verb(tree, root)
        yield from tree.children(verb, "prep") if verb is not None else []


def _inner(tree: Tree, noun: Token) -> Iterator[Token]:
    for item in (*tree.conjuncts(noun), *tree.children(noun, "appos")):
        yield from tree.children(item, "prep")


def _place(tree: Tree, name: Name) -> Place:
    first, last = tree.tokens[name.first], tree.tokens[name.last]
    known = load_gazetteer().location(name.name)
    return Place(
        name=name.name,
        text=" ".join(tree.text[first.start : last.end].split()),
        start=first.start,
        end=last.end,
        country=known.country if known else name.country,
        latitude=known.latitude if known else None,
        longitude=known.longitude if known else None,
    )
