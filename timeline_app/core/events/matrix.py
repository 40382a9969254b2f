"""The words above an event that decide whether it comes true: plans, forecasts, refusals, conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.claims import inverted, is_looking_back
from timeline_app.core.events.grammar.clauses import is_passive, verb_group, verb_lemma
from timeline_app.core.events.grammar.valency import JUDGING
from timeline_app.core.events.spans import is_later
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_HYPOTHETICAL = frozenset(["if", "unless", "until", "whether", "till"])
_COMMITTING = frozenset(["vote", "agree", "decide", "pledge", "promise", "rule"])
_REQUITING = (
    frozenset(
        """
        apologise apology award blame credit criticism fine penalty praise prize punishment retaliation revenge reward
        sanction sentence thanks
        """.split()  # noqa: SIM905  (a list of words reads better as words)
    )
    | JUDGING
)
"""Words for what is done in return for a deed."""

_SEEKING = frozenset(
    ["allow", "appeal", "ask", "call", "campaign", "hope", "lobby", "opt", "plan", "prepare", "press", "push", "vote"]
)
"""Verbs that look for what follows "for"."""

_PLAN_NOUNS = frozenset(
    """
    plan intention decision effort attempt proposal threat agreement offer pledge promise bid move order request
    call demand pressure deadline deal vow step commitment
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


CHANCES = frozenset("chance danger expectation fear hope likelihood possibility prospect risk threat".split())  # noqa: SIM905
"""Nouns for what may come about."""


def matrix_of(reading: Reading, token: Token) -> Iterator[Token]:
    """The words above a clause that decide whether it comes true, nearest first."""
    tree, modality = reading.tree, reading.lexicon.modality
    below = token
    for above in tree.ancestors(token):
        if above.lemma in reading.lexicon.saying and below.dep in ("ccomp", "parataxis") and not _commands(tree, below):
            return
        if below.dep == "pcomp" and _is_settled(tree, above):
            return
        if above.lemma in ("warn", "estimate") and below.dep == "ccomp" and _is_told_as_done(tree, below):
            return
        if below.dep == "acl" and below.tag in ("VBN", "VBG") and not _commands(tree, below):
            return  # "plans to free the men captured": they are captured already
        if below.dep in ("xcomp", "ccomp", "acl", "advcl", "pcomp", "oprd", "dobj"):
            lemma = verb_lemma(tree, above) if above.pos == "VERB" else above.lemma
            decides = any(lemma in modality[c] for c in ("planned", "expected", "possible", "negated"))
            noun = above.pos in ("NOUN", "PROPN")
            plan = noun and above.lemma in _PLAN_NOUNS and below.dep == "acl" and below.tag == "VB"
            if below.dep == "advcl" and (verb_group(tree, below).finite or tree.child(below, "mark") is not None):
                return
            aside = below.tag == "VBG" or is_looking_back(tree, below)
            if below.dep == "advcl" and aside and _is_cut_off(tree, below):
                return  # "refused to take their seats, alleging fraud": they do allege it
            committed = above.pos == "ADJ" or is_passive(tree, above) or above.lemma in _COMMITTING
            ahead = above.i < below.i and (below.dep != "advcl" or committed)
            judged = tree.child(above, "acomp") if above.lemma == "be" and below.dep == "ccomp" else None
            if judged is not None and any(judged.lemma in modality[c] for c in ("expected", "possible")):
                yield judged
            if above.lemma == "be" and not (below.dep == "xcomp" and _commands(tree, below)):
                decides = False
            if (decides and ahead and not noun) or plan:
                yield above
            elif below.dep == "dobj" and not decides:
                return  # "failed to report his plan to flee": of the fleeing nothing is denied
        elif below.dep == "prep" and below.lemma == "from" and above.lemma in modality["negated"]:
            yield above  # "refrained from attacking"
        elif below.dep == "prep" and below.lemma == "at" and above.lemma in ("aim", "target", "direct"):
            yield above  # "a move aimed at ending the strike"
        elif below.dep == "prep" and below.lemma == "for" and above.lemma in _SEEKING:
            yield above  # "called for lifting the ban"
        elif below.dep not in ("conj", "prep", "pobj", "acomp", "attr"):
            return
        below = above


def _is_cut_off(tree: Tree, clause: Token) -> bool:
    before = tree.after(tree.subtree(clause)[0], -1)
    return before is not None and before.text == ","


def _is_settled(tree: Tree, preposition: Token) -> bool:
    """As in "ordered an embargo as punishment for seizing the town", "vowed to stay after losing": it was done."""
    if preposition.lemma in ("after", "since", "despite", "following"):
        return True
    if preposition.lemma == "of" and tree.head(preposition).lemma in ("because", "result"):
        return True  # "agreed that as a result of reaching a deal, no trial was needed"
    before = tree.after(preposition, -1)
    words = {tree.head(preposition).lemma, before.lemma if before is not None else ""}
    return preposition.lemma == "for" and bool(words & _REQUITING)


def _is_told_as_done(tree: Tree, verb: Token) -> bool:
    """As in "warned that prices had risen": of a warning only what lies ahead is open."""
    group = verb_group(tree, verb)
    return group.finite and group.modal is None and (group.tense is Tense.PAST or group.perfect)


def _commands(tree: Tree, verb: Token) -> bool:
    group = verb_group(tree, verb)
    return group.purpose and not group.finite


def is_hypothetical(tree: Tree, verb: Token) -> bool:
    """Does the clause, or one that it hangs on, state a condition or a question?"""
    for token in (verb, *tree.ancestors(verb)):
        marker = tree.child(token, "mark")
        if token.dep == "pcomp" and token.tag == "VBG" and tree.child(token, "poss", "nsubj") is not None:
            return False
        if token.dep == "ccomp" and _is_open_question(tree, token):
            return True
        if inverted(tree, token) is not None or (token.i != verb.i and _is_supposing(tree, token)):
            return True
        if token.dep in ("advcl", "ccomp", "pcomp") and marker and marker.text.lower() in _HYPOTHETICAL:
            return True
        if token.dep in ("ccomp", "pcomp") and tree.head(token).text.lower() in ("assuming", "provided", "providing"):
            return True
        if token.dep == "ROOT":
            return False
    return False


def is_waited_for(tree: Tree, verb: Token) -> bool:
    """As in "Once all have ratified it, it will take effect", "will go when they have": nobody says that they have."""
    markers = {c.text.lower() for c in tree.children(verb, "mark", "advmod")}
    if verb.dep != "advcl" or not markers & {"after", "once", "when"}:
        return False
    main = verb_group(tree, tree.head(verb))
    bare = verb.tag == "VBN" and not tree.children(verb, "aux", "auxpass", "nsubj", "nsubjpass")  # "once ratified"
    return (bare or verb_group(tree, verb).tense is Tense.PRESENT) and (
        main.tense is Tense.FUTURE or main.modal is not None
    )


def _is_open_question(tree: Tree, clause: Token) -> bool:
    """As in "did not say how it happened", "has not said where the money will come from"."""
    words = {c.text.lower() for c in tree.children(clause, "advmod")}
    past = verb_group(tree, clause).tense is Tense.PAST  # "did not say why, or when, the attack occurred": it did
    return "how" in words or (bool(words & {"when", "where", "why"}) and not past)


def is_end_reached(reading: Reading, verb: Token) -> bool:
    """As in "held it until she stepped down in 2002": what ended what is over has happened, where the text dates it."""
    tree = reading.tree
    marker = tree.child(verb, "mark")
    if verb.dep != "advcl" or marker is None or marker.text.lower() not in ("until", "till"):
        return False
    own, main = verb_group(tree, verb), verb_group(tree, tree.head(verb))
    over = own.tense is Tense.PAST and main.tense is Tense.PAST and tree.head(verb).lemma not in _COMMITTING
    return over and own.negation is None and reading.attachments.date(verb)


def _is_supposing(tree: Tree, verb: Token) -> bool:
    """As in "Suppose Kenya were to leave": nobody says that it does."""
    imperative = verb.tag == "VB" and verb.dep == "ROOT" and tree.child(verb, "nsubj", "aux") is None
    return imperative and verb.lemma in ("suppose", "imagine", "assume")


_GOING = frozenset("arrive come fly gather go head invite join land return travel visit".split())  # noqa: SIM905
_CLASSES = ("planned", "expected", "possible", "negated")


def going_for(tree: Tree, noun: Token) -> Token | None:
    """As in "will visit Lima for talks with Kenya": the verb of going of which it is the aim."""
    preposition = tree.head(noun)
    if noun.dep != "pobj" or preposition.lemma != "for":
        return None
    verb = next((a for a in tree.ancestors(preposition) if a.pos == "VERB"), None)
    return verb if verb is not None and verb.i < preposition.i and verb.lemma in _GOING else None


def matrix_of_noun(reading: Reading, noun: Token) -> Iterator[Token]:
    """What decides on a noun: a verb whose object it is, or one that looks for it ("call for a truce")."""
    tree = reading.tree
    above = tree.head(noun)
    going = going_for(tree, noun)
    which = tree.child(noun, "poss", "det")  # "the danger of his aiding them", "of the strike"
    known = which is not None and which.text.lower() not in ("a", "an", "another", "any")
    if noun.dep == "pobj" and above.lemma == "of" and tree.head(above).lemma in CHANCES and not known:
        yield tree.head(above)
    elif going is not None:
        yield from matrix_of(reading, going)
    elif noun.dep == "pobj" and above.lemma in ("for", "on", "to", "about", "against"):
        verb = tree.head(above)
        dated = bool(reading.attachments.of(noun))
        open_ = above.lemma == "for" and not any(is_later(e, reading.published) for e in reading.attachments.of(noun))
        # "Called for a march on Saturday" may tell of either day; for a day to come the call is the plan.
        classes = _CLASSES if not dated else ("possible",) if open_ else ()
        if any(verb.lemma in reading.lexicon.modality[c] for c in classes):
            yield verb
    elif noun.dep in ("dobj", "attr", "oprd") and above.lemma != "tell":  # "told a rally that"
        yield from matrix_of(reading, noun)
