"""Translations of the interface: a gettext catalogue (.po) for each language, read as it is, without a step between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from timeline_app import resources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

FOLDER = "languages"


class Catalogue(QTranslator):
    """Words by the English ones; installed in the application, it is what ``tr`` asks. What it lacks stays English."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words = words

    def translate(
        self, _context: str, source_text: str, _disambiguation: str | None = None, _number: int = -1
    ) -> str | None:
        return self._words.get(source_text)

    def isEmpty(self) -> bool:
        return not self._words


def read_catalogue(path: Path) -> Catalogue:
    """The catalogue in a file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no catalogue.
    """
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415  (only for those who read another language)

    try:
        with path.open("rb") as file:
            read = read_po(file, abort_invalid=True)
    except PoFileError as error:
        raise ValueError(f"“{path.name}” is no catalogue of translations: {error}") from error
    pairs = ((message.id, message.string) for message in read if message.id and not message.fuzzy)
    return Catalogue({str(source): str(words) for source, words in pairs if words})


def catalogue_for(wanted: Sequence[str], folder: Path | None = None) -> Catalogue | None:
    """The catalogue of the first of these languages ("de-AT", "de") that there is one for; None where English is it."""
    folder = folder or resources.path(FOLDER)
    for name in wanted:
        language = name.replace("_", "-").partition("-")[0].lower()
        if language == "en":
            return None
        if (path := folder / f"{language}.po").is_file():
            return read_catalogue(path)
    return None
