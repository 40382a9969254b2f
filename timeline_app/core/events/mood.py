"""What the verb group of an event says of it: modals, tense, purpose, and the verb that an infinitive goes with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.claims import is_looking_back, seemed, seeming
from timeline_app.core.events.grammar.clauses import (
    CONTESTS,
    VerbGroup,
    clause_verb,
    complemented,
    counted,
    first_infinitive,
    negation,
    verb_group,
)
from timeline_app.core.events.grammar.valency import objects, subject
from timeline_app.core.events.humans import is_human
from timeline_app.core.events.plover import ASPECT, NATURAL
from timeline_app.core.events.senses import takes_time
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.events.unreal import CAUSING, WOULD
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

Judgement = tuple[Status, str | None]
"""The status and the words that decide it (None where the plain past does)."""

MAY = frozenset(["may", "might", "could", "can"])

_SUPPOSED = frozenset(["likely", "presumably", "probably"])

_PERHAPS = frozenset(["conceivably", "maybe", "perhaps", "possibly", "potentially"])

OUGHT = frozenset(["must", "have to"])

WILL = frozenset(["will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d"])


def by_group(reading: Reading, trigger: Trigger, group: VerbGroup) -> Judgement | None:
    """The status that modals, tense and purpose give an event; None where they leave it open."""
    if group.modal in MAY:
        return Status.POSSIBLE, group.modal
    own = trigger.host.dep == "ROOT" and not _is_according(reading.tree, trigger.host)
    if group.modal == "would" and own and not reading.attachments.of(trigger.host):
        return Status.POSSIBLE, group.modal  # in the writer's own voice, of what nobody has decided
    if group.modal in WOULD and is_looking_back(reading.tree, trigger.host):
        return Status.POSSIBLE, f"{group.modal} have"
    if group.modal in WILL and (open_to := _potential(reading.tree, trigger.host)) is not None:
        return Status.POSSIBLE, open_to.text
    if group.modal in WILL:
        likely = any(c.lemma in _SUPPOSED for c in reading.tree.children(trigger.host, "advmod"))
        will = _intends(reading, trigger) and not likely
        return (Status.PLANNED if will else Status.EXPECTED), group.modal
    if (foreseen := _foreseen(reading.tree, trigger.host)) is not None:
        return foreseen
    if group.purpose and reading.tree.head(trigger.host).lemma in CONTESTS and trigger.host.dep in ("advcl", "xcomp"):
        return _by_head(reading, trigger, always=True)
    if group.modal == "must" and is_looking_back(reading.tree, trigger.host):
        return Status.POSSIBLE, "must have"  # only supposed
    if (owed := _owed(group)) is not None:
        return owed
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
            reading.tree.words(_to(reading.tree, trigger), trigger.host),
        )
    adjective = trigger.content if trigger.form is Form.ADJECTIVE else None
    if adjective is not None and adjective.lemma == "due":
        return Status.EXPECTED, adjective.text
    return _by_main_clause(reading, trigger.host) if not group.finite else None


def _owed(group: VerbGroup) -> Judgement | None:
    """What must be done is planned, what should be is expected."""
    if group.modal in OUGHT:
        return Status.PLANNED, group.modal
    return (Status.EXPECTED, group.modal) if group.modal in ("should", "ought") else None


def _is_according(tree: Tree, verb: Token) -> bool:
    """As in "According to the ministry, talks would go on": in somebody else's voice."""
    return any(p.text.lower() == "according" for p in tree.children(verb, "prep"))


def _potential(tree: Tree, verb: Token) -> Token | None:
    """As in "will potentially set off a war"."""
    return next((c for c in tree.children(verb, "advmod") if c.text.lower() in _PERHAPS), None)


def _foreseen(tree: Tree, verb: Token) -> Judgement | None:
    """As in "will see the list widened" (expected), "look forward to hosting a round" (planned)."""
    above = tree.head(verb)
    modal = verb_group(tree, above).modal if above.lemma == "see" and verb.dep == "ccomp" else None
    if verb.tag in ("VB", "VBN", "VBD") and modal is not None:
        return (Status.EXPECTED if modal in WILL else Status.POSSIBLE), tree.words(tree.head(verb), above)
    ruling = tree.head(above)
    forward = next((c for c in tree.children(ruling, "advmod") if c.text.lower() == "forward"), None)
    if verb.dep == "pcomp" and ruling.lemma == "look" and forward is not None:
        return Status.PLANNED, tree.words(ruling, forward)
    return None


def _is_only_wanted(tree: Tree, verb: Token) -> bool:
    """As in "insisted that the child be returned": the subjunctive of what is asked for."""
    auxiliaries = tree.children(verb, "aux", "auxpass")
    return verb.dep in ("ccomp", "acl") and [a.text.lower() for a in auxiliaries] == ["be"]


def _causes(tree: Tree, verb: Token) -> bool:
    """As in "caused shares to fall", "made them leave"; not "made it a crime to leave"."""
    above = tree.head(verb)
    bare = not any(a.tag == "TO" for a in tree.children(verb, "aux"))
    return above.lemma in CAUSING and (above.lemma != "make" or bare)


def _by_main_clause(reading: Reading, verb: Token) -> Judgement | None:
    """A participle holds no firmer than its main clause ("would come first, giving them two chances")."""
    tree = reading.tree
    main = tree.head(verb)
    if main.dep == "xcomp" and tree.head(main).lemma in reading.lexicon.modality["negated"]:
        return None  # "refused to take their seats, alleging fraud"
    first = verb
    while verb.dep == "conj" and verb.tag == "VBG" and main.tag == "VBG":
        verb, main = main, tree.head(main)  # "will stay, meeting Ruiz and visiting Lima"
    if verb is not first:
        return _by_main_clause(reading, verb)
    goes_along = verb.dep == "advcl" and verb.tag == "VBG" and main.dep != "ccomp"
    modal = verb_group(tree, main).modal if goes_along else None
    said = verb.dep == "advcl" and verb.tag == "VBG" and main.dep == "ccomp" and verb.lemma not in reading.lexicon.says
    if said and verb_group(tree, main).modal in WILL:
        return Status.PLANNED, verb_group(tree, main).modal  # "said it would close the plant, laying off 180"
    if goes_along and verb_group(tree, main).purpose and not verb_group(tree, main).finite:
        return Status.PLANNED, main.text  # "to stay there while awaiting the result"
    if modal in MAY | {"would", "'d", "’d"}:
        return Status.POSSIBLE, modal
    if modal in WILL:  # "will sell its stake, becoming the last to leave"
        return (Status.PLANNED if is_human(reading, subject(tree, main)) else Status.EXPECTED), modal
    if verb.dep != "pcomp" or verb.tag != "VBG" or main.text.lower() not in ("by", "in", "on", "with"):
        return None
    ruling = clause_verb(tree, main)  # "will gain by selling", "may win her by leaving"
    chain = (ruling, *complemented(tree, ruling)) if ruling is not None else ()
    modal = next((m for v in chain if (m := verb_group(tree, v).modal)), None)
    if modal in MAY:
        return Status.POSSIBLE, modal
    return (Status.PLANNED, modal) if modal in WILL | OUGHT else None


def _by_duty(tree: Tree, verb: Token) -> Judgement | None:
    """As in "would have to sell" (possible), "has to sell" (planned), "had to sell" (did)."""
    above = tree.head(verb)
    if above.lemma != "have" or verb.dep != "xcomp" or tree.child(above, "dobj", "npadvmod") is not None:
        return None
    group = verb_group(tree, above)
    words = tree.words(next(iter(tree.children(above, "aux")), above), above)
    if group.modal in MAY | {"would", "'d", "’d"}:
        return Status.POSSIBLE, words
    near = group.tense is Tense.PAST and above.i + 2 == verb.i
    ruling = clause_verb(tree, above) if above.dep == "pcomp" and above.tag == "VBG" else None
    if ruling is not None and verb_group(tree, ruling).tense is Tense.PAST:
        return Status.HAPPENED, words  # "was held before having to flee"
    return (Status.HAPPENED if near else Status.PLANNED), words


def _intends(reading: Reading, trigger: Trigger) -> bool:
    if trigger.form is Form.ADJECTIVE and trigger.content.lemma != "back":
        return False
    actor = subject(reading.tree, trigger.host)
    if trigger.form is Form.OCCASION or trigger.content.i < trigger.host.i:  # "the vote will be on Sunday"
        return trigger.content.lemma not in NATURAL and trigger.host.lemma != "come"
    if actor is not None and trigger.host.lemma in ASPECT:
        told = counted(reading.tree, actor).lemma
        programme = reading.lexicon.is_eventive(told) and told not in NATURAL
        return programme or is_human(reading, actor)
    pronoun = actor is not None and actor.text.lower() == "it" and bool(objects(reading.tree, trigger.host))
    return pronoun or is_human(reading, actor) or bool(verb_group(reading.tree, trigger.host).passive)


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
    if above.lemma in ("invoke", "use") and (duty := _by_duty(reading.tree, above)) is not None:
        return duty  # "had to use tear gas to clear them"
    if above.lemma in lemmas and above.dep == "xcomp" and not verb_group(reading.tree, above).finite:
        return _by_head(reading, replace(trigger, host=above, content=above), always=always)
    if above.lemma not in lemmas and not always and not takes_time(reading, above):
        return None
    group = verb_group(reading.tree, above)
    if group.purpose and not group.finite:
        return Status.PLANNED, above.text  # "set money aside to help build a school"
    if group.negation and group.modal not in ("may", "might"):
        return Status.NEGATED, group.negation  # "will not begin withdrawing"
    if group.modal in MAY:
        return Status.POSSIBLE, group.modal
    if group.tense is Tense.FUTURE or group.modal in WILL:
        return Status.PLANNED, group.modal
    return _owed(group) or (Status.HAPPENED, above.text)


def was_able(tree: Tree, verb: Token) -> Judgement | None:
    """As in "were finally able to take the town": of what is told as past, they did (Bhatt 1999, actuality)."""
    able = tree.head(verb)
    be = tree.head(able)
    if verb.dep != "xcomp" or able.lemma != "able" or able.dep != "acomp" or be.tag != "VBD" or be.lemma != "be":
        return None
    open_still = be.dep in ("advcl", "ccomp") and any(m.text.lower() in _OPENING for m in tree.children(be, "mark"))
    if open_still or negation(tree, be) is not None or negation(tree, able) is not None or verb_group(tree, be).modal:
        return None
    return Status.HAPPENED, tree.words(be, able)


_OPENING = frozenset(["if", "so", "unless", "until", "whether"])


def outcome(tree: Tree, trigger: Trigger) -> Judgement | None:
    """As in "returned, only to be jailed": what came of it."""
    had = tree.head(trigger.host)
    seen = trigger.host.dep == "ccomp" and had.lemma == "have" and had.tag == "VB"  # "only to have them withdraw it"
    first = next((a for a in tree.children(had, "aux") if a.tag == "TO"), had) if seen else _to(tree, trigger)
    before = tree.after(first, -1)
    told = before is not None and before.text.lower() == "only" and (seen or trigger.host.dep == "advcl")
    return (Status.HAPPENED, tree.words(before, first)) if told and before is not None else None
