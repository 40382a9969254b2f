"""Deciding whether 04.11.24 is 4 November or 11 April: evidence of the page and of its text, strongest first.

1. The weekday printed beside the stamp. 2. Other numeric dates of page or text that can be read in one order only. 3. A
reading after the page was opened or updated is impossible. 4. An update follows within days. 5. The years for which the
text foresees something. 6. The weekdays told in the text: news names most often the day of publication itself or the
one before. 7. Dots, British or American spelling, 12-hour clocks, American and eastern zones. 8. Day first, as most of
the world writes, shown as ambiguous.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.dates.bearing import odds_of_dates
from timeline_app.core.dates.news_weekdays import likelihood, weekdays_told
from timeline_app.core.dates.stamps import AMERICAN_ZONES, Label, Order, Stamp
from timeline_app.core.values import Block, BlockKind, PublicationStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_DECISIVE = 0.9
"""Least difference of log likelihoods that decides: odds of about 2.5 to 1."""
_DECISIVE_AGAINST_DOTS = 2.5
"""The same where it would make a date with dots month first, which hardly anybody writes."""
_DECISIVE_DATES = 2.0
"""The same of the dates without a year: two that are near the one day and far from the other."""
_SOON, _LATE = 7, 25
"""Days within which most articles are updated, and after which few are; the other order makes them months apart."""

_BRITISH = re.compile(
    r"\b\w*(?:defence|colour|labour|honour|favour|neighbour|harbour|centre|theatre|programme|organis|realis|recognis|analys(?:e|ed)|licence|travell|metres)\w*",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b\w*(?:defense|color|labor\b|honor|favor|neighbor|harbor\b|center\b|theater|organiz|realiz|recogniz|analyz|traveled|meters)\w*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The day chosen, how sure, why, and the readings turned down with their reasons."""

    day: date
    status: PublicationStatus
    reason: str
    rejected: tuple[tuple[date, str], ...] = ()
    day_first: bool | None = None
    """The order of day and month that the stamp shows the page to use; None where it shows none."""


def decide_order(
    text: str,
    blocks: Sequence[Block],
    stamp: Stamp,
    others: Sequence[Stamp],
    not_after: date | None,
    assumed_day_first: bool | None = None,
) -> Verdict | None:
    """Choose among the readings of a stamp. None if it has no reading that is a day of the calendar.

    Where nothing decides it is read day first, or as ``assumed_day_first`` says, and is marked as ambiguous.
    """
    readings: dict[Order, date] = dict(stamp.readings)
    eastern = stamp.zone is not None and stamp.zone.lower() in _YEAR_FIRST_ZONES
    usual: dict[Order, date] = {o: d for o, d in readings.items() if eastern or o is not Order.YEAR_FIRST} or readings
    if not usual:
        return None
    if len(set(usual.values())) == 1:
        return _unambiguous(usual, readings, stamp)
    evidence = (
        _by_printed_weekday(usual, stamp)
        or _by_other_dates(usual, stamp, others)
        or _by_limit(usual, not_after)
        or _by_update(usual, stamp, others)
        or _by_years(usual, text, blocks)
        or _by_dates(usual, text, blocks)
        or _by_weekdays(usual, text, blocks, stamp.separator)
        or _by_habits(usual, text, blocks, stamp)
    )
    order, why = evidence or _assumed(usual, assumed_day_first)
    status = PublicationStatus.AMBIGUOUS_RESOLVED if evidence else PublicationStatus.AMBIGUOUS
    reason = f"Read {order.words} it is {_long(readings[order])}. {why}"
    shown = order is Order.DAY_FIRST if evidence else None
    return Verdict(readings[order], status, reason, _rejected(readings, order, why), shown)


def _assumed(readings: dict[Order, date], day_first: bool | None) -> tuple[Order, str]:
    why = "Nothing on the page decides between day first and month first."
    if day_first is None:
        return Order.DAY_FIRST, why
    order = Order.DAY_FIRST if day_first else Order.MONTH_FIRST
    return (order, f"{why} Your preference is {order.words}.") if order in readings else (Order.DAY_FIRST, why)


def _unambiguous(usual: dict[Order, date], readings: dict[Order, date], stamp: Stamp) -> Verdict:
    order, day = next(iter(usual.items()))
    reason = "" if order is Order.NAMED else f"Only {order.words} is it a day of the calendar: {_long(day)}."
    if stamp.weekday is not None and stamp.weekday != day.weekday():
        reason += f" The page calls it a {calendar.day_name[stamp.weekday]}, but {_long(day)} is not."
    numeric = len(usual) == 1 and order in (Order.DAY_FIRST, Order.MONTH_FIRST)
    shown = order is Order.DAY_FIRST if numeric else None
    return Verdict(day, PublicationStatus.EXPLICIT, reason.strip(), _rejected(readings, order, ""), shown)


def _rejected(readings: dict[Order, date], chosen: Order, why: str) -> tuple[tuple[date, str], ...]:
    return tuple(
        (
            day,
            f"Read {order.words} it would be {_long(day)}."
            + (" Two-digit years are rarely written first." if order is Order.YEAR_FIRST else f" {why}".rstrip()),
        )
        for order, day in readings.items()
        if order is not chosen and day != readings[chosen]
    )


def _by_printed_weekday(readings: dict[Order, date], stamp: Stamp) -> tuple[Order, str] | None:
    if stamp.weekday is None:
        return None
    fitting = [order for order, day in readings.items() if day.weekday() == stamp.weekday]
    name = calendar.day_name[stamp.weekday]
    return (fitting[0], f"The stamp itself says {name}.") if len(fitting) == 1 else None


def _by_other_dates(readings: dict[Order, date], stamp: Stamp, others: Sequence[Stamp]) -> tuple[Order, str] | None:
    """Dates of the same shape elsewhere on the page that can be read in one order only, if they agree."""
    orders = [(order, o) for o in others if o.separator == stamp.separator and (order := _order_shown(o)) in readings]
    if len({order for order, _ in orders}) != 1:
        return None
    order, other = orders[0]
    if len({o for o, _ in other.readings if o is not Order.YEAR_FIRST}) == 1:
        return order, f"“{other.text}” on the same page can only be read {order.words}."
    return order, f"“{other.text}” on the same page is the weekday it names only {order.words}."


def _order_shown(other: Stamp) -> Order | None:
    """The order in which alone a date is a day of the calendar, or falls on the weekday printed beside it."""
    usual = [(o, day) for o, day in other.readings if o in (Order.DAY_FIRST, Order.MONTH_FIRST)]
    fitting = [o for o, day in usual if other.weekday in (None, day.weekday())]
    if len(usual) == 1:
        return usual[0][0]
    return fitting[0] if other.weekday is not None and len(fitting) == 1 else None


def _by_limit(readings: dict[Order, date], not_after: date | None) -> tuple[Order, str] | None:
    """A page cannot be published after it was saved or updated."""
    possible = [order for order, day in readings.items() if not_after is None or day <= not_after]
    if not_after is None or len(possible) != 1:
        return None
    return possible[0], f"The other reading would lie after {_long(not_after)}, another date of the page."


def _by_update(readings: dict[Order, date], stamp: Stamp, others: Sequence[Stamp]) -> tuple[Order, str] | None:
    """An article is mostly updated within days: the order in which it was, where in the other it was not."""
    for other in others:
        alike = other.separator == stamp.separator
        if other.label is not Label.UPDATED or not other.readings or (other.is_ambiguous and not alike):
            continue
        updated = dict(other.readings) if other.is_ambiguous else dict.fromkeys(readings, other.readings[0][1])
        days = {order: (updated[order] - day).days for order, day in readings.items() if order in updated}
        soon = [order for order, after in days.items() if 0 <= after <= _SOON]
        late = [order for order, after in days.items() if not 0 <= after < _LATE]
        if len(soon) == len(late) == 1:
            return soon[0], f"The update of “{other.text}” follows it within days only {soon[0].words}."
    return None


def _by_dates(readings: dict[Order, date], text: str, blocks: Sequence[Block]) -> tuple[Order, str] | None:
    """The dates without a year that the text tells lie mostly within weeks of its own."""
    score = {order: odds_of_dates(text, blocks, day) for order, day in readings.items()}
    best, second = sorted(score, key=lambda order: -score[order])[:2]
    if score[best] - score[second] < _DECISIVE_DATES:
        return None
    return best, (
        f"The dates that the text tells without a year lie near {_long(readings[best])}, "
        f"and not near {_long(readings[second])}."
    )


def _by_weekdays(
    readings: dict[Order, date], text: str, blocks: Sequence[Block], separator: str | None
) -> tuple[Order, str] | None:
    told = weekdays_told(text, blocks)
    if not told:
        return None
    score = {order: likelihood(day, told) for order, day in readings.items()}
    best, second = sorted(score, key=lambda order: -score[order])[:2]
    unusual = separator == "." and best is Order.MONTH_FIRST
    if score[best] - score[second] < (_DECISIVE_AGAINST_DOTS if unusual else _DECISIVE):
        return None
    words = told[0][1]
    return best, (
        f"The text says “{words}”: that fits {_long(readings[best])}, and much less {_long(readings[second])}, "
        f"as news mostly tells of its own day or the days just before."
    )


def _by_years(readings: dict[Order, date], text: str, blocks: Sequence[Block]) -> tuple[Order, str] | None:
    """What is forecast for a year was written no later than in it: a page says so of two-digit years."""
    if len({day.year for day in readings.values()}) == 1:
        return None
    bodies = (b for b in blocks if b.kind is BlockKind.BODY)
    foreseen = [m for b in bodies for m in _FORESEEN_YEAR.finditer(text, b.start, b.end)]
    possible = [o for o, day in readings.items() if foreseen and day.year <= max(int(m["year"]) for m in foreseen)]
    if len(possible) != 1:
        return None
    return possible[0], f"The text foresees something for {foreseen[-1]['year']}, which the other years lie behind."


_FORESEEN_YEAR = re.compile(
    r"\b(?:will|forecasts?|expects?|predicts?|plans?|budget(?:s|ed)?|due)\b[^.;]{0,60}?"
    r"\b(?:in|for|by|until) (?:fiscal )?(?P<year>(?:19|20)\d\d)\b"
)
_YEAR_FIRST_ZONES = frozenset(["jst", "kst", "hkt", "sgt"])
"""Zones of countries that write the year first."""


_CLOCK_WITH_H = re.compile(r"\b\d{1,2}h\d\d\b")
"""How French and Portuguese write clock times."""
_CANADIAN = re.compile(r"\b(?:Canad(?:a|ian)|Ottawa|OTTAWA|Toronto|TORONTO|Montreal|MONTREAL|Vancouver|VANCOUVER)\b")
"""Canada has British spelling and both orders of day and month."""


def _by_habits(
    readings: dict[Order, date], text: str, blocks: Sequence[Block], stamp: Stamp
) -> tuple[Order, str] | None:
    body = "\n".join(text[b.start : b.end] for b in blocks if b.kind in {BlockKind.BODY, BlockKind.HEADLINE})
    british, american = len(_BRITISH.findall(body)), len(_AMERICAN.findall(body))
    if stamp.zone and stamp.zone.split()[0].lower() in AMERICAN_ZONES:
        choice = Order.MONTH_FIRST, "The stamp names an American time zone, and Americans write the month first."
    elif Order.YEAR_FIRST in readings:
        choice = Order.YEAR_FIRST, "The stamp names an eastern time zone, and there the year is mostly written first."
    elif stamp.separator == ".":
        choice = Order.DAY_FIRST, "Dates with dots are written day first."
    elif _CLOCK_WITH_H.search(stamp.text):
        choice = Order.DAY_FIRST, "Who writes 10h53 writes the day first."
    elif british > american and not _CANADIAN.search(body):
        choice = Order.DAY_FIRST, "The text is in British spelling."
    elif american > british:
        choice = Order.MONTH_FIRST, "The text is in American spelling."
    else:
        return None
    return choice if choice[0] in readings else None


def _long(day: date) -> str:
    return f"{calendar.day_name[day.weekday()]} {day.day} {calendar.month_name[day.month]} {day.year}"
