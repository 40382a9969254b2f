"""What did not come about although it was planned or due: overtaken, counter to fact, not caused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.claims import is_looking_back
from timeline_app.core.events.dropped import OFFERS, PLANNING, giving_up, is_dropping
from timeline_app.core.events.grammar.clauses import (
    VerbGroup,
    negation,
    verb_group,
    with_particle,
)
from timeline_app.core.text.context import Tense
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from timeline_app.core.events.mood import Judgement
    from timeline_app.core.events.trigger import Reading, Trigger
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

WOULD = frozenset(["would", "'d", "’d"])
CAUSING = frozenset(["cause", "compel", "drive", "force", "get", "lead", "make", "move", "persuade", "prompt"])

_ONCE = frozenset(["initially", "originally", "previously"])


def is_old_plan(tree: Tree, verb: Token) -> bool:
    """As in "had been scheduled to return on 18 December": a day gone by is that of what was planned."""
    plan = tree.head(verb)
    if verb.dep == "xcomp" and plan.lemma == "be" and plan.tag == "VBD" and plan.i < verb.i:
        return True  # "were to be delivered by the end of last year"
    if verb.dep == "xcomp" and plan.lemma == "due" and plan.dep == "amod" and plan.i < verb.i:
        return True  # "extended its bid, due to expire last Thursday"
    if verb.dep != "xcomp" or plan.i > verb.i or plan.lemma not in PLANNING or plan.pos not in ("VERB", "ADJ"):
        return False
    ruling = tree.head(plan) if plan.pos == "ADJ" else plan
    group = verb_group(tree, ruling)
    return group.tense is Tense.PAST and (group.perfect or group.passive or plan.pos == "ADJ")


def counterfactual(reading: Reading, trigger: Trigger, group: VerbGroup | None) -> Judgement | None:
    """As in "was to have opened", "should have gone": it did not, or the text would say that it did."""
    if group is not None and (unreal := _unreal(reading.tree, trigger.host, group)) is not None:
        return Status.NEGATED, unreal
    if group is not None and (fate := in_what_failed(reading.tree, trigger.host, group)) is not None:
        return Status.NEGATED, fate
    above = reading.tree.head(trigger.host)
    if group is None or above.lemma != "be" or trigger.host.dep != "xcomp" or above.tag != "VBD":
        return None
    looks_back = group.perfect and any(a.tag == "TO" for a in reading.tree.children(trigger.host, "aux"))
    return (Status.NEGATED, f"{above.text} to have") if looks_back else None


def in_what_failed(tree: Tree, verb: Token, group: VerbGroup) -> str | None:
    """As in "a draft that would have barred them was dropped", "rejected a bill that would ban it": it did not."""
    noun = tree.head(verb)
    if verb.dep != "relcl" or group.modal not in WOULD:
        return None
    plan = tree.head(tree.head(noun)) if noun.dep == "pobj" else noun  # "ditched plans for a plant that would open"
    if plan.lemma in OFFERS and (gone := giving_up(tree, plan)) is not None:
        return with_particle(tree, gone)
    if noun.dep not in ("nsubj", "nsubjpass", "dobj"):
        return None
    deciding = tree.head(noun)
    refused = deciding.lemma in _REFUSING and (noun.dep == "dobj" or verb_group(tree, deciding).passive)
    failed = deciding.lemma == "fail" and noun.dep == "nsubj"
    told = verb_group(tree, deciding)
    dropped = is_dropping(tree, deciding) or ((refused or failed) and told.is_over and told.negation is None)
    return with_particle(tree, deciding) if dropped else None


_REFUSING = frozenset(["block", "defeat", "kill", "quash", "reject", "sink", "strike", "veto", "vote", "withdraw"])


def _unreal(tree: Tree, verb: Token, group: VerbGroup) -> str | None:
    """As in "should have been signed", "would have failed without the loan": words of what was not so.

    "Should have arrived by now" only supposes.
    """
    if not is_looking_back(tree, verb) or group.negation:
        return None
    supposed = any(c.text.lower() in ("already", "now") for c in tree.subtree(verb))
    but_for = any(_is_but_for(tree, p) for p in tree.children(verb, "prep", "advmod", "cc"))
    modal = "ought to" if tree.head(verb).lemma == "ought" else group.modal
    wanting = modal in ("should", "ought", "ought to") and not supposed
    return f"{modal} have" if wanting or (modal in WOULD and but_for) else None


def _is_but_for(tree: Tree, word: Token) -> bool:
    after = tree.after(word)
    return word.text.lower() == "without" or (word.text.lower() == "but" and after is not None and after.text == "for")


def not_caused(tree: Tree, verb: Token) -> str | None:
    """As in "will not make them leave or pay": nor do they then."""
    for token in (verb, *tree.ancestors(verb)):
        above = tree.head(token)
        if token.dep in ("xcomp", "ccomp") and token.tag == "VB" and above.lemma in CAUSING:
            word = negation(tree, above)
            return f"{word} {above.text}" if word else None
        if token.dep != "conj":
            return None
    return None


def is_kept(tree: Tree, promise: Token) -> bool:
    """As in "kept their promise to free them": what was promised was done, and is told by the keeping."""
    verb = tree.head(promise)
    done = promise.dep == "dobj" and verb.lemma in ("keep", "fulfil", "fulfill", "honor", "honour")
    return done and verb_group(tree, verb).tense is Tense.PAST and negation(tree, verb) is None


def came_to_nothing(reading: Reading, plan: Token) -> bool:
    """As in "had planned to fly to Kenya but stayed", "was due to speak but did not": a plan, and what came instead."""
    tree = reading.tree
    was_to = plan.lemma == "be" and plan.tag == "VBD"  # "was to be debated in May, but the debate was put off"
    if plan.lemma in _OFFERING and _has_second_thoughts(tree, plan):
        return True
    if plan.lemma == "due" and _is_due_later_now(tree, plan):
        return True
    if plan.lemma in _WEIGHING and any(_decides_against(tree, c) for c in tree.children(plan, "conj")):
        return True  # "considered raising rates but decided against it"
    if not was_to and (plan.lemma not in PLANNING or plan.pos not in ("VERB", "ADJ")):
        return False
    above = tree.head(plan)
    verb = above if plan.pos == "ADJ" and plan.dep == "acomp" else plan
    group = verb_group(tree, verb)
    if plan.lemma in _HOPING and group.tense is Tense.PAST and group.perfect and group.negation is None:
        return True  # "had hoped to lift it today"
    once = any(a.text.lower() in _ONCE for w in (plan, verb) for a in tree.children(w, "advmod"))
    if once and group.tense is Tense.PAST:
        return True  # "was originally due to be held in May"
    gone = group.tense is Tense.PAST and (group.perfect or verb is not plan or group.passive or was_to)
    if gone and _is_dropped_next(tree, verb):
        return True
    for first in (verb, *tree.children(verb, "xcomp")):
        instead = tree.child(first, "conj")
        joining = (
            *tree.children(first, "cc"),
            *(c for x in tree.children(first, "xcomp") for c in tree.children(x, "cc")),
        )
        but = any(c.text.lower() == "but" for c in joining)
        if gone and but and instead is not None and _is_instead(tree, instead):
            return True
    return False


def _is_due_later_now(tree: Tree, due: Token) -> bool:
    """As in "The museum, due to open in 2023, is now expected to open in May"."""
    noun = tree.head(due)
    main = tree.head(noun)
    told = due.dep in ("amod", "acl") and noun.dep in ("nsubj", "nsubjpass")
    return told and any(a.text.lower() == "now" for a in tree.children(main, "advmod"))


_WEIGHING = frozenset(["consider", "contemplate", "discuss", "mull", "weigh"])


def _decides_against(tree: Tree, verb: Token) -> bool:
    against = verb.lemma == "decide" and tree.preposition(verb, "against") is not None
    return against and verb_group(tree, verb).tense is Tense.PAST


_HOPING = frozenset(["hope", "want"])
"""What one had in mind that came to nothing, if the pluperfect tells it."""


def _is_instead(tree: Tree, verb: Token) -> bool:
    """As in "but stayed", "but will now meet on Monday", "but is still unfinished"."""
    now = any(a.text.lower() in ("instead", "now", "still", "yet") for a in tree.children(verb, "advmod"))
    group = verb_group(tree, verb)
    later = group.negation is not None and group.tense is Tense.FUTURE  # "but will not open before 2026"
    return now or later or group.tense is Tense.PAST or (group.perfect and group.finite and group.modal is None)


_OFFERING = frozenset(["agree", "offer", "pledge", "plan", "promise", "vow", "intend"])


def _has_second_thoughts(tree: Tree, plan: Token) -> bool:
    """As in "promised to leave, but then changed his mind"."""
    told = ((c, tree.child(c, "dobj")) for c in tree.children(plan, "conj"))
    return any(c.lemma == "change" and what is not None and what.lemma == "mind" for c, what in told)


def _is_dropped_next(tree: Tree, plan: Token) -> bool:
    """As in "had been due to meet students tomorrow. That event has been cancelled"."""
    following = tree.sentence(plan.sentence + 1)
    verb = next((t for t in following if t.dep == "ROOT"), None)
    mark = next((t for t in tree.sentence(plan.sentence) if t.text == ";" and t.i > plan.i), None)
    if mark is not None:  # "had planned to unveil it on Wednesday; the event has been cancelled"
        following = [t for t in tree.sentence(plan.sentence) if t.i > mark.i]
        verb = next((t for t in following if t.dep in ("ROOT", "conj", "parataxis", "ccomp") and t.pos == "VERB"), None)
    told = tree.child(verb, "nsubjpass") if verb is not None else None
    if verb is None or told is None or not following or told.i > following[0].i + 2 or not is_dropping(tree, verb):
        return False
    pointing = tree.child(told, "det")
    bare = not tree.children(told, "prep", "acl", "relcl", "poss", "amod")
    return bare and (
        told.text.lower() == "it" or (pointing is not None and pointing.text.lower() in ("the", "that", "this"))
    )
