"""Whom "he" and "she" stand for: the subject of the main clause before, as that is what a text goes on about.

Centering (Grosz, Joshi & Weinstein 1995) without scores: a pronoun continues the one before it; a person named only in
a subordinate clause gives way to the person that the text is about. Where two come into question and nothing decides,
it stands for nobody.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.given_names import sex_of
from timeline_app.core.events.actors.name import Kind, most_named
from timeline_app.core.events.actors.quotations import Quotations
from timeline_app.core.events.actors.roles import persons
from timeline_app.core.events.grammar.clauses import SUBJECTS, acted_on_before
from timeline_app.core.events.grammar.valency import JUDGING, subject
from timeline_app.core.events.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline_app.core.events.actors.name import Name
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

MALE = frozenset(["he", "him", "his"])
FEMALE = frozenset(["she", "her", "hers"])
_REACH = 6
"""Sentences over which a pronoun reaches back to a person."""

_OFTEN = 5
"""Times that a text names the person whose life it tells."""
_LINGERING = 1
"""Sentences after which whom a text was about may still be meant, although somebody else is named since."""

_SUBORDINATE = frozenset(["advcl", "relcl", "acl", "pcomp", "npadvmod"])
_MARKERS = frozenset(["after", "although", "as", "because", "before", "since", "though", "until", "when", "while"])

_BODIES = frozenset(
    """
    agency army assembly board body cabinet church commission committee company council court crew family government
    group house jury ministry panel parliament party senate team union
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Nouns of groups that nobody calls "he" or "she"."""


_NAMELESS = frozenset(["bystander", "insider", "resident", "source", "survivor", "witness"])
"""Nouns of those who tell something and mostly stay without a name."""


class Antecedents:
    """The persons of one text and the pronouns that go on about them."""

    def __init__(self, tree: Tree, names: Sequence[Name], genders: Mapping[str, str]) -> None:
        self._tree = tree
        self._genders = genders
        people = [n for n in names if n.kind is Kind.PERSON]
        bodies = (n for n in names if n.kind in (Kind.ORGANISATION, Kind.COUNTRY, Kind.CAPITAL))
        self._bodies = {i for n in bodies for i in range(n.first, n.last + 1)}
        self._named = {i: n for n in people for i in range(n.first, n.last + 1)}
        self._by_sentence: dict[int, list[Name]] = {}
        for name in people:
            self._by_sentence.setdefault(tree.tokens[name.last].sentence, []).append(name)
        self._quotations = Quotations(tree)
        self.topic = self._topic = most_named(people)
        """The person whom the text names most often, if one."""
        self._mourned = _departed(tree, people)
        self._hero = self._mourned or _hero(people)
        self._bearers: dict[int, Name] = {}
        for token in tree.tokens:
            if token.pos == "PRON" and token.text.lower() in MALE | FEMALE:
                found = self.bearer(token)
                if found is not None:
                    self._bearers[token.i] = found

    def bearer(self, token: Token, excluded: frozenset[str] = frozenset()) -> Name | None:
        """Whom a pronoun, or the possessive before a noun, stands for; never those named in ``excluded``."""
        if (ahead := self._ahead(token, excluded)) is not None:
            return ahead
        if (whose := self._owner_of_speaker(token)) is not None:
            return self._bearers.get(whose.i)
        if self.is_of_a_stranger(token) or self.newcomer(token) is not None:
            return None
        excluded |= self._of_whom_else(token) | self._quoter(token)
        if (teller := self._teller(token)) is not None:
            return self.who(teller)
        if (beside := self._acted_on_before(token, excluded) or self._blamed(token, excluded)) is not None:
            return beside
        if (mourned := self._mourned_alone(token, excluded)) is not None:
            return mourned
        if self._follows_unknown(token) or self._goes_on_from_unknown(token):
            return None
        own = self._likeliest(list(self._subjects(token, token.sentence, excluded)))
        stranger = self.stranger(token)
        if stranger is not None and (own is None or own.i < stranger.i):
            return None
        if own is not None:
            return self.who(own)
        owner = self._owner_before(token, excluded) or self._told_of_here(token, excluded) or self._other_here(token)
        if owner is not None:
            return owner
        for sentence in range(token.sentence - 1, token.sentence - _REACH - 1, -1):
            subjects = list(self._subjects(token, sentence, excluded))
            main = [t for t in subjects if not self._is_subordinate(t)]
            centre = self._centre(token, sentence, excluded)
            if main:
                unknown = main[0].i in self._named and self._named[main[0].i].name not in self._genders
                if centre is not None and (unknown or (self._hero is not None and centre.name == self._hero.name)):
                    return centre
                return self._told_about(token, main[0]) or self._one_of(token, main, sentence)
            if centre is not None and not subjects:
                return centre  # "His memoir was published. He had been at work on another"
            about = self.who(subjects[0]) if subjects else None
            if about is not None and about.name == self._topic:
                return about  # "Crowds cheered as Ruiz appeared. She waved", of a text about her
            aside = about is not None and self._tree.head(subjects[0]).dep == "relcl" and self._is_sure(token, about)
            if aside and self._alone_in(token, sentence, excluded) == about:
                return about  # "called for a vote, a step Ms Ruiz ruled out. She said"
            described = all(t.text.lower() == "who" for t in subjects)  # "heard from Ruiz, who warned of it"
            if described and (alone := self._alone_in(token, sentence, excluded)) is not None:
                return alone
        return self._by_mention(token, excluded)

    def _owner_of_speaker(self, token: Token) -> Token | None:
        """As in "His sister, Ann, said he had left": whose sister it is; who speaks of herself says "she"."""
        clause = self._tree.head(token)
        saying = self._tree.head(clause)
        if token.dep not in SUBJECTS or clause.dep != "ccomp" or saying.lemma not in load_lexicon().says:
            return None
        told = self._tree.child(saying, "nsubj")
        owner = self._tree.child(told, "poss") if told is not None and told.i < token.i else None
        own = owner is not None and owner.text.lower() in ("his", "her")
        same = own and owner is not None and (owner.text.lower() in MALE) == (token.text.lower() in MALE)
        return owner if same else None

    def _centre(self, token: Token, sentence: int, excluded: frozenset[str]) -> Name | None:
        """As in "Lunde appointed him. He left in May": whom a sentence called by a pronoun, the next goes on about.

        Not where that may as well be of its subject, named before (Grosz, Joshi & Weinstein 1995).
        """
        found = {}
        for other in self._tree.sentence(sentence):
            name = self._continued(token, other) if other.i in self._bearers else None
            if name is not None and name.name not in excluded and self._may_be(token, name):
                found[name.name] = name
        return next(iter(found.values())) if len(found) == 1 else None

    def who(self, subject: Token) -> Name | None:
        """Whom a subject stands for: its own name, that beside it or before "who", or what the pronoun stands for."""
        named = self._named.get(subject.i) or self._described(subject) or self._bearers.get(subject.i)
        if named is not None or subject.text.lower() != "who":
            return named
        return self._named.get(self._tree.head(subject).head)

    def _teller(self, token: Token) -> Token | None:
        """As in "demanding that Ruiz leave and saying he was ill": who says "he" of himself, told further off."""
        clause = self._tree.head(token)
        saying = self._tree.head(clause)
        if token.dep not in SUBJECTS or clause.dep != "ccomp" or saying.tag != "VBG" or saying.i > clause.i:
            return None
        own = self._tree.child(saying, *SUBJECTS)
        return subject(self._tree, saying) if own is None and saying.lemma in load_lexicon().says else None

    def _acted_on_before(self, token: Token, excluded: frozenset[str]) -> Name | None:
        """As in "might take Ruiz away or harm him": the same is done to the same."""
        names = (self._named.get(t.i) for t in acted_on_before(self._tree, token))
        return next((n for n in names if n is not None and n.name not in excluded and self._may_be(token, n)), None)

    def _blamed(self, token: Token, excluded: frozenset[str]) -> Name | None:
        """As in "criticized Ruiz for closing it when she was mayor": who is said to have done it."""
        clause = self._tree.head(token)
        deed = self._tree.head(clause)
        why = self._tree.head(deed)
        verb = self._tree.head(why)
        judged = why.lemma == "for" and verb.lemma in JUDGING - {"thank"}  # thanked for what was done to oneself
        if token.dep not in SUBJECTS or clause.dep != "advcl" or deed.dep != "pcomp" or not judged:
            return None
        whom = self._tree.child(verb, "dobj")
        name = self.who(whom) if whom is not None and whom.i < deed.i < token.i else None
        return name if name is not None and name.name not in excluded and self._may_be(token, name) else None

    def _mourned_alone(self, token: Token, excluded: frozenset[str]) -> Name | None:
        """In an obituary "she" is the woman whose life it tells, if the sentence has named nobody else so far."""
        mourned = self._mourned
        if mourned is None or mourned.name in excluded:
            return None
        sex = self._genders.get(mourned.name) or sex_of(mourned.name)
        if sex is None or (token.text.lower() in MALE) != (sex == "male"):
            return None
        here = (n for n in self._by_sentence.get(token.sentence, []) if n.last < token.i and n.name != mourned.name)
        others = (self._genders.get(n.name) or sex_of(n.name) for n in here)
        return None if any(other is None or other == sex for other in others) else mourned

    def _told_of_here(self, token: Token, excluded: frozenset[str]) -> Name | None:
        """As in "will hand Ruiz to those who cared for him": the one person of the sentence, in a clause about him."""
        if not self._is_subordinate(token):
            return None
        here = [n for n in self._by_sentence.get(token.sentence, []) if n.last < token.i and n.name not in excluded]
        here = [n for n in here if not self._only_reports(self._tree.tokens[n.last])]
        fitting = {n.name: n for n in here if self._may_be(token, n)}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _other_here(self, token: Token) -> Name | None:
        """As in "Mr. Ruiz married Ann Lee in 1960; she died": the one of two who is not of the other sex."""
        here = [n for n in self._by_sentence.get(token.sentence, []) if n.last < token.i]
        fitting = {n.name: n for n in here if self._fits(token, n.name)}
        others = {n.name for n in here} - fitting.keys()
        acted_on = [n for n in fitting.values() if self._tree.tokens[n.last].dep in ("dobj", "dative", "pobj")]
        return acted_on[0] if token.dep in SUBJECTS and len(fitting) == len(others) == len(acted_on) == 1 else None

    def _alone_in(self, token: Token, sentence: int, excluded: frozenset[str]) -> Name | None:
        """As in "Ruiz's wife tried to revive him. He was dead": the one person in what was told last, in any role.

        What was told last outranks what was told before it (Grosz, Joshi & Weinstein 1995, on centers).
        """
        found = {}
        for other in self._tree.sentence(sentence):
            name = self._named.get(other.i) or self._bearers.get(other.i)
            if name is None or other.dep in ("compound", "nmod", "amod") or name.name in excluded:
                continue
            if not (self._speaks(token) and self._quotations.around(other) is not None):
                found[name.name] = name
        fitting = [name for name in found.values() if self._may_be(token, name)]
        return fitting[0] if len(found) == 1 and fitting else None

    def _follows_unknown(self, token: Token) -> bool:
        """As in "Gonzalez goes and he will", of a family of that name: the subject just before is nobody known."""
        for other in reversed(self._tree.sentence(token.sentence)):
            if other.i >= token.i or other.dep not in SUBJECTS:
                continue
            if other.i in self._bearers or other.i in self._named or self._described(other) is not None:
                return False
            if other.tag == "NNP" and other.i not in self._bodies:
                return True
            if self._is_only_described(token, other):
                return True
        return False

    def _goes_on_from_unknown(self, token: Token) -> bool:
        """As in "They were trapped, said the source. “It is bad,” he said": who spoke last has no name."""
        if not self._speaks(token):
            return False
        for sentence in (token.sentence - 1, token.sentence - 2):
            spoke = [t for t in self._tree.sentence(sentence) if self._speaks(t) and not self._is_subordinate(t)]
            if not spoke:
                continue
            last = spoke[-1]
            return last.tag == "NN" and last.lemma in _NAMELESS and self._tree.child(last, "appos") is None
        return False

    def _is_only_described(self, token: Token, other: Token) -> bool:
        """As in "a judge, Ana Ruiz, found that the president had erred when he": the president, who has no name."""
        one = other.tag == "NN" and other.lemma in persons() - _BODIES
        definite = one and any(c.text.lower() == "the" for c in self._tree.children(other, "det"))
        return definite and self._is_subordinate(token) and self._tree.is_below(token, self._tree.head(other))

    def _of_whom_else(self, token: Token) -> frozenset[str]:
        """As in "Ruiz, with whom he met", "Ruiz attacked him": the name that "he" or "him" cannot stand for.

        No pronoun is bound in its own clause (principle B: Chomsky 1981).
        """
        verb = self._tree.head(token)
        acts = subject(self._tree, verb) if token.dep in ("dobj", "dative") and verb.pos == "VERB" else None
        if acts is not None and acts.i < token.i and (name := self.who(acts)) is not None:
            return frozenset([name.name])
        about = self._named.get(verb.head) if verb.dep == "relcl" and token.dep in SUBJECTS else None
        return frozenset([about.name]) if about is not None else frozenset()

    def _quoter(self, token: Token) -> frozenset[str]:
        """As in "“He will be tried,” Ruiz said": who speaks in quotation marks, and says "I" of himself there."""
        quotation = self._quotations.around(token)
        told = self._quotations.speaker(quotation) if quotation is not None else None
        if told is None:
            return frozenset()
        asks = told.text.lower() in MALE | FEMALE and told.i > token.i  # of whom nothing has been found out yet
        name = self.bearer(told) if asks else self.who(told)
        return frozenset([name.name]) if name is not None else frozenset()

    def _ahead(self, token: Token, excluded: frozenset[str]) -> Name | None:
        """As in "In her speech, Ruiz said": a possessive in what opens a sentence is that of its subject."""
        if token.tag != "PRP$":
            return None
        chain = list(self._tree.ancestors(token))
        opener = next((t for t in chain if t.dep == "prep" and t.i == self._tree.sentence(t.sentence)[0].i), None)
        if opener is None:
            return None
        told = self._tree.child(self._tree.head(opener), "nsubj", "nsubjpass")
        name = self._named.get(told.i) if told is not None and told.i > token.i else None
        return name if name is not None and name.name not in excluded and self._may_be(token, name) else None

    def _owner_before(self, token: Token, excluded: frozenset[str]) -> Name | None:
        """As in "Ruiz's aim in her talks", "Ruiz's wife revived him": whose it is, where no subject may be meant."""
        if token.tag != "PRP$" and token.dep not in ("dobj", "dative", "pobj"):
            return None
        owners = (t for t in reversed(self._tree.sentence(token.sentence)) if t.i < token.i and t.dep == "poss")
        named = (self._named[t.i] for t in owners if t.i in self._named)
        return next((n for n in named if n.name not in excluded and self._may_be(token, n)), None)

    def _likeliest(self, subjects: list[Token]) -> Token | None:
        """The last subject, unless it may be of the other sex and the sentence has used the pronoun before."""
        last = next(iter(subjects), None)
        if last is None or last.i not in self._named or self._named[last.i].name in self._genders:
            return last
        return next((t for t in subjects if t.i in self._bearers), last)

    def stranger(self, token: Token) -> Token | None:
        """As in "a friend of Ruiz said that she": somebody without a name, of whom the text has just begun to tell."""
        for sentence in (token.sentence, token.sentence - 1):
            for other in reversed(self._tree.sentence(sentence)):
                if other.i >= token.i or other.dep not in SUBJECTS or self._is_subordinate(other):
                    continue
                if other.i in self._named or other.pos in ("PRON", "PROPN"):
                    return None
                new = any(c.text.lower() in ("a", "an", "another", "one") for c in self._tree.children(other, "det"))
                named = any(t.i in self._named for t in self._tree.children(other, "appos"))
                if new and not named and other.lemma in persons():
                    return other
        return None

    def newcomer(self, token: Token) -> Token | None:
        """As in "Rescuers pulled out a boy. He died": somebody without a name whom the text has just met."""
        if token.dep not in SUBJECTS or any(t.i in self._named for t in self._before(token)):
            return None
        for verb in self._tree.sentence(token.sentence - 1):
            told, met = self._tree.child(verb, *SUBJECTS), self._tree.child(verb, "dobj")
            if verb.dep != "ROOT" or told is None or met is None or told.i in self._named or told.pos == "PRON":
                continue
            if self._described(told) is not None:
                continue
            articles = self._tree.children(met, "det")
            new = any(c.text.lower() in ("a", "an", "another", "one") for c in articles)
            if new and met.lemma in persons() and met.i not in self._named and not self._tree.children(met, "appos"):
                return met
        return None

    def described_before(self, token: Token) -> Token | None:
        """As in "The suspect was shot before he fled": the subject of the main clause, if it alone names a person."""
        clause = self._tree.head(token)
        main = self._tree.head(clause)
        told = self._tree.child(main, "nsubj", "nsubjpass")
        along = token.dep in SUBJECTS and clause.dep == "advcl" and self._is_subordinate(token)
        if told is None or not along or not told.i < main.i < token.i or main.lemma in load_lexicon().says:
            return None
        before = self._before(token)
        somebody = [t for t in before if t.i in self._named or (t.pos == "NOUN" and t.lemma in persons() - _BODIES)]
        one = told.tag == "NN" and [t.i for t in somebody] == [told.i]
        return told if one and not any(t.text.lower() in MALE | FEMALE for t in before) else None

    def _before(self, token: Token) -> list[Token]:
        return [t for t in self._tree.sentence(token.sentence) if t.i < token.i]

    def _subjects(self, token: Token, sentence: int, excluded: frozenset[str]) -> Iterator[Token]:
        """Subjects before a pronoun that stand for persons it may stand for, the last first."""
        aside = self._only_reports if not self._speaks(token) else self._tells_or_is_told_of
        for other in reversed(self._tree.sentence(sentence)):
            if other.i >= token.i or other.dep not in SUBJECTS:
                continue
            if aside(other):
                continue
            name = self._continued(token, other) if other.i in self._bearers else self.who(other)
            if name is not None and name.name not in excluded and self._may_be(token, name):
                yield other

    def _speaks(self, token: Token) -> bool:
        """Is it the subject of a verb of saying, outside what is quoted?"""
        saying = token.dep in SUBJECTS and self._tree.head(token).lemma in load_lexicon().says
        return saying and self._quotations.around(token) is None

    def _tells_or_is_told_of(self, other: Token) -> bool:
        """As in "“He lied,” Ruiz said. She added": nobody of whom others spoke speaks next."""
        return self._only_reports(other) or self._quotations.around(other) is not None

    def _only_reports(self, other: Token) -> bool:
        """As in "as Ann Lee reports from Lima": whoever tells the news has no part in it."""
        verb = self._tree.head(other)
        mark = self._tree.child(verb, "mark")
        aside = verb.dep == "advcl" and mark is not None and mark.text.lower() == "as"
        return other.dep in SUBJECTS and aside and verb.lemma in load_lexicon().says

    def _described(self, other: Token) -> Name | None:
        """As in "her uncle, Omar Tall, said that he": who stands beside a description of a person."""
        one = (other.pos == "NOUN" and other.lemma in persons()) or other.text.lower() == "one"
        beside = self._tree.child(other, "appos") if one else None
        return self._named.get(beside.i) if beside is not None else None

    def _continued(self, token: Token, other: Token) -> Name | None:
        same = (token.text.lower() in MALE) == (other.text.lower() in MALE)
        return self._bearers.get(other.i) if same else None

    def _may_be(self, token: Token, name: Name) -> bool:
        """Is nothing known that speaks against it: the pronoun by which the text calls the person elsewhere?"""
        if self._tree.tokens[name.last].tag == "NNPS" and name.first == name.last:
            return False  # "Nine Afghans were killed, he said", but not Laura Hendricks
        sure = self._passes_over(token)
        given = sex_of(name.name)
        known = given if sure else self._genders.get(name.name) or given
        if known is None:
            return not sure
        return (token.text.lower() in MALE) == (known == "male")

    def _is_sure(self, token: Token, name: Name) -> bool:
        """Does the text call that person by the same pronoun elsewhere?"""
        known = self._genders.get(name.name)
        return known is not None and (token.text.lower() in MALE) == (known == "male")

    def _passes_over(self, token: Token) -> bool:
        """As in "Fidel Castro said she had left": after one of the other sex only who surely fits comes next."""
        for other in reversed(self._tree.sentence(token.sentence)):
            if other.i < token.i and other.dep in SUBJECTS and other.i in self._named:
                known = sex_of(self._named[other.i].name)
                return known is not None and (token.text.lower() in MALE) != (known == "male")
        return False

    def is_of_a_stranger(self, token: Token) -> bool:
        """As in "Mariela told them that she left": of who speaks, also where that is no name the text tells of."""
        clause = self._tree.head(token)
        saying = self._tree.head(clause) if clause.dep == "ccomp" else clause
        told = self._tree.child(saying, "nsubj") if saying is not clause and token.dep in SUBJECTS else None
        if told is None or told.i > token.i or saying.i > clause.i or told.tag in ("NNS", "NNPS"):
            return False
        known = {told.i, *(t.i for t in self._tree.children(told, "appos"))} & (self._named.keys() | self._bodies)
        one = told.pos == "NOUN" and told.lemma in persons() - _BODIES
        return not known and (told.pos == "PROPN" or one)

    def _is_subordinate(self, subject: Token) -> bool:
        verb = self._tree.head(subject)
        chain = (verb, *self._tree.ancestors(verb))
        marker = self._tree.child(verb, "mark")
        marked = (
            marker is not None and marker.text.lower() in _MARKERS
        )  # also where the parser takes it for the main one
        return marked or any(t.dep in _SUBORDINATE for t in chain)

    def _one_of(self, token: Token, subjects: list[Token], sentence: int) -> Name | None:
        """The last subject, unless the text was about somebody else just before and may still be."""
        last = self._named.get(subjects[0].i) or self._described(subjects[0])
        if last is None:
            return self._bearers.get(subjects[0].i)
        before = (t.i for n in range(max(0, sentence - _LINGERING), sentence + 1) for t in self._tree.sentence(n))
        going_on = {name.name for i in before if (name := self._bearers.get(i)) is not None and i < subjects[0].i}
        other = self._topic is not None and last.name != self._topic and self._topic in going_on
        return None if other and self._fits(token, self._topic) else last

    def _fits(self, token: Token, name: str | None) -> bool:
        """Does the text call that person by the same pronoun, as far as it tells?"""
        known = self._genders.get(name) if name is not None else None
        return known is None or (token.text.lower() in MALE) == (known == "male")

    def _told_about(self, token: Token, subject: Token) -> Name | None:
        """As in "Ruiz paid tribute to Tall. ¶ Born in 1936, he ...": a paragraph goes on about whom the text is about.

        Not where it goes on speaking ("¶ He said"), which is done by who spoke before.
        """
        named = self._named.get(subject.i) or self._described(subject)
        if named is None or named.name == self._topic or not self._opens_paragraph(token, subject):
            return None
        if self._tree.head(token).lemma in load_lexicon().says:
            return None
        around = self._tree.sentence(subject.sentence)
        told = (self._named.get(t.i) or self._bearers.get(t.i) for t in around)
        about = next((n for n in told if n is not None and n.name == self._topic), self._hero)
        return about if about is not None and self._may_be(token, about) else None

    def _opens_paragraph(self, token: Token, subject: Token) -> bool:
        """Does the sentence of a pronoun begin a paragraph after that of a subject?"""
        first, last = self._tree.sentence(token.sentence)[0], self._tree.sentence(token.sentence - 1)[-1]
        return subject.i < first.i and "\n" in self._tree.text[last.end : first.start]

    def _by_mention(self, token: Token, excluded: frozenset[str]) -> Name | None:
        """The only person of the nearest sentence that names any, else the one whom the text is about."""
        near: list[Name] = []
        for sentence in range(token.sentence, token.sentence - _REACH - 1, -1):
            people = [n for n in self._by_sentence.get(sentence, []) if n.last < token.i and n.name not in excluded]
            near += [n for n in reversed(people) if self._may_be(token, n)]
        about = next((n for n in near if n.name == self._topic), None)
        alone = len({n.name for n in near}) == 1
        return about or (near[0] if alone else None)


_OPENING = 4
"""Mentions within which an obituary tells that its subject has died: in the headline or the first sentence."""


def _departed(tree: Tree, people: Sequence[Name]) -> Name | None:
    """Whose life an obituary tells: the first whom it names, if it tells at once how old he or she died."""
    first = next(iter(people), None)
    named = (n for n in people[:_OPENING] if first is not None and n.name == first.name)
    return first if any(_dies_aged(tree, name) for name in named) else None


def _dies_aged(tree: Tree, name: Name) -> bool:
    """As in "Ruiz, who has died aged 87, was", "Ana Ruiz, minister who built the line, dies at 87"."""
    words = tree.sentence(tree.tokens[name.last].sentence)
    aged = any(t.lemma in ("aged", "age") for t in words)
    for verb in (t for t in words if t.lemma == "die"):
        told = tree.child(verb, *SUBJECTS)
        whom = tree.head(verb) if told is not None and told.text.lower() == "who" else told
        at = tree.preposition(verb, "at")
        years = tree.child(at, "pobj") if at is not None else None
        known = aged or (years is not None and years.tag == "CD")
        if known and whom is not None and name.first <= whom.i <= name.last:
            return True
    return False


def _hero(people: Sequence[Name]) -> Name | None:
    """The person of a life, whom a text names twice as often as anybody else: its paragraphs open with "he"."""
    counts = Counter(n.name for n in people).most_common(2)
    if not counts or counts[0][1] < _OFTEN or (len(counts) > 1 and counts[0][1] < 2 * counts[1][1]):
        return None
    return next(n for n in people if n.name == counts[0][0])
