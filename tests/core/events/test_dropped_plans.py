"""Plans that were given up, put on hold or stopped, and conditions on which something hangs."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, Status

FRIDAY = date(2024, 11, 1)


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("The firm dropped plans to open a factory in Ohio next year.", "open", "Firm does not open a factory in Ohio"),
        ("The firm ditched plans for a factory that would open in May.", "open", "Factory will not open"),
        ("A plan to close the mine in June was dropped.", "close", "Mine not closed"),
        (
            "The government backed down on plans to tax pensions from January.",
            "tax",
            "Government does not tax pensions",
        ),
        ("The court suspended the execution scheduled for Thursday.", "execution", "Execution does not take place"),
        (
            "The court stayed the execution of Omar Tall, set for Friday.",
            "execution",
            "Execution of Omar Tall does not take place",
        ),
        ("The exercise planned for November 20 was axed.", "exercise", "Exercise does not take place"),
        ("The march planned for Sunday has been put on hold.", "march", "March does not take place"),
        ("The vote on the bill, due on Thursday, was pulled.", "vote", "Vote on bill does not take place"),
        (
            "The shuttle was scheduled to land on Friday but bad weather kept it in orbit.",
            "land",
            "Shuttle does not land",
        ),
        (
            "The firm was due to report figures on Thursday but has delayed them.",
            "report",
            "Firm does not report figures",
        ),
        ("The bridge was to open in 2022 but is still unfinished.", "open", "Bridge does not open"),
        ("The committee postponed indefinitely a hearing set for Thursday.", "hearing", "Hearing does not take place"),
        ("The party ruled out an election in January.", "election", "Election does not take place"),
    ],
)
def test_what_was_planned_and_dropped_does_not_take_place(one, text, word, title):
    event = one(text, word)
    assert (event.status, event.title) == (Status.NEGATED, title)


def test_a_walkout_that_was_due_is_dropped_with_it(one):
    assert one("The union suspended the walkout due to begin on Wednesday.", "begin").status is Status.NEGATED


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The company keeps plans to open a factory next year.", "open", Status.PLANNED),
        ("The strike planned for Thursday drew support.", "strike", Status.PLANNED),
        ("The court suspended the minister on Friday.", "suspended", Status.HAPPENED),
        ("The court halted the sale on Friday.", "halted", Status.HAPPENED),
    ],
)
def test_what_is_not_dropped_keeps_its_status(one, text, word, status):
    assert one(text, word).status is status


def test_a_meeting_that_somebody_failed_to_attend_was_held(one):
    event = one("The delegation failed to attend Friday's meeting.", "meeting")
    assert (event.status, event.when.interval) == (Status.HAPPENED, Interval(FRIDAY, FRIDAY))


@pytest.mark.parametrize(
    "text",
    [
        "The law would have taken effect on January 1 had the governor signed it.",
        "The bank would have collapsed on Friday had the state not bought it.",
        "The dam would have burst had the storm hit on Sunday.",
        "He would have been freed in May had the court accepted his appeal.",
        "The mine would have closed in June, had the company not found a buyer.",
        "Were the minister to resign on Friday, a vote would be held in December.",
        "Were it not for the strike, the plant would have opened on Sunday.",
        "The union would strike on Friday were the talks to fail on Thursday.",
    ],
)
def test_of_what_was_not_so_nothing_is_shown(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union will strike on Friday should the talks fail on Thursday.", "should"),
        ("The deal will be signed on Friday provided that the board agrees.", "provided"),
        ("The deal will be signed on Friday, provided the board agrees.", "provided"),
        ("The deal will be signed on Friday as long as the board agrees.", "as long as"),
        ("The deal will be signed on Friday on condition that the board agrees.", "on condition"),
        ("The deal will be signed on Friday, assuming the board agrees.", "assuming"),
    ],
)
def test_what_hangs_on_a_condition_may_come(read, text, words):
    (event,) = read(text)
    assert (event.status, event.status_words) == (Status.POSSIBLE, words)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The company will cut 1,000 jobs, the Wall Street Journal reported on Sunday.", "Company to cut 1,000 jobs"),
        ("Parliament may vote next week, and the court rules on Thursday.", "Court to rule"),
        ("Passengers will, it is hoped, reach Sydney on Friday.", "Passengers to reach Sydney"),
        ("All but two of the senators voted for the bill on Friday.", "All but two of the senators vote for bill"),
        ("The minister was arrested after he left the palace on Friday.", "Minister leaves palace"),
    ],
)
def test_who_does_it_is_told(read, text, title):
    assert title in [e.title for e in read(text)]
