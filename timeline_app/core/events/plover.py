"""The PLOVER type of an event, from its verb with its object, its noun with what it acts on, or either alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import verb_lemma
from timeline_app.core.events.grammar.valency import objects, subject

if TYPE_CHECKING:
    from timeline_app.core.events.lexicon import EventType
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token


ASPECT = frozenset(
    ["begin", "start", "end", "open", "resume", "continue", "conclude", "finish", "erupt", "occur", "happen"]
)
"""Verbs that say of their subject that it takes place."""


NATURAL = frozenset(
    """
    earthquake quake tremor storm flood hurricane typhoon cyclone tornado tsunami eruption landslide avalanche fire
    wildfire blaze drought accident crash collision outbreak wave
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Nouns of events that nobody wills."""


_BOOKING = frozenset(["take", "book", "report", "record", "incur", "make"])
"""Verbs with which a charge is a cost."""


def type_of_noun(reading: Reading, noun: Token) -> EventType | None:
    """The PLOVER type of an eventive noun: with what it acts on ("test of a missile"), or alone."""
    lexicon, tree = reading.lexicon, reading.tree
    acted_on = [tree.child(p, "pobj") for p in tree.children(noun, "prep") if p.lemma == "of"]
    words = [t.lemma for t in (*acted_on, *tree.children(noun, "compound")) if t is not None]
    phrase = next((lexicon.phrases[noun.lemma, w] for w in words if (noun.lemma, w) in lexicon.phrases), None)
    return phrase or lexicon.nouns.get(noun.lemma) or lexicon.nouns.get(noun.text.lower())


def type_of(reading: Reading, verb: Token, noun: Token | None) -> EventType | None:
    """The PLOVER type of a verb with its object, of the noun it supports, or of the verb alone."""
    lexicon, tree = reading.lexicon, reading.tree
    lemma = verb_lemma(tree, verb)
    nouns = [noun] if noun is not None else objects(tree, verb)
    for item in nouns:
        for word in (item.lemma, item.text.lower()):
            phrase = lexicon.phrases.get((lemma, word))
            if phrase:
                return phrase
    if noun is not None and noun.lemma == "charge" and verb.lemma in _BOOKING:
        return None
    if noun is not None:
        return lexicon.nouns.get(noun.lemma) or lexicon.nouns.get(noun.text.lower())
    told = subject(tree, verb)
    if verb.lemma in ASPECT and told is not None and told.pos == "NOUN":
        return type_of_noun(reading, told)
    if lemma in lexicon.intransitive and not nouns:
        return lexicon.intransitive[lemma]
    return lexicon.verbs.get(lemma) or (lexicon.verbs.get(verb.lemma) if lemma == verb.lemma else None)
