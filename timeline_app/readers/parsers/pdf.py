"""PDF documents: their text in reading order, put together from lines to paragraphs, by pypdf.

A PDF knows no paragraphs, only pieces of text with a place. Pieces come in the order in which they were set, which is
reading order in what word processors and browsers make, columns included. What is repeated at the head or foot of the
pages is left out; words broken at a line's end are joined.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from timeline_app.core.text.page_patterns import own_kind
from timeline_app.core.values import BlockKind, Clue
from timeline_app.readers.files import DocumentError, without_controls
from timeline_app.readers.imported import Imported, Kind
from timeline_app.readers.parsers.moments import moment_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PageObject, PdfReader

MOST_PAGES = 200
"""Pages that are read of one document."""

_WIDE_GAP = 1.35
"""Distance of lines, in usual distances, from which a new paragraph begins."""
_INDENT = 0.7
"""Indent of a first line, in type sizes."""
_MARGIN_LINES = 2
"""Lines at the head and at the foot of a page that may be repeated on others."""
_EDGE = 40
"""Points from the upper and lower edge in which browsers print the day of printing, the address and the page."""
_PRINTERS = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d\d|https?://|file:///|(?:page )?\d+(?:(?: of | ?/ ?)\d+)?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"""[.!?:;…]["'”’»)\]]{0,3}$""")
_BROKEN = re.compile(r"[^\W\d_]{2,}[-\u00ad\u2010]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its place in points from the lower left corner, and the size of its type."""

    text: str
    x: float
    y: float
    size: float


def read_pdf(data: bytes, name: str, origin: str) -> Imported:
    """Read a PDF document.

    Raises:
        DocumentError: it is damaged, locked, has no text layer, or exceeds the library's limits.
    """
    try:
        return _read(data, name, origin)
    except (DocumentError, MemoryError):
        raise
    except RecursionError as error:
        raise DocumentError(f"“{name}” is damaged: it refers to itself. Print it anew, and open that.") from error
    except Exception as error:  # the library raises whatever a damaged document leads it to
        if "limit" in f"{type(error).__name__} {error}".lower():
            raise DocumentError(
                f"“{name}” would take too much memory or time. Print it anew, and open that."
            ) from error
        raise DocumentError(f"“{name}” is damaged. Download or print it again.") from error


def _read(data: bytes, name: str, origin: str) -> Imported:
    from pypdf import PdfReader  # noqa: PLC0415

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not _opens(reader):
        raise DocumentError(f"“{name}” is locked with a password. Open it in its program and print it without one.")
    count = len(reader.pages)
    pages = [_lines(page) for page in reader.pages[:MOST_PAGES]]
    kept = _without_repeated(pages)
    paragraphs = _paragraphs(kept)
    text = without_controls("\n\n".join(paragraphs))
    if not re.search(r"\w", text):
        raise DocumentError(
            f"“{name}” has no text layer: its pages are pictures. Let a text recognition (OCR) run over it first."
        )
    notices = (f"Only the first {MOST_PAGES} of the {count} pages were read.",) if count > MOST_PAGES else ()
    clues = tuple(_clues(reader, kept, paragraphs))
    return Imported(name, text + "\n", origin, Kind.PDF, clues, notices)


def _opens(reader: PdfReader) -> bool:
    """Many documents are locked against printing only, and open without a password."""
    from pypdf.errors import DependencyError  # noqa: PLC0415

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


# --- lines ---------------------------------------------------------------------------------------------------------


def _lines(page: PageObject) -> list[Line]:
    """The lines of a page in the order in which they are set."""
    pieces: list[tuple[str, float, float, float]] = []

    def take(text: str, outer: Sequence[float], inner: Sequence[float], _font: Any, size: float) -> None:
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = (abs(inner[3]) or abs(inner[1]) or 1.0) * (abs(outer[3]) or abs(outer[1]) or 1.0)
        pieces.append((text, x, y, float(size or 0) * scale))

    page.extract_text(visitor_text=take)
    low, high = float(page.mediabox.bottom) + _EDGE, float(page.mediabox.top) - _EDGE
    return [li for li in _joined_pieces(pieces) if low < li.y < high or not _PRINTERS.match(li.text)]


def _joined_pieces(pieces: Sequence[tuple[str, float, float, float]]) -> Iterator[Line]:
    words: list[str] = []
    place: tuple[float, float, float] | None = None
    for text, x, y, size in pieces:
        for i, part in enumerate(text.split("\n")):
            if i:
                if place:
                    yield from _line(words, place)
                words, place = [], None
            if part.strip() and place is None:
                place = (x, y, size)
            words.append(part)
    if place:
        yield from _line(words, place)


def _line(words: Sequence[str], place: tuple[float, float, float]) -> Iterator[Line]:
    text = " ".join("".join(words).split())
    if text:
        yield Line(text, *place)


def _without_repeated(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without their running heads, feet and page numbers: what stands there on half of the pages or more."""
    margins = [{_shape(line) for line in _margin(page)} for page in pages]
    count = Counter(shape for margin in margins for shape in margin)
    least = max(2, (len(pages) + 1) // 2)
    repeated = {shape for shape, times in count.items() if times >= least}
    kept = [[line for line in page if _shape(line) not in repeated or line not in _margin(page)] for page in pages]
    return kept if any(kept) else [list(page) for page in pages]


def _margin(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return [*by_height[:_MARGIN_LINES], *by_height[-_MARGIN_LINES:]]


def _shape(line: Line) -> str:
    """A line with its numbers left open, since pages count."""
    return re.sub(r"\d+", "#", line.text)


# --- paragraphs ----------------------------------------------------------------------------------------------------


def _paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    leading = _leading(lines)
    groups = [[lines[0]]]
    for previous, line in pairwise(lines):
        if _begins_paragraph(groups[-1], previous, line, leading):
            groups.append([])
        groups[-1].append(line)
    words = {w.casefold() for line in lines for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])", line.text)}
    return [_joined_lines([line.text for line in group], words) for group in groups]


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance of lines in points."""
    distances = [a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 4 * max(a.size, 1)]
    return median(distances) if distances else 0.0


def _begins_paragraph(group: Sequence[Line], previous: Line, line: Line, leading: float) -> bool:
    drop = previous.y - line.y
    if BlockKind.BYLINE in (own_kind(previous.text), own_kind(line.text)):
        return True
    if abs(line.size - previous.size) > 0.12 * max(line.size, previous.size):
        return True
    width = max(len(member.text) for member in group)
    ended = bool(_ENDS.search(previous.text))
    if drop < -0.5 * leading or drop > 8 * leading:  # the next column or page
        return ended and (len(previous.text) < 0.75 * width or line.text[:1].isupper())
    if leading and drop > _WIDE_GAP * max(leading, 1.0):
        return True
    indented = line.x - previous.x > _INDENT * line.size and drop > 0.5 * leading
    if indented and (ended or len(group) == 1 or len(previous.text) < 0.75 * width):
        return True
    return ended and len(previous.text) < 0.75 * width and not line.text[:1].islower()


def _joined_lines(lines: Sequence[str], words: set[str]) -> str:
    """Lines as one, words broken at their ends joined; a hyphen stays where the word is written with one elsewhere."""
    text = lines[0]
    for line in lines[1:]:
        broken = _BROKEN.search(text) and line[:1].islower()
        text = _joined_word(text, line, words) if broken else f"{text} {line}"
    return text


def _joined_word(text: str, line: str, words: set[str]) -> str:
    first = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*$", text[:-1])
    second = re.match(r"[^\W\d_]+", line)
    head, tail = (first[0] if first else "").casefold(), (second[0] if second else "").casefold()
    keeps = f"{head}-{tail}" in words and head + tail not in words
    return (text if keeps else text[:-1]) + line


# --- clues ---------------------------------------------------------------------------------------------------------


def _clues(reader: PdfReader, pages: Sequence[Sequence[Line]], paragraphs: Sequence[str]) -> Iterator[Clue]:
    told = reader.metadata
    title = " ".join(without_controls(str(told.title or "")).split()) if told else ""
    author = " ".join(without_controls(str(told.author or "")).split()) if told else ""
    whole = " ".join(paragraphs)
    headline = _largest(pages, paragraphs)
    if headline and (title in headline or title not in whole):
        yield Clue("title", headline, "largest type on the first page")
    elif len(title.split()) > 1 and title in whole:
        yield Clue("title", title, "PDF title")
    # Programs write there who owns the computer: it counts only if the article names the same.
    if author and author in whole:
        yield Clue("author", author, "PDF author")
    made = _made(told)
    if made:
        yield Clue("possible", moment_text(made), "PDF creation date")


def _largest(pages: Sequence[Sequence[Line]], paragraphs: Sequence[str]) -> str | None:
    """The first paragraph of several words set in the largest type of the first page, if larger than the text."""
    first = next((page for page in pages if page), [])
    usual = median(line.size for line in first) if first else 0.0
    several = [line for line in first if len(line.text.split()) >= 3]
    if not several:
        return None
    best = max(several, key=lambda line: line.size)
    if best.size < 1.2 * usual:
        return None
    return next((p for p in paragraphs if best.text in p and len(p) < 300), None)


def _made(told: Any) -> datetime | None:
    try:
        made = told.creation_date if told else None
    except (ValueError, TypeError):
        return None
    return made if isinstance(made, datetime) else None
