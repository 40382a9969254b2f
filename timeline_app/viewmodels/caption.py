"""What stands above and below a picture of the timeline: whose it is, and from when its articles are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import day_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.viewmodels.documents import Document

MOST_NAMED = 3
"""Articles that are told by their titles; of more, only how many there are and from when."""


class Caption(NamedTuple):
    """A line above the picture and one below it; none where there are no words."""

    title: str = ""
    sources: str = ""


NO_CAPTION = Caption()


def caption_of(project: str, documents: Sequence[Document]) -> Caption:
    """The name of the project, if the user gave it one, else the article's title; and the days of publication.

    ``caption_of("Darfur", [talks, raid]).sources`` is "Talks resume (14 Nov 2025) · A raid (no publication date)".
    """
    articles = tr("{count} articles", count=f"{len(documents):,}")
    if len(documents) == 1:
        title, day = documents[0].title, documents[0].day
        published = tr("Published {day}", day=day_words(day)) if day else tr("No publication date")
        return Caption(project or title, f"{title} · {published}" if project else published)
    if len(documents) <= MOST_NAMED:
        named = " · ".join(f"{d.title} ({_day(d.day)})" for d in documents)
        return Caption(project or (articles if documents else ""), named)
    days = sorted({d.day for d in documents if d.day})
    if not days:
        published = tr("No publication date")
    else:
        span = " – ".join(_day(day) for day in dict.fromkeys((days[0], days[-1])))
        published = tr("Published {day}", day=span)
    return Caption(project or articles, f"{articles} · {published}" if project else published)


def _day(day: date | None) -> str:
    return day_words(day, weekday=False) if day else tr("no publication date")
