"""Times that are themselves what a text tells of: how long, how old, which day is set. Titles keep their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import counted
from timeline_app.core.events.grammar.valency import GIVING
from timeline_app.core.events.limits import is_appointed
from timeline_app.core.values import TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression


def tokens_told_of(tree: Tree, expressions: Sequence[TimeExpression]) -> frozenset[int]:
    """Tokens of times that are what a verb acts on: "was given two weeks to leave", "set Friday as the deadline"."""
    words = [(e, tree.between(e.start, e.end)) for e in expressions]
    told = (
        tokens
        for expression, tokens in words
        if (top := tree.top(tokens)) is not None
        if (
            expression.type is TimexType.DURATION
            and (_gives(tree, top) or _is_whole(tree, top) or _is_kind_of_thing(tree, tokens))
        )
        or (expression.type is TimexType.SET and top.dep == "amod")  # "an almost daily occurrence"
        or (expression.operator is None and is_appointed(tree, tokens))
        or (top.dep == "dobj" and tree.head(top).lemma == "spend")
    )
    return frozenset(token.i for tokens in told for token in tokens)


def _is_whole(tree: Tree, time: Token) -> bool:
    """As in "ended fourteen months of talks", "a week of talks began": how much of it there was."""
    if time.dep in ("nsubj", "nsubjpass"):
        return counted(tree, time) != time
    return time.dep == "dobj" and tree.of_what(time) is not None


def _is_kind_of_thing(tree: Tree, tokens: list[Token]) -> bool:
    """As in "a 10-year bond", "a two-week truce": what kind of thing, and no time of it."""
    after = tree.after(tokens[-1])
    joined = "-" in tree.text[tokens[0].start : tokens[-1].end]
    return joined and after is not None and after.pos in ("NOUN", "PROPN", "ADJ")


def _gives(tree: Tree, time: Token) -> bool:
    return time.dep in ("dobj", "npadvmod") and tree.head(time).lemma in GIVING
