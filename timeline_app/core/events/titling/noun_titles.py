"""Titles of events that a noun tells of: "Third round of talks in Doha", "France's visit", "Postponed vote"."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING

from timeline_app.core.events.counting import counted_from, of_distance
from timeline_app.core.events.dropped import OFFERS
from timeline_app.core.events.grammar.clauses import clause_verb, is_passive
from timeline_app.core.events.grammar.inflection import is_verb, third_person
from timeline_app.core.events.grammar.phrases import noun_phrase
from timeline_app.core.events.grammar.valency import subject
from timeline_app.core.events.limits import is_of_later_day, is_put_off
from timeline_app.core.events.titling.complements import Complements, is_told
from timeline_app.core.events.titling.headlines import genitive, lower, spaced, without_dangling, without_opening
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.events.arguments import Who
    from timeline_app.core.events.titling.naming import Naming
    from timeline_app.core.events.titling.own_words import OwnWords
    from timeline_app.core.events.trigger import Reading, Trigger
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import Participant

_MEETINGS = frozenset(["talk", "talks", "meeting", "summit", "negotiation", "discussion", "conversation"])

_NEAR = 5
"""Tokens after a noun that may go into its title."""


class NounTitles:
    """Writes the titles of the eventive nouns of one text."""

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        naming: Naming,
        complements: Complements,
        own_words: OwnWords,
        dates: frozenset[int],
    ) -> None:
        self._reading = reading
        self._tree = reading.tree
        self._cast = cast
        self._naming = naming
        self._complements = complements
        self._own_words = own_words
        self._dates = dates
        """Indices of the tokens of temporal expressions, which titles leave out."""

    def title(self, trigger: Trigger, status: Status, who: Who) -> str:
        words = self._meeting(trigger, status, who) or self._nominal(trigger, who.actors)
        told = words.lower().startswith(_NONE) or trigger.content.lemma in OFFERS
        if status is not Status.NEGATED or not words or told:
            return words
        clause = clause_verb(self._tree, trigger.content)
        if clause is not None and words == self._own_words.of_clause(clause):
            words = noun_phrase(self._tree, trigger.content, self._dates)  # "ruled out an election in May"
        does = "do" if trigger.content.tag == "NNS" else "does"
        return f"{_WEEKDAY_OF.sub('', words)} {does} not take place"

    def of_occasion(self, trigger: Trigger) -> str:
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
        return words if " " in words else self._own_words.of_clause(verb)

    def _meeting(self, trigger: Trigger, status: Status, who: Who) -> str:
        """As in "X holds talks with Y in Z", where only the noun tells of talks; else an empty string."""
        noun = trigger.content
        if noun.lemma not in _MEETINGS or not who.actors or not who.targets:
            return ""
        several = self._naming.is_plural(None, who.actors)
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
        if " " in words or clause is None:
            return words
        # "were beaten during their arrest": nothing is told of it but the clause, which is told by itself
        counted = counted_from(self._reading, trigger) or of_distance(self._reading, noun)
        dated = self._reading.attachments.date(noun) or counted is not None
        return self._own_words.of_clause(clause) if dated else ""

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


_NONE = ("no ", "nobody", "nothing", "neither ", "none ")
_WEEKDAY_OF = re.compile(r"^\w+day['’]s ")


def _extended(words: str, part: str) -> str:
    """Words and a complement, once where they end with its beginning ("threat of torture", "of torture or death")."""
    parts = part.split()
    shared = next((n for n in range(len(parts), 0, -1) if words.endswith(" " + " ".join(parts[:n]))), 0)
    return " ".join([words, *parts[shared:]])
