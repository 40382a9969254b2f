"""Events: who did what to whom, where and when, whether it happened, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.text.syntax import Parse
    from timeline_app.core.values import Article, Event, Sentence, TimeExpression

__all__ = ["read_events"]


def read_events(
    article: Article,
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
    parse: Parse,
    context: TemporalContext,
    *,
    told: frozenset[int] | None = None,
    headed: bool = False,
) -> tuple[Event, ...]:
    """The events that an article tells, each once, in the order of the text.

    Args:
        article: the text with its blocks and its publication date.
        sentences: as they were parsed; ``parse`` refers to them by number.
        expressions: the temporal expressions of the article, read.
        parse: the tokens of the sentences.
        context: whose speech a word stands in.
        told: the numbers of the sentences of which the events are wanted; all by default.
        headed: whether the day of writing heads what is told, whose present is then of that day.
    """
    from timeline_app.core.events.reader import EventReader  # noqa: PLC0415  (the gazetteer is also used without it)

    reader = EventReader(article, sentences, expressions, parse, context, headed=headed)
    return reader.events(range(len(sentences)) if told is None else told)
