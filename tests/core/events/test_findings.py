"""Findings with a day, chances of what is to be held, limits of denials."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, Status


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("A panel concluded on Friday that the bridge was unsafe.", "Panel concludes the bridge was unsafe", 1),
        ("The UN mission found on Friday that it was so.", "UN mission finds it was so", 1),
        ("Police established on Friday that the gun was his.", "Police establish the gun was his", 1),
        (
            "Investigators determined on Friday that it was set on fire.",
            "Investigators determine it was set on fire",
            1,
        ),
    ],
)
def test_a_finding_with_a_day_is_told(read, text, title, day):
    found = next(e for e in read(text) if e.title == title)
    assert found.when.interval == Interval(date(2024, 11, day), date(2024, 11, day))


@pytest.mark.parametrize("text", ["Critics found on Friday that it was so.", "She concluded that he was ill."])
def test_what_somebody_only_thinks_is_no_finding(read, text):
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "status", "last"),
    [
        ("A meeting between the two presidents was possible before 1 December.", Status.POSSIBLE, "2024-11-30"),
        ("An election is likely in May.", Status.EXPECTED, "2025-05-31"),
        ("A strike is unlikely before Friday.", Status.POSSIBLE, "2024-11-07"),
    ],
)
def test_chances_are_told_of_what_they_are_chances_of(read, text, status, last):
    (event,) = read(text)
    assert (event.status, event.when.interval.latest) == (status, date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru will not return until the demand is withdrawn.", "Peru will not return until the demand is withdrawn"),
        ("At least 14 people have died and nine are still missing.", "Nine people are missing"),
        ("Ten soldiers died and three were hurt on Friday.", "Three soldiers hurt"),
    ],
)
def test_titles_tell_until_when_and_of_whom(read, text, title):
    assert title in [e.title for e in read(text)]


def test_who_was_allowed_to_leave_on_a_day_was_allowed_then(read):
    (event,) = read("Ana Ruiz was held before being allowed to leave for Chile in February 2023.")[1:]
    assert event.title == "Ana Ruiz allowed to leave for Chile"
    assert event.when.interval == Interval(date(2023, 2, 1), date(2023, 2, 28))


def test_a_judgement_in_quotes_tells_of_no_deed(read):
    text = "The minister said the closure was “a hostile act carried out without a word”."
    assert [e.predicate.lemma for e in read(text)] == ["say"]
