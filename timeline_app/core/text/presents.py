"""Verbs in the simple present that a parser finds and word lists do not.

With a day after them they tell what is fixed for it ("discusses it on Friday": the futurate present, Quirk et al.,
*A Comprehensive Grammar of the English Language*, 4.45). What is said, or is so, has no day of its own there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import WEEKDAYS
from timeline_app.core.text.context import Governor, Tense
from timeline_app.core.values import BlockKind
from timeline_app.resources import read_json, read_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.text.syntax import Parse, Token
    from timeline_app.core.values import Block, Sentence

_PRESENT = frozenset(["VBZ", "VBP"])
_CLAUSES = frozenset(["ROOT", "conj", "ccomp", "parataxis"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])
_TOLD_IN = frozenset([BlockKind.BODY, BlockKind.NOTE])
_MEANT = frozenset(
    """
    accuse argue assume blame cite condemn confirm deem depend detail doubt echo estimate fear guess indicate kill know
    lack matter mean mention name outline point praise prefer quote recall reflect regard report require reveal see show
    stress suggest support suspect think understand wonder worry
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is meant, shown or told in the present, of any day."""


_AIMING = frozenset(["aim", "expect", "hope", "intend", "need", "plan", "seek", "want", "wish"])
"""What one is about to do: with a day it looks ahead too."""


_FORMAL = frozenset(["announce", "decide", "declare", "release", "rule", "speak", "testify", "unveil"])
"""What is said or decided at an hour that is fixed before: "The court rules on Thursday"."""
_FIGURES = frozenset(["earnings", "figures", "numbers", "profits", "results"])
"""What firms report on a day that is fixed before."""


def present_verbs(parse: Parse, sentences: Sequence[Sentence], blocks: Sequence[Block]) -> tuple[Governor, ...]:
    """The verbs of deeds told in the simple present of running text, in order."""
    apart = (_MEANT | {*read_lines("words", "states.txt"), *_sayings()}) - _AIMING
    with_subject = {t.head for t in parse.tokens if t.dep in _SUBJECTS}
    with_object = {t.head for t in parse.tokens if t.dep == "dobj"}
    helped = {t.head for t in parse.tokens if t.dep in ("aux", "auxpass", "neg")}
    return tuple(
        Governor(Tense.PRESENT, lemma=t.lemma, start=t.start, end=t.end)
        for t in parse.tokens
        if t.tag in _PRESENT
        and t.pos == "VERB"
        and (t.dep in _CLAUSES or _is_said_aside(parse, t))
        and (t.i in with_subject or (t.dep == "conj" and t.head in with_subject and t.head < t.i))
        and t.i not in helped
        and (t.lemma not in apart or (t.lemma == "follow" and t.i not in with_object) or _is_set(parse, t))
        and blocks[sentences[t.sentence].block].kind in _TOLD_IN
    )


def _is_set(parse: Parse, verb: Token) -> bool:
    """Is it what one does officially, on a weekday: "testifies on Thursday", "reports its earnings on Friday"?"""
    if verb.lemma not in _FORMAL and verb.lemma != "report":
        return False
    after = parse.tokens[verb.i + 1 : verb.i + _REACH]
    own = [t for t in after if t.head == verb.i]
    if verb.lemma == "report" and not any(t.dep == "dobj" and t.text.lower() in _FIGURES for t in own):
        return False
    bearers = {verb.i} | {t.i for t in own if t.dep == "prep" and t.text == "on"}
    return any(t.text in WEEKDAYS and t.head in bearers for t in after)


_REACH = 24
"""Tokens after a verb within which its day is sought."""


def _is_said_aside(parse: Parse, verb: Token) -> bool:
    """As in "the Games, which open in Lima on 9 December": told of one thing, and not which of several it is."""
    which = next((t for t in parse.tokens[max(0, verb.i - 3) : verb.i] if t.text.lower() == "which"), None)
    apart = which is not None and which.i > 0 and parse.tokens[which.i - 1].text == ","
    return verb.dep == "relcl" and apart and which is not None and which.head == verb.i and which.dep in _SUBJECTS


def _sayings() -> set[str]:
    speech = read_json("words", "speech.json")
    return {verb for name in ("attribution", "statement", "saying") for verb in speech[name]}
