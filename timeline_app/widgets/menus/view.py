"""The menu of what is seen, and how."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from timeline_app.core.layout.lanes import LaneMode
from timeline_app.settings import LARGEST_TEXT, SMALLEST_TEXT
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command, LiveMenu, Submenu
from timeline_app.widgets.menus.window_menu import WindowMenu
from timeline_app.widgets.theming import CHOICES
from timeline_app.widgets.top_bar import PRESETS

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.widgets.commands import Entry


class ViewMenu(WindowMenu):
    """Zoom, lanes, panes and theme."""

    @property
    def title(self) -> str:
        return tr("&View")

    def entries(self) -> list[Entry]:
        return [*self._of_timeline(), None, *self._of_panes(), None, *self._of_window()]

    def _of_timeline(self) -> list[Entry]:
        window, timeline, values = self._window, self._window.timeline, self._window.preferences
        seen = self._lacks.timeline
        return [
            Command("zoom-in", tr("Zoom &in"), timeline.zoom_in, ("Ctrl++", "Ctrl+="), lack=seen),
            Command("zoom-out", tr("Zoom &out"), timeline.zoom_out, ("Ctrl+-",), lack=seen),
            Submenu(tr("&Range"), self._ranges()),
            Submenu(tr("&Lanes by"), self._lanes()),
            Submenu(tr("Eras and &marker lines"), self._context()),
            Command(
                "slim",
                tr("&Slim lanes with nothing in view"),
                partial(window.set_preference, "slim_empty"),
                on=lambda: values.values.slim_empty,
            ),
            Command(
                "negated",
                tr("Show events that did &not happen"),
                window.show_negated,
                on=lambda: window.filters.show_negated,
            ),
            Command(
                "dismissed",
                tr("Show what you have &dismissed"),
                window.filters.set_dismissed,
                on=lambda: window.filters.lets_dismissed,
                says=self._dismissed_words,
            ),
            Command(
                "wheel",
                tr("&Wheel zooms, Ctrl+wheel scrolls"),
                partial(window.set_preference, "wheel_zooms"),
                on=lambda: values.values.wheel_zooms,
            ),
            LiveMenu(tr("A&pply a saved filter"), self._saved_filters),
            Command(
                "clear-filters",
                tr("&Clear all filters"),
                window.filters.clear,
                ("Ctrl+Shift+F",),
                lack=self._lacks.filters,
            ),
        ]

    def _of_panes(self) -> list[Entry]:
        docks = self._window.docks
        return [
            Command("pane-event", tr("&Event pane"), partial(docks.reveal, docks.event), ("Ctrl+1",)),
            Command("pane-article", tr("&Article pane"), self.show_article_pane, ("Ctrl+2",)),
            Command("pane-list", tr("Lis&t of events"), self.show_list_pane, ("Ctrl+3",)),
            Command("pane-filter", tr("Filte&r"), self.show_filter_pane, ("Ctrl+4",)),
            Command(
                "beside",
                tr("Article &beside the timeline"),
                docks.article_beside,
                ("F9",),
                on=lambda: docks.is_article_beside,
            ),
            Command("larger", tr("Larger article text"), self.larger_text, ("Ctrl+Shift++", "Ctrl+Shift+=")),
            Command("smaller", tr("Smaller article text"), self.smaller_text, ("Ctrl+Shift+-", "Ctrl+Shift+_")),
        ]

    def _of_window(self) -> list[Entry]:
        return [
            Submenu(tr("T&heme"), self._themes()),
            Command("full-screen", tr("F&ull screen"), self.switch_full_screen, ("F11",)),
            Command("reset", tr("Reset la&yout"), self._window.reset_layout),
        ]

    def _ranges(self) -> list[Command | None]:
        names = (tr("&Day"), tr("2 &weeks"), tr("&Month"), tr("&Year"), tr("D&ecade"), tr("&All"))
        keys = [("Alt+1",), ("Alt+2",), ("Alt+3",), ("Alt+4",), ("Alt+5",), ("Alt+6", "Ctrl+0")]
        show, seen = self._window.presets.show, self._lacks.timeline
        return [
            Command(f"range:{preset}", tr("Range: {name}", name=name), partial(show, preset), key, lack=seen)
            for preset, name, key in zip(PRESETS, names, keys, strict=True)
        ]

    def _lanes(self) -> list[Command | None]:
        names = {
            LaneMode.ACTOR: tr("Lanes by &actor"),
            LaneMode.COUNTRY: tr("Lanes by &country"),
            LaneMode.TYPE: tr("Lanes by &kind of event"),
            LaneMode.PLACE: tr("Lanes by &place"),
            LaneMode.SOURCE: tr("Lanes by ar&ticle"),
            LaneMode.SPEAKER: tr("Lanes by &who says so"),
            LaneMode.ONE: tr("&One lane"),
        }
        return [self._lane(mode, name) for mode, name in names.items()]

    def _lane(self, mode: LaneMode, name: str) -> Command:
        timeline = self._window.timeline
        choose = partial(timeline.set_lane_mode, mode)
        return Command(f"lanes:{mode.value}", name, choose, on=lambda: timeline.lane_mode is mode, group="lanes")

    def _context(self) -> list[Command | None]:
        timeline = self._window.timeline
        return [
            Command("mark", tr("Add a &marker line…"), timeline.add_mark, ("Ctrl+M",)),
            Command("era", tr("Mark what is in view as an &era…"), timeline.annotator.add_era, ("Ctrl+Shift+M",)),
            Command("context", tr("&Change eras and marker lines…"), timeline.annotator.manage),
        ]

    def _themes(self) -> list[Command | None]:
        names = {"system": tr("Theme: as the &system"), "light": tr("Theme: &light"), "dark": tr("Theme: &dark")}
        return [self._theme(choice, names[choice]) for choice in CHOICES]

    def _theme(self, choice: str, name: str) -> Command:
        theming = self._window.theming
        choose = partial(self._window.set_preference, "theme", choice)
        return Command(f"theme:{choice}", name, choose, on=lambda: theming.choice == choice, group="theme")

    def show_article_pane(self) -> None:
        self._window.docks.reveal(self._window.docks.article)
        self._window.reader.text.setFocus()

    def show_list_pane(self) -> None:
        self._window.docks.reveal(self._window.docks.list)
        self._window.list.setFocus()

    def show_filter_pane(self) -> None:
        self._window.docks.reveal(self._window.docks.filter)
        self._window.filter.words.setFocus()

    def _saved_filters(self) -> list[tuple[str, Callable[[], object]]]:
        saved = self._window.saved_filters
        return [(name, partial(saved.apply, name)) for name in saved.names()]

    def _dismissed_words(self) -> str:
        shown = self._window.finding.shown
        count = shown.dismissed if shown is not None else 0
        return tr("Show what you have &dismissed ({count})", count=f"{count:,}")

    def larger_text(self) -> None:
        self._resize_text(1)

    def smaller_text(self) -> None:
        self._resize_text(-1)

    def switch_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _resize_text(self, by: int) -> None:
        px = self._window.preferences.values.reader_text_size + by
        px = min(max(px, SMALLEST_TEXT), LARGEST_TEXT)
        self._window.set_preference("reader_text_size", px)
