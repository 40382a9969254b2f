"""A web page without its tags, for pages on which the full parser fails: slower minds, safer hands."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from timeline_app.core.values import Clue
from timeline_app.readers.files import DocumentError, without_controls
from timeline_app.readers.imported import Imported, Kind
from timeline_app.readers.parsers.decoding import decode_page

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNSEEN = frozenset(["script", "style", "noscript", "template", "svg"])
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "td",
        "th",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "blockquote",
        "pre",
        "hr",
        "figure",
        "figcaption",
        "title",
        "body",
        "form",
        "dt",
        "dd",
    ]
)
_TOLD = "The page could not be taken apart as usual, so all of its text is shown, menus and notes included."


def read_plain_page(data: bytes, name: str, origin: str, charset: str | None = None) -> Imported:
    """Read all text of a web page.

    Raises:
        DocumentError: there is no text in it.
    """
    source, notices = decode_page(data, charset)
    return plain_page(source, name, origin, notices)


def plain_page(source: str, name: str, origin: str, notices: tuple[str, ...] = ()) -> Imported:
    """Read all text of the markup of a web page.

    Raises:
        DocumentError: there is no text in it.
    """
    text, title = _stripped(source)
    if not text:
        raise DocumentError(
            f"No text was found in “{name}”. If the page builds its text only when it is shown, "
            "copy it from the browser."
        )
    clues = (Clue("title", title, "<title>"),) if title else ()
    return Imported(name, text + "\n", origin, Kind.HTML, clues, (*notices, _TOLD))


def plain_text(source: str) -> str:
    """The text of a piece of markup, one paragraph a block."""
    return _stripped(source)[0]


def _stripped(source: str) -> tuple[str, str]:
    parser = _Stripper()
    parser.feed(without_controls(source))
    parser.close()
    lines = [" ".join(line.split()) for line in "".join(parser.parts).split("\n")]
    return "\n\n".join(line for line in lines if line), " ".join("".join(parser.title).split())


class _Stripper(HTMLParser):
    """Collects the text; a block begins a new line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.title: list[str] = []
        self._unseen = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._unseen += tag in _UNSEEN
        self._in_title = tag == "title"
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self._in_title = False
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)
        elif not self._unseen:
            self.parts.append(data)
