"""Where on a page each of its dates stands, which tells how much it speaks for a publication date."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from timeline_app.core.dates.stamps import Label, Order, Stamp, find_stamps
from timeline_app.core.text import imprints, moments, posts
from timeline_app.core.text import page_patterns as shape
from timeline_app.core.text.datelines import dateline
from timeline_app.core.values import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.text.page import Page


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


WHY = {
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
class Placed:
    """A stamp and where it stands."""

    stamp: Stamp
    place: Place


def only_day(stamp: Stamp) -> date | None:
    """The day of a stamp that can be read in one way only."""
    return None if stamp.is_ambiguous else stamp.readings[0][1]


_WITH_STAMPS = frozenset({BlockKind.BYLINE, BlockKind.CLUTTER, BlockKind.STANDFIRST, BlockKind.SUBHEAD, BlockKind.NOTE})


def placed_stamps(text: str, page: Page) -> list[Placed]:
    """The stamps of a page outside its text, and that of its dateline, each with its place."""
    blocks = page.blocks
    headline = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADLINE), None)
    body = [i for i, b in enumerate(blocks) if b.kind is BlockKind.BODY]
    first, last = (body[0], body[-1]) if body else (len(blocks), len(blocks))
    forwarded = next((i for i, b in enumerate(blocks) if imprints.heads_forwarded(text[b.start : b.end])), -1)
    site = text[blocks[0].start : blocks[0].end].strip().lower() if blocks else ""
    site = "" if moments.DATE.search(site) else site
    title = text[blocks[headline].start : blocks[headline].end] if headline is not None else ""
    over = headline
    while over and _is_between(text[blocks[over - 1].start : blocks[over - 1].end]):
        over -= 1
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
        amid_links = i > first or (headline is not None and i > headline)
        of_others = amid_links and not shape.begins_with_label(words) and _is_among_others(text, blocks, i)
        of_others = of_others or (i > first and i > 0 and posts.heads_comment(_above(text, blocks, i)))
        for stamp in stamps:
            label = stamp.label if stamp.label is not Label.NONE else carried
            if imprints.is_first_publication(words, stamp.start - block.start):
                place = Place.FIRST
            elif imprints.is_own_address(words, title) or (i < first and imprints.tells_path_of_day(words)):
                place = Place.ADDRESS
            elif imprints.is_published_then(words, stamp.start - block.start):
                place = Place.LABELLED
            elif i < first and imprints.tells_age_of(words, stamp.start - block.start):
                place = Place.BYLINE
            elif i > last and imprints.is_citation(words):
                place = Place.UNDER_BODY
            elif of_others or block.kind is BlockKind.NOTE:
                place = Place.FOOTER
            else:
                place = Place.SAVED if i < forwarded else _place(i, block, words, label, over, first, last, site)
                place = _place_of_post(place, words, over, i, first, text)
                if place is Place.MASTHEAD and _is_above_path(text, blocks, i, headline):
                    place = Place.OVER_HEADLINE
            placed.append(Placed(_month_first(stamp) if place is Place.SLUG else stamp, place))
        carried = _label_alone(words) if not stamps else Label.NONE
    return _without_lists(placed)


def _above(text: str, blocks: Sequence[Block], i: int) -> str:
    """What stands above a line: the line before it, or where that is what a reader wrote, the one before that."""
    lines = [text[b.start : b.end] for b in blocks[max(0, i - _OF_COMMENT) : i]]
    return next((line for line in reversed(lines) if posts.heads_comment(line)), "")


_OF_COMMENT = 3
"""Lines above its moment within which a comment begins."""


def _place_of_post(place: Place, words: str, headline: int | None, i: int, first: int, text: str) -> Place:
    """The place of a stamp as blogs, chats and short posts have it."""
    if place not in (Place.MASTHEAD, Place.FOOTER, Place.OVER_HEADLINE):
        return place
    if posts.is_message_stamp(words):
        return Place.BYLINE if i < first else Place.FOOTER
    if posts.is_moment_of_post(words):
        return Place.BYLINE if i < first else Place.UNDER_BODY
    if headline is None or not headline - _NEAR <= i < headline or not moments.is_bare_date(words):
        return place
    badge = "\n" in words  # a day in parts, each on a line of its own
    return Place.BYLINE if badge or (i == headline - 1 and posts.tells_clock_of_post(text)) else place


def _is_above_path(text: str, blocks: Sequence[Block], i: int, headline: int | None) -> bool:
    """A moment with nothing but the path to the article between it and the headline: "English / Economics"."""
    words = text[blocks[i].start : blocks[i].end]
    if headline is None or i != headline - 2 or not moments.is_moment(words) or moments.tells_weekday(words):
        return False
    return _PATH.fullmatch(text, blocks[i + 1].start, blocks[i + 1].end) is not None


_PATH = re.compile(r"[^\n/>›»|]{2,24}(?:\s*[/>›»]\s*[^\n/>›»|]{2,24}){1,3}")


def _is_between(words: str) -> bool:
    """May it stand between a stamp and the headline: its clock time, or buttons, on a line of their own?"""
    return moments.is_clock(words) or shape.is_buttons(words)


def _month_first(stamp: Stamp) -> Stamp:
    """As American agencies write it, whatever the rest of the page does."""
    return replace(stamp, readings=tuple(r for r in stamp.readings if r[0] is Order.MONTH_FIRST) or stamp.readings)


def _is_among_others(text: str, blocks: Sequence[Block], i: int) -> bool:
    """Does it stand below "Related" or the like, with no paragraph of the text between?"""
    above = itertools.takewhile(lambda b: b.kind is not BlockKind.BODY, reversed(blocks[:i]))
    return any(shape.heads_others(text[b.start : b.end]) for b in above)


def _without_lists(placed: Sequence[Placed]) -> list[Placed]:
    """Several days by themselves under the text are those of other articles, amid it of its entries or of comments."""
    days = {place: {p.stamp.readings for p in placed if p.place is place} for place in (Place.AMID, Place.UNDER_BODY)}
    listed = {place for place, told in days.items() if len(told) > 1}
    return [replace(p, place=Place.FOOTER) if p.place in listed else p for p in placed]


def _place(
    i: int, block: Block, words: str, label: Label, headline: int | None, first: int, last: int, site: str
) -> Place:
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
    if i < first and (shape.is_numbered_issue(words) or shape.tells_days_of_issue(words)):
        return Place.ISSUE
    if headline is not None and headline - _NEAR <= i < headline and shape.is_on_moment(words):
        return Place.BYLINE
    if i < first and shape.tells_time_to_read(words):
        return Place.BYLINE
    if i < first and site and words.lower().startswith(site) and shape.is_place_and_date(words):
        return Place.BYLINE
    if block.kind is not BlockKind.BYLINE:
        if headline is not None and headline < i < first:
            return Place.IN_WORDS
        return Place.MASTHEAD if i < first else Place.FOOTER
    above = headline is not None and i < headline
    if above and moments.is_iso_moment(words):
        return Place.OVER_HEADLINE  # no masthead tells today like this, even with the section's name below
    if headline is not None and i < headline - 1 and not (shape.AUTHOR.match(words) or shape.AGENCY.search(words)):
        return Place.MASTHEAD
    if not moments.is_bare_date(words):
        return Place.BYLINE
    if headline is not None and above:
        return Place.OVER_HEADLINE if i == headline - 1 and not moments.is_todays_date(words) else Place.MASTHEAD
    if i < first and headline is None:
        return Place.OVER_HEADLINE if i == first - 1 and moments.is_moment(words) else Place.MASTHEAD
    if i < first:
        return Place.UNDER_HEADLINE
    return Place.UNDER_BODY if i > last else Place.AMID


_NEAR = 3
"""Lines above a headline within which some sites set the moment of its article."""


def _label_alone(words: str) -> Label:
    """A label on a line of its own belongs to the date on the next line."""
    if len(words.split()) <= 3:
        if moments.UPDATED.search(words):
            return Label.UPDATED
        if moments.PUBLISHED.search(words):
            return Label.PUBLISHED
    return Label.NONE


def _dateline_stamps(text: str, block: Block) -> list[Placed]:
    match = dateline(text, block.start, block.end)
    if not match:
        return []
    return [Placed(stamp, Place.DATELINE) for stamp in find_stamps(text, block.start, match.end())]
