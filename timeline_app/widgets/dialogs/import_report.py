"""The list of what could not be imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from timeline_app.viewmodels.import_words import failures_text
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from timeline_app.viewmodels.imports import ImportReport

_SIZE = (720, 460)
_NAME_PX = 220


class ImportReportDialog(Frame):
    """A line for each source with the reason, to be read and copied."""

    def __init__(self, report: ImportReport, parent: QWidget | None) -> None:
        super().__init__(tr("What could not be opened"), _SIZE, parent)
        failed = len(report.failures)
        words = tr("{found} articles were opened, {failed} could not be.", found=report.found, failed=failed)
        self.column.addWidget(label(words, "soft"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("What could not be opened"))
        self.list.setHeaderLabels([tr("Source"), tr("Reason")])
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.header().resizeSection(0, _NAME_PX)
        for failure in report.failures:
            item = QTreeWidgetItem(self.list, [failure.name or failure.origin, failure.reason])
            item.setToolTip(0, plain_tooltip(failure.origin))
            item.setToolTip(1, plain_tooltip(failure.reason))
        self.column.addWidget(self.list, 1)
        self.add_copy_button(lambda: failures_text(report), tr("Copy the list"))
        self.add_close_button()
