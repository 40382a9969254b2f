"""What carries an event in a text, and all that has been read of the text when events are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.events.attachment import Attachments
    from timeline_app.core.events.lexicon import EventType, Lexicon
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import TimeExpression


class Form(StrEnum):
    """By what an event is told."""

    VERB = "verb"
    SUPPORT = "support verb and noun"
    NOUN = "noun"
    FIGURE = "figure of speech that dresses up an eventive noun"
    ADJECTIVE = "adjective"
    OCCASION = "noun and a verb that only says when it is, or that it is"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens that carry an event: ``host`` has tense and actor, ``content`` the meaning; often they are one."""

    host: Token
    content: Token
    lemma: str
    form: Form
    matrix: tuple[Token, ...] = ()
    """Words above that decide whether it happens ("plans", "expects"), nearest first."""
    type: EventType | None = None
    passing: bool = False
    """Is it told only in passing, as who it is that says so?"""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the stages of this package have read of a text so far."""

    tree: Tree
    lexicon: Lexicon
    named: frozenset[int]
    """Indices of the tokens of names."""

    attachments: Attachments
    dates: frozenset[int]
    """Indices of the tokens of temporal expressions."""

    published: date | None = None
    """The writer's day."""

    expressions: tuple[TimeExpression, ...] = ()
    """All temporal expressions, those that only compare ("the worst since May") too."""

    headed: bool = False
    """Does the writer's day head what is told, so that its present is of that day?"""
