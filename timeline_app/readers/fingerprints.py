"""Knows the same article again when it comes a second time, in another file or form."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_NO_LETTER = re.compile(r"[\W_]+")


def fingerprint(text: str) -> str:
    """A hash of the letters and digits of a text: equal for texts that differ in spaces, punctuation or case only.

    Hyphens count as punctuation, so that a word broken at a line's end is the same word.
    """
    letters = _NO_LETTER.sub("", unicodedata.normalize("NFKC", text).casefold())
    return hashlib.sha256(letters.encode("utf-8", "replace")).hexdigest()
