"""Countries, groups of states and places by the names that English news gives them.

Countries bear ISO 3166-1 alpha-3 codes, groups of states codes of their own (EUU, UNO, NATO ...). Data: GeoNames (CC
BY 4.0), trimmed by tools/build_gazetteer.py, and a table of aliases, metonyms and groups.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline_app import resources

LONGEST = 6
"""Words of the longest name looked up."""

OPENING = 4
"""Letters by which a word is told that begins no name."""

LARGE_CITY = 2_000_000
"""Cities with fewer inhabitants are recognised only where a preposition of place marks them."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place: its country's code, if it lies in one, and its middle in degrees (WGS 84)."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    population: int = 0


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names to codes and places. Keys are as written, case included, without the article."""

    names: dict[str, str]
    demonyms: dict[str, str]
    capitals: dict[str, str]
    metonyms: dict[str, str]
    groups: dict[str, str]
    titles: dict[str, str]
    """Code to the name that is used everywhere."""
    places: dict[str, Location]
    openings: frozenset[str]
    """The first letters, up to ``OPENING``, of the names, demonyms, capitals, metonyms and groups."""

    def may_begin(self, word: str) -> bool:
        """Can a name of a country or a capital begin with this word? Most words need no further look."""
        return word[:OPENING] in self.openings

    def location(self, name: str) -> Location | None:
        return self.places.get(name)

    def title(self, code: str) -> str:
        return self.titles.get(code, code)


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer in resources/, read once in a process."""
    countries: dict[str, dict[str, Any]] = resources.read_json("gazetteer", "countries.json")
    aliases: dict[str, Any] = resources.read_json("gazetteer", "aliases.json")
    titles = {code: row["name"].strip().removeprefix("The ") for code, row in countries.items()}
    titles |= aliases["historical"] | {code: names[0] for code, names in aliases["groups"].items()}
    names = {titles[code]: code for code in countries} | _inverted(aliases["names"])
    # States that are no more stand after their successors.
    capitals = {row["capital"].strip(): code for code, row in reversed(countries.items()) if row["capital"]}
    capitals |= _inverted(aliases["capitals"])
    # City states: the name means the country.
    capitals = {name: code for name, code in capitals.items() if name not in names}
    everywhere = _places(countries, aliases, names, capitals)
    chosen = frozenset(_inverted(aliases["capitals"]))
    capitals = {n: code for n, code in capitals.items() if n in chosen or _stands_for(n, code, countries, everywhere)}
    demonyms = _demonyms(countries) | _inverted(aliases["demonyms"])
    metonyms, groups = _inverted(aliases["metonyms"]), _inverted(aliases["groups"])
    known = (*names, *demonyms, *capitals, *metonyms, *groups)
    return Gazetteer(
        names=names,
        demonyms=demonyms,
        capitals=capitals,
        metonyms=metonyms,
        groups=groups,
        titles=titles,
        places=everywhere,
        openings=frozenset(name[:length] for name in known for length in range(1, OPENING + 1)),
    )


_FEW = 300_000
"""Inhabitants below which news does not call a state by its capital: Hamilton is mostly somebody else than Bermuda."""


def _stands_for(name: str, code: str, countries: dict[str, dict[str, Any]], places: dict[str, Location]) -> bool:
    """May a capital stand for its state? Not one whose name is better known for another town ("San Jose")."""
    place = places.get(name)
    elsewhere = place is not None and place.country not in (None, code)
    return not elsewhere and countries.get(code, {}).get("population", _FEW) >= _FEW


def _inverted(table: dict[str, list[str]]) -> dict[str, str]:
    return {name: code for code, names in table.items() for name in names}


def _demonyms(countries: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Demonym to code, singular and plural; where small and large countries share one, the most populous has it."""
    found: dict[str, str] = {}
    for code, row in sorted(countries.items(), key=lambda item: item[1]["population"]):
        for word in row["demonym"].replace("/", ",").split(","):
            if word:
                found[word] = code
                if word.endswith(("n", "i")):
                    found[word + "s"] = code
    return found


def _places(
    countries: dict[str, dict[str, Any]], aliases: dict[str, Any], names: dict[str, str], capitals: dict[str, str]
) -> dict[str, Location]:
    found: dict[str, Location] = {}
    for line in resources.read_lines("gazetteer", "cities.tsv"):
        name, country, latitude, longitude, population = line.split("\t")
        found[name] = Location(name, country, float(latitude), float(longitude), int(population))
    for capital, code in capitals.items():
        home = countries.get(code, {}).get("capital", "").strip()
        if capital not in found and home in found:
            known = found[home]
            found[capital] = Location(capital, code, known.latitude, known.longitude, known.population)
    found["Washington"] = Location("Washington", "USA", 38.895, -77.036, 689_545)
    for name, (code, latitude, longitude) in aliases["places"].items():
        found[name] = Location(name, code or None, latitude, longitude)
    for name, code in names.items():
        row = countries.get(code, {})
        found[name] = Location(name, code, row.get("latitude"), row.get("longitude"))
    return found
