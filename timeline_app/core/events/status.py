"""Whether an event happened, is planned, expected, possible or did not happen, and the words that say so.

Factuality as in FactBank (Saurí & Pustejovsky 2009), read from negation, modals, tense and the words above the
clause.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.events.awaiting import awaited
from timeline_app.core.events.claims import (
    claim_above,
    condition_of,
    fell_short,
    is_looking_back,
    refuted,
    seemed,
    seeming,
    unsure,
)
from timeline_app.core.events.clauses import (
    CONTESTS,
    VerbGroup,
    clause_verb,
    complemented,
    first_infinitive,
    negation,
    particle,
    verb_group,
    verb_lemma,
    words_of,
)
from timeline_app.core.events.limits import postponing
from timeline_app.core.events.matrix import CHANCES
from timeline_app.core.events.names import persons
from timeline_app.core.events.plover import ASPECT, NATURAL
from timeline_app.core.events.senses import takes_time
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.events.unreal import (
    CAUSING,
    WOULD,
    called_off,
    came_to_nothing,
    counterfactual,
    is_kept,
    not_caused,
    withdrawn,
)
from timeline_app.core.events.valency import objects, subject
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Interval, Status

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

Judgement = tuple[Status, str | None]
"""The status and the words that decide it (None where the plain past does)."""

_MAY = frozenset(["may", "might", "could", "can"])
_SUPPOSED = frozenset(["likely", "presumably", "probably"])
_OUGHT = frozenset(["must", "have to"])
_WILL = frozenset(["will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d"])
_BODIES = frozenset(
    """
    county city town state village province region district ministry treasury exchange airport hospital school museum
    plant factory mine hotel shop store website
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Places and institutions that can intend something."""

_NO_PERSONS = frozenset(
    """
    answer barrier border boulder bunker cancer career carrier center chamber chapter charter cluster computer
    container corner corridor counter cover crater danger disaster disorder door elevator encounter error factor
    fever fiber filter floor freighter frontier generator glacier harbor helicopter hunger indicator labor
    ladder layer letter locker matter meter mirror monitor motor murder newspaper number offer order paper
    pepper poster powder power processor quarter reactor river rotor rubber sector sensor server sewer shelter
    shoulder silver summer supper surrender tanker temper terror theater timber tower tractor trailer transfer
    trigger vapor vector water weather winter wonder
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Nouns that end as those for persons do."""

_TILTS = ("planned", "expected")
_AIMS = frozenset(["goal", "aim", "plan", "objective", "idea", "task", "mission", "purpose", "priority", "intention"])
"""Nouns for what somebody means to do: "our goal is to meet"."""

_EFFORTS = frozenset(["campaign", "lobby", "press", "push"])
"""Verbs for what somebody does to bring about what others decide."""

_VERDICTS = frozenset(["convict", "guilty"])


@cache
def _intending() -> frozenset[str]:
    return persons() | _BODIES


def judge(reading: Reading, trigger: Trigger, interval: Interval, published: date | None) -> Judgement:
    """The status of an event; ``interval`` is the time read for it and ``published`` the writer's day."""
    verb = trigger.host if trigger.form is not Form.NOUN else None
    group = verb_group(reading.tree, verb) if verb is not None else None
    waited = awaited(reading, trigger)
    found = (
        (waited[1] if waited is not None else None)
        or _postponed(reading, trigger)
        or _untold(reading, trigger)
        or _claimed(reading, trigger)
        or called_off(reading.tree, trigger.host)
        or withdrawn(reading.tree, trigger.host)
        or counterfactual(reading, trigger, group)
        or _negated(reading, trigger, group)
        or _kept(reading.tree, trigger)
        or _outcome(reading.tree, trigger)
        or _by_matrix(reading, trigger)
        or (_by_group(reading, trigger, group) if group is not None else _by_clause(reading, trigger))
        or (Status.HAPPENED, _verdict(reading.tree, trigger.host))
    )
    return _checked(found, group, interval, published)


def _verdict(tree: Tree, verb: Token) -> str | None:
    """The word by which a court vouches for a deed: "convicted of killing"."""
    above = tree.head(tree.head(verb))
    return above.text if verb.dep == "pcomp" and above.lemma in _VERDICTS else None


def _postponed(reading: Reading, trigger: Trigger) -> Judgement | None:
    """What is put off to a day is planned for it."""
    verb = postponing(reading, trigger.host)
    return (Status.PLANNED, verb.text) if verb is not None else None


def _untold(reading: Reading, trigger: Trigger) -> Judgement | None:
    """What is said not to be so, or not quite to have come about, did not; what nobody vouches for may have."""
    tree = reading.tree
    for token in dict.fromkeys((trigger.content, trigger.host)):
        if (false := refuted(tree, token) or fell_short(tree, token)) is not None:
            return Status.NEGATED, words_of(tree, tree.child(tree.head(false), "neg") or false, false)
        if (hedge := unsure(tree, token)) is not None:
            return Status.POSSIBLE, hedge.text
    return None


def _claimed(reading: Reading, trigger: Trigger) -> Judgement | None:
    """What is only charged, or depends on a condition, may be."""
    charge = claim_above(reading.tree, trigger.host)
    if charge is not None:
        return Status.POSSIBLE, charge.text
    verb = trigger.host if trigger.form is not Form.NOUN else None
    if verb is None or (group := verb_group(reading.tree, verb)).tense is Tense.PAST or group.negation:
        return None
    if verb.tag == "VBG" and not group.finite and verb.lemma in reading.lexicon.says:
        return None  # "are alone in warning them of war if they stay": of the war, not of the warning
    condition = condition_of(reading.tree, verb)
    return (Status.POSSIBLE, condition) if condition else None


def _negated(reading: Reading, trigger: Trigger, group: VerbGroup | None) -> Judgement | None:
    if group is not None and group.negation:
        return Status.NEGATED, group.negation
    if (kept := not_caused(reading.tree, trigger.host)) is not None:
        return Status.NEGATED, kept
    waiting = reading.tree.head(trigger.host)
    awaited = trigger.host.dep == "xcomp" and waiting.i < trigger.host.i
    if (
        awaited
        and waiting.lemma == "have"
        and any(c.text.lower() == "yet" for c in reading.tree.children(waiting, "advmod"))
    ):
        return Status.NEGATED, "yet"
    due = [trigger.content] if trigger.form is Form.ADJECTIVE else []
    for above in (*trigger.matrix, *due):
        if came_to_nothing(reading, above):
            return Status.NEGATED, words_of(reading.tree, next(iter(reading.tree.children(above, "aux")), above), above)
        denies = verb_lemma(reading.tree, above) in reading.lexicon.modality["negated"]
        if denies and _is_undone(reading.tree, above):
            return Status.POSSIBLE, words_of(reading.tree, above, particle(reading.tree, above) or above)
        if denies:
            return Status.NEGATED, above.text
        word = negation(reading.tree, above) if above.pos != "NOUN" else None
        if word:
            return Status.NEGATED, f"{word} {above.text}"
    return None


def _is_undone(tree: Tree, verb: Token) -> bool:
    """As in "do not rule out", "did not refuse": what is not excluded is possible."""
    return verb.pos == "VERB" and negation(tree, verb) is not None


def _kept(tree: Tree, trigger: Trigger) -> Judgement | None:
    """As in "kept their promise to leave": they left."""
    promise = next((p for p in trigger.matrix if is_kept(tree, p)), None)
    return (Status.HAPPENED, words_of(tree, tree.head(promise), promise)) if promise is not None else None


def _by_matrix(reading: Reading, trigger: Trigger) -> Judgement | None:
    modality = reading.lexicon.modality
    statuses = [(_class_of(reading.tree, above, modality), above) for above in trigger.matrix]
    for status, above in statuses:
        if status is Status.POSSIBLE:
            return status, above.text
    for status, above in statuses:
        if status is Status.EXPECTED:
            return status, above.text
    for status, above in statuses:
        if status is Status.PLANNED:
            natural = not is_human(reading, subject(reading.tree, trigger.host)) and not _is_done(reading.tree, trigger)
            tilted = above.lemma in ("due", "set", "be") and natural
            ruling = reading.tree.head(above) if above.pos == "ADJ" else above
            modal = verb_group(reading.tree, ruling).modal
            if modal in _MAY and modal != "can":
                return Status.POSSIBLE, words_of(reading.tree, next(iter(reading.tree.children(ruling, "aux"))), above)
            return (Status.EXPECTED if tilted else status), above.text
    return None


def _is_done(tree: Tree, trigger: Trigger) -> bool:
    """A passive is somebody's act ("is to be dug")."""
    return trigger.form is not Form.NOUN and verb_group(tree, trigger.host).passive


def _class_of(tree: Tree, above: Token, modality: dict[str, frozenset[str]]) -> Status | None:
    if above.pos == "VERB" and above.lemma in _EFFORTS and not objects(tree, above):
        return Status.PLANNED  # "is pressing to end the dispute", not "pressed them to end it"
    if above.pos == "NOUN" and above.dep != "acl" and above.lemma in CHANCES:
        return Status.POSSIBLE
    for status in (Status.POSSIBLE, Status.EXPECTED, Status.PLANNED):
        if above.lemma in modality[status.value]:
            return status
    return Status.PLANNED if above.pos == "NOUN" else None


def is_human(reading: Reading, token: Token | None) -> bool:
    """Can what the token names intend something: a name, a pronoun for persons, a person or a group?"""
    if token is None:
        return False
    if token.pos == "PRON":
        return token.text.lower() not in ("it", "that", "this", "which")
    return (
        token.lemma in _AIMS
        or token.i in reading.named
        or token.pos == "PROPN"
        or token.lemma in _intending()
        or (token.lemma.endswith(("er", "or", "ist")) and token.lemma not in _NO_PERSONS)
    )


def _by_group(reading: Reading, trigger: Trigger, group: VerbGroup) -> Judgement | None:
    if group.modal in _MAY:
        return Status.POSSIBLE, group.modal
    if group.modal == "would" and trigger.host.dep == "ROOT" and not reading.attachments.of(trigger.host):
        return Status.POSSIBLE, group.modal  # in the writer's own voice, of what nobody has decided
    if group.modal in WOULD and is_looking_back(reading.tree, trigger.host):
        return Status.POSSIBLE, f"{group.modal} have"
    if group.modal in _WILL:
        likely = any(c.lemma in _SUPPOSED for c in reading.tree.children(trigger.host, "advmod"))
        will = _intends(reading, trigger) and not likely
        return (Status.PLANNED if will else Status.EXPECTED), group.modal
    if group.purpose and reading.tree.head(trigger.host).lemma in CONTESTS and trigger.host.dep in ("advcl", "xcomp"):
        return _by_head(reading, trigger, always=True)
    if group.modal == "must" and is_looking_back(reading.tree, trigger.host):
        return Status.POSSIBLE, "must have"  # only supposed
    if group.modal in _OUGHT:
        return Status.PLANNED, group.modal
    if group.modal in ("should", "ought"):
        return Status.EXPECTED, group.modal
    if (duty := _by_duty(reading.tree, trigger.host)) is not None:
        return duty
    if _is_only_wanted(reading.tree, trigger.host):
        return Status.POSSIBLE, "be"
    looks = seemed(reading.tree, trigger.host) or seeming(reading.tree, trigger.host)
    if looks is not None:
        return Status.POSSIBLE, looks.text
    leading = first_infinitive(reading.tree, trigger.host)
    caused = leading.dep == "ccomp" and leading.tag == "VB" and _causes(reading.tree, leading)
    if not group.finite and (leading.dep == "xcomp" or caused):
        shared = _by_head(reading, replace(trigger, host=leading, content=leading))
        if shared is not None:
            return shared
    if group.purpose and not group.finite:
        return (
            Status.PLANNED,
            words_of(reading.tree, _to(reading.tree, trigger), trigger.host),
        )
    adjective = trigger.content if trigger.form is Form.ADJECTIVE else None
    if adjective is not None and adjective.lemma == "due":
        return Status.EXPECTED, adjective.text
    return _by_main_clause(reading.tree, trigger.host) if not group.finite else None


def _is_only_wanted(tree: Tree, verb: Token) -> bool:
    """As in "insisted that the child be returned": the subjunctive of what is asked for."""
    auxiliaries = tree.children(verb, "aux", "auxpass")
    return verb.dep in ("ccomp", "acl") and [a.text.lower() for a in auxiliaries] == ["be"]


def _causes(tree: Tree, verb: Token) -> bool:
    """As in "caused shares to fall", "made them leave"; not "made it a crime to leave"."""
    above = tree.head(verb)
    bare = not any(a.tag == "TO" for a in tree.children(verb, "aux"))
    return above.lemma in CAUSING and (above.lemma != "make" or bare)


def _by_main_clause(tree: Tree, verb: Token) -> Judgement | None:
    """A participle holds no firmer than its main clause ("would come first, giving them two chances")."""
    main = tree.head(verb)
    goes_along = verb.dep == "advcl" and verb.tag == "VBG" and main.dep != "ccomp"
    modal = verb_group(tree, main).modal if goes_along else None
    if goes_along and verb_group(tree, main).purpose and not verb_group(tree, main).finite:
        return Status.PLANNED, main.text  # "to stay there while awaiting the result"
    if modal in _MAY | {"would", "'d", "’d"}:
        return Status.POSSIBLE, modal
    if verb.dep != "pcomp" or verb.tag != "VBG" or main.text.lower() not in ("by", "in", "on", "with"):
        return None
    ruling = clause_verb(tree, main)  # "will gain by selling", "may win her by leaving"
    chain = (ruling, *complemented(tree, ruling)) if ruling is not None else ()
    modal = next((m for v in chain if (m := verb_group(tree, v).modal)), None)
    if modal in _MAY:
        return Status.POSSIBLE, modal
    return (Status.PLANNED, modal) if modal in _WILL | _OUGHT else None


def _by_duty(tree: Tree, verb: Token) -> Judgement | None:
    """As in "would have to sell" (possible), "has to sell" (planned), "had to sell" (did)."""
    above = tree.head(verb)
    if above.lemma != "have" or verb.dep != "xcomp" or tree.child(above, "dobj", "npadvmod") is not None:
        return None
    group = verb_group(tree, above)
    words = words_of(tree, next(iter(tree.children(above, "aux")), above), above)
    if group.modal in _MAY | {"would", "'d", "’d"}:
        return Status.POSSIBLE, words
    near = group.tense is Tense.PAST and above.i + 2 == verb.i
    ruling = clause_verb(tree, above) if above.dep == "pcomp" and above.tag == "VBG" else None
    if ruling is not None and verb_group(tree, ruling).tense is Tense.PAST:
        return Status.HAPPENED, words  # "was held before having to flee"
    return (Status.HAPPENED if near else Status.PLANNED), words


def _intends(reading: Reading, trigger: Trigger) -> bool:
    if trigger.form is Form.ADJECTIVE:
        return False
    actor = subject(reading.tree, trigger.host)
    if trigger.form is Form.OCCASION or trigger.content.i < trigger.host.i:  # "the vote will be on Sunday"
        return trigger.content.lemma not in NATURAL and trigger.host.lemma != "come"
    if actor is not None and trigger.host.lemma in ASPECT:
        programme = reading.lexicon.is_eventive(actor.lemma) and actor.lemma not in NATURAL
        return programme or is_human(reading, actor)
    pronoun = actor is not None and actor.text.lower() == "it" and bool(objects(reading.tree, trigger.host))
    return pronoun or is_human(reading, actor) or bool(verb_group(reading.tree, trigger.host).passive)


def _outcome(tree: Tree, trigger: Trigger) -> Judgement | None:
    """As in "returned, only to be jailed": what came of it."""
    had = tree.head(trigger.host)
    seen = trigger.host.dep == "ccomp" and had.lemma == "have" and had.tag == "VB"  # "only to have them withdraw it"
    first = next((a for a in tree.children(had, "aux") if a.tag == "TO"), had) if seen else _to(tree, trigger)
    before = tree.after(first, -1)
    told = before is not None and before.text.lower() == "only" and (seen or trigger.host.dep == "advcl")
    return (Status.HAPPENED, words_of(tree, before, first)) if told and before is not None else None


def _to(tree: Tree, trigger: Trigger) -> Token:
    return next((a for a in tree.children(trigger.host, "aux") if a.tag == "TO"), trigger.host)


def _by_head(reading: Reading, trigger: Trigger, *, always: bool = False) -> Judgement | None:
    """An infinitive after a verb that did come about ("managed to", "began to") shares that verb's status."""
    above = reading.tree.head(trigger.host)
    if above.lemma == "go" and verb_group(reading.tree, above).progressive and trigger.host.tag == "VB":
        will = _intends(reading, trigger)
        if (word := negation(reading.tree, above)) is not None:
            return Status.NEGATED, f"{word} going to"
        past = verb_group(reading.tree, above).tense is Tense.PAST
        return (Status.PLANNED if will and not past else Status.EXPECTED), "going to"
    lemmas = reading.lexicon.modality["happened"] | reading.lexicon.modality["aspect"]
    if above.lemma == "use" and (duty := _by_duty(reading.tree, above)) is not None:
        return duty  # "had to use tear gas to clear them"
    if above.lemma in lemmas and above.dep == "xcomp" and not verb_group(reading.tree, above).finite:
        return _by_head(reading, replace(trigger, host=above, content=above), always=always)
    if above.lemma not in lemmas and not always and not takes_time(reading, above):
        return None
    group = verb_group(reading.tree, above)
    if group.purpose and not group.finite:
        return Status.PLANNED, above.text  # "set money aside to help build a school"
    if group.modal in _MAY:
        return Status.POSSIBLE, group.modal
    if group.tense is Tense.FUTURE or group.modal in _WILL:
        return Status.PLANNED, group.modal
    return (Status.NEGATED, group.negation) if group.negation else (Status.HAPPENED, above.text)


def _by_clause(reading: Reading, trigger: Trigger) -> Judgement | None:
    """An eventive noun that is the object of what lies ahead lies ahead too."""
    verb = clause_verb(reading.tree, trigger.host)
    if verb is None or trigger.host.dep not in ("dobj", "attr", "nsubjpass", "nsubj"):
        return None
    group = verb_group(reading.tree, verb)
    if group.modal in _MAY:
        return Status.POSSIBLE, group.modal
    if group.modal in _OUGHT:
        return Status.PLANNED, group.modal
    if group.tense is Tense.FUTURE or (group.purpose and not group.finite):
        return Status.PLANNED, group.modal or verb.text
    said = verb.lemma in reading.lexicon.says  # "told a news conference"
    if trigger.host.dep == "dobj" and not said and any(verb.lemma in reading.lexicon.modality[tilt] for tilt in _TILTS):
        return Status.PLANNED, verb.text
    return None


def _checked(found: Judgement, group: VerbGroup | None, interval: Interval, published: date | None) -> Judgement:
    """What is told in the present for the writer's day or later is planned; what lies ahead has not happened."""
    status, words = found
    if status is not Status.HAPPENED or published is None:
        return found
    goes_on = group is not None and group.progressive and interval.earliest != interval.latest == published
    plain_present = not goes_on and group is not None and group.tense is Tense.PRESENT and not group.perfect
    if plain_present and interval.earliest is not None and interval.latest is not None and interval.latest >= published:
        return Status.PLANNED, words
    told_past = group is not None and group.tense is Tense.PAST
    participle = group is not None and not group.finite
    if participle and interval.earliest is None and interval.latest is not None and interval.latest > published:
        return Status.PLANNED, words  # "a deal avoiding cuts before 2030"
    if interval.earliest is not None and interval.earliest > published and not told_past:
        return Status.PLANNED, words
    return found
