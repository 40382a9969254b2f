"""An item in words, for hover cards and screen readers: what, when, whether it happened, who tells of it and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from timeline_app.core.layout.calendar import day_name, range_name
from timeline_app.core.layout.content import plain
from timeline_app.core.layout.data import Flag
from timeline_app.core.values import Status, TimeKind
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import count_words, explanation, interval_words, is_dated, status_words, when_words
from timeline_app.widgets.timeline.text import quoted

if TYPE_CHECKING:
    from timeline_app.core.layout.content import Labels
    from timeline_app.core.layout.counts import Count
    from timeline_app.core.layout.published import Issue, PublishedDays
    from timeline_app.core.values import Conflict, Event

NAMED_ARTICLES = 3
NAMED_PUBLICATIONS = 8
SENTENCE_CHARACTERS = 280


class Sources(Protocol):
    """What the timeline itself does not hold: the articles' words and names."""

    def sentence(self, event: Event) -> str:
        """The sentence that tells of an event, empty where it is not known."""
        ...

    def article(self, key: str) -> str:
        """The name of an article by its key."""
        ...

    def one_of(self, event_id: str) -> str:
        """The name of the article that an event is from, empty where there is only one."""
        ...

    def yours(self, event: Event) -> list[str]:
        """What the user made of an event, in lines: what was read instead, that it was put aside."""
        ...


class NoSources:
    """Stands in until the articles are known."""

    def sentence(self, _event: Event) -> str:
        return ""

    def article(self, key: str) -> str:
        return key

    def one_of(self, _event_id: str) -> str:
        return ""

    def yours(self, _event: Event) -> list[str]:
        return []


NO_SOURCES = NoSources()


def describe(labels: Labels, row: int, sources: Sources = NO_SOURCES, flags: int = Flag.NONE) -> str:
    """A few lines of plain text; the first is the title. ``flags`` tell what the user did with it."""
    event = labels.event(row)
    if event is None:
        return "\n".join(line for line in (labels.title(row), labels.words(row)) if line)
    status = [status_words(event.status)] if event.status is not Status.HAPPENED else []
    return "\n".join([*_told(labels, row, event), *status, *_behind(event, sources, flags)])


def card(labels: Labels, row: int, sources: Sources = NO_SOURCES, flags: int = Flag.NONE) -> str:
    """The same with the sentence of the article, for the pointer."""
    event = labels.event(row)
    sentence = sentence_of(event, sources) if event else ""
    return "\n\n".join(part for part in (describe(labels, row, sources, flags), quoted(sentence)) if part)


def sentence_of(event: Event, sources: Sources) -> str:
    """The sentence that tells of an event, on one line and no longer than a card holds."""
    line = " ".join(sources.sentence(event).split())
    return line if len(line) <= SENTENCE_CHARACTERS else line[: SENTENCE_CHARACTERS - 1].rstrip() + "…"


def spoken(labels: Labels, row: int, sources: Sources = NO_SOURCES, flags: int = Flag.NONE) -> str:
    """What, when and whether, on one line, for a screen reader."""
    event = labels.event(row)
    if event is None:
        return ", ".join(describe(labels, row).splitlines())
    lines = [*_told(labels, row, event), status_words(event.status), *_behind(event, sources, flags)]
    return ", ".join(line.rstrip(".") for line in lines)


def _told(labels: Labels, row: int, event: Event) -> list[str]:
    """The title, and when it was."""
    time = "  ".join(part for part in (_when(event), quoted(labels.words(row))) if part)
    lines = [labels.title(row), time]
    return lines if event.when.kind is TimeKind.DAY else [*lines, explanation(event.when)]


def _when(event: Event) -> str:
    """The date, or the bounds of what has none."""
    return when_words(event.when) if is_dated(event.when) else interval_words(event.when.interval)


def _behind(event: Event, sources: Sources, flags: int) -> list[str]:
    return [*_account_lines(event, sources), *_user_lines(flags), *map(plain, sources.yours(event))]


def _account_lines(event: Event, sources: Sources) -> list[str]:
    """Which articles tell of it, and what they contradict each other in."""
    lines = [_contradiction(conflict, sources) for conflict in event.conflicts]
    if event.told_in > 1:
        names = list(dict.fromkeys(plain(sources.article(telling.article)) for telling in event.tellings))
        more = len(names) - NAMED_ARTICLES
        shown = "; ".join(names[:NAMED_ARTICLES]) + (tr(" and {count} more", count=more) if more > 0 else "")
        lines.insert(0, tr("Told by {count} articles: {names}", count=event.told_in, names=shown))
    return lines


def _contradiction(conflict: Conflict, sources: Sources) -> str:
    accounts = "; ".join(f"{plain(sources.article(key))}: {plain(words)}" for key, words in conflict.accounts)
    about = {
        "date": tr("The articles disagree on the date. {accounts}", accounts=accounts),
        "number": tr("The articles disagree on a number. {accounts}", accounts=accounts),
        "place": tr("The articles disagree on the place. {accounts}", accounts=accounts),
    }
    return about.get(conflict.about) or tr("The articles disagree. {accounts}", accounts=accounts)


def _user_lines(flags: int) -> list[str]:
    lines = [tr("Set by you")] if flags & Flag.EDITED else []
    return [*lines, tr("Checked by you")] if flags & Flag.CONFIRMED else lines


def describe_count(count: Count) -> str:
    """What a count of hidden items stands for, and what a click does."""
    number = count_words(count.number, "1 more event", "{count} more events")
    if count.before:
        return tr("{number} under way since before this view. Click to see where they begin.", number=number)
    days = range_name(count.start, count.end)
    return tr("{number} here, {days}. Click to zoom in.", number=number, days=days)


def describe_issue(days: PublishedDays, issue: Issue) -> str:
    """Which articles were published on some days, by their names as far as these fit a card."""
    named = days.names(issue, NAMED_PUBLICATIONS)
    head = count_words(issue.articles, "Article published", "{count} articles published")
    several = issue.last > issue.first
    names = [f"{day_name(day)}:  {plain(name)}" if several else plain(name) for day, name in named]
    more = issue.articles - len(named)
    rest = [tr("and {count} more", count=f"{more:,}")] if more else []
    return "\n".join([head, range_name(issue.first, issue.last + 1), *(n for n in names if n != head), *rest])


def without_markup(text: str) -> str:
    """Text that Qt's tooltips, which take what looks like markup for markup, show as it is: no tag begins in it."""
    return text.replace("<", "<\u200b")
