"""What the banner above the timeline says about the current article, and what it offers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from timeline_app.core.values import PublicationStatus
from timeline_app.viewmodels.documents import Document, ReadingState
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import day_words

if TYPE_CHECKING:
    from datetime import date


class Offer(Enum):
    """What the banner lets the user do."""

    NOTHING = auto()
    CANCEL = auto()
    RETRY = auto()
    GIVE_DATE = auto()
    SWAP_DATE = auto()
    UNDO = auto()
    FAILURES = auto()
    """Show the list of what could not be imported."""
    RESTORE = auto()
    """Put the backup in the place of a damaged project."""
    READ_ANEW = auto()
    """Read again what an earlier version of the program read."""
    SHOW_DISMISSED = auto()
    PREFERENCES = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said and offered.

    ``tone`` is ``info``, ``warning`` or ``error``; ``date`` is what SWAP_DATE offers or GIVE_DATE starts from.
    """

    tone: str
    text: str
    offer: Offer = Offer.NOTHING
    date: date | None = None


def notice_of(document: Document | None, *, among_others: bool = False) -> Notice | None:
    """The notice for an article, or None where there is nothing to say. Among others it names the article."""
    if document is None:
        return None
    if document.state is ReadingState.READING:
        return Notice("info", tr("Reading “{title}”…", title=document.title), Offer.CANCEL)
    if document.state is ReadingState.FAILED:
        return Notice("error", document.error or "", Offer.RETRY)
    if document.state is ReadingState.CANCELLED:
        return Notice("info", tr("Reading was stopped. The article is shown without a timeline."), Offer.RETRY)
    notice = _of_publication(document) or _of_notices(document)
    if notice is None or not among_others:
        return notice
    return replace(notice, text=tr("“{title}”: {notice}", title=document.title, notice=notice.text))


def _of_publication(document: Document) -> Notice | None:
    published = document.publication
    if published is None:
        text = tr(
            "No publication date was found, so words such as “Monday” could not be dated. When was this published?"
        )
        if not document.other_dates:
            return Notice("warning", text, Offer.GIVE_DATE)
        likely = document.other_dates[0]
        why = likely.reason.rstrip(".")
        words = tr("Filled in is {day}, for you to check ({reason}).", day=day_words(likely.date), reason=why)
        return Notice("warning", f"{text} {words}", Offer.GIVE_DATE, likely.date)
    if published.status is PublicationStatus.AMBIGUOUS and published.alternatives:
        other = published.alternatives[0].date
        text = tr(
            "The publication date “{words}” is ambiguous: read as {used}; it may also be {other}.",
            words=" ".join((published.text or "").split()),
            used=day_words(published.date),
            other=day_words(other),
        )
        return Notice("warning", text, Offer.SWAP_DATE, other)
    return None


def _of_notices(document: Document) -> Notice | None:
    notices = document.extraction.notices if document.extraction else ()
    return Notice("info", " ".join(notices)) if notices else None
