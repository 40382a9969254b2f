"""Finite verbs that a parser takes for participles, and the subjects that it hangs elsewhere."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import ASTRAY, PAST, SUBJECTS, below, has_told, replaced, root_of, subject_relation

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])

_AUXILIARY = frozenset(["be", "being", "do", "doing", "get", "getting", "have", "having", "keep", "go"])
_OPENING_CLAUSES = frozenset(["after", "as", "because", "before", "since", "until", "when", "while"])
WITHOUT_OBJECT = frozenset(
    """
    arrive capsize collapse crash die disappear drown emerge erupt expire explode fall fail flee go happen lapse occur
    rise resign step surrender vanish
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs whose past is no participle of a noun before it."""
_PLANNED = frozenset(["planned", "scheduled", "slated"])


def with_finite_root(tokens: list[Token]) -> list[Token]:
    """As in "A spokesman denied on Friday that he had left": a main verb with a subject and what it takes is finite."""
    root = root_of(tokens)
    if root is None or root.tag != "VBN":
        return tokens
    relations = {t.dep for t in below(tokens, root)}
    whole = relations & {"ccomp", "dobj"} or root.lemma in WITHOUT_OBJECT
    finite = "nsubj" in relations and whole and not relations & {"aux", "auxpass"}
    return replaced(tokens, replace(root, tag="VBD")) if finite else tokens


def with_plan_in_headline(tokens: list[Token]) -> list[Token]:
    """As in "Kenya to host talks on Monday", where no verb has a tense: a headline tells a plan by its infinitive."""
    root = root_of(tokens)
    if root is None or root.pos not in ("NOUN", "PROPN") or any(t.tag in _FINITE for t in tokens):
        return tokens
    plan = next((t for t in below(tokens, root) if t.dep in ("acl", "relcl") and t.tag in ("VB", "VBN")), None)
    to = next((t for t in below(tokens, plan) if t.dep == "aux" and t.tag == "TO"), None) if plan else None
    between = any(root.i < t.i < to.i or t.dep == "det" for t in below(tokens, root)) if to is not None else True
    if plan is None or to is None or has_told(tokens, plan) or between:
        return tokens
    later = (replace(t, head=plan.i) for t in below(tokens, root) if t.i > plan.i)
    told = replace(root, dep=subject_relation(tokens, plan), head=plan.i)
    return replaced(tokens, *later, told, replace(plan, dep="ROOT", head=plan.i))


def with_clause_of_noun(tokens: list[Token]) -> list[Token]:
    """As in "ended when the Kenyan delegation left in protest": the clause has a verb, the participle of its noun."""
    for noun in tokens:
        if noun.dep != "advcl" or noun.pos not in ("NOUN", "PROPN"):
            continue
        opener = next((t for t in below(tokens, noun) if t.dep in ("advmod", "mark") and t.i < noun.i), None)
        verb = next((t for t in below(tokens, noun) if t.dep == "acl" and t.tag in PAST and t.i == noun.i + 1), None)
        if opener is None or verb is None or opener.text.lower() not in _OPENING_CLAUSES:
            continue
        if any(t.dep in ("agent", "auxpass") for t in below(tokens, verb)):
            continue
        rest = (replace(t, head=verb.i) for t in below(tokens, noun) if t.i > verb.i or t.i == opener.i)
        told = replace(noun, dep="nsubj", head=verb.i)
        tokens = replaced(tokens, *rest, told, replace(verb, tag="VBD", dep="advcl", head=noun.head))
    return tokens


def with_clause_before_semicolon(tokens: list[Token]) -> list[Token]:
    """As in "sued them in 2023; a ruling is not expected yet": two clauses side by side, of which neither is said."""
    root = root_of(tokens)
    mark = next((t for t in tokens if t.text == ";"), None)
    if root is None or mark is None or root.i < mark.i:
        return tokens
    first = next((t for t in below(tokens, root) if t.dep == "ccomp" and t.i < mark.i), None)
    if first is None or not has_told(tokens, first) or not has_told(tokens, root):
        return tokens
    told = next(t for t in below(tokens, root) if t.dep in SUBJECTS)
    if told.i < mark.i:
        return tokens
    outer = (replace(t, head=first.i) for t in below(tokens, root) if t.i <= mark.i or t.text == ".")
    return replaced(tokens, *outer, replace(first, dep="ROOT", head=first.i), replace(root, dep="conj", head=first.i))


def with_noun_after_noun(tokens: list[Token]) -> list[Token]:
    """As in "return from the Eid break on Monday": no verb without a subject follows a noun with an article."""
    base = tokens[0].i if tokens else 0
    for verb in [t for t in tokens if t.dep == "advcl" and t.tag in ("VBP", "VB") and t.i - base > 2]:
        noun = tokens[verb.i - 1 - base]
        own = below(tokens, verb)
        alone = all(t.i > verb.i and t.dep in ("prep", "punct", "npadvmod") for t in own)
        determined = any(t.dep in ("det", "poss") for t in below(tokens, noun))
        if not alone or not determined or noun.dep != "pobj" or noun.pos not in ("NOUN", "PROPN"):
            continue
        before = (replace(t, head=verb.i) for t in below(tokens, noun))
        ruling = tokens[tokens[noun.head - base].head - base]
        days = (replace(t, head=ruling.i) for t in own if t.dep == "prep")
        tokens = replaced(
            tokens,
            *before,
            *days,
            replace(noun, dep="compound", head=verb.i),
            replace(verb, dep="pobj", pos="NOUN", tag="NN", head=noun.head),
        )
    return tokens


def with_noun_taken_for_clause(tokens: list[Token]) -> list[Token]:
    """As in "won in 2024 after parliament abolished term limits": the limits are what was abolished, and no clause."""
    base = tokens[0].i if tokens else 0
    for noun in [t for t in tokens if t.dep == "advcl" and t.pos == "NOUN"]:
        mark = next((t for t in below(tokens, noun) if t.dep == "mark"), None)
        if mark is None or mark.i > noun.i:
            continue
        between = tokens[mark.i + 1 - base : noun.i - base]
        verb = next((t for t in between if t.tag == "VBD" and any(c.dep == "nsubj" for c in below(tokens, t))), None)
        if verb is None:
            continue
        told = next(t for t in below(tokens, verb) if t.dep == "nsubj")
        rest = (replace(t, head=verb.i) for t in below(tokens, noun) if t.i == mark.i or t.i > noun.i)
        tokens = replaced(
            tokens,
            *rest,
            replace(told, head=verb.i),
            replace(verb, dep="advcl", head=noun.head),
            replace(noun, dep="dobj", head=verb.i),
        )
    return tokens


def with_verb_after_called_for(tokens: list[Token]) -> list[Token]:
    """As in "a text calling for the sending of troops was passed": a finite verb is none of what "for" opens."""
    base = tokens[0].i if tokens else 0
    for opener in [t for t in tokens if t.dep == "mark" and t.text.lower() == "for"]:
        verb = tokens[opener.head - base]
        asking = tokens[verb.head - base]
        noun = tokens[asking.head - base]
        own = below(tokens, verb)
        first = next((t for t in own if t.dep in ("aux", "auxpass")), verb)
        told = next((t for t in own if t.dep in SUBJECTS and opener.i < t.i < verb.i), None)
        astray = asking.dep == "acl" and asking.i == opener.i - 1 and noun.pos in ("NOUN", "PROPN")
        if told is None or not astray or first.tag not in ("VBD", "VBZ", "VBP") or noun.head == noun.i:
            continue
        tokens = replaced(
            tokens,
            replace(opener, dep="prep", head=asking.i),
            replace(told, dep="pobj", head=opener.i),
            replace(verb, dep="ccomp", head=noun.head),
            replace(noun, dep=subject_relation(tokens, verb), head=verb.i),
        )
    return tokens


def with_named_subject(tokens: list[Token]) -> list[Token]:
    """As in "Kopp purports to be ill", "the court rules on Tuesday": a finite verb is no part of a name or a noun."""
    base = tokens[0].i if tokens else 0
    for name in tokens:
        verb = tokens[name.head - base]
        astray = name.dep == "compound" and verb.tag in ("VBZ", "VBD")
        opens = name.dep == "advmod" and name.i == base and verb.tag in ("VBZ", "VBD", "VBN") and verb.head == verb.i
        noun = name.pos == "PROPN" or (name.tag == "NN" and astray and verb.tag == "VBZ")
        if not noun or not (astray or opens) or verb.pos != "VERB" or verb.i != name.i + 1:
            continue
        if not has_told(tokens, verb):
            past = replace(verb, tag="VBD" if verb.tag == "VBN" else verb.tag)
            beside = (t for t in below(tokens, verb) if t.i < name.i and t.dep in ("amod", "compound", "det", "poss"))
            tokens = replaced(tokens, *(replace(t, head=name.i) for t in beside), replace(name, dep="nsubj"), past)
    return tokens


def with_reduced_relative(tokens: list[Token]) -> list[Token]:
    """As in "Plates found at the site match others", "said the bomb found there was meant for them".

    Of two verbs that nothing joins only the second is finite; the first goes with the noun before it.
    """
    base = tokens[0].i if tokens else 0
    for first in [t for t in tokens if t.tag in ("VBN", "VBD") and (t.head == t.i or t.dep == "ccomp")]:
        own = below(tokens, first)
        told = next((t for t in own if t.dep == "nsubj" and t.i + 1 == first.i), None)
        beside = [t for t in below(tokens, tokens[first.head - base]) if first.dep == t.dep == "ccomp"]
        verbs = (t for t in (*own, *beside) if t.dep in ("conj", "ccomp", "dep") and t.pos in ("VERB", "AUX"))
        main = next((t for t in verbs if t.i > first.i), None)
        if told is None or main is None or any(t.dep in ("cc", "aux", "auxpass", "dobj", "mark") for t in own):
            continue
        inner = below(tokens, main)
        opening = next((t for t in inner if t.dep in ("aux", "auxpass") and t.i < main.i), main)
        described = first.text.lower() in _DESCRIBES and tokens[first.i + 1 - base].tag == "IN" and opening.tag == "VBD"
        joined = tokens[first.i + 1 - base].tag in ("IN", "RB")
        two_pasts = opening.tag == "VBD" and joined  # "A ceasefire agreed in May took effect"
        finite = described or two_pasts or opening.tag in ("VBP", "VBZ") or opening.text.lower() in ("was", "were")
        between = tokens[first.i + 1 - base : opening.i - base]
        supposed = [t.i for t in own if t.dep == "xcomp" and first.text.lower() in _SUPPOSED]
        parted = any(t.text in (",", '"') or (t.pos == "VERB" and t.i not in supposed) for t in between)
        if not finite or has_told(tokens, main) or parted:
            continue
        top = main.i if first.head == first.i else first.head
        outer = (t for t in own if t.i > main.i or t.i < told.i)
        tokens = replaced(
            tokens,
            *(replace(t, head=main.i) for t in outer),
            replace(main, dep=first.dep, head=top),
            replace(told, dep=subject_relation(tokens, main), head=main.i),
            replace(first, tag="VBN", dep="acl", head=told.i),
        )
    return tokens


def with_present_of_club(tokens: list[Token]) -> list[Token]:
    """As in "Manchester City visit Brighton on Saturday": a plain form after its subject is the present of many."""
    root = root_of(tokens)
    if root is None or root.tag != "VB" or any(t.dep == "aux" for t in below(tokens, root)):
        return tokens
    told = next((t for t in below(tokens, root) if t.dep == "nsubj" and t.i == root.i - 1), None)
    return replaced(tokens, replace(root, tag="VBP")) if told is not None else tokens


_SUPPOSED = frozenset("alleged believed feared known presumed reported said thought".split())  # noqa: SIM905
"""Participles that tell with an infinitive what nobody knows: "The man thought to have drowned was found"."""
_DESCRIBES = frozenset(
    """
    accused affiliated aligned allied armed associated attached based close committed dedicated devoted linked loyal
    opposed related stationed suspected tied trained
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Participles that tell with a preposition who somebody is: "farmers opposed to the dam marched"."""


def with_deed_as_subject(tokens: list[Token]) -> list[Token]:
    """As in "two days after shelling killed 31 people": a deed in "-ing" is no auxiliary, but what did it."""
    base = tokens[0].i if tokens else 0
    for deed in tokens:
        verb = tokens[deed.head - base]
        plain = deed.tag == "VBG" and deed.dep == "aux" and deed.text.lower() not in _AUXILIARY
        if not plain or verb.i != deed.i + 1 or verb.tag not in ("VBN", "VBD"):
            continue
        opener = tokens[verb.head - base]
        noun = replace(deed, pos="NOUN", tag="NN", lemma=deed.text.lower(), dep="nsubj")
        if verb.dep != "pcomp" or opener.dep != "prep":
            tokens = replaced(tokens, noun, replace(verb, tag="VBD"))
            continue
        tokens = replaced(
            tokens,
            noun,
            replace(verb, tag="VBD", dep="advcl", head=opener.head),
            replace(opener, dep="mark", head=verb.i),
            *(replace(t, head=verb.i) for t in below(tokens, opener) if t.dep == "npadvmod"),
        )
    return tokens


def with_opening_participle(tokens: list[Token]) -> list[Token]:
    """As in "Appointed minister in 1991, Reed opened talks": the participle opens a clause of its own.

    What opens a sentence and has no subject is a participle, whatever the tagger sees ("Buried a foot deep, it ...").
    """
    if tokens and tokens[0].tag == "VBD" and tokens[0].dep == "advcl" and not has_told(tokens, tokens[0]):
        return replaced(tokens, replace(tokens[0], tag="VBN"))
    if not tokens or tokens[0].tag != "VBN" or tokens[0].dep not in ("amod", "compound"):
        return tokens
    opener, base = tokens[0], tokens[0].i
    office = tokens[opener.head - base]
    root = root_of(tokens)
    comma = next((t for t in tokens if t.text == ","), None)
    if root is None or comma is None or not office.i < comma.i < root.i or office.dep in SUBJECTS:
        return tokens
    told = (t for t in below(tokens, office) if t.dep in ("prep", "npadvmod") and t.i > office.i)
    return replaced(
        tokens,
        *(replace(t, head=opener.i) for t in told),
        replace(opener, dep="advcl", head=root.i),
        replace(office, dep="oprd", head=opener.i),
    )


_CHARGED = frozenset("accused believed charged convicted suspected wanted".split())  # noqa: SIM905
"""Participles that tell of somebody acted on, not of who acts: "arrested a man on Monday suspected of theft"."""


def with_plan_of_object(tokens: list[Token]) -> list[Token]:
    """As in "called off a trip to Kyiv planned for May": the trip is planned, not who calls it off."""
    base = tokens[0].i if tokens else 0
    for plan in tokens:
        verb = tokens[plan.head - base]
        told_of = plan.text.lower() in _PLANNED | _CHARGED
        if plan.tag != "VBN" or plan.dep != "advcl" or not told_of or verb.pos != "VERB":
            continue
        thing = next((t for t in below(tokens, verb) if t.dep == "dobj" and t.i < plan.i), None)
        before = tokens[plan.i - base - 1]
        bare = before.text != "," and not any(t.dep in ("aux", "auxpass", "mark") for t in below(tokens, plan))
        if thing is not None and thing.pos == "NOUN" and bare:
            tokens = replaced(tokens, replace(plan, dep="acl", head=thing.i))
    return tokens


def with_whose(tokens: list[Token]) -> list[Token]:
    """As in "Park, whose term ends in March, will attend": what is told of the term is told in an aside."""
    base = tokens[0].i if tokens else 0
    for whose in [t for t in tokens if t.tag == "WP$" and t.i - base > 1]:
        owner, verb = _owner_and_verb(tokens, whose)
        main = _main_after(tokens, verb) if verb is not None else None
        if owner is None or verb is None or main is None:
            continue
        own = [t for t in tokens[whose.i - base + 1 : verb.i - base] if t.pos in ("NOUN", "PROPN")]
        if not own:
            continue
        root = verb.head == verb.i
        tokens = replaced(
            tokens,
            replace(owner, dep=subject_relation(tokens, main), head=main.i),
            *([replace(main, dep=verb.dep, head=main.i if root else verb.head)] if main.dep == "conj" else []),
            replace(verb, dep="relcl", head=owner.i),
            *([replace(own[-1], dep="nsubj", head=verb.i)] if own[-1].dep not in SUBJECTS else []),
        )
    return tokens


def _owner_and_verb(tokens: list[Token], whose: Token) -> tuple[Token | None, Token | None]:
    """Whom "whose" is about, if a parser hung him on the verb of the aside, and that verb."""
    base = tokens[0].i
    first = next((t for t in tokens[whose.i - base :] if t.tag in ("VBD", "VBZ", "VBP")), None)
    verb = tokens[first.head - base] if first is not None and first.dep in ("aux", "auxpass") else first
    comma, before = tokens[whose.i - base - 1], tokens[whose.i - base - 2]
    astray = verb is not None and before.head == verb.i and before.dep in SUBJECTS | {"npadvmod", "dep"}
    if comma.text == "," and before.pos in ("NOUN", "PROPN") and astray:
        return before, verb
    return None, None


def _main_after(tokens: list[Token], verb: Token) -> Token | None:
    """The verb of the clause that goes on after the aside, which a comma closes."""
    above = tokens[verb.head - tokens[0].i]
    if above.i > verb.i:
        found: Token | None = above
    else:
        beside = (t for t in below(tokens, above) if t.i > verb.i and t.dep == verb.dep and t.pos == "VERB")
        joined = (t for t in below(tokens, verb) if t.dep == "conj" and t.pos == "VERB" and not has_told(tokens, t))
        found = next(beside, None) or next(joined, None)
    if found is None:
        return None
    between = tokens[verb.i - tokens[0].i : found.i - tokens[0].i]
    return found if any(t.text == "," for t in between) and not any(t.dep == "cc" for t in between) else None


def without_currency(tokens: list[Token]) -> list[Token]:
    """As in "closed at 1,070.3 won against the dollar": money, not a victory."""
    base = tokens[0].i if tokens else 0
    for number, money in pairwise(tokens):
        if money.text != "won" or not number.text[0].isdigit() or number.dep in SUBJECTS or money.head == money.i:
            continue
        verb = tokens[money.head - base]
        rest = (replace(t, head=verb.i) for t in below(tokens, money))
        noun = replace(money, pos="NOUN", tag="NNS", lemma="won", dep="nmod", head=number.i)
        tokens = replaced(tokens, *rest, noun)
    return tokens


def with_main_verb(tokens: list[Token]) -> list[Token]:
    """As in "Long queues formed in the city.": a full sentence without a verb has it in the participle of its noun."""
    root = root_of(tokens)
    if root is None or root.pos not in ("NOUN", "PROPN") or tokens[-1].text != ".":
        return tokens
    verbs = [t for t in tokens if t.dep == "acl" and t.tag == "VBN" and t.head == root.i]
    parted = len(verbs) > 1 and tokens[verbs[0].i - 1 - tokens[0].i].text == ","
    verb = next(reversed(verbs) if parted else iter(verbs), None)  # "The treaty, signed in 2019, entered into force."
    verb = verb or _participle_after_aside(tokens, root)
    if verb is None or any(t.head == verb.i and t.dep in ("agent", "auxpass") for t in tokens):
        return tokens
    moved = [
        replace(t, head=verb.i, dep="advcl" if t.dep == "relcl" else t.dep)
        for t in tokens
        if t.head == root.i and t.i > verb.i
    ]
    return replaced(
        tokens, *moved, replace(verb, tag="VBD", dep="ROOT", head=verb.i), replace(root, dep="nsubj", head=verb.i)
    )


def _participle_after_aside(tokens: list[Token], noun: Token) -> Token | None:
    """As in "The party, which leads the polls with 29 percent, called for a vote": what a comma sets off from both."""
    base = tokens[0].i
    aside = next((t for t in below(tokens, noun) if t.dep == "relcl"), None)
    which = next((t for t in below(tokens, aside) if t.tag in ("WDT", "WP")), None) if aside is not None else None
    if aside is None or which is None or which.i - base < 1 or tokens[which.i - base - 1].text != ",":
        return None
    after = (t for t in tokens[aside.i - base + 1 :] if t.tag == "VBN" and t.dep == "acl")
    return next((t for t in after if tokens[t.i - base - 1].text == ","), None)


def with_subject(tokens: list[Token]) -> list[Token]:
    """As in "Reading a note, a friend of the man said", "“It is bad,” an aide, asking for silence, said".

    A finite main verb has a subject; where it has none, the noun phrase between a comma and the verb, or the first of
    its auxiliaries, is it.
    """
    root = root_of(tokens)
    own = below(tokens, root) if root is not None else []
    if root is None or any(t.dep in SUBJECTS for t in own):
        return tokens
    first = next((t for t in own if t.dep in ("aux", "auxpass") and t.i < root.i), root)
    if first.tag not in ("VBD", "VBZ", "VBP", "MD"):
        return tokens
    phrase = _phrase_before(tokens, first)
    tops = [t for t in phrase if t.head < phrase[0].i or t.head > phrase[-1].i]
    if len(tops) != 1 or tops[0].dep not in ASTRAY or tops[0].pos not in ("NOUN", "PROPN", "PRON"):
        return tokens
    participles = (replace(t, dep="advcl") for t in own if t.dep == "csubj" and t.tag == "VBG")
    return replaced(tokens, replace(tops[0], dep=subject_relation(tokens, root), head=root.i), *participles)


def _phrase_before(tokens: list[Token], verb: Token) -> list[Token]:
    """What stands between a comma and the verb, or before a participle that commas set off from the verb."""
    base = tokens[0].i
    commas = [n for n in range(verb.i - base) if tokens[n].text == ","]
    end = verb.i - base
    if commas and commas[-1] == end - 1:
        commas.pop()
        if not commas or tokens[commas[-1] + 1].tag != "VBG":
            return []
        end = commas.pop()
    phrase = tokens[commas[-1] + 1 : end] if commas else []
    return [t for t in phrase if t.pos != "PUNCT"]
