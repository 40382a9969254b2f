"""Tells web addresses from names of files and from texts."""

from __future__ import annotations


def is_address(words: str) -> bool:
    """Is this a web address, rather than a file's name or a text?"""
    return words.strip().lower().startswith(("http://", "https://")) and len(words.split()) == 1
