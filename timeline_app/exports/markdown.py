"""A report as Markdown (CommonMark)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.exports.report import NOTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.exports.report import Item, Report

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])", re.MULTILINE)


def write_markdown(report: Report) -> str:
    """The report; text from pages is escaped, so that it stays text."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {plain(report.title)}"
    for section in report.sections:
        yield from ("", f"## {section.heading}", "")
        for item in section.items:
            yield from _item(item)
    yield from ("", "## Sources", "")
    for number, (words, origin) in enumerate(zip(report.sources, report.origins, strict=True), 1):
        yield f"{number}. {plain(words)}" + (f" — {plain(origin)}" if origin else "")
    if report.left_out:
        yield from ("", *(f"*{plain(words)}.*" for words in report.left_out))


def _item(item: Item) -> Iterator[str]:
    numbers = ", ".join(map(str, item.sources))
    yield f"- **{plain(item.when)}** — {plain(item.title)} ({numbers})" + (" ✓" if item.confirmed else "")
    yield f"  > {plain(item.sentence)}"
    if item.reading:
        yield from ("", f"  How dated: {plain(item.reading)}")
    yield from (f"\n  {plain(words)}" for words in item.conflicts)
    if item.edited:
        yield from ("", f"  Set by hand: {', '.join(item.edited)}")
    if item.tags:
        yield from ("", f"  Tags: {plain(', '.join(item.tags))}")
    if item.note:
        yield from ("", f"  {NOTE}: {plain(item.note)}")
    yield ""


def plain(text: str) -> str:
    """Text on one line that Markdown takes for nothing else."""
    line = " ".join(text.split())
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", line))
