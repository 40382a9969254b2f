"""The commands that need no window: extract and explain."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from timeline_app.cli.parser import EXIT_FAILED, EXIT_OK
from timeline_app.cli.table import events_table, reading_lines
from timeline_app.readers.files import DocumentError, read_document

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from timeline_app.core.values import Extraction


def extract(args: argparse.Namespace) -> int:
    """Print the readings of the files: one JSON object for one file, an array for several, or tables."""
    failed: list[Path] = []
    results = _read(args.files, args.published, failed)
    if args.format == "table":
        for path, result in results:
            print(events_table(result, path.name))
    else:
        found = [{"file": str(path), **result.to_dict()} for path, result in results]
        if found:
            print(json.dumps(found[0] if len(args.files) == 1 else found, ensure_ascii=False, indent=2))
    return EXIT_FAILED if failed else EXIT_OK


def explain(args: argparse.Namespace) -> int:
    """Print how a phrase is read."""
    from timeline_app.core.dates import explain as read_phrase  # noqa: PLC0415  (compiles its patterns when imported)
    from timeline_app.core.dates.publication import given_publication  # noqa: PLC0415

    expressions = read_phrase(args.phrase, given_publication(args.published) if args.published else None)
    if not expressions:
        print(f"No temporal expression was found in “{args.phrase}”.")
    for expression in expressions:
        print("\n".join(reading_lines(expression)))
    return EXIT_OK


def _read(files: Sequence[Path], published: date | None, failed: list[Path]) -> Iterator[tuple[Path, Extraction]]:
    """The readings of the files, one after the other; those that cannot be read are told of and added to ``failed``."""
    from timeline_app.core.pipeline import extract as read_text  # noqa: PLC0415  (quick --help and usage errors)

    for i, path in enumerate(files, 1):
        print(f"reading {i}/{len(files)}: {path.name}", file=sys.stderr)
        try:
            document = read_document(path)
        except DocumentError as error:
            print(f"timeline-app: {error}", file=sys.stderr)
            failed.append(path)
            continue
        for notice in document.notices:
            print(f"timeline-app: {notice}", file=sys.stderr)
        yield path, read_text(document.text, published)
