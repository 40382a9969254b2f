"""The day on which a report was written, where it is not the one on which the page was published."""

from datetime import date

import pytest
from pages import publication

import timeline_app

BODY = "The two ministers agreed on a plan for the river today, officials said. They meet again tomorrow.\n"
SECOND = "Ferries were stopped here today after a barge struck a pier late last night, the port said.\n"


def days(page, phrase, **options):
    found = timeline_app.extract(page, **options).to_dict()["expressions"]
    return [(e["earliest"], e["latest"]) for e in found if e["text"] == phrase]


def masthead(day, dateline):
    return f"THE RIVER POST\n{day}\nHome | World | Sport\n\nRiver talks open\n\nBy Ada Moreno\n\n{dateline} {BODY}"


def test_a_masthead_day_is_borne_out_by_a_dateline_of_the_same_or_the_day_before():
    for dateline in ("LISBON, MARCH 1.", "LISBON, March 2 (RNW) -"):
        found = publication(masthead("Tuesday, Mar 02, 2004", dateline))
        assert found is not None
        assert found.date == date(2004, 3, 2)
        assert "dateline" in found.reason


def test_a_masthead_day_far_from_the_dateline_is_the_day_of_the_visit():
    assert publication(masthead("Tuesday, Mar 02, 2004", "LISBON, FEB. 12.")) is None
    assert publication(masthead("Tuesday, Mar 02, 2004", "LISBON, MARCH 4.")) is None


def test_what_a_report_calls_today_is_the_day_of_its_dateline():
    page = masthead("Tuesday, Mar 02, 2004", "LISBON, MARCH 1.")
    assert days(page, "today") == [("2004-03-01", "2004-03-01")]
    assert days(page, "tomorrow") == [("2004-03-02", "2004-03-02")]


def test_a_dateline_counts_too_where_the_date_of_the_page_is_given():
    text = f"LISBON, March 1 (RNW) - {BODY}"
    assert days(text, "today", published=date(2004, 3, 2)) == [("2004-03-01", "2004-03-01")]
    assert days(text, "today", published=date(2004, 3, 9)) == [("2004-03-09", "2004-03-09")]


def test_a_second_report_on_a_page_has_a_day_of_writing_of_its_own():
    page = masthead("Tuesday, Mar 02, 2004", "LISBON, MARCH 1.") + f"\nBarge sinks\n\nPORTO, FEB. 29. {SECOND}"
    assert days(page, "today") == [("2004-03-01", "2004-03-01"), ("2004-02-29", "2004-02-29")]
    assert days(page, "late last night") == [("2004-02-28", "2004-02-29")]


def test_the_day_of_a_numbered_issue_is_that_of_publication():
    head = "THE RIVER POST\nSaturday 5 September 1998   Issue 1197\n\nRiver talks open\n\nBy Ada Moreno\n\n"
    found = publication(head + BODY)
    assert found is not None
    assert found.date == date(1998, 9, 5)
    assert publication(head.replace("   Issue 1197", "") + BODY) is None


def test_buttons_behind_a_stamp_leave_it_a_stamp():
    head = "RIVER WIRE\n2010-10-14 00:48:11    Feedback   Print   RSS\nRiver talks open\n\n"
    found = publication(head + BODY)
    assert found is not None
    assert found.date == date(2010, 10, 14)


def test_what_a_page_of_the_small_hours_quotes_was_said_the_day_before():
    head = "River talks open\nPublished: {} August 11, 2013\n\nThe sailors landed on Saturday.\n\n"
    quote = '"Yesterday we got the call. Tomorrow we see doctors," the captain told reporters at the pier.\n'
    assert days(head.format("00:15") + quote, "Yesterday") == [("2013-08-09", "2013-08-09")]
    assert days(head.format("09:15") + quote, "Yesterday") == [("2013-08-10", "2013-08-10")]


def test_what_a_page_of_the_small_hours_tells_itself_counts_from_its_own_day():
    page = "River talks open\nPublished: 00:15 August 11, 2013\n\nA barge sank yesterday, the port said. Nobody was hurt.\n"
    assert days(page, "yesterday") == [("2013-08-10", "2013-08-10")]


def test_a_picture_shows_what_is_over():
    page = (
        "River talks open\nPublished 5 July 2011\n\nWorkers leave the mill on 30 June. (Post/M. Olate)\n\n"
        "The workers of the mill said that they will leave it again on 30 July.\n"
    )
    assert days(page, "30 June") == [("2011-06-30", "2011-06-30")]
    assert days(page, "30 July") == [("2011-07-30", "2011-07-30")]


def test_a_paragraph_signed_behind_a_dash_is_text():
    page = f"River talks open\nPublished 5 July 2011\n\n{BODY}\nThe port hopes to raise the barge by Friday. - PTI\n"
    assert days(page, "Friday") == [("2011-07-05", "2011-07-08")]


DATED = "River talks open\nPublished 2 March 2004\n\n{} {}"


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("LISBON, Feb. 29 (RNW) -", "2004-02-29"),
        ("LISBON, 1 March (RNW) -", "2004-03-01"),
        ("LISBON, March 1, 2004 (RNW) -", "2004-03-01"),
        ("LISBON, Feb. 28 (RNW) -", "2004-03-02"),
        ("LISBON, March 1, 2003 (RNW) -", "2004-03-02"),
        ("LISBON, March 3 (RNW) -", "2004-03-02"),
        ("LISBON (RNW) -", "2004-03-02"),
    ],
)
def test_a_dateline_tells_the_day_of_writing_if_it_is_at_most_two_days_before(dateline, day):
    page = DATED.format(dateline, BODY)
    assert publication(page).date == date(2004, 3, 2)
    assert days(page, "today") == [(day, day)]


def test_the_reason_names_the_day_in_the_dateline():
    assert "written on Monday 1 March" in publication(DATED.format("LISBON, March 1 (RNW) -", BODY)).reason
    given = timeline_app.extract(f"LISBON, March 1 (RNW) - {BODY}", published=date(2004, 3, 2)).article.published
    assert "written on Monday 1 March" in given.reason


@pytest.mark.parametrize(("above", "written"), [(2, date(2004, 3, 1)), (3, date(2004, 3, 2))])
def test_the_dateline_of_a_story_stands_in_its_first_three_paragraphs(above, written):
    opening = [f"The envoys of {name} met in the old city, an official said." for name in ("Chad", "Mali", "Peru")]
    page = DATED.format("\n\n".join(opening[:above]), f"\n\nLISBON, March 1 (RNW) - {BODY}")
    assert publication(page).day == written


def test_a_page_is_not_out_on_the_day_of_writing():
    page = (
        "Envoys leave as talks stall\n\nPublished 12 November 2024\n\n"
        "LIMA, Nov 11 - Two envoys left on Friday after talks stalled in the night, the ministry said in Lima.\n\n"
        "The ministry said that it would go on, and that the others would stay in the city for now.\n"
    )
    found = timeline_app.extract(page)
    published = found.article.published
    assert (str(published.day), str(published.shown)) == ("2024-11-11", "2024-11-12")
    friday = next(e for e in found.expressions if e.text == "Friday")
    assert "Counted from the day of writing, Mon 11 Nov 2024" in friday.steps
