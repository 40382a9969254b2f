"""What a text calls a nation: its names, its people, its capital."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.resources import read_json

if TYPE_CHECKING:
    from collections.abc import Iterable


def names_of(code: str) -> list[str]:
    """The names, demonyms and capitals of a nation by its ISO 3166-1 alpha-3 code; none for one not known."""
    row = read_json("gazetteer", "countries.json").get(code, {})
    aliases = read_json("gazetteer", "aliases.json")
    words = [row.get("name"), row.get("capital"), *str(row.get("demonym") or "").split(",")]
    words += [word for kind in ("names", "demonyms", "capitals") for word in aliases[kind].get(code, [])]
    return [word.strip() for word in words if word]


def any_of(names: Iterable[str], *, not_before: str) -> re.Pattern[str]:
    """The pattern of any of some names, the longest first; ``not_before``: a pattern of what ends no name."""
    options = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<![\w’'-])(?:{options})(?!{not_before})")
