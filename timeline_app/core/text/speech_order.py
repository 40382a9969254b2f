"""Mends the parse of sayings whose words stand in an order that a parser stumbles over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import ASTRAY, SUBJECTS, below, replaced

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_OPENING = {"added": "add", "asked": "ask", "explained": "explain", "replied": "reply", "wrote": "write"}
"""Pasts that open a sentence before their speaker. "Said" is left out: it is a given name too."""

_SAYING = frozenset(["add", "announce", "believe", "claim", "confirm", "report", "say", "think", "warn", "write"])
_FINITE = frozenset(["VBD", "VBP", "VBZ"])
_QUOTES = frozenset(["``", '"', "“", "‘"])


def with_speaker_after(tokens: list[Token]) -> list[Token]:
    """As in "Replied spokesman Jan Novak, “We left”": the verb comes first, and who speaks stands before the comma."""
    if not tokens or tokens[0].text.lower() not in _OPENING:
        return tokens
    verb, base = tokens[0], tokens[0].i
    comma = next((t for t in tokens if t.text in (",", ":")), None)
    opened = comma is not None and comma.i + 1 - base < len(tokens) and tokens[comma.i + 1 - base].text in _QUOTES
    phrase = tokens[1 : comma.i - base] if comma is not None and opened else []
    inside = {t.i for t in phrase}
    tops = [t for t in phrase if t.head not in inside or t.head == t.i]
    top = tops[0] if tops else None
    if top is None or len(tops) > 1 or top.pos not in ("NOUN", "PROPN", "PRON"):
        return tokens
    root = next(t for t in tokens if t.head == t.i)
    content = [replace(root, dep="ccomp", head=verb.i)] if root.i not in inside | {verb.i} else []
    said = replace(verb, tag="VBD", pos="VERB", lemma=_OPENING[verb.text.lower()], dep="ROOT", head=verb.i)
    return replaced(tokens, said, *content, replace(top, dep="nsubj", head=verb.i))


def with_told_subject(tokens: list[Token]) -> list[Token]:
    """As in "quoted them as saying tanks are on the move": what is said has a subject, which is not said itself."""
    base = tokens[0].i if tokens else 0
    for saying in tokens:
        told = next((t for t in below(tokens, saying) if t.dep == "dobj" and t.i > saying.i), None)
        if told is None or saying.lemma not in _SAYING or told.pos not in ("NOUN", "PROPN"):
            continue
        after = tokens[told.i + 1 - base] if told.i + 1 - base < len(tokens) else None
        verb = tokens[after.head - base] if after is not None and after.dep in ("aux", "auxpass") else after
        finite = after is not None and (after.tag in _FINITE or after.tag == "MD")
        if verb is None or not finite or verb.dep not in ASTRAY | {"advcl", "amod", "ccomp"}:
            continue
        own = below(tokens, verb)
        acted_on = [replace(tokens[verb.head - base], dep="dobj", head=verb.i)] if verb.dep == "amod" else []
        if verb.pos not in ("VERB", "AUX") or any(t.dep in SUBJECTS | {"mark"} for t in own) or verb.head == verb.i:
            continue
        passive = any(t.dep == "auxpass" for t in own)
        tokens = replaced(
            tokens,
            replace(told, dep="nsubjpass" if passive else "nsubj", head=verb.i),
            replace(verb, dep="ccomp", head=saying.i),
            *acted_on,
        )
    return tokens
