"""The import process: documents in, articles out. Run as ``python -m timeline_app.readers.worker MEGABYTES``.

A request is one line of JSON (``kind``, ``name``, ``origin``, ``charset``, ``simple``, ``size``) and then ``size``
bytes; the answer is one line, ``{"articles": [...]}`` or ``{"error": words for the user}``, with ``"memory": true``
where memory ran out. The process may take ``MEGABYTES`` of memory and write no file; whoever started it ends it when
time is up.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from timeline_app.readers.files import LARGEST, DocumentError
from timeline_app.readers.imported import Imported, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping


def main() -> int:
    """Answer requests until standard input ends, or memory runs out."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints is no answer
    _limit(int(sys.argv[1]) * 1_000_000)
    while line := sys.stdin.buffer.readline():
        request = json.loads(line)
        answer = _answer(sys.stdin.buffer.read(request["size"]), request)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
        if answer.get("memory"):
            return 1
    return 0


def _limit(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415  (there is none on Windows)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _answer(data: bytes, request: Mapping[str, Any]) -> dict[str, Any]:
    name = request["name"]
    try:
        articles = _read(data, request)
        _check_size(articles)
        return {"articles": [article.to_dict() for article in articles]}
    except DocumentError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": f"“{name}” needs too much memory. Save the article as plain text.", "memory": True}
    except Exception as error:  # noqa: BLE001  (whatever a document provokes is told and not fatal)
        return {"error": f"“{name}” could not be read ({type(error).__name__}). Save the article as plain text."}


def _check_size(articles: list[Imported]) -> None:
    for article in articles:
        if len(article.text) > LARGEST:
            raise DocumentError(
                f"“{article.name}” holds more than {LARGEST / 1e6:.0f} million characters: split it into articles."
            )


def _read(data: bytes, request: Mapping[str, Any]) -> list[Imported]:
    """Read a document; a parser is loaded when the first document of its kind comes."""
    name, origin, charset = request["name"], request["origin"], request["charset"]
    match Kind(request["kind"]):
        case Kind.HTML if request["simple"]:
            from timeline_app.readers.parsers.plain_page import read_plain_page  # noqa: PLC0415

            return [read_plain_page(data, name, origin, charset)]
        case Kind.HTML:
            from timeline_app.readers.parsers.web_page import read_web_page  # noqa: PLC0415

            return [read_web_page(data, name, origin, charset)]
        case Kind.PDF:
            from timeline_app.readers.parsers.pdf import read_pdf  # noqa: PLC0415

            return [read_pdf(data, name, origin)]
        case Kind.DOCX:
            from timeline_app.readers.parsers.docx import read_docx  # noqa: PLC0415

            return [read_docx(data, name, origin)]
        case Kind.EMAIL | Kind.MHTML as kind:
            from timeline_app.readers.parsers import mail  # noqa: PLC0415

            return [(mail.read_email if kind is Kind.EMAIL else mail.read_web_archive)(data, name, origin)]
        case Kind.FEED:
            from timeline_app.readers.parsers.feed import read_feed  # noqa: PLC0415

            return read_feed(data, name, origin)
        case Kind.TEXT:
            raise ValueError("plain text needs no parser")


if __name__ == "__main__":
    raise SystemExit(main())
