"""Which articles hang on the order of day and month in figures that nothing on their page decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.values import PublicationStatus

if TYPE_CHECKING:
    from timeline_app.viewmodels.documents import Document

_FIGURES = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}")


def hangs_on_order(document: Document) -> bool:
    """Whether the publication date, or a date in figures in the text, could be read in the other order as well."""
    published = document.publication
    if published and published.status is PublicationStatus.AMBIGUOUS:
        return True
    return any(e.alternatives and _FIGURES.search(e.text) for e in document.expressions.values())
