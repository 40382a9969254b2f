"""Which words of a sentence carry an event, and what only a headline tells."""

import pytest

import timeline_app
from timeline_app.core.values import BlockKind

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
        (
            "A visit by its minister, planned for Friday, has been called off.",
            "Visit does not take place",
            "visit by its minister, planned for Friday, has been called off",
        ),
        ("A rally planned for Friday was called off on Sunday.", "Rally does not take place", "rally"),
        (
            "The seminar announced for 8 December has been cancelled.",
            "Seminar does not take place",
            "seminar announced for 8 December has been cancelled",
        ),
        (
            "The minister cancelled a trip to Lima that had been set for last week.",
            "Trip to Lima does not take place",
            "trip",
        ),
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
        ("The city called off a rally.", "City calls off rally", "called off"),
        ("The truce came into force on Friday.", "Truce comes into force", "came into force"),
        ("The case was put on hold on Friday.", "Case put on hold", "case was put on hold"),
        ("The city saw protests on Friday.", "City sees protests", "saw protests"),
        ("The men were found dead on Friday.", "Men found dead", "found dead"),
        ("The election must take place in 2025.", "Election to take place", "election must take place"),
        ("The vote was delayed on Friday.", "Vote delayed", "vote was delayed"),
        ("The army seemed to back Omar Saleh.", "Army may have backed Omar Saleh", "seemed to back"),
        ("The typhoon is expected to make landfall.", "Typhoon expected to make landfall", "expected to make landfall"),
        ("The road has been impassable since Friday.", "Road is impassable", "impassable"),
    ],
)
def test_the_words_that_carry_an_event(read, text, title, words):
    event = next(e for e in read(text) if e.title == title)
    assert event.predicate.text == words
    assert text[event.predicate.start : event.predicate.end] == words


@pytest.mark.parametrize(
    ("text", "title", "words"),
    [
        ("The rule came into full force on Friday.", "Rule comes into full force", "came"),
        ("The case went to trial in Lima on Friday.", "Case goes to trial in Lima", "case went"),
        ("The men went to Lima on Friday.", "Men go to Lima", "went"),
        ("The men arrived at noon on Friday.", "Men arrive", "arrived"),
        ("The shops stayed firmly closed on Friday.", "Shops stay closed", "stayed"),
        ("The city recorded a song on Friday.", "City records song", "recorded"),
        ("The city described an attack on Friday.", "City describes attack", "described"),
        (
            "The city saw no more than three brutal and bloody attacks on Friday.",
            "City sees no more than three brutal and bloody attacks",
            "saw",
        ),
        ("The long trial of the banker from Lima will open on 12 November.", "Long trial of banker to open", "open"),
        ("The talks on Friday began in Lima.", "Talks begin in Lima", "began"),
        ("The shop opened on Friday.", "Shop opens", "opened"),
        ("The talks failed on Friday.", "Talks fail", "failed"),
        ("The ship planned for 12 November is in Lima.", "Ship planned", "planned"),
        ("The meeting held on 12 October was in Lima.", "Meeting held", "meeting held"),
    ],
)
def test_a_verb_alone_carries_what_it_tells_of_no_deed_or_far_from_it(read, text, title, words):
    event = next(e for e in read(text) if e.title == title)
    assert event.predicate.text == words


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


SUMMED_UP = """\
Envoys agree on the river

By Ada Moreno
4 November 2024

{point}

Envoys of both countries met in the old city on Friday and agreed on a plan for the lakes and the river.

Envoys of both countries said that the plan for the river had been read by the lawyers of each of them.
"""


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("• The skipper of the ferry is due in court on 25 November", True),
        ("• The skipper of the ferry is due in court again", False),
        ("• The envoys of both countries talked about it on Friday", False),
    ],
)
def test_a_point_that_sums_up_a_text_is_told_where_it_has_a_day_of_its_own(point, told):
    without = timeline_app.extract(SUMMED_UP.format(point="• The envoys agreed on a plan for the river"))
    text = SUMMED_UP.format(point=point)
    found = timeline_app.extract(text)
    assert found.article.blocks[3].kind is BlockKind.STANDFIRST
    assert ({e.title for e in found.events} != {e.title for e in without.events}) is told
