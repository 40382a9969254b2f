"""Patterns looked for only where a word stands that they cannot do without."""

from __future__ import annotations

import re
import sys


class Cue:
    """A pattern and, in lower case, words of which every match holds one.

    Most text holds none of them, and to see that takes a fraction of the time of a search: the patterns that look for
    what stands before an expression begin with no certain letter, so that a search tries them at every character.
    """

    __slots__ = ("_needs", "pattern")

    def __init__(self, pattern: str, needs: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """``needs``: the words, divided by bars."""
        self.pattern, self._needs = re.compile(pattern, flags), tuple(needs.split("|"))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in [start, end), as that of a compiled pattern."""
        near = text[start:end].lower()
        for word in self._needs:
            if word in near:
                return self.pattern.search(text, start, end)
        return None
