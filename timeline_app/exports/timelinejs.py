"""TimelineJS 3 JSON, after the format documented by the Knight Lab."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from timeline_app.core.layout.categories import category_of
from timeline_app.core.values import TimeKind
from timeline_app.exports.dossier import uid_of
from timeline_app.exports.words import titled, when_words

if TYPE_CHECKING:
    from datetime import date, time

    from timeline_app.exports.dossier import Dossier, Entry

Json = dict[str, Any]


def write_timelinejs(dossier: Dossier) -> str:
    """A slide for each dated event; dates that are only bounds are told as such in ``display_date``."""
    data = {
        "title": {"text": {"headline": escape(dossier.title), "text": _paragraphs(_sources(dossier))}},
        "events": [_slide(entry, dossier) for entry in dossier.entries],
        "scale": "human",
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _slide(entry: Entry, dossier: Dossier) -> Json:
    event, source = entry.event, dossier.by_key[entry.source]
    interval = event.when.interval
    first, last = interval.earliest or interval.latest, interval.latest
    assert first is not None
    sentence = source.article.text[event.sentence.start : event.sentence.end].strip()
    slide: Json = {
        "unique_id": uid_of(entry),
        "start_date": _date(first, interval.earliest_time if interval.earliest else None),
        "display_date": when_words(event.when),
        "text": {
            "headline": escape(titled(event)),
            "text": _paragraphs([f"“{sentence}”", *(s.title for s in dossier.told_by(entry))]),
        },
        "group": category_of(event)[0].label,
    }
    if last and (last != first or (interval.latest_time and event.when.kind is not TimeKind.DAY)):
        slide["end_date"] = _date(last, interval.latest_time)
    return slide


def _date(day: date, clock: time | None) -> Json:
    parts: Json = {"year": day.year, "month": day.month, "day": day.day}
    return {**parts, "hour": clock.hour, "minute": clock.minute} if clock else parts


def _paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def _sources(dossier: Dossier) -> list[str]:
    return [f"{s.title} ({s.published.isoformat() if s.published else 'undated'})" for s in dossier.sources]
