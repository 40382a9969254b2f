"""How the user adds, changes and removes eras and marker lines. What is wanted is told; others keep it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.layout.context import Era, Mark
from timeline_app.core.layout.navigation import Range
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline.context_form import ContextForm, ContextList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from timeline_app.widgets.timeline.state import TimelineState

NEAR_PX = 4.0
HOUR_PX = 12.0
"""Pixels an hour takes at which a moment of the day is meant, and not the day."""
NAMED_AT_MOST = 4
"""Eras and marks under the pointer that the menu offers."""


class Annotator(QObject):
    """``edited`` carries an era or mark as it was and as it is to be; None before it is added, after it is removed."""

    edited = Signal(object, object)

    def __init__(self, state: TimelineState, window: QWidget) -> None:
        super().__init__(window)
        self._state, self._window = state, window
        self._list: ContextList | None = None
        state.context_changed.connect(self._refresh_list)

    def fill_menu(self, menu: QMenu, time: float) -> None:
        """Add to a menu what can be done with a time and with what stands there."""
        state = self._state
        menu.addSeparator()
        if state.stretch is not None:
            menu.addAction(tr("&Zoom to this stretch"), self.zoom_to_stretch)
            menu.addAction(tr("Mark this stretch as an &era…"), self.add_era)
            menu.addAction(tr("&Forget this stretch"), lambda: state.set_stretch(None))
        else:
            menu.addAction(tr("Mark what is in view as an &era…"), self.add_era)
        menu.addAction(tr("Add a &marker line here…"), lambda: self.add_mark(time))
        for thing in state.context.at(time, NEAR_PX / state.window.scale)[:NAMED_AT_MOST]:
            self._fill_menu_of(menu.addMenu(thing.name.replace("&", "&&")), thing)

    def _fill_menu_of(self, menu: QMenu, thing: Era | Mark) -> None:
        menu.addAction(tr("&Change…"), lambda: self.change(thing))
        menu.addAction(tr("&Remove"), lambda: self.remove(thing))
        menu.addAction(tr("&Show all of it"), lambda: self.show(thing))

    def add_mark(self, time: float) -> None:
        """Ask for a name for a marker line; at its day, or in finer views its minute."""
        at = time if self._state.window.scale / 24 >= HOUR_PX else float(math.floor(time))
        mark = Mark(_fresh_key("m", self._state.context.marks), "", at)
        self._ask(None, mark, tr("New marker line"))

    def add_era(self) -> None:
        """Ask for a name for the stretch that is marked out, or for what is in view."""
        stretch = self._state.stretch or self._state.goal
        first, last = math.floor(stretch.start), math.ceil(stretch.end)
        era = Era(_fresh_key("e", self._state.context.eras), "", float(first), float(max(last, first + 1)))
        self._ask(None, era, tr("New era"))

    def change(self, thing: Era | Mark) -> None:
        """Ask for another name or other days."""
        self._ask(thing, thing, tr("Change an era") if isinstance(thing, Era) else tr("Change a marker line"))

    def remove(self, thing: Era | Mark) -> None:
        self.edited.emit(thing, None)

    def show(self, thing: Era | Mark) -> None:
        """Bring all of an era into view, or a mark into its middle."""
        if isinstance(thing, Era):
            self._state.travel(Range(thing.start, thing.end).fitted(labels=0.06, least=0.0))
        else:
            self._state.travel(self._state.goal.around(thing.at, self._state.goal.span))

    def zoom_to_stretch(self) -> None:
        """Show the stretch that is marked out, which is one no longer."""
        stretch = self._state.stretch
        if stretch is not None:
            self._state.set_stretch(None)
            self._state.travel(stretch)

    def manage(self) -> None:
        """List all eras and marks."""
        if self._list is None:
            self._list = ContextList(self._state.context, self._window)
            self._list.edit_wanted.connect(self.change)
            self._list.remove_wanted.connect(self.remove)
            self._list.show_wanted.connect(self.show)
            self._list.destroyed.connect(self._forget_list)
        self._list.open()

    def _forget_list(self) -> None:
        self._list = None

    def _refresh_list(self) -> None:
        if self._list is not None:
            self._list.show_context(self._state.context)

    def _ask(self, before: Era | Mark | None, offered: Era | Mark, title: str) -> None:
        form = ContextForm(offered, title, self._window)
        form.submitted.connect(lambda after: self._edit(before, after))
        form.open()
        form.name.setFocus()

    def _edit(self, before: Era | Mark | None, after: Era | Mark) -> None:
        if before != after:
            self._state.set_stretch(None)
            self.edited.emit(before, after)


def _fresh_key(letter: str, existing: tuple[Era, ...] | tuple[Mark, ...]) -> str:
    taken = {thing.key for thing in existing}
    return next(key for number in range(1, len(taken) + 2) if (key := f"{letter}{number}") not in taken)
