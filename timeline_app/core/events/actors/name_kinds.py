"""What a run of capitalised words names: a person, a body, a place or something else, by its words and neighbours."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline_app import resources
from timeline_app.core.events.actors.name import Kind
from timeline_app.core.events.actors.roles import persons
from timeline_app.core.events.gazetteer import LARGE_CITY, Gazetteer
from timeline_app.core.text.persons import roles

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

ORGANISATION = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|LLC|Group|Bank|Agency|Ministry|Department|University|Institute|Party|Union|Council|Commission"
    r"|Committee|Court|Army|Navy|Air Force|Forces?|Guard|Police|Bureau|Office|Association|Federation|Fund"
    r"|Organi[sz]ation"
    r"|Foundation|Company|Airlines?|Airways|Motors?|Press|Times|Post|News|Radio|Television|TV|Parliament|Congress|Senate"
    r"|House|Assembly|Center|Centre|Club|Society|League|Alliance|Front|Movement|Service|Authority|Board|Cells|Power|Energy"
    r"|Steel|Electric|Electronics|Industries|Holdings|Systems|Technologies|Partners|Brothers|Sons|Exchange|Hospital|School"
    r"|Church|Museum|Library|Brigade|Regiment|Division|Squadron|Command|Administration|Cabinet|Treasury|Reserve"
    r"|Academy|Chamber|Coalition|Community|College|Confederation|Consulate|Corporation|Corps|Directorate|Embassy|Forum|Herald"
    r"|Journal|Laboratory|Network|Observatory|Program(?:me)?|Red (?:Cross|Crescent)|Secretariat|Tribunal|Tribune|Trust"
    r"|Amnesty International|Human Rights Watch)\b\.?"
)

_FIRM = re.compile(
    r" (?:Aerospace|Automotive|Aviation|Biotech|Brands|Breweries|Capital|Chemicals?|Communications|Defen[cs]e"
    r"|Entertainment|Ferries|Financial|Foods?|Gas|Health|Healthcare|Hotels|Insurance|International|Labs|Lines|Logistics|Media"
    r"|Minerals|Mining|Networks|Oil|Petroleum|Pharma|Pharmaceuticals?|Pictures|Properties|Rail|Railways?|Records|Resources|Retail"
    r"|Robotics|Savings|Securities|Semiconductors?|Shipping|Software|Solar|Stores|Studios|Telecom|Telecoms|Textiles"
    r"|Ventures|Wireless|A\.?G\.?|A/S|AB|ASA|B\.V\.|Bhd|GmbH|KG|LLP|L\.P\.|Ltda|N\.V\.|NV|Oyj|PLC|plc|Pty|S\.A\.|SA|SARL|SE|SpA"
    r"|S\.p\.A\.)$"
)
"""What a firm's name ends with, and a person's does not."""

_LOCATIVE = frozenset(
    ["in", "at", "near", "outside", "to", "from", "into", "through", "across", "off", "around", "inside"]
)

_NAMED_THINGS = frozenset(["Cyclone", "Flight", "Hurricane", "Operation", "Project", "Resolution", "Storm", "Typhoon"])
"""Words with which the names of undertakings and of storms begin."""

_MEDIA = frozenset(["Internet", "Net", "Web", "World Wide Web"])

_FAITHS = frozenset(["Baptist", "Catholic", "Lutheran", "Methodist", "Muslim", "Orthodox", "Protestant"])
"""Words with a capital that name nobody: "on the Web", "a Roman Catholic"."""


_STATES = frozenset(["D.C.", "N.C.", "N.D.", "N.H.", "N.J.", "N.M.", "N.Y.", "R.I.", "S.C.", "S.D."])
"""American states as they stand after the name of a town."""


@cache
def place_nouns() -> frozenset[str]:
    """Nouns that name places: "river", "square"."""
    return frozenset(resources.read_lines("words", "place_nouns.txt"))


def kind_of_name(
    tokens: list[Token], start: int, end: int, text: str, role: str | None, gazetteer: Gazetteer
) -> Kind | None:
    """What the words from ``start`` up to ``end`` name; None where they are no name. ``role``: what stands before."""
    run = tokens[start:end]
    previous = tokens[start - 1].text.lower() if start else ""
    if run[0].text in _NAMED_THINGS and len(run) > 1:
        return Kind.OTHER
    if text in _MEDIA or run[-1].text in _FAITHS or (len(run) == 1 and is_common(run[0])):
        return None
    if role is not None and role.lower().endswith("opposition"):
        return Kind.ORGANISATION  # "the opposition CPN"
    if role is not None and not ORGANISATION.search(text):
        return Kind.PERSON
    if {run[0].text.lower(), run[-1].text.lower()} & place_nouns() and len(run) > 1 and not ORGANISATION.search(text):
        return Kind.PLACE
    following = tokens[end].text.lower() if end < len(tokens) else ""
    if following in place_nouns() and previous != "the" and not role:
        return Kind.PLACE
    if ORGANISATION.search(text) or (role is None and _FIRM.search(text)):
        return Kind.ORGANISATION
    if role is not None:
        return Kind.PERSON
    succeeded = (
        previous == "from" and start > 1 and tokens[start - 2].text.lower() == "over"
    )  # "took over from Ann Lee"
    if (previous in _LOCATIVE and not succeeded) or (previous == "," and start > 1 and text in gazetteer.places):
        return Kind.PLACE
    if text in _STATES:
        return Kind.PLACE
    place = gazetteer.location(text)
    if place and (place.population >= LARGE_CITY or not place.country):
        return Kind.PLACE
    if text.isupper() and len(text) > 1:
        return Kind.ORGANISATION
    if end < len(tokens) and tokens[end].tag in ("NN", "NNS") and tokens[end - 1].dep in ("compound", "amod"):
        return Kind.OTHER
    return _by_shape(run, previous)


def is_common(token: Token) -> bool:
    """As in "Women have become": a noun for persons that only opens a sentence, whatever the tagger sees."""
    low = token.text.lower()
    plural = low in ("men", "women", "people", "children") or low.removesuffix("s") in persons() - roles()
    return plural and low.endswith(("s", "men", "people", "children")) and not token.text.isupper()


_PARTS = frozenset(
    ["Africa", "America", "Asia", "Balkans", "Caucasus", "Europe", "Gulf", "Pacific", "Peninsula", "Sahel"]
)
"""Parts of the world, with a side before them ("West Africa")."""
_WORKS = frozenset(
    """
    Accord Accords Act Agreement Agreements Amendment Awards Bill Charter Code Conference Constitution Convention Cup
    Deal Declaration Framework Initiative Law Pact Plan Prize Protocol Referendum Resolution Scheme Strategy Summit
    Treaty
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Words with which the names of treaties, laws and meetings end."""


def _by_shape(run: list[Token], previous: str) -> Kind | None:
    parts = [t for t in run if t.text not in "-‐"]
    hyphened = len(parts) != len(run)
    if run[-1].text in _WORKS and len(run) > 1:
        return Kind.OTHER
    if run[-1].text in _PARTS and len(run) > 1:
        return Kind.PLACE
    if len(run) == 3 and hyphened and run[-1].text[:1].isupper():
        return Kind.OTHER
    if previous != "the" and 2 <= len(parts) <= 4 and all(t.text.isalpha() or t.text.endswith(".") for t in parts):
        return Kind.PERSON if hyphened or len(parts) <= 3 else Kind.OTHER
    return Kind.OTHER
