"""Eventive nouns as events: those with a date or a participant of their own, unless they are vague or hypothetical."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.events.claims import is_denied
from timeline_app.core.events.gerunds import is_on_the_way
from timeline_app.core.events.grammar.clauses import clause_verb, negation, verb_group
from timeline_app.core.events.in_mind import THOUGHTS, is_only_in_mind
from timeline_app.core.events.limits import is_of_unknown_day
from timeline_app.core.events.matrix import going_for, is_hypothetical, matrix_of_noun
from timeline_app.core.events.plover import type_of_noun
from timeline_app.core.events.trigger import Form, Trigger
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_OF_ARGUMENTS = frozenset(["of", "with", "between", "against", "to", "on", "in", "by", "for", "from"])
_MEDIA = frozenset(
    """
    statement post speech interview letter message tweet broadcast report email address call
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_AT_ONCE = frozenset(
    """
    abdication arrival assassination capture collapse crash death defeat defection departure disappearance drowning
    evacuation execution expulsion funeral kidnapping landing merger ouster overthrow poisoning purchase resignation
    retirement retreat return sinking suicide takeover victory wedding withdrawal
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Nouns without a PLOVER type for what takes place once: worth telling if they say whose."""

_LOOKING_BACK = frozenset(
    ["about", "after", "against", "because", "despite", "following", "from", "on", "over", "since"]
)
"""Prepositions before what has happened already, whatever the clause tells of."""

_TURNING_TO = frozenset(["agree", "bank", "concentrate", "count", "decide", "embark", "focus", "insist", "work"])
"""Verbs that do not look back on what "on" joins to them ("should concentrate on mediation")."""

_WITH_A_VERB = frozenset("casualty control muscle office part place power role step weapon".split())  # noqa: SIM905
"""Nouns that tell of an event only with a verb: "took power", not "a transfer of power"."""

_COMING = frozenset(["advent", "approach", "arrival", "dawn", "eve", "onset"])
_BODIES = frozenset(
    ["agency", "bureau", "committee", "department", "division", "ministry", "office", "service", "unit"]
)
_AGREEING = frozenset("adopt agree approve enact impose order pass ratify reach sign".split())  # noqa: SIM905
"""Verbs without which what they bring about is not there."""
_INDEFINITE = frozenset(
    ["any", "no", "every", "each", "possible", "potential", "hypothetical", "future", "another", "such"]
)


def _is_given_up_for(tree: Tree, noun: Token) -> bool:
    """As in "instead of the usual march they dug": what did not take place, as something else did."""
    before = (t for t in tree.tokens[max(0, noun.i - _NEAR_INSTEAD) : noun.i] if t.sentence == noun.sentence)
    words = [t.text.lower() for t in before]
    opened = next((i for i in range(len(words) - 1, 0, -1) if words[i - 1 : i + 1] == ["instead", "of"]), None)
    return opened is not None and not any(w in (",", ";", "and", "but") for w in words[opened:])


_NEAR_INSTEAD = 7
"""Tokens between "instead of" and its noun."""


def noun_triggers(reading: Reading, noun: Token) -> Iterator[Trigger]:
    """The event that a noun carries, if it does."""
    lexicon = reading.lexicon
    if noun.pos != "NOUN" or noun.dep in ("compound", "npadvmod", "nmod") or not lexicon.is_eventive(noun.lemma):
        return
    if noun.i in reading.dates or noun.lemma in _WITH_A_VERB or _is_at_request(reading.tree, noun):
        return
    if _is_given_up_for(reading.tree, noun):
        return
    if noun.lemma == "opposition" and noun.dep == "pobj" and reading.tree.head(noun).text.lower() == "in":
        return  # "in opposition through the 1980s"
    if noun.dep == "pcomp" and reading.tree.child(noun, "dobj") is not None:  # "tribute to bombing victims"
        return
    if _is_of_bodies(reading.tree, noun) or (noun.lemma == "alliance" and noun.dep != "dobj"):
        return  # "the NATO alliance" is a body
    dated = reading.attachments.date(noun)
    if dated and _is_of_anniversary(reading, noun):
        return
    if noun.lemma == "threat" and reading.tree.preposition(noun, "to") is not None:
        return  # "a threat to security": what is thought of something
    if not dated and (_is_of_preposition(reading.tree, noun) or _is_counted_by(reading, noun)):
        return
    year = reading.tree.of_what(noun)
    if noun.lemma in _COMING and year is not None and year.i in reading.dates:
        return  # "the approach of the year 2000"
    if (
        _is_sought(reading.tree, noun)
        or _is_of_nothing(reading.tree, noun)
        or _is_conditional(reading.tree, noun)
        or _is_medium(reading, noun)
        or is_denied(reading.tree, noun)
    ):
        return
    if is_of_unknown_day(reading, noun):
        return
    if not dated and (
        _is_repeated(reading.tree, noun) or _is_judgement(reading.tree, noun) or _is_in_mind(reading, noun)
    ):
        return
    if not dated and (_is_broken(reading.tree, noun) or _hangs_on_verb(reading.tree, noun)):
        return
    if noun.lemma == "demonstration" and reading.tree.of_what(noun) is not None and not dated:
        return  # "the clearest demonstration of the fact"
    kind = type_of_noun(reading, noun)
    if not dated and noun.dep == "dobj" and any(c.pos == "PRON" for c in reading.tree.children(noun, "poss")):
        return
    vague = _is_vague(reading.tree, noun) and not (dated and _is_new(reading.tree, noun))
    told = _has_argument(reading, noun) if kind else noun.lemma in _AT_ONCE and _tells_whose(reading, noun)
    if vague or not (dated or told):
        return
    verb = clause_verb(reading.tree, noun)
    if verb is not None and not dated and _is_not_agreed(reading, verb):
        return
    if verb is not None and is_hypothetical(reading.tree, verb) and not dated:
        return
    if verb is not None and not dated and (_is_part_of_open(reading, noun, verb) or is_on_the_way(reading.tree, verb)):
        return
    yield Trigger(noun, noun, noun.lemma, Form.NOUN, tuple(matrix_of_noun(reading, noun)), kind)


_YEAR = re.compile(r"\d{4}")


def _is_of_anniversary(reading: Reading, noun: Token) -> bool:
    """As in "The anniversary of the attack on October 7": of some year before, which nobody tells."""
    of = reading.tree.head(noun)
    marked = of.lemma == "of" and reading.tree.head(of).lemma == "anniversary"
    return marked and not any(_YEAR.search(e.text) for e in reading.attachments.of(noun))


def _is_judgement(tree: Tree, noun: Token) -> bool:
    """As in "amounts to “an attack on free speech”": what somebody calls it."""
    to = tree.head(noun)
    judged = noun.dep == "pobj" and to.lemma == "to" and tree.head(to).lemma in ("amount", "belong")
    return judged or (noun.dep == "dobj" and to.lemma == "constitute")


def _is_repeated(tree: Tree, noun: Token) -> bool:
    """As in "reiterated the call on Peru to leave": the words that somebody says again are the saying."""
    verb = tree.head(noun)
    return noun.dep == "dobj" and noun.lemma in ("appeal", "call", "demand", "plea", "warning") and verb.lemma in _AGAIN


_AGAIN = frozenset(["echo", "reiterate", "renew", "repeat"])


def _is_in_mind(reading: Reading, noun: Token) -> bool:
    """As in "a step toward ending conflicts in Darfur": what the ending is of is told by no clause."""
    verb = reading.tree.head(noun)
    if noun.dep == "pobj" and verb.lemma == "of" and reading.tree.head(verb).lemma in THOUGHTS - {"talk"}:
        return True  # "did not exclude the possibility of a strike"
    gerund = noun.dep == "dobj" and verb.tag == "VBG" and verb.dep in ("pcomp", "conj")
    return gerund and is_only_in_mind(reading.tree, verb, verb, dated=False)


def _is_broken(tree: Tree, noun: Token) -> bool:
    """As in "broke the ceasefire", "a breach of the truce": there is none, and the breaking tells it."""
    verb = tree.head(noun)
    done = noun.dep in ("dobj", "nsubjpass") and verb.lemma in _BREAKING
    of = noun.dep == "pobj" and verb.lemma == "of" and tree.head(verb).lemma in ("breach", "violation")
    return noun.lemma in _KEPT and (done or of)


_KEPT = frozenset(["accord", "agreement", "armistice", "blockade", "ceasefire", "deal", "embargo", "truce"])
_BREAKING = frozenset(["breach", "break", "defy", "flout", "ignore", "violate"])


def _hangs_on_verb(tree: Tree, noun: Token) -> bool:
    """As in "turn it into an end of the war and a withdrawal", which the parser joins with "turn": of what it is."""
    first = tree.head(noun)
    return noun.dep == "conj" and first.pos == "VERB" and not first.text.istitle()


def _is_part_of_open(reading: Reading, noun: Token, verb: Token) -> bool:
    """As in "could block the renewal of the deal", "will take part in talks": told by what may be or is to come."""
    tree = reading.tree
    preposition = tree.head(noun)
    onto = preposition.lemma == "on" and tree.head(preposition).lemma in _TURNING_TO
    back = preposition.lemma in _LOOKING_BACK and not onto
    if noun.dep != "pobj" or back or going_for(tree, noun) is not None:
        return False
    group = verb_group(tree, verb)
    return group.modal is not None or group.tense is Tense.FUTURE


def _is_not_agreed(reading: Reading, verb: Token) -> bool:
    """As in "failed to approve a package of sanctions": there are none."""
    above = reading.tree.head(verb)
    failed = verb.dep == "xcomp" and above.lemma in reading.lexicon.modality["negated"]
    return verb.lemma in _AGREEING and (failed or negation(reading.tree, verb) is not None)


def _is_counted_by(reading: Reading, noun: Token) -> bool:
    """As in "a third round of talks": the round tells of them."""
    of = reading.tree.head(noun)
    whole = reading.tree.head(of)
    counted = noun.dep == "pobj" and of.lemma == "of" and whole.lemma in ("round", "session")
    return counted and reading.lexicon.is_eventive(whole.lemma)


def _is_at_request(tree: Tree, noun: Token) -> bool:
    """As in "at the request of Norway": on whose behalf."""
    at = noun.dep == "pobj" and tree.head(noun).text.lower() == "at"
    return at and noun.lemma in ("behest", "insistence", "invitation", "request", "urging")


def _is_of_preposition(tree: Tree, noun: Token) -> bool:
    """As in "in support of", "in response to", "in exchange for": nouns that only join."""
    bare = noun.dep == "pobj" and tree.head(noun).text.lower() == "in"
    after = tree.after(noun)
    joined = after is not None and after.dep == "prep" and after.head == noun.i
    return bare and joined and not tree.children(noun, "det", "poss", "amod", "compound", "nummod")


def _is_of_bodies(tree: Tree, noun: Token) -> bool:
    """As in "its investigation and immigration departments": what the first of two offices is for."""
    joined, other, body = (tree.after(noun, n) for n in (1, 2, 3))
    both = joined is not None and joined.dep == "cc" and other is not None and other.dep in ("compound", "amod")
    return both and body is not None and other is not None and other.head == body.i and body.lemma in _BODIES


def _is_of_nothing(tree: Tree, noun: Token) -> bool:
    """As in "had no information on a threat": of which nothing is known."""
    above = tree.head(tree.head(noun))
    if above.pos == "VERB" and tree.head(noun).lemma == "for":  # "no date has been fixed for talks"
        above = tree.child(above, "nsubj", "nsubjpass") or above
    return noun.dep == "pobj" and any(c.text.lower() == "no" for c in tree.children(above, "det", "neg"))


def _is_conditional(tree: Tree, noun: Token) -> bool:
    """As in "a condition for the release of the money": nothing has been released."""
    preposition = tree.head(noun)
    needed = noun.dep == "pobj" and preposition.lemma in ("for", "of", "to")
    return needed and tree.head(preposition).lemma in _CONDITIONS


_CONDITIONS = frozenset(
    ["alternative", "condition", "mandate", "obstacle", "precondition", "prerequisite", "requirement"]
)


def _is_sought(tree: Tree, noun: Token) -> bool:
    """As in "a reward for information leading to the arrest of the man": nobody has been arrested."""
    to = tree.head(noun if noun.dep != "conj" else tree.head(noun))
    lead = tree.head(to)
    clue = tree.head(lead)
    leads = lead.lemma == "lead" and lead.dep in ("acl", "relcl") and to.lemma == "to"
    return leads and clue.lemma in ("clue", "evidence", "information", "tip") and tree.head(clue).lemma == "for"


def _is_medium(reading: Reading, noun: Token) -> bool:
    """As in "said in a statement on Tuesday": the statement is the saying."""
    preposition = reading.tree.head(noun)
    verb = reading.tree.head(preposition)
    return noun.dep == "pobj" and noun.lemma in _MEDIA and verb.lemma in reading.lexicon.says


def _is_vague(tree: Tree, noun: Token) -> bool:
    """As in "any attack", "no talks", "such visits", "an end to attacks": none of them takes place."""
    words = {c.text.lower() for c in tree.children(noun, "det", "amod", "neg")}
    return bool(words & _INDEFINITE) and not words & {"the", "this", "that", "first", "last"}


def _is_new(tree: Tree, noun: Token) -> bool:
    """As in "another rally a week from Saturday"."""
    return any(c.text.lower() == "another" for c in tree.children(noun, "det"))


def _tells_whose(reading: Reading, noun: Token) -> bool:
    """As in "Ruiz's defection", "the death of Ana Ruiz", with a name; whom a pronoun stands for is less sure."""
    tree = reading.tree
    whose = (tree.child(noun, "poss"), tree.of_what(noun))
    return any(t is not None and t.i in reading.named for t in whose)


def _has_argument(reading: Reading, noun: Token) -> bool:
    """Does the noun name who did it, or to whom: a possessor, a country before it, a name after "of", "with", "to"?"""
    tree = reading.tree
    if any(c.dep == "poss" or c.i in reading.named for c in tree.children(noun, "poss", "compound", "amod", "nmod")):
        return True
    for preposition in tree.children(noun, "prep"):
        target = tree.child(preposition, "pobj")
        if target and preposition.lemma in _OF_ARGUMENTS and any(t.i in reading.named for t in tree.subtree(target)):
            return True
    return False
