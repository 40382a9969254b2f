"""The command export: articles and projects into files for other programs."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.cli.commands import read_sources
from timeline_app.cli.parser import EXIT_FAILED, EXIT_OK, EXIT_USAGE
from timeline_app.cli.sources import fail
from timeline_app.readers.imported import Failure

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from timeline_app.exports.dossier import Dossier
    from timeline_app.exports.formats import Exported, Format

    Picture = Callable[[Dossier], bytes | None]

PROJECT_ENDING = ".timeline"
STANDARD_OUTPUT = "-"


def export(args: argparse.Namespace, written: datetime, picture: Picture) -> int:
    """Write the events of the sources in a format. ``written`` is this moment, in UTC.

    ``picture`` makes a PNG of the timeline for formats that hold one, or says on stderr why there is none.
    """
    from timeline_app.exports.formats import ExportError  # noqa: PLC0415  (quick --help and usage errors)

    try:
        form = _format(args)
    except ExportError as error:
        return _told(error, EXIT_USAGE)
    failed: list[Failure] = []
    try:
        dossier, among = gathered(args.sources, args.published, args.filter, failed)
        exported = _exported(dossier, among, form, args, written, picture)
        _save(exported, args.output)
    except ExportError as error:
        return _told(error, EXIT_FAILED)
    for words in exported.left_out:
        print(f"timeline-app: {words}", file=sys.stderr)
    return EXIT_FAILED if failed else EXIT_OK


def gathered(
    sources: Sequence[str], published: date | None, filter_name: str | None, failed: list[Failure]
) -> tuple[Dossier, frozenset[str] | None]:
    """The events of all sources, and the ids of those that the saved filter lets through where one is named.

    Raises:
        ExportError: there is no project with such a filter.
    """
    from timeline_app.exports.joining import joined  # noqa: PLC0415

    projects = [s for s in sources if s.lower().endswith(PROJECT_ENDING) and Path(s).is_file()]
    opened = [found for s in projects if (found := _project(s, filter_name, failed))]
    parts = [
        *(dossier for dossier, _ in opened),
        *_articles([s for s in sources if s not in projects], published, failed),
    ]
    dossier = joined(parts)
    if filter_name is None:
        return dossier, None
    _require_filter(filter_name, [among for _, among in opened])
    # Where several parts are joined, their ids carry the number of the part.
    marks = ["" if len(parts) == 1 else f"p{number}" for number, _ in enumerate(opened, 1)]
    return dossier, frozenset(m + i for m, (_, among) in zip(marks, opened, strict=True) for i in among or ())


def _require_filter(name: str, found: Sequence[frozenset[str] | None]) -> None:
    from timeline_app.exports.formats import ExportError  # noqa: PLC0415

    if all(among is None for among in found):
        raise ExportError(f"No project given has a filter “{name}” saved in it. Save one, or leave --filter out.")


def _project(name: str, filter_name: str | None, failed: list[Failure]) -> tuple[Dossier, frozenset[str] | None] | None:
    from timeline_app.core.store.errors import ProjectError  # noqa: PLC0415
    from timeline_app.core.store.project import open_project  # noqa: PLC0415
    from timeline_app.exports.projects import passing, project_dossier  # noqa: PLC0415

    try:
        with closing(open_project(Path(name))) as project:
            wanted = project.context.filters.get(filter_name or "")
            return project_dossier(project), passing(project, wanted) if wanted else None
    except ProjectError as error:
        fail(Failure(name, name, str(error)), failed)
        return None


def _articles(sources: Sequence[str], published: date | None, failed: list[Failure]) -> list[Dossier]:
    from timeline_app.exports.dossier import SourceArticle, dossier_of  # noqa: PLC0415

    read = list(read_sources(sources, published, failed)) if sources else []
    found = [SourceArticle(f"a{i}", a.name, e, a.address or a.origin) for i, (a, e) in enumerate(read, 1)]
    title = found[0].title if len(found) == 1 else f"{len(found)} articles"
    return [dossier_of(title, tuple(found))] if found else []


def _format(args: argparse.Namespace) -> Format:
    from timeline_app.exports.formats import ExportError, format_named, format_of  # noqa: PLC0415

    if args.format:
        return format_named(args.format)
    if args.output == STANDARD_OUTPUT:
        raise ExportError("Standard output has no ending that tells the format: name one with --format.")
    return format_of(Path(args.output))


def _exported(
    dossier: Dossier,
    among: frozenset[str] | None,
    form: Format,
    args: argparse.Namespace,
    written: datetime,
    picture: Picture,
) -> Exported:
    from timeline_app.exports.dossier import Choice, chosen  # noqa: PLC0415
    from timeline_app.exports.formats import Extras, export, told_once  # noqa: PLC0415

    choice = Choice(dismissed=args.dismissed or form.whole, among=among)
    name = Path(args.output).name if args.output != STANDARD_OUTPUT else f"timeline{form.endings[0]}"
    extras = Extras(written)
    dossier = told_once(dossier, form)
    if form.pictured and dossier.sources:
        extras = replace(extras, picture=picture(chosen(dossier, choice)[0]))
    return export(dossier, form, name, extras, choice)


def _save(exported: Exported, output: str) -> None:
    from timeline_app.exports.formats import ExportError  # noqa: PLC0415
    from timeline_app.exports.saving import save_all  # noqa: PLC0415

    if output != STANDARD_OUTPUT:
        for path in save_all(Path(output).parent, exported.files):
            print(f"saved {path}", file=sys.stderr)
    elif len(exported.files) > 1:
        raise ExportError("This format has a file for each article, and standard output holds one: name a file.")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(next(iter(exported.files.values())))
        sys.stdout.buffer.flush()


def _told(error: Exception, code: int) -> int:
    print(f"timeline-app: {error}", file=sys.stderr)
    return code
