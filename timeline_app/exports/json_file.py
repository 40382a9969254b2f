"""JSON in the public schema (docs/schema.md), and back without loss; JSON Lines with one event a line."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline_app import __version__
from timeline_app.core.events.across import Decisions
from timeline_app.core.schema import SCHEMA, event_from_dict, event_to_dict, extraction_from_dict, extraction_to_dict
from timeline_app.exports.dossier import Dossier, Entry, SourceArticle

if TYPE_CHECKING:
    from collections.abc import Iterable

Json = dict[str, Any]


class ForeignFileError(Exception):
    """A file is not in a form that this program writes. The message is for the user and says what to do."""


def write_json(dossier: Dossier) -> str:
    """Everything: texts, readings, events and what the user made of them."""
    data = {
        "schema": SCHEMA,
        "generator": f"timeline-app {__version__}",
        "title": dossier.title,
        "articles": [_source_to_dict(s, dossier) for s in dossier.sources],
        "same": sorted(map(sorted, dossier.decisions.together)),
        "not_same": sorted(map(sorted, dossier.decisions.apart)),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def write_json_lines(dossier: Dossier) -> str:
    """One event a line, each with its article's title and dates, for tools that read line by line."""
    return "".join(
        json.dumps(_line(entry, dossier.by_key[entry.source]), ensure_ascii=False) + "\n" for entry in dossier.entries
    )


def read_json(text: str) -> Dossier:
    """Read what ``write_json`` wrote, or what the command ``extract`` printed.

    Raises:
        ForeignFileError: it is neither.
    """
    try:
        data = json.loads(text)
        articles = _articles(data)
        sources = tuple(_source_from_dict(a, i) for i, a in enumerate(articles, 1))
        entries = tuple(e for a, s in zip(articles, sources, strict=True) for e in _entries(a, s.key))
        head = data if isinstance(data, dict) else {}
        return Dossier(str(head.get("title") or ""), sources, entries, _decisions(head))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ForeignFileError(
            f"This JSON is not what timeline-app writes ({error}). Export it anew, or open the article itself."
        ) from None


def _source_to_dict(source: SourceArticle, dossier: Dossier) -> Json:
    own = [e for e in dossier.entries if e.source == source.key]
    text = source.article.text
    data = extraction_to_dict(replace(source.extraction, events=()))
    data["events"] = [entry_to_dict(e, text) for e in own]
    return {"key": source.key, "name": source.name, "origin": source.origin, **data}


def entry_to_dict(entry: Entry, text: str) -> Json:
    """An event of the article with this text, and what the user made of it."""
    user = {"verdict": entry.verdict, "note": entry.note, "tags": list(entry.tags), "edited": list(entry.edited)}
    more: Json = {"origin": entry.origin} if entry.origin != "read" else {}
    more |= {"read": event_to_dict(entry.read, text)} if entry.read else {}
    return {**event_to_dict(entry.event, text), **({"user": {**user, **more}} if any((*user.values(), more)) else {})}


def _line(entry: Entry, source: SourceArticle) -> Json:
    published = source.published.isoformat() if source.published else None
    article = {"key": source.key, "title": source.title, "published": published, "origin": source.origin}
    return {**entry_to_dict(entry, source.article.text), "article": article}


def _articles(data: Any) -> list[Json]:
    if isinstance(data, list):
        return data
    if data.get("schema") != SCHEMA:
        raise ValueError(f"unknown schema {data.get('schema')!r}")
    return list(data["articles"]) if "articles" in data else [data]


def _source_from_dict(data: Json, number: int) -> SourceArticle:
    name = data.get("name") or data.get("file") or data["article"]["title"] or f"article {number}"
    extraction = replace(extraction_from_dict({**data, "events": []}), events=())
    key = data.get("key")
    return SourceArticle(str(f"a{number}" if key is None else key), str(name), extraction, data.get("origin"))


def _decisions(data: Json) -> Decisions:
    groups = [frozenset(frozenset(map(str, ids)) for ids in data.get(name, ())) for name in ("same", "not_same")]
    return Decisions(*groups)


def _entries(data: Json, key: str) -> Iterable[Entry]:
    return [entry_from_dict(item, key) for item in data["events"]]


def entry_from_dict(data: Json, source: str) -> Entry:
    """Read back what ``entry_to_dict`` wrote.

    Raises:
        ValueError, KeyError, TypeError: it does not fit the schema.
    """
    user = data.get("user", {})
    return Entry(
        event_from_dict(data),
        source,
        user.get("verdict"),
        user.get("note", ""),
        tuple(user.get("tags", ())),
        tuple(user.get("edited", ())),
        str(user.get("origin", "read")),
        event_from_dict(user["read"]) if "read" in user else None,
    )
