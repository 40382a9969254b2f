"""The command line: what can be asked for, and how."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path

from timeline_app import __version__

EXIT_OK, EXIT_FAILED, EXIT_USAGE, EXIT_CANCELLED = 0, 1, 2, 130

_EPILOG = """\
With no command the window opens on the FILEs, or on a sample article.

exit codes: 0 all done; 1 some input could not be read or some output not be written (stderr says which and why);
2 wrong usage; 130 interrupted. Results go to stdout, progress and messages to stderr.
"""


FORMAT_NAMES = ("csv", "json", "jsonl", "ics", "timeline.json", "tml", "md", "html")
"""Those of ``exports.formats``, which takes longer to load than a usage error may."""
_SOURCES = "a text, web page, PDF, .docx, e-mail or feed; a folder of these; a web address; - for standard input"


def parse(arguments: list[str]) -> argparse.Namespace:
    """Parse the arguments. Without a command, ``command`` is "window" and ``files`` are the paths given.

    Raises:
        SystemExit: 2 on wrong usage, 0 after --help and --version (as argparse does).
    """
    commands = {"extract", "export", "render", "explain", "window"}
    if not arguments or (arguments[0] not in commands and arguments[0] not in {"-h", "--help", "--version"}):
        arguments = ["window", *arguments]
    return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="timeline-app",
        description="Turns news articles into a timeline one can trust.",
        usage="timeline-app [FILE ...]\n       timeline-app {extract,export,render,explain} ...",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"timeline-app {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_window(commands)
    _add_extract(commands)
    _add_export(commands)
    _add_render(commands)
    _add_explain(commands)
    return parser


def _add_window(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    window = commands.add_parser("window", help="open the window (the default)", prog="timeline-app")
    window.add_argument("files", nargs="*", type=Path, metavar="FILE")


def _add_extract(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    extract = commands.add_parser("extract", help="print what was read in articles, as JSON or as a table")
    _add_sources(extract, _SOURCES)
    _add_published(extract)
    extract.add_argument("--format", choices=["json", "table"], default="json", help="json (default) or table")


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    export = commands.add_parser("export", help="write the events of articles or a project for other programs")
    _add_sources(export, f"a project (.timeline); {_SOURCES}")
    output = "the file to write, or - for standard output; its ending names the format"
    export.add_argument("-o", "--output", required=True, metavar="OUT", help=output)
    export.add_argument("--format", choices=FORMAT_NAMES, help="the format, where the ending does not name it")
    _add_published(export)
    export.add_argument("--dismissed", action="store_true", help="hand on what was dismissed in a project, too")
    export.add_argument("--filter", metavar="NAME", help="only what a filter saved in the project lets through")


def _add_render(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    render = commands.add_parser("render", help="save a picture of the window on articles; needs no display")
    _add_files(render)
    output = "the file to write: .png for a bitmap, .svg or .pdf for lines and text"
    render.add_argument("-o", "--output", type=_picture, required=True, metavar="OUT.png", help=output)
    render.add_argument("--size", type=_size, default=(1600, 900), metavar="WxH", help="in pixels, default 1600x900")
    render.add_argument("--theme", choices=["light", "dark"], default="light")
    render.add_argument("--select", metavar="ID", help="the id of an event to select")


def _add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    explain = commands.add_parser("explain", help="print how a phrase is read, step by step")
    explain.add_argument("phrase", metavar="PHRASE", help='such as "on Friday" or "met two weeks ago"')
    _add_published(explain)


def _add_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="articles saved as text")


def _add_sources(parser: argparse.ArgumentParser, kinds: str) -> None:
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help=kinds)


def _add_published(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--published",
        type=_published,
        metavar="DATE",
        help="publication date, YYYY-MM-DD or YYYY-MM-DDTHH:MM, in place of what the page tells",
    )


def _published(words: str) -> date:
    try:
        return datetime.fromisoformat(words) if "T" in words else date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is no date: write it as 2024-11-04") from None


def _picture(words: str) -> Path:
    path = Path(words)
    if path.suffix.lower() not in {".png", ".svg", ".pdf"}:
        raise argparse.ArgumentTypeError(f"{words!r} is no picture: end the name in .png, .svg or .pdf")
    return path


def _size(words: str) -> tuple[int, int]:
    width, _, height = words.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 200 <= int(width) <= 20000 and 200 <= int(height) <= 20000):
        raise argparse.ArgumentTypeError(f"{words!r} is no size between 200x200 and 20000x20000: write it as 1600x900")
    return int(width), int(height)
