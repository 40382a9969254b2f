"""Whether an event happened, is planned, expected, possible or did not happen, and the words that say so.

Factuality as in FactBank (Saurí & Pustejovsky 2009), read from negation, modals, tense and the words above the
clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.events.awaiting import awaited
from timeline_app.core.events.claims import (
    claim_above,
    condition_of,
    denial_of,
    disputed,
    fell_short,
    is_looking_back,
    unsure,
)
from timeline_app.core.events.dropped import called_off, given_up, is_announced_for, withdrawn
from timeline_app.core.events.grammar.clauses import (
    VerbGroup,
    clause_verb,
    is_yet_to,
    negation,
    verb_group,
    verb_lemma,
    with_particle,
)
from timeline_app.core.events.grammar.valency import objects, subject
from timeline_app.core.events.humans import is_human
from timeline_app.core.events.in_mind import is_of_act
from timeline_app.core.events.limits import is_of_later_day, postponing
from timeline_app.core.events.matrix import CHANCES, going_for, is_waited_for, matrix_of
from timeline_app.core.events.mood import MAY, OUGHT, WILL, Judgement, by_group, outcome, was_able
from timeline_app.core.events.precluded import precluded
from timeline_app.core.events.refuted import refuted, unconfirmed
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.events.unreal import came_to_nothing, counterfactual, is_kept, not_caused
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Interval, Status

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_TILTS = ("planned", "expected")
_EFFORTS = frozenset(["campaign", "lobby", "press", "push"])
"""Verbs for what somebody does to bring about what others decide."""

_COMING_TO = frozenset("attend boycott disrupt join lose miss monitor observe show skip sway turn win".split())  # noqa: SIM905
_OF_BEING = frozenset(["able", "certain", "likely", "prepared", "ready", "sure", "willing"])
"""Adjectives whose denial stands with "be"."""
_VERDICTS = frozenset(["convict", "guilty"])


def judge(
    reading: Reading, trigger: Trigger, interval: Interval, published: date | None, spoken: date | None = None
) -> Judgement:
    """The status of an event; ``interval`` is the time read for it and ``published`` the writer's day.

    ``spoken``: the day of the quotation in which it stands, where that is known.
    """
    verb = trigger.host if trigger.form is not Form.NOUN else None
    group = verb_group(reading.tree, verb) if verb is not None else None
    waited = awaited(reading, trigger)
    found = (
        (waited[1] if waited is not None else None)
        or given_up(reading.tree, trigger.host)
        or _postponed(reading, trigger)
        or _untold(reading, trigger)
        or _claimed(reading, trigger)
        or called_off(reading.tree, trigger.host)
        or withdrawn(reading.tree, trigger.host)
        or counterfactual(reading, trigger, group)
        or _negated(reading, trigger, group)
        or ((Status.HAPPENED, None) if is_of_act(reading.tree, trigger.host) else None)
        or _kept(reading.tree, trigger)
        or outcome(reading.tree, trigger)
        or was_able(reading.tree, trigger.host)
        or _set_for(reading.tree, trigger)
        or _by_matrix(reading, trigger)
        or _waited_for(reading, trigger, interval, published)
        or (by_group(reading, trigger, group) if group is not None else _by_clause(reading, trigger))
        or (Status.HAPPENED, _verdict(reading.tree, trigger.host))
    )
    if (
        found[0] is Status.HAPPENED
        and published is None
        and (ahead := _told_ahead(reading, trigger, group)) is not None
    ):
        return Status.PLANNED, ahead
    if found[0] is Status.HAPPENED and spoken is not None and _lies_ahead_of(spoken, interval, group):
        return Status.PLANNED, found[1]  # "“They come tomorrow,” she said on Friday": whether they did, nobody tells
    if (
        found[0] is Status.HAPPENED
        and trigger.form is Form.NOUN
        and _is_open_to(reading, trigger.host, interval, published)
    ):
        return Status.PLANNED, found[1]
    still = verb is not None and any(a.text.lower() == "still" for a in reading.tree.children(verb, "advmod"))
    return _checked(found, group, interval, published, headed=reading.headed, lasting=still)


def _is_open_to(reading: Reading, noun: Token, interval: Interval, published: date | None) -> bool:
    """As in "urged him to compete in this year's election": what is yet to come, or the text would not look ahead."""
    verb = clause_verb(reading.tree, noun)
    if verb is None or published is None or interval.latest is None or interval.latest <= published:
        return False
    group = verb_group(reading.tree, verb)
    return group.tense is Tense.FUTURE or (group.purpose and not group.finite)


def _lies_ahead_of(spoken: date, interval: Interval, group: VerbGroup | None) -> bool:
    present = group is not None and group.tense is Tense.PRESENT and not group.perfect
    return present and interval.earliest is not None and interval.earliest > spoken


AHEAD = re.compile(r"(?:next\b|tomorrow\b|the coming\b)", re.IGNORECASE)
"""How times begin that lie ahead of the writer's day, whichever that is."""


def _told_ahead(reading: Reading, trigger: Trigger, group: VerbGroup | None) -> str | None:
    """As in "resume in the coming week", "next week's vote", on a page whose own day nobody knows: ahead of that."""
    if group is not None and group.tense is not Tense.PRESENT:
        return None
    words = (e.text for e in reading.attachments.of(trigger.host) if e.interval.is_unknown)
    told = next((text for text in words if AHEAD.match(text)), None)
    waited = group is not None and is_waited_for(reading.tree, trigger.host)  # "will go when one is elected in May"
    return told or (verb_group(reading.tree, reading.tree.head(trigger.host)).modal if waited else None)


def _set_for(tree: Tree, trigger: Trigger) -> Judgement | None:
    """As in "a strike called for Thursday", which is planned, and took place if it went ahead."""
    host = trigger.host
    if trigger.form is Form.NOUN or host.lemma != "call" or not is_announced_for(tree, host):
        return None
    course = tree.head(tree.head(host))
    went = verb_lemma(tree, course) == "go ahead" and verb_group(tree, course).tense is Tense.PAST
    if went:
        return Status.HAPPENED, "went ahead"
    return Status.PLANNED, host.text


def _waited_for(reading: Reading, trigger: Trigger, interval: Interval, published: date | None) -> Judgement | None:
    """As in "will return when the army has left on Friday": expected, unless that day is over."""
    if trigger.form is Form.NOUN or not is_waited_for(reading.tree, trigger.host):
        return None
    if published is None or (interval.latest is not None and interval.latest < published):
        return None
    main = reading.tree.head(trigger.host)
    return Status.EXPECTED, verb_group(reading.tree, main).modal or main.text


def _verdict(tree: Tree, verb: Token) -> str | None:
    """The word by which a court vouches for a deed: "convicted of killing"."""
    above = tree.head(tree.head(verb))
    return above.text if verb.dep == "pcomp" and above.lemma in _VERDICTS else None


def _postponed(reading: Reading, trigger: Trigger) -> Judgement | None:
    """What is put off to a later day, or called for one, is planned for it."""
    verb = postponing(reading, trigger.host)
    if verb is None and trigger.form is Form.NOUN and is_of_later_day(reading, trigger.host):
        verb = reading.tree.head(trigger.host)
    return (Status.PLANNED, verb.text) if verb is not None else None


def _untold(reading: Reading, trigger: Trigger) -> Judgement | None:
    """What is said not to be so, or not quite to have come about, did not; what nobody vouches for may have."""
    tree = reading.tree
    for token in dict.fromkeys((trigger.content, trigger.host)):
        if (false := refuted(tree, token)) is not None:
            return Status.NEGATED, false
        if (short := fell_short(tree, token)) is not None:
            return Status.NEGATED, short.text
        if (denial := denial_of(tree, token)) is not None:
            return Status.NEGATED, denial.text
        if (hedge := unsure(tree, token) or disputed(tree, token)) is not None:
            return Status.POSSIBLE, hedge.text
        if (open_still := unconfirmed(tree, token)) is not None:
            return Status.POSSIBLE, open_still
    return None


def _claimed(reading: Reading, trigger: Trigger) -> Judgement | None:
    """What is only charged, or depends on a condition, may be."""
    charge = claim_above(reading.tree, trigger.host)
    if charge is not None:
        return Status.POSSIBLE, charge.text
    verb = trigger.host if trigger.form is not Form.NOUN else None
    if verb is None or (group := verb_group(reading.tree, verb)).tense is Tense.PAST:
        return None
    if group.negation and group.modal not in WILL:  # "will not last if they leave"
        return None
    if verb.tag == "VBG" and not group.finite and verb.lemma in reading.lexicon.says:
        return None  # "are alone in warning them of war if they stay": of the war, not of the warning
    forced = reading.tree.head(verb)  # "if they act, buyers would be forced to halt purchases"
    driven = verb.dep == "xcomp" and verb.tag == "VB" and verb_group(reading.tree, forced).modal == "would"
    condition = condition_of(reading.tree, verb) or (condition_of(reading.tree, forced) if driven else None)
    return (Status.POSSIBLE, condition) if condition else None


def _negated(reading: Reading, trigger: Trigger, group: VerbGroup | None) -> Judgement | None:
    if group is not None and group.negation and group.modal in ("may", "might"):
        return Status.POSSIBLE, f"{group.modal} {group.negation}"  # "might not be paid": or it may
    if group is not None and group.negation:
        return Status.NEGATED, group.negation
    if group is not None and (kept := precluded(reading, trigger.host)) is not None:
        return Status.NEGATED, kept
    if (none := _none_of(reading.tree, trigger)) is not None:
        return Status.NEGATED, none
    if (kept := not_caused(reading.tree, trigger.host)) is not None:
        return Status.NEGATED, kept
    if is_yet_to(reading.tree, trigger.host):
        return Status.NEGATED, "yet"
    due = [trigger.content] if trigger.form is Form.ADJECTIVE else []
    for above in (*trigger.matrix, *due):
        if came_to_nothing(reading, above):
            return Status.NEGATED, reading.tree.words(next(iter(reading.tree.children(above, "aux")), above), above)
        if is_yet_to(reading.tree, above):
            return Status.NEGATED, "yet"  # "has yet to agree to leave"
        denies = verb_lemma(reading.tree, above) in reading.lexicon.modality["negated"]
        if denies and (_is_undone(reading.tree, above) or _is_left_open(reading, above)):
            return Status.POSSIBLE, with_particle(reading.tree, above)
        if denies:
            return Status.NEGATED, above.text
        being = reading.tree.head(above) if above.lemma in _OF_BEING else above  # "has not been able to deliver"
        word = negation(reading.tree, being) if above.pos != "NOUN" else _none(reading.tree, above)
        if word:
            return Status.NEGATED, f"{word} {above.text}"
    return None


def _none(tree: Tree, plan: Token) -> str | None:
    """As in "has no plans to close it"."""
    return next((c.text for c in tree.children(plan, "det") if c.text.lower() == "no"), None)


def _none_of(tree: Tree, trigger: Trigger) -> str | None:
    """As in "none of the talks on Friday took place"."""
    of = tree.head(trigger.host)
    none = trigger.form is Form.NOUN and trigger.host.dep == "pobj" and of.lemma == "of"
    whole = tree.head(of).text.lower() if none else ""
    return whole if whole in ("none", "neither") else None


def _is_undone(tree: Tree, verb: Token) -> bool:
    """As in "do not rule out", "did not refuse": what is not excluded is possible."""
    return verb.pos == "VERB" and negation(tree, verb) is not None


def _is_left_open(reading: Reading, denying: Token) -> bool:
    """As in "ruled out postponing the vote", "may cancel it", "is accused of blocking it": so it may take place."""
    group = verb_group(reading.tree, denying)
    if group.modal in MAY or group.finite:
        return group.modal in MAY
    modality = reading.lexicon.modality
    doubt = modality["negated"] | modality["possible"] | {"threaten"}
    above = (verb_lemma(reading.tree, m) for m in matrix_of(reading, denying))
    return any(lemma in doubt for lemma in above) or claim_above(reading.tree, denying) is not None


def _kept(tree: Tree, trigger: Trigger) -> Judgement | None:
    """As in "kept their promise to leave": they left."""
    promise = next((p for p in trigger.matrix if is_kept(tree, p)), None)
    return (Status.HAPPENED, tree.words(tree.head(promise), promise)) if promise is not None else None


def _by_matrix(reading: Reading, trigger: Trigger) -> Judgement | None:
    modality = reading.lexicon.modality
    statuses = [(_class_of(reading.tree, above, modality), above) for above in trigger.matrix]
    for status, above in statuses:
        if status is Status.POSSIBLE:
            return status, above.text
    for status, above in statuses:
        if status is Status.EXPECTED:
            over = trigger.form is not Form.NOUN and is_looking_back(reading.tree, trigger.host)
            return (Status.POSSIBLE if over else status), above.text  # "is likely to have shrunk"
    for status, above in statuses:
        if status is Status.PLANNED:
            natural = not is_human(reading, subject(reading.tree, trigger.host)) and not _is_done(reading.tree, trigger)
            tilted = above.lemma in ("due", "set", "be") and natural
            ruling = reading.tree.head(above) if above.pos == "ADJ" else above
            modal = verb_group(reading.tree, ruling).modal
            if modal in MAY and modal != "can":
                may = reading.tree.child(ruling, "aux") or above
                return Status.POSSIBLE, reading.tree.words(may, above)
            return (Status.EXPECTED if tilted else status), above.text
    return None


def _is_done(tree: Tree, trigger: Trigger) -> bool:
    """A passive is somebody's act ("is to be dug")."""
    return trigger.form is not Form.NOUN and verb_group(tree, trigger.host).passive


def _class_of(tree: Tree, above: Token, modality: dict[str, frozenset[str]]) -> Status | None:
    if above.pos == "VERB" and above.lemma in ("want", "wish") and _is_of_others(tree, above):
        return Status.POSSIBLE  # "wants the statement struck out"
    if above.pos == "VERB" and above.lemma in _EFFORTS and not objects(tree, above):
        return Status.PLANNED  # "is pressing to end the dispute", not "pressed them to end it"
    if above.pos == "NOUN" and above.dep != "acl" and above.lemma in CHANCES:
        return Status.POSSIBLE
    for status in (Status.POSSIBLE, Status.EXPECTED, Status.PLANNED):
        if above.lemma in modality[status.value]:
            return status
    return Status.PLANNED if above.pos == "NOUN" else None


def _by_clause(reading: Reading, trigger: Trigger) -> Judgement | None:
    """An eventive noun that is the object of what lies ahead lies ahead too."""
    going = going_for(reading.tree, trigger.host)
    verb = going or clause_verb(reading.tree, trigger.host)
    opened = verb is not None and _is_opened_to(reading.tree, trigger.host, verb)
    if verb is not None and _is_of_open_day(reading, trigger.host) and _looks_ahead(reading, verb):
        return Status.EXPECTED, verb.text  # "is to brief reporters after Friday's meeting"
    if verb is None or (
        going is None and not opened and trigger.host.dep not in ("dobj", "attr", "nsubjpass", "nsubj")
    ):
        return None
    group = verb_group(reading.tree, verb)
    if group.modal in MAY and not _is_set(reading, trigger.host, verb):
        return Status.POSSIBLE, group.modal
    if group.modal in OUGHT:
        return Status.PLANNED, group.modal
    if group.purpose and not group.finite and _is_of_failure(reading, verb) and reading.attachments.of(trigger.host):
        return None  # "failed to attend Friday's meeting": held it was
    if group.tense is Tense.FUTURE or (group.purpose and not group.finite):
        return Status.PLANNED, group.modal or verb.text
    said = verb.lemma in reading.lexicon.says  # "told a news conference"
    if trigger.host.dep == "dobj" and not said and any(verb.lemma in reading.lexicon.modality[tilt] for tilt in _TILTS):
        return Status.PLANNED, verb.text
    return None


def _is_of_failure(reading: Reading, verb: Token) -> bool:
    """As in "failed to attend", "refused to show up": what somebody did not do on an occasion."""
    above = reading.tree.head(verb)
    modality = reading.lexicon.modality
    undone = verb.dep == "xcomp" and above.lemma in modality["negated"] and verb.lemma in _COMING_TO
    return undone and verb_group(reading.tree, above).tense is Tense.PAST


def _is_of_open_day(reading: Reading, noun: Token) -> bool:
    """Is it an occasion with a day of which nobody knows whether it is over?"""
    told = reading.attachments.of(noun)
    occasion = noun.dep == "pobj" and reading.tree.head(noun).lemma in ("after", "at", "before", "during", "following")
    return occasion and bool(told) and all(e.interval.is_unknown for e in told)


def _looks_ahead(reading: Reading, verb: Token) -> bool:
    above = reading.tree.head(verb)
    planned = reading.lexicon.modality["planned"] | reading.lexicon.modality["expected"]
    return verb_group(reading.tree, verb).tense is Tense.FUTURE or (verb.dep == "xcomp" and above.lemma in planned)


def _is_of_others(tree: Tree, wanting: Token) -> bool:
    """Is what somebody wants an act of others?"""
    clause = tree.child(wanting, "ccomp")
    return clause is not None and tree.child(clause, "nsubj", "nsubjpass") is not None


def _is_opened_to(tree: Tree, noun: Token, verb: Token) -> bool:
    """As in "were to open their prisons to visits": what follows only once it is done."""
    preposition = tree.head(noun)
    return noun.dep == "pobj" and preposition.lemma in ("to", "for") and tree.head(preposition) == verb


def _is_set(reading: Reading, noun: Token, verb: Token) -> bool:
    """As in "could boycott the January vote": the vote is set, whoever comes."""
    definite = any(c.text.lower() == "the" for c in reading.tree.children(noun, "det"))
    return definite and bool(reading.attachments.of(noun)) and verb.lemma in _COMING_TO


def _lasts_through(interval: Interval, day: date) -> bool:
    """Does a stretch of days hold one of them: "is being tested this week"?"""
    first, last = interval.earliest, interval.latest
    return first != last and last is not None and last >= day and (first is None or first <= day)


def _checked(
    found: Judgement,
    group: VerbGroup | None,
    interval: Interval,
    published: date | None,
    *,
    headed: bool,
    lasting: bool = False,
) -> Judgement:
    """What is told in the present for the writer's day or later is planned; what lies ahead has not happened."""
    status, words = found
    if status is not Status.HAPPENED or published is None:
        return found
    goes_on = group is not None and group.progressive and _lasts_through(interval, published)
    of_day = headed and (interval.latest == published or _lasts_through(interval, published))  # "3 MAY. They meet"
    now = group is not None and group.tense is Tense.PRESENT and not group.perfect
    plain_present = now and not (goes_on or of_day or lasting)
    if plain_present and interval.earliest is not None and interval.latest is not None and interval.latest >= published:
        return Status.PLANNED, words
    told_past = group is not None and group.tense is Tense.PAST
    participle = group is not None and not group.finite
    if participle and interval.earliest is None and interval.latest is not None and interval.latest > published:
        return Status.PLANNED, words  # "a deal avoiding cuts before 2030"
    if interval.earliest is not None and interval.earliest > published and not told_past:
        return Status.PLANNED, words
    return found
