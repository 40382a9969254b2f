"""Finds what a text says of time: one scan for trigger words, then rules near them, then neighbours joined.

Knows no language: words, rules and joins come with a ``Language``. Linear in the length of the text: rules run over
windows of bounded width around the triggers, and each window is visited once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.dates.language import WORD, Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline_app.core.dates.language import CompiledRules, Language
    from timeline_app.core.dates.meaning import Meaning

_REACH_BACK, _REACH_ON = 40, 48
"""Characters before and after a trigger in which its expression lies."""
_GAP = 20
"""Longest gap between two parts of one expression, in characters."""
_AFFIX = 32
_LISTED = 24
"""Characters beside a date in which the next of a list has its figure."""
_FIGURE = re.compile(r"\d")


class Atom(NamedTuple):
    """An expression found, its meaning and the rules that read it. ``operator`` bounds it.

    A named tuple, which is made in a third of a data class's time: two are made for every expression.
    """

    start: int
    end: int
    meaning: Meaning
    rule: str
    operator: str | None = None
    operator_start: int | None = None
    range_first: int | None = None
    """Start offset of the first end of the range that this is the second end of."""


def find_atoms(language: Language, text: str, searched: str, start: int, end: int) -> list[Atom]:
    """The temporal expressions in ``text[start:end]``, in order, without overlaps.

    ``searched``: the text made ``searchable``.
    """
    triggers = language.triggers(searched, start, end)
    if not triggers:
        return []
    candidates: list[Atom] = []
    for rules, low, high in _windows(language, triggers, start, end):
        _run(language, rules, text, searched, low, high, candidates)
    if not candidates:
        return []
    atoms = [a for a in _longest(candidates) if not _is_friend(language, text, a)]
    atoms = _joined(language, text, atoms)
    atoms = _continued(language, text, atoms, start, end)
    atoms = [_with_affix(language, text, searched, atoms, i, start) for i in range(len(atoms))]
    atoms = _joined(language, text, atoms)
    return _with_operators(language, text, searched, atoms, start)


def _windows(
    language: Language, triggers: Iterable[tuple[str, int, int]], start: int, end: int
) -> Iterator[tuple[CompiledRules, int, int]]:
    """For every trigger class the stretches around its triggers, merged where they touch."""
    rules = language.rules_by_trigger
    opened: dict[str, tuple[int, int]] = {}
    for name, first, last in triggers:
        low, high = max(start, first - _REACH_BACK), min(end, last + _REACH_ON)
        before = opened.get(name)
        if before and low <= before[1]:
            low = before[0]
        elif before:
            yield rules[name], *before
        opened[name] = low, high
    for name, window in opened.items():
        yield rules[name], *window


def _run(
    language: Language, rules: CompiledRules, text: str, searched: str, low: int, high: int, candidates: list[Atom]
) -> None:
    """Add what the rules find in a window to the candidates."""
    near, words = set(WORD.findall(searched, low + 1, high + 1)), language.words
    for needs, group in rules:
        if needs and needs.isdisjoint(near):
            continue
        for pattern, rule in group:
            for match in pattern.finditer(searched, low, high + 1):
                if rule.case and match[rule.case] and not text[match.start(rule.case) - 1].isupper():
                    continue
                start, end = match.start(), match.end() - 1
                meaning = rule.build(Found(match, words, text, start, end))
                if meaning is not None:
                    candidates.append(Atom(start, end, meaning, rule.name))


def _lacks(lowered: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110  (half as dear as a generator, for every rule and window)
        if word in lowered:
            return False
    return True


def _longest(candidates: list[Atom]) -> list[Atom]:
    """The longest of overlapping candidates; of equal ones the first listed."""
    candidates.sort(key=lambda a: (a.start, -a.end))
    kept: list[Atom] = []
    for atom in candidates:
        while kept and kept[-1].end > atom.start and atom.end - atom.start > kept[-1].end - kept[-1].start:
            kept.pop()
        if not kept or kept[-1].end <= atom.start:
            kept.append(atom)
    return kept


def _is_friend(language: Language, text: str, atom: Atom) -> bool:
    for test in language.friends_of.get(type(atom.meaning), ()):
        if test(text, atom.start, atom.end, atom.meaning):
            return True
    return False


def _joined(language: Language, text: str, atoms: Iterable[Atom]) -> list[Atom]:
    """Join neighbours, leftmost first, until none fit."""
    stack: list[Atom] = []
    for atom in atoms:
        current = atom
        while stack:
            joined = _join(language, text, stack[-1], current)
            if joined is None:
                break
            stack.pop()
            current = joined
        stack.append(current)
    return stack


def _join(language: Language, text: str, a: Atom, b: Atom) -> Atom | None:
    if b.start - a.end > _GAP or b.start < a.end:
        return None
    gap = text[a.end : b.start]
    for join in language.joins_over(gap):
        meaning = join.build(a.meaning, b.meaning, gap)
        if meaning is not None:
            return Atom(a.start, b.end, meaning, f"{a.rule}, {b.rule}: {join.name}")
    return None


def _continued(language: Language, text: str, atoms: list[Atom], start: int, end: int) -> list[Atom]:
    """Add what dates go on with: the 5 of "May 3-5"."""
    result: list[Atom] = []
    for index, atom in enumerate(atoms):
        if not isinstance(atom.meaning, language.continued):
            result.append(atom)
            continue
        floor = result[-1].end if result else start
        ceiling = atoms[index + 1].start if index + 1 < len(atoms) else end
        listed = [atom]
        while before := _continuation(language, text, listed[0], floor, ceiling, before=True):
            listed.insert(0, before)
        result.extend(listed)
        after = _continuation(language, text, atom, floor, ceiling, before=False)
        while after:
            result.append(after)
            after = _continuation(language, text, after, floor, ceiling, before=False)
    return result


def _continuation(language: Language, text: str, atom: Atom, floor: int, ceiling: int, *, before: bool) -> Atom | None:
    low, high = (
        (max(floor, atom.start - _LISTED), atom.start) if before else (atom.end, min(ceiling, atom.end + _LISTED))
    )
    if not _FIGURE.search(text, low, high):
        return None
    for pattern, continuation in language.compiled_continuations:
        if continuation.before != before:
            continue
        match = (
            pattern.search(text, max(floor, atom.start - _AFFIX), atom.start)
            if before
            else pattern.match(text, atom.end, min(ceiling, atom.end + _AFFIX))
        )
        if match:
            meaning = continuation.build(Found(match, language.words, text, *match.span()), atom.meaning)
            if meaning is not None:
                return Atom(match.start("part"), match.end("part"), meaning, f"{atom.rule}: {continuation.name}")
    return None


def _with_affix(language: Language, text: str, searched: str, atoms: list[Atom], index: int, start: int) -> Atom:
    """The expression with the words before it that change its meaning, if there are any."""
    atom = atoms[index]
    floor = max(start, atom.start - _AFFIX, atoms[index - 1].end if index else start)
    before = (searched, floor, atom.start + 1)
    if _lacks(searched[floor : atom.start + 1], language.affix_hints) or not language.any_affix.search(*before):
        return atom
    for pattern, affix in language.compiled_affixes:
        match = pattern.search(*before)
        if match is None:
            continue
        meaning = affix.build(Found(match, language.words, text, match.start(), atom.start), atom.meaning)
        if meaning is not None:
            return Atom(match.start(), atom.end, meaning, f"{atom.rule}: {affix.name}")
    return atom


def _with_operators(language: Language, text: str, searched: str, atoms: list[Atom], start: int) -> list[Atom]:
    result: list[Atom] = []
    for atom in atoms:
        before = result[-1] if result else None
        floor = max(start, atom.start - _AFFIX, before.end if before else start)
        if before and before.operator in ("from", "between"):
            ended = _range_end(language, text, before, atom)
            if ended is not atom:
                result.append(ended)
                continue
        bounded, ended = _bounded(language, searched, atom, floor), _range_end(language, text, before, atom)
        joined = (
            bounded is not None
            and bounded.operator == "until"
            and ended is not atom
            and _goes_through(text, before, atom)
        )
        result.append(ended if joined else bounded or ended)
    return result


def _goes_through(text: str, before: Atom | None, atom: Atom) -> bool:
    """As in "Monday through Wednesday": one range, and no bound of its own."""
    return before is not None and before.operator is None and text[before.end : atom.start] in (" through ", " thru ")


def _bounded(language: Language, searched: str, atom: Atom, floor: int) -> Atom | None:
    """The expression with the operator before it, if there is one."""
    words = searched[floor : atom.start + 1].split()
    while words and words[-1] in language.after_operators:
        words.pop()
    if not words or not words[-1].endswith(language.operator_ends):
        return None
    match = language.operator_pattern.search(searched, floor, atom.start + 1)
    if match is None or match.lastgroup is None:
        return None
    return atom._replace(operator=match.lastgroup.rstrip("_"), operator_start=match.start())


def _range_end(language: Language, text: str, before: Atom | None, atom: Atom) -> Atom:
    if (
        before
        and atom.start - before.end <= _GAP
        and any(p.match(text, before.end, atom.start) for p in language.compiled_ranges)
    ):
        return atom._replace(range_first=before.start)
    return atom
