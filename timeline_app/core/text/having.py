"""Mends what a parser makes of "have" before what somebody is to do, or is to be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import below, is_within, replaced

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_WISHING = frozenset(["aim", "expect", "hope", "intend", "like", "need", "plan", "want", "wish"])


def with_time_had(tokens: list[Token]) -> list[Token]:
    """As in "have until the end of the month to move": what there is time for, and no part of the month."""
    base = tokens[0].i if tokens else 0
    for limit in (t for t in tokens if t.dep == "prep" and t.text.lower() in ("until", "till")):
        having = tokens[limit.head - base]
        if having.lemma not in ("have", "give") or having.i > limit.i:
            continue
        deed = next((t for t in tokens if t.i > limit.i and t.tag == "VB" and t.dep in ("relcl", "acl")), None)
        opened = deed is not None and any(t.dep == "aux" and t.tag == "TO" for t in below(tokens, deed))
        if deed is not None and opened and is_within(tokens, deed, limit):
            tokens = replaced(tokens, replace(deed, dep="xcomp", head=having.i))
    return tokens


def with_wanted_working(tokens: list[Token]) -> list[Token]:
    """As in "hope to have twelve wells working by May": they are to work then, and do not yet."""
    base = tokens[0].i if tokens else 0
    for doing in (t for t in tokens if t.tag in ("VBG", "VBN") and t.dep == "acl"):
        thing = tokens[doing.head - base]
        having = tokens[thing.head - base]
        wanting = tokens[having.head - base]
        wanted = having.lemma == "have" and having.tag == "VB" and having.dep == "xcomp" and wanting.lemma in _WISHING
        if not wanted or thing.dep != "dobj" or thing.i > doing.i:
            continue
        subject = "nsubjpass" if doing.tag == "VBN" else "nsubj"
        tokens = replaced(tokens, replace(doing, dep="ccomp", head=having.i), replace(thing, dep=subject, head=doing.i))
    return tokens
