"""The articles that a command is given: files, folders, web addresses, standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.readers.addresses import is_address
from timeline_app.readers.files import DocumentError
from timeline_app.readers.fingerprints import fingerprint
from timeline_app.readers.imported import Failure, Imported
from timeline_app.readers.importer import LARGEST_FILE, Data, Source, expanded, import_many

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STANDARD_INPUT = "-"


def articles(sources: Sequence[str], failed: list[Failure]) -> Iterator[Imported]:
    """Import the sources in order, and tell progress and messages on standard error.

    What cannot be read is told there, and added to ``failed``.
    """
    found = list(_found(sources, failed))
    known: dict[str, str] = {}
    for i, outcome in enumerate(import_many(found), 1):
        print(f"reading {i}/{max(i, len(found))}: {outcome.name}", file=sys.stderr)
        if isinstance(outcome, Failure):
            fail(outcome, failed)
            continue
        for notice in outcome.notices:
            print(f"timeline-app: {notice}", file=sys.stderr)
        first = known.setdefault(fingerprint(outcome.text), outcome.name)
        if first != outcome.name:
            print(f"timeline-app: “{outcome.name}” holds the same article as “{first}”.", file=sys.stderr)
        yield outcome


def _found(sources: Sequence[str], failed: list[Failure]) -> Iterator[Source]:
    for words in sources:
        try:
            yield from expanded([_source(words)])
        except DocumentError as error:
            fail(Failure(words, words, str(error)), failed)


def _source(words: str) -> Source:
    if words == STANDARD_INPUT:
        return Data(sys.stdin.buffer.read(LARGEST_FILE + 1), "standard input")
    return words if is_address(words) else Path(words)


def fail(failure: Failure, failed: list[Failure]) -> None:
    """Tell on standard error that a source could not be read, and remember it."""
    print(f"timeline-app: {failure.reason}", file=sys.stderr)
    failed.append(failure)
