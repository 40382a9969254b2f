"""The formats by name and by the ending of a file, and writing into any of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.exports.csv_file import write_csv
from timeline_app.exports.dossier import Choice, chosen, merged
from timeline_app.exports.html_report import write_html
from timeline_app.exports.json_file import write_json, write_json_lines
from timeline_app.exports.markdown import write_markdown
from timeline_app.exports.report import report_of
from timeline_app.exports.timelinejs import write_timelinejs
from timeline_app.exports.timeml import write_timeml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from timeline_app.exports.dossier import Dossier


class ExportError(Exception):
    """Nothing was written. The message is for the user and says what to do."""


@dataclass(frozen=True, slots=True)
class Extras:
    """What some formats need besides the events: the moment of writing in UTC, and a PNG of the timeline."""

    written: datetime
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """``dated_only`` formats cannot hold events without a date; ``whole`` ones hold the dismissed ones too.

    ``one_article`` formats give a file for each article: the mapping of names to contents has more than one item.
    ``pictured`` ones hold a picture of the timeline. ``purpose`` says in a sentence what a format is good for.
    """

    name: str
    label: str
    purpose: str
    endings: tuple[str, ...]
    write: Callable[[Dossier, tuple[str, ...], Extras], str | bytes]
    dated_only: bool = False
    whole: bool = False
    one_article: bool = False
    pictured: bool = False


def _calendar(dossier: Dossier, _left_out: tuple[str, ...], extras: Extras) -> bytes:
    from timeline_app.exports.calendar_file import write_calendar  # noqa: PLC0415  (its library takes long to load)

    return write_calendar(dossier, extras.written)


def _timeml(dossier: Dossier, _left_out: tuple[str, ...], _extras: Extras) -> str:
    return write_timeml(dossier.sources[0], dossier.entries)


FORMATS = (
    Format(
        "csv",
        "Table (CSV)",
        "For spreadsheets; what is changed there can be imported again.",
        (".csv",),
        lambda d, _l, _e: write_csv(d),
    ),
    Format(
        "json",
        "Everything (JSON)",
        "Texts, readings and all that you decided, to be imported again without loss.",
        (".json",),
        lambda d, _l, _e: write_json(d),
        whole=True,
    ),
    Format(
        "jsonl",
        "One event a line (JSON Lines)",
        "For programs that read line by line.",
        (".jsonl", ".ndjson"),
        lambda d, _l, _e: write_json_lines(d),
    ),
    Format(
        "ics",
        "Calendar (iCalendar)",
        "For calendars: whole days, and clock times where the text gives them.",
        (".ics",),
        _calendar,
        dated_only=True,
    ),
    Format(
        "timeline.json",
        "Slides (TimelineJS)",
        "For web pages with TimelineJS: a slide for each dated event.",
        (".timeline.json",),
        lambda d, _l, _e: write_timelinejs(d),
        dated_only=True,
    ),
    Format(
        "tml",
        "Annotated text (TimeML)",
        "For linguists: each article with its temporal expressions and events marked, a file each.",
        (".tml",),
        _timeml,
        one_article=True,
    ),
    Format(
        "md",
        "Report (Markdown)",
        "Events by year with sentences and sources, for notes and wikis.",
        (".md", ".markdown"),
        lambda d, left, _e: write_markdown(report_of(d, left)),
    ),
    Format(
        "html",
        "Report (HTML)",
        "A page to read and print, with a picture of the timeline, sentences and sources.",
        (".html", ".htm"),
        lambda d, left, e: write_html(report_of(d, left), e.picture),
        pictured=True,
    ),
)


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        ExportError: there is none.
    """
    found = next((f for f in FORMATS if f.name == name), None)
    if found is None:
        raise ExportError(f"There is no format “{name}”. Choose one of {', '.join(f.name for f in FORMATS)}.")
    return found


def format_of(path: Path) -> Format:
    """The format that the ending of a file names; the longest ending counts.

    Raises:
        ExportError: no format has that ending.
    """
    name = path.name.lower()
    fitting = [(len(end), f) for f in FORMATS for end in f.endings if name.endswith(end)]
    if not fitting:
        endings = ", ".join(f.endings[0] for f in FORMATS)
        raise ExportError(
            f"“{path.name}” does not tell the format. End the name in one of {endings}, or name a format."
        )
    return max(fitting, key=lambda item: item[0])[1]


def told_once(dossier: Dossier, form: Format) -> Dossier:
    """The dossier as the format has it: what several articles tell stands once, unless each has a file of its own."""
    return dossier if form.one_article else merged(dossier, whole=form.whole)


@dataclass(frozen=True, slots=True)
class Exported:
    """The contents by file name, and what they leave out, in words for the user."""

    files: Mapping[str, bytes]
    left_out: tuple[str, ...]


def export(dossier: Dossier, form: Format, name: str, extras: Extras, choice: Choice | None = None) -> Exported:
    """Write the events in a format.

    Args:
        dossier: articles and events.
        form: the format.
        name: the name of the file; a format that holds one article numbers the files of several.
        extras: what some formats need besides.
        choice: which events; by default what the format can hold, without the dismissed ones where it is no whole copy.

    Raises:
        ExportError: there is nothing to write.
    """
    wanted = choice or Choice(dismissed=form.whole)
    picked, left_out = chosen(dossier, replace(wanted, undated=wanted.undated and not form.dated_only))
    if not picked.sources:
        raise ExportError("There is no article to export. Open one first.")
    parts = _by_article(picked) if form.one_article else [picked]
    names = [name] if len(parts) == 1 else [_numbered(name, i) for i in range(1, len(parts) + 1)]
    written = (form.write(part, left_out, extras) for part in parts)
    contents = (text.encode("utf-8") if isinstance(text, str) else text for text in written)
    return Exported(dict(zip(names, contents, strict=True)), left_out)


def _by_article(dossier: Dossier) -> list[Dossier]:
    return [
        replace(dossier, sources=(s,), entries=tuple(e for e in dossier.entries if e.source == s.key))
        for s in dossier.sources
    ]


def _numbered(name: str, number: int) -> str:
    path = Path(name)
    return f"{path.stem}-{number}{path.suffix}"
