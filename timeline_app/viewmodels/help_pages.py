"""The pages of the help: our own Markdown files, shipped with the program, that link only to each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app import resources


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page. ``name`` is what links call it."""

    name: str
    title: str
    text: str


@cache
def help_pages() -> tuple[HelpPage, ...]:
    """All pages in the order in which they are best read."""
    names: list[str] = resources.read_json("help", "pages.json")
    return tuple(_page(name) for name in names)


def help_page(link: str) -> HelpPage | None:
    """The page that a link names, or None where the link leads anywhere else."""
    return next((p for p in help_pages() if p.name == link.removesuffix(".md")), None)


def _page(name: str) -> HelpPage:
    text = resources.read_text("help", f"{name}.md")
    return HelpPage(name, text.partition("\n")[0].removeprefix("# "), text)
