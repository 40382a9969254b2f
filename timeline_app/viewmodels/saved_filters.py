"""The filters that the user saved in the project, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from timeline_app.core.store.values import Change
    from timeline_app.viewmodels.filters import Filters
    from timeline_app.viewmodels.workspace import Workspace


class SavedFilters(QObject):
    """``changed`` says that there are others."""

    changed = Signal()

    def __init__(self, workspace: Workspace, filters: Filters, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._filters = workspace, filters
        workspace.opened.connect(self.changed)
        workspace.committed.connect(self._on_committed)

    def names(self) -> tuple[str, ...]:
        """The names in order."""
        found = self._workspace.project.context.filters if self._workspace.is_open else {}
        return tuple(sorted(found, key=str.casefold))

    def save(self, name: str) -> None:
        """Save what is let through now; one of that name is replaced."""
        wanted, words = self._filters.wanted, " ".join(name.split())
        if words:
            self._workspace.carry_out(lambda p, at: p.context.save_filter(words, wanted, at))

    def apply(self, name: str) -> None:
        """Let through what a saved filter does."""
        found = self._workspace.project.context.filters.get(name)
        if found is not None:
            self._filters.apply(found)

    def forget(self, name: str) -> None:
        """Forget a saved filter; it can be undone."""
        self._workspace.carry_out(lambda p, at: p.context.remove_filter(name, at))

    def _on_committed(self, change: Change) -> None:
        if "filter" in change.kinds:
            self.changed.emit()
