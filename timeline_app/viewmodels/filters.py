"""Which events are shown: the one state that timeline, table, search and counts look through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.layout.categories import CATEGORIES, SOURCE
from timeline_app.core.store.values import Verdict
from timeline_app.core.store.wanted import Facet, Filter
from timeline_app.core.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable


_ALL_KINDS = frozenset(category.key for category in CATEGORIES)


class Filters(QObject):
    """Holds a ``Filter``. The chips of the top bar are a quick form of its facet of categories."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = Filter(negated=False)

    @property
    def wanted(self) -> Filter:
        """What is let through."""
        return self._wanted

    @property
    def is_set(self) -> bool:
        """Whether anything is left out beside what was dismissed or did not happen."""
        return self._wanted != self._without_conditions()

    @property
    def lets_negated(self) -> bool:
        """Whether events that did not happen pass: they are shown, or asked for by their status."""
        return self._wanted.negated or Status.NEGATED in self._wanted.chosen.get(Facet.STATUS, ())

    @property
    def lets_dismissed(self) -> bool:
        """Whether events that the user dismissed pass."""
        return self._wanted.dismissed or Verdict.DISMISSED in self._wanted.chosen.get(Facet.VERDICT, ())

    def set(self, wanted: Filter) -> None:
        """Let through what another filter does."""
        chosen = {facet: values for facet, values in wanted.chosen.items() if values}
        wanted = replace(wanted, chosen=chosen)
        if wanted != self._wanted:
            self._wanted = wanted
            self.changed.emit()

    def apply(self, saved: Filter) -> None:
        """Let through what a saved filter does; whether what did not happen is shown stays as it is."""
        self.set(replace(saved, negated=self._wanted.negated))

    def clear(self) -> None:
        """Let everything through again."""
        self.set(self._without_conditions())

    def choose(self, facet: Facet, values: Iterable[str]) -> None:
        """Let through only these values of a facet; none: all of them."""
        self.set(replace(self._wanted, chosen={**self._wanted.chosen, facet: frozenset(values)}))

    def toggle(self, facet: Facet, value: str) -> None:
        """Choose a value of a facet beside the others chosen, or no longer."""
        self.choose(facet, self._wanted.chosen.get(facet, frozenset()) ^ {value})

    def set_days(self, first: int | None, last: int | None) -> None:
        """Let through what is dated within these days, both included, counted from 1970-01-01; None is open."""
        self.set(replace(self._wanted, first=first, last=last))

    def set_text(self, text: str) -> None:
        """Let through only events with a word beginning with each of these."""
        self.set(replace(self._wanted, text=text.strip()))

    # Quick forms

    @property
    def hidden(self) -> frozenset[str]:
        """The keys of the categories that are switched off."""
        chosen = self._wanted.chosen.get(Facet.CATEGORY)
        return _ALL_KINDS - chosen if chosen else frozenset()

    def set_hidden(self, keys: Iterable[str]) -> None:
        """Show all categories but these."""
        hidden = frozenset(keys) - {SOURCE.key}
        # No event is of the category of sources: with it, all others can be switched off.
        self.choose(Facet.CATEGORY, _ALL_KINDS - hidden if hidden else ())

    def set_category_shown(self, key: str, shown: bool) -> None:
        """Switch one category on or off."""
        self.set_hidden(self.hidden - {key} if shown else self.hidden | {key})

    @property
    def show_negated(self) -> bool:
        return self._wanted.negated

    def set_show_negated(self, shown: bool) -> None:
        """Show or leave out events that the text says did not happen."""
        self.set(replace(self._wanted, negated=shown))

    def set_dismissed(self, shown: bool) -> None:
        """Show or leave out events that the user dismissed."""
        chosen = {f: v - {Verdict.DISMISSED.value} if f is Facet.VERDICT else v for f, v in self._wanted.chosen.items()}
        self.set(replace(self._wanted, dismissed=shown, chosen=self._wanted.chosen if shown else chosen))

    def _without_conditions(self) -> Filter:
        return Filter(negated=self._wanted.negated)
