"""How many events were read, in the same parts as everywhere else in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.values import Status
from timeline_app.viewmodels import wording
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.values import Event


def counts_of(events: Sequence[Event], *, show_negated: bool) -> str:
    """In parts, such as "25 events were read: 11 dated, 14 undated", and what is hidden because it did not happen."""
    shown = [e for e in events if show_negated or e.status is not Status.NEGATED]
    dated = sum(wording.is_dated(e.when) for e in shown)
    parts = [tr("{count} dated", count=f"{dated:,}"), tr("{count} undated", count=f"{len(shown) - dated:,}")]
    head = wording.count_words(len(shown), tr("1 event was read"), tr("{count} events were read"))
    words = f"{head}: {', '.join(parts)}" if dated < len(shown) else head
    if hidden := len(events) - len(shown):
        words += "; " + wording.count_words(hidden, tr("1 more, negated, is hidden"), tr("{count} negated are hidden"))
    return words + "."
