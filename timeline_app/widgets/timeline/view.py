"""The timeline as one widget: it composes the parts and offers every command that menus and keys need."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolTip, QWidget

from timeline_app.core.layout.content import EventContents, content_of
from timeline_app.core.layout.context import Context
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.layout.navigation import Range
from timeline_app.core.layout.order import beside, in_time
from timeline_app.viewmodels.caption import NO_CAPTION
from timeline_app.viewmodels.latest import Latest
from timeline_app.viewmodels.selection import Selection
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline import accessible, lane_header, picture, reveal
from timeline_app.widgets.timeline.annotate import Annotator
from timeline_app.widgets.timeline.axis_bar import AxisBar
from timeline_app.widgets.timeline.canvas_view import ZOOM_PER_NOTCH, CanvasView
from timeline_app.widgets.timeline.corner import Corner
from timeline_app.widgets.timeline.description import card, describe_count, describe_issue, without_markup
from timeline_app.widgets.timeline.keys import handle_key
from timeline_app.widgets.timeline.lane_header import LaneHeader
from timeline_app.widgets.timeline.lane_scroll_bar import LaneScrollBar
from timeline_app.widgets.timeline.legend import Legend
from timeline_app.widgets.timeline.overview import Overview
from timeline_app.widgets.timeline.picture import PictureWish
from timeline_app.widgets.timeline.state import TimelineState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QImage, QKeyEvent, QPagedPaintDevice, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from timeline_app.core.layout.content import Content, Contents
    from timeline_app.core.layout.context import Era, Mark
    from timeline_app.core.values import Event
    from timeline_app.viewmodels.caption import Caption
    from timeline_app.widgets.theme import Theme
    from timeline_app.widgets.timeline.description import Sources

ZOOM_STEP = ZOOM_PER_NOTCH**2
WIDE_WINDOW = 1100
LINE_REACH = 3.0
"""Pixels from the line of a publication within which it is told what was published."""


class TimelineView(QWidget):
    """Shows events on lanes over a calendar. One selection is shared with the rest of the window.

    Times of ``range_changed`` are day numbers from 1970-01-01, fractions being parts of days.
    """

    event_activated = Signal(str)
    range_changed = Signal(float, float)
    hovered = Signal(object)
    """Id of the event under the pointer, or None."""
    lane_mode_changed = Signal(object)
    context_edited = Signal(object, object)
    """An era or mark as it was and as the user wants it; None before it was added, and after it is removed."""
    filled = Signal()
    """Other contents are shown."""
    failed = Signal(str)
    """Words for the user, where contents could not be laid out."""
    menu_requested = Signal(object, QPoint)
    """Id of the event under the pointer or None, and the place on the screen, for a context menu."""

    def __init__(self, selection: Selection, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.install()
        self._selection = selection
        self._contents: Contents | None = EventContents(())
        self._latest: Latest[Callable[[], None]] = Latest(lambda show: show(), self)
        self._latest.failed.connect(self.failed)
        self._mode, self._show_negated = LaneMode.ACTOR, False
        self.state = TimelineState(content_of((), (), self._mode), theme, self)
        self.canvas = CanvasView(self.state, selection, self)
        self.axis_bar, self.header = AxisBar(self.state, self), LaneHeader(self.state, self)
        self.corner, self.overview, self.legend = (
            Corner(self.state, self),
            Overview(self.state, self),
            Legend(self.state, self),
        )
        self.annotator = Annotator(self.state, self)
        self._bar = LaneScrollBar(self.state, self.canvas, self)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(tr("Timeline"))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.corner, 0, 0)
        grid.addWidget(self.axis_bar, 0, 1)
        grid.addWidget(self.header, 1, 0)
        grid.addWidget(self.canvas, 1, 1)
        grid.addWidget(self.overview, 2, 0, 1, 2)
        grid.addWidget(self.legend, 3, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.state.window_changed.connect(self._follow_window)
        self.state.hover_changed.connect(self._tell_hover)
        self._selection.changed.connect(self._follow_selection)
        self.header.wheel_turned.connect(self.canvas.wheelEvent)
        self.canvas.clicked.connect(self._click)
        self.canvas.double_clicked.connect(self._double_click)
        self.canvas.tooltip_wanted.connect(self._show_tooltip)
        self.canvas.menu_wanted.connect(lambda row, at: self.menu_requested.emit(self._id(row), at))
        self.axis_bar.menu_wanted.connect(lambda at: self.menu_requested.emit(None, at))
        self.annotator.edited.connect(self._edit_context)
        self.corner.mode_chosen.connect(self.set_lane_mode)
        self.corner.undated_chosen.connect(self._select_row)
        self.corner.negated_wanted.connect(self.set_show_negated)
        self.canvas.key_pressed.connect(self.keyPressEvent)
        self.canvas.opened.connect(self.event_activated)

    # What is shown.

    def set_events(
        self,
        events: Sequence[Event],
        publications: Sequence[tuple[date, str]] = (),
        reviewed: Mapping[str, int] | None = None,
    ) -> None:
        """Show these events, and mark the days on which articles were published, each with its label.

        ``reviewed`` says by an event's id what the user did with it: Flag.CONFIRMED and Flag.EDITED.
        """
        self.set_contents(EventContents(tuple(events), tuple(publications), dict(reviewed or {}), tr))

    def set_content(self, content: Content) -> None:
        """Show content made elsewhere, in the lanes that it has."""
        self._contents = None
        self.state.set_content(content)

    def set_contents(self, contents: Contents) -> None:
        """Show this from its first view; many events as soon as they are laid out, ``filled`` says when."""
        self._contents = contents
        self._lay_out(self._show_first)

    def update_contents(self, contents: Contents) -> None:
        """Show this in the view as it is."""
        self._contents = contents
        self._replace()

    def finish(self) -> None:
        """Give up what is being laid out, and wait until it is, as before what it is made of is closed."""
        self._latest.finish()

    def _replace(self) -> None:
        self._lay_out(self._show_changed)

    def _lay_out(self, show: Callable[[Content], None]) -> None:
        contents, mode, negated = self._contents, self._mode, self._show_negated
        if contents is None:
            return

        def lay_out() -> Callable[[], None]:
            content = contents.content(mode, show_negated=negated)
            return lambda: show(content)

        self._latest.ask(lay_out, at_once=contents.is_quick)

    def _show_first(self, content: Content) -> None:
        """From its first view, unless somebody has chosen where to look."""
        if self.state.is_settled or not self.state.content.data.size:
            self.state.set_content(content)
        else:
            self.state.replace_content(content)
        self._keep_current_in_sight()
        self.filled.emit()

    def _show_in_lanes(self, content: Content) -> None:
        self.state.replace_content(content)
        self._keep_current_in_sight()
        self.filled.emit()

    def _keep_current_in_sight(self) -> None:
        """In other lanes the current event stands elsewhere, or among the counted."""
        position = self._current_position()
        self.state.keep(position)
        self.state.refresh()
        if position is not None and self.state.in_view(position):
            reveal.scroll_to(self.state, position)

    def _show_changed(self, content: Content) -> None:
        """What is looked at stays in sight: with more events the lanes above it grow."""
        position = self._current_position()
        if position is not None and reveal.is_in_sight(self.state, position):
            self._show_in_lanes(content)
            return
        self.state.replace_content(content)
        self.state.keep(self._current_position())
        self.state.refresh()
        self.filled.emit()

    def set_theme(self, theme: Theme) -> None:
        self.state.set_theme(theme)

    def set_sources(self, sources: Sources) -> None:
        """Where hover cards and screen readers find sentences and the names of articles."""
        self.state.sources = sources

    def set_eras(self, eras: Sequence[Era]) -> None:
        """Show these eras as bands behind the lanes, and no others."""
        self.state.set_context(Context.of(eras, self.state.context.marks))

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marker lines, and no others."""
        self.state.set_context(Context.of(self.state.context.eras, marks))

    @property
    def context(self) -> Context:
        """The eras and marker lines that are shown."""
        return self.state.context

    def _edit_context(self, before: Era | Mark | None, after: Era | Mark | None) -> None:
        """Show at once what the user wants, and tell whoever keeps it."""
        self.state.set_context(self.state.context.changed(before, after))
        self.context_edited.emit(before, after)

    def fill_menu(self, menu: QMenu, at: QPoint) -> None:
        """Add to a context menu what can be done with the time at a place on the screen."""
        x = self.canvas.viewport().mapFromGlobal(at).x()
        self.annotator.fill_menu(menu, self.state.window.time(x))

    def add_mark(self) -> None:
        """Ask for a marker line at the current event, or in the middle of the view."""
        position = self._current_position()
        inside = position is not None and self.state.in_view(position)
        self.annotator.add_mark(float(self.state.content.data.start[position]) if inside else self.state.goal.centre)

    def set_today(self, day: date | None) -> None:
        """Mark a day as today; the timeline itself has no clock."""
        self.state.set_today(day)

    @property
    def lane_mode(self) -> LaneMode:
        return self._mode

    def set_lane_mode(self, mode: LaneMode) -> None:
        """Show the events in other lanes; the days in view stay."""
        if mode is not self._mode:
            self._mode = mode
            self._lay_out(self._show_in_lanes)
            self.corner.set_mode(mode)
            self.lane_mode_changed.emit(mode)

    def set_show_negated(self, shown: bool) -> None:
        """Show what the text says did not happen, struck through."""
        if shown != self._show_negated:
            self._show_negated = shown
            self.corner.set_negated_shown(shown)
            self._replace()

    def set_wheel_zooms(self, zooms: bool) -> None:
        """Swap wheel and Ctrl+wheel."""
        self.canvas.wheel_zooms = zooms

    def set_slim_empty(self, slim: bool) -> None:
        """Whether lanes of which nothing is in view are no higher than their name."""
        self.state.slim_empty_lanes(slim=slim)

    def set_gliding(self, gliding: bool) -> None:
        """Whether commands glide from view to view (180 ms) or go there at once, as at first."""
        self.state.glide.enabled = gliding

    # Zoom, pan, history.

    def zoom_in(self) -> None:
        self._zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        self._zoom(1 / ZOOM_STEP)

    def _zoom(self, factor: float) -> None:
        """About the current event where it is in view, else about the middle."""
        at = self._current_time()
        at = self.state.goal.centre if at is None else at
        self.state.travel(self.state.goal.zoomed(factor, at), remember=False)

    def _current_time(self) -> float | None:
        """The middle of the current event where it is in view."""
        goal, data, position = self.state.goal, self.state.content.data, self._current_position()
        middle = None if position is None else float(data.start[position] + data.end[position]) / 2
        return middle if middle is not None and goal.start < middle < goal.end else None

    def zoom_all(self) -> None:
        """Show all events and publications."""
        self.state.travel(self.state.whole_range())

    def zoom_preset(self, name: str) -> None:
        """Show a day, a week, 2 weeks, a month, a year, a decade (about the current event or the middle) or all.

        Raises:
            KeyError: there is no such preset.
        """
        if name == "all":
            self.zoom_all()
        else:
            at = self._current_time()
            self.state.travel(self.state.preset(name, at), arrived=None if at is None else self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        position = self._current_position()
        if position is not None:
            reveal.scroll_to(self.state, position)

    def zoom_to_event(self, event_id: str) -> None:
        """Show an event with its surroundings. Does nothing for unknown and undated ones."""
        self._zoom_to_ids((event_id,))

    def zoom_to_selection(self) -> None:
        self._zoom_to_ids(self._selection.ids)

    def _zoom_to_ids(self, ids: Sequence[str]) -> None:
        if not (positions := self._positions(ids)):
            return
        span = reveal.span_of(self.state, positions)
        view = span.fitted(margin=0.25, least=max(9.0, span.span), labels=0.05)
        self.state.travel(view, arrived=lambda: reveal.scroll_to(self.state, positions[-1]))

    def show_first_of(self, event_ids: Sequence[str], published: date | None) -> None:
        """Show some events as they would be opened if there were no others; nothing where none has a date."""
        if positions := self._positions(event_ids):
            self.state.show_range(reveal.first_of(self.state, positions, published), remember=True)

    def show_range(self, start: float, end: float) -> None:
        """Show the days from ``start`` to ``end``, as day numbers."""
        self.state.show_range(Range(start, end), remember=True)

    @property
    def visible_range(self) -> tuple[float, float]:
        return self.state.range.start, self.state.range.end

    def pan(self, share: float) -> None:
        """Move by a share of what is in view; positive to later days."""
        self.state.travel(self.state.goal.moved(self.state.goal.span * share), remember=False)

    def back(self) -> None:
        self._revisit(self.state.history.back(self.state.goal))

    def forward(self) -> None:
        self._revisit(self.state.history.forward(self.state.goal))

    def _revisit(self, view: Range | None) -> None:
        if view is not None:
            self.state.travel(view, remember=False)

    # Selection.

    def select_next(self) -> None:
        """Select the next event in time, then by lane."""
        self._select_found(lambda at: in_time(self.state.content.data, at, 1), self._current_position())

    def select_previous(self) -> None:
        self._select_found(lambda at: in_time(self.state.content.data, at, -1), self._current_position())

    def select_first(self) -> None:
        self._select_found(lambda at: in_time(self.state.content.data, at, 1), None)

    def select_last(self) -> None:
        self._select_found(lambda at: in_time(self.state.content.data, at, -1), None)

    def select_beside(self, direction: int) -> None:
        """Select the event nearest in time in the next lane below (1) or above (-1) that has any."""
        position = self._current_position()
        if position is None:
            self.select_first()
        else:
            self._select_found(partial(self._beside, direction), position)

    def _beside(self, direction: int, position: int | None) -> int | None:
        return None if position is None else beside(self.state.content.data, position, direction)

    def _select_found(self, step: Callable[[int | None], int | None], start: int | None) -> None:
        """Select what a step leads to, stepping over what is no event."""
        position = step(start)
        while position is not None and self._id(int(self.state.content.data.row[position])) is None:
            position = step(position)
        if position is not None:
            self._select_row(int(self.state.content.data.row[position]))

    def _select_row(self, row: int) -> None:
        event_id = self._id(row)
        if event_id is not None:
            self._selection.select((event_id,), None)

    def _id(self, row: int | None) -> str | None:
        return None if row is None else self.state.content.labels.event_id(row)

    def _position(self, event_id: str) -> int | None:
        row = self.state.row_of(event_id)
        return None if row is None else self.state.position_of(row)

    def _positions(self, event_ids: Sequence[str]) -> list[int]:
        found = (self._position(key) for key in event_ids)
        return [position for position in found if position is not None]

    def _current_position(self) -> int | None:
        current = self._selection.current
        return None if current is None else self._position(current)

    def _follow_selection(self, origin: object | None) -> None:
        """Bring the current event into view, unless the user clicked it here."""
        position = self._current_position()
        accessible.announce_current(self.canvas, self._selection)
        self.state.keep(position)
        if origin is not self and position is not None:
            reveal.show_bar(self.state, position)

    def is_in_view(self, event_id: str) -> bool:
        """Whether any of an event's time is in view."""
        position = self._position(event_id)
        return position is not None and self.state.in_view(position)

    def greet(self, event_id: str) -> None:
        """Select an event in the view as it is, where any of its bar is in it; else widen the view unless it is far."""
        position, unchosen = self._position(event_id), self.state.is_settled
        if position is not None:
            reveal.widen_to(self.state, position)
        inside = position is not None and self.state.in_view(position)
        self._selection.select((event_id,), self if inside else None)
        if inside and position is not None:
            reveal.scroll_to(self.state, position)
        if unchosen:
            self.state.settle()

    def event_rect(self, event_id: str) -> QRect | None:
        """Where an event's bar is, in this widget's coordinates; None where it is not in view."""
        position, scene = self._position(event_id), self.state.scene
        found = reveal.bar_rect(scene, scene.bars.items == (-1 if position is None else position))
        return None if found.isEmpty() else found.translated(self.canvas.viewport().mapTo(self, QPoint()))

    # Pictures.

    def render_image(self, wish: PictureWish | None = None) -> QImage:
        """The timeline as a bitmap, by default of what is seen with two dots a pixel.

        Raises:
            ValueError: it would be too large.
        """
        return picture.image(self, wish or PictureWish())

    def save_picture(self, path: str, wish: PictureWish | None = None) -> None:
        """Write a PNG, SVG or PDF file, as the name ends.

        Raises:
            OSError: it cannot be written there.
            ValueError: the name has another ending, or the picture would be too large.
        """
        picture.write(self, path, wish or PictureWish())

    def print_pages(self, paper: QPagedPaintDevice, *, whole: bool, caption: Caption = NO_CAPTION) -> int:
        """Print what is seen, or the whole timeline on as many pages as it takes; returns their number.

        Raises:
            OSError: there is no printing there.
        """
        return picture.print_pages(self, paper, whole=whole, caption=caption)

    def twin(self, theme: Theme | None = None) -> TimelineView:
        """Another timeline that shows the same, in the same view and, if none is given, in the same theme.

        It does not follow: it may outlive what this one shows.
        """
        selection = Selection()
        selection.select(self._selection.ids)
        made = TimelineView(selection, theme or self.state.theme)
        made.state.show_same_as(self.state)
        made.corner.set_mode(self._mode)
        return made

    def make_still(self) -> None:
        """Become a picture: what can only be operated is hidden, and the counts are words instead of buttons."""
        self.overview.hide()
        self._bar.keep_hidden()
        self.corner.make_still()

    # Reactions.

    def _follow_window(self) -> None:
        self.range_changed.emit(self.state.range.start, self.state.range.end)

    def _tell_hover(self) -> None:
        self.hovered.emit(self._id(self.state.hovered))

    def _click(self, row: int | None, modifiers: Qt.KeyboardModifier) -> None:
        event_id = self._id(row)
        if event_id is None:
            self._selection.clear(self)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self._selection.toggle(event_id, self)
        else:
            self._selection.select((event_id,), self)

    def _double_click(self, row: int) -> None:
        event_id = self._id(row)
        if event_id is not None:
            self.zoom_to_event(event_id)
            self.event_activated.emit(event_id)

    def _show_tooltip(self, spot: QPointF, at: QPoint) -> None:
        row, count = self.canvas.row_at(spot), self.canvas.count_at(spot)
        if row is not None:
            text = card(self.state.content.labels, row, self.state.sources, self.state.flags_of(row))
        elif count is not None:
            text = describe_count(count)
        elif issue := self.state.published_at(spot.x(), LINE_REACH):
            text = describe_issue(self.state.content.published_days, issue)
        else:
            QToolTip.hideText()
            return
        QToolTip.showText(at, without_markup(text), self.canvas)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        width = lane_header.WIDE if self.width() >= WIDE_WINDOW else lane_header.NARROW
        self.header.setFixedWidth(width)
        self.corner.setFixedWidth(width)
        self.overview.set_left(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the canvas; those it does not know go on to the window."""
        event.setAccepted(handle_key(self, event.key(), event.modifiers()))

    def activate_current(self) -> None:
        """Ask for the source sentence of the current event."""
        if self._selection.current is not None:
            self.event_activated.emit(self._selection.current)

    def open_menu(self) -> None:
        """Ask for the context menu of the current event, or of the timeline where none is in view."""
        self.canvas.open_menu_by_key()

    def clear_selection(self) -> None:
        """Select nothing, and mark out nothing."""
        self.state.set_stretch(None)
        self._selection.clear(self)

    def scroll_lanes(self, pixels: float) -> None:
        """Scroll the lanes; positive pixels show what is below."""
        self.state.scroll_to(self.state.scroll + pixels)
