"""The values of a project as JSON, lossless both ways. Events and their parts are in the public schema.

What cannot be read back was damaged on the disk: ``DamagedProjectError``.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from timeline_app.core.schema import event_from_dict, event_to_dict, extraction_from_dict, extraction_to_dict
from timeline_app.core.store.errors import decoding
from timeline_app.core.store.values import Added, Choice, Decision, Field, KeptArticle, Settings, Verdict
from timeline_app.core.values import (
    UNKNOWN,
    Clue,
    Event,
    EventTime,
    Extraction,
    Predicate,
    Sentence,
    Status,
    TimeKind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

Json = dict[str, Any]
_BLANK = Event(
    "", "", Predicate("", "", 0, 0), EventTime(UNKNOWN, TimeKind.UNDATED), Status.HAPPENED, Sentence(0, 0, 0)
)
_BLANK_JSON = event_to_dict(_BLANK, "")


def dumps(value: object) -> str:
    """ASCII JSON without blanks, the same for equal values. Lone surrogates, which pages do hold, survive in it."""
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


@decoding("a record")
def loads(text: str) -> Any:
    """Read back what ``dumps`` made."""
    return json.loads(text)


def pack(value: object) -> bytes:
    """Compressed JSON."""
    return zlib.compress(dumps(value).encode())


@decoding("compressed JSON")
def unpack(body: bytes) -> Any:
    """Read back what ``pack`` made."""
    return json.loads(zlib.decompress(body))


def storable(text: str) -> str:
    """Text that SQLite takes: lone surrogates, as in broken pages and file names, become question marks."""
    return text.encode("utf-8", "replace").decode()


def source_to_json(text: str, clues: Sequence[Clue]) -> Json:
    """A text and what its file said of it."""
    return {"text": text, "clues": [[c.field, c.value, c.origin] for c in clues]}


@decoding("the clues of an article")
def clues_from_json(data: Json) -> tuple[Clue, ...]:
    """The clues of what ``source_to_json`` made."""
    return tuple(Clue(*c) for c in data["clues"])


def reading_to_json(extraction: Extraction) -> Json:
    """An extraction without its text, which the project holds already."""
    data = extraction_to_dict(extraction)
    del data["article"]["text"]
    for event in data["events"]:
        del event["sentence"]["text"]
    return data


@decoding("a reading")
def reading_from_json(data: Json, text: str) -> Extraction:
    """Read back what ``reading_to_json`` made of an extraction of this text."""
    return extraction_from_dict({**data, "article": {**data["article"], "text": text}})


def article_to_json(article: KeptArticle) -> Json:
    """Without the key, under which it is kept."""
    data = asdict(article)
    del data["key"]
    return {**data, "published": article.published.isoformat() if article.published else None}


@decoding("an article")
def article_from_json(key: str, data: Json) -> KeptArticle:
    """Read back what ``article_to_json`` made."""
    published = data["published"]
    return KeptArticle(key, **{**data, "published": date.fromisoformat(published) if published else None})


def _field_to_json(field: Field, value: Any) -> Any:
    """As the public schema has it: within an event."""
    return event_to_dict(replace(_BLANK, **{field.value: value}), "")[field.value]


def _field_from_json(field: Field, data: Any) -> Any:
    return getattr(event_from_dict({**_BLANK_JSON, field.value: data}), field.value)


def decision_to_json(decision: Decision) -> Json | None:
    """Only what is decided; None where nothing is."""
    choice = decision.choice
    data = {
        "fields": {f.value: _field_to_json(f, v) for f, v in decision.fields.items()},
        "choice": {"reason": choice.reason, "when": _field_to_json(Field.WHEN, choice.when)} if choice else None,
        "verdict": decision.verdict.value if decision.verdict else None,
        "note": decision.note,
        "tags": list(decision.tags),
    }
    return {name: value for name, value in data.items() if value} or None


@decoding("a decision")
def decision_from_json(data: Json) -> Decision:
    """Read back what ``decision_to_json`` made."""
    choice = data.get("choice")
    verdict = data.get("verdict")
    return Decision(
        {Field(f): _field_from_json(Field(f), v) for f, v in data.get("fields", {}).items()},
        Choice(choice["reason"], _field_from_json(Field.WHEN, choice["when"])) if choice else None,
        Verdict(verdict) if verdict else None,
        data.get("note", ""),
        tuple(data.get("tags", ())),
    )


def added_to_json(added: Added, text: str) -> Json:
    """An event the user added, with the article's text for its sentence."""
    return {"article": added.article, "event": event_to_dict(added.event, text)}


@decoding("an added event")
def added_from_json(key: str, data: Json) -> Added:
    """Read back what ``added_to_json`` made."""
    return Added(key, data["article"], event_from_dict(data["event"]))


@decoding("the settings")
def settings_from_json(data: Json | None) -> Settings:
    """The settings of a project, the plain ones where none were made."""
    return Settings(**(data or {}))
