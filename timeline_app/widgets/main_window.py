"""The main window: puts the panes around the timeline and passes selection, filters and theme between them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from timeline_app import resources
from timeline_app.viewmodels import wording
from timeline_app.viewmodels.article_sources import ArticleSources
from timeline_app.viewmodels.curator import Curator
from timeline_app.viewmodels.details import describe
from timeline_app.viewmodels.documents import ReadingState, read_alike
from timeline_app.viewmodels.emptiness import emptiness_of
from timeline_app.viewmodels.filters import Filters
from timeline_app.viewmodels.finding import Finding
from timeline_app.viewmodels.notices import Notice
from timeline_app.viewmodels.offered import offered
from timeline_app.viewmodels.places import Places
from timeline_app.viewmodels.saved_filters import SavedFilters
from timeline_app.viewmodels.surroundings import Nothing
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.asking import Asking
from timeline_app.widgets.banners import Banner
from timeline_app.widgets.desk import Desk
from timeline_app.widgets.details_pane import DetailsPane
from timeline_app.widgets.docks import Docks
from timeline_app.widgets.empty_page import EmptyPage
from timeline_app.widgets.event_table import EventTableView
from timeline_app.widgets.filter_pane import FilterPane
from timeline_app.widgets.following import follow
from timeline_app.widgets.range_presets import RangePresets
from timeline_app.widgets.reader_pane import ReaderPane
from timeline_app.widgets.style import window_style
from timeline_app.widgets.top_bar import TopBar
from timeline_app.widgets.view_keeper import ViewKeeper

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QShowEvent

    from timeline_app.core.store.drawn import ProjectContents
    from timeline_app.core.values import Event
    from timeline_app.settings import Preferences
    from timeline_app.viewmodels.documents import Document
    from timeline_app.viewmodels.search import Hit
    from timeline_app.viewmodels.selection import Selection
    from timeline_app.viewmodels.session import Session
    from timeline_app.widgets.menus import Menus
    from timeline_app.widgets.theme import Theme
    from timeline_app.widgets.theming import Theming
    from timeline_app.widgets.timeline import TimelineView

SMALLEST = (760, 480)
START_SIZE = (1440, 860)
_MENU_PADDING = 11
"""Pixels; the menus come after the first paint and must not push the rest down."""


class MainWindow(QMainWindow):
    """Builds the panes and connects them; holds no state of its own.

    It comes in two steps, so that it is painted before the timeline's libraries are loaded: ``MainWindow(...)`` is the
    frame, ``complete`` puts the timeline in. ``first_painted`` says that the second step may begin.
    """

    first_painted = Signal()
    menus: Menus

    def __init__(
        self, session: Session, selection: Selection, theming: Theming, preferences: Preferences, today: date
    ) -> None:
        super().__init__()
        self.session = session
        self.selection = selection
        self.theming = theming
        self.preferences = preferences
        self.today = today
        self.places = Places()
        self.filters = Filters(self)
        self.finding = Finding(session.workspace, self.filters, self)
        self.curator = Curator(self.finding, selection)
        self.filters.set_show_negated(preferences.values.show_negated)
        self._on_timeline: tuple[tuple[Document, ...], ProjectContents | None] | None = None
        self.setMinimumSize(QSize(*SMALLEST).boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(0, 0, 8, 0)
        self.setWindowIcon(QIcon(str(resources.path("icons", "app.svg"))))
        self._painted = False
        self._build(theming.theme, today)
        self._restore()

    def _build(self, theme: Theme, today: date) -> None:
        self.menu_bar = QMenuBar()
        self.menu_bar.setMinimumHeight(self.menu_bar.fontMetrics().height() + _MENU_PADDING)
        self.top_bar = TopBar(self.finding.find, theme)
        self._stack_above(self.menu_bar, self.top_bar)
        self.banner = Banner(theme, today)
        self.problem_banner = Banner(theme, today)
        self.empty = EmptyPage()
        self.centre = QStackedWidget()
        self.centre.addWidget(self.empty)
        self.setCentralWidget(_column(self.problem_banner, self.banner, self.centre))
        self.details = DetailsPane(self.curator, theme, today)
        self.reader = ReaderPane(theme)
        self.reader.set_text_size(self.preferences.values.reader_text_size)
        self.list = EventTableView(self.finding, self.selection)
        self.list.choose_columns(self.preferences.values.table_columns)
        self.saved_filters = SavedFilters(self.session.workspace, self.filters, self)
        self.filter = FilterPane(self.finding, self.saved_filters, theme)
        self.docks = Docks(self, self.details, self.reader, self.list, self.filter)
        self.desk = Desk(self)
        self.asking = Asking(self)
        self.setStyleSheet(window_style(theme))

    def complete(self, timeline: TimelineView) -> None:
        """Put the timeline in and bring everything to life; until then the window is only a frame."""
        self.timeline = timeline
        timeline.set_sources(ArticleSources(self.session.library))
        self.centre.addWidget(timeline)
        self.presets = RangePresets(self.top_bar.presets, timeline)
        self._connect()
        self.set_theme(self.theming.theme)
        self.refresh()
        self.view_keeper = ViewKeeper(self)
        if self.document and self.document.state is ReadingState.READING:
            self._on_reading()
        self._focus_centre()

    def _focus_centre(self) -> None:
        (self.timeline if self.timeline.isVisible() else self).setFocus()

    def _stack_above(self, *widgets: QWidget) -> None:
        above = _column(*widgets)
        above.setProperty("part", "header")
        self.setMenuWidget(above)

    def _connect(self) -> None:
        self.session.library.changed.connect(self.refresh)
        self.session.library.current_changed.connect(self._show_document)
        self.session.read.connect(self._on_read)
        self.session.reading.connect(self._on_reading)
        self.selection.changed.connect(self._on_selection)
        self.finding.found.connect(self._show_events)
        self.theming.changed.connect(self.set_theme)
        self._connect_panes()
        self._connect_banners()

    def _connect_panes(self) -> None:
        self.top_bar.theme_pressed.connect(lambda: self.set_preference("theme", self.theming.next_choice()))
        self.top_bar.search.hit_chosen.connect(self._on_hit)
        self.top_bar.search.left.connect(self.timeline.setFocus)
        self.top_bar.chips.toggled.connect(self.filters.set_category_shown)
        self.session.workspace.leaving.connect(self.timeline.finish)
        self.session.workspace.opener.busy.connect(lambda _busy: self._show_centre())
        self.timeline.failed.connect(self.show_problem)
        self.timeline.filled.connect(self.finding.load_rest)
        self.timeline.event_activated.connect(self.show_source)
        self.timeline.hovered.connect(self._on_hovered)
        self.timeline.lane_mode_changed.connect(lambda mode: self.preferences.change(lane_mode=mode.value))
        self.timeline.corner.negated_wanted.connect(self.show_negated)
        self.filter.negated_wanted.connect(self.show_negated)
        self.list.activated_event.connect(self.show_source)
        self.list.columns_chosen.connect(lambda names: self.preferences.change(table_columns=names))
        self.list.told.connect(self.statusBar().showMessage)
        self.curator.said.connect(self.statusBar().showMessage)
        self.details.step_requested.connect(self.step)
        self.details.close_requested.connect(self.docks.event.hide)
        self.details.event_requested.connect(lambda event_id: self.selection.select([event_id], self.details))
        self.details.source_requested.connect(self._open_source)
        self.reader.events_requested.connect(lambda ids: self.selection.select(ids, self.reader))
        self.reader.document_requested.connect(self.session.library.show)
        self.reader.date_requested.connect(self._read_with)
        self.reader.head.words_given.connect(self._set_words)
        self.reader.remarked.connect(self.statusBar().showMessage)

    def _connect_banners(self) -> None:
        self.problem_banner.dismissed.connect(self.problem_banner.hide)
        for banner in (self.banner, self.problem_banner):
            banner.left.connect(self._focus_centre)

    # What is shown

    @property
    def document(self) -> Document | None:
        """The article that the reader shows."""
        return self.session.library.current

    def refresh(self) -> None:
        """Show articles and events anew after any of them changed."""
        library = self.session.library
        self._show_on_timeline()  # first, as many events are laid out beside what follows
        self.selection.select([i for i in map(library.lead, self.selection.ids) if self.finding.is_there(i)])
        self._show_article()
        self._show_beside()

    def _show_document(self) -> None:
        """Show another article, and in it what is selected."""
        self._show_article()
        self._show_selection(scroll=True)

    def _show_article(self) -> None:
        documents = self.session.library.documents
        self.reader.show_documents(documents, self.document)
        title = self.document.title if self.document else ""
        if len(documents) > 1:
            title = tr("{count} articles", count=len(documents))
        self.top_bar.set_title(title)
        self.desk.show_title()
        self.asking.show()

    def _show_events(self) -> None:
        self._show_on_timeline()
        self._show_beside()

    def _show_beside(self) -> None:
        """What stands around the timeline."""
        self._show_chips()
        self._show_centre()
        self._show_selection(scroll=False)

    def _show_chips(self) -> None:
        shown = self.finding.shown
        kinds = shown.categories if shown is not None else []
        self.top_bar.chips.show_categories(kinds, self.filters.hidden, self.theming.theme)

    def _show_on_timeline(self) -> None:
        """Other readings bring another range into view, unless the user has chosen one; all else leaves it as it is.

        A note or a tag changes nothing there, and to lay out many events anew takes long.
        """
        contents = self.finding.contents()
        documents = self.session.library.documents
        before, self._on_timeline = self._on_timeline, (documents, contents)
        if contents is None:
            self.timeline.set_events(())
            return
        if before and before[1] and before[1].project is not contents.project:
            self.timeline.state.settle()  # where to look was chosen in a project that is closed
            if not contents.is_quick:
                self.timeline.set_events(())  # nor may what is laid out meanwhile be of it
        if before is None or before[1] is None or not read_alike(before[0], documents):
            self.timeline.set_contents(contents)
        elif not contents.looks_like(before[1]):
            self.timeline.update_contents(contents)

    def _show_centre(self) -> None:
        """The timeline, or what to do where it would be empty."""
        shown = self.finding.shown
        counts = (shown.total, shown.count, shown.dated) if shown is not None else (0, 0, 0)
        opening = self.session.workspace.opener.is_busy
        lack = emptiness_of(self.session.library, *counts, opening=opening)
        self.top_bar.presets.setEnabled(lack is None)
        if lack is None:
            self.centre.setCurrentWidget(self.timeline)
            if self.focusWidget() in {None, self}:
                self.timeline.setFocus()
            return
        self.statusBar().clearMessage()
        self.empty.show_emptiness(lack)
        self.centre.setCurrentWidget(self.empty)

    def _on_read(self, key: str) -> None:
        """Greet a freshly read article with its most important event, unless the user is busy with one of it.

        Of those in view: background of years ago would leave the news of the day out of sight. Where none is, as of a
        chronicle among news, the view goes to what the article would be opened with alone.
        """
        document = self.session.library.get(key)
        if document is None or document is not self.document or self.details.is_editing or self._is_selected_in(key):
            return
        seen = [e for e in document.events if self.finding.lets_through(self.session.library.lead(e.id))]
        dated = [e for e in seen if wording.is_dated(e.when)] or seen
        if self.centre.currentWidget() is self.timeline:
            self.desk.tell_count(document)
        if not dated:
            return
        lead = self.session.library.lead
        if not self._in_view(dated):
            self.timeline.show_first_of([lead(e.id) for e in dated], document.day)
        near = self._in_view(dated) or dated
        self.timeline.greet(lead(max(near, key=lambda e: e.importance).id))
        if not self.reader.text.hasFocus():
            self.docks.event.raise_()

    def _in_view(self, events: Sequence[Event]) -> list[Event]:
        return [e for e in events if self.timeline.is_in_view(self.session.library.lead(e.id))]

    def _is_selected_in(self, key: str) -> bool:
        found = self.session.library.find(self.selection.current or "")
        return found is not None and found[0].key == key

    def _on_reading(self) -> None:
        """While there is no event yet, the article is what there is to see; nobody is disturbed in writing."""
        is_first = self.document is not None and self.document.extraction is None
        if is_first and not self.details.is_editing:
            self.docks.article.raise_()

    def _on_selection(self, origin: object) -> None:
        found = self.session.library.find(self.selection.current or "")
        if found and self._told_here(found[1]) is None:
            self.session.library.show(found[0].key)  # and what is selected in it
        else:
            self._show_selection(scroll=origin is not self.reader)
        self.desk.tell_selected(len(self.selection.ids))

    def _show_selection(self, *, scroll: bool) -> None:
        """Show the current event in the details, and in the article if that is the one shown."""
        found = self.session.library.find(self.selection.current or "")
        around = self.finding.shown or Nothing()
        self.details.show_details(describe(*found, around, self.session.library) if found else None)
        self.reader.show_selection(self._told_here(found[1]) if found else None, scroll=scroll)

    def _told_here(self, event: Event) -> Event | None:
        """What the article that the reader shows tells of an event, which may stand in another one."""
        return self.session.library.told_in(event.id, self.document.key) if self.document else None

    def _on_hovered(self, event_id: str | None) -> None:
        found = self.session.library.find(event_id or "")
        if found is None:
            self.statusBar().clearMessage()
            return
        event = found[1]
        when = wording.when_words(event.when)
        self.statusBar().showMessage(f"{when} · {event.title} · {wording.status_words(event.status)}")

    # What the user does

    def _on_hit(self, hit: Hit) -> None:
        self.selection.select(hit.event_ids, self.top_bar.search)
        self.timeline.zoom_to_selection()
        self.docks.reveal(self.docks.event)

    def step(self, by: int) -> None:
        """Select the event ``by`` places later in time, from the last on to the first."""
        shown = self.finding.shown
        found = shown.beside(self.selection.current, by) if shown is not None else None
        if found:
            self.selection.select([found])

    def show_negated(self, shown: bool) -> None:
        """Show or leave out what did not happen, on the timeline and in the lists."""
        self.preferences.change(show_negated=shown)
        self.timeline.set_show_negated(shown)
        self.timeline.corner.set_negated_shown(shown)
        self.filters.set_show_negated(shown)

    def show_source(self, event_id: str | None) -> None:
        """Show the sentence of an event in the article, and give it the keyboard."""
        found = self.session.library.find(event_id or "")
        if found:
            self.selection.select([found[1].id])
            self._open_article_at(found[1].sentence.start)

    def _open_source(self, offset: int) -> None:
        """Show a place in the article that the details are about, which the reader may have left since."""
        if self.details.details:
            self.session.library.show(self.details.details.document.key)
        self._open_article_at(offset)

    def _open_article_at(self, offset: int) -> None:
        self.docks.reveal(self.docks.article)
        self.reader.text.scroll_to(offset)
        self.reader.text.setFocus()

    def read_again(self) -> None:
        """Read the current article once more."""
        if self.document:
            self.session.read_with(self.document.key, self.document.published)

    def cancel_reading(self) -> None:
        if self.document:
            self.session.cancel(self.document.key)

    def _read_with(self, published: date | None) -> None:
        if self.document:
            self.session.read_with(self.document.key, published)

    def _set_words(self, name: str, words: str | None) -> None:
        if self.document:
            self.curator.set_words(self.document.key, name, words)

    def show_problem(self, text: str) -> None:
        """Say what went wrong, above everything else, until it is dismissed."""
        self.problem_banner.show_notice(Notice("error", text))

    def clear_problem(self) -> None:
        """Take back what went wrong: something has gone right since."""
        if self.problem_banner.notice and self.problem_banner.notice.tone == "error":
            self.problem_banner.show_notice(None)

    # Theme, layout, end

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(window_style(theme))
        self.timeline.set_theme(theme)
        self.top_bar.set_theme(theme, self.theming.choice)
        self.details.set_theme(theme)
        self.filter.set_theme(theme)
        self.reader.set_theme(theme)
        self.banner.set_theme(theme)
        self.problem_banner.set_theme(theme)
        self._show_chips()
        self._show_selection(scroll=False)

    def set_preference(self, name: str, value: object) -> None:
        """Keep a preference by its name in ``Settings``, and follow it at once."""
        self.preferences.change(**{name: value})
        follow(self, name, value)

    def _restore(self) -> None:
        values = self.preferences.values
        # No larger than the screen, which at 150 % holds fewer of its own pixels than one thinks.
        self.resize(QSize(*START_SIZE).boundedTo(self.screen().availableSize()))
        if values.geometry:
            self.restoreGeometry(QByteArray(b64decode(values.geometry)))
        self.docks.restore(values.layout)

    def keep_layout(self) -> None:
        """Remember where the window and its panes are."""
        geometry = b64encode(self.saveGeometry().data()).decode()
        self.preferences.change(geometry=geometry, layout=self.docks.save())

    def reset_layout(self) -> None:
        """All panes where they were at first."""
        self.docks.reset()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._name_tabs()
        if not self.preferences.values.layout:
            self.docks.fit()

    def _name_tabs(self) -> None:
        for bar in self.findChildren(QTabBar):
            bar.setAccessibleName(tr("Panes"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_layout()
        self.session.stop()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText() or event.mimeData().hasHtml():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.session.open_offered(offered(event.mimeData()))
        event.acceptProposedAction()


def _column(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return made
