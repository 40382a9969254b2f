"""An event made of what the user selected in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.values import (
    UNKNOWN,
    Event,
    EventTime,
    Predicate,
    Sentence,
    Status,
    TimeKind,
    TimexType,
)
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.core.values import TimeExpression
    from timeline_app.viewmodels.documents import Document

LONGEST_TITLE = 90
"""Characters; a longer selection is cut at a word."""
IMPORTANCE = 0.8
"""What somebody adds by hand matters to them."""


def event_from(document: Document, start: int, end: int) -> Event | None:
    """An event of the sentence in which a selection begins; None where nothing but blanks is selected.

    The selected words are its title, or the sentence where nothing is selected. A date is taken over only where the
    sentence has a single one: which of several is meant nobody can tell but the user.
    """
    sentence = _sentence(document, start, end)
    words = document.text[start:end] if end > start else document.text[sentence.start : sentence.end]
    title = _title(words)
    if not title:
        return None
    at = start if end > start else sentence.start
    predicate = Predicate(title, "", at, max(end, at))
    return Event("", title, predicate, _when(document, sentence), Status.HAPPENED, sentence, importance=IMPORTANCE)


def _sentence(document: Document, start: int, end: int) -> Sentence:
    """The sentence there; where none was read, as in clutter, what is selected."""
    sentences = document.extraction.sentences if document.extraction else ()
    at = start
    while at < end and document.text[at].isspace():
        at += 1
    return next((s for s in sentences if s.start <= at < s.end), Sentence(start, end, -1))


def _title(words: str) -> str:
    line = " ".join(words.split()).rstrip(".,;:")
    if len(line) <= LONGEST_TITLE:
        return line
    return line[: LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(".,;:") + "…"


def _when(document: Document, sentence: Sentence) -> EventTime:
    inside = [e for e in document.expressions.values() if sentence.start <= e.start < sentence.end]
    dated = [e for e in inside if not e.interval.is_unknown and e.type is not TimexType.SET]
    if len({e.interval for e in dated}) == 1:
        return _taken(dated[0])
    why = tr("You added this event; its sentence names no date")
    if dated:
        words = ", ".join(tr("“{words}”", words=" ".join(e.text.split())) for e in dated)
        why = tr("You added this event; its sentence has several dates: {words}", words=words)
    return EventTime(UNKNOWN, TimeKind.UNDATED, steps=(why,))


def _taken(expression: TimeExpression) -> EventTime:
    """The date without its id: expressions have other ids in another reading, and the event stays as it is."""
    return EventTime(
        expression.interval,
        expression.kind,
        expression.granularity,
        None,
        expression.text,
        (tr("You added this event; its sentence names one date"), *expression.steps),
        expression.fuzzy,
    )
