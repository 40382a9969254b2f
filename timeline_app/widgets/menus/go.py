"""The menu of moving through events, views, panes and articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from timeline_app.widgets.commands import Entry


class GoMenu(WindowMenu):
    """Ways from one event, view, pane or article to the next."""

    @property
    def title(self) -> str:
        return tr("&Go")

    def entries(self) -> list[Entry]:
        window, timeline, lacks = self._window, self._window.timeline, self._lacks
        other = lacks.other_article
        return [
            Command("next", tr("&Next event"), partial(window.step, 1), ("Alt+Down",), lack=lacks.events),
            Command("previous", tr("&Previous event"), partial(window.step, -1), ("Alt+Up",), lack=lacks.events),
            None,
            Command("back", tr("&Back to the previous view"), timeline.back, ("Alt+Left",)),
            Command("forward", tr("&Forward to the next view"), timeline.forward, ("Alt+Right",)),
            None,
            Command("timeline", tr("Go to the &timeline"), timeline.setFocus, ("Ctrl+T",)),
            Command("next-pane", tr("Next p&ane"), self.next_pane, ("F6",)),
            Command("next-article", tr("Next a&rticle"), self.next_article, ("Ctrl+PgDown",), lack=other),
        ]

    def next_article(self) -> None:
        """Let the reader show the article after the current one."""
        keys = [d.key for d in self._window.session.library.documents]
        if self._window.document:
            self._window.session.library.show(keys[(keys.index(self._window.document.key) + 1) % len(keys)])

    def next_pane(self) -> None:
        """Give the keyboard to the next of search, timeline and the panes that is in sight."""
        window = self._window
        panes = [window.top_bar.search, window.timeline, *(dock.widget() for dock in window.docks.all)]
        seen = [p for p in panes if not p.visibleRegion().isEmpty()]
        focus = QApplication.focusWidget()
        at = next((i for i, p in enumerate(seen) if focus is not None and (p is focus or p.isAncestorOf(focus))), -1)
        _first_focusable(seen[(at + 1) % len(seen)]).setFocus(Qt.FocusReason.TabFocusReason)


def _first_focusable(pane: QWidget) -> QWidget:
    """The pane itself, or the first widget in it that takes the keyboard."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    inner = (w for w in pane.findChildren(QWidget) if w.isVisible() and w.isEnabled())
    return next((w for w in inner if w.focusPolicy() & Qt.FocusPolicy.TabFocus), pane)
