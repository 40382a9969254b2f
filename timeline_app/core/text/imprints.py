"""The lines by which a page tells where its text comes from: agencies' slugs, exports, reprints, its own address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.text.moments import DATE, MOMENT_GROUP
from timeline_app.core.values import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.values import Block

_SLUG = re.compile(
    rf"\W*(?:[A-Z]{{2,5}}-[A-Z]{{2,3}}-(?:0\d|1[0-2])-\d\d-\d\d \d{{4}} ?[A-Z]{{3,4}}"
    rf"|(?:[\w/]{{1,12}} ){{0,2}}{MOMENT_GROUP})\W*"
)
_SIGNED = re.compile(
    r"[A-Z][\w.]+(?: [A-Z][\w.]+){0,2} ?/ ?\d{1,2}[-.]\d{1,2}[-.]\d{4} ?/ ?\d{1,2}[:.]\d\d(?: [\w:+-]{2,7})?\s*"
)
_SOURCE = re.compile(r"\s*\([A-Z][^()\d]{3,60}, (?:[A-Z][a-z]+day, )?[^()]{6,24}\d{4}\)\s*")


def is_slug(text: str) -> bool:
    """The line by which agencies end a report: "AP-NY-11-05-99 1642EST", "301840 GMT DEC 08"."""
    return _SLUG.fullmatch(text) is not None


def is_source(text: str) -> bool:
    """A line that names the paper and its day: "(The River Post, January 6, 2001)", "Wire/03-05-2011/20:55"."""
    return (_SOURCE.fullmatch(text) or _SIGNED.fullmatch(text)) is not None and DATE.search(text) is not None


_FIRST = re.compile(
    r"\b(?:first|originally)\s+(?:published|appeared)(?:\s+(?:on|in|at|by)\s+|\s*:\s*|\s+(?=\d))(?:(?:(?!\band\b)[^.;,]){2,60}?\s+on\s+)?(?=\d|[A-Z])",
    re.IGNORECASE,
)


_THEN = re.compile(
    r"\b(?:article|copy|item|report|story|text|version)\b[^\n.;]{0,40}\b(?:(?:published|posted|printed)\s+|appeared\s+(?:in\s+print\s+)?)on\s+$",
    re.IGNORECASE,
)
_CITED = re.compile(r"[^\n]{3,80}\(\d{4}, [A-Z][a-z]+\.? \d{1,2}\)\.? ")
_PATH_OF_DAY = re.compile(r"(?:19|20)\d\d\s*[»>]\s*[A-Z][a-z]+\s*[»>]\s*\d{1,2}\b")
_AGO_AND_DAY = re.compile(r"\b(?:\d{1,2}|an?)\s+(?:hour|day|week|month|year)s?\s+ago\s*\(\s*$", re.IGNORECASE)


def is_published_then(text: str, day: int) -> bool:
    """As in "An earlier version of this article, published on 14 March, gave a wrong name", of that date."""
    return _THEN.search(text[:day]) is not None


def is_citation(text: str) -> bool:
    """How an article is to be cited: "Lee, A. (2022, May 9). Talks open. River Post."."""
    return _CITED.match(text) is not None


def tells_path_of_day(text: str) -> bool:
    """A path of menus that leads to a day: "Home » 2007 » August » 16 » Region"."""
    return _PATH_OF_DAY.search(text) is not None


def tells_age_of(text: str, day: int) -> bool:
    """As in "2 weeks ago (24 Apr 2025)", of the date at that offset."""
    return _AGO_AND_DAY.search(text[:day]) is not None


def is_first_publication(text: str, day: int) -> bool:
    """Do the words say of the date at that offset that the text was first published on it, perhaps elsewhere?"""
    return any(told.end() == day for told in _FIRST.finditer(text))


_FORWARDED = re.compile(r"[-\s>*]*(?:begin\s+)?(?:forwarded|original)\s+message\b[-\s:*]*", re.IGNORECASE)


def heads_forwarded(text: str) -> bool:
    """The line above a message that somebody passed on: "---------- Forwarded message ----------"."""
    return _FORWARDED.fullmatch(text.split("\n", maxsplit=1)[0]) is not None


_EXPORT = re.compile(r"\s*\d+ of \d+ DOCUMENTS\b|LOAD-DATE:", re.MULTILINE)


def is_export(text: str) -> bool:
    """A document as databases of newspapers export it, whose head tells the day of the issue and of no visit."""
    return len(_EXPORT.findall(text)) > 1


_ADDRESS = re.compile(r"\s*(?:URL:\s*)?https?://\S+?/(?:19|20)\d\d/\d\d?/\d\d?/(?P<slug>[\w-]+)\S*\s*", re.IGNORECASE)


def is_own_address(text: str, headline: str) -> bool:
    """An address that tells a day and words of the headline: ".../2023/09/29/nato-sends-more-troops/"."""
    found = _ADDRESS.fullmatch(text)
    words = set(re.findall(r"\w{4,}", headline.lower()))
    return found is not None and len(words & set(found["slug"].lower().split("-"))) >= _SHARED


_SHARED = 3
"""Words that an address shares with the headline of its article."""


_RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[^\d\n.]{0,40}?\b(?:\d{4}\s*[-–]\s*)?(?P<year>(?:19|20)\d\d)\b(?!\s*[-–]\s*\d{4})",
    re.IGNORECASE,
)


def year_of_rights(text: str, blocks: Iterable[Block]) -> int | None:
    """The last year for which a page claims its copyright, in lines that are not of the article's own text."""
    lines = (text[b.start : b.end] for b in blocks if b.kind is not BlockKind.BODY)
    return max((int(found["year"]) for line in lines for found in _RIGHTS.finditer(line)), default=None)
