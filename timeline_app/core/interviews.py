"""Interviews told as questions and answers: their words count from the day of the talk, where the text tells it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.reports import Report
from timeline_app.core.values import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.values import Article, Sentence, TimeExpression

_FEWEST = 2
"""Questions that make an interview."""
_LONGEST_QUESTION = 40
"""Words of a question on a paragraph of its own."""
_TALKED = re.compile(
    r"\b(?:spoke|talked|sat down|was speaking|was talking|gave an interview|was interviewed)\b"
    r"|\b(?:took|answered) (?:our |my |\w+['’]s? )?questions\b|\b[Ww]e (?:met|caught up with|reached|saw)\b"
    r"|\b(?:[Ii]nterview|[Cc]onversation|[Tt]alk) (?:took place|was (?:held|conducted|recorded|done|given))\b"
)
_REACH = 120
"""Characters after the verb within which the day of the talk stands."""
_EDITORS = re.compile(r"\[[^\]\n]{1,400}\bEd(?:s|itor)?\.?\]")
"""What the editor says amid the answers: "[The vote was put off. - Ed.]"."""
_ABOUT_IT = re.compile(r"[(\[*_]*(?:(?:The|This) (?:interview|conversation|talk)\b|(?:Editor['’]s )?[Nn]ote:)")


def with_interview(
    article: Article, parts: Sequence[Report], expressions: Sequence[TimeExpression]
) -> tuple[Report, ...]:
    """The reports, where the answers of an interview count from the day on which it was given."""
    found: list[Report] = []
    for part in parts:
        found += _parted(article, part, expressions)
    return tuple(found)


def _parted(article: Article, part: Report, expressions: Sequence[TimeExpression]) -> list[Report]:
    first, last = _answers(article, part.sentences)
    about = (*part.sentences[:first], *part.sentences[last:])
    day = _day_of_talk(article, about, expressions) if first < last else None
    if part.written is None or day is None or day >= part.written.day:
        return [part]
    talk = tuple(s for s in part.sentences[first:last] if not _EDITORS.match(article.text, s.start))
    spoken = Report(replace(part.written, anchor_date=day), talk)
    rest = replace(part, sentences=tuple(s for s in part.sentences if s not in talk))
    return [report for report in (rest, spoken) if report.sentences]


def _answers(article: Article, sentences: Sequence[Sentence]) -> tuple[int, int]:
    """From which sentence to which questions and answers go, as a slice; empty where there are none."""
    questions = [n for n, sentence in enumerate(sentences) if _is_question(article, sentence)]
    blocks = {sentences[n].block for n in questions}
    body = [s.block for s in sentences if article.blocks[s.block].kind is BlockKind.BODY]
    if len(blocks) < _FEWEST or not body or min(blocks) == body[0]:
        return 0, 0
    first = next(n for n, s in enumerate(sentences) if s.block == min(blocks))
    ended = (n for n, s in enumerate(sentences) if n > questions[-1] and _ABOUT_IT.match(article.text, s.start))
    return first, next(ended, len(sentences))


def _is_question(article: Article, sentence: Sentence) -> bool:
    """Does the sentence end a paragraph that asks?"""
    block = article.blocks[sentence.block]
    words = article.text[block.start : block.end]
    asks = block.kind in (BlockKind.BODY, BlockKind.SUBHEAD) and words.rstrip(" \"”’'").endswith("?")
    return asks and sentence.end == block.end and len(words.split()) <= _LONGEST_QUESTION


def _day_of_talk(article: Article, about: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> date | None:
    for sentence in about:
        talked = _TALKED.search(article.text, sentence.start, sentence.end)
        if talked is None:
            continue
        end = min(sentence.end, talked.end() + _REACH)
        days = (e.interval for e in expressions if talked.end() <= e.start < end and e.operator is None)
        day = next((d.earliest for d in days if d.is_single_day), None)
        if day is not None:
            return day
    return None
