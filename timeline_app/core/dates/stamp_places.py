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
_NEAR = 3
"""Lines above a headline within which some sites set the moment of its article."""
_OF_COMMENT = 3
"""Lines above its moment within which a comment begins."""
_PATH = re.compile(r"[^\n/>›»|]{2,24}(?:\s*[/>›»]\s*[^\n/>›»|]{2,24}){1,3}")
"""The path to an article within its site: "English / Economics"."""


def placed_stamps(text: str, page: Page) -> list[Placed]:
    """The stamps of a page outside its text, and that of its dateline, each with its place."""
    frame = _Frame.of(text, page)
    placed = []
    carried = Label.NONE
    for i, block in enumerate(frame.blocks):
        if block.kind is BlockKind.BODY:
            placed += _dateline_stamps(text, block) if i - frame.first < 2 else []
            continue
        if block.kind not in _WITH_STAMPS:
            continue
        stamps = list(find_stamps(text, block.start, block.end))
        placed += [_placed(stamp, _Line(frame, i), carried) for stamp in stamps]
        carried = _label_alone(frame.words(i)) if not stamps else Label.NONE
    return _without_lists(placed)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What gives the lines of a page their places, as indices of its blocks."""

    text: str
    blocks: Sequence[Block]
    headline: int | None
    over: int | None
    """The headline, or the first of the lines that belong to a stamp above it: a clock time, buttons."""
    first: int
    last: int
    """First and last paragraph of the text; behind the page if it has none."""
    forwarded: int
    """The line that heads a forwarded mail, -1 without one: what stands above it is of whoever passed it on."""
    site: str
    """The first line in small letters, mostly the site's name; empty if it tells a day."""

    @classmethod
    def of(cls, text: str, page: Page) -> _Frame:
        blocks = page.blocks
        lines = [text[b.start : b.end] for b in blocks]
        headline = next((i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADLINE), None)
        body = [i for i, b in enumerate(blocks) if b.kind is BlockKind.BODY] or [len(blocks)]
        over = headline
        while over and _is_between(lines[over - 1]):
            over -= 1
        site = lines[0].strip().lower() if lines else ""
        return cls(
            text=text,
            blocks=blocks,
            headline=headline,
            over=over,
            first=body[0],
            last=body[-1],
            forwarded=next((i for i, line in enumerate(lines) if imprints.heads_forwarded(line)), -1),
            site="" if moments.DATE.search(site) else site,
        )

    def words(self, i: int) -> str:
        return self.text[self.blocks[i].start : self.blocks[i].end]

    @property
    def title(self) -> str:
        return "" if self.headline is None else self.words(self.headline)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a page that may print stamps, the ``i``-th of its blocks."""

    frame: _Frame
    i: int

    @property
    def block(self) -> Block:
        return self.frame.blocks[self.i]

    @property
    def words(self) -> str:
        return self.frame.words(self.i)

    @property
    def is_over_text(self) -> bool:
        return self.i < self.frame.first

    @property
    def is_under_text(self) -> bool:
        return self.i > self.frame.last

    @property
    def is_over_headline(self) -> bool:
        return self.frame.over is not None and self.i < self.frame.over

    @property
    def is_near_over_headline(self) -> bool:
        return self.frame.over is not None and self.frame.over - _NEAR <= self.i < self.frame.over

    @property
    def is_next_over_headline(self) -> bool:
        return self.frame.over is not None and self.i == self.frame.over - 1


def _placed(stamp: Stamp, line: _Line, carried: Label) -> Placed:
    """A stamp with its place; ``carried`` is the label that stands alone on the line above."""
    place = _place_told(line, stamp.start - line.block.start)
    if place is None and line.i < line.frame.forwarded:
        place = Place.SAVED
    label = stamp.label if stamp.label is not Label.NONE else carried
    if place is None:
        place = _place_by_label(line, label)
    if place is None:
        place = _place_by_layout(line)
    return Placed(_month_first(stamp) if place is Place.SLUG else stamp, place)


def _place_told(line: _Line, at: int) -> Place | None:
    """The place that the words of the line give the stamp at ``at``, or its being of other articles and readers."""
    words = line.words
    if imprints.is_first_publication(words, at):
        return Place.FIRST
    if imprints.is_own_address(words, line.frame.title) or (line.is_over_text and imprints.tells_path_of_day(words)):
        return Place.ADDRESS
    if imprints.is_published_then(words, at):
        return Place.LABELLED
    if line.is_over_text and imprints.tells_age_of(words, at):
        return Place.BYLINE
    if line.is_under_text and imprints.is_citation(words):
        return Place.UNDER_BODY
    return Place.FOOTER if line.block.kind is BlockKind.NOTE or _is_of_others(line) else None


_BY_LABEL = {
    Label.COPYRIGHT: Place.FOOTER,
    Label.UPDATED: Place.UPDATE,
    Label.SAVED: Place.SAVED,
    Label.DATED: Place.DATED,
    Label.PUBLISHED: Place.LABELLED,
}


def _place_by_label(line: _Line, label: Label) -> Place | None:
    """What agencies and sources sign goes before labels, and notices of others before that."""
    if label is not Label.COPYRIGHT and not shape.is_about_others(line.words):
        if imprints.is_slug(line.words):
            return Place.SLUG
        if line.is_under_text and imprints.is_source(line.words):
            return Place.UNDER_BODY
        return _BY_LABEL.get(label)
    return Place.FOOTER


def _place_by_layout(line: _Line) -> Place:
    """The place of a stamp about which no word says what it is."""
    place = _place_by_shape(line)
    if place is None:
        place = _place_in_byline(line) if line.block.kind is BlockKind.BYLINE else _place_in_words(line)
    place = _place_of_post(line, place)
    return Place.OVER_HEADLINE if place is Place.MASTHEAD and _is_above_path(line) else place


def _place_by_shape(line: _Line) -> Place | None:
    """The place of a line whose form no masthead has."""
    words = line.words
    if line.is_next_over_headline and shape.is_sectioned_stamp(words):
        return Place.OVER_HEADLINE
    if line.is_next_over_headline and (shape.is_day_of_genre(words) or shape.tells_day_of_live_page(words)):
        return Place.OVER_HEADLINE
    if line.is_over_text and (shape.is_numbered_issue(words) or shape.tells_days_of_issue(words)):
        return Place.ISSUE
    if line.is_near_over_headline and shape.is_on_moment(words):
        return Place.BYLINE
    if line.is_over_text and shape.tells_time_to_read(words):
        return Place.BYLINE
    site = line.frame.site
    if line.is_over_text and site and words.lower().startswith(site) and shape.is_place_and_date(words):
        return Place.BYLINE
    return None


def _place_in_words(line: _Line) -> Place:
    """The place of a stamp in a line that is no byline."""
    if not line.is_over_text:
        return Place.FOOTER
    under_headline = line.frame.over is not None and line.i > line.frame.over
    return Place.IN_WORDS if under_headline else Place.MASTHEAD


def _place_in_byline(line: _Line) -> Place:
    words = line.words
    if line.is_over_headline and moments.is_iso_moment(words):
        return Place.OVER_HEADLINE  # no masthead tells today like this, even with the section's name below
    is_next = line.is_next_over_headline
    if line.is_over_headline and not is_next and not (shape.is_by_author(words) or shape.AGENCY.search(words)):
        return Place.MASTHEAD
    if not moments.is_bare_date(words):
        return Place.BYLINE
    if line.is_over_headline:
        return Place.OVER_HEADLINE if is_next and not moments.is_todays_date(words) else Place.MASTHEAD
    if line.is_over_text and line.frame.over is None:
        is_moment = line.i == line.frame.first - 1 and moments.is_moment(words)
        return Place.OVER_HEADLINE if is_moment else Place.MASTHEAD
    if line.is_over_text:
        return Place.UNDER_HEADLINE
    return Place.UNDER_BODY if line.is_under_text else Place.AMID


def _place_of_post(line: _Line, place: Place) -> Place:
    """The place of a stamp as blogs, chats and short posts have it."""
    words = line.words
    if place not in (Place.MASTHEAD, Place.FOOTER, Place.OVER_HEADLINE):
        return place
    if posts.is_message_stamp(words):
        return Place.BYLINE if line.is_over_text else Place.FOOTER
    if posts.is_moment_of_post(words):
        return Place.BYLINE if line.is_over_text else Place.UNDER_BODY
    if not line.is_near_over_headline or not moments.is_bare_date(words):
        return place
    badge = "\n" in words  # a day in parts, each on a line of its own
    return (
        Place.BYLINE if badge or (line.is_next_over_headline and posts.tells_clock_of_post(line.frame.text)) else place
    )


def _is_above_path(line: _Line) -> bool:
    """A moment with nothing but the path to the article between it and the headline."""
    headline = line.frame.headline
    if headline is None or line.i != headline - 2:
        return False
    if not moments.is_moment(line.words) or moments.tells_weekday(line.words):
        return False
    return _PATH.fullmatch(line.frame.words(line.i + 1)) is not None


def _is_between(words: str) -> bool:
    """May it stand between a stamp and the headline: its clock time, or buttons, on a line of their own?"""
    return moments.is_clock(words) or shape.is_buttons(words)


def _is_of_others(line: _Line) -> bool:
    """A line of another article's, below "Related" or the like, or of what a reader wrote under the text."""
    frame, i = line.frame, line.i
    amid_links = i > frame.first or (frame.headline is not None and i > frame.headline)
    if amid_links and not shape.begins_with_label(line.words):
        # Up to the next paragraph of the text all is of the others.
        above = itertools.takewhile(lambda j: frame.blocks[j].kind is not BlockKind.BODY, reversed(range(i)))
        if any(shape.heads_others(frame.words(j)) for j in above):
            return True
    return i > frame.first and any(posts.heads_comment(frame.words(j)) for j in range(max(0, i - _OF_COMMENT), i))


def _month_first(stamp: Stamp) -> Stamp:
    """As American agencies write it, whatever the rest of the page does."""
    return replace(stamp, readings=tuple(r for r in stamp.readings if r[0] is Order.MONTH_FIRST) or stamp.readings)


def _without_lists(placed: Sequence[Placed]) -> list[Placed]:
    """Several days by themselves under the text are those of other articles, amid it of its entries or of comments."""
    days = {place: {p.stamp.readings for p in placed if p.place is place} for place in (Place.AMID, Place.UNDER_BODY)}
    listed = {place for place, told in days.items() if len(told) > 1}
    return [replace(p, place=Place.FOOTER) if p.place in listed else p for p in placed]


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
