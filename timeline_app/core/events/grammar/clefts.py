"""Sentences that put a time in front: "It was in 1994 that she left", "Not until March did he answer".

The time is that of the clause after it, not of "was" (Huddleston and Pullum 2002, chapter 16, section 9). "Not until"
tells that it was so from then on: no denial.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_DENIALS = frozenset(["not", "n't"])
_LIMITS = frozenset(["till", "until"])


def focused(tree: Tree, tokens: list[Token]) -> Token | None:
    """The verb of the clause that tells what was at the time named by ``tokens``; None where they are in no cleft."""
    opening = tree.after(tokens[-1])
    if opening is None or opening.text.lower() not in ("that", "when"):
        return None
    verb = tree.head(opening)
    being = tree.head(verb)
    if being.i in {t.i for t in tokens}:
        being = next((a for a in tree.ancestors(being) if a.pos in ("AUX", "VERB")), being)  # "was last month that"
    told = tree.child(being, "nsubj", "expl")
    it = being.lemma == "be" and told is not None and told.text.lower() == "it" and being.i < tokens[0].i
    clause = verb.pos in ("VERB", "AUX") and verb.i > opening.i and being.i != verb.i
    return verb if it and clause else None


def who_in_focus(tree: Tree, verb: Token) -> Token | None:
    """As in "It was Kenya that left", "It was not Peru but Chile who paid": of whom the clause is told."""
    about = tree.head(verb)
    being = about if verb.dep == "ccomp" else tree.head(about)
    told = tree.child(being, "nsubj", "expl")
    it = being.lemma == "be" and told is not None and told.text.lower() == "it"
    named = tree.child(being, "attr") if it and verb.dep in ("ccomp", "relcl") else None
    which = tree.child(verb, "nsubj", "nsubjpass")
    if named is None or which is None or which.text.lower() not in ("that", "who") or not named.i < which.i:
        return None
    return named if verb.dep == "ccomp" or about.i == named.i else about


def is_denied_of(tree: Tree, verb: Token) -> bool:
    """As in "It was not Kenya that left": whoever did, it was not the one who is named."""
    named = who_in_focus(tree, verb)
    being = tree.head(named) if named is not None else verb
    return named is not None and named.dep == "attr" and tree.child(being, "neg") is not None


def begun(tree: Tree, tokens: list[Token]) -> Token | None:
    """The verb of what began at the limit named by ``tokens``: "It was not until March that he answered"."""
    until, denial = tree.after(tokens[0], -1), tree.after(tokens[0], -2)
    if tokens[0].text.lower() in _LIMITS:
        until, denial = tokens[0], until
    if until is None or denial is None or until.text.lower() not in _LIMITS or denial.text.lower() not in _DENIALS:
        return None
    return focused(tree, tokens) or (tree.head(denial) if opens_turned(tree, denial) else None)


def opens_turned(tree: Tree, denial: Token) -> bool:
    """As in "Not until March did he answer": is ``denial`` that of a limit put first, so that the verb is turned?"""
    until = tree.after(denial)
    if denial.text.lower() not in _DENIALS or until is None or until.text.lower() not in _LIMITS:
        return False
    verb = tree.head(denial)
    told, auxiliary = tree.child(verb, "nsubj", "nsubjpass"), tree.child(verb, "aux", "auxpass")
    return told is not None and auxiliary is not None and denial.i < auxiliary.i < told.i
