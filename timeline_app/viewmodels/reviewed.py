"""What the user did with events, in the bits that the timeline marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.store.values import Origin, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.store.values import Curated


def reviewed(events: Iterable[Curated]) -> dict[str, int]:
    """By an event's id, whether the user confirmed it and set something of it; the others are left out."""
    from timeline_app.core.layout.data import Flag  # noqa: PLC0415  (loads numpy)

    found = {}
    for curated in events:
        flags = Flag.CONFIRMED if curated.verdict is Verdict.CONFIRMED else Flag.NONE
        if curated.theirs or curated.origin is Origin.ADDED:
            flags |= Flag.EDITED
        if flags:
            found[curated.key] = flags
    return found
