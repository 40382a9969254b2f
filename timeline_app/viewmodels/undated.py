"""Why an event has no place on the axis, in words: what its sentence says of time, and what is known all the same."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from timeline_app.viewmodels import wording
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.core.values import Event, TimeExpression
    from timeline_app.viewmodels.documents import Document


def reason_of(document: Document, event: Event) -> str:
    """In one sentence: the expression that could not be put on the axis and why, or the bound that is all there is."""
    unread = _unresolved(document, event)
    if unread:
        return tr("“{words}”: {reason}", words=_one_line(unread.text), reason=unread.steps[-1])
    return wording.explanation(event.when)


def steps_of(document: Document, event: Event) -> tuple[str, ...]:
    """How it came that there is no date. Words of time in the sentence are named, whether they could be read or not."""
    bound = (wording.bound_words(event.when),) if not event.when.interval.is_unknown else ()
    if unread := _unresolved(document, event):
        return (*(step for step, _ in groupby(unread.steps)), *bound)
    others = [e for e in _in_sentence(document, event) if not e.interval.is_unknown]
    if others and event.when.expression is None:
        words = ", ".join(tr("“{words}”", words=_one_line(e.text)) for e in others)
        return (tr("{words} in this sentence is not read as the date of this event", words=words), *bound)
    return tuple(step for step, _ in groupby(event.when.steps))


def _unresolved(document: Document, event: Event) -> TimeExpression | None:
    """The expression that the event hangs on, or else one in its sentence, which names no days of the calendar."""
    own = document.expressions.get(event.when.expression or "")
    found = [own] if own else _in_sentence(document, event)
    return next((e for e in found if e.interval.is_unknown and e.steps), None)


def _in_sentence(document: Document, event: Event) -> list[TimeExpression]:
    first, last = event.sentence.start, event.sentence.end
    return [e for e in document.expressions.values() if first <= e.start < last]


def _one_line(text: str) -> str:
    return " ".join(text.split())
