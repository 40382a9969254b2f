"""Decodes the bytes of a web page, whose declared encoding is only sometimes the true one."""

from __future__ import annotations

import re

from timeline_app.readers.sniffing import declared_by_mark

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,30})""", re.IGNORECASE
)
_SAMPLE = 4096
# Other names stand for codecs that no page is written in, some of them slow without bound.
_KNOWN = re.compile(
    r"utf-?(?:8|16|32)|us-ascii|latin|iso-?(?:8859|2022)|windows-|cp\d|koi8|gb|big5|euc|shift|sjis|mac|tis|hz"
)
# What pages call by these names is a larger set (WHATWG Encoding Standard, section 4.2).
_LARGER = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}


def decode_page(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Decode a page, and say where that was not certain.

    A byte order mark counts before all; bytes that are valid UTF-8 are UTF-8, whatever they are declared as, since
    text of another encoding hardly ever is; then ``declared`` (by who sent it), then what the page itself declares.
    """
    mark = declared_by_mark(data)
    if mark:
        return _told(data.decode(mark, "replace"))
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    match = _DECLARED.search(data[:_SAMPLE])
    for name in (declared, match[1].decode("ascii") if match else None):
        if name and _KNOWN.match(name.lower()):
            try:
                return _told(data.decode(_LARGER.get(name.lower(), name), "replace"))
            except (LookupError, UnicodeError):
                continue
    text = data.decode("cp1252", "replace")
    return text, ("The page does not name its encoding and was read as Windows-1252.",)


def _told(text: str) -> tuple[str, tuple[str, ...]]:
    return text, (("Some characters could not be decoded and are shown as �.",) if "\ufffd" in text else ())
