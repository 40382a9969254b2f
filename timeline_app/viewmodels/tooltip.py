"""Tooltips: Qt guesses whether they are rich text, so they always are, with everything in them escaped."""

from __future__ import annotations

import html


def plain_tooltip(text: str) -> str:
    """A tooltip that shows the text literally and wraps it."""
    return f"<p style='white-space: pre-wrap'>{html.escape(text)}</p>" if text else ""
