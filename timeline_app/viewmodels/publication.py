"""The publication date in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.values import PublicationStatus
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import clock_words, day_words, publication_status_words

if TYPE_CHECKING:
    from timeline_app.core.values import Publication


def stamp_line(published: Publication) -> str:
    """One line: "Published Mon 4 Nov 2024, 12:35 (ambiguous: also Thu 11 Apr 2024)"."""
    when = day_words(published.date)
    if published.time:
        when += ", " + clock_words(published.time)
    if published.zone:
        when += " " + (tr("UTC") if published.zone == "Z" else published.zone)
    return tr("Published {when} ({how})", when=when, how=_how(published))


def _how(published: Publication) -> str:
    words = publication_status_words(published.status)
    others = ", ".join(day_words(a.date) for a in published.alternatives)
    if published.status is PublicationStatus.AMBIGUOUS and others:
        return tr("{status}: it may also be {others}", status=words, others=others)
    return words
