"""What the words of a title tell beside its names: the things, numbers and ordinals by which tellings differ."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from timeline_app.core.events.kinds import load_kinds, same_stem

if TYPE_CHECKING:
    from collections.abc import Iterable

Number = tuple[str, float]
"""What is counted ("people", "%", "$") and how many."""

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_NUMBER = re.compile(
    r"(?P<currency>[$£€¥])?(?<![\w.-])(?P<figure>\d+(?:,\d{3})*(?:\.\d+)?)(?![\w-])\s*(?P<scale>million|billion|trillion|bn|m\b)?"
    r"\s*(?P<share>%|percent|per cent|(?:percentage |basis )?points?)?"
)
_SCALES = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_SMALL = dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True))  # noqa: SIM905
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()  # noqa: SIM905
)
_EMPTY = frozenset(
    """
    a an the of to in on at by for with and or from into over against as after before between under through about near
    not no does do did is are was were be been being may might will would could expected have has had having its his her
    their our my some all more most least than up down out off that which who it he she they them him this these those
    new other
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_MODEL = re.compile(r"[^\W\d_]+-?\d+\w*")
"""A make or number in a name: "Hwasong-19", "F16"."""


def fold(words: str) -> str:
    """Lower case without accents and article: the same name whoever writes it."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode() or words
    return " ".join(plain.lower().removeprefix("the ").replace("’", "'").split())


def stem(word: str) -> str:
    """A noun without its plural."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) else low


def words(title: str) -> list[str]:
    """The words of a title that mean something alone."""
    return [w for w in _WORD.findall(title) if w.lower() not in _EMPTY]


def things(title: str, names: Iterable[str], heads: frozenset[str]) -> frozenset[str]:
    """The content words of a title that are neither its predicate nor part of the given names."""
    known = {part for name in names for part in _WORD.findall(name.lower())}
    naming = load_kinds().naming
    stems = (stem(w) for w in words(title) if w.lower() not in known and w.lower().removesuffix("'s") not in known)
    return frozenset(
        naming.get(s, s) for s in stems if not s[0].isdigit() and s not in _SMALL and not _is_head(s, heads)
    )


def proper(title: str, names: Iterable[str]) -> frozenset[str]:
    """The capitalised words of a title, but for the first and for the given names."""
    known = {word.lower() for name in names for word in _WORD.findall(name)}
    return frozenset(fold(w) for w in words(title)[1:] if w[0].isupper() and w.lower() not in known)


def _is_head(word: str, heads: frozenset[str]) -> bool:
    return any(same_stem(word, part) for head in heads for part in head.split())


def denies(title: str) -> bool:
    """Does a title say what is not?"""
    return any(w in ("not", "no", "never", "nobody", "without") or w.endswith("n't") for w in fold(title).split())


def models(title: str) -> frozenset[str]:
    """Names with a number in them, by which one make is told from another."""
    return frozenset(w.lower() for w in _WORD.findall(title) if _MODEL.fullmatch(w))


def ordinals(title: str) -> frozenset[str]:
    """Which of a series a title names ("second round")."""
    return frozenset(w for w in title.lower().split() if w in _ORDINALS or re.fullmatch(r"\d+(?:st|nd|rd|th)", w))


def numbers(title: str) -> tuple[Number, ...]:
    """What a title counts, with how many; ranges and figures in names are left out."""
    return tuple(dict.fromkeys((*_in_figures(title), *_in_words(title))))


def _in_figures(title: str) -> Iterable[Number]:
    for match in _NUMBER.finditer(title):
        figure = float(match["figure"].replace(",", "")) * _SCALES.get(match["scale"] or "", 1)
        share = match["share"] and ("%" if match["share"] in ("%", "percent", "per cent") else "point")
        unit = match["currency"] or share or _counted(title[match.end() :].split())
        if unit:
            yield unit, figure


def _in_words(title: str) -> Iterable[Number]:
    parts = title.split()
    for n, word in enumerate(parts):
        if word.lower() in _SMALL and (unit := _counted(parts[n + 1 :])):
            yield unit, float(_SMALL[word.lower()])


def _counted(following: list[str]) -> str | None:
    """The noun that is counted: the first word in small letters ("11 Indonesian sailors")."""
    word = next((w for w in following[:3] if w.islower() and w not in _EMPTY), None)
    return load_kinds().naming.get(stem(word), stem(word)) if word else None
