"""The occasion that a clause names, and whether its verb is of the same day: "died in the attack".

What others do about a dated event has its own day: "Sunday's vote was annulled".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.events.dropped import is_dropping
from timeline_app.core.events.extent import PERIODS
from timeline_app.core.events.grammar.clauses import CONTESTS, clause_verb, counted, is_passive, verb_group
from timeline_app.core.events.grammar.valency import JUDGING, subject
from timeline_app.core.events.known import known_time
from timeline_app.core.events.limits import postponing
from timeline_app.core.events.plover import ASPECT, NATURAL
from timeline_app.core.events.simultaneity import Dated, usable
from timeline_app.core.events.speaking import VENUES
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression

_EFFECTS = frozenset(
    """
    affect begin claim come damage destroy devastate displace end fall follow go happen hit hurt injure kill last level
    occur open ravage rise shake start strike take wound
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs that tell the course of an event or what it does at once."""

_CHARGING = JUDGING | frozenset(
    """
    acquit charge collect convict detain gather hear hold identify implicate indict interview investigate name prosecute
    question seek sue suspect try
    want
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs after which "in" names what somebody is charged with, mostly long gone."""

_LASTING_THINGS = frozenset(
    ["accord", "agreement", "bill", "ceasefire", "contract", "deal", "law", "order", "pact", "resolution", "treaty"]
)
"""What goes on being in force after its day."""

_TAKING_PART = frozenset(["attend", "boycott", "disrupt", "lose", "miss", "monitor", "observe", "skip", "win"])
"""What one does to an occasion on its day: "missed last Tuesday's meeting"."""
INNER_OCCASION = frozenset(["at", "in", "during", "with", "by"])


def of_occasion_in_clause(
    reading: Reading, verb: Token, reached: Callable[[Reading, Token], tuple[TimeExpression, ...]]
) -> Dated | None:
    """As in "died in the attack on Monday", "Monday's attack killed": the dated noun dates its verb."""
    ahead = looks_like_plan(reading, verb)
    tree = reading.tree
    inner = [p for p in tree.children(verb, "prep") if p.lemma in INNER_OCCASION]
    inner = [p for p in inner if p.lemma != "with" or p.i > verb.i]  # "With the finding of a gun in May, police say"
    if verb.lemma in _CHARGING:
        inner = [p for p in inner if p.lemma in ("at", "during") or _is_spoken_at(tree, p)]
    nouns = [tree.child(p, "pobj") for p in inner + _beside_object(tree, verb)] + _on_the_sidelines(tree, verb)
    nouns += tree.children(verb, "dobj") if verb.lemma in _TAKING_PART else []
    nouns += _blow_behind(tree, verb)
    told = subject(tree, verb)
    told = told and counted(tree, told)
    eventive = told is not None and told.pos == "NOUN" and reading.lexicon.is_eventive(told.lemma)
    put_off = told is not None and postponing(reading, told) is not None and verb.dep in ("xcomp", "relcl")
    if eventive and not put_off and not (is_dropping(tree, verb) or _is_met_later(tree, verb)):
        nouns.append(told)  # not of "Friday's rally was cancelled": when, it does not tell
    for noun in nouns:
        own = usable(reading, noun)
        known = known_time(reading, noun, reached) if noun is not None and not own else ()
        found = tuple(e for e in own or known if not ahead or lies_ahead(reading, e))
        if noun is not None and noun == told:
            found = tuple(e for e in found if not _only_tells_apart(reading.tree, e, noun, verb))
        if noun is not None and found and (reading.lexicon.is_eventive(noun.lemma) or noun.lemma in VENUES):
            tells = "of which the text tells before, with" if known else "which carries"
            return Dated(found, f"“{verb.text}” goes with “{noun.text}”, {tells} “{{words}}”")
    return _of_what_struck(reading, verb, told) if told is not None else None


def _blow_behind(tree: Tree, verb: Token) -> list[Token]:
    """As in "was hit by an earthquake in April": what it was hit by."""
    agents = (
        tree.child(a, "pobj") for a in tree.children(verb, "agent") if verb.lemma in _STRIKES | _EFFECTS | _DAMAGE
    )
    return [a for a in agents if a is not None and a.lemma in NATURAL | _BLOWS]


def _of_what_struck(reading: Reading, verb: Token, told: Token) -> Dated | None:
    """As in "The quake that struck on Friday killed 214": what a blow does, it does on its day."""
    tree = reading.tree
    blow = told.lemma in NATURAL | _BLOWS and verb.lemma in _EFFECTS | _DAMAGE
    main = verb_group(tree, verb)
    if not blow or main.tense is not Tense.PAST or main.perfect or main.negation is not None:
        return None
    for clause in tree.children(told, "relcl"):
        found = usable(reading, clause) if clause.lemma in _STRIKES else ()
        past = verb_group(tree, clause).tense is Tense.PAST and not verb_group(tree, clause).perfect
        if found and past and all(e.interval.is_single_day and e.operator is None for e in found):
            return Dated(found, f"“{verb.text}” goes with “{clause.text}”, which carries “{{words}}”")
    return None


_BLOWS = frozenset(["attack", "blast", "bomb", "explosion", "gale", "rocket", "missile", "shell", "squall"])
_STRIKES = frozenset(
    "batter erupt explode hit lash land pound rip rock shake slam smash strike sweep tear".split()  # noqa: SIM905
)
_DAMAGE = frozenset(
    """
    blow breach break bring bury collapse crack cut derail disrupt flatten flood halt knock leave set shatter sink
    strand sweep tear topple trap trigger uproot wreck
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What a blow does at once."""


def _is_met_later(tree: Tree, verb: Token) -> bool:
    """As in "Sunday's vote was annulled", "Friday's raid drew criticism": what others do about it has its own day."""
    if is_passive(tree, verb):
        return verb.lemma not in _EFFECTS | ASPECT | _OF_ITS_COURSE
    return verb.lemma in _DRAWS and not any(o.lemma in NATURAL for o in tree.children(verb, "dobj"))


_OF_ITS_COURSE = frozenset(
    """
    attend boycott break broadcast carry conduct contest disperse disrupt feel fight film follow foil hear hold
    interrupt launch lose mar mark marr mount overshadow record repel repulse see stage televise thwart watch win
    witness
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs whose passive tells how an event itself went ("was held", "was marred by violence", "was won by")."""
_DRAWS = frozenset(
    ["deepen", "draw", "embolden", "fuel", "isolate", "lead", "pave", "prompt", "provoke", "raise", "revive"]
)
"""Verbs for what an event leads others to do."""


def _beside_object(tree: Tree, verb: Token) -> list[Token]:
    """As in "won a seat in the election of May": the occasion, where a parser hangs it on what was won."""
    won = verb.lemma in ("lose", "win", "defend", "gain", "retain", "sign") or verb.lemma in CONTESTS
    return [p for o in tree.children(verb, "dobj") for p in tree.children(o, "prep") if won and p.lemma in ("at", "in")]


def _on_the_sidelines(tree: Tree, verb: Token) -> list[Token | None]:
    """As in "meet on the sidelines of a summit in May": the summit."""
    edges = (tree.child(p, "pobj") for p in tree.subtree(verb) if p.dep == "prep" and p.lemma in ("on", "at"))
    beside = [e for e in edges if e is not None and e.lemma in ("sideline", "margin", "fringe")]
    return [tree.of_what(e) for e in beside if clause_verb(tree, e) == verb]


def _is_spoken_at(tree: Tree, preposition: Token) -> bool:
    """As in "In Friday's debate, she attacked him": the occasion of words, not what somebody is charged with."""
    noun = tree.child(preposition, "pobj")
    return noun is not None and noun.lemma in VENUES


def _only_tells_apart(tree: Tree, expression: TimeExpression, noun: Token, verb: Token) -> bool:
    """As in "the 1974 agreement had collapsed": which agreement it is, not when it collapsed.

    An effect comes with its cause ("the 2004 attack killed"), and what has a day has its course on it.
    """
    if expression.start > noun.start and not _OF.fullmatch(tree.text, noun.end, expression.start):
        return False
    lasting = noun.lemma in _LASTING_THINGS or verb_group(tree, verb).perfect
    effect = verb.lemma in _EFFECTS or (noun.lemma in NATURAL | _BLOWS and verb.lemma in _DAMAGE)
    return not effect and (lasting or expression.granularity in PERIODS)


_OF = re.compile(r"(?: (?:no\. ?)?\d+)? of (?:the )?", re.IGNORECASE)
"""What stands between a noun and the time that tells which it is ("Resolution 1267 of 1999")."""


def lies_ahead(reading: Reading, expression: TimeExpression) -> bool:
    """Does an expression begin after the writer's day?"""
    start = expression.interval.earliest
    return start is not None and reading.published is not None and start > reading.published


def looks_like_plan(reading: Reading, verb: Token) -> bool:
    """Does the verb group itself look ahead?"""
    group = verb_group(reading.tree, verb)
    return group.tense is Tense.FUTURE or group.modal is not None or group.purpose
