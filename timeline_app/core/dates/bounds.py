"""What an operator, a range or a start makes of a reading: since, until, by, before, after, from X to Y."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR
from typing import TYPE_CHECKING

from timeline_app.core.dates.grain import day_number, move, to_date
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.values import Anchor, AnchorKind, TimeKind, TimexType
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from timeline_app.core.dates.meaning import Length
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.dates.resolver import Now


def bounded(
    reading: Reading, operator: str, now: Now | None, direction: int | None, begun: Reading | None = None
) -> Reading:
    """The reading as the operator bounds it; unchanged where the operator bounds nothing.

    ``begun``: the day told beside it on which what lasts until then begins.
    """
    if reading.first is None or reading.last is None or reading.type in (TimexType.DURATION, TimexType.SET):
        return reading
    if reading.type is TimexType.TIME and operator in ("before", "after"):
        return reading  # "shortly after midnight": close to it
    if operator in ("since", "from"):
        return _open(reading, reading.first, None, f"“{operator}” opens the end") if operator == "since" else reading
    start = now.first if now and now.first <= reading.last and direction != -1 else None
    if operator == "until" and begun and begun.first is not None and begun.first <= reading.last:
        return _open(reading, begun.first, reading.last, "“until”: up to it from the day on which it begins")
    if operator in ("until", "by"):
        last = reading.first if reading.value.endswith("TNI") else reading.last  # "by Friday night": of Friday
        return _open(reading, start, last, f"“{operator}”: up to it" + _from(start))
    if operator == "before":
        end = reading.last if reading.mod == "END" else reading.first - 1
        start = now.first if now and now.first <= end and direction != -1 else None
        return _open(reading, start, end, "“before”: up to the day before it" + _from(start))
    if operator == "after":
        return _open(reading, reading.last + 1, None, "“after”: from the next day on")
    return reading


def _from(start: int | None) -> str:
    return " from the day of writing" if start is not None else ""


def _open(reading: Reading, first: int | None, last: int | None, words: str) -> Reading:
    kind = TimeKind.OPEN if first is None or last is None else TimeKind.SPAN if first != last else reading.kind
    steps = (*reading.steps, words, span_words(first, last))
    start_time = reading.start_time if first == reading.first else None
    end_time = reading.end_time if last == reading.last else None
    return reading._replace(first=first, last=last, kind=kind, steps=steps, start_time=start_time, end_time=end_time)


def joined_range(reading: Reading, first: Reading, last: Reading) -> Reading:
    """One end of a range, lasting from its first end to its last."""
    steps = (*reading.steps, "One end of a range", span_words(first.first, last.last))
    return reading._replace(
        first=first.first,
        last=last.last,
        kind=TimeKind.SPAN,
        steps=steps,
        start_time=first.start_time,
        end_time=last.end_time,
        fuzzy=first.fuzzy or last.fuzzy,
    )


def started(reading: Reading, length: Length, start: Reading, ref: str) -> Reading:
    """A duration whose start is told: "for three days starting on Thursday", the first day included."""
    day = to_date(start.first) if start.first is not None else None
    if day is None or length.count is None or (length.unit in (Unit.HOUR, Unit.MINUTE) and not is_of_days(length)):
        return reading
    days = int(length.count) // 24 + 1  # "for 48 hours" from some hour of Monday: into Wednesday
    end = move(day, days, Unit.DAY) if is_of_days(length) else move(day, int(length.count), length.unit)
    if end is None:
        return reading
    first, last = day.toordinal(), end.toordinal() - 1
    anchor = Anchor(AnchorKind.EXPRESSION, start.interval, ref)
    steps = (reading.steps[0], f"Counted from {span_words(first, first)}, that day included", span_words(first, last))
    return reading._replace(first=first, last=max(first, last), kind=TimeKind.SPAN, anchor=anchor, steps=steps)


def is_of_days(length: Length) -> bool:
    """Does it count whole days in hours: "for 48 hours"?"""
    return length.unit is Unit.HOUR and length.count is not None and length.count > 24 and length.count % 24 == 0


def on_that_day(reading: Reading, length: Length, day: Reading, ref: str) -> Reading:
    """What lasts a day or less of the day told beside it: "for 24 hours on Monday", "for an hour on Monday"."""
    hours = {Unit.DAY: 24.0, Unit.HOUR: 1.0, Unit.MINUTE: 1 / 60}.get(length.unit)
    if hours is None or length.count is None or length.count * hours > 24 or day.first is None:
        return reading
    anchor = Anchor(AnchorKind.EXPRESSION, day.interval, ref)
    dated = _dated(reading, day.first, day.first, anchor, "Of the day told beside it")
    return dated._replace(kind=TimeKind.DAY)


def fiscal_year_end(day: int, end: tuple[int, int]) -> int | None:
    """The year in which that fiscal year ends which holds a day (an ordinal), of those that end in a month on a day."""
    year = to_date(day)
    if year is None or not MINYEAR < year.year < MAXYEAR - 1:
        return None
    return year.year + (_end_of(year.year, end) < day)


def fiscal_year_at(reading: Reading, count: int, end: tuple[int, int], day: int, why: str) -> Reading:
    """The fiscal year so many from the one that holds a day (an ordinal), of those that end in a month on a day.

    ``why`` says how that is known.
    """
    year = to_date(day)
    if year is None or not MINYEAR < year.year + count < MAXYEAR - 1:
        return reading
    return _with_fiscal(reading, *_fiscal_year(year.year + (_end_of(year.year, end) < day) + count, end), why)


def fiscal_part_of(
    reading: Reading, months: int, number: int, end: tuple[int, int], year: int, why: str
) -> Reading | None:
    """The part of so many months with a number (1 the first) of the fiscal year that ends in a calendar year."""
    span = _part_of(year, months, number, end) if MINYEAR + 2 < year < MAXYEAR - 2 else None
    if span is None:
        return None
    return _with_fiscal(reading, *span, why, "A part of it")


def fiscal_part_at(
    reading: Reading, months: int, number: int, end: tuple[int, int], day: int, sign: int, why: str
) -> Reading | None:
    """The part of so many months with a number (1 the first) of a fiscal year that ends in a month on a day.

    With ``sign`` -1 the last that was over on a day (an ordinal), with 1 the first that was not, with 0 the last begun.
    """
    year = to_date(day)
    if year is None or not MINYEAR + 2 < year.year < MAXYEAR - 2:
        return None
    spans = [_part_of(year.year + shift, months, number, end) for shift in (-2, -1, 0, 1, 2)]
    edge = 0 if sign == 0 else 1
    known = [span for span in spans if span is not None and (span[edge] >= day) == (sign == 1)]
    if not known:
        return None
    return _with_fiscal(reading, *(known[0] if sign == 1 else known[-1]), why, "A part of it")


def _part_of(year: int, months: int, number: int, end: tuple[int, int]) -> tuple[int, int] | None:
    start = to_date(_end_of(year - 1, end) + 1)
    first = move(start, months * (number - 1), Unit.MONTH) if start else None
    after = move(start, months * number, Unit.MONTH) if start else None
    return (first.toordinal(), after.toordinal() - 1) if first and after else None


def fiscal_year_named(reading: Reading, year: int, end: tuple[int, int], why: str) -> Reading:
    """The fiscal year that ends in a calendar year, of those that end in a month on a day."""
    if not MINYEAR < year < MAXYEAR:
        return reading
    return _with_fiscal(reading, *_fiscal_year(year, end), why)


def _with_fiscal(reading: Reading, first: int, last: int, *why: str) -> Reading:
    steps = (*reading.steps[:1], *why, span_words(first, last))
    return reading._replace(first=first, last=last, kind=TimeKind.SPAN, steps=steps, alternatives=(), period=None)


def _fiscal_year(year: int, end: tuple[int, int]) -> tuple[int, int]:
    return _end_of(year - 1, end) + 1, _end_of(year, end)


def _end_of(year: int, end: tuple[int, int]) -> int:
    """The ordinal of that month and day in a year; what ends on 28 or 29 February ends with February."""
    month, day = end
    return day_number(year, 3, 1) - 1 if month == _FEBRUARY and day >= _SHORTEST else day_number(year, month, day)


_FEBRUARY, _SHORTEST = 2, 28


def within_period(reading: Reading, period: Reading, ref: str) -> Reading:
    """What lasted some time in a longer one: "for nearly three weeks in August 2008"."""
    if period.first is None or period.last is None:
        return reading
    dated = _dated(reading, period.first, period.last, Anchor(AnchorKind.EXPRESSION, period.interval, ref), "Within it")
    return dated._replace(kind=TimeKind.WITHIN, fuzzy=True)


def ended(reading: Reading, length: Length, end: Reading, ref: str) -> Reading:
    """A duration whose end is told: "the nine months ended Sept. 30", the last day included."""
    day = to_date(end.last + 1) if end.last is not None else None
    start = (
        move(day, -int(length.count), length.unit)
        if day and length.count is not None and length.unit not in (Unit.HOUR, Unit.MINUTE)
        else None
    )
    if start is None or end.last is None or start.toordinal() > end.last:
        return reading
    return _dated(
        reading,
        start.toordinal(),
        end.last,
        Anchor(AnchorKind.EXPRESSION, end.interval, ref),
        "Up to the end told beside it",
    )


def begun(reading: Reading, length: Length, start: Reading, ref: str) -> Reading:
    """What lasts from the start that is told: "fiscal 2026, which begins in April", that day or month included."""
    day = to_date(start.first) if start.first is not None else None
    end = move(day, int(length.count), length.unit) if day and length.count is not None else None
    if day is None or end is None:
        return reading
    anchor = Anchor(AnchorKind.EXPRESSION, start.interval, ref)
    return _dated(reading, day.toordinal(), end.toordinal() - 1, anchor, "From the beginning told beside it")


def part_of_period(reading: Reading, length: Length, whole: Reading, words: str, ref: str) -> Reading:
    """The first or last so many units of a period: "the first nine months of 1989"."""
    if whole.first is None or whole.last is None or length.count is None or length.unit in (Unit.HOUR, Unit.MINUTE):
        return reading
    start, end = to_date(whole.first), to_date(whole.last + 1)
    anchor = Anchor(AnchorKind.EXPRESSION, whole.interval, ref)
    if "first" in words.lower() and start:
        edge = move(start, int(length.count), length.unit)
        if edge and edge.toordinal() - 1 <= whole.last:
            return _dated(
                reading, whole.first, edge.toordinal() - 1, anchor, "The first part of the period told beside it"
            )
    if any(w in words.lower() for w in ("last", "final")) and end:
        edge = move(end, -int(length.count), length.unit)
        if edge and edge.toordinal() >= whole.first:
            return _dated(reading, edge.toordinal(), whole.last, anchor, "The last part of the period told beside it")
    return reading


def _dated(reading: Reading, first: int, last: int, anchor: Anchor, words: str) -> Reading:
    steps = (reading.steps[0], words, span_words(first, last))
    return reading._replace(first=first, last=last, kind=TimeKind.SPAN, anchor=anchor, steps=steps)


def about(reading: Reading, point: Reading, length: Length) -> Reading:
    """A duration that says when ("will meet in two weeks"): weeks give or take three days, else the unit so far off."""
    first, last = point.first, point.last
    low, high = point.anchor.interval.earliest, point.anchor.interval.latest
    if length.unit is Unit.WEEK and low and high and length.count is not None:
        days = 7 * int(length.count)
        first, last = low.toordinal() + days - 3, high.toordinal() + days + 3
    steps = (reading.steps[0], *point.steps[:-1], span_words(first, last))
    return point._replace(first=first, last=last, steps=steps, value=reading.value, type=reading.type, fuzzy=True)
