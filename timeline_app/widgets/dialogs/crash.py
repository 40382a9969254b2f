"""What the user is told of a fault: that the work is safe, what can be done, and the report in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SIZE = (640, 440)


class ReportDialog(Frame):
    """A heading, plain words and the text of a report, to be read before it is sent."""

    def __init__(self, heading: str, words: str, report: str, parent: QWidget | None) -> None:
        super().__init__(heading, _SIZE, parent)
        self.column.addWidget(label(heading, "headline"))
        self.column.addWidget(label(words, "body"))
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Report"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setProperty("part", "report")
        self.column.addWidget(self.text, 1)
        self.copy = self.add_copy_button(self.text.toPlainText, tr("Copy the report"))


class CrashDialog(ReportDialog):
    """Told when a fault was caught: the program may go on, or be ended."""

    quit_wanted = Signal()

    def __init__(self, report: str, parent: QWidget | None, *, saved: bool) -> None:
        safe = tr("What was open has been saved.") if saved else tr("Not everything that is open could be saved.")
        words = tr(
            "You can go on, but if something looks wrong, quit and start again. The report below holds no text of your "
            "articles; send it to those who look after the program."
        )
        super().__init__(tr("Something went wrong"), f"{safe} {words}", report, parent)
        self.quit = self.add_button(tr("Quit"), self.quit_wanted.emit)
        self.add_close_button(tr("Continue"))


class HardCrashDialog(ReportDialog):
    """Told at the next start after the program ended without being closed."""

    def __init__(self, report: str, parent: QWidget | None) -> None:
        words = tr(
            "The program was not closed the last time: it crashed, was ended by force, or the power went. Saved "
            "projects are as they were last saved. If it crashed, the report below helps those who look after the "
            "program."
        )
        super().__init__(tr("Timeline ended unexpectedly"), words, report, parent)
        self.add_close_button()


class LogDialog(ReportDialog):
    """The log file as it is now."""

    def __init__(self, place: str, text: str, parent: QWidget | None) -> None:
        super().__init__(tr("Log"), tr("The last lines of {place}", place=place), text, parent)
        self.add_close_button()
