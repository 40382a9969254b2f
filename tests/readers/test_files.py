import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.readers.files import LARGEST, DocumentError, decode, read_document, read_file

ENCODED = [
    ("Zürich – “yes”".encode(), "Zürich – “yes”"),
    ("Zürich".encode("utf-8-sig"), "Zürich"),
    ("Zürich".encode("utf-16"), "Zürich"),
    ("Zürich".encode("utf-32"), "Zürich"),
    ("Zürich – “yes”".encode("cp1252"), "Zürich – “yes”"),
    (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
    (b"a\x0cb", "a b"),
]


@pytest.mark.parametrize(("data", "text"), ENCODED)
def test_text_is_decoded(data, text):
    assert decode(data, "a.txt").text == text


def test_an_old_encoding_is_told():
    assert "Windows-1252" in decode("Zürich".encode("cp1252"), "a.txt").notices[0]


def test_a_few_broken_bytes_are_marked_and_told():
    document = decode(("Zürich ü ö ä " * 40).encode() + b"\xff end", "a.txt")
    assert "\ufffd end" in document.text
    assert "could not be decoded" in document.notices[0]


REFUSED = [
    (b"%PDF-1.7 x", "PDF"),
    (b"PK\x03\x04xxxx", "ZIP"),
    (b"\x89PNG\r\n", "picture"),
    (b"<!DOCTYPE html><html>", "web page"),
    (bytes(range(256)) * 4, "no text file"),
]


@pytest.mark.parametrize(("data", "word"), REFUSED)
def test_what_is_no_text_is_refused_with_what_to_do(tmp_path, data, word):
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=word) as error:
        read_file(path)
    assert "plain text" in str(error.value)


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff".encode()])
def test_a_file_without_text_is_refused(tmp_path, data):
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match="No text was found"):
        read_file(path)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(DocumentError, match=r"5\.0 MB.*Split"):
        read_document(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_that_nobody_fills_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DocumentError, match="no regular file"):
        read_document(tmp_path / "pipe")


def test_missing_files_and_folders_are_told(tmp_path):
    with pytest.raises(DocumentError, match="There is no file"):
        read_document(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="folder"):
        read_document(tmp_path)


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data):
    try:
        text = decode(data, "a.txt").text
    except DocumentError:
        return
    assert "\x00" not in text
    assert "\r" not in text
