"""What a relative clause is about, where the names of a text tell it and grammar alone does not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.given_names import sex_of
from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.actors.roles import is_role, persons
from timeline_app.core.events.grammar.clauses import DONE_TO_PERSONS
from timeline_app.core.events.grammar.valency import HARMING, JUDGING
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.text.edits import is_tree
from timeline_app.core.text.syntax import Parse
from timeline_app.core.text.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from timeline_app.core.events.actors.name import Name
    from timeline_app.core.text.syntax import Token


_CONTESTS = frozenset(
    """
    Championship Championships Conference Cup Election Expo Fair Festival Forum Games Olympics Open Prix Referendum
    Summit Tour Trophy
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""With what names end of what begins and ends itself: "host of the World Cup, which starts on Friday"."""
_KEPT_UP = frozenset(["build", "buy", "close", "found", "open", "operate", "own", "reopen", "rent", "run", "sell"])
"""What is done to an office or a plant, not to the place where it is: "its office in Oslo, which it closed"."""
_OF_TIMES = frozenset(["be", "begin", "close", "end", "fall", "include", "last", "mark", "run", "see", "start"])
"""Verbs that may be said of a time: "in fiscal 2025, which ended in May"."""


def with_relatives(tree: Tree, names: Sequence[Name], dates: Collection[int]) -> Tree:
    """The tree with relative clauses hung on what they can be about.

    As in "a permit for Ann Ruiz, which expires on Friday", "talks in May, which the army boycotted": "which" and
    "that" are said of no person and of no day, but of the noun before.
    """
    sure = (n for n in names if n.kind is Kind.PERSON and (n.role or sex_of(n.name)))
    people = {i for n in sure for i in range(n.first, n.last + 1)}
    bodies = (n for n in names if n.kind is not Kind.PERSON and n.name.split()[-1] not in _CONTESTS)
    nations = {i for n in bodies for i in range(n.first, n.last + 1)}
    located = (n for n in names if n.kind in (Kind.CAPITAL, Kind.COUNTRY, Kind.PLACE))
    places = {i for n in located for i in range(n.first, n.last + 1)}
    persons_named = {n.last: n for n in names if n.kind is Kind.PERSON}
    moved = {t.i: t for n in persons_named.values() if (t := _beside_role(tree, n)) is not None}
    for clause in tree.tokens:
        about = tree.head(clause)
        if clause.dep == "acl" and (noun := _scheduled(tree, clause)) is not None:
            moved[clause.i] = replace(clause, head=noun.i)
            continue
        if clause.dep == "acl" and (suit := _suit_above(tree, clause)) is not None:
            moved[clause.i] = replace(clause, head=suit.i)
            continue
        if clause.dep == "acl" and (name := _done_to(tree, clause, persons_named)) is not None:
            moved[clause.i] = replace(clause, head=name.i)
            continue
        if clause.dep == "relcl" and (somebody := _somebody_above(tree, clause, people, places)) is not None:
            moved[clause.i] = replace(clause, head=somebody.i)
            continue
        if clause.dep == "relcl" and (pair := _both_above(tree, clause)) is not None:
            moved[clause.i] = replace(clause, head=pair.i)
            continue
        if clause.dep == "relcl" and (deed := _deed_above(tree, clause)) is not None:
            moved[clause.i] = replace(clause, head=deed.i)
            continue
        if clause.dep == "acl" and _is_set_off(tree, clause):
            noun = _noun_above(tree, about)
        elif clause.dep == "relcl" and _is_of_a_thing(tree, clause):
            lasts = about.i in dates and clause.lemma in _OF_TIMES
            amiss = about.i in people or about.i in dates or _is_somebody(tree, about, clause)
            amiss = amiss or _course_of_another(tree, about, clause) or _is_of_a_case(about, clause)
            amiss = amiss or _has_no_effect(tree, about, clause) or _is_kept_there(tree, about, clause, places)
            amiss = amiss or _disagrees(tree, about, clause) or (about.i in nations and _takes_its_course(tree, clause))
            noun = _noun_above(tree, about) if amiss and not lasts else None
        else:
            continue
        if noun is not None and noun.i < clause.i and noun.i not in people and noun.i not in dates:
            moved[clause.i] = replace(clause, head=noun.i)
    if not moved:
        return tree
    tokens = tuple(moved.get(t.i, t) for t in tree.tokens)
    return Tree(tree.text, Parse(tokens)) if is_tree(tokens) else tree


def _beside_role(tree: Tree, name: Name) -> Token | None:
    """As in "The head of the inquiry in Lima, Ann Lee, said": the name is that of the head, and not of Lima."""
    last = tree.tokens[name.last]
    before, after = tree.after(tree.tokens[name.first], -1), tree.after(last)
    verb = tree.after(last, 2)
    if before is None or after is None or verb is None or not before.text == after.text == "," or last.dep != "appos":
        return None
    told = tree.child(verb, "nsubj", "nsubjpass")
    role = told is not None and told.pos == "NOUN" and (is_role(told) or told.lemma in persons())
    if told is None or not role or last.head == told.i or not tree.is_below(last, told):
        return None
    return replace(last, head=told.i)


def _done_to(tree: Tree, clause: Token, people: Mapping[int, Name]) -> Token | None:
    """As in "the arrest of Omar Saleh, indicted on Friday": the person right before a participle of what is done."""
    comma = tree.after(clause, -1)
    before = tree.after(comma, -1) if comma is not None and comma.text == "," else None
    name = before is not None and before.i in people and clause.head != before.i
    done = clause.tag == "VBN" and clause.lemma in DONE_TO_PERSONS | JUDGING
    return before if name and done and before is not None and tree.is_below(before, tree.head(clause)) else None


def _somebody_above(tree: Tree, clause: Token, people: Collection[int], places: Collection[int]) -> Token | None:
    """As in "a doctor in the Lima area who performed surgery": "who" is said of no area, but of the doctor."""
    about = tree.head(clause)
    who = any(t.text.lower() == "who" and t.i < clause.i for t in tree.children(clause, "nsubj", "nsubjpass"))
    place = about.i in places and about.dep == "pobj" and tree.head(about).lemma in ("from", "in")
    if not who or about.i in people or not (place or (about.pos == "NOUN" and _is_where(tree, about))):
        return None
    above = _noun_above(tree, about)
    return above if above is not None and (is_role(above) or above.lemma in persons()) else None


def _both_above(tree: Tree, clause: Token) -> Token | None:
    """As in "Omar Tall and his daughter, who were taken to hospital": both were."""
    last = tree.head(clause)
    who = any(t.text.lower() == "who" for t in tree.children(clause, "nsubj", "nsubjpass"))
    many = any(t.text.lower() in ("are", "were", "have") for t in tree.children(clause, "aux", "auxpass"))
    first = tree.head(last)
    one = last.dep == "conj" and last.tag in ("NN", "NNP") and first.tag in ("NN", "NNP")
    return first if who and many and one else None


def _is_kept_there(tree: Tree, about: Token, clause: Token, places: Collection[int]) -> bool:
    """As in "its office in Oslo, which it closed": it closed the office."""
    which = any(t.tag == "WDT" for t in tree.children(clause, "dobj"))
    return about.i in places and which and clause.lemma in _KEPT_UP


def _is_where(tree: Tree, noun: Token) -> bool:
    """A place, or a thing that tells where somebody is ("protesters in the gallery, who")."""
    inside = tree.head(noun).text.lower() in ("at", "in", "inside", "near", "on", "outside") and noun.dep == "pobj"
    return noun.lemma in _PLACES or (inside and noun.tag == "NN" and noun.lemma not in persons() and not is_role(noun))


_PLACES = frozenset(
    """
    area building camp center centre church city clinic country county district field hall hospital house office place
    prison province region school site street suburb territory town university village zone
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def _deed_above(tree: Tree, clause: Token) -> Token | None:
    """As in "bombings at embassies in Kenya, which killed 250": the bombings did, and not what stands nearest."""
    about = tree.head(clause)
    words = tree.children(clause, "nsubj")
    which = any(t.tag == "WDT" or t.text.lower() == "that" for t in words)
    if which and (paper := _paper_above(tree, about)) is not None:
        return paper
    which = which and clause.lemma in HARMING | _DRAWING
    eventive = load_lexicon().is_eventive
    if not which or about.dep != "pobj" or eventive(about.lemma):
        return None
    chain = []
    for above in tree.ancestors(about):
        if above.pos not in ("NOUN", "PROPN", "ADP"):
            break
        chain.append(above)
    return next((t for t in chain if t.pos == "NOUN" and eventive(t.lemma)), None)


def _paper_above(tree: Tree, writer: Token) -> Token | None:
    """As in "a draft written by Peru, which urged a truce": the draft did."""
    by = tree.head(writer)
    written = tree.head(by)
    paper = tree.head(written)
    drawn_up = written.dep == "acl" and written.tag == "VBN" and written.lemma in _DRAWING_UP
    return paper if by.dep == "agent" and drawn_up and paper.lemma in _PAPERS else None


_DRAWING_UP = frozenset(["draft", "issue", "prepare", "present", "propose", "publish", "release", "submit", "write"])
_PAPERS = frozenset(
    ["article", "bill", "draft", "letter", "memo", "motion", "plan", "proposal", "report", "resolution", "statement"]
)
_DRAWING = frozenset(
    """
    alarm anger bring cause draw enrage follow infuriate outrage prompt provoke shock spark trigger worry
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs of what comes of deeds, as HARMING is: "a raid in Mali, which drew protests"."""


def _scheduled(tree: Tree, clause: Token) -> Token | None:
    """As in "an attempt to stop the talks, set to resume on Monday": what is set is what stands before the comma."""
    comma = tree.after(clause, -1)
    before = tree.after(comma, -1) if comma is not None and comma.text == "," else None
    set_off = clause.tag == "VBN" and clause.lemma in _SCHEDULING
    eventive = load_lexicon().is_eventive
    head = tree.head(clause)
    deed = eventive(head.lemma) or (head.tag == "NN" and head.lemma.endswith("ing"))
    if before is not None and deed and not eventive(before.lemma):
        return None  # "a visit by its minister, planned for Friday", "the laying of the keel, planned for May"
    if not set_off or before is None or before.pos != "NOUN" or clause.head == before.i:
        return None
    return before if tree.is_below(before, tree.head(clause)) else None


def _suit_above(tree: Tree, clause: Token) -> Token | None:
    """As in "filed a suit in a Lima court seeking damages": the suit seeks them, and no court."""
    court = tree.head(clause)
    preposition = tree.head(court)
    seeks = clause.tag == "VBG" and clause.lemma in ("accuse", "allege", "ask", "challenge", "claim", "demand", "seek")
    if not seeks or court.dep != "pobj" or preposition.lemma not in ("at", "before", "in", "with"):
        return None
    filed = tree.head(preposition)
    suit = filed if filed.lemma in _SUITS else tree.child(filed, "dobj", "nsubjpass")
    return suit if suit is not None and suit.lemma in _SUITS else None


_SUITS = frozenset(
    ["action", "appeal", "application", "case", "claim", "complaint", "lawsuit", "motion", "petition", "suit"]
)


def _is_of_a_thing(tree: Tree, clause: Token) -> bool:
    """Is its relative word "which" or "that", and neither "who" nor "when"?"""
    words = tree.children(clause, "nsubj", "nsubjpass", "dobj", "dative")
    words += [c for p in tree.children(clause, "prep") for c in tree.children(p, "pobj")]
    return any(w.tag == "WDT" or (w.text.lower() == "that" and w.pos == "PRON" and w.tag != "DT") for w in words)


def _is_set_off(tree: Tree, clause: Token) -> bool:
    """As in "services to two islands, suspended on Friday": a participle after a comma is of the whole phrase.

    Not after "of", where it may go with either ("the leader of the party, founded in 1990").
    """
    about, before = tree.head(clause), tree.after(clause, -1)
    comma = clause.tag == "VBN" and before is not None and before.text == ","
    return (
        comma and about.dep == "pobj" and tree.head(about).lemma in ("to", "on", "with", "for", "at", "in", "between")
    )


def _disagrees(tree: Tree, about: Token, clause: Token) -> bool:
    """As in "talks with Washington, which are due to resume": one name takes no plural verb."""
    verbs = [clause, *tree.children(clause, "aux", "auxpass")]
    words = {v.text.lower() for v in verbs}
    return about.tag == "NNP" and bool(words & {"are", "were"}) and not tree.children(about, "conj")


def _takes_its_course(tree: Tree, clause: Token) -> bool:
    """As in "talks with China, which began on Monday", "an exercise with the Philippines that is set to begin"."""
    verbs = [clause, *tree.children(clause, "xcomp")]
    verbs += [x for a in tree.children(clause, "acomp") for x in tree.children(a, "xcomp")]
    return any(v.lemma in _COURSE for v in verbs)


def _is_of_a_case(about: Token, clause: Token) -> bool:
    """As in "a ruling on the case, which is expected in May": the ruling is."""
    return clause.lemma in _SCHEDULING and about.dep == "pobj" and about.lemma in ("case", "issue", "matter")


_SCHEDULING = frozenset(["expect", "plan", "schedule", "set", "slate"])


def _course_of_another(tree: Tree, about: Token, clause: Token) -> bool:
    """As in "the rule of those nations that began in 1945": nations do not begin, the rule does."""
    verb = clause.lemma in _COURSE and not tree.children(clause, "dobj", "xcomp")
    above = _noun_above(tree, about) if verb and about.dep == "pobj" and about.lemma in _NATIONS else None
    return above is not None


def _has_no_effect(tree: Tree, about: Token, clause: Token) -> bool:
    """As in "measures on motorcycles and juice, which were to take effect": the measures, and no motorcycles."""
    verb = tree.child(clause, "xcomp") or clause
    taken = tree.child(verb, "dobj")
    effect = (verb.lemma, taken.lemma if taken is not None else "") in (("take", "effect"), ("come", "force"))
    return effect and about.dep == "pobj" and about.lemma not in _RULES


_RULES = frozenset(
    """
    act agreement amendment arrangement ban bill blockade ceasefire change cut deal decree duty embargo increase law
    levy measure order pact plan policy quota reduction reform regulation restriction rule ruling sanction tariff tax
    treaty truce
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_NATIONS = frozenset(["city", "country", "land", "nation", "people", "region", "republic", "state", "town", "village"])
_COURSE = frozenset(["begin", "convene", "start", "open", "resume", "end", "conclude", "expire", "last"])


def _is_somebody(tree: Tree, noun: Token, clause: Token) -> bool:
    """As in "a gift from a developer, which he denied": one person by trade, of whom "which" is not said."""
    one = noun.tag == "NN" and (is_role(noun) or (noun.lemma in persons() and noun.lemma.endswith(_TRADES)))
    return one and any(t.text.lower() == "which" for t in tree.children(clause, "nsubj", "nsubjpass", "dobj"))


_TRADES = ("er", "or", "ist", "man", "woman")


def _noun_above(tree: Tree, name: Token) -> Token | None:
    """The noun to which the name or day belongs by a preposition or an apposition."""
    above = tree.head(name)
    while above.dep in ("appos", "compound", "nmod"):
        above = tree.head(above)
    if above.pos == "ADP":
        above = tree.head(above)
    while not tree.is_root(above) and (above.pos == "ADP" or (above.dep == "pobj" and above.pos == "PROPN")):
        above = tree.head(above)
    thing = tree.child(above, "dobj") if above.pos == "VERB" else None
    above = thing if thing is not None and thing.i < name.i else above
    return above if above.pos == "NOUN" else None
