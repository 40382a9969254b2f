"""When an event takes place: by its own words or by those of a clause or a noun that it goes with.

No event takes a date from its neighbour or from the day of publication: without a word that dates it, it stays
undated, with the bounds that tense gives (see ``bounds``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.awaiting import awaited
from timeline_app.core.events.bounds import named_by, whole_words, with_preposition
from timeline_app.core.events.counting import counted_from, of_distance
from timeline_app.core.events.extent import extended, has_time_to, kind_of
from timeline_app.core.events.grammar.clauses import (
    CONTESTS,
    clause_verb,
    is_passive,
    is_predicate,
    verb_group,
)
from timeline_app.core.events.grammar.valency import subject
from timeline_app.core.events.limits import postponing
from timeline_app.core.events.matrix import going_for
from timeline_app.core.events.mood import was_able
from timeline_app.core.events.occasions import INNER_OCCASION, lies_ahead, looks_like_plan, of_occasion_in_clause
from timeline_app.core.events.simultaneity import (
    HARM,
    Dated,
    is_close,
    of_day_when,
    of_mishap,
    of_opening,
    of_pair,
    of_part,
    of_simultaneous,
    of_when_clause,
    usable,
)
from timeline_app.core.events.speaking import venue_expression
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.text.context import Tense
from timeline_app.core.values import EventTime, Granularity, Interval, TimeKind, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression

_SENDING = frozenset("air broadcast issue post publish release send upload".split())  # noqa: SIM905
_PLANNING = frozenset(["aim", "expect", "hope", "intend", "plan", "schedule"])
"""Verbs that tell of nothing but what is to come."""

_EXTENDING = frozenset(
    """
    adjourn appoint elect extend give grant imprison inaugurate install jail name nominate postpone prolong re-elect
    reelect remand renew sentence swear sworn-in
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is done at once and holds until some day."""
_IN_WEEKS = re.compile(r"\b(?:week|month|year)s? (?:after|ahead of|before|earlier|later)\b", re.IGNORECASE)


def own_time(reading: Reading, trigger: Trigger, published: date | None) -> EventTime | None:
    """The time that words give an event; None where no words do."""
    dated = _dated(reading, trigger, published)
    if dated is None:
        return None
    chosen = choose(_first_told(reading.tree, dated.expressions), trigger.host)
    if chosen is None:
        return None
    if chosen.operator == "until" and trigger.host.lemma in _EXTENDING:
        return None  # "extended its offer until 9 November", "was elected until 2026": what holds until then
    if (waited := awaited(reading, trigger)) is not None:
        chosen = waited[0]
    words = with_preposition(reading.tree, chosen)
    way = dated.way or f"{named_by(trigger)} carries “{words}”"
    time = EventTime(
        interval=chosen.interval,
        kind=kind_of(reading, trigger, chosen),
        granularity=chosen.granularity,
        expression=chosen.id,
        words=whole_words(reading.tree, chosen, reading.expressions),
        steps=(*chosen.steps, way.replace("{words}", words)),
        fuzzy=chosen.fuzzy,
    )
    return extended(reading, trigger, time, dated.expressions, chosen)


# -- from where ------------------------------------------------------------------------------------------------------


def _dated(reading: Reading, trigger: Trigger, published: date | None) -> Dated | None:
    if (apart := of_distance(reading, trigger.host)) is not None:
        return apart
    own = reading.attachments.of(trigger.host)
    if trigger.content.i != trigger.host.i and postponing(reading, trigger.content) is None:
        own += reading.attachments.of(trigger.content)
    if any(not e.interval.is_unknown for e in own):
        return Dated(own)
    if any(e.type is not TimexType.DURATION for e in own):
        return None  # its own words tell when, though they cannot be placed
    if (counted_out := counted_from(reading, trigger, _reached)) is not None:
        return counted_out
    if trigger.form is Form.NOUN:
        return _of_noun(reading, trigger.host)
    if trigger.form is Form.SPEECH:
        return (
            _of_occasion(reading, trigger.host, published)
            or _of_medium(reading, trigger.host)
            or _of_question(reading, trigger.host)
            or _of_coordination(reading, trigger.host)
            or of_day_when(reading, trigger.host)
            or of_opening(reading, trigger.host)
            or _of_words_along(reading, trigger)
        )
    return _of_verb(reading, trigger) or _of_war_in_which(reading, trigger.host)


_BEFORE_WHOM = frozenset(["address", "attend", "tell"])
"""Verbs whose object may be an occasion: "told a rally on Tuesday", "addressed a conference"."""


def _of_noun(reading: Reading, noun: Token) -> Dated | None:
    """The occasion of a dated clause ("signed at talks", "hit in the attack") is of the same day."""
    tree = reading.tree
    above = tree.head(noun)
    if noun.dep in ("dobj", "dative") and above.lemma in _BEFORE_WHOM and (told := usable(reading, above)):
        return Dated(told, f"“{above.text}” takes place at it and carries “{{words}}”")
    occasion = noun.dep == "pobj" and above.lemma in INNER_OCCASION and not tree.child(noun, "poss")
    going = going_for(tree, noun)
    if going is not None and going.lemma in ("arrive", "come", "fly", "go", "head", "leave", "return", "travel"):
        return None  # "arrived on Sunday for a round of talks", which may last
    if going is not None:
        found, way = usable(reading, going), f"“{noun.text}” is what “{going.text}” is for, which carries “{{words}}”"
        return Dated(found, way) if found else None
    verb = clause_verb(tree, noun)
    if verb is None or (not (occasion and tree.head(above).i == verb.i) and noun.dep != "nsubjpass"):
        return None
    if looks_like_plan(reading, verb):
        return None
    found = usable(reading, verb)
    return Dated(found, f"“{noun.text}” is the occasion of “{verb.text}”, which carries “{{words}}”") if found else None


def _of_occasion(reading: Reading, verb: Token, published: date | None) -> Dated | None:
    """A saying is of the day of the talks, the interview or the speech in which it was made."""
    venue = venue_expression(reading.tree, verb, reading.attachments, reading.lexicon, published)
    if venue is None:
        return None
    way = f"“{verb.text}” was said at “{venue.text}”, which carry “{{words}}”"
    return Dated(usable(reading, venue), way)


def _of_medium(reading: Reading, verb: Token) -> Dated | None:
    """As in "In a statement posted on Wednesday, it said": what was said there is of that day."""
    tree = reading.tree
    media = (tree.child(p, "pobj") for p in tree.children(verb, "prep") if p.lemma in ("in", "on"))
    for medium in (m for m in media if m is not None):
        for sent in tree.children(medium, "acl"):
            found = usable(reading, sent) if sent.lemma in _SENDING and sent.tag == "VBN" else ()
            if found:
                return Dated(found, f"“{verb.text}” stands in what was “{sent.text}”, which carries “{{words}}”")
    return None


def _of_question(reading: Reading, verb: Token) -> Dated | None:
    """As in "said when asked on Thursday about it": the answer is of the day of the question."""
    for asked in reading.tree.children(verb, "advcl"):
        when = any(c.text.lower() == "when" for c in reading.tree.children(asked, "advmod", "mark"))
        if when and asked.lemma in ("ask", "question", "press") and (found := usable(reading, asked)):
            return Dated(found, f"“{verb.text}” answers “{asked.text}”, which carries “{{words}}”")
    return None


def _of_verb(reading: Reading, trigger: Trigger) -> Dated | None:
    verb = trigger.host
    return (
        _since_occasion(reading, verb)
        or of_occasion_in_clause(reading, verb, _reached)
        or _of_coordination(reading, verb)
        or _of_complement(reading, trigger)
        or of_day_when(reading, verb)
        or of_simultaneous(reading, verb)
        or of_when_clause(reading, verb)
        or of_mishap(reading, verb)
        or of_opening(reading, verb)
        or of_part(reading, verb)
        or of_pair(reading, verb)
        or _of_casualties(reading, verb)
    )


def _since_occasion(reading: Reading, verb: Token) -> Dated | None:
    """As in "has run it since the coup in 2021", "since taking office in 2020", "since they came in May": up to now."""
    tree = reading.tree
    perfect = verb_group(tree, verb).perfect
    since = tree.preposition(verb, "since") if perfect else None
    clauses = (
        c for c in tree.children(verb, "advcl") if perfect and (m := tree.child(c, "mark")) and m.text == "since"
    )
    begun = tree.child(since, "pobj", "pcomp") if since is not None else next(clauses, None)
    told = [e for e in usable(reading, begun) if e.interval.earliest is not None and e.operator is None]
    found = tuple(replace(e, interval=Interval(e.interval.earliest, None), kind=TimeKind.OPEN) for e in told)
    way = f"“{verb.text}” has gone on since “{begun.text}”, which carries “{{words}}”" if begun is not None else ""
    return Dated(found, way) if found else None


_LONG = frozenset([Granularity.WEEK, Granularity.MONTH, Granularity.YEAR])


def _of_war_in_which(reading: Reading, verb: Token) -> Dated | None:
    """As in "fought a war between 1998 and 2000 in which thousands died": they died while it was fought."""
    tree, noun = reading.tree, reading.tree.head(verb)
    pronouns = (tree.child(p, "pobj") for p in tree.children(verb, "prep") if p.lemma in ("in", "during"))
    inside = any(p is not None and p.text.lower() == "which" and p.i < verb.i for p in pronouns)
    main = clause_verb(tree, noun) if verb.dep == "relcl" and inside and noun.dep in ("dobj", "pobj", "attr") else None
    if main is None or not reading.lexicon.is_eventive(noun.lemma):
        return None
    found = usable(reading, noun) or tuple(e for e in usable(reading, main) if not e.interval.is_single_day)
    past = verb_group(tree, main).tense is Tense.PAST and verb_group(tree, verb).tense is Tense.PAST
    return Dated(found, f"“{verb.text}” is of the “{noun.text}”, which carries “{{words}}”") if found and past else None


def _of_coordination(reading: Reading, verb: Token) -> Dated | None:
    """Coordinated clauses of one tense share a date: "met on Monday and expressed concern"."""
    tree = reading.tree
    first = tree.head(verb)
    if verb.dep != "conj" or not is_predicate(tree, first) or _is_cut_off_by_order(tree, first, verb):
        return None
    if first.lemma == "bear" and is_passive(tree, first):
        return None  # "was born in May 1937 and won a scholarship"
    if any(t.text == ";" for t in tree.tokens[first.i : verb.i]):
        return None  # "Peru took them to court in 2023; the ruling was put off"
    if any(usable(reading, c) for c in tree.children(verb, "conj") if subject(tree, verb) == subject(tree, c)):
        return None  # "and men were ambushed and killed last May": that is theirs
    lasting = (e.type is TimexType.DURATION and e.granularity in _LONG for e in reading.attachments.of(verb))
    if verb.lemma not in _SENTENCING and any(lasting):
        return None  # "was arrested on Friday and spent four months in custody"
    if any(_is_after(tree, e) for e in reading.attachments.of(verb)):
        return None  # "the strike began on Friday and they gave in after nine days"
    mine, theirs = verb_group(tree, verb), verb_group(tree, first)
    later = any(a.text.lower() in _LATER for a in tree.children(verb, "advmod"))
    same = (mine.tense, mine.perfect, mine.progressive) == (theirs.tense, theirs.perfect, theirs.progressive)
    reached = _reached(reading, first) if same else ()
    # A month or a year in the first clause need not hold for the second ("began in May and was adjourned twice").
    found = tuple(e for e in reached if is_close(e.interval) or (e.end <= first.start and not later))
    way = f"“{verb.text}” is told together with “{first.text}”, which carries “{{words}}”"
    return Dated(found, way) if found else None


def _is_after(tree: Tree, expression: TimeExpression) -> bool:
    before = tree.text[max(0, expression.start - len("after ")) : expression.start]
    return expression.type is TimexType.DURATION and before.lower() == "after "


_SENTENCING = frozenset(["ban", "imprison", "jail", "sentence", "suspend"])
"""Verbs whose length of time is what was imposed."""
_LATER = frozenset(["afterwards", "later", "subsequently", "then"])


def _is_cut_off_by_order(tree: Tree, first: Token, verb: Token) -> bool:
    """As in "was found on Friday after his uncle and two others left": they left before, whatever "and" joins."""
    told = tree.child(verb, "nsubj", "nsubjpass")
    between = tree.tokens[first.i : told.i] if told is not None else ()
    return any(t.text.lower() in ("after", "before", "since", "until") and t.dep in ("prep", "mark") for t in between)


def _reached(reading: Reading, verb: Token) -> tuple[TimeExpression, ...]:
    """The expressions of a verb, or those that it shares with another."""
    if (apart := of_distance(reading, verb)) is not None:
        return apart.expressions
    own = usable(reading, verb)
    if own:
        return own
    shared = _of_verb(reading, Trigger(verb, verb, verb.lemma, Form.VERB))
    return tuple(e for e in shared.expressions if not e.interval.is_unknown) if shared is not None else ()


def _of_casualties(reading: Reading, verb: Token) -> Dated | None:
    """As in "six were killed and ten wounded in a blast on Friday": who came to harm in one place did so at one time.

    Other clauses in a row may be of other days ("flew to Rome and met the pope on Friday").
    """
    tree = reading.tree
    joined = [c for c in tree.children(verb, "conj") if c.lemma in HARM and c.i > verb.i]
    if verb.lemma not in HARM or not joined or any(p.lemma in ("in", "at") for p in tree.children(verb, "prep")):
        return None
    other = joined[0]
    occasion = of_occasion_in_clause(reading, other, _reached)
    found = usable(reading, other) or (occasion.expressions if occasion is not None else ())
    if not all(is_close(e.interval) for e in found):
        return None
    way = f"“{verb.text}” is told in one breath with “{other.text}”, which carries “{{words}}”"
    return Dated(found, way) if found else None


def _of_complement(reading: Reading, trigger: Trigger) -> Dated | None:
    """A participle or a bare complement goes with its main verb: "killing dozens", "began to work"."""
    tree, verb = reading.tree, trigger.host
    above = tree.head(verb)
    if has_time_to(tree, verb):
        return Dated(usable(reading, above), f"“{verb.text}” may be done up to then: “{{words}}”")
    participle = verb.dep in ("advcl", "xcomp", "acl") and verb.tag == "VBG" and not tree.child(verb, "mark", "aux")
    outcome = verb.dep in ("advcl", "xcomp") and verb.tag == "VB" and above.lemma in CONTESTS
    begun = outcome or (verb.dep == "xcomp" and above.lemma in reading.lexicon.modality["happened"])
    if was_able(tree, verb) is not None:
        above, begun = tree.head(above), True  # "were able in May to take the town"
    scheduled = above in trigger.matrix and above.pos in ("VERB", "ADJ", "AUX") and verb.dep in ("xcomp", "ccomp")
    if above.lemma == "see" and verb.dep in ("ccomp", "xcomp") and (seen := _seen_in(reading, above)) is not None:
        return seen
    if verb.dep == "pcomp" and verb.tag == "VBG" and above.text.lower() == "by" and not tree.child(verb, "aux", "neg"):
        above, participle = tree.head(above), True  # "opened the road on Monday by blowing up a wall"
    if above.pos not in ("VERB", "AUX", "ADJ") or not (participle or begun or scheduled):
        return None
    planned = above.lemma in _PLANNING
    if scheduled and (trigger.passing or (verb_group(tree, above).tense is Tense.PAST and not planned)):
        return None  # "will ask them on Friday to leave": the asking is of Friday
    found = _reached(reading, above) if participle else usable(reading, above)
    before = tree.after(verb, -1)
    apart = participle and before is not None and before.text == ","
    if apart and any(e.operator in ("since", "until") for e in found):
        return None  # "has been abroad since June, missing the vote": when, of all that time?
    if scheduled and planned and verb_group(tree, above).tense is Tense.PAST:
        found = tuple(e for e in found if lies_ahead(reading, e))  # "On Friday, they planned to leave"
    return Dated(found, f"“{verb.text}” goes with “{above.text}”, which carries “{{words}}”") if found else None


def _of_words_along(reading: Reading, trigger: Trigger) -> Dated | None:
    """As in "closed the port on Friday, saying it was unsafe": the words go with the deed."""
    along = trigger.host.dep == "advcl" and trigger.host.tag == "VBG"
    found = _of_complement(reading, trigger) if along else None
    days = found is not None and all(is_close(e.interval) and e.operator is None for e in found.expressions)
    return found if days or trigger.host.lemma in _JUDGING_SO else None


_JUDGING_SO = frozenset(["conclude", "find", "rule"])


def _seen_in(reading: Reading, seeing: Token) -> Dated | None:
    """As in "The swap in April saw 900 men freed": what an occasion sees takes place on it."""
    told = subject(reading.tree, seeing)
    found = usable(reading, told) or usable(reading, seeing) if told is not None else ()
    eventive = told is not None and reading.lexicon.is_eventive(told.lemma)
    if told is None or not (found and eventive):
        return None
    return Dated(found, f"“{told.text}”, which carries “{{words}}”, saw it")


# -- which of several ------------------------------------------------------------------------------------------------


def _first_told(tree: Tree, expressions: Sequence[TimeExpression]) -> list[TimeExpression]:
    """As in "met in Oslo in May and again in Rome on Monday": of what is told a second time, only the first.

    Two days on end ("on Thursday and Friday") are one stretch, which is another matter.
    """
    kept: list[TimeExpression] = []
    for expression in sorted(expressions, key=lambda e: e.start):
        between = tree.text[kept[-1].end : expression.start] if kept else ""
        again = _AND_AGAIN.fullmatch(between) is not None and not (kept[-1].operator or expression.operator)
        if not again:
            kept.append(expression)
    return kept


_AND_AGAIN = re.compile(r",? and (?:again|then|once more|later|a second time)\b[^.;:]{0,40}")


def choose(expressions: Sequence[TimeExpression], host: Token) -> TimeExpression | None:
    """The expression that tells most: a date before a duration, the finer before the coarser, the nearer first."""
    known = [e for e in expressions if not e.interval.is_unknown]
    known = [e for e in known if not any(_ends(e, o) or _is_rougher(e, o) or _is_whole_of(e, o) for o in known)]
    return min(known, key=lambda e: _rank(e, host), default=None)


def _ends(end: TimeExpression, whole: TimeExpression) -> bool:
    """Is it the end of a stretch told before it? What fell "in the six months to June" did not fall in June alone."""
    stretch = whole.kind is TimeKind.SPAN and whole.anchor.ref == end.id and whole.start < end.start
    return stretch and whole.interval.latest == end.interval.latest


def _is_whole_of(whole: TimeExpression, part: TimeExpression) -> bool:
    """As in "in the first five months of the year": the year is told only to say of which the months are."""
    a, b = whole.interval, part.interval
    beside = 0 < whole.start - part.end <= len(" of the ") and part.kind is TimeKind.SPAN
    known = a.earliest and a.latest and b.earliest and b.latest
    return bool(beside and known and a != b and a.earliest <= b.earliest and b.latest <= a.latest)  # type: ignore[operator]


def _is_rougher(counted_out: TimeExpression, named: TimeExpression) -> bool:
    """As in "early in August, six weeks ahead of 15 September": counted in weeks, it is a day only by arithmetic."""
    a, b = counted_out.interval, named.interval
    rough = _IN_WEEKS.search(counted_out.text) is not None and counted_out.granularity is Granularity.DAY
    if (
        not rough
        or counted_out is named
        or not (a.earliest and a.latest and b.earliest and b.latest)
        or named.type is TimexType.DURATION
    ):
        return False
    return b.earliest <= a.earliest and a.latest <= b.latest and b.earliest < b.latest


def _rank(expression: TimeExpression, host: Token) -> tuple[bool, bool, int, int]:
    distance = min(abs(expression.start - host.end), abs(host.start - expression.end))
    opened = expression.interval.earliest is None or expression.interval.latest is None
    return expression.type is TimexType.DURATION, opened, _length(expression.interval), distance


def _length(interval: Interval) -> int:
    if interval.earliest is None or interval.latest is None:
        return 10_000
    return (interval.latest - interval.earliest).days
