import re

import pytest

from timeline_app import resources
from timeline_app.viewmodels.help_pages import help_page, help_pages

PAGES = help_pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_only_to_other_pages(page):
    links = re.findall(r"\]\(([^)]*)\)", page.text)
    assert [link for link in links if help_page(link) is None] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_pages_hold_neither_markup_nor_pictures_nor_addresses(page):
    assert re.findall(r"<\w|!\[|https?:|file:", page.text) == []
    assert page.text.startswith(f"# {page.title}\n")


def test_every_page_is_listed_once():
    files = {p.stem for p in resources.path("help").glob("*.md")}
    assert sorted(p.name for p in PAGES) == sorted(files)


@pytest.mark.parametrize("link", ["https://example.org", "file:///etc/passwd", "../dates.md", "", "nothing.md"])
def test_other_links_lead_nowhere(link):
    assert help_page(link) is None
