"""Titles as a careful editor would write them: who does what to whom, where; in the headline present."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.dropped import OFFERS
from timeline_app.core.events.grammar.clauses import (
    SUBJECTS,
    is_passive,
    particle,
)
from timeline_app.core.events.grammar.valency import is_effect_of_passive, objects, subject
from timeline_app.core.events.in_mind import is_of_act
from timeline_app.core.events.plover import ASPECT
from timeline_app.core.events.titling.complements import Complements
from timeline_app.core.events.titling.headlines import (
    UNNAMED,
    trimmed,
)
from timeline_app.core.events.titling.naming import Naming
from timeline_app.core.events.titling.noun_titles import NounTitles
from timeline_app.core.events.titling.own_words import OwnWords
from timeline_app.core.events.titling.saying_titles import SayingTitles
from timeline_app.core.events.titling.verb_words import VerbWords
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.events.arguments import Who
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import Participant

_EMPTY_ALONE = frozenset(["last", "continue", "remain", "exist", "stay", "stand"])
"""Verbs that tell nothing without their time or place."""

_ASKING = frozenset(["ask", "demand", "seek", "apply"])
"""Verbs that tell too little without what is asked for, be it only a number of years."""

_NEEDING = frozenset(["make", "become", "give", "put", "get", "keep", "let", "render", "turn", "mean", "spend"])

_EFFORTS = frozenset(["attempt", "bid", "campaign", "drive", "effort", "plan", "plot", "proposal", "push"])
_LONGEST_EFFORT = 8
"""Tokens of the longest infinitive that a title gives to its subject."""
_SHORT = 4
"""Words of the longest subject that takes one."""
_FURTHER = frozenset(["another", "second", "third", "fourth"])


class Titles:
    """Writes titles for the events of one text."""

    def __init__(self, reading: Reading, cast: Cast, dates: frozenset[int]) -> None:
        self._reading = reading
        self._tree = reading.tree
        self._dates = dates
        """Indices of the tokens of temporal expressions, which titles leave out."""
        self._naming = Naming(reading, cast, dates)
        self._complements = Complements(reading, self._naming, dates)
        self._own_words = OwnWords(self._tree, self._naming, self._complements, dates)
        self._verbs = VerbWords(self._tree, dates)
        self._nouns = NounTitles(reading, cast, self._naming, self._complements, self._own_words, dates)
        self._sayings = SayingTitles(cast, self._naming, self._complements, dates)

    def title(self, trigger: Trigger, status: Status, who: Who, speaker: Participant | None) -> str:
        if trigger.form in (Form.NOUN, Form.FIGURE):
            words = self._nouns.title(trigger, status, who)
        elif trigger.form is Form.SPEECH:
            words = self._sayings.title(trigger, who.actors)
        elif trigger.form is Form.OCCASION:
            words = self._nouns.of_occasion(trigger)
        else:
            words = self._verbal(trigger, status, who.actors, speaker)
        return trimmed(words)

    def _verbal(
        self, trigger: Trigger, status: Status, actors: tuple[Participant, ...], speaker: Participant | None
    ) -> str:
        verb = trigger.host
        passive = is_passive(self._tree, verb) or (is_effect_of_passive(self._tree, verb) and not actors)
        passive = passive or (status is Status.NEGATED and self._is_of_nobodys_plan(verb))
        told = objects(self._tree, verb) if passive else []
        does_it = subject(self._tree, verb)
        plural = self._naming.is_plural(told[0] if passive and told else does_it, actors)
        lead = self._acted_upon(verb, told, speaker) if passive else self._naming.lead(verb, actors)
        if does_it is not None and trigger.content.i == does_it.i < verb.i and not passive:  # "talks took place"
            lead = self._naming.bare_subject(verb)
        lead = self._of_course(trigger, lead) if not passive else lead
        lead = self._completed(verb, lead)
        if (effort := self._effort(trigger, lead, passive=passive)) is not None:
            lead = f"{lead} {' '.join(self._complements.of_infinitive(effort))}"
        if status is Status.NEGATED:
            lead = _of_none(lead, does_it)
        if not lead or lead.lower() in UNNAMED or is_of_act(self._tree, verb):
            return self._own_words.of_clause(trigger.host)
        negated = status is Status.NEGATED and self._verbs.negation(trigger)
        told_of = self._complements.rest(trigger, speaker, passive=passive, negated=negated)
        rest = _without_name_again(told_of, lead, plural=plural)
        if not rest and verb.lemma in _ASKING:
            return self._own_words.of_clause(verb)
        if not rest and verb.lemma in _EMPTY_ALONE:
            return self._own_words.with_subject(verb, lead)
        if self._lacks_object(trigger, passive=passive) or (not rest and not passive and self._is_curtailed(trigger)):
            return self._own_words.with_subject(verb, lead)
        does = self._verbs.words(trigger, status, passive=passive, plural=plural)
        with_it = particle(self._tree, verb)
        if rest and with_it is not None and rest[0].lower() in UNNAMED:
            does, rest[0] = does.removesuffix(f" {with_it.text}"), f"{rest[0]} {with_it.text}"
        occasion = self._occasion(verb)
        return " ".join(word for word in (lead, occasion if occasion not in lead else "", does, *rest) if word)

    def _is_of_nobodys_plan(self, verb: Token) -> bool:
        """As in "A plan to close the mine was dropped": the mine was not closed, by whom is not told."""
        plan = self._tree.head(verb)
        told = (
            verb.dep in ("acl", "relcl")
            and verb.tag == "VB"
            and plan.lemma in OFFERS
            and plan.dep in SUBJECTS
            and bool(objects(self._tree, verb))
        )
        return told and self._tree.child(plan, "poss") is None

    def _completed(self, verb: Token, lead: str) -> str:
        """As in "The truce failed. A second, reached in May, held": a second truce; "ten died and two are missing"."""
        if (counted := self._counted_before(verb)) is not None and " " not in lead:
            return f"{lead} {counted.text}"
        if lead.lower() not in _FURTHER:
            return lead
        before = self._tree.sentence(verb.sentence - 1)
        told = (t for t in before if t.dep in ("nsubj", "nsubjpass") and t.tag == "NN" and t.i not in self._dates)
        noun = next((t for t in told if self._tree.is_root(self._tree.head(t))), None)
        return f"{lead} {noun.text}" if noun is not None else lead

    def _of_course(self, trigger: Trigger, lead: str) -> str:
        """As in "talks between the rebels and Peru, which were to resume": the talks are, whoever holds them."""
        told = subject(self._tree, trigger.host)
        course = trigger.host.lemma in ASPECT and trigger.form is Form.VERB and not objects(self._tree, trigger.host)
        held = told is not None and told.pos == "NOUN" and self._reading.lexicon.is_eventive(told.lemma)
        if told is None or not (course and held) or told.text.lower() in lead.lower():
            return lead
        return self._naming.phrase(told, None) or lead

    def _effort(self, trigger: Trigger, lead: str, *, passive: bool) -> Token | None:
        """As in "Efforts to end the war have stalled": the infinitive that tells which efforts; None for others."""
        told = self._tree.child(trigger.host, "nsubjpass" if passive else "nsubj")
        aim = self._tree.child(told, "acl") if told is not None and told.lemma in _EFFORTS else None
        alone = told is not None and lead.lower().endswith(told.text.lower()) and len(lead.split()) <= _SHORT
        if aim is None or not alone or aim.tag != "VB" or len(self._tree.subtree(aim)) > _LONGEST_EFFORT:
            return None
        return aim

    def _counted_before(self, verb: Token) -> Token | None:
        """As in "14 people have died and nine are missing": nine people."""
        number, first = self._tree.child(verb, "nsubj", "nsubjpass"), self._tree.head(verb)
        if number is None or number.pos != "NUM" or verb.dep != "conj" or self._tree.child(number, "prep"):
            return None
        many = self._tree.child(first, "nsubj", "nsubjpass")
        counted = many is not None and many.tag == "NNS" and self._tree.child(many, "nummod") is not None
        return many if counted else None

    def _acted_upon(self, verb: Token, told: list[Token], speaker: Participant | None) -> str:
        """What a passive begins with: all to whom it is done, but not what is only listed after a participle."""
        if not told:
            return ""
        later = any(t.i > verb.i for t in self._tree.conjuncts(told[0]))
        return self._naming.phrase(told[0], speaker) if later else self._complements.object(told[0], speaker)

    def _occasion(self, verb: Token) -> str:
        """As in "talks in Vienna collapse": where or with whom, of an event that is a subject."""
        told = self._tree.child(verb, "nsubj", "nsubjpass")
        if told is None or told.pos != "NOUN" or not self._reading.lexicon.is_eventive(told.lemma):
            return ""
        first = next(iter(self._tree.children(told, "prep")), None)
        target = self._tree.child(first, "pobj") if first is not None else None
        if first is None or target is None or first.lemma not in ("in", "with", "between") or first.i != told.i + 1:
            return ""
        return next(self._complements.prepositional(first, None), "") if target.i in self._reading.named else ""

    def _lacks_object(self, trigger: Trigger, *, passive: bool) -> bool:
        """As in "would make it difficult": verbs that say nothing without what they make or become."""
        verb = trigger.host
        complements = self._tree.children(verb, "dobj", "attr", "acomp", "oprd", "xcomp")
        until = self._tree.preposition(verb, "until")
        if verb.lemma == "give" and until is not None and len(self._tree.children(verb, "dobj", "dative")) < 2:
            return not passive  # "gave them until Friday to leave"
        told = any(t.i not in self._dates for t in complements) or trigger.content.i != verb.i
        return verb.lemma in _NEEDING and not told and not passive

    def _is_curtailed(self, trigger: Trigger) -> bool:
        """Does the verb have an object or a complement of which the title would tell nothing ("allowed them time")?"""
        verb = trigger.host
        told = self._tree.children(verb, "dobj", "ccomp", "acomp", "attr", "oprd")
        return trigger.content.i == verb.i and any(t.i > verb.i and t.tag not in ("WDT", "WP") for t in told)


_NONE = {"any": "no", "anyone": "nobody", "anybody": "nobody", "anything": "nothing"}


def _of_none(lead: str, told: Token | None) -> str:
    """As in "denied that any ransom was paid", "denied that anyone had died": no ransom, nobody."""
    if not lead and told is not None:
        return _NONE.get(told.text.lower(), "")
    first, *rest = lead.split(" ")
    return " ".join([_NONE.get(first.lower(), first), *rest])


def _without_name_again(parts: Iterable[str], lead: str, *, plural: bool) -> list[str]:
    """The parts of a title without a second telling of whom it is about ("hire a firm to represent them")."""
    told: list[str] = []
    for part in parts:
        if part == lead and told and told[-1].startswith("to "):
            told = [*told, "them"] if plural else told[:-1]
        elif part and part != lead:
            told.append(part)
    return told
