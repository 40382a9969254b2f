"""Mends what a parser makes of clauses whose auxiliary stands before the subject: "Never had the armies met"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import SUBJECTS, below, replaced, root_of

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_OPENING = frozenset(["hardly", "never", "nor", "not", "only", "rarely", "seldom"])


def with_turned_verb(tokens: list[Token]) -> list[Token]:
    """As in "Never had the two armies met", "Only in 1994 was the treaty signed": the participle is the main verb."""
    root = root_of(tokens)
    if root is None or root.lemma not in ("be", "have") or root.tag not in ("VBD", "VBP", "VBZ"):
        return tokens
    own = below(tokens, root)
    main = next((t for t in own if t.dep == "ccomp" and t.tag in ("VBN", "VBD") and t.i > root.i), None)
    opened = tokens[0].text.lower() in _OPENING and tokens[0].i < root.i
    if main is None or not opened or any(t.dep in SUBJECTS for t in own):
        return tokens
    told = next((t for t in below(tokens, main) if t.dep in SUBJECTS and root.i < t.i < main.i), None)
    if told is None:
        return tokens
    passive = root.lemma == "be"
    return replaced(
        tokens,
        *(replace(t, head=main.i) for t in own if t != main),
        replace(told, dep="nsubjpass" if passive else "nsubj"),
        replace(root, pos="AUX", dep="auxpass" if passive else "aux", head=main.i),
        replace(main, tag="VBN", dep="ROOT", head=main.i),
    )
