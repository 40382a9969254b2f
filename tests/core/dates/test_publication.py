"""The publication date of pages of many shapes: head, what is expected, and why."""

from datetime import date, time

import pytest

import timeline_app
from timeline_app.core.dates.publication import find_publication, find_update
from timeline_app.core.text.page import read_page
from timeline_app.core.values import PublicationStatus as Status

BODY = "\n\nThe two ministers agreed on a plan for the river, officials said. They will meet again in the autumn.\n"
MONDAY = "\n\nEnvoys of both countries meet on Monday to talk about the river, an official said.\n"


def publication(page: str):
    finding = find_publication(page, read_page(page))
    return finding.publication, finding.reason


EXPLICIT = [
    ("River talks open in the old capital\nPublished 4 November 2024", date(2024, 11, 4)),
    ("River talks open in the old capital\nPublished: Nov. 4, 2024 at 12:35 p.m. ET", date(2024, 11, 4)),
    ("River talks open in the old capital\nPosted on 2024-11-04T12:35:00+09:00", date(2024, 11, 4)),
    ("River talks open in the old capital\nBy Ada Moreno\n4 November 2024", date(2024, 11, 4)),
    ("River talks open in the old capital\nReuters | November 4, 2024", date(2024, 11, 4)),
    ("River talks open in the old capital\nBy Ada Moreno, Reuters\nMon 4 Nov 2024 06.00 GMT", date(2024, 11, 4)),
    ("River talks open in the old capital\n11:22 AM EST, Mon November 4, 2024", date(2024, 11, 4)),
    ("River talks open in the old capital\nPublished\nNovember 4, 2024\nUpdated\nNovember 9, 2024", date(2024, 11, 4)),
    ("River talks open in the old capital\nUpdated: 9 Nov 2024 | Published: 4 Nov 2024", date(2024, 11, 4)),
    ("River talks open in the old capital\nFirst published on Mon 4 Nov 2024 18.22 GMT", date(2024, 11, 4)),
    ("River talks open in the old capital\n4 November 2024, 07:02 GMT | Updated 09:45 GMT", date(2024, 11, 4)),
    ("River talks open in the old capital\nNovember 4, 2024 8:47 PM GMT+3 Updated 2 hours ago", date(2024, 11, 4)),
    ("River talks open in the old capital\nNovember 4, 2024 · Updated an hour ago", date(2024, 11, 4)),
    ("The River Post\n2024-11-04T07:15:00+00:00\nOBITUARIES\n\nRiver talks open in the old capital", date(2024, 11, 4)),
    ("River talks open in the old capital\nPublished 24/11/2024", date(2024, 11, 24)),
    ("River talks open in the old capital\nPublished 11/24/2024", date(2024, 11, 24)),
    ("River talks open in the old capital\nPublished 2024/11/04", date(2024, 11, 4)),
    ("News | Opinion\n4 Nov 2024\nRiver talks open in the old capital", date(2024, 11, 4)),
    ("Mon, Nov 4, 2024, 14:05\n\nRiver talks open in the old capital", date(2024, 11, 4)),
    ("river.example / world\n2024-11-04T21:40:00Z\nRiver talks open in the old capital", date(2024, 11, 4)),
    ("Tuesday, 5 March 2030\n\nRiver talks open in the old capital\nPublished 4-Nov-24", date(2024, 11, 4)),
    ("River talks open in the old capital\n2024-11-04T16:40:00+02:00  By Ada Moreno", date(2024, 11, 4)),
    ("River talks open in the old capital\nNovember 4, 2024 5 min read | Newsletter every Friday", date(2024, 11, 4)),
    ("River talks open in the old capital\nGeneva, 4 November 2024", date(2024, 11, 4)),
    ("River talks open in the old capital\nPort Arlen, Belmar, Monday, 4 November 2024 (No. 17)", date(2024, 11, 4)),
    ("River talks open in the old capital\nPar Fleuve avec agences | Publié le 24/11/2024 à 18h20", date(2024, 11, 24)),
    ("River talks open in the old capital\nVeröffentlicht am 24.11.2024 | Gedruckt am 24.12.2024", date(2024, 11, 24)),
    ("River talks open in the old capital\nPublished 4 Nov 2024 | Page generated 9 Mar 2026", date(2024, 11, 4)),
    ("River talks open in the old capital\nBy ADA MORENO   24.11.24, 23:14\nSaved on 25.12.24", date(2024, 11, 24)),
    (
        "River talks open in the old capital\nPublished November 4, 2024Updated November 9, 2024, 10:12 a.m. ET",
        date(2024, 11, 4),
    ),
    (
        "River talks open in the old capital\nBy Ada Moreno\nNovember 4, 202410:12 AM GMT+1Updated 3 hours ago",
        date(2024, 11, 4),
    ),
    ("River talks open in the old capital\nAda Moreno\n24/11/2024November 24, 2024", date(2024, 11, 24)),
    ("River talks open in the old capital\nAll News 16:12 November 04, 2024", date(2024, 11, 4)),
    ("River talks open in the old capital\nStatement / Rivers & Lakes 04 November 2024 5 minutes", date(2024, 11, 4)),
    (
        "River talks open in the old capital\nNovember 04, 2024 10:02 am | Updated November 09, 2024 IST - PORT:",
        date(2024, 11, 4),
    ),
    (
        "River talks open in the old capital\n\nThe hall of the talks.\n\n4 November 2024 Peace and Rivers",
        date(2024, 11, 4),
    ),
    ("River talks open\n\nPublished: 6:03AM Monday November 04, 2024 Source: RIVER News", date(2024, 11, 4)),
    ("November 4, 2024 / 2:01 AM / 4 years ago\n\nRiver talks open in the old capital", date(2024, 11, 4)),
    ("Press release\n15 November 2024\n14:05\n\nRiver talks open in the old capital", date(2024, 11, 15)),
]


@pytest.mark.parametrize(("head", "day"), EXPLICIT)
def test_a_stamp_that_says_so_is_the_publication_date(head, day):
    found, reason = publication(head + BODY)
    assert reason is None
    assert (found.date, found.status) == (day, Status.EXPLICIT)


@pytest.mark.parametrize(
    "links",
    [
        "Related\nLake talks collapse\n3 October 2024\n",
        "READ MORE\nLake talks: how they went (published 03/10/2024)\n",
        "Lake talks collapse\n3 October 2024\nA bridge falls\n1 May 2023\n",
    ],
)
def test_the_days_of_other_articles_under_the_text_are_not_taken(links):
    found, reason = publication(f"River talks open in the old capital\n\n3 hours ago{BODY}\n{links}")
    assert found is None
    assert reason is not None


def test_a_day_without_a_year_is_not_given_the_hour_for_one():
    found, _ = publication("River talks open in the old capital\n3.4. 16:12" + BODY)
    assert found is None


def test_the_stamp_of_another_article_is_not_taken():
    page = (
        "River talks open in the old capital\n\nRelated: Lake talks collapse, Published 3 October 2024\n\n"
        "By Ada Moreno\nNovember 5, 2024"
    )
    assert publication(page + BODY)[0].date == date(2024, 11, 5)


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA, 4 November 2024 (AFP) -",
        "Geneva, 4 November 2024 -",
        "New York, Nov. 4, 2024 —",
        "GENEVA, 4 November 2024—",
        "Geneva (AFP) Nov 4, 2024 -",
        "[November 4, 2024] GENEVA (Reuters) -",
        "Geneva [Switzerland], 4 November 2024 (ANI/Sputnik):",
        "Geneva, (APP - Wire / Agency News - 4th Nov, 2024)",
    ],
)
def test_a_dateline_with_a_full_date_dates_the_page(dateline):
    found, _ = publication(f"River talks open\n\n{dateline} Envoys met in the city, officials said.\n")
    assert found.date == date(2024, 11, 4)


@pytest.mark.parametrize(
    "text",
    [
        "date 2024-11-04 Envoys of both countries met on Monday to talk about the river, an official said.",
        "date 2024-11-04 River talks open\n\nNovember 4, 20:14 UTC+3 GENEVA\n\nEnvoys of both countries met in May.",
        "date 2024-11-04 River talks open\n\nGENEVA, November 4. /TASS/. Envoys of both countries met in May.",
    ],
)
def test_a_day_in_front_of_a_page_is_taken_if_the_text_bears_it_out(text):
    found, _ = publication(text)
    assert found.date == date(2024, 11, 4)
    assert "bears it out" in found.reason


def test_a_day_in_front_of_a_page_is_offered_if_the_text_does_not_bear_it_out():
    text = "date 2024-11-04 Envoys of both countries met on Thursday to talk about the river, an official said."
    finding = find_publication(text, read_page(text))
    assert (finding.publication, [c.date for c in finding.candidates]) == (None, [date(2024, 11, 4)])


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("River talks open\nNovember 4 | By Ada Moreno |", "November 4"),
        ("River talks open\n\nGeneva, Nov 4 (AP)", "Nov 4"),
        ("River talks open\n4 November, 20:14 GMT", "4 November"),
    ],
)
def test_a_day_without_its_year_is_named(head, day):
    found, reason = publication(head + (BODY if "(AP)" not in head else " " + BODY.lstrip()))
    assert found is None
    assert f"“{day}”, but no year" in reason


def test_the_weekday_after_a_stamp_decides_and_its_clock_time_is_no_day():
    found, _ = publication("16:48 . 10/05/2023 Wednesday\n" + BODY.lstrip())
    assert (found.date, found.time) == (date(2023, 5, 10), time(16, 48))


UNKNOWN = [
    "River talks open in the old capital",
    "THE RIVER POST\nTuesday, 5 March 2024\n\nRiver talks open in the old capital",
    "Today is Tuesday, 5 March 2024\n\nRiver talks open in the old capital",
    "site-logo Tuesday, 5 March 2024\n\nRiver talks open in the old capital\nBy Ada Moreno",
    "River talks open in the old capital\nUpdated 5 March 2024",
    "River talks open in the old capital\nUpdated 3 hours ago",
    "River talks open in the old capital\nPublished 3 hours ago",
]


@pytest.mark.parametrize("head", UNKNOWN)
def test_other_dates_of_the_page_are_never_taken(head):
    found, reason = publication(head + BODY + "\n© 2024 The River Post. All rights reserved.\n")
    assert found is None
    assert "give the publication date" in reason


def test_the_date_that_was_not_taken_is_named():
    _, reason = publication("THE RIVER POST\nTuesday, 5 March 2024\n\nRiver talks open in the old capital" + BODY)
    assert "5 March 2024" in reason
    assert "masthead" in reason or "above the headline" in reason


def test_the_dates_that_were_not_taken_are_offered():
    page = "THE RIVER POST\nTuesday, 5 March 2024\n\nRiver talks open\nUpdated 4 March 2024" + BODY
    offered = find_publication(page, read_page(page)).candidates
    assert [c.date for c in offered] == [date(2024, 3, 4), date(2024, 3, 5)]
    assert all(c.reason for c in offered)


def test_crawl_date_and_update_are_kept_as_alternatives_with_reasons():
    page = "THE RIVER POST\nTuesday, 5 March 2030\n\nRiver talks open\nPublished 4 Nov 2024 | Updated 9 Nov 2024" + BODY
    found, _ = publication(page)
    reasons = {a.date: a.reason for a in found.alternatives}
    assert "opened" in reasons[date(2030, 3, 5)]
    assert "update" in reasons[date(2024, 11, 9)]


CLOCKS = [
    ("Nov. 4, 2024 at 12:35 p.m. KST", time(12, 35), "KST", 9.0),
    ("4 November 2024 23:30 GMT", time(23, 30), "GMT", 0.0),
    ("4 November 2024, 0830 GMT", time(8, 30), "GMT", 0.0),
    ("2024-11-04T06:05:00+05:30", time(6, 5), "+05:30", 5.5),
    ("12 a.m. ET, November 4, 2024", time(0, 0), "ET", None),
    ("4 November 2024", None, None, None),
]


@pytest.mark.parametrize(("stamp", "clock", "zone", "offset"), CLOCKS)
def test_clock_time_and_zone_are_read(stamp, clock, zone, offset):
    found, _ = publication(f"River talks open in the old capital\nPublished: {stamp}{BODY}")
    assert (found.date, found.time, found.zone, found.utc_offset) == (date(2024, 11, 4), clock, zone, offset)


class TestAmbiguousStamps:
    HEAD = "River talks open in the old capital\nPublished {}"

    def decide(self, stamp, body=BODY, before="", after=""):
        found, _ = publication(before + self.HEAD.format(stamp) + body + after)
        return found

    def test_the_weekday_of_the_text_decides(self):
        found = self.decide("04/11/24, 9:15", MONDAY)
        assert (found.date, found.status) == (date(2024, 11, 4), Status.AMBIGUOUS_RESOLVED)
        assert "Monday" in found.reason

    def test_weekdays_of_the_text_decide_against_the_usual_order_only_where_several_do(self):
        one = "\n\nEnvoys of both countries meet on Monday to talk about the river, an official said.\n"
        assert self.decide("08.05.24", one).date == date(2024, 5, 8)
        several = "\n\nEnvoys met on Monday. They had talked on Sunday and on Saturday, an official said on Monday.\n"
        assert self.decide("08.05.24", several).date == date(2024, 8, 5)

    def test_dates_without_a_year_decide_before_weekdays(self):
        text = "\n\nThe board met in Lima on Monday. Its minutes come out on 13 November, its report on 16 December.\n"
        found = self.decide("05/11/09", text)
        assert (found.date, "without a year" in found.reason) == (date(2009, 11, 5), True)

    def test_weak_evidence_does_not_turn_a_date_with_dots_around(self):
        # 6 November 2024 is a Wednesday, 11 June 2024 a Tuesday: "on Monday ... on Tuesday" fits the latter a little more.
        body = "\n\nEnvoys met on Monday in the city. They parted on Tuesday, an official said.\n"
        assert self.decide("06.11.24", body).date == date(2024, 11, 6)

    def test_a_weekday_ahead_is_measured_ahead(self):
        # 2 January 2024 is a Tuesday, 1 February 2024 a Thursday: "will meet on Wednesday" is tomorrow or six days off.
        body = "\n\nEnvoys of both countries will meet on Wednesday to talk. They hope for a text.\n"
        assert self.decide("02.01.2024", body).date == date(2024, 1, 2)

    def test_the_losing_reading_is_kept_with_its_reason(self):
        found = self.decide("04/11/24", MONDAY)
        assert date(2024, 4, 11) in [a.date for a in found.alternatives]
        assert all(a.reason for a in found.alternatives)

    def test_a_weekday_in_the_stamp_decides_before_all(self):
        assert self.decide("Thursday 04/11/24", MONDAY).date == date(2024, 4, 11)

    def test_an_update_follows_within_days(self):
        assert self.decide("04/11/2024 | Updated 06/11/2024", MONDAY).date == date(2024, 11, 4)
        assert self.decide("11/04/2024 | Updated 11/06/2024", MONDAY).date == date(2024, 11, 4)
        assert self.decide("11/04/2024 | Updated 6 November 2024", MONDAY).date == date(2024, 11, 4)
        assert "update" in self.decide("04/11/2024 | Updated 06/11/2024", MONDAY).reason

    def test_a_late_update_decides_nothing(self):
        assert self.decide("04/11/2024 | Updated 05/12/2024").status == "ambiguous"

    def test_another_date_of_the_same_shape_decides(self):
        assert self.decide("04/11/2024 | Updated 04/25/2024").date == date(2024, 4, 11)

    def test_a_page_is_not_published_after_it_was_opened(self):
        found = self.decide("04/11/2024", before="site-logo Tuesday, 7 May 2024\n\n")
        assert found.date == date(2024, 4, 11)

    def test_dots_are_written_day_first(self):
        assert self.decide("04.11.2024").date == date(2024, 11, 4)

    def test_american_zones_write_the_month_first(self):
        assert self.decide("04/11/2024 9:15 AM EST").date == date(2024, 4, 11)

    def test_without_evidence_it_is_day_first_and_shown_as_ambiguous(self):
        found = self.decide("04/11/2024")
        assert (found.date, found.status) == (date(2024, 11, 4), Status.AMBIGUOUS)

    def test_a_day_that_is_none_is_no_date(self):
        found, reason = publication(self.HEAD.format("31.31.2024") + BODY)
        assert found is None
        assert reason


def test_an_update_notice_has_the_day_of_the_update():
    page = "River talks open\nPublished 4 Nov 2024 | Updated 9 Nov 2024" + BODY
    read = read_page(page)
    found = find_publication(page, read).publication
    assert find_update(page, read, found).date == date(2024, 11, 9)


def test_an_update_before_publication_is_no_update():
    page = "River talks open\nPublished 4 Nov 2024 | Updated 1 Nov 2024" + BODY
    read = read_page(page)
    found = find_publication(page, read).publication
    assert find_update(page, read, found) is None


class TestTheWritersDay:
    PAGE = "River talks open\nPublished 4 November 2024, {}\n\n{} - Envoys met in the city, officials said. Nobody spoke.\n"

    def day(self, clock, dateline):
        found, _ = publication(self.PAGE.format(clock, dateline))
        assert found.date == date(2024, 11, 4)
        return found.day

    def test_it_is_the_day_at_the_dateline(self):
        assert self.day("23:30 GMT", "SEOUL") == date(2024, 11, 5)
        assert self.day("02:30 GMT", "WASHINGTON") == date(2024, 11, 3)
        assert self.day("11:30 PM ET", "SEOUL") == date(2024, 11, 5)

    def test_it_is_the_printed_day_where_the_next_has_hardly_begun(self):
        assert self.day("6:12 PM EDT", "ISLAMABAD") == date(2024, 11, 4)

    def test_it_is_the_printed_day_where_zone_or_dateline_is_not_known(self):
        assert self.day("23:30", "SEOUL") == date(2024, 11, 4)
        assert self.day("23:30 GMT", "NOWHERE") == date(2024, 11, 4)

    def test_the_reason_names_the_place(self):
        found, _ = publication(self.PAGE.format("23:30 GMT", "SEOUL"))
        assert "In SEOUL it was Tuesday 5 November" in found.reason


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("The talks began on 29/10/2024.", date(2024, 11, 4)),
        ("The talks began on Monday, 04/11/2024.", date(2024, 11, 4)),
        ("The talks began on 10/29/2024.", date(2024, 4, 11)),
    ],
)
def test_the_dates_of_the_text_show_the_order_of_the_stamp(printed, day):
    found, _ = publication(f"River talks open in the old capital\nPublished 04/11/2024{BODY}\n{printed}\n")
    assert (found.date, found.status) == (day, Status.AMBIGUOUS_RESOLVED)


def test_dates_of_the_text_that_disagree_show_no_order():
    found, _ = publication(
        f"River talks open in the old capital\nPublished 04/11/2024{BODY}\nIt ran from 29/10/2024 to 10/31/2024.\n"
    )
    assert found.status is Status.AMBIGUOUS


@pytest.mark.parametrize(
    "stamp",
    [
        "Published: March 6, 2025, 5:47 p.m. CET | Updated 7:02 p.m.",
        "March 6, 2025, 5:47 p.m.",
        "6 March 2025 at 5.47 p.m.",
    ],
)
def test_a_stamp_that_ends_in_a_clock_time_with_full_stops_is_no_sentence(stamp):
    page = (
        f"Court hears appeal\n\nBy Ana Ruiz\n{stamp}\n\nProsecutors opened an inquiry in Lima, the court said. It sat."
    )
    assert timeline_app.extract(page).article.published.day == date(2025, 3, 6)


def test_a_sentence_that_ends_in_a_clock_time_is_one():
    page = "Court hears appeal\n\nThe judge opened the hearing in Lima on March 6, 2025, at 5:47 p.m.\n\nNobody came to it."
    assert timeline_app.extract(page).article.published is None


def test_a_day_in_the_words_of_a_picture_is_offered_and_bounds_nothing():
    picture = "Envoys arrive at the hall in Geneva for the talks on the river and the lakes, November 1, 2024. [Wire]"
    page = f"River talks open today\n\n{picture}\n\n"
    found, reason = publication(page + BODY)
    assert found is None
    assert "the words above the text" in reason
    found, _ = publication(page + "By Ada Moreno, 4 November 2024\n\n" + BODY)
    assert found.date == date(2024, 11, 4)


def test_a_stamp_without_a_space_after_its_comma():
    found, _ = publication("17 June,2018 08:44 AM IST | Lima | Agencies\n" + BODY.lstrip())
    assert found.date == date(2018, 6, 17)


@pytest.mark.parametrize("order", ["11-05-99", "05-11-99"])
def test_the_line_by_which_an_agency_ends_its_report_has_the_month_first(order):
    found, _ = publication(f"River talks open in the old capital{BODY}\nRNW-NY-{order} 1642EST\n")
    assert found.date == date(1999, int(order[:2]), int(order[3:5]))
    assert found.status is Status.EXPLICIT
    assert "agency ends its report" in found.reason


def test_a_label_says_more_than_the_line_by_which_an_agency_ends_its_report():
    found, _ = publication(f"River talks open\nPublished 7 November 1999{BODY}\nRNW-NY-11-05-99 1642EST\n")
    assert found.date == date(1999, 11, 7)


def test_the_line_by_which_an_agency_ends_its_report_says_more_than_a_byline():
    found, _ = publication(f"River talks open\nBy Ada Moreno, 7 November 1999{BODY}\nRNW-NY-11-05-99 1642EST\n")
    assert found.date == date(1999, 11, 5)


@pytest.mark.parametrize("slug", ["RNW-NY-11-05-99 1642", "RNW-NY-13-05-99 1642EST", "See RNW-NY-11-05-99 1642EST"])
def test_what_only_looks_like_the_line_of_an_agency_is_none(slug):
    found, reason = publication(f"River talks open in the old capital{BODY}\n{slug}\n")
    assert "agency ends its report" not in (found.reason if found else reason)


@pytest.mark.parametrize(
    "source",
    [
        "(The River Post, Saturday, January 6, 2001)",
        "(The River Post, January 6, 2001)",
        "(The River Post, 6 January 2001)",
    ],
)
def test_a_line_in_brackets_under_the_text_names_the_paper_and_its_day(source):
    found, _ = publication(f"River talks open in the old capital{BODY}\n{source}\n")
    assert (found.date, found.status) == (date(2001, 1, 6), Status.EXPLICIT)


def test_a_byline_says_more_than_a_line_in_brackets_under_the_text():
    found, _ = publication(
        f"River talks open\nBy Ada Moreno, 7 January 2001{BODY}\n(The River Post, January 6, 2001)\n"
    )
    assert found.date == date(2001, 1, 7)


@pytest.mark.parametrize(
    "page",
    [
        f"River talks open in the old capital\n(The River Post, Saturday, January 6, 2001){BODY}",
        f"River talks open in the old capital{BODY}\n(See The River Post, January 6, 2001, p. 5)\n",
        f"River talks open in the old capital{BODY}\n(The River Post, in the summer of 2001)\n",
        f"River talks open in the old capital{BODY}\n(The River Post, January 6, 2001) and the lakes\n",
    ],
)
def test_other_lines_in_brackets_date_no_page(page):
    assert publication(page)[0] is None


@pytest.mark.parametrize(
    ("published", "update"),
    [("25/10/2024", date(2024, 12, 11)), ("10/25/2024", date(2024, 11, 12)), ("25 October 2024", None)],
)
def test_an_update_in_figures_is_read_in_the_order_that_the_page_shows(published, update):
    page = f"River talks open\nPublished {published} | Updated 11/12/2024{BODY}"
    read = read_page(page)
    changed = find_update(page, read, find_publication(page, read).publication)
    assert (changed and changed.date) == update


def test_a_note_that_begins_with_its_moment_counts_from_the_day_of_the_update():
    head = "River talks open\nPublished 25/10/2024 | Updated 5/11/2024"
    for note, day in (("5.11. 9:05: Added", "2024-11-05"), ("5.11. 9:05: Nobody has told", "2024-10-25")):
        page = f"{head}{BODY}\n{note} the words of the mayor, who spoke today.\n"
        (found,) = (e for e in timeline_app.extract(page).to_dict()["expressions"] if e["text"] == "today")
        assert found["earliest"] == day


@pytest.mark.parametrize(
    "issue", ["Vol. 12, 5 September 1998", "5 September 1998 | No. 1,197", "Number 17 - 5 September 1998"]
)
def test_a_masthead_with_a_number_tells_the_day_of_an_issue(issue):
    found, _ = publication(f"THE RIVER POST\n{issue}\n\nRiver talks open\n\nBy Ada Moreno{BODY}")
    assert found.date == date(1998, 9, 5)
    assert "numbered issue" in found.reason


@pytest.mark.parametrize("words", ["5 September 1998 Issue of the day", "5 September 1998 Issue 1197 of the Post"])
def test_a_masthead_that_says_more_or_gives_no_number_is_that_of_no_issue(words):
    assert publication(f"THE RIVER POST\n{words}\n\nRiver talks open\n\nBy Ada Moreno{BODY}")[0] is None


def test_what_stands_behind_a_stamp_and_is_no_button_makes_it_no_stamp():
    page = "RIVER WIRE\n2010-10-14 00:48:11{}\nRiver talks open" + BODY
    for buttons in (" | Share | Comments (3)", "\tPrint"):
        assert publication(page.format(buttons))[0].date == date(2010, 10, 14)
    for words in (" Feedback and more", "    Weather   Print"):
        assert publication(page.format(words))[0] is None
