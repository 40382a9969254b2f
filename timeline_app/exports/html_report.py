"""A report as one HTML file that needs nothing else: no script, no address, the picture inside."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from timeline_app.exports.report import NOTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.exports.report import Item, Report, Section

_STYLE = """\
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#59636e;--line:#d8dee4;--paper:#fff;--mark:#0969da}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--line:#3d444d;--paper:#0d1117;--mark:#4493f8}}
body{font:16px/1.5 Inter,system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:62rem;
margin:2rem auto;padding:0 1.25rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem;border-bottom:1px solid
var(--line);padding-bottom:.25rem}.soft,figcaption,footer{color:var(--soft);font-size:.875rem}
figure{margin:1.5rem 0}figure img{max-width:100%;height:auto;border:1px solid var(--line);border-radius:6px}
article{display:grid;grid-template-columns:13rem 1fr;gap:0 1.25rem;padding:.75rem 0;border-top:1px solid var(--line);
break-inside:avoid}article:first-of-type{border-top:0}.when{font-weight:600}h3{font-size:1rem;margin:0}
blockquote{margin:.35rem 0;padding-left:.75rem;border-left:3px solid var(--line)}
details{font-size:.875rem}summary{cursor:pointer;color:var(--soft)}.conflict{font-weight:600}
.tag{border:1px solid var(--line);border-radius:1em;padding:0 .6em;font-size:.8rem}
a{color:var(--mark);overflow-wrap:anywhere}li{margin:.25rem 0}
@media(max-width:40rem){article{grid-template-columns:1fr}}@media print{details>*{display:block}}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write_html(report: Report, picture: bytes | None = None, picture_type: str = "image/png") -> str:
    """The report. ``picture`` is an image of the timeline, put into the file.

    The page's policy lets it load nothing, whatever its texts hold.
    """
    return "\n".join(_lines(report, picture, picture_type)) + "\n"


def _lines(report: Report, picture: bytes | None, picture_type: str) -> Iterator[str]:
    title = escape(report.title)
    yield f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield f"<style>{_STYLE}</style></head><body>"
    count = sum(len(s.items) for s in report.sections)
    yield f"<header><h1>{title}</h1><p class=soft>{_counted(count, 'event')} from "
    yield f"{_counted(len(report.sources), 'article')}</p></header>"
    if picture:
        data = b64encode(picture).decode("ascii")
        yield f'<figure><img alt="The events on a timeline" src="data:{picture_type};base64,{data}"></figure>'
    for section in report.sections:
        yield from _section(section)
    yield "<h2>Sources</h2><ol>"
    for number, (words, origin) in enumerate(zip(report.sources, report.origins, strict=True), 1):
        yield f'<li id="source-{number}">{escape(words)}{_link(origin)}</li>'
    yield "</ol><footer>" + "".join(f"<p>{escape(words)}.</p>" for words in report.left_out) + "</footer></body></html>"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _link(origin: str) -> str:
    if origin.startswith(("http://", "https://")):
        return f' — <a rel="noreferrer" href="{escape(origin)}">{escape(origin)}</a>'
    return f" — {escape(origin)}" if origin else ""


def _section(section: Section) -> Iterator[str]:
    yield f"<section><h2>{escape(section.heading)}</h2>"
    for item in section.items:
        yield from _item(item)
    yield "</section>"


def _item(item: Item) -> Iterator[str]:
    sources = ", ".join(f'<a href="#source-{n}">{n}</a>' for n in item.sources)
    mark = ' <span title="confirmed">✓</span>' if item.confirmed else ""
    yield f"<article><div class=when>{escape(item.when)}</div><div><h3>{escape(item.title)}{mark}</h3>"
    if item.people:
        yield f"<p class=soft style=margin:0>{escape(item.people)}</p>"
    yield f"<blockquote>{escape(item.sentence)} <span class=soft>[{sources}]</span></blockquote>"
    yield from (f"<p class=conflict>{escape(words)}</p>" for words in item.conflicts)
    if item.note:
        yield f"<p><span class=soft>{NOTE}:</span> {escape(item.note)}</p>"
    if item.tags:
        yield "<p>" + " ".join(f"<span class=tag>{escape(tag)}</span>" for tag in item.tags) + "</p>"
    if item.reading or item.edited:
        by_hand = f" Set by hand: {', '.join(item.edited)}." if item.edited else ""
        yield f"<details><summary>How dated</summary>{escape(item.reading)}{escape(by_hand)}</details>"
    yield "</div></article>"
