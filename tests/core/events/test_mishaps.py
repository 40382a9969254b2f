"""Harm and what did it, hours before and after, and what has gone on since something happened."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, TimeKind


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Ten people were hurt after a bridge collapsed on Friday.", "hurt", "2024-11-01", "2024-11-01"),
        ("In 2009, 61 people drowned after a boat capsized.", "capsized", "2009-01-01", "2009-12-31"),
        ("It was the worst since 2009, when 61 people drowned.", "drowned", "2009-01-01", "2009-12-31"),
        ("Ana Ruiz resigned on Friday, hours after the house passed the bill.", "passed", "2024-10-31", "2024-11-01"),
        ("Peru closed the port on Friday, saying it was unsafe.", "saying", "2024-11-01", "2024-11-01"),
        ("The vote is not due until May 2026.", "due", "2026-05-01", "2026-05-31"),
        ("The unions cancelled a strike planned for Tuesday.", "strike", "2024-11-05", "2024-11-05"),
    ],
)
def test_the_time_of_one_is_that_of_the_other(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(date.fromisoformat(first), date.fromisoformat(last))


def test_what_has_gone_on_since_then_is_open(one):
    event = one("Peru has ruled the islands since it seized them in 1982.", "ruled")
    assert (event.when.interval, event.when.kind) == (Interval(date(1982, 1, 1), None), TimeKind.OPEN)


def test_harm_long_after_is_not_of_the_same_day(one):
    event = one("Ten people were hurt after Ana Ruiz resigned on Friday.", "hurt")
    assert event.when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    "text",
    [
        "The board backed an offer, a premium of 38 percent to its closing price on 18 September.",
        "Rio Gas rejected two bids, the most recent of them in mid-October.",
    ],
)
def test_a_day_from_which_something_is_measured_dates_nothing(read, text):
    assert all(e.when.kind is TimeKind.UNDATED for e in read(text))


def test_of_a_plan_given_up_for_an_unknown_day_no_bound_is_told(one):
    event = one("Peru had planned to send a convoy on Friday but called it off.", "send")
    assert event.when.interval.is_unknown


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Ana Ruiz won a third term in 2022 after parliament abolished term limits the previous year.", "won", "2022-01-01", "2022-12-31"),
        ("Ana Ruiz won a third term in 2022 after parliament abolished term limits the previous year.", "abolished", "2021-01-01", "2021-12-31"),
        ("Ana Ruiz received a sentence of two years last October.", "received", "2024-10-01", "2024-10-31"),
        ("Parliament is expected to vote on the request on 25 November.", "vote", "2024-11-25", "2024-11-25"),
        ("Ana Ruiz was held on Friday and released without charge the next day.", "released", "2024-11-02", "2024-11-02"),
        ("Leaders will return to the matter when they meet on 19 December.", "return", "2024-12-19", "2024-12-19"),
        ("A convoy was attacked on 26 June; two drivers were killed.", "killed", "2024-06-26", "2024-06-26"),
    ],
)  # fmt: skip
def test_each_verb_has_its_own_time(one, text, word, first, last):
    assert one(text, word).when.interval == Interval(date.fromisoformat(first), date.fromisoformat(last))


def test_whether_an_old_promise_is_still_to_be_kept_is_not_told(one):
    event = one("Omar Saleh, who confessed in March 2021 and agreed to cooperate with police, left Lima.", "cooperate")
    assert event.when.interval.is_unknown


def test_what_came_before_a_dated_deed_is_bounded_by_it(one):
    event = one("Peru took up arms in 1996 after Chile dissolved the house.", "dissolved")
    assert event.when.interval == Interval(None, date(1996, 12, 31))
    assert any("came before" in step for step in event.when.steps)


def test_what_a_relative_clause_takes_for_granted_is_told_under_a_question_too(one):
    text = "Voters will be asked whether Lima should keep the autonomy that Peru granted in 2018."
    assert one(text, "granted").when.interval == Interval(date(2018, 1, 1), date(2018, 12, 31))


def test_a_place_is_not_the_front_that_is_called_after_it(read):
    text = "The army of Solenza fought. The Solenza Liberation Front won in 1996. Solenza could join the pact in 2028."
    assert "Solenza may join pact" in [e.title for e in read(text)]
