"""Is a text a history, told in order, or news, told from the day of writing?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.dates.meaning import Base, Clock, Cyclic, DayPart, Part, Pick, Shifted, Stated, Vague

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.values import Publication

_ENOUGH = 8
"""Years stated in the past below which a text is not taken for a history."""
_PAST = 2
"""Years before publication from which a stated date counts as history."""


def is_history(text: str, atoms: Sequence[Atom], published: Publication | None) -> bool:
    """Many stated past years and few words that count from the day of writing."""
    del text
    year = published.day.year if published else 9999
    past = sum(1 for a in atoms if isinstance(m := _core(a.meaning), Stated) and m.period.year <= year - _PAST)
    deictic = sum(1 for a in atoms if _is_deictic(_core(a.meaning)))
    return past >= _ENOUGH and past >= 4 * deictic


def _core(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Part | DayPart | Clock) and meaning.of is not None:
        meaning = meaning.of
    return meaning


def _is_deictic(meaning: Meaning) -> bool:
    if isinstance(meaning, Shifted):
        return meaning.base is Base.NOW
    if isinstance(meaning, Cyclic):
        return meaning.kind == "weekday" or meaning.pick in (Pick.LAST, Pick.NEXT)
    return isinstance(meaning, Vague) and meaning.reference == "PRESENT_REF" and False
