"""Reads the events of one article: composes what this package's other modules find."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.names import read_names
from timeline_app.core.events.actors.participants import Cast
from timeline_app.core.events.actors.relatives import with_relatives
from timeline_app.core.events.arguments import Arguments
from timeline_app.core.events.asides import asides, is_attitude, speaking_at, vouching
from timeline_app.core.events.attachment import attach
from timeline_app.core.events.bounds import (
    OPEN,
    aim_time,
    assumed_time,
    before_occasion,
    bounded_time,
    deed_for,
    denied_time,
    is_of_old_plan,
    is_past_aim,
    is_told_aside,
    same_occasion,
    same_words,
    since_committed,
    told_with,
    unread_time,
)
from timeline_app.core.events.claims import claim_above, is_looking_back, seemed, seeming, unsure
from timeline_app.core.events.dating import dating
from timeline_app.core.events.draft import Draft
from timeline_app.core.events.drafts import is_idle, with_sayings_weighed, without_dropping, without_repeats
from timeline_app.core.events.entries import with_entries
from timeline_app.core.events.grammar.clauses import (
    clause_verb,
    complemented,
    first_infinitive,
    is_passive,
    is_yet_to_come,
    verb_group,
)
from timeline_app.core.events.grammar.valency import agent, is_effect_of_passive, is_requited, subject
from timeline_app.core.events.humans import is_human
from timeline_app.core.events.importance import content_words, importance
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.events.matrix import is_waited_for
from timeline_app.core.events.measured import tokens_told_of
from timeline_app.core.events.merging import merge
from timeline_app.core.events.mood import MAY
from timeline_app.core.events.places import place_of
from timeline_app.core.events.plover import NATURAL
from timeline_app.core.events.predicates import predicate_of
from timeline_app.core.events.simultaneity import is_amid_the_past, may_be_of_another_day, usable
from timeline_app.core.events.sources import Said, Sources
from timeline_app.core.events.status import judge
from timeline_app.core.events.timing import own_time
from timeline_app.core.events.titling.titles import Titles
from timeline_app.core.events.trigger import Form, Reading, Trigger
from timeline_app.core.events.triggers import find_triggers
from timeline_app.core.text.context import Tense
from timeline_app.core.text.tree import Tree
from timeline_app.core.values import UNKNOWN, AnchorKind, BlockKind, Event, Mention, Status, TimeKind

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date

    from timeline_app.core.events.actors.name import Name
    from timeline_app.core.text.context import TemporalContext
    from timeline_app.core.text.syntax import Parse, Token
    from timeline_app.core.values import Article, EventTime, Interval, Sentence, TimeExpression

TOLD_IN = frozenset([BlockKind.BODY, BlockKind.NOTE])
"""Blocks whose sentences tell events; headlines and standfirsts mostly repeat them."""

_TOLD_OVER = frozenset([BlockKind.HEADLINE, BlockKind.STANDFIRST])

_HEADS = frozenset([BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEAD])

_EMPTY_SUBJECTS = frozenset(
    ["it", "that", "this", "which", "what", "there", "i", "you", "he", "she", "we", "they", "them"]
)

_ANEW = frozenset(["another", "further", "fresh", "new", "second", "third", "next"])

_AGAIN = frozenset(["again", "also", "anew", "afresh"])

STATEMENT = "statement"
"""The mode of sayings of no PLOVER type."""

_TRYING = frozenset(["attempt", "fail", "manage", "strive", "struggle", "try"])
"""Verbs whose infinitive is of their own time: what somebody tried to do is no later than the trying."""

_LONGEST_OCCASION = 31
"""Days beyond which the time of one saying is not that of the others of the same speaker."""


def _is_occasion(interval: Interval) -> bool:
    """Is it so short that what else was said may be of the same time?"""
    if interval.earliest is None or interval.latest is None:
        return interval.earliest is not None or interval.latest is not None
    return (interval.latest - interval.earliest).days <= _LONGEST_OCCASION


def _was_to_be(trigger: Trigger) -> bool:
    """As in "were to open their prisons": whether that lay ahead of the writer's day too is not told."""
    return any(above.lemma == "be" and above.tag == "VBD" for above in trigger.matrix)


_INTENDING = frozenset(
    ["due", "expect", "hope", "intend", "mean", "offer", "plan", "schedule", "set", "slate", "suppose", "tip", "want"]
)
"""Words for plans of which "had" says that they are plans no more; who "had agreed" may still keep the word."""


class EventReader:
    """Reads one article; holds what is needed while it does."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        expressions: Sequence[TimeExpression],
        parse: Parse,
        context: TemporalContext,
        *,
        headed: bool = False,
    ) -> None:
        self._article = article
        self._sentences = sentences
        self._tree = Tree(article.text, parse)
        self._published = article.published.day if article.published else None
        lexicon = load_lexicon()
        told, expressions = tuple(expressions), dating(article, expressions)
        dates = frozenset(t.i for e in expressions for t in self._tree.between(e.start, e.end))
        found = read_names(self._tree, len(sentences))
        names = tuple(n for n in found if not dates.issuperset(range(n.first, n.last + 1)))  # "AD" in "AD 330"
        names = tuple(n for n in names if self._is_told_of(n))
        self._tree = with_relatives(self._tree, names, dates)
        attached = attach(self._tree, expressions, lexicon, self._published)
        attachments = with_entries(self._tree, attached, article, sentences, expressions)
        named = frozenset(i for name in names for i in range(name.first, name.last + 1))
        self._reading = Reading(self._tree, lexicon, named, attachments, dates, self._published, told, headed)
        left_out = dates - tokens_told_of(self._tree, expressions)
        self._cast = Cast(self._tree, names, left_out)
        self._arguments = Arguments(self._reading, self._cast)
        self._sources = Sources(self._reading, self._cast, context)
        self._titles = Titles(self._reading, self._cast, left_out)

    def _is_told_of(self, name: Name) -> bool:
        """Nobody of whom a text tells is named by a credit, a caption or a menu alone."""
        sentence = self._sentences[self._tree.tokens[name.last].sentence]
        return self._article.blocks[sentence.block].kind in TOLD_IN | _HEADS

    def events(self, wanted: Container[int]) -> tuple[Event, ...]:
        """The events of the sentences wanted, by their numbers."""
        numbers = [n for n in range(len(self._sentences)) if n in wanted]
        told = [n for n in numbers if self._kind(n) in TOLD_IN]
        triggers = [
            *find_triggers(self._reading, told),
            *(s for n in told for s in self._sources.statements(n)),
        ]
        taken = {trigger.host.i for trigger in triggers}
        passing = (a for n in told for a in asides(self._reading, self._cast, self._sources, n))
        triggers += [aside for aside in passing if aside.host.i not in taken]
        drafts = [self._draft(trigger) for trigger in sorted(triggers, key=lambda t: t.host.i)]
        drafts = [d for d in drafts if d.title and not (is_idle(d) or self._is_bare_aim(d) or self._was_once_due(d))]
        drafts = [d for d in drafts if not self._is_of_speakers_side(d)]
        drafts += self._only_headed(drafts, [n for n in numbers if self._kind(n) in _TOLD_OVER])
        drafts = with_sayings_weighed(without_dropping(without_repeats(drafts)), self._sources.dated_speakers())
        merged = sorted(merge(drafts), key=lambda d: d.predicate.start)
        return tuple(self._event(number, draft, told) for number, draft in enumerate(merged, 1))

    def _kind(self, number: int) -> BlockKind:
        return self._article.blocks[self._sentences[number].block].kind

    def _only_headed(self, told: Sequence[Draft], heads: Sequence[int]) -> list[Draft]:
        """What only a headline or the points below it tell: of a time of which nothing in the text is told."""
        drafts = (self._draft(trigger) for trigger in find_triggers(self._reading, heads))
        times = {d.time.interval for d in told if d.time.kind is not TimeKind.UNDATED}
        return [d for d in drafts if d.title and d.time.kind is not TimeKind.UNDATED and d.time.interval not in times]

    # -- one telling

    def _draft(self, trigger: Trigger) -> Draft:
        said = self._sources.said(trigger.host)
        speaker = said.speaker if said else None
        dated = self._dated(trigger, said) or self._before_occasion(trigger)
        interval = dated.interval if dated else UNKNOWN
        new = self._is_in_note(trigger) and verb_group(self._tree, trigger.host).perfect
        written = None if new else self._published  # the news of a note is of a later day
        status, words = judge(self._reading, trigger, interval, written, self._quoted_on(dated))
        who = self._arguments.who(trigger, speaker)
        return Draft(
            trigger=trigger,
            predicate=predicate_of(self._reading, trigger),
            title=self._titles.title(trigger, status, who, speaker),
            time=dated or unread_time(self._reading, trigger, self._bounded(trigger, status, said)),
            status=status,
            status_words=words,
            actors=who.actors,
            targets=who.targets,
            place=place_of(self._tree, self._cast, trigger),
            source=said.source if said else None,
            topics=self._arguments.topics(trigger),
            has_subject=self._has_subject(trigger.host) or (self._befell_them(trigger.host) and bool(who.targets)),
            mentions=self._figure(trigger),
            is_another=self._is_another(trigger),
        )

    def _before_occasion(self, trigger: Trigger) -> EventTime | None:
        ahead = trigger.form is not Form.NOUN and is_yet_to_come(self._tree, trigger.host)
        return before_occasion(self._reading, trigger.host, self._published) if ahead and self._published else None

    def _is_in_note(self, trigger: Trigger) -> bool:
        return self._kind(trigger.host.sentence) is BlockKind.NOTE

    def _quoted_on(self, time: EventTime | None) -> date | None:
        """The day on which the words were spoken from which a time counts."""
        told = (e for e in self._reading.expressions if time is not None and e.id == time.expression)
        anchors = (e.anchor for e in told if e.anchor.kind is AnchorKind.SPEECH)
        return next((a.interval.latest for a in anchors), None)

    def _is_another(self, trigger: Trigger) -> bool:
        words = {c.text.lower() for c in self._tree.children(trigger.content, "det", "amod", "advmod")}
        return bool(words & (_ANEW if trigger.content.pos == "NOUN" else _AGAIN))

    def _is_planned_now(self, trigger: Trigger) -> bool:
        """As in "is to decide", "plans to sell": a plan of the writer's day cannot have a day gone by."""
        modality = self._reading.lexicon.modality
        plans = [m for m in trigger.matrix if m.lemma in modality["planned"] | modality["expected"]]
        verbs = (m if m.pos in ("VERB", "AUX") else self._tree.head(m) for m in plans)
        return any(verb_group(self._tree, v).tense is Tense.PRESENT for v in verbs)

    def _has_subject(self, verb: Token) -> bool:
        """Does the text say, if only by a noun, who or what does it?"""
        told = subject(self._tree, verb)
        named = told is not None and told.text.lower() not in _EMPTY_SUBJECTS
        requited = verb.dep == "pcomp" and is_requited(self._tree, self._tree.head(verb))
        return named or (told is None and (requited or is_passive(self._tree, verb)))

    def _befell_them(self, verb: Token) -> bool:
        """As in "She fell and was released": a finite passive, whose subject may stand for somebody named before."""
        return is_passive(self._tree, verb) and verb_group(self._tree, verb).finite

    def _dated(self, trigger: Trigger, said: Said | None) -> EventTime | None:
        """The time that words give, unless the tense denies it: a date misread is worse than none."""
        time = own_time(self._reading, trigger, self._published)
        if time is None or self._published is None or self._is_in_note(trigger):
            return time
        group = verb_group(self._tree, trigger.host)
        ahead = time.interval.earliest is not None and time.interval.earliest > self._published
        behind = time.interval.latest is not None and time.interval.latest < self._published
        if trigger.form is Form.NOUN:
            return None if behind and self._is_planned_now(trigger) else time
        above = self._tree.head(trigger.host)
        was_to = trigger.host.dep == "xcomp" and above.lemma == "be" and above.tag == "VBD"  # "was to have begun"
        scheduled = trigger.host in trigger.matrix  # "has been set for Thursday"
        waited = was_to or scheduled or is_waited_for(self._tree, trigger.host)  # "will return when the army has left"
        looks_back = is_looking_back(self._tree, trigger.host) and group.tense is not Tense.FUTURE and not waited
        past = looks_back or (group.tense is Tense.PAST and not (trigger.matrix or group.progressive))
        earliest, latest = time.interval.earliest, time.interval.latest
        to_come = latest is not None and latest > self._published
        ahead |= to_come and (earliest is None or self._is_deadline(trigger, time))  # "agreed on cuts before 2030"
        ahead_of_try = ahead and any(m.lemma in _TRYING and self._is_past(m) for m in trigger.matrix)
        past |= ahead_of_try
        quoted = self._quoted_on(time)
        told_then = said is not None and self._can_be_said_before(said, time)
        told_then |= quoted is not None and latest is not None and latest >= quoted
        future = not told_then and (is_yet_to_come(self._tree, trigger.host) or self._is_planned_now(trigger))
        return None if (past and ahead) or (future and behind) else time

    def _is_deadline(self, trigger: Trigger, time: EventTime) -> bool:
        told = (e for e in self._reading.attachments.of(trigger.content) if e.id == time.expression)
        return any(e.is_deadline for e in told)

    def _is_past(self, verb: Token) -> bool:
        return verb.pos == "VERB" and verb_group(self._tree, verb).tense is Tense.PAST

    def _can_be_said_before(self, said: Said, time: EventTime) -> bool:
        """As in "said on 3 May that he would go on 4 May": what lay ahead of the saying may lie behind the writer."""
        verb = said.verb
        occasion = self._sources.occasion(verb) if verb else None
        spoken = (self._spoken(verb) if verb else None) or (self._spoken(occasion) if occasion else None)
        said_from, latest = spoken.interval.earliest if spoken else None, time.interval.latest
        return said_from is not None and latest is not None and said_from <= latest

    def _figure(self, trigger: Trigger) -> tuple[Mention, ...]:
        if trigger.form is not Form.FIGURE:
            return ()
        last = next(iter(self._tree.children(trigger.host, "dobj")), trigger.host)
        start, end = trigger.host.start, last.end
        return (Mention(" ".join(self._article.text[start:end].split()), start, end),)

    def _bounded(self, trigger: Trigger, status: Status, said: Said | None) -> EventTime:
        words = self._words_of(trigger)
        if trigger.form is Form.NOUN and words is not None and (held := self._time_of_verb(words)) is not None:
            return same_occasion(held)
        if words is not None and said is None and (assumed := self._assumed(words)) is not None:
            return assumed
        if said is not None and said.verb is not None and is_attitude(self._reading, trigger.host):
            held = self._spoken(said.verb) or self._assumed(said.verb)
            if held is not None:
                return same_words(held)
        spoken = self._spoken(said.verb) if said and said.verb else None
        name = said.source.name if said else None
        if status is not Status.HAPPENED and is_past_aim(self._tree, trigger.host):
            return aim_time()
        if is_of_old_plan(self._reading, trigger.host) or (status in OPEN and _was_to_be(trigger)):
            return aim_time()
        if status is not Status.HAPPENED and is_told_aside(self._tree, trigger.host):
            return aim_time()
        if seeming(self._tree, trigger.host) is not None:
            return bounded_time(Status.HAPPENED, None, None, self._published, told_past=False)
        if status is Status.NEGATED:
            return denied_time(self._reading, trigger, spoken, self._published)
        if said is None and status in OPEN and (committed := self._since_committed(trigger)) is not None:
            return committed
        if said is None and status in OPEN and self._is_committed_long_ago(trigger):
            return aim_time()
        back = status is Status.POSSIBLE and self._is_about_the_past(trigger)
        told = Status.HAPPENED if back else status
        past = back or self._is_told_past(trigger, status)
        bounds = bounded_time(told, spoken, name, self._published, told_past=past)
        return self._within_order(trigger, bounds) if told is Status.HAPPENED and past else bounds

    def _within_order(self, trigger: Trigger, bounds: EventTime) -> EventTime:
        """As in "took up arms in 1996 after they dissolved the house": that was no later."""
        verb, main = trigger.host, self._tree.head(trigger.host)
        mark = self._tree.child(verb, "mark") if verb.dep == "advcl" else None
        time = self._time_of_verb(main) if mark is not None and mark.text.lower() == "after" else None
        latest, known = time.interval.latest if time is not None else None, bounds.interval.latest
        if time is None or latest is None or (known is not None and known <= latest):
            return bounds
        step = f"It came before “{main.text}”, which is dated “{time.words}”"
        return replace(bounds, interval=replace(bounds.interval, latest=latest), steps=(*bounds.steps, step))

    def _since_committed(self, trigger: Trigger) -> EventTime | None:
        """As in "offered in March to mediate": what decides on it has a date, before which it cannot be."""
        for above in trigger.matrix:
            verb = above if above.pos == "VERB" else clause_verb(self._tree, above)
            time = self._time_of_verb(verb) if verb is not None else None
            if verb is not None and time is not None and not (self._is_past(verb) or self._is_over(time)):
                continue  # of an entry of a chronology the present is past: "2018: They agree to swap them"
            if verb is not None and time is not None and time.interval.earliest is not None:
                return since_committed(time, verb)
        return None

    def _is_committed_long_ago(self, trigger: Trigger) -> bool:
        """As in "who confessed in March 2023 and agreed to testify": whether he has by now is not told."""
        verbs = (m for m in trigger.matrix if m.pos == "VERB" and self._is_past(m))
        return any(is_amid_the_past(self._reading, m, [m.sentence]) for m in verbs)

    def _is_over(self, time: EventTime) -> bool:
        latest = time.interval.latest
        return latest is not None and self._published is not None and latest < self._published

    def _time_of_verb(self, verb: Token) -> EventTime | None:
        return own_time(self._reading, Trigger(verb, verb, verb.lemma, Form.VERB), self._published)

    def _was_once_due(self, draft: Draft) -> bool:
        """As in "had been due to travel in September": whether it came to that the text tells elsewhere, if at all."""
        latest = draft.time.interval.latest
        gone_by = latest is not None and self._published is not None and latest < self._published
        offered = draft.status is Status.POSSIBLE and any(m.lemma == "offer" for m in draft.trigger.matrix)
        if draft.status not in (Status.PLANNED, Status.EXPECTED) and not offered:
            return False
        first = draft.time.interval.earliest
        ahead = first is not None and self._published is not None and first > self._published
        plans = [p for p in (draft.trigger.host, *draft.trigger.matrix) if gone_by or p.lemma in _INTENDING]
        plans = [] if ahead else plans  # "had been due to meet them tomorrow"
        verbs = (p if p.pos in ("VERB", "AUX") else self._tree.head(p) for p in plans)
        groups = [verb_group(self._tree, v) for v in verbs]
        return any(g.perfect and g.tense is Tense.PAST and g.modal is None for g in groups)

    def _is_of_speakers_side(self, draft: Draft) -> bool:
        """As in "“We may lose control,” Ruiz said": not she alone, and who with her the text does not tell.

        What she promises or refuses she does for them all ("we will not leave").
        """
        verb = draft.trigger.host
        told = subject(self._tree, verb)
        ours = told is not None and told.text.lower() == "we" and draft.trigger.form is Form.VERB
        if not ours or len(draft.actors) != 1 or draft.actors[0].country or draft.time.kind is not TimeKind.UNDATED:
            return False
        now = draft.status is Status.HAPPENED and verb_group(self._tree, verb).tense is Tense.PRESENT
        perfect = verb_group(self._tree, verb).perfect
        return (now and not perfect) or (draft.status is Status.POSSIBLE and verb_group(self._tree, verb).modal in MAY)

    def _is_bare_aim(self, draft: Draft) -> bool:
        """As in "fired tear gas to disperse them", "set up a body to manage the lake": why it was done, and no plan."""
        host = draft.trigger.host
        if draft.status not in OPEN or draft.time.kind is not TimeKind.UNDATED or not is_past_aim(self._tree, host):
            return False
        deed = deed_for(self._tree, first_infinitive(self._tree, host))
        return deed is not None and subject(self._tree, host) == subject(self._tree, deed)

    def _words_of(self, trigger: Trigger) -> Token | None:
        """The verb by which something is said in an event, or with which it is told as one act; None where none is."""
        if trigger.form is Form.SPEECH or self._sources.is_speech_act(trigger):
            return trigger.host
        if trigger.form is Form.NOUN:
            return speaking_at(self._reading, trigger.host) if trigger.passing else None
        above = self._tree.head(trigger.host)
        along = trigger.host.dep == "advcl" and trigger.host.tag == "VBG" and above.lemma in self._reading.lexicon.says
        bare = along and not self._tree.children(trigger.host, "mark", "aux", "nsubj")
        return above if bare and verb_group(self._tree, above).finite else None

    def _assumed(self, verb: Token) -> EventTime | None:
        """Bounds for a saying without a date: the speaker's dated saying, else the writer's day."""
        if (beside := self._told_beside(verb)) is not None:
            return beside
        occasion = self._sources.occasion(verb)
        spoken = self._spoken(occasion) if occasion is not None else None
        if spoken is not None and not _is_occasion(spoken.interval):
            occasion = spoken = None
        if spoken is not None and spoken.kind is not TimeKind.SPAN:
            return same_occasion(spoken)
        lasting = spoken is not None and spoken.kind is TimeKind.SPAN  # "has demanded it for two months"
        if self._published is None or (occasion is not None and not lasting) or self._sources.is_continued(verb):
            return None
        new = vouching(self._tree, verb) is not None or self._sources.is_said_now(verb)
        if verb_group(self._tree, verb).perfect or not new or may_be_of_another_day(self._reading, verb):
            return None
        further = (v for v in self._tree.conjuncts(verb) if v.i != verb.i)
        ends = (e.interval.latest for v in further for e in usable(self._reading, v))
        if any(end is not None and end < self._published for end in ends):
            return None  # "refused to concede and filed a petition on 20 February"
        paragraph = self._sentences[verb.sentence].block
        near = [n for n in (verb.sentence, verb.sentence - 1) if n >= 0 and self._sentences[n].block == paragraph]
        main = self._tree.head(verb)
        if is_amid_the_past(self._reading, verb, near) or (verb.dep == "advcl" and usable(self._reading, main)):
            return None  # "broke down in February 2023 after Peru insisted on it"
        return assumed_time(self._published)

    def _told_beside(self, verb: Token) -> EventTime | None:
        """As in "While visiting Berlin on Friday, she said", "Asked on Monday, she declined": of that day."""
        for clause in self._tree.children(verb, "advcl"):
            marks = {c.text.lower() for c in self._tree.children(clause, "mark", "advmod")}
            along = clause.tag == "VBG" and marks & {"when", "while"}
            asked = clause.tag == "VBN" and clause.lemma in ("ask", "press", "question")
            if (along or asked) and clause.i < verb.i and usable(self._reading, clause):
                return self._spoken(clause)
        return None

    def _spoken(self, verb: Token) -> EventTime | None:
        return own_time(self._reading, Trigger(verb, verb, verb.lemma, Form.SPEECH), self._published)

    def _is_about_the_past(self, trigger: Trigger) -> bool:
        """As in "may have fled", "accused of selling", "may have tried to win her by killing": possible, but past."""
        chain = told_with(self._tree, trigger)
        back = any(is_looking_back(self._tree, verb) or seemed(self._tree, verb) for verb in chain)
        done = trigger.host.tag == "VBN" and trigger.host.dep in ("acl", "advcl") and unsure(self._tree, trigger.host)
        past = trigger.form is not Form.NOUN and self._is_past(trigger.host)  # "when the reported attack occurred"
        return back or bool(done) or past or claim_above(self._tree, trigger.host) is not None

    def _is_told_past(self, trigger: Trigger, status: Status) -> bool:
        if status is not Status.HAPPENED:
            return False
        verb = trigger.host if trigger.form is not Form.NOUN else clause_verb(self._tree, trigger.host)
        if verb is None:
            return False
        groups = [verb_group(self._tree, v) for v in (verb, *complemented(self._tree, verb))]  # "heard them talk"
        group = next((g for g in groups if g.finite), groups[0])
        past = group.tense is Tense.PAST or group.perfect
        return past or (not groups[0].finite and verb.tag in ("VBN", "VBG"))

    def _can_act(self, draft: Draft) -> bool:
        """PLOVER types are of what people and states do: an earthquake that strikes assaults nobody."""
        trigger = draft.trigger
        actor = agent(self._tree, trigger.host) if trigger.form in (Form.VERB, Form.SUPPORT) else None
        travels = trigger.type is not None and trigger.type.mode == "visit"
        if actor is None:
            done = is_passive(self._tree, trigger.host) and not travels  # "the bodies were returned"
            done |= is_effect_of_passive(self._tree, trigger.host)
            return trigger.form is not Form.VERB or done
        if any(p.country for p in draft.actors) or is_human(self._reading, actor):
            return True
        return self._reading.lexicon.is_eventive(actor.lemma) and actor.lemma not in NATURAL and not travels

    # -- the finished event

    def _event(self, number: int, draft: Draft, told: list[int]) -> Event:
        sentence = draft.trigger.host.sentence
        position = bisect_left(told, sentence) / max(1, len(told) - 1)
        kind = draft.trigger.type if self._can_act(draft) else None
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
            mode=kind.mode if kind else STATEMENT if draft.trigger.form is Form.SPEECH else None,
            reported_by=draft.source,
            mentions=draft.mentions,
            status_words=draft.status_words,
            importance=importance(draft, position, content_words(self._article.title or "")),
        )
