"""The public JSON form of an extraction, schema 1, and the way back. Described in docs/schema.md."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from timeline_app.core.values import (
    Alternative,
    Anchor,
    AnchorKind,
    Article,
    Block,
    BlockKind,
    Conflict,
    Event,
    EventTime,
    Extraction,
    Granularity,
    Interval,
    Mention,
    Participant,
    Place,
    Predicate,
    Publication,
    PublicationAlternative,
    PublicationStatus,
    Sentence,
    Source,
    Status,
    Telling,
    TimeExpression,
    TimeKind,
    TimexType,
)

SCHEMA = 1

Json = dict[str, Any]


def extraction_to_dict(extraction: Extraction) -> Json:
    """The JSON-ready form: only dicts, lists, strings, numbers, booleans and None."""
    text = extraction.article.text
    return {
        "schema": SCHEMA,
        "article": _article_to_dict(extraction.article),
        "sentences": [[s.start, s.end, s.block] for s in extraction.sentences],
        "expressions": [_expression_to_dict(e) for e in extraction.expressions],
        "events": [event_to_dict(e, text) for e in extraction.events],
        "notices": list(extraction.notices),
    }


def extraction_from_dict(data: Json) -> Extraction:
    """Read back what ``extraction_to_dict`` wrote.

    Raises:
        ValueError: another schema, or values that do not fit it.
        KeyError, TypeError: parts are missing or of another type.
    """
    if data.get("schema") != SCHEMA:
        raise ValueError(f"unknown schema {data.get('schema')!r}: this version reads schema {SCHEMA}")
    return Extraction(
        article=_article_from_dict(data["article"]),
        sentences=tuple(Sentence(*s) for s in data["sentences"]),
        expressions=tuple(_expression_from_dict(e) for e in data["expressions"]),
        events=tuple(event_from_dict(e) for e in data["events"]),
        notices=tuple(data["notices"]),
    )


def _article_to_dict(article: Article) -> Json:
    return {
        "title": article.title,
        "byline": article.byline,
        "agency": article.agency,
        "publisher": article.publisher,
        "dateline": article.dateline,
        "published": _publication_to_dict(article.published) if article.published else None,
        "no_date_reason": article.no_date_reason,
        "date_candidates": [_alternative_to_dict(a) for a in article.date_candidates],
        "blocks": [{"kind": b.kind.value, "start": b.start, "end": b.end} for b in article.blocks],
        "text": article.text,
    }


def _article_from_dict(data: Json) -> Article:
    return Article(
        text=data["text"],
        blocks=tuple(Block(BlockKind(b["kind"]), b["start"], b["end"]) for b in data["blocks"]),
        published=_publication_from_dict(data["published"]) if data["published"] else None,
        no_date_reason=data["no_date_reason"],
        date_candidates=tuple(_alternative_from_dict(a) for a in data["date_candidates"]),
        title=data["title"],
        byline=data["byline"],
        agency=data["agency"],
        publisher=data["publisher"],
        dateline=data["dateline"],
    )


def _alternative_to_dict(alternative: PublicationAlternative) -> Json:
    return {"date": alternative.date.isoformat(), "reason": alternative.reason}


def _alternative_from_dict(data: Json) -> PublicationAlternative:
    return PublicationAlternative(date.fromisoformat(data["date"]), data["reason"])


def _publication_to_dict(published: Publication) -> Json:
    return {
        "text": published.text,
        "start": published.start,
        "end": published.end,
        "date": published.date.isoformat(),
        "time": published.time.isoformat("minutes") if published.time else None,
        "zone": published.zone,
        "utc_offset": published.utc_offset,
        "anchor_date": published.day.isoformat(),
        "day_first": published.day_first,
        "status": published.status.value,
        "reason": published.reason,
        "alternatives": [_alternative_to_dict(a) for a in published.alternatives],
    }


def _publication_from_dict(data: Json) -> Publication:
    anchor = date.fromisoformat(data["anchor_date"])
    day = date.fromisoformat(data["date"])
    return Publication(
        date=day,
        status=PublicationStatus(data["status"]),
        reason=data["reason"],
        time=time.fromisoformat(data["time"]) if data["time"] else None,
        zone=data["zone"],
        utc_offset=data["utc_offset"],
        text=data["text"],
        start=data["start"],
        end=data["end"],
        alternatives=tuple(_alternative_from_dict(a) for a in data["alternatives"]),
        anchor_date=anchor if anchor != day else None,
        day_first=data.get("day_first"),
    )


def _moment_to_iso(day: date | None, clock: time | None) -> str | None:
    if day is None:
        return None
    return f"{day.isoformat()}T{clock.isoformat('minutes')}" if clock else day.isoformat()


def _moment_from_iso(iso: str | None) -> tuple[date | None, time | None]:
    if iso is None:
        return None, None
    if "T" in iso:
        moment = datetime.fromisoformat(iso)
        return moment.date(), moment.time()
    return date.fromisoformat(iso), None


def _interval_to_dict(interval: Interval) -> Json:
    return {
        "earliest": _moment_to_iso(interval.earliest, interval.earliest_time),
        "latest": _moment_to_iso(interval.latest, interval.latest_time),
    }


def _interval_from_dict(data: Json) -> Interval:
    earliest, earliest_time = _moment_from_iso(data["earliest"])
    latest, latest_time = _moment_from_iso(data["latest"])
    return Interval(earliest, latest, earliest_time, latest_time)


def _anchor_to_dict(anchor: Anchor) -> Json:
    days = _interval_to_dict(anchor.interval)
    same = days["earliest"] == days["latest"]
    return {
        "kind": anchor.kind.value,
        "date": days["earliest"] if same else f"{days['earliest'] or '..'}/{days['latest'] or '..'}",
        "ref": anchor.ref,
    }


def _anchor_from_dict(data: Json) -> Anchor:
    words = (data["date"] or "../..").split("/")
    first, last = (None if w == ".." else w for w in (words[0], words[-1]))
    return Anchor(AnchorKind(data["kind"]), _interval_from_dict({"earliest": first, "latest": last}), data["ref"])


def _expression_to_dict(e: TimeExpression) -> Json:
    return {
        "id": e.id,
        "text": e.text,
        "start": e.start,
        "end": e.end,
        "type": e.type.value,
        "value": e.value,
        "mod": e.mod,
        **_interval_to_dict(e.interval),
        "kind": e.kind.value,
        "granularity": e.granularity.value,
        "operator": e.operator,
        "fuzzy": e.fuzzy,
        "anchor": _anchor_to_dict(e.anchor),
        "rule": e.rule,
        "steps": list(e.steps),
        "alternatives": [
            {**_interval_to_dict(a.interval), "value": a.value, "label": a.label, "reason": a.reason}
            for a in e.alternatives
        ],
    }


def _expression_from_dict(data: Json) -> TimeExpression:
    return TimeExpression(
        id=data["id"],
        text=data["text"],
        start=data["start"],
        end=data["end"],
        type=TimexType(data["type"]),
        value=data["value"],
        interval=_interval_from_dict(data),
        kind=TimeKind(data["kind"]),
        granularity=Granularity(data["granularity"]),
        anchor=_anchor_from_dict(data["anchor"]),
        rule=data["rule"],
        steps=tuple(data["steps"]),
        mod=data["mod"],
        operator=data["operator"],
        fuzzy=data["fuzzy"],
        alternatives=tuple(
            Alternative(_interval_from_dict(a), a["value"], a["label"], a["reason"]) for a in data["alternatives"]
        ),
    )


def _span(value: Participant | Place | Mention) -> Json:
    return {"text": value.text, "start": value.start, "end": value.end}


def _participant_to_dict(p: Participant) -> Json:
    return {"name": p.name, **_span(p), "role": p.role, "country": p.country}


def _place_to_dict(p: Place) -> Json:
    return {
        "name": p.name,
        **_span(p),
        "country": p.country,
        "latitude": p.latitude,
        "longitude": p.longitude,
    }


def _when_to_dict(when: EventTime) -> Json:
    return {
        **_interval_to_dict(when.interval),
        "kind": when.kind.value,
        "granularity": when.granularity.value if when.granularity else None,
        "expression": when.expression,
        "words": when.words,
        "fuzzy": when.fuzzy,
        "steps": list(when.steps),
    }


def event_to_dict(e: Event, text: str) -> Json:
    """The JSON-ready form of one event of the article with this text."""
    p, s = e.predicate, e.sentence
    return {
        "id": e.id,
        "title": e.title,
        "predicate": {"text": p.text, "lemma": p.lemma, "start": p.start, "end": p.end},
        "actors": [_participant_to_dict(a) for a in e.actors],
        "targets": [_participant_to_dict(a) for a in e.targets],
        "place": _place_to_dict(e.place) if e.place else None,
        "type": e.type,
        "mode": e.mode,
        "status": e.status.value,
        "status_words": e.status_words,
        "when": _when_to_dict(e.when),
        "reported_by": {"name": e.reported_by.name, "channel": e.reported_by.channel} if e.reported_by else None,
        "sentence": {"text": text[s.start : s.end], "start": s.start, "end": s.end, "block": s.block},
        "mentions": [_span(m) for m in e.mentions],
        "importance": e.importance,
        "tellings": [{"article": t.article, "event": t.event, "when": _when_to_dict(t.when)} for t in e.tellings],
        "conflicts": [{"about": c.about, "accounts": [list(a) for a in c.accounts]} for c in e.conflicts],
    }


def _when_from_dict(data: Json) -> EventTime:
    return EventTime(
        interval=_interval_from_dict(data),
        kind=TimeKind(data["kind"]),
        granularity=Granularity(data["granularity"]) if data["granularity"] else None,
        expression=data["expression"],
        words=data["words"],
        steps=tuple(data["steps"]),
        fuzzy=data["fuzzy"],
    )


def event_from_dict(data: Json) -> Event:
    """Read back what ``event_to_dict`` wrote.

    Raises:
        ValueError, KeyError, TypeError: as ``extraction_from_dict``.
    """
    s = data["sentence"]
    return Event(
        id=data["id"],
        title=data["title"],
        predicate=Predicate(**data["predicate"]),
        when=_when_from_dict(data["when"]),
        status=Status(data["status"]),
        sentence=Sentence(s["start"], s["end"], s["block"]),
        actors=tuple(Participant(**a) for a in data["actors"]),
        targets=tuple(Participant(**a) for a in data["targets"]),
        place=Place(**data["place"]) if data["place"] else None,
        type=data["type"],
        mode=data["mode"],
        reported_by=Source(**data["reported_by"]) if data["reported_by"] else None,
        mentions=tuple(Mention(**m) for m in data["mentions"]),
        status_words=data["status_words"],
        importance=data["importance"],
        tellings=tuple(Telling(t["article"], t["event"], _when_from_dict(t["when"])) for t in data.get("tellings", ())),
        conflicts=tuple(_conflict_from_dict(c) for c in data.get("conflicts", ())),
    )


def _conflict_from_dict(data: Json) -> Conflict:
    return Conflict(data["about"], tuple((article, words) for article, words in data["accounts"]))
