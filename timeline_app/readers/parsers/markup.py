"""HTML as a tree and as the lines that a reader would see, in the order of the document."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterator

Element = Any
"""An element of lxml, which ships no types."""

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "select",
        "textarea",
        "iframe",
        "object",
        "head",
        "math",
        "canvas",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "button",
    ]
)
_PIECES = frozenset(["span", "time", "a", "button", "label"])
_ASIDE_TAGS = frozenset(["nav", "footer", "aside", "form", "menu", "dialog"])
_ASIDE_NAMES = re.compile(
    r"\b(?:related|recommend\w*|comments?|disqus|sidebar|most-?(?:read|viewed|popular)|trending|newsletter|promo|"
    r"cookies?|consent|gdpr|breadcrumbs?|site-?footer|read-?(?:more|next)|more-?(?:stories|news|from|on)|teasers?|"
    r"you-may-like|outbrain|taboola|advert\w*|share|social)\b"
)
_MOST_ERRORS = 1_000
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A visible line. ``element`` is the innermost block around it; ``aside``: it stands in a menu, a box, a footer."""

    text: str
    element: Element
    aside: bool


def parse_html(text: str) -> Element | None:
    """The tree of a page or of a part of one; None where there is none in it, or where it is nested too deeply."""
    # Without "huge" it leaves out, silently, whatever lies deeper than 256 levels.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    _unfold_preformatted(tree)
    cut_off = any("depth" in error.message for error in itertools.islice(parser.error_log, _MOST_ERRORS))
    return None if cut_off else tree


def _unfold_preformatted(tree: Element) -> None:
    """Make paragraphs of text that is set as typed, with empty lines between them."""
    for block in [pre for pre in tree.iter("pre") if not len(pre) and pre.text]:
        paragraphs = [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", block.text)]
        block.tag, block.text = "div", None
        for paragraph in paragraphs:
            etree.SubElement(block, "p").text = paragraph


def is_aside(element: Element) -> bool:
    """Is the element itself a menu, a box beside the article, or a footer?"""
    if element.tag in _ASIDE_TAGS:
        return True
    if element.tag in {"body", "html", "main", "article"}:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower().replace("_", "-")
    named = bool(names.strip()) and bool(_ASIDE_NAMES.search(names))
    # What holds the article as well is named after the box ("content-sidebar-wrap") but is none.
    return named and next(element.iter("h1", "article", "main"), None) is None


def is_within_aside(element: Element) -> bool:
    """Does the element stand in a menu, a box beside the article, or a footer?"""
    return is_aside(element) or any(is_aside(above) for above in element.iterancestors())


def visible_lines(tree: Element) -> list[Line]:
    """The lines of a page as a reader sees them, without what is hidden."""
    return list(_Lines(tree).read())


class _Lines:
    """Walks a tree without recursion, since pages nest as deep as they like."""

    def __init__(self, tree: Element) -> None:
        self._tree = tree
        self._words: list[str] = []
        self._blocks: list[Element] = [tree]
        self._asides = 0

    def read(self) -> Iterator[Line]:
        walker = etree.iterwalk(self._tree, events=("start", "end"))
        for event, element in walker:
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                if _is_unseen(element):
                    walker.skip_subtree()
                else:
                    yield from self._open(element)
            else:
                yield from self._close(element)
        yield from self._flush()

    def _open(self, element: Element) -> Iterator[Line]:
        if element.tag not in _INLINE:
            yield from self._flush()
            self._blocks.append(element)
        elif _stands_apart(element):
            self._words.append(" ")
        self._asides += is_aside(element)
        if element.text:
            self._words.append(element.text)

    def _close(self, element: Element) -> Iterator[Line]:
        unseen = _is_unseen(element)
        if element.tag not in _INLINE and not unseen:
            yield from self._flush()
            self._blocks.pop()
        self._asides -= is_aside(element) and not unseen
        if element.tail:
            self._words.append(element.tail)

    def _flush(self) -> Iterator[Line]:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            yield Line(text, self._blocks[-1], self._asides > 0)


def _stands_apart(element: Element) -> bool:
    """Does it follow another piece without a blank in the markup, as what is set apart by its style alone?"""
    previous = element.getprevious()
    return previous is not None and not previous.tail and {element.tag, previous.tag} <= _PIECES


def _is_unseen(element: Element) -> bool:
    return (
        element.tag in _UNSEEN or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
    )
