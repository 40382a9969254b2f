"""More turns of agency prose, by what each is about: what a sentence must give, and what it must not."""

from datetime import date

import pytest

from timeline_app.core.values import Status


@pytest.mark.parametrize(
    ("text", "told", "untrue"),
    [
        (
            "Austria will not reopen its trade office in Tehran, which it closed in 2022, Ann Lee said.",
            "Austria closes trade office",
            "closes Tehran",
        ),
        (
            "Prosecutors accused them of photographing military sites. A court sentenced them to seven years in 2022.",
            "Court sentences them",
            "sentences military sites",
        ),
        (
            "An instalment is due in December, provided parliament passes a bill by the end of November.",
            "Instalment is due",
            "Parliament passes",
        ),
        ("The board met on Friday and will disburse $540m immediately.", "disburse $540m", "540$"),
        (
            "Kenya turned to the Fund in 2022, after a default on a loan pushed it out of bond markets.",
            "Default on loan pushes Kenya out",
            "Kenya pushes",
        ),
        (
            "Peru left. The two countries signed an accord in 2022, but it was never ratified by the senate.",
            "Accord not ratified",
            "Peru not",
        ),
        (
            "China has yet to agree to restructure its loans to Kenya.",
            "has yet to agree to restructure",
            "to restructure$",
        ),
        ("Chad already hosts refugees from Sudan, who arrived in April.", "efugees", "Sudan arrives"),
        (
            "Doctors Without Borders said on Friday its hospital had closed.",
            "Doctors Without Borders say",
            "^Doctors say",
        ),
        ("Omar Saleh fled after war broke out there in May.", "War breaks out", "War breaks$"),
        (
            "The bank raised its rate on Friday to 11.5 per cent, its third increase this year.",
            "Bank raises rate to 11.5 per cent",
            "increase",
        ),
        ("A commission said in 2020 that Ann Lee could not have acted alone.", "", "not act"),
    ],
)
def test_what_a_sentence_tells_and_what_it_does_not(tells, text, told, untrue):
    tells(text, told, untrue)


@pytest.mark.parametrize(
    ("text", "word", "status", "day"),
    [
        (
            "Omar Saleh cancelled a trip to New York, where he was due to address the house on 25 November.",
            "address",
            Status.NEGATED,
            date(2024, 11, 25),
        ),
        (
            "She has asked for an urgent debate in parliament on Wednesday.",
            "debate",
            Status.PLANNED,
            date(2024, 11, 6),
        ),
    ],
)
def test_what_was_cancelled_with_a_trip_or_asked_for_by_now(one, text, word, status, day):
    event = one(text, word)
    assert (event.status, event.when.interval.earliest) == (status, day)


def test_of_how_many_it_is_one_is_no_date(one):
    event = one("The bank raised its rate to 11.5 per cent, its third increase this year.", "raised")
    assert event.when.interval.earliest is None
