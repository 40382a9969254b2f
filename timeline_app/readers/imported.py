"""What an import gives: articles as text with what their files say about them, or the reason why there is none."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from timeline_app.core.values import Clue


class Kind(StrEnum):
    """In what form an article came."""

    TEXT = "text"
    HTML = "html"
    MHTML = "mhtml"
    PDF = "pdf"
    DOCX = "docx"
    EMAIL = "email"
    FEED = "feed"


@dataclass(frozen=True, slots=True)
class Imported:
    """An article as text.

    ``name`` is for lists (the file's name, a feed item's title); ``origin`` is where it was taken from: a path, a web
    address, "standard input", "pasted"; ``address`` the article's own on the web, where it is known. ``notices`` are
    for the user: what was left out or had to be guessed.
    """

    name: str
    text: str
    origin: str
    kind: Kind
    clues: tuple[Clue, ...] = ()
    notices: tuple[str, ...] = ()
    address: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """A JSON-ready form, for the way between processes."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Imported:
        """Read back what ``to_dict`` gave."""
        return cls(
            name=data["name"],
            text=data["text"],
            origin=data["origin"],
            kind=Kind(data["kind"]),
            clues=tuple(Clue(**clue) for clue in data["clues"]),
            notices=tuple(data["notices"]),
            address=data["address"],
        )


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave no article, and why, in words for the user that say what to do."""

    name: str
    origin: str
    reason: str
