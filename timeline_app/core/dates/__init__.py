"""Reads temporal expressions: what they say (finders), from where they count, and the days they mean (resolver)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.dates.english import english
from timeline_app.core.dates.options import DEFAULT, Mode, ReadingOptions
from timeline_app.core.dates.reader import Reader
from timeline_app.core.text.sentences import split_sentences
from timeline_app.core.values import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.values import Publication, Sentence, TimeExpression

__all__ = ["Mode", "ReadingOptions", "explain", "read_expressions"]


def read_expressions(
    text: str,
    sentences: Sequence[Sentence],
    published: Publication | None,
    context: TemporalContext | None = None,
    options: ReadingOptions = DEFAULT,
) -> tuple[TimeExpression, ...]:
    """The temporal expressions in the given sentences, in order.

    Without a publication only what needs no day to count from is resolved; everything else says why it is not.
    ``context`` None: tense and reported speech are read by word lists.
    """
    return Reader(english(), text, sentences, published, context, options).read()


def explain(phrase: str, published: Publication | None) -> tuple[TimeExpression, ...]:
    """The expressions in a phrase or sentence, with their steps."""
    block = Block(BlockKind.BODY, 0, len(phrase))
    return read_expressions(phrase, split_sentences(phrase, (block,)), published)
