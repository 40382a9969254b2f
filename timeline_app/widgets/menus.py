"""The menus of the main window: each command with its key and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from timeline_app.core.layout.lanes import LaneMode
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.actions import Actions
from timeline_app.widgets.command_palette import CommandPalette
from timeline_app.widgets.commands import Command, Commands, Submenu
from timeline_app.widgets.theming import CHOICES
from timeline_app.widgets.top_bar import PRESETS

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction

    from timeline_app.widgets.commands import Entry
    from timeline_app.widgets.main_window import MainWindow


_EVENT_MENU = ("source", "copy", "fit", "clear")
_TIMELINE_MENU = ("zoom-in", "zoom-out", "range:all", "negated", "picture")


class Menus:
    """Fills the window's menu bar."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._palette: CommandPalette | None = None
        self._do = Actions(window)
        self.commands = Commands(window, window.menu_bar)
        file_menu = self.commands.add_menu(tr("&File"), self._file())
        self.commands.add_menu(tr("&Edit"), self._edit())
        view_menu = self.commands.add_menu(tr("&View"), self._view())
        self.commands.add_menu(tr("&Go"), self._go())
        self.commands.add_menu(tr("&Help"), self._help())
        file_menu.aboutToShow.connect(self._show_recent)
        view_menu.aboutToShow.connect(self.show_state)
        window.empty.open_pressed.connect(self.commands["open"].trigger)
        window.empty.paste_pressed.connect(self.commands["paste"].trigger)
        window.empty.sample_pressed.connect(self.commands["sample"].trigger)
        window.details.date_change_requested.connect(self.commands["date"].trigger)
        window.timeline.menu_requested.connect(self.open_event_menu)
        self._recent = file_menu.addMenu(tr("Open &recent"))
        file_menu.insertMenu(self.commands["paste"], self._recent)
        self.show_state()

    @property
    def actions(self) -> list[QAction]:
        return list(self.commands.actions.values())

    def show_state(self) -> None:
        """Tick what is on."""
        values = self._window.preferences.values
        self.commands.choose("theme", self._window.theming.choice)
        self.commands.choose("lanes", values.lane_mode)
        self.commands["negated"].setChecked(self._window.filters.show_negated)
        self.commands["wheel"].setChecked(values.wheel_zooms)
        self.commands["beside"].setChecked(self._window.docks.is_article_beside)

    def _file(self) -> list[Entry]:
        do = self._do
        return [
            Command("open", tr("&Open…"), do.open, ("Ctrl+O",)),
            Command("paste", tr("&Paste as article"), do.paste, ("Ctrl+Shift+V",)),
            Command("sample", tr("Open the &sample article"), do.sample),
            None,
            Command("date", tr("Give the publication &date…"), do.give_date, ("Ctrl+D",)),
            Command("page-date", tr("&Use the page’s own date again"), do.use_page_date),
            Command("stop", tr("S&top reading"), self._window.cancel_reading, ("Ctrl+.",)),
            Command("reread", tr("Read a&gain"), self._window.read_again, ("F5",)),
            None,
            Command("picture", tr("Save a p&icture of the timeline…"), do.save_picture, ("Ctrl+Shift+S",)),
            None,
            Command("close", tr("&Close the article"), do.close_article, ("Ctrl+W",)),
            Command("quit", tr("&Quit"), self._window.close, ("Ctrl+Q",)),
        ]

    def _edit(self) -> list[Entry]:
        return [
            Command("find", tr("&Find events, people, dates"), self._do.find, ("Ctrl+F",)),
            Command("copy", tr("&Copy the event with its source"), self._do.copy_event, ("Ctrl+Shift+C",)),
            Command("clear", tr("C&lear the selection"), self._do.clear_selection, ("Esc",)),
        ]

    def _view(self) -> list[Entry]:
        do, timeline = self._do, self._window.timeline
        return [
            Command("zoom-in", tr("Zoom &in"), timeline.zoom_in, ("Ctrl++", "Ctrl+=")),
            Command("zoom-out", tr("Zoom &out"), timeline.zoom_out, ("Ctrl+-",)),
            Command("fit", tr("Zoom to the &selection"), timeline.zoom_to_selection, ("Ctrl+J",)),
            Submenu(tr("&Range"), self._ranges()),
            Submenu(tr("&Lanes by"), self._lanes()),
            Command("negated", tr("Show events that did &not happen"), self._window.show_negated, checkable=True),
            Command("wheel", tr("&Wheel zooms, Ctrl+wheel scrolls"), do.wheel_zooms, checkable=True),
            Command("all-kinds", tr("Show all &kinds of events"), lambda: self._window.filters.set_hidden(())),
            None,
            Command("pane-event", tr("&Event pane"), do.show_event_pane, ("Ctrl+1",)),
            Command("pane-article", tr("&Article pane"), do.show_article_pane, ("Ctrl+2",)),
            Command("pane-list", tr("Lis&t of events"), do.show_list_pane, ("Ctrl+3",)),
            Command("beside", tr("Article &beside the timeline"), self._window.docks.article_beside, ("F9",), True),
            Command("larger", tr("Larger article text"), do.larger_text, ("Ctrl+Shift++", "Ctrl+Shift+=")),
            Command("smaller", tr("Smaller article text"), do.smaller_text, ("Ctrl+Shift+-", "Ctrl+Shift+_")),
            None,
            Submenu(tr("T&heme"), self._themes()),
            Command("full-screen", tr("F&ull screen"), do.full_screen, ("F11",)),
            Command("reset", tr("Reset la&yout"), self._window.reset_layout),
        ]

    def _ranges(self) -> list[Command | None]:
        names = (tr("&Day"), tr("2 &weeks"), tr("&Month"), tr("&Year"), tr("D&ecade"), tr("&All"))
        keys = [("Alt+1",), ("Alt+2",), ("Alt+3",), ("Alt+4",), ("Alt+5",), ("Alt+6", "Ctrl+0")]
        return [
            Command(f"range:{preset}", tr("Range: {name}", name=name), self._do.range_of(preset), key)
            for preset, name, key in zip(PRESETS, names, keys, strict=True)
        ]

    def _lanes(self) -> list[Command | None]:
        names = {
            LaneMode.ACTOR: tr("Lanes by &actor"),
            LaneMode.COUNTRY: tr("Lanes by &country"),
            LaneMode.TYPE: tr("Lanes by &kind of event"),
            LaneMode.PLACE: tr("Lanes by &place"),
            LaneMode.SOURCE: tr("Lanes by &source"),
            LaneMode.ONE: tr("&One lane"),
        }
        return [Command(f"lanes:{m.value}", names[m], self._do.lanes_by(m), group="lanes") for m in LaneMode]

    def _themes(self) -> list[Command | None]:
        names = {"system": tr("Theme: as the &system"), "light": tr("Theme: &light"), "dark": tr("Theme: &dark")}
        return [Command(f"theme:{c}", names[c], self._do.theme(c), group="theme") for c in CHOICES]

    def _go(self) -> list[Entry]:
        window, timeline = self._window, self._window.timeline
        return [
            Command("next", tr("&Next event"), lambda: window.step(1), ("Alt+Down",)),
            Command("previous", tr("&Previous event"), lambda: window.step(-1), ("Alt+Up",)),
            Command("source", tr("&Source sentence"), self._do.show_source, ("Ctrl+Return", "Ctrl+Enter")),
            None,
            Command("back", tr("&Back to the previous view"), timeline.back, ("Alt+Left",)),
            Command("forward", tr("&Forward to the next view"), timeline.forward, ("Alt+Right",)),
            None,
            Command("timeline", tr("Go to the &timeline"), timeline.setFocus, ("Ctrl+T",)),
            Command("next-pane", tr("Next p&ane"), self._do.next_pane, ("F6",)),
            Command("next-article", tr("Next a&rticle"), self._do.next_article, ("Ctrl+PgDown",)),
        ]

    def _help(self) -> list[Entry]:
        return [
            Command("palette", tr("&All commands…"), self.open_palette, ("Ctrl+K", "Ctrl+Shift+P", "F1")),
            Command("about", tr("A&bout"), self._do.about),
        ]

    def open_palette(self) -> None:
        """List all commands in an overlay."""
        if self._palette is not None:
            self._palette.deleteLater()
        self.show_state()
        self._palette = CommandPalette(self.actions, self._window.theming.theme, self._window)
        self._palette.open(self._window.focusWidget())

    def open_event_menu(self, event_id: str | None, at: QPoint) -> None:
        """What can be done with the event under the pointer, or with the timeline."""
        if event_id is not None:
            self._window.selection.select([event_id])
        menu = QMenu(self._window)
        for command in _EVENT_MENU if event_id is not None else _TIMELINE_MENU:
            menu.addAction(self.commands[command])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _show_recent(self) -> None:
        self._recent.clear()
        recent = self._window.preferences.values.recent
        self._recent.setEnabled(bool(recent))
        for path in recent:
            action = self._recent.addAction(path.replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=path: self._do.open_recent(chosen))
