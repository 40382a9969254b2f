"""Asks questions in the background, of which only the answer to the last one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from timeline_app.core.store.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.viewmodels.workspace import Workspace

Answer = TypeVar("Answer")


class Latest(QObject, Generic[Answer]):
    """Gives answers to ``take``, in the thread of whoever made it. ``failed`` carries words for the user."""

    failed = Signal(str)
    _answered = Signal(int, object, str)

    def __init__(self, take: Callable[[Answer], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._turn = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answered.connect(self._on_answered)

    def serve(self, workspace: Workspace) -> None:
        """Tell the user of a workspace what fails, and finish before its project closes."""
        self.failed.connect(workspace.problem)
        workspace.leaving.connect(self.finish)

    def ask(self, question: Callable[[], Answer], *, at_once: bool) -> None:
        """Find an answer here and now, or in another thread; earlier questions are given up."""
        self.drop()
        turn = self._turn
        if at_once:
            self._answer(turn, question)
        else:
            self._pool.start(lambda: self._answer(turn, question))

    def drop(self) -> None:
        """Want no answer any more; what is under way comes to its end unheard."""
        self._turn += 1
        self._pool.clear()

    def finish(self) -> None:
        """Drop what is under way and wait for its end, as before the project closes."""
        self.drop()
        self._pool.waitForDone()

    def _answer(self, turn: int, question: Callable[[], Answer]) -> None:
        try:
            self._answered.emit(turn, question(), "")
        except ProjectError as error:
            self._answered.emit(turn, None, str(error))

    def _on_answered(self, turn: int, answer: Answer, problem: str) -> None:
        if turn != self._turn:
            return
        if problem:
            self.failed.emit(problem)
        else:
            self._take(answer)
