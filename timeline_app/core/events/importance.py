"""How much an event is what the article is about, from 0 to 1.

News puts the main thing first (the inverted pyramid) and names it in the headline; what is dated, of a known type and
told as fact weighs more than background.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.events.trigger import Form
from timeline_app.core.values import Status, TimeKind

if TYPE_CHECKING:
    from timeline_app.core.events.draft import Draft

_STOP = frozenset(
    ["the", "and", "for", "with", "over", "from", "into", "that", "this", "has", "have", "amid", "after", "says"]
)

PASSING = 0.02
"""The importance of what is told only in passing: behind all else."""


def importance(draft: Draft, position: float, headline: frozenset[str]) -> float:
    """Weigh an event; ``position`` is its sentence's place in the article, 0 first to 1 last."""
    score = 0.25 + 0.25 * (1 - position)
    score += 0.15 * (draft.time.kind is not TimeKind.UNDATED)
    score += 0.1 * (draft.trigger.type is not None)
    score += 0.1 * bool(draft.actors)
    score += 0.2 * _in_headline(draft, headline)
    score += min(0.1, 0.05 * len(draft.mentions))
    score -= 0.15 * (draft.trigger.form is Form.NOUN)
    score -= 0.4 * (draft.trigger.form is Form.SPEECH and draft.time.kind is TimeKind.UNDATED)
    score -= 0.1 * (draft.status in (Status.POSSIBLE, Status.NEGATED))
    if draft.trigger.passing:
        score = PASSING
    return round(min(1.0, max(0.0, score)), 3)


def content_words(text: str) -> frozenset[str]:
    """The words of a headline that tell what it is about, in lower case."""
    return frozenset(w for w in re.findall(r"\w{3,}", text.lower()) if w not in _STOP)


def _in_headline(draft: Draft, headline: frozenset[str]) -> float:
    own = content_words(draft.title)
    return len(own & headline) / len(own) if own else 0.0
