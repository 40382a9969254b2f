"""Watches over a run of the window: its log, its faults, and how the last run ended."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication

from timeline_app.logs import FILE, start_log, stop_log
from timeline_app.viewmodels.report import report_text
from timeline_app.widgets.dialogs.crash import CrashDialog, HardCrashDialog
from timeline_app.widgets.faults import FaultGuard
from timeline_app.widgets.run_marker import RunMarker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from timeline_app.widgets.dialogs.frame import Frame

_LOG = logging.getLogger(__name__)
EXIT_AFTER_FAULT = 1


class Watch:
    """A context: within it faults are caught, logged and told; leaving it says that the run was closed.

    ``before_crash`` is a list of what saves open work; whoever keeps something open adds to it.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` is where logs lie."""
        self._folder = folder
        self.log = folder / FILE
        """The log file."""
        self._marker = RunMarker(folder)
        self._guard = FaultGuard(self._tell)
        self._window: QWidget | None = None
        self._left: str | None = None

    @property
    def before_crash(self) -> list[Callable[[], object]]:
        return self._guard.before_crash

    def __enter__(self) -> Self:
        self.log = start_log(self._folder)
        self._left = self._marker.start()
        self._guard.install()
        _LOG.info("Started")
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _value: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._guard.remove()
        self._marker.end()
        _LOG.info("Closed")
        stop_log()

    def over(self, window: QWidget) -> None:
        """Tell faults above this window, and first how the last run ended if it was not closed."""
        self._window = window
        if self._left is not None:
            _LOG.error("The last run ended without being closed\n%s", self._left)
            HardCrashDialog(report_text(self.log, self._left), window).open()

    def _tell(self, fault: str, saved: bool) -> None:
        dialog = CrashDialog(report_text(self.log, fault), self._window, saved=saved)
        dialog.quit_wanted.connect(lambda: QCoreApplication.exit(EXIT_AFTER_FAULT))
        dialog.finished.connect(lambda _result: self._done(dialog))
        dialog.show()  # above other dialogs too, which ``open`` would leave in front

    def _done(self, dialog: Frame) -> None:
        dialog.deleteLater()
        self._guard.told()
