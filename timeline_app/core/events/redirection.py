"""When the verb beside a date is not what it dates: intentions, refusals, decisions, judgements, topics of talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.gerunds import is_topic
from timeline_app.core.events.grammar.clauses import clause_verb, is_predicate, verb_group
from timeline_app.core.events.spans import is_due, is_later, is_past
from timeline_app.core.events.speaking import looks_ahead, saying_above
from timeline_app.core.events.unreal import is_old_plan
from timeline_app.core.text.context import Tense
from timeline_app.core.values import AnchorKind

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.events.lexicon import Lexicon
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression

_REFUSALS = frozenset(["decline", "refuse", "fail", "neglect", "stop", "cease", "quit", "finish", "avoid"])
_ASSESSING = frozenset(["condemn", "criticise", "criticize", "decry", "denounce", "deplore", "praise", "protest"])
_NEWS_DAYS = 7
"""Days within which news tells of what was said."""

_HONOURING = frozenset(["celebrate", "commemorate", "honor", "honour", "mark", "mourn", "recall", "remember"])


def redirected(tree: Tree, host: Token, expression: TimeExpression, lexicon: Lexicon, published: date | None) -> Token:
    """A past day cannot date an intention: in "said she would stay at talks on Friday" it dates the saying."""
    if not is_predicate(tree, host) or is_old_plan(tree, host):
        return host
    judged = _judged_deed(tree, host, expression, lexicon, published)
    if judged is not None:
        return judged
    heard = hearing_above(tree, host)
    if heard is not None:
        return heard
    refused = (
        _refusal_above(tree, host)
        or next(
            (
                h
                for v in (host, *tree.children(host, "xcomp", "advcl"))
                if (h := _honoured(tree, v, expression, published)) and h.start < expression.start
            ),
            None,
        )
        or _decision_above(tree, host, lexicon)
        or _marking_above(tree, host)
    )
    if refused is not None and not (is_later(expression, published) or is_due(expression, published)):
        return refused
    if not is_past(expression, published):
        return host
    if is_topic(tree, host):  # "held talks on revising it on 5 January": of the talks
        return clause_verb(tree, tree.head(host)) or host
    if not looks_ahead(tree, host, lexicon):
        return host
    saying = saying_above(tree, host, lexicon)
    if expression.anchor.kind is AnchorKind.EXPRESSION:
        return host  # "said on Friday that she would be there the next day"
    if saying is not None and saying.i < host.i:
        return saying
    return _finite_past_above(tree, host) or host


def _judged_deed(
    tree: Tree, verb: Token, expression: TimeExpression, lexicon: Lexicon, published: date | None
) -> Token | None:
    """As in "had condemned the invasion of Kuwait on 2 August": a day long gone is that of what is judged."""
    deed = tree.child(verb, "dobj")
    latest = expression.interval.latest
    past = published is not None and latest is not None and (published - latest).days > _NEWS_DAYS
    judged = verb.lemma in _ASSESSING and deed is not None and lexicon.is_eventive(deed.lemma)
    return deed if past and judged and deed is not None and expression.start > deed.start else None


def _honoured(tree: Tree, verb: Token, expression: TimeExpression, published: date | None) -> Token | None:
    """As in "chosen to honor the founding of the league 50 years ago": a date after such a noun is of what it names."""
    of = next((p for p in (tree.child(o, "prep") for o in tree.children(verb, "dobj")) if p is not None), None)
    named = tree.child(of, "pobj") if of is not None and of.lemma == "of" else None
    honoured = verb_group(tree, verb).purpose and verb.lemma in _HONOURING and is_past(expression, published)
    return named if honoured else None


def hearing_above(tree: Tree, verb: Token) -> Token | None:
    """As in "will hear the appeal to block the sale on 3 December": that day the appeal is heard."""
    case = tree.head(verb)
    if verb.dep in ("advcl", "xcomp") and case.pos == "VERB":
        before = tree.child(case, "dobj")
        case = before if before is not None and before.i < verb.i else case
    if verb.dep not in ("acl", "relcl", "advcl", "xcomp") or verb.tag != "VB" or case.lemma not in _CASES:
        return None
    hearing = tree.head(case)
    hearing = tree.head(hearing) if case.dep == "pobj" else hearing
    return hearing if hearing.lemma in _HEARING and hearing.pos == "VERB" else None


_CASES = frozenset(["appeal", "application", "bid", "bill", "motion", "petition", "plea", "proposal", "request"])
_HEARING = frozenset(
    ["consider", "debate", "decide", "discuss", "examine", "hear", "review", "rule", "take", "vote", "weigh"]
)


def _refusal_above(tree: Tree, verb: Token) -> Token | None:
    """As in "declined to comment on Friday": what was not done has no day, the declining has."""
    above = tree.head(verb)
    told = verb.dep == "xcomp" and above.lemma in _REFUSALS
    tried = verb.dep == "xcomp" and above.lemma in ("try", "attempt") and above.tag == "VBG"  # "while trying to flee"
    return above if tried or (told and verb_group(tree, above).tense is Tense.PAST) else None


def _decision_above(tree: Tree, verb: Token, lexicon: Lexicon) -> Token | None:
    """As in "voted to leave on Friday", told on that Friday: the vote is of that day, the leaving is yet to come."""
    above = tree.head(verb)
    bare = verb.dep == "xcomp" and verb.tag == "VB" and above.i < verb.i
    decided = above.lemma in lexicon.modality["kept"] & lexicon.modality["planned"]
    return above if bare and decided and verb_group(tree, above).tense is Tense.PAST else None


def _marking_above(tree: Tree, verb: Token) -> Token | None:
    """As in "held a parade to mark the entry on Friday": the parade was that day, as its marking is."""
    above = tree.head(verb)
    marking = verb.lemma in _HONOURING and verb.dep in ("advcl", "xcomp", "acl") and verb_group(tree, verb).purpose
    held = above if above.pos == "VERB" else clause_verb(tree, above)
    return held if marking and held is not None and verb_group(tree, held).tense is Tense.PAST else None


def _finite_past_above(tree: Tree, verb: Token) -> Token | None:
    """As in "signed a request to join on Monday": a day gone by dates the signing, not what it asks for."""
    above = clause_verb(tree, verb)
    if above is None or not verb_group(tree, verb).purpose:
        return None
    return above if verb_group(tree, above).tense is Tense.PAST else None
