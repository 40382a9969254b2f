"""Mastheads of which something on the page shows that they are older than the visit, and the place of a byline."""

from datetime import date, time

import pytest
from pages import BODY, HEADLINE, publication

from timeline_app.core.values import PublicationStatus as Status

MASTHEAD = "The River Post\nMonday, November 4, 2024\nHome | World | Sport\n\n"


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


@pytest.mark.parametrize(
    "line",
    [
        "Courts | Aoife Brennan | January 10 2015 02:30 AM",
        "Politics      10/01/2015      LOC: 22:35      TIME: 18:35 GMT",
        "World · 10 January 2015, 09:15",
    ],
)
def test_a_day_and_clock_beside_a_section_or_an_author_right_above_the_headline_is_a_stamp(line):
    found = publication(f"The River Post\nNews  Sport  Property\n{line}\n\n{HEADLINE}{BODY}\nSaved on 13/01/2015\n")
    assert (found.date, found.time is not None) == (date(2015, 1, 10), True)


@pytest.mark.parametrize(
    "line",
    [
        "Courts | Aoife Brennan | January 10 2015",
        "Home | January 10 2015 02:30 AM",
        "News | Sport | Weather | January 10 2015 02:30 AM",
        "Lisbon 21°C | January 10 2015 02:30 AM",
        "Courts | January 10 2015 02:30 AM | January 11 2015 02:30 AM",
    ],
)
def test_a_masthead_of_menus_or_without_a_clock_is_none(line):
    assert publication(f"The River Post\n{line}\n\n{HEADLINE}{BODY}") is None


def test_a_stamp_of_sections_far_above_the_headline_is_none():
    line = "Courts | Aoife Brennan | January 10 2015 02:30 AM"
    assert publication(f"{line}\nThe River Post\nNews  Sport  Property\n\n{HEADLINE}{BODY}") is None


@pytest.mark.parametrize(
    "name", ["Daily News 08 / 03 / 2024", "Morning Briefing - 8 March 2024", "NEWS BULLETIN 8 March 2024"]
)
def test_a_digest_is_of_the_day_behind_its_name(name):
    text = "\n\nToday, 8 March, the lakes were closed, the mayor said. Nobody fishes in them on 13/03/2024.\n"
    assert publication(f"River Union\n{name}\nLisbon\n\n{HEADLINE}{text}").date == date(2024, 3, 8)


@pytest.mark.parametrize("name", ["Daily catch 8 March 2024", "Daily News of the lakes 8 March 2024"])
def test_what_names_no_digest_is_no_issue(name):
    assert publication(f"River Union\n{name}\nLisbon\n\n{HEADLINE}{BODY}") is None


JAPAN = "Toyama Glass said it would shut a furnace. It forecasts a small profit for {}, its president said.\n"


def test_of_two_digit_years_the_text_may_foresee_something_for_one_alone():
    page = f"{HEADLINE}\n02/05/09 17:45 {{}}\n\n{JAPAN}"
    assert publication(page.format("JST", "fiscal 2002")).date == date(2002, 5, 9)
    assert publication(page.format("JST", "fiscal 2012")).date == date(2002, 5, 9)  # there the year comes first
    assert publication(page.format("CET", "fiscal 2012")).date == date(2009, 5, 2)


YEARLESS = "{}\nRiver Wire\n19 OCT, 16:05\n\n{}\n\nLISBON, October 19. /RW/. The envoy told reporters on {} that the lakes, closed in {}, stay so.\n\n{}\n"


@pytest.mark.parametrize(
    ("address", "weekday", "year", "rights", "found"),
    [
        ("", "Wednesday", 2022, "© River Wire 1999-2022", date(2022, 10, 19)),
        ("", "Wednesday", 2020, "© 2022 River Wire", date(2022, 10, 19)),
        ("", "Wednesday", 2021, "© 2023 River Wire", None),
        ("", "Friday", 2022, "© River Wire 1999-2022", None),
        ("", "Wednesday", 2014, "© River Wire 1999-2022", None),
        ("", "Wednesday", 2022, "", None),
        ("https://wire.example/world/2022/147612", "Wednesday", 2014, "", date(2022, 10, 19)),
        ("https://wire.example/world/147612", "Wednesday", 2014, "", None),
    ],
)
def test_the_year_of_a_stamp_without_one_is_the_only_one_that_the_page_leaves(address, weekday, year, rights, found):
    told = publication(YEARLESS.format(address, HEADLINE, weekday, year, rights))
    assert (told.date if told else None) == found
    assert told is None or told.status is Status.AMBIGUOUS_RESOLVED


@pytest.mark.parametrize(
    ("stamp", "day", "clock"),
    [
        ("WebPosted Thu Oct 26 17:48:31 2000", date(2000, 10, 26), time(17, 48)),
        ("Thu Oct 26 17:48 EST 2000", date(2000, 10, 26), time(17, 48)),
        ("December/31/2013", date(2013, 12, 31), None),
    ],
)
def test_moments_as_programs_write_them_and_days_behind_a_month_in_words(stamp, day, clock):
    found = publication(f"{HEADLINE}\n{stamp}{BODY}")
    assert (found.date, found.time) == (day, clock)


def test_a_weekly_is_of_the_first_of_its_days():
    page = f"THE RIVER WEEKLY\n{{}}\nEstablished in 1907\n\n{HEADLINE}\n\nBy Ada Moreno{BODY}"
    assert publication(page.format("24 - 30 December 1998")).date == date(1998, 12, 24)
    assert publication(page.format("24–30 Dec. 1998")).date == date(1998, 12, 24)


def test_a_day_behind_the_name_of_the_site_is_a_byline_and_the_other_of_two_is_the_visit():
    head = (
        "River Business\nWorld | Lisbon 14° Monday 19 Feb 2018\nRiver Business , Thursday 4 Jan 2018\nViews: 2,017\n\n"
    )
    assert publication(f"{head}{HEADLINE}{BODY}").date == date(2018, 1, 4)
    assert publication(f"{head.replace('River Business ,', 'Ocean Business ,')}{HEADLINE}{BODY}") is None


def test_a_print_version_is_of_a_visit_and_a_clock_of_any_zone_is_one():
    head = "River Wire\nPrint version 03.02.2005\n\n13.06.2003 19:47 {}\n\n"
    for zone in ("MSK", "EET", "PKT"):
        assert publication(f"{head.format(zone)}{HEADLINE}{BODY}").date == date(2003, 6, 13)


def test_the_year_of_rights_says_less_where_pages_are_made_anew_for_each_visit():
    text = "\n\nEnvoys met in the old city, an official said. They are to part on {}. Nobody fished in {}.\n"
    page = "The River Post\n{}\nHome | World\n\n" + HEADLINE + "\n\nBy Ada Moreno" + text + "\n© {} The River Post\n"
    old = page.format("Thursday, July 23, 1998", "July 28", 1996, 1998)
    new = page.format("Wednesday, July 23, 2014", "July 28", 2012, 2014)
    assert publication(old) is not None
    assert publication(new) is None


@pytest.mark.parametrize(
    "head",
    [
        "Ada Moreno\nUPDATEDDEC 9, 2018, 12:47 PM SGT\nPUBLISHEDDEC 4, 2018, 5:00 AM SGT",
        "Source: Lifeline Lisbon\nPosted: 7 Dec 2018\nOriginally published: 4 Dec 2018",
        "Lisbon Mail (Lisbon)\nNEWS\nDecember 4, 2018\nPosted to the web December 5, 2018\n\nBy Ada Moreno",
        "04/12/2018 18h35 Atualizado há 2 anos\nSaved on 13/12/2019",
    ],
)
def test_the_first_of_several_days_of_a_page_is_that_of_its_publication(head):
    assert publication(f"{HEADLINE}\n\n{head}{BODY}").date == date(2018, 12, 4)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Apr 02,2023 - Last updated at Apr 03,2023\nBy Ada Moreno", date(2023, 4, 2)),
        ("17 June,2018", date(2018, 6, 17)),
    ],
)
def test_a_comma_without_a_space_hides_no_year(head, day):
    assert publication(f"{HEADLINE}\n\n{head}{BODY}").date == day


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("WED, 19 OCT, 2022 - 13:05\nLog In / Subscribe", date(2022, 10, 19)),
        ("by Helen Brandt — October 19, 2022\nLast update: 20 Oct. 2022, 02:10 UTC", date(2022, 10, 19)),
        ("Wednesday, 19 October 2022\nLog In / Subscribe", None),
        ("WED, 19 OCT, 2022 - 13:05\nNews Sport Farming", None),
    ],
)
def test_buttons_part_no_stamp_from_its_headline(above, day):
    found = publication(f"River Herald\nNews  Sport  Farming\n{above}\n\n{HEADLINE}{BODY}")
    assert (found.date if found else None) == day


def test_an_update_is_not_taken_where_another_day_stands_above_the_headline():
    text = "\n\nEnvoys met on Tuesday in the old city, an official said. They are to part on October 28.\n"
    head = "River Herald\n{}News  Sport\nLast update: 19 Oct. 2022, 02:10 UTC\n\n"
    assert publication(head.format("") + HEADLINE + text).date == date(2022, 10, 19)
    assert publication(head.format("12 October 2022\n") + HEADLINE + text) is None


@pytest.mark.parametrize(
    ("head", "day", "clock"),
    [
        ("Colchis Online, Tbilisi / 12 Mar.'08 / 17:31", date(2008, 3, 12), time(17, 31)),
        ("Ann LeeRNWTiranaDecember 14, 201712:42", date(2017, 12, 14), time(12, 42)),
    ],
)
def test_short_years_and_names_glued_to_a_stamp(head, day, clock):
    found = publication(f"Colchis Online\nPolitics | Economy\n\n{HEADLINE}\n{head}{BODY}")
    assert (found.date, found.time) == (day, clock)


def test_a_moment_behind_on_above_the_headline_is_a_stamp():
    page = f"River News\nHOME NEWS SPORTS\n\nNews\nOn September 1, 2021{{}}\nIn News, South West by Tunde\n\n{HEADLINE}{BODY}"
    assert publication(page.format("12:05 pm")).date == date(2021, 9, 1)
    assert publication(page.format("")) is None


def test_a_dateline_in_capitals_without_a_comma_bears_a_masthead_out():
    page = f"The River Herald\nWednesday, Apr 09, 2003\n\nHome | World\n\n{HEADLINE}\n\nLISBON APRIL {{}}. The lakes are closed.{BODY}"
    assert publication(page.format(8)).date == date(2003, 4, 9)
    assert publication(page.format(2)) is None


def test_an_only_update_without_a_clock_needs_much_in_the_text():
    page = "River Gazette\nHome | World\nLast updated at: Friday, November 09, 2001\n\n" + HEADLINE + "\n\n{}\n"
    sure = "A bridge opened in the old city on Friday, November 9. Work had begun in September 1999, he said."
    assert publication(page.format(sure)).date == date(2001, 11, 9)
    assert (
        publication(page.format("A bridge opened in the old city on Friday. Work had begun long ago, he said.")) is None
    )
