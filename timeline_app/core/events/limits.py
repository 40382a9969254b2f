"""The day, month or year that a limit names ("until 4 June": that day), and what is put off to one."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import counted, verb_group, verb_lemma
from timeline_app.core.events.grammar.valency import objects
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Interval

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression

_CALENDAR_VALUE = re.compile(r"(?!0000)\d{4}(?:-\d\d(?:-\d\d)?)?")
"""TIMEX3 values of years, months and days."""
_WEEK_VALUE = re.compile(r"(?P<year>(?!0000|9999)\d{4})-W(?P<week>0[1-9]|[1-4]\d|5[0-2])(?P<end>-WE)?")
"""Those of weeks and weekends."""

_POSTPONING = frozenset(
    ["postpone", "delay", "defer", "reschedule", "adjourn", "put off", "push back", "put back", "move", "bring forward"]
)
_CALLING = frozenset(["announce", "arrange", "book", "call", "convene", "fix", "propose"])
_SCHEDULING = frozenset(["plan", "schedule", "set"])
_APPOINTING = _CALLING | frozenset(
    ["choose", "declare", "designate", "earmark", "name", "pick", "reserve", "schedule", "set"]
)
_APPOINTED_AS = frozenset(["date", "day", "deadline", "time"])
_NEW_DAY = frozenset(["for", "to", "until", "till"])


def named_time(expression: TimeExpression) -> Interval | None:
    """The day, week, month or year that an expression names, without the operator before it ("until 4 June")."""
    week = _WEEK_VALUE.fullmatch(expression.value)
    if week is not None:
        monday = date.fromisocalendar(int(week["year"]), int(week["week"]), 1)
        return Interval(monday + timedelta(days=5 if week["end"] else 0), monday + timedelta(days=6))
    if not _CALENDAR_VALUE.fullmatch(expression.value):
        return None
    parts = [int(part) for part in expression.value.split("-")]
    first = date(*(*parts, 1, 1)[:3])
    last = first
    if len(parts) < len("ymd"):
        year, month = (parts[0], parts[1]) if len(parts) == len("ym") else (parts[0], 12)
        last = date(year, month, calendar.monthrange(year, month)[1])
    edge = expression.interval
    if edge.earliest is not None and first < edge.earliest <= last:
        first = edge.earliest  # "since late November"
    if edge.latest is not None and first <= edge.latest < last:
        last = edge.latest  # "until early May"
    return Interval(first, last)


def are_joined(tree: Tree, first: TimeExpression, second: TimeExpression) -> bool:
    """As in "on Thursday and Friday", "in 2011 and 2012": two times of one kind, one right after the other."""
    between = tree.text[first.end : second.start].split()
    if _opens_clause(tree, first, second):
        return False
    return between in (["and"], ["and", "on"], ["and", "in"]) and first.granularity is second.granularity


def _opens_clause(tree: Tree, first: TimeExpression, second: TimeExpression) -> bool:
    """As in "I met him yesterday and tomorrow we shall write": the second is of the clause that it opens."""
    after = next(iter(tree.between(second.end + 1, second.end + _A_WORD)), None)
    opened = next(iter(tree.between(first.start, first.end)), None)
    apart = tree.text[second.end : second.end + 1] != " "
    if after is None or apart or opened is None or opened.i == tree.sentence(opened.sentence)[0].i:
        return False
    above = next((t for t in (after, tree.head(after)) if t.dep in ("nsubj", "nsubjpass")), None)
    return above is not None and tree.head(above).i > after.i and tree.head(above).pos in ("VERB", "AUX")


_A_WORD = 24
"""Characters of the longest word looked at."""


def postponed(tree: Tree, top: Token) -> Token | None:
    """As in "put off the vote until Friday": the vote, which is of that day as the postponing is not.

    ``top`` is the head of the words that name the day.
    """
    preposition = tree.head(top)
    verb = tree.head(preposition)
    if verb.pos == "ADV" and tree.head(verb).pos == "VERB":
        verb = tree.head(verb)  # "pushed back to May"
    if preposition.text.lower() == "for" and verb.lemma != "reschedule":
        return _scheduled(tree, verb)
    if preposition.text.lower() not in _NEW_DAY or verb_lemma(tree, verb) not in _POSTPONING:
        return None
    put_off = next(iter(objects(tree, verb)), None)
    return counted(tree, put_off) if put_off is not None else None  # "a round of talks": the talks


def _scheduled(tree: Tree, above: Token) -> Token | None:
    """As in "called a strike for Monday": the strike; ``above`` is the verb or the noun on which "for" hangs."""
    noun = above if above.pos == "NOUN" else tree.child(above, "dobj", "oprd", "nsubjpass")
    if noun is None or noun.dep not in ("dobj", "oprd", "nsubjpass"):
        return None
    verbs = _CALLING if noun.dep == "nsubjpass" else _CALLING | _SCHEDULING  # "a vigil is planned": of the verb itself
    return noun if verb_lemma(tree, tree.head(noun)) in verbs else None


def is_appointed(tree: Tree, tokens: list[Token]) -> bool:
    """Is a day itself what a verb sets: "set 3 June as the date of the vote", "declared Monday a holiday"?

    ``tokens`` are the words that name the day.
    """
    top = tree.top(tokens)
    if top is None or top.dep != "dobj":
        return False
    verb = tree.head(top)
    return verb == tree.after(tokens[0], -1) and verb.lemma in _APPOINTING


def appointed(tree: Tree, tokens: list[Token]) -> Token | None:
    """What takes place on a day that is set: the vote in "as the date of the vote", the talks in "for the talks"."""
    top = tree.top(tokens)
    after = tree.children(tree.head(top), "prep") if top is not None else []
    preposition = next((p for p in after if p.i == tokens[-1].i + 1), None)
    noun = tree.child(preposition, "pobj") if preposition is not None else None
    if noun is None or noun.lemma not in _APPOINTED_AS:
        return noun
    further = next((p for p in tree.children(noun, "prep") if p.lemma in ("of", "for")), None)
    return tree.child(further, "pobj") if further is not None else None


def postponing(reading: Reading, noun: Token) -> Token | None:
    """The verb that puts off what the noun names to the day that dates it; None where none does."""
    tree = reading.tree
    tops = (tree.top(tree.between(e.start, e.end)) for e in reading.attachments.of(noun))
    top = next((t for t in tops if t is not None and postponed(tree, t) == noun), None)
    if top is None:
        return None
    verb = tree.head(tree.head(top))
    return tree.head(noun) if tree.head(top).text.lower() == "for" or verb.pos == "ADV" else verb


def is_of_later_day(reading: Reading, noun: Token) -> bool:
    """As in "announced a strike starting on 2 September": what is announced has a day of its own, yet to come."""
    now = reading.published
    firsts = (e.interval.earliest for e in reading.attachments.of(noun))
    later = now is not None and any(first is not None and first > now for first in firsts)
    return later and _is_announced(reading, noun)


def is_of_unknown_day(reading: Reading, noun: Token) -> bool:
    """As in "announced a strike from Thursday", which may be over or to come: nobody knows whether it took place."""
    told = reading.attachments.of(noun)
    return bool(told) and all(e.interval.is_unknown for e in told) and _is_announced(reading, noun)


def _is_announced(reading: Reading, noun: Token) -> bool:
    """Is the noun what a verb without a day of its own announces: "a strike", "three days of mourning"?"""
    tree = reading.tree
    whole = tree.head(tree.head(noun)) if noun.dep == "pobj" and tree.head(noun).lemma == "of" else noun
    verb = tree.head(whole)
    joined = noun in (whole, tree.of_what(whole))
    announced = whole.dep == "dobj" and joined and verb.lemma in _CALLING | DECREEING
    return announced and not reading.attachments.date(verb)


DECREEING = frozenset(["approve", "declare", "decree", "impose", "order", "proclaim"])
"""Verbs by which a ruler has something done."""


def is_put_off(reading: Reading, noun: Token) -> bool:
    """Is what the noun names put off, and not only set for a day?"""
    verb = postponing(reading, noun)
    return verb is not None and verb_lemma(reading.tree, verb) in _POSTPONING


def lies_before(tree: Tree, noun: Token, interval: Interval, published: date | None) -> bool:
    """Is the new day gone by, although the verb tells of now ("has put off until Friday")? Then it was misread."""
    past = published is not None and interval.latest is not None and interval.latest < published
    return past and verb_group(tree, tree.head(noun)).tense is not Tense.PAST
