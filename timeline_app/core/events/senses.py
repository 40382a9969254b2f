"""Verbs that name a state in one construction and an act in another: grammar tells which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.actors.roles import is_role, persons
from timeline_app.core.events.grammar.clauses import VerbGroup, is_passive, verb_group
from timeline_app.core.events.grammar.valency import objects, subject
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_STATE_OR_ACT = frozenset(
    """
    use carry follow name support oppose hold keep cover employ bear connect see get describe
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_GOAL_PREPOSITIONS = frozenset(["to", "into", "through", "from", "under", "ahead", "on"])
_CLAIMED = frozenset(["credit", "responsibility", "victory"])
_INWARD = frozenset(["in", "into", "out", "through"])
_VESSELS = frozenset(["boat", "ferry", "freighter", "frigate", "liner", "ship", "tanker", "vessel", "warship"])
_SCENES = frozenset(["in", "at", "before", "on"])


def is_act(tree: Tree, verb: Token) -> bool:
    """As in "called the police", "called for a vote", "appeared in court", not "appears calm"."""
    judged = tree.child(verb, "oprd", "ccomp", "xcomp", "acomp", "attr") is not None
    goals = frozenset(p.lemma for p in tree.children(verb, "prep"))
    if verb.lemma == "claim":
        return any(o.lemma in _CLAIMED for o in tree.children(verb, "dobj"))
    if verb.lemma == "surround":
        told = subject(tree, verb)
        return told is not None and told.lemma in persons()  # "soldiers surrounded the village"
    if verb.lemma == "let":
        return bool(goals & _INWARD) or tree.child(verb, "prt") is not None  # "let in ten lorries"
    if verb.lemma == "appear":
        return not judged and bool(goals & _SCENES)
    if is_naming(tree, verb) or (verb.lemma == "name" and _is_to_office(tree, verb)):
        return True
    if verb.lemma != "call":
        return False
    if not judged and not objects(tree, verb) and (told := subject(tree, verb)) is not None and told.lemma in _VESSELS:
        return True  # "Large ships may call at the port in May"
    said_of = tree.child(verb, "ccomp") or tree.child(verb, "oprd")
    if said_of is not None and said_of.tag == "JJ":
        return True  # "called the vote unfair"
    if _calls_to_do(tree, verb):
        return True
    plain = not judged and any(o.dep == "dobj" and o.pos != "PRON" for o in objects(tree, verb))
    return not is_passive(tree, verb) and ("for" in goals or plain)


def _is_to_office(tree: Tree, verb: Token) -> bool:
    """As in "will be named commander", not "was named Rosa"."""
    office = tree.child(verb, "oprd", "attr")
    return office is not None and is_role(office)


def _calls_to_do(tree: Tree, verb: Token) -> bool:
    """As in "called police to report a fire", "called on Kenya to leave", "called for Kenya to leave"."""
    aim = tree.child(verb, "xcomp")
    mark = tree.child(aim, "mark") if aim is not None else None
    if aim is None or aim.tag != "VB":
        return False
    called = tree.child(verb, "oprd")
    near = called is not None and called.i == verb.i + 1
    on = any(p.lemma in ("on", "upon") for p in tree.children(verb, "prep"))
    return near or on or tree.child(verb, "dobj") is not None or (mark is not None and mark.text == "for")


def is_naming(tree: Tree, verb: Token) -> bool:
    """As in "called the report a lie": what somebody says of it; "a town called Varna" only has the name."""
    name = tree.child(verb, "oprd", "attr")
    whom = tree.child(verb, "dobj")
    if verb.lemma not in ("call", "brand", "label") or verb.tag not in ("VBD", "VBZ") or name is None or whom is None:
        return False
    article = tree.child(name, "det")
    one = article is not None and article.text.lower() in ("a", "an")
    return name.pos == "NOUN" and whom.i < name.i and (one or (article is None and name.tag == "NNS"))


def takes_time(reading: Reading, verb: Token) -> bool:
    """As in "took a week to send help": the help was sent."""
    tree = reading.tree
    length = tree.child(verb, "dobj", "npadvmod")
    return verb.lemma == "take" and length is not None and length.i in reading.dates and bool(tree.child(verb, "xcomp"))


def is_duty(reading: Reading, verb: Token) -> bool:
    """As in "Norway must hand over the ship": what somebody with a name is bound to do to something."""
    told = reading.tree.child(verb, "nsubj")
    return told is not None and told.i in reading.named and bool(reading.tree.children(verb, "dobj"))


def is_consent(tree: Tree, verb: Token) -> bool:
    """As in "agreed to free them", "agreed a truce", "agreed on a date", "agreed to a truce"."""
    if verb.lemma != "agree":
        return False
    aim = tree.child(verb, "xcomp")
    upon = (p for p in tree.children(verb, "prep") if p.lemma in ("on", "to"))
    told = [*objects(tree, verb), *(t for p in upon for t in tree.children(p, "pobj"))]
    to_do = aim is not None and (aim.tag == "VB" or verb_group(tree, aim).purpose)
    doing = any(tree.child(p, "pcomp") is not None for p in tree.children(verb, "prep") if p.lemma == "on")
    return to_do or doing or any(t.pos == "NOUN" for t in told)


def has_goal(tree: Tree, verb: Token) -> bool:
    """As in "went into exile", "came under fire", not "went well"."""
    return verb.lemma in ("go", "come") and any(p.lemma in _GOAL_PREPOSITIONS for p in tree.children(verb, "prep"))


def is_done_to_something(tree: Tree, verb: Token, group: VerbGroup) -> bool:
    """As in "police used tear gas": verbs that often name states name acts with an object and a plain past."""
    plain = (
        group.tense is Tense.PAST and not (group.perfect or group.progressive) and verb.dep in ("ROOT", "conj", "ccomp")
    )
    return plain and verb.lemma in _STATE_OR_ACT and any(o.pos in ("NOUN", "PROPN") for o in objects(tree, verb))


_RULINGS = frozenset(["conviction", "decision", "judgement", "judgment", "order", "ruling", "sentence", "verdict"])
_COURTS = frozenset(["circuit", "court", "courts", "judge", "judges", "tribunal"])


def is_legal_appeal(tree: Tree, verb: Token) -> bool:
    """As in "appealed to the Supreme Court", "appealed the ruling": a step in court, and no words to anybody."""
    if verb.lemma != "appeal":
        return False
    goals = [t for p in tree.children(verb, "prep") if p.lemma in ("to", "against") for t in tree.children(p, "pobj")]
    before = any(w.text.lower() in _COURTS for t in goals for w in (t, *tree.children(t, "compound")))
    return before or any(t.lemma in _RULINGS for t in (*goals, *objects(tree, verb)))


def is_command(tree: Tree, verb: Token) -> bool:
    """As in "told residents to leave": an order, not a saying."""
    aim = tree.child(verb, "xcomp") if verb.lemma == "tell" else None
    asked = aim is not None and any(c.text.lower() in ("how", "what", "when", "where") for c in tree.children(aim))
    return aim is not None and aim.tag == "VB" and not asked


def is_coming_upon(tree: Tree, verb: Token) -> bool:
    """As in "found the car parked outside", "found her guilty": a thing is found, not a fact."""
    clause = tree.child(verb, "ccomp")
    if verb.lemma != "find" or clause is None or tree.child(clause, "aux", "mark") is not None:
        return False
    misread = clause.tag == "VBD" and tree.child(clause, "nsubj") is None  # a tagger's past of "found it wrapped"
    return clause.tag in ("VBN", "VBG", "JJ") or misread
