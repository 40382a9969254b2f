"""Whether the text of a page bears out the day in its masthead or in front of it."""

from datetime import date, timedelta

import pytest
from pages import publication

from timeline_app.core.dates.bearing import LIKELY, POSSIBLE, SURE, is_told_without_year, odds
from timeline_app.core.text.page import read_page
from timeline_app.core.values import PublicationStatus

DAY = date(2004, 3, 2)  # a Tuesday
HEAD = "THE RIVER POST\n{:%A, %d %B %Y}\nHome | World | Sport\n\nRiver talks open\n\nBy Ada Moreno\n\n"
NEWS = (
    "Envoys of both countries met on Monday in the old city, an official said.\n\n"
    "The talks, which opened on Sunday, are to end by March 12, when a text will be signed. "
    "A barge had struck a pier on February 26.\n\n"
    "Ferries have been stopped since December 2003, and nobody fishes.\n"
)


def weight(words, day=DAY):
    page = f"River talks open\n\nEnvoys of both countries met in the old city, an official said. {words}\n"
    return odds(page, read_page(page).blocks, day)


def test_a_masthead_day_is_borne_out_by_the_dates_and_weekdays_of_the_text():
    found = publication(HEAD.format(DAY) + NEWS)
    assert found is not None
    assert found.date == DAY
    assert "dates and weekdays" in found.reason


def test_the_day_of_a_later_visit_is_hardly_ever_borne_out():
    later = [DAY + timedelta(days=days) for days in range(40, 5479, 97)]
    borne_out = [day for day in later if publication(HEAD.format(day) + NEWS) is not None]
    assert len(borne_out) <= len(later) // 50
    assert all((day - DAY).days < 90 for day in borne_out)  # soon after the day itself, when signs say little


def test_the_same_day_of_a_later_year_is_not_borne_out():
    # 2 March 2010 is a Tuesday too, but a text of that year would not tell of 2003 as the last.
    assert publication(HEAD.format(date(2010, 3, 2)) + NEWS) is None


def test_a_masthead_day_needs_more_where_nothing_tells_of_its_year():
    text = "Envoys of both countries met in the old city, an official said. They are to part on March 12.\n"
    page = HEAD.format(DAY) + text
    assert POSSIBLE < LIKELY <= odds(page, read_page(page).blocks, DAY) < SURE
    assert publication(page) is None
    for told in ("\nThe lakes were closed in 2003.\n", "\n© 2004 The River Post\n"):
        assert publication(page + told).status is PublicationStatus.AMBIGUOUS_RESOLVED
    assert publication(page + "\n© 1999 The River Post\n") is None


def test_a_day_in_front_of_a_page_is_borne_out_by_a_date_near_it():
    page = "date 2004-03-02 Envoys of both countries met in the old city, he said. They are to part on March 12.\n"
    assert odds(page, read_page(page).blocks, DAY) >= LIKELY
    assert publication(page).date == DAY


def test_the_one_update_of_a_page_with_its_clock_time_is_borne_out():
    found = publication(f"River talks open\nUpdated 2 March 2004, 11:05 GMT\n\n{NEWS}")
    assert (found.date, found.status) == (DAY, PublicationStatus.AMBIGUOUS_RESOLVED)
    assert "no day but that of its last update" in found.reason


@pytest.mark.parametrize(
    "head", ["Updated 2 March 2004, 11:05 GMT", "Updated 2 March 2004\nUpdated 9 May 2004, 11:05 GMT"]
)
def test_an_update_that_the_text_does_not_bear_out_or_one_of_two_is_not_taken(head):
    text = "Nobody fishes in the lakes, the mayor said. They were closed on August 12, on a Friday.\n"
    assert publication(f"River talks open\n{head}\n\n{text if 'May' not in head else NEWS}") is None


def test_an_update_beside_the_author_needs_nothing_against_it():
    text = "Nobody fishes in the lakes any more, the mayor of the old town said.\n"
    byline = "By Ada Moreno in Lisbon | riverpost.example | {}: 2004-03-02 09:35"
    assert publication(f"River talks open\n{byline.format('Updated')}\n\n{text}").date == DAY
    assert publication(f"River talks open\nUpdated: 2004-03-02 09:35\n\n{text}") is None


@pytest.mark.parametrize("head", ["River talks open\nUpdated 5 March 2004", "River talks open\nSaved on 2 March 2004"])
def test_the_day_of_an_update_or_a_visit_is_not_borne_out(head):
    assert publication(f"{head}\n\n{NEWS}") is None


def test_a_day_in_front_of_a_page_is_not_borne_out_by_dates_far_from_it():
    text = "Envoys of both countries met in the old city, an official said. They are to part on August 12.\n"
    assert publication("date 2004-03-02 " + text) is None


def test_a_text_without_signs_speaks_for_no_day():
    assert weight("Nobody spoke.") == 0
    assert weight("It ended on 31 June.") == 0


def test_the_nearer_a_date_of_no_year_the_likelier_the_day():
    near, weeks, months, far = (weight(f"It ends on {d}.") for d in ("March 12", "April 12", "May 12", "August 12"))
    assert near > weeks > 0 > months > far


def test_a_date_is_near_across_the_turn_of_the_year():
    assert weight("It began on December 28.", date(2004, 1, 3)) == weight("It began on March 1.") > 0


def test_a_date_with_a_year_is_not_weighed_as_one_without():
    assert weight("It ends on March 12, 2004.") == weight("It ended in December 2004.")


def test_only_the_nearest_five_dates_are_weighed():
    five = "March 1, March 2, March 3, March 4, March 5"
    assert weight(f"It was seen on {five}.") == weight(f"It was seen on {five}, June 12 and August 12.")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("It ends on Friday, March 12.", "It ends on Monday, March 12."),
        ("It ends tomorrow (Wednesday).", "It ends tomorrow (Friday)."),
        ("It began yesterday, Monday.", "It began yesterday, Sunday."),
        ("It burned last night, Monday.", "It burned last night, Tuesday."),
        ("It opens today (Tuesday).", "It opens today (Monday)."),
    ],
)
def test_a_weekday_told_with_its_date_is_right_or_wrong(right, wrong):
    assert weight(right) > 0
    assert weight(right) - weight(wrong) > 2


def test_weekdays_alone_speak_for_the_day_after_them():
    assert weight("It burned on Monday.") > 0 > weight("It burned on Wednesday.")


def test_the_last_year_told_is_that_of_the_day_or_the_one_before():
    this, before, last = (weight(f"It closed in {year}.") for year in (2004, 2001, 1998))
    assert this > before > 0 > last
    assert weight("It closed in 2003 and in 1954.") == this


def test_a_year_told_that_lies_far_ahead_speaks_for_the_day_but_little():
    assert weight("It is to close by 2006.") > weight("It is to close by 2030.") > 0


def test_a_number_that_looks_like_a_year_is_none():
    assert weight("Some 1998 boats were stopped.") == 0


PAGE = "{}\n\nRiver talks open\n\nEnvoys of both countries met in the old city, an official said. It ends on {}.\n"


@pytest.mark.parametrize("stamp", ["March 2, 20:14 GMT", "2 March, 20:14 GMT"])
def test_the_head_of_a_page_tells_the_day_without_its_year(stamp):
    page = PAGE.format(stamp, "May 4")
    assert is_told_without_year(page, read_page(page).blocks, DAY)
    assert not is_told_without_year(page, read_page(page).blocks, DAY + timedelta(days=1))


def test_a_day_with_a_year_or_far_into_the_text_is_not_told_without_it():
    with_year, late = PAGE.format("March 2, 2003, 20:14 GMT", "May 4"), PAGE.format("River Wire", "March 2")
    assert not is_told_without_year(with_year, read_page(with_year).blocks, DAY)
    assert not is_told_without_year(late, read_page(late).blocks, DAY)
