import os
import subprocess
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from saved.html_pages import page
from saved.making import docx
from saved.story import PORT, RIVER

from timeline_app.readers.files import DocumentError
from timeline_app.readers.fingerprints import fingerprint
from timeline_app.readers.imported import Failure, Imported, Kind
from timeline_app.readers.importer import Data, Importer, expanded, import_bytes, import_many, import_path

HTML = page("", f"<h1>{RIVER.title}</h1>{RIVER.html()}")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.html").write_bytes(HTML)
    (tmp_path / "a.txt").write_text(PORT.title + "\n\n" + "\n\n".join(PORT.paragraphs), encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.docx").write_bytes(docx(RIVER.paragraphs, title=RIVER.title))
    (tmp_path / "sub" / "broken.pdf").write_bytes(b"%PDF-1.7 cut")
    for name in (".hidden.txt", "picture.png", "~$c.docx", "a.py"):
        (tmp_path / name).write_text("not read")
    return tmp_path


def names(outcomes):
    return [outcome.name for outcome in outcomes]


def test_a_file_is_imported_with_where_it_came_from(folder):
    (found,) = import_path(folder / "b.html")
    assert (found.name, found.origin, found.kind) == ("b.html", str(folder / "b.html"), Kind.HTML)


def test_a_folder_gives_its_articles_by_name_and_those_below(folder):
    assert [p.relative_to(folder).as_posix() for p in expanded([folder])] == [
        "a.txt",
        "b.html",
        "sub/broken.pdf",
        "sub/c.docx",
    ]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_folder_that_holds_itself_ends(folder):
    (folder / "sub" / "again").symlink_to(folder, target_is_directory=True)
    assert len(expanded([folder])) == 4


def test_one_bad_file_stops_nothing(folder):
    outcomes = list(import_many([folder]))
    assert names(outcomes) == ["a.txt", "b.html", "broken.pdf", "c.docx"]
    assert [type(outcome) for outcome in outcomes] == [Imported, Imported, Failure, Imported]
    assert "damaged" in outcomes[2].reason


def test_a_missing_file_and_an_empty_folder_fail_in_their_place(folder, tmp_path):
    (tmp_path / "empty").mkdir()
    outcomes = list(import_many([tmp_path / "none.txt", tmp_path / "empty", folder / "b.html", "nonsense"]))
    assert [isinstance(outcome, Failure) for outcome in outcomes] == [True, True, False, True]
    assert "no articles in the folder" in outcomes[1].reason


def test_progress_counts_files(folder):
    told = []
    list(import_many([folder], progress=lambda done, total: told.append((done, total))))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_what_was_imported_before_a_cancel_stays(folder):
    seen, stop = [], threading.Event()
    seen.extend(import_many([folder / "a.txt"] * 50, lambda done, _: done == 3 and stop.set(), stop.is_set))
    assert 3 <= len(seen) < 50


def test_importing_may_be_left_off(folder):
    for outcome in import_many([folder] * 20):
        assert outcome.name == "a.txt"
        break


def test_many_come_in_the_order_given(folder):
    files = [folder / "b.html", folder / "a.txt", folder / "sub" / "c.docx"] * 5
    assert names(import_many(files)) == [f.name for f in files]


def test_what_is_there_already_is_imported_among_files(folder):
    outcomes = list(import_many([Data(HTML, "standard input"), folder / "a.txt"]))
    assert [(o.name, o.origin) for o in outcomes] == [
        ("standard input", "standard input"),
        ("a.txt", str(folder / "a.txt")),
    ]


def test_a_pasted_text_is_named_by_its_first_line(importer):
    (found,) = importer.read_pasted("\n\n  River talks open \n\nThey met.")
    assert (found.name, found.origin, found.kind) == ("River talks open", "pasted", Kind.TEXT)


def test_pasted_markup_is_read_as_a_page(importer):
    (found,) = importer.read_pasted(f"<article><h1>{RIVER.title}</h1>{RIVER.html()}</article>")
    assert found.kind is Kind.HTML
    assert "<p>" not in found.text


def test_plain_text_is_imported_as_it_is(importer):
    (found,) = importer.read_bytes(b"One\r\n\r\nTwo  three", "a.txt")
    assert (found.text, found.clues) == ("One\n\nTwo  three", ())


def test_the_date_of_a_file_is_only_possible(folder):
    os.utime(folder / "a.txt", (1_730_721_600, 1_730_721_600))
    (found,) = import_path(folder / "a.txt")
    assert [(c.field, c.value) for c in found.clues] == [("possible", "2024-11-04")]


OTHERS = [
    (b"\x89PNG\r\n", "picture"),
    (b"PK\x03\x04 xl/workbook.xml", "ZIP"),
    (b"<?xml version='1.0'?><svg/>", "XML"),
    (b"{\\rtf1", "rich text"),
    (bytes(range(256)) * 4, "no text file"),
]


@pytest.mark.parametrize(("data", "word"), OTHERS)
def test_what_holds_no_article_is_refused_with_what_to_do(data, word):
    with pytest.raises(DocumentError, match=word) as error:
        import_bytes(data, "thing")
    assert any(verb in str(error.value) for verb in ("Save", "Unpack"))


def test_the_parsers_are_never_loaded_into_the_program():
    code = (
        "import sys\n"
        "from timeline_app.readers.importer import import_bytes\n"
        "if __name__ == '__main__':\n"
        "    import_bytes(b'<html><p>They met on Friday in the city.</p></html>', 'a')\n"
        "    print(sorted({'lxml', 'trafilatura', 'pypdf', 'feedparser', 'htmldate'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_a_closed_importer_can_be_used_again():
    importer = Importer()
    importer.read_bytes(HTML, "a")
    importer.close()
    assert importer.read_bytes(HTML, "a")
    importer.close()


def test_feed_items_are_articles_of_their_own(importer):
    atom = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The River Post</title>
    <entry><title>{RIVER.title}</title><link href="https://post.example/1"/><published>2024-11-04T12:35:00+09:00</published>
    <updated>2024-11-06T08:00:00Z</updated><author><name>Ada Moreno</name></author>
    <content type="html">{RIVER.html().replace("<", "&lt;")}</content></entry>
    <entry><title>{PORT.title}</title><updated>2024-11-06T08:00:00Z</updated><summary>{PORT.paragraphs[0]}</summary></entry></feed>"""
    first, second = importer.read_bytes(atom.encode(), "feed.xml")
    told = {(c.field, c.value) for c in first.clues}
    assert {
        ("published", "2024-11-04T12:35+09:00"),
        ("modified", "2024-11-06T08:00Z"),
        ("author", "Ada Moreno"),
    } <= told
    assert [p for p in RIVER.paragraphs if p not in first.text] == []
    assert ("published", "2024-11-06T08:00Z") not in {(c.field, c.value) for c in second.clues}
    assert "summary" in second.notices[0]


def test_the_same_article_is_known_again_in_another_form(importer):
    (page_,) = importer.read_bytes(HTML, "a.html")
    (word,) = importer.read_bytes(docx(RIVER.paragraphs, title=RIVER.title), "a.docx")
    assert fingerprint(page_.text) == fingerprint(word.text)
    assert fingerprint(page_.text) != fingerprint(page_.text.replace("Friday", "Monday"))


@given(st.text(max_size=200))
def test_spaces_punctuation_and_case_do_not_count(text):
    # Lower case of a few letters depends on what stands beside them, so their case is left as it is.
    spread = " ".join(text).replace("  ", "\n")
    assert fingerprint(spread + " . ") == fingerprint("".join(spread.split()))
