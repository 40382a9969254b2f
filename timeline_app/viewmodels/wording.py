"""Dates in words. Pure functions; days are civil days and weeks run Monday to Sunday (ISO 8601)."""

from __future__ import annotations

from datetime import date, time, timedelta

from timeline_app.core.values import EventTime, Granularity, Interval, PublicationStatus, Status, TimeKind
from timeline_app.viewmodels.translation import tr

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FULL_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS_FROM = 1900
"""Years before this have days without a weekday: not all countries wrote the same calendar, so it could be another."""
_MONTH, _YEAR = 30.436875, 365.2425
"""Days of a mean month and year of the Gregorian calendar."""
_MOST_DAYS, _MOST_MONTHS = 90, 23
"""Up to here a distance is counted in days, and then in months."""
_MOST_YEARS_AND_MONTHS = 10
"""Years from which on months say nothing any more."""


def day_words(day: date, *, weekday: bool = True, year: bool = True) -> str:
    """One day: "Mon 28 Oct 2024". Days of older years stand without a weekday, see _WEEKDAYS_FROM."""
    parts = [tr(WEEKDAYS[day.weekday()])] if weekday and day.year >= _WEEKDAYS_FROM else []
    parts += [str(day.day), tr(MONTHS[day.month - 1])]
    return " ".join([*parts, str(day.year)] if year else parts)


def interval_words(interval: Interval) -> str:
    """An interval as a headline: "Mon 28 Oct – Sun 3 Nov 2024", "October 2024", "From Fri 1 Nov 2024"."""
    first, last = interval.earliest, interval.latest
    if first and last:
        return _closed_words(first, last) + _clock_words(interval)
    if first:
        return tr("From {day}", day=day_words(first)) + _clock_words(interval)
    if last:
        return tr("Until {day}", day=day_words(last)) + _clock_words(interval)
    return tr("No date")


def is_dated(when: EventTime) -> bool:
    """Whether the text dates the event. Bounds that only its tense gives (before publication) are no date."""
    return when.kind is not TimeKind.UNDATED and not when.interval.is_unknown


def when_words(when: EventTime) -> str:
    """When an event takes place, as a headline; "No date" where the text gives none."""
    if not is_dated(when):
        return tr("No date")
    return _open_words(when.interval, when.granularity) or interval_words(when.interval)


def _open_words(interval: Interval, granularity: Granularity | None) -> str:
    """An interval with an open end whose other is a month, a year or more: "From 1970", "Until October 2023"."""
    day = interval.earliest or interval.latest
    if granularity is None or day is None or None not in (interval.earliest, interval.latest):
        return ""
    words = tr("From {day}") if interval.earliest else tr("Until {day}")
    at_end = interval.latest is not None
    if granularity is Granularity.MONTH and (day + timedelta(1) if at_end else day).day == 1:
        return words.format(day=f"{tr(FULL_MONTHS[day.month - 1])} {day.year}")
    if granularity in _YEARS and (day.month, day.day) == ((12, 31) if at_end else (1, 1)):
        return words.format(day=day.year)
    return ""


_YEARS = (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY)


def short_when(when: EventTime, shown_year: int | None = None) -> str:
    """The same for lists; see ``short_words``."""
    return short_words(when.interval, shown_year) if is_dated(when) else tr("No date")


def short_words(interval: Interval, shown_year: int | None = None) -> str:
    """For lists: "Fri 1 Nov 2024", "28 Oct – 3 Nov 2024", "From 1 Nov 2024".

    The year stands only where it is not ``shown_year``.
    """
    first, last = interval.earliest, interval.latest
    if first is None and last is None:
        return tr("No date")
    if first == last and first is not None:
        return day_words(first, year=first.year != shown_year)
    if first and last and (period := _calendar_period(first, last)):
        return period
    told_by_last = last.year if first and last else shown_year
    start = day_words(first, weekday=False, year=first.year not in (told_by_last, shown_year)) if first else ""
    end = day_words(last, weekday=False, year=last.year != shown_year) if last else ""
    if first and last:
        return f"{start} – {end}"
    return tr("From {day}", day=start) if first else tr("Until {day}", day=end)


def explanation(when: EventTime) -> str:
    """What the interval claims, and what it leaves open, in one sentence."""
    first, last = when.interval.earliest, when.interval.latest
    if not is_dated(when):
        return _undated_explanation(first, last)
    if when.kind is TimeKind.DAY:
        return tr("On this day.")
    if when.kind is TimeKind.OPEN or not (first and last):
        return _open_explanation(first, last)
    if when.kind is TimeKind.SPAN:
        return tr("Lasts through these {count} days.", count=_length(first, last))
    return _within_explanation(first, last)


def distance_words(day: date, published: date) -> str:
    """How far a day lies from the publication: "2 days before publication"."""
    gap = (day - published).days
    if gap == 0:
        return tr("The day of publication.")
    if gap == -1:
        return tr("The day before publication.")
    if gap == 1:
        return tr("The day after publication.")
    days, before = abs(gap), gap < 0
    if days <= _MOST_DAYS:
        words = tr("{count} days before publication.") if before else tr("{count} days after publication.")
        return words.format(count=days)
    if days <= _MOST_MONTHS * _MONTH:
        words = (
            tr("About {count} months before publication.") if before else tr("About {count} months after publication.")
        )
        return words.format(count=round(days / _MONTH))
    years, months = divmod(round(days / _MONTH), 12)
    if months and years < _MOST_YEARS_AND_MONTHS:
        span = tr("{years} years and 1 month") if months == 1 else tr("{years} years and {count} months")
        words = tr("About {span} before publication.") if before else tr("About {span} after publication.")
        return words.format(span=span.format(years=years, count=months))
    words = tr("About {count} years before publication.") if before else tr("About {count} years after publication.")
    return words.format(count=f"{round(days / _YEAR):,}")


def status_words(status: Status) -> str:
    """The status as a word of its own."""
    return {
        Status.HAPPENED: tr("Happened"),
        Status.PLANNED: tr("Planned"),
        Status.EXPECTED: tr("Expected"),
        Status.POSSIBLE: tr("Possible"),
        Status.NEGATED: tr("Did not happen"),
    }[status]


def publication_status_words(status: PublicationStatus) -> str:
    """How sure the publication date is."""
    return {
        PublicationStatus.GIVEN: tr("given by you"),
        PublicationStatus.EXPLICIT: tr("stated"),
        PublicationStatus.AMBIGUOUS_RESOLVED: tr("order of day and month worked out"),
        PublicationStatus.AMBIGUOUS: tr("ambiguous"),
    }[status]


def clock_words(clock: time) -> str:
    """The time of day on the 24-hour clock: "12:35"."""
    return clock.strftime("%H:%M")


def count_words(count: int, one: str, many: str) -> str:
    """A count with its noun, such as "1 event" or "8 events"; ``many`` holds ``{count}``."""
    return tr(one) if count == 1 else tr(many, count=f"{count:,}")


def _length(first: date, last: date) -> str:
    return f"{(last - first).days + 1:,}"


def _closed_words(first: date, last: date) -> str:
    if first == last:
        return day_words(first)
    if period := _calendar_period(first, last):
        return period
    return f"{day_words(first, year=first.year != last.year)} – {day_words(last)}"


def _calendar_period(first: date, last: date) -> str | None:
    """The name of whole months or years, or None for other intervals."""
    if first.day != 1 or not _ends_month(last):
        return None
    if (first.month, last.month) == (1, 12):
        return _years_words(first.year, last.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{tr(FULL_MONTHS[first.month - 1])} {first.year}"
    start, end = tr(MONTHS[first.month - 1]), tr(MONTHS[last.month - 1])
    return f"{start} – {end} {last.year}" if first.year == last.year else f"{start} {first.year} – {end} {last.year}"


def _years_words(first: int, last: int) -> str:
    if first == last:
        return str(first)
    if first % 10 == 0 and last == first + 9:
        return tr("{decade}s", decade=first)
    return f"{first} – {last}"


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


def _clock_words(interval: Interval) -> str:
    times = dict.fromkeys(t for t in (interval.earliest_time, interval.latest_time) if t)
    return ", " + "–".join(clock_words(t) for t in times) if times else ""


def bound_words(when: EventTime) -> str:
    """What is known of an event without a date: "Not after Tue 12 Mar 2024"; empty where nothing is."""
    first, last = when.interval.earliest, when.interval.latest
    if first and last:
        return tr("Somewhere in {days}", days=_closed_words(first, last))
    if last:
        return tr("Only this much is known: not after {day}", day=day_words(last))
    return tr("Only this much is known: not before {day}", day=day_words(first)) if first else ""


def titled(title: str, status: Status) -> str:
    """A title, followed by the status of what has not happened."""
    if status is Status.HAPPENED:
        return title
    return tr("{title} ({status})", title=title, status=status_words(status).lower())


def _undated_explanation(first: date | None, last: date | None) -> str:
    if first and last:
        days = _closed_words(first, last)
        return tr("The text does not say when; {days} is assumed.", days=days)
    if last:
        return tr("The text does not say when, only that it is not after {day}.", day=day_words(last))
    if first:
        return tr("The text does not say when, only that it is not before {day}.", day=day_words(first))
    return tr("The text does not say when.")


def _open_explanation(first: date | None, last: date | None) -> str:
    if first and last:
        return tr("From about the first day on; the end isn’t stated.")
    return tr("It is not stated when it ends.") if first else tr("It is not stated when it began.")


def _within_explanation(first: date, last: date) -> str:
    if first == last:
        return tr("Some time on this day.")
    if first.weekday() == 0 and (last - first).days == 6:
        return tr("Some time in week {week}; the day isn’t stated.", week=first.isocalendar().week)
    if period := _calendar_period(first, last):
        return tr("Some time in {period}; the day isn’t stated.", period=period)
    return tr("Some time in these {count} days; the day isn’t stated.", count=_length(first, last))
