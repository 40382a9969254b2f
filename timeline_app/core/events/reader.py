"""Reads the events of one article: composes what this package's other modules find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.events.attachment import attach
from timeline_app.core.events.clauses import agent, clause_verb, is_passive, objects, verb_group
from timeline_app.core.events.draft import Draft
from timeline_app.core.events.importance import content_words, importance
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.events.merging import merge
from timeline_app.core.events.names import Kind, read_names
from timeline_app.core.events.participants import Cast
from timeline_app.core.events.places import place_of
from timeline_app.core.events.sources import Said, Sources
from timeline_app.core.events.status import judge
from timeline_app.core.events.timing import bounded_time, own_time
from timeline_app.core.events.titles import Titles
from timeline_app.core.events.triggers import Form, Reading, Trigger, find_triggers
from timeline_app.core.text.context import Tense
from timeline_app.core.text.tree import Tree
from timeline_app.core.values import UNKNOWN, BlockKind, Event, Participant, Predicate, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.text.syntax import Parse, Token
    from timeline_app.core.values import Article, EventTime, Sentence, TimeExpression

TOLD_IN = frozenset([BlockKind.BODY, BlockKind.NOTE])
"""Blocks whose sentences tell events; headlines and standfirsts only repeat them."""

_WIDEST_GAP = 4
"""Tokens between a support verb and its noun beyond which the predicate is the verb alone."""

_COMPANIONS = frozenset(["with", "to", "against", "for", "between"])


@dataclass(frozen=True, slots=True)
class _Who:
    actors: tuple[Participant, ...]
    targets: tuple[Participant, ...]


class EventReader:
    """Reads one article; holds what is needed while it does."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        expressions: Sequence[TimeExpression],
        parse: Parse,
        context: TemporalContext,
    ) -> None:
        self._article = article
        self._sentences = sentences
        self._tree = Tree(article.text, parse)
        self._published = article.published.day if article.published else None
        lexicon = load_lexicon()
        names = read_names(self._tree, len(sentences))
        attachments = attach(self._tree, expressions, lexicon, self._published)
        self._reading = Reading(self._tree, lexicon, names, attachments)
        self._cast = Cast(self._tree, names)
        self._sources = Sources(self._reading, self._cast, context)
        dates = frozenset(t.i for e in expressions for t in self._tree.between(e.start, e.end))
        self._titles = Titles(self._reading, self._cast, dates)

    def events(self) -> tuple[Event, ...]:
        told = [n for n, s in enumerate(self._sentences) if self._article.blocks[s.block].kind in TOLD_IN]
        triggers = [
            *find_triggers(self._reading, told),
            *(s for n in told for s in self._sources.statements(n, self._published)),
        ]
        drafts = [self._draft(trigger) for trigger in sorted(triggers, key=lambda t: t.host.i)]
        merged = sorted(merge(drafts), key=lambda d: d.predicate.start)
        return tuple(self._event(number, draft, told) for number, draft in enumerate(merged, 1))

    # -- one telling

    def _draft(self, trigger: Trigger) -> Draft:
        said = self._sources.said(trigger.host)
        speaker = said.speaker if said else None
        dated = own_time(self._reading, trigger, self._published)
        interval = dated.interval if dated else UNKNOWN
        status, words = judge(self._reading, trigger, interval, self._published)
        who = self._who(trigger, speaker)
        return Draft(
            trigger=trigger,
            predicate=self._predicate(trigger),
            title=self._titles.title(trigger, status, who.actors, speaker),
            time=dated or self._bounded(trigger, status, said),
            status=status,
            status_words=words,
            actors=who.actors,
            targets=who.targets,
            place=place_of(self._tree, self._cast, trigger),
            source=said.source if said else None,
        )

    def _bounded(self, trigger: Trigger, status: Status, said: Said | None) -> EventTime:
        verb = said.verb if said else None
        spoken = (
            own_time(self._reading, Trigger(verb, verb, verb.lemma, Form.SPEECH), self._published) if verb else None
        )
        name = said.source.name if said else None
        return bounded_time(status, spoken, name, self._published, told_past=self._is_told_past(trigger, status))

    def _is_told_past(self, trigger: Trigger, status: Status) -> bool:
        if status is not Status.HAPPENED:
            return False
        verb = trigger.host if trigger.form is not Form.NOUN else clause_verb(self._tree, trigger.host)
        if verb is None:
            return False
        group = verb_group(self._tree, verb)
        return group.tense is Tense.PAST or group.perfect or (not group.finite and verb.tag in ("VBN", "VBG"))

    def _predicate(self, trigger: Trigger) -> Predicate:
        first, last = trigger.host, trigger.host
        particle = self._tree.child(trigger.host, "prt")
        near = abs(trigger.content.i - trigger.host.i) <= _WIDEST_GAP
        if trigger.form is Form.ADJECTIVE:
            first = last = trigger.content
        elif trigger.content.i != trigger.host.i and near:
            first, last = sorted((trigger.host, trigger.content), key=lambda t: t.i)
        elif particle is not None and particle.i <= trigger.host.i + _WIDEST_GAP:
            last = particle
        text = " ".join(self._tree.text[first.start : last.end].split())
        return Predicate(text, trigger.lemma, first.start, last.end)

    # -- who takes part

    def _who(self, trigger: Trigger, speaker: Participant | None) -> _Who:
        if trigger.form is Form.NOUN:
            return self._who_of_noun(trigger.host, speaker)
        actors = self._named(agent(self._tree, trigger.host), speaker)
        if trigger.form is Form.SPEECH:
            return _Who(actors, ())
        told = [] if trigger.form is Form.SUPPORT else objects(self._tree, trigger.host)
        if is_passive(self._tree, trigger.host) and trigger.form is Form.SUPPORT:
            actors = actors or self._who_of_noun(trigger.content, speaker).actors
        targets = [p for token in told for p in self._named(token, speaker)]
        targets.extend(p for token in self._companions(trigger) for p in self._named(token, speaker))
        names = {a.name for a in actors}
        return _Who(actors, tuple({p.name: p for p in targets if p.name not in names}.values()))

    def _named(self, token: Token | None, speaker: Participant | None) -> tuple[Participant, ...]:
        return self._cast.participants(token, speaker)

    def _companions(self, trigger: Trigger) -> Iterator[Token]:
        """Those with, to or against whom it is done, where they can take part: names, persons and groups."""
        for root in {trigger.host.i: trigger.host, trigger.content.i: trigger.content}.values():
            for preposition in self._tree.children(root, "prep", "dative"):
                target = self._tree.child(preposition, "pobj")
                if target is not None and preposition.lemma in _COMPANIONS and self._is_party(target):
                    yield target

    def _is_party(self, token: Token) -> bool:
        name = self._cast.name_at(token)
        if name is not None:
            return name.kind is not Kind.PLACE
        return token.pos == "PRON" or self._cast.country_of(token) is not None or token.tag in ("NNS", "NNPS")

    def _who_of_noun(self, noun: Token, speaker: Participant | None) -> _Who:
        """ "Kyiv's requests", "troops' deployment", "a visit by the minister", "war with Ukraine", "Hungarian checks"."""
        owner = self._tree.child(noun, "poss")
        targets: list[Participant] = []
        actors = list(self._named(owner, speaker))
        for preposition in self._tree.children(noun, "prep", "agent"):
            target = self._tree.child(preposition, "pobj")
            if target is None:
                continue
            if preposition.lemma == "by" or (preposition.lemma == "between" and not actors):
                actors.extend(self._named(target, speaker))
            elif preposition.lemma in ("of", *_COMPANIONS) and self._is_party(target):
                targets.extend(self._named(target, speaker))
        actors = actors or list(self._nation_before(noun)) or list(self._supported_by(noun, speaker))
        return _Who(tuple(actors), tuple(targets))

    def _nation_before(self, noun: Token) -> Iterator[Participant]:
        for child in self._tree.children(noun, "amod", "compound"):
            name = self._cast.name_at(child)
            if name is not None and name.kind in (Kind.DEMONYM, Kind.COUNTRY) and name.country:
                first, last = self._tree.tokens[name.first], self._tree.tokens[name.last]
                text = " ".join(self._tree.text[first.start : last.end].split())
                yield Participant(name.name, text, first.start, last.end, None, name.country)

    def _supported_by(self, noun: Token, speaker: Participant | None) -> tuple[Participant, ...]:
        """The subject of the verb of a trip or a test is who made it: "arrived after a trip to Japan"."""
        verb = clause_verb(self._tree, noun)
        if (
            verb is None
            or noun.dep != "pobj"
            or self._tree.head(noun).lemma not in ("after", "before", "with", "during", "on", "from")
        ):
            return ()
        return self._named(agent(self._tree, verb), speaker)

    # -- the finished event

    def _event(self, number: int, draft: Draft, told: list[int]) -> Event:
        sentence = draft.trigger.host.sentence
        position = told.index(sentence) / max(1, len(told) - 1)
        kind = draft.trigger.type
        return Event(
            id=f"e{number}",
            title=draft.title,
            predicate=draft.predicate,
            when=draft.time,
            status=draft.status,
            sentence=self._sentences[sentence],
            actors=draft.actors,
            targets=draft.targets,
            place=draft.place,
            type=kind.type if kind else None,
            mode=kind.mode if kind else None,
            reported_by=draft.source,
            mentions=draft.mentions,
            status_words=draft.status_words,
            importance=importance(draft, position, content_words(self._article.title or "")),
        )
