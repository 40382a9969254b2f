"""Is a text a history, told in order, or news, told from the day of writing?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.dates.kinds import core
from timeline_app.core.dates.meaning import Base, Cyclic, DayPart, Part, Pick, Shifted, Stated
from timeline_app.core.text.context import Tense
from timeline_app.core.text.cue import Cue
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.values import Publication

_ENOUGH = 8
"""Years stated in the past below which a text is not taken for a history."""
_OPENING = re.compile(r"(?:[.!?]\s+|\n\s*|^)(?:[A-Z]\w*\s+){0,2}(?:the\s+)?(?:\w+\s+of\s+)?$")
_WILL = frozenset(["will", "'ll", "’ll", "wo", "shall", "must", "should"])
_IS_TO = re.compile(r"(?:is|are) (?:(?:\w+ly )?(?:due|expected|likely|scheduled|set|planned) )?to ")
_NEAR_SAYING = 60
"""Characters back from a weekday in which its verb of saying stands."""
_BESIDE_SAYING = re.compile(r" (?:(?:reporters|journalists|parliament|late|early) )?(?:in a statement )?(?:on )?")
_LOOKS = 6
"""Expressions back in which a paragraph may have left the story."""
_RATIO = 6
"""Stated past years to each word that counts from the day of writing."""
_PAST = 2
"""Years before publication from which a stated date counts as history."""


def is_history(atoms: Sequence[Atom], published: Publication | None) -> bool:
    """Many stated past years and few words that count from the day of writing."""
    year = published.day.year if published else 9999
    meanings = [core(a.meaning) for a in atoms]
    past = sum(1 for m in meanings if isinstance(m, Stated) and m.period.year <= year - _PAST)
    deictic = sum(1 for m in meanings if _is_deictic(m))
    return past >= _ENOUGH and past >= _RATIO * deictic


def _is_deictic(meaning: Meaning) -> bool:
    if isinstance(meaning, Shifted):
        return meaning.base is Base.NOW
    if isinstance(meaning, Cyclic):
        return meaning.kind == "weekday" or meaning.pick in (Pick.LAST, Pick.NEXT)
    return False


def is_of_writer(meaning: Meaning) -> bool:
    """Do the words belong to the writer's own time, as "yesterday", "last year", "February last year" do?"""
    inner = core(meaning)
    if not isinstance(inner, Shifted) or inner.base is not Base.NOW or inner.counted:
        return False
    return inner.count == -1


def lies_ahead(text: str, atom: Atom, context: TemporalContext) -> bool:
    """What is told in order is past, unlike "will be held on January 9", "is likely to decide in January"."""
    inner = core(atom.meaning)
    named = isinstance(inner, Shifted) and inner.base is Base.NOW and inner.count in (0, 1) and not inner.counted
    if not (isinstance(inner, Cyclic) or named):
        return False
    governor = context.governor(atom.start, atom.end)
    told_now = (
        governor.modal not in (None, "would") or governor.tense is Tense.PRESENT
    )  # "this month could have changed that"
    if governor.modal in _WILL or (named and told_now):
        return True
    return _IS_TO.match(text, governor.start) is not None if governor.start is not None else False


def counts_from_writing(text: str, atoms: Sequence[Atom], index: int, is_of_writing: Callable[[int], bool]) -> bool:
    """Is it, or was one before it in its paragraph, of the writer's own time: "The council is to decide in January"?

    Where a paragraph has left the story, what follows in it does not go on with the story. ``is_of_writing`` tells by
    index which is of that time by itself: by ``is_of_writer`` or as it ``lies_ahead``.
    """
    for i in range(index, max(-1, index - _LOOKS), -1):
        if i < index and "\n\n" in text[atoms[i].end : atoms[i + 1].start]:
            return False
        if is_of_writing(i):
            return True
    return False


def dates_report(text: str, atom: Atom, context: TemporalContext) -> bool:
    """A weekday right after a verb of saying ("said on Thursday"): the report's own week."""
    inner = core(atom.meaning)
    if not isinstance(inner, Cyclic) or inner.kind != "weekday":
        return False
    sayings = context.sayings(max(0, atom.start - _NEAR_SAYING), atom.start)
    return any(_BESIDE_SAYING.fullmatch(text, s.verb_end, atom.start) for s in sayings)


def story(text: str, atoms: Sequence[Atom]) -> frozenset[int]:
    """Indices of the expressions that carry the story on: later ones may count from them.

    A bare year far from the time told of ("released in 2005") is an aside, unless it opens a sentence; so is a date in
    brackets.
    """
    carried = set()
    year: int | None = None
    for index, atom in enumerate(atoms):
        inner = core(atom.meaning)
        if is_compared(text, atom):
            continue
        if not isinstance(inner, Stated):
            carried.add(index)
            continue
        told = inner.period.year
        if year is not None and told >= year + _JUMP and _comes_back(atoms, index, year):
            continue
        if _is_aside(text, atom, year, told, bare=_is_bare(atom.meaning)) or (
            index and _is_of(text, atoms[index - 1], atom)
        ):
            continue
        carried.add(index)
        year = told
    return frozenset(carried)


def _is_of(text: str, day: Atom, year: Atom) -> bool:
    """The year of a day told right before, with words between: "On May 7 (May 8 in Moscow), 1945"."""
    dated = isinstance(day.meaning, Cyclic) and day.meaning.kind in ("date", "month")
    return dated and _is_bare(year.meaning) and _SAME_CLAUSE.fullmatch(text, day.end, year.start) is not None


_SAME_CLAUSE = re.compile(r"[^.;!?\n]{0,48}")
_JUMP = 2
"""Years ahead from which a date may be a look at what became of something."""


def _comes_back(atoms: Sequence[Atom], index: int, year: int) -> bool:
    """Does the next date told in full go on where the story was before this one?"""
    for atom in atoms[index + 1 : index + 12]:
        inner = core(atom.meaning)
        if isinstance(inner, Stated) and not _is_bare(atom.meaning):
            return year <= inner.period.year <= year + 1
    return False


_NEAR = 48
"""Characters back in which what compares an expression stands."""
_COMPARED_WITH = Cue(
    r"\b(?:compared (?:to|with)|in comparison (?:to|with)|in contrast (?:to|with)|unlike|than|"
    r"surpass(?:ed|ing)|exceed(?:ed|ing)|up from|down from)\b[^.;,()]*$",
    "compar|contrast|unlike|than|surpass|exceed|from",
)


_AFTER_WHICH = re.compile(r"\bafter [^.;:“”\"]*$")


def is_before_told(text: str, before: Atom, atom: Atom) -> bool:
    """As in "closed the port on Monday after rebels shelled it overnight": a night that led to what is told."""
    night = isinstance(atom.meaning, DayPart) and atom.meaning.overnight
    return night and _AFTER_WHICH.search(text[before.end : atom.start]) is not None


def is_compared(text: str, atom: Atom) -> bool:
    """A time that another is compared with: it lies before what is told, and the story does not go on from it."""
    return _COMPARED_WITH.search(text, max(0, atom.start - _NEAR), atom.start) is not None


def _is_bare(meaning: Meaning) -> bool:
    """A year and nothing more, unlike "the summer of 1942"."""
    if isinstance(meaning, Part):
        return _is_bare(meaning.of)
    return isinstance(meaning, Stated) and meaning.period.unit is Unit.YEAR


def _is_aside(text: str, atom: Atom, year: int | None, told: int, *, bare: bool) -> bool:
    if year is None:
        return False
    bracket = text.rfind("(", max(0, atom.start - 60), atom.start)
    if bracket >= 0 and ")" not in text[bracket : atom.start] and told != year:
        return True
    opens = _OPENING.search(text, max(0, atom.start - 24), atom.start) is not None
    if bare:
        return not opens and told != year
    return not opens and not year - 3 <= told <= year + 8
