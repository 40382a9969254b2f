"""Saved pages of many makers: title, date and main text are those that a careful reader finds."""

import pytest
from saved import further_pages, html_pages, misleading_pages, other_pages

from timeline_app.core.pipeline import read_article
from timeline_app.core.values import BlockKind

MAKERS = [*html_pages.PAGES, *further_pages.PAGES, *misleading_pages.PAGES, *other_pages.PAGES]


@pytest.fixture(params=MAKERS, ids=lambda make: make.__name__)
def page(request):
    return request.param()


def read(importer, page):
    (imported,) = importer.read_bytes(page.data, page.name)
    article, _ = read_article(imported.text, clues=imported.clues)
    return imported, article


def test_there_are_pages_of_thirty_makers():
    assert len(html_pages.PAGES) >= 30
    assert len({make().data for make in MAKERS}) == len(MAKERS)


def test_the_page_is_read_as_its_reader_would(importer, page):
    imported, article = read(importer, page)
    body = [imported.text[b.start : b.end] for b in article.blocks if b.kind is BlockKind.BODY]
    assert article.title == page.headline
    assert (article.published.date if article.published else None) == page.published
    assert article.published or article.no_date_reason
    assert page.clock is None or article.published.time == page.clock
    assert page.author is None or article.byline == page.author
    assert body[0].startswith(page.story.first)
    assert body[-1].endswith(page.story.last)
    assert [words for words in page.absent if words in imported.text] == []


def test_no_paragraph_is_lost(importer, page):
    imported, _ = read(importer, page)
    assert [p for p in page.story.paragraphs if p not in imported.text] == []


def alternatives(importer, page):
    _, article = read(importer, page)
    return {a.date.isoformat(): a.reason for a in article.published.alternatives}


def test_what_disagrees_is_offered_with_its_reason(importer):
    assert "The page prints it" in alternatives(importer, html_pages.json_ld_against_the_stamp())["2024-11-02"]
    assert "an update" in alternatives(importer, html_pages.meta_only())["2024-11-09"]


def test_a_date_that_need_not_be_the_articles_is_only_offered(importer):
    for make in (other_pages.pdf_undated, other_pages.word_document_undated):
        _, article = read(importer, make())
        assert [c.date.isoformat() for c in article.date_candidates] == ["2024-11-04"]
        assert "need not be the day of publication" in article.no_date_reason


def test_the_forwarder_of_a_mail_is_not_its_author(importer):
    _, article = read(importer, other_pages.forwarded_by_hand())
    assert article.byline is None
    assert [c.date.isoformat() for c in article.date_candidates] == ["2024-12-20"]


def test_a_page_that_is_not_free_says_so(importer):
    imported, _ = read(importer, html_pages.paywall_stub())
    assert any("not free to read" in notice for notice in imported.notices)


def test_an_agency_is_no_author(importer):
    _, article = read(importer, html_pages.republished_agency_text())
    assert (article.agency, article.byline) == ("Reuters", None)


def test_a_web_archive_knows_the_address_it_was_saved_from(importer):
    imported, _ = read(importer, other_pages.web_archive())
    assert imported.address == "https://post.example/world/river"


def test_a_page_that_lists_articles_has_no_date_and_says_what_it_is(importer):
    (imported,) = importer.read_bytes(misleading_pages.list_of_articles(), "index")
    article, _ = read_article(imported.text, clues=imported.clues)
    assert article.published is None
    assert any("list several articles" in notice for notice in imported.notices)
