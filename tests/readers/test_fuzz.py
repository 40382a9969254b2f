"""Whatever bytes come, a parser gives articles with text, or refuses them with words for the user."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from saved import html_pages, other_pages
from saved.making import WORD, docx

from timeline_app.readers.files import DocumentError
from timeline_app.readers.imported import Imported
from timeline_app.readers.parsers.docx import read_docx
from timeline_app.readers.parsers.feed import read_feed
from timeline_app.readers.parsers.mail import read_email, read_web_archive
from timeline_app.readers.parsers.pdf import read_pdf
from timeline_app.readers.parsers.plain_page import read_plain_page
from timeline_app.readers.parsers.web_page import read_web_page
from timeline_app.readers.sniffing import sniff

FEW = settings(max_examples=40)
TAGS = st.sampled_from(
    ["<p>", "</p>", "<div class='related'>", "</div>", "<script type='application/ld+json'>", "</script>", "<time datetime='", "'>",
     '{"@type": "NewsArticle", "author": [{"name": 3}], "datePublished": ["2024"]}', "<h1>", "</h1>", "<meta name='date' content='", "<table><tr>",
     "<!--", "<br>", "&#0;", "&nbsp;", "Talks open in Geneva on Friday. ", "<title>", "<![CDATA[", "\x00", "<a href='", "<svg>", "<p hidden>", "<time itemprop=datePublished>"]
)  # fmt: skip


def damaged(documents):
    """Documents with a few bytes changed, cut or repeated."""

    @st.composite
    def make(draw):
        data = bytearray(draw(st.sampled_from(documents)))
        for _ in range(draw(st.integers(0, 6))):
            at = draw(st.integers(0, max(0, len(data) - 1)))
            data[at : at + draw(st.integers(0, 30))] = draw(st.binary(max_size=20))
        return bytes(data)

    return make()


def check(read, data):
    try:
        found = read(data, "a name", "an origin")
    except DocumentError as error:
        found = []
        assert len(str(error)) > 20  # noqa: PT017
    for article in found if isinstance(found, list) else [found]:
        assert Imported.from_dict(article.to_dict()) == article
        assert article.text.strip()
        assert "\x00" not in article.text
        article.text.encode("utf-8")


@FEW
@given(st.lists(TAGS | st.text(max_size=10), max_size=40).map("".join))
@example('<script type="application/ld+json">[{"@graph": {"@graph": 1}}]</script>x')
@example('<script type="application/ld+json">' + "[" * 5000 + "</script>x")
@example("<html><time><p>x")
@example("<h1><p><h1>'>")
@example("<div class='related'>\U00018d09")
@example("<html xmlns='x'><body><x:y>z</x:y></body>")
def test_any_markup(source):
    check(read_web_page, source.encode("utf-8", "replace"))
    check(read_plain_page, source.encode("utf-8", "replace"))


@FEW
@given(damaged([make().data for make in html_pages.PAGES]))
def test_damaged_pages(data):
    check(read_web_page, data)


@FEW
@given(damaged([make().data for make in other_pages.PAGES if make.__name__.startswith("pdf")]))
@example(b"%PDF-1.4")
@example(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")
@example(
    b"%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [1 0 R] /Count 1 /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"
)
def test_damaged_pdf_documents(data):
    check(read_pdf, data)


@FEW
@given(damaged([other_pages.word_document().data, docx([], document=f"<w:document xmlns:w='{WORD}'><w:p>")]))
@example(b"PK\x03\x04")
@example(other_pages.word_document().data[1:])
def test_damaged_word_documents(data):
    check(read_docx, data)


@FEW
@given(
    damaged(
        [other_pages.newsletter_plain().data, other_pages.newsletter_marked_up().data, other_pages.web_archive().data]
    )
)
@example(b"From: =?utf-8?q?=ff?=\nDate: Mon, 99 Foo 2024\nContent-Type: text/plain; charset=nonsense\n\nWords.")
@example(b"Subject: x\nContent-Type: multipart/mixed; boundary=\n\n--\n")
@example(b"MIME-Version: 1.0\nFrom: a@[\nTo: <<<\n\nWords.")
def test_damaged_mail(data):
    check(read_email, data)
    check(read_web_archive, data)


FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item><title>Talks &amp; more</title>
<link>https://post.example/1</link><pubDate>Mon, 04 Nov 2024 12:35:00 +0900</pubDate><description>&lt;p&gt;They met.&lt;/p&gt;</description>
</item></channel></rss>"""


@FEW
@given(damaged([FEED]))
@example(b"<rss><item><pubDate>99999999999999999999</pubDate><title>x</title></item></rss>")
def test_damaged_feeds(data):
    check(read_feed, data)


@given(st.binary(max_size=300))
@example(b"<" * 4000)
@example(b"a:\n" * 1300)
@example(b"<!--" * 1000)
def test_any_bytes_are_of_some_kind_or_refused(data):
    try:
        assert sniff(data, "a")
    except DocumentError as error:
        assert "“a”" in str(error)  # noqa: PT017


KINDS = [
    (b"<!doctype html>", "html"), (b"\xef\xbb\xbf\n<HTML>", "html"), ("<html>".encode("utf-16"), "html"), (b"<!-- x --><div>", "html"),
    (b"<p>x", "html"), (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", "html"), (b"<?xml version='1.0'?>\n<rss>", "feed"),
    (b"<feed xmlns='x'>", "feed"), (b"\n%PDF-1.4", "pdf"), (b"Subject: x\nMIME-Version: 1.0\n\n", "email"),
    (b"From: x\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n", "mhtml"), (b"Title: Talks open\nDate: 4 November 2024\n\nText.", "text"),
    (b"Talks open\n\nText < text.", "text"), (b"", "text"), (b"<3 the talks", "text"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_kinds_are_told_by_the_bytes(data, kind):
    assert sniff(data, "a").value == kind
