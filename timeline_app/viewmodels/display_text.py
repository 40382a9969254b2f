"""An article's text as Qt can show it, with offsets that translate both ways.

Offsets of the article count Unicode characters; positions in a ``QTextDocument`` count UTF-16 code units, and Qt makes
one block separator of a carriage return and line feed. Control and bidirectional formatting characters are left out,
because they could make the page look other than it reads (Unicode Technical Report 36, 3.4), and words beyond
``LONGEST_WORD`` characters get soft breaks, because Qt lays out a word of a megabyte for minutes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_WORD = 1000
_SPECIAL = (
    r"\r\n?|[\u2028\u2029\u0085\x0b\x0c]"  # line ends
    r"|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufdd0\ufdd1\ufffc]"  # unseen
    r"|[\ud800-\udfff]"  # lone surrogates
    r"|[\U00010000-\U0010ffff]"  # two UTF-16 code units
)
_CHARACTER = re.compile(_SPECIAL)
_CHARACTER_OR_LONG_WORD = re.compile(rf"{_SPECIAL}|\S{{{LONGEST_WORD},}}")
_SOFT_BREAK = "\u200b"


@dataclass(frozen=True, slots=True)
class DisplayText:
    """What is shown, and the knots (source offset, position) after each place where the two counts part."""

    text: str
    _sources: tuple[int, ...]
    _positions: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> DisplayText:
        """The display form of a text, in linear time."""
        parts: list[str] = []
        sources, positions = [0], [0]
        at = position = 0
        for start, end, shown in _replacements(source):
            parts += [source[at:start], shown]
            position += start - at + _units(shown)
            at = end
            sources.append(at)
            positions.append(position)
        parts.append(source[at:])
        return cls("".join(parts), tuple(sources), tuple(positions))

    def position(self, offset: int) -> int:
        """The position in the document of a character of the source."""
        knot = bisect_right(self._sources, offset) - 1
        position = self._positions[knot] + offset - self._sources[knot]
        return min(position, self._positions[knot + 1]) if knot + 1 < len(self._positions) else position

    def offset(self, position: int) -> int:
        """The offset in the source of a position in the document."""
        knot = bisect_right(self._positions, position) - 1
        offset = self._sources[knot] + position - self._positions[knot]
        return min(offset, self._sources[knot + 1]) if knot + 1 < len(self._sources) else offset


def _replacements(source: str) -> Iterator[tuple[int, int, str]]:
    """What is shown otherwise than written: start, end, and the text shown instead, in order."""
    for match in _CHARACTER_OR_LONG_WORD.finditer(source):
        if match.end() - match.start() < LONGEST_WORD:
            yield match.start(), match.end(), _shown(match[0])
        else:
            yield from _word_replacements(source, match.start(), match.end())


def _word_replacements(source: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The same within one long word, with soft breaks."""
    for chunk in range(start, end, LONGEST_WORD):
        if chunk > start:
            yield chunk, chunk, _SOFT_BREAK
        for match in _CHARACTER.finditer(source, chunk, min(chunk + LONGEST_WORD, end)):
            yield match.start(), match.end(), _shown(match[0])


def _shown(match: str) -> str:
    if match[0] in "\r\u2028\u2029\u0085\x0b\x0c":
        return "\n"
    if "\ud800" <= match <= "\udfff":
        return "\ufffd"
    return match if match >= "\U00010000" else ""


def _units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + sum(c >= "\U00010000" for c in text)
