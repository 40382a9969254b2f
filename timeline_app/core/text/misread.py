"""Mends clauses that a parser runs together: a verb read as an adjective, a subject read as an object, "per cent"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import SUBJECTS, below, has_told, is_within, replaced, root_of, subject_relation
from timeline_app.core.text.happenings import base_verbs

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_MILLIONS = frozenset(["m", "mn", "bn", "tn", "k"])
_ORDER = frozenset(["after", "before"])
_MODEL = re.compile(r"[A-Z][A-Za-z]{0,2}-\d{1,3}[A-Z]{0,2}")
"""As in "F-16", "Su-35S", "T-72"."""
_CHARGING = frozenset(["accuse", "blame", "charge", "convict", "fault", "suspect"])
_ITSELF = frozenset(["himself", "herself", "itself", "themselves"])
_TAKING = frozenset(["assumed", "seized", "took"])
_RANKS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest".split())  # noqa: SIM905
_BESIDE_NOUN = frozenset(["det", "amod", "compound", "poss", "nmod"])


def with_percent(tokens: list[Token]) -> list[Token]:
    """As in "rose 4.1 per cent": the two words are one unit, counted by the number before them."""
    base = tokens[0].i if tokens else 0
    for per, cent in pairwise(tokens):
        if per.text.lower() != "per" or cent.text.lower() != "cent":
            continue
        number = tokens[per.i - base - 1] if per.i > base else None
        one = replace(per, pos="NOUN", tag="NN", dep="compound", head=cent.i)
        if number is None or number.pos != "NUM" or per.head != number.i or cent.head != per.i:
            tokens = replaced(tokens, one) if per.head == cent.i else tokens
            continue
        rest = (replace(t, head=cent.i) for t in below(tokens, number) if t.i > cent.i)
        head = cent.i if number.head == number.i else number.head
        unit = replace(cent, dep=number.dep, head=head)
        tokens = replaced(tokens, *rest, one, unit, replace(number, dep="nummod", head=cent.i))
    return tokens


def with_sum(tokens: list[Token]) -> list[Token]:
    """As in "pledged $10m": the sum is what was pledged."""
    base = tokens[0].i if tokens else 0
    for unit in (t for t in tokens if t.text.lower() in _MILLIONS and t.i > base):
        verb, amount = tokens[unit.head - base], tokens[unit.i - base - 1]
        if amount.end != unit.start:
            continue
        if unit.dep == amount.dep == "pobj" and amount.head == unit.head and amount.tag == "CD":  # "a debt of $41m"
            moved = (replace(t, head=unit.i) for t in below(tokens, amount))
            tokens = replaced(tokens, *moved, replace(amount, dep="nummod", head=unit.i))
        elif unit.dep == "npadvmod" and amount.dep == "nummod" and verb.pos == "VERB" and verb.i < unit.i:
            full = any(t.dep == "dobj" for t in below(tokens, verb)) or amount.head != unit.i
            tokens = tokens if full else replaced(tokens, replace(unit, pos="NOUN", tag="NNS", dep="dobj"))
        elif amount.tag == "CD" and unit.pos == "VERB" and not below(tokens, unit):  # "will disburse $540m now"
            moved = (replace(t, head=unit.i) for t in below(tokens, amount))
            sum_ = replace(unit, pos="NOUN", tag="NNS", dep=amount.dep, head=amount.head)
            tokens = replaced(tokens, *moved, sum_, replace(amount, dep="nummod", head=unit.i))
    return tokens


_CONTENDING = frozenset(["compete", "lead", "lose", "outgo", "rival", "rule", "win"])


def with_contender(tokens: list[Token]) -> list[Token]:
    """As in "a challenge by losing presidential candidate Ann Lee": which candidate, and nothing is lost by it."""
    base = tokens[0].i if tokens else 0
    for doing in (t for t in tokens if t.tag == "VBG" and t.dep == "pcomp" and t.lemma in _CONTENDING):
        name = next((t for t in below(tokens, doing) if t.dep == "dobj" and t.tag == "NNP"), None)
        between = tokens[doing.i + 1 - base : name.i - base] if name is not None else []
        bare = name is not None and name.i > doing.i and all(t.dep in ("amod", "compound") for t in between)
        if name is None or not bare or not any(t.tag == "NN" for t in between):
            continue
        rest = (replace(t, head=name.i) for t in below(tokens, doing) if t.i != name.i)
        described = replace(doing, pos="ADJ", tag="JJ", dep="amod", head=name.i)
        tokens = replaced(tokens, *rest, described, replace(name, dep="pobj", head=doing.head))
    return tokens


def with_deed_after_by(tokens: list[Token]) -> list[Token]:
    """As in "was hit by shelling on 2 November": a deed that did it, and the day of the hit."""
    base = tokens[0].i if tokens else 0
    for deed in (t for t in tokens if t.dep == "pcomp" and t.tag == "VBG"):
        by = tokens[deed.head - base]
        verb = tokens[by.head - base]
        own = below(tokens, deed)
        if by.dep != "agent" or any(t.dep == "dobj" for t in own):
            continue
        days = (replace(t, head=verb.i) for t in own if t.dep in ("prep", "npadvmod") and t.i > deed.i)
        noun = replace(deed, pos="NOUN", tag="NN", lemma=deed.text.lower(), dep="pobj")
        tokens = replaced(tokens, *days, noun)
    return tokens


def with_set_off_participle(tokens: list[Token]) -> list[Token]:
    """As in "Ruiz, asked about it in Lima, said it was fair": between commas it is what was done to her."""
    for verb in tokens:
        if verb.tag in ("VBD", "VBN") and (verb.head == verb.i or verb.dep == "ccomp"):
            tokens = _set_off(tokens, verb)
    return tokens


def _set_off(tokens: list[Token], root: Token) -> list[Token]:
    base = tokens[0].i
    own = below(tokens, root)
    before = tokens[root.i - base - 1] if root.i > base else root
    aside = before.text.lower() in _ITSELF or (before.dep in ("advmod", "neg") and before.head == root.i)
    first = root.i - base - aside  # "originally set for May", "itself shaken by a coup"
    if first < 2 or tokens[first - 1].text != ",":
        return tokens
    told = next((t for t in own if t.dep == "nsubj" and is_within(tokens, tokens[first - 2], t)), None)
    if told is None and before.text.lower() in _ITSELF:
        told = next((t for t in own if t.i == first - 2 + base and t.pos == "PROPN"), None)
        tokens = replaced(tokens, replace(before, dep="appos", head=told.i)) if told is not None else tokens
    after = [t for t in own if t.i > root.i and t.pos == "VERB"]
    main = next((t for t in after if _is_finite(tokens, t) or (t.dep in ("acl", "advcl") and t.tag == "VBN")), None)
    joined = any(t.dep == "cc" for t in own)
    taken = {t.dep for t in own} & {"dobj", "ccomp", "aux"}
    if (
        told is None
        or main is None
        or main.dep not in ("conj", "acl", "advcl")
        or joined
        or taken
        or has_told(tokens, main)
    ):
        return tokens
    helping = [t for t in below(tokens, main) if t.dep in ("aux", "auxpass")]
    if tokens[min(t.i for t in (main, *helping)) - base - 1].text != ",":
        return tokens
    rest = (replace(t, head=main.i) for t in own if t.i > main.i)
    above = main.i if root.head == root.i else root.head
    return replaced(
        tokens,
        *rest,
        replace(told, dep=subject_relation(tokens, main), head=main.i),
        replace(root, tag="VBN", dep="acl", head=told.i),
        replace(main, tag="VBD" if main.tag == "VBN" and not helping else main.tag, dep=root.dep, head=above),
    )


def _is_finite(tokens: list[Token], verb: Token) -> bool:
    """Has the verb a tense, by its form or by an auxiliary?"""
    helping = (t for t in below(tokens, verb) if t.dep in ("aux", "auxpass"))
    return verb.tag in _FINITE or any(t.tag in _FINITE for t in helping)


def with_root_as_verb(tokens: list[Token]) -> list[Token]:
    """As in "Peru and Chile accuse Kenya of lying": a noun has neither a subject nor an object."""
    root = root_of(tokens)
    if root is not None and root.tag == "VB":
        return _with_present_of_many(tokens, root)
    if root is None or root.tag != "NN" or root.text.lower() != root.lemma:
        return tokens
    own = below(tokens, root)
    told = any(t.dep in SUBJECTS and t.i < root.i for t in own)
    acted_on = any(t.dep == "dobj" and t.i > root.i for t in own)
    helped = any(t.dep in ("aux", "det", "cop") for t in own)
    if told and (acted_on or root.text in _NO_NOUNS) and not helped:
        tokens = replaced(tokens, replace(root, pos="VERB", tag="VBP"))
    return tokens


def _with_present_of_many(tokens: list[Token], root: Token) -> list[Token]:
    """As in "Talks with Peru begin on Friday": after a plural, and without a helping word, it is a present."""
    own = below(tokens, root)
    many = any(t.dep == "nsubj" and t.tag in ("NNS", "NNPS") and t.i < root.i for t in own)
    helped = any(t.dep in ("aux", "auxpass", "neg", "mark") for t in own)
    return replaced(tokens, replace(root, tag="VBP")) if many and not helped else tokens


_NO_NOUNS = frozenset(["begin", "continue", "resume"])
"""Verbs that look like no noun: "Talks with Peru begin on Friday"."""


def with_neither(tokens: list[Token]) -> list[Token]:
    """As in "helped neither side", where no "nor" follows: which sides, and no first half of a pair."""
    base = tokens[0].i if tokens else 0
    for word in (t for t in tokens if t.text.lower() == "neither" and t.dep in ("preconj", "cc")):
        noun = tokens[word.head - base]
        thing = noun.pos == "NOUN" or noun.dep in ("dobj", "pobj", *SUBJECTS)
        if thing and noun.i == word.i + 1 and not any(t.text.lower() == "nor" for t in tokens):
            noun = noun if noun.pos == "NOUN" else replace(noun, pos="NOUN", tag="NN", lemma=noun.text.lower())
            tokens = replaced(tokens, replace(word, dep="det", pos="DET", tag="DT"), noun)
    return tokens


def with_verb_before_that(tokens: list[Token]) -> list[Token]:
    """As in "The army disputes that its troops fired": no noun but a verb stands before such a "that"."""
    root = root_of(tokens)
    clause = next((t for t in below(tokens, root) if t.dep == "relcl" and t.i > root.i), None) if root else None
    if root is None or clause is None or root.tag not in ("VBZ", "VBP", "NNS") or has_told(tokens, root):
        return tokens
    base = tokens[0].i
    that = tokens[root.i + 1 - base]
    told = tokens[root.i - 1 - base] if root.i > base else None
    noun = told is not None and told.head == root.i and told.dep in ("compound", "amod", "nmod")
    whole = any(t.dep in SUBJECTS for t in below(tokens, clause))
    if told is None or not noun or told.pos not in ("NOUN", "PROPN", "ADJ") or that.text != "that" or not whole:
        return tokens
    if root.tag == "NNS" and that.dep != "mark":
        return tokens  # "the claims that he made"
    if that.head != clause.i or any(t.dep == "cc" for t in below(tokens, root) if t.i < root.i):
        return tokens
    before = (replace(t, head=told.i) for t in below(tokens, root) if t.i < told.i and t.dep in _BESIDE_NOUN)
    return replaced(
        tokens,
        *before,
        replace(told, pos="NOUN" if told.pos == "ADJ" else told.pos, dep="nsubj", head=root.i),
        replace(root, pos="VERB", tag="VBZ" if root.tag == "NNS" else root.tag),
        replace(that, dep="mark"),
        replace(clause, dep="ccomp"),
    )


def with_verb_before_object(tokens: list[Token]) -> list[Token]:
    """As in "The general seized power": a past tense between two nouns is the verb, and the first is its subject."""
    base = tokens[0].i if tokens else 0
    root = root_of(tokens)
    taken = next((t for t in tokens if _is_taken_power(tokens, t, root)), None)
    thing = taken or (root if root is not None and root.pos == "NOUN" else None)
    verb = tokens[thing.i - base - 1] if thing is not None and thing.i - base > 1 else None
    tense = verb is not None and (verb.tag == "VBD" or taken is not None)
    if thing is None or verb is None or root is None or not tense or verb.dep != "amod" or verb.head != thing.i:
        return tokens
    told = tokens[verb.i - base - 1]
    first = taken or next((t for t in tokens if t.head == thing.i and t.dep == "det" and t.i < told.i), None)
    if told.head != thing.i or told.dep not in _BESIDE_NOUN or told.pos not in ("ADJ", "NOUN") or first is None:
        return tokens
    before = (replace(t, head=told.i) for t in below(tokens, thing) if t.i < told.i and t.dep in _BESIDE_NOUN)
    outer = (t for t in below(tokens, thing) if t.i > thing.i or (t.i < told.i and t.dep not in _BESIDE_NOUN))
    return replaced(
        tokens,
        *before,
        *(replace(t, head=verb.i, dep="advcl" if t.dep == "relcl" else t.dep) for t in outer),
        replace(told, pos="NOUN", tag="NN", dep="nsubj", head=verb.i),
        replace(verb, pos="VERB", tag="VBD", dep="ROOT", head=verb.i),
        replace(thing, dep="dobj", head=verb.i),
        *([replace(root, dep="advcl", head=verb.i)] if root != thing else []),
    )


def _is_taken_power(tokens: list[Token], power: Token, root: Token | None) -> bool:
    """As in "The general seized power, hours after they had dismissed him": no power is seized and dismisses."""
    base = tokens[0].i
    taking = power.text == "power" and power.i > base and tokens[power.i - base - 1].text in _TAKING
    if not taking or root is None:
        return False
    later = any(t.dep == "mark" and t.i > power.i for t in below(tokens, root))
    return power == root or (power.head == root.i and power.dep in SUBJECTS and later)


def with_clause_after_object(tokens: list[Token]) -> list[Token]:
    """As in "seized two posts and a guard was shot": what stands before a finite verb without a subject is its own."""
    base = tokens[0].i if tokens else 0
    for told, first in pairwise(tokens):
        if told.dep != "conj" or told.pos not in ("NOUN", "PROPN") or first.tag not in _FINITE:
            continue
        verb = tokens[first.head - base] if first.dep in ("aux", "auxpass") else first
        main, thing = tokens[verb.head - base], tokens[told.head - base]
        joined = next((t for t in below(tokens, thing) if t.dep == "cc" and t.i < told.i), None)
        goes_on = verb.dep == "conj" and main.i < thing.i < told.i and main.pos == "VERB"
        if not goes_on or joined is None or has_told(tokens, verb) or thing.dep in ("nsubj", "nsubjpass"):
            continue
        tokens = replaced(
            tokens,
            replace(told, dep=subject_relation(tokens, verb), head=verb.i),
            replace(joined, head=main.i),
        )
    return tokens


def with_time_of_next(tokens: list[Token]) -> list[Token]:
    """As in "fell in May, and in June five people died": the preposition opens the next clause."""
    base = tokens[0].i if tokens else 0
    for opener in tokens:
        verb = tokens[opener.head - base]
        if opener.dep != "conj" or opener.pos != "ADP" or verb.pos != "VERB" or verb.i > opener.i:
            continue
        following = next((t for t in below(tokens, verb) if t.dep == "conj" and t.i > opener.i), None)
        if following is not None and following.pos == "VERB" and has_told(tokens, following):
            tokens = replaced(tokens, replace(opener, dep="prep", head=following.i))
    return tokens


def with_day_of_plea(tokens: list[Token]) -> list[Token]:
    """As in "pleaded guilty to murder on Monday": the day is that of the plea."""
    base = tokens[0].i if tokens else 0
    for opener in tokens:
        crime = tokens[opener.head - base]
        to = tokens[crime.head - base]
        plea = tokens[to.head - base]
        if opener.dep != "prep" or opener.lemma not in ("on", "in") or crime.dep != "pobj" or to.lemma != "to":
            continue
        verb = tokens[plea.head - base] if plea.lemma == "guilty" else plea
        if verb.lemma == "plead" and verb.tag == "VBD" and opener.i > crime.i:
            tokens = replaced(tokens, replace(opener, head=verb.i))
    return tokens


def with_clause_after_order(tokens: list[Token]) -> list[Token]:
    """As in "arrested ten after a protest outside the court turned violent": it is the protest that turned."""
    base = tokens[0].i if tokens else 0
    for verb in (t for t in tokens if t.tag == "VBD" and t.dep in ("advcl", "conj", "dep")):
        order = next((t for t in reversed(tokens[: verb.i - base]) if t.text.lower() in _ORDER), None)
        if order is None or order.dep not in ("mark", "prep") or order.head not in (verb.i, verb.head):
            continue
        noun = next((t for t in below(tokens, order) if t.dep == "pobj"), None)
        between = tokens[order.i - base + 1 : verb.i - base]
        whole = noun is not None and all(is_within(tokens, t, noun) and t.text != "," for t in between)
        if noun is None or not whole or has_told(tokens, verb):
            continue
        tokens = replaced(
            tokens,
            replace(verb, dep="advcl"),
            replace(order, dep="mark", head=verb.i),
            replace(noun, dep="nsubj", head=verb.i),
        )
    return tokens


def with_model(tokens: list[Token]) -> list[Token]:
    """As in "a Greek F-16 and a drone crashed": what is called by letters and a number is a thing, no number."""
    base = tokens[0].i if tokens else 0
    for token in (t for t in tokens if t.tag == "CD" and _MODEL.fullmatch(t.text)):
        counts = token.dep == "nummod" and tokens[token.head - base].pos in ("NOUN", "PROPN")
        tokens = tokens if counts else replaced(tokens, replace(token, tag="NN", pos="NOUN"))
    return tokens


def with_meeting_ministers(tokens: list[Token]) -> list[Token]:
    """As in "Ministers meeting in Oslo approved it": without an article it is they who meet, and who approved."""
    for who, meeting in pairwise(tokens):
        together = meeting.text == "meeting" and meeting.pos == "NOUN" and who.tag == "NNS" and who.head == meeting.i
        if not together:
            continue
        before = [t for t in below(tokens, meeting) if t.i < meeting.i]
        after = next((t for t in below(tokens, meeting) if t.i == meeting.i + 1), None)
        if any(t.dep in ("det", "poss") for t in before) or after is None or after.dep != "prep":
            continue
        moved = (replace(t, head=who.i) for t in before if t.i != who.i)
        verb = replace(meeting, pos="VERB", tag="VBG", lemma="meet", dep="acl", head=who.i)
        head = who.i if meeting.head == meeting.i else meeting.head
        tokens = replaced(tokens, *moved, replace(who, dep=meeting.dep, head=head), verb)
    return tokens


def with_deeds_charged(tokens: list[Token]) -> list[Token]:
    """As in "accused Iran of firing a missile, killing two": who is accused killed them, if anybody did."""
    base = tokens[0].i if tokens else 0
    for deed in (t for t in tokens if t.dep == "advcl" and t.tag == "VBG"):
        charge = tokens[deed.head - base]
        own = below(tokens, deed)
        if charge.lemma not in _CHARGING or any(t.dep in ("mark", "aux", "nsubj") for t in own):
            continue
        of = next((t for t in below(tokens, charge) if t.dep == "prep" and t.lemma in ("of", "for")), None)
        first = next((t for t in below(tokens, of) if t.dep == "pcomp"), None) if of is not None else None
        if first is not None and charge.i < first.i < deed.i and deed.lemma not in _CHARGING:
            tokens = replaced(tokens, replace(deed, head=first.i))
    return tokens


def with_expiry_of_one(tokens: list[Token]) -> list[Token]:
    """As in "the last treaty capping arsenals, which expires in May": one thing expires, not several."""
    base = tokens[0].i if tokens else 0
    for verb in (t for t in tokens if t.tag == "VBZ" and t.dep == "relcl"):
        noun = tokens[verb.head - base]
        which = next((t for t in below(tokens, verb) if t.dep == "nsubj" and t.tag == "WDT"), None)
        if which is None or noun.tag not in ("NNS", "NNPS") or which.i == 0 or tokens[which.i - base - 1].text != ",":
            continue
        above = tokens[noun.head - base]
        while above.tag not in ("NN", "NNP") and above.head != above.i and above.i < noun.i:
            above = tokens[above.head - base]
        if above.tag in ("NN", "NNP") and above.i < noun.i:
            tokens = replaced(tokens, replace(verb, head=above.i))
    return tokens


def with_verb_after_relative(tokens: list[Token]) -> list[Token]:
    """As in "Wilders, who was shut out by the parties, called for a vote": he called, not the parties."""
    base = tokens[0].i if tokens else 0
    told = root_of(tokens)
    clause = next((t for t in below(tokens, told) if t.dep == "relcl"), None) if told is not None else None
    if told is None or clause is None or told.pos not in ("NOUN", "PROPN"):
        return tokens
    who = any(t.text.lower() == "who" and t.dep in ("nsubj", "nsubjpass") for t in below(tokens, clause))
    verb = next((t for t in tokens if t.dep == "acl" and t.tag in ("VBN", "VBD") and t.i > clause.i), None)
    if not who or verb is None or tokens[verb.i - base - 1].text != "," or not is_within(tokens, verb, clause):
        return tokens
    if any(t.dep == "agent" for t in below(tokens, verb)):
        return tokens
    further = (replace(t, head=verb.i) for t in below(tokens, clause) if t.i > verb.i and t.dep in ("cc", "conj"))
    return replaced(
        tokens,
        *further,
        replace(verb, tag="VBD", dep="ROOT", head=verb.i),
        replace(told, dep="nsubj", head=verb.i),
    )


def with_ranked_apposition(tokens: list[Token]) -> list[Token]:
    """As in "raised its rate to 11 per cent, its third increase this year": what that was, not what else it raised.

    Also "freed 84 men, the first such swap in years", "will cut 800 jobs, most of them in Oslo".
    """
    base = tokens[0].i if tokens else 0
    for noun in (t for t in tokens if t.dep in ("dobj", "attr", "npadvmod")):
        verb = tokens[noun.head - base]
        own = [t for t in below(tokens, noun) if t.i < noun.i]
        opening = min((t.i for t in own), default=noun.i) - base
        if not opening or tokens[opening - 1].text != ",":
            continue
        first = next((t for t in below(tokens, verb) if t.dep == "dobj" and t.i < noun.i), None)
        led = bool(own) and own[0].dep in ("det", "poss") and own[0].text.lower() not in ("a", "an")
        ranked = noun.pos == "NOUN" and led and any(t.text.lower() in _RANKS or t.tag == "JJS" for t in own)
        if first is not None and (ranked or _is_some_of_them(tokens, noun)):
            tokens = replaced(tokens, replace(noun, dep="appos", head=first.i))
    return tokens


def _is_some_of_them(tokens: list[Token], some: Token) -> bool:
    of = next((t for t in below(tokens, some) if t.dep == "prep" and t.text == "of"), None)
    return of is not None and any(t.text.lower() in ("them", "which", "whom") for t in below(tokens, of))


def with_task_of_named(tokens: list[Token]) -> list[Token]:
    """As in "to name a candidate to form a cabinet next week": who is named is to form it; he is named next week."""
    base = tokens[0].i if tokens else 0
    for task in [t for t in tokens if t.tag == "VB" and t.dep in ("advcl", "xcomp")]:
        naming = tokens[task.head - base]
        named = next((t for t in below(tokens, naming) if t.dep == "dobj" and t.i < task.i), None)
        between = tokens[named.i - base + 1 : task.i - base] if named is not None else []
        aim = [t.text.lower() for t in between] == ["to"]
        if named is None or naming.lemma not in _NAMING or named.pos != "NOUN" or not aim:
            continue
        days = (replace(t, head=naming.i) for t in below(tokens, task) if t.dep == "npadvmod" and t.i > task.i)
        tokens = replaced(tokens, *days, replace(task, dep="acl", head=named.i))
    return tokens


_NAMING = frozenset(["appoint", "designate", "name", "nominate", "pick"])


def _with_noun_that_closes(tokens: list[Token], noun: Token) -> list[Token]:
    """As in "Banks and schools close on Thursday": no adverb, where the sentence has no other verb."""
    own = below(tokens, noun)
    verb = next((t for t in own if t.text in ("close", "open") and t.dep in ("amod", "advmod") and t.i > noun.i), None)
    if verb is None or not any(t.dep == "prep" for t in below(tokens, verb)):
        return tokens
    rest = (replace(t, head=verb.i) for t in own if t.i > verb.i)
    return replaced(
        tokens,
        *rest,
        replace(noun, dep="nsubj", head=verb.i),
        replace(verb, pos="VERB", tag="VBP", dep="ROOT", head=verb.i),
    )


def with_second_present(tokens: list[Token]) -> list[Token]:
    """As in "does not sit on Friday but returns on Monday": after a present of one, no noun of many."""
    base = tokens[0].i if tokens else 0
    for second in (t for t in tokens if t.tag == "NNS" and t.dep == "conj" and t.i > base):
        first, before = tokens[second.head - base], tokens[second.i - base - 1]
        present = any(t.tag == "VBZ" for t in (first, *below(tokens, first)) if t.dep in ("aux", first.dep))
        bare = before.text.lower() in ("and", "but", "then") and not any(t.i < second.i for t in below(tokens, second))
        if first.pos == "VERB" and present and bare and second.lemma in base_verbs() and has_told(tokens, first):
            tokens = replaced(tokens, replace(second, pos="VERB", tag="VBZ"))
    return tokens


def _with_closing_clause(tokens: list[Token]) -> list[Token]:
    """As in "must come before entries close": the same of a clause that "before" or "when" opens."""
    for clause in (t for t in tokens if t.text in ("close", "open") and t.tag == "JJ" and t.dep == "advcl"):
        own = below(tokens, clause)
        many = any(t.dep == "nsubj" and t.tag in ("NNS", "NNPS") and t.i + 1 == clause.i for t in own)
        if many and not any(t.dep in ("aux", "cop") for t in own):
            tokens = replaced(tokens, replace(clause, pos="VERB", tag="VBP"))
    base = tokens[0].i if tokens else 0
    for mark, told, verb in zip(tokens, tokens[1:], tokens[2:], strict=False):
        opens = verb.text in ("close", "open") and verb.dep == "amod" and verb.head == told.i and told.tag == "NNS"
        if opens and mark.text.lower() in ("before", "after", "until") and told.dep == "pobj" and told.head == mark.i:
            above = tokens[mark.head - base]
            tokens = replaced(
                tokens,
                replace(mark, dep="mark", head=verb.i),
                replace(told, dep="nsubj", head=verb.i),
                replace(verb, pos="VERB", tag="VBP", dep="advcl", head=above.i),
            )
    return tokens


def with_open_as_verb(tokens: list[Token]) -> list[Token]:
    """As in "Nominations open on Friday", "shops close then": after a plural and without "are", it is what they do."""
    tokens = _with_closing_clause(tokens)
    root = root_of(tokens)
    if root is not None and root.tag == "NNS" and not any(t.tag in _FINITE for t in tokens):
        return _with_noun_that_closes(tokens, root)
    if root is None or root.text not in ("close", "open") or root.tag != "JJ":
        return tokens
    own = below(tokens, root)
    told = next((t for t in own if t.dep == "nsubj" and is_within(tokens, tokens[root.i - 1 - tokens[0].i], t)), None)
    if told is None or told.tag not in ("NNS", "NNPS") or any(t.dep in ("aux", "cop") for t in own):
        return tokens
    return replaced(tokens, replace(root, pos="VERB", tag="VBP"))
