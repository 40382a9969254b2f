"""A time put in front of its clause: "It was in 1994 that she left"."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, Status


@pytest.mark.parametrize(
    ("text", "title", "first", "last"),
    [
        ("It was in 1994 that Peru closed the port.", "Peru closes port", "1994-01-01", "1994-12-31"),
        ("It was on 12 May 1961 that Peru closed the port.", "Peru closes port", "1961-05-12", "1961-05-12"),
        ("It was only last month that Peru closed the port.", "Peru closes port", "2024-10-01", "2024-10-31"),
        ("It was not until March that Peru closed the port.", "Peru closes port", "2024-03-01", "2024-03-31"),
        ("It wasn't until Friday that Peru closed the port.", "Peru closes port", "2024-11-01", "2024-11-01"),
        ("Not until March did Peru close the port.", "Peru closes port", "2024-03-01", "2024-03-31"),
        ("Only in March did Peru close the port.", "Peru closes port", "2024-03-01", "2024-03-31"),
    ],
)
def test_the_time_in_front_is_that_of_the_clause(read, text, title, first, last):
    (event,) = read(text)
    assert (event.title, event.status) == (title, Status.HAPPENED)
    assert event.when.interval == Interval(date.fromisoformat(first), date.fromisoformat(last))


def test_who_is_told_to_do_something_is_ordered_to(read):
    (event,) = read("Ana Ruiz told the army on Friday to leave Lima.")
    assert (event.title, event.status) == ("Ana Ruiz tells army to leave Lima", Status.HAPPENED)
    assert event.when.interval == Interval(date(2024, 11, 1), date(2024, 11, 1))


def test_who_is_told_what_to_do_is_not_told_of(read):
    assert not read("Ana Ruiz told them what to do.")
