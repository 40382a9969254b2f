"""The document creation time of a page saved as text: which of its dates is the publication date, and how it is read.

A page prints many dates: the day of the visit in its masthead, a stamp beside a label or a byline, an update, a
copyright. Only a stamp that says or shows by its place that it is the publication date counts; anything else is offered
as an alternative and never taken. An ambiguous numeric stamp (04.11.24) is decided by evidence, strongest first.

What the file tells outside its text (JSON-LD, the header of an e-mail) counts before all stamps, if it tells of
publication; what tells of a change or of the file itself is only offered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from timeline_app.core.dates.borne_out import borne_out, why_no_visit
from timeline_app.core.dates.civil_day import day_elsewhere, is_afternoon_in_west, writers_day, written_on
from timeline_app.core.dates.clues import Told, is_same_moment, not_taken, told_dates
from timeline_app.core.dates.counted_back import counted_back
from timeline_app.core.dates.date_order import Verdict, decide_order
from timeline_app.core.dates.stamp_places import WHY, Place, Placed, only_day, placed_stamps
from timeline_app.core.dates.stamps import Order, Stamp, find_stamps
from timeline_app.core.dates.year_of_stamp import day_with_year_inferred
from timeline_app.core.text import moments
from timeline_app.core.text import page_patterns as shape
from timeline_app.core.text.datelines import dateline
from timeline_app.core.values import (
    Block,
    BlockKind,
    Publication,
    PublicationAlternative,
    PublicationStatus,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.text.page import Page
    from timeline_app.core.values import Clue


@dataclass(frozen=True, slots=True)
class Finding:
    """The publication date; or None, the reason in words for the user, and the dates that were not taken."""

    publication: Publication | None
    reason: str | None = None
    candidates: tuple[PublicationAlternative, ...] = ()


def find_publication(
    text: str, page: Page, clues: Sequence[Clue] = (), assumed_day_first: bool | None = None
) -> Finding:
    """Find the publication date of a page and read it.

    ``clues`` is what its file tells, the best first; ``assumed_day_first`` is for figures that nothing decides.
    """
    placed = placed_stamps(text, page)
    told = _told_publication(text, page, placed, clues)
    if told:
        return Finding(told)
    usable = [p for p in placed if p.place < Place.MASTHEAD] or borne_out(placed, text, page)
    if not usable:
        visits = [p.stamp for p in placed if p.place is Place.SAVED]
        if back := counted_back(text, page.blocks, visits):
            return Finding(back)
        if inferred := day_with_year_inferred(text, page.blocks):
            return Finding(inferred)
        return Finding(None, _reason_for_none(placed, text, page, clues), _candidates(placed, clues))
    best = min(usable, key=lambda p: (p.place, p.stamp.start))
    others = [p for p in placed if p is not best]
    later = [day for p in others if Place.IN_WORDS > p.place >= Place.MASTHEAD and (day := only_day(p.stamp))]
    later += [changed.day for changed in told_dates(clues, "modified") if changed.day]
    limit = min(later, default=None)
    shown = [*(p.stamp for p in others), *_in_body(text, page, best.stamp)]
    verdict = decide_order(text, page.blocks, best.stamp, shown, limit, assumed_day_first)
    if verdict is None:
        why = f"The stamp “{best.stamp.text}” is no day of the calendar. Please give the publication date."
        return Finding(None, why, _candidates(others, clues))
    written = written_on(text, page.blocks, verdict.day, in_west=is_afternoon_in_west(best.stamp))
    away = day_elsewhere(text, best.stamp.end, verdict.day)
    found = _publication(
        best, others, verdict, page.dateline or page.byline_place, written, why_no_visit(best, placed, text, page)
    )
    if away is not None and written is None:
        found = replace(found, anchor_date=away if away != found.date else None)
    if best.place >= Place.MASTHEAD:
        found = replace(found, status=PublicationStatus.AMBIGUOUS_RESOLVED)  # by evidence, not by its place
    return Finding(_with_others(found, not_taken(clues, ["modified"])))


def given_publication(published: date) -> Publication:
    """The publication of a text whose date, or moment, is given with it."""
    moment = published if isinstance(published, datetime) else None
    return Publication(
        date=moment.date() if moment else published,
        time=moment.time().replace(second=0, microsecond=0, tzinfo=None) if moment else None,
        status=PublicationStatus.GIVEN,
        reason="The publication date was given with the text.",
    )


def corrected_publication(published: date, found: Publication | None) -> Publication:
    """The publication of a page whose date a user gave; what the page itself says stays as an alternative."""
    given = given_publication(published)
    if found is None:
        return given
    own = PublicationAlternative(found.date, f"The page's own date. {found.reason}")
    others = (own, *found.alternatives)
    return replace(
        given,
        text=found.text,
        start=found.start,
        end=found.end,
        alternatives=tuple(a for a in others if a.date != given.date),
    )


def with_day_of_writing(publication: Publication, text: str, page: Page) -> Publication:
    """With the day that the dateline tells, where it is one shortly before the date that was given."""
    written = written_on(text, page.blocks, publication.date)
    if written is None or written == publication.date:
        return publication
    reason = f"{publication.reason} {_on_another_day(written)}"
    return replace(publication, anchor_date=written, reason=reason)


def _on_another_day(written: date) -> str:
    return f"The dateline says that it was written on {written:%A} {written.day} {written:%B}."


def find_update(
    text: str, page: Page, publication: Publication | None, clues: Sequence[Clue] = ()
) -> Publication | None:
    """The day of the last update, where the page or its file tells one: the anchor of its update notices."""
    first = publication.day_first if publication else None
    stamps = (p.stamp for p in placed_stamps(text, page) if p.place is Place.UPDATE)
    printed = [only_day(s) or (None if first is None else _in_order(s, day_first=first)) for s in stamps]
    told = [changed.day for changed in told_dates(clues, "modified")]
    days = [day for day in printed or told if day and (not publication or day >= publication.date)]
    if not days:
        return None
    return Publication(max(days), PublicationStatus.EXPLICIT, "The page says when it was updated.")


def _candidates(placed: Sequence[Placed], clues: Sequence[Clue]) -> tuple[PublicationAlternative, ...]:
    days = {other.date: other.reason for other in reversed(not_taken(clues, ["modified", "possible"]))}
    days |= {day: _why_not(p) for p in reversed(placed) if (day := only_day(p.stamp))}
    return tuple(PublicationAlternative(day, why) for day, why in sorted(days.items()))


def _why_not(placed: Placed) -> str:
    return f"“{placed.stamp.text}”: {WHY[placed.place]}"


def _publication(
    best: Placed,
    others: Sequence[Placed],
    verdict: Verdict,
    place: str | None,
    written: date | None,
    no_visit: str | None,
) -> Publication:
    stamp = best.stamp
    local = writers_day(verdict.day, stamp.clock, stamp.zone, stamp.utc_offset, place)
    taken = f"“{stamp.text}” is taken as the publication date: {WHY[best.place]}."
    if best.place is Place.DATED:
        taken = f"“{stamp.text}”, in front of the page, is taken as the publication date, as the text bears it out."
    if best.place is Place.UPDATE:
        taken = (
            f"“{stamp.text}” is taken as the publication date: the page tells no day but that of its last update, "
            "and the dates and weekdays of the text bear it out."
        )
    if best.place is Place.MASTHEAD:
        by = "the dateline bears" if written is not None else "the dates and weekdays of the text bear"
        by = no_visit or f"{by} it out"
        taken = f"“{stamp.text}”, above the headline, is taken as the publication date, as {by}."
    elsewhere = f"In {place} it was {local:%A} {local.day} {local:%B} then." if local else ""
    if written is not None:  # the dateline's own day goes before what its zone would make of the stamp
        local, elsewhere = written, _on_another_day(written)
    moved = local is not None and local != verdict.day
    elsewhere = elsewhere if moved else ""
    alternatives = [PublicationAlternative(day, reason) for day, reason in verdict.rejected]
    for other in others:
        day = only_day(other.stamp)
        if day and day != verdict.day and all(a.date != day for a in alternatives):
            why = WHY[other.place] if other.place >= Place.MASTHEAD else "Another stamp of the page ranks before it."
            alternatives.append(PublicationAlternative(day, f"“{other.stamp.text}”: {why}"))
    return Publication(
        date=verdict.day,
        status=verdict.status,
        reason=" ".join(part for part in (taken, verdict.reason, elsewhere) if part),
        time=stamp.clock,
        zone=stamp.zone,
        utc_offset=stamp.utc_offset,
        text=stamp.text,
        start=stamp.start,
        end=stamp.end,
        alternatives=tuple(alternatives),
        anchor_date=local if moved else None,
        day_first=verdict.day_first,
    )


def _in_order(stamp: Stamp, *, day_first: bool) -> date | None:
    """The day of a stamp in figures, read in the order that the page shows."""
    order = Order.DAY_FIRST if day_first else Order.MONTH_FIRST
    return next((day for found, day in stamp.readings if found is order), None)


def _with_others(publication: Publication, others: Sequence[PublicationAlternative]) -> Publication:
    """With further alternatives; a day that is offered already keeps its first reason."""
    alternatives = list(publication.alternatives)
    known = {publication.date, *(a.date for a in alternatives)}
    for other in others:
        if other.date not in known:
            known.add(other.date)
            alternatives.append(other)
    return replace(publication, alternatives=tuple(alternatives))


def _reason_for_none(placed: Sequence[Placed], text: str, page: Page, clues: Sequence[Clue]) -> str:
    ask = "Please give the publication date: until then only dates that need none are resolved."
    if placed:
        found = min(placed, key=lambda p: p.place)
        why = WHY[found.place][0].lower() + WHY[found.place][1:]
        return f"No publication date was found. The page does print “{found.stamp.text}”, but {why} {ask}"
    if any(shape.is_relative_stamp(text[b.start : b.end]) for b in page.blocks if b.kind is BlockKind.BYLINE):
        return f"The page says only how long ago it was published, counted from an unknown moment. {ask}"
    if without_year := _day_without_year(text, page.blocks):
        return f"The page prints “{without_year}”, but no year. {ask}"
    others = not_taken(clues, ["modified", "possible"])
    if others:
        return f"No publication date was found. {others[0].reason[0].upper()}{others[0].reason[1:]} {ask}"
    return f"No publication date was found on the page. {ask}"


def _day_without_year(text: str, blocks: Sequence[Block]) -> str | None:
    """The day that a byline, or the dateline, tells without its year: "January 11 | By AFP", "Lima, Jun 3 (AP)"."""
    body = next((b for b in blocks if b.kind is BlockKind.BODY), None)
    match = dateline(text, body.start, body.end) if body else None
    lines = [
        text[b.start : b.end] for b in blocks if b.kind is not BlockKind.BODY and (body is None or b.start < body.start)
    ]
    opening = [line for line in lines if shape.opens_with_day(line)]
    found = (moments.DAY_WITHOUT_YEAR.search(words) for words in [*opening, match.group() if match else ""])
    return next((f.group() for f in found if f), None)


# --- what the file tells -------------------------------------------------------------------------------------------


def _told_publication(text: str, page: Page, placed: Sequence[Placed], clues: Sequence[Clue]) -> Publication | None:
    """The publication as the first clue that tells a day has it; where others differ, they are alternatives."""
    # What can be read in one order only decides, wherever it ranks.
    told = sorted(told_dates(clues, "published"), key=lambda t: t.stamp.is_ambiguous)
    for best in told:
        others = [t for t in told if t is not best]
        stamps = [*(p.stamp for p in placed), *(t.stamp for t in others), *_in_body(text, page, best.stamp)]
        verdict = decide_order(text, page.blocks, best.stamp, stamps, not_after=None)
        if verdict:
            publication = _as_told(
                best, verdict, page.dateline or page.byline_place, _printed(placed, best.stamp, verdict.day)
            )
            return _with_others(publication, [*_otherwise(best, others, placed), *not_taken(clues, ["modified"])])
    return None


def _printed(placed: Sequence[Placed], told: Stamp, day: date) -> Stamp | None:
    """The stamp of the page that shows the same day, or the same moment on the day of another zone."""
    usable = [p.stamp for p in sorted(placed, key=lambda p: p.place) if p.place < Place.MASTHEAD]
    same = next((stamp for stamp in usable if day in {reading for _, reading in stamp.readings}), None)
    elsewhere = (s for s in usable if (shown := only_day(s)) and is_same_moment(told, day, shown))
    return same or next(elsewhere, None)


def _as_told(told: Told, verdict: Verdict, place: str | None, printed: Stamp | None) -> Publication:
    stamp = told.stamp
    local = writers_day(verdict.day, stamp.clock, stamp.zone, stamp.utc_offset, place)
    where = f"In {place} it was"
    if local is None and printed:
        local, where = only_day(printed), "The page prints the day of its own zone,"
    moved = local is not None and local != verdict.day
    day_in_words = f"{where} {local:%A} {local.day} {local:%B}." if local and moved else ""
    reason = [f"{told.origin} says {stamp.text}.", verdict.reason, day_in_words]
    return Publication(
        date=verdict.day,
        status=verdict.status,
        reason=" ".join(part for part in reason if part),
        time=stamp.clock,
        zone=stamp.zone,
        utc_offset=stamp.utc_offset,
        text=printed.text if printed else None,
        start=printed.start if printed else None,
        end=printed.end if printed else None,
        alternatives=tuple(PublicationAlternative(day, reason) for day, reason in verdict.rejected),
        anchor_date=local if moved else None,
        day_first=_order_shown(printed, verdict) if printed else verdict.day_first,
    )


def _order_shown(printed: Stamp, verdict: Verdict) -> bool | None:
    """The order of day and month in the page's figures, where the day is known from elsewhere."""
    orders = [order for order, day in printed.readings if day == verdict.day]
    if len(orders) != 1 or orders[0] not in {Order.DAY_FIRST, Order.MONTH_FIRST}:
        return verdict.day_first
    return orders[0] is Order.DAY_FIRST


def _otherwise(best: Told, told: Sequence[Told], placed: Sequence[Placed]) -> list[PublicationAlternative]:
    """The days that other clues and the page itself tell."""
    others = [
        PublicationAlternative(t.day, f"{t.origin} says {t.stamp.text}, but {best.origin} ranks before it.")
        for t in told
        if t.day
    ]
    for p in placed:
        day = only_day(p.stamp)
        if day:
            why = (
                WHY[p.place] if p.place >= Place.MASTHEAD else f"The page prints it, but {best.origin} says otherwise."
            )
            others.append(PublicationAlternative(day, f"“{p.stamp.text}”: {why}"))
    return others


def _in_body(text: str, page: Page, stamp: Stamp) -> list[Stamp]:
    """The dates in figures that the text itself prints, which show the order of the page's."""
    if not stamp.is_ambiguous:
        return []
    body = (block for block in page.blocks if block.kind is BlockKind.BODY)
    return [found for block in body for found in find_stamps(text, block.start, block.end) if found.separator]
