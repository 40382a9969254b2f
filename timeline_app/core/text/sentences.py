"""Sentence boundaries by rule, the same with and without a language model.

A boundary is a run of ``. ! ?`` or an ellipsis, its closing quotes and brackets, and white space before what may begin
a sentence, unless the full stop belongs to an abbreviation, an initial or a number. An empty line always ends one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import SHORT_MONTHS
from timeline_app.core.text.chronology import told_from
from timeline_app.core.values import Block, BlockKind, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

READ = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.CAPTION,
        BlockKind.SUBHEAD,
        BlockKind.BODY,
        BlockKind.NOTE,
    }
)
"""The kinds of block that are read for dates."""

_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = rf"(?:{'|'.join(SHORT_MONTHS)})[a-z]{{0,6}}\.?"
_ITEM = (
    rf"[ \t]*(?:[•▪·*-][ \t]+(?=[A-Z0-9])|{_YEAR}[ \t]*(?:[:–—-]|\n)|(?:\d{{1,2}} )?{_MONTH}(?: [\d, ]{{1,9}})? ?[:–—])"
)
"""How an item of a list of dates begins: a bullet, a year alone, a date and a colon or dash."""
_END = re.compile(
    r"""(?:[.!?…]+)(?:["'”’»)\]]|''){0,4}(?=\s+["'“‘«(\[`]{0,3}[A-Z0-9À-ÞĀ-Ž])|\n[ \t]*\n|"""
    rf"\n(?={_ITEM})|(?<=\n){_YEAR}[ \t]*\n"
)
# Titles before names and words before numbers or names, after which a sentence practically never ends.
_NEVER_LAST = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt cpl sgt adm cmdr brig gov sen rep reps sens rev hon pres st mt ft
    messrs mme mlle
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    no nos vs v art sec fig vol pp cf e.g i.e approx est ca al rs
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
# These may end a sentence ("the U.S. He ..."): a following function word or pronoun decides.
_MAYBE_LAST = frozenset(["inc", "corp", "co", "ltd", "bros", "jr", "sr", "plc", "etc", "a.m", "p.m", "am", "pm", "ave"])
_OPENS_SENTENCE = re.compile(
    r"""["'“‘«(\[`]{0,3}(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|This|That|These|Those|There|His|Her|Its|Their|For|"""
    r"""As|If|When|While|After|Before|Since|Some|Many|Most|Officials|Meanwhile|However|By|With|No|Not|One|Two|Yet|So)\b"""
)
_CLOCK_FIRST = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: (?:GMT|UTC|local))?\s+(?=[“\"‘]?[A-Z])(?![A-Z]{2,5}\b)")
"""How the entries of a live page begin: "20:55 Schools will be shut"."""
_WITH_ENTRIES = frozenset([BlockKind.BODY, BlockKind.NOTE])
_WORD_BEFORE = re.compile(r"[\w.'’-]*$")


_WRAP = re.compile(r"(?<=[^\n]{30})\n(?=[^\s])|\n(?=[a-z])")
"""Where a line goes on: a short line is an entry's heading unless the next begins with a small letter."""


def unwrapped(text: str, sentences: Sequence[Sentence]) -> str:
    """The text with each sentence on one line, every character in its place: old pages break their lines themselves."""
    if "\n" not in text:
        return text
    parts: list[str] = []
    done = 0
    for sentence in sentences:
        parts += text[done : sentence.start], _WRAP.sub(" ", text[sentence.start : sentence.end])
        done = sentence.end
    return "".join((*parts, text[done:]))


def with_dashes(text: str) -> str:
    """The text with dashes where old wire copy sets an underscore ("the cloth _ a gift _ is"), each in its place."""
    return text.replace(" _ ", " – ")


def split_sentences(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """The sentences of the blocks that are read, in order, trimmed of white space."""
    return tuple(
        Sentence(start, end, index)
        for index, block in enumerate(blocks)
        if block.kind in READ
        for part_start, part_end in _parts(text, block)
        for start, end in _split(text, part_start, part_end)
    )


def _parts(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The block, or of an entry of a chronology its time and what it tells ("Thurs, 9pm: Storm is named")."""
    told = told_from(text[block.start : block.end]) if block.kind in _WITH_ENTRIES else None
    if told is None and block.kind is BlockKind.BODY:
        clock = _CLOCK_FIRST.match(text, block.start, block.end)
        told = clock.end() - block.start if clock is not None else None
    if told is None:
        yield block.start, block.end
    else:
        yield block.start, block.start + told
        yield block.start + told, block.end


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        if _is_boundary(text, begin, match):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _is_boundary(text: str, begin: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark[0] != ".":
        return True
    if len(mark.rstrip("\"'”’»)]")) > 1:
        return True
    word = _WORD_BEFORE.search(text, max(begin, match.start() - 24), match.start())
    before = word.group().lstrip("'’-.").lower() if word else ""
    following = text[match.end() : match.end() + 40].lstrip()
    return _may_end_with(before, following)


def _may_end_with(word: str, following: str) -> bool:
    """May a sentence end with ``word`` and a full stop before ``following``?"""
    if word in _NEVER_LAST:
        # "No." may be an answer, "Sun." a day: what follows decides only where it is no number and no name.
        return word in {"no", "sun", "mon", "sat", "fri"} and bool(_OPENS_SENTENCE.match(following))
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if initial or word in _MAYBE_LAST or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return bool(_OPENS_SENTENCE.match(following))
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
