"""Joins the short forms of names to the full names of their bearers, and acronyms to what they stand for."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.name import Kind, Name, most_named

if TYPE_CHECKING:
    from timeline_app.core.text.tree import Tree


_TITLES = frozenset(["king", "queen", "prince", "princess", "sultan", "emir", "sheikh", "emperor", "pope", "ayatollah"])


_OF_A_PLACE = frozenset(["alliance", "army", "congress", "council", "forces", "front", "guard", "movement", "party"])
"""Ends of the names of bodies that are called after the place they are of, as firms are not."""

_WHOLE = 2
"""Words of a given and a family name."""


def join_bearers(tree: Tree, names: list[Name]) -> list[Name]:
    """Give every short form the full name of its bearer: the nearest before it, else the first after it."""
    names = _of_nations(tree, _with_given(_without_middle(_with_titles(names))))
    people = [n for n in names if n.kind is Kind.PERSON and _parts(n.name)[1:]]
    organisations = {
        _parts(n.name)[0]: n for n in reversed(names) if n.kind is Kind.ORGANISATION and _parts(n.name)[1:]
    }
    # "Solenzara" of the Solenzara Liberation Front is a place, if the text names it first, or speaks of being there.
    fronts = {short: n for short, n in organisations.items() if _parts(n.name)[-1].lower() in _OF_A_PLACE}
    apart = {n.name for n in names if n.name in fronts and (n.kind is Kind.PLACE or n.first < fronts[n.name].first)}
    # As in "President Ruiz", where the text never tells a given name.
    alone = {n.name: n for n in reversed(names) if n.kind is Kind.PERSON and n.role and not _parts(n.name)[1:]}
    familiar = Counter(n.name for n in names if not _parts(n.name)[1:])
    ends = [(*_ends(p.name), *(m for m in _parts(p.name)[1:-1] if m in familiar)) for p in people]
    """Of more than two words ("Tomás Arriagada Weiss") also one between, where the text uses it alone."""
    kin = {p.name for p in people if _is_kin(tree, p)}
    best = _best(people)
    names = _with_acronyms(tree, names)
    related = {n.name for n in names if n.kind is Kind.OTHER and _has_kin(tree, n)}
    joined = []
    for name in names:
        bearer = _bearer(name, people, ends, familiar, kin) if not _is_place(tree, name) else None
        if bearer:
            full = best[bearer.name]
            joined.append(_borne_by(name, full))
        elif name.kind is Kind.OTHER and name.name in alone:
            joined.append(replace(name, kind=Kind.PERSON, role=alone[name.name].role, country=alone[name.name].country))
        elif name.kind is Kind.OTHER and name.name in organisations and name.name not in apart:
            joined.append(replace(name, kind=Kind.ORGANISATION, name=organisations[name.name].name))
        elif name.kind is Kind.OTHER and name.name in related:
            joined.append(replace(name, kind=Kind.PERSON))
        else:
            joined.append(name)
    return joined


_PARTICLES = frozenset(["da", "de", "del", "den", "der", "di", "dos", "du", "la", "le", "van", "von"])


def _with_given(names: list[Name]) -> list[Name]:
    """As in "De Wit" of a text that has told of Femke de Wit: a family name that begins with a particle."""
    people = [n for n in names if n.kind is Kind.PERSON]
    joined = []
    for name in names:
        particle = name.kind in (Kind.PERSON, Kind.OTHER) and _parts(name.name)[0].lower() in _PARTICLES
        ending = f" {name.name.lower()}"
        full = {p.name: p for p in people if particle and p.name.lower().endswith(ending)}
        bearer = next(iter(full.values())) if len(full) == 1 else None
        joined.append(_borne_by(name, bearer) if bearer is not None else name)
    return joined


def _borne_by(name: Name, bearer: Name) -> Name:
    """A mention of a short form as one of the person who bears it."""
    return replace(name, kind=Kind.PERSON, name=bearer.name, role=bearer.role, country=bearer.country)


def _without_middle(names: list[Name]) -> list[Name]:
    """As in "Ana Maria Ruiz" of a text that calls her Ana Ruiz too."""
    short = {n.name for n in names if n.kind is Kind.PERSON and len(_parts(n.name)) == _WHOLE}
    bare = {n.name: " ".join(_ends(n.name)) for n in names if n.kind is Kind.PERSON and _parts(n.name)[2:]}
    same = Counter(bare.values())
    joined = {long: plain for long, plain in bare.items() if plain in short and same[plain] == 1}
    return [replace(n, name=joined[n.name]) if n.name in joined else n for n in names]


def _of_nations(tree: Tree, names: list[Name]) -> list[Name]:
    """As in "the US Treasury", "the Treasury" of a text that speaks of one only: whose it is goes with its name."""
    found: dict[str, set[tuple[str, str]]] = {}
    for nation, name in itertools.pairwise(names):
        beside = name.first == nation.last + 1 and nation.kind is Kind.COUNTRY
        if beside and name.kind is Kind.ORGANISATION and name.country is None and nation.country is not None:
            first, last = tree.tokens[nation.first], tree.tokens[nation.last]
            found.setdefault(name.name, set()).add((tree.text[first.start : last.end], nation.country))
    whose = {name: next(iter(nations)) for name, nations in found.items() if len(nations) == 1}
    return [
        replace(n, name=f"{whose[n.name][0]} {n.name}", country=whose[n.name][1])
        if n.kind is Kind.ORGANISATION and n.name in whose
        else n
        for n in names
    ]


def _with_titles(names: list[Name]) -> list[Name]:
    """As in "King Hussein" beside a Saddam Hussein: a title that goes with one name only makes it a full name."""
    noble = {p.name: p for p in names if p.kind is Kind.PERSON and _parts(p.name)[1:] and _title(p)}
    titled = []
    for name in names:
        title = _title(name) if name.kind is Kind.PERSON and not _parts(name.name)[1:] else ""
        known = any(name.name in _ends(full) and _title(p) == title for full, p in noble.items())
        titled.append(replace(name, name=f"{title} {name.name}") if title and not known else name)
    return titled


def _title(name: Name) -> str:
    """The title of a sovereign or a cleric that is part of how a person is called, or an empty string."""
    last = _parts(name.role or "")[-1:]
    return last[0].capitalize() if last and last[0].lower() in _TITLES else ""


def _with_acronyms(tree: Tree, names: list[Name]) -> list[Name]:
    """As in "Demilitarized Zone - DMZ -", "Demilitarized Zone (DMZ)": the letters stand for the name from there on."""
    long: dict[str, Name] = {}
    for before, name in itertools.pairwise(names):
        between = tree.text[tree.tokens[before.last].end : tree.tokens[name.first].start].strip()
        acronym = name.name.isupper() and len(name.name) > 1 and name.name[0] == before.name[:1].upper()
        spelt_out = before.kind in (Kind.PLACE, Kind.ORGANISATION, Kind.OTHER)
        if acronym and spelt_out and between in ("(", "-", "–", "—", ", or", ","):
            long.setdefault(name.name, before)
    return [replace(n, kind=long[n.name].kind, name=long[n.name].name) if n.name in long else n for n in names]


def _is_kin(tree: Tree, name: Name) -> bool:
    """As in "one of five children of Ernesto Ruiz", "his wife, Ana Ruiz": named for the sake of somebody else."""
    last = tree.tokens[name.last]
    above = tree.head(last)
    noun = tree.head(above) if last.dep == "pobj" and above.lemma == "of" else above
    return last.dep in ("pobj", "appos", "conj") and noun.lemma in _KIN


def _has_kin(tree: Tree, name: Name) -> bool:
    """As in "Slepian's wife", of whom the text never tells a given name: somebody, as no body has a wife."""
    last = tree.tokens[name.last]
    return last.dep == "poss" and tree.head(last).lemma in _KIN - _OF_BODIES and not _parts(name.name)[1:]


def _parts(name: str) -> list[str]:
    return name.split()


def _best(people: list[Name]) -> dict[str, Name]:
    """For each full name the mention that tells most of its bearer."""
    best: dict[str, Name] = {}
    for person in people:
        known = best.setdefault(person.name, person)
        best[person.name] = replace(known, role=known.role or person.role, country=known.country or person.country)
    return best


_KIN = frozenset(
    """
    brother child cousin daughter father grandchild granddaughter grandson husband mother nephew niece parent sibling
    sister son widow widower wife
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_OF_BODIES = frozenset(["child", "father", "mother", "parent", "sibling", "sister", "son"])
"""Those of them that firms, ships and towns have too ("the bank's parent", "Lima's favourite son")."""

_LOCATIVE = frozenset(["in", "at", "near", "outside", "to", "from", "into", "through", "across", "around"])


def _is_place(tree: Tree, name: Name) -> bool:
    """As in "in Lima": where a preposition of place stands before a capital, it is meant, whoever has its name."""
    before = tree.after(tree.tokens[name.first], -1)
    return name.kind is Kind.CAPITAL and before is not None and before.text.lower() in _LOCATIVE


def _bearer(
    name: Name, people: list[Name], ends: list[tuple[str, ...]], familiar: Counter[str], kin: set[str]
) -> Name | None:
    """``familiar``: how often the text calls somebody by one name alone; ``kin``: who is told of as a relative."""
    if name.kind not in (Kind.PERSON, Kind.OTHER, Kind.PLACE, Kind.CAPITAL):
        return None
    alone = not _parts(name.name)[1:]
    matching = [
        p for p, parts in zip(people, ends, strict=True) if p.name == name.name or (alone and name.name in parts)
    ]
    if name.kind in (Kind.PLACE, Kind.CAPITAL) and not any(p.first < name.first for p in matching):
        return None
    earlier = [p for p in matching if p.first <= name.first]
    if name.name not in {p.name for p in matching} and len({p.name for p in earlier}) > 1:
        meant = [p for p in matching if name.name != _parts(p.name)[-1] or familiar[_parts(p.name)[0]] < _OFTEN]
        return _most_named(meant) or _most_named([p for p in meant if p.name not in kin])
    return earlier[-1] if earlier else next(iter(matching), None)


_OFTEN = 2
"""Times from which on a text is taken to call somebody by the given name, and another of the family by their name."""


def _most_named(people: list[Name]) -> Name | None:
    """Of two of one family the one whom the text names more often in full; nobody where it names both alike."""
    name = most_named(people)
    return next((p for p in people if p.name == name), None)


def _ends(name: str) -> tuple[str, str]:
    parts = _parts(name)
    return parts[0], without_article(parts[-1])


def without_article(name: str) -> str:
    """As in "Masri" for "al-Masri"."""
    return name[3:] if name[:3].lower() in ("al-", "el-", "ul-") else name
