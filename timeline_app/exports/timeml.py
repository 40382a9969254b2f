"""TimeML 1.2.1 as TempEval-3 used it: TIMEX3 and EVENT in the text, a link from each dated event to its expression."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from timeline_app.core.values import AnchorKind, Status, TimeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.values import Event, TimeExpression
    from timeline_app.exports.dossier import Entry, SourceArticle

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold."""
_RELATION = {TimeKind.DAY: "IS_INCLUDED", TimeKind.WITHIN: "IS_INCLUDED", TimeKind.SPAN: "DURING"}


@dataclass(frozen=True, slots=True)
class _Tag:
    start: int
    end: int
    name: str
    attributes: dict[str, str] = field(hash=False)


def write_timeml(source: SourceArticle, entries: Sequence[Entry]) -> str:
    """An article with its expressions and events; an event whose words overlap an expression is left unmarked."""
    expressions = source.extraction.expressions
    entries = sorted(entries, key=lambda e: e.event.predicate.start)
    times = {e.id: f"t{i}" for i, e in enumerate(expressions, 1)}
    tags = _apart([_timex(e, times) for e in expressions], _event_tags([e.event for e in entries]))
    written = {tag.attributes["eid"] for tag in tags if tag.name == "EVENT"}
    events = [(f"e{i}", e.event) for i, e in enumerate(entries, 1) if f"e{i}" in written]
    root = ET.Element("TimeML")
    ET.SubElement(root, "DOCID").text = _clean(source.key)
    _add_creation_time(ET.SubElement(root, "DCT"), source)
    ET.SubElement(root, "TITLE").text = _clean(source.title)
    _add_text(ET.SubElement(root, "TEXT"), source.article.text, tags)
    _add_instances(root, events)
    _add_links(root, events, times)
    for child in root:
        child.tail = "\n"
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _clean(text: str) -> str:
    return _NOT_XML.sub(" ", text)


def _add_creation_time(parent: ET.Element, source: SourceArticle) -> None:
    published = source.article.published
    attributes = {"tid": "t0", "type": "DATE", "value": published.day.isoformat() if published else "XXXX-XX-XX"}
    attributes |= {"temporalFunction": "false", "functionInDocument": "CREATION_TIME"}
    ET.SubElement(parent, "TIMEX3", attributes).text = _clean(published.text or "") if published else ""


def _timex(e: TimeExpression, times: dict[str, str]) -> _Tag:
    attributes = {"tid": times[e.id], "type": e.type.value, "value": e.value}
    if e.mod:
        attributes["mod"] = e.mod
    attributes["temporalFunction"] = "false" if e.anchor.kind is AnchorKind.NONE else "true"
    attributes["functionInDocument"] = "NONE"
    if e.anchor.kind is AnchorKind.PUBLICATION:
        attributes["anchorTimeID"] = "t0"
    elif e.anchor.ref in times:
        attributes["anchorTimeID"] = times[e.anchor.ref]
    return _Tag(e.start, e.end, "TIMEX3", attributes)


def _event_tags(events: Sequence[Event]) -> list[_Tag]:
    return [
        _Tag(e.predicate.start, e.predicate.end, "EVENT", {"eid": f"e{i}", "class": "OCCURRENCE"})
        for i, e in enumerate(events, 1)
    ]


def _apart(first: Sequence[_Tag], then: Sequence[_Tag]) -> list[_Tag]:
    """All that do not overlap an earlier one of the two lists, in order of the text."""
    kept: list[_Tag] = []
    taken: set[int] = set()
    for tag in (*first, *then):
        places = range(tag.start, tag.end)
        if places and taken.isdisjoint(places):
            kept.append(tag)
            taken.update(places)
    return sorted(kept, key=lambda tag: tag.start)


def _add_text(parent: ET.Element, text: str, tags: Sequence[_Tag]) -> None:
    at, last = 0, None
    for tag in tags:
        _append(parent, last, text[at : tag.start])
        last = ET.SubElement(parent, tag.name, tag.attributes)
        last.text = _clean(text[tag.start : tag.end])
        at = tag.end
    _append(parent, last, text[at:])


def _append(parent: ET.Element, last: ET.Element | None, text: str) -> None:
    if last is None:
        parent.text = _clean(text)
    else:
        last.tail = _clean(text)


def _add_instances(root: ET.Element, events: Sequence[tuple[str, Event]]) -> None:
    for eid, event in events:
        attributes = {"eiid": f"ei{eid[1:]}", "eventID": eid, "tense": "NONE", "aspect": "NONE", "pos": "OTHER"}
        attributes["polarity"] = "NEG" if event.status is Status.NEGATED else "POS"
        if event.status is Status.POSSIBLE and event.status_words:
            attributes["modality"] = _clean(event.status_words)
        ET.SubElement(root, "MAKEINSTANCE", attributes)


def _add_links(root: ET.Element, events: Sequence[tuple[str, Event]], times: dict[str, str]) -> None:
    linked = [(eid, e) for eid, e in events if e.when.expression in times and e.when.kind is not TimeKind.UNDATED]
    for number, (eid, event) in enumerate(linked, 1):
        attributes = {"lid": f"l{number}", "relType": _relation(event), "eventInstanceID": f"ei{eid[1:]}"}
        ET.SubElement(root, "TLINK", {**attributes, "relatedToTime": times[event.when.expression or ""]})


def _relation(event: Event) -> str:
    if event.when.kind is TimeKind.OPEN:
        interval = event.when.interval
        if interval.latest is None:
            return "BEGUN_BY"
        if interval.earliest is None:
            return "ENDED_BY"
    return _RELATION.get(event.when.kind, "IS_INCLUDED")
