"""The time left of what is under way."""

import pytest

from timeline_app.viewmodels.pace import TRUSTED_AFTER_S, Pace, left_words, progress_words


def test_nothing_is_said_before_it_can_be_told():
    pace = Pace()
    assert pace.left_s(0, 10, 100.0) is None
    assert pace.left_s(1, 10, 100.0 + TRUSTED_AFTER_S / 2) is None


def test_the_time_left_follows_from_what_is_done():
    pace = Pace()
    pace.left_s(0, 10, 100.0)
    assert pace.left_s(2, 10, 110.0) == pytest.approx(40.0)


def test_a_new_run_is_timed_anew():
    pace = Pace()
    pace.left_s(0, 10, 0.0)
    pace.left_s(10, 10, 60.0)
    pace.left_s(0, 4, 100.0)
    assert pace.left_s(1, 4, 110.0) == pytest.approx(30.0)


def test_after_a_rest_the_time_before_it_does_not_count():
    pace = Pace()
    pace.left_s(5, 10, 0.0)
    pace.left_s(0, 0, 50.0)
    pace.left_s(1, 5, 1000.0)
    assert pace.left_s(2, 5, 1010.0) == pytest.approx(15.0)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (1, "almost done"),
        (4, "about 5 s left"),
        (42, "about 40 s left"),
        (200, "about 3 min left"),
        (5400, "about 1.5 h left"),
    ],
)
def test_the_time_left_is_told_roughly(seconds, words):
    assert left_words(seconds) == words


def test_one_line_tells_what_how_far_and_how_long():
    assert progress_words("Reading", 11, 1200, 42) == "Reading 12 of 1,200 · about 40 s left"
