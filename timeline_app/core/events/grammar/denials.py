"""Denials that stand apart from the verb: "At no time did they enter", "Not once has she met him", "Nowhere was it".

Clausal negation and the order it brings about as in Huddleston and Pullum 2002, chapter 9, section 3. "Hardly had they
begun when" denies nothing: they had, and only just.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_CASES = frozenset("account case circumstance event mean moment occasion point sense stage time way".split())  # noqa: SIM905
"""Nouns of which there is none where a whole clause is denied: "at no point", "under no circumstances"."""
_RARELY = frozenset(["infrequently", "rarely", "seldom"])
_BARELY = frozenset(["barely", "hardly", "scarcely"])
_OVERTAKING = frozenset(["before", "when"])
_ONE = frozenset(["a", "an", "one", "single"])


def denial_apart(tree: Tree, verb: Token) -> str | None:
    """The words that deny a clause from a phrase of their own: "At no time", "Nowhere", "Not once", "Not a shot"."""
    for preposition in tree.children(verb, "prep") + _of_auxiliary(tree, verb):
        noun = tree.child(preposition, "pobj")
        no = tree.child(noun, "det") if noun is not None else None
        if noun is None or no is None or no.text.lower() != "no" or noun.lemma not in _CASES:
            continue
        if preposition.text.lower() != "in" or noun.lemma != "time":  # "in no time": at once
            return tree.words(preposition, noun)
    opening = _turned(tree, verb)
    if opening and opening[0].text.lower() == "nowhere":
        return opening[0].text
    if len(opening) > 1 and opening[0].text.lower() == "not" and (opening[1].text.lower() in _ONE | {"once"}):
        return tree.words(*opening[:2])
    return None


def lacked(tree: Tree, verb: Token) -> str | None:
    """As in "without reaching a verdict", "without the council approving it": the word by which it was not done."""
    above = tree.head(verb)
    if verb.dep == "pcomp":
        return above.text if above.text.lower() == "without" else None
    without = tree.head(above)
    if verb.dep != "acl" or verb.tag != "VBG" or above.dep != "pobj" or without.text.lower() != "without":
        return None
    known = above.pos in ("PROPN", "PRON") or any(c.text.lower() == "the" for c in tree.children(above, "det", "poss"))
    return without.text if known and not tree.children(above, "prep") else None


def is_rare(tree: Tree, verb: Token) -> bool:
    """As in "rarely met in May", "Not since 1945 has there been such a war": how often, and no one time of it."""
    if any(c.text.lower() in _RARELY for c in tree.children(verb, "advmod")):
        return True
    opening = _turned(tree, verb)
    return len(opening) > 1 and opening[0].text.lower() == "not" and opening[1].text.lower() in ("for", "in", "since")


def is_only_just(tree: Tree, word: Token, verb: Token) -> bool:
    """As in "Hardly had the truce begun when it was broken": begun it had."""
    had = any(a.text.lower() in ("had", "'d", "’d") for a in tree.children(verb, "aux"))
    then = any(
        c.text.lower() in _OVERTAKING and c.i > verb.i
        for clause in tree.children(verb, "advcl")
        for c in tree.children(clause, "advmod", "mark")
    )
    return word.text.lower() in _BARELY and had and then


def _turned(tree: Tree, verb: Token) -> list[Token]:
    """The words before an auxiliary that stands before its subject, from the beginning of the clause."""
    auxiliary = tree.child(verb, "aux", "auxpass") or (verb if verb.lemma == "be" else None)
    subjects = tree.children(verb, "nsubj", "nsubjpass", "expl")
    if auxiliary is None or not any(auxiliary.i < told.i for told in subjects):
        return []
    before = tree.subtree(verb)[0]
    return [t for t in tree.tokens[before.i : auxiliary.i] if t.text not in '"“,']


def _of_auxiliary(tree: Tree, verb: Token) -> list[Token]:
    return [p for a in tree.children(verb, "aux", "auxpass") for p in tree.children(a, "prep")]
