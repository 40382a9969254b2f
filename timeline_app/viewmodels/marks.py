"""What is marked in the article: sentences with events, temporal expressions, the publication stamp, clutter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import TYPE_CHECKING

from timeline_app.core.values import BlockKind
from timeline_app.viewmodels import wording
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.core.values import Event, TimeExpression
    from timeline_app.viewmodels.documents import Document


class MarkKind(IntEnum):
    """The kinds of marks, weakest first: a later one is painted over an earlier one."""

    CLUTTER = 0
    HEADLINE = 1
    MINOR = 2
    """Standfirst, caption, byline, note."""
    SENTENCE = 3
    STAMP = 4
    EXPRESSION = 5
    SELECTED_SENTENCE = 6
    SELECTED_MENTION = 7
    SELECTED_EXPRESSION = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the article's text, end exclusive."""

    kind: MarkKind
    start: int
    end: int


_BLOCKS = {
    BlockKind.CLUTTER: MarkKind.CLUTTER,
    BlockKind.HEADLINE: MarkKind.HEADLINE,
    BlockKind.SUBHEAD: MarkKind.HEADLINE,
    BlockKind.STANDFIRST: MarkKind.MINOR,
    BlockKind.CAPTION: MarkKind.MINOR,
    BlockKind.BYLINE: MarkKind.MINOR,
    BlockKind.NOTE: MarkKind.MINOR,
}


def standing_marks(document: Document) -> list[Mark]:
    """The marks that do not depend on the selection, weakest first."""
    if document.extraction is None:
        return []
    marks = [Mark(_BLOCKS[b.kind], b.start, b.end) for b in document.extraction.article.blocks if b.kind in _BLOCKS]
    spans = {span for spans in document.told.values() for span in spans}
    marks += [Mark(MarkKind.SENTENCE, *span) for span in spans]
    marks += [Mark(MarkKind.EXPRESSION, e.start, e.end) for e in document.extraction.expressions]
    published = document.publication
    if published and published.start is not None and published.end is not None:
        marks.append(Mark(MarkKind.STAMP, published.start, published.end))
    return sorted(marks, key=lambda m: (m.kind, m.start))


def selected_marks(document: Document, event: Event) -> list[Mark]:
    """The marks of the selected event, weakest first; the first ``SELECTED_SENTENCE`` is what to scroll to."""
    marks = [Mark(MarkKind.SELECTED_SENTENCE, event.sentence.start, event.sentence.end)]
    marks += [Mark(MarkKind.SELECTED_MENTION, m.start, m.end) for m in event.mentions]
    expression = document.expressions.get(event.when.expression or "")
    if expression:
        marks.append(Mark(MarkKind.SELECTED_EXPRESSION, expression.start, expression.end))
    return marks


def expression_at(document: Document, offset: int) -> TimeExpression | None:
    """The temporal expression at an offset of the text."""
    return next((e for e in document.expressions.values() if e.start <= offset < e.end), None)


def events_at(document: Document, offset: int) -> list[Event]:
    """The events told at an offset: those that the expression there dates, else those of the sentence there."""
    expression = expression_at(document, offset)
    dated = _dated_by(document, expression) if expression else []
    return dated or [e for e in document.events if any(a <= offset < b for a, b in document.told[e.id])]


def reading_at(document: Document, offset: int) -> str | None:
    """How the temporal expression at an offset was read, for a tooltip: the words, the days, the steps."""
    expression = expression_at(document, offset)
    if expression is None:
        return None
    days = wording.interval_words(expression.interval)
    if expression.interval.is_unknown:
        days = tr("no calendar date")
    head = tr("“{words}”: {days}", words=" ".join(expression.text.split()), days=days)
    lines = [head, *(step for step, _ in groupby(expression.steps))]
    if not _dated_by(document, expression):
        lines.append(tr("No event hangs on it."))
    return "\n".join(lines)


def unused_at(document: Document, offset: int) -> str | None:
    """In one line, how the expression at an offset was read, if there is one and no event hangs on it."""
    expression = expression_at(document, offset)
    if expression is None or _dated_by(document, expression):
        return None
    return " · ".join(line.rstrip(".") for line in (reading_at(document, offset) or "").splitlines())


def _dated_by(document: Document, expression: TimeExpression) -> list[Event]:
    return [e for e in document.events if e.when.expression == expression.id]
