"""Mends names and what stands beside them: offices before a name, places in apposition, parties called by a word."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import SUBJECTS, below, replaced, root_of, subject_relation
from timeline_app.core.text.persons import human_nouns, roles

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_PLACES = frozenset(["capital", "city", "port", "province", "region", "suburb", "town", "village"])


def with_name_after_body(tokens: list[Token]) -> list[Token]:
    """As in "The opposition Civic Union called for a vote": a name right after a noun is no clause about it."""
    root = root_of(tokens)
    clause = next((t for t in below(tokens, root) if t.dep == "relcl"), None) if root is not None else None
    name = next((t for t in below(tokens, clause) if t.dep in SUBJECTS), None) if clause is not None else None
    if root is None or clause is None or name is None or name.pos != "PROPN" or root.pos != "NOUN":
        return tokens
    base = tokens[0].i
    between = tokens[root.i + 1 - base : name.i - base]
    finite = clause.tag in ("VBD", "VBZ", "VBP") or any(
        t.tag in ("VBD", "VBZ", "VBP", "MD") for t in below(tokens, clause) if t.dep in ("aux", "auxpass")
    )
    if not finite or any(t.head != name.i for t in between) or tokens[-1].text != ".":
        return tokens
    own = (replace(t, head=clause.i) for t in below(tokens, root) if t.i > clause.i)
    before = (replace(t, head=name.i) for t in below(tokens, root) if t.i < root.i)
    return replaced(
        tokens,
        *own,
        *before,
        replace(root, dep="compound", head=name.i),
        replace(clause, dep="ROOT", head=clause.i),
    )


def with_place_beside_place(tokens: list[Token]) -> list[Token]:
    """As in "the envoy in the capital, Lima": the capital is Lima, not the envoy."""
    base = tokens[0].i if tokens else 0
    for name in (t for t in tokens if t.dep == "appos"):
        first = min((t.i for t in below(tokens, name) if t.i < name.i), default=name.i) - base
        comma = tokens[first - 1] if first > 1 else None
        place = tokens[first - 2] if first > 1 else None
        beside = comma is not None and comma.text == "," and place is not None and place.lemma in _PLACES
        if beside and place is not None and place.dep == "pobj" and name.head != place.i:
            tokens = replaced(tokens, replace(name, head=place.i))
    return tokens


def with_body_called_who(tokens: list[Token]) -> list[Token]:
    """As in "said the WHO had appealed": the World Health Organization, and no question."""
    base = tokens[0].i if tokens else 0
    for who in (t for t in tokens if t.text == "WHO" and t.tag.startswith("W")):
        tokens = replaced(tokens, replace(who, pos="PROPN", tag="NNP", lemma="WHO"))
        article = tokens[who.i - 1 - base] if who.i > base else None
        clause = tokens[who.head - base]
        if article is None or article.text.lower() != "the" or article.dep == "det" or clause.head != article.i:
            continue
        relation = "ccomp" if article.dep == "dobj" else article.dep
        above = clause.i if article.head == article.i else article.head
        tokens = replaced(
            tokens,
            replace(article, pos="DET", tag="DT", dep="det", head=who.i),
            replace(clause, dep="ROOT" if above == clause.i else relation, head=above),
        )
    return tokens


def with_name_taken_for_adverb(tokens: list[Token]) -> list[Token]:
    """As in "but Tarovia began building", "an offer that Together rejected": a capital inside a sentence is a name's.

    Right before a verb that has no subject it is the subject; a relative "that" is then the object.
    """
    base = tokens[0].i if tokens else 0
    for word in tokens[1:]:
        before = tokens[word.i - 1 - base]
        amid = before.text[:1].islower() or before.text in (",", ";")
        if word.tag != "RB" or not word.text.istitle() or not amid or word.text.lower() in _ADVERBS:
            continue
        tokens = replaced(tokens, replace(word, pos="PROPN", tag="NNP"))
        verb = tokens[word.head - base]
        if word.dep != "advmod" or verb.pos != "VERB" or verb.i <= word.i:
            continue
        told = next((t for t in below(tokens, verb) if t.dep in SUBJECTS), None)
        that = told if told is not None and told.tag == "WDT" and told.i + 1 == word.i else None
        if told is None or that is not None:
            subject = replace(word, pos="PROPN", tag="NNP", dep=subject_relation(tokens, verb))
            tokens = replaced(tokens, subject, *([replace(that, dep="dobj")] if that is not None else []))
    return tokens


_ADVERBS = frozenset(["again", "also", "early", "late", "later", "not", "now", "still", "then", "there", "today"])


def with_neighbour(tokens: list[Token]) -> list[Token]:
    """As in "its ambassador from neighbouring Peru": which Peru, and nothing that neighbours."""
    base = tokens[0].i if tokens else 0
    for beside in [t for t in tokens if t.text.lower() in ("neighboring", "neighbouring") and t.tag == "VBG"]:
        land = tokens[beside.i + 1 - base] if beside.i + 1 - base < len(tokens) else None
        if land is None or not land.text[:1].isupper() or land.head != beside.i or beside.head == beside.i:
            continue
        rest = (replace(t, head=land.i) for t in below(tokens, beside) if t.i != land.i)
        relation = "pobj" if beside.dep == "pcomp" else beside.dep
        tokens = replaced(
            tokens,
            *rest,
            replace(beside, pos="ADJ", tag="JJ", dep="amod", head=land.i),
            replace(land, pos="PROPN", tag="NNP", dep=relation, head=beside.head),
        )
    return tokens


def with_those_in_apposition(tokens: list[Token]) -> list[Token]:
    """As in "The hostages, nine men and two nurses, were freed": the hostages are they, and no others beside them."""
    base = tokens[0].i if tokens else 0
    for first in [t for t in tokens if t.dep == "conj" and t.tag in ("NNS", "NNPS")]:
        whole = tokens[first.head - base]
        number = next((t for t in below(tokens, first) if t.dep == "nummod"), None)
        definite = any(t.text.lower() in ("the", "these", "those") for t in below(tokens, whole))
        if number is None or not definite or whole.tag not in ("NNS", "NNPS") or whole.dep not in SUBJECTS:
            continue
        opened = number.i > base and tokens[number.i - 1 - base].text == ","
        verb = tokens[whole.head - base]
        start = min((t.i for t in below(tokens, verb) if t.dep in ("aux", "auxpass")), default=verb.i)
        closed = start - base > 0 and tokens[start - 1 - base].text == ","
        joined = any(t.dep == "cc" and t.i < first.i for t in below(tokens, whole))
        if opened and closed and not joined:
            tokens = replaced(tokens, replace(first, dep="appos"))
    return tokens


def with_made_so(tokens: list[Token]) -> list[Token]:
    """As in "made her a junior minister": what she was made, and no clause of hers."""
    base = tokens[0].i if tokens else 0
    for office in [t for t in tokens if t.dep == "ccomp" and t.pos == "NOUN"]:
        verb = tokens[office.head - base]
        own = below(tokens, office)
        told = next((t for t in own if t.dep == "nsubj" and verb.i < t.i < office.i), None)
        if (
            told is None
            or told.text.lower() == "it"
            or verb.lemma not in _MAKING
            or any(t.dep in ("aux", "cop", "mark") for t in own)
        ):
            continue
        tokens = replaced(tokens, replace(told, dep="dobj", head=verb.i), replace(office, dep="oprd", head=verb.i))
    return tokens


_MAKING = frozenset(["appoint", "call", "declare", "elect", "make", "name", "proclaim"])


def with_names_of_office(tokens: list[Token]) -> list[Token]:
    """As in "the ministers, Ann Lee and Omar Saleh, will meet": their names, and nobody else."""
    base = tokens[0].i if tokens else 0
    for name in (t for t in tokens if t.dep == "conj" and t.pos == "PROPN"):
        office = tokens[name.head - base]
        beside = tokens[office.i + 1 - base : office.i + 2 - base]
        joined = any(t.dep == "conj" and t.pos == "PROPN" for t in below(tokens, name))
        listed = any(t.dep == "cc" for t in below(tokens, office))
        if (
            office.tag == "NNS"
            and office.lemma in human_nouns()
            and beside
            and beside[0].text == ","
            and joined
            and not listed
        ):
            tokens = replaced(tokens, replace(name, dep="appos"))
    return tokens


def with_name_after_portfolio(tokens: list[Token]) -> list[Token]:
    """As in "Ann Lee and Minister of External Affairs Omar Tall": the name of the minister, not one more of hers."""
    base = tokens[0].i if tokens else 0
    for name in (t for t in tokens if t.dep == "appos" and t.tag == "NNP"):
        first = min((t.i for t in below(tokens, name) if t.dep == "compound"), default=name.i)
        charge = tokens[first - 1 - base] if first > base else None
        of = tokens[charge.head - base] if charge is not None else None
        office = tokens[of.head - base] if of is not None else None
        if charge is None or of is None or office is None or charge.dep != "pobj" or of.lemma != "of":
            continue
        if _is_office(office) and office.dep == "conj" and office.head == name.head:
            tokens = replaced(tokens, replace(name, dep="conj"), replace(office, dep="nmod", head=name.i))
    return tokens


def with_one_of_two_offices(tokens: list[Token]) -> list[Token]:
    """As in "prime minister and party leader Ana Ruiz": one person who holds both, whom the name stands for."""
    base = tokens[0].i if tokens else 0
    for name in (t for t in tokens if t.dep == "conj" and t.tag == "NNP"):
        office = tokens[name.head - base]
        joined = next((t for t in below(tokens, office) if t.dep == "cc" and office.i < t.i < name.i), None)
        if joined is None or joined.text.lower() != "and" or office.dep not in SUBJECTS | _RULED:
            continue
        between = tokens[joined.i + 1 - base : name.i - base]
        second = any(t.head == name.i and t.dep == "compound" and _is_office(t) for t in between)
        many = _takes_two(tokens, tokens[office.head - base])
        if second and _is_office(office) and not many and not any(t.tag in _PARTING for t in between):
            parts = (replace(t, head=name.i, dep="compound") for t in (office, joined))
            tokens = replaced(tokens, *parts, replace(name, dep=office.dep, head=office.head))
    return _with_name_after_two(tokens)


def _with_name_after_two(tokens: list[Token]) -> list[Token]:
    """As in "Peru's prime minister and party leader Ana Ruiz", where the name hangs on the first office beside it."""
    base = tokens[0].i if tokens else 0
    for second in [t for t in tokens if t.dep == "conj" and _is_office(t)]:
        office = tokens[second.head - base]
        beside = (t for t in below(tokens, office) if t.dep in ("appos", "conj") and t.i > second.i)
        name = next((t for t in beside if t.tag in ("NNP", "NNPS")), None)
        joined = next((t for t in below(tokens, office) if t.dep == "cc" and office.i < t.i < second.i), None)
        if name is None or joined is None or office.dep not in SUBJECTS | _RULED or not _is_office(office):
            continue
        given = tokens[second.i + 1 - base : name.i - base]
        between = tokens[joined.i + 1 - base : second.i - base]
        many = _takes_two(tokens, tokens[office.head - base])
        apart = any(t.tag in _PARTING for t in between) or not all(t.head == name.i for t in given)
        if joined.text.lower() == "and" and not (many or apart):
            parts = (replace(t, head=name.i, dep="compound") for t in (office, joined, second))
            tokens = replaced(tokens, *parts, replace(name, dep=office.dep, head=office.head))
    return tokens


_RULED = frozenset(["dobj", "pobj"])
_PLURAL = frozenset(["are", "have", "were"])
_MUTUAL = frozenset(["clash", "meet"])
"""What takes two."""
_PARTING = frozenset(["DT", "IN", "CC", "PRP$", "POS", ","])
"""Tags of words with which another person begins."""


def _takes_two(tokens: list[Token], verb: Token) -> bool:
    return verb.lemma in _MUTUAL or any(t.text in _PLURAL for t in below(tokens, verb))


@cache
def _offices() -> frozenset[str]:
    bodies = frozenset(["army", "crew", "family", "government", "group", "opposition", "party", "police", "team"])
    return (human_nouns() | roles() | {"activist", "ceo"}) - bodies


def _is_office(noun: Token) -> bool:
    return noun.tag in ("NN", "NNP") and noun.text.lower() in _offices()
