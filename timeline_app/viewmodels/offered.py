"""What is pasted or dropped: files, web addresses, the markup of a page, or text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.readers.addresses import is_address

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_TELLING = re.compile(r"<time\b|<article\b|application/ld\+json|<meta\s[^>]*(?:property|itemprop)=", re.IGNORECASE)
"""Markup that says more than its words do: of the date, the author, or where the article stands."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What was found; ``markup`` only where it says more than ``text``."""

    files: tuple[Path, ...] = ()
    addresses: tuple[str, ...] = ()
    markup: str = ""
    text: str = ""


def offered(data: QMimeData | None) -> Offered:
    """What there is to be taken in; files go before addresses, and both before text."""
    if data is None:
        return Offered()
    urls = data.urls() if data.hasUrls() else []
    files = tuple(Path(u.toLocalFile()) for u in urls if u.isLocalFile())
    links = tuple(u.toString() for u in urls if is_address(u.toString()))
    if files or links:
        return Offered(files, links)
    text = data.text() if data.hasText() else ""
    lines = text.split()
    if lines and all(is_address(line) for line in lines):
        return Offered(addresses=tuple(lines))
    markup = data.html() if data.hasHtml() else ""
    return Offered(markup=markup if _TELLING.search(markup) or not text.strip() else "", text=text)
