"""What was found of one state of a thing, for the next state of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def inherit(new: object, old: object, names: Iterable[str]) -> None:
    """Give one object the cached properties of another, as far as anybody has asked for them there."""
    new.__dict__.update({name: old.__dict__[name] for name in names if name in old.__dict__})
