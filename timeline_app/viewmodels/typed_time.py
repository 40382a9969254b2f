"""Reads when an event takes place from the user's own words, by the resolver that reads the articles."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from timeline_app.core.values import UNKNOWN, EventTime, Granularity, Interval, TimeKind
from timeline_app.viewmodels import wording
from timeline_app.viewmodels.date_input import parse_day
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.values import Publication, TimeExpression

_FILLERS = frozenset(
    ["on", "in", "at", "the", "of", "from", "to", "until", "till", "since", "by", "before", "after", "and", "or"]
) | {"between", "through", "within", "during", "for", "over", "-", "–", "—", "/"}
"""Words that belong to a time without being part of it."""
_SINCE = re.compile(r"(?:since|from) +(.+)", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till) +(.+)", re.IGNORECASE)
_STRETCH = re.compile(r"(?:from +)?(.+?) *(?: to | until |–) *(.+)", re.IGNORECASE)
_EITHER = re.compile(r"\bor\b", re.IGNORECASE)
_NAME = re.compile(rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS, *SHORT_MONTHS, *SHORT_WEEKDAYS, 'Sept'))})\b", re.IGNORECASE)
_TEXT, _QUOTES = "The text ", "The text says “"
"""How steps of the resolver begin that speak of the article, and of its words."""


class Extent(Enum):
    """What the user says the days are, beside what the words say."""

    AS_WRITTEN = "as written"
    DAY = "day"
    WITHIN = "within"
    SPAN = "span"
    SINCE = "since"
    UNTIL = "until"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Typed:
    """What was understood, or None, and words for the user: the days, or why there are none."""

    when: EventTime | None
    words: str


def read_typed(text: str, published: Publication | None, extent: Extent = Extent.AS_WRITTEN) -> Typed:
    """What a text such as "last Friday" or "3 to 5 May" means, counted from the article's publication.

    It has no words of its own: those of an ``EventTime`` are quoted from the article, and nobody there wrote these.
    What could mean several things, or holds words that say nothing of time, is not taken.
    """
    if extent is Extent.UNDATED:
        when = EventTime(UNKNOWN, TimeKind.UNDATED, steps=(tr("You set it to have no date"),))
        return Typed(when, tr("No date"))
    words = " ".join(text.split())
    if not words:
        return Typed(None, tr("Write a day or a time, such as “14 May 2024”, “last Friday” or “3 to 5 May”."))
    found, problem = _understood(words, published)
    if found is None:
        return Typed(None, problem)
    shaped = with_extent(found, extent)
    if shaped is None:
        return Typed(
            None, tr("{days}: no such claim can be made of these days.", days=wording.interval_words(found.interval))
        )
    return Typed(shaped, described(shaped))


def described(when: EventTime) -> str:
    """The days and what they claim, in one line."""
    if when.interval.is_unknown:
        return tr("No date")
    return f"{wording.interval_words(when.interval)} · {wording.explanation(when)}"


def typed_day(day: date, extent: Extent = Extent.AS_WRITTEN) -> Typed:
    """A day picked from a calendar."""
    return read_typed(wording.day_words(day, weekday=False), None, extent)


def with_extent(when: EventTime, extent: Extent) -> EventTime | None:
    """The time with another claim about its days; None where they cannot bear it."""
    first, last = when.interval.earliest, when.interval.latest
    if extent is Extent.AS_WRITTEN:
        return when
    if extent is Extent.UNDATED:
        return replace(when, kind=TimeKind.UNDATED, interval=UNKNOWN)
    if extent is Extent.DAY:
        return replace(when, kind=TimeKind.DAY) if when.interval.is_single_day else None
    if extent is Extent.SINCE:
        return replace(when, kind=TimeKind.OPEN, interval=Interval(first or last, None))
    if extent is Extent.UNTIL:
        return replace(when, kind=TimeKind.OPEN, interval=Interval(None, last or first))
    if not (first and last):
        return None
    if when.interval.is_single_day:
        return replace(when, kind=TimeKind.DAY)
    return replace(when, kind=TimeKind.WITHIN if extent is Extent.WITHIN else TimeKind.SPAN)


def extent_of(when: EventTime) -> Extent:
    """What the days of a time are."""
    if not wording.is_dated(when):
        return Extent.UNDATED
    if when.kind is TimeKind.OPEN:
        return Extent.SINCE if when.interval.earliest else Extent.UNTIL
    return {TimeKind.DAY: Extent.DAY, TimeKind.WITHIN: Extent.WITHIN}.get(when.kind, Extent.SPAN)


def as_typed(when: EventTime) -> str:
    """Words that say the days of a time, to start from when it is changed; empty where it has none."""
    first, last = when.interval.earliest, when.interval.latest
    if not wording.is_dated(when):
        return ""
    ends = [wording.day_words(d, weekday=False) for d in dict.fromkeys((first, last)) if d]
    if len(ends) == 2:
        return tr("{first} to {last}", first=ends[0], last=ends[1])
    if when.kind is TimeKind.OPEN:
        return tr("since {day}", day=ends[0]) if first else tr("until {day}", day=ends[0])
    return ends[0]


def _understood(words: str, published: Publication | None) -> tuple[EventTime | None, str]:
    if (full := _in_full(words)) is not None:
        return full, ""
    from timeline_app.core.dates import explain  # noqa: PLC0415  (loads word lists, which nobody else needs here)

    # In an article "may" and "march" are months only with a capital; whoever types a time leaves it out.
    found = explain(_NAME.sub(lambda name: name[0].capitalize(), words), published)
    if not found:
        return None, tr("No day or time was understood. Write it as “14 May 2024”, “last Friday” or “3 to 5 May”.")
    if rest := _left_over(words, found):
        return None, tr("“{words}” says nothing of time. Leave it out.", words=rest)
    days = {e.interval for e in found}
    if len(days) > 1:
        read = ", ".join(wording.interval_words(e.interval) for e in found)
        return None, tr("These are several times: {days}. Write one, or a stretch such as “3 to 5 May”.", days=read)
    return _time_of(words, found)


def _in_full(words: str) -> EventTime | None:
    """Days written out, of any year: one, two as the ends of a stretch, or one from or to which it goes.

    The resolver takes years far from ours for figures, as in articles they are; here somebody means them.
    """
    steps = (tr("You wrote “{words}”", words=words),)
    if day := parse_day(words):
        return EventTime(Interval(day, day), TimeKind.DAY, Granularity.DAY, steps=steps)
    if (match := _SINCE.fullmatch(words)) and (day := parse_day(match[1])):
        return EventTime(Interval(day, None), TimeKind.OPEN, Granularity.DAY, steps=steps)
    if (match := _UNTIL.fullmatch(words)) and (day := parse_day(match[1])):
        return EventTime(Interval(None, day), TimeKind.OPEN, Granularity.DAY, steps=steps)
    ends = [parse_day(part) for part in match.groups()] if (match := _STRETCH.fullmatch(words)) else []
    if len(ends) == 2 and ends[0] and ends[1] and ends[0] < ends[1]:
        return EventTime(Interval(ends[0], ends[1]), TimeKind.SPAN, Granularity.DAY, steps=steps)
    return None


def _time_of(words: str, found: Sequence[TimeExpression]) -> tuple[EventTime | None, str]:
    main = found[0]
    if main.interval.is_unknown:
        others = ", ".join(wording.interval_words(a.interval) for a in main.alternatives)
        why = _of_user(main.steps[-1]) if main.steps else ""
        return None, tr("{why}: {others}", why=why.rstrip("."), others=others) if others else why
    either = main.kind is TimeKind.SPAN and _EITHER.search(words)
    when = EventTime(
        main.interval,
        TimeKind.WITHIN if either else main.kind,
        main.granularity if len(found) == 1 else Granularity.DAY,
        steps=(tr("You wrote “{words}”", words=words), *_steps_of_user(main)),
        fuzzy=main.fuzzy,
    )
    return when, ""


def _steps_of_user(read: TimeExpression) -> list[str]:
    """How the user's words were read, without what they are."""
    return [_of_user(step) for step in read.steps if not step.startswith(_QUOTES)]


def _of_user(step: str) -> str:
    """A step of the resolver, which takes what it reads for an article, said of the user's words."""
    return tr("What you wrote {does}", does=step.removeprefix(_TEXT)) if step.startswith(_TEXT) else step


def _left_over(words: str, found: Sequence[TimeExpression]) -> str:
    """The words outside the expressions that are more than the small words around them."""
    at, rest = 0, []
    for expression in found:
        rest.append(words[at : expression.start])
        at = max(at, expression.end)
    rest.append(words[at:])
    return " ".join(w for w in re.split(r"[\s,.]+", " ".join(rest)) if w and w.casefold() not in _FILLERS)
