"""An item in words, for tooltips and screen readers: what, when, as the text puts it, and whether it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.layout.calendar import range_name
from timeline_app.core.values import Status, TimeKind
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import count_words, explanation, interval_words, status_words
from timeline_app.widgets.timeline.text import quoted

if TYPE_CHECKING:
    from timeline_app.core.layout.content import Labels
    from timeline_app.core.layout.scene import Count


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


def describe_count(count: Count) -> str:
    """What a count of hidden items stands for, and what a click does."""
    number = count_words(count.number, "1 more event", "{count} more events")
    if count.before:
        return tr("{number} under way since before this view. Click to see where they begin.", number=number)
    days = range_name(count.start, count.end)
    return tr("{number} here, {days}. Click to zoom in.", number=number, days=days)


def without_markup(text: str) -> str:
    """Text that Qt's tooltips, which take what looks like markup for markup, show as it is: no tag begins in it."""
    return text.replace("<", "<\u200b")


def spoken(labels: Labels, row: int) -> str:
    """The same on one line, for a screen reader."""
    return ", ".join(line.rstrip(".") for line in describe(labels, row).splitlines())
