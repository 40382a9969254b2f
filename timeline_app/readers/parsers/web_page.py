"""A web page: its article's text by trafilatura, what it says of itself, and the lines of its head that show a date.

The text that comes out is put together as a reader would copy it: headline, byline and stamps as the page prints them,
then the body, one paragraph a block. Bylines and stamps are kept because main text extractors drop them, and they are
the evidence for the publication date where the markup gives none.
"""

from __future__ import annotations

import copy
import re
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING

from timeline_app.core.text import moments
from timeline_app.core.text import page_patterns as shape
from timeline_app.core.values import BlockKind, Clue
from timeline_app.readers.files import without_controls
from timeline_app.readers.imported import Imported, Kind
from timeline_app.readers.parsers.decoding import decode_page
from timeline_app.readers.parsers.markup import is_aside, parse_html, visible_lines
from timeline_app.readers.parsers.moments import iso_moment
from timeline_app.readers.parsers.plain_page import plain_page, plain_text
from timeline_app.readers.parsers.structured import is_paywalled, one_line, page_address, page_clues, time_clues

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline_app.readers.parsers.markup import Element, Line

_SHORTEST_BODY = 120
"""Characters below which what was taken as main text is mistrusted."""
_HEAD_LINES, _FOOT_LINES = 25, 6
"""How many lines around the body are looked at for stamps and bylines."""
_NEAR = 3
"""Steps up and down the tree between two blocks of the same part of a page."""
_MOST_HEADINGS = 20
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_MARKS = re.compile(r"\s+[|·•]\s+")
_LISTS = "The page seems to list several articles: open each of them by itself."
_LONGEST_STANDFIRST = 250
_UPDATED_AFTER = re.compile(
    r"(?P<stamp>[^\n]*\d{4}[^\n]{0,30}?)\W+(?P<update>(?:last )?updated \d+ \w+ ago)", re.IGNORECASE
)
_LONG = 60
"""Characters from which a line is a paragraph that can be known again."""


def read_web_page(data: bytes, name: str, origin: str, charset: str | None = None) -> Imported:
    """Read a web page.

    Raises:
        DocumentError: there is no text in it.
    """
    source, notices = decode_page(data, charset)
    return page_from_source(source, name, origin, notices)


def page_from_source(source: str, name: str, origin: str, notices: tuple[str, ...] = ()) -> Imported:
    """Read the markup of a web page, or of a part of one.

    Raises:
        DocumentError: there is no text in it.
    """
    tree = parse_html(without_controls(source))
    lines = visible_lines(tree) if tree is not None else []
    if tree is None or not lines:
        return plain_page(source, name, origin, notices)
    body = _body(tree, lines)
    found = page_clues(tree)
    title = _title(tree, found)
    first, last = _limits(lines, body)
    above, head = _head(lines, title, first)
    notices += _paywall(tree)
    if _is_list(lines[first : last + 1]):
        above, head, notices = [], [], (*notices, _LISTS)
    clues = [*_titles_first(title, found), *time_clues(tree, [line.element for line in head])]
    if not any(clue.field == "published" for clue in clues):
        clues += _guess(tree)
    foot = _stamps(_foot(lines, last), labelled=True)
    over = [*_standfirst(head, body), *_stamps(head)]
    text = _compose([_stamps(above), [title.value] if title else [], over], body, foot)
    if not text.strip():
        return plain_page(source, name, origin, notices)
    return Imported(name, text, origin, Kind.HTML, tuple(_unique(clues)), notices, page_address(tree))


def text_of_markup(source: str) -> str:
    """The text of a piece of markup, such as a feed gives, one paragraph a block."""
    tree = parse_html(without_controls(source)) if source.strip() else None
    return "\n\n".join(line.text for line in visible_lines(tree)) if tree is not None else plain_text(source)


# --- the main text -------------------------------------------------------------------------------------------------


def _body(tree: Element, lines: Sequence[Line]) -> list[str]:
    """The paragraphs of the article; failing that all lines that stand in no menu or box."""
    main = _without_boxes(_main_text(tree), lines)
    if sum(map(len, main)) >= _SHORTEST_BODY and not _is_table(main):
        return main
    own = [line.text for line in lines if not line.aside] or [line.text for line in lines]
    return own if sum(map(len, own)) > 2 * sum(map(len, main)) or not main or _is_table(main) else main


def _without_boxes(main: list[str], lines: Sequence[Line]) -> list[str]:
    """The main text without what stands in boxes beside it, unless that would be nearly all."""
    boxed = {_letters(line.text) for line in lines if line.aside} - {_letters(li.text) for li in lines if not li.aside}
    kept = [paragraph for paragraph in main if _letters(paragraph) not in boxed]
    return kept if 2 * sum(map(len, kept)) > sum(map(len, main)) else main


def _is_table(main: Sequence[str]) -> bool:
    """Is it mostly a table, as on pages that are laid out by tables?"""
    return 2 * sum(len(p) for p in main if p.startswith("|")) > sum(map(len, main))


def _main_text(tree: Element) -> list[str]:
    from trafilatura import bare_extraction  # noqa: PLC0415  (only web pages need it)

    try:
        found = bare_extraction(copy.deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # noqa: BLE001  (the visible lines serve where it fails on odd markup)
        return []
    text = found.text if found is not None and not isinstance(found, dict) else None
    return [" ".join(line.split()) for line in (text or "").split("\n") if line.strip()]


# --- the title -----------------------------------------------------------------------------------------------------


def _title(tree: Element, clues: Sequence[Clue]) -> Clue | None:
    """The headline as the page prints it, if another source says the same; else the best that any source says."""
    told = [clue for clue in clues if clue.field == "title"]
    whole = [one_line(t.text_content()) for t in tree.xpath("//head//title | /html/title")[:1]]
    printed = [words for h in islice(tree.iter("h1"), _MOST_HEADINGS) if (words := one_line(h.text_content()))]
    below = [one_line(h.text_content()) for h in islice(tree.iter("h2"), _MOST_HEADINGS)]
    for headline in (*printed, *below):
        if any(_same_title(headline, words) for words in [c.value for c in told] or whole):
            return Clue("title", headline, "headline of the page")
    if told:
        return told[0]
    if len(printed) == 1:
        return Clue("title", printed[0], "headline of the page")
    return next((Clue("title", _without_site(words), "<title>") for words in whole if words), None)


def _same_title(headline: str, words: str) -> bool:
    """Does another title hold the headline, as "Headline | Site" does, or is it the headline cut off?"""
    x, y = _letters(headline), _letters(words)
    if len(x) < 8 or not y:
        return False
    # The name of the site may be a headline of its own, and end the title.
    return y.startswith(x) or (x in y and len(headline.split()) >= 5) or (len(y) >= 30 and x.startswith(y))


def _without_site(title: str) -> str:
    """A title without the name of the site after it: the part before the last bar or spaced dash."""
    head, mark, site = (*re.split(r"(\s+[|–—·»-]\s+)(?!.*\s[|–—·»-]\s)", title, maxsplit=1), "", "")[:3]
    return head if mark and len(site.split()) <= 5 and len(head.split()) > len(site.split()) else title


def _titles_first(title: Clue | None, clues: Sequence[Clue]) -> list[Clue]:
    return [title, *(c for c in clues if c != title)] if title else list(clues)


# --- head and foot -------------------------------------------------------------------------------------------------


def _limits(lines: Sequence[Line], body: Sequence[str]) -> tuple[int, int]:
    """The first and last line of the page that belong to the body, a standfirst left out."""
    openings = {_letters(p)[:_LONG] for p in body if len(p) >= _LONG}
    at = [i for i, line in enumerate(lines) if len(line.text) >= _LONG and _letters(line.text)[:_LONG] in openings]
    if not at:
        return min(_HEAD_LINES, len(lines)), len(lines) - 1
    return at[1] if _is_standfirst(lines, at) else at[0], at[-1]


def _is_standfirst(lines: Sequence[Line], at: Sequence[int]) -> bool:
    """Is the first paragraph one that stands over byline and stamp?"""
    if len(at) < 2 or len(lines[at[0]].text) > _LONGEST_STANDFIRST:
        return False
    before, after = lines[max(0, at[0] - _HEAD_LINES) : at[0]], lines[at[0] + 1 : at[1]]
    return bool(_stamps(after)) and not _stamps(before)


def _head(lines: Sequence[Line], title: Clue | None, first: int) -> tuple[Sequence[Line], Sequence[Line]]:
    """The line above the headline, and those between it and the body; all before the body where there is none."""
    start = max(0, first - _HEAD_LINES)
    wanted = _letters(title.value) if title else ""
    printed = [i for i in range(start, first) if wanted and _letters(lines[i].text) == wanted]
    if not printed:
        return [], lines[start:first]
    above = [lines[i] for i in range(max(0, printed[0] - 1), printed[0]) if _is_near(lines[i], lines[printed[0]])]
    return above, lines[printed[-1] + 1 : first]


def _foot(lines: Sequence[Line], last: int) -> list[Line]:
    """The lines under the body, up to the next heading, that stand in the same part of the page."""
    under = takewhile(lambda line: line.element.tag not in _HEADINGS, lines[last + 1 : last + 1 + _FOOT_LINES])
    return [line for line in under if _is_near(line, lines[last])]


def _is_near(line: Line, other: Line) -> bool:
    """Do two lines stand in the same part of the page, rather than in two that the page puts one after the other?"""
    ways = [[line.element, *line.element.iterancestors()] for line in (line, other)]
    common = next((e for e in ways[0] if e in ways[1]), None)
    if common is None:
        return False
    # All parts of a page meet in its body: there only what stands side by side counts.
    most = _NEAR if common.tag not in {"body", "html"} else 2
    return ways[0].index(common) + ways[1].index(common) <= most


def _is_list(lines: Sequence[Line]) -> bool:
    """Do several dates stand by themselves among the paragraphs, as on a page that lists articles?"""
    return sum(moments.is_bare_date(line.text) for line in lines if not line.aside) >= 2


def _standfirst(head: Sequence[Line], body: Sequence[str]) -> list[str]:
    """The paragraph of the body that stands over its byline, if there is one."""
    openings = {_letters(paragraph) for paragraph in body[:3]}
    return [line.text for line in head if len(line.text) >= _LONG and _letters(line.text) in openings]


def _stamps(lines: Sequence[Line], *, labelled: bool = False) -> list[str]:
    """Those lines that show who wrote the article or when it was published."""
    texts = _with_their_labels(chain.from_iterable(_parts(line.text) for line in lines if not line.aside))
    stamps = [t for t in texts if shape.own_kind(t) is BlockKind.BYLINE]
    return [t for t in stamps if moments.PUBLISHED.search(t) or moments.UPDATED.search(t)] if labelled else stamps


def _parts(text: str) -> list[str]:
    """A line of the head in those pieces that its marks set apart, unless the whole is a stamp or byline."""
    match = _UPDATED_AFTER.fullmatch(text)
    if match:  # else the date would be taken for the update's
        return [match["stamp"], match["update"]]
    return [text] if shape.own_kind(text) is BlockKind.BYLINE else _MARKS.split(text)


def _with_their_labels(texts: Iterable[str]) -> list[str]:
    """The same lines, with a label on a line of its own put before the date on the next line."""
    joined: list[str] = []
    for text in texts:
        label = joined[-1] if joined else ""
        alone = len(label.split()) <= 3 and (moments.PUBLISHED.search(label) or moments.UPDATED.search(label))
        if alone and not moments.DATE.search(label) and moments.DATE.search(text):
            joined[-1] = f"{label} {text}"
        else:
            joined.append(text)
    return joined


def _compose(head: Sequence[Sequence[str]], body: Sequence[str], foot: Sequence[str]) -> str:
    """The text: the groups of lines over the body, the body without what is told there, the lines under it."""
    told = [_letters(line) for line in chain(*head, foot)]
    paragraphs = [p for i, p in enumerate(body) if i >= _HEAD_LINES or not _is_told(_letters(p), told)]
    known = {_letters(p) for p in paragraphs}
    blocks = ["\n".join(line for line in dict.fromkeys(group) if _letters(line) not in known) for group in head]
    blocks += [*paragraphs, *(line for line in dict.fromkeys(foot) if _letters(line) not in known)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _is_told(letters: str, told: Sequence[str]) -> bool:
    """Is a paragraph one of these lines, or what an extractor left of one?"""
    return letters in told or (0 < len(letters) < _LONG and any(letters in line for line in told))


# --- what else there is to say -------------------------------------------------------------------------------------


def _guess(tree: Element) -> list[Clue]:
    """A date that htmldate finds by patterns: it reads 11/04/2024 day first everywhere, so it only is a candidate."""
    from htmldate import find_date  # noqa: PLC0415  (only pages without a date of their own need it)

    try:
        day = find_date(_without_asides(tree), original_date=True, extensive_search=False)
    except Exception:  # noqa: BLE001  (a guess is not worth a failure)
        return []
    moment = iso_moment(day or "")
    return [Clue("possible", moment, "a pattern in the page's markup")] if moment else []


def _without_asides(tree: Element) -> Element:
    """A copy without menus and boxes, whose dates are those of other articles."""
    own = copy.deepcopy(tree)
    for element in [e for e in own.iter() if isinstance(e.tag, str) and e is not own and is_aside(e)]:
        element.drop_tree()
    return own


def _paywall(tree: Element) -> tuple[str, ...]:
    told = "The page says that it is not free to read: there may be only the beginning of the article in it."
    return (told,) if is_paywalled(tree) else ()


def _unique(clues: Iterable[Clue]) -> list[Clue]:
    """The clues, each value of a field with its first origin alone."""
    found: dict[tuple[str, str], Clue] = {}
    for clue in clues:
        found.setdefault((clue.field, clue.value), clue)
    return list(found.values())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
