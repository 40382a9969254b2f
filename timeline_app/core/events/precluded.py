"""What something came before, and kept from coming about: "defused before it exploded", "died before he could vote".

The counterfactual reading of "before" (Beaver and Condoravdi 2003, "A uniform analysis of before and after"): the
clause tells what never came where the main clause ends what it is about, or where it tells of what could be done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import is_passive, verb_group, verb_lemma
from timeline_app.core.events.humans import is_human

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_ENDING = frozenset(
    """
    abandon abort annul assassinate axe cancel defeat defuse destroy disarm dismiss dissolve drop execute extinguish
    foil halt intercept kill murder quash repeal scrap shelve thwart veto withdraw
    """.split()  # noqa: SIM905  (a list of words reads better as words)
) | {"call off", "put out", "shoot down", "shoot dead", "throw out", "strike down"}
"""Verbs of what is done to something that is then no more, or goes no further."""
_CLOSING = frozenset(["close", "end", "halt", "intercept", "stop"])
"""Verbs of what ends a case, or a way, but no house."""
_COURSES = frozenset("appeal bid case debate hearing inquiry inquest investigation lawsuit probe trial".split())  # noqa: SIM905
_PERISHING = frozenset(["collapse", "die", "drown", "fizzle", "perish"])
_ABLE = frozenset(["can", "could"])
_AFTERWARDS = frozenset(["resume", "return"])
"""Verbs of what follows an end that was none."""


def precluded(reading: Reading, verb: Token) -> str | None:
    """The words by which a clause with "before" tells what did not come about; None where it may have."""
    tree = reading.tree
    before = _opener(tree, verb)
    if before is None:
        return None
    main = tree.head(before) if before.dep == "prep" else tree.head(verb)
    if main.pos != "VERB" or main.i > before.i or verb_group(tree, main).negation is not None:
        return None
    if not verb_group(tree, main).is_over:
        return None
    modal = verb_group(tree, verb).modal
    if modal in _ABLE:
        return f"{before.text.lower()} … {modal}"
    gone = _gone(tree, main)
    return before.text.lower() if gone is not None and _is_of_it(reading, gone, verb, main) else None


def _opener(tree: Tree, verb: Token) -> Token | None:
    """The "before" of the clause, as a conjunction or as the preposition of a participle."""
    if verb.dep == "advcl":
        marks = tree.children(verb, "mark", "advmod")
        return next((m for m in marks if m.text.lower() == "before" and m.i < verb.i), None)
    above = tree.head(verb)
    return above if verb.dep == "pcomp" and verb.tag == "VBG" and above.text.lower() == "before" else None


def _gone(tree: Tree, main: Token) -> Token | None:
    """What is no more after the main clause: whoever died, what was defused."""
    told = tree.child(main, "nsubj", "nsubjpass")
    if main.lemma in _PERISHING and not is_passive(tree, main):
        return told
    acted_on = told if is_passive(tree, main) else tree.child(main, "dobj")
    if acted_on is not None and acted_on.text.lower().endswith(("self", "selves")):
        acted_on = told
    if verb_lemma(tree, main) in _ENDING or main.lemma in _ENDING:
        return acted_on
    closing = main.lemma in _CLOSING and acted_on is not None
    return acted_on if closing and acted_on is not None and acted_on.lemma in _COURSES else None


def _is_of_it(reading: Reading, gone: Token, verb: Token, main: Token) -> bool:
    """Does the clause tell of what is gone: by a pronoun, its name again, or with no subject of its own?"""
    tree = reading.tree
    if verb.lemma in _AFTERWARDS:
        return False
    own = tree.child(verb, "nsubj", "nsubjpass")
    if own is None:  # "was killed before testifying": a gerund is of the subject; "before being buried" was done to him
        subject = tree.child(main, "nsubj", "nsubjpass")
        return subject is not None and subject.i == gone.i and not is_passive(tree, verb)
    if own.pos != "PRON":
        return own.lemma == gone.lemma
    return own.text.lower() == "they" or (own.text.lower() in ("he", "she", "who")) == is_human(reading, gone)


def is_age_unreached(tree: Tree, verb: Token) -> bool:
    """As in "He would have turned 80 on Friday": told of the dead."""
    return verb.lemma == "turn" and verb.tag == "VBN" and verb_group(tree, verb).modal in ("would", "'d", "’d")
