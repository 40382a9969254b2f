"""Titles as a careful editor would write them: who does what to whom, where; in the headline present."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.events.claims import claim_above, is_looking_back, unsure
from timeline_app.core.events.clauses import (
    JUDGING,
    clause_verb,
    is_boundary,
    is_passive,
    objects,
    particle,
    said_by,
    subject,
    verb_group,
    verb_lemma,
)
from timeline_app.core.events.headlines import (
    curtailed,
    genitive,
    in_mood,
    lower,
    spaced,
    trimmed,
    without_dangling,
    without_opening,
)
from timeline_app.core.events.inflection import is_verb, participle, third_person
from timeline_app.core.events.limits import is_put_off
from timeline_app.core.events.name import Kind
from timeline_app.core.events.participants import QUANTIFIERS
from timeline_app.core.events.phrases import noun_phrase
from timeline_app.core.events.quotations import quoted, what_is_said
from timeline_app.core.events.short_names import short_forms
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.arguments import Who
    from timeline_app.core.events.participants import Cast
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import Participant

_PREPOSITIONS = frozenset(
    """
    with to from into over on for against in at about of by as through near
    between under across off behind toward towards onto aboard
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_POSSESSIVES = frozenset(["my", "our", "your", "its", "his", "her", "their"])
_UNNAMED = frozenset(
    ["it", "he", "she", "they", "i", "we", "you", "one", "this", "that", "him", "her", "them", "me", "us"]
)
_BODY = re.compile(
    r" and .*(?:Service|Department|Ministry|Commission|Committee|Bank|Agency|Council|Board|Group|Corps?)$"
)
"""One institution with "and" in its name."""

_EMPTY_ALONE = frozenset(["last", "continue", "remain", "exist", "stay", "stand"])
"""Verbs that tell nothing without their time or place."""

_ASKING = frozenset(["ask", "demand", "seek", "apply"])
"""Verbs that tell too little without what is asked for, be it only a number of years."""

_FINDING = frozenset(["call", "consider", "declare", "deem", "find", "hold", "keep", "leave", "make", "render", "rule"])
"""Verbs that say of their object what it is ("found her guilty")."""

_LENGTH = 8
"""Tokens of the longest sentence of a court that goes into a title."""

_PAPERS = frozenset(["accord", "agreement", "bill", "contract", "deal", "law", "order", "pact", "resolution", "treaty"])
_SENTENCING = frozenset(["sentence", "jail", "imprison", "condemn", "suspend", "ban", "extend"])
"""Verbs for which a length of time is what is given."""

_FRACTIONS = frozenset(["half", "third", "quarter", "fifth", "tenth", "fraction"])
_MEETINGS = frozenset(["talk", "talks", "meeting", "summit", "negotiation", "discussion", "conversation"])

_NEEDING = frozenset(["make", "become", "give", "put", "get", "keep", "let", "render", "turn", "mean", "spend"])

_NEAR = 5
"""Tokens after a noun that may go into its title."""

_WHITHER = frozenset(["nowhere", "abroad", "ahead", "apart", "back", "forward", "together", "home", "unopposed"])
"""Adverbs without which a verb says something else."""

_PERSONS = frozenset(["he", "she", "they"])
_WILL = frozenset(["will", "wo", "'ll", "’ll", "would", "'d", "’d"])
_CLAUSES = ("ccomp", "advcl", "relcl", "parataxis", "conj")
_SHARES = frozenset(["%", "percent", "cent", "point"])


class Titles:
    """Writes titles for the events of one text."""

    def __init__(self, reading: Reading, cast: Cast, dates: frozenset[int]) -> None:
        self._reading = reading
        self._tree = reading.tree
        self._cast = cast
        self._dates = dates
        """Indices of the tokens of temporal expressions, which titles leave out."""
        self._short = short_forms(reading.tree, cast.names)

    def title(self, trigger: Trigger, status: Status, who: Who, speaker: Participant | None) -> str:
        if trigger.form in (Form.NOUN, Form.FIGURE):
            words = self._meeting(trigger, status, who) or self._nominal(trigger, who.actors)
        elif trigger.form is Form.SPEECH:
            words = self._speech(trigger, who.actors)
        else:
            words = self._verbal(trigger, status, who.actors, speaker)
        return trimmed(words)

    # -- verbs

    def _verbal(
        self, trigger: Trigger, status: Status, actors: tuple[Participant, ...], speaker: Participant | None
    ) -> str:
        verb = trigger.host
        passive = (is_passive(self._tree, verb) and verb.dep != "acl") or is_passive(self._tree, verb)
        told = objects(self._tree, verb) if passive else []
        plural = self._is_plural(told[0] if passive and told else subject(self._tree, verb), actors)
        lead = self._passive_lead(told, speaker) if passive else self._names(actors) or self._bare_subject(verb)
        if not lead or lead.lower() in _UNNAMED:
            return self._own_words(trigger.host)
        negated = status is Status.NEGATED and self._negation(trigger)
        told_of = self._rest(trigger, speaker, passive=passive, negated=negated)
        rest = [words for words in told_of if words and words != lead]
        if not rest and verb.lemma in _ASKING:
            return self._own_words(verb)
        if (not rest and verb.lemma in _EMPTY_ALONE) or self._lacks_object(trigger, passive=passive):
            return self._own_words(verb)
        does = self._verb(trigger, status, passive=passive, plural=plural)
        with_it = particle(self._tree, verb)
        if rest and with_it is not None and rest[0].lower() in _UNNAMED:
            does, rest[0] = does.removesuffix(f" {with_it.text}"), f"{rest[0]} {with_it.text}"
        return " ".join(word for word in (lead, self._occasion(verb), does, *rest) if word)

    def _occasion(self, verb: Token) -> str:
        """As in "talks in Vienna collapse": where or with whom, of an event that is a subject."""
        told = self._tree.child(verb, "nsubj", "nsubjpass")
        if told is None or told.pos != "NOUN" or not self._reading.lexicon.is_eventive(told.lemma):
            return ""
        first = next(iter(self._tree.children(told, "prep")), None)
        target = self._tree.child(first, "pobj") if first is not None else None
        if first is None or target is None or first.lemma not in ("in", "with", "between") or first.i != told.i + 1:
            return ""
        return next(self._prepositional(first, None), "") if target.i in self._reading.named else ""

    def _lacks_object(self, trigger: Trigger, *, passive: bool) -> bool:
        """As in "would make it difficult": verbs that say nothing without what they make or become."""
        verb = trigger.host
        complements = self._tree.children(verb, "dobj", "attr", "acomp", "oprd", "xcomp")
        told = any(not self._is_dated(t) for t in complements) or trigger.content.i != verb.i
        return verb.lemma in _NEEDING and not told and not passive

    def _names(self, actors: tuple[Participant, ...]) -> str:
        return " and ".join(curtailed(self.short(actor)) for actor in actors[:3])

    def short(self, participant: Participant) -> str:
        """A person by the short form the text uses, everything else by its name."""
        return self._short.get(participant.name, participant.name)

    def _bare_subject(self, verb: Token) -> str:
        told = self._tree.child(verb, "nsubj", "csubj") or self._noun_before(verb)
        told = told or subject(self._tree, verb)
        return noun_phrase(self._tree, told, self._dates) if told is not None and told.pos != "PRON" else ""

    def _own_words(self, verb: Token) -> str:
        """The words of the clause itself, where the text does not tell who does it; of an infinitive, its clause's."""
        while verb.dep == "xcomp" and (above := clause_verb(self._tree, verb)) is not None:
            verb = above
        words = self._tree.subtree(verb)
        inner = [
            t
            for t in words
            if t.dep in ("ccomp", "advcl", "relcl", "parataxis", "conj") and t.head == verb.i and t.pos != "ADJ"
        ]
        end = min((self._tree.subtree(t)[0].i for t in inner if t.i > verb.i), default=words[-1].i + 1)
        start = max((self._tree.subtree(t)[-1].i + 1 for t in inner if t.i < verb.i), default=words[0].i)
        tokens = [t for t in self._tree.tokens[start : max(end, verb.i + 1)] if t.sentence == verb.sentence]
        while tokens and (tokens[0].dep in ("punct", "cc", "mark") or tokens[0].tag == "WDT") and tokens[0] != verb:
            tokens = tokens[1:]
        return spaced(without_dangling(tokens))

    def _noun_before(self, verb: Token) -> Token | None:
        """The noun right before the verb group, where the parse names no subject."""
        first = next(iter(self._tree.children(verb, "aux", "auxpass")), verb)
        before = self._tree.after(first, -1)
        alone = subject(self._tree, verb) is None and verb.tag in ("VBD", "VBN", "VBZ", "VBP")
        return before if alone and before is not None and before.pos in ("NOUN", "PROPN") else None

    def _passive_lead(self, told: list[Token], speaker: Participant | None) -> str:
        return self._phrase(told[0], speaker) if told else ""

    def _is_plural(self, token: Token | None, actors: tuple[Participant, ...]) -> bool:
        if len(actors) > 1 or (actors and " and " in actors[0].name and not _BODY.search(actors[0].name)):
            return True
        if token is None:
            head = actors[0].name.split()[-1] if actors else ""
            return head.islower() and head.endswith("s") and not head.endswith("ss")
        if token.text.lower() in QUANTIFIERS - {"each", "none"}:
            return not self._is_of_one(token)
        if token.pos == "PRON" and actors and token.text.lower() != "they":
            return False
        name = self._cast.name_at(token)
        definite = any(c.text.lower() == "the" for c in self._tree.children(token, "det"))
        alone = not definite and not self._tree.children(token, "conj")
        if name is not None and alone and name.kind in (Kind.ORGANISATION, Kind.PERSON):
            return False
        if name is not None and name.kind is Kind.OTHER and definite and token.text.endswith("s"):
            return True
        many = token.pos == "NUM" and token.text.lower() not in ("one", "1")
        return (
            many
            or token.tag in ("NNS", "NNPS")
            or token.text.lower() in ("they", "we")
            or bool(self._tree.children(token, "conj"))
        )

    def _is_of_one(self, token: Token) -> bool:
        """As in "all of the attention"."""
        of = next((p for p in self._tree.children(token, "prep") if p.lemma == "of"), None)
        whole = self._tree.child(of, "pobj") if of is not None else None
        return whole is not None and whole.tag in ("NN", "NNP")

    def _verb(self, trigger: Trigger, status: Status, *, passive: bool, plural: bool) -> str:
        verb = trigger.host
        with_it = particle(self._tree, verb)
        tail = f" {with_it.text}" if with_it else ""
        if trigger.form is Form.ADJECTIVE:
            return self._adjective(trigger, status, plural=plural)
        if trigger.host in trigger.matrix:
            return f"{participle(verb)}{tail}"
        if verb.lemma == "miss" and verb.tag == "VBG" and not objects(self._tree, verb):
            return f"{'are' if plural else 'is'} missing"
        modal = verb_group(self._tree, verb).modal
        unreal = is_looking_back(self._tree, verb)
        if status is Status.NEGATED and modal in _WILL and self._negation(trigger) and not unreal:
            return f"will not {f'be {participle(verb)}' if passive else verb.lemma}{tail}"
        back = verb_group(self._tree, verb).tense is Tense.PAST or (verb.tag == "VBN" and modal is None)
        hearsay = unsure(self._tree, verb) is not None and back
        done = hearsay or claim_above(self._tree, verb) is not None or is_looking_back(self._tree, verb)
        if status is Status.POSSIBLE and done:
            return f"may have {'been ' if passive else ''}{participle(verb)}{tail}"
        base = f"be {participle(verb)}" if passive else verb.lemma
        present = participle(verb) if passive else verb.lemma if plural else third_person(verb.lemma)
        return in_mood(base, present, status, self._negation(trigger), plural=plural, passive=passive) + tail

    def _negation(self, trigger: Trigger) -> bool:
        """Does the negation stand on the verb (and not already in the words of a noun, "no progress")?"""
        word = verb_group(self._tree, trigger.host).negation
        return word is None or word.lower() in ("not", "n't", "n’t", "never", "neither", "hardly", "without")

    def _adjective(self, trigger: Trigger, status: Status, *, plural: bool) -> str:
        word = trigger.content.text
        if trigger.content.dep == "pobj":
            word = f"{self._tree.head(trigger.content).text} {word}"
        if status in (Status.PLANNED, Status.EXPECTED) and word != "due":
            return f"to be {word}"
        return f"{'are' if plural else 'is'} {word}"

    def _rest(
        self, trigger: Trigger, speaker: Participant | None, *, passive: bool, negated: bool = False
    ) -> Iterator[str]:
        """Objects, complements and adjuncts in the order of the text, without dates."""
        verb = trigger.host
        if verb.dep == "relcl" and not passive:
            yield from (self._phrase(o, speaker) for o in objects(self._tree, verb) if o.i < verb.i)
        for child in self._tree.children(verb):
            if child.i in self._dates or child.i <= verb.i or child.i == trigger.content.head:
                continue
            if child.dep in ("dobj", "dative", "attr", "oprd") and child.tag not in ("IN", "TO") and not passive:
                words = self._object(child, speaker)
                indefinite = self._tree.child(child, "det") if negated else None
                yield f"{indefinite.text} {words}" if indefinite and indefinite.text in ("a", "an") else words
                yield from (text for text in self._further(child, trigger, speaker) if text not in words)
            elif child.lemma == "from" and (kept := self._tree.child(child, "pcomp")) is not None:
                yield " ".join(["from", *self._complement(kept, speaker)])
            elif child.dep == "prep" and (deed := self._deed(child, verb)) is not None:
                yield " ".join([child.text, *self._complement(deed, speaker)])
            elif child.dep == "prep" and child.text == "to" and verb.lemma in _SENTENCING:
                yield spaced(self._tree.subtree(child)[:_LENGTH])
            elif child.dep in ("prep", "agent", "dative"):
                yield from self._prepositional(child, speaker)
            elif child.dep == "npadvmod" and child.lemma in _SHARES:
                yield noun_phrase(self._tree, child, self._dates).replace(" %", "%")
            elif child.dep == "ccomp" and child.pos == "ADJ" and verb.lemma in _FINDING:
                of_whom = self._tree.child(child, "nsubj", "compound")
                yield " ".join([*([self._phrase(of_whom, speaker)] if of_whom else []), child.text])
            elif self._completes(child, trigger):
                years = self._tree.child(child, "dobj", "npadvmod", "nummod")  # "dies aged 90"
                yield f"{child.text} {years.text}" if years is not None and years.pos == "NUM" else child.text
            elif is_boundary(self._tree, child):
                continue
            elif (child.dep == "advcl" and trigger.form is not Form.ADJECTIVE and self._is_agreed(child, verb)) or (
                child.dep == "xcomp"
                and (child.tag in ("VB", "VBG") or self._having(child))
                and trigger.form is not Form.ADJECTIVE
            ):
                yield from self._complement(child, speaker)

    def _is_agreed(self, aim: Token, verb: Token) -> bool:
        """As in "signed a deal to reopen the border": what was agreed, though it hangs on the verb."""
        papers = (o for o in self._tree.children(verb, "dobj") if o.lemma in _PAPERS and o.i < aim.i)
        group = verb_group(self._tree, aim)
        return any(papers) and group.purpose and not group.passive

    def _deed(self, preposition: Token, verb: Token) -> Token | None:
        """As in "accused of selling", "jailed for taking bribes": for what."""
        deed = self._tree.child(preposition, "pcomp")
        told = preposition.lemma in ("of", "for") and verb.lemma in JUDGING
        return deed if told and deed is not None and deed.tag == "VBG" else None

    def _completes(self, child: Token, trigger: Trigger) -> bool:
        """As in "found guilty", "led nowhere": a word without which the verb says something else."""
        judged = child.dep in ("acomp", "oprd") and child.pos == "ADJ" and trigger.form is not Form.ADJECTIVE
        return judged or (child.dep == "advmod" and child.text.lower() in _WHITHER)

    def _further(self, noun: Token, trigger: Trigger, speaker: Participant | None) -> Iterator[str]:
        """What the parser hung on the object although it belongs to the clause: "a plant in Hungary"."""
        verb = trigger.host
        found = (a for a in self._tree.children(noun, "amod") if a.i > noun.i and verb.lemma in _FINDING)
        yield from (a.text for a in found)
        for clause in self._tree.children(noun, "acl"):
            if verb_group(self._tree, clause).purpose and not verb_group(self._tree, clause).passive:
                yield from self._complement(clause, speaker)
        for preposition in self._tree.children(noun, "prep"):
            if (deed := self._deed(preposition, verb)) is not None:
                yield " ".join([preposition.text, *self._complement(deed, speaker)])
            if noun.i == trigger.content.i or preposition.lemma in ("in", "at", "with", "near", "between", "from"):
                yield from self._prepositional(preposition, speaker)

    def _object(self, token: Token, speaker: Participant | None) -> str:
        listed = [self._phrase(t, speaker) for t in self._tree.conjuncts(token)[:3] if t.i not in self._dates]
        listing = " or " if any(c.text.lower() == "or" for c in self._tree.children(token, "cc")) else " and "
        return listing.join(t for t in listed if t)

    def _prepositional(self, preposition: Token, speaker: Participant | None) -> Iterator[str]:
        target = self._tree.child(preposition, "pobj")
        if target is None and preposition.lemma == "out":  # "pulled the country out of the pact"
            of = next((p for p in self._tree.children(preposition, "prep") if p.lemma == "of"), None)
            yield from (f"out {words}" for words in (self._prepositional(of, speaker) if of is not None else ()))
        if target is None or preposition.lemma not in _PREPOSITIONS or self._is_dated(target):
            return
        if target.pos == "NUM" and preposition.lemma == "against":
            return
        words = self._object(target, speaker)
        if words:
            article = (
                "a "
                if preposition.lemma == "by" and self._tree.child(target, "det") and target.lemma in _FRACTIONS
                else ""
            )
            yield f"{preposition.text.lower()} {article}{words}"
        for child in self._tree.children(target, "prep"):
            if child.lemma in ("in", "at", "with") and child.i > target.i:
                yield from self._prepositional(child, speaker)

    def _complement(self, verb: Token, speaker: Participant | None) -> Iterator[str]:
        denial = "not " if self._tree.child(verb, "neg") is not None else ""
        yield (
            f"{denial}to {verb_lemma(self._tree, verb)}"
            if verb.tag == "VB"
            else f"{denial}{self._having(verb)}{verb.text}"
        )
        for child in self._tree.children(verb):
            if child.dep == "dobj":
                yield self._object(child, speaker)
            elif child.dep == "prep":
                yield from self._prepositional(child, speaker)

    def _having(self, verb: Token) -> str:
        """As in "denies having trained rebels"."""
        return "having " if any(a.text.lower() == "having" for a in self._tree.children(verb, "aux")) else ""

    def _is_dated(self, token: Token) -> bool:
        return token.i in self._dates

    def _phrase(self, token: Token, speaker: Participant | None) -> str:
        """A noun as the title names it: by the name of who it stands for, or by its own words."""
        if token.pos == "PRON":
            return self._pronoun(token, speaker)
        name = self._cast.naming(token)
        if name is not None and name.kind is Kind.PERSON:
            return name.name
        words = noun_phrase(self._tree, token, self._dates)
        first, _, rest = words.partition(" ")
        return rest if rest and first.lower() in _POSSESSIVES else words

    def _pronoun(self, token: Token, speaker: Participant | None) -> str:
        """Who a pronoun stands for, unless that is who acts: "spoke to him" is of somebody else (Chomsky 1981)."""
        who = self._cast.participant(token, speaker)
        verb = clause_verb(self._tree, token)
        told = subject(self._tree, verb) if verb is not None else None
        actor = self._cast.participant(told, speaker) if told is not None and told.i != token.i else None
        if who is None or (actor is not None and actor.name == who.name):
            return "" if token.text.lower() in ("itself", "which", "that", "this") else token.text
        return self.short(who)

    # -- nouns and sayings

    def _meeting(self, trigger: Trigger, status: Status, who: Who) -> str:
        """As in "X holds talks with Y in Z", where only the noun tells of talks; else an empty string."""
        noun = trigger.content
        if noun.lemma not in _MEETINGS or not who.actors or not who.targets:
            return ""
        several = len(who.actors) > 1
        verb = "to hold" if status is Status.PLANNED else "hold" if several else "holds"
        what = noun.text.lower() if noun.tag == "NNS" else f"a {noun.text.lower()}"
        places = (
            t
            for p in self._tree.children(noun, "prep")
            if p.lemma in ("in", "at")
            for t in self._prepositional(p, None)
        )
        return " ".join([self._names(who.actors), verb, what, "with", self._names(who.targets), *places])

    def _nominal(self, trigger: Trigger, actors: tuple[Participant, ...]) -> str:
        noun = trigger.content
        words = noun_phrase(self._tree, noun, self._dates)
        acted_on = self._acted_on(noun)
        if actors and acted_on is not None and is_verb(noun.lemma):
            verb = noun.lemma if self._is_plural(None, actors) else third_person(noun.lemma)
            return f"{self._names(actors)} {verb} {self._object(acted_on, None)}"
        for part in self._tail(noun, words):
            words = _extended(words, part)
        if is_put_off(self._reading, noun):
            return f"Postponed {lower(words)}"
        pronoun = self._tree.child(noun, "poss")
        if pronoun is not None and pronoun.tag in ("PRP$", "WP$"):
            words = words.removeprefix(pronoun.text + " ")
        if actors and not self._tells(words, actors[0]):
            return f"{genitive(self._names(actors))} {lower(words)}"
        words = words if " " in words else self._whole(noun, words)
        clause = clause_verb(self._tree, noun)
        return words if " " in words or clause is None else self._own_words(clause)

    def _whole(self, noun: Token, words: str) -> str:
        """As in "last year's election": a noun alone tells too little, so its date stays with it."""
        first = min((t for t in self._tree.subtree(noun) if t.i <= noun.i), key=lambda t: t.i)
        before = spaced(without_opening(self._tree.tokens[first.i : noun.i + 1]))
        after = [t for t in self._tree.subtree(noun) if t.i > noun.i]
        near = [t for t in after if t.i <= noun.i + _NEAR and t.dep not in ("relcl", "acl", "punct")]
        return before if " " in before or not near else f"{before} {spaced(without_dangling(near))}".strip() or words

    def _acted_on(self, noun: Token) -> Token | None:
        """What an act of the noun's name is done to: "test of a missile", "visit to Japan"."""
        of = next((p for p in self._tree.children(noun, "prep") if p.lemma == "of"), None)
        return self._tree.child(of, "pobj") if of is not None else None

    def _tail(self, noun: Token, words: str) -> Iterator[str]:
        for preposition in self._tree.children(noun, "prep"):
            if preposition.lemma in ("with", "between", "in", "to", "against", "on", "of", "by", "for"):
                yield from (text for text in self._prepositional(preposition, None) if text not in words)

    def _tells(self, words: str, actor: Participant) -> bool:
        name = self._cast.names and actor.name
        return str(name) in words or self.short(actor) in words or actor.text.split(" ")[0] in words

    def _with_clear_subject(self, told: str, verb: Token, content: Token, actors: tuple[Participant, ...]) -> str:
        """Who is told of: the speaker by a pronoun ("Ruiz says she is ill"), somebody else by name."""
        own = self._tree.child(content, "nsubj", "nsubjpass")
        speaker = actors[0] if len(actors) == 1 else None
        who = self._cast.participant(own, speaker) if own is not None else None
        if own is None or who is None or speaker is None:
            return told
        first, _, rest = told.partition(" ")
        if who.name != speaker.name:
            return f"{self.short(who)} {rest}" if own.text == first and first in _PERSONS else told
        pronoun = self._pronoun_for(verb, who)
        name = next((n for n in (who.name, self.short(who)) if told.startswith(f"{n} ")), None)
        return f"{pronoun}{told.removeprefix(name)}" if name is not None and pronoun else told

    def _pronoun_for(self, verb: Token, who: Participant) -> str:
        """The pronoun by which the text calls somebody, if it does."""
        told = self._tree.child(verb, "nsubj")
        if told is not None and told.text.lower() in _PERSONS:
            return told.text.lower()
        return {"male": "he", "female": "she"}.get(self._cast.gender(who.name) or "", "")

    def _speech(self, trigger: Trigger, actors: tuple[Participant, ...]) -> str:
        verb = trigger.host
        plural = self._is_plural(subject(self._tree, verb), actors)
        who = self._names(actors) or self._bare_subject(verb)
        lead = f"{who} {verb.lemma if plural else third_person(verb.lemma)}"
        content = said_by(self._tree, verb)
        words = quoted(self._tree, verb, content) if content is not None else ""
        if words:
            return f"{who}: “{words}”"
        if content is None:
            return f"{lead} {' '.join(self._rest(trigger, actors[0] if actors else None, passive=False))}"
        told = self._with_clear_subject(what_is_said(self._tree, verb, content, self._dates), verb, content, actors)
        addressee = self._tree.child(verb, "dobj")
        whom = f" {self._phrase(addressee, None)}" if addressee is not None and addressee.i < content.i else ""
        if verb.lemma == "tell" and not whom:
            lead = f"{who} {'say' if plural else 'says'}"
        if (own := self._told_of_himself(told, actors)) is not None:
            return f"{lead}{whom}: {own}"
        return f"{lead}{whom} {told}"

    def _told_of_himself(self, told: str, actors: tuple[Participant, ...]) -> str | None:
        """What a speaker tells of himself, without his name: by which pronoun to call him the text does not tell."""
        names = {name for actor in actors for name in (actor.name, self.short(actor))} if len(actors) == 1 else set()
        own = next((name for name in names if told.startswith(f"{name} ")), None)
        return told.removeprefix(f"{own} ") if own is not None else None


def _extended(words: str, part: str) -> str:
    """Words and a complement, once where they end with its beginning ("threat of torture", "of torture or death")."""
    parts = part.split()
    shared = next((n for n in range(len(parts), 0, -1) if words.endswith(" " + " ".join(parts[:n]))), 0)
    return " ".join([words, *parts[shared:]])
