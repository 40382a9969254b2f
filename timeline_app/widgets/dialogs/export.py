"""Asks in which format which events are to be written, writes them, and says what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QRadioButton,
    QWidget,
)

from timeline_app.exports.formats import FORMATS
from timeline_app.viewmodels.exporting import ExportWish, Scope, with_ending
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.dialogs.frame import Frame
from timeline_app.widgets.parts import label

if TYPE_CHECKING:
    from datetime import datetime

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.wanted import Filter
    from timeline_app.exports.formats import Format
    from timeline_app.viewmodels.exporting import Exported, Exporter

_SIZE = (560, 640)
_ROW = 28


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to be exported: counts are of events, ``selected`` their keys, ``place`` where files may go."""

    project: Project
    title: str
    wanted: Filter
    all: int
    shown: int
    selected: frozenset[str]
    place: Path
    at: datetime


class ExportDialog(Frame):
    """Stays open until the file is written, or the user gives up."""

    def __init__(self, offer: Offer, exporter: Exporter, parent: QWidget | None) -> None:
        super().__init__(tr("Export events"), _SIZE, parent)
        self._offer, self._exporter = offer, exporter
        self._folder = ""
        exporter.setParent(self)
        self.formats = QListWidget()
        self.formats.setAccessibleName(tr("Format"))
        self.formats.setProperty("part", "choices")
        self.purpose = label("", "soft")
        self.scopes = QButtonGroup(self)
        self.undated = QCheckBox(tr("Events without a &date too"))
        self.dismissed = QCheckBox(tr("Events that you dis&missed too"))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.outcome = label("", "body", selectable=True)
        self._build()
        exporter.done.connect(self._on_done)
        exporter.failed.connect(self._on_failed)
        self.finished.connect(lambda _result: exporter.stop())

    @property
    def form(self) -> Format:
        """The format that is chosen."""
        return FORMATS[max(self.formats.currentRow(), 0)]

    @property
    def scope(self) -> Scope:
        """Which events are chosen."""
        return list(Scope)[self.scopes.checkedId()]

    def write_to(self, path: Path) -> None:
        """Write a file of the chosen format, with its ending."""
        offer = self._offer
        wish = ExportWish(
            self.form,
            with_ending(path, self.form),
            offer.title,
            offer.at.astimezone(UTC),
            self.scope,
            self.undated.isChecked(),
            self.dismissed.isChecked(),
            offer.selected,
        )
        self._set_busy(True)
        self.outcome.setText(tr("Writing {name} …", name=wish.path.name))
        self._exporter.start(offer.project, offer.wanted, wish)

    def _build(self) -> None:
        self.column.addWidget(label(tr("Format"), "section"))
        for form in FORMATS:
            item = QListWidgetItem(tr(form.label), self.formats)
            item.setSizeHint(QSize(0, _ROW))
        self.column.addWidget(self.formats, 1)
        self.column.addWidget(self.purpose)
        self.column.addSpacing(6)
        self.column.addWidget(label(tr("Which events"), "section"))
        self._add_scopes()
        self.undated.setChecked(True)
        self.column.addWidget(self.undated)
        self.column.addWidget(self.dismissed)
        self.column.addSpacing(6)
        self.column.addWidget(self.busy)
        self.column.addWidget(self.outcome)
        self.show_folder = self.add_button(tr("Show the folder"), self._open_folder)
        self.buttons.addStretch(1)
        self.close_button = self.add_button(tr("Cancel"), self.reject)
        self.save = self.add_button(tr("Export…"), self._ask_where)
        self.save.setDefault(True)
        self.show_folder.hide()
        self.busy.hide()
        self.formats.currentRowChanged.connect(self._follow_format)
        self.formats.itemActivated.connect(lambda _item: self._ask_where())
        self.formats.setCurrentRow(0)
        self.formats.setFocus()

    def _add_scopes(self) -> None:
        offer = self._offer
        names = {
            Scope.ALL: tr("&All events ({count})", count=f"{offer.all:,}"),
            Scope.SHOWN: tr("Those that the &filters let through ({count})", count=f"{offer.shown:,}"),
            Scope.SELECTED: tr("The &selected ones ({count})", count=f"{len(offer.selected):,}"),
        }
        for number, (scope, name) in enumerate(names.items()):
            button = QRadioButton(name)
            button.setEnabled(scope is not Scope.SELECTED or bool(offer.selected))
            button.setChecked(scope is Scope.ALL)
            self.scopes.addButton(button, number)
            self.column.addWidget(button)

    def _follow_format(self) -> None:
        form = self.form
        self.purpose.setText(tr(form.purpose))
        self.undated.setEnabled(not form.dated_only)
        self.undated.setToolTip(tr("This format cannot hold events without a date.") if form.dated_only else "")
        self.dismissed.setEnabled(not form.whole)
        self.dismissed.setToolTip(tr("This format always holds them.") if form.whole else "")

    def _ask_where(self) -> None:
        form = self.form
        kind = tr("{name} ({endings})", name=tr(form.label), endings=" ".join(f"*{e}" for e in form.endings))
        offered = self._offer.place / f"{self._offer.project.path.stem}{form.endings[0]}"
        name, _ = QFileDialog.getSaveFileName(self, tr("Export events"), str(offered), kind)
        if name:
            self.write_to(Path(name))

    def _on_done(self, exported: Exported) -> None:
        self._set_busy(False)
        names = ", ".join(path.name for path in exported.paths[:3]) + (" …" if len(exported.paths) > 3 else "")
        lines = [tr("Saved {name}", name=names), *exported.left_out]
        self.outcome.setText("\n".join(lines))
        self._folder = str(exported.paths[0].parent)
        self.show_folder.show()
        self.close_button.setText(tr("Close"))

    def _on_failed(self, words: str) -> None:
        self._set_busy(False)
        self.outcome.setText(words)

    def _set_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)
        self.show_folder.hide()
        self.save.setEnabled(not busy)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
