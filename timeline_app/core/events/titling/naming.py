"""By what words a title calls somebody or something: names in short, nouns without clutter, pronouns resolved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.actors.name_kinds import is_common
from timeline_app.core.events.actors.participants import QUANTIFIERS
from timeline_app.core.events.actors.short_names import short_forms
from timeline_app.core.events.grammar.clauses import clause_verb
from timeline_app.core.events.grammar.phrases import head_phrase, noun_phrase, text_of
from timeline_app.core.events.grammar.valency import part_of, subject
from timeline_app.core.events.titling.headlines import curtailed, genitive, lower
from timeline_app.core.events.titling.known_things import Known

if TYPE_CHECKING:
    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import Participant

_OF_PERSONS = frozenset(["his", "her"])
_POSSESSIVES = frozenset(["my", "our", "your", "its", "his", "her", "their"])
_SAME_IN_PLURAL = frozenset(["aircraft", "cattle", "hovercraft", "livestock", "personnel", "spacecraft"])
_BODY = re.compile(
    r" and .*(?:Service|Department|Ministry|Commission|Committee|Bank|Agency|Council|Board|Group|Corps?)$"
)
"""One institution with "and" in its name."""


_NO_COMPLEMENT = re.compile(r" (?:at|by|for|from|in|of|on|with) ")
"""What ends the noun of a phrase: "lawyers for the family" are many."""
_PEOPLES = frozenset(
    """
    Afghans Arabs Basques Bosniaks Catalans Catholics Chechens Christians Croats Greeks Hindus Houthis Hutus Jews Kurds
    Muslims Poles Rohingyas Scots Serbs Shiites Sikhs Sunnis Tamils Tatars Tibetans Tuaregs Turks Tutsis Uyghurs
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


_MEETINGS = frozenset(
    ["call", "conversation", "discussion", "meeting", "negotiation", "session", "summit", "talk", "talks"]
)
"""Nouns of what two hold with one another."""
_LONGEST_PAIR = 6
"""Words of the longest pair without names that is told whole."""


class Naming:
    """Names what the words of one text stand for."""

    def __init__(self, reading: Reading, cast: Cast, dates: frozenset[int]) -> None:
        self._tree = reading.tree
        self._cast = cast
        self._dates = dates
        self._known = Known(reading.tree, dates)
        self._short = short_forms(reading.tree, cast.names)

    def short(self, participant: Participant) -> str:
        """A person by the short form the text uses, everything else by its name."""
        return self._short.get(participant.name, participant.name)

    def names(self, actors: tuple[Participant, ...]) -> str:
        return " and ".join(curtailed(self.short(actor)) for actor in actors[:3])

    def bare_subject(self, verb: Token) -> str:
        told = self._tree.child(verb, "nsubj", "csubj") or self.noun_before(verb)
        told = told or subject(self._tree, verb)
        if told is not None and told.tag == "WDT":
            told = subject(self._tree, verb)
        if told is not None and (whole := part_of(self._tree, told)) is not None:
            return self._part(told, whole)
        if told is None or told.pos in ("PRON", "AUX") or told.tag == "WDT":
            return ""
        full = self._with_parties(told) or self._known.fuller(told)
        return full or self.owned(told, noun_phrase(self._tree, told, self._dates))

    def _with_parties(self, noun: Token) -> str:
        """As in "A call of Foreign Minister Ann Lee and Chief of Staff Omar Tall took place": with both, by name."""
        preposition = next((p for p in self._tree.children(noun, "prep") if p.lemma in ("between", "of")), None)
        first = self._tree.child(preposition, "pobj") if preposition is not None else None
        if preposition is None or first is None or not self._tree.children(first, "conj"):
            return ""
        parties = self._tree.conjuncts(first)
        named = [self._cast.naming(t) for t in parties]
        words = [
            n.name if n is not None and n.kind is Kind.PERSON else noun_phrase(self._tree, t, self._dates)
            for n, t in zip(named, parties, strict=True)
        ]
        listing = " and ".join(word for word in words if word)
        if not any(named) and len(listing.split()) > _LONGEST_PAIR:
            return ""
        return f"{text_of(self._tree, *head_phrase(self._tree, noun))} {preposition.text} {listing}"

    def _part(self, some: Token, whole: Token) -> str:
        """As in "two of the ships"."""
        return f"{some.text} of {lower(noun_phrase(self._tree, whole, self._dates))}"

    def noun_before(self, verb: Token) -> Token | None:
        """The noun right before the verb group, where the parse names no subject."""
        first = next(iter(self._tree.children(verb, "aux", "auxpass")), verb)
        before = self._tree.after(first, -1)
        alone = subject(self._tree, verb) is None and verb.tag in ("VBD", "VBN", "VBZ", "VBP")
        return before if alone and before is not None and before.pos in ("NOUN", "PROPN") else None

    def those_named(self, token: Token) -> Token:
        return self._cast.those_named(token)

    def phrase(self, token: Token, speaker: Participant | None) -> str:
        """A noun as the title names it: by the name of who it stands for, or by its own words."""
        if (whole := part_of(self._tree, token)) is not None:
            return self._part(token, whole)
        if token.pos == "PRON":
            return self._pronoun(token, speaker)
        name = self._cast.naming(token)
        if name is not None and name.kind is Kind.PERSON:
            return name.name
        told = token.dep in ("nsubj", "nsubjpass") and token.lemma in _MEETINGS
        full = (self._with_parties(token) if told else "") or self._known.fuller(token)
        words = full or noun_phrase(self._tree, token, self._dates)
        first, _, rest = words.partition(" ")
        words = rest if rest and first.lower() in _POSSESSIVES else words
        return self.owned(token, words) if token.dep in ("nsubj", "nsubjpass") else words

    def lead(self, verb: Token, actors: tuple[Participant, ...]) -> str:
        """Who acts: by name, by description, or by the words of the text."""
        told, names = subject(self._tree, verb), self.names(actors)
        if not names or told is None:
            return names or self.bare_subject(verb)
        if told.text.lower() == "all" and any(p.text.lower() == "but" for p in self._tree.children(told, "prep")):
            return text_of(self._tree, told, self._tree.subtree(told)[-1])  # "All but two of the bridges"
        if len(actors) == 1 and (full := self._known.fuller(told)):
            return full
        return self.owned(told, names) if len(actors) == 1 and self._cast.naming(told) is None else names

    def owned(self, noun: Token, words: str) -> str:
        """As in "His mother died", "Ruiz, whose mother died": whose mother, where the text has told."""
        relative = next((c for c in self._tree.children(noun, "poss") if c.tag == "WP$"), None)
        clause = self._tree.head(noun)
        if relative is not None and clause.dep == "relcl":
            about = self._cast.participant(self._tree.head(clause))
            return f"{genitive(self.short(about))} {words}" if about is not None else words
        owner = next((c for c in self._tree.children(noun, "poss") if c.text.lower() in _OF_PERSONS), None)
        who = self._cast.participant(owner) if owner is not None else None
        if owner is None or who is None:
            return words
        meant = self._cast.is_plainly_meant(who.name, owner)
        return f"{genitive(self.short(who))} {words}" if meant else words

    def _pronoun(self, token: Token, speaker: Participant | None) -> str:
        """Who a pronoun stands for, unless that is who acts: "spoke to him" is of somebody else (Chomsky 1981)."""
        who = self._cast.participant(token, speaker)
        verb = clause_verb(self._tree, token)
        told = subject(self._tree, verb) if verb is not None else None
        actor = self._cast.participant(told, speaker) if told is not None and told.i != token.i else None
        if who is None or (actor is not None and actor.name == who.name):
            said = token.text.lower()
            empty = said in ("which", "that", "this") or (said == "itself" and token.dep != "dobj")
            return "" if empty else token.text
        return self.short(who)

    def is_plural(self, token: Token | None, actors: tuple[Participant, ...]) -> bool:
        if len(actors) == 1 and actors[0].name == "police":
            return True
        one = token is not None and token.tag in ("NN", "NNP") and not self._tree.children(token, "conj")
        if len(actors) == 1 and " & " in actors[0].name:
            return False  # "Bar & Coil says"
        joined = bool(actors) and " and " in actors[0].name and not _BODY.search(actors[0].name)
        if len(actors) > 1 or (joined and not (one and token is not None and token.pos == "NOUN")):
            return True
        if token is not None and (token.lemma in ("percent", "%") or self._is_a_number(token)):
            return not self._is_of_one(token)
        if token is None:
            head = _NO_COMPLEMENT.split(actors[0].name)[0].split()[-1] if actors else ""
            return head.islower() and head.endswith("s") and not head.endswith("ss")
        if token.text.lower() in QUANTIFIERS - {"each", "none"}:
            return not self._is_of_one(token)
        if token.pos == "PRON" and actors and token.text.lower() != "they":
            return False
        if is_common(token) and self._tree.of_what(token) is not None:
            return True  # "Rebels of the Popular Front"
        name = self._cast.name_at(token)
        if token.text.endswith("s") and token.text[:-1].isupper() and len(token.text) > len("US"):
            return True  # "MPs go home"
        if token.text.isupper() and len(token.text) > len("US") and not self._tree.children(token, "conj"):
            return False  # "ECOWAS meets"
        if token.text in _PEOPLES:
            return True
        if name is not None and name.kind is Kind.COUNTRY and not self._tree.children(token, "conj"):
            return False  # "The Philippines holds a vote"
        definite = any(c.text.lower() == "the" for c in self._tree.children(token, "det"))
        alone = not definite and (not self._tree.children(token, "conj") or (name is not None and "&" in name.name))
        if name is not None and alone and name.kind in (Kind.ORGANISATION, Kind.PERSON):
            return False
        if name is not None and name.kind is Kind.OTHER and definite and token.text.endswith("s"):
            return True
        many = token.pos == "NUM" and token.text.lower() not in ("one", "1")
        return (
            many
            or (token.tag in ("NNS", "NNPS") and not (token.text.istitle() and token.text.endswith("a")))
            or (token.lemma == "police" and token.dep != "compound")
            or token.text.lower() in ("they", "we")
            or (token.lemma in _SAME_IN_PLURAL and not self._tree.child(token, "det", "nummod"))
            or bool(self._tree.children(token, "conj"))
        )

    def _is_a_number(self, token: Token) -> bool:
        """As in "a number of visitors" (who are many), not "the number of visitors" (which is one)."""
        det = self._tree.child(token, "det")
        return token.lemma in ("number", "majority") and det is not None and det.text.lower() == "a"

    def _is_of_one(self, token: Token) -> bool:
        """As in "all of the attention"."""
        whole = self._tree.of_what(token)
        return whole is not None and whole.tag in ("NN", "NNP")
