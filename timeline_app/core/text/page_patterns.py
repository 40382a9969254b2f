"""The shapes by which lines of a news page are known: menus, stamps, bylines, captions, notes, prose."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline_app.core.text.datelines import MONTH, WIRES
from timeline_app.core.text.moments import (
    CLOCK,
    DATE,
    DATED,
    DAY_WITHOUT_YEAR,
    PUBLISHED,
    SAVED,
    UPDATED,
    is_bare_date,
    is_clock,
)
from timeline_app.core.text.verb_groups import irregular_verbs
from timeline_app.core.values import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence


_OF_VISIT = re.compile(
    r"\W*(?:snapshot\W+)?(?:(?:this|web)\s+)?(?:page|snapshot|copy|capture)\s+(?:was\s+)?(?:saved|taken|captured|archived|retrieved|viewed)\b",
    re.IGNORECASE,
)
AGENCY = re.compile(rf"\b(?:{WIRES}|Agencies|Wire [Ss]ervices?|Staff and [Aa]gencies)\b")
AUTHOR = re.compile(
    r"^(?:By|BY|by(?=(?:\s+[A-Z][\w.'’-]+){2,4}\s*(?:$|[—–|,-]\s))|Written by|Reported by|From|Story by)\s+(?P<name>[A-Z][\w.'’-]+(?:\s+(?:and|[A-Zd][\w.'’-]*|de|van|von|al|bin)){1,8}"
    r"|(?:the|our|an?)\s+(?:[\w.’'-]+\s+){0,3}(?:bureau|correspondents?|desk|editors?|newsroom|reporters?|staff|team|writers?)\b)"
)
_WRITER = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_TOWN = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
_FROM_PLACE = f"{_WRITER} in {_TOWN}"
AUTHORS_IN_PLACES = re.compile(rf"(?P<name>{_FROM_PLACE}(?:, {_FROM_PLACE})*,? and {_FROM_PLACE})$")
"""As in "Ana Ruiz in Lima and Jan Novak in Oslo": of one alone it may be a headline."""
WRITTEN_IN = re.compile(rf"(?:By |From |Written by |Reported by )?{_WRITER} in (?P<place>{_TOWN})\s*(?:[|,·].*)?")
"""As in "By Ana Ruiz in Lima": of two writers no place is that of the report."""
_PLACED = re.compile(rf"{_FROM_PLACE}(?:(?:, | and ){_FROM_PLACE})*[\s|,–-]+")
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\W*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\W*(?P<holder>[A-Z][\w&' ]{2,40})?", re.IGNORECASE
)
_CLUTTER = re.compile(
    r"""^(?:advertise?ments?|ad|sponsored(?:\s+content)?|promoted|paid\s+content|story\s+continues.*|continue\s+reading.*
    |article\s+continues.*|follow\s+(?:us|live).*|share(?:\s+(?:this|on|via|article)\b.*)?|print(?:\s+this.*)?|save(?:\s+article)?|email|e-mail.*|copy\s+link
    |subscribe.*|sign\s+(?:up|in)\b.*|log\s*in\b.*|register(?:\s+now)?|newsletters?.*|join\s+(?:us|our).*|download\s+(?:the|our)\s+app.*
    |read\s+(?:more|also|next)\b.*|also\s+read\b.*|see\s+also\b.*|related\b.{0,80}|more\s+(?:from|on|stories|news)\b.*|most\s+(?:read|viewed|popular|shared)\b.*
    |trending.*|recommended.*|you\s+may\s+(?:also\s+)?like.*|don'?t\s+miss.*|watch\s*(?:live|:).*|listen\s+(?:to|now)\b.*|live\s+updates?|top\s+stories
    |skip\s+to\b.*|menu|home|search|close|loading.*|comments?(?:\s*\(\d+\))?|leave\s+a\s+comment.*|view\s+comments.*|tags?\s*:.*|topics?\s*:.*|filed\s+under\b.*
    |(?:©|copyright|\(c\)\s).*|all\s+rights\s+reserved.*|terms\s+(?:of|and)\b.*|privacy\b.*|cookies?\b.*|contact\s+us.*|about\s+us.*|internet\s+links.*
    |external\s+links.*|back\s+to\s+top|an\s+official\s+(?:web)?site\s+of\b.*|(?:here'?s\s+)?how\s+(?:do\s+)?you\s+know\??|accessibility\b.{0,20}|click\s+here.*|tap\s+here.*|data\s+(?:delayed|provided)\b.*|quotes?\s+delayed.*|[\w-]*logo\b.*|image|images|photo|video|gallery
    |\d+\s+(?:min(?:ute)?s?\s+read|comments?|shares?|views?)|(?:e-?paper|edugraph|edition)\b.*|breaking(?:\s+news)?|exclusive|live|page\s+\d+(?:\s+of\s+\d+)?
    |(?:from|to|cc|reply-to)\s*:.*|this\s+page\s+was\s+last\b.*|.{0,120}\bcontributed\s+to\s+this\s+(?:report|story|article)\b.{0,30}|\(?(?:reporting|writing|editing)\s+by\b.*
    |facebook|twitter|whatsapp|telegram|linkedin|instagram|reddit|x|rss|bookmark(?:ed)?|font\s+size.*|text\s+size.*|a\s*a\s*a?|get\s+the\s+app.*)$""",
    re.VERBOSE | re.IGNORECASE,
)
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\W*\d{4}\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:related|read\s+(?:more|also|next)|also\s+read|see\s+also|(?:explore\s+)?more\s+(?:on|from)|watch|most\s+(?:read|viewed|popular)"
    r"|recommended|further\s+reading|keep\s+reading|trending|top\s+stories|you\s+may\s+(?:also\s+)?like|in\s+case\s+you\s+missed)\b",
    re.IGNORECASE,
)
"""How lines begin that are about other articles: their dates are not this one's."""

_SHARE = frozenset(
    """
    facebook twitter x flipboard comments comment print email e-mail whatsapp telegram linkedin reddit share save
    copy link instagram youtube rss pinterest messenger bluesky threads more
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_NOTE = re.compile(
    r"^[(\[*]*\s*(?:(?:\d{1,2}\.\d{1,2}\.(?:\d{4})?,?\s+)?\d{1,2}[:.]\d\d\s*:?\s+"
    r"(?:added|corrected|updated|amended|clarified)|update(?!\s*\d+\s?[-–—])|updated\s+(?:on\s+)?\w+day(?=\s*:)|correction|clarification|editor'?s?'?’?s?\s+note|note\s+to\s+readers|this\s+(?:story|article|post|report|page|piece|copy)\s+"
    r"(?:has\s+been|was|is)\s+(?:updated|changed|corrected|amended|edited|clarified|first\s+published))\b[^\n]*",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"""(?:\b(?:file|handout|stock|representational|representative|archive)\s+(?:photo|picture|pic|image|photograph)\b
    |\((?:[^()]{0,60}\b(?:archive|file|photo|picture|image|via|pool|handout|getty|credit)s?\b[^()]{0,60}|[A-Z][\w .-]{1,40}/[\w .@-]{1,40})\)
    |\b(?:photo(?:graph)?|picture|image|credit|courtesy|source)s?\s*(?:by|:|\||credit|©)|^caption\s*:|\[(?:photo|image|picture|file)[^\]]*\]|\[[^\]/]{2,40}/[^\]]{2,40}\]\s*$|©\s*\w+
    |\b(?:Getty(?:\s+Images)?|AP\s+Photo|AFP\s*/\s*\w|REUTERS\s*/\s*\w|EPA(?:-EFE)?\s*/\s*\w|Shutterstock|X/@\w|Anadolu\s+via)|/\s*@\w+\s*$)
    [^\n]{0,60}$""",
    re.VERBOSE | re.IGNORECASE,
)
_PICTURE_TOLD = re.compile(
    r"(?:Getty Images|Reuters|REUTERS|EPA(?:-EFE)?|AFP(?: via Getty Images)?|PA Media|AP|Shutterstock)\s+[A-Z]\w*\s"
)
"""How a picture's description for the blind begins where its maker stands before it: "Getty Images A crowd waits"."""
_PICTURE_LABELLED = re.compile(
    r"\W{0,2}(?:file|handout|representational|archive)\s(?:photo|picture|image)\s?[:–—-]", re.IGNORECASE
)
"""How the words beneath a picture begin: "FILE PHOTO: A convoy waits at the border"."""
_READING_TIME = re.compile(r"\b\d+[\s-]*min(?:ute)?s?\b", re.IGNORECASE)
_RELATIVE_STAMP = re.compile(r"\b\d+\s+(?:min(?:ute)?s?|hours?|hrs?|days?)\s+ago\b", re.IGNORECASE)
_TERMINAL = re.compile(r"""[.!?…:;]["'”’»)\]]{0,3}$""")
_QUOTED_OR_FULL = re.compile(r"[a-z].*\s\w")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|should|can|says?|said|\w{3,}ed|\w{3,}s)\b",
    re.IGNORECASE,
)


def own_kind(text: str) -> BlockKind | None:
    """What a line is by its own shape, wherever it stands; None where the shape does not tell."""
    words = text.split()
    if _NOTE.match(text):
        return BlockKind.NOTE
    if is_stamp(text) or is_aged(text) or is_numbered_issue(text):
        return BlockKind.BYLINE
    if is_menu(text) or (_OF_VISIT.match(text) and DATE.search(text)):
        return BlockKind.CLUTTER
    if len(words) <= 14 and (
        _CREDIT.fullmatch(text.strip())
        or AUTHOR.match(text)
        or AUTHORS_IN_PLACES.match(text)
        or AGENCY.fullmatch(text.strip(" |-–—"))
    ):
        return BlockKind.BYLINE
    if len(words) <= 60 and (
        _PICTURE_LABELLED.match(text)
        or _CAPTION.search(text)
        or (_PICTURE_TOLD.match(text) and not _TERMINAL.search(text))
    ):
        return BlockKind.CAPTION
    return None


_CREDIT = re.compile(rf"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{1,2}}\s*[,/|]\s*(?:{WIRES}|Getty Images|EPA)")
"""A line that says nothing but who wrote or photographed it, and for whom: "Ann Lee, AFP"."""
_PLACE_AND_DATE = re.compile(
    rf"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|{MONTH}\b)"
    r"(?-i:[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,2}(?:\s?[,/(]\s?[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,2}\)?){0,2})(?:\s?,\s+|\s[-–—]\s)"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?",
    re.IGNORECASE,
)


def is_place_and_date(text: str) -> bool:
    """How letters, communiques and press releases begin: "Geneva, 12 May 2021"; bylines too: "Ana Ruiz , Sunday 6 May 2022"."""
    place = _PLACE_AND_DATE.match(text)
    found = DATE.match(text, place.end()) if place else None
    if found is not None and place is not None and "," not in place.group() and not CLOCK.search(text, found.end()):
        return False  # "Press briefing – 16 April 2024" is a headline
    return found is not None and bool(re.fullmatch(r"\W*|\s*[-–—|/(,].{0,60}", text[found.end() :]))


_AGED = re.compile(r"[/|·•,]\s*(?:\d+|an?)\s+(?:minute|hour|day|week|month|year)s?\s+ago\s*$", re.IGNORECASE)


_SEGMENTS = re.compile(r"\s{2,}|\s*[|·•/](?!\d)\s*")
_NAME_OR_SECTION = re.compile(r"[A-Z][^\W\d_]+(?:[ &'’-]+[A-Z]?[^\W\d_]+){0,3}")
_LABELLED_CLOCK = re.compile(r"[A-Z][A-Za-z]{1,8}:? ?\d{1,2}[:.]\d\d(?: ?[AP]M)?(?: ?[A-Z]{2,4})?")
_SITE_WORDS = re.compile(
    r"\b(?:home|menu|search|subscribe|sign|log|login|weather|e-?paper|today|edition|archive|contact|about|live)\b",
    re.IGNORECASE,
)


def is_sectioned_stamp(text: str) -> bool:
    """A day with its clock time beside a section or an author: "Courts | Ann Lee | May 3 2015 02:30 AM".

    Mastheads tell the day of a visit without them.
    """
    parts = [part for part in _SEGMENTS.split(text.strip()) if part]
    days = [part for part in parts if is_bare_date(part)]
    clocks = [part for part in parts if _LABELLED_CLOCK.fullmatch(part)]
    others = [part for part in parts if part not in days and part not in clocks]
    if len(days) != 1 or not 1 <= len(others) <= 2 or not (clocks or CLOCK.search(days[0])):
        return False
    return all(_NAME_OR_SECTION.fullmatch(part) and not _SITE_WORDS.search(part) for part in others)


_GENRE = re.compile(
    r"(?:(?:the )?year in review|review of the year|opinion|comment(?:ary)?|editorial|analysis|features?|interview|essay|column|letters?"
    r"|obituar(?:y|ies)|special report|explainer|profile|travel|arts|books|reviews?|background(?:er)?|dispatch)",
    re.IGNORECASE,
)


def is_day_of_genre(text: str) -> bool:
    """A day beside the kind of an article: "Sunday, May 3, 2015     Year in review". Mastheads name none, or many."""
    parts = [part for part in _SEGMENTS.split(text.strip()) if part]
    days = [part for part in parts if is_bare_date(part)]
    return len(parts) == 2 and len(days) == 1 and all(_GENRE.fullmatch(part) for part in parts if part not in days)


_OF_LIVE_PAGE = re.compile(
    r"\ball times(?: are)?(?: in)?:? (?:[A-Z]{2,4}\b|local)|\b(?:newest|latest|most recent)(?: \w+)? (?:first|at the top)\b"
    r"|\blive (?:updates|coverage|blog)\b",
    re.IGNORECASE,
)


def tells_day_of_live_page(text: str) -> bool:
    """As in "Thursday, 3 May 2018 · all times CET · newest first": the day that a live page tells of."""
    return _OF_LIVE_PAGE.search(text) is not None and DATE.search(text) is not None


_TIME_TO_READ = re.compile(r"\b\d{1,2}[\s-]*min(?:ute)?s?\.?\s+(?:read|listen)\b", re.IGNORECASE)


def tells_time_to_read(text: str) -> bool:
    """As in "2015-05-03 · 5 min read": what stands beside it is of the article, and no masthead's."""
    return _TIME_TO_READ.search(text) is not None


def is_aged(text: str) -> bool:
    """A day and how long ago it was, which is no day of a visit: "May 2, 2015 / 2:01 AM / 4 years ago"."""
    return DATE.match(text.strip()) is not None and _AGED.search(text) is not None


def opens_with_date(text: str) -> bool:
    """A short line that begins with a full date, as stamps do that tell the reading time or the section too."""
    found = DATE.search(text[:40])
    return (
        found is not None and not re.search(r"\w{12}|[^\W\d_]+\W+[^\W\d_]+", text[: found.start()]) and len(text) <= 120
    )


def is_date_and_section(text: str) -> bool:
    """A line of a few words that begins with a date: "3 April 2025 Peace and Security"."""
    return DATE.match(text) is not None and len(text.split()) <= 8


_STAMP_AND_MORE = re.compile(
    r"(?:(?:first\s+)?(?:published|posted|issued|circulated|opened|(?:last\s+)?updated?|(?:live\s+)?coverage\s+(?:started|began)))\s*:?\s+(?:on\s+)?"
    rf"(?:(?:\w+day,?\s+)?(?:{DATE.pattern})[,.]?\s+(?:at\s+)?\d{{1,2}}[:.]\d\d\b"
    rf"|\d{{1,2}}[:.]\d\d\s?(?:[A-Z]{{2,4}})?,?\s+(?:[a-z]{{3,9}}\.?,?\s+)?(?:{DATE.pattern}))",
    re.VERBOSE | re.IGNORECASE,
)
"""A stamp with its clock time, before sentences about the page: "Circulated 20.06.22, 07:00. Not for release."."""
_OPENING_MOMENT = re.compile(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:{DATE.pattern}),?\s+(?:at\s+)?\d{{1,2}}[:.]\d\d[^\n]{{0,60}}\b"
    r"(?:by|reporter|writer|words|photos?|pictures?)\b",
    re.VERBOSE | re.IGNORECASE,
)
"""A moment before those who wrote and photographed: "Tue 20 Jan '26, 7:05am - Reporter: Ann Lee - Photo: River Post"."""
_LABELLED_DAY = re.compile(rf"\s*(?:published|posted|updated)\b[^\n]{{0,40}}{MONTH}", re.IGNORECASE)
"""How a stamp begins, whatever stands at its end ("Published: 6 March 2013 Source: Wire")."""


_AS_OF = re.compile(r"\W*as\s+(?:of|at)\s*:?\s+", re.IGNORECASE)
"""How situation reports tell their day: "As of 12 May 2021"."""
_HALF_OF_DAY = re.compile(r"(?<=\d) [ap]\. ?m\.$", re.IGNORECASE)


def is_stamp(text: str) -> bool:
    """A short line that carries a publication or update stamp: a labelled date, or a date beside an agency or author."""
    if len(text) > 160:
        return False
    text = _HALF_OF_DAY.sub("", text)  # "12:04 p. m." ends no sentence
    if _is_sentence(text.rstrip(" :")):
        return bool(_STAMP_AND_MORE.match(text))
    opening = _LABELLED_DAY.match(text) or _OPENING_MOMENT.match(text)
    if (_CAPTION.search(text) and not opening) or is_about_others(text):
        return False
    if (as_of := _AS_OF.match(text)) is not None and is_bare_date(text[as_of.end() :]):
        return True
    labelled = PUBLISHED.search(text) or UPDATED.search(text)
    dated = DATE.search(text) or _RELATIVE_STAMP.search(text)
    if _OPENING_MOMENT.match(text) and not SAVED.search(text):
        return True
    if (labelled and (dated or len(text.split()) <= 3)) or _RELATIVE_STAMP.fullmatch(text):
        return True
    if not dated:
        return False
    if DATED.match(text):
        return len(text.split()) == 2
    found = DATE.search(text)
    if found and text[: found.start()][-1:].islower() and CLOCK.fullmatch(text[found.end() :].strip()):
        return True  # "Ann LeeBIRNTiranaDecember 14, 201712:42": names glued to it
    if is_by_author(text) or is_bare_date(text) or is_place_and_date(text) or _is_authors_and_date(text):
        return not SAVED.search(text)
    return bool(AGENCY.search(text)) and len(text.split()) <= 12


_BY_WRITER = re.compile(rf"[,\s]*[|·•/–—-]?\s*(?:by|By|BY)\s+{_WRITER}(?:,? and {_WRITER})?\s*(?:[|·•,–—-].{{0,60}})?")


def is_by_author(text: str) -> bool:
    """A line that names its author, before or behind its day: "By Ann Lee | 3 May 2015", "03-May-2015 by Ann Lee"."""
    if AUTHOR.match(text):
        return True
    found = DATE.search(text)
    behind = found is not None and _BY_WRITER.fullmatch(text, found.end()) is not None
    return behind and found is not None and is_bare_date(text[: found.end()])


def _is_authors_and_date(text: str) -> bool:
    """As in "Ana Ruiz in Lima and Jan Novak in Oslo JULY 14 2021"."""
    found = DATE.search(text)
    return found is not None and not text[found.end() :].strip() and bool(_PLACED.fullmatch(text, 0, found.start()))


def is_stamp_by_place(text: str, kind: BlockKind | None) -> bool:
    """A line between headline and text that looks like a menu, or like nothing, but begins with a date."""
    if kind not in {None, BlockKind.CLUTTER} or SAVED.search(text) or is_about_others(text) or is_prose(text):
        return False
    if (listed := _LISTED.match(text)) and (day := DATE.match(text, listed.end())) and _OF_OTHER.match(text, day.end()):
        return False
    timed = DATE.search(text) and len(text) <= 120 and (CLOCK.search(text) or _READING_TIME.search(text))
    return opens_with_date(text) or bool(timed)


_LISTED = re.compile(r"[-–•*·]\s*")
_OF_OTHER = re.compile(r"\s*[:–—-]\s+(?:\S+\s+){2,}\S+")
"""As in "- 3 September 2007: Zoo reopens its reptile house": another story in a list, with its day."""


def is_about_others(text: str) -> bool:
    """A line about other articles: a teaser, a link."""
    return bool(_OTHERS.match(text))


def heads_others(text: str) -> bool:
    """A line of a few words above links to other articles: "Related", "Most read"."""
    heading = text.rstrip(" :")
    return is_about_others(text) and len(text.split()) <= 5 and ":" not in heading and not _TERMINAL.search(heading)


_COMMENTS = re.compile(
    r"(?:readers?['’]?s?\s+|\d+\s+)?comments?(?:\s*\(\d+\))?\s*:?|\d+\s+(?:responses?|replies|comments?|thoughts?)\s+(?:to|on)\s.*",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b\d+\s*[a-z]+\s+ago\b", re.IGNORECASE)
_STAMP_LENGTH = 60
"""Characters within which a comment tells who wrote it and when."""


def heads_comments(text: str, following: Sequence[str]) -> bool:
    """The heading of what readers wrote below an article, where a line right after it has the day of a comment.

    Without one it may be a button amid the text.
    """
    openings = (line[:_STAMP_LENGTH] for line in following)
    return _COMMENTS.fullmatch(text) is not None and any(DATE.search(o) or _AGO.search(o) for o in openings)


def begins_with_label(text: str) -> bool:
    """As in "Published: 3 May"; not "How it works (published 3 May)"."""
    return PUBLISHED.match(text) is not None


_POINT = re.compile(r"\s*[•▪●◦‣*·-]\s+\S")
_FEWEST_OF_POINT = 5


def _has_irregular_past(text: str) -> bool:
    """As in "Leda came ashore before dawn"."""
    pasts, _ = irregular_verbs()
    return any(word in pasts for word in re.findall(r"[a-z]+", text))


def is_point(text: str) -> bool:
    """One of the points by which some sites sum up a text above it: a bullet and a clause."""
    clause = len(text.split()) > _FEWEST_OF_POINT and (_FINITE.search(text) is not None or _has_irregular_past(text))
    return _POINT.match(text) is not None and clause and not _CAPTION.search(text)


def is_relative_stamp(text: str) -> bool:
    """A stamp that only counts back from the unknown moment of saving: "3 hours ago"."""
    return bool(_RELATIVE_STAMP.search(text))


_PRICE = re.compile(
    r"\bprice\b.{1,20}$|(?:\b[^\W\d_]+|[$£€])\s?\d+[.,]\d\d\s*$|\b\d+(?:[.,]\d\d)?\s?(?:[^\W\d_]+|[$£€])\s*$",
    re.IGNORECASE,
)
_VOLUME = re.compile(
    r"\b(?:vol(?:ume|\.)?|year)\s*(?:\d+|[IVXLC]+)\W{1,4}(?:no\.?|number|issue|nr\.?)\s*\d+", re.IGNORECASE
)
_TITLE_LINES = 160
"""Characters of the lines under a paper's name that tell its issue."""
_ISSUE = re.compile(r"\b(?:issue|number|no\.|vol(?:ume|\.))\s*\d[\d,.]*\b", re.IGNORECASE)


_DIGEST = re.compile(
    r"\W*(?:(?:daily|weekly|morning|midday|evening|news|press|situation)\s+){1,2}"
    r"(?:news|briefing|bulletin|digest|report|update|round-?up|summary|brief|highlights)\b\s*(?:of|for|[-–—:|,])?\s*",
    re.IGNORECASE,
)
"""What a digest is called, before its day: "Daily News 08/03/2024"."""


_PRICED = re.compile(
    r"\bNo\.?\s?\d[\d,]*\b.{1,40}?(?:\b\d+\s?(?:cents?|pence|[cp])\b|[$£€]\s?\d|\bRs\.?\s?\d|\bprice\b)", re.IGNORECASE
)
"""The number and the price of a paper: "No. 3,114   80 cents"."""


def is_numbered_issue(text: str) -> bool:
    """A line that tells the day of a numbered issue of a paper: "Saturday 5 September 1998   Issue 1197".

    With volume and number ("Vol. 7 No. 214") it may tell more: the edition, the day in another calendar. A digest of
    news is an issue too ("Daily News 8 March 2024").
    """
    if len(text) <= _TITLE_LINES and _VOLUME.search(text) and len(DATE.findall(text)) == 1:
        return True
    if len(text) <= _TITLE_LINES and _PRICED.search(text) and DATE.search(text):
        return True
    line = next((line for line in text.split("\n") if DATE.search(line)), text)
    if (digest := _DIGEST.match(line)) is not None and is_bare_date(line[digest.end() :]):
        return True
    numbered = _ISSUE.search(line)
    return numbered is not None and is_bare_date(_PRICE.sub("", _ISSUE.sub(" ", line)).rstrip(" |,;-–—"))


_DAYS_OF_ISSUE = re.compile(rf"\W*\d{{1,2}}\s?[-–]\s?\d{{1,2}}\s+{MONTH}\.?,?\s+\d{{4}}\W*", re.IGNORECASE)


def tells_days_of_issue(text: str) -> bool:
    """The days for which a weekly is out, which no page prints of a visit: "24 - 30 December 1998"."""
    return _DAYS_OF_ISSUE.fullmatch(text) is not None


_BUTTON_LINE = re.compile(
    r"(?:\W*(?:log ?in|sign ?in|sign ?up|register|subscribe(?: now)?|share|print|e-?mail|save|listen|comments?|menu|search|e-?paper))+\W*",
    re.IGNORECASE,
)


_ON_MOMENT = re.compile(r"On\s+(?=[A-Z])")


def is_on_moment(text: str) -> bool:
    """As in "On September 1, 2021 12:05 pm", which some sites set above the headline."""
    on = _ON_MOMENT.match(text)
    return on is not None and is_bare_date(text[on.end() :]) and CLOCK.search(text) is not None


def is_buttons(text: str) -> bool:
    """A line of nothing but buttons: "Log In / Subscribe"."""
    return _BUTTON_LINE.fullmatch(text) is not None


def opens_with_day(text: str) -> bool:
    """A line that begins with a day of no year, with little after it: "January 11 | By AFP", "20 September, 20:14"."""
    found = DAY_WITHOUT_YEAR.match(text)
    return found is not None and bool(re.match(r"\s*(?:[|,–—-]|$)", text[found.end() :])) and not _is_sentence(text)


_BRACKETED = re.compile(r"(?:\[[^\]\n]{1,24}\][\s|·]*){3,}")
"""As in "[ News ] [ Sport ] [ Sunday Punch ]"."""


def is_menu(text: str) -> bool:
    """Navigation, buttons, breadcrumbs, counters."""
    words = text.split()
    if _CLUTTER.match(text) and (len(words) < 14 or not _is_sentence(text)):
        return True
    if _RIGHTS.match(text) or _BRACKETED.fullmatch(text):
        return True
    if re.search(r"\S\s*(?:>|»|›|\|)\s*\S|\S\s+/\s+\S", text) and len(words) <= 14 and not _TERMINAL.search(text):
        return True
    if all(word.lower() in _SHARE for word in words):
        return True
    if re.search(r"\S {2,}\S", text) and len(words) <= 14 and not _TERMINAL.search(text):
        return True
    return (text.isupper() and len(words) <= 4) or bool(re.fullmatch(r"[\W\d_]+", text) and not CLOCK.fullmatch(text))


_SIGNED = re.compile(
    r"(?<=[.!?”\"])\s+(?:\([A-Z][A-Za-z]*(?:[ /][A-Z][A-Za-z]*){0,3}\)|[-–—]+\s?(?:[A-Z]{2,6}|Agencies|Reuters|Bloomberg))$"
)
"""As in "... since May. (AFP)", "... since May. - PTI": the agency signs the last paragraph."""


def is_signed(text: str) -> bool:
    """Does the name of an agency, in brackets or behind a dash, follow the last full stop?"""
    return _SIGNED.search(text) is not None


_FEWEST_OF_CUT = 14
"""Words of a last line that says enough though it is cut short."""


def is_cut_prose(text: str) -> bool:
    """Running text that a copy of the page cuts off: words enough, and no end."""
    return len(text.split()) >= _FEWEST_OF_CUT and bool(_QUOTED_OR_FULL.search(text)) and bool(_FINITE.search(text))


def is_prose(text: str) -> bool:
    """Running text: at least one full sentence. A stamp that ends in "5:47 p.m." is none."""
    text = _SIGNED.sub("", text)
    return len(text.split()) >= 5 and _is_sentence(text) and not _ends_as_stamp(text)


_ENDS_IN_CLOCK = re.compile(r"\d ?[ap]\.m\.$", re.IGNORECASE)
_OF_STAMP = re.compile(
    r"\b(?:first|last|originally|published|posted|updated|modified|created|filed|on|at|by|and|of|[ap]\.?m|[A-Z]{2,4}"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*|(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?)\b"
    r"|[\W\d_]+",
    re.IGNORECASE,
)
_FEW = 3
"""Words that may stand in a stamp beside those of dates: the name of who wrote it."""


def _ends_as_stamp(text: str) -> bool:
    if not _ENDS_IN_CLOCK.search(text) or not DATE.search(text):
        return False
    return len(_OF_STAMP.sub(" ", text).split()) <= _FEW


def _is_sentence(text: str) -> bool:
    return bool(_TERMINAL.search(text)) and bool(_QUOTED_OR_FULL.search(text)) and len(text.split()) >= 4


def in_body(text: str) -> bool:
    """A line among body paragraphs that belongs to the text though no full sentence: a list item, a long line cut short."""
    return len(text.split()) > 14 or bool(re.match(r"[-•*–]\s|[\"“‘']", text)) or bool(_TERMINAL.search(text))


def heads_a_paragraph(text: str) -> bool:
    """A question, a label or a clock time on a line of its own, right above a paragraph."""
    return text.endswith(("?", ":")) or is_clock(text)


def headline_score(text: str, body: str) -> float:
    """How much a line above the body looks like its headline.

    A headline has a handful of words, some in lower case, a finite verb, no full stop, and its words come again in the
    first paragraphs, which those of a site's name and menus do not.
    """
    words = text.split()
    if len(words) < 2 or len(words) > 40 or DATE.search(text):
        return 0.0
    long_words = [w.lower() for w in re.findall(r"[^\W\d_]{4,}", text)]
    told_again = sum(w[:6] in body for w in long_words) / (len(long_words) or 1)
    score = min(len(words), 9) / 9 + told_again
    if len(words) < 4:
        return score  # a name or a menu has verbs and small letters too
    score += 0.5 if any(w[0].islower() and len(w) > 3 for w in words) else 0.0
    score += 0.4 if _FINITE.search(text) else 0.0
    score -= 0.6 if text.endswith((".", ":")) else 0.0
    score -= 0.5 if len(words) > 22 else 0.0
    score -= 0.3 if text[0].islower() else 0.0  # more likely a motto
    return score if not re.search(r"\s[>|»]\s", text) else 0.0


def holder_name(text: str) -> str | None:
    """Whose the copyright is, of what follows the sign: words with capitals, not the sentence that may come next."""
    words = [] if text.lower().startswith("all rights") else text.split()
    named = list(takewhile(lambda w: w[0].isupper() or w.lower() in _JOINERS, words))
    while named and named[-1].lower() in _JOINERS:
        named.pop()
    return " ".join(named or words[: len(words) == 1]) or None


_JOINERS = frozenset(["a", "and", "for", "of", "the", "&"])


_SECTION = re.compile(
    r"(?:obituar(?:y|ies)|analysis|opinion|comment|editorial|explainer|interview|feature|briefing|factbox|timeline|profile"
    r"|politics|business|economy|news|international|(?:world|latest|top)(?: news)?|middle east|africa|asia|europe|americas)",
    re.IGNORECASE,
)
"""What stands above a headline and is no name of a site."""


def is_section(text: str) -> bool:
    """The name of one section and no more: "Politics"."""
    return _SECTION.fullmatch(text.strip()) is not None


def site_name(text: str) -> str | None:
    """The name of a site from a line of its head: the first item of a menu line, in words of capital letters."""
    first = re.split(r"\s{2,}|\s*[|>»]\s*", text.strip())[0]
    words = first.split()
    if (
        not _SECTION.fullmatch(first)
        and 1 <= len(words) <= 5
        and all(w[0].isupper() or w in {"of", "the", "and", "&"} for w in words)
    ):
        return None if _CLUTTER.match(first) or DATE.search(first) or ":" in first else first
    return None
