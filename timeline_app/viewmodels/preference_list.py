"""The preferences that the user may choose, in groups, with their names and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale

from timeline_app import resources
from timeline_app.settings import LARGEST_TEXT, SCALES, SMALLEST_TEXT
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values. ``name`` is that of the setting; each option is a value and its words."""

    name: str
    text: str
    options: Sequence[tuple[str, str]]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    name: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within limits, with its unit."""

    name: str
    text: str
    least: int
    most: int
    unit: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to know that cannot be chosen."""

    text: str
    value: str
    hint: str = ""


Item = Choice | Switch | Number | Fact


@dataclass(frozen=True, slots=True)
class Group:
    """Preferences that belong together, under a heading."""

    heading: str
    items: Sequence[Item]


def preference_groups(backups: Path | None) -> list[Group]:
    """All of them. ``backups`` is the folder of the copies that are kept of projects, None if none are."""
    return [_looks(), _reading(), _timeline(), *_storage(backups)]


def date_languages() -> list[str]:
    """The languages whose dates can be read: those there are word lists for, by their English names."""
    codes = sorted(p.stem.removeprefix("dates_") for p in resources.path("words").glob("dates_*.json"))
    return [Locale.parse(code).english_name or code for code in codes]


def _looks() -> Group:
    themes = (("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark")))
    scales = tuple((scale, tr("{percent} %", percent=scale)) for scale in SCALES)
    larger = Choice("scale", tr("Size of everything"), scales, tr("From the next start on."))
    size = Number("reader_text_size", tr("Size of the article’s text"), SMALLEST_TEXT, LARGEST_TEXT, tr(" px"))
    return Group(tr("Appearance"), (Choice("theme", tr("Theme"), themes), larger, size))


def _reading() -> Group:
    orders = (("ask", tr("Ask me")), ("day_first", tr("Day first")), ("month_first", tr("Month first")))
    hint = tr(
        "For dates such as 7/10/23 on pages that give no evidence. They stay marked as ambiguous either way. Articles "
        "that hang on it are read again."
    )
    language = Fact(tr("Language of dates"), ", ".join(date_languages()))
    return Group(tr("Reading dates"), (Choice("day_order", tr("Day and month in figures"), orders, hint), language))


def _timeline() -> Group:
    return Group(
        tr("Timeline"),
        (
            Switch("wheel_zooms", tr("The wheel zooms"), tr("Ctrl+wheel then scrolls; otherwise it is the other way.")),
            Switch("slim_empty", tr("Slim lanes with nothing in view"), tr("Once the view stands still.")),
            Switch("animations", tr("Glide from view to view"), tr("Never, if your desktop has animations off.")),
            Switch("show_negated", tr("Show events that did not happen")),
        ),
    )


def _storage(backups: Path | None) -> list[Group]:
    if backups is None:
        return []
    hint = tr("Projects are saved by themselves. Copies of earlier states lie in this folder.")
    return [Group(tr("Projects"), (Fact(tr("Backups"), str(backups), hint),))]
