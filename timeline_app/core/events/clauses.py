"""Verb groups and clauses: tense and aspect, subject and object, and what a clause hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
_PARTICLES = frozenset(["out", "off", "up", "down", "aside", "away", "back", "over", "in"])
_BOUNDARY = frozenset(["start", "begin", "end"])
JUDGING = frozenset(
    [
        "sentence",
        "fine",
        "jail",
        "arrest",
        "accuse",
        "blame",
        "praise",
        "thank",
        "criticize",
        "criticise",
        "punish",
        "charge",
        "convict",
        "condemn",
        "detain",
        "suspect",
        "sue",
        "dismiss",
        "sack",
        "fire",
        "expel",
        "hail",
        "rebuke",
        "ban",
        "indict",
        "attack",
        "reproach",
    ]
)
_PREVENTING = frozenset(["prevent", "stop", "bar", "ban", "prohibit", "keep", "block", "discourage", "forbid", "save"])
_RULING = frozenset(["rule", "decide", "order", "find", "hold", "decree", "vote"])
_QUANTITIES = frozenset(
    [
        "string",
        "series",
        "wave",
        "spate",
        "number",
        "round",
        "rash",
        "flurry",
        "burst",
        "couple",
        "dozen",
        "handful",
        "pair",
    ]
)
CONTESTS = frozenset(["beat", "defeat", "overcome", "rally", "score", "edge", "recover", "outplay", "thrash"])
"""Verbs whose infinitive tells the outcome: "beat her to win the title"."""

_WISHING = frozenset(["want", "need", "like", "order", "see", "watch", "find"])
_FUTURE = frozenset(["will", "'ll", "’ll", "shall", "wo", "sha"])
_OBJECT_CONTROL = frozenset(
    {
        "urge",
        "ask",
        "order",
        "force",
        "allow",
        "want",
        "tell",
        "persuade",
        "expect",
        "call",
        "invite",
        "help",
        "let",
        "permit",
        "enable",
        "require",
        "request",
        "press",
        "encourage",
        "warn",
        "see",
        "hear",
        "watch",
        "make",
        "get",
        "have",
        "advise",
        "authorise",
        "authorize",
        "beg",
        "cause",
        "challenge",
        "command",
        "compel",
        "convince",
        "direct",
        "drive",
        "hire",
        "implore",
        "inspire",
        "instruct",
        "lead",
        "lobby",
        "pressure",
        "prompt",
        "push",
        "remind",
        "train",
    }
)


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


@asked_once
def is_predicate(tree: Tree, token: Token) -> bool:
    """Does a verb head a clause (and is not an auxiliary or an adjective in disguise)?"""
    if token.pos not in ("VERB", "AUX") or token.tag == "MD":
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
    if finite is None and verb.dep == "conj" and depth and not auxiliaries and not _has_subject(tree, verb):
        first = verb_group(tree, tree.head(verb), depth - 1)
        if first.finite and verb.tag in ("VBN", "VB", "VBG"):
            shared = verb.tag == "VB" or _is_alternative(tree, verb)
            return _with_negation(first, negation(tree, verb) or (first.negation if shared else None))
    return VerbGroup(
        tense=_tense(finite, modal),
        finite=finite is not None,
        perfect=verb.tag != "VB" and any(a.lemma == "have" or a.text in ("'ve", "’ve") for a in auxiliaries),
        progressive=verb.tag == "VBG" and any(a.lemma == "be" for a in auxiliaries),
        passive=is_passive(tree, verb),
        modal=modal,
        negation=negation(tree, verb) or _shared_negation(tree, verb, depth),
        purpose=finite is None and _is_to_do(verb, auxiliaries),
    )


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
    if verb.tag != "VBN" or tree.child(verb, "aux") is not None or _of_headless(tree, verb) is not None:
        return False
    shared = verb.dep == "conj" and (head.lemma == "be" or head.pos == "ADJ" or is_passive(tree, head))
    bare = verb.dep in ("xcomp", "advcl") and not tree.children(verb, "dobj", "mark")
    if verb.dep == "acl" and tree.child(verb, "dobj") is not None and tree.child(verb, "agent", "oprd") is None:
        return verb.lemma in _GIVING  # "strikes killed twelve", if the parser sees no clause; but "a man given water"
    return shared or bare or verb.dep in ("acl", "ccomp", "oprd")


@asked_once
def negation(tree: Tree, verb: Token) -> str | None:
    """The word that negates the clause: on the verb, on its subject or on its object, or "without" above it."""
    own = tree.child(verb, "neg")
    if own:
        return own.text
    never = next(
        (c for c in tree.children(verb, "advmod", "preconj") if c.lemma in ("never", "hardly", "neither")), None
    )
    if never:
        return never.text
    for noun in tree.children(verb, "nsubj", "nsubjpass", "dobj", "attr", "pobj"):
        if noun.text.lower() in _NEGATIVE:
            return noun.text
        quantifiers = tree.children(noun, "det", "neg", "preconj", "cc")
        word = next((c for c in quantifiers if c.text.lower() in ("no", "neither", "none") and c.i < noun.i), None)
        if word:
            return words_of(tree, word, noun)
    head = tree.head(verb)
    return head.text if verb.dep == "pcomp" and head.text.lower() == "without" else None


def words_of(tree: Tree, first: Token, last: Token) -> str:
    """The text from the first to the last token, with single blanks."""
    return " ".join(tree.text[first.start : last.end].split())


@asked_once
def subject(tree: Tree, verb: Token, depth: int = 6) -> Token | None:
    """Who does it, or in a passive what it is done to; taken over through coordination, control and participles."""
    own = _own_subject(tree, verb) or _gerund_subject(tree, verb) or _of_headless(tree, verb) or _misjoined(tree, verb)
    if own:
        if own.tag in ("WDT", "WP", "WP$") or own.text.lower() == "that":
            return _bearer(tree, tree.head(verb), own) if verb.dep == "relcl" else None
        return own
    if tree.child(verb, "expl") or not depth:
        return None
    head = tree.head(verb)
    if verb.dep == "acl" or (verb.dep == "relcl" and verb.tag == "VBN"):
        return head if verb.tag in ("VBN", "VBG") else _possessor(tree, head, depth)
    if verb.dep == "xcomp" and (called := _called_on(tree, head, verb)) is not None:
        return called
    if verb.dep == "xcomp" and tree.child(head, "dobj") and (head.lemma in _OBJECT_CONTROL or verb.tag == "VBN"):
        return tree.child(head, "dobj")
    if verb.dep == "advcl" and verb.tag == "VBG" and (ruling := _ruling_over(tree, head)) is not None:
        return subject(tree, ruling, depth - 1)
    if verb.dep == "advcl" and verb.tag == "VBG" and head.lemma in ("say", "report", "announce") and verb.i > head.i:
        content = tree.child(head, "ccomp")
        return subject(tree, content, depth - 1) if content is not None else None
    if verb.dep in ("conj", "advcl", "xcomp"):
        return subject(tree, head if head.pos != "ADJ" or tree.is_root(head) else tree.head(head), depth - 1)
    if verb.dep == "pcomp" and tree.head(head).pos == "ADJ":
        return _judged(tree, tree.head(head))
    if verb.dep == "pcomp":
        above = next((a for a in tree.ancestors(verb) if is_predicate(tree, a)), None)
        judged = tree.child(above, "dobj") if above is not None and head.lemma in ("for", "of", "from") else None
        acted_on = _PREVENTING if head.lemma == "from" else JUDGING
        if above is not None and head.lemma == "as" and above.lemma in ("quote", "cite"):
            return next(iter(objects(tree, above)), None)  # "quoted him as saying"
        if above is not None and judged is not None and above.lemma in acted_on:
            return judged
        return subject(tree, above, depth - 1) if above else None
    return None


def _called_on(tree: Tree, verb: Token, aim: Token) -> Token | None:
    """As in "called on Kenya to leave", "appealed to them to stay": who is to do it."""
    if verb.lemma not in ("call", "appeal", "plead", "prevail"):
        return None
    to = next((p for p in tree.children(verb, "prep") if p.lemma in ("on", "to", "with", "upon") and p.i < aim.i), None)
    return tree.child(to, "pobj") if to is not None else None


def _own_subject(tree: Tree, verb: Token) -> Token | None:
    """The subject beside a verb; "Kenya v Peru" before the real one names a case and does nothing."""
    told = tree.children(verb, "nsubj", "nsubjpass")
    if (aside := speaker_aside(tree, verb)) is not None:
        return aside
    above = tree.head(verb)
    if verb.dep == "ccomp" and speaker_aside(tree, above) is not None:
        told = tree.children(above, "nsubj")
    if len(told) > 1 and told[0].tag in ("WP", "WDT") and verb.dep == "ccomp":
        return told[1]  # "whom Kenya says it arrested"
    before = tree.after(verb, -1)
    if len(told) > 1 and verb.lemma == "say" and before is not None and before in told:
        return before  # "strikes killed twelve, the ministry said", with the strikes hung on the saying too
    return next((t for t in told if not (len(told) > 1 and _is_case(tree, t))), None)


def speaker_aside(tree: Tree, verb: Token) -> Token | None:
    """As in "The film, said Ruiz, is meant to warn", where the parser makes the film speak and Ruiz be meant."""
    before, content = tree.after(verb, -1), tree.child(verb, "ccomp")
    if verb.lemma != "say" or before is None or before.text != "," or content is None or content.i < verb.i:
        return None
    told, speaker = tree.child(verb, "nsubj"), tree.child(content, "nsubj", "nsubjpass")
    if told is None or speaker is None or told.i > verb.i or tree.child(content, "mark") is not None:
        return None
    last = tree.subtree(speaker)[-1]
    comma = last if last.text == "," else tree.after(last)
    apart = (
        comma is not None
        and comma.text == ","
        and comma.i < content.i
        and speaker.pos == "PROPN"
        and told.pos == "NOUN"
    )
    return speaker if apart and tree.subtree(speaker)[0].i == verb.i + 1 else None


def _misjoined(tree: Tree, verb: Token) -> Token | None:
    """As in "they took a hostage and police found her", where the parser joins the police to the hostage."""
    before = tree.after(verb, -1)
    if before is None or verb.tag not in ("VBD", "VBZ", "VBP") or tree.child(verb, "aux", "mark") is not None:
        return None
    joined = before.dep == "conj" and before.pos in ("NOUN", "PROPN") and before.head < before.i < verb.i
    return before if joined and tree.head(before).dep in ("dobj", "pobj") and verb.dep in ("advcl", "conj") else None


def _is_case(tree: Tree, name: Token) -> bool:
    after = tree.after(name)
    return after is not None and after.text.lower() in ("v", "v.", "vs", "vs.", "versus")


_GIVING = frozenset(
    "award deny give grant hand offer owe pay promise refuse send show teach tell".split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs whose passive keeps an object: "a man given water"."""

_ENDINGS = frozenset(["end", "begin", "start", "resume", "conclude", "collapse", "close", "open", "continue"])


def _of_headless(tree: Tree, verb: Token) -> Token | None:
    """As in "voting in the election ended Saturday", where the parser sees a participle and a sentence without verb."""
    if verb.dep != "acl" or verb.tag != "VBN" or verb.lemma not in _ENDINGS or tree.head(verb).dep != "pobj":
        return None
    root = next((t for t in tree.ancestors(verb) if t.dep == "ROOT"), None)
    apart = root is not None and root.pos == "NOUN" and root.i < verb.i and root != tree.head(verb)
    return root if apart and not any(t.pos == "AUX" for t in tree.sentence(verb.sentence)) else None


def _bearer(tree: Tree, noun: Token, word: Token) -> Token:
    """As in "Ann Lee, a judge who led the inquiry", "Ann Lee, head of Oxfam, who died": whom a description names."""
    described = tree.head(tree.head(noun))
    if noun.dep == "pobj" and noun.pos == "PROPN" and word.text.lower() == "who" and described.dep == "appos":
        noun = described
    named = tree.head(noun)
    return named if noun.dep == "appos" and noun.pos == "NOUN" and named.pos == "PROPN" else noun


def _judged(tree: Tree, adjective: Token) -> Token | None:
    """As in "found her guilty of lying", "was responsible for selling": of whom an adjective is said."""
    above = tree.head(adjective)
    if adjective.dep == "amod":
        return above
    own = tree.child(above, "dobj") if adjective.dep == "oprd" else None
    return own or tree.child(adjective, "nsubj") or subject(tree, above)


def _ruling_over(tree: Tree, content: Token) -> Token | None:
    """As in "the court ruled that he can be freed, reversing a verdict": who rules reverses, not who is freed."""
    above = tree.head(content)
    return above if content.dep == "ccomp" and above.lemma in _RULING and is_passive(tree, content) else None


def _gerund_subject(tree: Tree, verb: Token) -> Token | None:
    """As in "the North's aiding Russia"."""
    return tree.child(verb, "poss") if verb.tag == "VBG" else None


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
    """As in "They left; she said they would return": what stands before a semicolon is not what is said."""
    return clause.i < verb.i and any(t.text == ";" for t in tree.tokens[clause.i : verb.i])


def particle(tree: Tree, verb: Token) -> Token | None:
    """The particle of a verb ("walk out", "set aside"), which taggers often take for an adverb."""
    own = tree.child(verb, "prt")
    after = tree.after(verb)
    if own is not None or after is None or after.head != verb.i:
        return own
    return after if after.dep == "advmod" and after.text.lower() in _PARTICLES else None


def _possessor(tree: Tree, noun: Token, depth: int) -> Token | None:
    """Of "Seoul's plan to send": Seoul; of "made plans to send": whoever made them."""
    own = tree.child(noun, "poss")
    if own:
        return own
    above = next((a for a in tree.ancestors(noun) if is_predicate(tree, a)), None)
    return subject(tree, above, depth - 1) if above else None


def objects(tree: Tree, verb: Token) -> list[Token]:
    """Direct objects, or what a passive or a reduced relative clause is about."""
    if is_passive(tree, verb):
        own = tree.child(verb, "nsubjpass")
        if own and own.tag in ("WDT", "WP") and verb.dep == "relcl":
            return [tree.head(verb)]
        if own is None and verb.dep == "acl":
            return [tree.head(verb)]
        return [own] if own else _shared_passive(tree, verb)
    direct = tree.children(verb, "dobj") or _shared_object(tree, verb)
    if not direct and verb.dep == "relcl" and _gap(tree, verb):
        return [tree.head(verb)]
    if not direct and (described := _whom(tree, verb)) is not None:
        return [described]
    return [d for d in direct if d.tag not in ("WDT", "WP")] or (
        [tree.head(verb)] if direct and verb.dep == "relcl" else []
    )


def _shared_object(tree: Tree, verb: Token) -> list[Token]:
    """As in "to isolate and strangle Kenya": both verbs act on it."""
    joined, following = tree.after(verb), tree.after(verb, 2)
    both = joined is not None and joined.dep == "cc" and following is not None and following.dep == "conj"
    if following is None or not both or following.head != verb.i or not (verb.tag == following.tag == "VB"):
        return []
    return tree.children(following, "dobj")


def _whom(tree: Tree, verb: Token) -> Token | None:
    """As in "Ruiz, whom Kenya says it arrested": who is arrested."""
    above = tree.head(verb)
    if verb.dep != "ccomp" or above.dep != "relcl":
        return None
    words = (*tree.children(verb, "nsubj")[:-1], *tree.children(above, "dep", "dobj"))
    return tree.head(above) if any(w.text.lower() in ("whom", "which") for w in words) else None


def _shared_passive(tree: Tree, verb: Token) -> list[Token]:
    shared = subject(tree, verb)
    return [shared] if shared else []


def _gap(tree: Tree, verb: Token) -> bool:
    """A relative clause without a relative word that is its subject: "sailors it had held"."""
    own = tree.child(verb, "nsubj")
    when = tree.child(verb, "mark") is not None or any(
        c.text.lower() in ("when", "where", "why") for c in tree.children(verb, "advmod")
    )
    where = any(tree.child(p, "pobj") and _is_relative(tree.child(p, "pobj")) for p in tree.children(verb, "prep"))
    whose = own is not None and any(c.tag == "WP$" for c in tree.children(own))
    return own is not None and own.tag not in ("WDT", "WP") and not (when or whose or where)


def _is_relative(token: Token | None) -> bool:
    return token is not None and token.tag in ("WDT", "WP")


def agent(tree: Tree, verb: Token) -> Token | None:
    """The actor of a clause: its subject, or in a passive the noun after "by"."""
    if not is_passive(tree, verb):
        return subject(tree, verb)
    by = tree.child(verb, "agent") or next((p for p in tree.children(verb, "prep") if p.lemma == "by"), None)
    return tree.child(by, "pobj") if by else None


def clause_verb(tree: Tree, token: Token) -> Token | None:
    """The nearest verb above a token that heads a clause."""
    return next((a for a in tree.ancestors(token) if is_predicate(tree, a)), None)


def is_yet_to_come(tree: Tree, verb: Token) -> bool:
    """A future, also of the verb that a bare complement goes with ("will start to fall", "is going to get cold")."""
    while not verb_group(tree, verb).finite and verb.dep in ("xcomp", "ccomp") and tree.head(verb).pos == "VERB":
        above = tree.head(verb)
        group = verb_group(tree, above)
        if above.lemma == "go" and group.progressive and group.tense is Tense.PRESENT and verb.tag == "VB":
            return True
        verb = above
    return verb_group(tree, verb).tense is Tense.FUTURE


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
    """As in "starting on Friday", "as planned": words that bound or confirm a clause and tell of no event."""
    bare = not tree.child(verb, "nsubj", "dobj", "xcomp", "aux")
    marker = tree.child(verb, "mark")
    if bare and verb.tag == "VBN" and marker is not None and marker.text.lower() == "as":
        return True
    return (
        verb.lemma in _BOUNDARY
        and verb.tag == "VBG"
        and bare
        and verb.dep in ("advcl", "acl", "prep", "pcomp", "xcomp")
    )


def verb_lemma(tree: Tree, verb: Token) -> str:
    """The lemma with its particle: "walk out"."""
    with_it = particle(tree, verb)
    return f"{verb.lemma} {with_it.lemma}" if with_it else verb.lemma


def counted(tree: Tree, noun: Token) -> Token:
    """As in "a string of seizures": what there is a string of, else the noun itself."""
    if noun.lemma not in _QUANTITIES:
        return noun
    of = next((p for p in tree.children(noun, "prep") if p.lemma == "of"), None)
    inner = tree.child(of, "pobj") if of is not None else None
    return inner if inner is not None else noun
