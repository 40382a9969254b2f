"""Who says so, and through what; and which statements are news in themselves."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.actors.roles import is_role
from timeline_app.core.events.asides import is_quoted
from timeline_app.core.events.claims import denial_of
from timeline_app.core.events.exclusions import is_not_all, is_of_what_had_been
from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.grammar.clauses import is_passive, is_predicate, said_by, verb_group
from timeline_app.core.events.grammar.phrases import noun_phrase
from timeline_app.core.events.grammar.valency import objects, subject
from timeline_app.core.events.humans import is_human
from timeline_app.core.events.plover import type_of
from timeline_app.core.events.senses import is_legal_appeal, is_naming
from timeline_app.core.events.speaking import looks_ahead, saying_above
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Participant, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.context import Speech, TemporalContext
    from timeline_app.core.text.syntax import Token

_CHANNELS = frozenset(
    """
    post statement interview speech letter tweet broadcast report message email briefing conference memo article
    video address note filing blog telegram communique call
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_ANNOUNCING = frozenset(
    ["announce", "confirm", "reveal", "disclose", "acknowledge", "admit", "concede", "testify", "allege"]
)
"""Statements that are news only when somebody with a name makes them."""

_ANSWER = re.compile(r"^((?:[^\W\d_][\w.’'-]*)(?: [^\W\d_][\w.’'-]*){0,2}):[ \t]", re.MULTILINE)
_ANSWERS = 2
"""Paragraphs that open with the same name and a colon, from which on a text is an interview."""

_MEDIA = re.compile(
    r"(?:News|Times|Post|Press|Radio|TV|Television|Agency|Herald|Tribune|Journal|Reuters|Gazette|Daily)\b"
)
_DISCUSSING = frozenset(["discuss", "elaborate", "answer", "identify", "name", "speculate", "specify", "disclose"])
_GIVING = frozenset(["give", "offer", "provide", "release", "disclose", "reveal", "name", "make"])
_INFORMATION = frozenset(
    "answer cause comment detail evidence explanation figure information name number reason".split()  # noqa: SIM905
)
_FINDING = frozenset(["show", "find", "reveal", "suggest", "indicate"])
_CONCLUDING = frozenset(["conclude", "determine", "establish", "find"])
_INVESTIGATING = frozenset(
    """
    auditor commission committee coroner court detective doctor engineer examiner expert inquest inspector
    investigator judge jury mission monitor observer officer panel police prosecutor regulator researcher scientist team
    tribunal watchdog
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Whose findings are news, besides bodies with a name."""
_RECORDS = frozenset(
    """
    analysis audit census count data document figure inquiry investigation poll probe record report result review
    statistic study survey tally
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_BODIES = frozenset(
    ["airline", "bank", "concern", "group", "magazine", "newspaper", "office", "paper", "station", "unit"]
)
_OFFICES = frozenset(
    """
    agency airline army authority bank bishop cabinet carmaker church club commission company council court embassy
    government judge jury ministry newspaper office official parliament party police radio regulator spokesman
    spokesperson spokeswoman television tribunal union
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Who speaks by office, besides those whose role or rank is told."""

_OF_A_TOLD_OCCASION = frozenset(["the", "another", "that", "this"])
_REPORTING_OF_REPORTERS = frozenset(["report", "cite", "quote"])


@dataclass(frozen=True, slots=True)
class Said:
    """The saying in which an event is told: its verb, where the parse has it, and who speaks through what."""

    verb: Token | None
    speaker: Participant | None
    source: Source


def _is_nation(speaker: Participant) -> bool:
    return speaker.country is not None and speaker.name == load_gazetteer().title(speaker.country)


class Sources:
    """Finds the sayings of one text."""

    def __init__(self, reading: Reading, cast: Cast, context: TemporalContext) -> None:
        self._reading = reading
        self._tree = reading.tree
        self._cast = cast
        self._context = context

    def said(self, token: Token) -> Said | None:
        """The innermost saying whose content the token belongs to; None in the writer's own voice."""
        above = saying_above(self._tree, token, self._reading.lexicon) or denial_of(self._tree, token)
        speech = next(iter(reversed(self._speeches(token))), None)
        if above is not None:
            return self._of_verb(above, speech)
        if speech is None or not speech.direct:
            return self._of_answer(token)
        verb = self._verb_at(speech)
        if verb is not None:
            return self._of_verb(verb, speech)
        return Said(None, None, Source(speech.speaker, speech.channel)) if speech.speaker else None

    def _of_answer(self, token: Token) -> Said | None:
        """As in an interview, where a paragraph opens with who speaks: "Ruiz: We left Peru"."""
        label = _ANSWER.match(self._tree.text, self._tree.text.rfind("\n", 0, token.start) + 1)
        if label is None or label.end() > token.start or self._labels[label.group(1)] < _ANSWERS:
            return None
        first = next(iter(self._tree.between(label.start(1), label.end(1))), None)
        name = self._cast.name_at(first) if first is not None else None
        if name is None or name.kind is not Kind.PERSON:
            return None
        speaker = Participant(name.name, label.group(1), label.start(1), label.end(1), name.role, name.country)
        return Said(None, speaker, Source(name.name))

    @cached_property
    def _labels(self) -> Counter[str]:
        """How often paragraphs open with the same words and a colon."""
        return Counter(m.group(1) for m in _ANSWER.finditer(self._tree.text))

    def _speeches(self, token: Token) -> list[Speech]:
        found = self._context.speeches(token.start)
        return [s for s in found if not (s.verb_start is not None and s.verb_start <= token.start < (s.verb_end or 0))]

    def _verb_at(self, speech: Speech) -> Token | None:
        if speech.verb_start is None or speech.verb_end is None:
            return None
        return next(iter(self._tree.between(speech.verb_start, speech.verb_end)), None)

    def _of_verb(self, verb: Token, speech: Speech | None) -> Said | None:
        speaker = self._cast.speaker(verb)
        name = speaker.name if speaker is not None else speech.speaker if speech is not None else None
        if name is None:
            return None
        channel = self._channel(verb) or (speech.channel if speech is not None else None)
        return Said(verb, speaker, Source(name, channel))

    def _channel(self, verb: Token) -> str | None:
        """Through what: "in a post on X"."""
        for preposition in self._tree.children(verb, "prep"):
            target = self._tree.child(preposition, "pobj")
            if (
                target is not None
                and preposition.lemma in ("in", "on", "at", "through", "via")
                and target.lemma in _CHANNELS
            ):
                return noun_phrase(self._tree, target, self._reading.dates)
        return None

    # -- statements

    def statements(self, sentence: int) -> Iterator[Trigger]:
        """The sayings of a sentence: those that a reader would call events, and those that only pass something on."""
        for verb in self._tree.sentence(sentence):
            if self._is_saying(verb) or self._is_said_along(verb) or self._is_finding(verb):
                kind, news = type_of(self._reading, verb, None), self._is_news(verb)
                yield Trigger(verb, verb, verb.lemma, Form.SPEECH, (), kind if news else None, passing=not news)

    def dated_speakers(self) -> frozenset[str]:
        """Names of those of whom some saying in the text is dated: their other sayings belong to that occasion."""
        return frozenset(self._occasions)

    @cached_property
    def _occasions(self) -> dict[str, list[Token]]:
        """Of each speaker the verbs of dated sayings, in the order of the text."""
        found: dict[str, list[Token]] = {}
        for i in sorted(self._reading.attachments.by_host):
            verb = self._tree.tokens[i]
            speaker = self._cast.speaker(verb) if verb.lemma in self._reading.lexicon.says else None
            if speaker is not None and not looks_ahead(self._tree, verb, self._reading.lexicon):
                found.setdefault(speaker.name, []).append(verb)
        return found

    def occasion(self, verb: Token) -> Token | None:
        """The verb of the dated saying of the same speaker that was told of last, or comes first."""
        if "another" in self._channel_words(verb):
            return None
        speaker = self._cast.speaker(verb)
        told = self._occasions.get(speaker.name, []) if speaker is not None else []
        if speaker is not None and _is_nation(speaker):  # which says many things on many days
            told = [v for v in told if abs(v.sentence - verb.sentence) <= 1]
        before = next((v for v in reversed(told) if v.i < verb.i), None)
        after = next((v for v in told if v.i >= verb.i), None)
        if before is None or after is None or after == verb:
            return before or after
        # "On Sunday he warned them. ... He denied it. “I met nobody,” he said in an interview on Wednesday"
        goes_on = after.sentence - verb.sentence == 1 and verb.sentence - before.sentence > 1
        return after if goes_on else before

    def is_speech_act(self, trigger: Trigger) -> bool:
        """As in "Kenya welcomed the vote": somebody with a name does it in words, in a main clause of the past."""
        verb = trigger.host
        group = verb_group(self._tree, verb)
        now = group.tense is Tense.PRESENT and group.progressive
        plain = (now or (group.tense is Tense.PAST and not group.progressive)) and not (group.perfect or group.passive)
        main = verb.dep == "ROOT" or (verb.dep == "conj" and self._tree.is_root(self._tree.head(verb)))
        if not (plain and main) or trigger.form not in (Form.VERB, Form.SUPPORT):
            return False
        if self._keeps_silent(trigger):
            return subject(self._tree, verb) is not None
        after = (
            f"{verb.lemma} {p.lemma}" for p in self._tree.children(verb, "prep", "prt")
        )  # "called for", "held out"
        acts = self._reading.lexicon.speech_acts
        in_words = verb.lemma in acts or any(words in acts for words in after) or is_naming(self._tree, verb)
        in_words = in_words and not is_legal_appeal(self._tree, verb)
        return trigger.form is Form.VERB and in_words and (self._has_name(verb) or self._is_of_office(verb))

    def is_said_now(self, verb: Token) -> bool:
        """Words in a participle ("left, saying it was over") are as new as what they go with, which may be old."""
        if verb_group(self._tree, verb).finite:
            return True
        main = self._tree.head(verb)
        if any(a.text.lower() in ("afterwards", "later") for a in self._tree.children(verb, "advmod")):
            return False  # "took a year off in 2009, later revealing that he was ill"
        if is_quoted(self._tree, verb):
            return not verb_group(self._tree, self._tree.head(main)).perfect
        lexicon = self._reading.lexicon
        return main.lemma in lexicon.says | lexicon.speech_acts and not verb_group(self._tree, main).perfect

    def _has_name(self, verb: Token) -> bool:
        """Does a name, or a pronoun that stands for one, say who speaks?"""
        told = subject(self._tree, verb)
        if told is None or self._cast.speaker(verb) is None:
            return False
        return told.pos == "PRON" or self._cast.naming(told) is not None

    def _is_of_office(self, verb: Token) -> bool:
        """As in "the ministry urged", "a police spokesman warned": somebody speaks whose office tells who it is."""
        told = subject(self._tree, verb)
        if told is None or told.pos != "NOUN":
            return False
        return is_role(told) or told.lemma in _OFFICES

    def _keeps_silent(self, trigger: Trigger) -> bool:
        """As in "declined to comment", "gave no details", which are answers too."""
        verb, aim = trigger.host, self._tree.child(trigger.host, "xcomp")
        kept = next(iter(objects(self._tree, verb)), None)
        if verb.lemma in _GIVING and kept is not None and kept.lemma in _INFORMATION:
            return verb_group(self._tree, verb).negation is not None
        refuses = verb.lemma in ("decline", "refuse")
        return refuses and aim is not None and aim.lemma in self._reading.lexicon.says | _DISCUSSING

    def _is_saying(self, verb: Token) -> bool:
        """Does somebody of whom the text tells say something?"""
        if verb.lemma not in self._reading.lexicon.says or not is_predicate(self._tree, verb):
            return False
        group, told, content = verb_group(self._tree, verb), subject(self._tree, verb), said_by(self._tree, verb)
        unreal = group.negation or group.modal or not group.finite
        if unreal or content is None or told is None or is_not_all(self._tree, told):
            return False
        if content.dep == "relcl" and verb.dep == "parataxis":
            return False  # "growers who, she said, could lose it"
        if is_of_what_had_been(self._tree, content):
            return False
        if verb.dep == "relcl" and any(c.tag == "WDT" for c in self._tree.children(content, "nsubj", "nsubjpass")):
            return False  # "a vote that observers said was rigged": of the rigging
        if content.lemma == "be" and not self._tree.children(content, "nsubj", "nsubjpass", "csubj", "expl"):
            return False  # "That, the source said, was when it began"
        if told.pos == "PRON" and is_passive(self._tree, verb) and self._cast.speaker(verb) is None:
            return False  # "He was told that it was over": by whom and who is not told
        if verb.dep == "conj" and told.head != verb.i and not self._can_speak(told):
            return False  # "the row grew when he called her a liar and said", if the parser makes the row speak
        if self._is_inner(verb):
            return group.tense is Tense.PAST and self._has_name(verb)
        if verb.lemma in self._reading.lexicon.statements - _ANNOUNCING:
            return True
        return self._cast.speaker(verb) is not None or told.pos in ("NOUN", "NUM")

    def _can_speak(self, told: Token) -> bool:
        return is_human(self._reading, told) or told.lemma in _RECORDS | _CHANNELS | _BODIES

    def _is_said_along(self, verb: Token) -> bool:
        """As in "closed the port, saying it was unsafe", told by whoever closed it."""
        along = verb.dep == "advcl" and verb.tag == "VBG" and verb.lemma in self._reading.lexicon.says
        if not along:
            return False
        bare = self._tree.child(verb, "mark", "aux", "neg") is None
        content = self._tree.child(verb, "ccomp")
        return bare and content is not None and self._cast.speaker(verb) is not None

    def _is_finding(self, verb: Token) -> bool:
        """As in "the figures showed that prices fell": what a study, a count or a record tells."""
        if self._is_conclusion(verb):
            return True
        if verb.lemma not in _FINDING or verb.dep != "ROOT":
            return False
        told, content = subject(self._tree, verb), self._tree.child(verb, "ccomp")
        group = verb_group(self._tree, verb)
        stated = group.finite and not (group.modal or group.negation)
        record = told is not None and told.lemma in _RECORDS
        return stated and record and content is not None

    def _is_conclusion(self, verb: Token) -> bool:
        """As in "the panel concluded in March that the bridge was unsafe": a finding that has its day."""
        told, content = subject(self._tree, verb), self._tree.child(verb, "ccomp")
        dated = self._reading.attachments.date(verb) and verb.lemma in _CONCLUDING
        if not dated or told is None or content is None or is_passive(self._tree, verb):
            return False
        mark = self._tree.child(content, "mark")
        clause = mark is not None or self._tree.child(content, "nsubj", "nsubjpass", "expl") is not None
        plain = clause and verb_group(self._tree, content).finite and verb_group(self._tree, verb).finite
        known = told.lemma in _INVESTIGATING or self._is_body(verb) or is_role(told)
        return plain and known and not verb_group(self._tree, verb).negation

    def _is_news(self, verb: Token) -> bool:
        lexicon = self._reading.lexicon
        if self._is_conclusion(verb):
            return True
        if not self._is_saying(verb) or self._is_inner(verb):
            return False
        if verb.lemma in lexicon.statements - _ANNOUNCING:
            told = subject(self._tree, verb)
            described = told is not None and told.pos in ("NOUN", "NUM") and bool(self._reading.attachments.of(verb))
            return described or self._cast.speaker(verb) is not None
        heard = self._is_named(verb) or (bool(self._reading.attachments.of(verb)) and self._is_body(verb))
        return heard and not (self.is_continued(verb) or self._is_self_report(verb))

    def is_continued(self, verb: Token) -> bool:
        """As in "said in the post": the occasion has been told of before, or its day is open ("in another post")."""
        return not self._reading.attachments.of(verb) and bool(self._channel_words(verb) & _OF_A_TOLD_OCCASION)

    def _channel_words(self, verb: Token) -> set[str]:
        channels = [self._tree.child(p, "pobj") for p in self._tree.children(verb, "prep") if p.lemma in ("in", "on")]
        words = [self._tree.child(c, "det") for c in channels if c is not None and c.lemma in _CHANNELS]
        return {w.text.lower() for w in words if w is not None}

    def _is_inner(self, verb: Token) -> bool:
        outer = saying_above(self._tree, verb, self._reading.lexicon)
        return outer is not None and outer.lemma not in _REPORTING_OF_REPORTERS

    def _is_named(self, verb: Token) -> bool:
        """Is the speaker a person with a name? News agencies and unnamed officials only pass things on."""
        speaker = self._cast.speaker(verb)
        people = {n.name for n in self._cast.names if n.kind is Kind.PERSON}
        return speaker is not None and speaker.name in people and verb.lemma not in _REPORTING_OF_REPORTERS

    def _is_body(self, verb: Token) -> bool:
        """Does a named organisation or a state speak (and no news medium)?"""
        told = subject(self._tree, verb)
        name = self._cast.naming(told) if told is not None else None
        bodies = (Kind.ORGANISATION, Kind.COUNTRY, Kind.CAPITAL)
        medium = name is not None and _MEDIA.search(name.name) is not None
        return name is not None and name.kind in bodies and not medium and verb.lemma not in _REPORTING_OF_REPORTERS

    def _is_self_report(self, verb: Token) -> bool:
        """As in "visited the zone, he said in a post on Sunday": the news is the visit, not the saying."""
        content, speaker = said_by(self._tree, verb), self._cast.speaker(verb)
        told = subject(self._tree, content) if content is not None else None
        if content is None or told is None or speaker is None:
            return False
        if verb_group(self._tree, content).tense is not Tense.PAST:
            return False
        who = self._cast.participant(told, speaker)
        return who is not None and (who.name == speaker.name or told.text.lower() == "we")
