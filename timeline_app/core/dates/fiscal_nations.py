"""The nation of which a text tells, and when the fiscal years of that nation begin.

Of several nations the text must tell one far more often than any other, by its name, its people, its capital or its
money. The days are each nation's own law; they are kept in resources/words/fiscal_years.json.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline_app.core.dates.grain import civil, day_number
from timeline_app.core.dates.nation_names import any_of, names_of
from timeline_app.resources import read_json

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_READ = 20_000
"""Characters of a text in which its nation is sought."""
_KEPT = 4
"""Texts whose nation is remembered: one is asked for it by each of its feasts."""
_FAR_MORE = 2
"""Times as often as any other, and times at least."""


class NationalYear(NamedTuple):
    """How a nation counts fiscal years.

    ``end`` is month and day; ``named_by_start``: called by the year in which one begins; ``firms``: nearly all firms
    count so too; ``public``: only what the state does is counted so.
    """

    nation: str
    end: tuple[int, int]
    named_by_start: bool
    firms: bool
    public: bool

    @property
    def words(self) -> str:
        """Where the reading comes from, for its steps."""
        return f"A fiscal year as {self.nation} counts it"


def national_year(text: str) -> NationalYear | None:
    """How the nation of which a text tells counts fiscal years; None where it is none of those known, or not clear."""
    code = nation_told(text)
    return _years().get(code) if code is not None else None


def nation_told(text: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of the nation that a text tells of, if one far more than any other."""
    return _nation_told(text[:_READ])


@lru_cache(_KEPT)
def _nation_told(opening: str) -> str | None:
    codes, pattern = _names()
    told = Counter(codes[match.group()] for match in pattern.finditer(opening))
    ranked = told.most_common(2)
    often = bool(ranked) and ranked[0][1] >= _FAR_MORE
    clear = often and (len(ranked) == 1 or ranked[0][1] >= _FAR_MORE * ranked[1][1])
    return ranked[0][0] if clear else None


@cache
def _years() -> Mapping[str, NationalYear]:
    return {code: _year(code, row) for code, row in _table().items()}


def _year(code: str, row: Mapping[str, Any]) -> NationalYear:
    month, day = row["begins"]
    end = civil(day_number(2001, month, day) - 1)[1:]
    nation = str(read_json("gazetteer", "countries.json")[code]["name"]).strip()
    return NationalYear(
        nation, end, row["named"] == "start", firms=row.get("firms", False), public=row.get("public", False)
    )


def _table() -> dict[str, dict[str, Any]]:
    raw: dict[str, Any] = read_json("words", "fiscal_years.json")
    return {code: row for code, row in raw.items() if code != "comment"}


@cache
def _names() -> tuple[dict[str, str], re.Pattern[str]]:
    """What tells of each nation, with its code, and the pattern of all."""
    named: dict[str, str] = {}
    for code in read_json("gazetteer", "countries.json"):
        for word in names_of(code):
            named.update(dict.fromkeys((word, word.upper()), code) if len(word) > 2 else {})
    for code, row in _table().items():
        cues = row["cues"]
        named.update(dict.fromkeys((*cues, *(cue.upper() for cue in cues if cue.istitle())), code))
    return named, any_of(named, not_before=r"[^\W\d]|-")
