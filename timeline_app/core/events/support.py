"""Support verbs and the nouns that carry the event ("held talks"), and figures of speech that dress one up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import counted, verb_lemma
from timeline_app.core.events.grammar.valency import objects, subject

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

_DOING = frozenset(["commit", "launch", "mount", "stage", "wage"])
"""Support verbs that go with any eventive noun: "launched an invasion"."""
_OCCURRING = frozenset(["happen", "occur"])
_SEEING = frozenset(["bring", "mark", "see", "witness"])
_NAMED_DAYS = frozenset(["anniversary", "deadline"])
"""What no list of happenings has, but what a day can be."""
_WHEN = frozenset(["after", "amid", "as", "at", "before", "during", "from", "in", "on"])
"""Prepositions that say when an occasion is or comes."""


def support_noun(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    """The eventive noun that a support verb carries: "held talks", "paid a visit", "talks were held"."""
    if verb_lemma(tree, verb) not in lexicon.light or tree.child(verb, "oprd") is not None:
        return None
    doing = verb.lemma in _DOING
    for noun in objects(tree, verb):
        if noun.pos == "NOUN" and (_is_supported(noun, lexicon) or (doing and lexicon.is_eventive(noun.lemma))):
            return noun
    return None


def occurring(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    """The eventive noun of which a verb says only that it comes about: "talks took place", "the blast occurred"."""
    place = tree.child(verb, "dobj") if verb.lemma == "take" else None
    takes_place = place is not None and place.lemma == "place" and not tree.children(place)
    return _told_of(tree, verb, lexicon) if takes_place or verb.lemma in _OCCURRING else None


def occasion(reading: Reading, verb: Token) -> Token | None:
    """The eventive noun of which "be" or "come" says only when: "the election is on Sunday", "came a day later"."""
    tree = reading.tree
    told = [t for t in tree.children(verb, "attr", "npadvmod", "advmod") if t.i > verb.i]
    ways = tree.children(verb, "prep", "prt")
    further = tree.child(verb, "acomp", "oprd", "expl", "neg", "ccomp", "xcomp", "dobj")
    elsewhere = verb.lemma in ("come", "follow") and any(p.lemma not in _WHEN for p in ways)
    if further is not None or elsewhere or not reading.attachments.of(verb):
        return None
    days = [tree.child(p, "pobj") for p in ways if p.lemma in ("on", "in", "at", "from")]
    dated = any(t is not None and t.i in reading.dates for t in (*told, *days))
    return _told_of(tree, verb, reading.lexicon) if dated and all(t.i in reading.dates for t in told) else None


def witnessed(reading: Reading, verb: Token) -> Token | None:
    """The eventive noun that a day is said to have seen: "Saturday saw the worst clashes in months"."""
    tree = reading.tree
    days = [t for t in tree.children(verb, "nsubj", "npadvmod") if t.i < verb.i]
    found = tree.child(verb, "dobj") if verb.lemma in _SEEING and days else None
    if found is None or not all(t.i in reading.dates for t in days):
        return None
    return _occasion_of(tree, found, reading.lexicon)


def _told_of(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    told = subject(tree, verb)
    return _occasion_of(tree, told, lexicon) if told is not None else None


def _occasion_of(tree: Tree, named: Token, lexicon: Lexicon) -> Token | None:
    """The noun for what can be on a day, be it only counted ("a round of talks")."""
    noun = counted(tree, named)
    eventive = lexicon.is_eventive(noun.lemma) or noun.lemma in _NAMED_DAYS
    return noun if noun.pos == "NOUN" and eventive else None


def means_of(tree: Tree, verb: Token, noun: Token, lexicon: Lexicon) -> Token | None:
    """The event that a figure of speech dresses up: "flexed its muscle with a missile test"."""
    if (verb.lemma, noun.lemma) not in _FIGURES:
        return None
    targets = [tree.child(p, "pobj") for p in tree.children(verb, "prep") if p.lemma in ("with", "by", "through")]
    return next((t for t in targets if t is not None and t.pos == "NOUN" and lexicon.is_eventive(t.lemma)), None)


def _is_supported(noun: Token, lexicon: Lexicon) -> bool:
    return noun.lemma in lexicon.objects or noun.text.lower() in lexicon.objects
