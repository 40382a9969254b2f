"""What foreign bytes may do, done: each fault is made to happen, and the program says what it is and goes on."""

import zipfile
import zlib
from io import BytesIO

import pytest
from saved.html_pages import page
from saved.making import WORD, assembled, docx, pdf, zipped
from saved.story import PORT, RIVER

from timeline_app.core.dates import read_expressions
from timeline_app.core.pipeline import read_article
from timeline_app.core.text.sentences import split_sentences
from timeline_app.core.values import Block, BlockKind
from timeline_app.readers.files import DocumentError
from timeline_app.readers.imported import Kind
from timeline_app.readers.importer import Importer, Limits

ARTICLE = f"<h1>{RIVER.title}</h1>{RIVER.html()}"


@pytest.fixture
def hasty():
    """An importer that gives up soon, for documents made to take for ever."""
    with Importer(Limits(seconds=3.0, seconds_long=5.0)) as importer:
        yield importer


def expressions(text):
    return read_expressions(text, split_sentences(text, (Block(BlockKind.BODY, 0, len(text)),)), None)


# 1


@pytest.mark.parametrize(
    "data", [b"", b" \n\t \n", "\ufeff".encode(), b"<html><body> <p> </p></body></html>", b"<!doctype html>"]
)
def test_nothing_gives_no_article(importer, data):
    with pytest.raises(DocumentError, match="No text was found"):
        importer.read_bytes(data, "empty")


# 2


def test_a_page_with_the_name_of_a_pdf_is_read_as_the_page_it_is(importer):
    (found,) = importer.read_bytes(page("", ARTICLE), "report.pdf")
    assert found.kind is Kind.HTML
    assert RIVER.paragraphs[0] in found.text


# 3

ENCODINGS = [
    ("utf-8", ""),
    ("utf-16", ""),
    ("cp1252", '<meta charset="iso-8859-1">'),
    ("cp1251", '<meta charset="windows-1251">'),
]


@pytest.mark.parametrize(("encoding", "declared"), ENCODINGS)
def test_pages_are_decoded_as_they_were_written(importer, encoding, declared):
    words = "Жители города говорили" if encoding == "cp1251" else "Zürich – “ja”, sagte er"
    source = (
        f"<html><head>{declared}<title>Talks</title></head><body><p>{words} {RIVER.paragraphs[1]}</p></body></html>"
    )
    (found,) = importer.read_bytes(source.encode(encoding), "a.html")
    assert words in found.text


def test_broken_bytes_are_told(importer):
    data = (
        page("", ARTICLE)
        .replace(b"Geneva on Friday", b"Gen\xc3\x28va \xff on Friday")
        .replace(b'charset="utf-8"', b'charset="utf-8"')
    )
    (found,) = importer.read_bytes(data, "a.html")
    assert "\ufffd" in found.text
    assert any("could not be decoded" in notice for notice in found.notices)


# 4


def test_what_could_disguise_a_page_is_left_out(importer):
    (found,) = importer.read_bytes(page("", ARTICLE.replace("Friday", "Fri\u202eday\u2066\x00\x07")), "a.html")
    assert "Friday" in found.text
    assert not set("\u202e\u2066\x00\x07") & set(found.text)


# 5


def test_a_page_of_thirty_megabytes_is_refused(importer):
    with pytest.raises(DocumentError, match=r"30\.0 MB.*10 MB"):
        importer.read_bytes(b"<html>" + b"<p>word</p>" * 2_727_272, "a.html")


def test_a_text_hidden_in_a_small_document_is_refused_by_its_length(importer):
    with pytest.raises(DocumentError, match="split it"):
        importer.read_bytes(docx([f"{i:07} {'words ' * 20}" for i in range(45_000)]), "a.docx")


# 6, 7


def test_a_tag_of_a_hundred_thousand_attributes_does_not_hold_up(hasty):
    attributes = " ".join(f"a{i}='{i}'" for i in range(100_000))
    (found,) = hasty.read_bytes(page("", f"<div {attributes}>{ARTICLE}</div>"), "a.html")
    assert RIVER.paragraphs[0] in found.text


def test_a_page_nested_a_hundred_thousand_deep_is_read(hasty):
    (found,) = hasty.read_bytes(page("", "<div>" * 100_000 + ARTICLE), "a.html")
    assert RIVER.paragraphs[0] in found.text


# 8, 9, 10


def test_a_word_of_a_megabyte_is_text_like_any_other(importer):
    (found,) = importer.read_bytes(page("", f"<p>{'w' * 1_000_000}</p>{ARTICLE}"), "a.html")
    assert "w" * 1_000_000 in found.text


def test_a_page_of_fifty_thousand_dates_is_imported(importer):
    # How many of them are read is the reading's business; see the pipeline's tests.
    (found,) = importer.read_bytes(page("", ARTICLE + "<p>" + "They met on 4 May 2023. " * 50_000 + "</p>"), "a.html")
    assert found.text.count("4 May 2023") == 50_000


@pytest.mark.parametrize("text", ["9" * 1_000_000, " " * 20_000 + "x", "1/" * 200_000])
def test_endless_figures_and_blanks_are_no_date(text):
    assert expressions(text) == ()


# 11


@pytest.mark.parametrize(
    "words", ["30 February 2024", "31.31.2024", "2024-02-30", "12345678901234567890 BC", "0000-00-00"]
)
def test_days_that_are_none_date_nothing(words):
    assert [e for e in expressions(f"It was signed on {words}.") if e.interval.is_single_day] == []


def test_a_clue_that_is_no_day_dates_no_page(importer):
    head = '<meta property="article:published_time" content="2024-02-30T10:00:00Z">'
    (found,) = importer.read_bytes(page(head, ARTICLE), "a.html")
    article, _ = read_article(found.text, clues=found.clues)
    assert article.published is None


# 12, 13


def test_a_date_in_two_digits_is_flagged_and_can_be_swapped(importer):
    (found,) = importer.read_bytes(
        page(
            "", ARTICLE.replace("</h1>", "</h1><p>04/11/24</p>").replace("Sunday", "noon").replace("Friday", "arrival")
        ),
        "a.html",
    )
    article, _ = read_article(found.text, clues=found.clues)
    assert article.published.status.value.startswith("ambiguous")
    assert {a.date.isoformat() for a in article.published.alternatives} >= {"2024-04-11"}


def test_the_day_of_the_visit_is_an_alternative_to_the_stamp(importer):
    body = f"<div>Tuesday, 5 March 2030</div><h1>{RIVER.title}</h1><p>Published 4 November 2024</p>{RIVER.html()}"
    (found,) = importer.read_bytes(page("", body), "a.html")
    article, _ = read_article(found.text, clues=found.clues)
    assert article.published.date.isoformat() == "2024-11-04"
    assert [a.date.isoformat() for a in article.published.alternatives] == ["2030-03-05"]


# 14

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]>"
)
SECRET = "the secret of this file"


def entities(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    return f'<!DOCTYPE x [<!ENTITY j SYSTEM "file://{secret}">]>'


@pytest.mark.parametrize("kind", ["feed", "docx", "html"])
@pytest.mark.parametrize("attack", ["laughs", "file"])
def test_entities_neither_grow_nor_open_files(hasty, tmp_path, kind, attack):
    doctype = LAUGHS if attack == "laughs" else entities(tmp_path)
    item = f"<item><title>{RIVER.title} &j;</title><description>{RIVER.paragraphs[0]}</description></item>"
    made = {
        "feed": f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel>{item}</channel></rss>'.encode(),
        "docx": docx(
            [],
            document=f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{WORD}"><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:document>',
        ),
        "html": f'<?xml version="1.0"?>{doctype}<html><body><p>&j;</p>{ARTICLE}</body></html>'.encode(),
    }
    try:
        found = hasty.read_bytes(made[kind], "a")
    except DocumentError:
        return
    assert kind != "docx"
    assert all(SECRET not in article.text and "hahahaha" not in article.text for article in found)


# 15, 16


def test_a_document_that_would_unpack_without_end_is_refused_by_what_it_declares(importer):
    bomb = docx([], document="<x>" + " " * 60_000_000)
    assert len(bomb) < 200_000
    with pytest.raises(DocumentError, match="60 MB"):
        importer.read_bytes(bomb, "a.docx")


def test_a_document_that_declares_less_than_it_holds_is_damaged(importer):
    data = bytearray(docx([], document="<x>" + " " * 60_000_000))
    size = (60_000_003).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(DocumentError):
        importer.read_bytes(bytes(data), "a.docx")


def test_a_document_nested_without_end_is_refused(importer):
    with pytest.raises(DocumentError, match="nested"):
        importer.read_bytes(docx([], document="<a>" * 5_000), "a.docx")


def test_files_of_an_archive_are_never_unpacked(importer, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    main = zipfile.ZipFile(BytesIO(docx(RIVER.paragraphs))).read("word/document.xml")
    data = zipped({"../out.txt": "x", "/tmp/out-of-archive.txt": "x", "word/document.xml": main})
    (found,) = importer.read_bytes(data, "a.docx")
    assert RIVER.paragraphs[0] in found.text
    assert list(tmp_path.parent.glob("out.txt")) == []


# 17, 18


def test_a_pdf_that_would_unpack_without_end_is_refused(hasty):
    packed = zlib.compress(zlib.compress(b" " * 400_000_000))
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Count 1 /Kids [10 0 R] >>",
        4: "<< >>",
        10: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 11 0 R >>",
        11: f"<< /Length {len(packed)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n".encode()
        + packed
        + b"\nendstream",
    }
    with pytest.raises(DocumentError, match=r"too much memory|longer than|no text layer|made its reader fail"):
        hasty.read_bytes(assembled(objects), "a.pdf")


def test_a_page_of_two_million_operators_ends(hasty):
    stream = b"q Q " * 2_000_000
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Count 1 /Kids [10 0 R] >>",
        4: "<< >>",
        10: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 11 0 R >>",
        11: f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream",
    }
    with pytest.raises(DocumentError):
        hasty.read_bytes(assembled(objects), "a.pdf")


def test_a_locked_pdf_asks_for_one_without_a_password(importer):
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf([[(50, 700, 10, RIVER.paragraphs[0])]]))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(DocumentError, match="password"):
        importer.read_bytes(out.getvalue(), "a.pdf")


@pytest.mark.parametrize("share", [0.1, 0.3, 0.6, 0.9])
def test_a_pdf_cut_off_is_damaged_or_read_as_far_as_it_goes(importer, share):
    data = pdf([[(50, 700, 10, RIVER.paragraphs[0])]])
    try:
        (found,) = importer.read_bytes(data[: int(len(data) * share)], "a.pdf")
    except DocumentError as error:
        assert "damaged" in str(error) or "no text layer" in str(error)  # noqa: PT017
    else:
        assert RIVER.paragraphs[0][:20] in found.text


def test_a_pdf_of_pictures_has_no_text_layer(importer):
    with pytest.raises(DocumentError, match=r"no text layer.*OCR"):
        importer.read_bytes(pdf([[]], image_only=True), "scan.pdf")


def test_a_pdf_of_too_many_pages_says_how_many_were_read(importer):
    pages = [[(50, 700, 10, f"Page number {i} tells of the river and of nothing else.")] for i in range(205)]
    (found,) = importer.read_bytes(pdf(pages), "a.pdf")
    assert found.notices == ("Only the first 200 of the 205 pages were read.",)


# 19


def feed(items):
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The River Post</title>{items}</channel></rss>'.encode()


def item(i):
    return (
        f"<item><title>{PORT.title} {i}</title><link>https://post.example/{i}</link>"
        f"<pubDate>Mon, 04 Nov 2024 12:35:00 +0900</pubDate><description>&lt;p&gt;{PORT.paragraphs[0]}&lt;/p&gt;</description></item>"
    )


def test_a_feed_of_twenty_thousand_items_is_imported_whole(importer):
    found = importer.read_bytes(feed("".join(map(item, range(20_000)))), "feed")
    assert len(found) == 20_000
    assert found[19_999].address == "https://post.example/19999"


def test_what_is_readable_of_a_broken_feed_is_imported(importer):
    found = importer.read_bytes(feed("".join(map(item, range(3))) + "<item><title>Cut & <b>")[:-30], "feed")
    assert [article.name for article in found[:3]] == [f"{PORT.title} {i}" for i in range(3)]
    assert "damaged" in found[0].notices[0]


def test_a_feed_without_items_says_so(importer):
    with pytest.raises(DocumentError, match="No article was found"):
        importer.read_bytes(feed(""), "feed")


# the process itself


def test_an_importer_goes_on_after_its_process_was_ended(hasty):
    attributes = " ".join(f"a{i}='{i}'" for i in range(100_000))
    hasty.read_bytes(page("", f"<div {attributes}>{ARTICLE}</div>"), "a.html")
    (found,) = hasty.read_bytes(page("", ARTICLE), "b.html")
    assert found.notices == ()


def test_a_document_that_takes_too_long_says_so():
    with (
        Importer(Limits(seconds_long=0.01)) as importer,
        pytest.raises(DocumentError, match=r"longer than.*plain text"),
    ):
        importer.read_bytes(pdf([[(50, 700, 10, "A line of text.")]]), "a.pdf")
