"""Joins the banner above the timeline to what it asks: which article it speaks of, and what becomes of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.viewmodels.questions import Questions

if TYPE_CHECKING:
    from datetime import date

    from timeline_app.core.store.project import Project
    from timeline_app.widgets.main_window import MainWindow


class Asking(QObject):
    """Shows what is to be said of articles, one at a time, and reads them with the dates that are given."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._banner = window.session, window.banner
        self._questions = Questions()
        self._project: Project | None = None
        """Whose articles the questions are about; the keys of another project mean others."""
        self._banner.cancel_pressed.connect(window.cancel_reading)
        self._banner.retry_pressed.connect(window.read_again)
        self._banner.date_given.connect(self._give)
        self._banner.dismissed.connect(self._put_aside)

    def show(self) -> None:
        """Have the banner say what there is to say now."""
        workspace = self._session.workspace
        project = workspace.project if workspace.is_open else None
        if project is not self._project:
            self._project, self._questions = project, Questions()
        notice = self._questions.notice(self._session.library)
        if notice != self._banner.notice:
            self._banner.show_notice(notice)

    def want_date(self, key: str) -> None:
        """Ask for the publication date of an article, and let the user write."""
        self._questions.want(key)
        self._banner.show_notice(self._questions.notice(self._session.library))
        self._banner.picker.field.setFocus()
        self._banner.picker.field.selectAll()

    def _give(self, day: date) -> None:
        notice = self._banner.notice
        if notice is not None and notice.article is not None:
            self._questions.answered()
            self._session.read_with(notice.article, day)
            self.show()

    def _put_aside(self) -> None:
        """What is being read, or could not be, is said again when it changes; a question is not asked again."""
        if self._banner.notice is not None and self._banner.notice.article is not None:
            self._questions.put_aside(self._session.library)
            self.show()
        else:
            self._banner.hide()
