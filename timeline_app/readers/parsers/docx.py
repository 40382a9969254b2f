"""Word documents (Office Open XML): their paragraphs, read with the standard library alone.

A .docx is a ZIP archive of XML. Nothing is unpacked to disk; sizes are checked before anything is read; document type
declarations, by which entities could grow without bound or files be reached, are refused.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers import expat

from timeline_app.core.values import Clue
from timeline_app.readers.files import DocumentError, without_controls
from timeline_app.readers.imported import Imported, Kind
from timeline_app.readers.parsers.moments import iso_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 50_000_000
"""Bytes of one unpacked part."""
GREATEST_RATIO = 200
"""Of unpacked to packed size, of parts above ``SMALL``; text packs to a twentieth at best."""
SMALL = 1_000_000
DEEPEST = 500
"""Levels of elements within each other."""

_DAMAGES = (
    *(zipfile.BadZipFile, zlib.error, struct.error, lzma.LZMAError),
    *(StopIteration, RuntimeError, NotImplementedError, EOFError, OSError, ValueError, LookupError),
)
"""What the archive module raises on archives that are damaged, locked, or packed in a way of their own."""
_MAIN = ("word/document.xml", "word/document2.xml")
_PROPERTIES = "docProps/core.xml"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_DELETED = frozenset(["del", "moveFrom", "instrText", "delText"])
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(data: bytes, name: str, origin: str) -> Imported:
    """Read a Word document.

    Raises:
        DocumentError: it is damaged, locked, has no text, or is made to exhaust the reader.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            main = next(part for part in _MAIN if part in archive.namelist())
            reader = _Paragraphs()
            reader.parse(_part(archive, main, name), name)
            properties = _Properties()
            if _PROPERTIES in archive.namelist():
                properties.parse(_part(archive, _PROPERTIES, name), name)
    except _DAMAGES as error:
        raise DocumentError(f"“{name}” is damaged or locked. Open it in its program and save it as text.") from error
    text = without_controls("\n\n".join(p for p in reader.paragraphs if p))
    if not text.strip():
        raise DocumentError(f"No text was found in “{name}”. Pictures of text cannot be read.")
    return Imported(name, text + "\n", origin, Kind.DOCX, tuple(_clues(reader, properties)))


def _clues(reader: _Paragraphs, properties: _Properties) -> Iterator[Clue]:
    if reader.title:
        yield Clue("title", reader.title, "paragraph in the style Title")
    told = properties.found
    title, author = told.get("title", ""), told.get("creator", "")
    if title and title in " ".join(reader.paragraphs[:5]):
        yield Clue("title", title, "document properties")
    if author and author in " ".join(reader.paragraphs):
        yield Clue("author", author, "document properties")
    for key in ("created", "modified"):
        moment = iso_moment(told.get(key, ""))
        if moment:
            yield Clue("possible", moment, f"document property {key}")


def _part(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    """A part of the archive, refused by its declared size before it is read; the archive module reads no more."""
    told = archive.getinfo(part)
    most = max(SMALL, GREATEST_RATIO * told.compress_size)
    if told.file_size > min(LARGEST, most):
        raise DocumentError(
            f"“{name}” would unpack to {told.file_size / 1e6:.0f} MB: it is not read, as it may be a trap."
        )
    return archive.read(told)


class _Xml:
    """Reads XML by events, with a limit to its depth and without document types."""

    def __init__(self) -> None:
        self._depth = 0

    def parse(self, data: bytes, name: str) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._deeper
        parser.EndElementHandler = self._higher
        parser.CharacterDataHandler = self.on_text
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.buffer_text = True
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise DocumentError(f"“{name}” is damaged. Open it in its program and save it anew.") from error

    def _deeper(self, element: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise DocumentError("The document is nested too deeply to be an article. Save it as text.")
        self.on_start(element, attributes)

    def _higher(self, element: str) -> None:
        self._depth -= 1
        self.on_end(element)

    def on_start(self, element: str, attributes: dict[str, str], /) -> None:
        """An element begins; names are "namespace name"."""

    def on_end(self, element: str, /) -> None:
        """An element ends."""

    def on_text(self, text: str) -> None:
        """Text between tags."""


def _refuse_doctype(*_: object) -> None:
    raise DocumentError("The document declares a type of its own, which no word processor does. Save it as text.")


class _Paragraphs(_Xml):
    """The paragraphs of the body; deleted text and field codes are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self.title: str | None = None
        self._words: list[str] = []
        self._in_text = False
        self._left_out = 0
        self._style = ""

    def on_start(self, element: str, attributes: dict[str, str]) -> None:
        tag = _tag(element)
        self._left_out += tag in _DELETED
        self._in_text = tag == "t" and not self._left_out
        if tag == "p":
            self._style = ""
        elif tag == "pStyle":
            self._style = attributes.get(_WORD + "val") or attributes.get(_WORD_STRICT + "val") or ""
        elif tag in _BREAKS and not self._left_out:
            self._words.append(_BREAKS[tag])

    def on_end(self, element: str) -> None:
        tag = _tag(element)
        self._left_out -= tag in _DELETED
        if tag == "t":
            self._in_text = False
        elif tag == "p":
            self._end_paragraph()

    def on_text(self, text: str) -> None:
        if self._in_text:
            self._words.append(text)

    def _end_paragraph(self) -> None:
        text = "".join(self._words).strip()
        self._words.clear()
        self.paragraphs.append(text)
        if text and self._style.lower() in {"title", "titel", "titre"} and self.title is None:
            self.title = " ".join(text.split())


def _tag(element: str) -> str:
    """The local name of an element of Word's own; nothing for those of others."""
    for namespace in (_WORD, _WORD_STRICT):
        if element.startswith(namespace):
            return element.removeprefix(namespace)
    return ""


class _Properties(_Xml):
    """Title, author and dates of the document's properties."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._key = ""

    def on_start(self, element: str, _attributes: dict[str, str]) -> None:
        self._key = element.rpartition(" ")[2]

    def on_end(self, _element: str) -> None:
        self._key = ""

    def on_text(self, text: str) -> None:
        if self._key:
            self.found[self._key] = self.found.get(self._key, "") + text.strip()
