"""Who takes part: names under one form, metonyms as governments, pronouns and descriptions resolved or left alone.

The rules of reference are those that need no more than grammar and salience (Hobbs 1978; Lappin & Leass 1994): the
last subject that fits comes first, and what does not fit clearly stays unresolved.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.antecedents import FEMALE, MALE, Antecedents
from timeline_app.core.events.actors.given_names import sex_of
from timeline_app.core.events.actors.name import Kind, Name
from timeline_app.core.events.actors.pairs import the_two
from timeline_app.core.events.actors.roles import is_role, persons
from timeline_app.core.events.actors.things import ADDRESSING, Things
from timeline_app.core.events.gazetteer import load_gazetteer
from timeline_app.core.events.grammar.clauses import SUBJECTS, is_passive
from timeline_app.core.events.grammar.phrases import head_phrase, noun_phrase
from timeline_app.core.events.grammar.valency import agent, subject
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.text.page_patterns import AGENCY
from timeline_app.core.values import Participant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_PERSONAL = MALE | FEMALE
_THINGS = frozenset(["it", "its"])
_SPEAKER = frozenset(["i", "my", "me", "we", "our", "us"])
_TOWARDS_GOVERNMENTS = frozenset(["ACCUSE", "REQUEST", "SUPPORT", "AID", "THREATEN", "REJECT", "SANCTION", "AGREE"])
_ADVOCATES = frozenset("advocate agent attorney barrister counsel lawyer solicitor spokesman spokeswoman".split())  # noqa: SIM905
_OF_CLUBS = frozenset("beat draw edge equalise equalize host lose play qualify score thrash trounce visit win".split())  # noqa: SIM905
_OF_MARKETS = frozenset(
    """
    advance climb close dip drop ease edge fall gain jump plunge rally rise slip slump soar tumble
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What clubs and stock exchanges do that are called by their town, and no government."""
_CLOSE = 4
"""Tokens between a description and the name that stands right after it ("world number one Jane Doe")."""

_FIRMS = frozenset(["company", "firm", "bank", "carmaker", "maker", "airline"])
_PUBLIC_BODY = re.compile(
    r"\b(?:Court|Ministry|Police|Parliament|Congress|Army|Navy|Guards?|University|Council|Commission|Union|Party|Agency"
    r"|Department|Exchange|Office|Committee|Assembly|Senate|Government|Hospital|School|Church)\b"
)
_AGENCIES = re.compile(AGENCY.pattern, re.IGNORECASE)
QUANTIFIERS = frozenset(["all", "some", "many", "most", "both", "several", "few", "half", "none", "each", "others"])
_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5}
_GROUPS = frozenset(["union", "party", "company", "club", "rebel", "opposition", "church", "team", "army", "police"])
_SPOKESMEN = frozenset(["aide", "lawyer", "official", "source", "spokesman", "spokesperson", "spokeswoman"])
"""Persons without a name who mostly tell of somebody else."""
_OFFICIALS = frozenset(
    """
    admiral ambassador chancellor chief commander commissioner counterpart delegate deputy diplomat emir envoy foreign
    general governor head king lawmaker leader minister monarch negotiator official officials premier president prime
    prince queen representative secretary senator speaker spokesman spokesperson spokeswoman sultan vice
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Words of offices whose "we" is their country."""
_SPOKEN_FOR = frozenset(["analyst", "official", "spokesman", "spokesperson", "spokeswoman"])
_PAPERS = frozenset(
    ["article", "editorial", "letter", "memo", "message", "note", "post", "report", "statement", "video"]
)
_NATION_WORDS = frozenset(["country", "nation", "government", "homeland", "state"])
_ONE_OF_SEVERAL = frozenset(["another", "fifth", "first", "fourth", "one", "other", "second", "third"])
_WORLDWIDE = frozenset(["agency", "alliance", "bloc", "body", "charity", "organisation", "organization"])
"""What groups of states and bodies of many countries are called."""
_FIRM_WORDS = frozenset(
    [
        "company",
        "firm",
        "group",
        "bank",
        "carmaker",
        "maker",
        "airline",
        "agency",
        "party",
        "organisation",
        "organization",
    ]
)


_FIGHTING = frozenset(
    """
    alliance army brigade coalition conservatives democrats faction forces front greens group guerrilla labour liberals
    list militia movement party rebel renewal republicans socialists union
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


class Cast:
    """All that bears a name in a text, and who pronouns and descriptions stand for."""

    def __init__(self, tree: Tree, names: tuple[Name, ...], dates: frozenset[int] = frozenset()) -> None:
        self.tree = tree
        self._dates = dates
        self.names = names
        self._genders = _genders(tree, names)
        self._persons = Antecedents(tree, names, self._genders)
        self._at = {i: name for name in names for i in range(name.first, name.last + 1)}
        self._gazetteer = load_gazetteer()
        self._things = Things(self, dates)
        self._found: dict[tuple[int, Participant | None], Participant | None] = {}

    def gender(self, name: str) -> str | None:
        """Whether the bearer of a name is called "he" (male) or "she" (female); None where nothing tells."""
        return self._genders.get(name)

    def is_plainly_meant(self, name: str, pronoun: Token) -> bool:
        """Does the text call the bearer so, and is it about them, or names them in the pronoun's sentence?"""
        sex = "male" if pronoun.text.lower() in MALE else "female"
        here = any(n.name == name and self._sentence(n) == pronoun.sentence for n in self.names)
        return self.gender(name) == sex and (here or name == self._persons.topic)

    def name_at(self, token: Token) -> Name | None:
        return self._at.get(token.i)

    def participants(self, token: Token | None, speaker: Participant | None = None) -> tuple[Participant, ...]:
        """The participants that a noun and its conjuncts stand for, in order."""
        if token is None:
            return ()
        if (pair := the_two(self.tree, self.names, token)) is not None:
            return tuple(self._participant(name, token, token, None, self._gazetteer.names.get(name)) for name in pair)
        token = self.those_named(token)
        found = (
            self.participant(t, speaker)
            for t in self.tree.conjuncts(token)
            if t.pos in ("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ") or self.tree.child(t, "appos") is not None
        )
        unique = {p.name: p for p in reversed([p for p in found if p is not None])}
        return tuple(reversed(unique.values()))

    def those_named(self, token: Token) -> Token:
        """As in "the hostages Omar Bey and Ana Ruiz": the first name, where all of several persons are named."""
        beside = self.tree.child(token, "appos") if token.tag == "NNS" else None
        if beside is None or self.tree.child(beside, "conj") is None:
            return token
        names = [self.name_at(t) for t in self.tree.conjuncts(beside)]
        many = self.tree.child(token, "nummod")
        if self.tree.child(token, "prep") is not None or (many is not None and _COUNTED.get(many.lemma) != len(names)):
            return token
        return beside if all(name is not None and name.kind is Kind.PERSON for name in names) else token

    def participant(self, token: Token, speaker: Participant | None = None) -> Participant | None:
        """The participant that one noun or pronoun stands for; None where that is not clear."""
        asked = (token.i, speaker)
        if asked not in self._found:
            self._found[asked] = None  # "the rebels and they": who stands for himself stands for nobody
            self._found[asked] = self._stood_for(token, speaker)
        return self._found[asked]

    def _stood_for(self, token: Token, speaker: Participant | None) -> Participant | None:
        low = token.text.lower()
        if token.pos == "PRON":
            return self._of_pronoun(token, low, speaker)
        side = self._of_side(token)
        name = self.naming(token)
        if side is not None or name is not None:
            return side or (self._of_name(token, name) if name is not None else None)
        return self._of_description(token) or self._of_phrase(token)

    def naming(self, token: Token) -> Name | None:
        """The name that the token is part of, or that stands beside it ("Foreign Minister | Jane Doe")."""
        own = self.name_at(token)
        if own is not None:
            return own if own.kind is not Kind.DEMONYM else None
        beside = self.tree.child(token, "appos")
        named = self.name_at(beside) if beside else None
        if named is None:
            return None
        organisation = named.kind in (Kind.ORGANISATION, Kind.OTHER) and token.pos == "NOUN"
        close = beside is not None and beside.i - token.i <= _CLOSE and self.tree.tokens[named.first - 1].text != ","
        person = named.kind is Kind.PERSON and (is_role(token) or close or self._is_called(token, named))
        return named if organisation or person else None

    def _is_called(self, token: Token, name: Name) -> bool:
        """As in "his great-uncle, Omar Saleh, said", "one of them, Ann Lee, said": the name of that one person."""
        few = token.text.lower() in _ONE_OF_SEVERAL
        beside = self.tree.child(token, "appos") if few else None
        first = self.tree.subtree(beside)[0] if beside is not None else self.tree.tokens[name.first]
        before, after = self.tree.after(first, -1), self.tree.after(self.tree.tokens[name.last])
        apart = before is not None and before.text == "," and (after is None or after.text in (",", "."))
        one = token.tag == "NN" and token.lemma in persons() and self.tree.child(token, "det", "poss") is not None
        return apart and (one or few)

    def _of_name(self, token: Token, name: Name) -> Participant:
        first, last = self._extent(token, name)
        governs = name.kind is Kind.CAPITAL and name.country is not None and self._is_government(token)
        label = self._gazetteer.title(name.country or "") if governs else name.name
        before = self.tree.after(self.tree.tokens[name.first], -1)
        nation = self.name_at(before) if before is not None and before.head == token.i else None
        many = name.kind is Kind.OTHER and token.tag in ("NNS", "NNPS")
        if many and before is not None and nation is not None and nation.kind is Kind.DEMONYM:
            label = f"{before.text} {label}"  # "Bosnian Serbs", "Iraqi Kurds"
        return self._participant(label, first, last, name.role, name.country)

    def _is_government(self, token: Token) -> bool:
        """A capital stands for its government, except where it is entered, taken or left."""
        verb = self.tree.head(token)
        if token.dep in SUBJECTS and verb.lemma in _OF_CLUBS | _OF_MARKETS:
            return False  # "Madrid beat Valencia", "Tokyo fell 2%"
        acted_on = token.dep in ("dobj", "nsubjpass") and verb.pos == "VERB"
        kind = load_lexicon().verbs.get(verb.lemma)
        return not acted_on or verb.lemma in ADDRESSING or (kind is not None and kind.type in _TOWARDS_GOVERNMENTS)

    def _extent(self, token: Token, name: Name) -> tuple[Token, Token]:
        first, _ = head_phrase(self.tree, token)
        start = self.tree.tokens[name.first]
        return (first if first.i < start.i and name.kind is Kind.PERSON else start), self.tree.tokens[name.last]

    def _participant(
        self, label: str, first: Token, last: Token, role: str | None = None, country: str | None = None
    ) -> Participant:
        text = " ".join(self.tree.text[first.start : last.end].split())
        return Participant(label, text, first.start, last.end, role, country)

    # -- pronouns

    def _of_pronoun(self, token: Token, low: str, speaker: Participant | None) -> Participant | None:
        if low in ("we", "our", "us", "ours") and speaker is not None:
            return self._as_group(token, speaker)
        if low in QUANTIFIERS:
            return self._of_quantity(token)
        if low in _SPEAKER:
            return speaker and Participant(
                speaker.name, token.text, token.start, token.end, speaker.role, speaker.country
            )
        if low in _PERSONAL:
            met = self._persons.newcomer(token) or self._persons.described_before(token)
            if met is not None:
                return self._of_phrase(met)
            name = self._persons.bearer(token, self._other_than(token, low, speaker))
            return self.as_name(token, name) if name is not None else self._stranger(token, speaker)
        if low in _THINGS:
            return self._things.it(token) if token.dep != "pobj" else None
        if low in ("they", "them"):
            return self._things.they(token)
        if low in ("who", "which", "that"):
            head = self.tree.head(self.tree.head(token))
            return self.participant(head) if head.pos in ("NOUN", "PROPN") else None
        return None

    def _stranger(self, token: Token, speaker: Participant | None) -> Participant | None:
        """As in "a friend of Ruiz said that she": the friend, who has no name."""
        if self._speaks_for_one(token):
            return None  # "A lawyer for the man said he would plead guilty"
        if speaker is not None and speaker.name.split()[-1] in _SPOKESMEN and self._names_somebody(token):
            return None  # "Ruiz's visit was called off; an official said he could come later"
        if self._persons.is_of_a_stranger(token) and speaker is not None and speaker.end <= token.start:
            return Participant(speaker.name, token.text, token.start, token.end, speaker.role, speaker.country)
        other = self._persons.stranger(token)
        if other is None or speaker is None or not speaker.start <= other.start < speaker.end:
            return None
        return Participant(speaker.name, token.text, token.start, token.end, speaker.role, speaker.country)

    def _speaks_for_one(self, token: Token) -> bool:
        saying = self.tree.head(self.tree.head(token))
        told = self.tree.child(saying, "nsubj")
        whom = self.tree.preposition(told, "for") if told is not None and told.lemma in _ADVOCATES else None
        return whom is not None and told is not None and told.i < token.i

    def _names_somebody(self, token: Token) -> bool:
        """Is a person named before, in the same sentence or the last?"""
        return any(token.sentence - self._sentence(n) <= 1 for n in self.before(token, Kind.PERSON))

    def _of_quantity(self, token: Token) -> Participant | None:
        """As in "all but one of the leaders": those of whom it is said."""
        of = next((t for t in self.tree.subtree(token) if t.lemma == "of" and t.dep == "prep"), None)
        whole = self.tree.child(of, "pobj") if of is not None else None
        return self.participant(whole) if whole is not None and whole.pos != "PRON" else None

    def _as_group(self, token: Token, speaker: Participant) -> Participant | None:
        """Those for whom the speaker speaks: a minister's country, a chief executive's company, a leader's union."""
        role = (speaker.role or "").lower()
        label, country = speaker.name, speaker.country
        if label.rsplit(maxsplit=1)[-1].lower() in _PAPERS:
            return None  # "“We are searching,” the statement said"
        if not speaker.country and _OF_SOMEBODY.search(role):
            return None  # "we", said by the bloc's foreign policy chief: by the bloc, whichever that is
        described = role or (label.lower() if label.split()[-1].islower() else "")
        if speaker.country and described and not (self._leads_firm(role) or _OFFICIALS & set(described.split())):
            return None  # "We shouted for hours", said by a Syrian survivor: no country did
        if speaker.country and not self._leads_firm(role):
            label = self._gazetteer.title(speaker.country)
        elif self._leads_firm(role):
            firm = next((n for n in self.names if n.kind is Kind.ORGANISATION), None)
            label = firm.name if firm is not None else label
        elif (group := next((w for w in role.split() if w in _GROUPS), None)) is not None:
            label = group
        elif set(role.split()) & _SPOKEN_FOR:
            return None  # "We have found nobody", said by a spokesman of the rescuers
        elif self.tree.text[speaker.end : speaker.end + 1] == ":":
            return None  # "Ruiz: We sent ships", in an interview: for whom she speaks the text does not tell
        return Participant(label, token.text, token.start, token.end, None, country)

    def _leads_firm(self, role: str) -> bool:
        return any(word in role for word in ("executive", "chairman", "chairwoman", "ceo", "founder", "owner"))

    def as_name(self, token: Token, name: Name | None) -> Participant | None:
        """The bearer of a name, called by another word."""
        if name is None:
            return None
        label = self._gazetteer.title(name.country) if name.kind is Kind.CAPITAL and name.country else name.name
        return Participant(label, token.text, token.start, token.end, name.role, name.country)

    def before(self, token: Token, *kinds: Kind) -> Iterator[Name]:
        """The names of some kinds before a token, the last first."""
        for name in reversed(self.names):
            if name.last < token.i and name.kind in kinds:
                yield name

    def _other_than(self, token: Token, low: str, speaker: Participant | None) -> frozenset[str]:
        """As in "he bought it, she said": the speaker, where another pronoun speaks than the one to resolve."""
        others = FEMALE if low in MALE else MALE
        said = any(
            t.text.lower() in others and t.dep == "nsubj" and self._speaks(t)
            for t in self.tree.sentence(token.sentence)
            if t.i != token.i
        )
        return frozenset([speaker.name]) if speaker is not None and said else frozenset()

    def _speaks(self, told: Token) -> bool:
        return self.tree.head(told).lemma in load_lexicon().says

    def _sentence(self, name: Name) -> int:
        return self.tree.tokens[name.last].sentence

    # -- descriptions

    def _of_side(self, token: Token) -> Participant | None:
        """As in "the North", "the South" where the text speaks of a country of that name."""
        side = self._gazetteer_side(token)
        if side is None:
            return None
        nation = next((n for n in self.names if n.kind is Kind.COUNTRY and n.name.startswith(side + " ")), None)
        return self._participant(nation.name, token, token, None, nation.country) if nation else None

    def _gazetteer_side(self, token: Token) -> str | None:
        before = self.tree.after(token, -1)
        named = token.text in ("North", "South", "East", "West") and before is not None and before.text.lower() == "the"
        return token.text if named else None

    def _of_description(self, token: Token) -> Participant | None:
        """As in "the minister" is the last person of that role, "her country" that of the last person."""
        determiner = self.tree.child(token, "det", "poss")
        if determiner is None or any(self.name_at(c) for c in self.tree.children(token, "amod", "poss", "compound")):
            return None
        word = determiner.text.lower()
        if word in _PERSONAL and token.lemma in _NATION_WORDS:
            person = self._persons.bearer(determiner)
            return self._of_country(token, person.country) if person and person.country else None
        plural = token.tag in ("NNS", "NNPS")
        if word != "the" or plural or self.tree.children(token, "amod", "compound"):
            return None
        if is_role(token):
            return self.as_name(token, self._person_in_role(token))
        if token.lemma in _FIRM_WORDS:
            return self.as_name(token, self._of_spokesman(token) or self._main_body(token))
        return None

    def _of_spokesman(self, token: Token) -> Name | None:
        """As in "A Sony spokeswoman said the company": the firm for which somebody speaks."""
        below = token
        for verb in self.tree.ancestors(token):
            told = (
                self.tree.child(verb, "nsubj") if below.dep == "ccomp" and verb.lemma in load_lexicon().says else None
            )
            if told is not None and told.i not in (below.i, token.i) and self.name_at(told) is None:
                named = (self.name_at(t) for t in self.tree.children(told, "compound", "poss", "nmod"))
                return next((n for n in named if n is not None and n.kind is Kind.ORGANISATION), None)
            below = verb
        return None

    def _fights_or_runs(self, name: Name) -> bool:
        """Is it a party, an army or the like, which nobody calls an agency?"""
        beside = self.tree.after(self.tree.tokens[name.last])
        words = {w.lower() for w in name.name.split()} | ({beside.lemma} if beside is not None else set())
        return bool(words & _FIGHTING)

    def _main_body(self, token: Token) -> Name | None:
        """The organisation that the text has named most often so far, the last of equals: what it is about."""
        bodies = [n for n in self.before(token, Kind.ORGANISATION, Kind.OTHER) if not self._gazetteer.location(n.name)]
        if token.lemma in _WORLDWIDE:
            known = [n for n in self.before(token, Kind.COUNTRY) if n.name in self._gazetteer.groups]
            if (near := self._just_told_of(token, known)) is not None:
                return near
        if token.lemma == "agency":
            bodies = [n for n in bodies if not self._fights_or_runs(n)]
        if token.lemma != "agency":
            bodies = [n for n in bodies if not _AGENCIES.fullmatch(n.name)]  # those that tell the news do not make it
        if token.lemma in _FIRMS:
            bodies = [n for n in bodies if not _PUBLIC_BODY.search(n.name)]
        people = {n.name.split()[-1] for n in self.names if n.kind is Kind.PERSON}
        bodies = [n for n in bodies if n.name not in people]
        if token.lemma == "group":  # of men, of firms, of families: only where it is called so
            bodies = [n for n in bodies if "Group" in n.name.split() and not self._is_called_since(token, n)]
        called = [n for n in bodies if token.lemma.capitalize() in n.name.split()]  # "the agency": Anadolu Agency
        if called:
            return max(called, key=lambda n: n.first)
        if (near := self._just_told_of(token, bodies)) is not None:
            return near
        counts = Counter(n.name for n in bodies)
        bodies = [n for n in bodies if n.kind is Kind.ORGANISATION or counts[n.name] > 1]
        return max(bodies, key=lambda n: (counts[n.name], n.kind is Kind.ORGANISATION, n.first), default=None)

    def _just_told_of(self, token: Token, bodies: Sequence[Name]) -> Name | None:
        """As in "Peru blacklisted Acme. The company called it illegal": the one body of the main clause before."""
        told = [n for n in bodies if self.tree.tokens[n.last].sentence == token.sentence - 1]
        alone = told[0] if len({n.name for n in told}) == 1 and token.dep in SUBJECTS else None
        here = any(self.tree.tokens[n.last].sentence == token.sentence for n in bodies)
        last = self.tree.tokens[alone.last] if alone is not None else None
        if here or last is None or last.dep not in ("dobj", *SUBJECTS) or not self.tree.is_root(self.tree.head(last)):
            return None
        return alone

    def _is_called_since(self, token: Token, name: Name) -> bool:
        """Has the text spoken of another by the same word since ("the rebel group ... the group")?"""
        between = self.tree.tokens[name.last + 1 : token.i]
        return any(t.lemma == token.lemma and t.pos == "NOUN" and self.name_at(t) is None for t in between)

    def _of_country(self, token: Token, code: str) -> Participant:
        return self._participant(self._gazetteer.title(code), token, token, None, code)

    def _person_in_role(self, token: Token) -> Name | None:
        people = list(self.before(token, Kind.PERSON))
        if token.lemma in _GROUPS:
            return None  # "the opposition" is not its leader
        role = next((p for p in people if p.role and token.lemma in p.role.lower().split()), None)
        official = token.lemma in ("diplomat", "envoy", "official", "leader", "politician")
        return role or (people[0] if people and official and people[0].role else None)

    def _of_phrase(self, token: Token) -> Participant | None:
        """A description that names nobody: "North Korean troops", with its country where one is told."""
        first, last = head_phrase(self.tree, token, self._dates)
        label = noun_phrase(self.tree, token, self._dates)
        if not label or label.lower() in ("that", "this", "one", "there") or token.pos == "NUM":
            return None
        label = _without_owner(label)
        opening = next((t for t in self.tree.tokens[first.i : last.i + 1] if label.startswith(t.text)), first)
        if self._only_begins(opening):
            label = label[:1].lower() + label[1:]
        return self._participant(label, first, last, None, self.country_of(token)) if label else None

    def _only_begins(self, word: Token) -> bool:
        """Has the word its capital only because it begins a sentence?"""
        begins = all(t.pos == "PUNCT" for t in self.tree.sentence(word.sentence) if t.i < word.i)
        plain = word.text[:1].isupper() and word.text[1:].islower() and self.name_at(word) is None
        return plain and word.text not in _OF_PARTS and (begins or word.pos not in ("PROPN", "ADJ"))

    def country_of(self, token: Token) -> str | None:
        """The country in the words before a noun ("Hungarian inspectors", "Vietnam's coast guard")."""
        for child in self.tree.children(token, "amod", "poss", "compound", "nmod"):
            name = self.name_at(child)
            if name is not None and name.country and name.kind in (Kind.DEMONYM, Kind.COUNTRY, Kind.CAPITAL):
                return name.country
        return None

    def speaker(self, verb: Token, quoted: Participant | None = None) -> Participant | None:
        """Who says, for a verb of saying; ``quoted`` is who says "I" there."""
        told = agent(self.tree, verb) if is_passive(self.tree, verb) else subject(self.tree, verb)
        return self.participant(told, quoted) if told is not None else None


def _genders(tree: Tree, names: tuple[Name, ...]) -> dict[str, str]:
    """By which pronoun to call a person: what the given name tells, else that which the text uses.

    The text tells it where a sentence with the one before names nobody else.
    """
    named: dict[int, set[str]] = {}
    acting: dict[int, set[str]] = {}
    people = [n for n in names if n.kind is Kind.PERSON]
    for name in people:
        last = tree.tokens[name.last]
        named.setdefault(last.sentence, set()).add(name.name)
        beside = last.dep == "appos" and tree.head(last).dep in SUBJECTS  # "the chief, Ann Lee, said she"
        if last.dep in SUBJECTS or beside:
            acting.setdefault(last.sentence, set()).add(name.name)
    called = {n.name: sex for n in people if (sex := sex_of(n.name)) is not None}
    called |= {n.name: sex for n in people if (sex := _title_tells(tree, n)) is not None}
    used: dict[str, set[str]] = {}
    for number in {token.sentence for token in tree.tokens}:
        near = named.get(number, set()) | named.get(number - 1, set())
        # "Lunde appointed him. He left": no pronoun of Lunde's.
        words = {t.text.lower() for t in tree.sentence(number) if t.dep not in _ACTED_ON}
        others = {t.text.lower() for t in tree.sentence(number - 1) if t.dep in _ACTED_ON}
        male, female = (bool(words & sex) and not others & sex for sex in (MALE, FEMALE))
        told_of = acting.get(number, set()) | acting.get(number - 1, set())
        if len(near) == 1 and near == told_of and male != female:
            used.setdefault(next(iter(near)), set()).add("male" if male else "female")
    return {name: next(iter(sexes)) for name, sexes in used.items() if len(sexes) == 1} | called


_ACTED_ON = frozenset(["dobj", "dative"])
_OF_PARTS = frozenset("African American Arab Asian Balkan Baltic European Nordic Scandinavian".split())  # noqa: SIM905
"""Adjectives of parts of the world, which no country's name tells."""
_OF_SOMEBODY = re.compile(r"\w['’]s \w|\ws['’] \w")
_TITLES = {"Mr": "male", "Sir": "male", "Lord": "male", "Ms": "female", "Mrs": "female", "Miss": "female"}


def _title_tells(tree: Tree, name: Name) -> str | None:
    """As in "Ms. Lunde": the sex that a form of address tells."""
    before = tree.tokens[max(0, name.first - 1) : name.first + 1]
    return next((_TITLES[t.text.rstrip(".")] for t in before if t.text.rstrip(".") in _TITLES), None)


def _without_owner(label: str) -> str:
    """As in "our suppliers" are the suppliers, whoever speaks."""
    first, _, rest = label.partition(" ")
    return rest if first.lower() in ("my", "our", "your", "its", "his", "her", "their") else label
