"""What events can be chosen by, in words and with counts, for a list to tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.store.values import Certainty, Verdict
from timeline_app.core.store.wanted import UNDECIDED, Facet
from timeline_app.core.values import Status
from timeline_app.viewmodels.event_table import certainty_words, verdict_words
from timeline_app.viewmodels.kinds import Kind
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import status_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from timeline_app.core.store.wanted import Facets, Filter
    from timeline_app.viewmodels.documents import Library

SHOWN = (
    Facet.VERDICT,
    Facet.STATUS,
    Facet.CERTAINTY,
    Facet.ACTOR,
    Facet.COUNTRY,
    Facet.TYPE,
    Facet.PLACE,
    Facet.SOURCE,
    Facet.ARTICLE,
    Facet.TAG,
)
"""The facets listed, in this order; categories have their chips above the timeline."""
MOST = 8
"""Values listed of a facet at first."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that can be ticked, and how many events there would be of it."""

    value: str
    words: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A facet with its values; ``more`` are not listed."""

    facet: Facet
    name: str
    values: tuple[FacetValue, ...]
    more: int = 0


def facet_groups(
    facets: Facets, wanted: Filter, library: Library, whole: Collection[Facet] = ()
) -> tuple[FacetGroup, ...]:
    """The facets that offer a choice; of those in ``whole`` all values, of the others the most frequent.

    What is chosen is listed though nothing be left of it, so that it can be given up.
    """
    groups = (_group(facet, facets, wanted, library, whole) for facet in SHOWN)
    return tuple(g for g in groups if len(g.values) > 1 or any(v.chosen or v.count < facets.total for v in g.values))


def facet_name(facet: Facet) -> str:
    """What a facet is called."""
    return {
        Facet.VERDICT: tr("Checked"),
        Facet.STATUS: tr("Status"),
        Facet.CERTAINTY: tr("Certainty of the date"),
        Facet.ACTOR: tr("Who"),
        Facet.COUNTRY: tr("Country"),
        Facet.TYPE: tr("Kind"),
        Facet.CATEGORY: tr("Group"),
        Facet.PLACE: tr("Where"),
        Facet.SOURCE: tr("Said by"),
        Facet.ARTICLE: tr("Article"),
        Facet.TAG: tr("Tag"),
    }[facet]


def _group(facet: Facet, facets: Facets, wanted: Filter, library: Library, whole: Collection[Facet]) -> FacetGroup:
    words = _words_of(facet, library)
    chosen = wanted.chosen.get(facet, frozenset())
    counts = dict(facets.counts[facet])
    counts |= {v: 0 for v in chosen if v not in counts}
    most = len(counts) if facet in whole or len(counts) <= MOST + 1 else MOST
    listed = [(v, count) for at, (v, count) in enumerate(counts.items()) if at < most or v in chosen]
    values = tuple(FacetValue(v, words(v), count, v in chosen) for v, count in listed)
    return FacetGroup(facet, facet_name(facet), values, len(counts) - len(values))


def _words_of(facet: Facet, library: Library) -> Callable[[str], str]:
    if facet is Facet.COUNTRY:
        from timeline_app.core.events.gazetteer import load_gazetteer  # noqa: PLC0415  (not before it is needed)

        return load_gazetteer().title
    return {
        Facet.STATUS: lambda v: status_words(Status(v)),
        Facet.CERTAINTY: lambda v: certainty_words(Certainty[v.upper()]),
        Facet.VERDICT: lambda v: verdict_words(None if v == UNDECIDED else Verdict(v)),
        Facet.TYPE: lambda v: Kind(v or None).words,
        Facet.ARTICLE: lambda v: _article_words(v, library),
    }.get(facet, lambda v: v or tr("None named"))


def _article_words(key: str, library: Library) -> str:
    document = library.get(key)
    return document.title if document else key or tr("None")
