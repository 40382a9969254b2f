"""What was planned and then dropped, put off or withdrawn: "a march planned for Sunday was called off"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import (
    counted,
    first_infinitive,
    is_passive,
    negation,
    particle,
    verb_group,
    verb_lemma,
    with_particle,
)
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from timeline_app.core.events.mood import Judgement
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

PLANNING = frozenset(
    """
    pencil plan intend hope mean want schedule suppose supposed expect due set slate about
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What one says of a plan that may have come to nothing."""

_CALLS_OFF = frozenset(
    ["cancel", "scrap", "abandon", "shelve", "postpone", "delay", "adjourn", "drop", "defer", "reschedule"]
)
_STOPS = frozenset(
    """
    abort ax axe ban block ditch forbid ground halt outlaw prohibit pull spike stay stop suspend
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What else is done to something planned, so that it does not come about; of other things it tells something else."""
_PUTS_OFF = frozenset([("call", "off"), ("put", "off"), ("push", "back")])
_ON_HOLD = frozenset(["hold", "ice"])
_FAILS = frozenset([("fall", "through"), ("fall", "apart")])
_COLLAPSES = frozenset("collapse fizzle founder unravel".split())  # noqa: SIM905
"""Verbs of what becomes of a plan that does not come about on its day."""

OFFERS = frozenset(
    """
    amendment attempt bid bill commitment decision effort intention invitation motion offer plan pledge plot project
    promise proposal scheme threat vow
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_WITHDRAWS = frozenset(
    """
    abandon ax axe cancel decline defeat ditch drop dump foil halt jettison refuse reject rescind retract reverse revoke
    scrap shelve suspend thwart withdraw
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is done to an offer or a plan that comes to nothing."""
_BACKS_DOWN = frozenset("back backtrack climb renege retreat row walk".split())  # noqa: SIM905
"""Verbs of giving up what follows "on", "from" or "of": "backed down on plans to tax pensions"."""


def called_off(tree: Tree, host: Token) -> Judgement | None:
    """As in "a summit scheduled for October was called off": what was planned did not take place then."""
    planned = _plan_told(tree, host)
    noun = tree.head(planned) if planned is not None else host  # "a visit next week has been cancelled"
    if planned is not None and noun.dep == "pobj" and planned.dep == "relcl":
        noun = tree.head(tree.head(noun))  # "cancelled a trip to New York, where he was due to speak"
    of = tree.head(noun)
    if planned is not None and noun.dep == "pobj" and of.lemma == "of" and counted(tree, tree.head(of)) == noun:
        noun = tree.head(of)  # "a round of talks, planned for May, has been put off"
    verb = tree.head(noun)
    told = planned is not None or host.pos == "NOUN"
    stopped = is_dropping(tree, verb) or (planned is not None and _is_stopping(tree, verb))
    dropped = told and noun.dep in ("nsubjpass", "dobj") and stopped
    failed = planned is not None and noun.dep == "nsubj" and (_comes_apart(tree, verb) or _does_not_happen(tree, verb))
    return (Status.NEGATED, with_particle(tree, verb)) if dropped or failed else None


def _comes_apart(tree: Tree, verb: Token) -> bool:
    fails = any((verb.lemma, c.text.lower()) in _FAILS for c in tree.children(verb))
    return (fails or verb.lemma in _COLLAPSES) and _is_over(tree, verb)


def given_up(tree: Tree, noun: Token) -> Judgement | None:
    """As in "planned a march for Sunday but called it off"."""
    plan = tree.head(noun)
    if noun.dep != "dobj" or plan.lemma not in PLANNING:
        return None
    joined = (c for c in tree.children(plan, "conj") if is_dropping(tree, c))
    of_it = ((c, tree.child(c, "dobj")) for c in joined)
    verb = next((c for c, it in of_it if it is not None and it.text.lower() == "it"), None)
    return (Status.NEGATED, with_particle(tree, verb)) if verb is not None else None


def is_announced_for(tree: Tree, verb: Token) -> bool:
    """As in "a strike announced for Monday", "a vote called for 12 June": how one says that it is planned."""
    setting = verb.dep == "acl" and verb.lemma in ("announce", "book", "call", "convene", "fix")
    day = tree.preposition(verb, "for") if setting else None
    return day is not None and verb.tag == "VBN" and day.i == verb.i + 1


def _plan_told(tree: Tree, host: Token) -> Token | None:
    """The word for a plan that a noun bears: "planned for May", "that was due to begin", "which was to open"."""
    above = tree.head(host)
    told = (c for c in (host, *tree.children(host, "acl")) if c.dep == "acl")
    own = next((c for c in told if c.lemma in PLANNING or is_announced_for(tree, c)), None)
    own = own or next((c for c in tree.children(host, "amod") if c.lemma == "due" and c.i > host.i), None)
    had_been = host.dep == "relcl" and host.lemma in PLANNING and verb_group(tree, host).tense is not Tense.FUTURE
    own = host if own is None and had_been and is_passive(tree, host) else own
    if own is not None or host.dep != "xcomp":
        return own
    clause = tree.head(above) if above.dep == "acomp" else above  # "that was due to begin"
    planned = above.lemma in PLANNING or (above.lemma == "be" and above.tag == "VBD")
    return clause if planned and clause.dep in ("acl", "relcl", "amod") else None


def _does_not_happen(tree: Tree, verb: Token) -> bool:
    """As in "The talks scheduled for May will not take place", "never did"."""
    ahead = verb.lemma == "go" and any(a.text.lower() == "ahead" for a in tree.children(verb, "advmod"))
    alone = verb.lemma == "do" and not tree.children(verb, "dobj", "xcomp", "ccomp")
    told = ahead or alone or verb_lemma(tree, verb) in ("take", "happen", "go ahead")
    return told and negation(tree, verb) is not None


def is_dropping(tree: Tree, verb: Token) -> bool:
    """As in "was called off", "has been postponed", "is cancelled", told of the past or the present and not denied."""
    off = particle(tree, verb)
    dropped = verb.lemma in _CALLS_OFF or (off is not None and (verb.lemma, off.text.lower()) in _PUTS_OFF)
    return dropped and _is_over(tree, verb)


def _is_stopping(tree: Tree, verb: Token) -> bool:
    """As in "stayed the execution set for Friday", "has been put on hold"."""
    on = tree.preposition(verb, "on") if verb.lemma == "put" else None
    held = tree.child(on, "pobj") if on is not None else None
    stopped = verb.lemma in _STOPS or (held is not None and held.lemma in _ON_HOLD)
    return stopped and _is_over(tree, verb)


def _is_over(tree: Tree, verb: Token) -> bool:
    """Is it told of the past, or as of now in the passive, and not denied?"""
    group = verb_group(tree, verb)
    now = group.tense is Tense.PRESENT and group.passive and group.modal is None
    return (group.is_over or now) and group.negation is None


def withdrawn(tree: Tree, host: Token) -> Judgement | None:
    """As in "dropped plans to build the dam", "offered to finance it, but the offer was withdrawn"."""
    leading = first_infinitive(tree, host)
    above = tree.head(leading)
    if leading.tag != "VB" or leading.dep not in ("acl", "advcl", "relcl", "xcomp"):
        return None
    offers = [above] if above.pos == "NOUN" else tree.children(above, "dobj")
    told = [t for t in tree.sentence(host.sentence) if t.i > leading.i and t.lemma == above.lemma and t.pos == "NOUN"]
    for noun in [n for n in offers if n.lemma in OFFERS and n.i < leading.i] + told:
        if (verb := giving_up(tree, noun)) is not None:
            return Status.NEGATED, with_particle(tree, verb)
    return None


def giving_up(tree: Tree, plan: Token) -> Token | None:
    """The verb that tells that a plan or an offer came to nothing: "ditched", "were shelved", "collapsed"."""
    above = tree.head(plan)
    verb = tree.head(above) if plan.dep == "pobj" and above.lemma in ("from", "of", "on") else above
    if plan.dep == "pobj":
        verb = tree.head(verb) if verb.dep in ("advmod", "prep") else verb  # "backed out of a deal"
        backed = verb.lemma in _BACKS_DOWN and verb.i < plan.i
        return verb if backed and _is_over(tree, verb) else None
    if plan.dep == "nsubj":
        return verb if _comes_apart(tree, verb) else None
    gone = verb.lemma in _WITHDRAWS and plan.dep in ("dobj", "nsubjpass")
    return verb if gone and _is_over(tree, verb) else None
