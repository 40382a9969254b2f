"""The words of a sentence that carry an event: a verb with its particle, its noun, or what it tells the course of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.dropped import called_off, is_announced_for, is_dropping
from timeline_app.core.events.grammar.clauses import particle
from timeline_app.core.events.grammar.valency import subject
from timeline_app.core.events.plover import ASPECT
from timeline_app.core.events.trigger import Form
from timeline_app.core.values import Predicate

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading, Trigger
    from timeline_app.core.text.syntax import Token

_WIDEST_GAP = 4
"""Tokens between a verb and its noun beyond which the predicate is the verb alone."""
_WIDEST_PLAN = 14
"""Tokens from what was planned to the verb that drops it within which both carry the event."""
_RAISING = frozenset(["seem", "appear"])
"""Verbs of their infinitive's subject: "seemed to accept"."""
_PLANNING = frozenset(["arrange", "book", "pencil", "plan", "schedule", "set", "slate"])
_COUNTING = frozenset(["log", "record", "register", "report", "see"])
_COURSE = ASPECT | _PLANNING | frozenset("adjourn cancel delay expect go hold postpone put take".split())  # noqa: SIM905
"""Verbs that tell whether and when their noun takes place: "the trial is to open", "the talks were put off"."""


def predicate_of(reading: Reading, trigger: Trigger) -> Predicate:
    """The words that carry an event, from the first to the last."""
    first, last = _span(reading, trigger)
    text = " ".join(reading.tree.text[first.start : last.end].split())
    return Predicate(text, trigger.lemma, first.start, last.end)


def _span(reading: Reading, trigger: Trigger) -> tuple[Token, Token]:
    tree, host, content = reading.tree, trigger.host, trigger.content
    if trigger.form in (Form.ADJECTIVE, Form.FIGURE):
        return content, content
    if (planned := _planned(reading, trigger)) is not None:
        return planned, _dropping(reading, planned, host) or planned
    first, last = host, host
    with_it = particle(tree, host)
    if content.i != host.i and abs(content.i - host.i) <= _WIDEST_GAP:
        first, last = sorted((host, content), key=lambda t: t.i)
        after = (o for o in tree.children(last, "dobj") if o.i > last.i)
        last = next(after, last)  # "talks took place"
    elif with_it is not None and with_it.i <= host.i + _WIDEST_GAP:
        last = with_it
    elif (phrase := _bare_phrase(reading, host)) is not None:
        last = phrase
    elif (counted := _counted(reading, trigger)) is not None:
        last = counted
    elif (state := tree.child(host, "acomp", "oprd")) is not None and state.i == host.i + 1:
        last = state  # "stay closed"
    if trigger.form not in (Form.VERB, Form.SUPPORT):
        return first, last
    first = _first(reading, trigger, first)
    return _course_of(reading, host, first) or first, last


def _bare_phrase(reading: Reading, verb: Token) -> Token | None:
    """As in "go on trial", "come into force", "put on hold": what the verb says together with a bare noun."""
    tree = reading.tree
    preposition = tree.after(verb)
    noun = tree.after(preposition) if preposition is not None and preposition.dep == "prep" else None
    if preposition is None or noun is None or preposition.head != verb.i or noun.head != preposition.i:
        return None
    return noun if noun.tag == "NN" and noun.i not in reading.dates and not tree.children(noun) else None


def _counted(reading: Reading, trigger: Trigger) -> Token | None:
    """As in "recorded no hijackings": what is counted is the event."""
    told = reading.tree.child(trigger.host, "dobj") if trigger.host.lemma in _COUNTING else None
    near = told is not None and 0 < told.i - trigger.host.i <= _WIDEST_GAP
    return told if told is not None and near and reading.lexicon.is_eventive(told.lemma) else None


def _planned(reading: Reading, trigger: Trigger) -> Token | None:
    """As in "a meeting planned for May": the meeting is the event."""
    host = trigger.host
    noun = reading.tree.head(host)
    planning = host.lemma in _PLANNING or is_announced_for(reading.tree, host)
    told = trigger.form is Form.VERB and host.dep in ("acl", "relcl") and host.tag == "VBN" and planning
    dropped = told and called_off(reading.tree, host) is not None
    told = told and (host.dep == "acl" or dropped)
    return noun if told and noun.i < host.i and (dropped or reading.lexicon.is_eventive(noun.lemma)) else None


def _dropping(reading: Reading, noun: Token, plan: Token) -> Token | None:
    """As in "a match set for Friday has been called off": what drops the plan, if no day of its own is told with it."""
    tree, verb = reading.tree, reading.tree.head(noun)
    dropped = noun.dep == "nsubjpass" and is_dropping(tree, verb) and noun.i < plan.i < verb.i
    if not dropped or verb.i - noun.i > _WIDEST_PLAN or reading.attachments.of(verb):
        return None
    return particle(tree, verb) or verb


def _first(reading: Reading, trigger: Trigger, first: Token) -> Token:
    """With the verb just before that tells which part of it or how firmly ("began to work", "hopes to win").

    Not where a date stands between, nor where the verb before tells of an act of its own ("agreed to leave").
    """
    verb = trigger.host
    above = reading.tree.head(verb)
    near = verb.dep == "xcomp" and first.i - _WIDEST_GAP <= above.i < first.i
    between = frozenset(range(above.i, first.i)) & reading.dates
    modality = reading.lexicon.modality
    alone = above.lemma in modality["kept"] and above.lemma not in modality["aspect"]
    decides = above.lemma in modality["aspect"] or above.lemma in _RAISING or above in trigger.matrix
    return above if near and not between and decides and not alone else first


def _course_of(reading: Reading, verb: Token, first: Token) -> Token | None:
    """The eventive noun just before, whose course the verb tells: "the trial is expected to open"."""
    told = subject(reading.tree, verb) if verb.lemma in _COURSE else None
    if (
        told is None
        or not first.i - _WIDEST_GAP <= told.i < first.i
        or frozenset(range(told.i, first.i)) & reading.dates
    ):
        return None
    return told if told.pos == "NOUN" and reading.lexicon.is_eventive(told.lemma) else None
