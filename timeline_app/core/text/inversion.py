"""Mends what a parser makes of clauses whose auxiliary stands before the subject: "Never had the armies met"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import SUBJECTS, below, replaced, root_of

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_OPENING = frozenset("barely hardly never nor not nowhere only rarely scarcely seldom".split())  # noqa: SIM905


def with_turned_adjective(tokens: list[Token]) -> list[Token]:
    """As in "Nowhere was the party able to win": what stands after the subject is said of it."""
    root = root_of(tokens)
    if root is None or root.lemma != "be" or tokens[0].text.lower() not in _OPENING or tokens[0].i != root.i - 1:
        return tokens
    told = next((t for t in below(tokens, root) if t.dep in SUBJECTS and t.i > root.i), None)
    said = next((t for t in tokens if told is not None and t.head == told.i and t.dep == "amod" and t.i > told.i), None)
    return replaced(tokens, replace(said, dep="acomp", head=root.i)) if said is not None else tokens


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
