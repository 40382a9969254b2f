"""Support verbs and the nouns that carry the event ("held talks"), and figures of speech that dress one up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.clauses import counted, verb_lemma
from timeline_app.core.events.valency import objects, subject

if TYPE_CHECKING:
    from timeline_app.core.events.lexicon import Lexicon
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_FIGURES = frozenset(
    [
        ("flex", "muscle"),
        ("send", "message"),
        ("send", "signal"),
        ("make", "headline"),
        ("strike", "blow"),
        ("make", "point"),
        ("raise", "stake"),
        ("set", "example"),
        ("make", "history"),
        ("draw", "line"),
        ("show", "strength"),
    ]
)

_OCCURRING = frozenset(["happen", "occur"])


def support_noun(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    """The eventive noun that a support verb carries: "held talks", "paid a visit", "talks were held"."""
    if verb_lemma(tree, verb) not in lexicon.light or tree.child(verb, "oprd") is not None:
        return None
    for noun in objects(tree, verb):
        if noun.pos == "NOUN" and _is_supported(noun, lexicon):
            return noun
    return None


def occurring(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    """The eventive noun of which a verb says only that it comes about: "talks took place", "the blast occurred"."""
    place = tree.child(verb, "dobj") if verb.lemma == "take" else None
    takes_place = place is not None and place.lemma == "place" and not tree.children(place)
    return _told_of(tree, verb, lexicon) if takes_place or verb.lemma in _OCCURRING else None


def occasion(reading: Reading, verb: Token) -> Token | None:
    """The eventive noun of which a form of "to be" says only when: "the election is on Sunday", "is Nov. 5"."""
    tree = reading.tree
    if tree.child(verb, "acomp", "oprd", "expl", "neg", "ccomp", "xcomp") is not None:
        return None
    told = tree.children(verb, "attr", "npadvmod", "advmod")
    after = [t for t in told if t.i > verb.i]
    days = [tree.child(p, "pobj") for p in tree.children(verb, "prep") if p.lemma in ("on", "in", "at", "from")]
    dated = any(t is not None and t.i in reading.dates for t in (*after, *days))
    only = all(t.i in reading.dates for t in after)
    return _told_of(tree, verb, reading.lexicon) if dated and only and reading.attachments.of(verb) else None


def _told_of(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    told = subject(tree, verb)
    noun = counted(tree, told) if told is not None else None
    return noun if noun is not None and noun.pos == "NOUN" and lexicon.is_eventive(noun.lemma) else None


def means_of(tree: Tree, verb: Token, noun: Token, lexicon: Lexicon) -> Token | None:
    """The event that a figure of speech dresses up: "flexed its muscle with a missile test"."""
    if (verb.lemma, noun.lemma) not in _FIGURES:
        return None
    targets = [tree.child(p, "pobj") for p in tree.children(verb, "prep") if p.lemma in ("with", "by", "through")]
    return next((t for t in targets if t is not None and t.pos == "NOUN" and lexicon.is_eventive(t.lemma)), None)


def _is_supported(noun: Token, lexicon: Lexicon) -> bool:
    return noun.lemma in lexicon.objects or noun.text.lower() in lexicon.objects
