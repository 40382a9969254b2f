"""What an expression leaves to the one that follows it: its day, its week or its year."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.dates.meaning import Clock, Cyclic, Numeric, Stated
from timeline_app.core.dates.refiners.joins import is_day
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.dates.options import ReadingOptions


def with_what_follows(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """The expressions of a text, each with the day, week or year that a later one names for it."""
    found = [_on_the_day_that_follows(text, atoms, i) for i in range(len(atoms))]
    return _in_the_year_after_brackets(text, _in_the_week_that_follows(text, found))


def with_order_shown(atoms: Sequence[Atom], options: ReadingOptions) -> ReadingOptions:
    """The options with the order of day and month that the dates in figures show, where the page shows none."""
    figures = [a.meaning for a in atoms if isinstance(a.meaning, Numeric) and a.meaning.day_first is None]
    shown = {m.first > 12 for m in figures if m.first > 12 or m.second > 12}
    return replace(options, day_first=shown.pop()) if options.day_first is None and len(shown) == 1 else options


_TO_THE_DAY = re.compile(r"[\s(,]*(?:\d{4} (?:GMT|UTC)(?: \w+day)?[\s),]*)?(?:on\s+)?")


def _on_the_day_that_follows(text: str, atoms: Sequence[Atom], index: int) -> Atom:
    """As in "7 pm (1800 GMT) on Thursday": a clock time takes the day that follows its other zone."""
    atom = atoms[index]
    if not (isinstance(atom.meaning, Clock) and atom.meaning.of is None):
        return atom
    for other in atoms[index + 1 : index + 3]:
        between = text[atom.end : other.start]
        if is_day(other.meaning) and len(between) < 34 and _TO_THE_DAY.fullmatch(between.replace(")", " ")):
            return atom._replace(meaning=replace(atom.meaning, of=other.meaning))
        zone_only = between.strip() == "(" and ")" in text[other.start : other.end]
        if zone_only and isinstance(other.meaning, Clock) and other.meaning.of is not None:
            return atom._replace(meaning=replace(atom.meaning, of=other.meaning.of))
    return atom


_LISTED = re.compile(r",? (?:and |or )?(?:on )?")


def _in_the_week_that_follows(text: str, atoms: list[Atom]) -> list[Atom]:
    """As in "on Monday, Wednesday and Friday next week": weekdays of a list share the week that the last one names."""
    for index in range(len(atoms) - 2, -1, -1):
        day, after = atoms[index].meaning, atoms[index + 1].meaning
        if not (isinstance(day, Cyclic) and isinstance(after, Cyclic) and day == Cyclic("weekday", day.key)):
            continue
        listed = _LISTED.fullmatch(text, atoms[index].end, atoms[index + 1].start)
        if listed and after.kind == "weekday" and after.within is not None:
            atoms[index] = atoms[index]._replace(meaning=replace(after, key=day.key))
    return atoms


_BRACKET = re.compile(r" \([^()\n]{2,48}\),? (?:of )?")


def _in_the_year_after_brackets(text: str, atoms: list[Atom]) -> list[Atom]:
    """As in "On May 7 (May 8 in Moscow), 1945": the year is that of both days."""
    for index in range(len(atoms) - 2):
        days, year = atoms[index : index + 2], atoms[index + 2].meaning
        bare = isinstance(year, Stated) and year.period.unit is Unit.YEAR
        if (
            bare
            and all(_is_yearless(a.meaning) for a in days)
            and _BRACKET.fullmatch(text, days[0].end, atoms[index + 2].start)
        ):
            dated = [a._replace(meaning=replace(a.meaning, within=year)) for a in days if isinstance(a.meaning, Cyclic)]
            atoms[index : index + 2] = dated
    return atoms


def _is_yearless(meaning: Meaning) -> bool:
    return isinstance(meaning, Cyclic) and meaning.kind == "date" and meaning.within is None
