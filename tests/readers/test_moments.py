import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.readers.parsers.moments import iso_moment, moment_text

MOMENTS = [
    ("2024-11-04T12:35:00+09:00", "2024-11-04T12:35+09:00"),
    ("2024-11-04T12:35:00.000Z", "2024-11-04T12:35Z"),
    ("2024-11-04 12:35:00 +0000", "2024-11-04T12:35+00:00"),
    ("2024-11-04 12:35", "2024-11-04T12:35"),
    ("20241104T123500Z", "2024-11-04T12:35Z"),
    ("20241104", "2024-11-04"),
    ("2024-11-04", "2024-11-04"),
    ("2024-11-04T00:00:00Z", "2024-11-04"),
    ("Mon, 04 Nov 2024 12:35:00 +0900", "2024-11-04T12:35+09:00"),
    ("Mon, 04 Nov 2024 12:35:00 GMT", "2024-11-04T12:35Z"),
    ("04/11/2024", "04/11/2024"),
    ("Nov. 4, 2024", "Nov. 4, 2024"),
    ("1970-01-01T00:00:00Z", None),
    ("0001-01-01T00:00:00", None),
    ("2024-02-30", None),
    ("Mon, 99 Nov 2024 12:35:00 GMT", "Mon, 99 Nov 2024 12:35:00 GMT"),
    ("yesterday", None),
    ("", None),
    ("1" * 200, None),
]


@pytest.mark.parametrize(("words", "moment"), MOMENTS)
def test_dates_of_machines_become_iso_8601(words, moment):
    assert iso_moment(words) == moment


@given(st.datetimes(min_value=__import__("datetime").datetime(1971, 1, 1)))
def test_a_moment_written_is_read(moment):
    written = moment_text(moment.replace(second=0, microsecond=0))
    assert iso_moment(written) in {written, written[:10]}


@given(st.text(max_size=60))
def test_any_words_are_read_or_left(words):
    found = iso_moment(words)
    assert found is None or any(c.isdigit() for c in found)
