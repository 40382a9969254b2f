"""What stands around an event, for whoever shows one event."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from timeline_app.core.layout.categories import Category
    from timeline_app.core.values import Event, Interval


class Neighbour(NamedTuple):
    """Another event worth a jump from one; ``when`` is None where it is not dated."""

    key: str
    title: str
    when: Interval | None
    category: Category


class Near(NamedTuple):
    """The most important events of some weeks, in order of time, and how many there are in all."""

    events: tuple[Neighbour, ...]
    total: int


class Surroundings(Protocol):
    """What stands around an event."""

    def position(self, key: str) -> tuple[int, int] | None:
        """Its place in order of time, from 1, and how many there are; None where it is not among them."""
        ...

    def near(self, event: Event, most: int) -> Near:
        """Those of the same weeks, without itself and what is said not to have happened."""
        ...


class Nothing:
    """Nothing around."""

    def position(self, _key: str) -> tuple[int, int] | None:
        return None

    def near(self, _event: Event, _most: int) -> Near:
        return Near((), 0)
