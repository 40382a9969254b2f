"""Opens articles and has them read: from a file, from text, anew with another publication date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.readers.files import DocumentError, read_document
from timeline_app.viewmodels.documents import Document, Library, ReadingState
from timeline_app.viewmodels.reading import Job, ReadingService
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from timeline_app.core.values import Extraction
    from timeline_app.viewmodels.reading_cache import ReadingCache


class Session(QObject):
    """``problem`` and ``remark`` carry words for the user, ``opened`` the path of a file that could be opened.

    ``accepted`` says that what the user asked for could be begun, before any problem with the rest of it.

    ``reading`` and ``read`` carry the key of an article whose reading begins, and is there.
    """

    problem = Signal(str)
    accepted = Signal()
    remark = Signal(str)
    opened = Signal(str)
    reading = Signal(str)
    read = Signal(str)

    def __init__(
        self, library: Library, service: ReadingService, cache: ReadingCache, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.library = library
        self._service = service
        self._cache = cache
        self._just_read: list[str] = []
        service.finished.connect(self._on_finished)
        service.failed.connect(self._on_failed)
        service.cancelled.connect(self._on_cancelled)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files in order; those that cannot be read are named in one problem."""
        errors: list[str] = []
        remarks: list[str] = []
        with self.library.together():
            for path in paths:
                try:
                    remarks += self._open_file(path)
                except DocumentError as error:
                    errors.append(str(error))
        self._tell_read()
        if len(errors) < len(paths):
            self.accepted.emit()
        if errors:
            self.problem.emit("\n".join([*errors, *remarks]))
        elif remarks:
            self.remark.emit("\n".join(remarks))

    def open_text(self, text: str) -> None:
        """Open a text that was pasted or dropped."""
        if not text.strip():
            self.problem.emit(tr("There is no text to read. Copy an article first, then paste it here."))
            return
        first = next(line.strip() for line in text.splitlines() if line.strip())
        self._open(first[:80], text.replace("\r\n", "\n"))
        self.accepted.emit()
        self._tell_read()

    def read_with(self, key: str, published: date | None) -> None:
        """Read an article anew with a publication date given by the user, or with the page's own again (None)."""
        document = self.library.get(key)
        if document:
            self.accepted.emit()
            self._read(replace(document, published=published, error=None))
            self._tell_read()

    def take(self, document: Document, extraction: Extraction) -> None:
        """Take over what was read in an article."""
        self._take(document, extraction)
        self._tell_read()

    def cancel(self, key: str) -> None:
        """Give up reading an article."""
        self._service.cancel(key)

    def close(self, key: str) -> None:
        """Close an article, whether it has been read or not."""
        self.library.close(key)
        self._service.cancel(key)

    def warm_up(self) -> None:
        """Load the language model ahead of the first reading."""
        self._service.warm_up()

    def stop(self) -> None:
        """End the reading process."""
        self._service.stop()

    def _open_file(self, path: Path) -> list[str]:
        """Open one file and return what there is to remark about it."""
        document = read_document(path)
        self._open(path.name, document.text, path.absolute())
        self.opened.emit(str(path.absolute()))
        return list(document.notices)

    def _tell_read(self) -> None:
        """Say which articles have been read, after the views have been told of all of them."""
        keys, self._just_read = self._just_read, []
        for key in keys:
            self.read.emit(key)

    def _open(self, name: str, text: str, path: Path | None = None) -> None:
        known = {d.key for d in self.library.documents}
        document = self.library.add(name, text, path)
        if document.key not in known:
            self._read(document)

    def _read(self, document: Document) -> None:
        extraction = self._cache.get(document.text, document.published)
        if extraction is not None:
            self._take(document, extraction)
            return
        self.library.update(replace(document, state=ReadingState.READING))
        self.reading.emit(document.key)
        self._service.read(Job(document.key, document.text, document.published))

    def _take(self, document: Document, extraction: Extraction) -> None:
        self.library.update(replace(document, state=ReadingState.READY, extraction=extraction, error=None))
        self._just_read.append(document.key)

    def _on_finished(self, key: str, extraction: Extraction) -> None:
        document = self.library.get(key)
        if document:
            self.take(document, extraction)
            self._cache.put(document.text, document.published, extraction)

    def _on_failed(self, key: str, reason: str) -> None:
        document = self.library.get(key)
        if document:
            self.library.update(replace(document, state=ReadingState.FAILED, error=reason))

    def _on_cancelled(self, key: str) -> None:
        document = self.library.get(key)
        if document:
            self.library.update(replace(document, state=ReadingState.CANCELLED))
