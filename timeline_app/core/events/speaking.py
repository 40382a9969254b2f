"""The verb of saying to whose content a word belongs, whether it looks ahead, and the occasion of a saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import clause_verb, is_cut_off, is_predicate, verb_group
from timeline_app.core.events.spans import is_past
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.events.attachment import Attachments
    from timeline_app.core.events.lexicon import Lexicon
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

VENUES = frozenset(
    """
    talk talks meeting conference briefing interview speech summit hearing forum address rally ceremony statement
    post message letter broadcast session call press conversation debate mass sermon
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Nouns that name the occasion of a saying."""

_HYPOTHETICAL = frozenset(["if", "unless", "until", "whether", "till"])


def saying_above(tree: Tree, token: Token, lexicon: Lexicon) -> Token | None:
    """The verb of saying whose content the token belongs to."""
    below = token
    for above in (token, *tree.ancestors(token)):
        if above.i != token.i and _holds_content(tree, above, below, lexicon):
            return above
        beside = _saying_beside(tree, above, lexicon)
        if beside is not None and beside.i not in (below.i, token.i):
            return beside
        below = above
    return None


def _holds_content(tree: Tree, verb: Token, below: Token, lexicon: Lexicon) -> bool:
    says = lexicon.says
    aside = below.dep == "parataxis" and below.lemma in says
    before = below.dep == "advcl" and below.i < verb.i  # what is said stands in front; after it stands when
    before = before and (below.tag != "VBG" or bool(tree.children(below, "nsubj", "nsubjpass", "aux")))
    if is_cut_off(tree, verb, below):
        return False
    return verb.lemma in says and (below.dep in ("ccomp", "parataxis", "dep") or before) and not aside


def _saying_beside(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    """As in "will appeal, his lawyer said": the saying hangs on its own content."""
    return next((c for c in tree.children(verb, "parataxis") if c.lemma in lexicon.says), None)


_OF_WHAT_WAS = frozenset(["after", "although", "because", "since", "though", "whereas"])
"""How clauses begin that tell of what was, whatever is to come."""


def looks_ahead(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Is the clause, or one it hangs on, an intention, a forecast or a condition?"""
    for token in (verb, *tree.ancestors(verb)):
        if token.lemma in lexicon.saying and token.i != verb.i:
            return False
        if not is_predicate(tree, token):
            continue
        group = verb_group(tree, token)
        marker = tree.child(token, "mark")
        if group.tense is Tense.FUTURE or group.modal or group.purpose:
            return True
        if marker is not None and marker.text.lower() in _HYPOTHETICAL:
            return True
        if token.i == verb.i and verb.dep == "acl" and verb.tag == "VBN" and tree.child(verb, "agent") is not None:
            return False  # "seeks to free the men seized by rebels in March"
        if token.i == verb.i and verb.dep == "ccomp" and group.tense is Tense.PAST and group.finite:
            return False  # "failed to prove that he took money in 2011"
        told_since = verb.dep == "advcl" and marker is not None and marker.text.lower() in _OF_WHAT_WAS
        if token.i == verb.i and (verb.dep == "relcl" or told_since) and group.tense is Tense.PAST:
            return False  # "a plan to sell the house that burnt in March", "will go since he was freed in March"
        if (
            token.i != verb.i
            and token.lemma != "be"
            and token.lemma in lexicon.modality["planned"] | lexicon.modality["expected"]
        ):
            return True
    return False


def venue_expression(
    tree: Tree, saying: Token, attachments: Attachments, lexicon: Lexicon, published: date | None
) -> Token | None:
    """The dated occasion of a saying that the parser hung inside its content ("... at talks in Moscow on Friday")."""
    for token in tree.subtree(saying):
        if token.lemma not in VENUES or token.dep != "pobj" or not attachments.of(token):
            continue
        if tree.head(token).lemma not in ("at", "in", "during", "after"):
            continue
        verb = clause_verb(tree, token)
        if verb is None:
            continue
        dated_back = any(is_past(e, published) for e in attachments.of(token))
        if verb.i == saying.i or (saying.i < verb.i and dated_back and looks_ahead(tree, verb, lexicon)):
            return token
    return None
