"""The menu of what is opened, read, saved and closed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from timeline_app import resources
from timeline_app.viewmodels.notices import Notice, Offer
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command, LiveMenu
from timeline_app.widgets.menus.pictures import Pictures
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.widgets.commands import Entry
    from timeline_app.widgets.main_window import MainWindow


class FileMenu(WindowMenu):
    """Articles and pictures."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.pictures = Pictures(window)

    @property
    def title(self) -> str:
        return tr("&File")

    def entries(self) -> list[Entry]:
        window, lacks = self._window, self._lacks
        return [
            Command("open", tr("&Open…"), self.open, ("Ctrl+O",)),
            LiveMenu(tr("Open &recent"), self._recent),
            Command("paste", tr("&Paste as article"), self.paste, ("Ctrl+Shift+V",)),
            Command("sample", tr("Open the &sample article"), self.sample),
            None,
            Command("date", tr("Give the publication &date…"), self.give_date, ("Ctrl+D",), lack=lacks.article),
            Command("page-date", tr("&Use the page’s own date again"), self.use_page_date, lack=lacks.given_date),
            Command("stop", tr("S&top reading"), window.cancel_reading, ("Ctrl+.",), lack=lacks.reading),
            Command("reread", tr("Read a&gain"), window.read_again, ("F5",), lack=lacks.article),
            None,
            self.pictures.submenu(),
            None,
            Command("close", tr("&Close the article"), self.close_article, ("Ctrl+W",), lack=lacks.article),
            Command("quit", tr("&Quit"), window.close, ("Ctrl+Q",)),
        ]

    def open(self) -> None:
        """Ask for text files and open them."""
        kinds = tr("Text (*.txt *.text *.md);;All files (*)")
        recent = self._window.preferences.values.recent
        folder = str(Path(recent[0]).parent) if recent else ""
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open articles"), folder, kinds)
        self._window.session.open_files([Path(n) for n in names])

    def paste(self) -> None:
        """Open the text of the clipboard."""
        self._window.session.open_text(QGuiApplication.clipboard().text())

    def sample(self) -> None:
        self._window.session.open_files([resources.path("articles", "borrell-seoul.txt")])

    def give_date(self) -> None:
        """Show the banner that asks for the date."""
        document = self._window.document
        if document is None:
            return
        text = tr("When was “{title}” published?", title=document.title)
        likely = document.publication.date if document.publication else None
        self._window.banner.show_notice(Notice("info", text, Offer.GIVE_DATE, likely))
        self._window.banner.picker.field.setFocus()
        self._window.banner.picker.field.selectAll()

    def use_page_date(self) -> None:
        """Forget the date that was given."""
        document = self._window.document
        if document and document.published:
            self._window.session.read_with(document.key, None)

    def close_article(self) -> None:
        if self._window.document:
            self._window.session.close(self._window.document.key)

    def _recent(self) -> list[tuple[str, Callable[[], object]]]:
        open_files = self._window.session.open_files
        return [(path, partial(open_files, [Path(path)])) for path in self._window.preferences.values.recent]
