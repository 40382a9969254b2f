import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates import explain
from timeline_app.core.text.lower import BEFORE_WORD, lowered, searchable


@given(st.text(st.sampled_from("Aİßﬁ ΑΣς1")))
def test_every_character_keeps_its_place(text):
    lower = lowered(text)
    assert len(lower) == len(text)
    # How a capital sigma is written depends on whether it ends the word.
    assert all(low == c.lower()[:1] for low, c in zip(lower, text, strict=True) if c != "Σ")


def test_a_date_after_a_letter_that_grows_in_lower_case_keeps_its_offsets():
    text = "İZMİR, İSTANBUL: talks ended on 3 MAY 2024."
    (found,) = explain(text, None)
    assert text[found.start : found.end] == "3 MAY 2024"
    assert found.value == "2024-05-03"


def test_what_is_searched_has_a_character_before_its_first_word():
    assert searchable("May İ") == " may i"
    found = re.search(rf"{BEFORE_WORD}may", searchable("May it be"))
    assert (found.start(), found.end() - 1) == (0, 3)


@pytest.mark.parametrize(("text", "stands"), [("in May", True), ("_May_", True), ("dismay", False), ("Émay", False)])
def test_a_word_begins_after_what_is_no_letter_or_figure(text, stands):
    assert (re.search(rf"{BEFORE_WORD}may", searchable(text)) is not None) is stands
