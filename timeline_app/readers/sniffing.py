"""Tells what kind of document bytes are, by the bytes alone: names lie."""

from __future__ import annotations

import codecs
import re

from timeline_app.readers.files import DocumentError
from timeline_app.readers.imported import Kind

_SAMPLE = 4096
"""Bytes at the beginning in which a format shows itself."""

_OTHERS = (
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
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
_HTML = re.compile(
    r"(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|header|div|p|h[1-6]|title|meta|script|span|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(
    r"(?:<\?xml\b[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,300}\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,300}(?:\[.{0,3000}?\])?\s*>\s*)*"
    r"<(?P<root>[\w:.-]{1,60})",
    re.IGNORECASE | re.DOTALL,
)
_FEED_ROOTS = frozenset(["rss", "feed", "rdf:rdf"])
_HEADERS = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_TECHNICAL = re.compile(
    r"^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Type|Snapshot-Content-Location)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_WEB_ARCHIVE = re.compile(
    r"^(?:Snapshot-Content-Location\s*:|Content-Type\s*:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)


def sniff(data: bytes, name: str) -> Kind:
    """The kind of a document.

    Raises:
        DocumentError: it is of a kind that holds no article that could be read.
    """
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Kind.PDF
    if data.startswith(b"PK\x03\x04"):
        return _office(data, name)
    for magic, what in _OTHERS:
        if data.startswith(magic):
            raise DocumentError(f"“{name}” is {what}, not an article. Save or copy the article as plain text.")
    return _by_text(_beginning(data), name)


def declared_by_mark(data: bytes) -> str | None:
    """The encoding that a byte order mark declares."""
    return next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)


def _office(data: bytes, name: str) -> Kind:
    # The names of a ZIP archive's files stand in it as they are.
    if b"word/document" in data:
        return Kind.DOCX
    raise DocumentError(
        f"“{name}” is a ZIP archive or an office document other than a text. Unpack it, or save it as .docx or text."
    )


def _beginning(data: bytes) -> str:
    encoding = declared_by_mark(data) or "latin-1"
    return data[:_SAMPLE].decode(encoding, "replace").lstrip("\ufeff \t\r\n").replace("\r\n", "\n")


def _by_text(beginning: str, name: str) -> Kind:
    if _HTML.match(beginning):
        return Kind.HTML
    xml = _XML.match(beginning) if beginning.startswith("<") else None
    if xml:
        return _xml(xml["root"].lower(), beginning, name)
    headers = _HEADERS.match(beginning)
    if headers and _TECHNICAL.search(headers[0]):
        return Kind.MHTML if _WEB_ARCHIVE.search(headers[0]) else Kind.EMAIL
    return Kind.TEXT


def _xml(root: str, beginning: str, name: str) -> Kind:
    if root in _FEED_ROOTS:
        return Kind.FEED
    if root == "html":
        return Kind.HTML
    if beginning.lower().startswith("<?xml"):
        raise DocumentError(
            f"“{name}” is an XML file that is neither a web page nor a feed. Save or copy the article as plain text."
        )
    return Kind.TEXT
