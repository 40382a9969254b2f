import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.page import body_only
from timeline_app.core.text.sentences import split_sentences, unwrapped


def sentences(text):
    return [text[s.start : s.end] for s in split_sentences(text, body_only(text).blocks)]


TWO = [
    ("He left on Friday. She stayed.", 1),
    ("“We leave,” he said. “You stay.”", 1),
    ('"Is it true?" she asked. Nobody knew.', 1),
    ("It ended in 1998. The next began in 2001.", 1),
    ("They met in the U.S. The talks failed.", 1),
    ("It opened at 9 a.m. The crowd was waiting.", 1),
    ("Will it rain? It will!", 1),
    ("He waited... Then he left.", 1),
    ("The firm is Acme Inc. It makes anvils.", 1),
]


@pytest.mark.parametrize(("text", "boundaries"), TWO)
def test_a_sentence_ends(text, boundaries):
    assert len(sentences(text)) == boundaries + 1


ONE = [
    "On Nov. 4 Mr. Smith met Gen. Kim of the U.S. Army at 9 a.m. Friday in St. Petersburg.",
    "The U.S. Senate met J. K. Rowling and Dr. Who.",
    "It grew by 3.5 per cent, to 1.2 million.",
    "Prices rose on Jan. 3, Feb. 5 and Dec. 31.",
    "Acme Inc. Chairman Jones resigned.",
    "He bought items such as guns, i.e. Kalashnikovs.",
    "Lines that are wrapped\nby hand go on.",
]


@pytest.mark.parametrize("text", ONE)
def test_a_sentence_goes_on(text):
    assert sentences(text) == [text]


def test_an_empty_line_always_ends_a_sentence():
    assert sentences("Overview\n\nThe war began.") == ["Overview", "The war began."]


@given(st.text(alphabet="ab .!?\n\"'”A1", max_size=200))
def test_sentences_are_in_order_apart_and_hold_all_that_is_not_white(text):
    found = split_sentences(text, body_only(text).blocks)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    covered = "".join(text[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(text.split())


def joined(text):
    return unwrapped(text, split_sentences(text, body_only(text).blocks))


@pytest.mark.parametrize(
    "text",
    ["The crews met the mayor of the port on Friday,\nTuesday and Sunday.", "Two days\nago the mayor met the crews."],
)
def test_a_line_that_goes_on_is_joined_in_place(text):
    assert joined(text) == text.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "12 March 2019\nThe mayor met the crews.",
        "The crews met the mayor of the port on Friday.\n\nHe left.",
        "One line.",
    ],
)
def test_short_headings_of_entries_and_paragraphs_are_not_joined(text):
    assert joined(text) == text


@given(st.text(alphabet="ab .!?\n\"'”A1", max_size=200))
def test_joining_lines_moves_no_character(text):
    found = joined(text)
    assert len(found) == len(text)
    assert found.replace("\n", " ") == text.replace("\n", " ")


def test_the_clock_time_of_an_entry_is_no_part_of_what_it_tells():
    text = "20:55 Schools will be shut on Friday.\n\n21:20 GMT The road reopened."
    told = ["20:55", "Schools will be shut on Friday.", "21:20 GMT", "The road reopened."]
    assert sentences(text) == told
    assert sentences("18:22 GMT") == ["18:22 GMT"]
