"""Faults that nobody has caught: first what is open is saved, then the user is told, once, in plain words."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QtMsgType, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

_LOG = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class FaultGuard(QObject):
    """Catches what is raised in slots, threads and finalizers, and what Qt complains about.

    ``before_crash`` is a list of what saves open work; all of it is called before anybody is told. ``tell`` gets the
    traceback and whether all was saved, in the window's thread, while no other fault is being told; ``told`` must be
    called in the end. A fault that happens again and again, as one in painting would, is told once.
    """

    _caught = Signal(str)

    def __init__(self, tell: Callable[[str, bool], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.before_crash: list[Callable[[], object]] = []
        self._tell = tell
        self._telling = False
        self._known: set[str] = set()
        self._caught.connect(self._on_caught)

    def install(self) -> None:
        """Take over Python's hooks and Qt's messages; ``remove`` gives them back."""
        self._hook, self._thread_hook, self._unraisable_hook = (
            sys.excepthook,
            threading.excepthook,
            sys.unraisablehook,
        )
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(self._on_message)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hook, self._thread_hook
        sys.unraisablehook = self._unraisable_hook
        qInstallMessageHandler(None)

    def told(self) -> None:
        """The user has been told: the next fault may be."""
        self._telling = False

    def save_all(self) -> bool:
        """Save what is open, and return whether all of it was: what cannot be saved must not keep the rest from it."""
        saved = [_succeeds(save) for save in self.before_crash]
        return all(saved)

    def _on_exception(
        self, kind: type[BaseException], value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log a fault and have it told. Without a running loop nobody could be told: Python's own hook says it."""
        if not issubclass(kind, Exception) or not _loop_runs():
            self._hook(kind, value or kind(), trace)
            return
        text = "".join(traceback.format_exception(kind, value, trace))
        known, self._known = text in self._known, self._known | {text}
        if not known:
            _LOG.critical("Uncaught fault\n%s", text)
            self._caught.emit(text)

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        _LOG.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
        if kind is QtMsgType.QtFatalMsg:  # Qt ends the process when this returns
            self.save_all()

    def _on_caught(self, text: str) -> None:
        saved = self.save_all()
        if not self._telling:
            self._telling = True
            self._tell(text, saved)


def _succeeds(save: Callable[[], object]) -> bool:
    try:
        save()
    except Exception:  # noqa: BLE001  (whatever it is, the other work must still be saved)
        _LOG.exception("Work could not be saved after a fault")
        return False
    return True


def _loop_runs() -> bool:
    """Whether the application's loop runs, in whose thread faults are told."""
    app = QCoreApplication.instance()
    thread = app.thread() if app else None
    return thread is not None and thread.loopLevel() > 0
