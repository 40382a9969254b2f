"""Composes the stages: text -> dates -> events. A pure function from a text to what was read in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.dates import ReadingOptions, read_expressions
from timeline_app.core.dates.publication import (
    Finding,
    corrected_publication,
    find_publication,
    find_update,
    given_publication,
    with_day_of_writing,
)
from timeline_app.core.interviews import with_interview
from timeline_app.core.relations import with_days_of_events
from timeline_app.core.reports import read_each, reports, with_days_above
from timeline_app.core.text.context_lexical import LexicalContext
from timeline_app.core.text.language import load_language
from timeline_app.core.text.openings import with_small_openings
from timeline_app.core.text.page import Page, body_only, read_page
from timeline_app.core.text.presents import present_verbs
from timeline_app.core.text.sentences import split_sentences, unwrapped, with_dashes
from timeline_app.core.values import (
    Article,
    BlockKind,
    Extraction,
    Publication,
    Sentence,
    TimeExpression,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.reports import Report
    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.text.language import Language
    from timeline_app.core.values import Clue

MOST_EXPRESSIONS = 5_000
"""Temporal expressions read in one article: many times what the longest report holds."""


def extract(
    text: str,
    published: date | None = None,
    language: Language | None = None,
    *,
    as_page: bool = False,
    clues: Sequence[Clue] = (),
    day_first: bool | None = None,
) -> Extraction:
    """Read an article; see ``timeline_app.extract``.

    ``language`` defaults to the best that is installed. ``as_page`` with a date given: the text is still read as a
    saved page, and only its publication date is not its own, as when a user corrects it. ``clues`` is what its file
    tells outside the text. ``day_first`` is the order in which 7/10/23 is read where nothing on the page decides.
    """
    if not isinstance(text, str):
        raise TypeError(f"the text must be a str, not {type(text).__name__}")
    language = language or load_language()
    article, update = read_article(text, published, as_page=as_page, clues=clues, day_first=day_first)
    sentences = split_sentences(text, article.blocks)
    captions = frozenset(i for i, block in enumerate(article.blocks) if block.kind is BlockKind.CAPTION)
    running = with_small_openings(with_dashes(unwrapped(text, sentences)), sentences)
    context = LexicalContext(running, sentences, captions=captions)
    told = reports(article, sentences)
    expressions = _read_dates(article, update, told, sentences, context, day_first)
    spoken = with_interview(article, told, expressions)
    if spoken != told:
        told, expressions = spoken, _read_dates(article, update, spoken, sentences, context, day_first)
    sentences, expressions, capped = _capped(sentences, expressions)
    parse = language.parse(running, sentences)
    if presents := present_verbs(parse, sentences, article.blocks):
        context = LexicalContext(running, sentences, captions=captions, presents=presents)
        expressions = _read_dates(article, update, told, sentences, context, day_first)[:MOST_EXPRESSIONS]
    parts = with_days_above(article, told, expressions)
    events = read_each(article, parts, sentences, expressions, parse, context)
    expressions = with_days_of_events(expressions, events)
    notices = tuple(n for n in (article.no_date_reason, capped, language.notice) if n)
    return Extraction(article, sentences, expressions, events, notices)


def _capped(
    sentences: tuple[Sentence, ...], expressions: tuple[TimeExpression, ...]
) -> tuple[tuple[Sentence, ...], tuple[TimeExpression, ...], str | None]:
    """What is read of a page that holds more dates than any article does, and the notice that says so."""
    if len(expressions) <= MOST_EXPRESSIONS:
        return sentences, expressions, None
    end = expressions[MOST_EXPRESSIONS].start
    read = tuple(s for s in sentences if s.end <= end)
    notice = (
        f"This text holds {len(expressions):,} temporal expressions. Only the first {MOST_EXPRESSIONS:,} and the "
        "sentences up to there are shown: split the text to see the rest."
    )
    return read, expressions[:MOST_EXPRESSIONS], notice


def read_article(
    text: str,
    published: date | None = None,
    *,
    as_page: bool = False,
    clues: Sequence[Clue] = (),
    day_first: bool | None = None,
) -> tuple[Article, Publication | None]:
    """The article, and the day of its last update where the page tells one (the anchor of update notices)."""
    if published is not None and not as_page:
        body = body_only(text)
        given = with_day_of_writing(given_publication(published), text, body)
        return _article(text, body, Finding(given), clues), None
    page = read_page(text, _told(clues, "title"))
    finding = find_publication(text, page, clues, day_first)
    if published is not None:
        finding = Finding(with_day_of_writing(corrected_publication(published, finding.publication), text, page))
    return _article(text, page, finding, clues), find_update(text, page, finding.publication, clues)


def _article(text: str, page: Page, finding: Finding, clues: Sequence[Clue]) -> Article:
    return Article(
        text=text,
        blocks=page.blocks,
        published=finding.publication,
        no_date_reason=finding.reason,
        date_candidates=finding.candidates,
        title=_told(clues, "title") or page.title,
        byline=_told(clues, "author") or page.byline,
        agency=_told(clues, "agency") or page.agency,
        publisher=_told(clues, "publisher") or page.publisher,
        dateline=page.dateline,
    )


def _told(clues: Sequence[Clue], field: str) -> str | None:
    """What the file tells before any guess: the first clue of a field."""
    return next((clue.value for clue in clues if clue.field == field), None)


def _read_dates(
    article: Article,
    update: Publication | None,
    told: tuple[Report, ...],
    sentences: tuple[Sentence, ...],
    context: TemporalContext,
    day_first: bool | None,
) -> tuple[TimeExpression, ...]:
    """The expressions of the article; an update notice counts from the day of the update, not of the publication."""
    shown = article.published.day_first if article.published else None
    notes = tuple(s for s in sentences if article.blocks[s.block].kind is BlockKind.NOTE)
    # A note tells what the update changed: the rest stands as it was published.
    updated = update.day if update and not notes else None
    options = ReadingOptions(day_first=shown, assumed_day_first=day_first, updated=updated)
    apart = notes if update else ()
    heads = _heads_of_other_day(article, sentences)
    # What a caption tells stands beside the story: nothing in it counts from there.
    captions = tuple(s for s in sentences if article.blocks[s.block].kind is BlockKind.CAPTION)
    others = frozenset((*apart, *heads, *captions))
    parts = [(part.written, tuple(s for s in part.sentences if s not in others)) for part in told]
    if captions:
        parts.append((article.published, captions))
    if heads and article.published is not None:
        parts.append((replace(article.published, anchor_date=None), heads))
    if apart:
        parts.append((update, apart))
    readings = (read_expressions(article.text, own, written, context, options) for written, own in parts)
    found = [e for i, part in enumerate(readings) for e in (_renamed(part, f"p{i}") if i else part)]
    return tuple(sorted(found, key=lambda e: e.start))


def _heads_of_other_day(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The headline of a page that came out on another day than its text was written: its "today" is the page's own."""
    written = article.published
    if written is None or written.anchor_date in (None, written.date):
        return ()
    return tuple(s for s in sentences if article.blocks[s.block].kind is BlockKind.HEADLINE)


def _renamed(expressions: tuple[TimeExpression, ...], prefix: str) -> list[TimeExpression]:
    """The same with ids of their own, so that two readings of parts of one text do not clash."""
    return [
        replace(e, id=prefix + e.id, anchor=replace(e.anchor, ref=e.anchor.ref and prefix + e.anchor.ref))
        for e in expressions
    ]
