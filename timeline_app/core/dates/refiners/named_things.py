"""Things whose names hold a month or year: the March of a movement, the model year of a vehicle."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.calendar_names import MONTHS, SHORT_MONTHS

_MONTH_NAMES = (*MONTHS, *SHORT_MONTHS)
_THE_BEFORE = re.compile(r"\b(?:the|a|this|that)\s+$", re.IGNORECASE)
_OF_PEOPLE = re.compile(
    r"\b(?:women|men|people|workers|veterans|mothers|students|farmers|pilgrims)['’]s?\s+$", re.IGNORECASE
)
_NOUN_ENDS = re.compile(r"\s*(?:[.,;:!?)”\"]|$)")


def is_procession(text: str, start: int, end: int) -> bool:
    """As in "along the March.", "the Women's March": a month with an article stands before a noun."""
    before = text[max(0, start - 14) : start]
    if _OF_PEOPLE.search(before):
        return True
    return bool(_THE_BEFORE.search(before)) and _NOUN_ENDS.match(text, end) is not None


_MAKES = (
    "Acura|Audi|Bentley|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Citroen|Citroën|Corvette|Dodge|Ferrari|Fiat|Ford|GMC|Harley-Davidson|Honda|"
    "Hyundai|Isuzu|Jaguar|Jeep|Kia|Lada|Lamborghini|Land Rover|Lexus|Lincoln|Mazda|Mercedes(?:-Benz)?|Mercury|Mitsubishi|Nissan|Oldsmobile|Opel|Peugeot|"
    "Plymouth|Pontiac|Porsche|Renault|Rolls-Royce|Rover|Saab|Seat|Skoda|Subaru|Suzuki|Tesla|Toyota|Vauxhall|Volkswagen|Volvo|VW|Yamaha"
)
_OWNED_BEFORE = re.compile(
    r"(?:\b(?:an?|his|her|its|their|my|our|whose|old|used|white|black|red|blue|green|grey|gray|silver)|['’]s?)\s+$",
    re.IGNORECASE,
)
_MODEL_AFTER = re.compile(
    rf"\s+(?:{_MAKES})(?=\s+[A-Z0-9]|\s+(?:sedan|saloon|pickup|truck|van|minivan|car|coupe|hatchback|station wagon|estate|convertible|motorcycle|jeep|limousine)\b|[.,;])"
)


_VEHICLE_AFTER = re.compile(
    r" (?:sedan|saloon|pickup|hatchback|coupe|convertible|motorcycle|scooter|engine|aircraft|jet|helicopter|rifle)s?\b"
)
_NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+ $")


def is_model(text: str, start: int, end: int) -> bool:
    """The year of a vehicle's model, or its number: "his 1987 Chevrolet Cavalier", "the Mira 2000 hatchback"."""
    if _VEHICLE_AFTER.match(text, end) and _NAME_BEFORE.search(text, max(0, start - 16), start):
        return True
    return (
        _MODEL_AFTER.match(text, end) is not None and _OWNED_BEFORE.search(text, max(0, start - 9), start) is not None
    )


_PLAN_BEFORE = re.compile(
    r"\b(?!(?:Since|Until|By|From|In|For|After|Before|During|To|Of|The|A|An|Its|Their|His|Her|Our|Early|Late|Mid|And|Or)\b)[A-Z][\w-]+ $"
)
_PLAN_AFTER = re.compile(
    r" (?:plan|strategy|vision|agenda|programme|program|project|initiative|road ?map|blueprint|framework|bid|goals|targets|scheme)\b"
)
_VISION_BEFORE = re.compile(r"\b(?:Vision|Agenda|Horizon|Expo|Strategy|Roadmap|Project) $")


def is_plan(text: str, start: int, end: int) -> bool:
    """The year in the name of a plan, which is none of an event: "the Porto 2020 plan", "Vision 2030"."""
    before = text[max(0, start - 24) : start]
    if _VISION_BEFORE.search(before):
        return True
    named = _PLAN_BEFORE.search(before) is not None and not before.rstrip().endswith(_MONTH_NAMES)
    return named and _PLAN_AFTER.match(text, end) is not None
