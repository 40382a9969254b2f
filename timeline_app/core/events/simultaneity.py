"""What one clause dates for another because both are told of one time: "when", "as", "on the day that".

And what all ways to date an event give: expressions, and how it came by them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import clause_verb, is_predicate, verb_group
from timeline_app.core.events.grammar.valency import joined_next, part_of, subject
from timeline_app.core.events.limits import named_time
from timeline_app.core.text.context import Tense
from timeline_app.core.values import TimeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import Interval, TimeExpression

_SIMULTANEOUS = frozenset(["when", "as", "while", "where"])
_NO_DEEDS = frozenset(
    ["accord", "begin", "concern", "depend", "exclude", "follow", "include", "owe", "regard", "start"]
)
"""Verbs whose participles are used as prepositions ("starting Monday")."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Expressions found for an event, and the way by which it got them (None: they are its own)."""

    expressions: tuple[TimeExpression, ...]
    way: str | None = None


def usable(reading: Reading, token: Token | None) -> tuple[TimeExpression, ...]:
    """The expressions that date a token and are not left open."""
    found = reading.attachments.of(token) if token is not None else ()
    return tuple(e for e in found if not e.interval.is_unknown)


def of_simultaneous(reading: Reading, verb: Token) -> Dated | None:
    """As in "closed on Friday, when drifts reached two metres": one day for both, if both are told in the past."""
    tree = reading.tree
    marker = next((c for c in tree.children(verb, "advmod", "mark") if c.text.lower() in _SIMULTANEOUS), None)
    above = tree.head(verb)
    if marker is None or verb.dep not in ("advcl", "relcl") or marker.text.lower() == "where":
        return None
    main = above if is_predicate(tree, above) else clause_verb(tree, verb)
    while main is not None and main.dep in ("xcomp", "oprd") and not usable(reading, main):
        main = clause_verb(tree, main)  # "appeared ready to deal with them as they swooped"
    dated = expression_at(reading, above) if above.i in reading.dates else None
    if (
        main is None
        or (dated is not None and dated.operator)
        or verb_group(tree, main).tense is not verb_group(tree, verb).tense
        or verb_group(tree, verb).perfect
    ):
        return None
    found = usable(reading, main)
    before = tree.after(marker, -1)
    before = tree.after(before, -1) if before is not None and before.text == "," else before
    told = expression_at(reading, before) if before is not None and before.i in reading.dates else None
    if told is not None and told in found:
        found = (told,)  # "Unlike on Thursday, when they met, it rained on Friday"
    way = f"“{verb.text}” took place when “{main.text}” did, which carries “{{words}}”"
    return Dated(found, way) if found else None


def of_day_when(reading: Reading, verb: Token) -> Dated | None:
    """As in "since 9 January, when a mine went off": the clause tells what took place on the day itself.

    So it does of a day to come: "until 23 May, when a commission meets".
    """
    if verb.dep not in ("relcl", "advcl") or _is_content(reading.tree, verb):
        return None
    day = _day_before_when(reading.tree, verb)
    named = expression_at(reading, reading.tree.head(verb)) or (expression_at(reading, day) if day else None)
    if named is None:
        return None
    own = named_time(named) if named.operator else named.interval
    if own is None or own.earliest is None:
        return None
    if verb_group(reading.tree, verb).tense is not Tense.PAST and not _lies_ahead(reading, verb, own):
        return None
    kind = TimeKind.DAY if own.is_single_day else TimeKind.WITHIN if named.operator else named.kind
    return Dated((replace(named, interval=own, kind=kind),), f"“{verb.text}” tells what took place then: “{{words}}”")


def _lies_ahead(reading: Reading, verb: Token, day: Interval) -> bool:
    """Is a clause in the present or future, opened by "when", one of a day to come? A month may be of each year."""
    group, now = verb_group(reading.tree, verb), reading.published
    opened = any(c.text.lower() == "when" for c in reading.tree.children(verb, "advmod", "mark"))
    ahead = now is not None and day.is_single_day and day.earliest is not None and day.earliest > now
    return opened and ahead and group.modal in (None, "will") and not (group.perfect or group.negation)


def _day_before_when(tree: Tree, verb: Token) -> Token | None:
    """As in "the worst since May 2015, when gunmen killed 40": what stands before "when", on whatever it hangs."""
    when = next((c for c in tree.children(verb, "advmod") if c.text.lower() == "when"), None)
    comma = tree.after(when, -1) if when is not None else None
    return tree.after(comma, -1) if comma is not None and comma.text == "," else None


def _is_content(tree: Tree, verb: Token) -> bool:
    """As in "told them on 3 May that she had left", if the parser hung what was told on the day of telling."""
    marks = tree.children(verb, "mark", "nsubj", "dobj")
    return any(m.text.lower() == "that" and m.dep == "mark" for m in marks)


def expression_at(reading: Reading, token: Token) -> TimeExpression | None:
    """The expression that a token is part of."""
    attached = chain.from_iterable(reading.attachments.by_host.values())
    told = (e for e in chain(attached, reading.expressions) if e.start <= token.start < e.end)
    return next(told, None)


def of_opening(reading: Reading, verb: Token) -> Dated | None:
    """As in "Speaking in Paris on Tuesday, she said", "said, speaking on Tuesday": one day for both clauses."""
    tree = reading.tree
    if verb_group(tree, verb).tense is not Tense.PAST or verb_group(tree, verb).perfect:
        return None
    for clause in tree.children(verb, "advcl"):
        bare = clause.tag == "VBG" and not tree.children(clause, "aux", "mark", "neg", "nsubj")
        saying = clause.lemma in reading.lexicon.says | {"speak", "address"}
        along = clause.i < verb.i or (saying and verb.lemma in reading.lexicon.says | reading.lexicon.speech_acts)
        found = usable(reading, clause) if bare and along and clause.lemma not in _NO_DEEDS else ()
        if found and all(is_close(e.interval) and e.operator is None for e in found):
            return Dated(found, f"“{verb.text}” goes with “{clause.text}”, which carries “{{words}}”")
    return None


def of_pair(reading: Reading, verb: Token) -> Dated | None:
    """As in "were arrested and charged on Friday": two verbs in one breath have one time."""
    following = joined_next(reading.tree, verb)
    found = usable(reading, following)
    if following is None or not found:
        return None
    return Dated(found, f"“{verb.text}” is told in one breath with “{following.text}”, which carries “{{words}}”")


def of_part(reading: Reading, verb: Token) -> Dated | None:
    """As in "fired nine missiles on Monday, five of which landed": told of the same occasion."""
    tree = reading.tree
    whole = part_of(tree, subject(tree, verb))
    main = clause_verb(tree, whole) if whole is not None else None
    if main is None or verb_group(tree, main).tense is not verb_group(tree, verb).tense:
        return None
    found = tuple(e for e in usable(reading, main) if is_close(e.interval))
    way = f"“{verb.text}” is told of what “{main.text}” tells, which carries “{{words}}”"
    return Dated(found, way) if found else None


def may_be_of_another_day(reading: Reading, verb: Token) -> bool:
    """As in "Macron, who received them on Wednesday, promised aid": perhaps then, perhaps on the writer's day."""
    if any(c.text.lower() in ("always", "long", "never") for c in reading.tree.children(verb, "advmod")):
        return True  # "always denied wrongdoing"
    told = subject(reading.tree, verb)
    clauses = reading.tree.children(told, "relcl") if told is not None else []
    days = (e.interval for clause in clauses for e in usable(reading, clause) if is_close(e.interval))
    published = reading.published
    return published is not None and any(
        d.latest is not None and 0 < (published - d.latest).days < _NEWS_DAYS for d in days
    )


def is_amid_the_past(reading: Reading, verb: Token, near: Sequence[int]) -> bool:
    """As in "fired on a boat on 3 February. Lima expressed regret": told after what happened long ago, of that time.

    ``near`` are the sentence of the verb and those of its paragraph before it, nearest first.
    """
    past = verb_group(reading.tree, verb).tense is Tense.PAST and verb.lemma not in reading.lexicon.attribution
    if reading.published is None or not past:
        return False
    for number in near:
        first = reading.tree.sentence(number)[0].start
        told = [e for e in reading.expressions if first <= e.start < verb.start]
        days = (e.interval.earliest if e.operator == "since" else e.interval.latest for e in told)
        ends = [day for day in days if day is not None]
        if ends:
            return (reading.published - max(ends)).days > _LONG_AGO
    return False


_NEWS_DAYS = 7
"""What somebody did within the last days may be the occasion on which he spoke."""
_LONG_AGO = 30
"""Days after which what happened is background, and so are the words that go with it."""


def is_close(interval: Interval) -> bool:
    """A day, or the two days of "on 12-13 May"."""
    first, last = interval.earliest, interval.latest
    return first is not None and last is not None and (last - first).days <= 1


def of_when_clause(reading: Reading, verb: Token) -> Dated | None:
    """As in "was injured when a tree fell on Friday": the clause with "when" or "as" dates its main clause."""
    tree = reading.tree
    first = verb
    while is_curt(tree, first):
        first = tree.head(first)
    group = verb_group(tree, first)
    if group.tense is not Tense.PAST or group.perfect:
        return _when_both_come(reading, verb)
    further = [v for v in tree.conjuncts(verb) if is_curt(tree, v) and v.i > verb.i]
    for clause in (c for v in (verb, *further) for c in tree.children(v, "advcl")):
        words = {c.text.lower() for c in tree.children(clause, "advmod", "mark")}
        at_it = "while" in words or clause.lemma in ("try", "attempt")
        if at_it and clause.tag == "VBG" and (along := _of_participle(reading, verb, clause)):
            return along
        at_once = "when" in words or ("as" in words and clause.lemma not in reading.lexicon.attributes)
        found = usable(reading, clause) if at_once else ()
        own = verb_group(tree, clause)
        if found and own.tense is Tense.PAST and not own.perfect:
            return Dated(found, f"“{verb.text}” took place when “{clause.text}” did, which carries “{{words}}”")
    return None


def of_mishap(reading: Reading, verb: Token) -> Dated | None:
    """As in "three were hurt after a bridge collapsed on Friday": who came to harm did so in what is told as its cause.

    The date may stand with either.
    """
    tree, above = reading.tree, reading.tree.head(verb)
    if verb.lemma in HARM:
        causes = (c for c in tree.children(verb, "advcl") if _is_mishap(tree, c))
        other = next(causes, None) or _told_before_semicolon(tree, verb)
    else:
        other = above if verb.dep == "advcl" and above.lemma in HARM and _is_mishap(tree, verb) else None
    found = usable(reading, other)
    if other is None or not found or verb_group(tree, verb).tense is not verb_group(tree, other).tense:
        return None
    return Dated(found, f"“{verb.text}” is of the accident or attack of “{other.text}”, which carries “{{words}}”")


def _when_both_come(reading: Reading, verb: Token) -> Dated | None:
    """As in "will return to it when they meet on 19 December": one day for both, as it lies ahead."""
    tree, now = reading.tree, reading.published
    ahead = verb_group(tree, verb).tense is Tense.FUTURE or verb_group(tree, verb).modal in ("will", "would", "shall")
    for clause in tree.children(verb, "advcl") if ahead and now is not None else ():
        when = any(c.text.lower() == "when" for c in tree.children(clause, "advmod", "mark"))
        found = usable(reading, clause) if when and verb_group(tree, clause).tense is Tense.PRESENT else ()
        later = tuple(e for e in found if e.interval.earliest is not None and now and e.interval.earliest > now)
        if later:
            return Dated(later, f"“{verb.text}” is to be when “{clause.text}”, which carries “{{words}}”")
    return None


HARM = frozenset(["burn", "die", "drown", "hurt", "injure", "kill", "maim", "perish", "trap", "wound"])
"""What befalls people in one disaster."""
_MISHAPS = frozenset(
    """
    attack bomb capsize collapse collide crash derail explode fall fire hit open overturn plunge ram shell sink strike
    swerve veer
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def _told_before_semicolon(tree: Tree, verb: Token) -> Token | None:
    """As in "A convoy was attacked on 26 June; two drivers were killed"."""
    first = tree.head(verb) if verb.dep == "conj" else None
    parted = first is not None and any(
        t.text == ";" for t in tree.tokens[first.i : verb.i] if t.sentence == verb.sentence
    )
    gone_off = first is not None and first.lemma == "go" and tree.child(first, "prt") is not None
    return first if first is not None and parted and (first.lemma in _MISHAPS or gone_off) else None


def _is_mishap(tree: Tree, clause: Token) -> bool:
    after = any(c.text.lower() == "after" for c in tree.children(clause, "mark"))
    group = verb_group(tree, clause)
    gone_off = clause.lemma in ("go", "catch", "run") and tree.child(clause, "prep", "prt", "dobj") is not None
    return after and (clause.lemma in _MISHAPS or gone_off) and group.tense is Tense.PAST and not group.perfect


def _of_participle(reading: Reading, verb: Token, clause: Token) -> Dated | None:
    """As in "was caught while trying to photograph it on Friday": a day gone by is that of both."""
    done = (clause, *reading.tree.children(clause, "xcomp"))
    found = next((f for d in done if (f := usable(reading, d))), ())
    day = reading.published
    past = tuple(e for e in found if day is not None and e.interval.latest is not None and e.interval.latest <= day)
    return Dated(past, f"“{verb.text}” took place while “{clause.text}”, which carries “{{words}}”") if past else None


def is_curt(tree: Tree, verb: Token) -> bool:
    """As in "two were killed and three injured": without the auxiliary that it shares with the verb before."""
    return verb.dep == "conj" and verb.tag == "VBN" and not tree.children(verb, "aux", "auxpass")
