"""What goes on at a site, on an occasion, up to one or in an entry; and parses that are mended for it."""

from datetime import date, timedelta

import pytest

import timeline_app
from timeline_app.core.values import Interval, Status

MONDAY = date(2024, 11, 4)
FRIDAY = date(2024, 11, 1)


@pytest.mark.parametrize(
    ("text", "title", "first", "last"),
    [
        ("Gunners fired at launching sites early Friday.", "Gunners fire at launching sites", FRIDAY, FRIDAY),
        ("Queues returned to filling stations on Friday.", "Queues return to filling stations", FRIDAY, FRIDAY),
        ("Ann Lee missed last Friday's meeting.", "Ann Lee misses meeting", FRIDAY, FRIDAY),
        (
            "As late as October the court ruled out such a step.",
            "Court rules out step",
            date(2024, 10, 1),
            date(2024, 10, 31),
        ),
        ("Engineers stopped unit No. 3 of the plant on Friday.", "Engineers stop unit", FRIDAY, FRIDAY),
        ("Peru let in ten fuel tankers on Friday.", "Peru lets in ten fuel tankers", FRIDAY, FRIDAY),
        ("A boat left Lima on Friday, director Ann Lee says.", "Boat leaves Lima", FRIDAY, FRIDAY),
        ("ON FRIDAY some 300 lorries queued at the crossing.", "300 lorries queue at crossing", FRIDAY, FRIDAY),
        (
            "One contract was cancelled in 2010; a second lapsed in May 2015.",
            "Second lapses",
            date(2015, 5, 1),
            date(2015, 5, 31),
        ),
        (
            "Crews from Peru arrived Sunday and head home on Friday.",
            "Crews from Peru to head home",
            *[date(2024, 11, 8)] * 2,
        ),
        (
            "Six boxers were struck from the team for the Games, which open in Lima on Dec. 9.",
            "Games to open in Lima",
            *[date(2024, 12, 9)] * 2,
        ),
        ("Talks with Peru begin on Friday.", "Talks with Peru to begin", *[date(2024, 11, 8)] * 2),
        ("The minutes will be published on 8 November.", "Minutes to be published", *[date(2024, 11, 8)] * 2),
        ("Large ships may call in May 2025.", "Large ships may call", date(2025, 5, 1), date(2025, 5, 31)),
        (
            "Peru exported less than in January-May 2011 in the first five months of the year.",
            "Peru exports",
            date(2024, 1, 1),
            date(2024, 5, 31),
        ),
    ],
)
def test_which_day_it_is_of(read, text, title, first, last):
    found = [e for e in read(text) if e.title.startswith(title)]
    assert [e.when.interval for e in found] == [Interval(first, last)]


@pytest.mark.parametrize(
    ("text", "word", "status", "last"),
    [
        ("Shopkeepers will not join them before a gathering on 11 January.", "join", Status.NEGATED, date(2025, 1, 10)),
        (
            "The ban will not be lifted before Ann Lee addresses Congress on 28 November.",
            "lifted",
            Status.NEGATED,
            date(2024, 11, 27),
        ),
        ("The judge will rule before the week is out.", "rule", Status.PLANNED, date(2024, 11, 10)),
        ("The firm has until Friday to lodge its papers.", "lodge", Status.PLANNED, date(2024, 11, 8)),
    ],
)
def test_what_is_to_come_before_something_dated_has_a_window_up_to_it(one, text, word, status, last):
    event = one(text, word)
    assert (event.status, event.when.interval) == (status, Interval(MONDAY, last))


def test_one_appears_before_a_court_on_the_day_and_before_markets_open_on_theirs(one):
    assert one("Ann Lee must appear before the panel on Friday.", "appear").when.interval.latest == date(2024, 11, 8)
    event = one("The firm will report its results before markets open on Friday.", "report")
    assert event.when.interval == Interval(date(2024, 11, 8), date(2024, 11, 8))


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Zambia wants to sell the mine by March, having missed a deadline in September.", "missed", Status.HAPPENED),
        ("“Tomorrow the homes will be reconnected,” the mayor said on Friday.", "reconnected", Status.PLANNED),
        ("Kenya will vote in May, although two envoys left on Friday.", "left", Status.HAPPENED),
    ],
)
def test_what_is_told_beside_a_plan_or_was_planned_when_it_was_said(one, text, word, status):
    event = one(text, word)
    assert event.status is status
    assert event.when.interval.latest is not None
    assert event.when.interval.latest <= MONDAY


def test_since_and_until_leave_of_a_month_what_they_name(one):
    since = one("They have been at odds since late October, when Peru seized a boat.", "seized")
    assert since.when.interval == Interval(date(2024, 10, 21), date(2024, 10, 31))
    until = one("Envoys talked until early October, when Peru left.", "left")
    assert until.when.interval == Interval(date(2024, 10, 1), date(2024, 10, 10))


def test_the_news_of_an_update_is_of_its_day():
    text = "The council met in Lima, Ann Lee said.\n\nUPDATE, Friday: Peru has offered its own pool to the club."
    found = timeline_app.extract(text, published=MONDAY).events
    assert [e.when.interval.earliest for e in found if "pool" in e.title] == [FRIDAY]


def test_a_brief_without_a_dateline_counts_from_the_day_of_the_page():
    page = (
        "THE SHEET\nPublished: 4 November 2024\n\nCREW FREED\nLOME, Nov 3 - Gunmen freed a crew today, her owner said.\n\n"
        "CRANES MOVE\nDURBAN, Nov 2 - Drivers ended their walkout today, the union said.\n\n"
        "RATES\nRates fell a tenth yesterday, brokers said in the city.\n"
    )
    days = {e.title: e.when.interval.earliest for e in timeline_app.extract(page).events}
    assert days["Rates fall"] == MONDAY - timedelta(days=1)
    assert days["Drivers end walkout"] == date(2024, 11, 2)


def test_answers_to_questions_that_were_taken_on_a_day_count_from_it():
    page = (
        "“We are ready”\nPublished: 7 November 2024\n\nThe envoy took our questions in The Hague on Monday.\n\n"
        "Were you in Lima?\n\nI flew in on Saturday, and tomorrow I meet the mayor.\n\n"
        "What comes next?\n\nThe decree takes effect in May.\n"
    )
    found = timeline_app.extract(page).expressions
    assert [e.interval.earliest for e in found if e.text == "tomorrow"] == [date(2024, 11, 5)]
