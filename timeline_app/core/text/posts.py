"""How blogs, chats and short posts print the moment of a post."""

from __future__ import annotations

import re

from timeline_app.core.text.moments import DATE

_CLOCK = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?"
_MESSAGE = re.compile(
    r"[^\n,\[\]]{0,60},?\s?\[\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2},?\s\d{1,2}:\d\d(?::\d\d)?\]:?", re.IGNORECASE
)
_CLOCK_FIRST = re.compile(rf"\s*{_CLOCK}\s*[-–·•|]\s*(?=\d|[A-Z])", re.IGNORECASE)
_CLOCK_ON = re.compile(rf"(?:^|\s){_CLOCK}\s+on\s+(?=\d|[A-Z])", re.IGNORECASE)
_POSTED_AT = re.compile(
    r"\bposted by\b[^\n]{0,40}\bat\s+\d{1,2}:\d\d\s*(?:[ap]m\b)?(?![^\n]{0,12}\d{4})", re.IGNORECASE
)
_SAYS = re.compile(r"\S+(?: \S+){0,3} (?:said|says|wrote)\s*(?:\.\.\.|…|:)\s*$", re.IGNORECASE)


def is_message_stamp(line: str) -> bool:
    """As chats are exported: "Lima Today, [24.06.2021 09:17]"."""
    return _MESSAGE.fullmatch(line.strip()) is not None


def is_moment_of_post(line: str) -> bool:
    """The moment with the clock time before the day: "7:42 PM - 6 Sep 12", "9:14 pm on 2 August 2023"."""
    found = _CLOCK_FIRST.match(line) or _CLOCK_ON.search(line)
    return found is not None and DATE.match(line, found.end()) is not None


def tells_clock_of_post(text: str) -> bool:
    """Does a page tell only the clock time below a post ("Posted by Ann at 11:42 PM"), and the day above its title?"""
    return _POSTED_AT.search(text) is not None


def heads_comment(line: str) -> bool:
    """As in "Juma said...", above what a reader wrote and when."""
    return _SAYS.fullmatch(line.strip()) is not None
