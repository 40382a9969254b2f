"""The verb of a title, in the headline present and in the mood of its status: "meets", "to meet", "may have met"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.events.bounds import told_with
from timeline_app.core.events.claims import almost, claim_above, disputed, is_looking_back, seemed, unsure
from timeline_app.core.events.exclusions import ANY
from timeline_app.core.events.grammar.clauses import (
    beginning,
    is_going_to,
    is_passive,
    is_yet_to,
    part_done,
    particle,
    verb_group,
)
from timeline_app.core.events.grammar.denials import denial_apart, is_only_just
from timeline_app.core.events.grammar.inflection import participle, third_person
from timeline_app.core.events.grammar.phrases import noun_phrase
from timeline_app.core.events.grammar.valency import objects, subject
from timeline_app.core.events.refuted import unconfirmed
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_WISHING = frozenset(
    """
    aim campaign fight hope move press push seek strive struggle try want wish work
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs without which a title would promise what is only wished for."""

_DEMANDING = frozenset(["ask", "demand", "insist", "recommend", "request", "urge"])

_WILL = frozenset(["will", "wo", "'ll", "’ll", "would", "'d", "’d"])

_WHOLLY = frozenset(["completely", "entirely", "formally", "fully", "officially", "publicly"])
"""What one must not leave out of what is not so."""
_HARDLY = frozenset(["barely", "partially", "partly", "scarcely"])
_DEGREES = _WHOLLY | _HARDLY


@dataclass(frozen=True, slots=True)
class _Asked:
    """A verb to be put into a title."""

    trigger: Trigger
    status: Status
    passive: bool
    plural: bool

    @property
    def verb(self) -> Token:
        return self.trigger.host

    @property
    def base(self) -> str:
        return f"be {participle(self.verb)}" if self.passive else self.verb.lemma

    @property
    def present(self) -> str:
        return participle(self.verb) if self.passive else self.agreeing(self.verb)

    def agreeing(self, verb: Token) -> str:
        """A verb in the present, as the number of its subject wants it."""
        return verb.lemma if self.plural else third_person(verb.lemma)

    @property
    def does_not(self) -> str:
        return f"{'do' if self.plural else 'does'} not"


class VerbWords:
    """Words the verbs of one text."""

    def __init__(self, tree: Tree, dates: frozenset[int]) -> None:
        self._tree = tree
        self._dates = dates
        """Indices of the tokens of temporal expressions, which titles leave out."""

    def words(self, trigger: Trigger, status: Status, *, passive: bool, plural: bool) -> str:
        """The verb with its particle; the participle alone in the passive."""
        if trigger.form is Form.ADJECTIVE:
            return self._adjective(trigger, status, plural=plural)
        asked = _Asked(trigger, status, passive, plural)
        with_it = particle(self._tree, trigger.host)
        tail = f" {with_it.text}" if with_it else ""
        for worded in (self._of_course, self._missing, self._refused, self._hearsay, self._demanded, self._wished):
            if (words := worded(asked, tail)) is not None:
                return words
        return self._in_mood(asked, tail)

    def negation(self, trigger: Trigger) -> bool:
        """Does the negation stand on the verb (and not already in the words of a noun, "no progress")?"""
        word = verb_group(self._tree, trigger.host).negation
        first = word.split(" ")[0].lower() if word is not None else ""
        told = subject(self._tree, trigger.host)
        told = told or self._tree.child(trigger.host, "nsubjpass")
        if told is not None and any(
            c.text.lower() in ("neither", "no", *ANY) for c in (told, *self._tree.children(told, "det"))
        ):
            return False  # "Neither account could be verified", "No ship was able to leave", "deny that any left"
        things = self._tree.children(trigger.host, "dobj", "attr", "dative")
        if any(c.text.lower() == "neither" for t in things for c in self._tree.children(t, "det")):
            return False  # "serves neither side"
        return (
            word is None
            or first == "neither"
            or word.lower() in ("not", "n't", "n’t", "never", "neither", "nor", "hardly", "without", "no longer")
            or word == denial_apart(self._tree, trigger.host)
        )

    def _of_course(self, asked: _Asked, tail: str) -> str | None:
        """As in "a visit planned for May": what is told is the visit."""
        if asked.verb not in asked.trigger.matrix:
            return None
        negated = asked.status is Status.NEGATED
        denied = verb_group(self._tree, asked.verb).negation and self.negation(asked.trigger)
        if negated and asked.verb.lemma == "expect" and denied:
            return f"not expected{tail}"
        dropped = negated and self.negation(asked.trigger)
        return f"{asked.does_not} take place" if dropped else f"{participle(asked.verb)}{tail}"

    def _missing(self, asked: _Asked, _: str) -> str | None:
        if asked.verb.lemma != "miss" or asked.verb.tag != "VBG" or objects(self._tree, asked.verb):
            return None
        return f"{'are' if asked.plural else 'is'} missing"

    def _refused(self, asked: _Asked, tail: str) -> str | None:
        """As in "will not attend": what is not to be, unless told looking back."""
        ahead = verb_group(self._tree, asked.verb).modal in _WILL or is_going_to(self._tree, asked.verb)
        negated = asked.status is Status.NEGATED and self.negation(asked.trigger)
        if not ahead or not negated or is_looking_back(self._tree, asked.verb):
            return None
        return f"will not {asked.base}{tail}"

    def _hearsay(self, asked: _Asked, tail: str) -> str | None:
        """As in "may have met": what is over if it came about at all."""
        verb, group = asked.verb, verb_group(self._tree, asked.verb)
        if asked.status is not Status.POSSIBLE or (group.modal in _WILL and not is_looking_back(self._tree, verb)):
            return None
        back = group.tense is Tense.PAST or (verb.tag == "VBN" and group.modal is None)
        heard = back and any(unsure(self._tree, token) is not None for token in (verb, asked.trigger.content))
        claimed = (
            disputed(self._tree, verb) is not None
            or claim_above(self._tree, verb) is not None
            or unconfirmed(self._tree, verb) is not None
            or seemed(self._tree, verb) is not None
        )
        if not (heard or claimed or any(is_looking_back(self._tree, v) for v in told_with(self._tree, asked.trigger))):
            return None
        return f"may have {'been ' if asked.passive else ''}{participle(verb)}{tail}"

    def _demanded(self, asked: _Asked, tail: str) -> str | None:
        """As in "demands that Peru free the crew": what it is asked to do, which nobody says that it may do."""
        clause = asked.verb
        while clause.dep == "conj":
            clause = self._tree.head(clause)
        bare = not any(a.pos == "AUX" for a in self._tree.children(clause, "aux"))
        demanded = clause.dep == "ccomp" and self._tree.head(clause).lemma in _DEMANDING and bare
        demanded = demanded and self._tree.child(asked.verb, "aux") is None
        if asked.status is not Status.POSSIBLE or asked.passive or not demanded or not self._tree.child(clause, "mark"):
            return None
        return f"asked to {asked.base}{tail}"

    def _wished(self, asked: _Asked, tail: str) -> str | None:
        """As in "hopes to return": the verb without which a title would promise more than the text."""
        wish = self._tree.head(asked.verb)
        own = self._tree.child(asked.verb, "nsubj", "nsubjpass") is not None
        if asked.verb.dep != "xcomp" or own or wish not in asked.trigger.matrix or is_passive(self._tree, wish):
            return None
        if wish.lemma not in _WISHING and not self._is_not_intended(wish):
            return None
        group, aim = verb_group(self._tree, wish), f"{wish.lemma} to {asked.base}{tail}"
        if asked.status is Status.NEGATED and group.negation is None and wish.lemma == "hope":
            return f"{asked.does_not} {asked.base}{tail}"  # "had hoped to march but were turned back"
        if asked.status is Status.NEGATED:
            return f"will not {aim}" if group.modal in _WILL else f"{asked.does_not} {aim}"
        if group.tense is Tense.FUTURE:
            return f"to {aim}"
        return f"{asked.agreeing(wish)} to {asked.base}{tail}"

    def _is_not_intended(self, wish: Token) -> bool:
        """As in "did not intend to bid": what somebody had in mind on that day, which may change."""
        return wish.lemma in ("intend", "plan") and verb_group(self._tree, wish).negation is not None

    def _in_mood(self, asked: _Asked, tail: str) -> str:
        verb, status, group = asked.verb, asked.status, verb_group(self._tree, asked.verb)
        base, present = asked.base, asked.present
        if status is Status.POSSIBLE and group.modal in (*_WILL, "may", "might") and group.negation:
            base = f"not {base}"
        foreseen = any(m.lemma in ("expect", "likely") for m in asked.trigger.matrix)
        denied = any(verb_group(self._tree, m).negation for m in asked.trigger.matrix if m.pos == "VERB")
        denied = denied or any(m.pos != "VERB" for m in asked.trigger.matrix)
        if status is Status.NEGATED and foreseen and denied and group.negation is None:
            return f"not expected to {base}{tail}"
        if status is Status.POSSIBLE and any(m.lemma == "unlikely" for m in asked.trigger.matrix):
            return f"unlikely to {base}{tail}"
        begun = beginning(self._tree, verb) or (part_done(self._tree, verb) if status is Status.NEGATED else None)
        if begun is not None and not asked.passive:
            whole = f"to {verb.lemma}" if verb.tag == "VB" else verb.text
            base, present = f"{begun.lemma} {whole}", f"{asked.agreeing(begun)} {whole}"
            ruling = verb_group(self._tree, begun)
            if status is Status.NEGATED and ruling.modal in _WILL:
                return f"will not {base}{tail}"
            base = f"not {base}" if status is Status.POSSIBLE and ruling.negation else base
        short = almost(self._tree, verb) if group.negation is None else None
        if short is not None:
            base, present = f"{short.text} {base}", f"{short.text} {present}"
        if status is Status.NEGATED and short is not None:
            return f"{present}{tail}"
        if status is Status.NEGATED and is_yet_to(self._tree, verb):
            return f"{'have' if asked.plural else 'has'} yet to {base}{tail}"
        prefix = self._prefix(verb)
        return self._by_degree(asked, self._by_status(asked, f"{prefix}{base}", f"{prefix}{present}") + tail)

    def _by_status(self, asked: _Asked, base: str, present: str) -> str:
        """The verb as the status has it: "meets", "to meet", "expected to meet", "may meet", "does not meet"."""
        ahead = {Status.PLANNED: "to", Status.EXPECTED: "expected to", Status.POSSIBLE: "may"}.get(asked.status)
        if ahead is not None:
            return f"{ahead} {base}"
        if asked.status is Status.NEGATED and self.negation(asked.trigger):
            return f"not {present}" if asked.passive else f"{asked.does_not} {base}"
        return present

    def _by_degree(self, asked: _Asked, words: str) -> str:
        """With what makes it less ("partly"), or with what alone is denied ("not fully")."""
        told = self._tree.children(asked.verb, "advmod")
        adverbs = (a.text.lower() for a in told if not is_only_just(self._tree, a, asked.verb))
        degree = next((a for a in adverbs if a in _DEGREES), "")
        if asked.status is Status.NEGATED and degree in _WHOLLY:
            return words.replace("not ", f"not {degree} ", 1)
        return f"{degree} {words}" if asked.status is Status.HAPPENED and degree in _HARDLY else words

    def _prefix(self, verb: Token) -> str:
        """As in "test-fired", "re-elected": what a hyphen joins to the verb."""
        hyphen = self._tree.after(verb, -1)
        word = self._tree.after(hyphen, -1) if hyphen is not None and hyphen.text in ("-", "‐") else None
        joined = word is not None and hyphen is not None and hyphen.end == verb.start and word.end == hyphen.start
        return f"{word.text.lower()}-" if joined and word is not None else ""

    def _adjective(self, trigger: Trigger, status: Status, *, plural: bool) -> str:
        word = trigger.content.text
        if trigger.content.dep == "attr":  # "is mayor of Oslo": what one is comes with the complements
            word = ""
        if trigger.content.dep == "pobj":
            word = f"{self._tree.head(trigger.content).text} {noun_phrase(self._tree, trigger.content, self._dates)}"
        if status is Status.NEGATED:
            being = "were" if plural else "was"
            return f"{being} due" if word == "due" else f"{'are' if plural else 'is'} not {word}".strip()
        if status in (Status.PLANNED, Status.EXPECTED) and word != "due":
            return f"to be {word}".strip()
        return f"{'are' if plural else 'is'} {word}".strip()
