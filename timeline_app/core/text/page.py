"""Reading a news page saved as text: which lines are headline, byline, body, and which are clutter.

The order of a news page is the same nearly everywhere (site menu, headline, standfirst, byline and stamp, caption,
body, footer), so lines are judged by their own shape first and by their place relative to the others second.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.text import chronology, moments
from timeline_app.core.text import page_patterns as shape
from timeline_app.core.text.datelines import agency_in_dateline, dateline, is_dateline
from timeline_app.core.values import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WRAP_MIN, _WRAP_MAX = 40, 110
"""Widths, in characters, between which hard-wrapped text is set."""


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line: a paragraph, or a single item of a menu. White space around it is left out."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page in order, and what its head says about the article. Names are None where not found."""

    blocks: tuple[Block, ...]
    title: str | None = None
    byline: str | None = None
    agency: str | None = None
    publisher: str | None = None
    dateline: str | None = None
    """The place in the dateline."""
    byline_place: str | None = None
    """The place from which the byline says that its one author wrote."""


def body_only(text: str) -> Page:
    """The page of a text that is known to be nothing but an article: every paragraph is body."""
    lines = _paragraphs(text)
    return Page(tuple(Block(BlockKind.BODY, line.start, line.end) for line in lines), dateline=_dateline(lines))


def read_page(text: str, title: str | None = None) -> Page:
    """Tell the blocks of a page saved as text apart. ``title``: its headline, where that is known beside the text."""
    lines = _logical_lines(text)
    kinds = _kinds(lines, title)
    blocks = tuple(Block(kind, line.start, line.end) for kind, line in zip(kinds, lines, strict=True))
    of_kind = list(zip(kinds, lines, strict=True))
    body = [line for kind, line in of_kind if kind is BlockKind.BODY]
    bylines = [line.text for kind, line in of_kind if kind is BlockKind.BYLINE]
    title = next((line.text for kind, line in of_kind if kind is BlockKind.HEADLINE), None)
    return Page(
        blocks=blocks,
        title=_clean_title(title) if title else None,
        byline=_author(bylines),
        agency=_agency(bylines, body),
        publisher=_publisher(of_kind),
        dateline=_dateline(body),
        byline_place=_byline_place(of_kind),
    )


# --- lines ---------------------------------------------------------------------------------------------------------


def _raw_lines(text: str) -> Iterator[Line]:
    head = moments.HEADED.match(text)
    if head:
        yield Line(head.start("day"), head.end("day"), head["day"])
    for match in re.compile(r"[^\n]+").finditer(text, head.end() if head else 0):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            yield Line(start, start + len(stripped), stripped)


def _groups(text: str) -> Iterator[list[Line]]:
    """Runs of lines without an empty line between them."""
    group: list[Line] = []
    for line in _raw_lines(text):
        if group and text.count("\n", group[-1].end, line.start) > 1:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _paragraphs(text: str) -> list[Line]:
    return [_join(text, group) for group in _groups(text)]


def _join(text: str, group: Sequence[Line]) -> Line:
    start, end = group[0].start, group[-1].end
    return Line(start, end, text[start:end])


def _logical_lines(text: str) -> list[Line]:
    """Lines of the page, with the lines of a hard-wrapped paragraph put together again."""
    groups = list(_groups(text))
    width = _wrap_width(groups)
    return [_join(text, part) for group in groups for part in _badges([_join(text, p) for p in _unwrap(group, width)])]


def _badges(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines one by one, and those together that only together are a day: "THU", "22", "JAN", "2026"."""
    i = 0
    while i < len(lines):
        n = next((n for n in (4, 3) if moments.is_badge([line.text for line in lines[i : i + n]], n)), 1)
        yield list(lines[i : i + n])
        i += n


def _wrap_width(groups: Sequence[Sequence[Line]]) -> int:
    """The width to which the page is hard-wrapped, or 0: known by full lines that stop in mid-sentence."""
    full = [
        len(line.text)
        for group in groups
        for line, following in itertools.pairwise(group)
        if _WRAP_MIN <= len(line.text) <= _WRAP_MAX and (following.text[:1].islower() or line.text[-1].islower())
    ]
    longest = max((len(line.text) for group in groups for line in group), default=0)
    return max(full) if len(full) >= 2 and longest <= _WRAP_MAX else 0


def _unwrap(group: Sequence[Line], width: int) -> Iterator[list[Line]]:
    paragraph: list[Line] = []
    for line in group:
        if paragraph and (
            chronology.is_marked_entry(line.text) or not _continues(paragraph[-1].text, line.text, width)
        ):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _continues(line: str, following: str, width: int) -> bool:
    """Does a hard-wrapped paragraph go on in the following line? It was broken because the next word did not fit.

    A headline in capitals goes on in capitals, wherever it was broken.
    """
    if width and line.isupper() and following.isupper() and not _NO_HEADLINE.search(f"{line} {following}"):
        return min(len(line.split()), len(following.split())) > 1
    if width and following[0].islower() and len(line) >= _WRAP_MIN and line[-1].isalnum():
        return True
    first_word = following.split(maxsplit=1)[0]
    return bool(width) and len(line) >= 0.55 * width and len(line) + 1 + len(first_word) > 0.88 * width


_NO_HEADLINE = re.compile(r"[|>»:\d]|\b(?:BY|FROM)\b")


# --- kinds ---------------------------------------------------------------------------------------------------------


def _kinds(lines: Sequence[Line], title: str | None) -> list[BlockKind]:
    known = _line_of(lines, title) if title else None
    own = [BlockKind.HEADLINE if i == known else _own_kind(lines, i) for i in range(len(lines))]
    for i in _days_heading(lines, own):
        own[i] = BlockKind.SUBHEAD
    for i in _entries(lines, own):
        own[i] = BlockKind.BODY
    prose = [kind is None and shape.is_prose(line.text) for kind, line in zip(own, lines, strict=True)]
    prose = _with_datelines(lines, own, prose)
    prose = _with_cut_end(lines, own, _without_links(lines, prose))
    first, last = _body_limits(lines, own, prose)
    headline = _headline(lines, own, first) if known is None else known
    kinds = []
    for i, line in enumerate(lines):
        kind = own[i]
        if i == headline:
            kind = BlockKind.HEADLINE
        elif headline is not None and headline < i < first and shape.is_stamp_by_place(line.text, kind):
            kind = BlockKind.BYLINE
        elif kind is None:
            kind = _kind_by_place(i, line.text, headline=headline, first=first, last=last, own=own, is_prose=prose[i])
        kinds.append(kind)
    return kinds


def _own_kind(lines: Sequence[Line], i: int) -> BlockKind | None:
    """What a line is by itself; the same sentence twice in a row is a picture's text and its caption."""
    own = shape.own_kind(lines[i].text)
    if own is BlockKind.CAPTION and (dateline(lines[i].text) or _is_signed_end(lines, i)):
        return None  # the agency that a picture's credit would name
    beside = [lines[j].text for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    repeated = lines[i].text in beside and shape.is_prose(lines[i].text)
    return BlockKind.CAPTION if own is None and repeated else own


def _is_signed_end(lines: Sequence[Line], i: int) -> bool:
    """Does the agency sign what may be the text's last paragraph: below another, and above no more?"""
    signed = i > 0 and shape.is_signed(lines[i].text) and shape.is_prose(lines[i - 1].text)
    return signed and not any(shape.is_prose(line.text) for line in lines[i + 1 :])


def _days_heading(lines: Sequence[Line], own: Sequence[BlockKind | None]) -> list[int]:
    """The lines that head the entries of a chronology: days by themselves, each above a paragraph of its own."""
    told = [kind is None and shape.is_prose(line.text) for kind, line in zip(own, lines, strict=True)]
    return chronology.days_heading([line.text for line in lines], told)


def _entries(lines: Sequence[Line], own: Sequence[BlockKind | None]) -> list[int]:
    """The lines of a chronology beside or below the text, unless they are links to other articles."""
    first = next((i for i, line in enumerate(lines) if own[i] is None and shape.is_prose(line.text)), len(lines))
    # Some part the time from what is told by spaces, as menus are; and some entries begin as stamps do.
    found = chronology.entries(
        [line.text if kind in _MAY_BE_ENTRIES else "" for kind, line in zip(own, lines, strict=True)]
    )
    links = set()
    for i in sorted(found):
        if i - 1 in links or (i - 1 not in found and _follows_links(lines, i)):
            links.add(i)
    return [i for i in found - links if i > first]


_MAY_BE_ENTRIES = (None, BlockKind.BYLINE, BlockKind.CLUTTER)


def _follows_links(lines: Sequence[Line], i: int) -> bool:
    return any(shape.is_about_others(line.text) for line in lines[max(0, i - 2) : i])


_LONG_PARAGRAPH = 20
"""Words of a paragraph of the text; what teasers of other articles tell is mostly shorter."""


def _without_links(lines: Sequence[Line], prose: Sequence[bool]) -> list[bool]:
    """No line of links to other articles or of readers' comments is prose of this one.

    They end a page unless its text goes on.
    """
    for i, line in enumerate(lines):
        after = [following.text for following in lines[i + 1 : i + 3]]
        if (shape.heads_others(line.text) or shape.heads_comments(line.text, after)) and any(prose[:i]):
            rest = [j for j in range(i, len(lines)) if prose[j]]
            if sum(len(lines[j].text.split()) >= _LONG_PARAGRAPH for j in rest) < 2:  # one may be a long teaser
                return [yes and j < i for j, yes in enumerate(prose)]
    return list(prose)


def _with_cut_end(lines: Sequence[Line], own: Sequence[BlockKind | None], prose: Sequence[bool]) -> list[bool]:
    """Where a copy stops in the middle of the text, its last line goes on with the paragraph before."""
    cut = len(lines) > 1 and prose[-2] and own[-1] is None and shape.is_cut_prose(lines[-1].text)
    return [*prose[:-1], prose[-1] or cut] if lines else []


def _with_datelines(lines: Sequence[Line], own: Sequence[BlockKind | None], prose: Sequence[bool]) -> list[bool]:
    """A dateline on a line of its own ("SYDNEY, Tuesday.") begins the text below it."""
    heads = (
        own[i] is None and i + 1 < len(prose) and prose[i + 1] and is_dateline(line.text)
        for i, line in enumerate(lines)
    )
    return [yes or head for yes, head in zip(prose, heads, strict=True)]


def _line_of(lines: Sequence[Line], title: str) -> int | None:
    """The first line that is the title, spaces aside."""
    words = title.split()
    return next((i for i, line in enumerate(lines) if line.text.split() == words), None)


def _body_limits(lines: Sequence[Line], own: Sequence[BlockKind | None], prose: Sequence[bool]) -> tuple[int, int]:
    """First and last line of the body: the prose after the byline, if the byline stands above prose, else all prose."""
    at = [i for i, yes in enumerate(prose) if yes]
    if len(at) > 1 and lines[at[0]].text.endswith("?") and moments.is_bare_date(lines[at[0] + 1].text):
        del at[0]  # a headline that asks, above its stamp
    if not at:
        # No full sentence: a page of headings, or a note. All that is not clutter is taken as body.
        rest = [i for i, kind in enumerate(own) if kind is None]
        return (rest[0], rest[-1]) if rest else (len(lines), -1)
    dated = [i for i, line in enumerate(lines) if not prose[i] and shape.is_date_and_section(line.text)]
    alone = dated if len(dated) == 1 else []  # several head the entries of a chronology
    bylines = sorted({*alone, *(i for i, kind in enumerate(own) if kind is BlockKind.BYLINE)})
    after = [i for i in at if bylines and i > bylines[0]]
    standfirst = bool(after) and sum(i < bylines[0] for i in at) <= 2 and bylines[0] - at[0] <= 4
    return (after[0] if standfirst else at[0]), at[-1]


_NEARLY = 0.78
"""Standfirsts and captions score up to a fifth more than headlines do; mottoes of a paper a quarter less and worse."""


def _headline(lines: Sequence[Line], own: Sequence[BlockKind | None], first: int) -> int | None:
    """The first line above the body that looks nearly as much like a headline as the best one does."""
    body = " ".join(line.text for line in lines[first : first + 8]).lower()
    scores = {i: shape.headline_score(lines[i].text, body) for i in range(first) if own[i] is None}
    best = max(scores.values(), default=0.0)
    return next((i for i, score in scores.items() if best and score >= _NEARLY * best), None)


def _kind_by_place(
    i: int,
    text: str,
    *,
    headline: int | None,
    first: int,
    last: int,
    own: Sequence[BlockKind | None],
    is_prose: bool,
) -> BlockKind:
    if first <= i <= last:
        return BlockKind.BODY if is_prose or first == last or shape.in_body(text) else BlockKind.SUBHEAD
    if i > last or headline is None or i < headline:
        return BlockKind.CLUTTER
    if i == first - 1 and shape.heads_a_paragraph(text):
        return BlockKind.SUBHEAD
    if shape.is_point(text):
        return BlockKind.STANDFIRST
    byline_passed = any(kind is BlockKind.BYLINE for kind in own[headline:i])
    captions = BlockKind.CAPTION in own[headline:i]
    return BlockKind.CAPTION if byline_passed or captions else BlockKind.STANDFIRST


# --- names ---------------------------------------------------------------------------------------------------------


def _clean_title(title: str) -> str:
    return re.sub(r"^(?:subject|title|headline)\s*:\s*", "", " ".join(title.split()), flags=re.IGNORECASE)


def _author(bylines: Sequence[str]) -> str | None:
    for line in bylines:
        match = shape.AUTHOR.search(line) or shape.AUTHORS_IN_PLACES.match(line)
        if match:
            return match["name"].strip(" ,.-–—|")
    return None


def _byline_place(lines: Sequence[tuple[BlockKind, Line]]) -> str | None:
    heads = (line.text for kind, line in lines if kind in (BlockKind.BYLINE, BlockKind.STANDFIRST))
    found = (shape.WRITTEN_IN.fullmatch(text.strip()) for text in heads)
    return next((match["place"] for match in found if match), None)


def _agency(bylines: Sequence[str], body: Sequence[Line]) -> str | None:
    opening = [line.text[:120] for line in body[:1]]
    for text in bylines:
        match = shape.AGENCY.search(text)
        if match:
            return match.group()
    for text in opening:
        if agency := agency_in_dateline(text):
            return agency
    return None


def _publisher(lines: Sequence[tuple[BlockKind, Line]]) -> str | None:
    """The site's name, from a copyright line or else from the first line of the page that looks like a name."""
    for kind, line in lines:
        match = shape.COPYRIGHT.search(line.text)
        holder = shape.holder_name(match["holder"] or "") if kind is BlockKind.CLUTTER and match else None
        if holder:
            return holder
    for kind, line in lines:
        if kind is BlockKind.HEADLINE:
            return None
        name = shape.site_name(line.text)
        if kind is BlockKind.CLUTTER and name:
            return name
    return None


def _dateline(body: Sequence[Line]) -> str | None:
    for line in body[:3]:
        match = dateline(line.text)
        if match:
            return match["place"].strip(" ,")
    return None
