"""Asks what a picture of the timeline is to show, and how it is to be stored."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.timeline.picture import KINDS, PictureWish

LARGEST_SCALE = 8.0


class PictureForm(QDialog):
    """``submitted`` carries the ending of the file and what to make a picture of."""

    submitted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export a picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.seen = QRadioButton(tr("What is &seen"))
        self.whole = QRadioButton(tr("The &whole timeline"))
        self.seen.setChecked(True)
        self.kind = QComboBox()
        names = (tr("Bitmap (PNG)"), tr("Drawing with text (SVG)"), tr("Page with text (PDF)"))
        for name, kind in zip(names, KINDS, strict=True):
            self.kind.addItem(name, kind)
        self.scale = QDoubleSpinBox()
        self.scale.setRange(0.25, LARGEST_SCALE)
        self.scale.setSingleStep(0.5)
        self.scale.setValue(2.0)
        self.scale.setSuffix(tr(" dots a pixel"))
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self._arrange()

    def _arrange(self) -> None:
        what = QVBoxLayout()
        what.addWidget(self.seen)
        what.addWidget(self.whole)
        choices = QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(choices)
        self.buttons.accepted.connect(self._submit)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(tr("Show"), what)
        form.addRow(tr("&Kind"), self.kind)
        form.addRow(tr("&Fineness"), self.scale)
        form.addRow(self.buttons)

    def _follow_kind(self) -> None:
        """Lines and text are as fine as whatever shows them."""
        self.scale.setEnabled(self.kind.currentData() == "png")

    def _submit(self) -> None:
        self.accept()
        self.submitted.emit(self.kind.currentData(), PictureWish(self.whole.isChecked(), scale=self.scale.value()))
