"""What only a film, a novel or a game tells, and what somebody only pretends: nothing of it took place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import verb_group
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_FICTION = frozenset(
    """
    ballet cartoon comedy comic dream drama fable fairytale musical novel opera play satire sequel sitcom soap thriller
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_OPEN = frozenset(["film", "game", "movie", "scenario", "script", "series", "show", "story"])
"""What may be made up or not: footage is a film too. Of what it tells of a day to come nothing has been seen."""
_DEPICTING = frozenset("depict feature follow imagine picture portray see show tell".split())  # noqa: SIM905
_PRETENDING = frozenset(["feign", "pretend"])


def is_made_up(reading: Reading, verb: Token) -> bool:
    """As in "In the novel the president is killed in 2030", "the play shows her resigning", "pretended to leave"."""
    tree = reading.tree
    if verb.dep == "xcomp" and tree.head(verb).lemma in _PRETENDING:
        return True
    teller = _told_in(tree, verb) or _told_by(tree, verb)
    if teller is None:
        return False
    return teller.lemma in _FICTION or (teller.lemma in _OPEN and _lies_ahead(reading, verb))


def _told_in(tree: Tree, verb: Token) -> Token | None:
    """As in "In the novel, ...", told in the present as plots are."""
    group = verb_group(tree, verb)
    if group.tense is not Tense.PRESENT or group.perfect:
        return None
    nouns = (tree.child(p, "pobj") for p in tree.children(verb, "prep") if p.text.lower() == "in")
    return next((n for n in nouns if n is not None and n.lemma in _FICTION | _OPEN), None)


def _told_by(tree: Tree, verb: Token) -> Token | None:
    """As in "The film shows the president resigning"."""
    showing = tree.head(verb)
    noun = tree.head(showing) if verb.dep == "acl" else None  # "shows the president resigning", hung on the president
    showing = noun if noun is not None and showing.dep == "dobj" else showing
    told = tree.child(showing, "nsubj") if showing.lemma in _DEPICTING else None
    return told if told is not None and told.pos == "NOUN" and showing.i < verb.i else None


def _lies_ahead(reading: Reading, verb: Token) -> bool:
    days = (e.interval.earliest for e in reading.attachments.of(verb))
    return reading.published is not None and any(day is not None and day > reading.published for day in days)
