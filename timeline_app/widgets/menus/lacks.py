"""What commands need before they can run, and the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.viewmodels.documents import ReadingState
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.widgets.main_window import MainWindow


def first_of(*lacks: Callable[[], str]) -> Callable[[], str]:
    """What is missing first, of several things that a command needs."""
    return lambda: next((words for lack in lacks if (words := lack())), "")


class Lacks:
    """Each method says in words for the user what is missing, or nothing."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def writable(self) -> str:
        """The project must be one that can be changed."""
        reason = self._window.session.workspace.read_only
        return tr("This project can only be read. {reason}", reason=reason) if reason else ""

    def undo(self) -> str:
        """Something must have been done."""
        return "" if self._window.session.workspace.undo_words else tr("Nothing was done that could be undone.")

    def redo(self) -> str:
        """Something must have been undone."""
        return "" if self._window.session.workspace.redo_words else tr("Nothing was undone that could be done again.")

    def article(self) -> str:
        """An article must be open."""
        return "" if self._window.document else tr("Open an article first (Ctrl+O).")

    def other_article(self) -> str:
        """More than one article must be open."""
        return "" if len(self._window.session.library.documents) > 1 else tr("There is no other article open.")

    def events(self) -> str:
        """There must be events to go through."""
        shown = self._window.finding.shown
        return "" if shown is not None and shown.count else tr("There are no events to show.")

    def timeline(self) -> str:
        """The timeline must be in sight."""
        seen = self._window.centre.currentWidget() is self._window.timeline
        return "" if seen else tr("There is no dated event to show.")

    def selection(self) -> str:
        """An event must be selected."""
        return "" if self._window.selection.ids else tr("Select an event first.")

    def given_date(self) -> str:
        """The user must have given the article a date."""
        document = self._window.document
        return "" if document and document.published else tr("You have given this article no date of your own.")

    def reading(self) -> str:
        """An article must be under way."""
        document = self._window.document
        busy = document is not None and document.state is ReadingState.READING
        return "" if busy else tr("No article is being read.")

    def filters(self) -> str:
        """Something must be filtered."""
        return "" if self._window.filters.is_set else tr("No filter is set.")
