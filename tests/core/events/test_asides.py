"""What is told only in passing: thoughts, occasions of words, who vouches, and acts on their way."""

from datetime import date

import pytest

from timeline_app.core.events.importance import PASSING
from timeline_app.core.values import Interval, Status, TimeKind

MONDAY = Interval(date(2024, 11, 4), date(2024, 11, 4))
FRIDAY = Interval(date(2024, 11, 1), date(2024, 11, 1))


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        (
            "Kenya shut the port on Friday. Ana Ruiz believes the port is safe.",
            "believes",
            "Ruiz believes the port is safe",
        ),
        (
            "The ship sank. According to Kenya, the crew was freed on Friday.",
            "According",
            "Kenya says the crew was freed",
        ),
        (
            "The agency quoted Ana Ruiz as saying the crew had left on Friday.",
            "saying",
            "Ana Ruiz says the crew had left",
        ),
        ("Ana Ruiz told a news conference that the port was shut.", "conference", "News conference"),
    ],
)
def test_thoughts_occasions_and_sources_stand_behind_all_else_and_are_of_the_writers_day(one, text, word, title):
    event = one(text, word)
    assert event.title.removeprefix("Ana ") == title.removeprefix("Ana ")
    assert event.when.kind is TimeKind.UNDATED
    assert event.when.interval == MONDAY
    assert event.when.fuzzy
    assert event.importance <= PASSING


@pytest.mark.parametrize(
    "text",
    [
        "Most people believe the port is safe.",
        "The crew believed the port was safe.",
        "Ana Ruiz does not believe the port is safe.",
        "If Ana Ruiz believes the port is safe, nobody objects.",
        "Does Ana Ruiz believe that the port is safe?",
    ],
)
def test_what_people_in_general_thought_or_may_think_is_no_event(read, text):
    assert not [e for e in read(text) if e.predicate.lemma == "believe"]


def test_what_somebody_thinks_according_to_a_dated_saying_holds_on_its_day(one):
    event = one("Ana Ruiz said on Friday that she regretted closing the port.", "regretted")
    assert event.when.interval == FRIDAY
    assert event.when.kind is TimeKind.UNDATED


def test_an_act_that_was_agreed_is_told_behind_the_agreement_and_lies_ahead(read):
    agreed, act = read("Kenya agreed on Friday to free the sailors.")
    assert (agreed.predicate.text, act.predicate.text) == ("agreed", "free")
    assert act.status is Status.PLANNED
    assert act.when.interval.earliest == FRIDAY.earliest
    assert act.when.interval.latest is None
    assert act.importance <= PASSING < agreed.importance


def test_the_day_of_a_promise_is_not_that_of_what_was_promised(one):
    text = "Kenya voted to leave the league on Monday."
    assert one(text, "voted").when.interval == MONDAY
    assert one(text, "leave").when.interval == Interval(MONDAY.earliest, None)


def test_who_gives_no_details_answers_as_who_declines_to_comment(one):
    event = one("The police gave no details about the ransom.", "gave")
    assert event.status is Status.NEGATED
    assert event.when.interval == MONDAY
    assert event.when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Calling for talks, Ana Ruiz said that Kenya was ready.", "Calling"),
        ("Kenya is urging its people to leave.", "urging"),
    ],
)
def test_words_that_go_on_or_go_along_with_a_saying_are_of_its_day(one, text, word):
    event = one(text, word)
    assert event.when.interval == MONDAY
    assert event.when.kind is TimeKind.UNDATED


def test_a_saying_within_a_saying_is_told_in_passing_and_lies_before_it(one):
    event = one("Ana Ruiz admitted that she told the police that the ship had left.", "told")
    assert event.when.interval == Interval(None, MONDAY.latest)
    assert event.importance <= PASSING
