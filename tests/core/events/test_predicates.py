"""Which words of a sentence carry an event, and what only a headline tells."""

import pytest

import timeline_app

PAGE = """\
{head}

Published 4 November 2024
{points}
The commission named new judges, officials said. The old ones were dismissed on Thursday.

The court threw the result out last week, the commission said.
"""


@pytest.mark.parametrize(
    ("text", "title", "words"),
    [
        ("The trial is expected to open in early December.", "Trial expected to open", "trial is expected to open"),
        ("A visit by its minister, planned for Friday, has been called off.", "Visit does not take place", "visit"),
        (
            "A conference on safer housing, scheduled for 3 December, will go ahead.",
            "Conference on safer housing scheduled",
            "conference",
        ),
        ("Schools there will stay closed until Friday.", "Schools to stay closed", "stay closed"),
        (
            "The task force recorded no hijackings last month.",
            "Task force records no hijackings",
            "recorded no hijackings",
        ),
        ("The storm made landfall on Friday.", "Storm makes landfall", "made landfall"),
    ],
)
def test_the_words_that_carry_an_event(read, text, title, words):
    event = next(e for e in read(text) if e.title == title)
    assert event.predicate.text == words
    assert text[event.predicate.start : event.predicate.end] == words


def titles(head, points=""):
    return {e.title for e in timeline_app.extract(PAGE.format(head=head, points=points)).events}


def test_what_only_a_headline_dates_is_an_event():
    assert any(title.startswith("Kenya to host talks") for title in titles("Kenya to host talks on 25 November"))


def test_what_a_headline_tells_of_a_day_told_in_the_text_is_not_told_twice():
    assert titles("Judges sacked on Thursday") == titles("Judges lose their posts")


def test_what_a_headline_tells_without_a_day_is_no_event():
    assert titles("Judges to strike in Lima") == titles("Judges lose their posts")


def test_the_points_above_a_text_are_read_like_its_headline():
    points = "\n• The skipper is due in court in Lima on 25 November\n"
    assert any("Skipper" in title for title in titles("Judges lose their posts", points))
