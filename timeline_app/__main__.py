"""The program: the window, or the command line. ``python -m timeline_app`` is the same as ``timeline-app``."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.cli.parser import EXIT_CANCELLED, EXIT_FAILED, parse

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from timeline_app.exports.dossier import Dossier

PICTURE = Path("timeline.png")
"""Where the picture of the window is saved on a machine without a display."""

_QT_LIBRARIES = (
    "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 "
    "libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code; see ``timeline_app.cli.parser`` for the codes."""
    args = parse(list(sys.argv[1:] if arguments is None else arguments))
    try:
        return _COMMANDS[args.command](args)
    except KeyboardInterrupt:
        print("timeline-app: interrupted", file=sys.stderr)
        return EXIT_CANCELLED
    except BrokenPipeError:
        # Whoever read the output has read enough; Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED


def has_display() -> bool:
    """Can a window be opened here? Qt aborts the process where it cannot, so this is asked before Qt is imported."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _extract(args: argparse.Namespace) -> int:
    from timeline_app.cli import commands  # noqa: PLC0415

    return commands.extract(args)


def _export(args: argparse.Namespace) -> int:
    from timeline_app.cli import exporting  # noqa: PLC0415

    return exporting.export(args, datetime.now(UTC), _timeline_picture)


def _timeline_picture(dossier: Dossier) -> bytes | None:
    """A picture of the timeline where Qt can be loaded; else none, and why not on stderr."""
    _paint_offscreen()
    try:
        from timeline_app.app import timeline_picture  # noqa: PLC0415
    except ImportError as error:
        print(f"timeline-app: the report has no picture of the timeline: {error}", file=sys.stderr)
        return None
    published = [(s.published, s.title) for s in dossier.sources if s.published]
    return timeline_picture([entry.event for entry in dossier.entries], published)


def _explain(args: argparse.Namespace) -> int:
    from timeline_app.cli import commands  # noqa: PLC0415

    return commands.explain(args)


def _window(args: argparse.Namespace) -> int:
    if not has_display():
        return _without_display(args.files)
    try:
        from timeline_app.app import run_window  # noqa: PLC0415
    except ImportError as error:
        return _no_qt(error)
    return run_window(args.files)


def _render(args: argparse.Namespace) -> int:
    _paint_offscreen()
    from timeline_app.readers.files import DocumentError  # noqa: PLC0415

    try:
        from timeline_app.app import render_picture  # noqa: PLC0415
    except ImportError as error:
        return _no_qt(error)
    try:
        render_picture(args.files, args.output, args.size, args.theme, args.select)
    except (DocumentError, OSError, LookupError) as error:
        print(f"timeline-app: {error.args[0] if isinstance(error, LookupError) else error}", file=sys.stderr)
        return EXIT_FAILED
    print(f"saved {args.output}", file=sys.stderr)
    return 0


def _paint_offscreen() -> None:
    if "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # This platform warns of every window that it has no frame to give hints to.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")


def _without_display(files: list[Path]) -> int:
    """Do the main job all the same: print the dated events and save a picture of the window."""
    from timeline_app import resources  # noqa: PLC0415

    print("No display was found, so no window is opened: here are the dated events instead.\n", flush=True)
    files = files or [resources.path("articles", "borrell-seoul.txt")]
    code = main(["extract", "--format", "table", *map(str, files)])
    return code or main(["render", *map(str, files), "-o", str(PICTURE)])


def _no_qt(error: ImportError) -> int:
    print(
        f"timeline-app: Qt could not be loaded: {error}\nOn Debian and Ubuntu its libraries are installed by:\n"
        f"  sudo apt-get install {_QT_LIBRARIES}",
        file=sys.stderr,
    )
    return EXIT_FAILED


_COMMANDS = {"window": _window, "extract": _extract, "export": _export, "render": _render, "explain": _explain}

if __name__ == "__main__":
    sys.exit(main())
