"""How much of an expression's time an event takes: a moment within it, all of it, or from it on.

What holds or goes on lasts through the interval, what happens does so somewhere within it; two expressions may tell
beginning and end.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline_app.core.events.bounds import in_words, word_before
from timeline_app.core.events.grammar.clauses import verb_group
from timeline_app.core.events.grammar.valency import subject
from timeline_app.core.events.humans import is_human
from timeline_app.core.events.limits import are_joined, named_time
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Granularity, Interval, TimeKind, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import EventTime, TimeExpression

_LASTING = frozenset(
    """
    continue average last work serve wait grow decline employ study govern remain stay hold keep live lie stand exist
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_MEASURED = frozenset(
    """
    add average climb create decline decrease drop earn export fall gain grow import increase jump lose produce rise
    sell shed shrink sink slip soar spend surge total
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs by which statistics tell what came about over a period."""

_BRANCHES = frozenset(["economy", "industry", "market", "sector"])
PERIODS = frozenset([Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER, Granularity.HALF, Granularity.YEAR])
_HELD_FROM = _LASTING | frozenset(
    """
    be chair command control govern head hold lead occupy reign rule run
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What one does "from 1519 until 1556"."""


def extended(
    reading: Reading, trigger: Trigger, time: EventTime, expressions: Sequence[TimeExpression], chosen: TimeExpression
) -> EventTime:
    """The time of an event with what its other expressions tell of its beginning, end and length."""
    time = _had_lasted(reading, trigger, _up_to_now(reading, time, chosen), chosen)
    time = _joined(reading.tree, time, expressions, chosen)
    if not _is_asking(trigger):
        time = _lasting(time, expressions, chosen)
    return _held_from(reading, trigger, time, chosen)


def _is_asking(trigger: Trigger) -> bool:
    """As in "asked for three more weeks", "called for three days of mourning": no asking lasts so long."""
    return trigger.host.lemma == "call" or (trigger.type is not None and trigger.type.type == "REQUEST")


def _up_to_now(reading: Reading, time: EventTime, chosen: TimeExpression) -> EventTime:
    """As in "have died so far this year": no later than the writer's day."""
    day, text = reading.published, reading.tree.text
    so_far = text[max(0, chosen.start - 8) : chosen.start].lower().endswith("so far ") or (
        text[chosen.end : chosen.end + 7].lower() == " so far"
    )
    interval = time.interval
    if not so_far or day is None or interval.earliest is None or interval.latest is None or interval.latest <= day:
        return time
    step = f"“so far”: up to the writer's day, {in_words(day)}"
    return replace(time, interval=Interval(interval.earliest, day), steps=(*time.steps, step))


def _had_lasted(reading: Reading, trigger: Trigger, time: EventTime, chosen: TimeExpression) -> EventTime:
    """As in "retook the post; rebels had held it since May": it goes on no more, though its end is not told."""
    had = any(a.text.lower() in ("had", "'d", "’d") for a in reading.tree.children(trigger.host, "aux"))
    start, day = time.interval.earliest, reading.published
    open_end = chosen.operator == "since" and time.interval.latest is None
    if not (had and open_end) or start is None or day is None or start >= day:
        return time
    step = f"“had”: it goes on no more; up to some day by {in_words(day)}"
    return replace(time, interval=Interval(start, day), kind=TimeKind.SPAN, fuzzy=True, steps=(*time.steps, step))


def _joined(tree: Tree, time: EventTime, expressions: Sequence[TimeExpression], chosen: TimeExpression) -> EventTime:
    """As in "on Thursday and Friday", "in 2011 and 2012": two days or years on end are one stretch.

    Of two apart ("attacks in 1995 and 1998") no more is told of both than that they lie within the whole.
    """
    for other in expressions:
        first, second = sorted((chosen, other), key=lambda e: e.start)
        alike = are_joined(tree, first, second) and not (chosen.operator or other.operator)
        if alike and _is_earlier(second, first):
            first, second = second, first  # "yesterday and Sunday"
        start, last = first.interval.earliest, first.interval.latest
        following, end = second.interval.earliest, second.interval.latest
        if not (alike and start and last and following and end and following > last):
            continue
        on_end = following - last == timedelta(days=1)
        kind = TimeKind.SPAN if on_end and chosen.interval.is_single_day else time.kind if on_end else TimeKind.WITHIN
        step = f"“{first.text}” and “{second.text}”: {'' if on_end else 'within '}{in_words(start)} to {in_words(end)}"
        return replace(time, interval=Interval(start, end), kind=kind, steps=(*time.steps, step))
    return time


def _is_earlier(one: TimeExpression, other: TimeExpression) -> bool:
    end, start = one.interval.latest, other.interval.earliest
    return end is not None and start is not None and end < start


def kind_of(reading: Reading, trigger: Trigger, chosen: TimeExpression) -> TimeKind:
    """What holds or goes on lasts through the interval; what happens does so somewhere within it."""
    due = chosen.operator in ("by", "before") and trigger.host.lemma not in _LASTING
    if chosen.kind is TimeKind.SPAN and (due or has_time_to(reading.tree, trigger.host)):
        return TimeKind.WITHIN
    if chosen.kind is not TimeKind.WITHIN or trigger.form is not Form.VERB:
        return chosen.kind
    group = verb_group(reading.tree, trigger.host)
    if trigger.host.lemma == "hold" and group.passive and chosen.granularity in PERIODS:
        return TimeKind.WITHIN  # "was held in October": some time then, as elections are
    goes_on = trigger.host.lemma in _LASTING and reading.tree.child(trigger.host, "xcomp") is None  # "declined to join"
    lasting = goes_on or group.progressive or _is_measured(reading, trigger.host, chosen)
    return TimeKind.SPAN if lasting else chosen.kind


def _is_measured(reading: Reading, verb: Token, chosen: TimeExpression) -> bool:
    """As in "the economy added jobs in January", "sales fell last year": a figure of the whole period."""
    told = subject(reading.tree, verb)
    figure = told is not None and told.pos == "NOUN" and (told.lemma in _BRANCHES or not is_human(reading, told))
    apart = any(c.text.lower() == "apart" for c in reading.tree.children(verb, "advmod"))  # "the group fell apart"
    return figure and not apart and verb.lemma in _MEASURED and chosen.granularity in PERIODS


def has_time_to(tree: Tree, verb: Token) -> bool:
    """As in "has until Friday to answer", "gave them until Friday to answer"."""
    above = tree.head(verb)
    until = any(p.text.lower() in ("until", "till") for p in tree.children(above, "prep"))
    given = above.lemma == "give" and verb.dep in ("xcomp", "advcl") and verb.tag == "VB"
    to_do = verb.dep in ("xcomp", "advcl") and verb.tag == "VB"
    has = above.lemma == "have" and to_do and verb_group(tree, above).tense is Tense.PRESENT
    return until and (given or has)


def _lasting(time: EventTime, expressions: Sequence[TimeExpression], chosen: TimeExpression) -> EventTime:
    """As in "for three days from Thursday": the date is the beginning, the duration tells the end."""
    lengths = (e for e in expressions if e.type is TimexType.DURATION and e.id != chosen.id)
    lasting = next((e for e in lengths if e.operator == "for" or e.text.lower().startswith("for ")), None)
    days = days_of(lasting.value) if lasting is not None else 0
    start = chosen.interval.earliest
    if lasting is None or days < 2 or start is None or not chosen.interval.is_single_day:
        return time
    end = start + timedelta(days=days - 1)
    step = f"It lasts “{lasting.text}”: {in_words(start)} to {in_words(end)}"
    return replace(time, interval=Interval(start, end), kind=TimeKind.SPAN, steps=(*time.steps, step))


def days_of(value: str) -> int:
    """Whole days of a TIMEX3 duration in days or weeks, else 0."""
    number = value[1:-1]
    if not (value.startswith("P") and number.isdigit()):
        return 0
    return int(number) * {"D": 1, "W": 7}.get(value[-1], 0)


def _held_from(reading: Reading, trigger: Trigger, time: EventTime, chosen: TimeExpression) -> EventTime:
    """As in "ruled from 1519 until his abdication in 1556", "led it from 2018": from then on, up to the end told."""
    tree, verb = reading.tree, trigger.host
    before = word_before(tree, chosen)
    begins = before is not None and before.text.lower() == "from" and chosen.kind in (TimeKind.DAY, TimeKind.WITHIN)
    if not begins or verb.lemma not in _HELD_FROM or time.interval.earliest is None:
        return time
    until = [p for p in tree.children(verb, "prep") if p.text.lower() in ("until", "till")]
    clauses = tree.children(verb, "advcl")
    until += [c for c in clauses if any(m.text.lower() == "until" for m in tree.children(c, "mark"))]
    told = (end for place in until for end in _expressions_below(reading, place))
    last = next((end for e in told if (end := named_time(e) or e.interval).latest is not None), None)
    if last is None or last.latest is None or last.latest < time.interval.earliest:
        return replace(time, interval=Interval(time.interval.earliest, None), kind=TimeKind.OPEN)
    step = f"It lasts until then: {in_words(time.interval.earliest)} to {in_words(last.latest)}"
    interval = Interval(time.interval.earliest, last.latest)
    return replace(time, interval=interval, kind=TimeKind.SPAN, steps=(*time.steps, step))


def _expressions_below(reading: Reading, place: Token) -> list[TimeExpression]:
    """The expressions within what hangs on a word, in order."""
    words = reading.tree.subtree(place)
    first, last = words[0].start, words[-1].end
    found = {e.id: e for own in reading.attachments.by_host.values() for e in own if first <= e.start < last}
    return sorted(found.values(), key=lambda e: e.start)
