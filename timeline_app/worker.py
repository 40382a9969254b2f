"""The reading process: articles in, readings out, one JSON object a line. Run as ``python -m timeline_app.worker``.

Requests are ``{"id", "text", "published", "clues", "day_first"}``; answers ``{"id", "extraction"}`` in the public
schema, or ``{"id", "error"}``. ``{"ready": true}`` comes once the language model is loaded. The window starts this
beside itself, so that neither the load nor a long article ever holds up painting, and a crash costs one reading and not
the window.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from datetime import date
from typing import IO, Any


def main() -> int:
    """Answer requests from standard input until it ends."""
    answers = _own_stdout()
    from timeline_app.core.pipeline import extract  # noqa: PLC0415  (after stdout is ours)
    from timeline_app.core.text.language import load_language  # noqa: PLC0415
    from timeline_app.core.values import Clue  # noqa: PLC0415

    language = load_language()
    _send(answers, {"ready": True, "language": language.name})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            published = request["published"]
            read = extract(
                request["text"],
                date.fromisoformat(published) if published else None,
                language,
                as_page=True,
                clues=[Clue(*clue) for clue in request.get("clues", ())],
                day_first=request.get("day_first"),
            )
            answer: dict[str, Any] = {"id": request["id"], "extraction": read.to_dict()}
        except Exception as error:  # noqa: BLE001  (whatever a page provokes is told to the user and not fatal)
            traceback.print_tb(error.__traceback__)  # for the window's log, which holds no text of articles
            answer = {"id": request["id"], "error": f"{type(error).__name__}: {error}"}
        _send(answers, answer)
    return 0


def _own_stdout() -> IO[str]:
    """Keep the real standard output for answers; whatever a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    return answers


def _send(answers: IO[str], answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window; this process ends when its input does
    raise SystemExit(main())
