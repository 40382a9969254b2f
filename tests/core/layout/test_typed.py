from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.layout.calendar import number_of
from timeline_app.core.layout.typed import typed_days, written_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1939-11-30", (1939, 11, 30), (1939, 11, 30)),
        ("30 Nov 1939", (1939, 11, 30), (1939, 11, 30)),
        ("Thu 30 November 1939", (1939, 11, 30), (1939, 11, 30)),
        ("November 30th, 1939", (1939, 11, 30), (1939, 11, 30)),
        ("Dec 1939", (1939, 12, 1), (1939, 12, 31)),
        ("1940-02", (1940, 2, 1), (1940, 2, 29)),
        ("1939", (1939, 1, 1), (1939, 12, 31)),
        ("AD 79", None, None),
        ("79 AD", (79, 1, 1), (79, 12, 31)),
        ("15 March 44 BC", (-43, 3, 15), (-43, 3, 15)),
        ("500 bce", (-499, 1, 1), (-499, 12, 31)),
        ("12,000 BC", (-11999, 1, 1), (-11999, 12, 31)),
    ],
)
def test_days_months_and_years_of_any_century_are_read(text, first, last):
    found = typed_days(text)
    assert found == (first and (number_of(*first), number_of(*last)))


@pytest.mark.parametrize(
    "text", ["", "5/6/2024", "5.6.2024", "30 Feb 2024", "2024-13-01", "soon", "0", "ma 2024", "Mai 2024"]
)
def test_what_is_unclear_is_not_read(text):
    assert typed_days(text) is None


@given(st.integers(-4_000_000, 2_900_000))
def test_a_written_day_is_read_as_the_same_day(number):
    assert typed_days(written_day(number)) == (number, number)
