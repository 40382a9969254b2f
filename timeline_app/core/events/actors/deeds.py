"""Which deed "it" stands for: what was planned and called off, can be held, is judged, or came to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import SUBJECTS
from timeline_app.core.events.lexicon import load_lexicon

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_CALLING_OFF = frozenset(["call", "cancel", "postpone", "scrap", "shelve"])
_PLANNING = frozenset(["announce", "arrange", "organise", "organize", "plan", "prepare", "schedule"])
_MEETINGS = frozenset(
    """
    ceremony conference debate election hearing meeting rally referendum round session summit vote
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
LAPSING = frozenset("begin break collapse continue end falter founder restart resume stall start stop".split())  # noqa: SIM905
"""What things do that are done: of "they resumed" the contacts, not those who had them."""


def planned_or_held(tree: Tree, token: Token) -> Token | None:
    """The deed that is called off or held."""
    return _planned_before(tree, token) or _held_before(tree, token)


def judged_or_ended(tree: Tree, token: Token) -> Token | None:
    """The deed that is ruled on, or that begins and ends."""
    return _judged(tree, token) or _that_ended(tree, token)


def _held_before(tree: Tree, token: Token) -> Token | None:
    """As in "pressed for a meeting on the war, and the council held it": what can be held, the last named."""
    if token.dep != "dobj" or tree.head(token).lemma not in ("attend", "chair", "convene", "hold", "host"):
        return None
    near = (*reversed(tree.sentence(token.sentence)), *reversed(tree.sentence(token.sentence - 1)))
    return next((t for t in near if t.i < token.i and t.lemma in _MEETINGS and t.tag == "NN"), None)


def _planned_before(tree: Tree, token: Token) -> Token | None:
    """As in "had planned a concert to raise money, called it off": what was planned, not what it was for."""
    verb = tree.head(token)
    if token.dep not in ("dobj", "nsubjpass") or verb.lemma not in _CALLING_OFF:
        return None
    before = (t for t in reversed(tree.sentence(token.sentence)) if t.i < token.i and t.dep == "dobj")
    return next((t for t in before if tree.head(t).lemma in _PLANNING and t.tag == "NN"), None)


def _judged(tree: Tree, token: Token) -> Token | None:
    """As in "blocked the merger, ruling that it was unfair": what is ruled on, not who rules."""
    clause = tree.head(token)
    ruling = tree.head(clause)
    main = tree.head(ruling)
    judges = clause.dep == "ccomp" and ruling.lemma in ("conclude", "find", "rule") and ruling.dep == "advcl"
    thing = tree.child(main, "dobj") if token.dep in SUBJECTS and judges and ruling.tag == "VBG" else None
    return thing if thing is not None and thing.i < ruling.i and thing.tag in ("NN", "NNP") else None


def _that_ended(tree: Tree, token: Token) -> Token | None:
    """As in "launched an inquiry in May; it ended in June": what begins and ends is what was done."""
    verb = tree.head(token)
    if token.dep != "nsubj" or verb.lemma not in LAPSING or tree.child(verb, "dobj", "xcomp", "ccomp"):
        return None
    before = (t for t in reversed(tree.sentence(token.sentence)) if t.i < token.i)
    done = (t for t in before if t.dep in ("dobj", *SUBJECTS) and t.tag == "NN")
    return next((t for t in done if load_lexicon().is_eventive(t.lemma)), None)
