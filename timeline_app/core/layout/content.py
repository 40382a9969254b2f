"""What a timeline shows, made once from events or from columns: data, lanes, labels, and what is left aside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import numpy as np

from timeline_app.core.layout.calendar import day_name, day_number
from timeline_app.core.layout.categories import SOURCE, category_index, category_of, wordings
from timeline_app.core.layout.columns import events_to_columns, is_dated, rivals_of
from timeline_app.core.layout.data import Columns, Flag, Shape, TimelineData
from timeline_app.core.layout.lanes import Lane, LaneMode, Placement, assign_lanes
from timeline_app.core.layout.navigation import Range, first_view
from timeline_app.core.layout.published import PublishedDays
from timeline_app.core.layout.rivals import NO_RIVALS
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from timeline_app.core.values import Event

    Publication = tuple[date, str]

LABEL_CHARACTERS = 160
MANY = 12000
"""Items above which rows are laid out page by page instead of all at once."""


class Labels(Protocol):
    """The words of the callers' rows. ``event_id`` is None for what cannot be selected.

    ``words`` are those of the text that date an event; of a publication, which is nobody's event, its day.
    ``pill`` is the word for a pill in its wordings, the fullest first.
    """

    @property
    def source(self) -> object:
        """Equal for labels that have the same words, and as many tellings, in the same rows."""
        ...

    def event_id(self, row: int) -> str | None: ...

    def row_of(self, event_id: str) -> int | None: ...

    def title(self, row: int) -> str: ...

    def words(self, row: int) -> str: ...

    def pill(self, row: int) -> tuple[str, ...]: ...

    def status(self, row: int) -> Status:
        """Whether it happened."""
        ...

    def tellings(self, row: int) -> int:
        """How many articles tell of it."""
        ...

    def event(self, row: int) -> Event | None: ...


def plain(text: str) -> str:
    """Text for one line of a label: no line breaks, controls or direction marks, of bounded length."""
    if text.isprintable() and len(text) <= LABEL_CHARACTERS and "  " not in text:
        return text
    kept = "".join(c if c.isprintable() else " " for c in text[: 4 * LABEL_CHARACTERS])
    line = " ".join(kept.split())
    return line if len(line) <= LABEL_CHARACTERS else line[: LABEL_CHARACTERS - 1] + "…"


class EventLabels:
    """Labels of events, and after them of the publications; ``say`` translates the program's own words."""

    def __init__(
        self, events: Sequence[Event], publications: Sequence[Publication], say: Callable[[str], str] = str
    ) -> None:
        self._events, self._publications, self._say = events, publications, say
        self._rows = {event.id: row for row, event in enumerate(events)}

    @property
    def source(self) -> object:
        return self

    def row_of(self, event_id: str) -> int | None:
        return self._rows.get(event_id)

    def event_id(self, row: int) -> str | None:
        return self._events[row].id if row < len(self._events) else None

    def title(self, row: int) -> str:
        if row < len(self._events):
            return plain(self._events[row].title)
        return plain(self._publications[row - len(self._events)][1])

    def words(self, row: int) -> str:
        if row < len(self._events):
            return plain(self._events[row].when.words or "")
        return day_name(day_number(self._publications[row - len(self._events)][0]))

    def event(self, row: int) -> Event | None:
        return self._events[row] if row < len(self._events) else None

    def pill(self, row: int) -> tuple[str, ...]:
        word = category_of(self._events[row])[1] if row < len(self._events) else SOURCE.word
        return tuple(self._say(wording) for wording in wordings(word))

    def status(self, row: int) -> Status:
        return self._events[row].status if row < len(self._events) else Status.HAPPENED

    def tellings(self, row: int) -> int:
        return self._events[row].told_in if row < len(self._events) else 1


class ColumnLabels:
    """Labels made on demand for rows of a data set: ids are the row numbers."""

    def __init__(self, title: Callable[[int], str]) -> None:
        self._title = title

    @property
    def source(self) -> object:
        return self

    def row_of(self, event_id: str) -> int | None:
        return int(event_id) if event_id.isdecimal() else None

    def event_id(self, row: int) -> str | None:
        return str(row)

    def title(self, row: int) -> str:
        return plain(self._title(row))

    def words(self, _row: int) -> str:
        return ""

    def pill(self, _row: int) -> tuple[str, ...]:
        return ()

    def status(self, _row: int) -> Status:
        return Status.HAPPENED

    def tellings(self, _row: int) -> int:
        return 1

    def event(self, _row: int) -> Event | None:
        return None


@dataclass(frozen=True)
class Content:
    """All that a timeline shows. ``undated`` and ``negated`` are rows that are left off the axis."""

    data: TimelineData
    lanes: tuple[Lane, ...]
    labels: Labels
    publications: tuple[Publication, ...] = ()
    undated: tuple[int, ...] = ()
    negated: tuple[int, ...] = ()
    shows_negated: bool = False

    @property
    def published(self) -> tuple[float, ...]:
        """The publication days."""
        return tuple(float(day_number(day)) for day, _ in self.publications)

    @cached_property
    def published_days(self) -> PublishedDays:
        """The publication days as they are marked."""
        return PublishedDays(self.publications)

    @cached_property
    def first_view(self) -> Range:
        """The range to open with."""
        return first_view(self.data.start, self.data.end, self.published)

    def prepare(self) -> None:
        """Reckon what the first frame needs, as in the background: of many items that takes long."""
        _ = self.first_view, self.data.durations

    @property
    def event_count(self) -> int:
        """Events on the axis; copies and publications do not count."""
        own = (self.data.flags & Flag.COPY) == 0
        return int(np.count_nonzero(own & (self.data.category != category_index(SOURCE))))

    @property
    def crowded(self) -> bool:
        return self.data.size > MANY


class Contents(Protocol):
    """What can be shown in lanes of any kind."""

    @property
    def is_quick(self) -> bool:
        """Whether ``content`` need not be waited for in the background."""
        ...

    def content(self, mode: LaneMode, *, show_negated: bool) -> Content:
        """What a timeline shows of it; may be asked for in any thread."""
        ...


@dataclass(frozen=True, slots=True)
class EventContents:
    """Events in memory, as ``content_of`` has them."""

    events: Sequence[Event]
    publications: Sequence[Publication] = ()
    reviewed: Mapping[str, int] | None = None
    say: Callable[[str], str] = str
    is_quick: bool = True

    def content(self, mode: LaneMode, *, show_negated: bool) -> Content:
        return content_of(
            self.events, self.publications, mode, show_negated=show_negated, reviewed=self.reviewed, say=self.say
        )


def content_of(
    events: Sequence[Event],
    publications: Sequence[Publication],
    mode: LaneMode,
    *,
    show_negated: bool = False,
    reviewed: Mapping[str, int] | None = None,
    say: Callable[[str], str] = str,
) -> Content:
    """The content for some events. Undated events stand aside, negated ones too unless they are asked for.

    Negated events count as negated and not as undated while they are left out, so that both counts can be added.

    Args:
        events: the events, each with an id of its own.
        publications: the days on which articles were published, each with its label.
        mode: what the lanes stand for.
        show_negated: whether to show what did not happen.
        reviewed: by an event's id, what the user did with it (Flag.CONFIRMED, Flag.EDITED).
        say: puts the program's own words into the user's language.
    """
    negated = tuple(i for i, e in enumerate(events) if e.status is Status.NEGATED)
    undated = tuple(
        i for i, e in enumerate(events) if not is_dated(e) and (show_negated or e.status is not Status.NEGATED)
    )
    aside = {*undated, *(() if show_negated else negated)}
    shown = [i for i in range(len(events)) if i not in aside]
    assigned = assign_lanes([events[i] for i in shown], mode, say)
    placements = [Placement(shown[p.event], p.lanes) for p in assigned.placements]
    known_until = max((day_number(day) + 1.0 for day, _ in publications), default=None)
    columns = events_to_columns(events, placements, known_until, reviewed)
    lanes = assigned.lanes
    if publications and mode is not LaneMode.ONE:
        columns, lanes = with_sources(columns, lanes, publications, len(events), say)
    # Pages do not look as far as rivals may lie apart: in a crowd they are told of and not drawn.
    rivals = rivals_of(events, shown, known_until) if len(columns.start) <= MANY else NO_RIVALS
    data = TimelineData(columns, len(lanes), rivals)
    labels = EventLabels(events, publications, say)
    left_off = () if show_negated else negated
    return Content(data, lanes, labels, tuple(publications), undated, left_off, bool(negated) and show_negated)


def with_sources(
    columns: Columns,
    lanes: tuple[Lane, ...],
    publications: Sequence[Publication],
    first_row: int,
    say: Callable[[str], str],
) -> tuple[Columns, tuple[Lane, ...]]:
    """One more lane, with the days on which the articles were published."""
    n = len(publications)
    starts = np.array([day_number(day) for day, _ in publications], np.float64)
    order = np.argsort(starts, kind="stable")
    starts = starts[order]
    more = replace(
        Columns.from_arrays(
            starts,
            starts + 1,
            np.full(n, len(lanes)),
            category=np.full(n, category_index(SOURCE)),
            shape=np.full(n, Shape.DAY),
        ),
        row=(first_row + order).astype(np.int32),
    )
    joined = Columns(*(np.concatenate([getattr(columns, f), getattr(more, f)]) for f in Columns.__slots__))
    count = say("1 article") if n == 1 else say("{count} articles").format(count=n)
    return joined, (*lanes, Lane("published articles", "§", say("Sources"), count))
