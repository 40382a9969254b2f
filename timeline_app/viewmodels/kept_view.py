"""What a project keeps of how it was looked at, to be found again when it is opened the next time."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_SELECTED = 100


@dataclass(frozen=True, slots=True)
class KeptView:
    """The days in view as day numbers, None where none were looked at, and the keys of the selected events."""

    days: tuple[float, float] | None = None
    selected: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As the project keeps it.

        >>> KeptView((1.0, 8.0), ("a1:3-9",)).to_dict()
        {'range': [1.0, 8.0], 'selected': ['a1:3-9']}
        """
        return {"range": list(self.days) if self.days else None, "selected": list(self.selected[-MOST_SELECTED:])}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> KeptView:
        """What was kept, be it by another version: what is not understood is passed over."""
        selected = data.get("selected")
        keys = [key for key in selected if isinstance(key, str)] if isinstance(selected, list) else []
        return cls(_days(data.get("range")), tuple(keys[-MOST_SELECTED:]))


def _days(value: object) -> tuple[float, float] | None:
    match value:
        case [int() | float() as first, int() | float() as last] if isfinite(first) and isfinite(last) and first < last:
            return float(first), float(last)
    return None
