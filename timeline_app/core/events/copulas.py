"""What "be" tells of: a change or a state with its date, an office held, an occasion ("the vote is on Sunday")."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.roles import is_role
from timeline_app.core.events.grammar.clauses import verb_group
from timeline_app.core.events.matrix import matrix_of
from timeline_app.core.events.plover import type_of_noun
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.values import TimeKind, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token

_EVENT_ADJECTIVES = frozenset(
    ["ready", "due", "open", "closed", "dead", "complete", "effective", "available", "over", "final"]
)
_CHANCES = frozenset(["imminent", "likely", "possible", "unlikely"])
_ACTIONS = frozenset(
    """
    arrest attack blockade captivity curfew custody detention effect exile fire force hiding jail lockdown office power
    prison siege strike trial war
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What one is "on", "in", "under" or "at" while it lasts."""


def copular(reading: Reading, verb: Token) -> Iterator[Trigger]:
    """As in "be" with an adjective or noun that tells of a change, where a date says when: "will be ready in June"."""
    tree = reading.tree
    content = _state_of_action(reading, verb) or tree.child(verb, "acomp", "attr", "oprd", "advmod")
    if content is None or not reading.attachments.of(verb) + reading.attachments.of(content):
        return
    if tree.child(content, "xcomp") is not None:
        return
    told = tree.child(verb, "nsubj")
    if content.lemma in _CHANCES and told is not None and reading.lexicon.is_eventive(told.lemma):
        matrix = (content, *matrix_of(reading, verb))  # "a summit was possible before the end of May"
        yield Trigger(verb, told, told.lemma, Form.OCCASION, matrix, type_of_noun(reading, told))
        return
    lasting = content.dep == "acomp" and _lasts_since(reading, verb, content)
    returned = content.dep == "advmod" and content.lemma == "back"  # "will be back in court on 3 May"
    if (
        returned
        or content.lemma in _EVENT_ADJECTIVES
        or content.dep == "pobj"
        or _is_held(reading, verb, content)
        or lasting
    ):
        yield Trigger(verb, content, f"be {content.lemma}", Form.ADJECTIVE, tuple(matrix_of(reading, verb)))
    elif content.pos == "NOUN" and reading.lexicon.is_eventive(content.lemma) and tree.child(verb, "expl") is not None:
        yield of_occasion(reading, verb, content)


def _lasts_since(reading: Reading, verb: Token, state: Token) -> bool:
    """As in "has been idle since 24 December": a state that the text dates the beginning of."""
    told = (*reading.attachments.of(verb), *reading.attachments.of(state))
    return verb_group(reading.tree, verb).perfect and any(e.operator == "since" for e in told)


def _is_held(reading: Reading, verb: Token, office: Token) -> bool:
    """As in "was prime minister from 1979 to 1990", "has been mayor since May": an office and how long it is held."""
    told = (*reading.attachments.of(verb), *reading.attachments.of(office))
    lasts = any(
        e.type is not TimexType.DURATION and (e.operator in ("since", "until") or e.kind is TimeKind.SPAN) for e in told
    )
    return office.dep == "attr" and is_role(office) and lasts


def of_occasion(reading: Reading, verb: Token, noun: Token) -> Trigger:
    """As in "the vote is on Sunday", "talks follow in May": the noun, with the verb that says when."""
    matrix = tuple(matrix_of(reading, verb))
    return Trigger(verb, noun, noun.lemma, Form.OCCASION, matrix, type_of_noun(reading, noun))


def _state_of_action(reading: Reading, verb: Token) -> Token | None:
    """As in "have been on strike since May", "was on trial": the noun tells what goes on."""
    prepositions = (p for p in reading.tree.children(verb, "prep") if p.text.lower() in ("on", "under", "at", "in"))
    nouns = (reading.tree.child(p, "pobj") for p in prepositions)
    bare = [n for n in nouns if n is not None and not reading.tree.children(n, "det", "poss", "amod")]
    alone = (n for n in bare if n.lemma in _ACTIONS and not reading.tree.children(n, "prep"))
    ruling = (n for n in bare if n.lemma in ("charge", "command", "control") and reading.tree.of_what(n) is not None)
    return next(chain(alone, ruling), None)
