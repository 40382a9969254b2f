"""The menu of pictures and print of the timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from timeline_app.viewmodels.caption import caption_of
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.commands import Command, Submenu
from timeline_app.widgets.timeline.picture import PictureWish
from timeline_app.widgets.timeline.picture_form import PictureForm

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    from timeline_app.viewmodels.caption import Caption
    from timeline_app.widgets.main_window import MainWindow

_PRINT_DPI = 1200


class Pictures:
    """Copies, exports and prints what the timeline shows."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def submenu(self) -> Submenu:
        """The commands."""
        return Submenu(
            tr("P&icture of the timeline"),
            [
                Command("copy-picture", tr("&Copy what is seen"), self.copy, ("Ctrl+Alt+C",)),
                Command("picture", tr("&Export a picture…"), self.export, ("Ctrl+Shift+S",)),
                None,
                Command("print", tr("&Print what is seen…"), self.print_seen, ("Ctrl+P",)),
                Command("print-whole", tr("Print the &whole timeline…"), self.print_whole),
            ],
        )

    @property
    def _caption(self) -> Caption:
        """The title and the sources of what the window shows."""
        session = self._window.session
        name = "" if session.workspace.is_untitled else session.workspace.name
        return caption_of(name, session.library.documents)

    def copy(self) -> None:
        """Put a bitmap of what is seen into the clipboard."""
        QGuiApplication.clipboard().setImage(self._window.timeline.render_image(PictureWish(caption=self._caption)))
        self._window.statusBar().showMessage(tr("Copied the picture."))

    def export(self) -> None:
        """Ask what to save, then where."""
        form = PictureForm(self._window)
        form.submitted.connect(self._ask_where)
        form.open()

    def _ask_where(self, kind: str, wish: PictureWish) -> None:
        kinds = {"png": tr("Bitmap (*.png)"), "svg": tr("Drawing (*.svg)"), "pdf": tr("Page (*.pdf)")}[kind]
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Export a picture"), f"timeline.{kind}", kinds)
        if name:
            self.save_as(name if name.lower().endswith(f".{kind}") else f"{name}.{kind}", wish)

    def save_as(self, name: str, wish: PictureWish | None = None) -> None:
        """Save a picture as a PNG, SVG or PDF file, by the ending of its name."""
        try:
            wish = replace(wish or PictureWish(), caption=self._caption)
            self._window.timeline.save_picture(name, wish)
        except (OSError, ValueError) as error:
            words = tr("“{name}” could not be saved ({reason}). Choose another folder.", name=name, reason=error)
            too_much = tr("“{name}” could not be saved: {reason}", name=name, reason=error)
            self._window.show_problem(words if isinstance(error, OSError) else too_much)
        else:
            self._window.clear_problem()
            self._window.statusBar().showMessage(tr("Saved {name}", name=name))

    def print_seen(self) -> None:
        self._preview(whole=False)

    def print_whole(self) -> None:
        self._preview(whole=True)

    def _preview(self, *, whole: bool) -> QPrintPreviewDialog:
        """Show the pages before they are printed."""
        from PySide6.QtGui import QPageLayout  # noqa: PLC0415
        from PySide6.QtPrintSupport import QPrintPreviewDialog  # noqa: PLC0415  (asks for printers when loaded)

        # The dialog's own printer: another one would be gone when the dialog paints, which is after this.
        dialog = QPrintPreviewDialog(self._window)
        printer = dialog.printer()
        printer.setResolution(_PRINT_DPI)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setDocName(tr("Timeline"))
        dialog.paintRequested.connect(lambda paper: self._print(paper, whole=whole))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowTitle(tr("Print the timeline"))
        dialog.open()
        return dialog

    def _print(self, paper: QPrinter, *, whole: bool) -> None:
        try:
            self._window.timeline.print_pages(paper, whole=whole, caption=self._caption)
        except OSError as error:
            self._window.show_problem(tr("Printing failed: {reason} Choose another printer.", reason=error))
