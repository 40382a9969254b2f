"""Has a project found again as it was left: the days in view, and what was selected."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.core.store.errors import ProjectError
from timeline_app.viewmodels.kept_view import KeptView

if TYPE_CHECKING:
    from timeline_app.core.store.project import Project
    from timeline_app.widgets.main_window import MainWindow


class ViewKeeper(QObject):
    """Keeps the view with the project that is left, and goes back to that of the project that is opened.

    Made once the timeline is there, be it that a project is open by then.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._workspace = window, window.session.workspace
        self._project: Project | None = None
        """Whose view is seen: one that only gets another name stays as it is."""
        self._waiting: KeptView | None = None
        """What a large project is to be shown in as soon as it is laid out."""
        self._workspace.leaving.connect(self._keep)
        self._workspace.opened.connect(self._restore)
        window.timeline.filled.connect(self._on_filled)
        if self._workspace.is_open:
            self._restore()

    def _keep(self) -> None:
        shown = self._window.finding.shown
        if self._workspace.read_only or shown is None or not shown.dated or self._waiting:
            return
        view = KeptView(self._window.timeline.visible_range, self._window.selection.ids)
        with suppress(ProjectError):  # the project says so where it matters; this costs no more than a look for it
            self._workspace.project.context.keep_view(view.to_dict())

    def _restore(self) -> None:
        project = self._workspace.project
        if project is self._project:
            return
        self._project, self._waiting = project, None
        view = KeptView.from_dict(project.context.view)
        contents = self._window.finding.contents()
        if contents is None or contents.is_quick:
            self._show(view)
        else:
            self._waiting = view

    def _on_filled(self) -> None:
        view, self._waiting = self._waiting, None
        if view is not None:
            self._show(view)

    def _show(self, view: KeptView) -> None:
        """The days last: to select an event may go to it."""
        there = [key for key in view.selected if self._window.finding.is_there(key)]
        if there:
            self._window.selection.select(there)
        if view.days is not None:
            self._window.timeline.show_range(*view.days)
