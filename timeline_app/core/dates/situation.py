"""What is known around an expression, and the dispatch from a meaning to its reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING

from timeline_app.core.dates.options import DEFAULT, ReadingOptions
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.values import Alternative, Anchor, AnchorKind
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from timeline_app.core.dates.grain import Period
    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.dates.reading import Reading

NO_NOW = "It counts from the day of writing, and the page gives no publication date."
NOTHING_TOLD = "It counts from a day told before, and the text gives none."
OTHER_TENSE = "What was told before lies on the other side of the day of writing than the tense."
NO_DAY = "The text does not say of which day."
UPDATED_SINCE = "The page was updated after its publication, and the weekday may be the one in between."
COARSE = "It counts from something told too roughly to say which day."
SIZE = {unit: rank for rank, unit in enumerate(Unit)}
"""Rank of a unit, finest first."""


@dataclass(frozen=True, slots=True)
class Now:
    """The day, or days, that the words count from; what it hangs on, and how to call it."""

    first: int
    last: int
    anchor: Anchor
    words: str


class Memory:
    """What was told before an expression, each with the id of its expression. This one remembers nothing."""

    __slots__ = ()

    def told(self, unit: Unit, *, by: int | None = None, since: int | None = None) -> tuple[Reading, str] | None:
        """The reading told last that is no coarser than a unit. In histories only what carries the story on counts.

        ``by``: of those that have begun by that day (an ordinal); ``since``: that begin on it or later.
        """
        del unit, by, since
        return None

    def beside(self, unit: Unit) -> tuple[Reading, str] | None:
        """The same, of all expressions in the same or the last sentence."""
        del unit
        return None

    def tells_of_a_day_before(self, day: int) -> bool:
        """Has the text, however far back, told of a day before the given one (an ordinal)?"""
        del day
        return False

    def quarter(self) -> tuple[Reading, str] | None:
        """The quarter told last in the same or the last few sentences, with which companies compare."""
        return None

    def opening_year(self) -> tuple[Reading, str] | None:
        """The reading with a stated past year that opens the same sentence ("In 2018, ... in May")."""
        return None

    def listed_before(self) -> tuple[Reading, str] | None:
        """The entry before this one in a chronology whose year is told."""
        return None

    def listed_day(self) -> tuple[Reading, str] | None:
        """The entry before this one in a chronology, if that is of a day or two."""
        return None

    def tale(self) -> tuple[Reading, str] | None:
        """What a piece of history within news told last, where it goes on."""
        return None

    def paired(self) -> tuple[Reading, str] | None:
        """The day or month of a past year with which a sentence goes on: "fled in May 1979 and returned in June"."""
        return None

    def entry(self) -> tuple[Reading, str, bool] | None:
        """The date that heads the entry of a chronology, and whether the expression opens its sentence there."""
        return None

    def day_of_course(self) -> tuple[Reading, str] | None:
        """The day of which the text says that it tells how it went, in clock times."""
        return None

    def heading_year(self) -> int | None:
        """The year alone on a line above, for an item of a list of dates."""
        return None


_NOTHING = Memory()


@dataclass(slots=True)
class Situation:
    """What is known around an expression. ``direction``: -1 looks back, 1 ahead, 0 the present, None unknown.

    Nothing changes it; it is not frozen because it is made for every expression, and freezing costs most of the making.
    """

    now: Now | None
    memory: Memory = _NOTHING
    direction: int | None = None
    direction_words: str = ""
    undecided: bool = False
    """The words could go either way."""
    firm: bool = False
    """The tense is the expression's own beyond doubt ("was signed on Dec. 29")."""
    narrative: bool = False
    compared: bool = False
    """What is told is compared with it, so that it lies before."""
    before_told: bool = False
    """It led to what was told just before, so that it lies before."""
    options: ReadingOptions = DEFAULT


@singledispatch
def resolve(meaning: Meaning, situation: Situation) -> Reading:
    """The reading of a meaning in a situation.

    Raises:
        TypeError: for what is no meaning.
    """
    del situation
    raise TypeError(f"not a meaning: {meaning!r}")


def alternative(period: Period, reason: str) -> Alternative:
    """Another reading, one calendar unit, and why it was ranked lower."""
    return Alternative(period.interval, period.value, span_words(period.first, period.last), reason)


def bounds(reading: Reading) -> tuple[int, int]:
    """First and last day; an open end is taken as the other.

    Raises:
        ValueError: the reading is unresolved.
    """
    first = reading.first if reading.first is not None else reading.last
    last = reading.last if reading.last is not None else reading.first
    if first is None or last is None:
        raise ValueError("an unresolved reading has no bounds")
    return first, last


def contradicts(reading: Reading, situation: Situation) -> bool:
    """Does the tense rule out what counting from something told gives ("are due the following Monday", long past)?"""
    now = situation.now
    if now is None or situation.narrative or reading.first is None or reading.last is None:
        return False
    if now.anchor.kind is AnchorKind.EXPRESSION:
        return False  # of a day that heads a paragraph: what came later may be told there too
    return (situation.direction == 1 and reading.last < now.first) or (
        situation.direction == -1 and reading.first > now.last
    )


def anchor_of(reading: Reading, ref: str) -> Anchor:
    """The anchor of what counts from a reading told before."""
    return Anchor(AnchorKind.EXPRESSION, reading.interval, ref)


def counted_from(reading: Reading) -> str:
    """The step that names a reading told before."""
    return f"Counted from what was told before, {span_words(reading.first, reading.last)}"


def open_unit(unit: Unit) -> str:
    """The TIMEX3 value of some unit, unknown which."""
    return _OPEN.get(unit, "XXXX")


_OPEN = {
    Unit.MINUTE: "XXXX-XX-XXTXX:XX",
    Unit.HOUR: "XXXX-XX-XXTXX",
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
}
