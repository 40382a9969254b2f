"""A day told by how far it lies from another event."""

from datetime import date

import pytest

from timeline_app.core.values import Interval

MONDAY = date(2024, 11, 4)


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("The ship sank two days after it left on 1 October.", "sank", date(2024, 10, 3), date(2024, 10, 3)),
        ("The ship sank two days after the vote on 1 October.", "sank", date(2024, 10, 3), date(2024, 10, 3)),
        ("Two days after rebels took Goma on 1 October, Kenya left.", "left", date(2024, 10, 3), date(2024, 10, 3)),
        ("Three weeks before the vote on 1 October, Ann Lee quit.", "quit", date(2024, 9, 10), date(2024, 9, 10)),
        ("Ann Lee quit the day after the fire, which began on 1 May.", "quit", date(2024, 5, 2), date(2024, 5, 2)),
        ("Hours after the vote on 1 October, police seized a ship.", "seized", date(2024, 10, 1), date(2024, 10, 2)),
        ("Two months after the coup on 31 July, Kenya freed her.", "freed", date(2024, 9, 1), date(2024, 9, 30)),
        ("Kenya held a vote on 1 October. Two days after the vote, Ann Lee quit.", "quit", date(2024, 10, 3), None),
        ("Days after the vote on 1 October, Ann Lee quit.", "quit", None, MONDAY),
        ("Kenya voted on 1 October. Two days after the vote, Ann Lee quit.", "quit", date(2024, 10, 3), None),
        (
            "Kenyans went to the polls on 1 October. A day after the vote, Ann Lee quit.",
            "quit",
            date(2024, 10, 2),
            None,
        ),
        (
            "A bus fell into a river on 1 October. A day after the accident, Ann Lee quit.",
            "quit",
            date(2024, 10, 2),
            None,
        ),
        ("Prices fell on 1 October. A day after the accident, Ann Lee quit.", "quit", None, MONDAY),
        (
            "Kenya held a vote on 1 May and one vote on 1 June. A day after the vote, Ann Lee quit.",
            "quit",
            None,
            MONDAY,
        ),
        ("Iran fired rockets two days before the fall of Homs on 3 May.", "fired", date(2024, 5, 1), date(2024, 5, 1)),
        ("The ship left a week before the vote on Sunday.", "left", date(2024, 10, 27), date(2024, 10, 27)),
        ("The ship left hours before the vote on Sunday.", "left", date(2024, 11, 2), date(2024, 11, 3)),
        ("Ann Lee quit a month after the vote in March.", "quit", date(2024, 4, 1), date(2024, 4, 30)),
        ("Ann Lee quit two weeks after the vote in March.", "quit", None, MONDAY),
        ("Ann Lee quit on Friday, two weeks after the vote in Lima.", "quit", date(2024, 11, 1), date(2024, 11, 1)),
        ("The army held a raid on 1 May. Two days after a raid, Ann Lee quit.", "quit", None, MONDAY),
    ],
)
def test_a_day_told_by_its_distance_from_an_event_is_counted_from_that_events_day(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(first, last or first)


def test_the_steps_tell_from_what_a_day_was_counted(one):
    when = one("Kenya held a vote on 1 October. Two days after the vote, Ann Lee quit.", "quit").when
    assert when.words == "Two days after the vote"
    assert any("“vote” is of 1 Oct 2024" in step for step in when.steps)


def test_a_day_counted_past_the_writers_own_dates_nothing_that_is_over(one):
    text = "Kenya holds a vote on 3 November. Two weeks after the vote on 3 November, Ann Lee quit."
    assert one(text, "quit").when.interval.earliest is None
