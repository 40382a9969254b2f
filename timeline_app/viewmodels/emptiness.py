"""What stands in place of the timeline while it has nothing to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.viewmodels.documents import ReadingState
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.viewmodels.documents import Document, Library


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What is missing and what to do.

    ``offer`` asks for the buttons that open an article, ``filtered`` for the one that clears the filters.
    """

    heading: str
    hint: str
    offer: bool = False
    filtered: bool = False


def emptiness_of(library: Library, events: int, visible: int, dated: int, *, opening: bool = False) -> Emptiness | None:
    """Why there is no timeline, or None where there is one: something dated or a publication day to show.

    Args:
        library: the articles.
        events: how many events there are without filters.
        visible: how many pass the filters.
        dated: how many of these have a place on the axis.
        opening: whether a project is on its way.
    """
    if not library.documents and opening:
        return Emptiness(tr("Opening the project…"), tr("It is a large one; this takes a few seconds."))
    if not library.documents:
        hint = tr(
            "Open files (Ctrl+O), drop files, folders or links here, or paste the text of an article (Ctrl+Shift+V)."
        )
        return Emptiness(tr("Put an article on the timeline"), hint, offer=True)
    if events and not visible:
        hint = tr("The filters let none through. Clear them, or choose others in the Filter pane.")
        return Emptiness(tr("All events are hidden"), hint, filtered=True)
    if dated or any(d.day for d in library.documents):
        return None
    if visible:
        hint = tr(
            "Give the publication date (Ctrl+D), and words such as “Monday” can be dated. The List has all events."
        )
        return Emptiness(tr("{count} events, none dated", count=f"{visible:,}"), hint)
    return _of_unread(library.current)


def _of_unread(document: Document | None) -> Emptiness:
    shown = tr("The text is in the Article pane.")
    if document and document.state is ReadingState.READING:
        return Emptiness(tr("Reading the article…"), shown)
    if document and document.state is not ReadingState.READY:
        return Emptiness(tr("The article has not been read"), shown)
    return Emptiness(
        tr("No events were found"), tr("Nothing in this text tells of an event.") + " " + shown, offer=True
    )
