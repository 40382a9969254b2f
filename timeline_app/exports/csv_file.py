"""Comma-separated values (RFC 4180, UTF-8): columns for people, and a last one from which an event comes back whole.

A cell that a spreadsheet would take for a formula is written with an apostrophe before it (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from timeline_app.core.values import (
    Article,
    Block,
    BlockKind,
    EventTime,
    Extraction,
    Granularity,
    Interval,
    Publication,
    PublicationStatus,
    Status,
    TimeKind,
)
from timeline_app.exports.dossier import Dossier, Entry, SourceArticle
from timeline_app.exports.json_file import ForeignFileError, entry_from_dict, entry_to_dict
from timeline_app.exports.words import is_dated, when_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline_app.core.values import Participant

COLUMNS = (
    "id",
    "start",
    "end",
    "when",
    "title",
    "status",
    "actors",
    "targets",
    "place",
    "type",
    "mode",
    "words",
    "reported by",
    "sentence",
    "sources",
    "article",
    "published",
    "origin",
    "verdict",
    "tags",
    "note",
    "set by user",
    "article key",
    "article name",
    "record",
)
_SEPARATOR = "; "
_NAMED = 5
"""Columns that are named where many are missing."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_csv(dossier: Dossier) -> str:
    """One row an event. Lines end as RFC 4180 says; a byte order mark is for the caller to add, if at all."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, quoting=csv.QUOTE_MINIMAL)
    rows.writerow(COLUMNS)
    for entry in dossier.entries:
        cells = _cells(entry, dossier.by_key[entry.source], len(dossier.told_by(entry)))
        rows.writerow([safe(cells[name]) for name in COLUMNS])
    return out.getvalue()


def read_csv(text: str) -> Dossier:
    """Read what ``write_csv`` wrote, with what was changed in a spreadsheet: title, dates, status ...

    The articles hold only the sentences of their events, each in its place.

    Raises:
        ForeignFileError: columns are missing or a row is damaged; the message names the row.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    if missing := [c for c in COLUMNS if c not in (rows.fieldnames or ())]:
        named, more = ", ".join(missing[:_NAMED]), len(missing) - _NAMED
        raise ForeignFileError(
            f"This table lacks the columns {named}{f' and {more} more' if more > 0 else ''}, so it is not one that "
            "timeline-app wrote. Export it anew as CSV, and keep all columns."
        )
    entries: list[Entry] = []
    told: dict[str, list[dict[str, str]]] = {}
    for number, row in enumerate(rows, 2):
        cells = {name: unsafe(row.get(name) or "") for name in COLUMNS}
        try:
            entries.append(_entry(cells))
        except (ValueError, KeyError, TypeError) as error:
            raise ForeignFileError(f"Row {number} cannot be read ({error}). Mend it or delete the row.") from None
        told.setdefault(cells["article key"], []).append(cells)
    return Dossier("", tuple(_source(key, rows) for key, rows in told.items()), tuple(entries))


def safe(cell: str) -> str:
    """The cell as no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def unsafe(cell: str) -> str:
    """The cell as it was before ``safe``."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def _cells(entry: Entry, source: SourceArticle, tellers: int) -> dict[str, str]:
    event, text = entry.event, source.article.text
    return {
        "id": event.id,
        **_own_cells(entry),
        "actors": _people(event.actors),
        "targets": _people(event.targets),
        "place": event.place.name if event.place else "",
        "type": event.type or "",
        "mode": event.mode or "",
        "words": event.when.words or "",
        "reported by": event.reported_by.name if event.reported_by else "",
        "sentence": text[event.sentence.start : event.sentence.end],
        "sources": str(tellers),
        "article": source.title,
        "published": source.published.isoformat() if source.published else "",
        "origin": source.origin or "",
        "article key": source.key,
        "article name": source.name,
        "record": json.dumps(entry_to_dict(entry, text), ensure_ascii=False, separators=(",", ":")),
        "set by user": _SEPARATOR.join(entry.edited),
    }


def _own_cells(entry: Entry) -> dict[str, str]:
    """The cells whose changes are taken over."""
    event = entry.event
    dated = is_dated(event)
    interval = event.when.interval
    return {
        "start": _moment(interval.earliest, interval.earliest_time) if dated else "",
        "end": _moment(interval.latest, interval.latest_time) if dated else "",
        "when": when_words(event.when) if dated else "",
        "title": event.title,
        "status": event.status.value,
        "verdict": entry.verdict or "",
        "tags": _SEPARATOR.join(entry.tags),
        "note": entry.note,
    }


def _people(people: Iterable[Participant]) -> str:
    return _SEPARATOR.join(p.name for p in people)


def _moment(day: date | None, clock: time | None) -> str:
    if day is None:
        return ""
    return f"{day.isoformat()} {clock.isoformat('minutes')}" if clock else day.isoformat()


def _entry(cells: dict[str, str]) -> Entry:
    """The event of the record, with what was changed in the other cells since."""
    entry = entry_from_dict(json.loads(cells["record"]), cells["article key"])
    written = _own_cells(entry)
    changed = {name for name in written if cells[name] != written[name]} - {"when"}
    if not changed:
        return entry
    event = entry.event
    if "title" in changed:
        event = replace(event, title=cells["title"])
    if "status" in changed:
        event = replace(event, status=Status(cells["status"].strip().lower()))
    if changed & {"start", "end"}:
        event = replace(event, when=_when(event.when, cells["start"], cells["end"]))
    fields = {_FIELDS[name] for name in changed if name in _FIELDS}
    tags = tuple(t.strip() for t in cells["tags"].split(";") if t.strip()) if "tags" in changed else entry.tags
    return replace(
        entry,
        event=event,
        verdict=cells["verdict"].strip().lower() or None,
        note=cells["note"],
        tags=tags,
        edited=tuple(sorted({*entry.edited, *fields})),
        read=entry.read or (entry.event if fields else None),
    )


_FIELDS = {"title": "title", "status": "status", "start": "when", "end": "when"}
"""Which field of an event a changed cell sets."""


def _when(before: EventTime, start: str, end: str) -> EventTime:
    (first, first_time), (last, last_time) = _read_moment(start), _read_moment(end)
    interval = Interval(first, last, first_time, last_time)
    if interval.is_unknown:
        kind = TimeKind.UNDATED
    elif interval.is_single_day:
        kind = TimeKind.DAY
    else:
        kind = before.kind if before.kind not in {TimeKind.DAY, TimeKind.UNDATED} else TimeKind.WITHIN
    # The words of the text tell no longer when it was.
    return EventTime(interval, kind, None if interval.is_unknown else Granularity.DAY, steps=("Set in a table.",))


def _read_moment(cell: str) -> tuple[date | None, time | None]:
    words = cell.strip()
    if not words:
        return None, None
    if len(words) <= len("2024-11-04"):
        return date.fromisoformat(words), None
    moment = datetime.fromisoformat(words)
    return moment.date(), moment.time()


def _source(key: str, rows: Sequence[dict[str, str]]) -> SourceArticle:
    first = rows[0]
    day = date.fromisoformat(first["published"]) if first["published"] else None
    published = Publication(day, PublicationStatus.GIVEN, "read from a table") if day else None
    text = _pieced_together([json.loads(row["record"])["sentence"] for row in rows])
    article = Article(text, (Block(BlockKind.BODY, 0, len(text)),), published, title=first["article"] or None)
    extraction = Extraction(article, (), (), (), ("Read from a table: only the sentences of events are there.",))
    return SourceArticle(key, first["article name"], extraction, first["origin"] or None)


def _pieced_together(sentences: Iterable[dict[str, Any]]) -> str:
    """The sentences at their places, with blanks for the text between them."""
    text = ""
    for sentence in sorted(sentences, key=lambda s: (s["start"], s["end"])):
        text = text[: sentence["start"]].ljust(sentence["start"]) + sentence["text"]
    return text
