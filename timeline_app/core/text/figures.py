"""Mends turns of phrase that a parser takes word by word: "coup d’état", "is headed to", "next year after they"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import WEEKDAYS
from timeline_app.core.text.edits import SUBJECTS, below, replaced
from timeline_app.core.text.verb_groups import RATINGS, is_undoing

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_OF_STATE = frozenset(["d'etat", "d'état", "d’etat", "d’état"])
_WHITHER = frozenset(["back", "east", "eastward", "home", "north", "northward", "out", "south", "southward", "there"])
_WHITHER_TO = frozenset(["for", "into", "to", "toward", "towards"])
_RISING = frozenset(["bring", "catapult", "come", "propel", "restore", "return", "rise", "sweep", "vault"])
_SUSPECTED = frozenset(["accused", "alleged", "convicted", "suspected"])
_POINTING = frozenset(["last", "next", "this"])
_POINTED = frozenset(["today", "tomorrow", "yesterday", *(day.lower() for day in WEEKDAYS)])
_GRADES = RATINGS | {"high", "low"}
_ORDERING = frozenset(["after", "before", "once", "when"])


def with_coup(tokens: list[Token]) -> list[Token]:
    """As in "after a coup d'état last year": the coup is the noun, whatever the parser makes of French."""
    for coup, state in pairwise(tokens):
        if coup.text.lower() not in ("coup", "coups") or state.text.lower() not in _OF_STATE or coup.head != state.i:
            continue
        rest = [replace(t, head=coup.i) for t in below(tokens, state) if t.i != coup.i]
        head = coup.i if state.head == state.i else state.head
        tag = "NNS" if coup.text.lower() == "coups" else "NN"
        noun = replace(coup, pos="NOUN", tag=tag, lemma="coup", dep=state.dep, head=head)
        tokens = replaced(tokens, *rest, noun, replace(state, pos="X", dep="nmod", head=coup.i))
    return tokens


def with_accused(tokens: list[Token]) -> list[Token]:
    """As in "listed Saleh and accused killer Jan Novak": nobody accuses him there of anything."""
    base = tokens[0].i if tokens else 0
    for verb in tokens:
        if verb.text.lower() not in _SUSPECTED or verb.dep != "conj" or verb.tag not in ("VBD", "VBN"):
            continue
        own, first = below(tokens, verb), tokens[verb.head - base]
        whom = next((t for t in own if t.dep == "dobj" and t.i > verb.i), None)
        thing = next((t for t in below(tokens, first) if t.dep == "dobj" and first.i < t.i < verb.i), None)
        of = any(t.dep == "prep" and t.lemma in ("of", "with") for t in own)
        between = tokens[verb.i + 1 - base : whom.i - base] if whom is not None else []
        if whom is None or thing is None or of or any(t.dep == "det" for t in own + between):
            continue
        rest = (replace(t, head=first.i) for t in own if t is not whom)
        joined = (replace(t, head=thing.i) for t in below(tokens, first) if t.dep == "cc" and t.i < verb.i)
        tokens = replaced(
            tokens,
            *rest,
            *joined,
            replace(verb, pos="ADJ", tag="JJ", dep="amod", head=whom.i),
            replace(whom, dep="conj", head=thing.i),
        )
    return tokens


def with_power(tokens: list[Token]) -> list[Token]:
    """As in "brought Castro to power 41 years ago": he came there, and nothing powers."""
    base = tokens[0].i if tokens else 0
    for to, power in pairwise(tokens):
        verb = tokens[power.head - base]
        if power.text.lower() != "power" or power.tag != "VB" or to.head != power.i or verb.lemma not in _RISING:
            continue
        rest = (replace(t, head=verb.i) for t in below(tokens, power) if t.i != to.i)
        tokens = replaced(
            tokens,
            *rest,
            replace(to, tag="IN", pos="ADP", dep="prep", head=verb.i),
            replace(power, tag="NN", pos="NOUN", dep="pobj", head=to.i),
        )
    return tokens


def with_undone(tokens: list[Token]) -> list[Token]:
    """As in "gave them unfettered access": an adjective, unlike "unveiled"."""
    base = tokens[0].i if tokens else 0
    for word in tokens:
        text = word.text.lower()
        if word.tag not in ("VBD", "VBN") or not text.startswith("un") or not text.endswith("ed") or is_undoing(text):
            continue
        own = below(tokens, word)
        thing = next((t for t in own if t.dep == "dobj"), None)
        if thing is None or thing.i != word.i + 1 or word.dep not in ("conj", "ccomp", "advcl", "acl"):
            continue
        above = next((t for t in reversed(tokens[: word.i - base]) if t.pos == "VERB"), None)
        if above is None or any(t.dep in ("nsubj", "nsubjpass", "aux", "auxpass") for t in own):
            continue
        rest = (replace(t, head=above.i) for t in own if t is not thing)
        adjective = replace(word, pos="ADJ", tag="JJ", dep="amod", head=thing.i)
        tokens = replaced(tokens, *rest, adjective, replace(thing, dep="dobj", head=above.i))
    return tokens


def with_heading(tokens: list[Token]) -> list[Token]:
    """As in "the ships are headed to Kenya": they head there, and nobody heads them."""
    for verb in (t for t in tokens if t.tag == "VBN" and t.text.lower() == "headed"):
        own = below(tokens, verb)
        being = next((t for t in own if t.dep == "auxpass" and t.lemma == "be"), None)
        whither = any(
            (t.dep == "prep" and t.lemma in _WHITHER_TO) or (t.dep == "advmod" and t.text.lower() in _WHITHER)
            for t in own
            if t.i > verb.i
        )
        if being is None or not whither or any(t.dep == "agent" for t in own):
            continue
        told = (replace(t, dep="nsubj") for t in own if t.dep == "nsubjpass")
        tokens = replaced(tokens, replace(verb, tag="VBG"), replace(being, dep="aux"), *told)
    return tokens


def with_fair(tokens: list[Token]) -> list[Token]:
    """As in "a visit to a trade fair in Lima": a fair, and no trade that is fair."""
    for noun, fair in pairwise(tokens):
        if fair.text.lower() != "fair" or fair.pos != "ADJ" or noun.pos != "NOUN":
            continue
        if noun.head == fair.i and fair.dep in (*SUBJECTS, "dobj", "pobj"):  # "The great winter fair begins in May"
            dep, head = fair.dep, fair.head
        elif fair.head == noun.i:
            dep, head = noun.dep, fair.i if noun.head == noun.i else noun.head
        else:
            continue
        rest = (replace(t, head=fair.i) for t in below(tokens, noun) if t.i != fair.i)
        tokens = replaced(
            tokens,
            *rest,
            replace(fair, pos="NOUN", tag="NN", dep=dep, head=head),
            replace(noun, dep="compound", head=fair.i),
        )
    return tokens


def with_up_to(tokens: list[Token]) -> list[Token]:
    """As in "shattered up to two kilometres away": how far, and nothing shatters up."""
    for up, to in pairwise(tokens):
        if up.text.lower() == "up" and up.dep == "prt" and to.text == "to" and to.dep == "quantmod":
            tokens = replaced(tokens, replace(up, pos="ADP", tag="IN", dep="quantmod", head=to.head))
    return tokens


def with_rating(tokens: list[Token]) -> list[Token]:
    """As in "cut its outlook to negative in January": what it is cut to, and when it is cut."""
    base = tokens[0].i if tokens else 0
    for to, grade in pairwise(tokens):
        if to.tag != "TO" or grade.text.lower() not in _GRADES or to.head != grade.i:
            continue
        verb = tokens[grade.head - base]
        if verb.pos != "VERB" or grade.dep not in ("advcl", "xcomp"):
            continue
        rest = (replace(t, head=verb.i) for t in below(tokens, grade) if t.i > grade.i)
        preposition = replace(to, pos="ADP", tag="IN", dep="prep", head=verb.i)
        tokens = replaced(tokens, *rest, preposition, replace(grade, pos="ADJ", tag="JJ", dep="pobj", head=to.i))
    return tokens


def with_day_before_order(tokens: list[Token]) -> list[Token]:
    """As in "promised a vote next year after they agreed": the year is no measure of the "after", but of the vote."""
    base = tokens[0].i if tokens else 0
    for time, mark in pairwise(tokens):
        if time.dep != "npadvmod" or mark.dep != "mark" or mark.head != time.head or mark.text.lower() not in _ORDERING:
            continue
        clause = tokens[time.head - base]
        pointed = time.text.lower() in _POINTED or any(t.text.lower() in _POINTING for t in below(tokens, time))
        main = tokens[clause.head - base]
        if clause.dep != "advcl" or not pointed or main.i > time.i:
            continue
        near = (t for t in reversed(tokens[: time.i - base]) if t.pos == "VERB" and _is_within(tokens, t, main))
        tokens = replaced(tokens, replace(time, head=next(near, main).i))
    return tokens


def _is_within(tokens: list[Token], verb: Token, main: Token) -> bool:
    """Is it the main verb or one that completes it?"""
    for _ in tokens:
        if verb.i == main.i:
            return True
        if verb.dep not in ("xcomp", "ccomp"):
            return False
        verb = tokens[verb.head - tokens[0].i]
    return False
