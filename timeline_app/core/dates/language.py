"""What makes a language to the engine: word tables, patterns over them, and the ordered list of finders. Pure data.

Patterns are regular expressions with two additions: ``{month}`` stands for the words of that slot and becomes a
group of that name (``{month2}`` for a second one), and a blank stands for white space of at most three characters, so
that no pattern can run away on hostile input.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from timeline_app.core.text.alternatives import BLANK, alternatives
from timeline_app.core.text.lower import BEFORE_WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.values import Granularity

_GROUP = re.compile(r"\(\?P<\w+>")
_SLOT = re.compile(r"\{([a-z]+(?:_[a-z]+)*)(\d?)\}")
_CAPITAL = re.compile(r"\\.|\(\?P|([A-Z])")
"""A capital letter of a pattern, in the group, or what only looks like one: a class, the beginning of a group."""
_BLANK = re.compile(r"\[[^\]]*\]| ")
_BETWEEN_NUMERALS = re.compile(r"[\s\xa0-]+")
WORD = re.compile(r"[a-z]+|\d\d?|[^a-z\d\s]")
"""A word in lower case, one or two figures, or a mark."""
_MOST_GAPS = 5000
"""Gaps between expressions that are remembered."""
Table = dict[str, int]


def _blank(match: re.Match[str]) -> str:
    """A blank, or a character class with the blanks in it."""
    return BLANK if match[0] == " " else match[0].replace(" ", r"\s\xa0")


@dataclass(frozen=True)
class Words:
    """The word tables of one language (resources/words/dates_*.json) and the slots that patterns may name."""

    months: Table
    weekdays: Table
    units: Mapping[str, Granularity]
    seasons: Table
    numbers: Table
    ordinals: Table
    decades: Table
    day_parts: Mapping[str, str]
    zones: Mapping[str, float | None]
    feasts: Mapping[str, Mapping[str, object]]
    slots: Mapping[str, str]

    def expand(self, pattern: str) -> str:
        """Fill in slots and blanks."""

        def fill(match: re.Match[str]) -> str:
            return f"(?P<{match[1]}{match[2]}>{self.slots[match[1]]})"

        return _SLOT.sub(fill, _BLANK.sub(_blank, pattern))

    def compile(self, pattern: str) -> re.Pattern[str]:
        return re.compile(self.expand(pattern), re.IGNORECASE)

    def compile_word(self, pattern: str) -> re.Pattern[str]:
        """For what begins a word in a text made ``searchable``: the match begins with the character before it."""
        lower = _CAPITAL.sub(lambda match: match[1].lower() if match[1] else match[0], self.expand(pattern))
        return re.compile(BEFORE_WORD + lower)

    def number(self, said: str) -> float | None:
        """The number that the words say; None for "a few", "several" and the like."""
        said = said.lower().replace(",", "").strip()
        if said.endswith(("1/2", "½")):
            return int(re.match(r"\d*", said)[0] or 0) + 0.5  # type: ignore[index]
        if said[:1].isdigit():
            return float(said.rstrip("stndrh")) if "." in said else int(re.sub(r"\D.*", "", said))
        total, current, known = 0, 0, False
        for word in _BETWEEN_NUMERALS.split(said):
            value = self.numbers.get(word, self.ordinals.get(word, 1 if word in ("a", "an") else None))
            if value is None:
                continue
            known = True
            current = max(current, 1) * value if value in (100, 1000) else current + value
            if value == 1000:
                total, current = total + current, 0
        return total + current if known else None


class Found:
    """What a pattern found from ``start`` to ``end`` of a text, its words turned into numbers and units.

    ``text`` is as written, not as searched.
    """

    __slots__ = ("_groups", "_match", "end", "start", "text", "words")

    def __init__(self, match: re.Match[str], words: Words, text: str, start: int, end: int) -> None:
        self._match, self.words, self.text, self.start, self.end = match, words, text, start, end
        self._groups = match.groupdict("")

    @property
    def said(self) -> str:
        """All that was matched, as written."""
        return self.text[self.start : self.end]

    def start_of(self, group: str) -> int:
        return self.end - self._match.end() + self._match.start(group)

    def __getitem__(self, group: str) -> str:
        """The words of a group, lower case, blanks made single; empty when it is absent."""
        return " ".join(self._groups.get(group, "").lower().replace("’", "'").split())

    def has(self, group: str) -> bool:
        return bool(self._groups.get(group))

    def number(self, group: str = "number") -> float | None:
        said = self[group]
        return self.words.number(said) if said else None

    def whole(self, group: str = "number") -> int | None:
        """The number as an int; None when there is none or it is a fraction."""
        value = self.number(group)
        return int(value) if value is not None and value == int(value) else None

    def month(self, group: str = "month") -> int:
        return self.words.months[self[group].rstrip(".")]

    def weekday(self, group: str = "weekday") -> int:
        return self.words.weekdays[self[group].rstrip(".")]

    def unit(self, group: str = "unit") -> Granularity:
        return self.words.units[self[group] or self["units"] or self["one_unit"]]

    def year(self, group: str = "year") -> int:
        return int(self[group])

    def day(self, group: str = "day") -> int:
        return self.whole(group) or 0


@dataclass(frozen=True)
class Rule:
    """One way of saying a time. ``examples`` are phrases with the TIMEX3 value they have on Monday 4 November 2024."""

    name: str
    pattern: str
    build: Callable[[Found], Meaning | None]
    examples: tuple[tuple[str, str], ...]
    case: str | None = None
    """A group that must begin with a capital letter to be a name: "May", "March", "Sun"."""
    needs: tuple[str, ...] = ()
    """Words, figures or marks, as ``WORD`` divides a text, of which it holds one, where that spares searches for it."""


CompiledRules = tuple[tuple[frozenset[str], tuple[tuple[re.Pattern[str], Rule], ...]], ...]
"""Rules in order with their patterns, neighbours that need the same words together with these."""


def _grouped(rules: Iterable[tuple[re.Pattern[str], Rule]]) -> CompiledRules:
    return tuple((frozenset(needs), tuple(group)) for needs, group in groupby(rules, lambda pair: pair[1].needs))


@dataclass(frozen=True)
class Finder:
    """A family of rules, looked for near its trigger words only."""

    name: str
    triggers: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Affix:
    """Words before an expression that change its meaning; ``build`` returns None where they do not fit."""

    name: str
    pattern: str
    build: Callable[[Found, Meaning], Meaning | None]
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Join:
    """Two neighbouring expressions that together say one time, and the words allowed between them."""

    name: str
    gap: str
    build: Callable[[Meaning, Meaning, str], Meaning | None]
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Continuation:
    """How a date goes on with another that leaves out what they share. The group ``part`` is the other expression.

    It holds a figure.
    """

    name: str
    pattern: str
    build: Callable[[Found, Meaning], Meaning | None]
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    before: bool = False


@dataclass(frozen=True)
class Friend:
    """A false friend: ``test`` is True for what looks like a time and is none, given text, start, end and meaning."""

    test: Callable[[str, int, int, Meaning], bool]
    kinds: tuple[type, ...]
    """The kinds of meaning that it may be taken for."""


@dataclass(frozen=True)
class Language:
    """A language, declared once: what the engine is given."""

    code: str
    words: Words
    trigger_words: Mapping[str, str]
    """The words near which expressions are looked for, and the class of each, by which finders name them."""
    trigger_patterns: Mapping[str, str]
    """The same for what is no word, by class. None ends with a sign that could stand before the next trigger."""
    trigger_signs: str
    """How all of these patterns begin, and few words do."""
    finders: tuple[Finder, ...]
    joins: tuple[Join, ...]
    affixes: tuple[Affix, ...]
    continuations: tuple[Continuation, ...]
    continued: tuple[type, ...]
    """The kinds of meaning that continuations go on from."""
    friends: tuple[Friend, ...]
    operators: Mapping[str, str]
    """Patterns of the words before an expression that bound it (since, until), by operator."""
    ranges: tuple[str, ...]
    """Patterns of what stands between the two ends of a range."""
    affix_hints: tuple[str, ...]
    """Letters in lower case of which every affix holds some: most expressions have none near."""
    operator_ends: tuple[str, ...]
    """Words in lower case with one of which every operator ends,"""
    after_operators: frozenset[str]
    """but for these, which may follow."""

    @cached_property
    def _trigger(self) -> re.Pattern[str]:
        """Any trigger word, or what is none in a group of its class's name."""
        words = alternatives(self.trigger_words)
        others = "|".join(f"(?P<{name}>{pattern})" for name, pattern in self.trigger_patterns.items())
        return self.words.compile_word(rf"(?:{words}(?![^\W_])|(?={self.trigger_signs})(?:{others}))")

    def triggers(self, searched: str, start: int, end: int) -> list[tuple[str, int, int]]:
        """The class, start and end of every trigger in a stretch of a text made ``searchable``."""
        return [
            (self._trigger_class(match), match.start(), match.end() - 1)
            for match in self._trigger.finditer(searched, start, end + 1)
        ]

    def _trigger_class(self, match: re.Match[str]) -> str:
        if match.lastgroup is not None:
            return match.lastgroup
        said = match[0][1:]
        return self.trigger_words.get(said) or self.trigger_words[" ".join(said.replace("’", "'").split())]

    @cached_property
    def trigger_classes(self) -> frozenset[str]:
        return frozenset([*self.trigger_words.values(), *self.trigger_patterns])

    @cached_property
    def rules_by_trigger(self) -> Mapping[str, CompiledRules]:
        compiled = {
            f.name: tuple((self.words.compile_word(rf"(?:{r.pattern})(?![^\W_])"), r) for r in f.rules)
            for f in self.finders
        }
        return {
            t: _grouped([pair for f in self.finders if t in f.triggers for pair in compiled[f.name]])
            for t in self.trigger_classes
        }

    @cached_property
    def friends_of(self) -> Mapping[type, tuple[Callable[[str, int, int, Meaning], bool], ...]]:
        """The tests for false friends by the kind of meaning."""
        kinds = {kind for friend in self.friends for kind in friend.kinds}
        return {kind: tuple(f.test for f in self.friends if kind in f.kinds) for kind in kinds}

    @cached_property
    def compiled_joins(self) -> tuple[tuple[re.Pattern[str], Join], ...]:
        return tuple((self.words.compile(rf"(?:{j.gap})\Z"), j) for j in self.joins)

    def joins_over(self, gap: str) -> tuple[Join, ...]:
        """The joins that allow a gap. Gaps are remembered: most are a blank or a small word."""
        known = self._joins_by_gap.get(gap)
        if known is None:
            if len(self._joins_by_gap) > _MOST_GAPS:
                self._joins_by_gap.clear()
            known = tuple(join for pattern, join in self.compiled_joins if pattern.match(gap))
            self._joins_by_gap[gap] = known
        return known

    @cached_property
    def _joins_by_gap(self) -> dict[str, tuple[Join, ...]]:
        return {}

    @cached_property
    def compiled_affixes(self) -> tuple[tuple[re.Pattern[str], Affix], ...]:
        """Each affix right before an expression."""
        return tuple((self.words.compile_word(rf"(?:{a.pattern})\Z"), a) for a in self.affixes)

    @cached_property
    def compiled_continuations(self) -> tuple[tuple[re.Pattern[str], Continuation], ...]:
        return tuple(
            (self.words.compile(rf"(?<![^\W_])(?:{c.pattern})\Z" if c.before else rf"(?:{c.pattern})(?![^\W_])"), c)
            for c in self.continuations
        )

    @cached_property
    def operator_pattern(self) -> re.Pattern[str]:
        """Any operator right before an expression, in a group of its name."""
        options = "|".join(f"(?P<{name}_>{pattern})" for name, pattern in self.operators.items())
        return self.words.compile_word(rf"(?:{options}) (?:(?:about|around|at least|at|on|as late as) )?\Z")

    @cached_property
    def any_affix(self) -> re.Pattern[str]:
        """Any affix, without its groups."""
        bare = (_GROUP.sub("(?:", self.words.expand(a.pattern)) for a in self.affixes)
        return self.words.compile_word(rf"(?:{'|'.join(bare)})\Z")

    @cached_property
    def compiled_ranges(self) -> tuple[re.Pattern[str], ...]:
        return tuple(self.words.compile(rf"(?:{p})\Z") for p in self.ranges)
