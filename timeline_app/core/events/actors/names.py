"""The names of a text: persons with role and country, organisations, countries, groups of states, places.

Read from the text itself and the gazetteer: a name is a person where a role or a title stands before it, where a role
follows it in apposition, or where two or three capitalised words look like one and nothing says otherwise. Later
short forms (the family name, first or last) are joined to the full name.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.bearers import join_bearers
from timeline_app.core.events.actors.given_names import sex_of
from timeline_app.core.events.actors.name import Kind, Name
from timeline_app.core.events.actors.name_kinds import ORGANISATION, kind_of_name, place_nouns
from timeline_app.core.events.actors.roles import is_role
from timeline_app.core.events.gazetteer import LONGEST, Gazetteer, load_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree


_PORTFOLIOS = frozenset(
    """
    state defense defence treasury energy commerce interior labor labour justice finance education agriculture
    transportation transport health trade war homeland foreign staff
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_CHARGES = _PORTFOLIOS | frozenset(
    """
    affairs aviation climate communications cooperation culture development economic economy environment expatriates
    external home immigration industry information internal international planning public regional security social
    tourism water works
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What else ministers are in charge of."""
_CALENDAR = frozenset(
    """
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Christmas Easter Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.
    GMT UTC Eve Ramadan Ltd
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


_SURNAMES = frozenset(["April", "August", "June", "March", "May"])
"""Months whose names people bear."""

_FIRM_ENDINGS = frozenset(["Co.", "Co", "Corp.", "Corp", "Inc.", "Inc", "Ltd.", "Ltd", "Bank", "Union", "Association"])
_BODIES = _FIRM_ENDINGS | frozenset(
    ["Alliance", "Congress", "Council", "Federation", "Front", "League", "Party", "Society"]
)
_TRADES = frozenset("drug food foods furniture market oil press steel stores trust workers".split())  # noqa: SIM905
"""What a firm deals in, in names that begin with an owner ("Young's Market Co.")."""

_NATIONS = frozenset(["U.S.", "US", "UK", "EU", "UN", "U.N."])
_LISTED = re.compile(
    r"""\((?:[A-Z0-9]{1,6}(?:_[a-z])?\.(?!\))[A-Z]{1,3}
    |(?:NYSE|N(?:ASDAQ|asdaq)|AMEX|LSE|AIM|TSXV?|ASX|HKEX|SEHK|[BNJ]SE|OTC[A-Z]*|SIX|X(?:ETRA|etra)|TYO|TSE|EPA|ETR)
    \s?:\s?[A-Z0-9.]{1,8})\)""",
    re.VERBOSE,
)
"""The sign under which a firm is listed, in brackets after its name: "(VOWG.DE)", "(NYSE: F)"."""


def read_names(tree: Tree, sentences: int) -> tuple[Name, ...]:
    """All names in the order of the text, each joined to the full name of its bearer."""
    gazetteer = load_gazetteer()
    found: list[Name] = []
    familiar = frozenset(t.text for t in tree.tokens if t.tag == "NNP")
    surnames = frozenset(t.text for t in tree.tokens if _is_surname(tree, t))
    familiar -= _SURNAMES - surnames
    listed = [m.span() for m in _LISTED.finditer(tree.text)]
    for number in range(sentences):
        named = _of_sentence(tree, tree.sentence(number), gazetteer, familiar)
        found.extend(n for n in named if not any(a <= tree.tokens[n.first].start < b for a, b in listed))
    return tuple(join_bearers(tree, _without_common(tree, found)))


def _without_common(tree: Tree, names: list[Name]) -> list[Name]:
    """Without words that bear a capital only as they open a sentence: "Cholera", where the text has "cholera" too."""
    opening = {tree.sentence(t.sentence)[0].i for t in tree.tokens}
    common = {t.text for t in tree.tokens if t.text.islower()}
    amid = {t.text for t in tree.tokens if t.i not in opening}
    words_of = ((n, tree.tokens[n.first].text) for n in names)
    return [
        n
        for n, word in words_of
        if n.kind is not Kind.OTHER
        or n.first != n.last
        or n.first not in opening
        or word in amid
        or word.lower() not in common
    ]


def _of_sentence(tree: Tree, tokens: list[Token], gazetteer: Gazetteer, familiar: frozenset[str]) -> list[Name]:
    """The names of a sentence; ``familiar`` are words that are names elsewhere in the text."""
    found: list[Name] = []
    i = 0
    while i < len(tokens):
        name = _known(tree, tokens, i, gazetteer) or _unknown(tree, tokens, i, gazetteer, found, familiar)
        if name is None:
            i += 1
            continue
        found.append(name)
        i = name.last - tokens[0].i + 1
    return found


def words(tree: Tree, first: Token, last: Token) -> str:
    """The text of the tokens from first to last, with single blanks."""
    return " ".join(tree.text[first.start : last.end].split())


def _known(tree: Tree, tokens: list[Token], i: int, gazetteer: Gazetteer) -> Name | None:
    """The longest name of the gazetteer that begins here, unless it is part of a longer unknown name."""
    if not tokens[i].text[0].isupper() or not gazetteer.may_begin(tokens[i].text):
        return None
    for last in range(min(len(tokens), i + LONGEST) - 1, i - 1, -1):
        text = words(tree, tokens[i], tokens[last])
        name = _lookup(text, tokens[i].i, tokens[last].i, gazetteer)
        if name and not _is_hyphened(tokens, last) and not (name.kind is not Kind.DEMONYM and _goes_on(tokens, last)):
            return name
    return None


def _lookup(text: str, first: int, last: int, gazetteer: Gazetteer) -> Name | None:
    code = gazetteer.names.get(text) or gazetteer.groups.get(text) or gazetteer.metonyms.get(text)
    if code:
        return Name(Kind.COUNTRY, gazetteer.title(code), first, last, country=code)
    if text in gazetteer.demonyms:
        return Name(
            Kind.DEMONYM, gazetteer.title(gazetteer.demonyms[text]), first, last, country=gazetteer.demonyms[text]
        )
    if text in gazetteer.capitals:
        return Name(Kind.CAPITAL, text, first, last, country=gazetteer.capitals[text])
    return None


def _is_hyphened(tokens: list[Token], last: int) -> bool:
    """As in "Austria-Hungary": half of another name."""
    pair = tokens[last + 1 : last + 3]
    joined = len(pair) == 2 and pair[0].text in "-‐" and pair[0].start == tokens[last].end
    return joined and pair[1].start == pair[0].end and pair[1].text[:1].isupper()


def _goes_on(tokens: list[Token], last: int) -> bool:
    """Is the next word a capitalised one that makes this the beginning of a longer name ("Washington Post")?"""
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following is not None and sex_of(f"{following.text} {following.text}") is not None:
        return False  # "the envoy of Russia Alexander Stadnik"
    return (
        following is not None
        and following.tag in ("NNP", "NNPS")
        and following.text[0].isupper()
        and following.text not in _CALENDAR
        and not is_role(following)
        and following.text.lower() not in _PORTFOLIOS | {"prime", "vice", "deputy"}
    )


def _unknown(
    tree: Tree, tokens: list[Token], i: int, gazetteer: Gazetteer, before: list[Name], familiar: frozenset[str]
) -> Name | None:
    """A run of capitalised words: what it names is read from its neighbours."""
    end = _run_end(tokens, i, familiar)
    if end == i:
        return None
    if _tagged_otherwise(tokens, i, found=before):
        i -= 1
    start = _after_portfolios(tokens, _after_roles(tokens, i, end), end)
    if start == end or _belongs_to_role(tokens, start, end):
        return None
    first, last = tokens[start], tokens[end - 1]
    text = words(tree, first, last)
    role, country = _role_before(tree, tokens, start, before)
    kind = kind_of_name(tokens, start, end, text, role, gazetteer)
    if kind is None:
        return None
    if kind is Kind.PERSON and not role:
        role, country = _role_after(tree, tokens, end, country, gazetteer)
    if kind is Kind.PLACE and (place := gazetteer.location(text)):
        country = place.country
    return Name(kind, text, first.i, last.i, role or None if kind is Kind.PERSON else None, country)


def _is_surname(tree: Tree, word: Token) -> bool:
    """As in "Mrs May", "Juan March": a month's name after a form of address or a given name."""
    before, after = tree.after(word, -1), tree.after(word)
    if word.text not in _SURNAMES or before is None or (after is not None and after.text[:1].isdigit()):
        return False
    titled = before.text.rstrip(".") in ("Mr", "Mrs", "Ms", "Miss", "Lord", "Lady", "Sir", "Dame", "Dr")
    return titled or sex_of(f"{before.text} {word.text}") is not None


def _bears(tokens: list[Token], j: int, familiar: frozenset[str]) -> bool:
    """Is the word somebody's surname, though months are called so too ("May said", of Theresa May)?"""
    if tokens[j].text not in _SURNAMES & familiar or (j + 1 < len(tokens) and tokens[j + 1].text[:1].isdigit()):
        return False
    before = tokens[j - 1] if j else None
    named = before is not None and before.dep == "compound" and before.head == tokens[j].i and _capital(before)
    return named or tokens[j].dep in ("nsubj", "nsubjpass", "dobj", "poss")


def _run_end(tokens: list[Token], i: int, familiar: frozenset[str]) -> int:
    """One past the last word of the run of capitalised words that begins at i."""
    if tokens[i].text == "New" and i + 1 < len(tokens) and tokens[i + 1].text in ("Year", "Years"):
        return i
    if _bears(tokens, i, familiar):
        return i + 1
    if not _capital(tokens[i]) or (tokens[i].tag not in ("NNP", "NNPS") and not _plain_name(tokens, i, familiar)):
        return i
    j = i + 1
    while j < len(tokens):
        joined = tokens[j].start == tokens[j - 1].end
        if (
            (_capital(tokens[j]) and tokens[j].text[:1].isalpha())
            or _bears(tokens, j, familiar)
            or (joined and tokens[j].text in "-‐")
            or (joined and tokens[j - 1].text in "-‐" and tokens[j].text.isalpha())
            or (tokens[j].text in ("al", "el", "ul") and _has_article(tokens, j))
            or (tokens[j].text == "and" and _is_one_body(tokens, i, j))
            or (tokens[j].text in ("&", "amp") and j + 1 < len(tokens) and _capital(tokens[j + 1]))
            or (tokens[j].tag == "POS" and (_is_firm_after(tokens, j) or _is_end_of_name(tokens, j)))
            or (tokens[j].text in ("of", "for", "de", "van", "bin", "al", "von", "del", "da") and _goes_over(tokens, j))
            or _is_body_of_the(tokens, i, j)
        ):
            j += 1
        else:
            break
    return j


def _is_end_of_name(tokens: list[Token], j: int) -> bool:
    """As in "Moody's cut its rating": what acts and owns nothing ends so."""
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    owns = after is None or after.pos in ("NOUN", "PROPN", "ADJ", "NUM") or after.text in ("’", '"', "”")
    return tokens[j - 1].dep in ("nsubj", "nsubjpass", "dobj", "appos") and not owns


def _is_firm_after(tokens: list[Token], j: int) -> bool:
    """As in "Hudson's Bay Co.", "the People's Union": is what follows the owner no name by itself?"""
    after = [t.text for t in takewhile(_capital, tokens[j + 1 : j + 4])]
    bare = len(after) == 1 and after[0] in _BODIES
    common = len(after) == 2 and after[1] in _FIRM_ENDINGS and after[0].lower() in place_nouns() | _TRADES
    return bare or common


def _has_article(tokens: list[Token], j: int) -> bool:
    """As in "al-Masri": the Arabic article before a family name."""
    rest = tokens[j + 1 : j + 3]
    joined = len(rest) == 2 and rest[0].text in "-‐" and rest[0].start == tokens[j].end
    return joined and rest[1].start == rest[0].end and _capital(rest[1])


def _is_one_body(tokens: list[Token], i: int, j: int) -> bool:
    """As in "the Food and Drug Administration": is what "and" joins the name of one body?"""
    after = takewhile(_capital, tokens[j + 1 : j + 5])
    definite = i > 0 and (tokens[i - 1].text.lower() == "the" or tokens[i - 1].tag in ("POS", "PRP$"))
    first = i + 1 if tokens[i].text in _NATIONS else i  # "the U.S. Food and Drug Administration"
    return definite and j == first + 1 and any(ORGANISATION.fullmatch(t.text) for t in after)


def _belongs_to_role(tokens: list[Token], start: int, end: int) -> bool:
    """As in "Prime minister", "Foreign secretary": the capital is that of a sentence or of an office."""
    if _is_portfolio(tokens, start, end):
        return True
    single = end == start + 1 and end < len(tokens) and is_role(tokens[end])
    return single and tokens[start].text.lower() in _PORTFOLIOS | {"prime", "vice", "deputy", "former", "acting"}


def _is_portfolio(tokens: list[Token], start: int, end: int) -> bool:
    """As in "Minister for Foreign Affairs": what somebody is minister of."""
    charges = _PORTFOLIOS | {"affairs", "security"}
    first = start
    while first > 1 and tokens[first - 1].text.lower() in charges:
        first -= 1
    after = first > 1 and tokens[first - 1].text in ("of", "for") and is_role(tokens[first - 2])
    return after and {t.text.lower() for t in tokens[start:end]} <= charges


def _tagged_otherwise(tokens: list[Token], i: int, found: list[Name]) -> bool:
    """Is the word before a run a part of it that the tagger took for a verb or particle ("Do Van Lam")?"""
    before = tokens[i - 1] if i > 1 else None
    return (
        before is not None
        and before.tag not in ("NNP", "NNPS")
        and _capital(before)
        and (
            before.text.isalpha()
            and len(before.text) > 1
            and not is_role(before)
            and not _is_name(before, found)
            and tokens[i - 2].text not in "\"“‘'.:"
            and before.pos in ("VERB", "AUX", "ADP", "INTJ", "SCONJ", "PRON")
        )
    )


def _goes_over(tokens: list[Token], j: int) -> bool:
    if j + 1 >= len(tokens) or not _capital(tokens[j + 1]) or tokens[j + 1].tag not in ("NNP", "NNPS"):
        return False
    before = tokens[j - 1]
    return tokens[j].text not in ("of", "for") or is_role(before) or bool(ORGANISATION.fullmatch(before.text))


def _is_body_of_the(tokens: list[Token], i: int, j: int) -> bool:
    """As in "the Office of the Prosecutor": "of" or "the" inside the name of a body that begins at i."""
    of = j if tokens[j].text == "of" else j - 1 if tokens[j].text == "the" else None
    if of is None or of < 2 or of + 2 >= len(tokens) or tokens[of].text != "of" or tokens[of + 1].text != "the":
        return False
    body = i > 0 and tokens[i - 1].text.lower() == "the" and ORGANISATION.fullmatch(tokens[of - 1].text) is not None
    return body and _capital(tokens[of + 2]) and tokens[of + 2].tag in ("NNP", "NNPS")


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and token.text not in _CALENDAR and token.text.isascii() | token.text[0].isalpha()


def _plain_name(tokens: list[Token], i: int, familiar: frozenset[str]) -> bool:
    """A capitalised word tagged as a common noun: not at the head of the sentence, or a name elsewhere."""
    if tokens[i].tag in ("NN", "NNS") and tokens[i].text in familiar:
        return True
    return (
        i > 0
        and tokens[i].tag in ("NN", "JJ", "NNS")
        and tokens[i - 1].text not in "\"“‘'"
        and tokens[i].text.isalpha()
    )


def _after_roles(tokens: list[Token], start: int, end: int) -> int:
    """Where the name proper begins: after the last word of role in the run, and the portfolio that goes with it."""
    for j in range(end - 1, start - 1, -1):
        if is_role(tokens[j]) and not any(ORGANISATION.fullmatch(t.text) for t in tokens[j + 1 : end]):
            k = j + 1
            if k < end and tokens[k].text in ("of", "for"):
                k += 1
                while k < end and tokens[k].text.lower() in _CHARGES | {"the"}:
                    k += 1
            return k
    return start


def _after_portfolios(tokens: list[Token], start: int, end: int) -> int:
    """As in "Minister of Trade and International Cooperation Ann Lee": after what else she is minister of."""
    joined = start > 1 and tokens[start - 1].text in ("and", "&") and tokens[start - 2].text.lower() in _CHARGES
    while joined and start < end - 1 and tokens[start].text.lower() in _CHARGES:
        start += 1
    return start


def _role_before(tree: Tree, tokens: list[Token], start: int, before: list[Name]) -> tuple[str | None, str | None]:
    """The role that stands right before a name, and the country right before the role."""
    j = start
    while j > 0 and _of_role(tokens, j - 1) and not _is_name(tokens[j - 1], before):
        j -= 1
    if j == start or not any(is_role(t) for t in tokens[j:start]):
        return None, None
    last = tokens[start - 1]
    if (
        not is_role(last)
        and last.text.lower() not in _PORTFOLIOS
        and not any(t.text in ("of", "for") for t in tokens[j:start])
    ):
        return None, None  # "the official news agency IRNA"
    role = words(tree, tokens[j], last)
    if role.lower() == "counterpart":
        role = ""
    return role, _country_at(tokens, j - 1, before)


def _of_role(tokens: list[Token], j: int) -> bool:
    token = tokens[j]
    if token.text in _CALENDAR:
        return False
    return token.pos in ("NOUN", "ADJ", "PROPN") or (token.text in ("of", "for") and j > 0 and is_role(tokens[j - 1]))


def _is_name(token: Token, names: Iterable[Name]) -> bool:
    return any(n.first <= token.i <= n.last for n in names)


def _country_at(tokens: list[Token], j: int, before: list[Name]) -> str | None:
    while j >= 0 and tokens[j].tag in ("POS", "DT"):
        j -= 1
    if j < 0:
        return None
    return next((n.country for n in reversed(before) if n.first <= tokens[j].i <= n.last), None)


def _role_after(
    tree: Tree, tokens: list[Token], end: int, country: str | None, gazetteer: Gazetteer
) -> tuple[str | None, str | None]:
    """The role of an apposition after a name: "Jane Doe, Canada's trade minister,"."""
    if end >= len(tokens) or tokens[end].text != ",":
        return None, country
    for j in range(end + 1, min(len(tokens), end + 9)):
        if tokens[j].text == "," or tokens[j].pos in ("VERB", "AUX"):
            return None, country
        if is_role(tokens[j]):
            known = (_known(tree, tokens, k, gazetteer) for k in range(end + 1, j))
            nation = next((n for n in known if n), None)
            start = next((k for k in range(end + 1, j + 1) if not nation or tokens[k].i > nation.last), j)
            while start < j and tokens[start].tag in ("DT", "POS", "PRP$"):
                start += 1
            last = j + 2 if j + 2 < len(tokens) and _of_role(tokens, j + 1) and tokens[j + 2].pos == "NOUN" else j
            return words(tree, tokens[start], tokens[last]), nation.country if nation else country
    return None, country
