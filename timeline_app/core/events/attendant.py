"""Verbs that tell no deed of their own: what a change comes to, what a march is for, how somebody lay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree


def tells_no_deed(tree: Tree, verb: Token, leading: Token) -> bool:
    """Is the verb told by another, or does it only describe? ``leading`` is the first infinitive of its clause."""
    rules = (_is_much_less, _is_quality, _is_posture, _is_material)
    return (
        _is_told_by_change(tree, leading) or _is_shown_by_act(tree, leading) or any(rule(tree, verb) for rule in rules)
    )


def _is_told_by_change(tree: Tree, verb: Token) -> bool:
    """As in "weakened to become a storm": told by the change that came to it."""
    above = tree.head(verb)
    return verb.lemma == "become" and verb.tag == "VB" and verb.dep in ("xcomp", "advcl") and above.lemma in _CHANGING


_CHANGING = frozenset("develop evolve expand grow intensify merge rise strengthen weaken".split())  # noqa: SIM905


def _is_quality(tree: Tree, verb: Token) -> bool:
    """As in "is legally binding": what it is, and nothing that is done."""
    return verb.lemma == "bind" and verb.tag == "VBG" and tree.child(verb, "dobj") is None


_BODY_PARTS = frozenset(["arm", "eye", "face", "fist", "hand", "head", "leg", "mouth"])


def _is_posture(tree: Tree, verb: Token) -> bool:
    """As in "lay on a bed, eyes closed": how somebody lay."""
    told = tree.child(verb, "nsubj", "nsubjpass")
    bare = told is not None and tree.subtree(told) == [told] and not tree.children(verb, "aux", "dobj")
    return bare and told is not None and told.lemma in _BODY_PARTS and verb.tag in ("VBD", "VBN")


def _is_material(tree: Tree, verb: Token) -> bool:
    """As in "houses made of wood": what they are of."""
    of = tree.after(verb)
    return verb.lemma == "make" and verb.dep == "acl" and verb.tag == "VBN" and of is not None and of.text == "of"


def _is_much_less(tree: Tree, verb: Token) -> bool:
    """As in "will not be struck, much less destroyed", "let alone destroyed": that is not so either."""
    return any(
        (word.text.lower(), before.text.lower()) in (("less", "much"), ("less", "still"), ("alone", "let"))
        for word in tree.tokens[max(0, verb.i - 2) : verb.i]
        if (before := tree.after(word, -1)) is not None
    )


_COMING_TOGETHER = frozenset("assemble demonstrate gather march meet protest rally strike".split())  # noqa: SIM905


def _is_shown_by_act(tree: Tree, verb: Token) -> bool:
    """As in "protested to demand their release", "marched to mark the day": the march does so."""
    return verb.tag == "VB" and verb.lemma in SHOWN_BY_ACTS and tree.head(verb).lemma in _COMING_TOGETHER


SHOWN_BY_ACTS = frozenset(
    "celebrate commemorate condemn demand honor honour mark mourn oppose protest support".split()  # noqa: SIM905
)
"""What one does by coming together or by speaking."""
