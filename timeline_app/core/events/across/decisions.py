"""What the user has decided about tellings: which are of one event, and which are not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decisions:
    """Ids of events in groups that are one, and in pairs that are not. They overrule what is read from the texts.

    Ids that no article has any more are passed over.

    Raises:
        ValueError: a pair is said to be one and not to be.
    """

    together: frozenset[frozenset[str]] = frozenset()
    """Groups that share an id are one group."""
    apart: frozenset[frozenset[str]] = frozenset()

    def __post_init__(self) -> None:
        object.__setattr__(self, "together", _united(self.together))
        clash = next((pair for pair in self.apart for ids in self.together if pair <= ids), None)
        if clash is not None:
            raise ValueError(f"decided both to be one event and not to be: {', '.join(sorted(clash))}")

    def are_apart(self, one: str, other: str) -> bool:
        return bool(self.apart) and frozenset((one, other)) in self.apart


def _united(groups: frozenset[frozenset[str]]) -> frozenset[frozenset[str]]:
    found: list[set[str]] = []
    for group in sorted(groups, key=sorted):
        touching = [known for known in found if known & group]
        found = [known for known in found if not known & group]
        found.append(set(group).union(*touching))
    return frozenset(map(frozenset, found))


NONE = Decisions()
