"""The bounds of events that no words date: what tense, a plan or the saying that tells of them proves, and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import SHORT_MONTHS
from timeline_app.core.events.grammar.clauses import (
    clause_verb,
    complemented,
    first_infinitive,
    is_passive,
    is_yet_to_come,
    verb_group,
)
from timeline_app.core.events.limits import postponing
from timeline_app.core.events.simultaneity import usable
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.text.context import Tense
from timeline_app.core.values import UNKNOWN, EventTime, Interval, Status, TimeKind, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression

OPEN = frozenset([Status.PLANNED, Status.EXPECTED, Status.POSSIBLE])
"""Of what has not happened yet, for all that is told."""
_WHEN = frozenset(["after", "as", "because", "before", "since", "when", "while"])
_FOUNDED = frozenset(
    """
    adopt build choose create deploy design dispatch enact erect establish form found introduce launch mobilise mobilize
    scramble send
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_SETTING_UP = _FOUNDED | frozenset(["deploy", "dispatch", "hire", "open", "post", "set", "station"])
_MEANT = frozenset(["aim", "calculate", "design", "intend", "mean"])


def unread_time(reading: Reading, trigger: Trigger, bounded: EventTime) -> EventTime:
    """The bounds of an event, with why the words that say when do not date it; the bounds alone where none do."""
    hosts = {trigger.host.i: trigger.host}
    if postponing(reading, trigger.content) is None:
        hosts[trigger.content.i] = trigger.content
    found = [e for host in hosts.values() for e in reading.attachments.of(host) if e.type is not TimexType.DURATION]
    unread = next((e for e in found if e.interval.is_unknown), None) or next(iter(found), None)
    if unread is None:
        return bounded
    way = f"{named_by(trigger)} carries “{with_preposition(reading.tree, unread)}”"
    why = () if unread.interval.is_unknown else ("The tense speaks against this reading, so it is not used",)
    return replace(bounded, expression=unread.id, words=unread.text, steps=(way, *unread.steps, *why))


def bounded_time(
    status: Status, said: EventTime | None, speaker: str | None, published: date | None, *, told_past: bool
) -> EventTime:
    """The time of an event that no words date: open from a dated saying on, or undated with a bound from tense."""
    ahead = status in OPEN
    if said is not None and ahead and said.interval.earliest is not None:
        step = f"No date of its own: it lies ahead of what {speaker or 'the speaker'} said, dated “{said.words}”"
        interval = Interval(said.interval.earliest, None)
        return EventTime(interval, TimeKind.OPEN, said.granularity, None, None, (*said.steps, step), fuzzy=True)
    reference = said.interval if said is not None else Interval(published, published) if published else UNKNOWN
    if ahead and reference.earliest is not None:
        step = "No date in the text; it lies ahead of the writer's day"
        return EventTime(Interval(reference.earliest, None), TimeKind.UNDATED, steps=(step,))
    if told_past and reference.latest is not None:
        whose = "what was said" if said is not None else "the writer's day"
        step = f"No date in the text; the past tense puts it no later than {whose}"
        return EventTime(Interval(None, reference.latest), TimeKind.UNDATED, steps=(step,))
    return EventTime(UNKNOWN, TimeKind.UNDATED, steps=("No date in the text",))


def before_occasion(reading: Reading, verb: Token, now: date) -> EventTime | None:
    """As in "will not join them before a gathering on 11 January": from the writer's day to the day before it."""
    tree = reading.tree
    nouns = (tree.child(p, "pobj") for p in tree.children(verb, "prep") if p.text.lower() == "before")
    clauses = (c for c in tree.children(verb, "advcl") if (m := tree.child(c, "mark")) and m.text.lower() == "before")
    for later in (t for t in (*nouns, *clauses) if t is not None):
        told = next((e for e in usable(reading, later) if e.operator is None), None)
        first = told.interval.earliest if told is not None else None
        if told is None or first is None or first <= now:
            continue
        if _is_of_each_day(tree, later):
            step = f"“{verb.text}” comes before “{later.text}”, which carries “{told.text}”: on that day"
            return EventTime(told.interval, told.kind, told.granularity, told.id, told.text, (*told.steps, step))
        step = f"“{verb.text}” comes before “{later.text}”, which carries “{told.text}”: up to the day before that"
        interval = Interval(now, first - timedelta(days=1))
        words = f"before {told.text}"
        return EventTime(interval, TimeKind.WITHIN, told.granularity, told.id, words, (*told.steps, step))
    return None


def _is_of_each_day(tree: Tree, verb: Token) -> bool:
    """As in "before markets open on Thursday": on the morning of that day, and none of the days before."""
    told = tree.child(verb, "nsubj")
    return told is not None and told.lemma in ("bourse", "exchange", "market", "poll", "shop", "trading")


def since_committed(committed: EventTime, verb: Token) -> EventTime:
    """Of what somebody promised, offered or agreed to do: from the day of the promise on."""
    step = f"No date of its own: it lies ahead of “{verb.text}”, dated “{committed.words}”"
    interval = Interval(committed.interval.earliest, None)
    return EventTime(interval, TimeKind.OPEN, committed.granularity, None, None, (*committed.steps, step), fuzzy=True)


def denied_time(reading: Reading, trigger: Trigger, said: EventTime | None, published: date | None) -> EventTime:
    """The bound of what did not or will not happen, from the tense of the clause or of the words that deny it."""
    tree = reading.tree
    verbs = [trigger.host] if trigger.form is not Form.NOUN else []
    verbs += [m for m in trigger.matrix if m.pos in ("VERB", "AUX")]
    verb = next((v for v in verbs if verb_group(tree, v).finite), None)
    if any(is_yet_to_come(tree, v) for v in verbs[:1]):
        reference = said.interval.earliest if said is not None else published
        if reference is not None:
            step = "No date in the text; the future puts it no earlier than these words"
            return EventTime(Interval(reference, None), TimeKind.UNDATED, steps=(step,))
    elif verb is not None and (group := verb_group(tree, verb)).modal is None:
        modality = reading.lexicon.modality
        planned = verb != trigger.host and verb.lemma in modality["planned"] | modality["expected"]
        past = (group.tense is Tense.PAST or group.perfect) and not planned  # "had planned to go but called it off"
        return bounded_time(Status.HAPPENED, said, None, published, told_past=past)
    return bounded_time(Status.HAPPENED, said, None, published, told_past=False)


def is_of_old_plan(reading: Reading, verb: Token) -> bool:
    """As in "kept their promise to kill him", "hid his plan to flee": whether it was done since is not told."""
    tree, plan = reading.tree, reading.tree.head(verb)
    if verb.dep != "acl" or verb.tag != "VB" or plan.pos != "NOUN" or tree.child(plan, "poss") is None:
        return False
    told = clause_verb(tree, plan)
    chain = (told, *complemented(tree, told)) if told is not None else ()
    groups = [(v, verb_group(tree, v)) for v in chain]
    past = any(group.tense is Tense.PAST for _, group in groups)
    return past and not any(v.lemma in reading.lexicon.says and group.finite for v, group in groups)


def is_told_aside(tree: Tree, verb: Token) -> bool:
    """As in "left when they asked him to help", "charged that he failed to stop a plot": what was to come then.

    The clause that asks or plans is a past one under another, so that its day is open.
    """
    if verb_group(tree, verb).finite:
        return False
    clause = clause_verb(tree, verb)
    while clause is not None and not verb_group(tree, clause).finite:
        clause = clause_verb(tree, clause)
    if clause is None or verb_group(tree, clause).tense is not Tense.PAST:
        return False
    if clause.dep == "advcl":
        return any(c.text.lower() in _WHEN for c in tree.children(clause, "advmod", "mark"))
    return clause.dep == "acl" and tree.child(clause, "mark") is not None


def is_past_aim(tree: Tree, verb: Token) -> bool:
    """As in "had cleared the room to make space": what a past deed was for need not lie ahead of the writer's day."""
    deed = deed_for(tree, first_infinitive(tree, verb))
    while deed is not None and not verb_group(tree, deed).finite and deed.dep in ("acl", "xcomp", "advcl", "pcomp"):
        deed = clause_verb(tree, deed)
    if deed is None:
        return False
    main = verb_group(tree, deed)
    return main.finite and main.tense is not Tense.FUTURE and (main.tense is Tense.PAST or main.perfect)


def told_with(tree: Tree, trigger: Trigger) -> Iterator[Token]:
    """As in "may have tried to win her by killing": the verb and those that it completes, which tell of one time.

    What somebody has offered to do lies ahead of the offer.
    """
    yield trigger.host
    for verb in complemented(tree, trigger.host):
        if verb not in trigger.matrix or verb_group(tree, verb).modal is not None:
            yield verb


def deed_for(tree: Tree, aim: Token) -> Token | None:
    """The verb whose aim an infinitive tells, if it is one."""
    above, group = tree.head(aim), verb_group(tree, aim)
    if aim.dep == "acl" and above.dep == "dobj" and tree.head(above).lemma in _SETTING_UP:
        return clause_verb(tree, above) if group.purpose else None  # "set up a body to oversee the vote"
    if aim.dep == "xcomp" and above.tag == "VBN" and above.dep in ("advcl", "acl") and above.lemma in _MEANT:
        return clause_verb(tree, above)  # "started a campaign meant to close the plant"
    aims = aim.dep == "advcl" and not group.finite
    takes_means = aim.dep == "xcomp" and above.lemma in ("use", "need")
    founded = aim.dep == "xcomp" and above.lemma in _FOUNDED and is_passive(tree, above)  # "was founded to halt it"
    return above if group.purpose and (aims or takes_means or founded) else None


def aim_time() -> EventTime:
    """Of the aim of something past nothing is known, not even that it lies ahead."""
    step = "No date in the text; it is the aim of something past, so it may lie before or after the writer's day"
    return EventTime(UNKNOWN, TimeKind.UNDATED, steps=(step,))


def assumed_time(published: date) -> EventTime:
    """A saying that no words date is assumed to be of the writer's day: undated, so off the timeline, and fuzzy."""
    assumed = f"assumed to be of the writer's day, {in_words(published)}, as most statements are"
    step = f"No date in the text; {assumed}"
    return EventTime(Interval(published, published), TimeKind.UNDATED, steps=(step,), fuzzy=True)


def same_words(spoken: EventTime) -> EventTime:
    """What somebody tells of his own thoughts holds when he tells it: as undated or as fuzzy as the saying is."""
    step = "No date in the text; what somebody thinks holds on the day of the words that tell it"
    return EventTime(spoken.interval, TimeKind.UNDATED, steps=(*spoken.steps, step), fuzzy=True)


def same_occasion(spoken: EventTime) -> EventTime:
    """A saying that no words date is assumed to be of the occasion of the same speaker's dated one; undated, fuzzy."""
    step = f"No date in the text; assumed to be of the occasion that the speaker's other words date, “{spoken.words}”"
    return EventTime(spoken.interval, TimeKind.UNDATED, steps=(step,), fuzzy=True)


def in_words(day: date) -> str:
    """A day as the steps write it: 4 Nov 2024."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def named_by(trigger: Trigger) -> str:
    """The word that carries an event, as the steps name it: the verb “signed”."""
    if trigger.form is Form.NOUN:
        return f"The noun “{trigger.host.text}”"
    if trigger.form is Form.ADJECTIVE:
        return f"“{trigger.host.text} {trigger.content.text}”"
    return f"The verb “{trigger.host.text}”"


def word_before(tree: Tree, expression: TimeExpression) -> Token | None:
    """The word or mark right before an expression."""
    tokens = tree.between(expression.start, expression.end)
    return tree.after(tokens[0], -1) if tokens else None


_BOUNDING = frozenset(["after", "before", "between", "by", "from", "since", "until", "till", "within"])
_NEAR = 16
"""Characters between the two ends of a range."""


def whole_words(tree: Tree, expression: TimeExpression, others: Sequence[TimeExpression]) -> str:
    """The words that tell when, none of which can be missed: "since 3 September", "between June and August"."""
    first = last = expression
    for other in others:
        same = other.id != expression.id and other.interval == expression.interval and other.kind is TimeKind.SPAN
        if same and 0 < other.start - expression.end <= _NEAR:
            last = other
        elif same and 0 < expression.start - other.end <= _NEAR:
            first = other
    words = " ".join(tree.text[first.start : last.end].split())
    before = word_before(tree, first)
    bounds = before is not None and before.text.lower() in _BOUNDING and (expression.operator or last is not first)
    return f"{before.text.lower()} {words}" if bounds and before is not None else words


def with_preposition(tree: Tree, expression: TimeExpression) -> str:
    """The words of an expression with the preposition before it: "on Friday"."""
    before, words = word_before(tree, expression), " ".join(expression.text.split())  # a page may break its lines
    return f"{before.text} {words}" if before is not None and before.tag == "IN" else words
