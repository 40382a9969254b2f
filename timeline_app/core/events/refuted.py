"""What is told only to be said untrue or unproven: "reports that he fled were false", "could not confirm that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.claims import TELLINGS, WITHIN
from timeline_app.core.events.grammar.clauses import negation, with_particle

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_RUMOURS = TELLINGS | frozenset(["fear", "rumour", "rumor", "speculation"])
"""Nouns with a clause that says what is told or feared."""
_FALSE = frozenset(
    """
    baseless bogus fabricated fabrication fake false forgery groundless hoax inaccurate incorrect invention lie
    unfounded untrue wrong
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_FALSELY = frozenset(["erroneously", "falsely", "incorrectly", "mistakenly", "wrongly"])
_TURNING_OUT = frozenset(["be", "prove", "turn", "seem"])
_TAKING_BACK = frozenset(
    "debunk discredit dispel disprove quash quell refute retract rubbish scotch squash".split()  # noqa: SIM905
)
"""Verbs of what is done to a rumour or a report that is not so."""
_ARTICLES = frozenset(["allegation", "claim", "report", "statement", "story"])
"""What is "withdrawn" because it was not so."""
_GROUNDS = frozenset(["basis", "foundation", "substance", "truth"])
_CONFIRMING = frozenset(["confirm", "corroborate", "establish", "prove", "substantiate", "verify"])
_CONTENTS = frozenset(["acl", "appos", "ccomp", "prep", "relcl"])
"""Relations of a clause to the noun whose content it is."""


def refuted(tree: Tree, token: Token) -> str | None:
    """The words that say that what a clause tells is not so ("were false", "not true", "no truth", "retracted")."""
    below = token
    for above in tree.ancestors(token):
        if above.lemma in _RUMOURS and above.pos == "NOUN" and below.dep in _CONTENTS:
            return _false(tree, above) or _taken_back(tree, above) or _groundless(tree, above)
        if below.dep in ("ccomp", "csubj") and (said := _untrue(tree, above)) is not None:
            return said
        if below.dep in ("ccomp", "xcomp") and (wrong := _said_wrongly(tree, above)) is not None:
            return wrong
        if below.dep not in WITHIN | {"pobj"}:
            return None
        below = above
    return None


def unconfirmed(tree: Tree, token: Token) -> str | None:
    """The words by which nobody confirms it ("could not confirm that it fell", "could not verify reports that")."""
    above = tree.head(token)
    telling = above.lemma in _RUMOURS and above.dep == "dobj" and token.dep in _CONTENTS
    verb = tree.head(above) if telling else above
    if verb.lemma not in _CONFIRMING or not (telling or token.dep == "ccomp"):
        return None
    failing = tree.head(verb)
    if verb.dep == "xcomp" and failing.lemma == "fail":
        return tree.words(failing, verb)  # "failed to prove that he took money"
    word = negation(tree, verb)
    return f"{word} {verb.text}" if word is not None else None


def _false(tree: Tree, telling: Token) -> str | None:
    """As in "were false", "turned out to be a hoax"."""
    verb = tree.head(telling)
    if telling.dep not in ("nsubj", "nsubjpass") or verb.lemma not in _TURNING_OUT or tree.child(verb, "neg"):
        return None
    being = tree.child(verb, "xcomp") or verb
    words = (w for v in (verb, being) for w in tree.children(v, "acomp", "oprd", "attr"))
    return next((word.text for word in words if word.lemma in _FALSE), None)


def _taken_back(tree: Tree, telling: Token) -> str | None:
    """As in "retracted a story that", "rumours that ... were scotched"; "withdrew a report that"."""
    verb = tree.head(telling)
    gone = verb.lemma in _TAKING_BACK or (verb.lemma == "withdraw" and telling.lemma in _ARTICLES)
    told = telling.dep in ("dobj", "nsubjpass") and gone and negation(tree, verb) is None
    return with_particle(tree, verb) if told else None


def _groundless(tree: Tree, telling: Token) -> str | None:
    """As in "no truth to the report that", "contrary to reports that"."""
    preposition = tree.head(telling)
    above = tree.head(preposition)
    if telling.dep != "pobj":
        return None
    if above.lemma.lower() == "contrary" and preposition.lemma == "to":
        return tree.words(above, preposition)
    no = next((c for c in tree.children(above, "det") if c.text.lower() == "no"), None)
    return tree.words(no, above) if no is not None and above.lemma in _GROUNDS else None


def _untrue(tree: Tree, above: Token) -> str | None:
    """As in "it is not true that", "it is false that", hung on the adjective or on its verb."""
    verb = above if above.lemma == "be" else tree.head(above)
    said = above if above.pos == "ADJ" else tree.child(above, "acomp")
    if said is None or verb.lemma != "be":
        return None
    denied = tree.child(verb, "neg")
    if said.lemma == "true" and denied is not None:
        return tree.words(denied, said)
    return said.text if said.lemma in _FALSE and denied is None else None


def _said_wrongly(tree: Tree, saying: Token) -> str | None:
    """As in "falsely claimed that he had won", "a false report said that it had closed"."""
    told = tree.child(saying, "nsubj")
    which = tree.children(told, "amod", "compound") if told is not None and told.pos == "NOUN" else []
    return falsely(tree, saying) or next((c.text for c in which if c.lemma in _FALSE), None)


def falsely(tree: Tree, saying: Token) -> str | None:
    """The adverb by which the text says that what somebody says is not so."""
    return next((c.text for c in tree.children(saying, "advmod") if c.text.lower() in _FALSELY), None)
