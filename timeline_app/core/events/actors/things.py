"""What "it" and "they" stand for: the last thing, or the last of many, that fits by its role and its number.

Grammar and salience alone decide (Hobbs 1978; Lappin & Leass 1994); what does not fit clearly stays unresolved.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.deeds import LAPSING, judged_or_ended, planned_or_held
from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.actors.roles import is_role, persons
from timeline_app.core.events.grammar.clauses import SUBJECTS, acted_on_before, is_passive, said_by
from timeline_app.core.events.grammar.valency import subject
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.text.times_in_place import PERIODS
from timeline_app.core.values import Participant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.actors.name import Name
    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.text.syntax import Token

ADDRESSING = frozenset(
    ["ask", "tell", "urge", "warn", "accuse", "order", "invite", "blame", "criticize", "criticise", "thank"]
)
"""Verbs whose object is spoken to, so is somebody."""

_BREAKING = frozenset(["breach", "break", "contravene", "endanger", "undermine", "violate"])
"""What nobody says of himself: "said of the launch that it violated the truce"."""
_FIRMS = frozenset(["agency", "airline", "bank", "carmaker", "company", "firm", "government", "ministry", "newspaper"])
_DONE_TO_DEEDS = frozenset(
    """
    abandon adjourn adopt annul cancel close defer drop enact extend halt implement postpone publish quash ratify repeal
    scrap shelve sign suspend withdraw
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is done to plans, cases and meetings rather than to those who hold them."""
_UNDOING = frozenset(
    """
    bring bury deport evacuate expel extradite free hand jail lift release reopen repatriate rescue restore resume
    return transfer unblock
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is done to those, or to that, with which somebody has done something before."""
_RULE = frozenset(["office", "power", "control"])
_RULING = frozenset("administration cabinet coalition government junta movement party regime".split())  # noqa: SIM905
_WHEN = frozenset(["after", "as", "before", "once", "when", "while"])
_WILLING = frozenset(
    """
    agree aim argue ask attempt consider decide decline deny expect hope insist intend need offer plan pledge promise
    refuse say seek think try vow want warn
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What only somebody does: no deed that the text has told of."""
_HANDLED = frozenset("build burn dock dismantle fuel load refloat refuel repair sell sink strip tow unload".split())  # noqa: SIM905
_TRADERS = frozenset(
    """
    carrier developer dealer distributor exporter importer insurer lender maker manufacturer miner newspaper operator
    owner producer provider publisher refiner retailer seller supplier
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Firms by what they do."""
_CREWS = frozenset(["crew", "group", "patrol", "squad", "team", "unit"])
_SUM = re.compile(r"(?:[A-Z]{1,3})?[$£€¥]\s?\d|\d[\d,.]*\s?(?:m|bn|million|billion|per cent|percent|%)\b")
"""As in "$48m": what nobody goes on to call "it" as somebody who acts."""
FAR = 200
"""Tokens over which a pronoun reaches back."""


def _called(token: Token, found: Participant) -> Participant:
    """Who or what is found, as a pronoun calls it."""
    return Participant(found.name, token.text, token.start, token.end, found.role, found.country)


def _does_a_job(noun: Token) -> bool:
    """Does a common noun name a person by trade: "photographer", "economist"?"""
    ending = noun.lemma.endswith(("er", "or", "ist", "man", "woman"))
    return noun.pos == "NOUN" and ending and noun.lemma in persons() - _TRADERS - _FIRMS


class Things:
    """The pronouns for things and for many of one text."""

    def __init__(self, cast: Cast, dates: frozenset[int]) -> None:
        self._cast = cast
        self._tree = cast.tree
        self._dates = dates
        """Indices of the tokens of temporal expressions."""

    def it(self, token: Token) -> Participant | None:
        """The bearer of "it" and "its".

        For "its" the nearest country named before in the sentence; for "it" the last thing that was a subject or, where
        it is an object, the last object (parallel roles come first: Kameyama 1986).
        """
        if self._is_judged_by_speaker(token):
            return None
        if (speaker := self._speaking_thing(token) or self._source(token)) is not None:
            return speaker
        if self._governs(token):
            return self._ruler(token)
        if self._is_told_ahead(token):
            return None
        if (planned := planned_or_held(self._tree, token)) is not None:
            known = self._cast.participant(planned)
            return _called(token, known) if known is not None else None
        beside = next((t for t in acted_on_before(self._tree, token) if t.tag == "NN" and not self._is_person(t)), None)
        if beside is not None and beside.i not in self._dates and (found := self._cast.participant(beside)) is not None:
            return _called(token, found)
        if token.tag == "PRP$":
            here = [n for n in self._cast.before(token, Kind.COUNTRY) if self._at(n).sentence == token.sentence]
            if here:
                return self._cast.as_name(token, self._owner(here, token))
        if (again := self._it_above(token)) is not None:
            return self.it(again)
        if (left := self._left_before(token)) is not None:
            return left
        if (same := self._same_as_its(token)) is not None:
            return same
        if (told := self._told_when(token) or judged_or_ended(self._tree, token)) is not None:
            known = self._cast.participant(told)
            return _called(token, known) if known is not None else None
        small_clause = (
            token.dep == "nsubj"
            and is_passive(self._tree, self._tree.head(token))
            and not self._tree.child(self._tree.head(token), "aux")
        )
        subject_like = (token.dep in ("nsubj", "nsubjpass") and not small_clause) or token.tag == "PRP$"
        addressed = token.dep == "dobj" and self._tree.head(token).lemma in ADDRESSING
        roles = ("nsubj", "nsubjpass") if subject_like or addressed else ("dobj", "nsubjpass", "nsubj")
        if token.dep == "nsubjpass" and self._tree.head(token).lemma in _DONE_TO_DEEDS:
            roles = ("dobj", "nsubjpass")  # "opened an inquiry, but it was dropped"
        for role in dict.fromkeys((roles, ("nsubj", "nsubjpass", "dobj"))):
            found = self._last_in_role(token, role)
            if found is not None:
                return found
        return None

    def _it_above(self, token: Token) -> Token | None:
        """As in "It will not take the ships that it ordered": the subject of the clause above goes on."""
        clause = self._tree.head(token)
        if token.dep != "nsubj" or clause.dep != "relcl":
            return None
        main = next((v for v in self._tree.ancestors(clause) if v.pos == "VERB"), None)
        told = self._tree.child(main, "nsubj") if main is not None else None
        return told if told is not None and told.text.lower() == "it" and told.i < token.i else None

    def _is_told_ahead(self, token: Token) -> bool:
        """As in "After it ended the waivers, Peru is seeking": perhaps of Peru, so that the text does not tell."""
        clause = self._tree.head(token)
        main = self._tree.head(clause)
        opens = clause.dep == "advcl" and clause.i < main.i and token.i <= self._tree.sentence(token.sentence)[0].i + 1
        told = self._tree.child(main, "nsubj") if opens and token.dep == "nsubj" else None
        return told is not None and told.i > clause.i and self._cast.name_at(told) is not None

    def _left_before(self, token: Token) -> Participant | None:
        """As in "Kenya withdrew from the pact, accusing Peru of violating it": what the main clause is about."""
        verb = self._tree.head(token)
        clause = next((v for v in (verb, *self._tree.ancestors(verb)) if v.dep == "advcl" and v.tag == "VBG"), None)
        if token.dep != "dobj" or clause is None or self._tree.child(clause, "mark", *SUBJECTS) is not None:
            return None
        main = self._tree.head(clause)
        objects = self._tree.children(main, "dobj")
        about = (self._tree.child(p, "pobj") for p in self._tree.children(main, "prep") if p.i < clause.i)
        things = [t for t in (*objects, *about) if t is not None and t.tag in ("NN", "NNP") and t.i < clause.i]
        things = [t for t in things if t.i not in self._dates and not self._is_person(t)]
        found = self._cast.participant(things[0]) if main.i < clause.i and things else None
        if found is None:
            return None
        return _called(token, found)

    def _same_as_its(self, token: Token) -> Participant | None:
        """As in "Its troops left in June, and in May the council gave it a unit": of whom the sentence goes on."""
        words = self._tree.sentence(token.sentence)
        opening = next((t for t in words[:2] if t.text.lower() == "its"), None)
        if opening is None or token.tag == "PRP$" or token.dep not in ("dobj", "dative") or token.i < opening.i:
            return None
        things = [t for t in words if opening.i < t.i < token.i and t.dep in ("dobj", "nsubjpass") and t.tag == "NN"]
        found = self.it(opening) if not things else None
        return _called(token, found) if found is not None else None

    def _told_when(self, token: Token) -> Token | None:
        """As in "The Luz was carrying food when it was struck": a clause of time goes on about what the main one tells.

        The name of a ship, of which nothing else is known, is better left than given to what it carried.
        """
        clause = self._tree.head(token)
        opened = any(c.text.lower() in _WHEN and c.i < token.i for c in self._tree.children(clause, "mark", "advmod"))
        main = self._tree.head(clause)
        if token.dep not in SUBJECTS or clause.dep != "advcl" or not opened or main.i > clause.i:
            return None
        told = self._tree.child(main, *SUBJECTS)
        fits = told is not None and told.tag in ("NN", "NNP") and told.i not in self._dates and told.dep != "expl"
        if told is None or not fits:
            return None
        thing = self._tree.child(main, "dobj")
        handled = is_passive(self._tree, clause) and clause.lemma in _HANDLED and thing is not None
        if handled and (told.lemma in _CREWS or self._is_person(told)):
            return thing  # "A team boarded the ship after it was towed"
        ship = told.tag == "NNP" and any(c.text.lower() == "the" for c in self._tree.children(told, "det"))
        return told if ship or not self._is_person(told) else None

    def _governs(self, token: Token) -> bool:
        """As in "since it took office": of whoever rules, not of the deal told of before."""
        verb = self._tree.head(token)
        done = self._tree.child(verb, "dobj")
        takes = verb.lemma in ("take", "leave", "assume", "seize") and done is not None and done.lemma in _RULE
        to = self._tree.preposition(verb, "to")
        where = self._tree.child(to, "pobj") if to is not None else None
        comes = verb.lemma in ("come", "return") and where is not None and where.lemma in _RULE
        return token.dep == "nsubj" and (takes or comes)

    def _ruler(self, token: Token) -> Participant | None:
        """The last body before a pronoun that may govern; nothing where there is none."""
        near = (*reversed(self._tree.sentence(token.sentence)), *reversed(self._tree.sentence(token.sentence - 1)))
        ruling = (t for t in near if t.i < token.i and (t.lemma in _RULING or self._cast.name_at(t) is not None))
        for other in ruling:
            found = None if self._is_person(other) else self._cast.participant(other)
            if found is not None:
                return _called(token, found)
        return None

    def _source(self, token: Token) -> Participant | None:
        """As in "signals from Syria that it wants peace": of whom the signals are."""
        mark = self._tree.child(self._tree.head(token), "mark") if token.dep in SUBJECTS else None
        owner = self._tree.after(mark, -1) if mark is not None and mark.text.lower() == "that" else None
        preposition = self._tree.head(owner) if owner is not None else None
        if owner is None or preposition is None or owner.dep != "pobj" or preposition.lemma not in ("by", "from"):
            return None
        name = self._cast.name_at(owner) if self._tree.head(preposition).pos == "NOUN" else None
        return self._cast.as_name(token, name) if name is not None and name.kind is not Kind.PERSON else None

    def _at(self, name: Name) -> Token:
        return self._tree.tokens[name.last]

    def _owner(self, nations: list[Name], token: Token) -> Name | None:
        """Whose a deed is, of the nations before it in its sentence, nearest first; None where two may have done it.

        As in "quarrelled with Peru over its raid"; for what a nation is judged is its own ("blamed Peru for its raid").
        """
        near = nations[0]
        deed = self._tree.head(token)
        first = self._tree.head(deed) if deed.dep == "conj" else deed
        owner = self._tree.child(first, "poss") if first is not deed else None
        if owner is not None and owner.i < first.i:
            return next((n for n in nations if n.last == owner.i), near)  # "Peru's raid on Chile and its retreat"
        preposition = self._tree.head(deed)
        verb = self._tree.head(preposition)
        beside = self._at(near).head in (verb.i, *(t.i for t in self._tree.children(verb, "prep")))
        told = self._tree.child(verb, "nsubj")
        acts = next((n for n in nations if told is not None and self._at(n).i == told.i), None)
        eventive = load_lexicon().is_eventive(deed.lemma) and deed.dep == "pobj" and beside
        if not eventive or acts is None or acts.country == near.country or preposition.lemma == "for":
            return near
        return None

    def _is_judged_by_speaker(self, token: Token) -> bool:
        """As in "voiced regret over the launch, saying that it violated the treaty": nobody says so of himself."""
        clause = self._tree.head(token)
        content = clause.dep == "ccomp" and self._tree.head(clause).lemma in load_lexicon().says
        return token.dep == "nsubj" and content and clause.lemma in _BREAKING

    def _speaking_thing(self, token: Token) -> Participant | None:
        """As in "Coast Savings said it would": a firm, or a place that stands for one, tells of itself."""
        clause = self._tree.head(token)
        saying = self._tree.head(clause)
        acts = token.dep in ("nsubj", "nsubjpass") and saying.pos == "VERB"
        told = (self._tree.child(saying, "nsubj") or subject(self._tree, saying)) if acts else None
        if told is None or clause.dep != "ccomp" or told.i > token.i or saying.lemma not in load_lexicon().says:
            return None
        if _does_a_job(told):
            return None  # "A photographer at the site of the strike said it had killed two"
        name = self._cast.name_at(told)
        if name is None and (told.pos == "PROPN" or told.lemma in _FIRMS | {"police"}):
            return self._cast.participant(told)
        if name is None or name.kind not in (Kind.ORGANISATION, Kind.OTHER, Kind.PLACE):
            return None
        return self._cast.as_name(token, name)

    def _last_in_role(self, token: Token, roles: tuple[str, ...]) -> Participant | None:
        addressed = token.dep == "dobj" and self._tree.head(token).lemma in ADDRESSING
        clause = self._own_clauses(token)
        about = self._tree.head(self._tree.head(token))
        verb = self._tree.head(token)
        said = said_by(self._tree, verb) if verb.lemma in load_lexicon().says and token.dep == "nsubj" else None
        for other in self._before(token):
            if said is not None and said.i < verb.i and (other.i == said.i or self._tree.is_below(other, said)):
                continue  # "“Unilateral action is not good faith,” it said"
            if (
                other.dep not in roles
                or (other.i == about.i and self._tree.head(token).dep == "relcl")
                or other.head in clause
                or not (other.tag in ("NN", "NNP") or (other.tag == "NNPS" and self._is_one_thing(other)))
                or other.i in self._dates
                or other.lemma in PERIODS
                or self._is_person(other)
            ):
                continue
            if token.dep == "dobj" and not addressed and self._vouches_last(other):
                continue
            if token.dep == "nsubj" and verb.lemma in _WILLING and self._is_deed(other):
                continue
            found = self._cast.participant(other)
            if found is not None and _SUM.match(found.name):
                continue
            if found is not None and (found.country or not addressed):
                return _called(token, found)
        return None

    def _vouches_last(self, other: Token) -> bool:
        """As in "One pump broke down, the ministry said. Engineers replaced it": the pump, of which it is told."""
        saying = self._tree.head(other)
        content = self._tree.child(saying, "ccomp") if other.dep == "nsubj" else None
        return content is not None and content.i < other.i and saying.lemma in load_lexicon().says

    def _is_deed(self, noun: Token) -> bool:
        """As in "postponed the publication. It plans to release it": who plans is no publication."""
        return noun.pos == "NOUN" and load_lexicon().is_eventive(noun.lemma) and noun.lemma not in _RULING

    def _before(self, token: Token) -> Iterator[Token]:
        """What stands before a pronoun, the last first; of the sentence before, its main clause first.

        As in "The dispute dates to an award that Peru rejected. It flared up": what a text goes on about.
        """
        yield from (t for t in reversed(self._tree.sentence(token.sentence)) if t.i < token.i)
        last = self._tree.sentence(token.sentence - 1)
        told = [t for t in reversed(last) if t.dep in SUBJECTS and self._tree.is_root(self._tree.head(t))]
        main = [t for t in told if token.dep in SUBJECTS and t.pos != "PRON"]
        yield from main
        yield from (t for t in reversed(last) if t not in main)

    def _is_one_thing(self, token: Token) -> bool:
        """As in "the United States", not "the Cubans"."""
        name = self._cast.name_at(token)
        return name is not None and name.kind is not Kind.DEMONYM

    def _own_clauses(self, token: Token) -> set[int]:
        """The verb of a pronoun and, for objects, those above up to a coordination ("opened it and closed it").

        Or up to a clause that tells when: "The two left after he agreed to hand them over".
        """
        verb = self._tree.head(token)
        found = {verb.i}
        if verb.dep == "ccomp" and is_passive(self._tree, verb) and not self._tree.children(verb, "aux", "mark"):
            found.add(verb.head)  # "Poland wants it signed": it is not Poland
        for above in self._tree.ancestors(token):
            if token.dep == "nsubj":
                break
            found.add(above.i)
            if above.dep in ("conj", "advcl"):
                break
        return found

    def _is_person(self, token: Token) -> bool:
        if _does_a_job(token):
            return True  # "an AFP photographer"
        name = self._cast.naming(token)
        return (name is not None and name.kind is Kind.PERSON) or (name is None and is_role(token))

    def they(self, token: Token) -> Participant | None:
        """As in "they": the last plural subject before, in the same sentence or the one before.

        As an object the last plural object comes first, as it does for "it"; as the subject of a passive it is what was
        acted on before ("cut all ties. They were restored"), unless those who acted may be meant as well.
        """
        if self._only_vouches(token) and (vouching := self._last_vouching(token)) is not None:
            return vouching
        if (beside := self._acted_on_before(token)) is not None:
            return beside
        if (deeds := self._that_lapse(token)) is not None:
            return deeds
        if (same := self._same_again(token)) is not None:
            return self.they(same)
        clause = self._own_clauses(token)
        roles: tuple[tuple[str, ...], ...] = (SUBJECTS,)
        if token.dep == "dobj":
            roles = (("dobj",), SUBJECTS)
        if token.dep == "pobj" and (near := self._acted_on_here(token, clause)) is not None:
            return near
        if token.dep == "dobj" and self._some_of_number(token, clause):
            return None
        if token.dep == "dobj" and self._some_of_many(token):
            return None
        if token.dep == "nsubjpass" and (acted := self._last_plural_in_role(token, ("dobj",), clause)) is not None:
            acts = self._last_plural_in_role(token, SUBJECTS, clause)
            return acted if acts is None or self._tree.head(token).lemma in _UNDOING else None
        found = (self._last_plural_in_role(token, role, clause) for role in roles)
        last = next((p for p in found if p is not None), None)
        if last is None or token.dep == "dobj" or self._are_persons(last):
            return last
        here = (t for t in reversed(self._tree.sentence(token.sentence)) if t.i < token.i and t.head not in clause)
        people = next((t for t in here if t.tag == "NNS" and persons() & {t.lemma, t.text.lower()}), None)
        while people is not None and people.dep == "conj":
            people = self._tree.head(people)
        label = " and ".join(p.name for p in self._cast.participants(people))
        return Participant(label, token.text, token.start, token.end) if label else last

    def _that_lapse(self, token: Token) -> Participant | None:
        """As in "The rebels suspended contacts. They resumed in May": what goes on by itself is what was done."""
        verb = self._tree.head(token)
        if token.dep != "nsubj" or verb.lemma not in LAPSING or self._tree.child(verb, "dobj", "xcomp", "ccomp"):
            return None
        before = self._tree.sentence(token.sentence - 1)
        many = (t for t in before if t.tag == "NNS" and t.dep in ("dobj", *SUBJECTS))
        deeds = [t for t in many if load_lexicon().is_eventive(t.lemma) or t.lemma == "contact"]
        found = self._cast.participant(deeds[-1]) if deeds else None
        if found is None and deeds:
            return Participant(deeds[-1].text, token.text, token.start, token.end)
        return _called(token, found) if found is not None else None

    def _same_again(self, token: Token) -> Token | None:
        """As in "accused them of spying. A court jailed them": the same, object of both main clauses."""
        before = self._tree.sentence(token.sentence - 1) if token.dep == "dobj" else []
        main = (t for t in before if t.text.lower() == "them" and t.dep == "dobj")
        same = next((t for t in main if self._tree.is_root(self._tree.head(t))), None)
        return same if self._tree.is_root(self._tree.head(token)) else None

    def _acted_on_here(self, token: Token, clause: set[int]) -> Participant | None:
        """As in "did not choose these sanctions, but will comply with them": the object of the clause before."""
        if self._tree.head(self._tree.head(token)).dep != "conj":
            return None
        return self._last_plural_in_role(token, ("dobj",), clause)

    def _acted_on_before(self, token: Token) -> Participant | None:
        many = next((t for t in acted_on_before(self._tree, token) if t.tag in ("NNS", "NNPS")), None)
        found = self._cast.participants(many) if many is not None and many.i not in self._dates else ()
        label = " and ".join(p.name for p in found)
        return Participant(label, token.text, token.start, token.end) if label else None

    def _some_of_number(self, token: Token, clause: set[int]) -> bool:
        """As in "The two were freed after he agreed to hand them over": they have no other name there."""
        before = (t for t in self._tree.sentence(token.sentence) if t.i < token.i and t.head not in clause)
        return any(t.pos == "NUM" and t.dep in SUBJECTS and self._tree.child(t, "det") for t in before)

    def _some_of_many(self, token: Token) -> bool:
        """As in "Two of the men were hurt, said relatives who visited them": the two, who have no name of their own."""
        before = (t for t in self._tree.sentence(token.sentence) if t.i < token.i and t.dep in SUBJECTS)
        return any(t.pos == "NUM" and self._tree.of_what(t) is not None for t in before)

    def _last_vouching(self, token: Token) -> Participant | None:
        """As in "..., they said": those who said what was told just before."""
        for sentence in (token.sentence - 1, token.sentence - 2):
            for verb in reversed(self._tree.sentence(sentence)):
                told = self._tree.child(verb, "nsubj") if verb.lemma in load_lexicon().says else None
                if told is None or said_by(self._tree, verb) is None:
                    continue
                plural = told.tag in ("NNS", "NNPS") or self._tree.child(told, "conj") is not None
                found = self._cast.participants(told) if plural else ()
                label = " and ".join(p.name for p in found)
                return Participant(label, token.text, token.start, token.end) if label else None
        return None

    def _only_vouches(self, told: Token) -> bool:
        """As in "they waited for clothes to dry, detectives said": of neither does a text go on to tell."""
        verb = self._tree.head(told)
        content = self._tree.child(verb, "ccomp")
        if verb.tag == "VB" and any(a.tag == "TO" for a in self._tree.children(verb, "aux")):
            return True
        return verb.lemma in load_lexicon().says and content is not None and content.i < verb.i

    def _are_persons(self, who: Participant) -> bool:
        """Are they persons or have they names, and are no mere things?"""
        last = who.name.split()[-1]
        return last[:1].isupper() or last in persons() or last.removesuffix("s") in persons()

    def _is_aside(self, other: Token, token: Token) -> bool:
        """As in "a vote that observers said was rigged. Kenya praised them": of the sentence before only in passing."""
        verb = self._tree.head(other)
        above = [verb, *self._tree.ancestors(verb)]
        return other.sentence != token.sentence and any(v.dep == "relcl" for v in above)

    def _is_told_beside(self, other: Token, token: Token) -> bool:
        """As in "Ties hit a low when two ships collided. They improved": of the clause of time, not of the main one."""
        verb = self._tree.head(other)
        main = self._tree.head(verb)
        when = any(c.text.lower() in _WHEN for c in self._tree.children(verb, "mark", "advmod"))
        if other.sentence == token.sentence or verb.dep != "advcl" or not when or not self._tree.is_root(main):
            return False
        told = self._tree.child(main, *SUBJECTS)
        return told is not None and told.tag in ("NNS", "NNPS")

    def _last_plural_in_role(self, token: Token, roles: tuple[str, ...], clause: set[int]) -> Participant | None:
        before = list(reversed(self._tree.tokens[max(0, token.i - FAR + 1) : token.i]))
        if token.dep == "dobj":  # "Talks were adjourned as rebels stayed away. Envoys hope to resume them"
            before.sort(key=lambda t: (-t.sentence, not self._tree.is_root(self._tree.head(t))))
        for other in before:
            if token.sentence - other.sentence > 1:
                return None
            if token.dep in SUBJECTS and self._is_told_beside(other, token):
                continue
            own = token.dep == "dobj" and other.head in clause
            aside = token.dep == "dobj" and other.dep in SUBJECTS and self._is_aside(other, token)
            if (
                own
                or aside
                or self._only_vouches(other)
                or other.dep not in roles
                or other.pos not in ("NOUN", "PROPN")
                or other.i in self._dates
            ):
                continue
            if other.tag in ("NNS", "NNPS") or self._are_two(other):
                found = self._cast.participants(other)
                label = " and ".join(p.name for p in found)
                return Participant(label, token.text, token.start, token.end) if label else None
        return None

    def _are_two(self, first: Token) -> bool:
        """Is somebody else joined to the first, and no part of one name ("Bar & Coil")?"""
        second = self._tree.child(first, "conj")
        name = self._cast.name_at(first)
        return second is not None and (name is None or self._cast.name_at(second) != name)
