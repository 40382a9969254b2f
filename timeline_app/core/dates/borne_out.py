"""Whether what else a page tells bears out a day that its place alone does not: a masthead's, an only update's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.dates.bearing import LIKELY, POSSIBLE, SURE, is_told_without_year, last_year_told, odds
from timeline_app.core.dates.civil_day import written_on
from timeline_app.core.dates.date_order import decide_order
from timeline_app.core.dates.stamp_places import Place, Placed, only_day
from timeline_app.core.text import imprints, moments
from timeline_app.core.text import page_patterns as shape
from timeline_app.core.values import BlockKind, PublicationStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.dates.stamps import Stamp
    from timeline_app.core.text.page import Page


def borne_out(placed: Sequence[Placed], text: str, page: Page) -> list[Placed]:
    """The day in front of the page or in its masthead, or of its only update, if the rest of the page bears it out.

    A dateline that tells the same day, or one of the two before, does: no visit falls on just that day of a year.
    """
    unlike = list({_told_alike(p): p for p in reversed(placed)}.values())[::-1]  # a page may print one a thousand times
    days = {id(p): _day_meant(p, placed, text, page) for p in unlike}
    heads = [day for p in unlike if p.place is Place.MASTHEAD and (day := days[id(p)])]
    first = min(heads, default=None)  # of two days above a headline the later is that of the visit
    return [
        p
        for p in unlike
        if (day := days[id(p)])
        and (p.place is not Place.MASTHEAD or day == first)
        and _is_borne_out(p, placed, text, page, day)
    ]


def _told_alike(placed: Placed) -> tuple[object, ...]:
    """What decides on a stamp, whose first one of a kind stands for all."""
    stamp = placed.stamp
    return placed.place, stamp.readings, stamp.weekday, stamp.zone is None, stamp.clock is None


def _day_meant(told: Placed, placed: Sequence[Placed], text: str, page: Page) -> date | None:
    """The day of a stamp; of one in figures of two orders that on which the page or its text decides."""
    if not told.stamp.is_ambiguous:
        return only_day(told.stamp)
    others = [p.stamp for p in placed if p is not told]
    verdict = decide_order(text, page.blocks, told.stamp, others, None)
    return verdict.day if verdict is not None and verdict.status is PublicationStatus.AMBIGUOUS_RESOLVED else None


def _is_borne_out(told: Placed, placed: Sequence[Placed], text: str, page: Page, day: date) -> bool:
    if told.place is Place.UPDATE:
        days = {p.stamp.readings for p in placed if p.place in (Place.UPDATE, Place.MASTHEAD)}
        needed = POSSIBLE if told.stamp.zone is not None else LIKELY
        needed = 0.0 if _is_beside_author(told.stamp, text, page) else needed
        needed = needed if told.stamp.clock is not None else SURE
        return len(days) == 1 and odds(text, page.blocks, day) >= needed
    if told.place is Place.DATED:
        return is_told_without_year(text, page.blocks, day) or odds(text, page.blocks, day) >= LIKELY
    if told.place is not Place.MASTHEAD:
        return False
    if why_no_visit(told, placed, text, page):
        return True
    needed = LIKELY if told.stamp.zone is not None else _needed(text, page, day)
    needed = 0.0 if _heads_article(told.stamp, text, page) else needed
    return written_on(text, page.blocks, day) is not None or odds(text, page.blocks, day) >= needed


def _needed(text: str, page: Page, day: date) -> float:
    """The odds that a masthead's day needs: fewer if the text tells of its year, or the page claims rights for it.

    No masthead tells the moment of a visit with its zone, but some tell that of the article.
    """
    rights = imprints.year_of_rights(text, page.blocks)
    of_file = rights if day.year < _MADE_ANEW else None
    told = [year for year in (last_year_told(text, page.blocks), of_file) if year is not None]
    return POSSIBLE if any(0 <= day.year - year <= _FEW_YEARS for year in told) else SURE


_MADE_ANEW = 2006
"""Year from which most sites make their pages, and the year of their rights, anew for each visit."""
_FEW_YEARS = 1
"""Years from one that a page tells of to that of the day."""


def _heads_article(stamp: Stamp, text: str, page: Page) -> bool:
    """Does the day stand by itself between the name of a section and the headline, as that of many an article does?"""
    i, blocks = _block_of(stamp, page), page.blocks
    if not i or i + 1 == len(blocks) or blocks[i + 1].kind is not BlockKind.HEADLINE:
        return False
    above, line = (text[b.start : b.end] for b in blocks[i - 1 : i + 1])
    return moments.is_bare_date(line) and shape.is_section(above)


def _block_of(stamp: Stamp, page: Page) -> int | None:
    """Index of the block in which a stamp stands; None between blocks."""
    return next((i for i, b in enumerate(page.blocks) if b.start <= stamp.start < b.end), None)


def _is_beside_author(stamp: Stamp, text: str, page: Page) -> bool:
    """As in "By Ann Lee in Lima | Updated: 2021-11-08 09:35": where other pages have the day of publication."""
    i = _block_of(stamp, page)
    return i is not None and shape.is_by_author(text[page.blocks[i].start : page.blocks[i].end])


_FIRST_SITES = 1994
"""Year from which papers had pages that one could visit on a day."""


def why_no_visit(told: Placed, placed: Sequence[Placed], text: str, page: Page) -> str | None:
    """Why the day in a masthead is none of a visit: an export, or a page that was opened only later."""
    if imprints.is_export(text):
        return "a database exported the page with it"
    day = only_day(told.stamp)
    if day is not None and day.year < _FIRST_SITES:
        return "no page could be visited then"
    before = day is not None and _is_before_visit(told.stamp, day, placed, text, page)
    return "the page was opened only later" if before else None


def _is_before_visit(stamp: Stamp, day: date, placed: Sequence[Placed], text: str, page: Page) -> bool:
    """Does the page tell a later day of saving or copying, or claim rights of a later year?

    A line of menus may tell the day of another article: what counts is a day with its own weekday.
    """
    if stamp.weekday != day.weekday():
        return False
    saved = (known for p in placed if p.place is Place.SAVED and (known := only_day(p.stamp)))
    rights = imprints.year_of_rights(text, page.blocks)
    return any(known > day for known in saved) or (rights is not None and rights > day.year)
