"""The one way to a visible string: every text of the interface passes through ``tr``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_CONTEXT = "timeline_app"


def tr(text: str, **values: object) -> str:
    """The text in the user's language, with ``{names}`` filled in after translation.

    What is filled in comes from articles and is taken literally: braces in it mean nothing.
    """
    translated = QCoreApplication.translate(_CONTEXT, text)
    return translated.format(**values) if values else translated
