"""What a text tells only in passing: what somebody thinks, on what occasion words were said, who vouches for them.

None of it is news in itself, so it stands behind all else; but who hopes, fears or expects something, and when, may
matter to a reader later. It holds on the day of the words that tell it, which is assumed and said so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.exclusions import asked
from timeline_app.core.events.grammar.clauses import clause_verb, is_predicate, said_by, verb_group
from timeline_app.core.events.grammar.valency import objects, subject
from timeline_app.core.events.humans import is_human
from timeline_app.core.events.matrix import is_hypothetical
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.events.sources import Sources
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_ATTITUDES = frozenset(
    """
    believe consider doubt estimate expect fear foresee hope intend predict regret seek suspect think want wish worry
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs for what somebody thinks, wants or feels about something told."""

_SPOKEN = frozenset(["address", "briefing", "conference", "interview", "speech"])
"""Occasions on which somebody speaks, and which are events themselves."""

_AT = frozenset(["at", "in", "during"])
_QUOTING = frozenset(["quote", "cite"])


def asides(reading: Reading, cast: Cast, sources: Sources, sentence: int) -> Iterator[Trigger]:
    """What the sentence tells in passing, each with the word that carries it."""
    tokens = reading.tree.sentence(sentence)
    questions = asked(tokens)
    for token in (t for t in tokens if t.i not in questions):
        held = is_attitude(reading, token) and _has_name(cast, sources, token)
        if held or vouching(reading.tree, token) is not None or is_quoted(reading.tree, token):
            yield Trigger(token, token, token.lemma, Form.SPEECH, passing=True)
        elif speaking_at(reading, token) is not None:
            yield Trigger(token, token, token.lemma, Form.NOUN, passing=True)


def _has_name(cast: Cast, sources: Sources, verb: Token) -> bool:
    """Does the subject stand for somebody with a name? What people in general think is no news."""
    said = sources.said(verb)
    speaker = cast.speaker(verb, said.speaker if said is not None else None)
    return speaker is not None and speaker.name in {name.name for name in cast.names}


def is_attitude(reading: Reading, verb: Token) -> bool:
    """As in "Kenya hopes to win", "she wants them to leave"; in the past only within what somebody says."""
    tree = reading.tree
    if verb.lemma not in _ATTITUDES or not is_predicate(tree, verb) or is_hypothetical(tree, verb):
        return False
    group, told = verb_group(tree, verb), subject(tree, verb)
    stated = group.finite and not (group.modal or group.negation or group.passive or group.perfect)
    present = group.tense is Tense.PRESENT
    now = present or (verb.dep == "ccomp" and tree.head(verb).lemma in reading.lexicon.saying)
    aim = tree.child(verb, "xcomp", "ccomp")
    about = said_by(tree, verb) or next(iter(objects(tree, verb)), aim)
    if aim is not None and verb_group(tree, aim).purpose:
        return False  # "hopes to win" is told by the win, which is hoped for
    after = tree.after(verb)
    if after is not None and after.text == ",":
        return False  # "ready and, I hope, signed"
    return stated and now and is_human(reading, told) and about is not None and about.i > verb.i


def vouching(tree: Tree, word: Token) -> Token | None:
    """As in "according to the ministry": whose word it is."""
    if word.text.lower() != "according":
        return None
    to = tree.child(word, "prep")
    who = tree.child(to, "pobj") if to is not None and to.text.lower() == "to" else None
    clause = tree.head(word)
    told = who is not None and who.lemma not in _BINDING and is_predicate(tree, clause)
    return who if told else None


_BINDING = frozenset("accord agreement constitution law pact rule schedule treaty".split())  # noqa: SIM905
"""What things are according to, which says nothing of its own."""


def is_quoted(tree: Tree, verb: Token) -> bool:
    """As in "the agency quoted an official as saying that"."""
    told = verb.dep == "pcomp" and verb.lemma == "say" and tree.head(verb).text.lower() == "as"
    return told and tree.head(tree.head(verb)).lemma in _QUOTING and tree.child(verb, "ccomp") is not None


def speaking_at(reading: Reading, noun: Token) -> Token | None:
    """As in "told a news conference", "said in an interview", "at a briefing": the verb of what is said there."""
    tree = reading.tree
    if noun.lemma not in _SPOKEN or noun.pos != "NOUN":
        return None
    verb = clause_verb(tree, noun)
    at = tree.head(noun)
    place = tree.head(at)
    place = tree.head(place) if place.dep == "dobj" else place  # "welcomed the figures at a briefing"
    there = noun.dep == "pobj" and at.text.lower() in _AT and place == verb
    if verb is None or not (there or (noun.dep == "dobj" and verb.lemma == "tell")):
        return None
    words = reading.lexicon.says | reading.lexicon.speech_acts
    return verb if verb.lemma in words and verb_group(tree, verb).finite else None
