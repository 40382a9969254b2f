"""What an expression says by itself, before anything is known of when it was written. Knows no language."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline_app.core.dates.grain import Period
    from timeline_app.core.values import Granularity


class Base(StrEnum):
    """From where a relative expression counts."""

    NOW = "now"
    """The moment of writing or speaking."""
    TOLD = "told"
    """The expression told before: "the same day", "two weeks later"."""
    EITHER = "either"
    """"the quarter", "the year": now in news, what was told in histories."""
    BESIDE = "beside"
    """A time of day: the day told in the same or the last sentence, else now."""


class Pick(StrEnum):
    """Which occurrence of something that recurs: Friday, May, the third quarter, Easter."""

    AUTO = "auto"
    """By the tense of the clause."""
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    PAST = "past"
    """The latest up to now ("this past Friday")."""
    COMING = "coming"
    """The first from now on ("this coming Friday")."""
    BEFORE = "before"
    """The latest before what was told."""
    AFTER = "after"
    """The first after what was told."""
    SAME = "same"
    """In the year, month or week that was told ("October of that year")."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A period of the calendar given in full. ``told_as`` replaces the TIMEX3 value (fiscal years)."""

    period: Period
    told_as: str | None = None


@dataclass(frozen=True, slots=True)
class Cyclic:
    """Something that recurs every ``every``: ``kind`` and ``key`` say what.

    ``kind`` is weekday (0 = Monday), month (1-12), date (month * 100 + day), day (of the month), season (0 = spring),
    quarter, half, feast (key: its name), short year (of a century). ``within`` names the longer period it lies in.
    """

    kind: str
    key: int | str
    pick: Pick = Pick.AUTO
    within: Meaning | None = None
    rule: Mapping[str, object] = field(default_factory=dict, compare=False, hash=False)
    """How a feast falls in a year."""
    weekday: int | None = None
    """The weekday named with a date, which must agree ("Friday, Oct. 13")."""
    fiscal: bool = False
    """A quarter or half of a fiscal year."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """The unit ``count`` units away from that of the base: last week, two years ago, three days later."""

    unit: Granularity
    count: int
    base: Base | Meaning = Base.NOW
    vague: bool = False
    """"several years ago": no count to rely on."""
    counted: bool = False
    """Counted from the day itself ("two weeks ago"), not by calendar units ("last week")."""
    approximate: bool = False
    beyond: bool = False
    """"more than 40 years ago": so long ago at least."""
    to_the_day: bool = False
    """"a year ago today": the day, or days, so long before the base, not the unit around it."""


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; ``count`` None where the text gives none ("for years")."""

    count: float | None
    unit: Granularity
    mod: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch that ends (``sign`` -1) or begins (+1) at the base: the past two years, the next few days."""

    length: Length
    sign: int
    base: Base | Meaning = Base.NOW
    reference: bool = False
    """Told as PAST_REF or FUTURE_REF ("the coming days")."""
    within: bool = False
    """One day in it, not all of it ("within 48 hours")."""
    told_in_history: bool = False
    """In histories the unit after what was told ("the next year")."""
    beside: bool = False
    """Without the base itself ("the week before Christmas")."""
    named: bool = False
    """"the past year": lasts up to now, but TIMEX3 names the unit before, as annotators do."""


@dataclass(frozen=True, slots=True)
class Vague:
    """now, recently, soon: TIMEX3 PRESENT_REF, PAST_REF, FUTURE_REF."""

    reference: str
    only_in_history: bool = False
    """Told as a time in histories, as mere description in news ("the former minister")."""
    never_past: bool = False
    """A time from now only where its verb does not look back ("he soon became a captain")."""


@dataclass(frozen=True, slots=True)
class Every:
    """A set of times: every Monday, twice a year."""

    value: str
    unit: Granularity
    once: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Early, mid, late, the end of something; ``mod`` is START, MID or END."""

    mod: str
    of: Meaning
    edge: bool = False
    """The very end ("by the end of the year")."""
    from_now: bool = False
    """Bounded by now ("earlier this month", "later this year")."""


@dataclass(frozen=True, slots=True)
class Fraction:
    """The ``number``-th of ``parts`` equal parts (-1: the last): "the second half of the 1980s"."""

    number: int
    parts: int
    of: Meaning


@dataclass(frozen=True, slots=True)
class DayPart:
    """Morning (MO), midday (MI), afternoon (AF), evening (EV), night (NI), daytime (DT) of a day."""

    code: str
    of: Meaning | None = None
    overnight: bool = False
    """"overnight": by itself the night before in the past tense; with ``into`` the night before the day named."""
    into: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time. ``offset`` is in hours east of UTC, where the text gives a zone."""

    hour: int
    minute: int
    of: Meaning | None = None
    zone: str | None = None
    offset: float | None = None
    seconds: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """Counted from an event that the text names but does not date: "two days after the vote".

    ``shift`` is None for the day itself on which it is marked ("the anniversary").
    """

    shift: Length | None
    sign: int
    event: str
    whole: bool = False
    """"the week before it": all of the week, not the day a week before."""


@dataclass(frozen=True, slots=True)
class Nth:
    """The ``number``-th (-1: last) unit, or weekday (0 = Monday), of a longer period, once joined with it."""

    number: int
    unit: Granularity
    weekday: int | None = None
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in figures; ``day_first`` None where the writing leaves the order of day and month open.

    ``year`` None: told without one ("on 30/10"). Also what is told in words and is no day ("30 February").
    """

    first: int
    second: int
    year: int | None
    day_first: bool | None


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year by the year in which it ends; by default taken as the calendar year.

    ``over_two``: named by two calendar years ("2024-25"), in which it lies.
    """

    year: int
    over_two: bool = False


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The quarter or half told before, in another year: "the same period last year", "the 1988 quarter"."""

    year: Meaning


@dataclass(frozen=True, slots=True)
class Then:
    """The time told last, whatever its unit: "since then", "after that date"."""


Meaning = (
    Then
    | Stated
    | Numeric
    | Fiscal
    | Counterpart
    | Cyclic
    | Shifted
    | Length
    | Window
    | Vague
    | Every
    | Part
    | Fraction
    | DayPart
    | Clock
    | Relation
    | Nth
)
