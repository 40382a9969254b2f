"""The keys of the timeline. Plain keys move between events, Shift moves the view, Alt goes back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.widgets.timeline.view import TimelineView

PAN_SHARE = 0.2
PAGE_PX = 300.0

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_IGNORED = Qt.KeyboardModifier.KeypadModifier

COMMANDS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[TimelineView], None]] = {
    (Qt.Key.Key_Left, _NONE): lambda view: view.select_previous(),
    (Qt.Key.Key_Right, _NONE): lambda view: view.select_next(),
    (Qt.Key.Key_Up, _NONE): lambda view: view.select_beside(-1),
    (Qt.Key.Key_Down, _NONE): lambda view: view.select_beside(1),
    (Qt.Key.Key_Home, _NONE): lambda view: view.select_first(),
    (Qt.Key.Key_End, _NONE): lambda view: view.select_last(),
    (Qt.Key.Key_Left, _SHIFT): lambda view: view.pan(-PAN_SHARE),
    (Qt.Key.Key_Right, _SHIFT): lambda view: view.pan(PAN_SHARE),
    (Qt.Key.Key_Left, _ALT): lambda view: view.back(),
    (Qt.Key.Key_Right, _ALT): lambda view: view.forward(),
    (Qt.Key.Key_PageUp, _NONE): lambda view: view.scroll_lanes(-PAGE_PX),
    (Qt.Key.Key_PageDown, _NONE): lambda view: view.scroll_lanes(PAGE_PX),
    (Qt.Key.Key_Plus, _NONE): lambda view: view.zoom_in(),
    (Qt.Key.Key_Plus, _SHIFT): lambda view: view.zoom_in(),
    (Qt.Key.Key_Equal, _NONE): lambda view: view.zoom_in(),
    (Qt.Key.Key_Minus, _NONE): lambda view: view.zoom_out(),
    (Qt.Key.Key_0, _NONE): lambda view: view.zoom_all(),
    (Qt.Key.Key_F, _NONE): lambda view: view.zoom_to_selection(),
    (Qt.Key.Key_Return, _NONE): lambda view: view.activate_current(),
    (Qt.Key.Key_Enter, _NONE): lambda view: view.activate_current(),
    (Qt.Key.Key_F10, _SHIFT): lambda view: view.open_menu(),
    (Qt.Key.Key_Escape, _NONE): lambda view: view.clear_selection(),
}


def handle_key(view: TimelineView, key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Carry out what a key means; False for keys that mean nothing here."""
    try:
        command = COMMANDS.get((Qt.Key(key), modifiers & ~_IGNORED))
    except ValueError:
        return False
    if command is None:
        return False
    command(view)
    return True
