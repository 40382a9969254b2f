"""Titles as a careful editor would write them: who does what to whom, where; in the headline present."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from timeline_app.core.events.bounds import told_with
from timeline_app.core.events.claims import almost, claim_above, is_looking_back, seemed, unsure
from timeline_app.core.events.clauses import (
    beginning,
    clause_verb,
    is_going_to,
    is_passive,
    is_yet_to,
    particle,
    verb_group,
)
from timeline_app.core.events.complements import Complements, is_told
from timeline_app.core.events.exclusions import is_of_act
from timeline_app.core.events.headlines import (
    genitive,
    in_mood,
    lower,
    spaced,
    trimmed,
    without_dangling,
    without_opening,
)
from timeline_app.core.events.inflection import is_verb, participle, third_person
from timeline_app.core.events.limits import is_of_later_day, is_put_off
from timeline_app.core.events.naming import Naming
from timeline_app.core.events.phrases import noun_phrase
from timeline_app.core.events.plover import ASPECT
from timeline_app.core.events.saying_titles import PERSONAL, SayingTitles
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.events.valency import is_effect_of_passive, objects, subject
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline_app.core.events.arguments import Who
    from timeline_app.core.events.participants import Cast
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import Participant

_UNNAMED = frozenset(
    """
    both he her him i it many me most none one others she some that them they this three two us we you
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)

_EMPTY_ALONE = frozenset(["last", "continue", "remain", "exist", "stay", "stand"])
"""Verbs that tell nothing without their time or place."""

_ASKING = frozenset(["ask", "demand", "seek", "apply"])
"""Verbs that tell too little without what is asked for, be it only a number of years."""


_MEETINGS = frozenset(["talk", "talks", "meeting", "summit", "negotiation", "discussion", "conversation"])

_NEEDING = frozenset(["make", "become", "give", "put", "get", "keep", "let", "render", "turn", "mean", "spend"])

_NEAR = 5
"""Tokens after a noun that may go into its title."""


_WISHING = frozenset(
    """
    aim campaign fight hope move press push seek strive struggle try want wish work
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs without which a title would promise what is only wished for."""

_AUXILIARIES = frozenset(
    ["am", "are", "can", "could", "did", "had", "has", "have", "is", "may", "was", "were", "will", "would"]
)
_SUBJECTIVE = {"them": "they", "him": "he"}
"""As in "will allow them to leave": they are to."""
_WILL = frozenset(["will", "wo", "'ll", "’ll", "would", "'d", "’d"])


_EFFORTS = frozenset(["attempt", "bid", "campaign", "drive", "effort", "plan", "plot", "proposal", "push"])
_LONGEST_EFFORT = 8
"""Tokens of the longest infinitive that a title gives to its subject."""
_SHORT = 4
"""Words of the longest subject that takes one."""
_FURTHER = frozenset(["another", "second", "third", "fourth"])
_WHOLLY = frozenset(["completely", "entirely", "formally", "fully", "officially", "publicly"])
"""What one must not leave out of what is not so."""
_HARDLY = frozenset(["barely", "partially", "partly", "scarcely"])
_DEGREES = _WHOLLY | _HARDLY


class Titles:
    """Writes titles for the events of one text."""

    def __init__(self, reading: Reading, cast: Cast, dates: frozenset[int]) -> None:
        self._reading = reading
        self._tree = reading.tree
        self._cast = cast
        self._dates = dates
        """Indices of the tokens of temporal expressions, which titles leave out."""
        self._naming = Naming(reading, cast, dates)
        self._complements = Complements(reading, self._naming, dates)
        self._sayings = SayingTitles(cast, self._naming, self._complements, dates)

    def title(self, trigger: Trigger, status: Status, who: Who, speaker: Participant | None) -> str:
        if trigger.form in (Form.NOUN, Form.FIGURE):
            words = self._meeting(trigger, status, who) or self._nominal(trigger, who.actors)
        elif trigger.form is Form.SPEECH:
            words = self._sayings.title(trigger, who.actors)
        elif trigger.form is Form.OCCASION:
            words = self._occasion_itself(trigger)
        else:
            words = self._verbal(trigger, status, who.actors, speaker)
        return trimmed(words)

    # -- verbs

    def _verbal(
        self, trigger: Trigger, status: Status, actors: tuple[Participant, ...], speaker: Participant | None
    ) -> str:
        verb = trigger.host
        passive = is_passive(self._tree, verb) or (is_effect_of_passive(self._tree, verb) and not actors)
        told = objects(self._tree, verb) if passive else []
        plural = self._naming.is_plural(told[0] if passive and told else subject(self._tree, verb), actors)
        lead = self._acted_upon(verb, told, speaker) if passive else self._naming.lead(verb, actors)
        if trigger.content.i < verb.i and not passive:  # "talks took place"
            lead = self._naming.bare_subject(verb)
        lead = self._of_course(trigger, lead) if not passive else lead
        lead = self._completed(verb, lead)
        if (effort := self._effort(trigger, lead, passive=passive)) is not None:
            lead = f"{lead} {' '.join(self._complements.of_infinitive(effort))}"
        if not lead or lead.lower() in _UNNAMED or is_of_act(self._tree, verb):
            return self._own_words(trigger.host)
        negated = status is Status.NEGATED and self._negation(trigger)
        told_of = self._complements.rest(trigger, speaker, passive=passive, negated=negated)
        rest = _without_name_again(told_of, lead, plural=plural)
        if not rest and verb.lemma in _ASKING:
            return self._own_words(verb)
        if not rest and verb.lemma in _EMPTY_ALONE:
            return self._with_subject(verb, lead)
        if self._lacks_object(trigger, passive=passive) or (not rest and not passive and self._is_curtailed(trigger)):
            return self._with_subject(verb, lead)
        does = self._verb(trigger, status, passive=passive, plural=plural)
        with_it = particle(self._tree, verb)
        if rest and with_it is not None and rest[0].lower() in _UNNAMED:
            does, rest[0] = does.removesuffix(f" {with_it.text}"), f"{rest[0]} {with_it.text}"
        occasion = self._occasion(verb)
        return " ".join(word for word in (lead, occasion if occasion not in lead else "", does, *rest) if word)

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

    def _with_subject(self, verb: Token, lead: str) -> str:
        """The words of a clause, with its subject where it shares that of the clause before."""
        words = self._bare_words(verb)
        told = self._tree.child(verb, "nsubj", "nsubjpass")
        if verb.dep == "relcl" and told is not None and told.tag == "WDT" and verb_group(self._tree, verb).finite:
            return f"{lead} {lower(words)}"  # "the visit, which lasted from May to June"
        if words.split(" ")[0].lower() in _AUXILIARIES and lead.lower() not in _UNNAMED:
            return f"{lead} {lower(words)}"
        shared = verb.dep == "conj" and self._tree.child(verb, "nsubj", "nsubjpass") is None
        if shared and verb.tag != "VB" and verb_group(self._tree, verb).finite and lead.lower() not in _UNNAMED:
            return f"{lead} {lower(words)}"
        return f"{lead} to {lower(words)}" if shared and verb.tag == "VB" else words

    def _own_words(self, verb: Token) -> str:
        """The words of the clause itself, with its subject where that stands further off."""
        words = self._bare_words(verb)
        first, _, rest = words.partition(" ")
        words = f"{_SUBJECTIVE[first.lower()]} {rest}" if first.lower() in _SUBJECTIVE else words
        told = subject(self._tree, verb) if verb_group(self._tree, verb).finite else None
        if told is not None and told.text.lower() in PERSONAL and verb.dep == "conj" and told.head != verb.i:
            being = ("were " if told.text.lower() == "they" else "was ") if is_passive(self._tree, verb) else ""
            return f"{told.text} {being}{lower(words)}"  # "He was shot and died on Monday"
        lost = words[:1].isalpha() and words.split(" ")[0].lower() in _AUXILIARIES
        if not lost or told is None or told.pos not in ("NOUN", "PROPN"):
            return words
        return f"{self._naming.phrase(told, None)} {words}"

    def _bare_words(self, verb: Token) -> str:
        """The words of the clause itself, where the text does not tell who does it; of an infinitive, its clause's."""
        while verb.dep == "xcomp" and (above := clause_verb(self._tree, verb)) is not None:
            verb = above
        words = self._tree.subtree(verb)
        inner = [
            t
            for t in words
            if t.dep in ("ccomp", "advcl", "relcl", "parataxis", "conj") and t.head == verb.i and t.pos != "ADJ"
            if not (verb.lemma == "give" and t.tag == "VB")  # "gave them until Friday to leave"
        ]
        needed = min(
            (t.i for t in inner if t.dep == "ccomp" and self._tree.subtree(t)[0].i == verb.i + 1), default=None
        )
        inner = [t for t in inner if t.i != needed]
        end = min((self._tree.subtree(t)[0].i for t in inner if t.i > verb.i), default=words[-1].i + 1)
        start = max((self._tree.subtree(t)[-1].i + 1 for t in inner if t.i < verb.i), default=words[0].i)
        tokens = [t for t in self._tree.tokens[start : max(end, verb.i + 1)] if t.sentence == verb.sentence]
        marks = (n for n, t in enumerate(tokens) if t.dep == "mark" and t.head == verb.i)
        if (mark := next(marks, 0)) and all(t.i in self._dates for t in tokens[:mark]):
            tokens = tokens[mark:]  # "A week after he resigned, ..."
        if len(tokens) > 2 and tokens[0].dep == "prep" and tokens[1].tag in ("WP", "WDT"):
            return " ".join([spaced(without_dangling(tokens[2:])), *self._complements.with_whom(verb)])
        while (
            tokens
            and (tokens[0].dep in ("punct", "cc", "mark") or tokens[0].tag in ("WDT", "WRB"))
            and tokens[0] != verb
        ):
            tokens = tokens[1:]
        described = self._tree.head(verb)
        if verb.dep == "relcl" and described.pos in ("NOUN", "PROPN") and tokens and tokens[0].text.lower() == "who":
            return f"{self._naming.phrase(described, None)} {spaced(without_dangling(tokens[1:]))}"
        return spaced(without_dangling(tokens))

    def _verb(self, trigger: Trigger, status: Status, *, passive: bool, plural: bool) -> str:
        verb = trigger.host
        with_it = particle(self._tree, verb)
        tail = f" {with_it.text}" if with_it else ""
        if trigger.form is Form.ADJECTIVE:
            return self._adjective(trigger, status, plural=plural)
        if trigger.host in trigger.matrix:  # "a visit planned for May"
            dropped = f"{'do' if plural else 'does'} not take place"
            if status is Status.NEGATED and verb.lemma == "expect" and verb_group(self._tree, verb).negation:
                return f"not expected{tail}"
            return dropped if status is Status.NEGATED and self._negation(trigger) else f"{participle(verb)}{tail}"
        if verb.lemma == "miss" and verb.tag == "VBG" and not objects(self._tree, verb):
            return f"{'are' if plural else 'is'} missing"
        modal = verb_group(self._tree, verb).modal
        unreal = is_looking_back(self._tree, verb)
        ahead = modal in _WILL or is_going_to(self._tree, verb)
        if status is Status.NEGATED and ahead and self._negation(trigger) and not unreal:
            return f"will not {f'be {participle(verb)}' if passive else verb.lemma}{tail}"
        back = verb_group(self._tree, verb).tense is Tense.PAST or (verb.tag == "VBN" and modal is None)
        hearsay = back and any(unsure(self._tree, token) is not None for token in (verb, trigger.content))
        claimed = claim_above(self._tree, verb) is not None or seemed(self._tree, verb) is not None
        done = hearsay or claimed or any(is_looking_back(self._tree, v) for v in told_with(self._tree, trigger))
        if status is Status.POSSIBLE and done:
            return f"may have {'been ' if passive else ''}{participle(verb)}{tail}"
        wish = self._tree.head(verb)
        if (
            verb.dep == "xcomp"
            and self._tree.child(verb, "nsubj", "nsubjpass") is None
            and (wish.lemma in _WISHING or self._is_not_intended(wish))
            and wish in trigger.matrix
            and not is_passive(self._tree, wish)
        ):
            aim = f"be {participle(verb)}" if passive else verb.lemma
            if status is Status.NEGATED and verb_group(self._tree, wish).modal in _WILL:
                return f"will not {wish.lemma} to {aim}{tail}"
            if status is Status.NEGATED:
                return f"{'do' if plural else 'does'} not {wish.lemma} to {aim}{tail}"
            if verb_group(self._tree, wish).tense is Tense.FUTURE:
                return f"to {wish.lemma} to {aim}{tail}"
            return f"{wish.lemma if plural else third_person(wish.lemma)} to {aim}{tail}"
        base = f"be {participle(verb)}" if passive else verb.lemma
        if status is Status.POSSIBLE and modal in (*_WILL, "may", "might") and verb_group(self._tree, verb).negation:
            base = f"not {base}"
        foreseen = next((m for m in trigger.matrix if m.lemma in ("expect", "likely")), None)
        if status is Status.NEGATED and foreseen is not None and verb_group(self._tree, verb).negation is None:
            return f"not expected to {base}{tail}"
        if status is Status.POSSIBLE and any(m.lemma == "unlikely" for m in trigger.matrix):
            return f"unlikely to {base}{tail}"
        present = participle(verb) if passive else verb.lemma if plural else third_person(verb.lemma)
        begun = beginning(self._tree, verb)
        if begun is not None and not passive:
            whole = f"to {verb.lemma}" if verb.tag == "VB" else verb.text
            begins = begun.lemma if plural else third_person(begun.lemma)
            base, present = f"{begun.lemma} {whole}", f"{begins} {whole}"
        short = almost(self._tree, verb) if verb_group(self._tree, verb).negation is None else None
        if short is not None:
            base, present = f"{short.text} {base}", f"{short.text} {present}"
        if status is Status.NEGATED and short is not None:
            return f"{present}{tail}"
        if status is Status.NEGATED and is_yet_to(self._tree, verb):
            return f"{'have' if plural else 'has'} yet to {base}{tail}"
        prefix = self._prefix(verb)
        base, present = f"{prefix}{base}", f"{prefix}{present}"
        words = in_mood(base, present, status, self._negation(trigger), plural=plural, passive=passive) + tail
        degree = next((a.text.lower() for a in self._tree.children(verb, "advmod") if a.text.lower() in _DEGREES), "")
        if status is Status.NEGATED and degree in _WHOLLY:
            return words.replace("not ", f"not {degree} ", 1)
        return f"{degree} {words}" if status is Status.HAPPENED and degree in _HARDLY else words

    def _prefix(self, verb: Token) -> str:
        """As in "test-fired", "re-elected": what a hyphen joins to the verb."""
        hyphen = self._tree.after(verb, -1)
        word = self._tree.after(hyphen, -1) if hyphen is not None and hyphen.text in ("-", "‐") else None
        joined = word is not None and hyphen is not None and hyphen.end == verb.start and word.end == hyphen.start
        return f"{word.text.lower()}-" if joined and word is not None else ""

    def _is_not_intended(self, wish: Token) -> bool:
        """As in "did not intend to bid": what somebody had in mind on that day, which may change."""
        return wish.lemma in ("intend", "plan") and verb_group(self._tree, wish).negation is not None

    def _negation(self, trigger: Trigger) -> bool:
        """Does the negation stand on the verb (and not already in the words of a noun, "no progress")?"""
        word = verb_group(self._tree, trigger.host).negation
        first = word.split(" ")[0].lower() if word is not None else ""
        told = subject(self._tree, trigger.host)
        if told is not None and any(c.text.lower() in ("neither", "no") for c in self._tree.children(told, "det")):
            return False  # "Neither account could be verified", "No ship was able to leave"
        return (
            word is None
            or first == "neither"
            or word.lower() in ("not", "n't", "n’t", "never", "neither", "hardly", "without", "no longer")
        )

    def _adjective(self, trigger: Trigger, status: Status, *, plural: bool) -> str:
        word = trigger.content.text
        if trigger.content.dep == "attr":  # "is mayor of Oslo": what one is comes with the complements
            word = ""
        if trigger.content.dep == "pobj":
            word = f"{self._tree.head(trigger.content).text} {noun_phrase(self._tree, trigger.content, self._dates)}"
        if status in (Status.PLANNED, Status.EXPECTED) and word != "due":
            return f"to be {word}".strip()
        return f"{'are' if plural else 'is'} {word}".strip()

    # -- nouns

    def _occasion_itself(self, trigger: Trigger) -> str:
        """As in "the next round of talks is on Friday in Doha": what it is and where; a noun alone with its clause."""
        verb = trigger.host
        told = subject(self._tree, verb) if trigger.content.i < verb.i else None
        told = told or self._tree.child(verb, "dobj", "attr") or trigger.content
        parts = [noun_phrase(self._tree, told, self._dates), *self._tail(told, "")]
        for preposition in self._tree.children(verb, "prep"):
            parts.extend(self._complements.prepositional(preposition, None))
        words = parts[0]
        for part in parts[1:]:
            words = _extended(words, part)
        return words if " " in words else self._own_words(verb)

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
            for t in self._complements.prepositional(p, None)
        )
        return " ".join([self._naming.names(who.actors), verb, what, "with", self._naming.names(who.targets), *places])

    def _nominal(self, trigger: Trigger, actors: tuple[Participant, ...]) -> str:
        noun = trigger.content
        if self._tree.child(noun, "dobj") is not None:  # a verb that the parser takes for a noun: "Virus damages plant"
            tokens = [t for t in self._tree.subtree(noun) if t.i not in self._dates]
            return spaced(without_dangling(list(dropwhile(lambda t: t.pos not in ("NOUN", "PROPN"), tokens))))
        words = noun_phrase(self._tree, noun, self._dates)
        acted_on = self._tree.of_what(noun)
        if actors and acted_on is not None and is_verb(noun.lemma):
            verb = noun.lemma if self._naming.is_plural(None, actors) else third_person(noun.lemma)
            return f"{self._naming.names(actors)} {verb} {self._complements.object(acted_on, None)}"
        for part in self._tail(noun, words):
            words = _extended(words, part)
        if is_put_off(self._reading, noun):
            return f"Postponed {lower(words)}"
        pronoun = self._tree.child(noun, "poss")
        if pronoun is not None and pronoun.tag in ("PRP$", "WP$"):
            words = words.removeprefix(pronoun.text + " ")
        if pronoun is not None and pronoun.tag == "WP$" and (whose := self._whose(noun)):
            return f"{genitive(whose)} {words}"
        if actors and not self._tells(words, actors[0]):
            named = any(t.i in self._reading.named and words.startswith(t.text) for t in self._tree.subtree(noun))
            return f"{genitive(self._naming.names(actors))} {words if named else lower(words)}"
        clause = clause_verb(self._tree, noun)
        if clause is not None and (done := self._done_with(noun, clause, words)):
            return done
        begins = any(e.operator == "from" for e in self._reading.attachments.of(noun))
        if begins and is_of_later_day(self._reading, noun):
            return f"{words} to begin"
        words = words if " " in words else self._whole(noun, words)
        return words if " " in words or clause is None else self._own_words(clause)

    def _done_with(self, noun: Token, verb: Token, words: str) -> str:
        """As in "staged drills on Friday and raids on Saturday": what was done with the second too."""
        first, told = self._tree.head(noun), subject(self._tree, verb)
        if noun.dep != "conj" or first.dep != "dobj" or first.head != verb.i or is_passive(self._tree, verb):
            return ""
        lead = self._naming.bare_subject(verb)
        does = verb.lemma if self._naming.is_plural(told, ()) else third_person(verb.lemma)
        return f"{lead} {does} {lower(words)}" if lead else ""

    def _whose(self, noun: Token) -> str:
        """As in "Ruiz, whose rescue began": whom the clause is about."""
        clause = next((a for a in self._tree.ancestors(noun) if a.dep == "relcl"), None)
        return self._naming.phrase(self._tree.head(clause), None) if clause is not None else ""

    def _whole(self, noun: Token, words: str) -> str:
        """As in "last year's election": a noun alone tells too little, so its date stays with it."""
        first = min((t for t in self._tree.subtree(noun) if t.i <= noun.i), key=lambda t: t.i)
        before = spaced(without_opening(self._tree.tokens[first.i : noun.i + 1]))
        after = [t for t in self._tree.subtree(noun) if t.i > noun.i]
        near = [t for t in after if t.i <= noun.i + _NEAR and t.dep not in ("relcl", "acl", "punct")]
        return before if " " in before or not near else f"{before} {spaced(without_dangling(near))}".strip() or words

    def _tail(self, noun: Token, words: str) -> Iterator[str]:
        for preposition in self._tree.children(noun, "prep"):
            if preposition.lemma in ("with", "between", "in", "to", "against", "on", "of", "by", "for"):
                yield from (t for t in self._complements.prepositional(preposition, None) if not is_told(t, words))

    def _tells(self, words: str, actor: Participant) -> bool:
        name = self._cast.names and actor.name
        return str(name) in words or self._naming.short(actor) in words or actor.text.split(" ")[0] in words


def _without_name_again(parts: Iterable[str], lead: str, *, plural: bool) -> list[str]:
    """The parts of a title without a second telling of whom it is about ("hire a firm to represent them")."""
    told: list[str] = []
    for part in parts:
        if part == lead and told and told[-1].startswith("to "):
            told = [*told, "them"] if plural else told[:-1]
        elif part and part != lead:
            told.append(part)
    return told


def _extended(words: str, part: str) -> str:
    """Words and a complement, once where they end with its beginning ("threat of torture", "of torture or death")."""
    parts = part.split()
    shared = next((n for n in range(len(parts), 0, -1) if words.endswith(" " + " ".join(parts[:n]))), 0)
    return " ".join([words, *parts[shared:]])
