"""Occasions that the text has told of before: "A driver was killed in the attack", after "gunmen ambushed a convoy".

A definite noun for a deed goes back to the nearest telling of a deed of its kind (Webber 1991, on event anaphora);
only where all of those near by have one day is that its day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from timeline_app.core.events.grammar.clauses import clause_verb, is_predicate, verb_group
from timeline_app.core.events.simultaneity import usable
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import TimeExpression

    Reached: TypeAlias = Callable[[Reading, Token], tuple[TimeExpression, ...]]

_REACH = 2
"""Sentences over which a deed is still "the attack"."""

_ASSAULTS = frozenset(
    "ambush attack bomb bombing explode fire hit raid shell shelling shoot shooting stab storm strike".split()  # noqa: SIM905
)
_BLASTS = frozenset("blast bomb bombing detonate explode explosion".split())  # noqa: SIM905
_MISHAPS = frozenset(
    "accident capsize collapse collide collision crash derail explode explosion overturn plunge sink".split()  # noqa: SIM905
)
_HELD = frozenset(["hold", "conduct", "stage"])
_FIRES = frozenset("blaze burn fire".split())  # noqa: SIM905
_VOTES = frozenset("ballot election poll polling referendum vote".split())  # noqa: SIM905
_FALLS = frozenset("fall roll run skid slide veer".split())  # noqa: SIM905
_BLOWS = frozenset(["hit", "ram", "strike"])
"""Mishaps only of what falls into, off or over something: prices fall too."""
_MEETINGS = frozenset("conference meet meeting negotiation summit talk talks".split())  # noqa: SIM905
_MARCHES = frozenset("demonstrate demonstration march protest rally".split())  # noqa: SIM905
_KINDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(["ambush", "assault", "attack", "raid", "shooting", "strike"], _ASSAULTS),
    **dict.fromkeys(["blast", "bombing", "explosion"], _BLASTS),
    **dict.fromkeys(["collapse", "collision", "crash", "derailment"], _MISHAPS),
    **dict.fromkeys(["accident", "disaster"], _MISHAPS | _FALLS | _FIRES | _BLOWS),
    **dict.fromkeys(["blaze", "fire"], _FIRES),
    **dict.fromkeys(["ballot", "election", "poll", "polling", "referendum", "vote"], _VOTES),
    **dict.fromkeys(["conference", "meeting", "summit", "talk", "talks"], _MEETINGS),
    **dict.fromkeys(["demonstration", "march", "protest", "rally"], _MARCHES),
    **dict.fromkeys(["abduction", "kidnapping"], frozenset(["abduct", "abduction", "kidnap", "kidnapping"])),
    **dict.fromkeys(["killing", "murder"], frozenset(["kill", "killing", "murder", "shoot", "stab"])),
}
"""By which words writers tell before of what they then call "the attack"."""


def known_time(reading: Reading, noun: Token, reached: Reached) -> tuple[TimeExpression, ...]:
    """The expression of the time of the deed that a definite noun names; empty if the text tells of none, or several.

    ``reached`` finds the expressions of a verb, its own or those that it shares.
    """
    if not _is_definite(reading, noun):
        return ()
    told = [e for deed in _deeds_before(reading, noun) for e in _times(reading, deed, reached)]
    return (told[0],) if len({e.interval for e in told}) == 1 else ()


def _is_definite(reading: Reading, noun: Token) -> bool:
    """As in "the attack", not "the second attack", "the attack on Lima", "the attacks"."""
    own = [c for c in reading.tree.children(noun) if c.dep != "punct" and c.i < noun.i]
    after = reading.tree.children(noun, "prep", "acl", "relcl")
    the = len(own) == 1 and own[0].text.lower() in ("that", "the", "this")
    return (
        noun.pos == "NOUN" and noun.lemma in _KINDS and the and not after and (noun.tag == "NN" or noun.lemma == "talk")
    )


def _deeds_before(reading: Reading, noun: Token) -> Iterator[Token]:
    """The words for deeds of the kind, the nearest first."""
    tree = reading.tree
    for sentence in range(noun.sentence, max(-1, noun.sentence - _REACH - 1), -1):
        for token in reversed(tree.sentence(sentence)):
            if token.i < noun.i and token.lemma in _KINDS[noun.lemma] | {noun.lemma} and _is_mishap(reading, token):
                yield token


def _is_mishap(reading: Reading, token: Token) -> bool:
    """Of what may befall anything ("fell by 3 percent") only what goes somewhere: "fell into a ravine"."""
    ways = {p.text.lower() for p in reading.tree.children(token, "prep", "prt")}
    if token.lemma in _BLOWS:
        return token.pos == "VERB" and reading.tree.child(token, "dobj") is not None  # "struck a whale", no walkout
    return token.lemma not in _FALLS or (token.pos == "VERB" and bool(ways & {"into", "off", "over", "down"}))


def _times(reading: Reading, deed: Token, reached: Reached) -> tuple[TimeExpression, ...]:
    """The times of a deed that has been done: its own, or those of the clause that tells of it."""
    tree = reading.tree
    verb = deed if is_predicate(tree, deed) else clause_verb(tree, deed)
    if verb is None or verb_group(tree, verb).tense is not Tense.PAST:
        return ()
    to_polls = deed.lemma == "poll" and deed.dep == "pobj" and verb.lemma == "go"
    carried = (deed.dep in ("dobj", "nsubj", "nsubjpass") or to_polls) and deed.pos == "NOUN"
    held = (e for c in tree.children(deed, "acl") if c.lemma in _HELD for e in usable(reading, c))
    found = usable(reading, deed) or tuple(held) or (reached(reading, verb) if deed == verb or carried else ())
    return tuple(e for e in found if e.interval.earliest and e.interval.latest and e.operator is None)
