"""Mends what a parser makes of words that describe a noun, and of verbs that lost their tense or look like nouns."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import SUBJECTS, below, replaced
from timeline_app.core.text.happenings import base_verbs

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_PLACES = frozenset(
    """
    area base camp center centre district facility field ground house line lot machine mall pad park place plant
    platform point pool port post range rig ring room school site space spot square station stop strip table venue yard
    zone
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Where something is done, after the word for it: "a launching site", "filling stations", "landing strips"."""
_TO_PLACES = frozenset(["at", "from", "in", "inside", "into", "near", "of", "on", "onto", "outside", "through", "to"])
_SAME_IN_PAST = frozenset("beat bid burst cast cost cut hit hurt let put quit read set shut split spread".split())  # noqa: SIM905
"""Verbs whose past looks like their bare form."""


def with_place_for_deed(tokens: list[Token]) -> list[Token]:
    """As in "fired at launching sites early on Saturday": what the sites are for, and nothing done to them then."""
    base = tokens[0].i if tokens else 0
    for doing in (t for t in tokens if t.tag == "VBG" and t.dep == "pcomp"):
        to_place = tokens[doing.head - base]
        place = tokens[doing.i - base + 1] if doing.i - base + 1 < len(tokens) else None
        if place is None or place.lemma not in _PLACES or place.dep != "dobj" or place.head != doing.i:
            continue
        if to_place.text.lower() not in _TO_PLACES or to_place.i != doing.i - 1:
            continue
        deed = tokens[to_place.head - base]
        rest = (replace(t, head=deed.i) for t in below(tokens, doing) if t.i > place.i)
        describing = replace(doing, pos="NOUN", tag="NN", lemma=doing.text.lower(), dep="compound", head=place.i)
        tokens = replaced(tokens, *rest, describing, replace(place, dep="pobj", head=to_place.i))
    return tokens


def with_present_after_past(tokens: list[Token]) -> list[Token]:
    """As in "arrived on Sunday and head home on Friday": beside a finite verb a bare form is a present."""
    base = tokens[0].i if tokens else 0
    for verb in (t for t in tokens if t.tag == "VB" and t.dep == "conj"):
        first = tokens[verb.head - base]
        helped = any(t.dep in ("aux", "auxpass", "neg", *SUBJECTS) for t in below(tokens, verb))
        alone = first.tag == "VBD" and not any(t.dep in ("aux", "auxpass") for t in below(tokens, first))
        many = any(t.dep == "nsubj" and t.tag in ("NNS", "NNPS", "PRP") for t in below(tokens, first))
        if alone and many and not helped and verb.lemma not in _SAME_IN_PAST and first.i < verb.i:
            tokens = replaced(tokens, replace(verb, tag="VBP"))
    return tokens


def with_numbered_thing(tokens: list[Token]) -> list[Token]:
    """As in "stopped unit No. 3 on Friday": which unit it was, and no denial."""
    base = tokens[0].i if tokens else 0
    for thing, number, dot, figure in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        numbered = number.text in ("No", "Nos") and dot.text == "." and figure.text[:1].isdigit()
        if not numbered or thing.pos not in ("NOUN", "PROPN"):
            continue
        parts = {number.i, dot.i, figure.i}
        outer = next((tokens[t.head - base] for t in (number, dot, figure) if t.head not in parts), thing)
        if outer.i in (thing.i, thing.head):
            rest = (
                replace(t, head=thing.i) for p in (number, dot, figure) for t in below(tokens, p) if t.i not in parts
            )
            which = (replace(t, pos="NUM", dep="nummod", head=thing.i) for t in (number, figure))
            tokens = replaced(tokens, *rest, *which, replace(dot, pos="PUNCT", dep="punct", head=thing.i))
    return tokens


def with_let_in(tokens: list[Token]) -> list[Token]:
    """As in "let in ten lorries on Friday": the lorries are let in, and nothing is let in them."""
    for verb, way in pairwise(tokens):
        whom = next((t for t in below(tokens, way) if t.dep == "pobj"), None)
        bare = way.text.lower() in ("in", "out", "through") and way.dep == "prep" and way.head == verb.i
        if verb.lemma != "let" or not bare or whom is None or any(t.dep == "dobj" for t in below(tokens, verb)):
            continue
        rest = (replace(t, head=verb.i) for t in below(tokens, way) if t.i != whom.i)
        tokens = replaced(
            tokens,
            *rest,
            replace(way, pos="ADP", tag="RP", dep="prt"),
            replace(whom, dep="dobj", head=verb.i),
        )
    return tokens


def with_harm_of_nearer(tokens: list[Token]) -> list[Token]:
    """As in "refloated a ferry that struck a whale, injuring ten": the blow did so, not who came afterwards."""
    base = tokens[0].i if tokens else 0
    for harming in (t for t in tokens if t.tag == "VBG" and t.dep == "advcl" and t.lemma in _HARMING):
        main = tokens[harming.head - base]
        blow = next((t for t in reversed(tokens[: harming.i - base]) if t.lemma in _BLOWS and t.pos == "VERB"), None)
        if blow is None or blow.i <= main.i or blow.dep != "relcl" or main.lemma in _BLOWS:
            continue
        tokens = replaced(tokens, replace(harming, head=blow.i))
    return tokens


_HARMING = frozenset(["injure", "kill", "hurt", "maim", "wound"])
_BLOWS = frozenset(["capsize", "collide", "crash", "derail", "explode", "hit", "overturn", "ram", "sink", "strike"])


def with_second_told(tokens: list[Token]) -> list[Token]:
    """As in "one was cancelled; a second lapsed in May": a past between a counted one and its time is a verb."""
    base = tokens[0].i if tokens else 0
    for past in (t for t in tokens if t.tag == "NN" and t.text.endswith("ed") and t.i - base >= _FEWEST):
        one = tokens[past.i - base - 1]
        semicolon = next((t for t in tokens[one.i - base - 2 : one.i - base] if t.text in (";", ",")), None)
        lemma = next((w for w in (past.text[:-2], past.text[:-1], past.text[:-3]) if w in base_verbs()), None)
        alone = past.dep in ("advcl", "conj", "dep", "ccomp", "npadvmod", "appos") and one.lemma in _COUNTED
        if semicolon is None or lemma is None or not alone or one.head != past.i:
            continue
        verb = replace(past, pos="VERB", tag="VBD", lemma=lemma, dep="conj")
        rest = (replace(t, head=one.i) for t in below(tokens, past) if t.i < one.i and t.dep == "det")
        tokens = replaced(tokens, *rest, verb, replace(one, pos="NOUN", tag="NN", dep="nsubj"))
    return tokens


_FEWEST = 3
_COUNTED = frozenset(["another", "first", "second", "third", "fourth", "fifth", "other", "last"])
