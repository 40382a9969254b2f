"""Support verbs and the nouns that carry the event ("held talks"), and figures of speech that dress one up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.clauses import verb_lemma
from timeline_app.core.events.valency import objects

if TYPE_CHECKING:
    from timeline_app.core.events.lexicon import Lexicon
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


def support_noun(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    """The eventive noun that a support verb carries: "held talks", "paid a visit", "talks were held"."""
    if verb_lemma(tree, verb) not in lexicon.light or tree.child(verb, "oprd") is not None:
        return None
    for noun in objects(tree, verb):
        if noun.pos == "NOUN" and _is_supported(noun, lexicon):
            return noun
    return None


def means_of(tree: Tree, verb: Token, noun: Token, lexicon: Lexicon) -> Token | None:
    """The event that a figure of speech dresses up: "flexed its muscle with a missile test"."""
    if (verb.lemma, noun.lemma) not in _FIGURES:
        return None
    targets = [tree.child(p, "pobj") for p in tree.children(verb, "prep") if p.lemma in ("with", "by", "through")]
    return next((t for t in targets if t is not None and t.pos == "NOUN" and lexicon.is_eventive(t.lemma)), None)


def _is_supported(noun: Token, lexicon: Lexicon) -> bool:
    return noun.lemma in lexicon.objects or noun.text.lower() in lexicon.objects
