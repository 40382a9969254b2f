"""What is told only as charged, claimed, denied or conditional: nobody vouches for it (FactBank's "uncommitted")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import is_passive, negation, verb_group
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_ACCUSING = frozenset(
    ["accuse", "suspect", "charge", "indict", "allege", "blame", "implicate", "prosecute", "acquit", "clear"]
)
_CLAIMING = frozenset(["allege", "claim", "suspect"])
_HEARSAY = frozenset(
    "allege believe claim fear presume report rumor rumour say suspect think understand".split()  # noqa: SIM905
)
_ACCUSATIONS = frozenset(
    ["charge", "accusation", "allegation", "claim", "suspicion", "rumor", "rumour", "complaint", "indictment", "theory"]
)
_RUMOURS = frozenset(["expectation", "fear", "hope", "rumor", "rumour", "speculation", "whisper"])
_DENYING = frozenset(["deny", "refute", "disavow"])
_DISPUTING = frozenset(["contest", "dispute"])
_DISMISSING = frozenset(["reject", "dismiss", "dispute", "rebut"])
TELLINGS = _ACCUSATIONS | frozenset(
    "assertion assumption idea implication news notion report statement story suggestion".split()  # noqa: SIM905
)
"""Nouns with a clause that says what is told."""
_ORDERS = frozenset(["bid", "demand", "order", "request"])
_HINTS = TELLINGS | {"evidence", "hint", "idea", "implication", "indication", "notion", "proof", "sign"}
AVERTING = frozenset(["avert", "avoid", "foil", "forestall", "prevent", "thwart"])
_BELIEVING = frozenset(["anticipate", "believe", "expect", "foresee", "imagine", "pretend", "suppose", "think"])
"""Verbs of which the denial reaches what is believed ("do not think that he left": he may not have)."""
_FEW = frozenset(["few", "neither", "no", "nobody", "none"])
_UNSURE = frozenset(["allegedly", "purportedly", "supposedly", "reportedly", "perhaps", "possibly", "maybe"])
_ALLEGED = frozenset(["alleged", "purported", "supposed", "reported", "suspected", "rumored", "rumoured"])
_ALMOST = frozenset(["nearly", "almost"])
_MULTIPLYING = frozenset(["double", "triple", "treble", "quadruple", "quintuple", "halve"])
"""Verbs of which "almost" tells how far it went ("almost doubled"), and not that it did not come about."""

WITHIN = frozenset(["ccomp", "xcomp", "pcomp", "acl", "conj", "prep", "advcl"])
"""Relations by which a deed is a part of what somebody says."""
_INVERTING = frozenset(["had", "were", "should"])
_CONDITIONS = frozenset(["if", "unless", "provided", "assuming"])


def is_denied(tree: Tree, token: Token) -> bool:
    """As in "denied that it had struck", "rejected reports that it had": the text does not tell that it happened."""
    below = token
    for above in tree.ancestors(token):
        if above.lemma == "denial" and above.pos == "NOUN" and below.dep in ("acl", "relcl", "ccomp"):
            return True  # "the ministry's denial that it had sold two ships"
        of_a_telling = below.dep == "relcl" and above.lemma in TELLINGS | _ORDERS  # "denied a report that it had paid"
        if below.dep not in WITHIN | {"dobj", "pobj"} and not of_a_telling:
            return False
        if above.lemma in _DENYING and above.pos == "VERB" and below.dep not in ("advcl", "conj"):
            return below.dep in ("ccomp", "xcomp") or below.i != token.i
        if above.lemma in _DISPUTING and above.pos == "VERB" and below.dep == "ccomp" and below.tag != "VB":
            return True
        turned_down = above.lemma in _DISMISSING and below.dep == "dobj"
        if turned_down and below.i != token.i:
            return True
        below = above
    return False


def denial_of(tree: Tree, verb: Token) -> Token | None:
    """As in "denied that a ransom was paid", "denied paying it": the verb of the denial, of which it is the content.

    Not where that, or the content, is denied in turn.
    """
    above = tree.head(verb)
    if above.lemma in TELLINGS and above.dep == "dobj" and verb.dep in ("acl", "relcl", "ccomp"):
        above, content = tree.head(above), tree.child(verb, "mark") is not None  # "denied reports that it had fired"
    else:
        having = any(a.text.lower() == "having" for a in tree.children(verb, "aux"))
        content = verb.dep == "ccomp" or (verb.dep == "xcomp" and (verb.tag == "VBG" or having))
    if above.lemma not in _DENYING or above.pos != "VERB" or not content or verb.pos != "VERB":
        return None
    return None if verb_group(tree, above).negation or negation(tree, verb) else above


def is_told_by_none(tree: Tree, token: Token) -> bool:
    """As in "there is no evidence that he fled", "any suggestion that she thinks so is false": it is not told."""
    below = token
    for above in tree.ancestors(token):
        if above.pos == "NOUN" and below.dep in ("acl", "relcl", "ccomp") and above.lemma in _HINTS:
            nouns = [above, *([tree.head(above)] if above.dep == "conj" else [])]
            return any(d.text.lower() in ("any", "no") for n in nouns for d in tree.children(n, "det", "neg"))
        if below.dep not in WITHIN:
            return False
        below = above
    return False


def is_doubted(tree: Tree, token: Token) -> bool:
    """As in "doubts that he fled", "I do not think he will leave", "few expect it to last": it is not told."""
    above = tree.head(token)
    if token.tag == "VB" and token.dep in ("advcl", "xcomp") and is_passive(tree, above) and above.lemma in _COMPELLING:
        return is_doubted(tree, above)  # "does not think Kenya should be made to vote"
    if token.dep == "xcomp" and above.lemma == "see" and negation(tree, above) is not None:
        return True  # "could hardly be seen to yield"
    if token.dep not in ("ccomp", "xcomp") or above.pos != "VERB" or above.i > token.i:
        return False
    if _was_thought(tree, above, token):
        return True
    if token.dep != "ccomp":
        return False
    if above.lemma in ("doubt", "disbelieve"):
        return tree.child(above, "neg") is None
    if above.lemma not in _BELIEVING:
        return False
    whose = tree.child(above, "nsubj")
    words = [whose, *tree.children(whose, "det", "amod")] if whose is not None else []
    if any(word.text.lower() in _FEW for word in words):
        return not any(word.text.lower() == "a" for word in words)  # "a few expect it"
    if above.lemma == "expect" and any(a.tag == "TO" for a in tree.children(token, "aux")):
        return False  # "is not expected to rise": of that the status tells
    amazed = above.lemma == "believe" and any(a.lemma in ("can", "could") for a in tree.children(above, "aux"))
    return tree.child(above, "neg") is not None and not amazed  # "cannot believe that he has left"


def _was_thought(tree: Tree, above: Token, token: Token) -> bool:
    """As in "had hoped that he would stay", "thought she would win": it came otherwise, or nobody says how it came."""
    group = verb_group(tree, above)
    apart = tree.child(token, "nsubj", "nsubjpass") is not None
    if above.lemma not in _SUPPOSING or group.tense is not Tense.PAST or not apart:
        return False
    would = verb_group(tree, token).modal in ("would", "'d", "’d")
    return group.perfect or (would and above.lemma in _THINKING)


_COMPELLING = frozenset(["allow", "compel", "expect", "force", "make", "oblige", "require"])
_THINKING = frozenset(["assume", "believe", "imagine", "suppose", "think"])
_SUPPOSING = _THINKING | frozenset(["expect", "hope", "want", "wish"])


def is_averted(tree: Tree, token: Token) -> bool:
    """As in "averting a clash that threatened to break out": it did not."""
    below = token
    for above in tree.ancestors(token):
        if below.dep in ("relcl", "acl"):
            return above.dep == "dobj" and tree.head(above).lemma in AVERTING
        if below.dep != "xcomp":
            return False
        below = above
    return False


def claim_above(tree: Tree, token: Token) -> Token | None:
    """The word by which a clause is only charged or claimed ("accused of selling", "is alleged to have sold")."""
    inner = below = token
    counts = tree.head(tree.head(token))
    if token.dep == "pcomp" and counts.lemma in ("charge", "count") and tree.head(token).lemma == "of":
        return counts  # "was acquitted of two counts of recruiting children"
    if (heard := _testified(tree, token)) is not None:
        return heard
    if (crimes := _crimes_listed(tree, token) or _denied_in_court(tree, token) or _believed(tree, token)) is not None:
        return crimes
    for above in tree.ancestors(token):
        if (rumours := _rumoured(tree, above, below)) is not None:
            return rumours
        if below.dep == "dobj" and inner.dep == "prep" and _charges(tree, above, inner):
            return above  # "accused the group of selling", with "of" hung on the group
        if below.dep not in WITHIN or _is_known_time(tree, below):
            return None
        if _charges(tree, above, below):
            return above
        inner, below = below, above
    return None


def _crimes_listed(tree: Tree, token: Token) -> Token | None:
    """As in "on trial for ten offences, including revealing secrets": the charges of which it is one."""
    including = tree.head(token)
    comma = tree.after(including, -1)
    crimes = tree.after(comma, -1) if comma is not None and comma.text == "," else None
    one = token.dep == "pcomp" and including.text.lower() == "including"
    charges = crimes is not None and crimes.lemma in {"charge", "count", "crime", "offence", "offense", *_ACCUSATIONS}
    return crimes if one and charges else None


def _rumoured(tree: Tree, above: Token, clause: Token) -> Token | None:
    """As in "fears that it would fall", "rumours swirled that the king would abdicate": nobody says so."""
    noun = above
    if clause.dep == "ccomp" and above.pos == "VERB":
        noun = tree.child(above, "nsubj", "nsubjpass") or above
    elif clause.dep not in ("acl", "ccomp", "relcl"):
        return None
    told = tree.child(clause, "nsubj", "nsubjpass")  # beside which a parser takes "that" for an object, too
    that = any(m.text.lower() == "that" for m in tree.children(clause, "mark", "dobj"))
    content = that and told is not None and clause.i > noun.i
    return noun if content and noun.pos == "NOUN" and noun.lemma in _RUMOURS else None


_HEARERS = frozenset(["commission", "court", "hearing", "inquest", "inquiry", "jury", "tribunal"])


def _testified(tree: Tree, token: Token) -> Token | None:
    """As in "the jury was told that he left", "the court heard that he ran": who says so may be mistaken."""
    telling = tree.head(token)
    told = tree.child(telling, "nsubj", "nsubjpass") if token.dep == "ccomp" and telling.i < token.i else None
    if told is None or told.lemma not in _HEARERS:
        return None
    heard = telling.lemma == "hear" or (telling.lemma == "tell" and is_passive(tree, telling))
    return telling if heard else None


def _denied_in_court(tree: Tree, token: Token) -> Token | None:
    """As in "pleaded not guilty to killing her": what one is charged with."""
    to = tree.head(token)
    above = tree.head(to)
    plea = above if above.lemma == "plead" else tree.head(above)
    guilty = tree.child(plea, "acomp") if plea.lemma == "plead" and token.dep == "pcomp" and to.lemma == "to" else None
    return guilty if guilty is not None and tree.child(guilty, "neg") is not None else None


def _believed(tree: Tree, token: Token) -> Token | None:
    """As in "the soldier presumed killed on Monday": the participle just before, by which nobody knows it."""
    before = tree.after(token, -1)
    heard = before is not None and before.tag == "VBN" and before.lemma in _HEARSAY and token.tag == "VBN"
    return before if heard and token.dep in ("acl", "oprd", "xcomp") else None


def _is_known_time(tree: Tree, clause: Token) -> bool:
    """As in "accused him of cutting jobs since he took office": that he did is no part of the charge."""
    mark = tree.child(clause, "mark", "advmod") if clause.dep == "advcl" else None
    told = mark is not None and mark.text.lower() in ("after", "before", "once", "since", "when")
    return told and verb_group(tree, clause).tense is Tense.PAST


def _charges(tree: Tree, above: Token, below: Token) -> bool:
    if above.pos == "NOUN":
        done_with_it = below.dep == "acl" and below.tag == "VBN"  # "a claim made last week by Ruiz"
        return above.lemma in _ACCUSATIONS and below.dep in ("acl", "prep", "ccomp") and not done_with_it
    if above.pos not in ("VERB", "ADJ"):
        return False
    if below.dep == "prep":
        return above.lemma in _ACCUSING and below.lemma in ("of", "with", "for", "in", "over")
    if below.dep == "xcomp":
        if above.lemma == "fear" and not is_looking_back(tree, below):
            return False  # "is feared to be dying"
        if above.lemma in ("claim", "purport") and is_looking_back(tree, below):
            return True  # "claimed to have captured the town"
        return above.lemma in _HEARSAY and is_passive(tree, above) and below.pos in ("VERB", "AUX")
    return below.dep == "ccomp" and above.lemma in _CLAIMING


def unsure(tree: Tree, token: Token) -> Token | None:
    """The word by which nobody vouches for it: "allegedly sold", "reportedly met", "an alleged plot"."""
    adverb = next((c for c in tree.children(token, "advmod") if c.text.lower() in _UNSURE), None)
    noun = token if token.pos == "NOUN" else tree.head(token) if token.dep in ("acl", "relcl") else None
    # Of "alleged crimes committed" the noun stands before, wherever the parser hung the participle.
    before = tree.after(token, -1) if token.tag == "VBN" else None
    nouns = [n for n in (noun, before) if n is not None and n.pos == "NOUN"]
    deeds = [n for n in nouns if n is token or load_lexicon().is_eventive(n.lemma)]  # not "suspected sites searched"
    adjectives = (c for n in deeds for c in tree.children(n, "amod") if c.text.lower() in _ALLEGED)
    return adverb or next(adjectives, None)


def almost(tree: Tree, verb: Token) -> Token | None:
    """The word by which a verb is not wholly so: "nearly began", "almost doubled"."""
    word = next((c for c in tree.children(verb, "advmod") if c.text.lower() in _ALMOST), None)
    but = tree.after(verb, -1)
    every = tree.after(but, -1) if but is not None and but.text.lower() == "but" else None
    if every is not None and every.text.lower() == "all" and verb.pos == "VERB":
        return replace(every, text="all but")  # "all but abandoned the town"
    return word if word is not None and verb.pos == "VERB" and word.i < verb.i else None


def disputed(tree: Tree, verb: Token) -> Token | None:
    """As in "said he hit an officer and fled, which he denied": the verb of the denial of what the clause tells."""
    for denial in (t for t in tree.subtree(verb) if is_denial_of_clause(tree, t)):
        above = tree.head(tree.head(denial))
        while above.dep == "conj" and above.i != verb.i:
            above = tree.head(above)
        if above.i == verb.i:
            return denial
    return None


def is_denial_of_clause(tree: Tree, verb: Token) -> bool:
    """As in "grabbed an officer, which he denied": "which" is the whole clause, as nobody denies an officer."""
    which = tree.child(verb, "dobj") if verb.dep == "relcl" and verb.lemma in _DENYING else None
    comma = tree.after(which, -1) if which is not None and which.text.lower() == "which" else None
    return comma is not None and comma.text == "," and tree.head(verb).lemma not in TELLINGS


def fell_short(tree: Tree, token: Token) -> Token | None:
    """The word by which it did not quite come about: "nearly began", "stopped short of declaring"."""
    word = almost(tree, token)
    if word is not None and token.lemma not in _MULTIPLYING:
        return word
    of = tree.head(token)
    short = tree.head(of)
    return short if token.dep in ("pcomp", "pobj") and of.lemma == "of" and short.lemma == "short" else None


def is_looking_back(tree: Tree, verb: Token) -> bool:
    """A perfect: "to have sold", "may have been selling", "had sold"."""
    return verb.tag in ("VBN", "VBD", "VBG") and any(a.lemma == "have" for a in tree.children(verb, "aux"))


def seemed(tree: Tree, verb: Token) -> Token | None:
    """The verb by which something only looked so: "seemed to accept the plan"."""
    above = tree.head(verb)
    return above if verb.dep == "xcomp" and above.lemma in ("seem", "appear") and above.tag == "VBD" else None


def seeming(tree: Tree, verb: Token) -> Token | None:
    """The verb by which something looks so now: "the plates appear to match"; of "seem to be working" it is so."""
    above = tree.head(verb)
    done = verb.tag == "VBN" and any(a.text.lower() == "be" for a in tree.children(verb, "auxpass"))
    bare = verb.dep == "xcomp" and (done or (verb.tag == "VB" and verb.lemma not in ("be", "have")))
    return above if bare and above.lemma in ("seem", "appear") and above.tag in ("VBP", "VBZ") else None


_IF_AT_ALL = frozenset(["necessary", "need", "require"])


def condition_of(tree: Tree, verb: Token) -> str | None:
    """The word by which a clause depends on a condition ("If it passes, a vote will be held")."""
    for clause in tree.children(verb, "advcl"):
        marker = tree.child(clause, "mark") or inverted(tree, clause)
        if clause.lemma in _IF_AT_ALL and not tree.children(clause, "nsubj", "nsubjpass", "aux", "auxpass"):
            continue  # "with a second round, if needed"
        if marker is not None and marker.text.lower() in _CONDITIONS | _INVERTING:
            return marker.text.lower()
    if (proviso := _proviso(tree, verb)) is not None:
        return proviso
    first = tree.sentence(verb.sentence)[0]
    opens = first.text == "Should" and first.i < verb.i and tree.head(first).dep in ("advcl", "ccomp")
    return "should" if opens and tree.head(first).i < verb.i else None


def _proviso(tree: Tree, verb: Token) -> str | None:
    """As in "provided that the board agrees", "as long as it agrees", "on condition that it agrees"."""
    for word in tree.children(verb, "prep", "advcl", "advmod"):
        opener = word.text.lower()
        clause = tree.child(word, "ccomp", "pcomp", "advcl")
        if clause is not None and opener in ("assuming", "provided", "providing", "long"):
            return "as long as" if opener == "long" else opener
        noun = tree.child(word, "pobj") if opener == "on" else None
        if noun is not None and noun.lemma == "condition" and tree.child(noun, "acl", "ccomp", "relcl") is not None:
            return f"{opener} {noun.text}"
    return None


def inverted(tree: Tree, clause: Token) -> Token | None:
    """The auxiliary that stands first in a condition without "if": "had it invaded", "should it", "were it to"."""
    first = next(iter(tree.children(clause, "aux", "auxpass")), None)
    told = tree.child(clause, "nsubj", "nsubjpass")
    if first is None and clause.text.lower() == "were":
        first = clause
    if clause.dep not in ("advcl", "ccomp") or first is None or told is None or first.i > told.i:
        return None
    if clause.dep == "ccomp" and clause.i > clause.head:
        return None
    return first if first.text.lower() in _INVERTING else None
