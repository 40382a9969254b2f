"""All that the details pane says about one event, in words; the pane only lays it out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from timeline_app.core.values import AnchorKind, BlockKind, TimeKind
from timeline_app.viewmodels import undated, wording
from timeline_app.viewmodels.event_fields import field_lines
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline_app.core.layout.categories import Category
    from timeline_app.core.store.values import Curated, Field
    from timeline_app.core.values import Alternative, Conflict, Event, Participant, Sentence, Telling, TimeExpression
    from timeline_app.viewmodels.documents import Document, Library
    from timeline_app.viewmodels.event_fields import FieldLine
    from timeline_app.viewmodels.surroundings import Neighbour as Near
    from timeline_app.viewmodels.surroundings import Surroundings

_WRAP = re.compile(r"(?<![\r\n])\r?\n(?![\r\n])")
"""A line end within a paragraph."""

NEIGHBOURS = 8
"""Other events of the week that are listed: the most important ones."""
CONTEXT = 240
"""Characters of the article shown before and after the sentence."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line: who, where, who says so; ``note`` adds what stands behind it."""

    label: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The source sentence in its context: ``text`` and stretches of it, end exclusive."""

    text: str
    sentence: tuple[int, int]
    expression: tuple[int, int] | None
    place: str
    """Where it stands: "Paragraph 4, sentence 2"."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another event worth a jump from here."""

    event_id: str
    title: str
    when: str
    category: Category


@dataclass(frozen=True, slots=True)
class Account:
    """One telling of an event that is told several times; ``name`` tells it from the others."""

    key: str
    name: str
    when: str


@dataclass(frozen=True, slots=True)
class Details:
    """The contents of the details pane for one event."""

    event: Event
    document: Document
    position: str
    when: str
    when_note: str
    approximate: str
    steps: tuple[str, ...]
    from_publication: bool
    """Whether the date was counted from the day of publication."""
    alternatives: tuple[Fact, ...]
    countries: tuple[str, ...]
    facts: tuple[Fact, ...]
    status: Fact
    passage: Passage
    date_passage: Passage | None
    """The sentence that holds the expression, where it is not in ``passage``."""
    mentions: tuple[tuple[str, int], ...]
    neighbours: tuple[Neighbour, ...]
    more_neighbours: int
    """Events of the same week that are not listed."""
    lines: Mapping[Field, FieldLine]
    choices: tuple[Alternative, ...]
    """The other readings of ``alternatives``, to be taken."""
    tellings: tuple[Account, ...]
    conflicts: tuple[Fact, ...]
    curated: Curated | None
    """What the user made of it."""


def describe(document: Document, event: Event, around: Surroundings, library: Library | None = None) -> Details:
    """The details of an event, counted among those around it; ``library`` knows what the user made of it."""
    curated = library.curated(event.id) if library else None
    choices = _choices(document, event)
    expression = document.expressions.get(event.when.expression or "")
    passage = _passage(document, event.sentence, expression)
    near = around.near(event, NEIGHBOURS)
    dated = wording.is_dated(event.when)
    return Details(
        event=event,
        document=document,
        position=_position(event, around),
        when=wording.when_words(event.when),
        when_note=_distance(document, event) or wording.explanation(event.when)
        if dated
        else undated.reason_of(document, event),
        approximate=_approximate(event),
        steps=tuple(step for step, _ in groupby(event.when.steps)) if dated else undated.steps_of(document, event),
        from_publication=expression is not None and expression.anchor.kind is AnchorKind.PUBLICATION,
        alternatives=tuple(Fact(wording.interval_words(a.interval), "", a.reason) for a in choices),
        countries=_countries(event),
        facts=tuple(_facts(event)),
        status=Fact(tr("Status"), wording.status_words(event.status), _quoted(event.status_words)),
        passage=passage,
        date_passage=_passage_of_date(document, expression) if expression and not passage.expression else None,
        mentions=_mentions(document, event),
        neighbours=_listed(event, near.events),
        more_neighbours=near.total - len(near.events),
        lines=field_lines(event, curated, document.as_read.get(event.id)),
        choices=choices,
        tellings=_accounts(event.tellings, library) if library else (),
        conflicts=tuple(_conflict(c, library) for c in event.conflicts) if library else (),
        curated=curated,
    )


def _position(event: Event, around: Surroundings) -> str:
    found = around.position(event.id)
    if found is None:
        return tr("Hidden by the filters")
    return tr("Event {number} of {count}", number=f"{found[0]:,}", count=f"{found[1]:,}")


def _distance(document: Document, event: Event) -> str:
    published, interval = document.publication, event.when.interval
    if published is None or interval.earliest is None or event.when.kind is not TimeKind.DAY:
        return ""
    return wording.distance_words(interval.earliest, published.shown)


def _approximate(event: Event) -> str:
    if event.when.fuzzy and event.when.kind is not TimeKind.UNDATED:
        return tr("The ends are a convention: the text leaves them open.")
    return ""


def _choices(document: Document, event: Event) -> tuple[Alternative, ...]:
    """The readings that are not taken. A date by hand hangs on no expression, but the one that was read still does."""
    read = document.as_read.get(event.id, event)
    expression = document.expressions.get(read.when.expression or "")
    if expression is None:
        return ()
    taken = {expression.interval, event.when.interval}
    return tuple(a for a in expression.alternatives if a.interval not in taken)


def _accounts(tellings: Sequence[Telling], library: Library) -> tuple[Account, ...]:
    """The tellings by their articles; those of one article by what each tells, as its title is that of all of them."""
    told = Counter(t.article for t in tellings)
    return tuple(
        Account(
            t.event,
            _own_title(t, library) if told[t.article] > 1 else _article_title(t, library),
            wording.short_when(t.when),
        )
        for t in tellings
    )


def _own_title(telling: Telling, library: Library) -> str:
    curated = library.curated(telling.event)
    return curated.event.title if curated else _article_title(telling, library)


def _article_title(telling: Telling, library: Library) -> str:
    document = library.get(telling.article)
    return document.title if document else telling.article


def _conflict(conflict: Conflict, library: Library) -> Fact:
    about = {"date": tr("On the date"), "number": tr("On a number"), "place": tr("On the place")}
    titles = {d.key: d.title for d in library.documents}
    accounts = "; ".join(tr("{article}: {words}", article=titles.get(a, a), words=w) for a, w in conflict.accounts)
    return Fact(about.get(conflict.about, tr("They disagree")), accounts)


def _facts(event: Event) -> list[Fact]:
    facts = [Fact(tr("Who"), p.name, _person_note(p)) for p in event.actors]
    facts += [Fact(tr("With or to whom"), p.name, _person_note(p)) for p in event.targets]
    if event.place:
        facts.append(Fact(tr("Where"), event.place.name, _words_if_other(event.place.text, event.place.name)))
    if event.reported_by:
        channel = event.reported_by.channel
        note = tr("through {channel}", channel=channel) if channel else ""
        facts.append(Fact(tr("Who says so"), event.reported_by.name, note))
    return facts


def _countries(event: Event) -> tuple[str, ...]:
    from timeline_app.core.events.gazetteer import load_gazetteer  # noqa: PLC0415  (not before the window is painted)

    codes = dict.fromkeys(p.country for p in (*event.actors, *event.targets) if p.country)
    return tuple(load_gazetteer().title(code) for code in codes)


def _person_note(participant: Participant) -> str:
    parts = [participant.role or "", _words_if_other(participant.text, participant.name)]
    return " · ".join(p for p in parts if p)


def _words_if_other(words: str, name: str) -> str:
    return "" if _one_line(words) == name else _quoted(words)


def _quoted(words: str | None) -> str:
    return tr("“{words}”", words=_one_line(words)) if words else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _sentence_at(document: Document, offset: int) -> Sentence | None:
    assert document.extraction is not None
    return next((s for s in document.extraction.sentences if s.start <= offset < s.end), None)


def _mentions(document: Document, event: Event) -> tuple[tuple[str, int], ...]:
    """The other sentences that tell of the event, with their offsets."""
    home = event.sentence
    elsewhere = [m for m in event.mentions if not home.start <= m.start < home.end]
    sentences = {_sentence_words(document, m.start, m.text): m.start for m in reversed(elsewhere)}
    return tuple(reversed(sentences.items()))


def _sentence_words(document: Document, offset: int, words: str) -> str:
    """The sentence at an offset in one line, or the words there where no sentence is known."""
    sentence = _sentence_at(document, offset)
    return _one_line(document.text[sentence.start : sentence.end] if sentence else words)


def _passage_of_date(document: Document, expression: TimeExpression) -> Passage | None:
    sentence = _sentence_at(document, expression.start)
    return _passage(document, sentence, expression, context=0) if sentence else None


def _passage(
    document: Document, sentence: Sentence, expression: TimeExpression | None, context: int = CONTEXT
) -> Passage:
    """The sentence with its neighbours, cut at word boundaries within ``context`` characters on both sides.

    Where the text goes on within the passage's paragraphs, dots say so.
    """
    text = document.text
    start, end = _bounds(document, sentence)
    first = _word_start(text, max(start, sentence.start - context), sentence.start)
    last = _word_end(text, min(end, sentence.end + context), sentence.end)
    lead = "… " if context and first > start else ""
    shift = len(lead) - first
    inside = expression and first <= expression.start and expression.end <= last
    return Passage(
        text=lead + _WRAP.sub(lambda m: " " * len(m[0]), text[first:last]) + (" …" if context and last < end else ""),
        sentence=(sentence.start + shift, sentence.end + shift),
        expression=(expression.start + shift, expression.end + shift) if expression and inside else None,
        place=_place_in_text(document, sentence),
    )


def _bounds(document: Document, sentence: Sentence) -> tuple[int, int]:
    """The body around the sentence: its block and the body blocks on both sides that touch it."""
    assert document.extraction is not None
    blocks, at = document.extraction.article.blocks, sentence.block
    if not 0 <= at < len(blocks):
        return sentence.start, sentence.end
    first, last = blocks[at].start, blocks[at].end
    if at and blocks[at - 1].kind is BlockKind.BODY is blocks[at].kind:
        first = blocks[at - 1].start
    if at + 1 < len(blocks) and blocks[at + 1].kind is BlockKind.BODY is blocks[at].kind:
        last = blocks[at + 1].end
    return first, last


def _word_start(text: str, offset: int, limit: int) -> int:
    """The first start of a word from ``offset`` on, no later than ``limit``."""
    while 0 < offset < limit and not text[offset - 1].isspace():
        offset += 1
    return offset


def _word_end(text: str, offset: int, limit: int) -> int:
    while limit < offset < len(text) and not text[offset].isspace():
        offset -= 1
    return offset


def _place_in_text(document: Document, sentence: Sentence) -> str:
    extraction, at = document.extraction, sentence.block
    assert extraction is not None
    blocks = extraction.article.blocks
    if not 0 <= at < len(blocks):
        return ""
    within = [s.start for s in extraction.sentences if s.block == at]
    number = 1 + sum(start < sentence.start for start in within)
    if blocks[at].kind is not BlockKind.BODY:
        return tr("{kind}, sentence {number}", kind=blocks[at].kind.value.capitalize(), number=number)
    paragraph = sum(b.kind is BlockKind.BODY for b in blocks[: at + 1])
    return tr("Paragraph {paragraph}, sentence {number}", paragraph=paragraph, number=number)


def _listed(event: Event, near: Sequence[Near]) -> tuple[Neighbour, ...]:
    year = event.when.interval.earliest.year if event.when.interval.earliest else None
    dates = (wording.short_words(n.when, year) if n.when else tr("No date") for n in near)
    return tuple(Neighbour(n.key, n.title, when, n.category) for n, when in zip(near, dates, strict=True))
