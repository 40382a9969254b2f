"""Days told by how far they lie from another event: "two days after the vote", "on 3 May, two days before they came".

TimeML links such an event to the other by a signal (TLINK; Pustejovsky et al. 2003): once one has a day, so has the
other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from timeline_app.core.events.bounds import in_words, named_by
from timeline_app.core.events.extent import days_of
from timeline_app.core.events.grammar.clauses import clause_verb, is_predicate
from timeline_app.core.events.known import known_time
from timeline_app.core.events.limits import named_time
from timeline_app.core.events.simultaneity import Dated, expression_at, usable
from timeline_app.core.events.support import occurring, support_noun
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.values import UNKNOWN, Granularity, Interval, TimeKind, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from timeline_app.core.events.known import Reached
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression

_SIGNS = {"after": 1, "before": -1}
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_HOURS = re.compile(r"PT\w+[HM]")


def of_distance(reading: Reading, verb: Token) -> Dated | None:
    """As in "left on 3 May, two days before rebels came", "..., the day after they met": counted from the other day."""
    tree = reading.tree
    signal = _signal_over(tree, verb)
    main = clause_verb(tree, tree.head(verb) if verb.dep == "xcomp" else verb)
    if signal is None or main is None:
        return None
    told = _told_before(reading, signal)
    named = next((e for e in usable(reading, main) if e is not told), None)
    if told is None or named is None or named.interval.earliest is None:
        return None
    sign, days = -_SIGNS[signal.text.lower()], _days_of(told)
    if named.interval.is_single_day and days:
        day = named.interval.earliest + timedelta(days=days * sign)
        step = (
            f"{in_words(named.interval.earliest)}, told beside it, is “{told.text} {signal.text}” it: {in_words(day)}"
        )
        moved = replace(told, type=named.type, value=day.isoformat(), interval=Interval(day, day), kind=TimeKind.DAY)
        moved = replace(moved, granularity=Granularity.DAY, steps=(*named.steps, step))
    elif named.interval.is_single_day and _HOURS.fullmatch(told.value):
        there = _moved(told, named.interval.earliest, sign)
        beside = in_words(named.interval.earliest)
        step = f"{beside}, told beside it, is “{told.text} {signal.text}” it: that day or the one next to it"
        moved = replace(told, type=named.type, interval=there or UNKNOWN, kind=TimeKind.WITHIN, fuzzy=True)
        moved = replace(moved, granularity=Granularity.DAY, steps=(*named.steps, step))
    elif (month := _month_from(told, named, sign)) is not None:
        step = f"{named.text}, told beside it, is “{told.text} {signal.text}” it"
        moved = replace(told, type=named.type, interval=month, kind=TimeKind.WITHIN, steps=(*named.steps, step))
    else:
        return None
    return Dated((moved,), f"{named_by(Trigger(verb, verb, verb.lemma, Form.VERB))} carries “{{words}}”")


def _signal_over(tree: Tree, word: Token) -> Token | None:
    """The "after" or "before" that opens a clause ("after it began"), or stands before a noun ("her release")."""
    above = tree.head(word)
    if word.pos == "NOUN":
        signal = above if word.dep == "pobj" else None
    else:
        clause = above if word.dep == "xcomp" else word
        signal = tree.child(clause, "mark") if clause.dep in ("advcl", "conj", "relcl") else None
    return signal if signal is not None and signal.text.lower() in _SIGNS else None


def _month_from(told: TimeExpression, named: TimeExpression, sign: int) -> Interval | None:
    """As in "in March 2019, three months after she was held": the month, so many months or years from another."""
    length, first = _LENGTH.fullmatch(told.value), named.interval.earliest
    if length is None or length[2] not in "MY" or named.granularity is not Granularity.MONTH or first is None:
        return None
    if named.operator is not None or told.fuzzy:
        return None
    there = first + relativedelta(months=sign * int(length[1]) * (12 if length[2] == "Y" else 1))
    return Interval(there.replace(day=1), there + relativedelta(day=31))


def counted_from(reading: Reading, trigger: Trigger, reached: Reached = usable) -> Dated | None:
    """As in "sank two days after the vote": the day is counted from that of the vote, wherever the text tells it.

    ``reached`` finds the expressions of a verb, its own or those that it shares.
    """
    for signal, other in _signals(reading, trigger.host):
        told = _told_before(reading, signal)
        named = _day_of(reading, other, reached) or _month_of(reading, other) if told is not None else None
        interval = (
            _counted(told, named, _SIGNS[signal.text.lower()]) if told is not None and named is not None else None
        )
        if told is None or named is None or interval is None:
            continue
        words = " ".join(reading.tree.text[told.start : other.end].split())
        step = f"“{other.text}” is of {_told_as(named)}; “{words}” is counted from then"
        found = replace(
            told,
            text=words,
            end=other.end,
            type=TimexType.DATE,
            interval=interval,
            kind=TimeKind.DAY if interval.is_single_day else TimeKind.WITHIN,
            steps=(*named.steps, step),
            fuzzy=_HOURS.fullmatch(told.value) is not None,
        )
        return Dated((found,), f"{named_by(trigger)} carries “{{words}}”")
    return None


def _signals(reading: Reading, verb: Token) -> Iterator[tuple[Token, Token]]:
    """The "after" or "before" of a clause, and the noun or verb that it counts from."""
    tree = reading.tree
    lengths = tree.children(verb, "npadvmod")  # "A day before the vote, two men left"
    for preposition in (p for above in (verb, *lengths) for p in tree.children(above, "prep")):
        noun = tree.child(preposition, "pobj")
        if preposition.text.lower() in _SIGNS and noun is not None:
            yield preposition, noun
    for clause in tree.children(verb, "advcl"):
        mark = tree.child(clause, "mark")
        if mark is not None and mark.text.lower() in _SIGNS:
            yield mark, clause


def _told_before(reading: Reading, signal: Token) -> TimeExpression | None:
    """The length of time right before "after" or "before"."""
    before = reading.tree.after(signal, -1)
    told = expression_at(reading, before) if before is not None else None
    return told if told is None or told.operator != "for" else None  # "shut for five days after the river burst"


def _counted(told: TimeExpression, named: TimeExpression, sign: int) -> Interval | None:
    day = named.interval.earliest
    if not named.interval.is_single_day or day is None:
        return _month_from(told, named, sign)
    return _moved(told, day, sign)


def _told_as(named: TimeExpression) -> str:
    day = named.interval.earliest
    return in_words(day) if named.interval.is_single_day and day is not None else named.text


def _day_of(reading: Reading, other: Token, reached: Reached) -> TimeExpression | None:
    """The day of an event: its own, that of what is told of it, or the only one that the text gives such an event."""
    tree = reading.tree
    own = _days(reading, [other, *tree.children(other, "relcl")])
    if not own and other.pos == "NOUN" and _is_known(reading, other):
        same = [t for t in tree.tokens if t.lemma == other.lemma and t.pos == "NOUN" and t.i != other.i]
        own = _days(reading, [*same, *(tree.head(t) for t in same if _is_held(reading, t))])
        own = own or [e for e in known_time(reading, other, reached) if _is_day(e)]
    return own[0] if len({e.interval for e in own}) == 1 else None


def _month_of(reading: Reading, other: Token) -> TimeExpression | None:
    """As in "a month after the vote in March": the month of an event that has no day."""
    own = [e for e in usable(reading, other) if e.granularity is Granularity.MONTH]
    return own[0] if len(own) == 1 else None


def _days(reading: Reading, tokens: list[Token]) -> list[TimeExpression]:
    return [e for t in tokens for e in usable(reading, t) if _is_day(e)]


def _is_day(expression: TimeExpression) -> bool:
    named = named_time(expression)
    single = named is not None and named.is_single_day and expression.interval.is_single_day
    return single and expression.operator is None and not expression.fuzzy


def _is_known(reading: Reading, noun: Token) -> bool:
    """As in "the vote": one that the text has told of, and nothing in its words says that it is another."""
    words = {c.text.lower() for c in reading.tree.children(noun) if c.dep in ("det", "amod", "poss", "compound")}
    return words == {"the"} and reading.lexicon.is_eventive(noun.lemma)


def _is_held(reading: Reading, noun: Token) -> bool:
    """As in "held a vote on 1 March", "the vote took place on 1 March": a day of the verb is that of the noun."""
    verb = reading.tree.head(noun)
    carried = (f(reading.tree, verb, reading.lexicon) for f in (support_noun, occurring))
    return is_predicate(reading.tree, verb) and any(n is not None and n.i == noun.i for n in carried)


def _moved(told: TimeExpression, day: date, sign: int) -> Interval | None:
    """Days and weeks lead to a day, months to a month, years to a year; hours to that day or the one beside it."""
    if _HOURS.fullmatch(told.value):
        there = day + timedelta(days=sign)
        return Interval(min(day, there), max(day, there))
    if days := _days_of(told):
        there = day + timedelta(days=sign * days)
        return Interval(there, there)
    length = _LENGTH.fullmatch(told.value)
    if length is None:
        return None
    months = int(length[1]) * (12 if length[2] == "Y" else 1)
    there = day + relativedelta(months=sign * months)
    if length[2] == "Y":
        return Interval(there.replace(month=1, day=1), there.replace(month=12, day=31))
    return Interval(there.replace(day=1), there + relativedelta(day=31))


def _days_of(told: TimeExpression) -> int:
    return (
        days_of(told.value)
        if told.type is TimexType.DURATION
        else int(told.text.lower() in ("the day", "a day", "one day"))
    )
