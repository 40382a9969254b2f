"""Imports articles from anywhere: bytes, files, folders, web addresses, what was pasted; one or many.

What a document is is told by its bytes. Plain text is decoded here; everything else is parsed in a process of its own
with a limit of time and memory, and a web page on which the parser fails is read again by a simpler one.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import TYPE_CHECKING, Self

from timeline_app.core.values import Clue
from timeline_app.readers.addresses import is_address
from timeline_app.readers.files import LARGEST, DocumentError, decode, read_bytes
from timeline_app.readers.folders import articles_in
from timeline_app.readers.imported import Failure, Imported, Kind
from timeline_app.readers.process import MEGABYTES, ImportCancelledError, ParserProcess, ProcessLostError
from timeline_app.readers.sniffing import sniff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

    from timeline_app.readers.fetching import Fetcher


@dataclass(frozen=True, slots=True)
class Data:
    """A document that is there already: from standard input, the clipboard, a drop."""

    data: bytes
    name: str


Source = Path | str | Data
"""A file or a folder, a web address, or a document that is there."""

Outcome = Imported | Failure


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost: bytes by kind, seconds by kind, and megabytes of memory of the import process."""

    largest: tuple[tuple[Kind, int], ...] = (
        (Kind.TEXT, LARGEST),
        (Kind.HTML, 10_000_000),
        (Kind.MHTML, 50_000_000),
        (Kind.PDF, 100_000_000),
        (Kind.DOCX, 50_000_000),
        (Kind.EMAIL, 30_000_000),
        (Kind.FEED, 50_000_000),
    )
    seconds: float = 15.0
    seconds_long: float = 60.0
    """For PDF documents and feeds, which may hold hundreds of pages and thousands of articles."""
    megabytes: int = MEGABYTES

    def bytes_of(self, kind: Kind) -> int:
        """Bytes of the largest document of a kind."""
        return dict(self.largest)[kind]

    def seconds_of(self, kind: Kind) -> float:
        """Seconds that a document of a kind may take."""
        return self.seconds_long if kind in {Kind.PDF, Kind.FEED} else self.seconds


DEFAULT_LIMITS = Limits()
LARGEST_FILE = max(size for _, size in DEFAULT_LIMITS.largest)
"""Bytes from which a file is refused whatever it is."""


class Importer:
    """Imports one thing after the other; for use by one thread at a time, and as a context manager.

    Every method gives the articles found, of which only feeds hold several, and raises ``DocumentError``, with words
    for the user that say what to do, where there is none. ``cancelled`` is asked every few milliseconds; where it says
    so, ``ImportCancelledError`` is raised.
    """

    def __init__(
        self,
        limits: Limits = DEFAULT_LIMITS,
        fetcher: Fetcher | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._limits = limits
        self._fetcher = fetcher
        self._cancelled = cancelled
        self._process = ParserProcess(limits.megabytes)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the import process."""
        self._process.close()

    def check(self) -> None:
        """Raise ``ImportCancelledError`` if the caller wants to stop."""
        if self._cancelled is not None and self._cancelled():
            raise ImportCancelledError

    def read(self, source: Source) -> tuple[Imported, ...]:
        """Import a file or a web address."""
        if isinstance(source, Data):
            return self.read_bytes(source.data, source.name)
        if isinstance(source, Path):
            return self.read_path(source)
        if not is_address(source):
            raise DocumentError(f"“{source}” is no web address. It begins with http:// or https://.")
        return self.read_address(source.strip())

    def read_path(self, path: Path) -> tuple[Imported, ...]:
        """Import a file."""
        data = read_bytes(path, LARGEST_FILE)
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        clue = Clue("possible", f"{written:%Y-%m-%d}", "date of the file")
        return tuple(_with_clue(found, clue) for found in self.read_bytes(data, path.name, str(path)))

    def read_address(self, address: str) -> tuple[Imported, ...]:
        """Fetch a web address and import what lies there."""
        from timeline_app.readers.fetching import Fetcher  # noqa: PLC0415  (most imports need no network)

        try:
            found = (self._fetcher or Fetcher()).fetch(address, self._cancelled)
        except DocumentError:
            self.check()
            raise
        return self.read_bytes(found.data, found.address, found.address, found.charset)

    def read_pasted(self, text: str) -> tuple[Imported, ...]:
        """Import a text, or the markup of a web page, from the clipboard or from a drop."""
        return self.read_bytes(text.encode("utf-8", "replace"), _first_line(text), "pasted", "utf-8")

    def read_bytes(
        self, data: bytes, name: str, origin: str | None = None, charset: str | None = None
    ) -> tuple[Imported, ...]:
        """Import a document of any kind. ``charset`` is its encoding as told by who sent it."""
        kind = sniff(data, name)
        if len(data) > self._limits.bytes_of(kind):
            most = self._limits.bytes_of(kind) / 1e6
            raise DocumentError(
                f"“{name}” has {len(data) / 1e6:.1f} MB, more than the {most:.0f} MB that are read as one article. "
                "Split it into articles."
            )
        if kind is Kind.TEXT:
            return (_text(data, name, origin or name),)
        return self._parsed(_Document(kind, name, origin or name, charset), data)

    def _parsed(self, document: _Document, data: bytes) -> tuple[Imported, ...]:
        seconds = self._limits.seconds_of(document.kind)
        try:
            answer = self._process.ask(document.request(), data, seconds, self._cancelled)
            failed = bool(answer.get("memory"))
        except ProcessLostError as lost:
            answer, failed = {"error": _lost_words(document.name, seconds, lost)}, True
        if failed and document.kind is Kind.HTML and not document.simple:
            return self._parsed(replace(document, simple=True), data)
        if "error" in answer:
            raise DocumentError(answer["error"])
        return tuple(Imported.from_dict(article) for article in answer["articles"])


@dataclass(frozen=True, slots=True)
class _Document:
    """What the import process is told of a document."""

    kind: Kind
    name: str
    origin: str
    charset: str | None
    simple: bool = False

    def request(self) -> dict[str, object]:
        return {
            "kind": self.kind.value,
            "name": self.name,
            "origin": self.origin,
            "charset": self.charset,
            "simple": self.simple,
        }


def _text(data: bytes, name: str, origin: str) -> Imported:
    document = decode(data, name)
    if not document.text.strip():
        raise DocumentError(f"No text was found in “{name}”. Choose a file that holds an article.")
    return Imported(name, document.text, origin, Kind.TEXT, (), document.notices)


def _with_clue(found: Imported, clue: Clue) -> Imported:
    """With when the file was written, unless the document tells a date itself; a feed's file is none of its items."""
    tells = found.kind is Kind.FEED or any(c.field in {"published", "modified", "possible"} for c in found.clues)
    return found if tells else replace(found, clues=(*found.clues, clue))


def _lost_words(name: str, seconds: float, lost: ProcessLostError) -> str:
    why = f"took longer than {seconds:.0f} seconds to read" if lost.overran else "made its reader fail"
    return f"“{name}” {why}. Save the article as plain text, and open that."


def _first_line(text: str) -> str:
    return next((line.strip()[:80] for line in text.splitlines() if line.strip()), "pasted text")


# --- one ----------------------------------------------------------------------------------------------------------


def import_bytes(data: bytes, name: str, origin: str | None = None) -> tuple[Imported, ...]:
    """Import a document of any kind; see ``Importer``.

    Raises:
        DocumentError: there is no article in it.
    """
    with Importer() as importer:
        return importer.read_bytes(data, name, origin)


def import_path(path: Path) -> tuple[Imported, ...]:
    """Import a file; see ``Importer``.

    Raises:
        DocumentError: there is no article in it.
    """
    with Importer() as importer:
        return importer.read_path(path)


def import_address(address: str, fetcher: Fetcher | None = None) -> tuple[Imported, ...]:
    """Import what lies at a web address; see ``Importer``.

    Raises:
        DocumentError: it may not be fetched, or there is no article there.
    """
    with Importer(fetcher=fetcher) as importer:
        return importer.read_address(address)


# --- many ---------------------------------------------------------------------------------------------------------


def expanded(sources: Sequence[Source]) -> list[Source]:
    """The sources with folders replaced by the files in them.

    Raises:
        DocumentError: a folder may not be read.
    """
    return list(chain.from_iterable(_within(source) for source in sources))


def import_many(
    sources: Sequence[Source],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    workers: int = 2,
    limits: Limits = DEFAULT_LIMITS,
    fetcher: Fetcher | None = None,
) -> Iterator[Outcome]:
    """Import files, folders and addresses in their order. What fails is told in its place and stops nothing.

    Args:
        sources: files, folders (read with all in them), and web addresses.
        progress: called with (sources done, sources in all), folders counted by their files.
        cancelled: asked all the time; True ends the iteration after what was imported so far.
        workers: import processes at the same time.
        limits: what one document may cost.
        fetcher: fetches the addresses.
    """
    found: list[Source | Failure] = list(chain.from_iterable(_within_or_failure(source) for source in sources))
    ended = Event()

    def stops() -> bool:
        return ended.is_set() or (cancelled is not None and cancelled())

    with _importers(workers, limits, fetcher, stops) as idle, ThreadPoolExecutor(workers) as pool:
        waiting: list[Future[list[Outcome]]] = []
        upcoming = iter(found)
        try:
            for done in range(len(found)):
                # A few ahead keep the workers busy without all articles of a large folder in memory.
                while len(waiting) < 2 * workers and (source := next(upcoming, None)) is not None:
                    waiting.append(pool.submit(_outcomes, idle, source))
                yield from waiting.pop(0).result()
                if progress is not None:
                    progress(done + 1, len(found))
        except ImportCancelledError:
            return
        finally:
            ended.set()  # so that what is under way ends at once when nobody waits for it any more
            for future in waiting:
                future.cancel()


@contextmanager
def _importers(
    count: int, limits: Limits, fetcher: Fetcher | None, cancelled: Callable[[], bool] | None
) -> Iterator[SimpleQueue[Importer]]:
    """Importers that no thread uses at the moment; all are closed in the end."""
    made = [Importer(limits, fetcher, cancelled) for _ in range(count)]
    idle: SimpleQueue[Importer] = SimpleQueue()
    for importer in made:
        idle.put(importer)
    try:
        yield idle
    finally:
        for importer in made:
            importer.close()


def _outcomes(idle: SimpleQueue[Importer], source: Source | Failure) -> list[Outcome]:
    if isinstance(source, Failure):
        return [source]
    importer = idle.get()
    try:
        importer.check()
        return list(importer.read(source))
    except DocumentError as error:
        return [_failure(source, error)]
    finally:
        idle.put(importer)


def _within(source: Source) -> list[Source]:
    if not (isinstance(source, Path) and source.is_dir()):
        return [source]
    try:
        files = articles_in(source)
    except OSError as error:
        raise DocumentError(
            f"The folder “{source}” may not be read ({error.strerror}). Check its permissions."
        ) from None
    if not files:
        raise DocumentError(f"There are no articles in the folder “{source}”: no text, web page, PDF, .docx or e-mail.")
    return list(files)


def _within_or_failure(source: Source) -> list[Source | Failure]:
    try:
        return [*_within(source)]
    except DocumentError as error:
        return [_failure(source, error)]


def _failure(source: Source, error: DocumentError) -> Failure:
    name = source if isinstance(source, str) else source.name
    return Failure(name, str(source) if isinstance(source, Path) else name, str(error))
