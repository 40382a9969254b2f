"""The menu of the article that the reader shows, and of how all articles are read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from timeline_app.viewmodels.article_facts import swapped
from timeline_app.viewmodels.notices import Notice, Offer
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command, Submenu
from timeline_app.widgets.menus.lacks import first_of
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from timeline_app.widgets.commands import Entry


class ArticleMenu(WindowMenu):
    """Dates, reading and removal."""

    @property
    def title(self) -> str:
        return tr("&Article")

    def entries(self) -> list[Entry]:
        window, lacks = self._window, self._lacks
        article = first_of(lacks.writable, lacks.article)
        given = first_of(lacks.writable, lacks.given_date)
        return [
            Command("date", tr("Give the publication &date…"), self.give_date, ("Ctrl+D",), lack=article),
            Command("page-date", tr("&Use the page’s own date again"), self.use_page_date, lack=given),
            Command(
                "swap", tr("S&wap day and month of the date"), self.swap, lack=first_of(article, self._unswappable)
            ),
            Command(
                "about-article", tr("Title, a&uthor, agency, publisher…"), self.edit_words, ("Ctrl+U",), lack=article
            ),
            Submenu(tr("Day and month &in this project"), self._orders()),
            None,
            Command("stop", tr("S&top reading"), window.cancel_reading, ("Ctrl+.",), lack=lacks.reading),
            Command("reread", tr("Read a&gain"), window.read_again, ("F5",), lack=article),
            Command("reread-all", tr("Read &all again"), window.session.read_anew, ("Shift+F5",), lack=article),
            None,
            Command("close", tr("&Remove from the project"), self.remove, ("Ctrl+W",), lack=article),
        ]

    def give_date(self) -> None:
        """Show the banner that asks for the date."""
        document = self._window.document
        if document is None:
            return
        self._window.asking.want_date(document.key)

    def use_page_date(self) -> None:
        """Forget the date that was given."""
        document = self._window.document
        if document and document.published:
            self._window.session.read_with(document.key, None)

    def swap(self) -> None:
        """Read the article with day and month of its date the other way round."""
        document = self._window.document
        day = swapped(document.publication) if document and document.publication else None
        if document and day:
            self._window.session.read_with(document.key, day)

    def _unswappable(self) -> str:
        document = self._window.document
        can = document and document.publication and swapped(document.publication)
        return "" if can else tr("The date of this article cannot be read the other way round.")

    def edit_words(self) -> None:
        """Open what is known of the article, beginning with its title."""
        self._window.docks.reveal(self._window.docks.article)
        self._window.reader.head.edit("title")

    def remove(self) -> None:
        """Take the article out of the project, and offer to take that back."""
        document = self._window.document
        if document:
            self._window.session.close(document.key)
            text = tr("“{title}” was removed from the project.", title=document.title)
            self._window.desk.say(Notice("info", text, Offer.UNDO))

    def _orders(self) -> list[Command | None]:
        names = {
            None: tr("Day and month: as in the &preferences"),
            True: tr("Day and month: &day first"),
            False: tr("Day and month: &month first"),
        }
        return [self._order(order, name) for order, name in names.items()]

    def _order(self, order: bool | None, name: str) -> Command:
        session = self._window.session
        return Command(
            f"day-first:{order}",
            name,
            partial(session.set_day_first, order),
            on=lambda: session.workspace.project.context.settings.day_first is order,
            group="day-first",
            lack=self._lacks.writable,
        )
