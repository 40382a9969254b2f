"""Readings as plain text for a terminal."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

from timeline_app.core.dates.phrasing import day_words
from timeline_app.core.values import TimeKind
from timeline_app.exports.words import interval_words, when_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.values import Event, Extraction, TimeExpression


def events_table(extraction: Extraction, name: str) -> str:
    """The dated events in order of time, then the undated ones, as a table that fits the terminal."""
    article = extraction.article
    dated = sorted((e for e in extraction.events if e.when.kind is not TimeKind.UNDATED), key=_order)
    undated = [e for e in extraction.events if e.when.kind is TimeKind.UNDATED]
    lines = [article.title or name, _publication_line(extraction), ""]
    lines += _rows([("WHEN", "STATUS", "EVENT", "WORDS")] + [_row(e) for e in dated]) if dated else ["No dated events."]
    if undated:
        lines += ["", f"Undated ({len(undated)}):", *(f"  {e.title} ({e.status.value})" for e in undated)]
    lines += ["", *extraction.notices] if extraction.notices else []
    return "\n".join(line.rstrip() for line in lines) + "\n"


def reading_lines(expression: TimeExpression) -> list[str]:
    """How an expression is read: its value and days, the steps, and the other readings."""
    head = f"“{expression.text}”  {expression.type.value} {expression.value}"
    head += f" mod={expression.mod}" if expression.mod else ""
    days = interval_words(expression.interval) + (" (fuzzy ends)" if expression.fuzzy else "")
    lines = [head, f"  {days} · {expression.kind.value} · {expression.granularity.value} · rule {expression.rule}"]
    lines += [f"  {i}. {step}" for i, step in enumerate(expression.steps, 1)]
    for other in expression.alternatives:
        lines.append(f"  or {other.label}: {other.reason}")
    return lines


def _publication_line(extraction: Extraction) -> str:
    published = extraction.article.published
    if published is None:
        return "Publication date unknown."
    source = f", {extraction.article.agency}" if extraction.article.agency else ""
    return f"Published {day_words(published.date)} ({published.status.value}){source}"


def _order(event: Event) -> tuple[str, str]:
    interval = event.when.interval
    first, last = interval.earliest, interval.latest
    return (str(first or last or ""), str(last or "9999"))


def _row(event: Event) -> tuple[str, str, str, str]:
    return when_words(event.when), event.status.value, event.title, f"“{event.when.words}”" if event.when.words else ""


def _rows(rows: Iterable[tuple[str, ...]]) -> list[str]:
    table = list(rows)
    widths = [max(len(row[i]) for row in table) for i in range(4)]
    room = max(30, shutil.get_terminal_size((120, 24)).columns - widths[0] - widths[1] - min(widths[3], 24) - 6)
    lines = []
    for row in table:
        title = textwrap.wrap(row[2], room) or [""]
        width = min(widths[2], room)
        lines.append(f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {title[0]:{width}}  {row[3]}")
        lines += [" " * (widths[0] + widths[1] + 4) + part for part in title[1:]]
    return lines
