"""Verbs that tell of no event although they have the form: questions, evaluations, effects, what is not so."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline_app.core.events.claims import AVERTING, denial_of, inverted, is_looking_back
from timeline_app.core.events.grammar.clauses import (
    VerbGroup,
    clause_verb,
    counted,
    is_boundary,
    is_passive,
    negation,
    particle,
    verb_group,
)
from timeline_app.core.events.grammar.valency import subject
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_HOURS = frozenset(["dawn", "day", "daylight", "darkness", "dusk", "evening", "morning", "night", "winter", "summer"])
_PERIODS = frozenset(["year", "quarter", "month", "half", "period", "week"])
_STORY = frozenset(
    ["correction", "story", "article", "report", "version", "item", "headline", "photo", "picture", "graphic"]
)
_EDITING = frozenset(
    "amend change correct misidentify misspell misstate misquote publish update".split()  # noqa: SIM905
)
_DECORATING = frozenset(["adorn", "decorate", "dot", "lace", "line", "litter", "strew", "stud"])
_SITUATING = _DECORATING | frozenset(
    ["base", "brief", "entitle", "focus", "headquarter", "incorporate", "locate", "orient", "situate", "title", "value"]
)
_LEADING = frozenset("back chair control fund head lead own run sponsor staff".split())  # noqa: SIM905
_NAMING = frozenset(["name", "identify", "quote"])
_SPEAKING = frozenset(["brief", "comment", "discuss", "disclose", "speak", "talk"])
_ASKING = frozenset(["request", "call", "question", "email", "comment", "query", "message"])
_OPEN = frozenset(["able", "bound", "certain", "due", "likely", "ready", "set", "sure", "unlikely", "willing"])
"""Adjectives that tell whether something will be done."""

_EVALUATIONS = frozenset(
    [
        "cost",
        "costly",
        "difficult",
        "easier",
        "easy",
        "hard",
        "harder",
        "impossible",
        "keen",
        "quick",
        "slow",
        "swift",
        "tough",
        "useful",
    ]
)
_OFTEN = frozenset(["countless", "dozen", "dozens", "hundreds", "many", "numerous"])
ANY = frozenset(["any", "anyone", "anybody", "anything"])
_VICTIMS = frozenset(["dead", "homeless", "injured", "missing", "stranded", "trapped", "wounded"])
_HARM = frozenset(["hurt", "injure", "kill", "massacre", "murder", "shoot", "wound"])
_EFFECTS = frozenset(
    """
    result leave raise prompt spark fuel trigger mark mean start stoke deepen underline
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def asked(tokens: Sequence[Token]) -> frozenset[int]:
    """Indices of the tokens of a question: up to the last question mark, from the opening quote before it if any."""
    marks = [n for n, t in enumerate(tokens) if t.text == "?"]
    if not marks:
        return frozenset()
    start = max((n for n, t in enumerate(tokens[: marks[-1]]) if t.tag == "``"), default=0)
    return frozenset(t.i for t in tokens[start : marks[-1] + 1])


def is_evaluated(tree: Tree, verb: Token) -> bool:
    """As in "makes it difficult to prosecute", "not enough to worry them": how hard it is, not that it is done."""
    above = tree.head(verb)
    measure = any(c.text.lower() in ("enough", "too") for c in tree.children(above, "advmod"))
    judged = above.lemma in _EVALUATIONS or above.text.lower() == "enough" or measure
    judged = judged or _is_opinion(tree, verb) or _is_named_so(tree, verb)
    return verb.tag == "VB" and verb.dep in ("xcomp", "advcl", "acl", "ccomp") and judged


def _is_named_so(tree: Tree, verb: Token) -> bool:
    """As in "made it a crime to leave": what something is called, also where the parser makes the crime leave."""
    told = tree.child(verb, "nsubj")
    made = tree.head(verb)
    it = tree.child(told, "nsubj") if told is not None else None
    return made.lemma == "make" and verb.dep == "ccomp" and it is not None and it.text.lower() == "it"


def _is_opinion(tree: Tree, verb: Token) -> bool:
    """As in "it was unfair to punish them": what somebody thinks of doing so."""
    above = tree.head(verb)
    being = above if above.lemma == "be" else tree.head(above)
    told = tree.child(being, "nsubj", "expl")
    quality = tree.child(being, "acomp")
    it = being.lemma == "be" and told is not None and told.text.lower() == "it"
    return it and quality is not None and quality.lemma not in _OPEN and quality.i < verb.i


def is_of_what_had_been(tree: Tree, verb: Token) -> bool:
    """As in "Had she accepted, a minister said, we would be talking": of neither is anything told to be so."""
    words = tree.sentence(verb.sentence)
    opening = [t for t in words[:3] if t.text not in '"“']
    inverted_here = len(opening) > 1 and opening[0].text == "Had" and opening[1].dep in ("nsubj", "det", "compound")
    group = verb_group(tree, verb)
    return inverted_here and (group.modal in ("would", "could", "might") or opening[0].head == verb.i)


def _is_meant(tree: Tree, plan: Token) -> bool:
    """As in "has no plans to close it": what somebody says that they will not do."""
    having = tree.head(plan)
    told = subject(tree, having)
    return plan.lemma in ("intention", "plan") and having.lemma == "have" and told is not None and plan.dep == "dobj"


def is_of_nobody(tree: Tree, verb: Token) -> bool:
    """As in "it did not appear that anyone was hurt": of anybody at all nothing is told."""
    told = subject(tree, verb)
    if verb.lemma in ("happen", "occur") and told is not None and told.text.lower() in ("it", "this", "that", "what"):
        return True  # "it would happen quickly"
    words = [told, *tree.children(told, "det")] if told is not None else []
    if told is not None and is_not_all(tree, told):
        return True
    if negation(tree, verb) is not None and any(c.text.lower() == "alone" for c in tree.children(verb, "advmod")):
        return True  # "could not have acted alone": with somebody else
    if any(c.text.lower() == "than" for c in tree.children(verb, "mark", "prep")):
        return True  # "four fewer than it won last month"
    taking = tree.head(verb) if verb.dep in ("xcomp", "ccomp", "advcl") else verb
    it = tree.child(taking, "nsubj") if taking.lemma == "take" else None
    if it is not None and it.text.lower() == "it" and tree.child(taking, "xcomp", "advcl", "ccomp") is not None:
        return True  # "it took them eight months to form a cabinet"
    if told is not None and any(c.text.lower() == "how" for a in tree.children(told, "amod") for c in tree.children(a)):
        return True  # "would not say how many people were killed"
    about = tree.head(verb) if verb.dep in ("relcl", "acl") else None
    if about is not None and about.lemma in ("nobody", "none", "nothing"):
        return True  # "nothing that could have changed the outcome"
    no = about is not None and any(c.text.lower() == "no" for c in tree.children(about, "det", "neg"))
    if about is not None and no and not _is_meant(tree, about):
        return True  # "no information that would free them"
    if told is not None and verb.dep in ("ccomp", "pcomp"):
        words += [c for c in tree.children(told, "det") if c.tag in ("WDT", "WP")]
        if any(w.text.lower() in ("which", "what") for w in words):
            return True  # "did not know which one had been freed"
    asked_after = tree.child(verb, "nsubj")  # "wait and see what happened"
    unclear = asked_after is not None and asked_after.text.lower() == "what" and verb.dep == "ccomp"
    needed = verb.dep == "xcomp" and tree.head(verb).lemma == "need" and tree.child(tree.head(verb), "nsubj") is None
    unclear = unclear or needed  # "decide what steps need to be taken"
    whoever = any(w.text.lower() in ANY for w in words) and denial_of(tree, verb) is None  # "denied that any was paid"
    return unclear or whoever


def is_not_all(tree: Tree, told: Token) -> bool:
    """As in "not all of them insist on it", "not every state has agreed": of whom it is so is not told."""
    denied = any(c.text.lower() == "not" for c in tree.children(told, "neg", "preconj"))
    words = {told.text.lower(), *(c.text.lower() for c in tree.children(told, "det", "predet", "amod"))}
    return denied and bool(words & {"all", "every", "everybody", "everyone", "many", "much"})


def is_punished(tree: Tree, verb: Token) -> bool:
    """As in "fined the firm for storing it": what the firm did, as the fine tells, and not who fined it."""
    above = tree.head(verb)
    judged = tree.head(above)
    gerund = verb.dep == "pcomp" and verb.tag == "VBG" and above.lemma == "for"
    return gerund and judged.pos == "VERB" and judged.lemma in _PUNISHING


_PUNISHING = frozenset("censure fine penalise penalize punish reprimand sanction suspend".split())  # noqa: SIM905


def is_supposed(tree: Tree, verb: Token) -> bool:
    """As in "It was as if the ground had lifted": a likeness."""
    return any(
        (before := tree.after(mark, -1)) is not None and before.text.lower() == "as"
        for mark in tree.children(verb, "mark")
        if mark.text.lower() in ("if", "though")
    )


def is_of_the_unreal(reading: Reading, verb: Token) -> bool:
    """As in "would not sell music branded with an apple": it tells which music is meant, of which there is none."""
    tree = reading.tree
    noun = tree.head(verb)
    plain = verb.dep in ("relcl", "acl") and noun.i not in reading.named | reading.dates
    main = clause_verb(tree, noun) if plain else None
    while main is not None and (
        (main.dep == "advcl" and main.tag == "VBG") or (main.dep == "xcomp" and main.lemma == "have")
    ):
        main = clause_verb(tree, main)  # "would need to have a hair taken"
    if main is None or verb_group(tree, verb).tense is Tense.FUTURE:
        return False
    group = verb_group(tree, main)
    return bool(group.modal or group.negation or group.tense is Tense.FUTURE)


def is_about_the_source(tree: Tree, verb: Token) -> bool:
    """As in "who asked not to be named", "speaking on condition of anonymity", "did not respond to a request"."""
    what = tree.child(verb, "dobj")
    if what is not None and what.text.lower() == "what" and verb.dep == "ccomp":
        return True  # "assess what the missions achieved"
    if _tells_of_medium(tree, verb):
        return True
    aim = tree.child(verb, "xcomp")
    if verb.lemma in ("ask", "request", "decline", "refuse") and aim is not None and aim.lemma in _NAMING:
        return is_passive(tree, aim)
    if verb.lemma == "ask" and verb.tag == "VBN" and verb.dep == "advcl":
        return tree.child(verb, "nsubj", "nsubjpass") is None  # "when asked about the strike"
    asked_for = tree.child(verb, "dobj")
    if verb.lemma in ("ask", "request", "demand") and asked_for is not None and asked_for.lemma == "anonymity":
        return True
    if verb.lemma in ("authorise", "authorize") and aim is not None and aim.lemma in _SPEAKING:
        return True  # "who were not authorized to speak publicly"
    first = tree.head(verb) if verb.dep == "conj" else verb
    pair = [t for t in (first, *tree.children(first, "conj")) if t.lemma in ("confirm", "deny")]
    if len(pair) > 1 and verb in pair:
        return True  # "would neither confirm nor deny it"
    if verb.lemma == "speak":
        return any(t.lemma == "condition" and t.dep == "pobj" for t in tree.subtree(verb))
    if verb.lemma == "reach" and is_passive(tree, verb) and negation(tree, verb) is not None:
        return True  # "could not be reached for comment"
    if verb.lemma not in ("respond", "reply", "answer") or negation(tree, verb) is None:
        return False
    return any(t.lemma in _ASKING for t in tree.subtree(verb) if t.i > verb.i)


def _tells_of_medium(tree: Tree, verb: Token) -> bool:
    """As in "In a video posted on Monday, Ruiz said": through what she said so, which the saying tells."""
    noun = tree.head(verb)
    preposition = tree.head(noun)
    passed_on = verb.dep == "acl" and verb.tag == "VBN" and verb.lemma in _PASSING_ON and noun.lemma in _MEDIA
    there = noun.dep == "pobj" and preposition.text.lower() in ("in", "on", "through")
    return passed_on and there and tree.head(preposition).lemma in load_lexicon().says


_MEDIA = frozenset(
    """
    article broadcast clip interview letter message note post recording report speech statement tweet video
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_PASSING_ON = frozenset("air broadcast carry circulate issue post publish release send share upload write".split())  # noqa: SIM905


def is_found_to_be(tree: Tree, verb: Token) -> bool:
    """As in "a site found to be a threat", also where the parser makes the site find: what somebody says of it."""
    aim = tree.child(verb, "xcomp")
    return verb.lemma == "find" and aim is not None and aim.lemma == "be" and tree.child(verb, "dobj") is None


def is_without_what_is_open(tree: Tree, verb: Token) -> bool:
    """As in "cannot return him without holding a hearing": neither is told to be so."""
    main = clause_verb(tree, tree.head(verb)) if verb.dep == "pcomp" and tree.head(verb).lemma == "without" else None
    if main is None:
        return False
    group = verb_group(tree, main)
    return bool(group.modal or group.negation or group.purpose)


def is_counterfactual(tree: Tree, verb: Token, group: VerbGroup) -> bool:
    """As in "if it had rained, the dam might have burst"."""
    if group.modal not in ("would", "could", "might"):
        return False
    if any(inverted(tree, c) is not None for c in tree.children(verb, "advcl", "ccomp")):
        return True  # "had it rained, the dam would have burst"
    if is_looking_back(tree, verb) and _is_of_averted(tree, verb):
        return True
    conditions = [c for c in tree.children(verb, "advcl") if (m := tree.child(c, "mark")) and m.text.lower() == "if"]
    real = any(verb_group(tree, c).tense is Tense.PRESENT for c in conditions)
    shifted = _is_told_back(tree, verb) and not any(is_looking_back(tree, v) for v in (verb, *conditions))
    return bool(conditions) and not (real or shifted)


def _is_of_averted(tree: Tree, verb: Token) -> bool:
    """As in "a strike that was averted would have shut the ports"."""
    told = tree.child(verb, "nsubj")
    clauses = tree.children(told, "relcl", "acl") if told is not None else []
    return any(c.lemma in AVERTING and is_passive(tree, c) and negation(tree, c) is None for c in clauses)


def _is_told_back(tree: Tree, verb: Token) -> bool:
    """As in "said she would go if they agreed", which was "I will go if they agree" (backshift of tenses)."""
    saying = tree.head(verb)
    return verb.dep == "ccomp" and saying.i < verb.i and verb_group(tree, saying).tense is Tense.PAST


def is_bare(tree: Tree, verb: Token, group: VerbGroup) -> bool:
    """Imperatives ("Take two eggs"), and gerunds that are the subject of another verb ("Fighting has killed ...")."""
    imperative = verb.tag == "VB" and not group.finite and verb.dep == "ROOT" and subject(tree, verb) is None
    told = verb.dep == "ccomp" and verb.i < tree.head(verb).i and not tree.children(verb, "nsubj", "nsubjpass", "aux")
    if told and verb.tag == "VB" and tree.after(tree.subtree(verb)[0], -1) is not None:
        before = tree.after(tree.subtree(verb)[0], -1)
        imperative = imperative or (before is not None and before.text in ('"', "“", "``"))  # "“Fight them,” he said"
    above = tree.head(verb)
    summed_up = tree.child(above, "nsubj") if verb.tag == "VB" and verb.dep == "advcl" and verb.i < above.i else None
    if group.purpose and summed_up is not None and summed_up.text.lower() in ("it", "that", "this"):
        return True  # "To leave now: that would give them a victory"
    judged = verb.tag == "VBG" and verb.dep in ("xcomp", "ccomp") and above.lemma in ("call", "label", "describe")
    opening = tree.after(verb, -1)
    called = verb.tag == "VB" and verb.dep in ("ccomp", "xcomp") and opening is not None and opening.tag == "``"
    imperative = imperative or (called and not group.purpose)  # "chanting “Bring them back!”"
    return imperative or judged or (verb.dep == "csubj" and verb.tag in ("VB", "VBG"))


def is_proverbial(reading: Reading, verb: Token) -> bool:
    """As in "A promise made in May is a promise broken in June": of promises in general, whatever their months."""
    tree = reading.tree
    main = tree.head(tree.head(verb)) if verb.dep == "acl" else verb
    told = tree.child(main, "nsubj", "nsubjpass")
    part = tree.child(told, "acl") if told is not None else None
    if told is None or part is None or part.tag != "VBN" or not reading.attachments.date(part):
        return False
    group = verb_group(tree, main)
    if group.tense is not Tense.PRESENT or group.perfect or group.progressive or group.modal:
        return False
    if any(e.interval.earliest == e.interval.latest for e in reading.attachments.of(main)):
        return False  # "A law passed in June comes into force on Friday"
    complement = tree.child(main, "attr", "acomp", "advmod")
    same = complement is not None and complement.lemma == told.lemma
    dated = any(reading.attachments.date(t) for t in (main, complement) if t is not None)
    return _is_indefinite(tree, told) and (same or dated)


def _is_indefinite(tree: Tree, noun: Token) -> bool:
    determiner = tree.child(noun, "det")
    if tree.child(noun, "poss", "nummod") is not None:
        return False
    return determiner is None or determiner.text.lower() in ("a", "an", "any", "every", "no")


def is_recurring(tree: Tree, verb: Token) -> bool:
    """As in "has been arrested dozens of times": no one time of it is told."""
    if not verb_group(tree, verb).perfect:
        return False
    after = [t for t in tree.subtree(verb) if t.i > verb.i and t.sentence == verb.sentence][:7]
    often = [t.text.lower() for t in after if t.text.lower() in _OFTEN or t.text.lower() == "times"]
    return len(often) > 1 and often[0] in _OFTEN and often[1] == "times"


def is_correlative(tree: Tree, verb: Token) -> bool:
    """As in "The less they earn, the more they borrow": how one thing goes with another."""
    words = tree.sentence(verb.sentence)
    pairs = pairwise(words)
    measured = [a.i for a, b in pairs if a.text.lower() == "the" and b.tag in ("JJR", "RBR")]
    opens = bool(measured) and measured[0] == words[0].i
    return opens and any(tree.tokens[i - 1].text == "," for i in measured[1:])


def is_led(tree: Tree, verb: Token) -> bool:
    """As in "an inquiry led by Kenya": whose it is, not that anybody led it then."""
    return verb.tag == "VBN" and verb.dep == "acl" and verb.lemma in _LEADING and tree.child(verb, "agent") is not None


def is_description(tree: Tree, verb: Token) -> bool:
    """As in "a firm based in Lima", "of those killed": which one is meant, or where it sits."""
    noun = tree.head(verb)
    called = verb.lemma in ("identify", "know", "describe") and any(
        p.lemma == "as" for p in tree.children(verb, "prep")
    )
    called = called or (
        verb.lemma in ("affiliate", "arm", "associate", "connect", "equip", "identify", "link")
        and tree.preposition(verb, "with") is not None
    )
    beside = particle(tree, verb)
    made_up = verb.lemma in ("compose", "comprise") or (verb.lemma == "make" and beside is not None)
    of = tree.preposition(verb, "of") or (tree.preposition(beside, "of") if beside is not None else None)
    called = called or (made_up and of is not None)  # "a council made up of nine members"
    called = called or (noun.tag == "JJ" and noun.dep == "attr")  # "is the fourth carried out this week"
    described = verb.lemma in _SITUATING or noun.text.lower() == "those" or called
    decorated = verb.dep == "advcl" and verb.lemma in _DECORATING and tree.preposition(verb, "with") is not None
    return verb.tag == "VBN" and (decorated or (verb.dep == "acl" and described))


def is_effect(reading: Reading, verb: Token) -> bool:
    """As in "fighting resumed, raising fears of war": what the whole clause does, no act of its subject."""
    made = reading.tree.child(verb, "ccomp") if verb.lemma == "make" and verb.dep == "advcl" else None
    if made is not None and verb.tag == "VBG":
        return True  # "was elected, making her the first woman to lead it"
    above = reading.tree.head(verb)
    if verb.tag == "VBN" and above.lemma == "leave" and verb.dep in ("ccomp", "xcomp", "oprd"):
        return True  # "leaving the tanks destroyed"
    bare = verb.dep == "advcl" and verb.tag == "VBG" and not reading.tree.child(verb, "mark", "aux")
    judged = any(c.pos == "ADJ" for c in reading.tree.children(verb, "ccomp", "acomp", "xcomp", "oprd"))
    if bare and verb.lemma == "make" and judged:
        return True  # "making it impossible to enter"
    front = verb.i < above.i and any(c.text.lower() == "further" for c in reading.tree.children(verb, "advmod"))
    if bare and front:
        return True  # "Further unsettling the region, Ruiz came under fire"
    if bare and verb.lemma == "leave" and above.lemma == "be":
        return True  # "has been at war, leaving many dead"
    if bare and is_passive(reading.tree, above) and above.lemma in _HARM and not reading.attachments.date(verb):
        return True  # "47 people were killed, bringing a truce to an end": not by those who died
    if verb.lemma == "leave" and any(c.text.lower() in _VICTIMS for c in reading.tree.children(verb, "ccomp", "oprd")):
        return False  # "leaving nine people dead"
    return bare and verb.lemma in _EFFECTS and not reading.attachments.date(verb)


def _is_counted(tree: Tree, noun: Token | None) -> bool:
    number = tree.after(noun, -1) if noun is not None else None
    return number is not None and number.tag == "CD"


def _is_edited(tree: Tree, told: Token, verb: Token) -> bool:
    """As in "This story has been updated"; what others report is published too ("The report was published")."""
    if told.lemma not in _STORY or verb.lemma not in _EDITING:
        return False
    which = {c.text.lower() for c in tree.children(told, "det", "amod")}
    return not (told.lemma == "report" and verb.lemma == "publish") or not which.isdisjoint(("this", "earlier"))


def is_about_itself(reading: Reading, verb: Token) -> bool:
    """Clauses about a date ("the year, which ended"), about the article, or that only bound a time."""
    told = subject(reading.tree, verb)
    of_time = told is not None and told.i in reading.dates and counted(reading.tree, told) == told
    if told is not None and (of_time or _is_edited(reading.tree, told, verb)):
        return True
    modal = any(a.tag == "MD" for a in reading.tree.children(verb, "aux"))
    if told is None and modal and verb.dep == "advcl" and reading.tree.child(verb, "mark") is not None:
        return True  # "as far as could be established"
    spent = reading.tree.child(verb, "dobj") if verb.lemma == "spend" else None
    if spent is not None and spent.i in reading.dates and reading.tree.child(verb, "advcl", "xcomp") is not None:
        return True  # "spent the 1980s mapping glaciers": what was done then is told by itself
    if told is not None and told.lemma in _HOURS and verb.lemma in ("break", "come", "fall", "approach"):
        return True  # "as dawn broke"
    before = reading.tree.after(verb, -1)
    period = verb.lemma == "end" and before is not None and before.lemma in _PERIODS
    ended = period and (verb.tag == "VBN" or _is_counted(reading.tree, before))  # "the three months ended June 30"
    return ended or is_boundary(reading.tree, verb)
