"""In what the tellings of one event contradict each other: side by side, each article with what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.across.comparison import places_agree
from timeline_app.core.events.bounds import in_words
from timeline_app.core.values import Conflict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline_app.core.events.across.account import Account
    from timeline_app.core.values import Interval


def conflicts(told: Sequence[Account]) -> tuple[Conflict, ...]:
    """The contradictions of tellings, in their order. Copies of one text, word for word, cannot contradict it."""
    originals = [a for n, a in enumerate(told) if not any(a.sign == b.sign for b in told[:n])]
    return (*_of_dates(originals), *_of_numbers(originals), *_of_places(originals))


def _of_dates(told: Sequence[Account]) -> Iterator[Conflict]:
    dated = [a for a in told if a.is_dated]
    starts = [d for a in dated if (d := a.event.when.interval.earliest)]
    ends = [d for a in dated if (d := a.event.when.interval.latest)]
    if starts and ends and max(starts) > min(ends):
        yield Conflict("date", tuple((a.article, days_in_words(a.event.when.interval)) for a in dated))


def days_in_words(interval: Interval) -> str:
    """An interval as it is put beside another: "3 Nov 2024", "28 Oct 2024 to 3 Nov 2024", "from 3 Nov 2024"."""
    first, last = interval.earliest, interval.latest
    if first is not None and last is not None:
        return in_words(first) if first == last else f"{in_words(first)} to {in_words(last)}"
    if first is not None:
        return f"from {in_words(first)}"
    return f"until {in_words(last)}" if last is not None else "not known"


def _of_numbers(told: Sequence[Account]) -> Iterator[Conflict]:
    for unit in dict.fromkeys(unit for a in told for unit, _ in a.numbers):
        counts = [(a.article, number) for a in told for counted, number in a.numbers if counted == unit]
        if len({number for _, number in counts}) > 1:
            yield Conflict("number", tuple((article, _counted(number, unit)) for article, number in counts))


def _counted(number: float, unit: str) -> str:
    figure = f"{number:,.10g}"
    if unit in "$£€¥":
        return f"{unit}{figure}"
    return f"{figure}%" if unit == "%" else f"{figure} {unit}"


def _of_places(told: Sequence[Account]) -> Iterator[Conflict]:
    """Only what the user joined can differ in its place."""
    named = [(a.article, a.place) for a in told if a.place is not None]
    if any(places_agree(one, other) is False for n, (_, one) in enumerate(named) for _, other in named[:n]):
        yield Conflict("place", tuple((article, place.name) for article, place in named))
