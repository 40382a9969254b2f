"""Turns news articles into a timeline one can trust.

The public API is ``extract``. Importing this package imports neither Qt nor spaCy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.values import Clue, Extraction

__version__ = "0.1.0"
__all__ = ["__version__", "extract"]


def extract(text: str, published: date | None = None, clues: Sequence[Clue] = ()) -> Extraction:
    """Read an article: its publication date, temporal expressions and events.

    Args:
        text: the article. Offsets in the result count its characters.
        published: the publication date or moment (a ``date`` or ``datetime``), the writer's civil day. Given, the whole
            text is taken as body; without it, the text is read as a saved page: headline, byline, publication stamp and
            body are told from clutter, and a page without a date has ``article.published`` None.
        clues: what the article's file tells outside the text, the most reliable first, as the importers give it. It
            counts before what is read from the text; a date of change or of the file is only an alternative.

    Raises:
        TypeError: ``text`` is no string.
    """
    from timeline_app.core.pipeline import extract as run  # noqa: PLC0415  (keeps the import of this package quick)

    return run(text, published, clues=clues)
