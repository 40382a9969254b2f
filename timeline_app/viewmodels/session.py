"""Takes articles into the project and has them read: from anywhere, and anew with another publication date."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.store.values import NewArticle
from timeline_app.readers.files import LARGEST, DocumentError, read_bytes
from timeline_app.readers.fingerprints import fingerprint
from timeline_app.readers.imported import Kind
from timeline_app.viewmodels.documents import Document, ReadingState
from timeline_app.viewmodels.import_words import again_words
from timeline_app.viewmodels.imports import ImportReport, ImportService
from timeline_app.viewmodels.intake import SUFFIXES, Intake
from timeline_app.viewmodels.reading import Job, ReadingService
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import count_words, is_dated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.store.values import Curated
    from timeline_app.core.values import Extraction, Interval
    from timeline_app.readers.imported import Imported
    from timeline_app.viewmodels.documents import Library
    from timeline_app.viewmodels.imports import Source
    from timeline_app.viewmodels.offered import Offered
    from timeline_app.viewmodels.reading_cache import ReadingCache
    from timeline_app.viewmodels.workspace import Workspace

AT_ONCE = 20
"""Files up to which plain text, which needs no parser, is opened without the detour over the background."""
TOGETHER_MS = 300
"""Milliseconds for which readings are gathered while more are to come: each costs the views a refresh."""
PROJECT_SUFFIX = ".timeline"
_TAKEN = "What the file says of {count} articles was taken in."


class Session(QObject):
    """``problem`` and ``remark`` carry words for the user, ``took_in`` the paths and addresses of new articles.

    ``accepted`` says that what the user asked for could be begun, before any problem with the rest of it.
    ``reading`` and ``read`` carry the key of an article whose reading begins, and is there. ``progress`` says how many
    of the articles asked for are read; both numbers are 0 when nothing is left to do. ``reported`` carries how an
    import ended. ``moved`` says that an article has another publication date: its key, how many of its events have
    other dates since, and how many it has.
    """

    problem = Signal(str)
    accepted = Signal()
    remark = Signal(str)
    took_in = Signal(list)
    reading = Signal(str)
    read = Signal(str)
    progress = Signal(int, int)
    reported = Signal(object)
    moved = Signal(str, int, int)

    def __init__(
        self,
        workspace: Workspace,
        service: ReadingService,
        cache: ReadingCache,
        importer: ImportService | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.library: Library = workspace.library
        self.importer = importer or ImportService(parent=self)
        self.intake = Intake(workspace, self)
        self.day_first: bool | None = None
        """The order of day and month in figures where a page gives no evidence, as the user prefers it."""
        self._service = service
        self._cache = cache
        self._asked: dict[str, tuple[date | None] | None] = {}
        """The articles that are being read, and with which other publication date than they have."""
        self._answers: list[tuple[str, Extraction]] = []
        self._again: list[str] = []
        """Names of what was to be imported and is in the project already, until it is told."""
        self._total = 0
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(TOGETHER_MS)
        self._gathering.timeout.connect(self._take_answers)
        self._connect()

    def _connect(self) -> None:
        self._service.finished.connect(self._on_finished)
        self._service.failed.connect(self._on_failed)
        self._service.cancelled.connect(self._on_cancelled)
        self.importer.imported.connect(self._take_in)
        self.importer.finished.connect(self._on_imported)
        self.intake.problem.connect(self.problem)
        self.intake.taken.connect(self._on_taken)
        self.workspace.opened.connect(self._begin)
        self.workspace.stepped.connect(self._follow_step)

    # Opening

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open articles and folders of articles, what was exported before, or a project in place of the present one."""
        projects = [p for p in paths if p.suffix.lower() == PROJECT_SUFFIX]
        exported = [p for p in paths if p.suffix.lower() in SUFFIXES]
        others = [p for p in paths if p not in (*projects, *exported)]
        if projects:
            self.accepted.emit()
            self.workspace.open(projects[-1])
        for path in exported:
            self.accepted.emit()
            self.intake.start(path, lambda: self._cache.engine)
        if others:
            self._open_sources(others)

    def open_address(self, address: str) -> None:
        """Fetch an article, or the articles of a feed, from the web."""
        self.accepted.emit()
        self.importer.start([address])

    def open_text(self, text: str) -> None:
        """Open a text, or the markup of a page, that was pasted or dropped; markup in the background."""
        if not text.strip():
            self.problem.emit(tr("There is no text to read. Copy an article first, then paste it here."))
            return
        from timeline_app.readers.importer import Data, Importer  # noqa: PLC0415  (not before something is imported)
        from timeline_app.readers.sniffing import sniff  # noqa: PLC0415

        data, name = text.encode("utf-8", "replace"), tr("Pasted page")
        try:
            kind = sniff(data, name)
        except DocumentError as error:
            self.problem.emit(str(error))
            return
        self.accepted.emit()
        if kind is not Kind.TEXT:
            self.importer.start([Data(data, name)])
            return
        with Importer() as importer:
            self._take_in(importer.read_pasted(text.replace("\r\n", "\n")))
        self._tell([], [])

    def open_offered(self, offered: Offered) -> None:
        """Open what was pasted or dropped."""
        if offered.files:
            self.open_files(offered.files)
        if offered.addresses:
            self.accepted.emit()
            self.importer.start(offered.addresses)
        if not (offered.files or offered.addresses):
            self.open_text(offered.markup or offered.text)

    def _open_sources(self, sources: Sequence[Source]) -> None:
        """Plain text at once, everything else in the background."""
        plain = [s for s in sources if isinstance(s, Path) and not s.is_dir()] if len(sources) <= AT_ONCE else []
        found: list[Imported] = []
        failures: list[str] = []
        remarks: list[str] = []
        rest = [s for s in sources if s not in plain]
        for path in plain:
            try:
                articles = _plain_text(path)
            except DocumentError as error:
                failures.append(str(error))
            else:
                found += articles or ()
                remarks += [notice for a in articles or () for notice in a.notices]
                rest += [path] if articles is None else []
        if found:
            self._take_in(found)
        if rest:
            self.importer.start(rest)
        if found or rest:
            self.accepted.emit()
        self._tell(failures, remarks)

    def _tell(self, failures: Sequence[str], remarks: Sequence[str]) -> None:
        """Say what went wrong, and what is to be known of what went right."""
        again, self._again = self._again, []
        words = "\n".join([*failures, *remarks, *again_words(again)])
        if words:
            (self.problem if failures else self.remark).emit(words)

    def put(self, found: Imported) -> str:
        """Put an article into the project without having it read, and return its key."""
        new = NewArticle(found.name, found.text, fingerprint(found.text), found.origin, found.clues)
        self.workspace.carry_out(lambda project, at: project.articles.add([new], at))
        kept = self.workspace.project.articles.known(new.fingerprint)
        assert kept is not None
        return kept.key

    def _take_in(self, found: Sequence[Imported]) -> None:
        """Put articles into the project and have those read that are new in it; show the last."""
        new = [NewArticle(f.name, f.text, fingerprint(f.text), f.origin, f.clues) for f in found]
        articles = self.workspace.project.articles
        here = [(n, articles.known(n.fingerprint)) for n in new]
        self._again += [n.name for n, kept in here if kept and not kept.removed]
        with self.library.together():
            self.workspace.carry_out(lambda project, at: project.articles.add(new, at))
            known = (articles.known(n.fingerprint) for n in new)
            keys = [kept.key for kept in known if kept and not kept.removed]
            for key in keys[-1:]:
                self.library.show(key)
        for key in keys:
            self._read_if_unread(key)
        self.took_in.emit([f.origin for f in found])
        self._take_answers()

    def _on_imported(self, report: ImportReport) -> None:
        again, self._again = self._again, []
        self.reported.emit(replace(report, again=tuple(again)))

    def _on_taken(self, count: int) -> None:
        nothing = tr("The project has all that the file holds.")
        taken = count_words(count, "What the file says of 1 article was taken in.", _TAKEN)
        self.remark.emit(taken if count else nothing)
        self.read_unread()

    # Reading

    def read_with(self, key: str, published: date | None) -> None:
        """Read an article anew with a publication date given by the user, or with the page's own again (None)."""
        document = self.library.get(key)
        if document:
            self.accepted.emit()
            self._read(document, (published,) if published != document.published else None)
            self._take_answers()

    def read_anew(self, keys: Sequence[str] | None = None) -> None:
        """Read articles once more as they stand, all if none are named; what the user decided stays."""
        for document in [self.library.get(k) for k in keys] if keys is not None else self.library.documents:
            if document and document.key not in self._asked:
                self._read(document, None)
        self._take_answers()

    def outdated(self) -> tuple[str, ...]:
        """The keys of the articles whose readings are of another version of the program, or of other settings."""
        unread = self.workspace.project.articles.unread(self._cache.engine) if self.workspace.is_open else ()
        return tuple(k for k in unread if (d := self.library.get(k)) and d.state is ReadingState.READY)

    def set_day_first(self, day_first: bool | None) -> None:
        """Say in which order figures name day and month in this project; articles are read anew. It can be undone."""
        if self.workspace.carry_out(lambda project, at: project.context.set_settings(at, day_first=day_first)):
            self.read_unread()

    def take(self, key: str, extraction: Extraction) -> None:
        """Take over what was read in an article elsewhere."""
        self._asked.setdefault(key, None)
        self._answers.append((key, extraction))
        self._take_answers()

    def cancel(self, key: str) -> None:
        """Give up reading an article."""
        self._service.cancel(key)

    def cancel_readings(self) -> None:
        """Give up reading all articles that are not read yet."""
        for key in list(self._asked):
            self._service.cancel(key)

    def close(self, key: str) -> None:
        """Take an article out of the project, whether it has been read or not; it can be undone."""
        self._service.cancel(key)
        self.workspace.carry_out(lambda project, at: project.articles.remove([key], at))

    def warm_up(self) -> None:
        """Load the language model ahead of the first reading."""
        self._service.warm_up()

    def stop(self) -> None:
        """End the background's processes, and close the project."""
        self._take_answers()
        self.importer.stop()
        self.intake.finish()
        self._service.stop()
        self.workspace.close()

    def _begin(self) -> None:
        """Give up what another project waits for, and have read what this one has not read."""
        for key in list(self._asked):
            self._service.cancel(key)
        self._asked.clear()
        self._answers.clear()
        self.read_unread()

    def read_unread(self) -> None:
        """Have the articles read that the project has not read yet; those that another engine read stay as they are."""
        if self.workspace.read_only:
            return
        for document in self.library.documents:
            self._read_if_unread(document.key)
        self._take_answers()

    def _follow_step(self) -> None:
        """Articles that went are not read on; those that came back may have been left half-read."""
        for key in [k for k in self._asked if self.library.get(k) is None]:
            self._service.cancel(key)
        self.read_unread()

    def _read_if_unread(self, key: str) -> None:
        document = self.library.get(key)
        if document and not document.is_read and key not in self._asked:
            self._read(document, None)

    def _read(self, document: Document, given: tuple[date | None] | None) -> None:
        """Read an article, with another publication date than it has if one is given."""
        self._asked[document.key] = given
        self._total += 1
        job = self._job(document)
        extraction = self._cache.get(job)
        if extraction is not None:
            self._answers.append((document.key, extraction))
            return
        if document.state is not ReadingState.READING:
            self.library.update(replace(document, state=ReadingState.READING))
        self.reading.emit(document.key)
        self._service.read(job)
        self._tell_progress()

    def _job(self, document: Document) -> Job:
        given = self._asked.get(document.key)
        published = given[0] if given else document.published
        order = self.workspace.project.context.settings.day_first
        return Job(document.key, document.text, published, document.clues, self.day_first if order is None else order)

    def _on_finished(self, key: str, extraction: Extraction) -> None:
        document = self.library.get(key)
        if document is None or key not in self._asked:
            return
        self._cache.put(self._job(document), extraction)
        self._answers.append((key, extraction))
        if len(self._asked) <= len(self._answers):
            self._take_answers()
        elif not self._gathering.isActive():
            self._gathering.start()

    def _take_answers(self) -> None:
        """Put the readings that have come into the project, and show them."""
        answers, self._answers = self._answers, []
        if not answers:
            return
        self._gathering.stop()
        given = {key: self._asked.pop(key) for key, _ in answers if key in self._asked}
        with self.library.together():
            plain = [(key, extraction) for key, extraction in answers if given.get(key) is None]
            if plain:
                self._keep(plain)
            for key, extraction in answers:
                if dated := given.get(key):
                    self._keep_dated(key, dated[0], extraction)
        for key, _ in answers:
            self.read.emit(key)
        self._tell_progress()

    def _keep(self, answers: Sequence[tuple[str, Extraction]]) -> None:
        self.workspace.carry_out(lambda project, _at: project.articles.put_readings(answers, self._cache.engine))
        self.workspace.refresh({key for key, _ in answers})

    def _keep_dated(self, key: str, published: date | None, extraction: Extraction) -> None:
        engine, before = self._cache.engine, self._dates(key)
        change = self.workspace.carry_out(
            lambda project, at: project.articles.set_published(key, published, at, extraction, engine)
        )
        if change is not None:
            after = self._dates(key)
            moved = sum(before.get(k) != when for k, when in after.items())
            self.moved.emit(key, moved, len(after))

    def _dates(self, key: str) -> dict[str, Interval | None]:
        """When each event of an article takes place."""
        return {c.key: c.event.when.interval if is_dated(c.event.when) else None for c in self._curated(key)}

    def _curated(self, key: str) -> Sequence[Curated]:
        document = self.library.get(key)
        return document.curated if document else ()

    def _on_failed(self, key: str, reason: str) -> None:
        self._end(key, ReadingState.FAILED, reason)

    def _on_cancelled(self, key: str) -> None:
        self._end(key, ReadingState.CANCELLED)

    def _end(self, key: str, state: ReadingState, error: str | None = None) -> None:
        self._asked.pop(key, None)
        document = self.library.get(key)
        if document:
            self.library.update(replace(document, state=state, error=error))
        self._tell_progress()

    def _tell_progress(self) -> None:
        left = len(self._asked) - len(self._answers)
        if left <= 0:
            self._total = 0
        self.progress.emit(self._total - max(left, 0), self._total)


def _plain_text(path: Path) -> tuple[Imported, ...] | None:
    """The article in a file of plain text; None where the file needs a parser, or time.

    Raises:
        DocumentError: there is none in it.
    """
    from timeline_app.readers.importer import Importer  # noqa: PLC0415  (not before something is imported)
    from timeline_app.readers.sniffing import sniff  # noqa: PLC0415

    if path.is_file() and path.stat().st_size > LARGEST:
        return None
    if sniff(read_bytes(path, LARGEST), path.name) is not Kind.TEXT:
        return None
    with Importer() as importer:
        return importer.read_path(path)
