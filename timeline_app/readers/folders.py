"""Folders of articles: the files in them that may hold one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENDINGS = frozenset(
    [
        ".txt",
        ".text",
        ".md",
        ".htm",
        ".html",
        ".xhtml",
        ".shtml",
        ".mht",
        ".mhtml",
        ".pdf",
        ".docx",
        ".eml",
        ".rss",
        ".atom",
        ".xml",
    ]
)
"""How the names of files end that are taken from a folder. A file named by the user is read whatever its name."""


def articles_in(folder: Path) -> list[Path]:
    """The files of a folder and the folders in it, by name; hidden ones and links to folders are left out."""
    return sorted(_files(folder))


def _files(folder: Path) -> Iterator[Path]:
    for found in folder.iterdir():
        if found.name.startswith((".", "~$")):
            continue
        if found.is_dir():
            if not found.is_symlink():
                yield from _readable(found)
        elif found.suffix.lower() in ENDINGS and found.is_file():
            yield found


def _readable(folder: Path) -> Iterator[Path]:
    """The files of a folder within; one that may not be read holds none."""
    try:
        yield from list(_files(folder))
    except PermissionError:
        return
