"""What a report says, before it becomes Markdown or HTML: events by year, with their sentences and readings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from timeline_app.core.dates.phrasing import day_words
from timeline_app.core.values import TimeKind
from timeline_app.exports.words import is_dated, steps_words, titled, when_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.values import Event
    from timeline_app.exports.dossier import Dossier, Entry, SourceArticle

UNDATED = "Without a date"
NOTE = "Note added to this timeline"
"""Says that the words after it are the user's: beside a sentence of the article they would pass for the article's."""


@dataclass(frozen=True, slots=True)
class Item:
    """One event in words. ``sources`` count from 1 in the order of the report's list."""

    when: str
    title: str
    people: str
    sentence: str
    reading: str
    conflicts: tuple[str, ...]
    sources: tuple[int, ...]
    tags: tuple[str, ...]
    note: str
    confirmed: bool
    edited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The events that begin in a year, or those without a date."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says. ``left_out`` tells what it does not."""

    title: str
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    sections: tuple[Section, ...]
    left_out: tuple[str, ...]


def report_of(dossier: Dossier, left_out: Sequence[str]) -> Report:
    """The report on events that stand in order of time."""
    numbers = {s.key: i for i, s in enumerate(dossier.sources, 1)}
    sections = [
        Section(heading, tuple(_item(entry, dossier, numbers) for entry in entries))
        for heading, entries in groupby(dossier.entries, key=lambda e: _heading(e.event))
    ]
    return Report(
        dossier.title,
        tuple(_source_words(s) for s in dossier.sources),
        tuple(s.origin or "" for s in dossier.sources),
        tuple(sections),
        tuple(left_out),
    )


def _heading(event: Event) -> str:
    day = event.when.interval.earliest or event.when.interval.latest
    return str(day.year) if day and is_dated(event) else UNDATED


def _source_words(source: SourceArticle) -> str:
    published = source.article.published
    maker = source.article.publisher or source.article.agency
    when = f"published {day_words(published.date)}" if published else "publication date unknown"
    return ", ".join(part for part in (source.title, maker, when) if part)


def _item(entry: Entry, dossier: Dossier, numbers: dict[str, int]) -> Item:
    event = entry.event
    text = dossier.by_key[entry.source].article.text
    sentence = " ".join(text[event.sentence.start : event.sentence.end].split())
    return Item(
        when=_when(event),
        title=titled(event),
        people=", ".join(dict.fromkeys(p.name for p in (*event.actors, *event.targets))),
        sentence=sentence,
        reading=steps_words(event.when.steps),
        conflicts=tuple(_conflict(c.about, c.accounts, dossier) for c in event.conflicts),
        sources=tuple(numbers[s.key] for s in dossier.told_by(entry)),
        tags=entry.tags,
        note=entry.note,
        confirmed=entry.verdict == "confirmed",
        edited=entry.edited,
    )


def _when(event: Event) -> str:
    if not is_dated(event):
        return UNDATED.lower()
    days, words = when_words(event.when), event.when.words
    says_more = words and event.when.kind is not TimeKind.DAY and _plain(words) not in _plain(days)
    return f"{days} (“{words}”)" if says_more else days


def _plain(words: str) -> str:
    """Without what may differ between ways of saying the same."""
    return " ".join(words.casefold().removeprefix("in ").removeprefix("the ").split())


def _conflict(about: str, accounts: Sequence[tuple[str, str]], dossier: Dossier) -> str:
    told = (f"{dossier.by_key[key].title if key in dossier.by_key else key}: {words}" for key, words in accounts)
    return f"Sources differ on the {about}: " + "; ".join(told)
