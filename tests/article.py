"""An invented article with its reading made by hand, so that the window is tested apart from the engine."""

from dataclasses import replace
from datetime import date

from timeline_app.core.values import (
    Alternative,
    Anchor,
    AnchorKind,
    Article,
    Block,
    BlockKind,
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
    TimeExpression,
    TimeKind,
    TimexType,
)

TEXT = """ORTSBOTE NEWS MENU

Ministers agree on river treaty 🌊 after years of dispute

Published 14.05.24, 09:30

Arlund's water minister Nora Vik met her Belmarian counterpart Tomas Reyl in Lindau on Monday. The two signed a treaty on the river Sel, ending a dispute that began in 2019.

Belmar opened the gates of the Hark dam last week, flooding fields in southern Arlund. "We saw the water rise on Friday," said Vik.

Engineers are expected to close the dam in the coming days, the Belmarian news agency reported. Arlund did not send troops to the border in April.

Villagers have complained for years.

ADVERTISEMENT"""

PUBLISHED = date(2024, 5, 14)
_WEEK = Interval(date(2024, 5, 6), date(2024, 5, 12))


def span(words: str, nth: int = 0) -> tuple[int, int]:
    """Where the words stand in the text, counting from the ``nth`` occurrence."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return at, at + len(words)


def _blocks() -> tuple[Block, ...]:
    kinds = [BlockKind.CLUTTER, BlockKind.HEADLINE, BlockKind.BYLINE, *[BlockKind.BODY] * 4, BlockKind.CLUTTER]
    return tuple(Block(kind, *span(part)) for kind, part in zip(kinds, TEXT.split("\n\n"), strict=True))


_SENTENCES = (
    ("Arlund's water minister", "on Monday.", 3),
    ("The two signed", "in 2019.", 3),
    ("Belmar opened", "southern Arlund.", 4),
    ('"We saw', "said Vik.", 4),
    ("Engineers are", "agency reported.", 5),
    ("Arlund did not", "in April.", 5),
    ("Villagers have", "for years.", 6),
)
SENTENCES = tuple(Sentence(span(first)[0], span(last)[1], block) for first, last, block in _SENTENCES)


def _expression(number: int, words: str, interval: Interval, kind: TimeKind, unit: Granularity) -> TimeExpression:
    return TimeExpression(
        id=f"t{number}",
        text=words,
        start=span(words)[0],
        end=span(words)[1],
        type=TimexType.DATE,
        value="",
        interval=interval,
        kind=kind,
        granularity=unit,
        anchor=Anchor(AnchorKind.PUBLICATION, Interval(PUBLISHED, PUBLISHED)),
        rule="by hand",
        steps=(f"The text says “{words}”", "Counted from publication, Tue 14 May 2024"),
    )


def _day(month: int, day: int) -> Interval:
    return Interval(date(2024, month, day), date(2024, month, day))


EXPRESSIONS = (
    _expression(1, "Monday", _day(5, 13), TimeKind.DAY, Granularity.DAY),
    _expression(2, "2019", Interval(date(2019, 1, 1), date(2019, 12, 31)), TimeKind.WITHIN, Granularity.YEAR),
    replace(
        _expression(3, "last week", _WEEK, TimeKind.WITHIN, Granularity.WEEK),
        alternatives=(
            Alternative(
                Interval(date(2024, 5, 7), date(2024, 5, 13)), "P7D", "the past 7 days", "weeks run from Monday here"
            ),
        ),
    ),
    _expression(4, "Friday", _day(5, 10), TimeKind.DAY, Granularity.DAY),
    replace(
        _expression(5, "the coming days", Interval(PUBLISHED, date(2024, 5, 21)), TimeKind.OPEN, Granularity.DAY),
        fuzzy=True,
    ),
    _expression(6, "April", Interval(date(2024, 4, 1), date(2024, 4, 30)), TimeKind.WITHIN, Granularity.MONTH),
)

VIK = Participant("Nora Vik", "Nora Vik", *span("Nora Vik"), role="water minister")
REYL = Participant("Tomas Reyl", "Tomas Reyl", *span("Tomas Reyl"), role="water minister")


def _event(number: int, title: str, word: str, sentence: int, time: int | None, **more) -> Event:
    expression = EXPRESSIONS[time - 1] if time else None
    when = EventTime(Interval(None, None), TimeKind.UNDATED)
    if expression:
        when = EventTime(
            expression.interval,
            expression.kind,
            expression.granularity,
            expression.id,
            expression.text,
            (*expression.steps, f"The verb “{word}” carries “{expression.text}”"),
            expression.fuzzy,
        )
    fields = {"status": Status.HAPPENED, **more}
    return Event(f"e{number}", title, Predicate(word, word, *span(word)), when, sentence=SENTENCES[sentence], **fields)


EVENTS = (
    _event(
        1,
        "Vik meets Reyl in Lindau",
        "met",
        0,
        1,
        actors=(VIK,),
        targets=(REYL,),
        type="CONSULT",
        place=Place("Lindau", "Lindau", *span("Lindau")),
        importance=0.9,
    ),
    _event(
        2, "Arlund and Belmar sign the Sel treaty", "signed", 1, 1, type="AGREE", actors=(VIK, REYL), importance=1.0
    ),
    _event(3, "River dispute begins", "began", 1, 2, type="THREATEN", importance=0.2),
    _event(
        4,
        "Belmar opens the Hark dam",
        "opened",
        2,
        3,
        type="COERCE",
        importance=0.7,
        mentions=(Mention("We saw the water rise", *span("We saw the water rise")),),
        actors=(Participant("Belmar", "Belmar", span("Belmar opened")[0], span("Belmar opened")[0] + 6),),
    ),
    _event(5, "Water rises in Arlund", "rise", 3, 4, reported_by=Source("Nora Vik"), importance=0.4),
    _event(
        6,
        "Engineers close the Hark dam",
        "close",
        4,
        5,
        status=Status.EXPECTED,
        status_words="are expected",
        reported_by=Source("Belmarian news agency"),
        importance=0.5,
    ),
    _event(
        7, "Arlund sends troops to the border", "send", 5, 6, type="MOBILIZE", status=Status.NEGATED, status_words="not"
    ),
    _event(8, "Villagers complain", "complained", 6, None, type="PROTEST", importance=0.1),
)

PUBLICATION = Publication(
    date=PUBLISHED,
    status=PublicationStatus.EXPLICIT,
    reason="Only read day first is there a month 05 and a day 14.",
    text="14.05.24, 09:30",
    start=span("14.05.24, 09:30")[0],
    end=span("14.05.24, 09:30")[1],
)
AMBIGUOUS = replace(
    PUBLICATION,
    status=PublicationStatus.AMBIGUOUS,
    alternatives=(PublicationAlternative(date(2024, 6, 14), "if the page is older"),),
)


def extraction(published: Publication | None = PUBLICATION) -> Extraction:
    """The reading of ``TEXT``; without a publication nothing is dated."""
    events = EVENTS
    if published is None:
        undated = EventTime(Interval(None, None), TimeKind.UNDATED)
        events = tuple(replace(e, when=undated) for e in EVENTS)
    article = Article(
        TEXT,
        _blocks(),
        published,
        None if published else "No date of publication was found on this page.",
        title="Ministers agree on river treaty 🌊 after years of dispute",
        agency="Ortsbote",
    )
    return Extraction(article, SENTENCES, EXPRESSIONS if published else tuple(map(_unread, EXPRESSIONS)), events)


def _unread(expression: TimeExpression) -> TimeExpression:
    """As it is where nothing says from which day it counts."""
    why = "It counts from the day of writing, and the page gives no publication date."
    return replace(expression, interval=Interval(None, None), alternatives=(), steps=(expression.steps[0], why))


def key(event_id: str, article: str = "a1") -> str:
    """The key under which the window has an event of this article."""
    event = next(e for e in EVENTS if e.id == event_id)
    return f"{article}:{event.predicate.start}-{event.predicate.end}"
