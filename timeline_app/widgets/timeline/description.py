"""An item in words, for tooltips and screen readers: what, when, as the text puts it, and whether it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.values import Status, TimeKind
from timeline_app.viewmodels.wording import explanation, interval_words, status_words
from timeline_app.widgets.timeline.text import quoted

if TYPE_CHECKING:
    from timeline_app.core.layout.content import Labels


def describe(labels: Labels, row: int) -> str:
    """A few lines of plain text; the first is the title."""
    event, words = labels.event(row), labels.words(row)
    if event is None:
        return "\n".join(line for line in (labels.title(row), words) if line)
    lines = [labels.title(row), "  ".join(p for p in (interval_words(event.when.interval), quoted(words)) if p)]
    if event.when.kind is not TimeKind.DAY:
        lines.append(explanation(event.when))
    if event.status is not Status.HAPPENED:
        lines.append(status_words(event.status))
    return "\n".join(lines)


def without_markup(text: str) -> str:
    """Text that Qt's tooltips, which take what looks like markup for markup, show as it is: no tag begins in it."""
    return text.replace("<", "<\u200b")


def spoken(labels: Labels, row: int) -> str:
    """The same on one line, for a screen reader."""
    return ", ".join(line.rstrip(".") for line in describe(labels, row).splitlines())
