"""Mastheads of which something on the page shows that they are older than the visit, and the place of a byline."""

from datetime import date, time

import pytest

from timeline_app.core.dates.publication import find_publication
from timeline_app.core.text.page import read_page
from timeline_app.core.values import PublicationStatus as Status

HEADLINE = "River talks open in the old capital"
BODY = "\n\nThe lakes have been closed since the war, and nobody fishes in them any more, the mayor said.\n"
MASTHEAD = "The River Post\nMonday, November 4, 2024\nHome | World | Sport\n\n"


def publication(page):
    return find_publication(page, read_page(page)).publication


@pytest.mark.parametrize(
    "foot",
    [
        "© 2025 The River Post",
        "Copyright 1998-2026 River Post Ltd",
        "Saved on Sunday, 9 March 2025",
        "Printed 9 March 2025",
    ],
)
def test_a_masthead_older_than_the_visit_tells_the_day(foot):
    found = publication(f"{MASTHEAD}{HEADLINE}{BODY}\n{foot}\n")
    assert found.date == date(2024, 11, 4)
    assert "the page was opened only later" in found.reason


@pytest.mark.parametrize(
    "page",
    [
        f"{MASTHEAD}{HEADLINE}{BODY}",
        f"{MASTHEAD}{HEADLINE}{BODY}\n© 2024 The River Post\n",
        f"{MASTHEAD}{HEADLINE}{BODY}\nSaved on Monday, 4 November 2024\n",
        f"{MASTHEAD.replace('Monday, ', '')}{HEADLINE}{BODY}\n© 2025 The River Post\n",
        f"{MASTHEAD.replace('Monday', 'Friday')}{HEADLINE}{BODY}\n© 2025 The River Post\n",
    ],
)
def test_a_masthead_that_may_be_of_the_visit_or_of_another_article_tells_no_day(page):
    assert publication(page) is None


@pytest.mark.parametrize(("byline", "day"), [("By Ada Moreno in Sydney", 5), ("By Ada Moreno in Lisbon", 4)])
def test_the_writer_s_day_is_that_of_the_place_in_the_byline(byline, day):
    found = publication(f"{HEADLINE}\n{byline}\nPublished 4 November 2024 21:40 GMT{BODY}")
    assert (found.date, found.day) == (date(2024, 11, 4), date(2024, 11, day))


@pytest.mark.parametrize(
    "byline",
    ["By Ada Moreno in Sydney and Eva Berg in Rome", "By Ada Moreno and Eva Berg in Sydney", "A stroll in Sydney"],
)
def test_of_two_writers_or_none_no_place_is_that_of_the_report(byline):
    found = publication(f"{HEADLINE}\n{byline}\nPublished 4 November 2024 21:40 GMT{BODY}")
    assert found.day == date(2024, 11, 4)


@pytest.mark.parametrize(
    ("label", "update"),
    [
        ("Publisert", "Oppdatert"),
        ("Publiceret", "Opdateret"),
        ("Julkaistu", "Päivitetty"),
        ("Opublikowano", "Zaktualizowano"),
        ("Zveřejněno", "Aktualizováno"),
        ("Megjelent", "Frissítve"),
        ("Publicat", "Actualizat"),
        ("Publicado em", "Atualizado em"),
        ("Objavljeno", "Ažurirano"),
    ],
)
def test_labels_of_other_languages_say_which_day_is_which(label, update):
    for head in (f"{label}: 13.11.2024\n{update}: 15.11.2024", f"{update}: 15.11.2024\n{label}: 13.11.2024"):
        found = publication(f"{HEADLINE}\n{head}{BODY}")
        assert (found.date, found.status) == (date(2024, 11, 13), Status.EXPLICIT)


@pytest.mark.parametrize("line", ["301840 GMT DEC 08", "RNW 301840 GMT DEC 2008", "301840Z DEC 08"])
def test_a_moment_as_agencies_wire_it(line):
    found = publication(f"{HEADLINE}{BODY}\n{line}\n")
    assert (found.date, found.time) == (date(2008, 12, 30), time(18, 40))


@pytest.mark.parametrize("line", ["321840 GMT DEC 08", "302540 GMT DEC 08", "301840 DEC 08"])
def test_what_is_no_moment_is_not_read_as_one(line):
    assert publication(f"{HEADLINE}{BODY}\n{line}\n") is None


@pytest.mark.parametrize("day", ["Monday, 30th December, 2019", "Monday 30 December 2019", "30th December, 2019"])
def test_a_dateline_with_weekday_or_ordinal_dates_the_page(day):
    assert publication(f"{HEADLINE}\n\nNairobi, {day} – The lakes have been closed since the war.{BODY}").date == date(
        2019, 12, 30
    )


def test_the_price_of_a_paper_is_no_clock_time():
    for line in ("Friday, 2 October 1998   Year 8 No. 2,004   Leva 15.50", "Friday, 2 October 1998   Issue 40   £1.20"):
        found = publication(f"The River Post\n{line}\n\n{HEADLINE}{BODY}")
        assert (found.date, found.time) == (date(1998, 10, 2), None)
    found = publication(f"{HEADLINE}\nPublished 2 October 1998 at 15.50{BODY}")
    assert found.time == time(15, 50)
