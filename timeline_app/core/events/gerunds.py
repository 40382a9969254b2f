"""Gerunds that tell of no deed: topics of talks, means, sources, what somebody is able to do or bent on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import is_passive
from timeline_app.core.events.grammar.valency import CASES

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_ON_THE_WAY = frozenset(["headway", "progress", "interest", "difficulty", "success", "delay", "role"])
"""What is made, taken or met "in doing" something that is not done yet."""

_DELIBERATIONS = frozenset(
    """
    agree agreement bill confer conference consult consultation debate decide decision deliberate discuss discussion
    afraid concern concerned dream fear idea meet meeting negotiate negotiation nervous question serious speak stand
    talk talks think vote work worried worry
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Words for talks and thoughts on what is to be done."""

_MEANS = frozenset(
    """
    aim argument basis chance component danger device element excuse factor formula framework ground hope idea
    instrument intention justification likelihood means mechanism method model option part plan possibility pretext
    procedure prospect purpose risk threat tool vehicle view weapon
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What serves for doing something, or is in mind when something else is done."""

_STEMMING = frozenset(["arise", "come", "derive", "flow", "result", "stem"])

_AGAINST = frozenset(["averse", "commit", "committed", "dedicate", "dedicated", "object", "oppose", "opposed"])
_ABLE = frozenset(["bent", "capable", "incapable", "intent", "keen"])
_NEEDED = frozenset(["central", "critical", "crucial", "essential", "fundamental", "key", "pivotal", "vital"])
_STANCES = frozenset(
    """
    approach barrier commitment insistence key objection obstacle opposition path resistance road route solution
    threat willingness
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Nouns for what one thinks of doing something, or what stands in its way."""
_INSTEAD = frozenset([("rather", "than"), ("instead", "of"), ("far", "from")])


def is_topic(tree: Tree, verb: Token) -> bool:
    """As in "conferred on lifting the ban", "talk about leaving": what is talked of is not done yet."""
    preposition = tree.head(verb)
    above = tree.head(preposition)
    return (
        verb.dep == "pcomp"
        and verb.tag == "VBG"
        and above.i < preposition.i
        and (
            preposition.lemma == "about"
            or (preposition.lemma in ("on", "toward", "towards") and above.lemma in _DELIBERATIONS)
        )
    )


def is_use(tree: Tree, verb: Token) -> bool:
    """As in "a mechanism for ejecting us", "a pretext for leaving": what something serves, not what is done."""
    preposition = tree.head(verb)
    noun = tree.head(preposition)
    if verb.dep == "pcomp":
        return preposition.lemma in ("for", "in", "of", "to") and noun.lemma in _MEANS
    used = preposition.lemma == "use" and preposition.tag == "VBG" and preposition.dep == "pcomp"
    return verb.dep == "xcomp" and verb.tag == "VB" and used  # "is right in using all means to achieve it"


def is_source(tree: Tree, verb: Token) -> bool:
    """As in "gains come from cutting costs", "was helped by falling prices": no deed of what gains or is helped."""
    preposition = tree.head(verb)
    above = tree.head(preposition)
    if verb.dep != "pcomp" or verb.tag != "VBG":
        return False
    if preposition.lemma == "from":
        return above.lemma in _STEMMING
    after = tree.after(verb)
    bare = after is not None and after.pos in ("NOUN", "ADJ")
    return preposition.lemma == "by" and bare and is_passive(tree, above)


def is_bent_on(tree: Tree, verb: Token) -> bool:
    """As in "capable of meeting them", "intent on halting it", "in addition to sending aid": none says it is done."""
    preposition = tree.head(verb)
    above = tree.head(preposition)
    if verb.dep != "pcomp" or verb.tag != "VBG":
        return False
    adding = preposition.lemma == "besides" or (preposition.lemma == "to" and above.lemma == "addition")
    forward = above.lemma == "look" and any(c.text.lower() == "forward" for c in tree.children(above))
    against = preposition.lemma == "to" and (above.lemma in _AGAINST or forward)
    stance = preposition.lemma in ("on", "to") and above.lemma in _STANCES
    needed = preposition.lemma == "to" and above.lemma in _NEEDED
    return adding or against or stance or needed or (above.pos == "ADJ" and above.lemma in _ABLE)


def is_on_the_way(tree: Tree, verb: Token) -> bool:
    """As in "made headway in resolving the dispute": it is not resolved."""
    before = tree.after(tree.head(verb), -1)
    return verb.dep == "pcomp" and tree.head(verb).lemma == "in" and before is not None and before.lemma in _ON_THE_WAY


def is_charge(tree: Tree, verb: Token) -> bool:
    """As in "a case filed for killing a couple": who is charged the case does not tell, least of all itself."""
    preposition = tree.head(verb)
    above = tree.head(preposition)
    return verb.dep == "pcomp" and preposition.lemma == "for" and above.lemma in CASES


def is_instead(tree: Tree, verb: Token) -> bool:
    """As in "filming it rather than halting it", "instead of leaving": what was not done."""
    than = tree.head(verb)
    before = tree.after(than, -1)
    return verb.tag in ("VB", "VBG") and before is not None and (before.text.lower(), than.text.lower()) in _INSTEAD


def is_stray(tree: Tree, verb: Token) -> bool:
    """As in "a commitment to normal relations and ending the war": a gerund goes on with no finite verb."""
    first = tree.head(verb)
    bare = verb.tag == "VBG" and verb.dep == "conj" and not tree.children(verb, "aux", "nsubj", "nsubjpass")
    return bare and first.tag in ("VBD", "VBP", "VBZ")


def is_idle_gerund(tree: Tree, verb: Token) -> bool:
    """Does it only say what something is about, for, from, meant for or not done?"""
    first = tree.head(verb)
    if verb.dep == "conj" and verb.tag == first.tag == "VBG" and first.dep != "conj" and is_idle_gerund(tree, first):
        return True
    aim = first if verb.dep == "xcomp" and verb.tag != "VBG" else verb  # "rather than working to halt it"
    rules = (is_topic, is_use, is_source, is_bent_on, is_on_the_way, is_charge, is_stray)
    return is_instead(tree, aim) or any(rule(tree, verb) for rule in rules)
