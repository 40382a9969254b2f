"""The wording of headlines: moods of the present, cuts between words, blanks as the text has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.grammar.phrases import BULLETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.text.syntax import Token

LONGEST = 110
"""Characters of the longest title."""

PERSONAL = frozenset(["he", "she", "they"])
"""Pronouns by which titles call persons."""

UNNAMED = frozenset(
    """
    both he her him i it many me most none one others she some that them they this three two us we you
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Words by which a title would not tell whom it is about."""

_DANGLING = frozenset(
    ["the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "and", "or", "that", "from"]
)
_WHOLE = ("prt", "acomp")
"""Relations of prepositions that need nothing after them: "broke off", "is still on"."""

_QUOTES = frozenset(['"', "“", "”", "``", "''", "`"])
_OPENING = frozenset(["the", "a", "an", "and", "or", "that", "which", "who", "whose"])
"""Words after which something must follow."""


def curtailed(name: str) -> str:
    """A long description up to its first complement."""
    if len(name) <= LONGEST // 2:
        return name
    cut = min(
        (i for word in (" of ", " and ", " for ", " to ", " on ") if (i := name.find(word)) > 0), default=len(name)
    )
    return name[:cut]


def without_dangling(tokens: list[Token]) -> list[Token]:
    """Without prepositions, articles and marks that nothing follows any more."""
    while tokens and (_dangles(tokens[-1]) or tokens[-1].text in _QUOTES):
        tokens = tokens[:-1]
    kept = []
    ruled = {t.head for t in tokens if t.dep in ("pobj", "pcomp")}  # "before [next week's] talks"
    for n, here in enumerate(tokens):
        following = tokens[n + 1] if n + 1 < len(tokens) else None
        gap = (following is None or following.i != here.i + 1) and here.i not in ruled
        if not (gap and here.pos == "ADP" and here.dep not in _WHOLE):
            kept.append(here)
    return kept


def _dangles(token: Token) -> bool:
    if token.text.lower() == "against" and token.dep == "prep":
        return False  # "cast the only vote against"
    return token.dep not in _WHOLE and token.pos in ("ADP", "PUNCT", "CCONJ", "SCONJ", "DET")


def without_opening(tokens: Sequence[Token]) -> list[Token]:
    """Without a leading article or mark."""
    return [t for n, t in enumerate(tokens) if n or t.tag not in ("DT", "PRP$") or t.text.lower() in ("this", "that")]


def spaced(tokens: list[Token]) -> str:
    """The tokens with the blanks of the text between neighbours."""
    words: list[str] = []
    blank = False
    for n, token in enumerate(tokens):
        before = tokens[n - 1] if n else None
        blank |= before is None or before.end != token.start
        if token.text in _QUOTES:
            continue
        text = _article(tokens, n) or token.text.replace("`", "").replace("''", "")
        words.append(f" {text}" if blank and words and text not in ",.;:" else text)
        blank = False
    return "".join(words)


def _article(tokens: list[Token], n: int) -> str | None:
    """As in "under a June agreement" without its month: the article that suits the word now next to it."""
    token = tokens[n]
    if token.text not in ("a", "an") or n + 1 == len(tokens) or tokens[n + 1].i == token.i + 1:
        return None
    first = tokens[n + 1].text[0].lower()
    return token.text if first in "hu" or not first.isalpha() else "an" if first in "aeio" else "a"


def lower_first(text: str, tokens: list[Token]) -> str:
    """The text of tokens as it stands within a sentence; ``tokens`` without those before them in the text."""
    plain = tokens and tokens[0].pos != "PROPN" and tokens[0].text != "I" and not _is_nation(tokens[0])
    return lower(text) if plain else text


def _is_nation(token: Token) -> bool:
    """As in "Iraqi troops", which keep their capital wherever they stand."""
    return token.pos == "ADJ" and token.text in load_gazetteer().demonyms


def genitive(name: str) -> str:
    """A name as the owner of what follows."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def lower(words: str) -> str:
    """Words with a small letter in front, unless they begin with an abbreviation."""
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if first[1:].islower() or len(first) == 1 else words


def trimmed(words: str) -> str:
    """At most LONGEST characters, cut between words, with a capital in front."""
    words = _ended(_closed(" ".join(words.split())).lstrip(BULLETS).strip(" ,;:."), _OPENING)
    if len(words) > LONGEST:
        words = f"{_ended(words[:LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:'), _DANGLING)} …"
    first = words.split(" ", 1)[0].split("-", 1)[0]
    return words if any(letter.isupper() for letter in first[1:]) else words[:1].upper() + words[1:]


def _closed(words: str) -> str:
    """Without a bracket that opens and does not close."""
    return words[: words.rindex("(")] if words.count("(") > words.count(")") else words


def _ended(words: str, dangling: frozenset[str]) -> str:
    """Cut back to a word that may end a title."""
    while " " in words and words.rsplit(" ", 1)[-1].lower() in dangling:
        words = words.rsplit(" ", 1)[0]
    return words
