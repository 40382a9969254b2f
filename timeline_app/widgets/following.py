"""Lets the window follow a preference as soon as it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStyle

from timeline_app.settings import DAY_ORDERS
from timeline_app.viewmodels.open_figures import hangs_on_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.widgets.main_window import MainWindow


def follow(window: MainWindow, name: str, value: Any) -> None:
    """Make a window look and act as a preference of that name says; others need nothing done."""
    act = _FOLLOW.get(name)
    if act:
        act(window, value)


def let_glide(window: MainWindow, wanted: bool) -> None:
    """Let the view glide if it is wanted and the desktop has not switched animations off."""
    animated = window.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
    window.timeline.set_gliding(wanted and animated)


def _use_theme(window: MainWindow, choice: str) -> None:
    window.theming.choose(choice)


def _use_wheel(window: MainWindow, zooms: bool) -> None:
    window.timeline.set_wheel_zooms(zooms)


def _slim_empty(window: MainWindow, slim: bool) -> None:
    window.timeline.set_slim_empty(slim)


def _use_text_size(window: MainWindow, px: int) -> None:
    window.reader.set_text_size(px)


def _show_negated(window: MainWindow, shown: bool) -> None:
    window.show_negated(shown)


def _use_day_order(window: MainWindow, name: str) -> None:
    """Articles that hang on the order are read again; in a project that can only be looked at they stay as they are."""
    session = window.session
    session.day_first = DAY_ORDERS.get(name)
    if not session.workspace.project.read_only:
        for document in [d for d in session.library.documents if hangs_on_order(d)]:
            session.read_with(document.key, document.published)


_FOLLOW: dict[str, Callable[[MainWindow, Any], object]] = {
    "theme": _use_theme,
    "wheel_zooms": _use_wheel,
    "slim_empty": _slim_empty,
    "animations": let_glide,
    "reader_text_size": _use_text_size,
    "show_negated": _show_negated,
    "day_order": _use_day_order,
}
