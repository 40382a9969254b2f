"""Reading text files: decoding, limits, and messages that say what to do when a file is no article."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 5_000_000
"""Bytes of the largest file that is read: several thick books, far more than any article."""

_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
)
_HTML = re.compile(rb"\s*(?:<!doctype\s+html|<html|<\?xml)", re.IGNORECASE)
# Control characters that no text needs; each is replaced by one space, so that offsets stay true.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
# Marks that turn the direction of writing: they could show a text otherwise than it reads.
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BINARY_SHARE = 0.02
"""Share of control bytes from which a file is taken as binary."""


class DocumentError(Exception):
    """A file cannot be read as an article. The message is for the user and says what to do."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, with notices about how it was decoded."""

    text: str
    notices: tuple[str, ...] = ()


def read_file(path: Path) -> str:
    """The text of a file; see ``read_document``."""
    return read_document(path).text


def read_document(path: Path) -> Document:
    r"""Read a text file: UTF-8, UTF-16 or UTF-32 with a byte order mark, else Windows-1252. Line ends become ``\\n``.

    Raises:
        DocumentError: the file is missing, unreadable, too large, empty, or no text.
    """
    data = read_bytes(path, LARGEST)
    _refuse_other_formats(data, path.name)
    document = decode(data, path.name)
    if not document.text.strip():
        raise DocumentError(f"No text was found in “{path.name}”. Choose a file that holds an article.")
    return document


def decode(data: bytes, name: str) -> Document:
    """Decode bytes as text.

    Raises:
        DocumentError: the bytes are no text.
    """
    text, notices = _decoded(data, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\ufffd" in text:
        notices = (*notices, f"Some characters of “{name}” could not be decoded and are shown as �.")
    return Document(_CONTROLS.sub(" ", text.removeprefix("\ufeff")), notices)


def without_controls(text: str) -> str:
    """A text without control characters, marks of direction and halves of characters."""
    plain = _DIRECTIONS.sub("", _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")))
    return plain.encode("utf-8", "replace").decode("utf-8")


def read_bytes(path: Path, largest: int) -> bytes:
    """The bytes of a file, at most ``largest`` of them.

    Raises:
        DocumentError: the file is missing, no file, unreadable, or larger.
    """
    try:
        if path.is_dir():
            raise DocumentError(f"“{path.name}” is a folder. Choose the text files in it.")
        if path.exists() and not path.is_file():
            raise DocumentError(f"“{path.name}” is no regular file. Save the article as a text file and open that.")
        size = path.stat().st_size
        if size > largest:
            raise DocumentError(
                f"“{path.name}” has {size / 1e6:.1f} MB, more than the {largest / 1e6:.0f} MB that are read as one "
                "article. Split it into articles."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(f"There is no file “{path}”. Check its name and folder.") from None
    except PermissionError:
        raise DocumentError(f"“{path.name}” may not be read. Check its permissions.") from None
    except OSError as error:
        raise DocumentError(
            f"“{path.name}” could not be read: {error.strerror or error}. Check that you may read it."
        ) from None


def _refuse_other_formats(data: bytes, name: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise DocumentError(f"“{name}” is {what}, not text. Save or copy the article as plain text and open that.")
    if _HTML.match(data):
        raise DocumentError(f"“{name}” is a web page with its markup. Save or copy it as plain text and open that.")


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return data.decode("utf-32", "replace"), ()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), ()
    if _looks_binary(data):
        raise DocumentError(f"“{name}” is no text file. Save or copy the article as plain text and open that.")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    as_utf8 = data.decode("utf-8", "replace")
    if as_utf8.count("\ufffd") * 50 < sum(byte > 127 for byte in data):  # mostly valid UTF-8, with a few broken bytes
        return as_utf8, ()
    return data.decode("cp1252", "replace"), (f"“{name}” is not UTF-8 and was read as Windows-1252.",)


def _looks_binary(data: bytes) -> bool:
    sample = data[:65536]
    controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return controls > _BINARY_SHARE * len(sample)
