"""What a page says of itself in its markup: JSON-LD of schema.org, <meta>, <time>; each with where it says so.

Dates are ranked as they can be relied on: JSON-LD, <meta>, <time> in the head of the article. All are kept, so that
where they disagree the user sees it.
"""

from __future__ import annotations

import html
import itertools
import json
import re
from collections import deque
from typing import TYPE_CHECKING, Any

from timeline_app.core.text.moments import UPDATED
from timeline_app.core.text.page_patterns import AGENCY
from timeline_app.core.values import Clue
from timeline_app.readers.parsers.markup import is_within_aside
from timeline_app.readers.parsers.moments import iso_moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline_app.readers.parsers.markup import Element

Json = dict[str, Any]

_MOST_NODES = 5_000
_ARTICLES = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|NewsStory)$")
_PAGES = re.compile(r"(?:WebPage|VideoObject)$")
_PARTS = ("@graph", "mainEntity", "mainEntityOfPage")
"""Where the article may lie within other things. Lists of other articles lie in other properties."""

_WRAPPING = re.compile(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*;?\s*$")
"""What old templates put around scripts, to hide them from programs that knew none."""

_META_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "publication_date",
    "publication-date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "article_date_original",
    "date",
)
_META_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "revised",
)
_META_TITLE = ("og:title", "dc.title", "dcterms.title", "citation_title", "headline", "twitter:title")
_META_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_META_PUBLISHER = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")


def page_clues(tree: Element) -> list[Clue]:
    """All that JSON-LD and <meta> say, most reliable first within each field."""
    return [*_json_ld_clues(tree), *_meta_clues(tree)]


# --- JSON-LD -------------------------------------------------------------------------------------------------------


def is_paywalled(tree: Element) -> bool:
    """Does the page say that it shows a part of the article only?"""
    return any(str(node.get("isAccessibleForFree")).lower() == "false" for node in _nodes(tree))


def _json_ld_clues(tree: Element) -> Iterator[Clue]:
    nodes = list(_nodes(tree))
    article = _article(nodes, _text_of(tree, "//h1") or _text_of(tree, "//title"))
    if article is None:
        return
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    for key in ("headline", "name", "alternativeHeadline"):
        yield from _clue("title", _words(article.get(key)), f"JSON-LD {key}")
    yield from _people(article, named)
    yield from _clue("publisher", ", ".join(_names(article.get("publisher"), named)), "JSON-LD publisher")
    for key, field in (("datePublished", "published"), ("dateModified", "modified")):
        yield from _clue(field, iso_moment(_words(article.get(key))), f"JSON-LD {key}")
    # When a text was made is no promise that it was published then.
    yield from _clue("possible", iso_moment(_words(article.get("dateCreated"))), "JSON-LD dateCreated")


def _people(article: Json, named: dict[str, Json]) -> Iterator[Clue]:
    names = _names(article.get("author") or article.get("creator"), named)
    yield from _clue("author", ", ".join(n for n in names if not AGENCY.fullmatch(n)), "JSON-LD author")
    yield from _clue("agency", ", ".join(n for n in names if AGENCY.fullmatch(n)), "JSON-LD author")
    agencies = _names(article.get("sourceOrganization"), named)
    yield from _clue("agency", ", ".join(agencies), "JSON-LD sourceOrganization")


def _nodes(tree: Element) -> Iterator[Json]:
    """The things that the page describes, outermost first."""
    found = itertools.chain.from_iterable(_objects(data) for data in _json_ld(tree))
    return itertools.islice(found, _MOST_NODES)


def _json_ld(tree: Element) -> Iterator[Any]:
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        source = _WRAPPING.sub("", script.text or "")
        try:
            yield json.loads(source.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue


def _objects(data: Any) -> Iterator[Json]:
    waiting = deque([data])
    while waiting:
        thing = waiting.popleft()
        if isinstance(thing, list):
            waiting.extendleft(reversed(thing[:_MOST_NODES]))
        elif isinstance(thing, dict):
            yield thing
            waiting.extend(thing[part] for part in _PARTS if isinstance(thing.get(part), dict | list))


def _article(nodes: Sequence[Json], headline: str) -> Json | None:
    """The thing that is the page's article: of several the one whose headline is the page's."""
    of_kind = [n for n in nodes if _is_a(n, _ARTICLES)] or [n for n in nodes if _is_a(n, _PAGES)]
    dated = [n for n in of_kind if n.get("datePublished")]
    own = [n for n in of_kind if headline and _alike(_words(n.get("headline") or n.get("name")), headline)]
    several = len(dated) > 1 and len({_words(n.get("headline")) for n in dated}) > 1
    if several and not own:
        return None  # a list of articles, none of which is this page
    return next(iter([*own, *dated, *of_kind]), None)


def _is_a(node: Json, kinds: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(isinstance(t, str) and kinds.search(t) for t in (types if isinstance(types, list) else [types]))


def _names(value: Any, named: dict[str, Json]) -> list[str]:
    """The names of people or organisations, given as text, as things, as references, or as a list of these."""
    found = []
    for thing in value if isinstance(value, list) else [value]:
        if isinstance(thing, dict):
            known = named.get(thing["@id"], thing) if isinstance(thing.get("@id"), str) else thing
            name = _words(known.get("name") or thing.get("name"))
        else:
            name = _words(thing)
        if name and not name.startswith(("http:", "https:", "#")):
            found.append(name)
    return list(dict.fromkeys(found))


def _words(value: Any) -> str:
    """A value as one line of text, with character references resolved, or nothing if it is none."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return one_line(value) if isinstance(value, str) else ""


# --- <meta> --------------------------------------------------------------------------------------------------------


def _meta_clues(tree: Element) -> Iterator[Clue]:
    content = _meta(tree)
    for key in _META_TITLE:
        yield from _clue("title", content.get(key), f"meta {key}")
    for key in _META_AUTHOR:
        name = content.get(key, "")
        if not name.startswith(("http:", "https:")):
            yield from _clue("agency" if AGENCY.fullmatch(name) else "author", name, f"meta {key}")
    for key in _META_PUBLISHER:
        yield from _clue("publisher", content.get(key), f"meta {key}")
    for field, keys in (("published", _META_PUBLISHED), ("modified", _META_MODIFIED)):
        for key in keys:
            yield from _clue(field, iso_moment(content.get(key, "")), f"meta {key}")


def _meta(tree: Element) -> dict[str, str]:
    """The first content of each <meta>, by its name in lower case."""
    content: dict[str, str] = {}
    for meta in itertools.islice(tree.iter("meta"), _MOST_NODES):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        words = one_line(meta.get("content") or "")
        if key and words and not (meta.get("itemprop") and is_within_aside(meta)):
            content.setdefault(key.lower(), words)
    return content


# --- <time> --------------------------------------------------------------------------------------------------------

_ITEMPROP = {"datepublished": "published", "datemodified": "modified"}
_SAYS_PUBLISHED = re.compile(r"publi|posted|pub-?date|entry-date|\bdate-?line\b|timestamp|issued")
_SAYS_MODIFIED = re.compile(r"updat|modif|edited|revis")


def time_clues(tree: Element, head: Sequence[Element]) -> list[Clue]:
    """What <time> and marked elements say: those in the head of the article, and those that name what they are."""
    in_head = {element for block in head for element in (block, *block.iterdescendants())}
    clues = []
    for element in itertools.islice(tree.xpath("//time | //*[@itemprop] | //*[@pubdate]"), _MOST_NODES):
        field = _time_field(element, is_in_head=element in in_head)
        moment = iso_moment(element.get("datetime") or element.get("content") or "") if field else None
        if field and moment:
            clues.append(Clue(field, moment, _time_origin(element)))
    return list(dict.fromkeys(clues))


def _time_field(element: Element, *, is_in_head: bool) -> str | None:
    prop = (element.get("itemprop") or "").lower()
    if element.tag == "meta" or (element.tag != "time" and prop not in _ITEMPROP and element.get("pubdate") is None):
        return None
    if is_within_aside(element):
        return None
    if prop in _ITEMPROP:
        return _ITEMPROP[prop]
    if element.get("pubdate") is not None:
        return "published"
    if not is_in_head:
        return None
    return _labelled(element)


def _labelled(element: Element) -> str:
    """By the names of the element and the words before it on its line."""
    names = " ".join(f"{e.get('class') or ''} {e.get('id') or ''}" for e in (element, element.getparent())).lower()
    before = _before(element)
    says_modified = _SAYS_MODIFIED.search(element.get("class") or "") or UPDATED.search(before)
    if says_modified or (_SAYS_MODIFIED.search(names) and not _SAYS_PUBLISHED.search(names)):
        return "modified"
    return "published"


def _before(element: Element) -> str:
    """The words right before an element, back to the last other date."""
    previous = element.getprevious()
    if previous is None:
        parent = element.getparent()
        return (parent.text or "") if parent is not None else ""
    own = "" if previous.tag == "time" else "".join(previous.itertext())
    return own + (previous.tail or "")


def _time_origin(element: Element) -> str:
    prop = element.get("itemprop")
    return f"<{element.tag} itemprop={prop}>" if prop else f"<{element.tag} datetime>"


# --- texts ---------------------------------------------------------------------------------------------------------


def page_address(tree: Element) -> str | None:
    """The page's own address, as it gives it."""
    links = [link.get("href") or "" for link in tree.xpath("//link[@rel='canonical']")[:1]]
    return next((a for a in map(web_address, [*links, _meta(tree).get("og:url", "")]) if a), None)


def web_address(words: str) -> str | None:
    """The words, if they are a web address."""
    return words if words.startswith(("http://", "https://")) and len(words.split()) == 1 else None


def one_line(text: str) -> str:
    """Text of an attribute or of JSON as one line, character references that were escaped twice resolved."""
    return " ".join(html.unescape(text).split())[:1000]


def _text_of(tree: Element, path: str) -> str:
    found = tree.xpath(path)
    return " ".join(found[0].text_content().split()) if found else ""


def _alike(a: str, b: str) -> bool:
    """Is one title the beginning of the other, as when a site's name is added or the end cut off?"""
    x, y = (re.sub(r"[\W_]+", " ", t).strip().casefold() for t in (a, b))
    return bool(x) and bool(y) and (x.startswith(y) or y.startswith(x))


def _clue(field: str, value: str | None, origin: str) -> Iterator[Clue]:
    if value:
        yield Clue(field, value, origin)
