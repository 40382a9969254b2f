"""Joins the project to the window: what is under way, what went wrong and what can be done about it, the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog

from timeline_app.viewmodels.counts import counts_of
from timeline_app.viewmodels.import_words import report_words
from timeline_app.viewmodels.latest import Latest
from timeline_app.viewmodels.notices import Notice, Offer
from timeline_app.viewmodels.project_title import window_title
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import count_words, is_dated
from timeline_app.widgets.dialogs.frame import show
from timeline_app.widgets.dialogs.import_report import ImportReportDialog
from timeline_app.widgets.parts import link_button
from timeline_app.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from timeline_app.core.store.values import Change
    from timeline_app.viewmodels.documents import Document
    from timeline_app.viewmodels.imports import ImportReport
    from timeline_app.widgets.main_window import MainWindow


OPENING_MS = 400
"""Milliseconds after which opening a project is said to take long."""


class Desk(QObject):
    """Says above the panes and in the status bar what becomes of imports, readings and the project file."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session, self._workspace = window.session, window.session.workspace
        self._report: ImportReport | None = None
        self._damaged: tuple[Path, Path] | None = None
        self._count = ""
        """What the status bar says of how many events there are."""
        self._selected = ""
        """What it says of how many are selected."""
        self.importing = ProgressStrip(tr("Importing"), window)
        self.reading = ProgressStrip(tr("Reading"), window)
        self.comparing = ProgressStrip(tr("Comparing articles"), window)
        self._opening: QProgressDialog | None = None
        self._outdated: Latest[int] = Latest(self._on_outdated, self)
        self._outdated.serve(self._workspace)
        self.opening = ProgressStrip(tr("Opening the project"), window)
        self.filtered = link_button("")
        self.filtered.setToolTip(tr("Clear all filters (Ctrl+Shift+F)"))
        self.filtered.hide()
        for strip in (self.opening, self.importing, self.reading, self.comparing, self.filtered):
            window.statusBar().addPermanentWidget(strip)
        self._connect()

    def _connect(self) -> None:
        session, workspace, window = self._session, self._workspace, self._window
        session.problem.connect(window.show_problem)
        workspace.problem.connect(window.show_problem)
        session.accepted.connect(window.clear_problem)
        session.remark.connect(lambda text: self.say(Notice("info", text)))
        session.importer.progress.connect(self.importing.show_progress)
        session.progress.connect(self._show_reading)
        session.intake.busy.connect(lambda busy: self.importing.show_progress(0, int(busy)))
        session.reported.connect(self._on_reported)
        session.moved.connect(self._on_moved)
        self.importing.stop_pressed.connect(session.importer.cancel)
        self.importing.stop_pressed.connect(session.intake.stop)
        self.reading.stop_pressed.connect(session.cancel_readings)
        workspace.merging.progress.connect(self.comparing.show_progress)
        self.comparing.stop_pressed.connect(workspace.merging.stop)
        workspace.opener.progress.connect(self._on_opening)
        workspace.opener.busy.connect(lambda busy: self.opening.show_progress(0, int(busy)))
        self.opening.stop_pressed.connect(workspace.opener.finish)
        workspace.damaged.connect(self._on_damaged)
        workspace.leaving.connect(lambda: window.problem_banner.show_notice(None))  # it was of the project that is left
        workspace.opened.connect(self._on_opened)
        workspace.committed.connect(self._on_committed)
        workspace.stepped.connect(self._on_stepped)
        for passed in (workspace.opened, workspace.committed, window.filters.changed):
            passed.connect(lambda *_: window.statusBar().clearMessage())  # what it says was of the state before
        window.problem_banner.taken.connect(self._take)
        session.library.changed.connect(self._count_anew)
        window.finding.found.connect(self._count_anew)
        for followed in (window.filters.changed, window.finding.found, session.library.changed):
            followed.connect(self._show_filtered)
        self.filtered.clicked.connect(window.filters.clear)
        window.curator.redated.connect(self._on_redated)

    def say(self, notice: Notice) -> None:
        """Show a notice above the panes until it is dismissed."""
        self._window.problem_banner.show_notice(notice)

    def show_title(self) -> None:
        """Have the window's title say what is open."""
        article = self._window.document
        self._window.setWindowTitle(window_title(self._workspace, article.title if article else ""))

    def tell_count(self, document: Document) -> None:
        """Say how many events an article has, or all of them."""
        self._count = self._count_words(document)
        self._window.statusBar().showMessage(self._count)

    def tell_selected(self, count: int) -> None:
        """Say that only one of several events is shown, and no longer when fewer are selected."""
        bar = self._window.statusBar()
        words = tr("{count} events selected; the last one is shown.", count=f"{count:,}") if count > 1 else ""
        if words:
            bar.showMessage(words)
        elif self._selected and bar.currentMessage() == self._selected:
            bar.clearMessage()
        self._selected = words

    def _count_words(self, document: Document) -> str:
        shown, articles = self._window.finding.shown, len(self._session.library.documents)
        if not document.events:
            return tr("No events were found in “{title}”.", title=document.title)
        if articles == 1 or shown is None:
            return counts_of(document.events, show_negated=self._window.filters.show_negated)
        events = count_words(shown.unfiltered, tr("1 event"), tr("{count} events"))
        return tr("{events} of {count} articles.", events=events, count=f"{articles:,}")

    def _count_anew(self) -> None:
        """More articles have come in, or some tell of one event: what was said of their number is no longer so."""
        document = self._window.document
        if document is not None and self._count and self._window.statusBar().currentMessage() == self._count:
            self.tell_count(document)

    def _show_filtered(self) -> None:
        """Whatever pane is in front, that events are left out must be seen, and how to have them back."""
        shown = self._window.finding.shown
        self.filtered.setVisible(self._window.filters.is_set and shown is not None)
        if shown is not None:
            events = count_words(max(shown.unfiltered, shown.count), tr("1 event"), tr("{count} events"))
            words = tr("Filtered: {count} of {events}. Clear", count=f"{shown.count:,}", events=events)
            self.filtered.setText(words)

    def _show_reading(self, done: int, total: int) -> None:
        """A single article has the banner."""
        self.reading.show_progress(*(done, total) if total > 1 else (0, 0))

    def _on_reported(self, report: ImportReport) -> None:
        self._report = report
        self.importing.show_progress(0, 0)
        words = report_words(report)
        if words:
            offer = Offer.FAILURES if report.failures else Offer.NOTHING
            self.say(Notice("error" if report.failures else "info", words, offer))

    def _on_moved(self, key: str, moved: int, total: int) -> None:
        document = self._session.library.get(key)
        if document is None:
            return
        words = tr(
            "“{title}” has another publication date: {moved} of its {total} events moved.",
            title=document.title,
            moved=moved,
            total=total,
        )
        self.say(Notice("info", words, Offer.UNDO))

    def _on_redated(self, key: str) -> None:
        """Say how to see an event whose date was changed, where it is out of sight."""
        done, where = tr("The date is changed."), tr("Ctrl+J shows the event where it stands now.")
        self._window.statusBar().showMessage(f"{done} {where}" if self._may_be_away(key) else done)

    def _may_be_away(self, key: str) -> bool:
        """Whether an event has a place on the axis out of view; a large timeline is not laid out yet."""
        found = self._session.library.find(key)
        if found is None or not is_dated(found[1].when):
            return False
        lead = self._session.library.lead(key)
        return not (self._window.finding.is_quick and self._window.timeline.is_in_view(lead))

    def _on_damaged(self, words: str, path: Path, backup: Path) -> None:
        self._damaged = (path, backup)
        self.say(Notice("error", words, Offer.RESTORE))

    def _on_opening(self, done: int, total: int) -> None:
        """What is made anew in a file of another version takes long: say how far it is, and let it be stopped."""
        if self._opening is None:
            words = tr("The project was saved by another version. Its search and its columns are made anew…")
            self._opening = QProgressDialog(words, tr("Stop"), 0, total, self._window)
            self._opening.setWindowModality(Qt.WindowModality.ApplicationModal)
            self._opening.setMinimumDuration(OPENING_MS)
            self._opening.canceled.connect(self._workspace.opener.stop)
        self._opening.setValue(done)  # which lets it be painted, and its button be pressed
        if done >= total:
            self._opening.deleteLater()
            self._opening = None

    def _on_opened(self) -> None:
        self.show_title()
        if reason := self._workspace.read_only:
            text = tr("“{name}” can only be read. {reason}", name=self._workspace.name, reason=reason)
            self.say(Notice("warning", text))
        else:
            self._outdated.ask(lambda: len(self._session.outdated()), at_once=self._window.finding.is_quick)

    def _on_outdated(self, count: int) -> None:
        if count:
            text = tr("{count} articles were read by another version of the program.", count=count)
            self.say(Notice("info", text, Offer.READ_ANEW))

    def _on_committed(self, _change: Change) -> None:
        """What Undo was offered for is no longer what it would take back."""
        shown = self._window.problem_banner.notice
        if shown and shown.offer is Offer.UNDO:
            self._window.problem_banner.show_notice(None)

    def _on_stepped(self, words: str, change: Change) -> None:
        """Show what was changed where it can be seen."""
        self._window.statusBar().showMessage(words)
        found = [k for k in sorted(change.events) if self._session.library.find(k)]
        if found:
            self._window.selection.select([self._session.library.lead(found[0])])

    def _take(self, notice: Notice) -> None:
        """Do what a notice offers."""
        acts: dict[Offer, Callable[[], object]] = {
            Offer.UNDO: self._workspace.undo,
            Offer.FAILURES: self._show_failures,
            Offer.RESTORE: self._restore,
            Offer.PREFERENCES: self._window.menus.commands["preferences"].trigger,
            Offer.READ_ANEW: lambda: self._session.read_anew(self._session.outdated()),
        }
        self._window.problem_banner.show_notice(None)
        if act := acts.get(notice.offer):
            act()

    def _show_failures(self) -> None:
        if self._report:
            show(ImportReportDialog(self._report, self._window))

    def _restore(self) -> None:
        if self._damaged is None:
            return
        path, backup = self._damaged
        kept = self._workspace.restore(path, backup)
        if kept is not None:
            self.say(Notice("info", tr("The backup is restored. The damaged file is kept as {path}.", path=kept)))
