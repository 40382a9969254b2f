"""Puts files on disk whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.exports.formats import ExportError

if TYPE_CHECKING:
    from collections.abc import Mapping


def save_all(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write the files into a folder that exists, each over what was there before.

    Raises:
        ExportError: one could not be written; what stood there before is untouched.
    """
    return tuple(_save(folder / name, data) for name, data in files.items())


def _save(path: Path, data: bytes) -> Path:
    """Write beside the file, make sure that all of it is on disk, then rename over it."""
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        draft = Path(name)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        draft.chmod(_usual_mode())
        _require_size(draft, len(data))
        draft.replace(path)
    except OSError as error:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise ExportError(f"“{path}” could not be written ({reason}). Choose another folder or make room.") from None
    return path


def _require_size(path: Path, size: int) -> None:
    if path.stat().st_size != size:
        raise OSError("the disk took only a part")


def _usual_mode() -> int:
    """The mode that a newly created file has; temporary files are private."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
