"""The commands that need no window: extract and explain."""

from __future__ import annotations

import json
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.cli.parser import EXIT_FAILED, EXIT_OK
from timeline_app.cli.sources import articles, fail
from timeline_app.cli.table import events_table, reading_lines
from timeline_app.readers.imported import Failure

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from datetime import date

    from timeline_app.core.values import Extraction
    from timeline_app.readers.imported import Imported


def extract(args: argparse.Namespace) -> int:
    """Print the readings of the sources: one JSON object for one article, an array for several, or tables."""
    failed: list[Failure] = []
    results = read_sources(args.sources, args.published, failed)
    if args.format == "table":
        for article, result in results:
            print(events_table(result, article.name))
    else:
        found = [{"file": article.origin, **_address(article), **result.to_dict()} for article, result in results]
        single = len(args.sources) == len(found) == 1 and not Path(args.sources[0]).is_dir()
        if found:
            print(json.dumps(found[0] if single else found, ensure_ascii=False, indent=2))
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


def read_sources(
    sources: Sequence[str], published: date | None, failed: list[Failure]
) -> Iterator[tuple[Imported, Extraction]]:
    """The readings of all articles, one after the other; many are read on all cores."""
    from timeline_app.core.batch import Failure as Unread  # noqa: PLC0415  (quick --help and usage errors)
    from timeline_app.core.batch import Job, read_many  # noqa: PLC0415

    taken: deque[Imported] = deque()

    def jobs() -> Iterator[Job]:
        for article in articles(sources, failed):
            taken.append(article)
            yield Job(article.text, published, as_page=True, clues=article.clues)

    for result in read_many(jobs()):
        article = taken.popleft()
        if isinstance(result, Unread):
            fail(Failure(article.name, article.origin, f"“{article.name}” could not be read: {result.reason}"), failed)
        else:
            yield article, result


def _address(article: Imported) -> dict[str, str]:
    return {"address": article.address} if article.address else {}
