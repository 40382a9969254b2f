"""What the banner above the timeline says about an article, and what it offers."""

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

    ``tone`` is ``info``, ``warning`` or ``error``; ``date`` is what SWAP_DATE offers or GIVE_DATE starts from, and
    ``article`` the key of the article that is to have it.
    """

    tone: str
    text: str
    offer: Offer = Offer.NOTHING
    date: date | None = None
    article: str | None = None


def notice_of(document: Document, *, among_others: bool = False) -> Notice | None:
    """The notice for an article, or None where there is nothing to say. Among others it names the article."""
    return state_notice(document) or named(question_of(document) or remark_of(document), document, among_others)


def state_notice(document: Document) -> Notice | None:
    """What is to be said of an article that is being read, or could not be."""
    if document.state is ReadingState.READING:
        return Notice("info", tr("Reading “{title}”…", title=document.title), Offer.CANCEL)
    if document.state is ReadingState.FAILED:
        return Notice("error", document.error or "", Offer.RETRY)
    if document.state is ReadingState.CANCELLED:
        return Notice("info", tr("Reading was stopped. The article is shown without a timeline."), Offer.RETRY)
    return None


def named(notice: Notice | None, document: Document, among_others: bool) -> Notice | None:
    """A notice that says of which of several articles it is."""
    if notice is None or not among_others:
        return notice
    return replace(notice, text=tr("“{title}”: {notice}", title=document.title, notice=notice.text))


def date_wanted(document: Document) -> Notice:
    """Asks for the publication date because the user wants to give it."""
    likely = document.publication.date if document.publication else None
    text = tr("When was “{title}” published?", title=document.title)
    return Notice("info", text, Offer.GIVE_DATE, likely, document.key)


def question_of(document: Document) -> Notice | None:
    """Asks for the publication date where something hangs on it: none was found, or one of two was taken."""
    published = document.publication
    if published is None:
        return _of_undated(document) if document.undatable else None
    if published.status is PublicationStatus.AMBIGUOUS and published.alternatives:
        other = published.alternatives[0].date
        text = tr(
            "The publication date “{words}” is ambiguous: read as {used}; it may also be {other}.",
            words=" ".join((published.text or "").split()),
            used=day_words(published.date),
            other=day_words(other),
        )
        return Notice("warning", text, Offer.SWAP_DATE, other, document.key)
    return None


def _of_undated(document: Document) -> Notice:
    text = tr(
        "No publication date was found, so “{words}” could not be dated. When was this published?",
        words=" ".join(document.undatable.split()),
    )
    if not document.other_dates:
        return Notice("warning", text, Offer.GIVE_DATE, None, document.key)
    likely = document.other_dates[0]
    words = tr("Filled in for you to check: {reason}.", reason=_without_day(likely.reason).rstrip("."))
    return Notice("warning", f"{text} {words}", Offer.GIVE_DATE, likely.date, document.key)


def _without_day(reason: str) -> str:
    """Why a day was not taken, without the day itself, which stands in the field beside it."""
    origin, says, rest = reason.partition(" says ")
    return f"{origin} ({rest.rpartition(': ')[2].rstrip('.')})" if says else reason


def remark_of(document: Document) -> Notice | None:
    """What its reader was told to tell of it."""
    notices = document.extraction.notices if document.extraction else ()
    return Notice("info", " ".join(notices), article=document.key) if notices else None
