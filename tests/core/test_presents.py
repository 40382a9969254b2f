"""What a parser finds told in the simple present is fixed for the day told with it."""

from datetime import date

import pytest

from timeline_app.core.pipeline import extract

TUESDAY = date(2024, 11, 5)


def day_of(text, word):
    return next(e.interval.earliest for e in extract(text, TUESDAY).expressions if e.text == word)


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("The cabinet discusses the text on Wednesday.", "Wednesday", date(2024, 11, 6)),
        ("The council ratifies the pact on Thursday.", "Thursday", date(2024, 11, 7)),
        ("Mr Ruiz lands in Lima on Friday.", "Friday", date(2024, 11, 8)),
        (
            "Parliament debates the budget on Friday, and the court hears the appeal on Monday.",
            "Monday",
            date(2024, 11, 11),
        ),
        ("The court rules on Thursday on a complaint that he did not resign.", "Thursday", date(2024, 11, 7)),
        ("The bank announces its decision on Thursday.", "Thursday", date(2024, 11, 7)),
        ("The minister testifies on Thursday.", "Thursday", date(2024, 11, 7)),
        ("The firm reports earnings on Thursday.", "Thursday", date(2024, 11, 7)),
        ("The panel decides on Thursday whether he may run.", "Thursday", date(2024, 11, 7)),
        ("The sides now meet on Sept. 26.", "Sept. 26", date(2025, 9, 26)),
        ("The opposition seeks a vote on Friday, as the king has asked.", "Friday", date(2024, 11, 8)),
    ],
)
def test_a_deed_in_the_simple_present_is_ahead(text, word, day):
    assert day_of(text, word) == day


@pytest.mark.parametrize(
    "text",
    [
        "The video shows the tanks on Friday.",
        "The council argues that the pact lapsed on Friday.",
        "The council, which ratifies pacts, met on Friday.",
        "Ruiz had toured the border that divides the island on Friday.",
        "The council ratifies pacts, and it met on Friday.",
    ],
)
def test_what_is_meant_shown_or_told_beside_it_is_not(text):
    assert day_of(text, "Friday") == date(2024, 11, 1)
