"""What did not come about although it was planned or due: called off, overtaken, counter to fact, not caused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.claims import is_looking_back
from timeline_app.core.events.grammar.clauses import (
    VerbGroup,
    counted,
    first_infinitive,
    is_passive,
    negation,
    particle,
    verb_group,
    verb_lemma,
    words_of,
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

_PLANNED = frozenset(
    """
    pencil plan intend hope mean want schedule suppose supposed expect due set slate about
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What one says of a plan that may have come to nothing."""

_CALLS_OFF = frozenset(
    ["cancel", "scrap", "abandon", "shelve", "postpone", "delay", "adjourn", "drop", "defer", "reschedule"]
)

_ONCE = frozenset(["initially", "originally", "previously"])
OFFERS = frozenset(["bid", "commitment", "invitation", "offer", "pledge", "promise", "proposal", "threat", "vow"])
_WITHDRAWS = frozenset(["withdraw", "retract", "rescind", "revoke", "cancel", "scrap", "abandon", "drop"])
"""What is done to an offer that comes to nothing."""

_PUTS_OFF = frozenset([("call", "off"), ("put", "off"), ("push", "back")])
_FAILS = frozenset([("fall", "through"), ("fall", "apart")])
"""Verbs of what is done to a plan that does not come about on its day."""


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
    dropped = (
        (planned is not None or host.pos == "NOUN") and noun.dep in ("nsubjpass", "dobj") and is_dropping(tree, verb)
    )
    fails = any((verb.lemma, c.text.lower()) in _FAILS for c in tree.children(verb))
    failed = planned is not None and noun.dep == "nsubj" and (fails or _does_not_happen(tree, verb))
    return (Status.NEGATED, words_of(tree, verb, particle(tree, verb) or verb)) if dropped or failed else None


def given_up(tree: Tree, noun: Token) -> Judgement | None:
    """As in "planned a march for Sunday but called it off"."""
    plan = tree.head(noun)
    if noun.dep != "dobj" or plan.lemma not in _PLANNED:
        return None
    joined = (c for c in tree.children(plan, "conj") if is_dropping(tree, c))
    of_it = ((c, tree.child(c, "dobj")) for c in joined)
    verb = next((c for c, it in of_it if it is not None and it.text.lower() == "it"), None)
    return (Status.NEGATED, words_of(tree, verb, particle(tree, verb) or verb)) if verb is not None else None


def is_announced_for(tree: Tree, verb: Token) -> bool:
    """As in "a strike announced for Monday", "a vote called for 12 June": how one says that it is planned."""
    setting = verb.dep == "acl" and verb.lemma in ("announce", "book", "call", "convene", "fix")
    day = tree.preposition(verb, "for") if setting else None
    return day is not None and verb.tag == "VBN" and day.i == verb.i + 1


def _plan_told(tree: Tree, host: Token) -> Token | None:
    """The word for a plan that a noun bears: "planned for May", "that was due to begin", "which was to open"."""
    above = tree.head(host)
    told = (c for c in (host, *tree.children(host, "acl")) if c.dep == "acl")
    own = next((c for c in told if c.lemma in _PLANNED or is_announced_for(tree, c)), None)
    had_been = host.dep == "relcl" and host.lemma in _PLANNED and verb_group(tree, host).perfect
    own = host if own is None and had_been and is_passive(tree, host) else own
    if own is not None or host.dep != "xcomp":
        return own
    clause = tree.head(above) if above.dep == "acomp" else above  # "that was due to begin"
    planned = above.lemma in _PLANNED or (above.lemma == "be" and above.tag == "VBD")
    return clause if planned and clause.dep in ("acl", "relcl", "amod") else None


def _does_not_happen(tree: Tree, verb: Token) -> bool:
    """As in "The talks scheduled for May will not take place"."""
    ahead = verb.lemma == "go" and any(a.text.lower() == "ahead" for a in tree.children(verb, "advmod"))
    return (ahead or verb_lemma(tree, verb) in ("take", "happen", "go ahead")) and negation(tree, verb) is not None


def is_dropping(tree: Tree, verb: Token) -> bool:
    """As in "was called off", "has been postponed", "is cancelled", told of the past or the present and not denied."""
    off = particle(tree, verb)
    dropped = verb.lemma in _CALLS_OFF or (off is not None and (verb.lemma, off.text.lower()) in _PUTS_OFF)
    group = verb_group(tree, verb)
    now = group.tense is Tense.PRESENT and group.passive and group.modal is None
    done = group.tense is Tense.PAST or (group.perfect and group.finite) or now
    return dropped and done and group.negation is None


def is_old_plan(tree: Tree, verb: Token) -> bool:
    """As in "had been scheduled to return on 18 December": a day gone by is that of what was planned."""
    plan = tree.head(verb)
    if verb.dep == "xcomp" and plan.lemma == "be" and plan.tag == "VBD" and plan.i < verb.i:
        return True  # "were to be delivered by the end of last year"
    if verb.dep != "xcomp" or plan.i > verb.i or plan.lemma not in _PLANNED or plan.pos not in ("VERB", "ADJ"):
        return False
    ruling = tree.head(plan) if plan.pos == "ADJ" else plan
    group = verb_group(tree, ruling)
    return group.tense is Tense.PAST and (group.perfect or group.passive or plan.pos == "ADJ")


def withdrawn(tree: Tree, host: Token) -> Judgement | None:
    """As in "withdrew its offer to finance the dam", "offered to finance it, but the offer was withdrawn"."""
    leading = first_infinitive(tree, host)
    above = tree.head(leading)
    if leading.tag != "VB" or leading.dep not in ("acl", "advcl", "xcomp"):
        return None
    offers = [above] if above.pos == "NOUN" else tree.children(above, "dobj")
    told = [t for t in tree.sentence(host.sentence) if t.i > leading.i and t.lemma == above.lemma and t.pos == "NOUN"]
    for noun in [n for n in offers if n.lemma in OFFERS and n.i < leading.i] + told:
        verb = tree.head(noun)
        given_up = verb.lemma in _WITHDRAWS and noun.dep in ("dobj", "nsubjpass")
        if given_up and verb_group(tree, verb).tense is Tense.PAST and negation(tree, verb) is None:
            return Status.NEGATED, verb.text
    return None


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
    if verb.dep != "relcl" or group.modal not in WOULD or noun.dep not in ("nsubj", "nsubjpass", "dobj"):
        return None
    deciding = tree.head(noun)
    refused = deciding.lemma in _REFUSING and (noun.dep == "dobj" or verb_group(tree, deciding).passive)
    failed = deciding.lemma == "fail" and noun.dep == "nsubj"
    told = verb_group(tree, deciding)
    over = told.tense is Tense.PAST or (told.perfect and told.finite)
    dropped = is_dropping(tree, deciding) or ((refused or failed) and over and told.negation is None)
    return words_of(tree, deciding, particle(tree, deciding) or deciding) if dropped else None


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
    if not was_to and (plan.lemma not in _PLANNED or plan.pos not in ("VERB", "ADJ")):
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
        but = any(c.text.lower() == "but" for c in tree.children(first, "cc"))
        if gone and but and instead is not None and _is_instead(tree, instead):
            return True
    return False


_HOPING = frozenset(["hope", "want"])
"""What one had in mind that came to nothing, if the pluperfect tells it."""


def _is_instead(tree: Tree, verb: Token) -> bool:
    """As in "but stayed", "but will now meet on Monday"."""
    now = any(a.text.lower() in ("instead", "now") for a in tree.children(verb, "advmod"))
    return now or verb_group(tree, verb).tense is Tense.PAST


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
