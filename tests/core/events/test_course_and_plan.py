"""What goes on or had gone on, what a day was set for, and on which noun a clause hangs."""

from datetime import date

import pytest

from timeline_app.core.values import Status, TimeKind


def test_what_had_lasted_since_a_day_goes_on_no_more(one):
    held = one("Troops retook the post on Sunday. Rebels had held it since May.", "held").when
    assert (held.interval.earliest, held.interval.latest) == (date(2024, 5, 1), date(2024, 11, 4))
    assert (held.kind, held.fuzzy) == (TimeKind.SPAN, True)


def test_what_has_lasted_since_a_day_goes_on(one):
    assert one("Rebels have held the post since May.", "held").when.interval.latest is None


def test_what_is_being_done_this_week_goes_on(one):
    assert one("The line is being tested this week.", "tested").status is Status.HAPPENED


@pytest.mark.parametrize("text", ["The line is to be tested this week.", "The line is being tested next week."])
def test_what_is_done_later_is_planned(one, text):
    assert one(text, "tested").status is Status.PLANNED


def test_a_round_held_if_needed_makes_no_condition_of_the_vote(one):
    assert one("Lima will elect a mayor on 24 May, with a second round, if needed.", "elect").status is Status.PLANNED


def test_a_vote_that_hangs_on_a_condition_is_possible(one):
    assert one("Lima will elect a mayor on 24 May if the court agrees.", "elect").status is Status.POSSIBLE


def test_a_strike_called_for_a_day_is_planned(one):
    strike = one("A general strike called for Thursday will go ahead.", "strike")
    assert (strike.status, strike.when.interval.earliest) == (Status.PLANNED, date(2024, 11, 7))


def test_what_is_fixed_for_a_day_is_the_hearing_and_not_the_ship(read):
    events = read("A hearing for the master of the carrier, fixed for Friday, was put off.")
    assert not any(e.title.startswith("Carrier") for e in events)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The mission welcomes the withdrawal of the last gendarmes, which was completed on Saturday.",
            "Withdrawal of last gendarmes completed",
        ),
        (
            "Ana Ruiz spoke of the release of the soldiers, which took place on Friday.",
            "Release of soldiers takes place",
        ),
    ],
)
def test_which_is_told_of_a_thing_that_agrees_with_its_verb(read, text, title):
    assert title in [e.title for e in read(text)]


def test_the_last_elections_are_told_with_their_day(read):
    (held,) = (e for e in read("In the last elections, held on 3 May 2020, few voted.") if "held" in e.predicate.text)
    assert (held.title, held.when.interval.earliest) == ("Last elections held", date(2020, 5, 3))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The deal helped neither side.", "Deal helps neither side"),
        ("No judgment is expected before May.", "No judgment expected"),
        ("Ministers of Norland and Peru agreed on a plan.", "Ministers of Norland and Peru agree on plan"),
    ],
)
def test_a_title_says_what_is_denied_once_and_agrees(read, text, title):
    assert title in [e.title for e in read(text)]


def test_a_fall_by_a_fifth_since_a_day_is_no_rank(one):
    assert one("Shares have fallen by a fifth since May.", "fallen").when.interval.earliest == date(2024, 5, 1)


def test_what_ranks_since_a_day_is_not_of_it(read):
    assert all(e.when.kind is TimeKind.UNDATED for e in read("It was the fifth strike since May."))


@pytest.mark.parametrize(
    "text",
    [
        "Instead of the usual march, sailors dug out the school on Friday.",
        "Ana Ruiz met the mayor on Friday instead of the yearly march.",
    ],
)
def test_instead_of_what_did_not_take_place(read, text):
    assert not any("march" in e.predicate.text.lower() for e in read(text))


def test_what_follows_in_the_clause_did_take_place(read):
    events = read("Instead of waiting, the crowd held a march on Friday.")
    assert any("march" in e.predicate.text for e in events)
