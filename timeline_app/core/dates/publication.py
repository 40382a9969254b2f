"""The document creation time of a page saved as text: which of its dates is the publication date, and how it is read.

A page prints many dates: the day of the visit in its masthead, a stamp beside a label or a byline, an update, a
copyright. Only a stamp that says or shows by its place that it is the publication date counts; anything else is offered
as an alternative and never taken. An ambiguous numeric stamp (04.11.24) is decided by evidence, strongest first.

What the file tells outside its text (JSON-LD, the header of an e-mail) counts before all stamps, if it tells of
publication; what tells of a change or of the file itself is only offered.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from timeline_app.core.dates.bearing import LIKELY, POSSIBLE, SURE, is_told_without_year, last_year_told, odds
from timeline_app.core.dates.civil_day import writers_day, written_on
from timeline_app.core.dates.clues import Told, is_same_moment, not_taken, told_dates
from timeline_app.core.dates.counted_back import counted_back
from timeline_app.core.dates.date_order import Verdict, decide_order
from timeline_app.core.dates.stamps import Label, Order, Stamp, find_stamps
from timeline_app.core.dates.year_of_stamp import day_with_year_inferred
from timeline_app.core.text import imprints
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


class Place(IntEnum):
    """Where on the page a date stands; lower speaks more for a publication date. From MASTHEAD on it is none."""

    FIRST = -1
    """In words that say that the text was first published then, perhaps elsewhere."""
    LABELLED = 0
    SLUG = 1
    """In the line by which an agency ends its report."""
    BYLINE = 2
    UNDER_HEADLINE = 3
    DATELINE = 4
    AMID = 5
    """By itself between two paragraphs."""
    UNDER_BODY = 6
    OVER_HEADLINE = 7
    ADDRESS = 8
    """In the page's own address, printed with it."""
    ISSUE = 9
    """In a masthead, with the number of a paper's issue, which no page prints for the day of a visit."""
    MASTHEAD = 10
    UPDATE = 11
    FOOTER = 12
    SAVED = 13
    DATED = 14
    """In front of the page with no more than the word "date", as collections of pages have it."""
    IN_WORDS = 15
    """In a sentence above the text: what a picture shows, or what happened."""


_WHY = {
    Place.FIRST: "the page says that the text was first published then",
    Place.LABELLED: "it stands beside a word for publishing",
    Place.SLUG: "it stands in the line by which the agency ends its report",
    Place.BYLINE: "it stands in the byline",
    Place.UNDER_HEADLINE: "it stands between headline and text",
    Place.DATELINE: "it stands in the dateline",
    Place.AMID: "it stands by itself amid the text",
    Place.UNDER_BODY: "it stands by itself under the text",
    Place.OVER_HEADLINE: "it stands by itself right above headline or text",
    Place.ADDRESS: "it stands in the page's own address",
    Place.ISSUE: "it is the day of a numbered issue",
    Place.MASTHEAD: "It stands above the headline, where sites print the day on which the page was opened.",
    Place.IN_WORDS: "It stands in the words above the text, as those of a picture, and may be of another day.",
    Place.UPDATE: "It is the day of an update, not of publication.",
    Place.FOOTER: "It stands among the page's own notices.",
    Place.SAVED: "It is the day on which the page was saved or looked at.",
    Place.DATED: "It stands in front of the page with no more than the word “date”, which may be that of the visit.",
}


@dataclass(frozen=True, slots=True)
class _Placed:
    stamp: Stamp
    place: Place


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
    placed = _placed_stamps(text, page)
    told = _told_publication(text, page, placed, clues)
    if told:
        return Finding(told)
    usable = [p for p in placed if p.place < Place.MASTHEAD] or _borne_out(placed, text, page)
    if not usable:
        visits = [p.stamp for p in placed if p.place is Place.SAVED]
        if back := counted_back(text, page.blocks, visits):
            return Finding(back)
        if inferred := day_with_year_inferred(text, page.blocks):
            return Finding(inferred)
        return Finding(None, _reason_for_none(placed, text, page, clues), _candidates(placed, clues))
    best = min(usable, key=lambda p: (p.place, p.stamp.start))
    others = [p for p in placed if p is not best]
    later = [day for p in others if Place.IN_WORDS > p.place >= Place.MASTHEAD and (day := _only_day(p.stamp))]
    later += [changed.day for changed in told_dates(clues, "modified") if changed.day]
    limit = min(later, default=None)
    shown = [*(p.stamp for p in others), *_in_body(text, page, best.stamp)]
    verdict = decide_order(text, page.blocks, best.stamp, shown, limit, assumed_day_first)
    if verdict is None:
        why = f"The stamp “{best.stamp.text}” is no day of the calendar. Please give the publication date."
        return Finding(None, why, _candidates(others, clues))
    written = written_on(text, page.blocks, verdict.day)
    found = _publication(
        best, others, verdict, page.dateline or page.byline_place, written, _why_no_visit(best, placed, text, page)
    )
    if best.place >= Place.MASTHEAD:
        found = replace(found, status=PublicationStatus.AMBIGUOUS_RESOLVED)  # by evidence, not by its place
    return Finding(_with_others(found, not_taken(clues, ["modified"])))


def _borne_out(placed: Sequence[_Placed], text: str, page: Page) -> list[_Placed]:
    """The day in front of the page or in its masthead, or of its only update, if the rest of the page bears it out.

    A dateline that tells the same day, or one of the two before, does: no visit falls on just that day of a year.
    """
    return [p for p in placed if (day := _only_day(p.stamp)) and _is_borne_out(p, placed, text, page, day)]


def _is_borne_out(told: _Placed, placed: Sequence[_Placed], text: str, page: Page, day: date) -> bool:
    if told.place is Place.UPDATE:
        alone = len({p.stamp.readings for p in placed if p.place is Place.UPDATE}) == 1 and told.stamp.clock is not None
        needed = 0.0 if _is_beside_author(told.stamp, text, page) else LIKELY
        return alone and odds(text, page.blocks, day) >= needed
    if told.place is Place.DATED:
        return is_told_without_year(text, page.blocks, day) or odds(text, page.blocks, day) >= LIKELY
    if told.place is not Place.MASTHEAD:
        return False
    if _why_no_visit(told, placed, text, page):
        return True
    return written_on(text, page.blocks, day) is not None or odds(text, page.blocks, day) >= _needed(text, page, day)


def _needed(text: str, page: Page, day: date) -> float:
    """The odds that a masthead's day needs: fewer if the text tells of its year, or the page claims rights for it."""
    rights = imprints.year_of_rights(text[b.start : b.end] for b in page.blocks if b.kind is not BlockKind.BODY)
    told = [year for year in (last_year_told(text, page.blocks), rights) if year is not None]
    return POSSIBLE if any(0 <= day.year - year <= _FEW_YEARS for year in told) else SURE


_FEW_YEARS = 1


def _is_beside_author(stamp: Stamp, text: str, page: Page) -> bool:
    """As in "By Ann Lee in Lima | Updated: 2021-11-08 09:35": where other pages have the day of publication."""
    lines = (text[b.start : b.end] for b in page.blocks if b.start <= stamp.start < b.end)
    return any(shape.AUTHOR.match(line) for line in lines)


def _why_no_visit(told: _Placed, placed: Sequence[_Placed], text: str, page: Page) -> str | None:
    """Why the day in a masthead is none of a visit: an export, or a page that was opened only later."""
    if imprints.is_export(text):
        return "a database exported the page with it"
    day = _only_day(told.stamp)
    before = day is not None and _is_before_visit(told.stamp, day, placed, text, page)
    return "the page was opened only later" if before else None


def _is_before_visit(stamp: Stamp, day: date, placed: Sequence[_Placed], text: str, page: Page) -> bool:
    """Does the page tell a later day of saving or copying, or claim rights of a later year?

    A line of menus may tell the day of another article: what counts is a day with its own weekday.
    """
    if stamp.weekday != day.weekday():
        return False
    saved = (known for p in placed if p.place is Place.SAVED and (known := _only_day(p.stamp)))
    rights = imprints.year_of_rights(text[b.start : b.end] for b in page.blocks if b.kind is not BlockKind.BODY)
    return any(known > day for known in saved) or (rights is not None and rights > day.year)


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
    stamps = (p.stamp for p in _placed_stamps(text, page) if p.place is Place.UPDATE)
    printed = [_only_day(s) or (None if first is None else _in_order(s, day_first=first)) for s in stamps]
    told = [changed.day for changed in told_dates(clues, "modified")]
    days = [day for day in printed or told if day and (not publication or day >= publication.date)]
    if not days:
        return None
    return Publication(max(days), PublicationStatus.EXPLICIT, "The page says when it was updated.")


def _candidates(placed: Sequence[_Placed], clues: Sequence[Clue]) -> tuple[PublicationAlternative, ...]:
    days = {other.date: other.reason for other in reversed(not_taken(clues, ["modified", "possible"]))}
    days |= {day: _why_not(p) for p in reversed(placed) if (day := _only_day(p.stamp))}
    return tuple(PublicationAlternative(day, why) for day, why in sorted(days.items()))


def _why_not(placed: _Placed) -> str:
    return f"“{placed.stamp.text}”: {_WHY[placed.place]}"


def _only_day(stamp: Stamp) -> date | None:
    return None if stamp.is_ambiguous else stamp.readings[0][1]


def _publication(
    best: _Placed,
    others: Sequence[_Placed],
    verdict: Verdict,
    place: str | None,
    written: date | None,
    no_visit: str | None,
) -> Publication:
    stamp = best.stamp
    local = writers_day(verdict.day, stamp.clock, stamp.zone, stamp.utc_offset, place)
    taken = f"“{stamp.text}” is taken as the publication date: {_WHY[best.place]}."
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
        day = _only_day(other.stamp)
        if day and day != verdict.day and all(a.date != day for a in alternatives):
            why = _WHY[other.place] if other.place >= Place.MASTHEAD else "Another stamp of the page ranks before it."
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


def _reason_for_none(placed: Sequence[_Placed], text: str, page: Page, clues: Sequence[Clue]) -> str:
    ask = "Please give the publication date: until then only dates that need none are resolved."
    if placed:
        found = min(placed, key=lambda p: p.place)
        why = _WHY[found.place][0].lower() + _WHY[found.place][1:]
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
    found = (shape.DAY_WITHOUT_YEAR.search(words) for words in [*opening, match.group() if match else ""])
    return next((f.group() for f in found if f), None)


# --- what the file tells -------------------------------------------------------------------------------------------


def _told_publication(text: str, page: Page, placed: Sequence[_Placed], clues: Sequence[Clue]) -> Publication | None:
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


def _printed(placed: Sequence[_Placed], told: Stamp, day: date) -> Stamp | None:
    """The stamp of the page that shows the same day, or the same moment on the day of another zone."""
    usable = [p.stamp for p in sorted(placed, key=lambda p: p.place) if p.place < Place.MASTHEAD]
    same = next((stamp for stamp in usable if day in {reading for _, reading in stamp.readings}), None)
    elsewhere = (s for s in usable if (shown := _only_day(s)) and is_same_moment(told, day, shown))
    return same or next(elsewhere, None)


def _as_told(told: Told, verdict: Verdict, place: str | None, printed: Stamp | None) -> Publication:
    stamp = told.stamp
    local = writers_day(verdict.day, stamp.clock, stamp.zone, stamp.utc_offset, place)
    where = f"In {place} it was"
    if local is None and printed:
        local, where = _only_day(printed), "The page prints the day of its own zone,"
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


def _otherwise(best: Told, told: Sequence[Told], placed: Sequence[_Placed]) -> list[PublicationAlternative]:
    """The days that other clues and the page itself tell."""
    others = [
        PublicationAlternative(t.day, f"{t.origin} says {t.stamp.text}, but {best.origin} ranks before it.")
        for t in told
        if t.day
    ]
    for p in placed:
        day = _only_day(p.stamp)
        if day:
            why = (
                _WHY[p.place] if p.place >= Place.MASTHEAD else f"The page prints it, but {best.origin} says otherwise."
            )
            others.append(PublicationAlternative(day, f"“{p.stamp.text}”: {why}"))
    return others


# --- places --------------------------------------------------------------------------------------------------------


_WITH_STAMPS = frozenset({BlockKind.BYLINE, BlockKind.CLUTTER, BlockKind.STANDFIRST, BlockKind.SUBHEAD, BlockKind.NOTE})


def _placed_stamps(text: str, page: Page) -> list[_Placed]:
    blocks = page.blocks
    headline = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADLINE), None)
    body = [i for i, b in enumerate(blocks) if b.kind is BlockKind.BODY]
    first, last = (body[0], body[-1]) if body else (len(blocks), len(blocks))
    forwarded = next((i for i, b in enumerate(blocks) if imprints.heads_forwarded(text[b.start : b.end])), -1)
    title = text[blocks[headline].start : blocks[headline].end] if headline is not None else ""
    over = headline
    while over and shape.is_clock(text[blocks[over - 1].start : blocks[over - 1].end]):
        over -= 1  # the clock time of the stamp, on a line of its own
    placed = []
    carried = Label.NONE
    for i, block in enumerate(blocks):
        words = text[block.start : block.end]
        if block.kind is BlockKind.BODY:
            placed += _dateline_stamps(text, block) if i - first < 2 else []
            continue
        if block.kind not in _WITH_STAMPS:
            continue
        stamps = list(find_stamps(text, block.start, block.end))
        of_others = i > first and not shape.begins_with_label(words) and _is_among_others(text, blocks, i)
        for stamp in stamps:
            label = stamp.label if stamp.label is not Label.NONE else carried
            if imprints.is_first_publication(words, stamp.start - block.start):
                place = Place.FIRST
            elif i < first and imprints.is_own_address(words, title):
                place = Place.ADDRESS
            elif of_others or block.kind is BlockKind.NOTE:
                place = Place.FOOTER
            else:
                place = Place.SAVED if i < forwarded else _place(i, block, words, label, over, first, last)
            placed.append(_Placed(_month_first(stamp) if place is Place.SLUG else stamp, place))
        carried = _label_alone(words) if not stamps else Label.NONE
    return _without_lists(placed)


def _month_first(stamp: Stamp) -> Stamp:
    """As American agencies write it, whatever the rest of the page does."""
    return replace(stamp, readings=tuple(r for r in stamp.readings if r[0] is Order.MONTH_FIRST) or stamp.readings)


def _is_among_others(text: str, blocks: Sequence[Block], i: int) -> bool:
    """Does it stand below "Related" or the like, with no paragraph of the text between?"""
    above = itertools.takewhile(lambda b: b.kind is not BlockKind.BODY, reversed(blocks[:i]))
    return any(shape.heads_others(text[b.start : b.end]) for b in above)


def _without_lists(placed: Sequence[_Placed]) -> list[_Placed]:
    """Several days by themselves under the text are those of other articles, amid it of its entries or of comments."""
    days = {place: {p.stamp.readings for p in placed if p.place is place} for place in (Place.AMID, Place.UNDER_BODY)}
    listed = {place for place, told in days.items() if len(told) > 1}
    return [replace(p, place=Place.FOOTER) if p.place in listed else p for p in placed]


def _in_body(text: str, page: Page, stamp: Stamp) -> list[Stamp]:
    """The dates in figures that the text itself prints, which show the order of the page's."""
    if not stamp.is_ambiguous:
        return []
    body = (block for block in page.blocks if block.kind is BlockKind.BODY)
    return [found for block in body for found in find_stamps(text, block.start, block.end) if found.separator]


def _place(i: int, block: Block, words: str, label: Label, headline: int | None, first: int, last: int) -> Place:
    if label is Label.COPYRIGHT or shape.is_about_others(words):
        return Place.FOOTER
    if imprints.is_slug(words):
        return Place.SLUG
    if i > last and imprints.is_source(words):
        return Place.UNDER_BODY
    if label is Label.UPDATED:
        return Place.UPDATE
    if label is Label.SAVED:
        return Place.SAVED
    if label is Label.DATED:
        return Place.DATED
    if label is Label.PUBLISHED:
        return Place.LABELLED
    if headline is not None and i == headline - 1 and shape.is_sectioned_stamp(words):
        return Place.OVER_HEADLINE
    if i < first and shape.is_numbered_issue(words):
        return Place.ISSUE
    if block.kind is not BlockKind.BYLINE:
        if headline is not None and headline < i < first:
            return Place.IN_WORDS
        return Place.MASTHEAD if i < first else Place.FOOTER
    above = headline is not None and i < headline
    if above and shape.is_iso_moment(words):
        return Place.OVER_HEADLINE  # no masthead tells today like this, even with the section's name below
    if headline is not None and i < headline - 1 and not (shape.AUTHOR.match(words) or shape.AGENCY.search(words)):
        return Place.MASTHEAD
    if not shape.is_bare_date(words):
        return Place.BYLINE
    if headline is not None and above:
        return Place.OVER_HEADLINE if i == headline - 1 and not shape.is_todays_date(words) else Place.MASTHEAD
    if i < first and headline is None:
        return Place.OVER_HEADLINE if i == first - 1 and shape.is_moment(words) else Place.MASTHEAD
    if i < first:
        return Place.UNDER_HEADLINE
    return Place.UNDER_BODY if i > last else Place.AMID


def _label_alone(words: str) -> Label:
    """A label on a line of its own belongs to the date on the next line."""
    if len(words.split()) <= 3:
        if shape.UPDATED.search(words):
            return Label.UPDATED
        if shape.PUBLISHED.search(words):
            return Label.PUBLISHED
    return Label.NONE


def _dateline_stamps(text: str, block: Block) -> list[_Placed]:
    match = dateline(text, block.start, block.end)
    if not match:
        return []
    return [_Placed(stamp, Place.DATELINE) for stamp in find_stamps(text, block.start, match.end())]
