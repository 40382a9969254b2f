"""What the commands of the menus do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from timeline_app import __version__, resources
from timeline_app.viewmodels.export_text import event_as_text
from timeline_app.viewmodels.notices import Notice, Offer
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.layout.lanes import LaneMode
    from timeline_app.widgets.main_window import MainWindow

SMALLEST_TEXT, LARGEST_TEXT = 10, 28
"""Pixels of the article's letters."""


class Actions:
    """One method for each command that takes more than a call of a pane."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def open(self) -> None:
        """Ask for text files and open them."""
        kinds = tr("Text (*.txt *.text *.md);;All files (*)")
        recent = self._window.preferences.values.recent
        folder = str(Path(recent[0]).parent) if recent else ""
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open articles"), folder, kinds)
        self._window.session.open_files([Path(n) for n in names])

    def open_recent(self, path: str) -> None:
        self._window.session.open_files([Path(path)])

    def paste(self) -> None:
        """Open the text of the clipboard."""
        self._window.session.open_text(QGuiApplication.clipboard().text())

    def sample(self) -> None:
        self._window.session.open_files([resources.path("articles", "borrell-seoul.txt")])

    def give_date(self) -> None:
        """Show the banner that asks for the date."""
        if self._window.document is None:
            return
        text = tr("When was “{title}” published?", title=self._window.document.title)
        published = self._window.document.publication
        likely = published.date if published else None
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

    def next_article(self) -> None:
        """Let the reader show the article after the current one."""
        keys = [d.key for d in self._window.session.library.documents]
        if self._window.document:
            self._window.session.library.show(keys[(keys.index(self._window.document.key) + 1) % len(keys)])

    def save_picture(self) -> None:
        """Ask for a file and save what the timeline shows."""
        kinds = tr("Picture (*.png);;Drawing (*.svg);;Page (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save a picture"), "timeline.png", kinds)
        if name:
            self.save_picture_as(name)

    def save_picture_as(self, name: str) -> None:
        """Save what the timeline shows as a PNG, SVG or PDF file, by its suffix."""
        try:
            self._write_picture(name)
        except OSError as error:
            words = tr("“{name}” could not be saved ({reason}). Choose another folder.", name=name, reason=error)
            self._window.show_problem(words)
        else:
            self._window.clear_problem()
            self._window.statusBar().showMessage(tr("Saved {name}", name=name))

    def _write_picture(self, name: str) -> None:
        timeline = self._window.timeline
        if name.endswith(".svg"):
            timeline.render_svg(name)
        elif name.endswith(".pdf"):
            timeline.render_pdf(name)
        elif not timeline.render_image().save(name):
            raise OSError(tr("not written"))

    def find(self) -> None:
        self._window.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.top_bar.search.selectAll()

    def copy_event(self) -> None:
        """Copy the event with its source sentence."""
        if self._window.details.details:
            QGuiApplication.clipboard().setText(event_as_text(self._window.details.details))
            self._window.statusBar().showMessage(tr("Copied the event with its source."))

    def clear_selection(self) -> None:
        self._window.selection.clear()

    def show_source(self) -> None:
        self._window.show_source(self._window.selection.current)

    def wheel_zooms(self, zooms: bool) -> None:
        self._window.preferences.change(wheel_zooms=zooms)
        self._window.timeline.set_wheel_zooms(zooms)

    def range_of(self, preset: str) -> Callable[[], None]:
        return lambda: self._window.presets.show(preset)

    def lanes_by(self, mode: LaneMode) -> Callable[[], None]:
        return lambda: self._window.timeline.set_lane_mode(mode)

    def theme(self, choice: str) -> Callable[[], None]:
        return lambda: self._window.choose_theme(choice)

    def show_event_pane(self) -> None:
        self._window.docks.reveal(self._window.docks.event)

    def show_article_pane(self) -> None:
        self._window.docks.reveal(self._window.docks.article)
        self._window.reader.text.setFocus()

    def show_list_pane(self) -> None:
        self._window.docks.reveal(self._window.docks.list)
        self._window.list.setFocus()

    def larger_text(self) -> None:
        self._resize_text(1)

    def smaller_text(self) -> None:
        self._resize_text(-1)

    def full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def next_pane(self) -> None:
        """Give the keyboard to the next of search, timeline, details, article and list that is in sight."""
        panes: list[QWidget] = [
            self._window.top_bar.search,
            self._window.timeline,
            self._window.details,
            self._window.reader,
            self._window.list,
        ]
        seen = [p for p in panes if not p.visibleRegion().isEmpty()]
        focus = QApplication.focusWidget()
        at = next((i for i, p in enumerate(seen) if focus is not None and (p is focus or p.isAncestorOf(focus))), -1)
        _first_focusable(seen[(at + 1) % len(seen)]).setFocus(Qt.FocusReason.TabFocusReason)

    def about(self) -> None:
        """Name the program and its version."""
        text = tr(
            "Timeline {version}\n\nTurns news articles into a timeline one can trust: every event shows the sentence "
            "it came from and how its date was read.",
            version=__version__,
        )
        box = QMessageBox(QMessageBox.Icon.NoIcon, tr("About"), text, QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()

    def _resize_text(self, by: int) -> None:
        px = self._window.preferences.values.reader_text_size + by
        px = min(max(px, SMALLEST_TEXT), LARGEST_TEXT)
        self._window.preferences.change(reader_text_size=px)
        self._window.reader.set_text_size(px)


def _first_focusable(pane: QWidget) -> QWidget:
    """The pane itself, or the first widget in it that takes the keyboard."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    inner = (w for w in pane.findChildren(QWidget) if w.isVisible() and w.isEnabled())
    return next((w for w in inner if w.focusPolicy() & Qt.FocusPolicy.TabFocus), pane)
