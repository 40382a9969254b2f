# ruff: noqa: INP001  (a script, not a package)
"""Derive the lists of eventive nouns, of human nouns and of verbs from WordNet 3.0.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb DIR
    python tools/build_words.py DIR/usr/share/wordnet resources/words

A noun is eventive when its most frequent sense is an act or an event (lexicographer files 04 and 11) and WordNet's
semantic concordance attests it; human, when it is a person or a group (files 18 and 14). WordNet: Fellbaum (ed.)
1998; copyright 2006 Princeton University, WordNet 3.0 licence.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ACT, EVENT, GROUP, PERSON = "04", "11", "14", "18"
CREDIT = "Derived from WordNet 3.0, copyright 2006 by Princeton University; see LICENSE-WordNet.txt"


def entries(index: Path) -> Iterator[tuple[str, int, list[str]]]:
    """Lemma, number of attested senses and synset offsets (most frequent first), as wndb(5) lays them out."""
    for line in index.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        synsets = int(fields[2])
        yield fields[0], int(fields[-synsets - 1]), fields[-synsets:]


def lexicographer_files(data: Path) -> dict[str, str]:
    """Lexicographer file of each synset."""
    lines = data.read_text(encoding="ascii").splitlines()
    return {line[:8]: line[9:11] for line in lines if not line.startswith(" ")}


def nouns(wordnet: Path, *kinds: str) -> list[str]:
    """Nouns whose most frequent sense is filed under one of the kinds."""
    files = lexicographer_files(wordnet / "data.noun")
    return sorted(
        lemma
        for lemma, attested, synsets in entries(wordnet / "index.noun")
        if attested and lemma.isalpha() and files[synsets[0]] in kinds
    )


def verbs(wordnet: Path) -> list[str]:
    """All attested verbs."""
    return sorted(lemma for lemma, attested, _ in entries(wordnet / "index.verb") if attested and lemma.isalpha())


def write(path: Path, words: list[str]) -> None:
    """Write a word list with its credit."""
    path.write_text("\n".join([f"# {CREDIT}", *words, ""]), encoding="utf-8")


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:3])
    write(target / "eventive_nouns.txt", nouns(source, ACT, EVENT))
    write(target / "human_nouns.txt", nouns(source, GROUP, PERSON))
    write(target / "verbs.txt", verbs(source))
