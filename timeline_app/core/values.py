"""The values that flow through the program, from the article to the window. All are frozen.

Days are civil days (``datetime.date``, proleptic Gregorian calendar) without a time zone: what the text calls Monday is
Monday on every machine. Offsets count Unicode characters of the article's text as given, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


class Granularity(StrEnum):
    """The unit in which a temporal expression speaks; finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class TimeKind(StrEnum):
    """How an interval is to be understood."""

    DAY = "day"
    """One known day."""
    WITHIN = "within"
    """One day somewhere in the interval; which one is not stated."""
    SPAN = "span"
    """Lasts through the interval."""
    OPEN = "open"
    """One end is not stated: since, until, in the coming days."""
    UNDATED = "undated"
    """Not known. An interval, if there is one, only bounds it: "before publication"."""


class TimexType(StrEnum):
    """TIMEX3 types (TimeML annotation guidelines 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class AnchorKind(StrEnum):
    """What an expression was counted from."""

    PUBLICATION = "publication"
    SPEECH = "speech"
    EXPRESSION = "expression"
    NONE = "none"


class Status(StrEnum):
    """Factuality of an event as the text presents it."""

    HAPPENED = "happened"
    PLANNED = "planned"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    NEGATED = "negated"


class PublicationStatus(StrEnum):
    """How the publication date is known. A page without one has no publication at all (None)."""

    GIVEN = "given"
    EXPLICIT = "explicit"
    AMBIGUOUS_RESOLVED = "ambiguous-resolved"
    AMBIGUOUS = "ambiguous"


class BlockKind(StrEnum):
    """What a block of a page is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    BYLINE = "byline"
    """A line that names the author, the agency or the publication stamp."""
    SUBHEAD = "subhead"
    BODY = "body"
    NOTE = "note"
    """An editor's note or update notice; never the anchor of the body."""
    CLUTTER = "clutter"
    """Menus, advertisements, crawl dates, footers: never read for events or dates."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Closed civil interval. Either end may be open (None).

    ``earliest_time`` and ``latest_time`` are given only where the text gives a clock time, to the minute.
    """

    earliest: dt.date | None
    latest: dt.date | None
    earliest_time: dt.time | None = None
    latest_time: dt.time | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"interval ends before it starts: {self.earliest} > {self.latest}")

    @property
    def is_unknown(self) -> bool:
        return self.earliest is None and self.latest is None

    @property
    def is_single_day(self) -> bool:
        return self.earliest is not None and self.earliest == self.latest


UNKNOWN = Interval(None, None)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the page: its kind and where it stands in the text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PublicationAlternative:
    """Another reading of the publication stamp, with the reason it was ranked lower."""

    date: dt.date
    reason: str


@dataclass(frozen=True, slots=True)
class Publication:
    """The document creation time (TimeML): the day from which the writer counts.

    ``day`` is the writer's civil day, which may differ from ``date`` where the dateline or the page's zone has another
    day. ``start`` and ``end`` are None when the date was given and not read.
    """

    date: dt.date
    status: PublicationStatus
    reason: str
    time: dt.time | None = None
    zone: str | None = None
    utc_offset: float | None = None
    """Hours east of UTC, where the page says."""
    text: str | None = None
    start: int | None = None
    end: int | None = None
    alternatives: tuple[PublicationAlternative, ...] = ()
    anchor_date: dt.date | None = None
    day_first: bool | None = None
    """Whether the page's stamp, in figures, names the day before the month; None where it shows no order."""

    @property
    def day(self) -> dt.date:
        """The day of writing, from which the text counts."""
        return self.anchor_date or self.date

    @property
    def shown(self) -> dt.date:
        """The day on which the page came out: what was written days before ("LIMA, June 3") is not out by then."""
        return max(self.day, self.date)


@dataclass(frozen=True, slots=True)
class Clue:
    """What a file says of its article outside the text, and where it says so.

    ``field`` is "title", "author", "agency", "publisher", "published", "modified", or "possible" for a date that need
    not be the article's (when a PDF was made); ``value`` as found, a date in ISO 8601 with the time and offset where
    given; ``origin`` is for the user: "JSON-LD datePublished".
    """

    field: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what was read about it. ``blocks`` are in order and do not overlap."""

    text: str
    blocks: tuple[Block, ...]
    published: Publication | None = None
    no_date_reason: str | None = None
    """Why ``published`` is None, in words for the user."""
    date_candidates: tuple[PublicationAlternative, ...] = ()
    """Where ``published`` is None: the dates that the page prints all the same, and why none of them was taken."""
    title: str | None = None
    byline: str | None = None
    agency: str | None = None
    publisher: str | None = None
    dateline: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its place: ``block`` indexes ``Article.blocks``."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression was counted from: the days used, and the id of the expression they hang on."""

    kind: AnchorKind
    interval: Interval = UNKNOWN
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of an expression, and why it was ranked lower."""

    interval: Interval
    value: str
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A temporal expression and its reading. An unresolved one has an unknown interval and says why in ``steps``.

    ``type``, ``value`` and ``mod`` follow TIMEX3; ``start`` and ``end`` delimit the TIMEX3 extent, without operators
    such as "since", which ``operator`` names and ``interval`` obeys.
    """

    id: str
    text: str
    start: int
    end: int
    type: TimexType
    value: str
    interval: Interval
    kind: TimeKind
    granularity: Granularity
    anchor: Anchor
    rule: str
    steps: tuple[str, ...]
    mod: str | None = None
    operator: str | None = None
    fuzzy: bool = False
    """The ends are a convention ("the coming days"), not a statement of the text."""
    alternatives: tuple[Alternative, ...] = ()

    @property
    def is_deadline(self) -> bool:
        """As in "by 2031", "before May": the day up to which something is done."""
        return self.operator in ("by", "before")


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part in an event: the name used everywhere, and the words here that stand for it."""

    name: str
    text: str
    start: int
    end: int
    role: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-3 code, or the code of a group of states (EUU, UNO, NATO)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event takes place, with coordinates in degrees (WGS 84) where the gazetteer has them."""

    name: str
    text: str
    start: int
    end: int
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so ("Antony Blinken") and through what ("post on X", "Yonhap news agency")."""

    name: str
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Predicate:
    """The word or words that carry the event."""

    text: str
    lemma: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EventTime:
    """When an event takes place, the expression it was read from, and how, in plain words."""

    interval: Interval
    kind: TimeKind
    granularity: Granularity | None = None
    expression: str | None = None
    words: str | None = None
    """The words of the text ("last week")."""
    steps: tuple[str, ...] = ()
    fuzzy: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Another place in the text that tells of the same event."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's account of an event that several tell of: the keys of both, and when that article has it."""

    article: str
    event: str
    when: EventTime


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the tellings of one event contradict each other in: "date", "number" or "place"."""

    about: str
    accounts: tuple[tuple[str, str], ...]
    """Article key and what that article says, in its order of tellings."""


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, where and when, whether it happened, and who says so.

    ``type`` is a PLOVER event type (AGREE, CONSULT ... ASSAULT) or None for what has none; ``mode`` refines it.
    ``importance`` runs from 0 (background) to 1 (what the article is about).
    """

    id: str
    title: str
    predicate: Predicate
    when: EventTime
    status: Status
    sentence: Sentence
    actors: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    place: Place | None = None
    type: str | None = None
    mode: str | None = None
    reported_by: Source | None = None
    mentions: tuple[Mention, ...] = ()
    status_words: str | None = None
    """The words that decide the status ("expects", "not")."""
    importance: float = 0.5
    tellings: tuple[Telling, ...] = ()
    """All articles' accounts where several articles tell of the event, its own first; else empty."""
    conflicts: tuple[Conflict, ...] = ()

    @property
    def told_in(self) -> int:
        """How many articles tell of it."""
        return max(len({telling.article for telling in self.tellings}), 1)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one article. ``notices`` are for the user: what was capped, missing or left out."""

    article: Article
    sentences: tuple[Sentence, ...]
    expressions: tuple[TimeExpression, ...]
    events: tuple[Event, ...]
    notices: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The public, JSON-ready form, as docs/schema.md describes it."""
        from timeline_app.core.schema import extraction_to_dict  # noqa: PLC0415  (schema imports these values)

        return extraction_to_dict(self)
