"""Sole locator of what lies in resources/: in a wheel beside the package, in a checkout beside it at the top level."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent


@cache
def root() -> Path:
    """The resources folder.

    Raises:
        FileNotFoundError: the installation lacks it.
    """
    for folder in (_PACKAGE / "_resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("The resources folder is missing: install timeline-app again.")


def path(*parts: str) -> Path:
    """The path of one resource, for instance ``path("themes", "light.json")``."""
    return root().joinpath(*parts)


def read_text(*parts: str) -> str:
    """The text of a resource, UTF-8."""
    return path(*parts).read_text(encoding="utf-8")


def read_json(*parts: str) -> Any:
    """The value that a JSON resource holds."""
    return json.loads(read_text(*parts))


def read_lines(*parts: str) -> tuple[str, ...]:
    """The lines of a word list, without comments (#) and blank lines."""
    lines = (line.partition("#")[0].strip() for line in read_text(*parts).splitlines())
    return tuple(line for line in lines if line)
