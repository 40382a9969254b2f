"""The reports on one page, and the days of a digest: each counts from its own dateline, stamp or day above it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from timeline_app.core.dates.civil_day import datelined
from timeline_app.core.dates.stamps import Label, find_stamps
from timeline_app.core.events import read_events
from timeline_app.core.text.chronology import heads_with_day
from timeline_app.core.text.datelines import dateline
from timeline_app.core.values import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.text.syntax import Parse
    from timeline_app.core.values import Article, Event, Publication, Sentence, TimeExpression

_MOST_DAYS = 31
"""Days between two reports on one page; what lies farther apart is something else."""
_MOST_REPORTS = 60
"""Reports on one page that are told each from its own day: each is read with the text and the names of them all."""
_FEWEST = 2
"""Days above what is told below them that make a digest."""


@dataclass(frozen=True, slots=True)
class Report:
    """The sentences of a report, and the day on which it was written (None: unknown).

    ``headed``: the day stands above them, and what they tell in the present is of it.
    """

    written: Publication | None
    sentences: tuple[Sentence, ...]
    headed: bool = False


def reports(article: Article, sentences: Sequence[Sentence]) -> tuple[Report, ...]:
    """The sentences of each report on a page, in order; of very many, all as one, told from the day of the page."""
    found = tuple(_reports(article, sentences))
    return found if len(found) <= _MOST_REPORTS else (Report(article.published, tuple(sentences)),)


def _reports(article: Article, sentences: Sequence[Sentence]) -> Iterator[Report]:
    written = article.published
    told: list[Sentence] = []
    briefs = 0
    for sentence in sentences:
        opens = sentence.start == article.blocks[sentence.block].start
        later = _own_day(article, sentence.block, written) if written is not None and opens and told else None
        brief = opens and _is_brief(article, sentence.block)
        briefs += brief
        if later is None and not brief and opens and briefs >= _FEWEST and written is not None:
            later = _day_of_page(article, sentence.block, written)
        if later is not None:
            yield Report(written, tuple(told))
            written, told = later, []
        told.append(sentence)
    yield Report(written, tuple(told))


def _is_brief(article: Article, number: int) -> bool:
    """Does a block stand right below a line that is no part of the text, and begin with a dateline?"""
    block = article.blocks[number]
    below = number > 0 and article.blocks[number - 1].kind is not BlockKind.BODY
    return below and block.kind is BlockKind.BODY and dateline(article.text, block.start, block.end) is not None


def _day_of_page(article: Article, number: int, written: Publication) -> Publication | None:
    """The day of the page for a brief without a dateline among others that have theirs."""
    below = article.blocks[number].kind is BlockKind.BODY and article.blocks[number - 1].kind is not BlockKind.BODY
    page = replace(article.published, anchor_date=None) if article.published is not None else None
    return page if below and page is not None and page.day != written.day else None


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
    if not number or article.blocks[number].kind is not BlockKind.BODY:
        return None
    line = article.blocks[number - 1]
    if line.kind is not BlockKind.BYLINE or not any(b.kind is BlockKind.BODY for b in article.blocks[:number]):
        return None
    found = list(find_stamps(article.text, line.start, line.end))
    if len(found) != 1 or found[0].is_ambiguous or found[0].label in (Label.UPDATED, Label.SAVED):
        return None
    return found[0].readings[0][1]


def with_days_above(
    article: Article, parts: Sequence[Report], expressions: Sequence[TimeExpression]
) -> tuple[Report, ...]:
    """The reports, each parted by the days that head what is told below them, as in digests and diaries."""
    return tuple(chain.from_iterable(_by_day(article, part, expressions) for part in parts))


def _by_day(article: Article, part: Report, expressions: Sequence[TimeExpression]) -> Iterator[Report]:
    written = part.written
    starts = [e.start for e in expressions]
    days = [_day_of(article, s, expressions, starts) for s in part.sentences] if written is not None else []
    if written is None or len({day for day in days if day is not None}) < _FEWEST:
        yield part
        return
    now: date | None = None
    told: list[Sentence] = []
    for sentence, day in zip(part.sentences, days, strict=True):
        if day is not None and day != now:
            yield _of_day(part, now, told)
            now, told = day, []
        told.append(sentence)
    yield _of_day(part, now, told)


def _of_day(part: Report, day: date | None, told: Sequence[Sentence]) -> Report:
    if day is None or part.written is None:
        return replace(part, sentences=tuple(told))
    return Report(replace(part.written, anchor_date=day), tuple(told), headed=True)


def _day_of(
    article: Article, sentence: Sentence, expressions: Sequence[TimeExpression], starts: Sequence[int]
) -> date | None:
    """The last day of a heading that says nothing but a day or two."""
    block = article.blocks[sentence.block]
    if block.kind is not BlockKind.SUBHEAD or not heads_with_day(article.text[block.start : block.end]):
        return None
    told = expressions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
    days = (e.interval.latest for e in told)
    near = article.published.date if article.published else None
    found = [d for d in days if d is not None and near is not None and abs((d - near).days) <= _MOST_DAYS]
    return max(found, default=None)


def read_each(
    article: Article,
    parts: Sequence[Report],
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
    parse: Parse,
    context: TemporalContext,
) -> tuple[Event, ...]:
    """The events of each report, each told from its own day, in the order of the text."""
    if not 1 < len(parts) <= _MOST_REPORTS:
        return read_events(article, sentences, expressions, parse, context)
    found = []
    for part in parts:
        own = set(part.sentences)
        told = frozenset(n for n, sentence in enumerate(sentences) if sentence in own)
        page = replace(article, published=part.written)
        found.append(read_events(page, sentences, expressions, parse, context, told=told, headed=part.headed))
    events = sorted(chain.from_iterable(found), key=lambda event: event.predicate.start)
    return tuple(replace(event, id=f"e{number}") for number, event in enumerate(events, 1))
