"""E-mails (newsletters, articles sent by hand) and web pages saved whole as MHTML, which is e-mail's format."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email import policy
from typing import TYPE_CHECKING

from timeline_app.core.values import Clue
from timeline_app.readers.files import DocumentError, without_controls
from timeline_app.readers.imported import Imported, Kind
from timeline_app.readers.parsers.moments import iso_moment
from timeline_app.readers.parsers.structured import web_address
from timeline_app.readers.parsers.web_page import page_from_source, read_web_page, text_of_markup

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

_SHORTEST_PLAIN = 200
"""Characters below which a plain part beside an HTML part is taken for a mere hint to look at the latter."""
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|i|re|aw)\s*:", re.IGNORECASE)
_FORWARDED_BODY = re.compile(
    r"^[\s>]*(?:-{2,}\s*(?:Forwarded|Original) message|Begin forwarded message:)", re.IGNORECASE | re.MULTILINE
)


def read_email(data: bytes, name: str, origin: str) -> Imported:
    """Read an e-mail: its subject, sender and date as clues, its text, or its HTML part as text.

    Raises:
        DocumentError: there is no text in it.
    """
    message = _parsed(data)
    subject = _header(message, "Subject")
    text, notices = _text(message, name)
    if not text.strip():
        raise DocumentError(f"No text was found in “{name}”. Save what is attached to it, and open that.")
    left_out = sum(1 for _ in message.iter_attachments()) if message.is_multipart() else 0
    if left_out:
        notices += (f"{left_out} attachments of “{name}” were left out: save them and open them by themselves.",)
    headline = re.sub(_FORWARDED, "", subject).strip() if _FORWARDED.match(subject) else subject
    body = text if not headline or _begins_with(text, headline) else f"{headline}\n\n{text}"
    clues = tuple(_email_clues(message, headline, is_own=not _is_forwarded(subject, text)))
    return Imported(name, body.strip() + "\n", origin, Kind.EMAIL, clues, notices)


def read_web_archive(data: bytes, name: str, origin: str) -> Imported:
    """Read a web page saved whole.

    Raises:
        DocumentError: there is no page with text in it.
    """
    message = _parsed(data)
    page = next((p for p in message.walk() if p.get_content_type() in {"text/html", "application/xhtml+xml"}), None)
    source = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(source, bytes):
        raise DocumentError(f"There is no web page in “{name}”. Save it again from the browser.")
    address = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    read = read_web_page(source, name, origin, page.get_content_charset())
    saved = iso_moment(_header(message, "Date"))
    clues = (*read.clues, *([Clue("possible", saved, "day on which the page was saved")] if saved else []))
    return replace(read, kind=Kind.MHTML, clues=clues, address=web_address(address) or read.address)


def _parsed(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data.lstrip(), policy=policy.default)


def _header(message: EmailMessage, key: str) -> str:
    """A header as one line; nothing where it is missing or not to be understood."""
    try:
        return " ".join(without_controls(str(message.get(key, ""))).split())
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):  # what the library raises on odd headers
        return ""


def _text(message: EmailMessage, name: str) -> tuple[str, tuple[str, ...]]:
    plain, marked = _part(message, "plain"), _part(message, "html")
    if marked and len(plain.strip()) < _SHORTEST_PLAIN:
        page = page_from_source(marked, name, name) if text_of_markup(marked).strip() else None
        if page is not None:
            return page.text, page.notices
    return plain, ()


def _part(message: EmailMessage, subtype: str) -> str:
    try:
        part = message.get_body(preferencelist=(subtype,))
        content = part.get_content() if part is not None else ""
    except (LookupError, ValueError, AttributeError, TypeError):  # unknown encodings, broken multiparts
        return ""
    return without_controls(content.replace("\r\n", "\n")) if isinstance(content, str) else ""


def _email_clues(message: EmailMessage, headline: str, *, is_own: bool) -> Iterator[Clue]:
    if headline:
        yield Clue("title", headline, "e-mail header Subject")
    sender = _header(message, "From").partition("<")[0].strip(' "')
    if sender and is_own:
        yield Clue("author", sender, "e-mail header From")
    sent = iso_moment(_header(message, "Date"))
    if sent:
        # Who sends on an article does not publish it.
        yield Clue("published" if is_own else "possible", sent, "e-mail header Date")


def _is_forwarded(subject: str, text: str) -> bool:
    return bool(_FORWARDED.match(subject) or _FORWARDED_BODY.search(text))


def _begins_with(text: str, headline: str) -> bool:
    return " ".join(text.split()).startswith(headline)
