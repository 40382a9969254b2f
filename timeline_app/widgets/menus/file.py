"""The menu of the project: what comes into it, how it is kept, and what leaves it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from timeline_app import resources
from timeline_app.viewmodels.exporting import Exporter
from timeline_app.viewmodels.offered import offered
from timeline_app.viewmodels.project_title import work_title
from timeline_app.viewmodels.recent import backup_words, recent_articles, recent_projects
from timeline_app.viewmodels.session import PROJECT_SUFFIX
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command, LiveMenu
from timeline_app.widgets.dialogs.address import AddressDialog
from timeline_app.widgets.dialogs.export import ExportDialog, Offer
from timeline_app.widgets.dialogs.frame import show
from timeline_app.widgets.menus.lacks import first_of
from timeline_app.widgets.menus.pictures import Pictures
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.exports.dossier import Dossier
    from timeline_app.widgets.commands import Entry
    from timeline_app.widgets.main_window import MainWindow

KINDS = "*.txt *.text *.md *.htm *.html *.xhtml *.mht *.mhtml *.pdf *.docx *.eml *.xml *.rss *.atom *.json *.csv"
"""What articles are named like, and what was exported of them."""


class FileMenu(WindowMenu):
    """The project and what is taken into it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.pictures = Pictures(window)
        self._workspace = window.session.workspace

    @property
    def title(self) -> str:
        return tr("&File")

    def entries(self) -> list[Entry]:
        leaving = [Command("export", tr("&Export events…"), self.export, ("Ctrl+E",), lack=self._lacks.article)]
        return [
            *self._of_opening(),
            None,
            *self._of_keeping(),
            None,
            *leaving,
            self.pictures.submenu(),
            None,
            *self._of_ending(),
        ]

    def _of_opening(self) -> list[Entry]:
        writable = self._lacks.writable
        return [
            Command("new", tr("&New project"), self._workspace.new, ("Ctrl+N",)),
            Command("open", tr("&Open articles or a project…"), self.open, ("Ctrl+O",)),
            LiveMenu(tr("Recent &projects"), self._recent_projects),
            None,
            Command("folder", tr("Add a &folder of articles…"), self.open_folder, ("Ctrl+Shift+O",), lack=writable),
            Command("address", tr("Add from a &web address…"), self.open_address, ("Ctrl+L",), lack=writable),
            Command("paste", tr("Add what was &copied"), self.paste, ("Ctrl+Shift+V",), lack=writable),
            LiveMenu(tr("Add a &recent article"), self._recent_articles),
            Command("sample", tr("Add the &sample article"), self.sample, lack=writable),
        ]

    def _of_keeping(self) -> list[Entry]:
        revert = first_of(self._lacks.writable, self._lacks.undo)
        return [
            Command("save", tr("&Save"), self.save, ("Ctrl+S",)),
            Command("save-as", tr("Save &as…"), self.save_as, ("F12",)),
            Command("revert", tr("Revert to the state at openin&g"), self._workspace.revert, lack=revert),
            LiveMenu(tr("Re&vert to a backup"), self._backups),
        ]

    def export(self) -> ExportDialog:
        """Ask what is to be written in which format, and write it."""
        window, workspace, shown = self._window, self._workspace, self._window.finding.shown
        offer = Offer(
            workspace.project,
            work_title(workspace),
            window.filters.wanted,
            shown.total if shown is not None else 0,
            shown.count if shown is not None else 0,
            frozenset(window.selection.ids),
            Path.home() if workspace.is_untitled else workspace.path.parent,
            workspace.now(),
        )
        dialog = ExportDialog(offer, Exporter(self._picture), window)
        show(dialog)
        return dialog

    def _picture(self, dossier: Dossier) -> bytes:
        """The timeline of what is exported, for formats that hold a picture of it."""
        from timeline_app.widgets.timeline.report_picture import report_picture  # noqa: PLC0415  (loads numpy)

        published = [(s.published, s.title) for s in dossier.sources if s.published]
        return report_picture([e.event for e in dossier.entries], published, self._window.today)

    def _of_ending(self) -> list[Entry]:
        return [Command("quit", tr("&Quit"), self._window.close, ("Ctrl+Q",))]

    # ---- opening

    def open(self) -> None:
        """Ask for files of articles, or a project, and open them."""
        kinds = tr(
            "Articles and projects ({kinds});;Projects ({projects});;All files (*)",
            kinds=f"{KINDS} *{PROJECT_SUFFIX}",
            projects=f"*{PROJECT_SUFFIX}",
        )
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open articles or a project"), self._folder(), kinds)
        if names:
            self._window.session.open_files([Path(n) for n in names])

    def open_folder(self) -> None:
        """Ask for a folder, and import the articles in it."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Add a folder of articles"), self._folder())
        if name:
            self._window.session.open_files([Path(name)])

    def open_address(self) -> None:
        """Ask for the address of a page or a feed; one that was copied is offered."""
        dialog = AddressDialog(QGuiApplication.clipboard().text(), self._window)
        dialog.wanted.connect(self._window.session.open_address)
        show(dialog)

    def paste(self) -> None:
        """Take in what the clipboard holds: files, the markup of a page, a link or text."""
        self._window.session.open_offered(offered(QGuiApplication.clipboard().mimeData()))

    def sample(self) -> None:
        self._window.session.open_files([resources.path("articles", "borrell-seoul.txt")])

    def _folder(self) -> str:
        recent = self._window.preferences.values.recent
        return str(Path(recent[0]).parent) if recent else ""

    def _recent_projects(self) -> list[tuple[str, Callable[[], object]]]:
        found = recent_projects(self._window.preferences.values.recent, self._workspace)
        return [(words, partial(self._window.session.open_files, [path])) for words, path in found]

    def _recent_articles(self) -> list[tuple[str, Callable[[], object]]]:
        found = recent_articles(self._window.preferences.values.recent)
        return [(words, partial(self._window.session.open_files, [path])) for words, path in found]

    # ---- keeping

    def save(self) -> None:
        """Everything is saved by itself; a project without a name gets one."""
        if self._workspace.is_untitled:
            self.save_as()
        else:
            self._window.statusBar().showMessage(tr("Every change is saved as soon as it is made."))

    def save_as(self) -> None:
        """Ask for a name and a place for the project, and go on there."""
        offered = self._workspace.path.name if not self._workspace.is_untitled else tr("Timeline") + PROJECT_SUFFIX
        place = str(Path(self._folder(), offered)) if self._folder() else offered
        kinds = tr("Projects ({projects})", projects=f"*{PROJECT_SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save the project as"), place, kinds)
        if name and self._workspace.save_as(Path(name if name.endswith(PROJECT_SUFFIX) else name + PROJECT_SUFFIX)):
            self._window.clear_problem()
            self._window.statusBar().showMessage(tr("Saved as {name}", name=self._workspace.path))

    def _backups(self) -> list[tuple[str, Callable[[], object]]]:
        if self._lacks.writable():
            return []
        return [(backup_words(b), partial(self._workspace.revert, b)) for b in self._workspace.backups()]
