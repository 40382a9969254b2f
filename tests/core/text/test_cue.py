"""Cues: the words that a pattern is said to need are in whatever it matches."""

import re
from pathlib import Path

import pytest

from timeline_app.core.dates import direction_cues, dropped, reader
from timeline_app.core.text.cue import Cue

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = [
    line.split("\t")[0]
    for path in sorted(CORPUS.glob("*.t*"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
CUES = [
    pytest.param(cue, id=f"{module.__name__.rsplit('.', 1)[-1]}.{name}")
    for module in (direction_cues, dropped, reader)
    for name, cue in vars(module).items()
    if isinstance(cue, Cue)
]


@pytest.mark.parametrize("cue", CUES)
def test_a_cue_finds_what_its_pattern_finds(cue):
    matched = 0
    for text in TEXTS:
        for end in [m.end() for m in re.finditer(r"\s", text)]:
            match = cue.pattern.search(text, 0, end)
            found = cue.search(text, 0, end)
            assert (found and found.span()) == (match and match.span())
            matched += match is not None
    assert matched


def test_a_cue_looks_only_where_it_is_told_to():
    cue = Cue(r"\bdue $", "due")
    assert cue.search("was due ", 0, 8)
    assert cue.search("was due ", 0, 7) is None
    assert cue.search("was Due ") is None
    assert Cue(r"\bdue $", "due", re.IGNORECASE).search("was Due ").span() == (4, 8)
