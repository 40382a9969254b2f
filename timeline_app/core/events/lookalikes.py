"""Words that only look like the verbs of clauses: parts of names, nouns, participles that may go with a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.actors.roles import persons
from timeline_app.core.events.grammar.inflection import is_verb, third_person
from timeline_app.core.events.grammar.valency import subject

if TYPE_CHECKING:
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_OF_AN_ACT = frozenset(["case", "charge", "death", "site", "suspect", "survivor", "target", "trial", "victim"])
"""As in "bombing victims", "a smuggling case": those of an act, not its objects."""


def is_no_verb(tree: Tree, verb: Token) -> bool:
    """As in "contrary to legend", "close to home", and words that only a tagger takes for verbs ("told her rabbi")."""
    to = next((a for a in tree.children(verb, "aux") if a.tag == "TO"), None)
    before = tree.after(to, -1) if to is not None else None
    if verb.tag == "VBN" and verb.lemma == "bind" and any(p.lemma == "for" for p in tree.children(verb, "prep")):
        return True  # "a ship bound for Kenya"
    named = verb.text.istitle() and verb.i != tree.sentence(verb.sentence)[0].i
    described = verb.tag == "VBG" and verb.lemma.startswith("un") and not verb.lemma.startswith("under")
    if (named or described) and verb.lemma.isalpha() and not is_verb(verb.lemma):
        return True  # "in unceasing rain", "to welcome PM Modi"
    few = tree.after(verb, -1)
    if verb.text == "left" and verb.tag == "VBN" and few is not None and few.lemma in ("little", "none", "nothing"):
        return True  # "had none left"
    if verb.text.lower() in ("neighboring", "neighbouring"):
        return True  # "to neighbouring Peru"
    compared = before is not None and before.text.lower() in ("contrary", "according", "thanks", "prior", "opposed")
    if before is not None and before.lemma in ("conspiracy", "intent", "solicitation"):
        return True  # "conspiracy to commit fraud" names a crime
    return compared or (verb.lemma in persons() and not is_verb(verb.lemma) and not _has_form_of_verb(tree, verb))


def _has_form_of_verb(tree: Tree, verb: Token) -> bool:
    """As in "hosted them", "chairs the board", "will host talks": no noun has such an ending, object or auxiliary."""
    if verb.text.lower() in (verb.lemma, third_person(verb.lemma)):
        leading = [a for a in tree.children(verb, "aux") if a.tag == "MD" or verb.dep in ("xcomp", "ROOT")]
        ruled = tree.child(verb, "nsubj") if verb.tag == "VBZ" else leading
        return verb.tag in ("VB", "VBZ") and bool(ruled and tree.child(verb, "dobj"))
    return verb.tag in ("VBD", "VBN", "VBG")


def is_of_unclear_noun(reading: Reading, verb: Token) -> bool:
    """Participles of which grammar does not tell whether they are clauses or go with a noun near them.

    As in "above a target, set two years ago", "a capital of swaying palms", "cut down on supplies going in".
    """
    tree = reading.tree
    first = next((a for a in tree.children(verb, "aux", "auxpass") if a.tag == "TO"), verb)
    before = tree.after(first, -1)
    if verb.tag == "VBN" and verb.dep == "advcl" and before is not None and before.text == ",":
        noun = tree.after(before, -1)
        told = subject(tree, tree.head(verb))
        near = noun is not None and noun.pos in ("NOUN", "PROPN") and noun.i not in reading.dates and noun != told
        return near and (told is None or noun not in tree.subtree(told) or noun is None or noun.pos == "NOUN")
    if verb.tag == "VBG" and verb.dep == "advcl" and before is not None and before.dep in ("dobj", "pobj", "conj"):
        alone = not tree.children(verb, "dobj", "ccomp", "xcomp", "mark", "aux")
        return before.pos == "NOUN" and alone and not reading.attachments.date(verb)
    if verb.tag == "VBG" and before is not None and before.text == "," and _is_listed(reading, verb):
        return True
    opened = tree.child(tree.head(verb) if verb.dep == "xcomp" else verb, "mark")
    if opened is not None and tree.child(opened, "pobj") is not None:
        return True  # "testified before a court and a friend left", where "before" cannot open a clause too
    return verb.tag == "VBG" and (_is_of_pair(tree, verb) or _describes_what_follows(reading, verb))


def _is_listed(reading: Reading, verb: Token) -> bool:
    """As in "contained circuitry, detonating cord and a truck": a thing among others."""
    tree = reading.tree
    first, thing = tree.after(verb, -2), tree.after(verb)
    joined = tree.after(verb, 2)
    things = first is not None and first.dep == "dobj" and first.pos == "NOUN" and thing is not None
    return things and joined is not None and joined.dep == "cc" and thing is not None and thing.dep == "dobj"


def _is_of_pair(tree: Tree, verb: Token) -> bool:
    """As in "a policy on threatening and harassing language": what kind of language."""
    first = tree.head(verb)
    pair = verb.dep == "conj" and first.dep == "pcomp" and first.tag == "VBG" and verb.i == first.i + 2
    before = tree.after(tree.head(first), -1)
    return pair and before is not None and before.pos == "NOUN"


def _describes_what_follows(reading: Reading, verb: Token) -> bool:
    """As in "a capital of swaying palms", "a list of bombing victims"."""
    tree, after = reading.tree, reading.tree.after(verb)
    if verb.dep != "pcomp" or after is None or after.dep != "dobj" or after.tag != "NNS":
        return False
    if after.lemma in _OF_AN_ACT and reading.lexicon.is_eventive(verb.text.lower()):
        return True
    return tree.head(tree.head(verb)).pos in ("NOUN", "PROPN") and tree.head(verb).lemma in ("of", "by")


def is_called(tree: Tree, verb: Token) -> bool:
    """As in "told Die Welt": a word with a capital inside a sentence is part of a name, whatever the tagger sees."""
    before, after = tree.after(verb, -1), tree.after(verb)
    inside = before is not None and before.sentence == verb.sentence and before.text[:1].isalnum()
    named = after is not None and after.tag in ("NNP", "NNPS")
    return (
        verb.tag == "VB" and verb.text.istitle() and inside and before is not None and named and before.text.islower()
    )
