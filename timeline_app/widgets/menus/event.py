"""The menu of the selected event: what it says, what the user says of it, and where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from timeline_app.core.store.values import Field, Origin
from timeline_app.core.values import Status
from timeline_app.viewmodels.export_text import event_as_text
from timeline_app.viewmodels.kinds import kinds
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import status_words
from timeline_app.widgets.commands import Command, Submenu
from timeline_app.widgets.menus.lacks import first_of
from timeline_app.widgets.menus.window_menu import WindowMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from timeline_app.core.values import Event
    from timeline_app.viewmodels.kinds import Kind
    from timeline_app.widgets.commands import Entry
    from timeline_app.widgets.main_window import MainWindow

CONTEXT = (
    *(
        "confirm",
        "dismiss",
        "restore",
        None,
        "edit-title",
        "edit-when",
        "reading",
        "edit-kind",
        "edit-status",
        "edit-names",
    ),
    *("tag", "note", "as-read", None, "merge", "split", "delete", None, "source", "copy", "fit", "clear"),
)
"""What a click with the right button on an event offers."""


class EventMenu(WindowMenu):
    """What can be done with the events that are selected."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._curator = window.curator

    @property
    def title(self) -> str:
        return tr("E&vent")

    def entries(self) -> list[Entry]:
        return [*self._of_verdicts(), None, *self._of_fields(), None, *self._of_several(), None, *self._of_source()]

    # ---- what is in it

    def _of_verdicts(self) -> list[Entry]:
        curator, panes = self._curator, self._panes
        change, events = self._changing(), self._lacks.events
        return [
            Command("confirm", tr("&Confirm"), curator.confirm, ("C",), lack=change, within=panes),
            Command("dismiss", tr("&Dismiss"), curator.dismiss, ("X", "Del"), lack=change, within=panes),
            Command("restore", tr("&Take the verdict back"), curator.restore, ("R",), lack=self._verdict, within=panes),
            Command("next-open", tr("&Next to check"), curator.next_unconfirmed, ("N",), lack=events, within=panes),
            Command(
                "triage",
                tr("&Go through all that is to check"),
                curator.set_triage,
                ("Ctrl+Shift+R",),
                on=lambda: curator.triage,
                lack=first_of(self._lacks.writable, events),
            ),
        ]

    def _of_fields(self) -> list[Entry]:
        change = self._changing()
        return [
            Command("edit-title", tr("Change the &title…"), partial(self.edit, "title"), ("F2",), lack=change),
            Command("edit-when", tr("Change the &date…"), partial(self.edit, "when"), ("Ctrl+Shift+D",), lack=change),
            Command(
                "reading", tr("Take another read&ing…"), self.offer_readings, lack=first_of(change, self._readings)
            ),
            Submenu(tr("&Kind"), [self._kind(kind) for kind in kinds()], "edit-kind"),
            Submenu(tr("&Status"), [self._status(status) for status in Status], "edit-status"),
            Submenu(tr("&Who and where"), self._names(), "edit-names"),
            Command("tag", tr("Add a ta&g…"), partial(self.edit, "tag"), ("Ctrl+G",), lack=change),
            Command("note", tr("N&ote…"), partial(self.edit, "note"), ("Ctrl+Shift+N",), lack=change),
            Command("as-read", tr("Have it as it was &read"), self._curator.reset, lack=first_of(change, self._theirs)),
        ]

    def _of_several(self) -> list[Entry]:
        change = self._changing()
        return [
            Command("add-event", tr("&Add an event from the article"), self.add, ("Ctrl+I",), lack=self._addable()),
            Command("merge", tr("&Make them one event"), self._curator.merge, ("Ctrl+Shift+J",), lack=self._several()),
            Command("split", tr("S&plit into its tellings"), self.split, lack=first_of(change, self._merged)),
            Command("delete", tr("De&lete the added event"), self.delete, lack=first_of(change, self._added)),
        ]

    def _of_source(self) -> list[Entry]:
        lack, zoom = self._lacks.selection, self._window.timeline.zoom_to_selection
        keys = ("Ctrl+Return", "Ctrl+Enter")
        return [
            Command("source", tr("So&urce sentence"), self.show_source, keys, lack=lack),
            Command("fit", tr("&Zoom to the selection"), zoom, ("Ctrl+J",), lack=lack),
            Command("copy", tr("Cop&y the event with its source"), self.copy, ("Ctrl+Shift+C",), lack=lack),
        ]

    def _names(self) -> list[Command | None]:
        names = {"actors": tr("Change &who…"), "targets": tr("Change &to whom…"), "place": tr("Change w&here…")}
        lack = self._changing()
        return [Command(f"edit-{n}", words, partial(self.edit, n), lack=lack) for n, words in names.items()]

    def _kind(self, kind: Kind) -> Command:
        def is_now() -> bool:
            event = self._current
            return event is not None and (event.type, event.mode) == (kind.type, kind.mode)

        name = tr("Kind: {kind}", kind=kind.words)
        key = f"kind:{kind.type}:{kind.mode}"
        run = self._with_current(lambda key: self._curator.set_kind(key, kind))
        return Command(key, name, run, on=is_now, group="kind", lack=self._changing())

    def _status(self, status: Status) -> Command:
        name = tr("Status: {status}", status=status_words(status))
        run = self._with_current(lambda key: self._curator.set_field(key, Field.STATUS, status))
        is_now = self._is_status(status)
        return Command(f"status:{status.value}", name, run, on=is_now, group="status", lack=self._changing())

    # ---- what it does

    def edit(self, field: str) -> None:
        """Change a field of the current event where it stands in the details."""
        self._window.docks.reveal(self._window.docks.event)
        self._window.details.edit(field)

    def offer_readings(self) -> QMenu:
        """List the readings of the event's date that were not taken, to take one."""
        window, details = self._window, self._window.details
        window.docks.reveal(window.docks.event)
        menu = QMenu(window)
        menu.aboutToHide.connect(menu.deleteLater)
        shown = details.details
        if shown is not None:
            for other, choice in zip(shown.alternatives, shown.choices, strict=True):
                words = tr("{days} (not taken: {reason})", days=other.label, reason=other.note)
                action = menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(partial(self._curator.choose, shown.event.id, choice))
        menu.popup(details.mapToGlobal(details.rect().topLeft()))
        return menu

    def add(self) -> None:
        """Add an event of what is selected in the article, or of the sentence there, and have it named."""
        window = self._window
        document = window.reader.text.shown
        if document is None:
            return
        key = self._curator.add(document.key, *window.reader.text.selected_span())
        if key is None:
            window.statusBar().showMessage(tr("Select the words in the article that tell of the event."))
            return
        self.edit("title")

    def split(self) -> None:
        """Part all tellings of the current event; single ones are split off in the details."""
        event = self._current
        if event is not None:
            self._curator.split(*(t.event for t in event.tellings if t.event != event.id))

    def delete(self) -> None:
        """Delete the current event, which the user added."""
        self._with_current(self._curator.delete_added)()

    def show_source(self) -> None:
        self._window.show_source(self._window.selection.current)

    def copy(self) -> None:
        """Copy the event with its source sentence."""
        if self._window.details.details:
            QGuiApplication.clipboard().setText(event_as_text(self._window.details.details))
            self._window.statusBar().showMessage(tr("Copied the event with its source."))

    # ---- what it needs

    @property
    def _panes(self) -> tuple[QWidget, ...]:
        """Where single letters are commands: not where one writes."""
        window = self._window
        return (window.timeline, window.list, window.details, window.reader)

    @property
    def _current(self) -> Event | None:
        found = self._window.session.library.find(self._window.selection.current or "")
        return found[1] if found else None

    def _with_current(self, act: Callable[[str], object]) -> Callable[[], None]:
        def run() -> None:
            if (key := self._window.selection.current) is not None:
                act(key)

        return run

    def _is_status(self, status: Status) -> Callable[[], bool]:
        return lambda: (event := self._current) is not None and event.status is status

    def _changing(self) -> Callable[[], str]:
        return first_of(self._lacks.writable, self._lacks.selection)

    def _several(self) -> Callable[[], str]:
        def lack() -> str:
            return "" if len(self._curator.selected) > 1 else tr("Select two events or more (Ctrl+click).")

        return first_of(self._lacks.writable, lack)

    def _addable(self) -> Callable[[], str]:
        return first_of(self._lacks.writable, self._lacks.article)

    def _verdict(self) -> str:
        judged = any(c.verdict for c in self._curator.selected)
        return self._changing()() or ("" if judged else tr("You have not said anything of this event."))

    def _readings(self) -> str:
        details = self._window.details.details
        return "" if details and details.choices else tr("Only one reading of this date is known.")

    def _theirs(self) -> str:
        changed = any(c.theirs or c.verdict or c.note or c.tags for c in self._curator.selected)
        return "" if changed else tr("You have not changed anything of this event.")

    def _merged(self) -> str:
        event = self._current
        return "" if event and len(event.tellings) > 1 else tr("Only one telling of this event is known.")

    def _added(self) -> str:
        curated = self._window.session.library.curated(self._window.selection.current or "")
        added = curated is not None and curated.origin is Origin.ADDED
        return "" if added else tr("Only events that you added can be deleted; dismiss it instead.")
