"""The noun that a relative clause leaves out: "sailors it had held", "a vote that the house was due to hold"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_TAKING = frozenset(
    """
    address adopt announce approve attend build buy chair close complete deliver discuss finish host hold implement join
    launch lead open pass present publish ratify reach sell send sign submit visit win
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs that mostly have an object."""

_TIMES = frozenset(["day", "moment", "month", "morning", "night", "time", "week", "year"])
"""As in "the week the bridge fell": when, not what."""

_TELLINGS = frozenset(
    """
    accusation allegation belief chance charge claim doubt evidence fact fear hope idea likelihood news possibility
    probability report risk rumor rumour sign statement suggestion warning
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Nouns after which "that" mostly opens what is told."""


def left_out(tree: Tree, verb: Token) -> Token | None:
    """What a verb without an object of its own acts on, as it stands before the clause; None where nothing does."""
    return _listed(tree, verb) or _below(tree, verb) or _beside(tree, verb)


def may_be_left_out(tree: Tree, verb: Token, word: Token) -> bool:
    """Is a word before a verb the relative one that stands for its object?"""
    about = verb.dep == "relcl" and tree.head(verb).lemma not in _TELLINGS
    return is_relative(word) or (about and word.text.lower() == "that")


def _beside(tree: Tree, verb: Token) -> Token | None:
    plain = verb.dep == "relcl" and tree.head(verb).lemma not in _TIMES
    through = any(p.dep == "prep" and p.i > verb.i and not tree.children(p) for p in tree.children(verb))
    return tree.head(verb) if plain and not through and _gap(tree, verb) else None  # "the ship they came in"


def _listed(tree: Tree, verb: Token) -> Token | None:
    """As in "an award that fixed the border and that Peru rejected": what the second clause is about too."""
    first = tree.head(verb)
    that = next((c for c in tree.children(verb) if c.text.lower() in ("that", "which") and c.i < verb.i), None)
    if verb.dep != "conj" or first.dep != "relcl" or that is None or tree.child(verb, "nsubj") in (None, that):
        return None
    return tree.head(first)


def _below(tree: Tree, verb: Token) -> Token | None:
    """As in "a vote that the house was due to hold": the vote is what is to be held."""
    if (
        verb.dep != "xcomp"
        or verb.lemma not in _TAKING
        or any(not tree.children(p) for p in tree.children(verb, "prep"))
    ):
        return None
    above = tree.head(verb)
    clause = tree.head(above) if above.dep == "acomp" else above
    told = tree.child(clause, "nsubj", "nsubjpass")
    noun = tree.head(clause)
    if clause.dep not in ("relcl", "acl") or told is None or is_relative(told):
        return None
    if noun.pos != "NOUN" or noun.lemma in _TIMES | _TELLINGS:
        return None
    opener = next((t for t in tree.subtree(clause) if t.i > noun.i and t.pos != "PUNCT"), None)
    return noun if opener is not None and opener.text.lower() in ("that", "which") else None


def _gap(tree: Tree, verb: Token) -> bool:
    """A relative clause without a relative word that is its subject: "sailors it had held"."""
    own = tree.child(verb, "nsubj")
    when = tree.child(verb, "mark") is not None or any(
        c.text.lower() in ("when", "where", "why") for c in tree.children(verb, "advmod")
    )
    where = any(tree.child(p, "pobj") and is_relative(tree.child(p, "pobj")) for p in tree.children(verb, "prep"))
    whose = own is not None and any(c.tag == "WP$" for c in tree.children(own))
    relative = own is not None and (own.tag in ("WDT", "WP") or own.text.lower() == "that")
    return own is not None and not (relative or when or whose or where)


def is_relative(token: Token | None) -> bool:
    """Is it "which", "that" or "who", tagged as a relative word?"""
    return token is not None and token.tag in ("WDT", "WP")
