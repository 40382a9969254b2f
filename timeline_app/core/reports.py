"""The reports on one page: a second one has a dateline or a stamp of its own, and counts from its own day."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from timeline_app.core.dates.civil_day import datelined
from timeline_app.core.dates.stamps import Label, find_stamps
from timeline_app.core.events import read_events
from timeline_app.core.text.syntax import Parse
from timeline_app.core.values import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import Article, Event, Publication, Sentence, TimeExpression

_MOST_DAYS = 31
"""Days between two reports on one page; what lies farther apart is something else."""


@dataclass(frozen=True, slots=True)
class Report:
    """The sentences of a report, and the day on which it was written (None: unknown)."""

    written: Publication | None
    sentences: tuple[Sentence, ...]


def reports(article: Article, sentences: Sequence[Sentence]) -> tuple[Report, ...]:
    """The sentences of each report on a page, in order."""
    return tuple(_reports(article, sentences))


def _reports(article: Article, sentences: Sequence[Sentence]) -> Iterator[Report]:
    written = article.published
    told: list[Sentence] = []
    for sentence in sentences:
        opens = bool(told) and sentence.start == article.blocks[sentence.block].start
        later = _own_day(article, sentence.block, written) if written is not None and opens else None
        if later is not None:
            yield Report(written, tuple(told))
            written, told = later, []
        told.append(sentence)
    yield Report(written, tuple(told))


def _own_day(article: Article, number: int, written: Publication) -> Publication | None:
    """The day of the report that begins with a block, if that is another than the one before."""
    block = article.blocks[number]
    day = datelined(article.text, block.start, block.end, written.date)
    if day is not None:
        return replace(written, anchor_date=day) if day != written.day else None
    stamped = _stamped_above(article, number)
    if stamped is None or stamped == written.date or abs((stamped - written.date).days) > _MOST_DAYS:
        return None
    return replace(written, date=stamped, anchor_date=None, time=None)


def _stamped_above(article: Article, number: int) -> date | None:
    """The day of the stamp on the line above a paragraph, where there are paragraphs above that too."""
    kinds = [block.kind for block in article.blocks[:number]]
    if article.blocks[number].kind is not BlockKind.BODY or BlockKind.BODY not in kinds:
        return None
    if kinds[-1] is not BlockKind.BYLINE:
        return None
    line = article.blocks[number - 1]
    found = list(find_stamps(article.text, line.start, line.end))
    if len(found) != 1 or found[0].is_ambiguous or found[0].label in (Label.UPDATED, Label.SAVED):
        return None
    return found[0].readings[0][1]


def read_each(
    article: Article,
    parts: Sequence[Report],
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
    parse: Parse,
    context: TemporalContext,
) -> tuple[Event, ...]:
    """The events of each report, each told from its own day, in the order of the text."""
    if len(parts) == 1:
        return read_events(article, sentences, expressions, parse, context)
    found = []
    for part in parts:
        told = set(part.sentences)
        numbers = [n for n, sentence in enumerate(sentences) if sentence in told]
        own = tuple(sentences[n] for n in numbers)
        dates = _within(expressions, own)
        page = replace(article, published=part.written)
        found.append(read_events(page, own, dates, _part(parse, numbers), context))
    events = sorted(chain.from_iterable(found), key=lambda event: event.predicate.start)
    return tuple(replace(event, id=f"e{number}") for number, event in enumerate(events, 1))


def _within(expressions: Sequence[TimeExpression], sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    starts = [s.start for s in sentences]
    places = ((e, bisect_right(starts, e.start) - 1) for e in expressions)
    return tuple(e for e, place in places if place >= 0 and e.start < sentences[place].end)


def _part(parse: Parse, numbers: Sequence[int]) -> Parse:
    """The tokens of some sentences, counted anew."""
    place = {number: new for new, number in enumerate(numbers)}
    kept = [token for token in parse.tokens if token.sentence in place]
    index = {token.i: new for new, token in enumerate(kept)}
    return Parse(tuple(_moved(token, index, place) for token in kept))


def _moved(token: Token, index: dict[int, int], place: dict[int, int]) -> Token:
    return replace(token, i=index[token.i], head=index.get(token.head, index[token.i]), sentence=place[token.sentence])
