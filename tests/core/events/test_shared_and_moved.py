"""What a second verb shares with the first, who is told something, what is moved, and whom a town's name stands for."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, Status


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Residents were told on Friday they could return.", "Residents told that they could return"),
        ("Parents were warned that schools might close.", "Parents warned that schools might close"),
        ("The families were promised in 2019 they would be rehoused.", "Families promised that they would be rehoused"),
        ("A magnitude 6.1 earthquake struck Cuba on Sunday.", "Magnitude 6.1 earthquake strikes Cuba"),
        ("The Group of 20 summit opens in Rio on Thursday.", "Summit to open in Rio"),
        ("The deadline for a deal passed on Friday without an agreement.", "Deadline for deal passes"),
        ("A decision on whether to approve the merger is expected by February.", "Decision expected"),
        ("A ceasefire agreed on July 30 took effect on August 4.", "Ceasefire takes effect"),
        ("The officer shot on Friday died on Saturday.", "Officer dies"),
        ("The treaty, signed in 2019, entered into force on Friday.", "Treaty enters into force"),
        ("A law passed in June comes into force on Friday.", "Law to come into force"),
        (
            "Police arrested a man on Friday suspected of setting fire to a church on October 12.",
            "Man may have set fire to church",
        ),
        ("Hamilton qualified fifth on Saturday.", "Hamilton qualifies fifth"),
        ("San Jose lost to Boston on Sunday.", "San Jose loses to Boston"),
        ("Madrid beat Valencia 2-0 on Sunday.", "Madrid beats Valencia"),
        ("Tokyo fell 2% on Friday.", "Tokyo falls 2%"),
        ("Madrid protested to Lima on Sunday.", "Spain protests to Lima"),
        ("Manchester City visit Brighton on Saturday.", "Manchester City to visit Brighton"),
    ],
)
def test_who_does_what_is_told_truly(read, text, title):
    assert title in [e.title for e in read(text)]


@pytest.mark.parametrize(
    ("text", "word", "status", "first", "last"),
    [
        ("The head will step down on March 31 and be replaced by Ann Berg.", "replaced", Status.PLANNED, date(2025, 3, 31), date(2025, 3, 31)),
        ("The bill must be passed by December and signed by January 15.", "signed", Status.PLANNED, date(2024, 11, 4), date(2025, 1, 15)),
        ("The bill could be passed on Thursday and signed on Friday.", "signed", Status.POSSIBLE, date(2024, 11, 8), date(2024, 11, 8)),
        ("Two suspects are due to be flown to Rome on Friday and questioned at the weekend.", "questioned", Status.PLANNED, date(2024, 11, 9), date(2024, 11, 10)),
        ("The match on Wednesday has been moved to Thursday.", "match", Status.PLANNED, date(2024, 11, 7), date(2024, 11, 7)),
        ("A hearing on Wednesday was pushed back to December.", "hearing", Status.PLANNED, date(2024, 12, 1), date(2024, 12, 31)),
        ("The band cancelled the concert that was scheduled for Nov 15.", "concert", Status.NEGATED, date(2024, 11, 15), date(2024, 11, 15)),
        ("The jury was told that Smith left the house on 3 July.", "left", Status.POSSIBLE, date(2024, 7, 3), date(2024, 7, 3)),
        ("The court heard that Smith stabbed the guard on 3 July.", "stabbed", Status.POSSIBLE, date(2024, 7, 3), date(2024, 7, 3)),
        ("The bank considered raising rates in October but decided against it.", "raising", Status.NEGATED, date(2024, 10, 1), date(2024, 10, 31)),
        ("Speaking on Friday, the coach said Saka would be assessed the next day.", "assessed", Status.PLANNED, date(2024, 11, 2), date(2024, 11, 2)),
        ("The 2026 World Cup will start on June 11.", "start", Status.PLANNED, date(2026, 6, 11), date(2026, 6, 11)),
        ("The 2020 election was held on November 3.", "held", Status.HAPPENED, date(2020, 11, 3), date(2020, 11, 3)),
        ("The prospect of a strike on Friday has alarmed shops.", "strike", Status.POSSIBLE, date(2024, 11, 8), date(2024, 11, 8)),
    ],
)  # fmt: skip
def test_the_status_and_the_day_are_its_own(one, text, word, status, first, last):
    event = one(text, word)
    assert (event.status, event.when.interval) == (status, Interval(first, last))


def test_what_will_be_once_it_is_ratified_is_not_ratified(read):
    assert [e.predicate.text for e in read("The treaty will enter into force once ratified.")] == ["enter into force"]


def test_who_did_not_speak_was_expected_to(one):
    assert (
        one("Ann Lee had been expected to speak on Friday but did not appear.", "speak").title
        == "Ann Lee does not speak"
    )


def test_what_nobody_proved_may_be_so(one):
    text = "The court acquitted Ruiz on Friday, ruling that prosecutors had failed to prove he took money in 2011."
    assert one(text, "took").status is Status.POSSIBLE
    assert one(text, "ruling").when.interval.earliest == date(2024, 11, 1)


def test_what_one_compares_with_a_year_earlier_is_of_its_own_time(one):
    event = one("Exports dropped 8 percent in October from a year earlier.", "dropped")
    assert event.when.interval == Interval(date(2024, 10, 1), date(2024, 10, 31))
