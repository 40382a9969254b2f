"""Who acts in an event and to or with whom, by the grammar of verbs and of eventive nouns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.asides import vouching
from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.grammar.clauses import clause_verb, is_passive
from timeline_app.core.events.grammar.valency import agent, objects, subject
from timeline_app.core.events.humans import is_human
from timeline_app.core.events.speaking import VENUES, saying_above
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.values import Participant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token

_COMPANIONS = frozenset(["with", "to", "against", "for", "between"])
_MADE_BY_SUBJECT = frozenset(["after", "before", "with", "during", "on", "from"])

_MADE = frozenset(
    """
    address campaign career debate drill exercise flight hearing holiday illness interview journey launch lecture
    meeting mission negotiation performance pilgrimage press-conference return ride run speech stay stint stop stopover
    summit surgery talk talks test tour training treatment trial trip vacation visit voyage walk
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""As in "returned after a visit": what whoever acts has made or gone through; a coup or a blast is of others."""

_DECIDING = frozenset(["comment", "decide", "deliberate", "report", "rule", "vote"])
_SUFFERED = frozenset(["annexation", "embargo", "invasion", "occupation", "partition", "sanction"])
"""As in "the Kuwait invasion": the country before them, as a noun, is the one to which it is done."""


@dataclass(frozen=True, slots=True)
class Who:
    """The participants of an event, each once."""

    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]


class Arguments:
    """Finds the participants of the events of one text."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading = reading
        self._tree = reading.tree
        self._cast = cast

    def who(self, trigger: Trigger, speaker: Participant | None) -> Who:
        nominal = trigger.form in (Form.NOUN, Form.OCCASION)
        found = self._of_noun(trigger.content, speaker) if nominal else self._of_verb(trigger, speaker)
        given = {p.name for p in found.targets}
        others = tuple(actor for actor in found.actors if actor.name not in given)
        if trigger.host.dep == "relcl" and others and len(found.actors) > 1:
            return Who(others, found.targets)  # "Ruiz and Saleh, who travelled with Ruiz"
        names = {actor.name for actor in found.actors}
        return Who(found.actors, tuple({p.name: p for p in found.targets if p.name not in names}.values()))

    def _named(self, token: Token | None, speaker: Participant | None) -> tuple[Participant, ...]:
        if token is None or token.i in self._reading.dates:
            return ()
        return self._cast.participants(token, speaker)

    # -- verbs

    def _of_verb(self, trigger: Trigger, speaker: Participant | None) -> Who:
        passive = is_passive(self._tree, trigger.host)
        actors = self._named(vouching(self._tree, trigger.host) or agent(self._tree, trigger.host), speaker)
        if trigger.form is Form.SPEECH:
            return Who(actors, ())
        targets: tuple[Participant, ...] = ()
        if trigger.form is Form.SUPPORT and trigger.content.i < trigger.host.i:
            noun = self._of_noun(trigger.content, speaker)  # "talks were held", "talks took place"
            own = agent(self._tree, trigger.host)  # "the deal that Peru signed"
            actors = (actors if passive or (own is not None and own.i != trigger.content.i) else ()) or noun.actors
            targets = noun.targets
        told = [] if trigger.form in (Form.SUPPORT, Form.FIGURE) else objects(self._tree, trigger.host)
        told = [*told, *self._companions(trigger)]
        return Who(actors, (*targets, *(p for token in told for p in self._named(token, speaker))))

    def _companions(self, trigger: Trigger) -> Iterator[Token]:
        """Those with, to or against whom it is done, where they can take part: names, persons and groups."""
        yield from self._tree.children(trigger.host, "dative")
        for root in {trigger.host.i: trigger.host, trigger.content.i: trigger.content}.values():
            for preposition in self._tree.children(root, "prep", "dative"):
                target = self._tree.child(preposition, "pobj")
                if target is not None and preposition.lemma in _COMPANIONS and self._is_party(target):
                    yield target

    def _is_party(self, token: Token) -> bool:
        name = self._cast.naming(token)
        if name is not None:
            return name.kind is not Kind.PLACE
        return token.pos == "PRON" or self._cast.country_of(token) is not None or token.tag in ("NNS", "NNPS")

    # -- nouns

    def _of_noun(self, noun: Token, speaker: Participant | None) -> Who:
        """As in "Kyiv's requests", "the deployment of troops", "a visit by the minister", "war with Ukraine"."""
        owner = self._tree.child(noun, "poss") if not self._is_only_where(noun) else None
        targets = list(self._nation_before(noun, suffering=True))
        actors = list(self._named(owner, speaker))
        for preposition, target in self._complements(noun):
            if preposition.lemma == "by" or (preposition.lemma == "between" and not actors):
                actors.extend(self._named(target, speaker))
            elif preposition.lemma in ("of", *_COMPANIONS) and self._is_party(target):
                targets.extend(self._named(target, speaker))
        made = actors or [*self._nation_before(noun)] or [*self._maker(noun, speaker)] or [*_senders(noun, targets)]
        return Who(tuple(made), tuple(targets))

    def _is_only_where(self, noun: Token) -> bool:
        """As in "Europe's biggest land war", "Peru's first strike": where there was none before, not who did it."""
        ranked = self._tree.children(noun, "amod")
        first = any(t.tag == "JJS" or t.text.lower() in ("first", "last", "latest") for t in ranked)
        owner = self._tree.child(noun, "poss")
        name = self._cast.name_at(owner) if owner is not None else None
        return first and name is not None and name.kind is not Kind.PERSON

    def _complements(self, noun: Token) -> Iterator[tuple[Token, Token]]:
        """Prepositions and their objects that go with a noun, also a "with" that follows right on its own phrase."""
        prepositions = self._tree.children(noun, "prep", "agent")
        follower = self._tree.after(self._tree.subtree(noun)[-1])
        if noun.lemma in VENUES and follower is not None and follower.text.lower() == "with" and follower.head < noun.i:
            prepositions = [*prepositions, follower]
        for preposition in prepositions:
            target = self._tree.child(preposition, "pobj")
            if target is not None:
                yield preposition, target

    def _nation_before(self, noun: Token, *, suffering: bool = False) -> Iterator[Participant]:
        """As in "an Israeli raid", "US sanctions", or ``suffering``, "the Kuwait invasion": of whom the noun tells."""
        for child in self._tree.children(noun, "amod", "compound"):
            name = self._cast.name_at(child)
            if name is None or not name.country or name.kind not in (Kind.DEMONYM, Kind.COUNTRY):
                continue
            acted_on = noun.lemma in _SUFFERED and name.kind is Kind.COUNTRY and not child.text.isupper()
            if acted_on is suffering:
                first, last = self._tree.tokens[name.first], self._tree.tokens[name.last]
                text = " ".join(self._tree.text[first.start : last.end].split())
                yield Participant(name.name, text, first.start, last.end, None, name.country)

    def _maker(self, noun: Token, speaker: Participant | None) -> tuple[Participant, ...]:
        """The subject of the verb of a trip or a test made it ("arrived after a trip"); the speaker held the talks."""
        verb = clause_verb(self._tree, noun)
        preposition = self._tree.head(noun).lemma
        if verb is not None and noun.dep == "dobj" and verb.lemma in ("plan", "schedule", "intend"):
            return self._named(agent(self._tree, verb), speaker)
        if verb is None or noun.dep != "pobj":
            return ()
        if noun.lemma in VENUES and preposition in ("at", "during", "in"):
            saying = (
                verb
                if verb.lemma in self._reading.lexicon.saying
                else saying_above(self._tree, noun, self._reading.lexicon)
            )
            if saying is not None and saying.i > noun.i:
                saying = None  # "will discuss it at a meeting in May, an aide said": where it is discussed
            if any(t.text.lower() == "the" for t in self._tree.children(noun, "det")):
                return ()  # "invited them at the Madrid summit": one that is known, of whoever held it
            beside_deed = self._tree.head(self._tree.head(noun)).pos == "NOUN"  # "for the murder of Ruiz at a rally"
            if saying is None and (beside_deed or is_passive(self._tree, verb)):
                return ()  # "was shot at a rally": whose rally it was is not told
            return self._named(subject(self._tree, saying or verb), speaker)
        made = preposition in _MADE_BY_SUBJECT and noun.lemma in _MADE
        if preposition == "on" and verb.lemma in _DECIDING:
            return ()  # "ruled on the appeal": somebody else's
        actor = agent(self._tree, verb) if made else None
        if actor is None or not is_human(self._reading, actor):
            return ()
        return self._named(actor, speaker)

    # -- what it is about

    def topics(self, trigger: Trigger) -> frozenset[str]:
        """Lemmas of the nouns that the event acts on or passes through; two tellings of one event share some."""
        roots = {trigger.host.i: trigger.host, trigger.content.i: trigger.content}.values()
        found = [t for root in roots for t in self._tree.children(root, "dobj", "nsubjpass")]
        for root in roots:
            found.extend(t for p in self._tree.children(root, "prep") if (t := self._tree.child(p, "pobj")) is not None)
        own = {trigger.content.i, trigger.host.i}
        return frozenset(t.lemma for t in found if t.pos in ("NOUN", "PROPN") and t.i not in self._reading.dates | own)


def _senders(noun: Token, forces: Iterable[Participant]) -> Iterator[Participant]:
    """The country whose forces are sent has sent them."""
    if noun.lemma in ("dispatch", "deployment", "mobilization", "mobilisation", "withdrawal"):
        for force in forces:
            if force.country:
                name = load_gazetteer().title(force.country)
                yield Participant(name, force.text, force.start, force.end, None, force.country)
