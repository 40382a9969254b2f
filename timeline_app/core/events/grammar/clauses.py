"""Verb groups and clauses: tense, aspect and negation, and what a clause hangs on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clefts import is_denied_of, opens_turned
from timeline_app.core.events.grammar.denials import denial_apart, is_only_just, lacked
from timeline_app.core.text.context import Tense
from timeline_app.core.text.tree import asked_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

CLAUSAL = frozenset(
    ["ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "csubj", "csubjpass", "parataxis", "dep"]
)
"""Relations by which a verb heads a clause of its own."""

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_NEGATIVE = frozenset(
    ["no", "not", "n't", "n’t", "never", "nobody", "nothing", "none", "neither", "nor", "without", "hardly"]
)
_PARTICLES = frozenset(["out", "off", "up", "down", "aside", "away", "back", "over", "in", "through"])
_BOUNDARY = frozenset(["start", "begin", "end"])
_QUANTITIES = frozenset(
    """
    string series wave spate number round rash flurry burst couple dozen handful pair
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_SPELLS = frozenset(["day", "fortnight", "hour", "month", "night", "week", "weekend", "year"])
CONTESTS = frozenset(["beat", "defeat", "overcome", "rally", "score", "edge", "recover", "outplay", "thrash"])
"""Verbs whose infinitive tells the outcome: "beat her to win the title"."""

_WISHING = frozenset(["want", "need", "like", "order", "see", "watch", "find"])
_TRANSITIVE = frozenset(["arrest", "capture", "find", "injure", "kidnap", "seize", "wound"])
"""Verbs that never stand without an object, unless they are passive."""
DONE_TO_PERSONS = _TRANSITIVE | frozenset(
    """
    acquit charge convict deport detain dismiss evacuate execute expel extradite fine free hang jail kill release rescue
    sack sentence transfer
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs that after a passive are passive too where they have no object ("was seized and released")."""

_WIDEST_DATE = 3
"""Tokens of a date such as "on May 3" between two words."""

MEASURES = frozenset(["foot", "hour", "inch", "kilometer", "kilometre", "meter", "metre", "mile", "minute", "yard"])
_FUTURE = frozenset(["will", "'ll", "’ll", "shall", "wo", "sha"])


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tense and aspect of a clause. ``finite`` tells whether the verb group has a tense of its own."""

    tense: Tense
    finite: bool
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    modal: str | None = None
    negation: str | None = None
    purpose: bool = False

    @property
    def is_over(self) -> bool:
        """Is it told of the past: in the past tense, or in a finite perfect?"""
        return self.tense is Tense.PAST or (self.perfect and self.finite)


VERBS = frozenset(["VERB", "AUX"])
"""Word classes of what may head a clause."""


@asked_once
def is_predicate(tree: Tree, token: Token) -> bool:
    """Does a verb head a clause (and is not an auxiliary or an adjective in disguise)?"""
    if token.pos not in VERBS or token.tag == "MD":
        return False
    if token.dep == "conj":
        head = tree.head(token)
        return (head.pos in ("VERB", "AUX") and is_predicate(tree, head)) or _has_subject(tree, token)
    return token.dep in CLAUSAL


def _has_subject(tree: Tree, token: Token) -> bool:
    return tree.child(token, *SUBJECTS) is not None


@asked_once
def verb_group(tree: Tree, verb: Token, depth: int = 4) -> VerbGroup:
    """Read the verb group of a clause; a bare conjunct shares the auxiliaries of the first."""
    auxiliaries = tree.children(verb, "aux", "auxpass")
    modal = next((a.text.lower() for a in auxiliaries if a.tag == "MD"), None) or _have_to(auxiliaries)
    finite = next((a for a in (*auxiliaries, verb) if a.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    gapped = verb.tag == "VBN" and tree.child(verb, "nsubjpass") is not None  # "to be named and the mayor chosen"
    plain = all(a.tag == "VB" for a in auxiliaries)  # "will step down and be replaced"
    bare = plain and (gapped or not _has_subject(tree, verb))
    if finite is None and verb.dep == "conj" and depth and bare:
        first = verb_group(tree, tree.head(verb), depth - 1)
        if first.finite and verb.tag in ("VBN", "VB", "VBG"):
            shared = verb.tag == "VB" or _is_alternative(tree, verb)
            first = replace(first, passive=is_passive(tree, verb)) if auxiliaries else first
            return _with_negation(first, negation(tree, verb) or (first.negation if shared else None))
        if first.purpose and (verb.tag == "VB" or gapped):
            return _with_negation(first, negation(tree, verb) or first.negation)
    return VerbGroup(
        tense=_tense(finite, modal),
        finite=finite is not None,
        perfect=verb.tag != "VB" and any(a.lemma == "have" or a.text in ("'ve", "’ve") for a in auxiliaries),
        progressive=(verb.tag == "VBG" and any(a.lemma == "be" for a in auxiliaries))
        or any(a.text.lower() == "being" for a in auxiliaries),
        passive=is_passive(tree, verb),
        modal=modal,
        negation=negation(tree, verb) or _shared_negation(tree, verb, depth),
        purpose=finite is None and _is_to_do(verb, auxiliaries),
    )


def first_infinitive(tree: Tree, verb: Token) -> Token:
    """As in "learned to forgive and forget": the infinitive on which one without a "to" of its own goes on."""
    while verb.dep == "conj" and verb.tag == "VB" and not tree.child(verb, "aux", *SUBJECTS):
        first = tree.head(verb)
        if first.tag != "VB":
            break
        verb = first
    return verb


def _is_alternative(tree: Tree, verb: Token) -> bool:
    """As in "did not admit or implicate": the second of two that are not."""
    return verb.dep == "conj" and any(c.text.lower() in ("or", "nor") for c in tree.children(tree.head(verb), "cc"))


def _shared_negation(tree: Tree, verb: Token, depth: int) -> str | None:
    """As in "had not admitted a role or implicated others", also where the tagger sees a past of its own."""
    if not (depth and _is_alternative(tree, verb)) or _has_subject(tree, verb):
        return None
    return verb_group(tree, tree.head(verb), depth - 1).negation


def _is_to_do(verb: Token, auxiliaries: list[Token]) -> bool:
    """As in "to dig", "to be dug"; not "to have dug", which looks back."""
    lemmas = [a.lemma for a in auxiliaries]
    passive = verb.tag == "VBN" and "be" in lemmas and "have" not in lemmas
    return (verb.tag == "VB" or passive) and any(a.tag == "TO" for a in auxiliaries)


def _have_to(auxiliaries: list[Token]) -> str | None:
    """As in "has to answer", "have until tomorrow to answer": an obligation."""
    have = next((a for a in auxiliaries if a.lemma == "have"), None)
    return "have to" if have and any(a.tag == "TO" and a.i > have.i for a in auxiliaries) else None


def modal_above(tree: Tree, verb: Token, group: VerbGroup) -> str | None:
    """The modal of a clause, or for a bare complement that of the clause it completes ("should help clear the way")."""
    if group.modal or group.finite or verb.dep not in ("xcomp", "ccomp", "conj", "acomp"):
        return group.modal
    head = tree.head(verb)
    head = tree.head(head) if head.pos == "ADJ" else head
    return modal_above(tree, head, verb_group(tree, head)) if head.i != verb.i and head.pos in ("VERB", "AUX") else None


def _with_negation(group: VerbGroup, word: str | None) -> VerbGroup:
    return VerbGroup(
        group.tense, group.finite, group.perfect, group.progressive, group.passive, group.modal, word, group.purpose
    )


def _tense(finite: Token | None, modal: str | None) -> Tense:
    if modal in _FUTURE:
        return Tense.FUTURE
    if finite is None or modal:
        return Tense.NONE
    return Tense.PAST if finite.tag == "VBD" else Tense.PRESENT


@asked_once
def is_passive(tree: Tree, verb: Token) -> bool:
    """A passive, with or without "be" ("talks held in Seoul")."""
    if tree.child(verb, "nsubjpass", "auxpass") is not None:
        return True
    head = tree.head(verb)
    if verb.tag == "VBD" and verb.dep == "ccomp" and head.lemma in _WISHING and tree.child(verb, "mark") is None:
        return not tree.children(verb, "dobj", "aux")  # a tagger's past of "wants him returned"
    if (
        verb.tag == "VBD"
        and verb.lemma in _TRANSITIVE
        and not tree.children(verb, "dobj", "ccomp", "xcomp", "aux", "conj")
    ):
        return verb.dep == "ccomp"  # "said that the body found in a park was his", if the parser sees no participle
    if verb.tag == "VBD" and verb.dep == "conj" and verb.lemma in DONE_TO_PERSONS and is_passive(tree, head):
        return not tree.children(verb, "nsubj", "dobj", "aux")
    if verb.tag != "VBN" or tree.child(verb, "aux") is not None or of_headless(tree, verb) is not None:
        return False
    shared = verb.dep == "conj" and (head.lemma == "be" or head.pos == "ADJ" or is_passive(tree, head))
    acted_on = [o for o in tree.children(verb, "dobj") if o.lemma not in MEASURES]  # "Buried a foot beneath the ground"
    bare = verb.dep in ("xcomp", "advcl") and not acted_on and tree.child(verb, "mark") is None
    if verb.dep == "acl" and tree.child(verb, "dobj") is not None and tree.child(verb, "agent", "oprd") is None:
        return verb.lemma in _GIVING  # "strikes killed twelve", if the parser sees no clause; but "a man given water"
    return shared or bare or verb.dep in ("acl", "ccomp", "oprd")


@asked_once
def negation(tree: Tree, verb: Token) -> str | None:
    """The word that negates the clause: on the verb, on its subject or on its object, or "without" above it."""
    own = tree.child(verb, "neg")
    if own and not opens_turned(tree, own) and not _denies_only_next(tree, own, verb):
        return own.text
    longer = next((c for c in tree.children(verb, "advmod") if c.text.lower() == "longer"), None)
    if longer is not None and any(c.text.lower() == "no" for c in tree.children(longer)):
        return "no longer"
    never = next(
        (c for c in tree.children(verb, "advmod", "preconj") if c.lemma in ("never", "hardly", "neither")), None
    )
    if never and not is_only_just(tree, never, verb):
        return never.text
    nor = next((c for c in tree.children(verb, "cc") if c.text.lower() in ("nor", "neither") and c.i < verb.i), None)
    if nor and any(nor.i < c.i < verb.i for c in tree.children(verb, "aux", "auxpass")):
        return nor.text  # "Nor was the road reopened"
    if (apart := denial_apart(tree, verb)) is not None:
        return apart
    for noun in tree.children(verb, "nsubj", "nsubjpass", "dobj", "attr", "pobj"):
        if noun.text.lower() in _NEGATIVE:
            return noun.text
        quantifiers = tree.children(noun, "det", "neg", "preconj", "cc")
        word = next((c for c in quantifiers if c.text.lower() in ("no", "neither", "none") and c.i < noun.i), None)
        word = word or next((c for c in quantifiers if c.dep == "neg" and _counts_one(tree, noun)), None)
        if word:
            return tree.words(word, noun)
    if is_denied_of(tree, verb):
        return "not"
    return lacked(tree, verb)


def _denies_only_next(tree: Tree, word: Token, verb: Token) -> bool:
    """As in "came on Monday, not Sunday", "opens not on Sunday but on Monday": only when or where it was so."""
    after = tree.after(word, 1)
    lexical = verb.pos == "VERB" and word.i > verb.i
    return lexical and after is not None and after.tag in ("IN", "NNP", "NNPS")


def _counts_one(tree: Tree, noun: Token) -> bool:
    """As in "not a single train", "not one of them": none; unlike "not all"."""
    return noun.lemma == "one" or any(c.lemma in ("single", "one") for c in tree.children(noun))


_GIVING = frozenset(
    "award deny give grant hand offer owe pay promise refuse send show teach tell".split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs whose passive keeps an object: "a man given water"."""

_ENDINGS = frozenset(["end", "begin", "start", "resume", "conclude", "collapse", "close", "open", "continue"])


def of_headless(tree: Tree, verb: Token) -> Token | None:
    """As in "voting in the election ended Saturday", where the parser sees a participle and a sentence without verb."""
    if verb.dep != "acl" or verb.tag != "VBN" or verb.lemma not in _ENDINGS or tree.head(verb).dep != "pobj":
        return None
    root = next((t for t in tree.ancestors(verb) if t.dep == "ROOT"), None)
    apart = root is not None and root.pos == "NOUN" and root.i < verb.i and root != tree.head(verb)
    return root if apart and not any(t.pos == "AUX" for t in tree.sentence(verb.sentence)) else None


def said_by(tree: Tree, verb: Token) -> Token | None:
    """What is said: a clause below the verb, or the clause that the verb interrupts or closes ("..., she said")."""
    clauses = tree.children(verb, "ccomp", "parataxis")
    below = next((c for c in clauses if not (is_cut_off(tree, verb, c) or _tells_when(tree, c))), None)
    above = tree.head(verb)
    return below or (above if verb.dep == "parataxis" and is_predicate(tree, above) else None)


def _tells_when(tree: Tree, clause: Token) -> bool:
    """As in "..., she said, hours before they left", if the parser takes the time for what is said."""
    mark = tree.child(clause, "mark")
    return mark is not None and mark.text.lower() in ("before", "after", "while", "since")


def is_cut_off(tree: Tree, verb: Token, clause: Token) -> bool:
    """As in "They left; she said they would return": what stands before a semicolon is not what is said.

    Nor what stands before a colon, where the verb has a clause after it ("It proved false: he said he would stay").
    """
    marks = {t.text for t in tree.tokens[clause.i : verb.i]} if clause.i < verb.i else set()
    later = any(c.i > verb.i for c in tree.children(verb, "ccomp"))
    return ";" in marks or (":" in marks and later)


def is_found(tree: Tree, verb: Token) -> bool:
    """As in "was found abandoned", "was discovered on Sunday clinging to it": how it was when it was found."""
    finding = tree.head(verb)
    how = verb.tag in ("VBN", "VBG", "VBD") and verb.dep in ("xcomp", "oprd", "advcl", "ccomp")
    between = tree.tokens[finding.i + 1 : verb.i]
    close = finding.i < verb.i and len(between) <= _WIDEST_DATE and not any(t.pos == "NOUN" for t in between)
    bare = not tree.children(verb, "aux", "mark") and all(t.text != "," for t in between)
    days = all(finding.i < t.i and t.pos == "PROPN" for t in tree.children(verb, "nsubj"))  # "found Sunday tied to it"
    return how and close and bare and days and finding.lemma in ("find", "discover") and is_passive(tree, finding)


def is_yet_to(tree: Tree, verb: Token) -> bool:
    """As in "has yet to decide"."""
    have = tree.head(verb)
    waiting = verb.dep == "xcomp" and have.lemma == "have" and have.i < verb.i
    return waiting and any(c.text.lower() == "yet" for c in tree.children(have, "advmod"))


def particle(tree: Tree, verb: Token) -> Token | None:
    """The particle of a verb ("walk out", "set aside"), which taggers often take for an adverb."""
    own = tree.child(verb, "prt")
    after = tree.after(verb)
    if own is None and after is not None and after.tag == "RP" and after.text.lower() in _PARTICLES:
        return after  # "broke out there", where a parser hangs it on "there"
    if own is not None or after is None or after.head != verb.i:
        return own
    return after if after.dep == "advmod" and after.text.lower() in _PARTICLES else None


def with_particle(tree: Tree, verb: Token) -> str:
    """The words of a verb up to its particle: "called off"."""
    return tree.words(verb, particle(tree, verb) or verb)


def clause_verb(tree: Tree, token: Token) -> Token | None:
    """The nearest verb above a token that heads a clause."""
    return next((a for a in tree.ancestors(token) if is_predicate(tree, a)), None)


def is_going_to(tree: Tree, verb: Token) -> bool:
    """As in "is not going to leave"."""
    above = tree.head(verb)
    going = verb.dep == "xcomp" and verb.tag == "VB" and above.lemma == "go"
    return going and verb_group(tree, above).progressive


def beginning(tree: Tree, verb: Token) -> Token | None:
    """As in "began exploring", "started to withdraw": the verb that tells of the beginning alone."""
    above = tree.head(verb)
    begun = verb.dep == "xcomp" and verb.tag in ("VB", "VBG") and above.lemma in ("begin", "commence", "start")
    return above if begun else None


def part_done(tree: Tree, verb: Token) -> Token | None:
    """As in "did not finish destroying them": the verb without which more would be denied than was."""
    above = tree.head(verb)
    told = verb.dep == "xcomp" and verb.tag in ("VB", "VBG") and above.lemma in _PART
    return above if told else None


_PART = frozenset(["complete", "continue", "finish", "keep", "manage", "proceed", "resume"])


def is_yet_to_come(tree: Tree, verb: Token) -> bool:
    """A future, also of the verb that a bare complement goes with ("will start to fall", "is going to get cold")."""
    while not verb_group(tree, verb).finite and verb.dep in ("xcomp", "ccomp") and tree.head(verb).pos == "VERB":
        above = tree.head(verb)
        group = verb_group(tree, above)
        if above.lemma == "go" and group.progressive and group.tense is Tense.PRESENT and verb.tag == "VB":
            return True
        verb = above
    return verb_group(tree, verb).tense is Tense.FUTURE


_OVER = frozenset(["about", "against", "over", "with"])


def acted_on_before(tree: Tree, pronoun: Token) -> list[Token]:
    """As in "find the bombers and bring them to justice": the objects of the first verb, if both act on the same."""
    verb = tree.head(pronoun)
    first = tree.head(verb)
    if pronoun.dep != "dobj" or verb.dep != "conj" or first.i > verb.i or tree.child(verb, *SUBJECTS):
        return []
    if (acted := tree.children(first, "dobj")) or tree.child(first, "ccomp", "xcomp") is not None:
        return acted
    # "disagreed with the decision but would respect it"
    about = (tree.child(p, "pobj") for p in tree.children(first, "prep") if p.lemma in _OVER)
    return [noun for noun in about if noun is not None]


def complemented(tree: Tree, verb: Token) -> Iterator[Token]:
    """The verbs that a verb completes, nearest first ("may have tried to win her by killing": win, tried)."""
    while verb.dep in ("xcomp", "pcomp") or (verb.dep == "advcl" and verb.tag == "VB"):
        above = tree.head(verb)
        above = tree.head(above) if verb.dep == "pcomp" else above
        if above.i == verb.i or not is_predicate(tree, above):
            return
        yield above
        verb = above


def is_boundary(tree: Tree, verb: Token) -> bool:
    """As in "starting on Friday", "as planned": words that bound or confirm a clause and tell of no event.

    Of what "lasted 900 days, ending in May" the end is told by itself.
    """
    bare = not tree.child(verb, "nsubj", "dobj", "xcomp", "aux")
    marker = tree.child(verb, "mark")
    if bare and verb.tag == "VBN" and marker is not None and marker.text.lower() == "as":
        return True
    return (
        verb.lemma in _BOUNDARY
        and verb.tag == "VBG"
        and bare
        and tree.head(verb).lemma != "last"
        and verb.dep in ("advcl", "acl", "prep", "pcomp", "xcomp")
    )


def verb_lemma(tree: Tree, verb: Token) -> str:
    """The lemma with its particle: "walk out"."""
    with_it = particle(tree, verb)
    return f"{verb.lemma} {with_it.lemma}" if with_it else verb.lemma


def counted(tree: Tree, noun: Token) -> Token:
    """As in "a string of seizures", "five days of talks": what there is a string of, else the noun itself."""
    if noun.lemma not in _QUANTITIES | _SPELLS:
        return noun
    inner = tree.of_what(noun)
    of_time = noun.lemma in _SPELLS and inner is not None and (inner.pos != "NOUN" or inner.lemma in _SPELLS)
    return noun if inner is None or of_time else inner  # "the first days of the week"
