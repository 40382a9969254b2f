"""Verbs above an act that only plan, begin or try it, and which of the two is told ("plans to hire")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.claims import claim_above
from timeline_app.core.events.grammar.clauses import is_passive, negation, verb_group, verb_lemma
from timeline_app.core.events.senses import takes_time
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_UNDERTAKING = frozenset(["agree", "choose", "commit", "decide", "offer", "pledge", "promise", "swear", "vote", "vow"])

_GRANTING = frozenset(["allow", "authorise", "authorize", "permit"])
"""Verbs above an act that put it on its way."""


def only_modality(reading: Reading, verb: Token) -> bool:
    """As in "plans to hire" tells of hiring, not of planning."""
    tree, modality = reading.tree, reading.lexicon.modality
    aim = "advcl" if is_passive(tree, verb) and verb.lemma in modality["planned"] else "xcomp"
    complement = next((c for c in tree.children(verb, "xcomp", "ccomp", "acl", aim) if c.pos in ("VERB", "AUX")), None)
    complement = complement or _kept_from(tree, verb, modality["negated"])
    if complement is None:
        return False
    if takes_time(reading, verb):
        return True
    if verb.lemma in modality["aspect"] or claim_above(tree, complement) == verb:
        return True
    founded = verb_lemma(tree, verb) == "set up"  # "a body was set up to mark the line"
    decides = not founded and any(verb.lemma in modality[c] for c in ("planned", "expected", "possible", "negated"))
    undone = negation(tree, complement) is not None and not reading.attachments.date(verb)
    return decides and (verb.lemma not in modality["kept"] or (undone and verb.lemma in modality["planned"]))


def _kept_from(tree: Tree, verb: Token, denying: frozenset[str]) -> Token | None:
    """As in "refrained from attacking"."""
    sources = (p for p in tree.children(verb, "prep") if p.lemma == "from" and verb.lemma in denying)
    return next((c for p in sources if (c := tree.child(p, "pcomp")) is not None), None)


def absorbed(reading: Reading, verb: Token, matrix: tuple[Token, ...]) -> bool:
    """As in "agreed to cut" is told by the agreeing, unless the cut has a date of its own."""
    above = reading.tree.head(verb)
    if verb.dep == "pcomp" and above.lemma == "from":
        above = reading.tree.head(above)
    elif verb.dep not in ("xcomp", "ccomp", "advcl"):
        return False
    if reading.attachments.date(verb) or reading.tree.is_root(verb):
        return False
    undone = negation(reading.tree, verb) is not None and above.lemma in reading.lexicon.modality["planned"]
    return above in matrix and above.lemma in reading.lexicon.modality["kept"] and not undone


def is_undertaken(reading: Reading, verb: Token) -> bool:
    """As in "agreed to cut", "will be allowed to leave": an act on its way, worth telling beside its promise."""
    above = reading.tree.head(verb)
    to_be = is_passive(reading.tree, verb) and verb_group(reading.tree, verb).purpose
    if (
        verb.dep not in ("xcomp", "ccomp")
        or not (verb.tag == "VB" or to_be)
        or negation(reading.tree, above) is not None
    ):
        return False
    if verb.lemma in reading.lexicon.modality["happened"] and reading.tree.child(verb, "xcomp") is not None:
        return False  # "offered to help pay" is told by the paying
    group = verb_group(reading.tree, above)
    granted = above.lemma in _GRANTING and bool(group.modal or group.tense is Tense.FUTURE)
    return granted or above.lemma in _UNDERTAKING
