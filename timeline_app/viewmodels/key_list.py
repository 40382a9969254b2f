"""All keys by where they act, to be searched, copied and printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A command: the menu or pane it belongs to, its name, and its keys in words."""

    place: str
    name: str
    keys: str


def timeline_keys() -> list[KeyRow]:
    """The keys that act while the timeline has the keyboard."""
    told = (
        (tr("Next or previous event"), tr("Right, Left")),
        (tr("Event above or below"), tr("Up, Down")),
        (tr("First or last event"), tr("Home, End")),
        (tr("Move the view"), tr("Shift+Left, Shift+Right")),
        (tr("Scroll the lanes"), tr("Page Up, Page Down")),
        (tr("Zoom in or out"), tr("+, -")),
        (tr("Show everything"), tr("0")),
        (tr("Zoom to the selection"), tr("F")),
        (tr("Open the source sentence"), tr("Enter")),
        (tr("Clear the selection"), tr("Esc")),
    )
    return [KeyRow(tr("On the timeline"), name, keys) for name, keys in told]


def matching(rows: Sequence[KeyRow], query: str) -> list[KeyRow]:
    """The rows in which every word of the query occurs, in the name, the place or the keys."""
    words = query.casefold().split()
    return [r for r in rows if all(w in f"{r.place} {r.name} {r.keys}".casefold() for w in words)]


def as_text(rows: Sequence[KeyRow]) -> str:
    """The rows under the names of their places, in two columns of plain text."""
    width = max((len(r.name) for r in rows), default=0)
    lines: list[str] = []
    for i, row in enumerate(rows):
        if i == 0 or row.place != rows[i - 1].place:
            lines += ["", row.place]
        lines.append(f"  {row.name:<{width}}  {row.keys}".rstrip())
    return "\n".join(lines).strip("\n")
