"""A picture of the timeline for reports: all of it, as wide as a page, whatever the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QSize

from timeline_app.settings import Settings
from timeline_app.viewmodels.selection import Selection
from timeline_app.widgets.theme import load_theme
from timeline_app.widgets.timeline.picture import PictureWish
from timeline_app.widgets.timeline_setup import make_timeline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.values import Event

SIZE = QSize(1200, 700)
"""Device-independent pixels of the timeline, whose lanes may make it higher."""
HIGHEST = 4000
"""Device-independent pixels; lanes that go beyond are left to the window."""
_SCALE = 1.5


def report_picture(events: Sequence[Event], published: Sequence[tuple[date, str]], today: date) -> bytes:
    """A PNG of the whole timeline of these events in the light theme, ``published`` and ``today`` marked."""
    timeline = make_timeline(Selection(), load_theme("light"), Settings(theme="light"), today)
    timeline.set_events(events, published)
    wish = PictureWish(whole=True, size=SIZE, scale=_SCALE, paper=True, highest=HIGHEST)
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    timeline.render_image(wish).save(data, "PNG")  # type: ignore[call-overload]
    timeline.deleteLater()
    return bytes(data.data().data())
