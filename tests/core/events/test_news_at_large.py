"""Constructions of newspapers, agencies and broadcasters: who does it, of which day, in whole words."""

from datetime import date

import pytest

from timeline_app.core.values import Status


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Bank swamped by complaints", "Bank swamped by complaints"),
        (
            "Ann Ruiz announced on Friday in a memo that she would leave the board in May.",
            "Ann Ruiz announces she would leave the board",
        ),
        ("The convention voted on Friday to make the island a republic.", "Convention votes to make island a republic"),
        (
            "Ruiz called on Peru to continue taking risks for peace.",
            "Ruiz calls on Peru to continue taking risks for peace",
        ),
        ("Ruiz said she regretted calling the minister a traitor.", "Ruiz regrets calling minister a traitor"),
        (
            "Acme S.A., which bid in May, said on Friday it would extend its bid, due to expire on Sunday, to 6 December.",
            "Acme S.A. to extend bid to 6 December",
        ),
    ],
)
def test_titles_are_whole(read, text, title):
    titles = [e.title for e in read(text)]
    assert any(t.startswith(title) for t in titles)


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("He owns a player, which is made by Acme and marketed abroad.", r"player markets"),
        ("Applause echoed through the hall as the vote passed by a wide margin.", r"as vote"),
        ("Tall is serving a life sentence for the murder of Ruiz at a peace rally.", r"Tall's peace rally"),
        ("Newspaper reports have said Tall fled and may have tried to kill her.", r"[Rr]eports may"),
        ("The college had sought an injunction blocking the sale.", r"blocks"),
        ("The parties agreed that as a result of reaching an accord, no trial was needed.", r"to reach"),
    ],
)
def test_nothing_untrue_is_told(tells, text, untrue):
    tells(text, "", untrue)


def test_what_somebody_reveals_later_is_not_of_the_writers_day(read):
    later = [
        e for e in read("Ruiz took six months off in 2009, later revealing she had been ill.") if "reveal" in e.title
    ]
    assert not [e for e in later if e.when.interval.earliest == date(2024, 11, 4)]


def test_what_was_due_is_of_its_own_day(one):
    said = one("Acme said it would extend its bid, due to expire last Thursday, to 6 December.", "said")
    assert said.when.interval.earliest != date(2024, 10, 31)
    walkout = one("The union suspended the walkout due to begin on Wednesday.", "begin")
    assert (walkout.status, walkout.title) == (Status.NEGATED, "Walkout does not begin")


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Supporters urged him to compete in this year's election.", "election", Status.PLANNED),
        ("The party took part in this week's talks.", "talks", Status.HAPPENED),
    ],
)
def test_what_one_is_to_take_part_in_is_yet_to_come(one, text, word, status):
    assert one(text, word).status is status


def test_an_underscore_of_old_wire_copy_is_a_dash(read):
    (visit,) = read("The agency said the team _ which Ruiz heads _ made surprise visits on Friday.")
    assert visit.title == "Team makes surprise visits"
